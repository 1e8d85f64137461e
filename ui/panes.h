// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMainWindow>
#include <QSet>
#include <QVector>
#include <functional>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QSplitter;
class QTimer;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// The area of the docks: events on the left, the rule over the match view on the right, problems below all. There is
/// no central widget: the rule is a dock too, so that nesting is free; it only cannot be closed. What a dock has no
/// room for scrolls: the docks never force the window beyond its screen. GUI thread.
class Panes : public QMainWindow {
    Q_OBJECT
public:
    explicit Panes(Theme& theme, QWidget* parent = nullptr);
    /// Takes the four panes once, in the default arrangement.
    void build(QWidget* events, QWidget* rule, QWidget* match, QWidget* problems);

    [[nodiscard]] QDockWidget* eventsDock() const { return m_events; }
    [[nodiscard]] QDockWidget* ruleDock() const { return m_rule; }
    [[nodiscard]] QDockWidget* matchDock() const { return m_match; }
    [[nodiscard]] QDockWidget* problemsDock() const { return m_problems; }

    /// One more pane, a tab beside the problems; unless `shown`, hidden until somebody shows it. Before
    /// restoreLayout().
    QDockWidget* addTool(const QString& name, const QString& title, QWidget* widget, bool shown = false);
    void bringToFront(QDockWidget* dock); ///< shown, before the other tabs, with the focus
    void showTool(QDockWidget* dock);     ///< brought to the front, and high enough to be read
    void shrinkTool(QDockWidget* dock);   ///< as low as it goes; the rule is readable then
    [[nodiscard]] const QList<QDockWidget*>& toolDocks() const { return m_tools; }
    [[nodiscard]] static QWidget* contentOf(const QDockWidget* dock); ///< what was put into it

    void resetLayout();
    [[nodiscard]] QByteArray saveLayout() const;
    /// What saveLayout() tells is what somebody chose, not what a window that is still finding its size makes of it.
    [[nodiscard]] bool settled() const { return isVisible() && m_stored.isEmpty(); }
    /// False when the state is not one of ours: the default layout stays. What was stored holds for the size that the
    /// area had then: until the window has found its size, it is laid out anew with every change, and `inside` is
    /// called for what lies within the docks.
    bool restoreLayout(const QByteArray& state, std::function<void()> inside = {});

Q_SIGNALS:
    void layoutChanged(); ///< a pane moved, came, went or has another size

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the docks

private:
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* widget, bool closable);
    void arrange();
    void applyDefaultSizes();
    [[nodiscard]] int problemsHeight() const; ///< by default
    void applyStored();

    Theme& m_theme;
    QDockWidget* m_events = nullptr;
    QDockWidget* m_rule = nullptr;
    QDockWidget* m_match = nullptr;
    QDockWidget* m_problems = nullptr;
    QList<QDockWidget*> m_tools;
    QList<QDockWidget*> m_shownTools; ///< those of m_tools that the default layout shows
    QSet<QDockWidget*> m_behind;      ///< shown, but another tab lies before them
    bool m_restored = false;
    QByteArray m_stored; ///< while the window may still change its size by itself
    std::function<void()> m_storedInside;
    QTimer* m_settled;
};

} // namespace rw::ui
