// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contraststyle.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace rw::ui {

namespace {

void outline(const QStyleOption* option, QPainter* painter, const QRect& rect) {
    const bool focus = (option->state & QStyle::State_HasFocus) != 0 && (option->state & QStyle::State_Enabled) != 0;
    const QPalette::ColorGroup group =
        (option->state & QStyle::State_Enabled) != 0 ? QPalette::Active : QPalette::Disabled;
    const QColor color = focus ? Theme::color(ColorRole::FocusFrame, Theme::Look::ContrastDark)
                               : option->palette.color(group, QPalette::WindowText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(color);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    if (focus) {
        painter->drawRect(rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace

ContrastStyle::ContrastStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

int ContrastStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const {
    // The style's own icons of Close, Cancel and the like are made for grey.
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    if (element == PE_FrameFocusRect) {
        QStyleOption focused = *option;
        focused.state |= State_HasFocus | State_Enabled;
        outline(&focused, painter, option->rect);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameMenu:
    case PE_Frame:
    case PE_FrameDockWidget:
    case PE_PanelButtonCommand:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_PanelTipLabel:
        outline(option, painter, option->rect);
        break;
    case PE_PanelButtonTool:
        // Flat ones show an outline only where something is to be seen: pressed, chosen, under the pointer, focused.
        if ((option->state & (State_On | State_Sunken | State_MouseOver | State_HasFocus)) != 0 ||
            (option->state & State_AutoRaise) == 0) {
            outline(option, painter, option->rect);
        }
        break;
    case PE_IndicatorRadioButton: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option->palette.color(QPalette::WindowText));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
        painter->restore();
        break;
    }
    default:
        break;
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    switch (element) {
    case CE_TabBarTabShape: {
        QStyleOption plain = *option;
        plain.state.setFlag(State_HasFocus, false);
        outline(&plain, painter, option->rect);
        if ((option->state & State_Selected) != 0) { // the open tab, by more than its colour
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 3),
                              option->palette.color(QPalette::Highlight));
        }
        break;
    }
    case CE_HeaderSection:
    case CE_ProgressBarGroove:
    case CE_Splitter:
        outline(option, painter, option->rect);
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          option->palette.color(QPalette::WindowText));
        break;
    default:
        break;
    }
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    switch (control) {
    case CC_ComboBox:
    case CC_SpinBox:
        outline(option, painter, option->rect);
        break;
    case CC_ScrollBar: {
        QStyleOption plain = *option;
        plain.state.setFlag(State_HasFocus, false);
        const QRect slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        painter->fillRect(slider.adjusted(2, 2, -2, -2), option->palette.color(QPalette::Mid));
        outline(&plain, painter, slider);
        break;
    }
    default:
        break;
    }
}

} // namespace rw::ui
