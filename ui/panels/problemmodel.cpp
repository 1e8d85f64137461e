// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problemmodel.h"

#include "engine/base/linemap.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <cstdlib>

namespace rw::ui {

namespace {

QString iconOf(pattern::Severity severity) {
    switch (severity) {
    case pattern::Severity::Error:
        return u"error"_qs;
    case pattern::Severity::Quota:
        return u"quota"_qs;
    case pattern::Severity::Warning:
        return u"warning"_qs;
    case pattern::Severity::Hint:
        break;
    }
    return u"hint"_qs;
}

ColorRole colorOf(pattern::Severity severity) {
    switch (severity) {
    case pattern::Severity::Error:
        return ColorRole::Error;
    case pattern::Severity::Quota:
        return ColorRole::Quota;
    case pattern::Severity::Warning:
        return ColorRole::Warning;
    case pattern::Severity::Hint:
        break;
    }
    return ColorRole::Hint;
}

} // namespace

ProblemModel::ProblemModel(Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

void ProblemModel::setProblems(const QByteArray& ruleText, const std::vector<pattern::Diagnostic>& diagnostics) {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(diagnostics.size());
    const LineMap lines({ruleText.constData(), static_cast<size_t>(ruleText.size())});
    for (const pattern::Diagnostic& diagnostic : diagnostics) {
        const LineColumn at = lines.at(diagnostic.at.begin);
        m_rows.push_back(
            {diagnostic, plain(pattern::explanationText(diagnostic)), u"%1:%2"_qs.arg(at.line).arg(at.column)});
    }
    endResetModel();
}

const pattern::Diagnostic* ProblemModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)].diagnostic : nullptr;
}

int ProblemModel::rowLike(const pattern::Diagnostic& diagnostic) const {
    int best = -1;
    int64_t bestDistance = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const pattern::Diagnostic& candidate = *at(row);
        const int64_t distance = std::abs(int64_t{candidate.at.begin} - int64_t{diagnostic.at.begin});
        if (candidate.id == diagnostic.id && (best < 0 || distance < bestDistance)) {
            best = row;
            bestDistance = distance;
        }
    }
    return best;
}

QString ProblemModel::lineOf(int row) const {
    if (at(row) == nullptr) {
        return {};
    }
    const Row& problem = m_rows[static_cast<size_t>(row)];
    return u"%1 %2 %3: %4"_qs.arg(problem.position, severityWord(problem.diagnostic.severity),
                                  plain(pattern::diagnosticInfo(problem.diagnostic.id).code), problem.message);
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        QString text = u"<p><b>"_qs + plain(pattern::titleText(row.diagnostic.id)).toHtmlEscaped() + u"</b><br>"_qs +
                       row.message.toHtmlEscaped();
        if (!row.diagnostic.serviceReason.empty()) {
            text += u"<br><i>"_qs + tr("AWS: %1").arg(plain(row.diagnostic.serviceReason).toHtmlEscaped()) + u"</i>"_qs;
        }
        return QString(text + u"</p>"_qs);
    }
    switch (index.column()) {
    case SeverityColumn:
        if (role == Qt::DisplayRole) {
            return severityWord(row.diagnostic.severity);
        }
        if (role == Qt::DecorationRole) {
            return m_theme.icon(iconOf(row.diagnostic.severity), colorOf(row.diagnostic.severity));
        }
        if (role == Qt::ForegroundRole) {
            return m_theme.color(colorOf(row.diagnostic.severity));
        }
        break;
    case MessageColumn:
        if (role == Qt::DisplayRole) {
            return row.message.simplified();
        }
        if (role == Qt::DecorationRole && !row.diagnostic.fixes.empty()) {
            return m_theme.icon(u"fix"_qs, ColorRole::Accent);
        }
        if (role == Qt::AccessibleTextRole && !row.diagnostic.fixes.empty()) {
            return QString(row.message + u' ' +
                           tr("%Ln fixes offered", nullptr, static_cast<int>(row.diagnostic.fixes.size())));
        }
        break;
    case CodeColumn:
        if (role == Qt::DisplayRole) {
            return plain(pattern::diagnosticInfo(row.diagnostic.id).code);
        }
        if (role == Qt::ForegroundRole) {
            return m_theme.color(ColorRole::SubtleText);
        }
        break;
    case PositionColumn:
        if (role == Qt::DisplayRole) {
            return row.position;
        }
        if (role == Qt::AccessibleTextRole) {
            const QStringList parts = row.position.split(u':');
            return tr("line %1, column %2").arg(parts.value(0), parts.value(1));
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("Problem");
    case CodeColumn:
        return tr("Code");
    case PositionColumn:
        return tr("Line");
    default:
        return {};
    }
}

QString ProblemModel::severityWord(pattern::Severity severity) {
    switch (severity) {
    case pattern::Severity::Error:
        return tr("Error");
    case pattern::Severity::Quota:
        return tr("Quota");
    case pattern::Severity::Warning:
        return tr("Warning");
    case pattern::Severity::Hint:
        break;
    }
    return tr("Hint");
}

} // namespace rw::ui
