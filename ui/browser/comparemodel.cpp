// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/comparemodel.h"

#include "ui/saidtext.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QFont>
#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

constexpr qsizetype kShownCharacters = 300;

} // namespace

CompareModel::CompareModel(Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {
    connect(&m_theme, &Theme::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

void CompareModel::setPaths(std::vector<insight::ComparedPath> paths) {
    m_paths = std::move(paths);
    std::stable_partition(m_paths.begin(), m_paths.end(), [](const auto& path) { return !path.same(); });
    m_differences =
        static_cast<size_t>(std::count_if(m_paths.begin(), m_paths.end(), [](const auto& p) { return !p.same(); }));
    choose();
}

void CompareModel::setFilter(bool onlyDifferences, const QString& text) {
    m_onlyDifferences = onlyDifferences;
    m_text = text;
    choose();
}

void CompareModel::choose() {
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < m_paths.size(); ++i) {
        const insight::ComparedPath& path = m_paths[i];
        const auto contains = [this](const std::string& text) {
            return plain(text).contains(m_text, Qt::CaseInsensitive);
        };
        const bool found = m_text.isEmpty() || contains(path.place) || (path.left && contains(*path.left)) ||
                           (path.right && contains(*path.right));
        if (found && !(m_onlyDifferences && path.same())) {
            m_rows.push_back(i);
        }
    }
    endResetModel();
}

QString CompareModel::stateWord(const insight::ComparedPath& path) {
    return path.same() ? tr("Same") : !path.right ? tr("Only left") : !path.left ? tr("Only right") : tr("Differs");
}

QString CompareModel::lineOf(int row) const {
    const insight::ComparedPath& path = at(row);
    return plain(path.place) + u'\t' + plain(path.left.value_or(std::string())) + u'\t' +
           plain(path.right.value_or(std::string()));
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const insight::ComparedPath& path = at(index.row());
    const bool left = index.column() == LeftColumn;
    const std::optional<std::string>& value = left ? path.left : path.right;
    switch (index.column()) {
    case StateColumn:
        if (role == Qt::DisplayRole) {
            return stateWord(path);
        }
        if (role == Qt::DecorationRole) {
            return path.same()               ? m_theme.icon(QStringLiteral("pass"), ColorRole::NotEvaluated)
                   : path.left && path.right ? m_theme.icon(QStringLiteral("warning"), ColorRole::Warning)
                                             : m_theme.icon(QStringLiteral("add"), ColorRole::Hint);
        }
        if (role == Qt::ForegroundRole) {
            return m_theme.color(path.same()               ? ColorRole::SubtleText
                                 : path.left && path.right ? ColorRole::Warning
                                                           : ColorRole::Hint);
        }
        break;
    case PathColumn:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
            return role == Qt::ToolTipRole ? plainToolTip(plain(path.place)) : plain(path.place);
        }
        break;
    default:
        if (role == Qt::DisplayRole) {
            const QString text = value ? plain(*value) : tr("none");
            return text.size() > kShownCharacters ? text.left(kShownCharacters) + u'…' : text;
        }
        if (role == Qt::ToolTipRole) {
            return value ? plainToolTip(plain(*value)) : tr("The event has no such value");
        }
        if (role == Qt::ForegroundRole && (!value || path.same())) {
            return m_theme.color(ColorRole::SubtleText);
        }
        if (role == Qt::FontRole && !value) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        break;
    }
    return {};
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("Difference");
    case PathColumn:
        return tr("Path");
    case LeftColumn:
        return tr("Left event");
    default:
        return tr("Right event");
    }
}

} // namespace rw::ui
