// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ruledesk.h"

#include "engine/json/json.h"
#include "engine/pattern/formatter.h"
#include "session/funnelrun.h"
#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/dialogs/rulehistory.h"
#include "ui/editor/ruleeditor.h"
#include "ui/match/matchview.h"
#include "ui/ruleexport.h"
#include "ui/rulefiles.h"
#include "ui/ruletabs.h"
#include "ui/rulewatch.h"

#include <QApplication>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace rw::ui {

using session::RuleHistory;
using session::RuleShelf;
using session::VersionCause;

namespace {

constexpr qsizetype kMostBeside = 20; ///< tabs at once: nobody looks at more, and each has to be shown

// The editor's text ends where the rule ends.
std::string withoutLastBreak(std::string text) {
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

std::string formattedRule(std::string_view text) {
    return json::read(text).errors.empty() ? withoutLastBreak(pattern::formatted(text)) : std::string(text);
}

std::string sortedRule(std::string_view text) {
    return json::read(text).errors.empty() ? withoutLastBreak(pattern::sortedByKey(text)) : std::string(text);
}

} // namespace

RuleDesk::RuleDesk(session::Session& session, Theme& theme, Actions& actions, RuleEditor& editor, RuleFiles& files,
                   QVBoxLayout& pane, QWidget* window)
    : QObject(window), m_session(session), m_actions(actions), m_editor(editor), m_files(files),
      m_tabs(new RuleTabs(session.rules(), theme, actions, editor.parentWidget())), m_watch(nullptr), m_theme(theme),
      m_window(window) {
    pane.insertWidget(0, m_tabs);
    RuleShelf& rules = m_session.rules();
    // Before the document tells its new text: the editor then has it, with the undo history that belongs to it.
    connect(&rules, &RuleShelf::aboutToShow, &m_editor, &RuleEditor::showRule);
    connect(&rules, &RuleShelf::forgotten, &m_editor, &RuleEditor::forgetRule);
    m_editor.showRule(rules.idAt(rules.current()), m_session.rule().text());

    m_watch = new RuleWatch(session, theme, editor, pane, this);
    connect(m_watch, &RuleWatch::notice, this, [this](const QString& text) { Q_EMIT notice(text, Matter::RuleText); });

    connect(m_tabs, &RuleTabs::closeWanted, this, &RuleDesk::close);
    connect(m_tabs, &RuleTabs::reopenWanted, this, &RuleDesk::showRule);
    connect(m_tabs->bar(), &QTabBar::tabBarClicked, this, &RuleDesk::toEditor);
    const auto on = [this](ActionId id, auto slot) { connect(m_actions[id], &QAction::triggered, this, slot); };
    on(ActionId::NewRule, [this] {
        m_files.newRule();
        const auto inside = static_cast<uint32_t>(RuleShelf::blankRule().indexOf('\n')) + 3;
        m_editor.select({inside, inside});
    });
    on(ActionId::CloseRule, [this] { close(m_session.rules().current()); });
    on(ActionId::ReopenRule, [this] {
        m_session.rules().reopenLast();
        toEditor();
    });
    on(ActionId::NextRule, [this] { step(1); });
    on(ActionId::PreviousRule, [this] { step(-1); });
    on(ActionId::Format, [this] { reshape(formattedRule); });
    on(ActionId::Minify, [this] { reshape([](std::string_view text) { return json::minified(text); }); });
    on(ActionId::SortKeys, [this] { reshape(sortedRule); });
    on(ActionId::RuleVersions, [this] { showHistory(); });
    on(ActionId::SelectNext, [this] { m_editor.selectNext(); });
    on(ActionId::Find, [this] { find(false); });
    on(ActionId::Replace, [this] { find(true); });
    on(ActionId::FindNext, [this] { findNext(1); });
    on(ActionId::FindPrevious, [this] { findNext(-1); });
    // Only where there is a text to search: the list of events has a Find of its own, with the same keys.
    for (const ActionId id : {ActionId::Find, ActionId::FindNext, ActionId::FindPrevious}) {
        window->removeAction(m_actions[id]);
        m_actions[id]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        editor.parentWidget()->addAction(m_actions[id]);
    }
    connect(&rules, &RuleShelf::rulesChanged, this, &RuleDesk::describeActions);
    describeActions();

    RuleHistory& history = m_session.history();
    connect(&m_editor, &RuleEditor::pasteBegins, &history, &RuleHistory::noteChange);
    connect(&m_editor, &RuleEditor::pasted, &history, [&history] { history.note(VersionCause::Pasted); });
    connect(&m_files, &RuleFiles::unwrapped, this,
            [this](const QByteArray& rule, const QString& words, const QByteArrayList& further) {
                m_editor.replaceAll(rule);
                m_session.history().note(VersionCause::Opened);
                sayTaken(words, further);
            });
    connect(&m_files, &RuleFiles::saved, &history, [&history] { history.note(VersionCause::Saved); });
}

void RuleDesk::watchExport(RuleExport& exports) {
    connect(&exports, &RuleExport::notice, this, [this] { m_session.history().note(VersionCause::Exported); });
}

void RuleDesk::sayTaken(const QString& words, const QByteArrayList& further) {
    if (further.isEmpty()) {
        Q_EMIT notice(words, Matter::RuleText);
        return;
    }
    Q_EMIT noticeWith(
        words, tr("Open %Ln more", nullptr, static_cast<int>(std::min(further.size(), kMostBeside))),
        [this, further] { openBeside(further); }, Matter::RuleText);
}

void RuleDesk::openBeside(const QByteArrayList& texts) {
    session::RuleShelf& rules = m_session.rules();
    const qint64 shown = rules.idAt(rules.current());
    const QByteArrayList opened = texts.mid(0, kMostBeside);
    for (const QByteArray& text : opened) {
        m_files.adoptText(text);
    }
    rules.setCurrent(rules.indexOf(shown));
    const QString words = tr("%Ln more rules are open in tabs of their own.", nullptr, static_cast<int>(opened.size()));
    if (opened.size() == texts.size()) {
        Q_EMIT notice(words, Matter::Moment);
        return;
    }
    const QByteArrayList rest = texts.mid(opened.size());
    Q_EMIT noticeWith(
        words, tr("Open %Ln more", nullptr, static_cast<int>(std::min(rest.size(), kMostBeside))),
        [this, rest] { openBeside(rest); }, Matter::RuleText);
}

void RuleDesk::fixAll(const QByteArray& fixed) {
    m_session.history().note(VersionCause::Edited);
    m_editor.replaceAll(fixed);
    m_session.history().note(VersionCause::Fixed);
}

void RuleDesk::findIn(MatchView& payload) {
    m_payload = &payload;
    for (const ActionId id : {ActionId::Find, ActionId::FindNext, ActionId::FindPrevious}) {
        payload.addAction(m_actions[id]);
    }
}

void RuleDesk::find(bool replacing) {
    if (!replacing && m_payload != nullptr && m_payload->isAncestorOf(QApplication::focusWidget())) {
        m_payload->find();
    } else {
        m_editor.find(replacing);
    }
}

void RuleDesk::findNext(int by) {
    if (m_payload != nullptr && m_payload->isAncestorOf(QApplication::focusWidget())) {
        m_payload->findNext(by);
    } else {
        m_editor.findNext(by);
    }
}

void RuleDesk::reshape(std::string (*shape)(std::string_view)) {
    const QByteArray before = m_editor.text();
    const std::string_view text(before.constData(), static_cast<size_t>(before.size()));
    std::string after = shape(text);
    // What follows the closing brace does not count for AWS; it may be what somebody wrote behind one brace too many.
    if (const json::Tree tree = json::read(text); tree.errors.empty() && tree.end < text.size()) {
        const QByteArray behind = before.mid(static_cast<qsizetype>(tree.end)).trimmed();
        if (!behind.isEmpty()) {
            after += (after.ends_with('\n') ? "" : "\n") + behind.toStdString() + '\n';
        }
    }
    if (after != text) {
        m_session.history().note(VersionCause::Edited);
        m_editor.replaceAll(QByteArray::fromStdString(after));
        m_session.history().note(VersionCause::Formatted);
    } else if (!json::read(text).errors.empty()) {
        Q_EMIT notice(tr("The text is no valid JSON yet, so it cannot be rearranged. See Problems."), Matter::RuleText);
    }
}

void RuleDesk::restore(const QByteArray& text) {
    m_session.history().note(VersionCause::Edited); // what is given up for it can be restored, too
    m_editor.replaceAll(text);
    m_session.history().note(VersionCause::Restored);
    Q_EMIT notice(tr("The earlier version was restored; Ctrl+Z takes it back."), Matter::RuleText);
}

void RuleDesk::showHistory() {
    m_session.history().noteChange();
    if (!m_versions) {
        m_versions = new RuleHistoryDialog(m_session, m_theme, m_window);
        connect(m_versions, &RuleHistoryDialog::restoreWanted, this, &RuleDesk::restore);
        connect(m_versions, &RuleHistoryDialog::openWanted, &m_files, &RuleFiles::adoptText);
    }
    m_versions->show();
    m_versions->raise();
    m_versions->activateWindow();
}

bool RuleDesk::idle() const {
    return m_watch->idle() && (!m_versions || !m_versions->busy());
}

void RuleDesk::showRates(const session::FunnelRun& funnel) {
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, &m_editor, [this] {
        if (!m_session.rule().parsed()->compiled) {
            m_editor.setLeafRates({});
        }
    });
    connect(&funnel, &session::FunnelRun::changed, &m_editor, [this, &funnel] {
        std::vector<RuleEditor::LeafRate> rates;
        const pattern::Pattern* rule = funnel.pattern();
        if (rule != nullptr && m_editor.text().toStdString() == rule->source) {
            for (size_t i = 0; i < std::min(rule->leaves.size(), funnel.passing().size()); ++i) {
                rates.push_back({rule->leaves[i].keyAt, funnel.passing()[i], funnel.judged()});
            }
            m_editor.setLeafRates(rates);
        } else if (rule == nullptr) {
            m_editor.setLeafRates({});
        }
    });
}

void RuleDesk::toEditor() {
    m_editor.input()->setFocus();
}

void RuleDesk::showRule(qint64 rule) {
    RuleShelf& rules = m_session.rules();
    if (const int index = rules.indexOf(rule); index >= 0) {
        rules.setCurrent(index);
    } else {
        rules.reopen(rule);
    }
    toEditor();
}

void RuleDesk::close(int index) {
    RuleShelf& rules = m_session.rules();
    if (!m_files.mayClose(index)) {
        return;
    }
    const session::RuleState state = rules.stateAt(index);
    const qint64 id = rules.idAt(index);
    rules.close(index);
    const bool blank = state.filePath.isEmpty() && RuleShelf::isBlank(state.text);
    const bool tested = blank && !rules.closed().empty() && rules.closed().front().id == id;
    if (tested || (state.isModified() && !RuleShelf::isBlank(state.text))) {
        const QString again = m_actions[ActionId::ReopenRule]->shortcut().toString(QKeySequence::NativeText);
        m_closedNotice = (tested ? tr("%1 was closed with its tests and older versions. %2 opens it again.")
                                 : tr("%1 was closed with changes that stand in no file. %2 opens it again."))
                             .arg(state.title(), again);
        m_closedRule = id;
        Q_EMIT notice(m_closedNotice, Matter::Moment);
    }
    toEditor();
}

void RuleDesk::step(int by) {
    RuleShelf& rules = m_session.rules();
    rules.setCurrent((rules.current() + by + rules.count()) % rules.count());
}

void RuleDesk::describeActions() {
    const RuleShelf& rules = m_session.rules();
    if (!m_closedNotice.isEmpty() && rules.indexOf(m_closedRule) >= 0) {
        Q_EMIT noticeOver(std::exchange(m_closedNotice, {}));
    }
    m_actions[ActionId::ReopenRule]->setEnabled(!rules.closed().empty());
    m_actions[ActionId::NextRule]->setEnabled(rules.count() > 1);
    m_actions[ActionId::PreviousRule]->setEnabled(rules.count() > 1);
}

} // namespace rw::ui
