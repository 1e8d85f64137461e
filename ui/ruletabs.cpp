// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ruletabs.h"

#include "session/ruleshelf.h"
#include "ui/actions.h"
#include "ui/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace rw::ui {

class RuleTabs::Bar : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override {
        // One long file name must not push the others out of sight.
        QSize size = QTabBar::tabSizeHint(index);
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 44));
        return size;
    }
    QSize minimumTabSizeHint(int index) const override {
        // Names stay readable: where there are too many, the bar scrolls.
        QSize size = tabSizeHint(index);
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 20));
        return size;
    }
    void mousePressEvent(QMouseEvent* event) override {
        m_middle = event->button() == Qt::MiddleButton ? tabAt(event->position().toPoint()) : -1;
        QTabBar::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        const int pressed = std::exchange(m_middle, -1);
        if (event->button() == Qt::MiddleButton && pressed >= 0 && pressed == tabAt(event->position().toPoint())) {
            Q_EMIT tabCloseRequested(pressed);
            return;
        }
        QTabBar::mouseReleaseEvent(event);
    }

private:
    int m_middle = -1; ///< the tab that the middle button was pressed on
};

RuleTabs::RuleTabs(session::RuleShelf& rules, Theme& theme, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_rules(rules), m_actions(actions), m_theme(theme), m_bar(new Bar(this)) {
    setObjectName(QStringLiteral("ruleTabs"));
    m_bar->setObjectName(QStringLiteral("ruleTabBar"));
    m_bar->setAccessibleName(tr("Open rules"));
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setMovable(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setFocusPolicy(Qt::TabFocus);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* add = new QToolButton(this);
    add->setObjectName(QStringLiteral("newRuleButton"));
    add->setAutoRaise(true);
    add->setIcon(theme.icon(QStringLiteral("add")));
    add->setToolTip(actions[ActionId::NewRule]->toolTip());
    add->setAccessibleName(tr("New rule"));
    add->setFocusPolicy(Qt::TabFocus);
    connect(add, &QToolButton::clicked, actions[ActionId::NewRule], &QAction::trigger);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(add);
    layout->addStretch(1);

    connect(&m_rules, &session::RuleShelf::rulesChanged, this, &RuleTabs::refresh);
    connect(m_bar, &QTabBar::currentChanged, &m_rules, &session::RuleShelf::setCurrent);
    connect(m_bar, &QTabBar::tabMoved, &m_rules, &session::RuleShelf::move);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &RuleTabs::closeWanted);
    connect(m_bar, &QWidget::customContextMenuRequested, this, &RuleTabs::showMenu);
    refresh();
}

QTabBar* RuleTabs::bar() const {
    return m_bar;
}

void RuleTabs::refresh() {
    const QSignalBlocker quiet(m_bar);
    while (m_bar->count() > m_rules.count()) {
        m_bar->removeTab(m_bar->count() - 1);
    }
    for (int index = 0; index < m_rules.count(); ++index) {
        const session::RuleState state = m_rules.stateAt(index);
        const QString title = state.title();
        QString text = state.isModified() ? QStringLiteral("● ") + title : title;
        text.replace(u'&', u"&&"_qs);
        if (index >= m_bar->count()) {
            m_bar->setTabButton(m_bar->addTab(text), QTabBar::RightSide, closeButton());
        } else if (m_bar->tabText(index) != text) {
            m_bar->setTabText(index, text);
        }
        const QString place = state.filePath.isEmpty() ? tr("Not saved to a file yet; kept in the workspace")
                                                       : QDir::toNativeSeparators(state.filePath);
        m_bar->setTabToolTip(index, state.isModified() ? tr("%1\nChanged since it was saved").arg(place) : place);
        m_bar->setAccessibleTabName(index, state.isModified() ? tr("%1, changed").arg(title) : title);
        m_bar->tabButton(index, QTabBar::RightSide)->setAccessibleName(tr("Close %1").arg(title));
    }
    m_bar->setCurrentIndex(m_rules.current());
}

QWidget* RuleTabs::closeButton() {
    // The style's own is a red square with some styles.
    auto* button = new QToolButton(m_bar);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W
    button->setIcon(m_theme.icon(QStringLiteral("close"), ColorRole::SubtleText));
    const int side = style()->pixelMetric(QStyle::PM_TabCloseIndicatorWidth);
    button->setIconSize({side * 3 / 4, side * 3 / 4});
    button->setFixedSize(side + 2, side + 2);
    button->setToolTip(tr("Close this rule; it stays in the workspace"));
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int index = 0; index < m_bar->count(); ++index) {
            if (m_bar->tabButton(index, QTabBar::RightSide) == button) {
                Q_EMIT closeWanted(index);
                return;
            }
        }
    });
    return button;
}

void RuleTabs::showMenu(QPoint at) {
    const int index = m_bar->tabAt(at);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("ruleTabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index >= 0) {
        menu->addAction(tr("&Close"), this, [this, index] { Q_EMIT closeWanted(index); });
        QAction* others = menu->addAction(tr("Close &others"), this, [this, id = m_rules.idAt(index)] {
            for (int other = m_rules.count() - 1; other >= 0; --other) {
                if (m_rules.idAt(other) != id) {
                    Q_EMIT closeWanted(other);
                }
            }
        });
        others->setEnabled(m_rules.count() > 1);
        menu->addSeparator();
    }
    menu->addAction(m_actions[ActionId::NewRule]);
    menu->addAction(m_actions[ActionId::ReopenRule]);
    QMenu* closed = menu->addMenu(tr("Closed &rules"));
    closed->setEnabled(!m_rules.closed().empty());
    fillClosed(closed);
    menu->popup(m_bar->mapToGlobal(at));
}

void RuleTabs::fillClosed(QMenu* menu) {
    constexpr size_t kShown = 15;
    for (size_t i = 0; i < std::min(kShown, m_rules.closed().size()); ++i) {
        const session::RuleShelf::Rule& rule = m_rules.closed()[i];
        const QString title = rule.state.title();
        QString text = rule.state.isModified() ? tr("%1 (changed)").arg(title) : title;
        menu->addAction(text.replace(u'&', u"&&"_qs), this, [this, id = rule.id] { Q_EMIT reopenWanted(id); });
    }
}

} // namespace rw::ui
