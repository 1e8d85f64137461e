// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "session/session.h"
#include "ui/activitydesk.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browserdesk.h"
#include "ui/editor/ruleeditor.h"
#include "ui/eventdesk.h"
#include "ui/fetchbar.h"
#include "ui/fitscreen.h"
#include "ui/genesysdesk.h"
#include "ui/inspector.h"
#include "ui/learningdesk.h"
#include "ui/locator.h"
#include "ui/locatorsources.h"
#include "ui/match/matchview.h"
#include "ui/notices.h"
#include "ui/onelinelabel.h"
#include "ui/organizations/organizationcontroller.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/repairspanel.h"
#include "ui/panes.h"
#include "ui/progressline.h"
#include "ui/ruledesk.h"
#include "ui/ruleexport.h"
#include "ui/rulefiles.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"
#include "ui/toolbarfit.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDataStream>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>
#include <utility>

namespace rw::ui {

MainWindow::MainWindow(session::Session& session, Theme& theme, WindowOptions options, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_theme(theme), m_options(options), m_actions(new Actions(theme, this)),
      m_files(new RuleFiles(session, options.textIsKept, this)),
      m_export(new RuleExport(session, theme, (*m_actions)[ActionId::ExportCopy], (*m_actions)[ActionId::ExportSave],
                              (*m_actions)[ActionId::ExportRule], this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    new FitScreen(this);
    buildPanes();
    buildMenus();
    buildToolBar();
    m_organizations =
        new OrganizationController(session, theme, *m_fetchBar, (*m_actions)[ActionId::Organizations], this);
    buildStatusBar();
    wireRule();
    wireEvents();
    wireActions();
    wireKeys();
    syncEditor();
    ruleParsed();
    setBusy();
    describeFetch();
    describeExport();
    describeTitle();
    restoreLayout();
    keepLayout();
    m_editor->input()->setFocus();
}

MainWindow::~MainWindow() {
    // The focus wanders while the parts of the window end, and those who hear of it look at parts that have ended.
    for (const QObject* part : findChildren<QObject*>()) {
        disconnect(qApp, nullptr, part, nullptr);
    }
    disconnect(qApp, nullptr, this, nullptr);
}

void MainWindow::buildPanes() {
    auto* central = new QWidget(this);
    m_failure = new Banner(m_theme, central);
    m_failure->setObjectName(QStringLiteral("failureBanner"));
    // What does not reach the disk is no matter of the next fetch, which takes away the failure of the last.
    auto* unkept = new Banner(m_theme, central);
    unkept->setObjectName(QStringLiteral("workspaceBanner"));
    connect(&m_session, &session::Session::workspaceProblem, unkept,
            [unkept](const Error& error) { unkept->showFailure(tr("Workspace"), error, {}); });
    m_notices = new Notices(m_session, m_theme, this);

    m_panes = new Panes(m_theme, central);
    m_browser = new EventBrowser(m_session, m_theme, *m_actions, m_panes);
    auto* rulePane = new QWidget(m_panes);
    rulePane->setObjectName(QStringLiteral("rulePane"));
    m_editor = new RuleEditor(m_theme, rulePane);
    m_editor->setObjectName(QStringLiteral("ruleEditor"));
    m_strip = new StatusStrip(m_theme, m_session.rule(), m_session.events(), m_session.test(), rulePane);
    auto* ruleLayout = new QVBoxLayout(rulePane);
    ruleLayout->setContentsMargins(0, 0, 0, 0);
    ruleLayout->setSpacing(0);
    ruleLayout->addWidget(m_editor, 1);
    ruleLayout->addWidget(m_strip);
    m_rules = new RuleDesk(m_session, m_theme, *m_actions, *m_editor, *m_files, *ruleLayout, this);
    m_match = new MatchView(m_theme, m_panes);
    m_match->setObjectName(QStringLiteral("matchView"));
    m_problems = new ProblemsPanel(m_theme, m_panes);
    m_problems->setObjectName(QStringLiteral("problemsPanel"));
    m_panes->build(m_browser, rulePane, m_match, m_problems);
    m_inspector = new Inspector(m_session, *m_browser, *m_editor, *m_match, this);
    m_desk = new EventDesk(m_session, m_theme, *m_actions, *m_panes, *m_browser, *m_strip, this);
    connect(m_desk, &EventDesk::failed, this, [this](const QString& what, const Error& error) { fail(what, error); });
    connect(m_desk, &EventDesk::notice, m_notices, &Notices::say);
    m_export->setSuite(m_desk->suite());
    m_rules->findIn(*m_match);
    m_rules->showRates(m_desk->funnel());
    connect(m_desk, &EventDesk::noticeWith, m_notices, &Notices::offer);
    const auto opening = [this](bool now) {
        m_browser->setOpening(now);
        m_strip->setOpening(now);
    };
    opening(m_options.opening);
    connect(&m_session, &session::Session::ready, this, [opening] { opening(false); });
    buildLocator();
    auto* repairs = new RepairsPanel(m_session, *m_browser, m_theme, this);
    connect(repairs, &RepairsPanel::fixChosen, this, &MainWindow::applyFix);
    m_panes->addTool(QStringLiteral("repairsDock"), tr("Repairs"), repairs, true);
    m_genesys = new GenesysDesk(m_session, m_theme, *m_actions, *m_panes, *m_browser, *m_editor, this);
    connect(m_genesys, &GenesysDesk::notice, m_notices, [this](const QString& text) { m_notices->say(text); });
    m_browserDesk = new BrowserDesk(m_session, m_theme, *m_actions, *m_panes, *m_browser, *m_editor, *m_match, this);
    connect(m_browserDesk, &BrowserDesk::notice, m_notices, &Notices::say);
    connect(m_browserDesk, &BrowserDesk::noticeWith, m_notices, &Notices::offer);
    connect(m_browserDesk, &BrowserDesk::noticeOver, m_notices, qOverload<Matter>(&Notices::over));

    WaysToBegin ways;
    ways.adoptRule = [this](const QByteArray& rule) { m_files->adoptText(rule); };
    ways.pasteRule = [this] {
        m_files->newRule(); // nothing is replaced
        m_editor->input()->setFocus();
        m_editor->selectAll();
        m_editor->paste();
    };
    ways.openPaths = [this](const QStringList& paths) { openPaths(paths); };
    m_learning = new LearningDesk(m_session, m_theme, *m_actions, std::move(ways), this);
    connect(m_learning, &LearningDesk::notice, m_notices,
            [this](const QString& text) { m_notices->say(text, Matter::RuleText); });
    new ActivityDesk(m_session, m_theme, *m_actions, *m_panes, this);

    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_learning->strip());
    layout->addWidget(unkept);
    layout->addWidget(m_failure);
    layout->addWidget(m_panes, 1);
    setCentralWidget(central);
}

void MainWindow::buildLocator() {
    LocatorTargets targets;
    targets.filterEvents = [this](const QString& filter) {
        m_browser->showFilter(filter);
        m_browser->tableInput()->setFocus();
    };
    targets.showInRule = [this](ByteRange range) { m_editor->select(range); };
    targets.goToRule = [this](qint64 rule) { m_rules->showRule(rule); };
    targets.openRule = [this](const QString& path) { m_files->openPath(path); };
    targets.copied = [this](const QString& text) { m_notices->say(tr("Copied: %1").arg(text)); };
    targets.commands = [this] { return menuCommands(); }; // panes come later
    m_locator = new Locator(m_theme, locatorSources(m_session, *m_actions, targets), this);
}

std::vector<MenuCommand> MainWindow::menuCommands() {
    const auto view = [](QString text) {
        text = menuTitle(MenuId::View) + QStringLiteral(" ▸ ") + text.section(u'\t', 0, 0);
        return text.remove(u'&');
    };
    std::vector<MenuCommand> commands;
    QList<QDockWidget*> docks{m_panes->eventsDock(), m_panes->matchDock(), m_panes->problemsDock()};
    docks += m_panes->toolDocks();
    for (QDockWidget* dock : docks) { // who looks for a pane wants to see it, shown or not
        commands.push_back({[view, dock] { return view(dock->toggleViewAction()->text()); },
                            [panes = m_panes, dock] {
                                panes->toolDocks().contains(dock) ? panes->showTool(dock) : panes->bringToFront(dock);
                            }});
    }
    for (const Theme::Name& row : Theme::names()) {
        commands.push_back(
            {[view, row] {
                 return view(tr("&Theme") + QStringLiteral(" ▸ ") + QCoreApplication::translate("Theme", row.text));
             },
             [this, row] { findChild<QAction*>(QStringLiteral("theme-") + QLatin1String(row.key))->trigger(); }});
    }
    return commands;
}

void MainWindow::tellPaneKeys() {
    for (const auto& [name, id] : {std::pair("activityDock", ActionId::ActivityLog),
                                   {"diagnoseDock", ActionId::Diagnose},
                                   {"facetDock", ActionId::ShowValues},
                                   {"liveDock", ActionId::LiveWatch},
                                   {"storyDock", ActionId::FollowConversation}}) {
        // Written only: a second action of that key would make it ambiguous.
        if (const auto* dock = m_panes->findChild<QDockWidget*>(QLatin1String(name))) {
            dock->toggleViewAction()->setText(dock->windowTitle() + u'\t' +
                                              (*m_actions)[id]->shortcut().toString(QKeySequence::NativeText));
        }
    }
}

void MainWindow::buildMenus() {
    for (const MenuId id : {MenuId::File, MenuId::Edit, MenuId::Rule, MenuId::Events, MenuId::View, MenuId::Help}) {
        QMenu* menu = menuBar()->addMenu(menuTitle(id));
        menu->setObjectName(QStringLiteral("menu%1").arg(static_cast<int>(id)));
        menu->setToolTipsVisible(id == MenuId::File); // why an export is not possible
        if (id == MenuId::View) {
            connect(menu, &QMenu::aboutToShow, this, &MainWindow::tellPaneKeys); // titles change
            for (QDockWidget* dock : {m_panes->eventsDock(), m_panes->matchDock(), m_panes->problemsDock()}) {
                menu->addAction(dock->toggleViewAction());
            }
            for (QDockWidget* dock : m_panes->toolDocks()) {
                menu->addAction(dock->toggleViewAction());
            }
            menu->addSeparator();
            QMenu* themes = menu->addMenu(tr("&Theme"));
            auto* group = new QActionGroup(this);
            for (const Theme::Name& row : Theme::names()) {
                QAction* action = themes->addAction(QCoreApplication::translate("Theme", row.text));
                action->setObjectName(QStringLiteral("theme-") + QLatin1String(row.key));
                action->setCheckable(true);
                action->setChecked(row.choice == m_theme.choice());
                group->addAction(action);
                connect(action, &QAction::triggered, this, [this, row] {
                    m_theme.apply(row.choice);
                    m_session.settings().set_theme(QString::fromLatin1(row.key));
                });
            }
            menu->addSeparator();
        }
        m_actions->fill(menu, id);
        if (id == MenuId::File) {
            auto* recent = new QMenu(tr("Open &recent"), menu);
            recent->setObjectName(QStringLiteral("recentMenu"));
            connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_files->fillRecent(recent); });
            menu->insertMenu((*m_actions)[ActionId::SaveRule], recent);
        }
    }
}

void MainWindow::buildToolBar() {
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_toolBar->setIconSize({extent, extent});
    m_toolBar->layout()->setSpacing(style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing) / 2 + 1);
    m_fetchBar = new FetchBar(m_session, m_theme, m_toolBar);
    m_toolBar->addAction((*m_actions)[ActionId::Fetch]);
    m_toolBar->addSeparator();
    for (const ActionId id : {ActionId::Test, ActionId::Format, ActionId::FixAll}) {
        m_toolBar->addAction((*m_actions)[id]);
    }
    (*m_actions)[ActionId::Test]->setIconText(tr("Test F5"));
    m_toolBar->addSeparator();

    m_exportButton = new QPushButton(m_toolBar);
    m_exportButton->setObjectName(QStringLiteral("exportButton"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setAccessibleName(tr("Export"));
    auto* menu = new QMenu(m_exportButton);
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setToolTipsVisible(true);
    menu->addAction((*m_actions)[ActionId::ExportCopy]);
    menu->addAction((*m_actions)[ActionId::ExportRule]);
    menu->addAction((*m_actions)[ActionId::ExportSave]);
    m_exportButton->setMenu(menu);
    m_toolBar->addWidget(m_exportButton);
    for (const ActionId id : {ActionId::Fetch, ActionId::Test, ActionId::Format, ActionId::FixAll}) {
        if (QWidget* button = m_toolBar->widgetForAction((*m_actions)[id])) {
            button->setObjectName((*m_actions)[id]->objectName() + QStringLiteral("Button"));
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
    auto* fit = new ToolBarFit(*m_toolBar, m_theme); // what matters most keeps its words longest
    for (const ActionId id : {ActionId::Format, ActionId::FixAll, ActionId::Fetch, ActionId::Test}) {
        fit->mayShrink(m_toolBar->widgetForAction((*m_actions)[id]));
    }
    for (QComboBox* box : m_toolBar->findChildren<QComboBox*>()) {
        fit->mayShrink(box);
    }
    const auto readIcon = [this] { m_exportButton->setIcon(m_theme.icon(QStringLiteral("export"))); };
    connect(&m_theme, &Theme::changed, this, readIcon);
    readIcon();
}

void MainWindow::buildStatusBar() {
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("statusText"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setMinimumWidth(1); // long words are cut rather than widening the window
    m_exportStatus = new OneLineLabel(this);
    m_exportStatus->setObjectName(QStringLiteral("exportStatus"));
    m_progress = new ProgressLine((*m_actions)[ActionId::Cancel], this);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_progress, 1);
    statusBar()->addWidget(m_notices->banner(), 1);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_browserDesk->makeMaskSign(statusBar()));
    statusBar()->addPermanentWidget(m_exportStatus);
    for (QLabel* label : {m_status, static_cast<QLabel*>(m_exportStatus)}) {
        label->setContentsMargins(6, 0, 6, 0);
    }
    connect(m_notices->banner(), &Banner::shownOrHidden, this, &MainWindow::arrangeStatus);
}

/// A notice has the room to itself as far as it needs it; what else the bar says returns behind it.
void MainWindow::arrangeStatus() {
    const QWidget* notice = m_notices->banner();
    m_status->setVisible(notice->isHidden() && m_progress->isHidden());
    m_exportStatus->setVisible(notice->isHidden() ||
                               notice->sizeHint().width() + m_exportStatus->sizeHint().width() < statusBar()->width());
}

void MainWindow::restoreLayout() {
    const QSize wanted(1440, 900);
    const QSize available = screen() ? screen()->availableSize() : wanted;
    resize(wanted.boundedTo(available));
    if (available.width() <= wanted.width() || available.height() <= wanted.height()) {
        setWindowState(windowState() | Qt::WindowMaximized); // a small screen is best used as a whole
    }
    restoreGeometry(m_session.settings().windowGeometry());

    QByteArray docks;
    QByteArray splitter;
    QDataStream stream(m_session.settings().windowState());
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> docks >> splitter;
    if (stream.status() == QDataStream::Ok) {
        m_panes->restoreLayout(docks, [this, splitter] {
            if (auto* events = m_browser->findChild<QSplitter*>(QStringLiteral("eventSplitter"))) {
                events->restoreState(splitter);
            }
        });
    }
}

void MainWindow::saveLayout() {
    QByteArray splitter;
    if (auto* events = m_browser->findChild<QSplitter*>(QStringLiteral("eventSplitter"))) {
        splitter = events->saveState();
    }
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_panes->saveLayout() << splitter;
    m_session.settings().set_windowState(state);
    m_session.settings().set_windowGeometry(saveGeometry());
}

/// While one works, too: a crash takes no layout with it.
void MainWindow::keepLayout() {
    constexpr int kKeptAfterMs = 2'000;
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(kKeptAfterMs);
    connect(m_panes, &Panes::layoutChanged, timer, [timer] {
        if (!timer->isActive()) {
            timer->start();
        }
    });
    connect(timer, &QTimer::timeout, this, [this, timer] {
        if (m_panes->settled()) {
            saveLayout();
        } else if (isVisible()) {
            timer->start();
        }
    });
}

void MainWindow::sayNothingFound(const QString& organization) {
    const QString period = m_fetchBar->windowText();
    if (!m_fetchBar->topics().isEmpty()) {
        m_notices->say(tr("%1: there are no events of the chosen types in %2. Choose more types or a longer time.")
                           .arg(organization, period),
                       Matter::Events);
    } else if (!m_fetchBar->query().filters.isEmpty()) {
        m_notices->say(
            tr("%1: there are no events in %2. Take filters away or choose a longer time.").arg(organization, period),
            Matter::Events);
    } else { // nothing was left out here, so the cause lies at the service
        m_notices->offer(
            tr("%1: nothing in %2. Perhaps there were no conversations, the OAuth client may not see "
               "their divisions, or they are too new: Analytics shows them some minutes late.")
                .arg(organization, period),
            tr("Diagnose"), [this] { (*m_actions)[ActionId::Diagnose]->trigger(); }, Matter::Events);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_desk->holdsWindow() || !m_files->mayQuit()) {
        event->ignore();
        return;
    }
    saveLayout();
    event->accept();
}

} // namespace rw::ui
