// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learningdesk.h"

#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/ask.h"
#include "ui/dialogs/about.h"
#include "ui/dialogs/clinic.h"
#include "ui/dialogs/helpdialogs.h"
#include "ui/welcomestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>

namespace rw::ui {

LearningDesk::LearningDesk(session::Session& session, Theme& theme, Actions& actions, WaysToBegin ways, QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_actions(actions), m_ways(std::move(ways)),
      m_window(window), m_strip(new WelcomeStrip(theme, window)) {
    const auto on = [&](ActionId id, auto slot) { connect(actions[id], &QAction::triggered, this, slot); };
    on(ActionId::Welcome, [this] { welcome(true); });
    on(ActionId::Clinic, [this] { showClinic(); });
    on(ActionId::GettingStarted, [this] { showHelp(m_window, QStringLiteral("getting-started")); });
    on(ActionId::OperatorHelp, [this] { showHelp(m_window, QStringLiteral("operators")); });
    on(ActionId::Shortcuts, [this] { showShortcuts(m_window); });
    on(ActionId::About, [this] { showAbout(m_theme, m_window); });

    connect(m_strip, &WelcomeStrip::closed, this, [this] { welcome(false); });
    connect(m_strip, &WelcomeStrip::demoWanted, this, &LearningDesk::tryDemo);
    connect(m_strip, &WelcomeStrip::pasteEventWanted, this, [this] { m_actions[ActionId::PasteEvents]->trigger(); });
    connect(m_strip, &WelcomeStrip::openFilesWanted, this, &LearningDesk::openFiles);
    connect(m_strip, &WelcomeStrip::pasteRuleWanted, this, &LearningDesk::pasteRule);
    connect(m_strip, &WelcomeStrip::connectWanted, this, [this] { m_actions[ActionId::Organizations]->trigger(); });
    connect(m_strip, &WelcomeStrip::clinicWanted, this, &LearningDesk::showClinic);
    m_strip->setVisible(session.settings().welcome());
    session.settings().set_welcome(false); // once is enough; the menu brings it back
}

QWidget* LearningDesk::strip() const {
    return m_strip;
}

bool LearningDesk::idle() const {
    return m_clinic == nullptr || m_clinic->idle();
}

void LearningDesk::showDiagnosticHelp(const QString& code) {
    showHelp(m_window, QStringLiteral("diagnostics"), code);
}

void LearningDesk::welcome(bool shown) {
    m_strip->setVisible(shown);
    if (shown) {
        m_strip->findChild<QWidget*>(QStringLiteral("welcomeDemo"))->setFocus(Qt::TabFocusReason);
    }
}

void LearningDesk::tryDemo() {
    m_session.setCurrentOrganization(QStringLiteral("demo"));
    session::RuleShelf& rules = m_session.rules();
    int open = 0;
    while (open < rules.count() && rules.stateAt(open).text != session::Session::demoRule()) {
        ++open;
    }
    if (open < rules.count()) {
        rules.setCurrent(open);
    } else {
        m_ways.adoptRule(session::Session::demoRule());
    }
    if (m_session.events().size() == 0) {
        m_actions[ActionId::Test]->trigger();
    }
    m_actions[ActionId::NextProblem]->trigger();
    Q_EMIT notice(tr("This rule matches none of the demo's events. Ctrl+. shows the fixes of the selected place, F8 "
                     "leads to the next problem; the Match pane says of each condition why it fails."));
}

void LearningDesk::pasteRule() {
    if (QApplication::clipboard()->text().trimmed().isEmpty()) {
        Q_EMIT notice(tr("The clipboard holds no text: copy a rule first."));
        return;
    }
    m_ways.pasteRule();
}

void LearningDesk::openFiles() {
    const QStringList paths =
        ask::openFileNames(m_window, tr("Open rules and events"), m_session.settings().lastDirectory(),
                           tr("Rules and events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)"));
    if (!paths.isEmpty()) {
        m_session.settings().set_lastDirectory(QFileInfo(paths.front()).absolutePath());
        m_ways.openPaths(paths);
    }
}

void LearningDesk::showClinic() {
    if (m_clinic == nullptr) {
        m_clinic = new ClinicDialog(m_session, m_theme, m_window);
    }
    m_clinic->show();
    m_clinic->raise();
    m_clinic->activateWindow();
}

} // namespace rw::ui
