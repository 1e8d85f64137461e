// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventdesk.h"

#include "engine/store/printed.h"
#include "session/ruleshelf.h"
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

#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

constexpr QLatin1StringView kSuite("suite/cases"); ///< in the workspace: of the only rule, before there were several
constexpr size_t kMostMarked = 5'000;              ///< a suite is read by people and kept in Git

} // namespace

EventDesk::EventDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                     StatusStrip& strip, QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_actions(actions), m_panes(panes), m_browser(browser),
      m_strip(strip), m_window(window), m_funnel(session.rule(), session.events(), session.test(), session.pool()),
      m_suite(session.rule(), session.pool()), m_marks(session.pool()), m_keeps(session.pool()),
      m_findJob(session.pool()), m_rowsJob(session.pool()), m_funnelPanel(new FunnelPanel(theme, m_funnel, &panes)),
      m_suitePanel(new SuitePanel(session, theme, m_suite, &panes)),
      m_importPanel(new ImportReportPanel(theme, &panes)),
      m_funnelDock(panes.addTool(QStringLiteral("funnelDock"), tr("Funnel"), m_funnelPanel, true)),
      m_suiteDock(panes.addTool(QStringLiteral("suiteDock"), tr("Tests"), m_suitePanel, true)),
      m_importDock(panes.addTool(QStringLiteral("importDock"), tr("Import"), m_importPanel)) {
    connect(m_actions[ActionId::ExportEvents], &QAction::triggered, this, &EventDesk::exportEvents);
    connect(m_actions[ActionId::ClearEvents], &QAction::triggered, this, &EventDesk::removeEvents);
    connect(m_actions[ActionId::BringEventsBack], &QAction::triggered, this, &EventDesk::bringEventsBack);
    connect(&m_session, &session::Session::busyChanged, this, &EventDesk::describeRemoval);
    connect(&m_session, &session::Session::eventsForgotten, this, &EventDesk::describeRemoval);
    connect(&m_session.events(), &session::EventLibrary::appended, this, &EventDesk::describeRemoval);
    connect(&m_session.events(), &session::EventLibrary::cleared, this, &EventDesk::describeRemoval);
    describeRemoval();
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
    connect(m_importPanel, &ImportReportPanel::eventWanted, this, [this](quint64 print) { showEvent(print); });

    connect(m_funnelPanel, &FunnelPanel::fallenWanted, this, &EventDesk::showFallen);
    connect(m_funnelPanel, &FunnelPanel::allWanted, this, [this] { m_browser.showOnly({}, nullptr); });
    connect(m_funnelPanel, &FunnelPanel::gainedWanted, this,
            [this] { showEvents(tr("Gained since the saved version"), m_funnel.change()->gained); });
    connect(m_funnelPanel, &FunnelPanel::lostWanted, this,
            [this] { showEvents(tr("Lost since the saved version"), m_funnel.change()->lost); });

    connect(m_suitePanel, &SuitePanel::caseActivated, this, &EventDesk::openCase);
    connect(m_suitePanel, &SuitePanel::failed, this, &EventDesk::failed);
    connect(m_suitePanel, &SuitePanel::notice, this,
            [this](const QString& text) { Q_EMIT notice(text, Matter::Rule); });
    connect(&m_strip, &StatusStrip::suiteWanted, this, [this] { raise(m_suiteDock); });
    connect(&m_suite, &session::SuiteDesk::casesChanged, this, &EventDesk::describeSuite);
    connect(&m_suite, &session::SuiteDesk::resultsChanged, this, &EventDesk::describeSuite);
    connect(&m_session, &session::Session::ready, this, [this] {
        m_suitesKnown = true;
        if (const QByteArray only = m_session.choice(kSuite); !only.isEmpty()) {
            m_session.setChoice(suiteKey(), only);
            m_session.setChoice(kSuite, {});
        }
        const qint64 rule = m_session.rules().idAt(m_session.rules().current());
        m_suite.inherit(0, rule); // files that were chosen before the workspace was read
        m_suite.setOwner(rule);
        m_suite.restore(m_session.choice(suiteKey()));
    });
    const session::RuleShelf& rules = m_session.rules();
    m_suite.setKeptOf([this](qint64 rule) {
        const auto left = leftSuite(rule);
        return session::SuiteDesk::Kept{m_session.choice(session::SuiteDesk::keyOf(rule)),
                                        left != m_left.end() ? left->unkept : nullptr};
    });
    connect(&m_suite, &session::SuiteDesk::importedElsewhere, this, &EventDesk::importedElsewhere);
    connect(&rules, &session::RuleShelf::aboutToLeave, this, &EventDesk::leaveSuite);
    connect(&rules, &session::RuleShelf::currentChanged, this, &EventDesk::showSuite);
    connect(&rules, &session::RuleShelf::replaced, this, &EventDesk::moveSuite); // tests may come before the rule
    connect(&rules, &session::RuleShelf::forgotten, this, &EventDesk::forgetSuite);
    connect(&rules, &session::RuleShelf::moreThanText, this, [this](const session::RuleShelf::Rule& rule, bool* more) {
        const auto left = leftSuite(rule.id); // the session knows of those that are kept
        *more = *more || (m_suitesKnown && (m_suite.awaits(rule.id) || m_marks.running())) ||
                (left != m_left.end() && (!left->unkept->cases->empty() || left->unkept->below));
    });
    connect(&m_suite, &session::SuiteDesk::keep, this,
            [this](const QByteArray& stored) { m_session.setChoice(suiteKey(), stored); });
    connect(&m_suite, &session::SuiteDesk::restored, this, &EventDesk::suiteRestored);
    connect(&m_session.events(), &session::EventLibrary::appended, this, [this] {
        if (m_awaited) {
            showEvent(*m_awaited);
        }
    });
}

EventDesk::~EventDesk() {
    // What was marked and not kept yet still is; those who would be told may be gone.
    const QSignalBlocker silent(this);
    m_suite.disconnect();
    connect(&m_suite, &session::SuiteDesk::importedElsewhere, this, &EventDesk::importedElsewhere);
    m_keeps.finish();
    m_marks.finish();
    m_suite.finishImports();
    if (const auto stored = m_suite.unkept()) {
        m_session.setChoice(suiteKey(), *stored);
    }
}

bool EventDesk::idle() const {
    return (!m_exportDialog || !m_exportDialog->busy()) && !m_funnel.running() && !m_suite.running() &&
           !m_suitePanel->writing() && !m_marks.running() && !m_keeps.running() && !m_findJob.running() &&
           !m_rowsJob.running();
}

void EventDesk::raise(QDockWidget* dock) {
    m_panes.showTool(dock);
}

void EventDesk::removeEvents() {
    const uint32_t removed = m_session.removeEvents();
    if (removed == 0) {
        return;
    }
    Q_EMIT noticeWith(
        tr("%Ln events removed.", nullptr, static_cast<int>(removed)), tr("Bring back"), [this] { bringEventsBack(); },
        Matter::Removal);
}

void EventDesk::bringEventsBack() {
    if (!m_session.bringEventsBack()) {
        Q_EMIT notice(m_session.canBringEventsBack()
                          ? tr("Other events are on their way: the removed ones can come back only if none arrive.")
                          : tr("Others have arrived meanwhile: the removed events are gone."),
                      Matter::Events);
    }
}

void EventDesk::describeRemoval() {
    m_actions[ActionId::ClearEvents]->setEnabled(!m_session.busy() && m_session.events().size() > 0);
    m_actions[ActionId::BringEventsBack]->setEnabled(m_session.canBringEventsBack());
}

// --- export ---------------------------------------------------------------------------------------------------------

void EventDesk::exportEvents() {
    if (m_exportDialog) {
        m_exportDialog->raise();
        m_exportDialog->activateWindow();
        return;
    }
    EventChoice choice;
    choice.selected = [this] { return m_browser.selectedRows(); };
    choice.shown = [this] { return m_browser.allRows(); };
    m_exportDialog = new ExportEventsDialog(m_session, m_theme, std::move(choice), m_window);
    connect(m_exportDialog, &ExportEventsDialog::failed, this, &EventDesk::failed);
    connect(m_exportDialog, &ExportEventsDialog::notice, this,
            [this](const QString& text) { Q_EMIT notice(text, Matter::Moment); });
    connect(&m_browser, &EventBrowser::rowsChanged, m_exportDialog, &ExportEventsDialog::refresh);
    connect(&m_browser, &EventBrowser::currentEventChanged, m_exportDialog, &ExportEventsDialog::refresh);
    connect(m_exportDialog, &ExportEventsDialog::ended, this, [this](bool written) {
        const bool close = std::exchange(m_closeAfterExport, false) && written;
        if (close) {
            QMetaObject::invokeMethod(m_window, &QWidget::close, Qt::QueuedConnection);
        }
    });
    m_exportDialog->show();
}

bool EventDesk::holdsWindow() {
    if (!m_exportDialog || !m_exportDialog->writing()) {
        return false;
    }
    m_closeAfterExport = true;
    Q_EMIT noticeWith(
        tr("%1 is still being written. The window closes when that is done.")
            .arg(QFileInfo(m_exportDialog->path()).fileName()),
        tr("Close without it"),
        [this] {
            delete m_exportDialog.data(); // which ends the export
            m_window->close();
        },
        Matter::Moment);
    return true;
}

// --- import ---------------------------------------------------------------------------------------------------------

void EventDesk::imported(const std::shared_ptr<const session::ImportReport>& report) {
    m_importPanel->setReport(report);
    if (report->plain() || report->failed) {
        return; // the status bar has said it, or the failure does
    }
    QString text = QStringLiteral("%1: %2.").arg(report->title, ImportReportPanel::summary(*report));
    if (!report->problems.isEmpty()) {
        QString problems = report->problems;
        if (problems.startsWith(report->title + QStringLiteral(": "))) { // of one file it is said already
            problems.remove(0, report->title.size() + 2);
            problems[0] = problems.at(0).toUpper();
        }
        text += u' ' + problems + (problems.endsWith(u'?') ? QString() : QStringLiteral("."));
    }
    Q_EMIT noticeWith(
        text, tr("Details"), [this] { raise(m_importDock); }, Matter::Events);
}

// --- the suite ------------------------------------------------------------------------------------------------------

void EventDesk::mark(bool mustMatch) {
    const size_t selected = m_browser.selectedRows().count();
    if (selected > kMostMarked) {
        Q_EMIT notice(tr("At most %1 events can be added to the tests at once.").arg(QLocale().toString(kMostMarked)),
                      Matter::Moment);
        return;
    }
    std::vector<uint32_t> events = m_browser.selectedEvents(kMostMarked);
    if (events.empty() && m_browser.currentEvent()) {
        events.push_back(*m_browser.currentEvent());
    }
    if (events.empty()) {
        return;
    }
    m_marks.add( // texts may lie on the disk
        [events = std::move(events), snapshot = m_session.events().snapshot(), mustMatch](const std::stop_token& stop) {
            std::vector<std::string> texts;
            for (const uint32_t event : events) {
                if (stop.stop_requested()) {
                    break;
                }
                texts.push_back(snapshot.text({event}));
            }
            return session::SuiteDesk::prepare(texts, mustMatch, stop);
        },
        [this, mustMatch, owner = m_suite.owner()](session::SuiteDesk::Cases cases) {
            const bool one = cases.size() == 1;
            if (!m_suite.addTo(owner, std::move(cases))) {
                return; // another rule is shown by now: importedElsewhere() says so
            }
            const QString what =
                one ? (mustMatch ? tr("The rule must match this event.") : tr("The rule must not match this event."))
                    : (mustMatch ? tr("The rule must match these events.")
                                 : tr("The rule must not match these events."));
            Q_EMIT noticeWith(
                tr("%1 The suite has %Ln tests.", nullptr, static_cast<int>(m_suite.cases().size())).arg(what),
                tr("Show tests"), [this] { raise(m_suiteDock); }, Matter::Rule);
        });
}

QString EventDesk::suiteKey() const {
    return session::SuiteDesk::keyOf(m_session.rules().idAt(m_session.rules().current()));
}

std::vector<EventDesk::LeftSuite>::iterator EventDesk::leftSuite(qint64 rule) {
    return std::find_if(m_left.begin(), m_left.end(), [rule](const LeftSuite& left) { return left.rule == rule; });
}

void EventDesk::leaveSuite(qint64 rule) {
    if (!m_suitesKnown) {
        return; // what was marked so early goes to the rule that the workspace opens
    }
    auto left = m_suite.leave();
    if (!left) {
        return;
    }
    const auto unkept = std::make_shared<const session::SuiteDesk::Unkept>(*std::move(left));
    m_left.push_back({rule, unkept});
    m_keeps.add([unkept](const std::stop_token& stop) { return session::SuiteDesk::packed(*unkept, stop); },
                [this, unkept](const QByteArray& stored) {
                    const auto now = std::find_if(m_left.begin(), m_left.end(),
                                                  [&unkept](const LeftSuite& one) { return one.unkept == unkept; });
                    if (now != m_left.end()) { // else it was taken up again, or is not wanted any more
                        m_session.setChoice(session::SuiteDesk::keyOf(now->rule), stored);
                        m_left.erase(now);
                    }
                });
}

void EventDesk::showSuite() {
    if (!m_suitesKnown) {
        return;
    }
    m_suite.clear();
    const session::RuleShelf& rules = m_session.rules();
    const qint64 rule = rules.idAt(rules.current());
    m_suite.setOwner(rule);
    if (const auto left = leftSuite(rule); left != m_left.end()) {
        const auto unkept = left->unkept;
        m_left.erase(left);
        m_suite.takeUp(*unkept);
    } else {
        m_suite.restore(m_session.choice(suiteKey()));
    }
}

void EventDesk::importedElsewhere(qint64 rule, const QByteArray& stored, const QString& path, int added, int others) {
    const session::RuleShelf& rules = m_session.rules();
    QString title;
    if (const int index = rules.indexOf(rule); index >= 0) {
        title = rules.stateAt(index).title();
    }
    for (const session::RuleShelf::Rule& closed : rules.closed()) {
        title = closed.id == rule ? closed.state.title() : title;
    }
    const QString file = path.isEmpty() ? tr("Marked events") : QFileInfo(path).fileName();
    if (title.isEmpty()) {
        Q_EMIT notice(tr("The tests of %1 were not added: the rule that they were for is gone.").arg(file),
                      Matter::Moment);
        return;
    }
    if (const auto left = leftSuite(rule); left != m_left.end()) {
        m_left.erase(left); // what is being packed of it is older
    }
    m_session.setChoice(session::SuiteDesk::keyOf(rule), stored);
    const QLocale locale;
    const QString words = tr("%1: tests added to the rule %2: %3.").arg(file, title, locale.toString(added));
    Q_EMIT notice(others == 0 ? words : words + u' ' + tr("Left out: %1.").arg(locale.toString(others)),
                  Matter::Moment);
}

void EventDesk::moveSuite(qint64 from, qint64 to) {
    const QString key = session::SuiteDesk::keyOf(from);
    m_session.setChoice(session::SuiteDesk::keyOf(to), m_session.choice(key));
    m_session.setChoice(key, {});
    if (const auto left = leftSuite(from); left != m_left.end()) {
        left->rule = to;
    }
    m_suite.inherit(from, to);
}

void EventDesk::forgetSuite(qint64 rule) {
    m_session.setChoice(session::SuiteDesk::keyOf(rule), {});
    if (const auto left = leftSuite(rule); left != m_left.end()) {
        m_left.erase(left);
    }
}

void EventDesk::suiteRestored(int unread, const Error& first) {
    if (unread > 0) {
        Q_EMIT notice((unread == 1 ? tr("One test of the workspace cannot be read. It stays there as it is: %1.")
                                   : tr("%1 tests of the workspace cannot be read. They stay there as they are. The "
                                        "first: %2.")
                                         .arg(QLocale().toString(unread)))
                          .arg(QString::fromStdString(first.message)),
                      Matter::Rule);
    }
}

void EventDesk::describeSuite() {
    const size_t cases = m_suite.cases().size();
    const size_t failing = m_suite.failed();
    m_strip.setSuite(SuitePanel::summary(m_suite), failing > 0, m_suite.outdated());
    m_suiteDock->setWindowTitle(cases == 0 ? tr("Tests")
                                : failing == 0
                                    ? tr("Tests (%1)").arg(QLocale().toString(static_cast<qulonglong>(cases)))
                                    : tr("Tests (%1 of %2 fail)")
                                          .arg(QLocale().toString(static_cast<qulonglong>(failing)),
                                               QLocale().toString(static_cast<qulonglong>(cases))));
}

void EventDesk::openCase(size_t place) {
    if (place >= m_suite.cases().size()) {
        return;
    }
    m_awaited.reset();
    m_findJob.start(
        [wanted = m_suite.cases()[place], snapshot = m_session.events().snapshot()](const std::stop_token& stop) {
            return std::pair(session::SuiteDesk::find(wanted, snapshot, stop), wanted.event);
        },
        [this](const std::pair<std::optional<uint32_t>, std::shared_ptr<const std::string>>& found) {
            if (found.first) {
                m_browser.reveal(*found.first);
                return;
            }
            // An event that is not loaded any more, or came with a suite file.
            m_awaited = store::textPrint(*found.second);
            m_session.addEventText(QByteArray::fromStdString(*found.second), tr("From the suite"));
        });
}

void EventDesk::showEvent(uint64_t print) {
    m_findJob.start([print, snapshot = m_session.events().snapshot()](
                        const std::stop_token& stop) { return store::eventWithPrint(snapshot, print, stop); },
                    [this](std::optional<uint32_t> event) {
                        if (event) {
                            m_awaited.reset();
                            m_browser.reveal(*event);
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
