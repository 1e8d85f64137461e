// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventdesk.h"

#include "session/session.h"
#include "ui/actions.h"
#include "ui/browser/eventbrowser.h"
#include "ui/dialogs/exportevents.h"
#include "ui/panels/funnelpanel.h"
#include "ui/panels/importreportpanel.h"
#include "ui/panels/suitepanel.h"
#include "ui/panes.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr QLatin1StringView kSuite("suite/cases"); ///< in the workspace
constexpr size_t kMostMarked = 5'000;              ///< a suite is read by people and kept in Git

std::optional<uint32_t> eventWithPrint(const store::StoreSnapshot& snapshot, uint64_t print,
                                       const std::stop_token& stop) {
    for (const store::SegmentAt& at : snapshot.segments()) {
        const std::vector<uint64_t>& prints = at.segment->prints();
        const auto found = std::find(prints.begin(), prints.end(), print);
        if (found != prints.end()) {
            return at.first + static_cast<uint32_t>(found - prints.begin());
        }
        if (stop.stop_requested()) {
            break;
        }
    }
    return std::nullopt;
}

} // namespace

EventDesk::EventDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                     StatusStrip& strip, QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_actions(actions), m_browser(browser), m_strip(strip),
      m_window(window), m_funnel(session.rule(), session.events(), session.test(), session.pool()),
      m_suite(session.rule(), session.pool()), m_markJob(session.pool()), m_findJob(session.pool()),
      m_rowsJob(session.pool()), m_funnelPanel(new FunnelPanel(theme, m_funnel, &panes)),
      m_suitePanel(new SuitePanel(session, theme, m_suite, &panes)),
      m_importPanel(new ImportReportPanel(theme, &panes)),
      m_funnelDock(panes.addTool(QStringLiteral("funnelDock"), tr("Funnel"), m_funnelPanel, true)),
      m_suiteDock(panes.addTool(QStringLiteral("suiteDock"), tr("Tests"), m_suitePanel, true)),
      m_importDock(panes.addTool(QStringLiteral("importDock"), tr("Import"), m_importPanel)) {
    connect(m_actions[ActionId::ExportEvents], &QAction::triggered, this, &EventDesk::exportEvents);
    connect(m_actions[ActionId::MustMatch], &QAction::triggered, this, [this] { mark(true); });
    connect(m_actions[ActionId::MustNotMatch], &QAction::triggered, this, [this] { mark(false); });
    const auto described = [this] {
        for (const ActionId id : {ActionId::MustMatch, ActionId::MustNotMatch}) {
            m_actions[id]->setEnabled(m_browser.currentEvent().has_value());
        }
    };
    connect(&m_browser, &EventBrowser::currentEventChanged, this, described);
    described();
    connect(&m_browser, &EventBrowser::menuWanted, this, [this](QMenu* menu) {
        menu->addSeparator();
        for (const ActionId id : {ActionId::MustMatch, ActionId::MustNotMatch, ActionId::ExportEvents}) {
            menu->addAction(m_actions[id]);
        }
    });

    connect(&m_session, &session::Session::importReported, this, &EventDesk::imported);
    connect(m_importPanel, &ImportReportPanel::eventWanted, this, [this](quint64 print) { showEvent(print, {}); });

    connect(m_funnelPanel, &FunnelPanel::fallenWanted, this, &EventDesk::showFallen);
    connect(m_funnelPanel, &FunnelPanel::allWanted, this, [this] { m_browser.showOnly({}, nullptr); });
    connect(m_funnelPanel, &FunnelPanel::gainedWanted, this,
            [this] { showEvents(tr("Gained since the saved version"), m_funnel.change()->gained); });
    connect(m_funnelPanel, &FunnelPanel::lostWanted, this,
            [this] { showEvents(tr("Lost since the saved version"), m_funnel.change()->lost); });

    connect(m_suitePanel, &SuitePanel::caseActivated, this, &EventDesk::openCase);
    connect(m_suitePanel, &SuitePanel::failed, this, &EventDesk::failed);
    connect(m_suitePanel, &SuitePanel::notice, this, &EventDesk::notice);
    connect(&m_strip, &StatusStrip::suiteWanted, this, [this] { raise(m_suiteDock); });
    connect(&m_suite, &session::SuiteDesk::casesChanged, this, &EventDesk::suiteChanged);
    connect(&m_suite, &session::SuiteDesk::resultsChanged, this, &EventDesk::describeSuite);
    connect(&m_session, &session::Session::ready, this, [this] { m_suite.restore(m_session.choice(kSuite)); });
    connect(&m_session.events(), &session::EventLibrary::appended, this, [this] {
        if (m_awaited) {
            showEvent(*m_awaited, {});
        }
    });
}

EventDesk::~EventDesk() = default;

bool EventDesk::idle() const {
    return (!m_exportDialog || !m_exportDialog->busy()) && !m_funnel.running() && !m_suite.running() &&
           !m_markJob.running() && !m_findJob.running() && !m_rowsJob.running();
}

void EventDesk::raise(QDockWidget* dock) {
    dock->show();
    dock->raise();
    dock->widget()->setFocus();
}

std::vector<uint32_t> EventDesk::selectedEvents() const {
    std::vector<uint32_t> events;
    const auto* view = qobject_cast<QAbstractItemView*>(m_browser.tableInput());
    if (view == nullptr || view->selectionModel() == nullptr) {
        return events;
    }
    // By ranges: all of a million rows may be selected.
    QItemSelection ranges = view->selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.top() < b.top(); });
    const std::vector<uint32_t>& shown = m_browser.shownEvents();
    int next = 0;
    for (const QItemSelectionRange& range : std::as_const(ranges)) {
        const int last = std::min(range.bottom(), static_cast<int>(shown.size()) - 1);
        for (int row = std::max(next, range.top()); row <= last; ++row) {
            events.push_back(shown[static_cast<size_t>(row)]);
        }
        next = std::max(next, last + 1);
    }
    return events;
}

// --- export ---------------------------------------------------------------------------------------------------------

void EventDesk::exportEvents() {
    if (m_exportDialog) {
        m_exportDialog->raise();
        m_exportDialog->activateWindow();
        return;
    }
    EventChoice choice;
    choice.selected = [this] { return selectedEvents(); };
    choice.shown = [this] { return m_browser.shownEvents(); };
    m_exportDialog = new ExportEventsDialog(m_session, m_theme, std::move(choice), m_window);
    connect(m_exportDialog, &ExportEventsDialog::failed, this, &EventDesk::failed);
    connect(m_exportDialog, &ExportEventsDialog::notice, this, &EventDesk::notice);
    connect(&m_browser, &EventBrowser::rowsChanged, m_exportDialog, &ExportEventsDialog::refresh);
    connect(&m_browser, &EventBrowser::currentEventChanged, m_exportDialog, &ExportEventsDialog::refresh);
    m_exportDialog->show();
}

// --- import ---------------------------------------------------------------------------------------------------------

void EventDesk::imported(const std::shared_ptr<const session::ImportReport>& report) {
    m_importPanel->setReport(report);
    if (report->plain()) {
        return; // the status bar has said it
    }
    QString text = QStringLiteral("%1: %2.").arg(report->title, ImportReportPanel::summary(*report));
    if (!report->problems.isEmpty()) {
        QString problems = report->problems;
        if (problems.startsWith(report->title + QStringLiteral(": "))) { // of one file it is said already
            problems.remove(0, report->title.size() + 2);
            problems[0] = problems.at(0).toUpper();
        }
        text += u' ' + problems + u'.';
    }
    Q_EMIT noticeWith(text, tr("Details"), [this] { raise(m_importDock); });
}

// --- the suite ------------------------------------------------------------------------------------------------------

void EventDesk::mark(bool mustMatch) {
    std::vector<uint32_t> events = selectedEvents();
    if (events.empty() && m_browser.currentEvent()) {
        events.push_back(*m_browser.currentEvent());
    }
    if (events.empty()) {
        return;
    }
    if (events.size() > kMostMarked) {
        Q_EMIT notice(tr("At most %1 events can be added to the tests at once.").arg(QLocale().toString(kMostMarked)));
        return;
    }
    m_markJob.start( // texts may lie on the disk
        [events = std::move(events), snapshot = m_session.events().snapshot()](const std::stop_token& stop) {
            std::vector<std::string> texts;
            for (const uint32_t event : events) {
                if (!stop.stop_requested()) {
                    texts.push_back(snapshot.text({event}));
                }
            }
            return texts;
        },
        [this, mustMatch](const std::vector<std::string>& texts) {
            m_suite.add(texts, mustMatch);
            const QString count = QLocale().toString(static_cast<qulonglong>(m_suite.cases().size()));
            const QString what = texts.size() == 1 ? (mustMatch ? tr("The rule must match this event.")
                                                                : tr("The rule must not match this event."))
                                                   : (mustMatch ? tr("The rule must match these events.")
                                                                : tr("The rule must not match these events."));
            Q_EMIT noticeWith(m_suite.cases().size() == 1 ? tr("%1 The suite has 1 test.").arg(what)
                                                          : tr("%1 The suite has %2 tests.").arg(what, count),
                              tr("Show tests"), [this] { raise(m_suiteDock); });
        });
}

void EventDesk::suiteChanged() {
    m_session.setChoice(kSuite, m_suite.stored());
    describeSuite();
}

void EventDesk::describeSuite() {
    const size_t cases = m_suite.cases().size();
    const size_t failing = m_suite.failed();
    m_strip.setSuite(SuitePanel::summary(m_suite), failing > 0);
    m_suiteDock->setWindowTitle(cases == 0 ? tr("Tests")
                                : failing == 0
                                    ? tr("Tests (%1)").arg(QLocale().toString(static_cast<qulonglong>(cases)))
                                    : tr("Tests (%1 of %2 fail)")
                                          .arg(QLocale().toString(static_cast<qulonglong>(failing)),
                                               QLocale().toString(static_cast<qulonglong>(cases))));
}

void EventDesk::openCase(size_t place) {
    if (place < m_suite.cases().size()) {
        const session::SuiteCase& wanted = m_suite.cases()[place];
        showEvent(wanted.print, wanted.event);
    }
}

void EventDesk::showEvent(uint64_t print, const std::string& text) {
    m_findJob.start([print, snapshot = m_session.events().snapshot()](
                        const std::stop_token& stop) { return eventWithPrint(snapshot, print, stop); },
                    [this, print, text](std::optional<uint32_t> event) {
                        if (event) {
                            m_awaited.reset();
                            m_browser.reveal(*event);
                        } else if (!text.empty()) {
                            // A case whose event is not loaded any more, or came with a suite file.
                            m_awaited = print;
                            m_session.addEventText(QByteArray::fromStdString(text), tr("From the suite"));
                        }
                    });
}

// --- the funnel -----------------------------------------------------------------------------------------------------

void EventDesk::showFallen(size_t step, const QString& label) {
    m_rowsJob.start([judgement = m_funnel.judgement(), steps = m_funnel.steps(),
                     step](const std::stop_token& stop) { return store::fallenOut(*judgement, steps, step, stop); },
                    [this, label](std::vector<uint32_t> events) { showEvents(label, std::move(events)); });
}

void EventDesk::showEvents(const QString& label, std::vector<uint32_t> events) {
    m_browser.showOnly(label, std::make_shared<const std::vector<uint32_t>>(std::move(events)));
}

} // namespace rw::ui
