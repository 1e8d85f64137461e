// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace rw::session {
class RuleShelf;
}

namespace rw::ui {

class Actions;
class Theme;

/// The open rules as tabs: a click shows, a middle click closes, dragging puts in another order, the button at the end
/// opens a new one. GUI thread.
class RuleTabs : public QWidget {
    Q_OBJECT
public:
    RuleTabs(session::RuleShelf& rules, Theme& theme, const Actions& actions, QWidget* parent = nullptr);
    [[nodiscard]] QTabBar* bar() const;

Q_SIGNALS:
    void closeWanted(int index);
    void reopenWanted(qint64 rule);

private:
    class Bar;
    void refresh();
    [[nodiscard]] QWidget* closeButton();
    void showMenu(QPoint at);
    void fillClosed(QMenu* menu);

    session::RuleShelf& m_rules;
    const Actions& m_actions;
    Theme& m_theme;
    Bar* m_bar;
};

} // namespace rw::ui
