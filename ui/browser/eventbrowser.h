// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/latestjob.h"
#include "ui/models/eventrows.h"

#include <QWidget>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class EventTableModel;
class FilterEdit;
class Theme;
class TypesModel;

/// The loaded events: types with counts on top, the table below, filters between. Rows are chosen and sorted on a
/// worker. GUI thread.
class EventBrowser : public QWidget {
    Q_OBJECT
public:
    EventBrowser(session::Session& session, Theme& theme, const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<uint32_t> currentEvent() const { return m_current; }
    /// Selects an event that is shown; false when no row shows it.
    bool selectEvent(uint32_t event);
    [[nodiscard]] const std::vector<uint32_t>& shownEvents() const;
    [[nodiscard]] bool busy() const;        ///< rows are being chosen
    void setFetchHint(const QString& hint); ///< what the empty state says that Test would fetch
    [[nodiscard]] QWidget* typesInput() const;
    [[nodiscard]] QWidget* tableInput() const;

public Q_SLOTS:
    void copyCurrent(); ///< the current event's JSON to the clipboard

Q_SIGNALS:
    void currentEventChanged();
    void rowsChanged(); ///< the table shows other rows, or shows them in another order
    void filesWanted(); ///< from the empty state

private:
    QWidget* buildTypes();
    QWidget* buildFilters();
    [[nodiscard]] static QString filterHelp();
    QWidget* buildTable();
    void checkText();
    QWidget* buildEmpty(const Actions& actions);
    void refreshTypes();
    void refreshRows();
    [[nodiscard]] bool asksVerdicts() const; ///< other verdicts may mean other rows
    void adoptRows(const store::StoreSnapshot& snapshot, std::vector<uint32_t> rows);
    void setCurrent(std::optional<uint32_t> event);
    void restoreChoice(); ///< the type and the event that were chosen when the workspace was closed
    void describe();
    void clearFilters();
    void showMenu(const QPoint& at);

    session::Session& m_session;
    Theme& m_theme;
    TypesModel* m_typesModel;
    EventTableModel* m_model;
    QTreeView* m_types = nullptr;
    QTableView* m_table = nullptr;
    QComboBox* m_verdicts = nullptr;
    FilterEdit* m_text = nullptr;
    QLabel* m_message = nullptr; ///< what is wrong with the filter
    QLabel* m_shown = nullptr;
    QLabel* m_emptyHint = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_tablePages = nullptr;
    QTimer* m_textDelay = nullptr;
    session::LatestJob m_rowsJob;
    RowFilter m_filter;
    RowOrder m_order;
    std::optional<uint32_t> m_current;
    bool m_selectFirst = false;       ///< after the next rows: the user chose a type and wants to see its first event
    std::optional<uint64_t> m_wanted; ///< textPrint() of the event to select when rows show it: restoreChoice()
    bool m_adopting = false;
    bool m_rowsOutdated = false; ///< events arrived while rows were being chosen
};

} // namespace rw::ui
