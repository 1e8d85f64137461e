// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/complete.h"
#include "ui/nameof.h"

#include <QFrame>
#include <cstdint>

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// The list of what may be written at the caret, with how many events have it. Never takes the focus: the editor keeps
/// the keys and hands on those that move in the list. GUI thread.
class CompletionPopup : public QFrame {
    Q_OBJECT
public:
    CompletionPopup(Theme& theme, QWidget* editor);
    ~CompletionPopup() override;

    void setNameOf(NameOf nameOf); ///< said beside values that are ids
    /// Shows `items` (not empty) below `at`, or above `top` where there is no room; both in global coordinates.
    /// `events` is how many are loaded.
    void showItems(const std::vector<pattern::Completion>& items, uint32_t events, QPoint at, QPoint top);
    [[nodiscard]] int current() const; ///< the chosen row
    void move(int rows);               ///< stays within the list
    [[nodiscard]] int pageRows() const;

Q_SIGNALS:
    void chosen(int row); ///< with the mouse

private:
    class Rows;
    Rows* m_rows;
    QListView* m_list;
};

} // namespace rw::ui
