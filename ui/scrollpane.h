// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace rw::ui {

/// What a dock holds, in a frame that may get smaller than its content: then it scrolls. Without it the least sizes of
/// all panes add up to more than a small screen has, and the window grows beyond its edge. Takes `content`. GUI thread.
class ScrollPane : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollPane(QWidget* content, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace rw::ui
