// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/latestjob.h"
#include "ui/models/eventrows.h"
#include "ui/models/eventtablemodel.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QStackedWidget;
class QTimer;
class QTreeView;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class EventTable;
class FilterBar;
class Theme;
class Timeline;
class TypesModel;

/// The loaded events: types with counts on top, filters, events over time, the table below. Rows are chosen, sorted,
/// counted and copied on workers: nothing in here takes time proportional to the number of events. GUI thread.
class EventBrowser : public QWidget {
    Q_OBJECT
public:
    EventBrowser(session::Session& session, Theme& theme, const Actions& actions, QWidget* parent = nullptr);
    ~EventBrowser() override;

    [[nodiscard]] std::optional<uint32_t> currentEvent() const { return m_current; }
    /// Selects an event that is shown; false when no row shows it.
    bool selectEvent(uint32_t event);
    [[nodiscard]] const std::vector<uint32_t>& shownEvents() const;
    [[nodiscard]] std::shared_ptr<const RowSet> shownRows() const; ///< the same for workers
    [[nodiscard]] RowPick selectedRows() const;
    [[nodiscard]] RowPick allRows() const; ///< those that are shown
    /// The selected events in the order of the table, at most `most` of them.
    [[nodiscard]] std::vector<uint32_t> selectedEvents(size_t most) const;
    [[nodiscard]] bool choosingRows() const; ///< rowsChanged will follow
    [[nodiscard]] bool busy() const;         ///< rows are being chosen, counted or copied
    void setOpening(bool opening);           ///< the workspace is still read: no events yet means nothing
    void setFetchHint(const QString& hint);  ///< what the empty state says that Test would fetch
    [[nodiscard]] QWidget* typesInput() const;
    [[nodiscard]] QWidget* tableInput() const;

public Q_SLOTS:
    /// Only these events of those that the other filters let pass, until the user or clearing wants all again; `label`
    /// says which they are.
    void showOnly(const QString& label, std::shared_ptr<const std::vector<uint32_t>> events);
    void showFilter(const QString& filter);  ///< the same, and its first event when the current one does not pass
    void setFilter(const QString& filter);   ///< the text of the filter bar, counts at once
    void addFilterTerm(const QString& term); ///< one more that has to hold
    void reveal(uint32_t event);             ///< selects it; where filters hide it, they go
    void copyCurrent();                      ///< the selected events' JSON to the clipboard
    void addColumn(const QString& path);     ///< the values at a path as a column of the table
    void showTags();                         ///< brings the column of tags, where it is not shown
    void chooseColumns();

Q_SIGNALS:
    void currentEventChanged();
    void rowsChanged();           ///< the table shows other rows, or shows them in another order
    void filesWanted();           ///< from the empty state
    void menuWanted(QMenu* menu); ///< the context menu of the selected events is about to be shown

private:
    struct Chosen;
    void build(const Actions& actions);
    void wire();
    void buildTypes();
    QWidget* buildTable();
    QWidget* buildOnly();
    QWidget* buildEmpty(const Actions& actions);
    void refreshTypes();
    void refreshRows();
    void refreshTimeline();
    [[nodiscard]] bool asksVerdicts() const; ///< other verdicts may mean other rows
    [[nodiscard]] bool asksTags() const;     ///< other tags may mean other rows
    void adoptRows(const store::StoreSnapshot& snapshot, Chosen chosen);
    void setCurrent(std::optional<uint32_t> event);
    void restoreChoice(); ///< what was chosen when the workspace was closed
    void describe();
    void clearFilters();
    void showTimeline(bool shown);
    void readSummaries(const std::vector<uint32_t>& events);
    void showMenu(const QPoint& at);

    session::Session& m_session;
    Theme& m_theme;
    TypesModel* m_typesModel;
    EventTableModel* m_model;
    QTreeView* m_types = nullptr;
    EventTable* m_table = nullptr;
    FilterBar* m_filters = nullptr;
    Timeline* m_timeline = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyHint = nullptr;
    QWidget* m_emptyWays = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_tablePages = nullptr;
    QTimer* m_columnsDelay = nullptr; ///< a column that is being sized is not remembered pixel by pixel
    session::LatestJob m_rowsJob;
    session::LatestJob m_timelineJob;
    session::LatestJob m_copyJob;
    session::LatestJob m_summariesJob;
    std::optional<std::string> m_type; ///< chosen in the list of types
    std::optional<TimeRange> m_range;
    std::shared_ptr<const std::vector<uint32_t>> m_only; ///< showOnly(); null: all
    QWidget* m_onlyStrip = nullptr;
    QLabel* m_onlyLabel = nullptr;
    RowOrder m_order;
    /// What all filters but the range of time let pass: what the timeline counts.
    std::shared_ptr<const std::vector<uint32_t>> m_timed;
    std::vector<uint32_t> m_summariesWanted;
    std::optional<uint32_t> m_current;
    bool m_revealing = false;         ///< the current event is to be seen after the next rows
    bool m_selectFirst = false;       ///< after the next rows: the user chose a type and wants to see its first event
    std::optional<uint64_t> m_wanted; ///< textPrint() of the event to select when rows show it: restoreChoice()
    bool m_adopting = false;
    bool m_rowsOutdated = false; ///< events arrived while rows were being chosen
    bool m_timelineShown = true;
};

} // namespace rw::ui
