// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <functional>
#include <utility>

namespace rw::ui {

/// Event filter that gives a list its own Ctrl+C, or another key that the window has an action for. Not a QShortcut:
/// two of them for the same keys block each other.
class ListKeys : public QObject {
public:
    ListKeys(QObject* parent, std::function<void()> act, QKeySequence::StandardKey key = QKeySequence::Copy)
        : QObject(parent), m_act(std::move(act)), m_key(key) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool press = event->type() == QEvent::KeyPress;
        if ((press || event->type() == QEvent::ShortcutOverride) && static_cast<QKeyEvent*>(event)->matches(m_key)) {
            event->accept();
            if (press) {
                m_act();
            }
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_act;
    QKeySequence::StandardKey m_key;
};

} // namespace rw::ui
