// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QDialog;
QT_END_NAMESPACE

namespace rw::ui {

/// Keeps every dialog of the application within its screen, whenever it is shown or its content grows: it is moved and
/// made smaller, and where its content needs more than the screen has, all but its row of buttons scrolls. Made once,
/// by the window; GUI thread.
class FitScreen : public QObject {
    Q_OBJECT
public:
    explicit FitScreen(QObject* parent);
    /// What an event does by itself; for a dialog that is visible.
    static void fit(QDialog& dialog);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rw::ui
