// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/genesysdesk.h"

#include "genesys/dialectguess.h"
#include "session/eventconversion.h"
#include "session/livewatch.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/dialogs/convertdialect.h"
#include "ui/dialogs/simulateevent.h"
#include "ui/editor/ruleeditor.h"
#include "ui/panels/diagnosepanel.h"
#include "ui/panels/livewatchpanel.h"
#include "ui/panes.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr qsizetype kMostRuleBytes = 100'000; // more is no rule that a tutorial has

} // namespace

GenesysDesk::GenesysDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                         RuleEditor& editor, QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_panes(panes), m_browser(browser), m_editor(editor),
      m_window(window), m_selectedJob(session.pool()), m_offer(new Banner(theme, editor.parentWidget())),
      m_diagnose(new DiagnosePanel(session, theme, &panes)), m_live(new LiveWatchPanel(session, theme, &panes)),
      m_diagnoseDock(panes.addTool(QStringLiteral("diagnoseDock"), tr("Diagnosis"), m_diagnose)),
      m_liveDock(panes.addTool(QStringLiteral("liveDock"), tr("Live watch"), m_live)) {
    m_offer->setObjectName(QStringLiteral("convertOffer"));
    if (auto* layout = qobject_cast<QVBoxLayout*>(editor.parentWidget()->layout())) {
        layout->insertWidget(0, m_offer);
    }
    const auto on = [&](ActionId id, auto slot) { connect(actions[id], &QAction::triggered, this, slot); };
    on(ActionId::Diagnose, [this] { diagnose(); });
    on(ActionId::LiveWatch, [this] { watch(); });
    on(ActionId::ConvertRule, [this] { convert(false); });
    on(ActionId::ConvertEvents, [this] { convert(true); });
    on(ActionId::SimulateEvent, [this] { simulate(); });
    on(ActionId::RefreshTopics, [this] { m_session.refreshTopics(); });
    connect(m_diagnose, &DiagnosePanel::copied, this, &GenesysDesk::notice);
    connect(m_live, &LiveWatchPanel::detailsToggled, this, [this](bool shown) {
        if (m_live->isVisible()) {
            shown ? m_panes.showTool(m_liveDock) : m_panes.shrinkTool(m_liveDock);
        }
    });
    connect(&session.live(), &session::LiveWatch::stateChanged, this, &GenesysDesk::describeWatch);
    connect(&session.rule(), &session::RuleDocument::parsedChanged, this, &GenesysDesk::offerConversion);
    connect(&session.events(), &session::EventLibrary::vocabularyChanged, this, &GenesysDesk::offerConversion);
}

void GenesysDesk::convert(bool events) {
    if (m_convert) {
        m_convert->close();
    }
    m_convert = new ConvertDialectDialog(
        m_session, m_theme, events ? ConvertDialectDialog::Subject::Events : ConvertDialectDialog::Subject::Rule,
        m_browser.currentEvent(), m_window);
    connect(m_convert, &ConvertDialectDialog::ruleConverted, this, [this](const QByteArray& text) {
        m_editor.replaceAll(text);
        m_editor.select({0, 0}); // the beginning is to be seen, however far to the right the old text was scrolled
    });
    connect(m_convert, &ConvertDialectDialog::notice, this, &GenesysDesk::notice);
    m_convert->show();
}

void GenesysDesk::simulate() {
    if (m_simulate) {
        m_simulate->raise();
        m_simulate->activateWindow();
        return;
    }
    const auto open = [this](const QByteArray& selected) {
        m_simulate = new SimulateEventDialog(m_session, m_theme, selected, m_window);
        connect(m_simulate, &SimulateEventDialog::notice, this, &GenesysDesk::notice);
        m_simulate->show();
    };
    const auto id = m_browser.currentEvent();
    if (!id) {
        open({});
        return;
    }
    m_selectedJob.start( // its text may lie on the disk
        [id, events = m_session.events().snapshot()](const std::stop_token&) {
            return QByteArray::fromStdString(events.text({*id}));
        },
        open);
}

/// Once for each shape that turns up: whoever closes the banner has decided.
void GenesysDesk::offerConversion() {
    const QByteArray& rule = m_session.rule().text();
    const bool small = rule.size() <= kMostRuleBytes;
    const genesys::Dialect* ofRule =
        small ? genesys::tutorialOfRule({rule.constData(), static_cast<size_t>(rule.size())}) : nullptr;
    const genesys::Dialect* ofEvents =
        ofRule == nullptr ? session::tutorialOfTypes(m_session.events().types()) : nullptr;
    const QString subject = ofRule != nullptr     ? QStringLiteral("rule ") + ofRule->name
                            : ofEvents != nullptr ? QStringLiteral("events ") + ofEvents->name
                                                  : QString();
    if (subject == m_offered) {
        return;
    }
    m_offered = subject;
    if (ofRule != nullptr) {
        m_offer->showNotice(
            tr("This rule has the shape of “%1”. Genesys Cloud does not send such events.").arg(ofRule->title),
            tr("Convert…"), [this] { convert(false); });
    } else if (ofEvents != nullptr) {
        m_offer->showNotice(
            tr("Some loaded events have the shape of “%1”, which Genesys Cloud does not send.").arg(ofEvents->title),
            tr("Convert…"), [this] { convert(true); });
    } else {
        m_offer->dismiss();
    }
}

void GenesysDesk::diagnose() {
    m_panes.showTool(m_diagnoseDock);
    m_diagnose->run();
}

void GenesysDesk::watch() {
    m_panes.bringToFront(m_liveDock);
    m_live->open();
    if (m_live->detailsShown()) {
        m_panes.showTool(m_liveDock);
    }
}

/// A watch that runs unseen is told by the tab.
void GenesysDesk::describeWatch() {
    const session::LiveWatch& live = m_session.live();
    const bool listening = live.running() && live.state() == genesys::WatchState::Live;
    m_liveDock->setWindowTitle(!live.running() ? tr("Live watch")
                               : live.paused() ? tr("Live watch (paused)")
                               : listening     ? tr("Live watch (listening)")
                                               : tr("Live watch (connecting)"));
}

} // namespace rw::ui
