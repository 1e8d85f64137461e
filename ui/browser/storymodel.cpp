// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/storymodel.h"

#include "ui/models/eventtablemodel.h"
#include "ui/models/eventtype.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <algorithm>
#include <utility>

namespace rw::ui {

StoryModel::StoryModel(Theme& theme, Storyboard::VerdictOf verdictOf, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_verdictOf(std::move(verdictOf)) {
    connect(&m_theme, &Theme::changed, this, &StoryModel::verdictsChanged);
}

void StoryModel::setStory(std::shared_ptr<const insight::Story> story) {
    beginResetModel();
    m_story = std::move(story);
    m_begin = 0;
    for (size_t i = 0; m_story && m_begin == 0 && i < m_story->events.size(); ++i) {
        m_begin = m_story->events[i].timeMs;
    }
    endResetModel();
}

void StoryModel::verdictsChanged() {
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, VerdictColumn), index(rowCount() - 1, VerdictColumn));
    }
}

std::optional<uint32_t> StoryModel::eventAt(int row) const {
    return row >= 0 && row < rowCount() ? std::optional(m_story->events[static_cast<size_t>(row)].event) : std::nullopt;
}

int StoryModel::rowOf(uint32_t event) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_story->events[static_cast<size_t>(row)].event == event) {
            return row;
        }
    }
    return -1;
}

int StoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_story ? 0 : static_cast<int>(m_story->events.size());
}

int StoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const insight::StoryEvent& event = m_story->events[static_cast<size_t>(index.row())];
    const insight::StoryLane& lane = m_story->lanes[event.lane];
    const store::Verdict verdict = m_verdictOf({event.event});
    const bool matches = verdict == store::Verdict::Match;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn:
            return event.timeMs == 0 ? tr("unknown") : storyTime(event.timeMs);
        case OffsetColumn:
            return storyOffset(event.timeMs, m_begin);
        case LaneColumn:
            return lane.detail.empty() ? laneTitle(lane)
                                       : laneTitle(lane) + u' ' + (m_laneName ? m_laneName(lane) : plain(lane.detail));
        case EventColumnName:
            return typeLabel(plain(event.type));
        default:
            return EventTableModel::verdictWord(verdict);
        }
    case Qt::ToolTipRole:
        if (index.column() == LaneColumn && !lane.participantId.empty()) {
            return tr("participant %1").arg(plain(lane.participantId));
        }
        return index.column() == EventColumnName ? plain(event.type) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != VerdictColumn) {
            return {};
        }
        return matches                              ? m_theme.icon(QStringLiteral("pass"), ColorRole::Pass)
               : verdict == store::Verdict::NoMatch ? m_theme.icon(QStringLiteral("fail"), ColorRole::Fail)
               : verdict == store::Verdict::CannotJudge
                   ? m_theme.icon(QStringLiteral("cannotjudge"), ColorRole::CannotJudge)
               : verdict == store::Verdict::Unreadable
                   ? m_theme.icon(QStringLiteral("error"), ColorRole::Error)
                   : m_theme.icon(QStringLiteral("notevaluated"), ColorRole::NotEvaluated);
    default:
        return {};
    }
}

QVariant StoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case OffsetColumn:
        return tr("After");
    case LaneColumn:
        return tr("Participant");
    case EventColumnName:
        return tr("Event");
    default:
        return tr("Verdict");
    }
}

} // namespace rw::ui
