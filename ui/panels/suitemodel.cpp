// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suitemodel.h"

#include "ui/theme.h"
#include "ui/tooltips.h"

namespace rw::ui {

SuiteModel::SuiteModel(Theme& theme, session::SuiteDesk& suite, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_suite(suite) {
    connect(&suite, &session::SuiteDesk::casesChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&suite, &session::SuiteDesk::resultsChanged, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

SuiteModel::State SuiteModel::stateOf(int row) const {
    const auto& results = m_suite.results();
    const auto place = static_cast<size_t>(row);
    // While the text is not valid, or runs, the last results stay, as everywhere in the window; but those of other
    // cases say nothing about these.
    if (place >= results.size() || results[place].id != m_suite.cases()[place].id) {
        return State::NotRun;
    }
    const bool matched = results[place].match.value_or(false);
    return matched == m_suite.cases()[place].mustMatch ? State::Passed : State::Failed;
}

QString SuiteModel::text(int row, int column) const {
    const session::SuiteCase& one = m_suite.cases()[static_cast<size_t>(row)];
    switch (column) {
    case StatusColumn:
        switch (stateOf(row)) {
        case State::Passed:
            return tr("Passes");
        case State::Failed:
            return one.mustMatch ? tr("Fails: does not match") : tr("Fails: matches");
        case State::NotRun:
            break;
        }
        return tr("Not run");
    case ExpectationColumn:
        return one.mustMatch ? tr("must match") : tr("must not match");
    case TypeColumn:
        return one.type;
    case TimeColumn:
        return one.time;
    default:
        break;
    }
    return QString::fromStdString(one.id);
}

QString SuiteModel::lineOf(int row) const {
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells << text(row, column);
    }
    return cells.join(u'\t');
}

int SuiteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_suite.cases().size());
}

int SuiteModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SuiteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == StatusColumn ? QVariant(lineOf(row).replace(u'\t', QStringLiteral(", "))) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == StatusColumn) {
            switch (stateOf(row)) {
            case State::Passed:
                return m_theme.icon(QStringLiteral("pass"), ColorRole::Pass);
            case State::Failed:
                return m_theme.icon(QStringLiteral("fail"), ColorRole::Fail);
            case State::NotRun:
                break;
            }
            return m_theme.icon(QStringLiteral("notevaluated"), ColorRole::NotEvaluated);
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant SuiteModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StatusColumn:
        return tr("Result");
    case ExpectationColumn:
        return tr("The rule");
    case TypeColumn:
        return tr("Type");
    case TimeColumn:
        return tr("Time");
    default:
        break;
    }
    return tr("Case");
}

} // namespace rw::ui
