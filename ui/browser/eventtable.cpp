// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/eventtable.h"

#include "ui/models/eventtablemodel.h"

#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

namespace rw::ui {

EventTable::EventTable(EventTableModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Events"));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    // One fixed height: a million rows are laid out at once.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 6);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setToolTip({});
    connect(header, &QWidget::customContextMenuRequested, this, &EventTable::showHeadMenu);
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging) {
            Q_EMIT columnsChanged();
        }
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        // The last one is stretched by every change of the window.
        if (!m_arranging && horizontalHeader()->visualIndex(section) != horizontalHeader()->count() - 1) {
            Q_EMIT columnsChanged();
        }
    });
    rearrange(m_model.columns(), {});
    header->setSortIndicator(m_model.sectionOf({EventColumn::Time}), Qt::DescendingOrder);
    setSortingEnabled(true); // the model only notes the wish
}

int EventTable::defaultWidth(const TableColumn& column) const {
    const auto room = [this](const QString& sample, int more) {
        return fontMetrics().horizontalAdvance(sample) + more;
    };
    const int title = room(columnTitle(column), 30);
    const auto atLeast = [&](const QString& sample) { return std::max(title, room(sample, 18)); };
    switch (column.kind) {
    case EventColumn::Verdict:
        return std::max(title, room(tr("Cannot judge"), 40));
    case EventColumn::Time:
        return room(QStringLiteral("00-00 00:00:00"), 18);
    case EventColumn::Type:
        return atLeast(QStringLiteral("customer.start"));
    case EventColumn::Failing:
        return atLeast(tr("fails %1 of %2").arg(9).arg(9));
    case EventColumn::Conversation:
    case EventColumn::Queue:
        return atLeast(QStringLiteral("00000000…"));
    case EventColumn::Media:
        return atLeast(QStringLiteral("MESSAGE"));
    case EventColumn::Direction:
        return atLeast(QStringLiteral("OUTBOUND"));
    case EventColumn::From:
    case EventColumn::Tags:
    case EventColumn::Path:
        break;
    }
    return atLeast(QStringLiteral("00000000-0000…"));
}

void EventTable::rearrange(const std::vector<TableColumn>& columns, const std::vector<int>& widths) {
    QHeaderView* header = horizontalHeader();
    m_arranging = true;
    for (int section = 0; section < header->count(); ++section) { // as the model counts them
        header->moveSection(header->visualIndex(section), section);
    }
    if (m_model.columns() != columns) {
        m_model.setColumns(columns);
    }
    for (int section = 0; section < header->count(); ++section) {
        const auto at = static_cast<size_t>(section);
        const int width = at < widths.size() && widths[at] > 0 ? widths[at] : defaultWidth(columns[at]);
        header->resizeSection(section, width);
    }
    m_arranging = false;
}

ColumnChoice EventTable::columnChoice() const {
    const QHeaderView* header = horizontalHeader();
    ColumnChoice choice;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const TableColumn& column = m_model.columns()[static_cast<size_t>(section)];
        const int width = header->sectionSize(section);
        const bool own = visual != header->count() - 1 && width != defaultWidth(column);
        choice.columns.push_back(column);
        choice.widths.push_back(own ? width : 0);
    }
    return choice;
}

void EventTable::setColumnChoice(const ColumnChoice& choice) {
    if (choice.columns.empty() || choice == columnChoice()) {
        return;
    }
    const int row = currentIndex().row();
    std::vector<std::pair<int, int>> selected = selectedRanges();
    const int section = horizontalHeader()->sortIndicatorSection();
    const TableColumn sorted = section >= 0 && section < m_model.columnCount()
                                   ? m_model.columns()[static_cast<size_t>(section)]
                                   : TableColumn{EventColumn::Time};
    {
        const QSignalBlocker blocker(horizontalHeader());
        const QSignalBlocker selection(selectionModel()); // it will be as before
        rearrange(choice.columns, choice.widths);
    }
    {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_model.sectionOf(sorted), horizontalHeader()->sortIndicatorOrder());
    }
    if (row >= 0) {
        const QSignalBlocker selection(selectionModel());
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
        QItemSelection again;
        for (const auto& [first, last] : selected) {
            again.select(m_model.index(first, 0), m_model.index(last, m_model.columnCount() - 1));
        }
        selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    }
    updateGeometries();
    viewport()->update();
    Q_EMIT columnsChanged();
}

void EventTable::addColumn(const TableColumn& column) {
    if (m_model.sectionOf(column) < 0) {
        ColumnChoice choice = columnChoice();
        choice.columns.push_back(column);
        choice.widths.push_back(0);
        setColumnChoice(choice);
    }
    const QModelIndex top = indexAt(QPoint(0, 0));
    scrollTo(m_model.index(std::max(0, top.row()), m_model.sectionOf(column)), QAbstractItemView::EnsureVisible);
}

void EventTable::removeColumn(const TableColumn& column) {
    ColumnChoice choice = columnChoice();
    const auto found = std::find(choice.columns.begin(), choice.columns.end(), column);
    if (found != choice.columns.end() && choice.columns.size() > 1) {
        choice.widths.erase(choice.widths.begin() + (found - choice.columns.begin()));
        choice.columns.erase(found);
        setColumnChoice(choice);
    }
}

void EventTable::setOrder(const RowOrder& order) {
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_model.sectionOf({order.column, order.path}),
                                         order.ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    horizontalHeader()->viewport()->update();
}

void EventTable::fitTimes() {
    const int section = m_model.sectionOf({EventColumn::Time});
    if (section < 0 || m_model.rowCount() == 0 ||
        horizontalHeader()->sectionSize(section) != defaultWidth({EventColumn::Time})) {
        return;
    }
    int wanted = 0;
    for (const int row : {0, m_model.rowCount() - 1}) {
        const QString time = m_model.index(row, section).data().toString();
        wanted = std::max(wanted, fontMetrics().horizontalAdvance(time) + 18);
    }
    if (wanted > columnWidth(section)) {
        m_arranging = true;
        setColumnWidth(section, wanted);
        m_arranging = false;
    }
}

void EventTable::chooseRow(int row) {
    const QModelIndex now = currentIndex();
    const int section = now.isValid() ? now.column() : std::max(0, m_model.sectionOf({EventColumn::Verdict}));
    const QModelIndex index = m_model.index(row, section);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid()) {
        seeRow(row);
    }
}

void EventTable::seeRow(int row) {
    // Rows that have just arrived count for the scroll bar only once they have been laid out.
    executeDelayedItemsLayout();
    updateGeometries();
    scrollTo(m_model.index(row, horizontalHeader()->logicalIndexAt(0)), QAbstractItemView::EnsureVisible);
}

bool EventTable::seesCurrent() const {
    if (!currentIndex().isValid()) {
        return false;
    }
    const int top = rowViewportPosition(currentIndex().row());
    return top + rowHeight(currentIndex().row()) > 0 && top < viewport()->height();
}

std::vector<std::pair<int, int>> EventTable::selectedRanges() const {
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        if (range.isValid() && !range.isEmpty()) {
            ranges.emplace_back(range.top(), range.bottom());
        }
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

qsizetype EventTable::selectedCount() const {
    qsizetype count = 0;
    for (const auto& [first, last] : selectedRanges()) {
        count += last - first + 1;
    }
    return count;
}

void EventTable::showHeadMenu(const QPoint& at) {
    QHeaderView* header = horizontalHeader();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    const int section = header->logicalIndexAt(at);
    if (section >= 0) {
        const TableColumn column = m_model.columns()[static_cast<size_t>(section)];
        QAction* hide = menu->addAction(
            tr("&Hide %1").arg(columnTitle(shownColumn(column, m_model.veil())).replace(u'&', QStringLiteral("&&"))));
        hide->setEnabled(column.kind != EventColumn::Verdict);
        connect(hide, &QAction::triggered, this, [this, column] { removeColumn(column); });
        menu->addSeparator();
    }
    std::vector<TableColumn> offered = builtInColumns();
    for (const TableColumn& column : m_model.columns()) {
        if (column.kind == EventColumn::Path) {
            offered.push_back(column);
        }
    }
    for (const TableColumn& column : offered) {
        const TableColumn named = shownColumn(column, m_model.veil());
        QAction* action = menu->addAction(columnTitle(named).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(columnMeaning(named));
        action->setCheckable(true);
        action->setChecked(m_model.sectionOf(column) >= 0);
        action->setEnabled(column.kind != EventColumn::Verdict);
        connect(action, &QAction::triggered, this,
                [this, column](bool shown) { shown ? addColumn(column) : removeColumn(column); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Columns…")), &QAction::triggered, this, &EventTable::columnChooserWanted);
    connect(menu->addAction(tr("&Reset columns")), &QAction::triggered, this, [this] {
        setColumnChoice({defaultColumns(), std::vector<int>(defaultColumns().size(), 0)});
    });
    QAction* timeline = menu->addAction(tr("Show events over &time"));
    timeline->setCheckable(true);
    timeline->setChecked(m_timelineShown);
    connect(timeline, &QAction::triggered, this, &EventTable::timelineWanted);
    menu->popup(header->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
