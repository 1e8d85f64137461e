// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
QT_END_NAMESPACE

namespace rw::ui {

/// Columns that share the room of their list until the user moves one of their borders: each has its least width, and
/// what a wider list has more goes to them by weight. The last column stretches. Lengths in logical pixels. Owned by
/// the header, which it watches. GUI thread.
class ColumnRoom : public QObject {
    Q_OBJECT
public:
    struct Column {
        int section = 0;
        int least = 0;
        int weight = 0; ///< its part of what is left over
    };
    ColumnRoom(QHeaderView* header, std::vector<Column> columns, Column last);
    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void share(int width);
    QHeaderView* m_header;
    std::vector<Column> m_columns;
    Column m_last;
    bool m_sharing = false;
    bool m_moved = false; ///< by the user, whose widths stay
};

} // namespace rw::ui
