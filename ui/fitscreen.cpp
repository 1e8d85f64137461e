// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fitscreen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr int kLeastHigh = 40; ///< pixels of a scrolled content; a screen is never that low

/// What the window manager draws around a window; known only once the window is on the screen.
QSize frameOf(const QDialog& dialog) {
    const QSize known = dialog.frameGeometry().size() - dialog.geometry().size();
    return known.height() > 0 ? known : QSize(4, dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight) + 4);
}

bool isButtonRow(QLayoutItem* item) {
    if (qobject_cast<QDialogButtonBox*>(item->widget()) != nullptr) {
        return true;
    }
    const QLayout* row = item->layout();
    for (int i = 0; row != nullptr && i < row->count(); ++i) {
        if (qobject_cast<QAbstractButton*>(row->itemAt(i)->widget()) != nullptr) {
            return true;
        }
    }
    return false;
}

/// Puts all but the last row of buttons into an area that scrolls.
void makeScroll(QDialog& dialog) {
    auto* outer = qobject_cast<QBoxLayout*>(dialog.layout());
    if (outer == nullptr || outer->direction() != QBoxLayout::TopToBottom || outer->count() == 0 ||
        dialog.property("scrolls").toBool()) {
        return;
    }
    dialog.setProperty("scrolls", true);
    const QPointer<QWidget> focus = dialog.focusWidget(); // it would lose the focus while it moves
    const bool buttons = isButtonRow(outer->itemAt(outer->count() - 1));
    auto* area = new QScrollArea(&dialog);
    area->setObjectName(QStringLiteral("dialogScroll"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(kLeastHigh);
    auto* content = new QWidget(area);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(outer->spacing());
    while (outer->count() > (buttons ? 1 : 0)) {
        const int stretch = outer->stretch(0);
        QLayoutItem* item = outer->takeAt(0);
        if (QWidget* widget = item->widget()) {
            inner->addWidget(widget, stretch, item->alignment());
            delete item;
        } else if (QLayout* layout = item->layout()) {
            inner->addLayout(layout, stretch);
        } else {
            inner->addItem(item);
        }
    }
    area->setWidget(content);
    outer->insertWidget(0, area, 1);
    area->show();
    outer->activate();
    if (focus) {
        focus->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace

FitScreen::FitScreen(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

void FitScreen::fit(QDialog& dialog) {
    const QScreen* screen = dialog.screen();
    if (screen == nullptr) {
        return;
    }
    const QRect available = screen->availableGeometry();
    const QSize room = available.size() - frameOf(dialog);
    QSize least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize());
    if (const QLayout* layout = dialog.layout(); layout != nullptr && layout->hasHeightForWidth()) {
        // Wrapped words need more lines than the least size reckons with.
        least.setHeight(std::max(least.height(), layout->minimumHeightForWidth(dialog.width())));
    }
    if (least.width() > room.width() || least.height() > room.height()) {
        makeScroll(dialog);
        dialog.setMinimumSize(dialog.minimumSize().boundedTo(room));
    }
    if (dialog.height() < std::min(least.height(), room.height())) {
        dialog.resize(dialog.width(), std::min(least.height(), room.height()));
    }
    if (dialog.width() > room.width() || dialog.height() > room.height()) {
        dialog.resize(dialog.size().boundedTo(room));
    }
    const QRect frame(dialog.frameGeometry().topLeft(), dialog.size() + frameOf(dialog));
    if (!available.contains(frame)) {
        dialog.move(std::max(available.left(), std::min(frame.left(), available.right() + 1 - frame.width())),
                    std::max(available.top(), std::min(frame.top(), available.bottom() + 1 - frame.height())));
    }
}

bool FitScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest) {
        auto* dialog = qobject_cast<QDialog*>(watched);
        if (dialog != nullptr && dialog->isWindow() && dialog->isVisible()) {
            if (event->type() == QEvent::Show && !event->spontaneous()) {
                fit(*dialog);
            } else if (event->type() == QEvent::LayoutRequest) {
                // After the layout has asked for its size.
                QMetaObject::invokeMethod(
                    dialog,
                    [dialog] {
                        const QScreen* screen = dialog->screen();
                        if (dialog->isVisible() && screen != nullptr &&
                            (dialog->height() > screen->availableGeometry().height() - frameOf(*dialog).height() ||
                             dialog->width() > screen->availableGeometry().width() - frameOf(*dialog).width())) {
                            fit(*dialog);
                        }
                    },
                    Qt::QueuedConnection);
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rw::ui
