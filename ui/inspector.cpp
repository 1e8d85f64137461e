// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector.h"

#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/eventbrowser.h"
#include "ui/editor/ruleeditor.h"
#include "ui/match/matchview.h"

#include <QApplication>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr size_t kMostCompared = 64; ///< events that miss by the same number of conditions

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Inspector::Inspector(session::Session& session, EventBrowser& browser, RuleEditor& editor, MatchView& view,
                     QObject* parent)
    : QObject(parent), m_session(session), m_browser(browser), m_editor(editor), m_view(view),
      m_explainJob(session.pool()), m_tellingJob(session.pool()) {
    connect(&m_browser, &EventBrowser::currentEventChanged, this, &Inspector::eventChanged);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &Inspector::explain);
    connect(&m_session.rule(), &session::RuleDocument::textChanged, this, &Inspector::markLeaves);
    connect(&m_session.events(), &session::EventLibrary::vocabularyChanged, this, &Inspector::explain);
    connect(&m_session.events(), &session::EventLibrary::cleared, this, [this] {
        m_automatic.reset();
        m_tellingWanted = true;
        m_closely = true;
    });
    connect(&m_session.test(), &session::TestRun::finished, this, &Inspector::selectTellingEvent);
    connect(&m_session, &session::Session::busyChanged, this, &Inspector::selectTellingEvent);
    connect(&m_browser, &EventBrowser::rowsChanged, this, &Inspector::selectTellingEvent);
    connect(&m_editor, &RuleEditor::caretMoved, this, &Inspector::caretMoved);
    connect(&m_view, &MatchView::leafActivated, this, &Inspector::leafActivated);
    connect(&m_view, &MatchView::leafSelected, this, &Inspector::leafSelected);
    connect(&m_view, &MatchView::columnWanted, &m_browser, &EventBrowser::addColumn);
    const auto nameOf = [&session](const QString& id) { return session.nameOf(id); };
    m_view.setNameOf(nameOf);
    m_editor.setNameOf([&session, nameOf](const QString& id) {
        // It does not know which ids are those of people: while they are masked, no name is said.
        return session.mask().on() ? QString() : nameOf(id);
    });
    for (const auto signal : {&session::Session::namesRemembered, &session::Session::ready}) {
        connect(&m_session, signal, this, [this, nameOf] { m_view.setNameOf(nameOf); });
    }
    connect(&m_session.mask(), &session::PersonalMask::changed, this, [this] {
        m_view.setVeil(m_session.mask().veil());
        if (m_session.mask().on()) { // its sentences hold real values, and the next one may take its time
            m_explanation.reset();
            m_editor.setLeafResults({});
        }
        explain();
    });
    m_view.setVeil(m_session.mask().veil());
    explain();
}

bool Inspector::busy() const {
    return m_explainJob.running() || m_tellingJob.running();
}

void Inspector::setEmptyHint(const QString& hint) {
    m_emptyHint = hint;
    if (!m_browser.currentEvent()) {
        m_view.clear(m_emptyHint);
    }
}

void Inspector::expectTest() {
    m_tellingWanted = true;
    m_closely = true;
}

void Inspector::eventChanged() {
    if (!m_selecting) {
        m_automatic.reset(); // the user chose this one
        m_closely = false;
        m_tellingJob.cancel();
        m_tellingWanted = !m_browser.currentEvent();
    }
    explain();
}

void Inspector::explain() {
    const auto event = m_browser.currentEvent();
    if (!event) {
        m_explainJob.cancel();
        m_explanation.reset();
        m_explainedRule.reset();
        m_view.clear(m_emptyHint);
        m_editor.setLeafResults({});
        return;
    }
    const std::shared_ptr<const session::ParsedRule> rule = m_session.rule().lastValid();
    const store::StoreSnapshot snapshot = m_session.events().snapshot();
    m_explainJob.start(
        [snapshot, id = *event, rule, vocabulary = m_session.mask().proposable(m_session.events().vocabulary()),
         veil = m_session.mask().veil()](const std::stop_token&) {
            Explained explained;
            explained.text = snapshot.text({id}); // may lie on the disk, for which the window does not wait
            explained.summary = snapshot.summary({id});
            if (rule) {
                match::ExplainContext context;
                context.vocabulary = vocabulary.get();
                context.unavailablePaths = &snapshot.origin({id}).unavailablePaths;
                context.madeUpPaths = &snapshot.origin({id}).madeUpPaths;
                explained.explanation = veil.explanation(std::make_shared<const match::Explanation>(
                    match::explain(*rule->result.pattern, explained.text, context)));
            }
            return explained;
        },
        [this, id = *event, rule](Explained explained) { show(id, rule, std::move(explained)); });
}

void Inspector::show(uint32_t id, std::shared_ptr<const session::ParsedRule> rule, Explained explained) {
    m_explainedRule = std::move(rule);
    m_explanation = std::move(explained.explanation);
    const auto event = m_browser.currentEvent();
    const store::StoreSnapshot snapshot = m_session.events().snapshot();
    if (!event || *event != id || *event >= snapshot.size()) {
        return;
    }
    QString hint;
    if (!m_explanation) {
        hint = tr("The rule is not valid yet, so there is nothing to judge this event by. See Problems.");
    } else if (m_session.rule().upToDate() && m_session.rule().parsed() != m_explainedRule) {
        hint = tr("The rule is not valid now: these are the results of its last valid text.");
    }
    m_view.setRuleText(m_explainedRule ? m_explainedRule->text : QByteArray());
    m_view.showEvent(bytes(explained.text), explained.summary, snapshot.origin({*event}), m_explanation, hint);
    markLeaves();
    m_view.selectLeaf(leafAt(m_editor.caret()));
}

void Inspector::markLeaves() {
    // Marks stand at byte ranges, so they are only right for the very text that was explained.
    const bool current = m_explanation && m_explainedRule && m_explainedRule->text == m_session.rule().text();
    m_editor.setLeafResults(current ? m_explanation->leaves : std::vector<match::LeafResult>());
}

int Inspector::leafAt(uint32_t offset) const {
    if (!m_explainedRule || m_explainedRule->text != m_session.rule().text() || !m_explainedRule->result.pattern) {
        return -1;
    }
    const std::vector<pattern::Leaf>& leaves = m_explainedRule->result.pattern->leaves;
    for (size_t index = 0; index < leaves.size(); ++index) {
        if (leaves[index].keyAt.begin <= offset && offset <= leaves[index].listAt.end) {
            return static_cast<int>(index);
        }
    }
    return -1;
}

void Inspector::caretMoved(uint32_t offset) {
    m_view.selectLeaf(leafAt(offset));
}

ByteRange Inspector::rangeOf(int leaf) const {
    if (!m_explainedRule || m_explainedRule->text != m_session.rule().text() || !m_explainedRule->result.pattern) {
        return {};
    }
    const std::vector<pattern::Leaf>& leaves = m_explainedRule->result.pattern->leaves;
    if (leaf < 0 || static_cast<size_t>(leaf) >= leaves.size()) {
        return {};
    }
    return {leaves[static_cast<size_t>(leaf)].keyAt.begin, leaves[static_cast<size_t>(leaf)].listAt.end};
}

void Inspector::leafActivated(int leaf) {
    if (const ByteRange range = rangeOf(leaf); !range.empty()) {
        m_editor.select(range);
    }
}

void Inspector::leafSelected(int leaf) {
    // Only what the user walks through there: the caret's own leaf needs no second highlight.
    const QWidget* focus = QApplication::focusWidget();
    m_editor.emphasize(focus && m_view.isAncestorOf(focus) ? rangeOf(leaf) : ByteRange());
}

void Inspector::selectTellingEvent() {
    const session::TestRun& test = m_session.test();
    const auto rule = m_session.rule().lastValid();
    const bool free = !m_browser.currentEvent() || m_browser.currentEvent() == m_automatic;
    if (!m_tellingWanted || !free || m_session.busy() || test.running() || m_browser.choosingRows() || !rule ||
        m_browser.shownEvents().empty() || test.judged() < m_session.events().size()) {
        return;
    }
    m_tellingWanted = false;
    // The first match, or else the nearest miss; from the verdicts on a worker, for there may be a million of them.
    m_tellingJob.start(
        [rows = m_browser.shownRows(), results = test.results(), rule, closely = m_closely,
         snapshot = m_session.events().snapshot()](const std::stop_token& stop) {
            std::vector<uint32_t> best{rows->ids().front()};
            if (!closely) {
                return best.front();
            }
            uint32_t fewest = UINT32_MAX;
            for (const uint32_t event : rows->ids()) {
                const store::Verdict verdict = results->verdict({event});
                if (verdict == store::Verdict::Match || stop.stop_requested()) {
                    return event;
                }
                if (verdict != store::Verdict::Unreadable) {
                    const uint32_t failing = results->miss({event}).failing;
                    if (failing < fewest) {
                        fewest = failing;
                        best.clear();
                    }
                    if (failing == fewest && best.size() < kMostCompared) {
                        best.push_back(event);
                    }
                }
            }
            // Among those one whose values only differ in case: that is hardly meant, and easily mended.
            const auto hardlyMeant = [&](uint32_t event) {
                match::ExplainContext context;
                context.sentences = false;
                context.unavailablePaths = &snapshot.origin({event}).unavailablePaths;
                context.madeUpPaths = &snapshot.origin({event}).madeUpPaths;
                const match::Explanation said = match::explain(*rule->result.pattern, snapshot.text({event}), context);
                return std::count_if(said.leaves.begin(), said.leaves.end(), [](const match::LeafResult& leaf) {
                    return leaf.reason == match::Reason::WrongCase;
                });
            };
            uint32_t chosen = best.front();
            ptrdiff_t highest = 0;
            for (const uint32_t event : best) {
                if (stop.stop_requested() || best.size() == 1) {
                    break;
                }
                if (const ptrdiff_t count = hardlyMeant(event); count > highest) {
                    highest = count;
                    chosen = event;
                }
            }
            return chosen;
        },
        [this](uint32_t event) {
            m_selecting = true;
            m_browser.selectEvent(event);
            m_selecting = false;
            m_automatic = m_browser.currentEvent();
        });
}

} // namespace rw::ui
