// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scrollpane.h"

namespace rw::ui {

ScrollPane::ScrollPane(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("scrollPane"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the content has the keyboard
    setWidget(content);
}

QSize ScrollPane::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * 3};
}

QSize ScrollPane::sizeHint() const {
    return widget() != nullptr ? widget()->sizeHint() : QScrollArea::sizeHint();
}

} // namespace rw::ui
