// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkframes.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

namespace rw::ui {

namespace {

const QString kFusion = QStringLiteral("fusion");

QColor mixed(const QColor& front, const QColor& back, double part) {
    return QColor::fromRgbF(static_cast<float>(front.redF() * part + back.redF() * (1 - part)),
                            static_cast<float>(front.greenF() * part + back.greenF() * (1 - part)),
                            static_cast<float>(front.blueF() * part + back.blueF() * (1 - part)));
}

/// Whether the keys go to something else in the same window. A list that never has them is chosen from by its field.
bool isWithoutKeys(const QWidget* list) {
    return qobject_cast<const QAbstractItemView*>(list) != nullptr && list->focusPolicy() != Qt::NoFocus &&
           list->focusProxy() == nullptr && list->isActiveWindow() && list->window()->windowType() != Qt::Popup &&
           !list->hasFocus() && !list->isAncestorOf(QApplication::focusWidget());
}

/// As dark as before, so that its text is as readable.
QColor paler(const QColor& color) {
    const QColor hsl = color.toHsl();
    return QColor::fromHslF(std::max(0.0F, hsl.hslHueF()), hsl.hslSaturationF() * 0.25F, hsl.lightnessF());
}

class FrameStyle : public QProxyStyle {
public:
    FrameStyle() : QProxyStyle(kFusion) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        // Fusion's green ticks and red crosses stand beside buttons that have none.
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        const bool row = element == PE_PanelItemViewItem || element == PE_PanelItemViewRow;
        if (const auto* item = row ? qstyleoption_cast<const QStyleOptionViewItem*>(option) : nullptr;
            item != nullptr && item->state.testFlag(State_Selected) && isWithoutKeys(widget)) {
            QStyleOptionViewItem pale(*item); // of several lists the one with the keys is seen
            pale.palette.setColor(QPalette::Highlight,
                                  paler(item->palette.color(QPalette::Active, QPalette::Highlight)));
            QProxyStyle::drawPrimitive(element, &pale, painter, widget);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // The boxes of item views and menus are drawn through PE_IndicatorCheckBox too.
        const bool box = element == PE_IndicatorCheckBox;
        if (option == nullptr || (!box && element != PE_IndicatorRadioButton)) {
            return;
        }
        const bool enabled = option->state.testFlag(State_Enabled);
        const bool near = option->state.testFlag(State_HasFocus) || option->state.testFlag(State_MouseOver);
        const QColor text = option->palette.color(QPalette::WindowText);
        const QColor ink = mixed(text, option->palette.color(QPalette::Window), !enabled ? 0.5 : near ? 0.95 : 0.75);
        painter->save();
        painter->setBrush(Qt::NoBrush);
        if (box) {
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->setPen(QPen(ink, 1));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        } else {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(ink, 1.4));
            const double extent = std::min(option->rect.width(), option->rect.height()) - 2.0;
            QRectF circle(0, 0, extent, extent);
            circle.moveCenter(QRectF(option->rect).center());
            painter->drawEllipse(circle);
        }
        painter->restore();
    }
};

} // namespace

void applyStyleWithFrames(const QString& name) {
    const bool framed = dynamic_cast<const FrameStyle*>(QApplication::style()) != nullptr;
    if (name.compare(kFusion, Qt::CaseInsensitive) == 0) {
        if (!framed) {
            QApplication::setStyle(new FrameStyle); // takes it
        }
    } else if (framed || applicationStyleName().compare(name, Qt::CaseInsensitive) != 0) {
        if (QStyle* style = QStyleFactory::create(name)) {
            QApplication::setStyle(style);
        }
    }
}

QString applicationStyleName() {
    const QStyle* style = QApplication::style();
    if (style == nullptr) {
        return {};
    }
    return dynamic_cast<const FrameStyle*>(style) != nullptr ? kFusion : style->name();
}

} // namespace rw::ui
