// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pane.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

namespace rw::ui {

namespace {

constexpr int kFrame = 2;

} // namespace

Pane::Pane(const QString& title, Theme& theme, QWidget* parent) : QDockWidget(title, parent), m_theme(theme) {
    // The title's own height is room enough above; the dock's layout puts the title at the very top in any case.
    setContentsMargins(kFrame, 0, kFrame, kFrame);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) { focusMoved(now); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pane::focusMoved(const QWidget* to) {
    // A window that is not the active one has no keyboard; a list that a field has dropped down belongs to the field.
    const bool here = to != nullptr && isAncestorOf(to);
    if (here != m_keyboard) {
        m_keyboard = here;
        update();
    }
}

void Pane::showEvent(QShowEvent* event) {
    // The style's own are little pictures, blurred on screens with a high resolution.
    const auto draw = [this](const char* button, const char* icon) {
        if (auto* found = findChild<QAbstractButton*>(QLatin1StringView(button), Qt::FindDirectChildrenOnly)) {
            found->setIcon(m_theme.icon(QLatin1StringView(icon)));
        }
    };
    draw("qt_dockwidget_closebutton", "close");
    draw("qt_dockwidget_floatbutton", "float");
    QDockWidget::showEvent(event);
}

void Pane::paintEvent(QPaintEvent* event) {
    QDockWidget::paintEvent(event);
    if (!m_keyboard) {
        return;
    }
    QPainter painter(this);
    const QColor color = m_theme.color(ColorRole::FocusFrame);
    const int title = widget() != nullptr && !isFloating() ? widget()->geometry().top() : 0;
    if (title > 0) {
        QColor tint = color;
        tint.setAlphaF(0.16F); // the title stays readable upon it
        painter.fillRect(0, 0, width(), title, tint);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRect(0, 0, width(), kFrame);
    painter.drawRect(0, height() - kFrame, width(), kFrame);
    painter.drawRect(0, 0, kFrame, height());
    painter.drawRect(width() - kFrame, 0, kFrame, height());
}

} // namespace rw::ui
