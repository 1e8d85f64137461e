// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/activitymodel.h"

#include "ui/theme.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace rw::ui {

using session::ActivityEntry;
using session::ActivityLog;
using State = ActivityEntry::State;

ActivityModel::ActivityModel(Theme& theme, session::ActivityLog& log, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_log(log) {
    connect(&log, &ActivityLog::added, this, &ActivityModel::added);
    connect(&log, &ActivityLog::changed, this, &ActivityModel::changed);
    connect(&log, &ActivityLog::trimmed, this, &ActivityModel::trimmed);
    connect(&log, &ActivityLog::cleared, this, &ActivityModel::reset);
    reset();
}

void ActivityModel::setFilter(const Filter& filter) {
    m_filter = filter;
    reset();
}

bool ActivityModel::passes(const ActivityEntry& entry) const {
    if (m_filter.kind && entry.kind != *m_filter.kind) {
        return false;
    }
    if (m_filter.onlyFailures && entry.state != State::Failed && entry.state != State::Again) {
        return false;
    }
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return true;
    }
    const QString all = ActivityLog::line(entry) + u'\n' + entry.detail;
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void ActivityModel::reset() {
    beginResetModel();
    m_rows.clear();
    for (const ActivityEntry& entry : m_log.entries()) {
        if (passes(entry)) {
            m_rows.push_back(entry.number);
        }
    }
    endResetModel();
}

void ActivityModel::added() {
    const ActivityEntry& entry = m_log.entries().back();
    if (passes(entry)) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_rows.push_back(entry.number);
        endInsertRows();
    }
}

void ActivityModel::changed(quint64 number) {
    // A row stays where it is while it is looked at, even when its new words would not pass the filter any more; one
    // that passes only now comes in at its place.
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), number);
    const int row = static_cast<int>(place - m_rows.begin());
    if (place != m_rows.end() && *place == number) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (const ActivityEntry* entry = m_log.find(number); entry != nullptr && passes(*entry)) {
        beginInsertRows({}, row, row);
        m_rows.insert(place, number);
        endInsertRows();
    }
}

void ActivityModel::trimmed(quint64 first) {
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), first);
    if (end != m_rows.begin()) {
        beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
        m_rows.erase(m_rows.begin(), end);
        endRemoveRows();
    }
}

const ActivityEntry* ActivityModel::entryAt(int row) const {
    return row >= 0 && row < rowCount() ? m_log.find(m_rows[static_cast<size_t>(row)]) : nullptr;
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityModel::text(const ActivityEntry& entry, int column) {
    const QLocale locale;
    switch (column) {
    case TimeColumn:
        return entry.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case KindColumn:
        return ActivityLog::kindWord(entry.kind);
    case WhatColumn:
        return entry.what;
    case ResultColumn: {
        const QString state = ActivityLog::stateWord(entry.state);
        return entry.outcome.isEmpty() || entry.outcome == QStringLiteral("ok")
                   ? state
                   : QStringLiteral("%1: %2").arg(state, entry.outcome);
    }
    case StatusColumn:
        return entry.status > 0 ? QString::number(entry.status) : QString();
    case DurationColumn:
        return entry.elapsedMs < 0 ? QString() : tr("%1 ms").arg(locale.toString(entry.elapsedMs));
    case SizeColumn:
        return entry.bytes < 0 ? QString() : locale.formattedDataSize(entry.bytes, 1, QLocale::DataSizeSIFormat);
    case TryColumn:
        return entry.kind == ActivityEntry::Kind::Request ? QString::number(entry.attempt) : QString();
    case CorrelationColumn:
        return entry.correlationId;
    default:
        break;
    }
    return {};
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    const ActivityEntry* entry = entryAt(index.row());
    if (!index.isValid() || entry == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == WhatColumn || index.column() == ResultColumn || index.column() == CorrelationColumn
                   ? text(*entry, index.column())
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == WhatColumn
                   ? QStringLiteral("%1: %2, %3")
                         .arg(ActivityLog::kindWord(entry->kind), entry->what, text(*entry, ResultColumn))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() >= StatusColumn && index.column() <= TryColumn
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case Qt::DecorationRole:
        if (index.column() != ResultColumn) {
            return {};
        }
        switch (entry->state) {
        case State::Running:
            return m_theme.icon(QStringLiteral("activity"), ColorRole::Accent);
        case State::Done:
            return m_theme.icon(QStringLiteral("pass"), ColorRole::Pass);
        case State::Again:
            return m_theme.icon(QStringLiteral("warning"), ColorRole::Warning);
        case State::Cancelled:
            return m_theme.icon(QStringLiteral("cancel"), ColorRole::NotEvaluated);
        case State::Failed:
            return m_theme.icon(QStringLiteral("error"), ColorRole::Error);
        }
        return {};
    default:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case KindColumn:
        return tr("Kind");
    case WhatColumn:
        return tr("What");
    case ResultColumn:
        return tr("Result");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    case SizeColumn:
        return tr("Answer");
    case TryColumn:
        return tr("Try");
    default:
        break;
    }
    return tr("Correlation id");
}

} // namespace rw::ui
