// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/store/eventstore.h"
#include "session/latestjob.h"
#include "session/ruledocument.h"

#include <QObject>
#include <memory>
#include <optional>
#include <string>

namespace rw::session {
class Session;
}

namespace rw::ui {

class EventBrowser;
class MatchView;
class RuleEditor;

/// Keeps the selected event, the rule and the match view in step: explains the event under the newest valid text on a
/// worker, marks the leaves in the editor, and leads from a leaf in one pane to the same leaf in the other. After the
/// first judgement it selects the event that tells most, so that the match view is never empty. GUI thread.
class Inspector : public QObject {
    Q_OBJECT
public:
    Inspector(session::Session& session, EventBrowser& browser, RuleEditor& editor, MatchView& view,
              QObject* parent = nullptr);

    [[nodiscard]] bool busy() const;
    [[nodiscard]] std::shared_ptr<const match::Explanation> explanation() const { return m_explanation; }
    /// The user pressed Test: once all is judged, the most telling event may replace one that was not chosen by hand.
    void expectTest();
    void setEmptyHint(const QString& hint);

private:
    void eventChanged();
    void explain();
    struct Explained {
        std::string text; ///< of the event
        store::EventSummary summary;
        std::shared_ptr<const match::Explanation> explanation; ///< null without a valid rule
    };
    void show(uint32_t event, std::shared_ptr<const session::ParsedRule> rule, Explained explained);
    void markLeaves();
    void caretMoved(uint32_t offset);
    void leafActivated(int leaf);
    void leafSelected(int leaf);
    void selectTellingEvent();
    [[nodiscard]] int leafAt(uint32_t offset) const;
    [[nodiscard]] ByteRange rangeOf(int leaf) const; ///< empty when the explained text is not the shown one

    session::Session& m_session;
    EventBrowser& m_browser;
    RuleEditor& m_editor;
    MatchView& m_view;
    session::LatestJob m_explainJob;
    session::LatestJob m_tellingJob;
    QString m_emptyHint;
    std::shared_ptr<const match::Explanation> m_explanation;
    std::shared_ptr<const session::ParsedRule> m_explainedRule; ///< the text that m_explanation is about
    std::optional<uint32_t> m_automatic;                        ///< event that was selected here, not by the user
    bool m_selecting = false;
    bool m_tellingWanted = true;
    bool m_closely = true; ///< the most telling event, not just the first: not while somebody walks through them
};

} // namespace rw::ui
