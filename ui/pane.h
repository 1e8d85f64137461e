// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace rw::ui {

class Theme;

/// A dock that shows when the keyboard is in it: by a frame around it, for which there is always room, and a bar at its
/// title. GUI thread.
class Pane : public QDockWidget {
    Q_OBJECT
public:
    Pane(const QString& title, Theme& theme, QWidget* parent);
    [[nodiscard]] bool hasKeyboard() const { return m_keyboard; }

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void focusMoved(const QWidget* to);
    Theme& m_theme;
    bool m_keyboard = false;
};

} // namespace rw::ui
