// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <functional>
#include <utility>

namespace rw::ui {

/// Event filter that gives a list its own Ctrl+C. Not a QShortcut: two of them for the same keys block each other, and
/// the window has a Copy action.
class CopyKeys : public QObject {
public:
    CopyKeys(QObject* parent, std::function<void()> copy) : QObject(parent), m_copy(std::move(copy)) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool press = event->type() == QEvent::KeyPress;
        if ((press || event->type() == QEvent::ShortcutOverride) &&
            static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
            event->accept();
            if (press) {
                m_copy();
            }
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_copy;
};

} // namespace rw::ui
