// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "ui/models/tablecolumns.h"

#include <QDialog>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace rw::ui {

/// Chooses the columns of the table: on the left everything that the loaded events have, with a search, on the right
/// what is shown, in its order (dragged, or moved by Alt+Up and Alt+Down). GUI thread.
class ColumnChooser : public QDialog {
    Q_OBJECT
public:
    ColumnChooser(std::vector<TableColumn> columns, std::shared_ptr<const pattern::Vocabulary> vocabulary,
                  session::PersonalMask::Veil veil, QWidget* parent = nullptr);
    [[nodiscard]] std::vector<TableColumn> columns() const; ///< as chosen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillOffered();
    void fillShown(const std::vector<TableColumn>& columns);
    void addShown(const TableColumn& column);
    void ticked(QTreeWidgetItem* item);
    void moveBy(int rows);
    void removeCurrent();
    void updateButtons();

    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
    session::PersonalMask::Veil m_veil;
    QLineEdit* m_search;
    QTreeWidget* m_offered;
    QLabel* m_note; ///< that there are more than are listed
    QListWidget* m_shown;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    bool m_filling = false;
};

} // namespace rw::ui
