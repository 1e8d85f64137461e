// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/genesysdesk.h"

#include "session/livewatch.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/panels/diagnosepanel.h"
#include "ui/panels/livewatchpanel.h"
#include "ui/panes.h"

#include <QDockWidget>

namespace rw::ui {

GenesysDesk::GenesysDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, QWidget* window)
    : QObject(window), m_session(session), m_panes(panes), m_diagnose(new DiagnosePanel(session, theme, &panes)),
      m_live(new LiveWatchPanel(session, theme, &panes)),
      m_diagnoseDock(panes.addTool(QStringLiteral("diagnoseDock"), tr("Diagnosis"), m_diagnose)),
      m_liveDock(panes.addTool(QStringLiteral("liveDock"), tr("Live watch"), m_live)) {
    connect(actions[ActionId::Diagnose], &QAction::triggered, this, &GenesysDesk::diagnose);
    connect(actions[ActionId::LiveWatch], &QAction::triggered, this, &GenesysDesk::watch);
    connect(m_diagnose, &DiagnosePanel::copied, this, &GenesysDesk::notice);
    connect(&session.live(), &session::LiveWatch::stateChanged, this, &GenesysDesk::describeWatch);
}

void GenesysDesk::diagnose() {
    m_panes.showTool(m_diagnoseDock);
    m_diagnose->run();
}

void GenesysDesk::watch() {
    m_panes.showTool(m_liveDock);
    m_live->open();
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
