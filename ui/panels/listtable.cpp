// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/listtable.h"

#include <QHeaderView>
#include <QTableView>

namespace rw::ui {

void setUpListTable(QTableView& table, const QString& objectName, const QString& accessibleName,
                    QAbstractItemModel& model) {
    table.setObjectName(objectName);
    table.setAccessibleName(accessibleName);
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setMinimumHeight(table.fontMetrics().height() * 3);
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() * 3 / 2);
    QHeaderView* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
}

} // namespace rw::ui
