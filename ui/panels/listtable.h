// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace rw::ui {

/// Makes a table of a panel a list of rows: whole rows are selected, Tab leaves it, one line a row whatever the text,
/// a context menu by signal.
void setUpListTable(QTableView& table, const QString& objectName, const QString& accessibleName,
                    QAbstractItemModel& model);

} // namespace rw::ui
