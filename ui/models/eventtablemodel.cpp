// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventtablemodel.h"

#include "ui/models/eventtype.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace rw::ui {

namespace {

// More separate runs than this are cheaper as one reset than as insertions that the view lays out one by one.
constexpr size_t kMaxInsertions = 200;

struct Insertion {
    size_t at = 0; ///< row in the new vector
    size_t count = 0;
};

/// The insertions that turn `before` into `after`, front to back; nothing when that is not possible.
std::optional<std::vector<Insertion>> insertions(const std::vector<uint32_t>& before,
                                                 const std::vector<uint32_t>& after) {
    if (after.size() < before.size()) {
        return std::nullopt;
    }
    std::vector<Insertion> runs;
    size_t old = 0;
    for (size_t row = 0; row < after.size(); ++row) {
        if (old < before.size() && before[old] == after[row]) {
            ++old;
            continue;
        }
        if (!runs.empty() && runs.back().at + runs.back().count == row) {
            ++runs.back().count;
        } else {
            if (runs.size() == kMaxInsertions) {
                return std::nullopt;
            }
            runs.push_back({row, 1});
        }
    }
    if (old != before.size()) {
        return std::nullopt;
    }
    return runs;
}

QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

size_t slot(store::Verdict verdict) {
    return static_cast<size_t>(verdict);
}

} // namespace

EventTableModel::EventTableModel(Theme& theme, VerdictOf verdictOf, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_verdictOf(std::move(verdictOf)) {
    readTheme();
    connect(&m_theme, &Theme::changed, this, &EventTableModel::readTheme);
}

void EventTableModel::readTheme() {
    const auto set = [this](store::Verdict verdict, const QString& icon, ColorRole role) {
        m_icons[slot(verdict)] = m_theme.icon(icon, role);
        m_colors[slot(verdict)] = m_theme.color(role);
    };
    set(store::Verdict::Match, QStringLiteral("pass"), ColorRole::Pass);
    set(store::Verdict::NoMatch, QStringLiteral("fail"), ColorRole::Fail);
    set(store::Verdict::CannotJudge, QStringLiteral("cannotjudge"), ColorRole::CannotJudge);
    set(store::Verdict::Unreadable, QStringLiteral("error"), ColorRole::Error);
    set(store::Verdict::Unknown, QStringLiteral("notevaluated"), ColorRole::NotEvaluated);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::DecorationRole, Qt::ForegroundRole});
    }
}

void EventTableModel::setRows(store::StoreSnapshot snapshot, std::vector<uint32_t> rows) {
    // An id never changes its event, so the new snapshot serves the old rows too, unless events were cleared.
    const bool grown = snapshot.size() >= m_snapshot.size();
    const auto runs = grown && !m_rows.empty() ? insertions(m_rows, rows) : std::nullopt;
    if (!runs) {
        beginResetModel();
        m_snapshot = std::move(snapshot);
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_snapshot = std::move(snapshot);
    for (const Insertion& run : *runs) {
        beginInsertRows({}, static_cast<int>(run.at), static_cast<int>(run.at + run.count - 1));
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(run.at);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(run.at), from,
                      from + static_cast<std::ptrdiff_t>(run.count));
        endInsertRows();
    }
}

void EventTableModel::noteVerdicts(uint32_t first, uint32_t last) {
    constexpr int kNone = -1;
    int top = kNone;
    int bottom = kNone;
    if (first == 0 && last >= m_snapshot.size()) {
        top = 0;
        bottom = static_cast<int>(m_rows.size()) - 1;
    } else {
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row] >= first && m_rows[row] < last) {
                if (top == kNone) {
                    top = static_cast<int>(row);
                }
                bottom = static_cast<int>(row);
            }
        }
    }
    if (top != kNone && bottom >= top) {
        constexpr int column = static_cast<int>(EventColumn::Verdict);
        Q_EMIT dataChanged(index(top, column), index(bottom, column));
    }
}

std::optional<uint32_t> EventTableModel::eventAt(int row) const {
    if (row < 0 || static_cast<size_t>(row) >= m_rows.size()) {
        return std::nullopt;
    }
    return m_rows[static_cast<size_t>(row)];
}

int EventTableModel::rowOf(uint32_t event) const {
    const auto found = std::find(m_rows.begin(), m_rows.end(), event);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(EventColumn::Count);
}

QString EventTableModel::verdictWord(store::Verdict verdict) {
    switch (verdict) {
    case store::Verdict::Match:
        return tr("Match");
    case store::Verdict::NoMatch:
        return tr("No match");
    case store::Verdict::CannotJudge:
        return tr("Cannot judge");
    case store::Verdict::Unreadable:
        return tr("Unreadable");
    case store::Verdict::Unknown:
        break;
    }
    return tr("Not judged");
}

QString EventTableModel::text(uint32_t event, EventColumn column) const {
    const store::EventSummary summary = m_snapshot.summary({event});
    switch (column) {
    case EventColumn::Verdict:
        return verdictWord(m_verdictOf({event}));
    case EventColumn::Time:
        return summary.timeMs == 0
                   ? fromUtf8(summary.time)
                   : QDateTime::fromMSecsSinceEpoch(summary.timeMs).toString(QStringLiteral("MM-dd HH:mm:ss"));
    case EventColumn::Type:
        return typeLabel(fromUtf8(summary.detailType));
    case EventColumn::Conversation:
        return fromUtf8(summary.conversationId);
    case EventColumn::Media:
        return fromUtf8(summary.mediaType);
    case EventColumn::Direction:
        return fromUtf8(summary.direction);
    case EventColumn::Queue:
        return fromUtf8(summary.queueId);
    case EventColumn::From:
        return fromUtf8(m_snapshot.origin({event}).source);
    case EventColumn::Count:
        break;
    }
    return {};
}

QString EventTableModel::toolTip(uint32_t event, EventColumn column) const {
    const store::EventSummary summary = m_snapshot.summary({event});
    switch (column) {
    case EventColumn::Verdict:
        if (m_verdictOf({event}) == store::Verdict::CannotJudge) {
            return tr("Fails only at fields that the source of this event cannot supply");
        }
        return verdictWord(m_verdictOf({event}));
    case EventColumn::Time:
        if (summary.timeMs == 0) {
            return tr("The event has no readable time");
        }
        return tr("%1 local time\n%2")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(summary.timeMs), QLocale::LongFormat),
                 QDateTime::fromMSecsSinceEpoch(summary.timeMs, Qt::UTC).toString(Qt::ISODateWithMs));
    case EventColumn::Type:
        return fromUtf8(summary.detailType);
    case EventColumn::From:
        return m_snapshot.origin({event}).synthetic
                   ? tr("%1\nMade from Analytics records: some fields are approximated or missing")
                         .arg(text(event, column))
                   : text(event, column);
    default:
        return text(event, column);
    }
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
    const auto event = index.isValid() ? eventAt(index.row()) : std::nullopt;
    if (!event) {
        return {};
    }
    const auto column = static_cast<EventColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*event, column);
    case Qt::ToolTipRole:
        return toolTip(*event, column);
    case Qt::DecorationRole:
        return column == EventColumn::Verdict ? QVariant(m_icons[slot(m_verdictOf({*event}))]) : QVariant();
    case Qt::ForegroundRole:
        return column == EventColumn::Verdict ? QVariant(m_colors[slot(m_verdictOf({*event}))]) : QVariant();
    case EventIdRole:
        return *event;
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<EventColumn>(section)) {
    case EventColumn::Verdict:
        return tr("Verdict");
    case EventColumn::Time:
        return tr("Time");
    case EventColumn::Type:
        return tr("Type");
    case EventColumn::Conversation:
        return tr("Conversation");
    case EventColumn::Media:
        return tr("Media");
    case EventColumn::Direction:
        return tr("Direction");
    case EventColumn::Queue:
        return tr("Queue");
    case EventColumn::From:
        return tr("From");
    case EventColumn::Count:
        break;
    }
    return {};
}

void EventTableModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && column < columnCount()) {
        Q_EMIT sortRequested(static_cast<EventColumn>(column), order == Qt::AscendingOrder);
    }
}

} // namespace rw::ui
