// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keyguard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace rw::ui {

namespace {

/// With Alt alone: Alt and Ctrl together are AltGr on some systems, and on a Mac Alt writes letters of its own.
bool isAltLetter(const QKeyEvent& key) {
#ifdef Q_OS_MACOS
    Q_UNUSED(key)
    return false;
#else
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier | Qt::KeypadModifier);
    return held == Qt::AltModifier && !key.text().isEmpty() && key.text().at(0).isPrint();
#endif
}

} // namespace

KeyGuard::KeyGuard(const Actions& actions, QWidget* window) : QObject(window), m_actions(actions), m_window(window) {
    qApp->installEventFilter(this);
}

void KeyGuard::explain(ActionId action, std::function<QString()> reason) {
    m_reasons.insert(action, std::move(reason));
}

QString KeyGuard::reasonFor(const QKeyEvent& key) const {
    const QKeySequence pressed(key.keyCombination());
    for (auto it = m_reasons.begin(); it != m_reasons.end(); ++it) {
        const QAction* action = m_actions[it.key()];
        if (!action->isEnabled() && action->shortcuts().contains(pressed)) {
            return it.value()();
        }
    }
    return {};
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* widget = qobject_cast<QWidget*>(watched);
        const auto* key = static_cast<QKeyEvent*>(event);
        // What comes here is no shortcut, or one of something that is disabled. A list may look for rows by letters.
        if (widget != nullptr && isAltLetter(*key) && widget->testAttribute(Qt::WA_InputMethodEnabled)) {
            return true;
        }
        if (widget != nullptr && widget->window() == m_window && (key->modifiers() & Qt::ControlModifier) != 0) {
            if (const QString reason = reasonFor(*key); !reason.isEmpty()) {
                if (!key->isAutoRepeat()) {
                    Q_EMIT notice(reason);
                }
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rw::ui
