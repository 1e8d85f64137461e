// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes.h"

#include "ui/pane.h"
#include "ui/scrollpane.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QShowEvent>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

constexpr int kReadableRule = 18; ///< lines: with tabs and status, ten of text
constexpr int kThreeRows = 34;    ///< lines that the default layout takes
constexpr int kLayoutVersion = 3; // raise when docks are added: older states are then ignored

constexpr int kSettledMs = 1500; // without a change, the window has the size that it was given

/// The widget that is the topmost already is not raised again, though its tab may lie behind another one.
void raiseTab(QDockWidget* dock) {
    dock->lower();
    dock->raise();
}

} // namespace

Panes::Panes(Theme& theme, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_theme(theme), m_settled(new QTimer(this)) {
    m_settled->setSingleShot(true);
    m_settled->setInterval(kSettledMs);
    connect(m_settled, &QTimer::timeout, this, [this] {
        m_stored.clear();
        m_storedInside = {};
    });
    setObjectName(QStringLiteral("panes"));
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setContextMenuPolicy(Qt::NoContextMenu); // the View menu has the same, with names
}

QDockWidget* Panes::addDock(const QString& name, const QString& title, QWidget* widget, bool closable) {
    auto* dock = new Pane(title, m_theme, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    // The rule has the room that the others leave, and its editor scrolls by itself.
    dock->setWidget(closable ? new ScrollPane(widget, dock) : widget);
    dock->setFeatures(closable ? QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                                     QDockWidget::DockWidgetFloatable
                               : QDockWidget::DockWidgetFeatures(QDockWidget::DockWidgetMovable));
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool visible) {
        if (visible) {
            m_behind.remove(dock);
        } else if (!dock->isHidden()) {
            m_behind.insert(dock);
        }
    });
    // Who ticks a pane wants to see it: not only its tab. One that lay behind another tab comes to the front first.
    connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock](bool shown) {
        if (m_behind.remove(dock) || shown) {
            m_tools.contains(dock) ? showTool(dock) : bringToFront(dock);
        }
    });
    return dock;
}

QWidget* Panes::contentOf(const QDockWidget* dock) {
    const auto* scroll = qobject_cast<const ScrollPane*>(dock->widget());
    return scroll != nullptr ? scroll->widget() : dock->widget();
}

void Panes::build(QWidget* events, QWidget* rule, QWidget* match, QWidget* problems) {
    m_events = addDock(QStringLiteral("eventsDock"), tr("Events"), events, true);
    m_rule = addDock(QStringLiteral("ruleDock"), tr("Rule"), rule, false);
    m_match = addDock(QStringLiteral("matchDock"), tr("Match"), match, true);
    m_problems = addDock(QStringLiteral("problemsDock"), tr("Problems"), problems, true);
    arrange();
}

QDockWidget* Panes::addTool(const QString& name, const QString& title, QWidget* widget, bool shown) {
    QDockWidget* dock = addDock(name, title, widget, true);
    m_tools.append(dock);
    if (shown) {
        m_shownTools.append(dock);
    }
    tabifyDockWidget(m_problems, dock);
    dock->setVisible(shown);
    raiseTab(m_problems);
    return dock;
}

void Panes::bringToFront(QDockWidget* dock) {
    m_stored.clear(); // from now on it is as somebody wants it
    dock->show();
    raiseTab(dock);
    dock->activateWindow(); // where it floats
    const auto focus = [this, dock] {
        if (!dock->isVisible()) {
            return;
        }
        raiseTab(dock); // a dock that was hidden gets its tab with the layout only
        QWidget* const input = contentOf(dock);
        const auto takesFocus = [](const QWidget* widget) {
            const QWidget* proxy = widget->focusProxy();
            return ((proxy != nullptr ? proxy : widget)->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled();
        };
        if (input->isAncestorOf(QApplication::focusWidget())) {
            return;
        }
        if (takesFocus(input)) {
            input->setFocus(Qt::OtherFocusReason);
            return;
        }
        for (QWidget* child : input->findChildren<QWidget*>()) {
            if (takesFocus(child) && child->isVisible()) {
                child->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    };
    QMetaObject::invokeMethod(this, focus, Qt::QueuedConnection);
}

void Panes::showTool(QDockWidget* dock) {
    bringToFront(dock);
    // Problems are content with less; the sizes count once the tab has been laid out.
    QMetaObject::invokeMethod(
        this,
        [this, dock] {
            const int wanted = std::min(fontMetrics().lineSpacing() * 18, height() * 42 / 100);
            if (!dock->isFloating() && dock->isVisible() && dock->height() < wanted &&
                dockWidgetArea(dock) == dockWidgetArea(m_problems)) {
                resizeDocks({dock}, {wanted}, Qt::Vertical);
            }
        },
        Qt::QueuedConnection);
}

void Panes::shrinkTool(QDockWidget* dock) {
    QMetaObject::invokeMethod(
        this,
        [this, dock] {
            if (!dock->isFloating() && dock->isVisible() && dockWidgetArea(dock) == dockWidgetArea(m_problems)) {
                resizeDocks({dock}, {1}, Qt::Vertical); // no pane gets less than it needs
                const int both = m_rule->height() + m_match->height();
                if (m_rule->height() < fontMetrics().lineSpacing() * kReadableRule && m_match->isVisible() &&
                    !m_match->isFloating() && m_rule->x() == m_match->x()) {
                    const int rule = std::min(fontMetrics().lineSpacing() * kReadableRule, both * 56 / 100);
                    resizeDocks({m_rule, m_match}, {rule, both - rule}, Qt::Vertical);
                }
            }
        },
        Qt::QueuedConnection);
}

int Panes::problemsHeight() const {
    const int line = fontMetrics().lineSpacing();
    return std::clamp(height() * 19 / 100, 9 * line, 11 * line);
}

void Panes::arrange() {
    for (QDockWidget* dock : {m_events, m_rule, m_match, m_problems}) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::TopDockWidgetArea, m_events);
    splitDockWidget(m_events, m_problems, Qt::Vertical);
    splitDockWidget(m_events, m_rule, Qt::Horizontal);
    splitDockWidget(m_rule, m_match, Qt::Vertical);
    for (QDockWidget* dock : {m_events, m_rule, m_match, m_problems}) {
        dock->show();
    }
    for (QDockWidget* dock : m_tools) {
        dock->setFloating(false);
        removeDockWidget(dock);
        tabifyDockWidget(m_problems, dock);
        dock->setVisible(m_shownTools.contains(dock));
    }
    raiseTab(m_problems);
}

void Panes::applyDefaultSizes() {
    const int line = fontMetrics().lineSpacing();
    const int eventsWidth = std::clamp(width() * 36 / 100, 22 * line, 36 * line);
    const int rest = height() - problemsHeight();
    if (height() < line * kThreeRows) {
        // No room for three above each other: all but the rule are tabs below it, the events have the whole height.
        for (QDockWidget* dock : QList<QDockWidget*>{m_problems} + m_tools) {
            const bool shown = !dock->isHidden();
            tabifyDockWidget(m_match, dock);
            dock->setVisible(shown);
        }
        raiseTab(m_match);
        resizeDocks({m_events, m_rule}, {eventsWidth, width() - eventsWidth}, Qt::Horizontal);
        resizeDocks({m_rule, m_match}, {height() / 2, height() - height() / 2}, Qt::Vertical);
        return;
    }
    resizeDocks({m_events, m_rule}, {eventsWidth, width() - eventsWidth}, Qt::Horizontal);
    resizeDocks({m_events, m_problems}, {rest, problemsHeight()}, Qt::Vertical);
    const int rule = std::min(std::max(rest * 46 / 100, line * kReadableRule), rest * 56 / 100);
    resizeDocks({m_rule, m_match}, {rule, rest - rule}, Qt::Vertical);
}

bool Panes::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        Q_EMIT layoutChanged();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void Panes::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!event->spontaneous() && !m_restored) {
        m_restored = true;
        applyDefaultSizes();
    }
    applyStored();
}

void Panes::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    applyStored();
}

void Panes::applyStored() {
    // Laid out while the area is small, the docks would keep the shares that they were squeezed to.
    if (isVisible() && !m_stored.isEmpty()) {
        restoreState(m_stored, kLayoutVersion);
        m_rule->show(); // whatever was stored: without the rule there is no window
        if (m_storedInside) {
            m_storedInside();
        }
        m_settled->start();
    }
}

void Panes::resetLayout() {
    m_stored.clear();
    m_storedInside = {};
    arrange();
    applyDefaultSizes();
}

QByteArray Panes::saveLayout() const {
    return saveState(kLayoutVersion);
}

bool Panes::restoreLayout(const QByteArray& state, std::function<void()> inside) {
    if (state.isEmpty() || !restoreState(state, kLayoutVersion)) {
        return false;
    }
    m_rule->show();
    m_stored = state;
    m_storedInside = std::move(inside);
    if (m_storedInside) {
        m_storedInside();
    }
    applyStored();
    m_restored = true;
    return true;
}

} // namespace rw::ui
