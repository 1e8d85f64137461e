// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the event browser, and nothing that they do.
#include "ui/actions.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/filterbar.h"
#include "ui/browser/timeline.h"
#include "ui/headers.h"
#include "ui/models/typesmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace rw::ui {

void EventBrowser::build(const Actions& actions) {
    setObjectName(QStringLiteral("eventBrowser"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("eventSplitter"));
    splitter->setChildrenCollapsible(false);
    buildTypes();
    splitter->addWidget(m_types);
    auto* lower = new QWidget(splitter);
    m_filters = new FilterBar(m_theme, lower);
    m_timeline = new Timeline(m_theme, lower);
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(4);
    lowerLayout->addWidget(m_filters);
    lowerLayout->addWidget(buildOnly());
    lowerLayout->addWidget(m_timeline);
    lowerLayout->addWidget(buildTable(), 1);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().lineSpacing() * 9, 1000});

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildEmpty(actions));
    m_pages->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setTabOrder(m_types, m_filters->focusProxy());
    setTabOrder(m_filters->lastInput(), m_timeline);
    setTabOrder(m_timeline, m_table);
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filters, &FilterBar::startFind);
}

void EventBrowser::buildTypes() {
    m_types = new QTreeView(this);
    m_types->setObjectName(QStringLiteral("typesView"));
    m_types->setAccessibleName(tr("Event types"));
    m_types->setModel(m_typesModel);
    m_types->setRootIsDecorated(false);
    m_types->setItemsExpandable(false);
    m_types->setUniformRowHeights(true);
    m_types->setAllColumnsShowFocus(true);
    m_types->setAlternatingRowColors(false);
    m_types->setFrameShape(QFrame::NoFrame);
    m_types->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    QHeaderView* header = m_types->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("Events")) + 16);
    header->setSectionResizeMode(TypesModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(TypesModel::Events, QHeaderView::Fixed);
    header->setSectionResizeMode(TypesModel::Matched, QHeaderView::Fixed);
    header->resizeSection(TypesModel::Events, fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16);
    header->resizeSection(TypesModel::Matched, fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16);
    fitTitles(*header);
    m_types->setCurrentIndex(m_typesModel->index(0, 0));
}

QWidget* EventBrowser::buildTable() {
    m_table = new EventTable(*m_model, this);
    auto* nothing = new QWidget(this);
    auto* words = new QLabel(tr("No loaded event passes these filters."), nothing);
    words->setObjectName(QStringLiteral("nothingFound"));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* showAll = new QPushButton(tr("Show all events"), nothing);
    showAll->setObjectName(QStringLiteral("showAllEvents"));
    connect(showAll, &QPushButton::clicked, this, &EventBrowser::clearFilters);
    auto* layout = new QVBoxLayout(nothing);
    layout->addStretch(1);
    layout->addWidget(words);
    layout->addWidget(showAll, 0, Qt::AlignHCenter);
    layout->addStretch(2);

    m_tablePages = new QStackedWidget(this);
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(nothing);
    return m_tablePages;
}

QWidget* EventBrowser::buildOnly() {
    m_onlyStrip = new QWidget(this);
    m_onlyStrip->setObjectName(QStringLiteral("onlyStrip"));
    m_onlyLabel = new QLabel(m_onlyStrip);
    m_onlyLabel->setObjectName(QStringLiteral("onlyLabel"));
    m_onlyLabel->setTextFormat(Qt::PlainText);
    m_onlyLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_onlyLabel->font();
    bold.setBold(true);
    m_onlyLabel->setFont(bold);
    auto* all = new QPushButton(tr("Show all"), m_onlyStrip);
    all->setObjectName(QStringLiteral("onlyAll"));
    all->setToolTip(tr("Shows the other events again"));
    connect(all, &QPushButton::clicked, this, [this] { showOnly({}, nullptr); });
    auto* layout = new QHBoxLayout(m_onlyStrip);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_onlyLabel, 1);
    layout->addWidget(all);
    m_onlyStrip->hide();
    return m_onlyStrip;
}

QWidget* EventBrowser::buildEmpty(const Actions& actions) {
    auto* page = new QWidget(this);
    auto* title = new QLabel(page);
    title->setObjectName(QStringLiteral("noEventsTitle"));
    m_emptyTitle = title;
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    m_emptyHint = new QLabel(page);
    m_emptyHint->setObjectName(QStringLiteral("noEventsHint"));
    m_emptyHint->setWordWrap(true);
    m_emptyHint->setAlignment(Qt::AlignCenter);
    const auto button = [&](QAction* action, const QString& name) {
        auto* widget = new QPushButton(action->text().remove(QLatin1Char('&')), page);
        widget->setObjectName(name);
        widget->setToolTip(action->toolTip());
        connect(widget, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, widget, [widget, action] { widget->setEnabled(action->isEnabled()); });
        return widget;
    };
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addWidget(m_emptyHint);
    m_emptyWays = new QWidget(page);
    auto* ways = new QVBoxLayout(m_emptyWays);
    ways->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(button(actions[ActionId::Fetch], QStringLiteral("emptyFetch")));
    buttons->addWidget(button(actions[ActionId::OpenEvents], QStringLiteral("emptyOpen")));
    buttons->addStretch(1);
    ways->addLayout(buttons);
    auto* own = button(actions[ActionId::Organizations], QStringLiteral("emptyOrganizations"));
    own->setText(tr("Connect an organisation…"));
    ways->addWidget(own, 0, Qt::AlignHCenter);
    layout->addWidget(m_emptyWays);
    layout->addStretch(2);
    setFetchHint({});
    setOpening(false);
    return page;
}

void EventBrowser::setOpening(bool opening) {
    m_emptyTitle->setText(opening ? tr("Opening the workspace…") : tr("No events yet"));
    m_emptyHint->setVisible(!opening);
    m_emptyWays->setVisible(!opening);
}

void EventBrowser::setFetchHint(const QString& hint) {
    m_emptyHint->setText(hint.isEmpty() ? tr("Press F5 to fetch and test events, or drop files here.") : hint);
}

} // namespace rw::ui
