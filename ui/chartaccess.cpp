// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chartaccess.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace rw::ui {

namespace {

constexpr char kChart[] = "rwIsChart";

QAccessibleInterface* chart(const QString&, QObject* object) {
    auto* widget = object != nullptr && object->isWidgetType() && object->property(kChart).toBool()
                       ? static_cast<QWidget*>(object)
                       : nullptr;
    return widget != nullptr ? new QAccessibleWidget(widget, QAccessible::Chart) : nullptr;
}

} // namespace

void announceAsChart(QWidget& widget) {
    widget.setProperty(kChart, true);
    QAccessible::installFactory(chart); // once, however often it is asked for
    // Somebody may have asked while the base class was being made, and the answer is remembered.
    QAccessibleInterface* known = QAccessible::queryAccessibleInterface(&widget);
    if (known != nullptr && known->role() != QAccessible::Chart) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
    }
}

} // namespace rw::ui
