// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablecolumns.h"

#include <QTableView>
#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rw::ui {

class EventTableModel;

/// The table of events: its head sorts, moves and chooses columns. Rows have one height, so that a million of them are
/// laid out at once. GUI thread.
class EventTable : public QTableView {
    Q_OBJECT
public:
    explicit EventTable(EventTableModel& model, QWidget* parent = nullptr);

    /// Columns in the order on the screen, with their widths.
    [[nodiscard]] ColumnChoice columnChoice() const;
    void setColumnChoice(const ColumnChoice& choice);
    void addColumn(const TableColumn& column); ///< as the last one, and in view; only shown when it is there already
    void removeColumn(const TableColumn& column);
    void setOrder(const RowOrder& order); ///< the arrow in the head; without a signal
    /// Widens the time column, unless the user sized it, where the shown times have a year.
    void fitTimes();

    void seeRow(int row); ///< scrolls as far as needed
    [[nodiscard]] bool seesCurrent() const;
    void chooseRow(int row); ///< -1: none; scrolls to it
    /// Selected rows as ranges, first and last, ascending: their number is that of what the user clicked.
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;
    [[nodiscard]] qsizetype selectedCount() const;

public Q_SLOTS:
    void undo() { Q_EMIT undoWanted(); } ///< the window's Undo while the table has the focus

Q_SIGNALS:
    void undoWanted();
    void columnsChanged(); ///< other columns, order or widths
    void columnChooserWanted();
    void timelineWanted(bool shown);

public:
    void setTimelineShown(bool shown) { m_timelineShown = shown; } ///< for the menu of the head

private:
    void showHeadMenu(const QPoint& at);
    [[nodiscard]] int defaultWidth(const TableColumn& column) const;
    void rearrange(const std::vector<TableColumn>& columns, const std::vector<int>& widths);

    EventTableModel& m_model;
    bool m_arranging = false;
    bool m_timelineShown = true;
};

} // namespace rw::ui
