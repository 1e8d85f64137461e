// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QHash>
#include <QObject>
#include <functional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace rw::ui {

/// What keys do that have nothing to do: Alt and a letter that no menu and no label owns writes nothing, and the key of
/// an action that is not possible now says why. GUI thread.
class KeyGuard : public QObject {
    Q_OBJECT
public:
    KeyGuard(const Actions& actions, QWidget* window);
    /// `reason` tells why the action is not possible; an empty text says nothing.
    void explain(ActionId action, std::function<QString()> reason);

Q_SIGNALS:
    void notice(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString reasonFor(const QKeyEvent& key) const;

    const Actions& m_actions;
    QWidget* m_window;
    QHash<ActionId, std::function<QString()>> m_reasons;
};

} // namespace rw::ui
