// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace rw::ui {

/// Fusion with outlines in the colour of the text: Fusion derives its own from the window's colour, and around black
/// there is nothing to see. What has the keyboard gets a thicker one in the colour of the focus. For the high-contrast
/// theme; owned by the application once set. GUI thread.
class ContrastStyle : public QProxyStyle {
public:
    ContrastStyle();
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace rw::ui
