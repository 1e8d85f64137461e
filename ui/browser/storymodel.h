// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browser/storyboard.h"

#include <QAbstractTableModel>

namespace rw::ui {

/// The events of one conversation as a list, in the order of time. GUI thread.
class StoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, OffsetColumn, LaneColumn, EventColumnName, VerdictColumn, ColumnCount };
    StoryModel(Theme& theme, Storyboard::VerdictOf verdictOf, QObject* parent = nullptr);
    void setLaneName(LaneName laneName) { m_laneName = std::move(laneName); }
    void setStory(std::shared_ptr<const insight::Story> story);
    void verdictsChanged();
    [[nodiscard]] std::optional<uint32_t> eventAt(int row) const;
    [[nodiscard]] int rowOf(uint32_t event) const; ///< -1: not of this conversation

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Theme& m_theme;
    Storyboard::VerdictOf m_verdictOf;
    LaneName m_laneName;
    std::shared_ptr<const insight::Story> m_story;
    int64_t m_begin = 0;
};

} // namespace rw::ui
