// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/explain.h"

#include "engine/base/words.h"
#include "engine/match/evidence.h"
#include "engine/match/madeup.h"
#include "engine/match/reasons.h"
#include "engine/match/sentences.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>
#include <numeric>

namespace rw::match {

using json::Kind;
using json::Node;

namespace {

constexpr size_t kMostFound = 100;
/// Alternatives that are solved condition by condition to see which came closest; the rest is ranked by single leaves.
constexpr size_t kMostClosely = 64;

/// Whether `path` is `root` or lies below it.
bool isBelow(std::string_view path, std::string_view root) {
    return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '.');
}

/// What stands at a path that has no leaf: the deepest object on the way, and the node at its end.
struct Place {
    const Node* enclosing = nullptr; ///< innermost object that exists on the way
    const Node* node = nullptr;      ///< what stands at the path itself, if anything
};

/// Follows `path` by its text, so that dotted names are found as well; enters arrays.
void findPlace(const Node& node, std::string_view rest, bool top, Place& place) {
    if (node.kind == Kind::Array) {
        for (const Node& item : node.items) {
            if (place.node == nullptr && (item.kind == Kind::Object || item.kind == Kind::Array)) {
                findPlace(item, rest, top, place);
            }
        }
        return;
    }
    if (node.kind != Kind::Object) {
        return;
    }
    if (place.enclosing == nullptr || node.at.size() < place.enclosing->at.size()) {
        place.enclosing = &node;
    }
    for (const json::Member& member : node.members) {
        if (place.node != nullptr || !rest.starts_with(member.name)) {
            continue;
        }
        const std::string_view behind = rest.substr(member.name.size());
        if (behind.empty()) {
            place.node = &member.value;
        } else if (behind[0] == '.') {
            findPlace(member.value, behind.substr(1), false, place);
        }
    }
}

class Explainer {
public:
    Explainer(const pattern::Pattern& pattern, std::string_view text, const EventView& event,
              const ExplainContext& context)
        : m_pattern(pattern), m_text(text), m_event(event), m_context(context), m_evidence(gather(pattern, event)) {
        if (context.madeUpPaths != nullptr) {
            m_onMadeUp = leavesOnMadeUp(pattern, *context.madeUpPaths);
        }
    }

    Explanation run() {
        Explanation out;
        out.leaves.resize(m_pattern.leaves.size());
        m_done.resize(m_pattern.leaves.size(), false);
        for (uint32_t i = 0; i < m_pattern.leaves.size(); ++i) {
            prepare(i, out.leaves[i]);
        }
        std::vector<uint32_t> chosen;
        const size_t alternatives = m_pattern.alternatives.size();
        // One that holds for certain goes before one that holds by a made-up value.
        for (size_t i = 0; i < (m_onMadeUp.empty() ? 1U : 2U) * alternatives && !out.matched; ++i) {
            const size_t a = i % alternatives;
            const std::vector<uint32_t>& leaves = m_pattern.alternatives[a].leaves;
            if (restsOnMadeUp(leaves) == (i >= alternatives) && solve(conditionsOf(m_evidence, leaves), &chosen)) {
                out.matched = true;
                out.outcome = Outcome::Match;
                out.alternative = static_cast<int>(a);
                for (size_t k = 0; k < leaves.size(); ++k) {
                    pass(leaves[k], chosen[k], out.leaves[leaves[k]]);
                }
            }
        }
        const bool certain =
            out.matched && !restsOnMadeUp(m_pattern.alternatives[static_cast<size_t>(out.alternative)].leaves);
        if (!out.matched) {
            fail(out);
        } else if (!certain) { // nobody knows whether it holds: the others count as much
            reportOthers(ranked(failingAlone()), out);
        }
        for (uint32_t i = 0; m_context.sentences && i < m_pattern.leaves.size(); ++i) {
            if (!m_done[i]) {
                out.leaves[i].sentence = notEvaluated(i, certain);
            }
        }
        conclude(out);
        return out;
    }

private:
    void prepare(uint32_t leaf, LeafResult& result) const {
        const pattern::Leaf& rule = m_pattern.leaves[leaf];
        result.leaf = leaf;
        result.path = rule.path;
        result.ruleAt = {std::min(rule.keyAt.begin, rule.listAt.begin), rule.listAt.end};
        const Condition& condition = m_evidence.conditions[leaf];
        for (size_t i = 0; i < condition.candidates.size() && i < kMostFound; ++i) {
            result.found.push_back(foundValue(leaf, static_cast<uint32_t>(i)));
        }
    }

    [[nodiscard]] FoundValue foundValue(uint32_t leaf, uint32_t candidate) const {
        const Candidate& one = m_evidence.conditions[leaf].candidates[candidate];
        const EventLeaf& value = m_event.leaves[one.leaf];
        return {value.at,     value.jsonPath,
                value.kind,   std::string(value.at.in(m_text)),
                one.accepted, m_evidence.acceptingBy[leaf][candidate]};
    }

    [[nodiscard]] bool unavailable(const std::string& path) const {
        return m_context.unavailablePaths != nullptr &&
               std::any_of(m_context.unavailablePaths->begin(), m_context.unavailablePaths->end(),
                           [&](const std::string& root) { return isBelow(path, root); });
    }

    [[nodiscard]] bool isOnMadeUp(uint32_t leaf) const { return !m_onMadeUp.empty() && m_onMadeUp[leaf]; }
    [[nodiscard]] bool restsOnMadeUp(const std::vector<uint32_t>& leaves) const {
        return std::any_of(leaves.begin(), leaves.end(), [this](uint32_t leaf) { return isOnMadeUp(leaf); });
    }
    void leaveOpen(uint32_t leaf, LeafResult& result) {
        m_done[leaf] = true;
        result.state = LeafState::CannotJudge;
        result.reason = Reason::Unavailable;
        if (!result.found.empty()) {
            result.payloadAt = result.found.front().at;
        }
        result.sentence = failing(result, story(leaf));
    }

    [[nodiscard]] ByteRange enclosingObject(const std::string& path, Place* found = nullptr) const {
        Place place;
        findPlace(m_event.tree.root, path, true, place);
        if (found != nullptr) {
            *found = place;
        }
        const bool useful = place.enclosing != nullptr && place.enclosing != &m_event.tree.root;
        return useful ? place.enclosing->at : ByteRange{};
    }

    void pass(uint32_t leaf, uint32_t candidate, LeafResult& result) {
        if (isOnMadeUp(leaf)) {
            leaveOpen(leaf, result);
            return;
        }
        m_done[leaf] = true;
        result.state = LeafState::Pass;
        LeafStory story = this->story(leaf);
        if (candidate == kAbsent) {
            const std::vector<pattern::Matcher>& matchers = m_pattern.leaves[leaf].matchers;
            const auto absent = std::find_if(matchers.begin(), matchers.end(), [](const pattern::Matcher& m) {
                return m.op == pattern::OpId::Exists && !m.exists;
            });
            result.matcher = static_cast<int>(absent - matchers.begin());
            result.payloadAt = enclosingObject(result.path);
            story.absentInContext = !result.found.empty();
            if (result.found.empty() && unavailable(result.path)) {
                result.state = LeafState::CannotJudge;
                result.reason = Reason::Unavailable;
                result.sentence = failing(result, story);
                return;
            }
            result.sentence = passing(result, story);
            return;
        }
        const FoundValue value = foundValue(leaf, candidate);
        const EventLeaf& at = m_event.leaves[m_evidence.conditions[leaf].candidates[candidate].leaf];
        result.matcher = value.matcher;
        result.payloadAt = at.at;
        result.element = at.trail;
        story.value = &value;
        story.matcher = value.matcher;
        result.sentence = passing(result, story);
    }

    [[nodiscard]] std::string passing(const LeafResult& result, const LeafStory& story) const {
        return m_context.sentences ? passSentence(result, story) : std::string();
    }
    [[nodiscard]] std::string failing(const LeafResult& result, const LeafStory& story) const {
        return m_context.sentences ? failSentence(result, story) : std::string();
    }

    [[nodiscard]] LeafStory story(uint32_t leaf) const {
        LeafStory out;
        out.leaf = &m_pattern.leaves[leaf];
        out.context = &m_context;
        return out;
    }

    /// How many leaves of an alternative fail each for itself: a lower bound of those that fail together.
    [[nodiscard]] size_t failingAlone(const pattern::Alternative& alternative) const {
        return static_cast<size_t>(
            std::count_if(alternative.leaves.begin(), alternative.leaves.end(), [&](uint32_t leaf) {
                const Condition& c = m_evidence.conditions[leaf];
                const bool possible = isOnMadeUp(leaf) ||
                                      (c.wantsAbsence && (c.candidates.empty() || c.candidates.front().stepCount > 0));
                return !possible && std::none_of(c.candidates.begin(), c.candidates.end(),
                                                 [](const Candidate& one) { return one.accepted; });
            }));
    }

    [[nodiscard]] std::vector<size_t> failingAlone() const {
        std::vector<size_t> alone(m_pattern.alternatives.size());
        std::transform(m_pattern.alternatives.begin(), m_pattern.alternatives.end(), alone.begin(),
                       [&](const pattern::Alternative& one) { return failingAlone(one); });
        return alone;
    }
    /// The alternatives, those first that seem nearest.
    [[nodiscard]] static std::vector<uint32_t> ranked(const std::vector<size_t>& alone) {
        std::vector<uint32_t> order(alone.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return alone[a] < alone[b]; });
        return order;
    }

    /// One alternative, condition by condition: each is kept if it can hold together with those kept before.
    struct Attempt {
        std::vector<uint32_t> kept;   ///< leaves that hold together
        std::vector<uint32_t> chosen; ///< their candidates
        std::vector<uint32_t> failed; ///< and those on made-up values
        size_t certainly = 0;         ///< of `failed` without the latter
    };
    [[nodiscard]] Attempt attempt(const pattern::Alternative& alternative) const {
        Attempt out;
        std::vector<Condition> kept;
        for (const uint32_t leaf : alternative.leaves) {
            if (isOnMadeUp(leaf)) {
                out.failed.push_back(leaf);
                continue;
            }
            kept.push_back(m_evidence.conditions[leaf]);
            const bool hopeless = kept.back().candidates.empty() && !kept.back().wantsAbsence;
            std::vector<uint32_t> chosen;
            if (!hopeless && solve(kept, &chosen)) {
                out.kept.push_back(leaf);
                out.chosen = std::move(chosen);
            } else {
                kept.pop_back();
                out.failed.push_back(leaf);
                ++out.certainly;
            }
        }
        return out;
    }

    void fail(Explanation& out) {
        const std::vector<pattern::Alternative>& alternatives = m_pattern.alternatives;
        const std::vector<size_t> alone = failingAlone();
        const std::vector<uint32_t> order = ranked(alone);
        size_t best = SIZE_MAX;
        Attempt closest;
        for (size_t i = 0; i < order.size() && i < kMostClosely && alone[order[i]] < best; ++i) {
            Attempt one = attempt(alternatives[order[i]]);
            if (one.certainly < best) {
                best = one.certainly;
                closest = std::move(one);
                out.alternative = static_cast<int>(order[i]);
            }
        }
        report(closest, out);
        out.failing = static_cast<uint32_t>(closest.failed.size());
        reportOthers(order, out);
        const bool onlyUnavailable =
            !closest.failed.empty() && std::all_of(closest.failed.begin(), closest.failed.end(), [&](uint32_t leaf) {
                return out.leaves[leaf].state == LeafState::CannotJudge;
            });
        out.outcome = onlyUnavailable ? Outcome::CannotJudge : Outcome::NoMatch;
    }

    /// Leaves of other branches are shown as they stand in the best alternative that has them.
    void reportOthers(const std::vector<uint32_t>& order, Explanation& out) {
        size_t tried = 0;
        for (const uint32_t a : order) {
            const std::vector<uint32_t>& leaves = m_pattern.alternatives[a].leaves;
            const bool news = std::any_of(leaves.begin(), leaves.end(), [&](uint32_t leaf) { return !m_done[leaf]; });
            if (news && ++tried <= kMostClosely) {
                report(attempt(m_pattern.alternatives[a]), out);
            }
        }
    }

    void report(const Attempt& one, Explanation& out) {
        for (size_t i = 0; i < one.kept.size(); ++i) {
            if (!m_done[one.kept[i]]) {
                pass(one.kept[i], one.chosen[i], out.leaves[one.kept[i]]);
            }
        }
        for (const uint32_t leaf : one.failed) {
            if (!m_done[leaf]) {
                refuse(leaf, one, out.leaves[leaf]);
            }
        }
    }

    void refuse(uint32_t leaf, const Attempt& one, LeafResult& result) {
        if (isOnMadeUp(leaf)) {
            leaveOpen(leaf, result);
            return;
        }
        m_done[leaf] = true;
        result.state = LeafState::Fail;
        LeafStory story = this->story(leaf);
        if (m_evidence.conditions[leaf].candidates.empty()) {
            absent(result, story);
            return;
        }
        const std::vector<Candidate>& candidates = m_evidence.conditions[leaf].candidates;
        const auto accepted =
            std::find_if(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.accepted; });
        size_t shown = 0;
        std::string otherPlace;
        if (accepted != candidates.end()) {
            result.reason = Reason::ArrayElementSplit;
            shown = static_cast<size_t>(accepted - candidates.begin());
            for (size_t i = 0; i < one.kept.size(); ++i) { // who stands in another element of the same array?
                if (one.chosen[i] == kAbsent || one.kept[i] == leaf) {
                    continue;
                }
                const EventLeaf& other =
                    m_event.leaves[m_evidence.conditions[one.kept[i]].candidates[one.chosen[i]].leaf];
                const bool clash = std::any_of(other.trail.begin(), other.trail.end(), [&](ArrayStep step) {
                    return std::any_of(accepted->steps, accepted->steps + accepted->stepCount, [&](ArrayStep mine) {
                        return mine.array == step.array && mine.index != step.index;
                    });
                });
                if (clash) {
                    story.otherPath = m_pattern.leaves[one.kept[i]].path;
                    otherPlace = other.jsonPath;
                    break;
                }
            }
        } else {
            std::vector<Scalar> values;
            for (size_t i = 0; i < candidates.size() && i < kMostFound; ++i) {
                const EventLeaf& value = m_event.leaves[candidates[i].leaf];
                values.push_back(scalar(value.kind, value.text));
            }
            const NearestRefusal nearest = nearestRefusal(m_pattern.leaves[leaf].matchers, values);
            result.reason = nearest.refusal.reason;
            result.firstDifference = nearest.refusal.firstDifference;
            story.matcher = nearest.matcher;
            shown = nearest.value;
        }
        const FoundValue value = foundValue(leaf, static_cast<uint32_t>(shown));
        story.value = &value;
        story.otherPlace = otherPlace;
        result.payloadAt = value.at;
        result.sentence = failing(result, story);
    }

    void absent(LeafResult& result, LeafStory& story) {
        Place place;
        result.payloadAt = enclosingObject(result.path, &place);
        if (unavailable(result.path)) {
            result.state = LeafState::CannotJudge;
            result.reason = Reason::Unavailable;
        } else if (place.node != nullptr && (place.node->kind == Kind::Object || place.node->kind == Kind::Array)) {
            result.reason = Reason::NotALeaf;
            result.payloadAt = place.node->at;
            const bool empty = place.node->items.empty() && place.node->members.empty();
            story.standsThere = place.node->kind == Kind::Object ? (empty ? Stands::EmptyObject : Stands::Object)
                                : empty                          ? Stands::EmptyArray
                                                                 : Stands::ArrayOfObjects;
            const auto below = std::find_if(m_event.leaves.begin(), m_event.leaves.end(), [&](const EventLeaf& one) {
                return one.path.size() > result.path.size() && isBelow(one.path, result.path);
            });
            if (m_context.sentences && below != m_event.leaves.end()) {
                result.exampleField = below->path;
            }
        } else {
            result.reason = Reason::Absent;
            result.nearestPath = m_context.sentences ? nearestPath(result.path) : std::string();
        }
        result.sentence = failing(result, story);
    }

    /// The most similar path of this event, else of the loaded events.
    [[nodiscard]] std::string nearestPath(const std::string& asked) const {
        std::string best;
        unsigned nearness = 0;
        const auto consider = [&](const std::string& path) {
            const unsigned near = path == asked ? 0 : pattern::pathNearness(asked, path);
            if (near > nearness) {
                nearness = near;
                best = path;
            }
        };
        for (size_t i = 0; i < m_event.leaves.size() && i < 10'000; ++i) {
            consider(m_event.leaves[i].path);
        }
        if (m_context.vocabulary != nullptr && best.empty()) {
            for (const pattern::ObservedPath& path : m_context.vocabulary->paths) {
                consider(path.path);
            }
        }
        return best;
    }

    /// `certain`: an alternative holds, and not by a made-up value.
    [[nodiscard]] std::string notEvaluated(uint32_t leaf, bool certain) const {
        const pattern::Leaf& rule = m_pattern.leaves[leaf];
        if (rule.overridden) {
            return fill(Words::tr("%1 is given again further on; that list counts and this one has no effect."),
                        {code(rule.path)});
        }
        if (certain && !rule.branch.empty()) {
            return fill(Words::tr("%1 was not needed: another alternative of the $or holds."), {code(rule.path)});
        }
        return fill(Words::tr("%1 was not looked at."), {code(rule.path)});
    }

    void conclude(Explanation& out) const {
        const size_t all = out.alternative >= 0
                               ? m_pattern.alternatives[static_cast<size_t>(out.alternative)].leaves.size()
                               : m_pattern.leaves.size();
        std::vector<const LeafResult*> bad;
        std::vector<const LeafResult*> open;
        if (out.alternative >= 0) {
            for (const uint32_t leaf : m_pattern.alternatives[static_cast<size_t>(out.alternative)].leaves) {
                const LeafResult& result = out.leaves[leaf];
                if (result.state == LeafState::Fail) {
                    bad.push_back(&result);
                } else if (result.state == LeafState::CannotJudge) {
                    open.push_back(&result);
                }
            }
        }
        if (out.matched && !open.empty()) {
            out.outcome = Outcome::CannotJudge;
        }
        if (m_context.sentences) {
            out.sentence = conclusion(out, all, bad, open);
        }
    }

    /// For the whole event: `all` conditions, of which those fail and these cannot be judged.
    [[nodiscard]] std::string conclusion(const Explanation& out, size_t all, const std::vector<const LeafResult*>& bad,
                                         const std::vector<const LeafResult*>& open) const {
        const auto headed = [](const std::string& head, const std::string& rest) {
            return fill(Words::tr("%1: %2", "%1: The rule matches; %2: a sentence"), {head, rest});
        };
        const bool onMadeUp = !open.empty() && isOnMadeUp(open.front()->leaf);
        if (out.matched && !onMadeUp) {
            if (!open.empty()) {
                return fill(Words::tr("The rule would match, but it wants %1 to be absent, and events from this source "
                                      "never carry it."),
                            {code(open.front()->path)});
            }
            const std::vector<uint32_t>& leaves = m_pattern.alternatives[static_cast<size_t>(out.alternative)].leaves;
            return headed(matchWords(out.alternative),
                          all == 1   ? out.leaves[leaves.front()].sentence
                          : all == 2 ? Words::tr("both conditions hold.", "behind: The rule matches:")
                                     : Words::tr("the condition holds.|all %n conditions hold.",
                                                 "behind: The rule matches:", static_cast<int64_t>(all)));
        }
        if (m_pattern.alternatives.empty()) {
            return fill(Words::tr("The rule has %1 $or combinations, more than can be judged here."),
                        {Words::number(m_pattern.combinations)});
        }
        if (out.outcome == Outcome::CannotJudge) {
            return fill(
                all > open.size()
                    ? Words::tr("This event cannot decide the rule: %1 All other conditions hold.",
                                "%1 is a sentence with its final stop")
                    : Words::tr("This event cannot decide the rule: %1", "%1 is a sentence with its final stop"),
                {open.front()->sentence});
        }
        return headed(noMatchWords(out.alternative),
                      all == 1 ? bad.front()->sentence
                               : fill(Words::tr("%n of %1 conditions fails. %2|%n of %1 conditions fail. %2",
                                                "behind: The rule does not match:; %2 is a sentence",
                                                static_cast<int64_t>(bad.size())),
                                      {Words::number(all), bad.front()->sentence}));
    }

    [[nodiscard]] std::string matchWords(int alternative) const {
        return m_pattern.alternatives.size() < 2
                   ? Words::tr("The rule matches", "a colon follows")
                   : ofAlternative(Words::tr("The rule matches (alternative %1 of %2 of the $or)", "a colon follows"),
                                   alternative);
    }
    [[nodiscard]] std::string noMatchWords(int alternative) const {
        return alternative < 0 || m_pattern.alternatives.size() < 2
                   ? Words::tr("The rule does not match", "a colon follows")
                   : ofAlternative(
                         Words::tr("The rule does not match (alternative %1 of %2 of the $or)", "a colon follows"),
                         alternative);
    }
    [[nodiscard]] std::string ofAlternative(const std::string& words, int alternative) const {
        return fill(words, {Words::number(static_cast<uint64_t>(alternative) + 1),
                            Words::number(m_pattern.alternatives.size())});
    }

    const pattern::Pattern& m_pattern;
    std::string_view m_text;
    const EventView& m_event;
    const ExplainContext& m_context;
    Evidence m_evidence;
    std::vector<bool> m_done;
    std::vector<bool> m_onMadeUp; ///< per leaf; empty: none
};

} // namespace

Explanation explain(const pattern::Pattern& pattern, std::string_view event, const ExplainContext& context) {
    const Expected<EventView, EventError> view = readEvent(event);
    if (view) {
        return Explainer(pattern, event, *view, context).run();
    }
    Explanation out;
    out.outcome = Outcome::Unreadable;
    out.error = view.error();
    if (context.sentences) {
        out.sentence = fill(Words::tr("The event cannot be read: %1 (at byte %2).", "%1: the words of AWS's reader"),
                            {view.error().message, Words::number(view.error().offset)});
    }
    for (uint32_t i = 0; i < pattern.leaves.size(); ++i) {
        const pattern::Leaf& rule = pattern.leaves[i];
        LeafResult result;
        result.leaf = i;
        result.path = rule.path;
        result.ruleAt = {std::min(rule.keyAt.begin, rule.listAt.begin), rule.listAt.end};
        if (context.sentences) {
            result.sentence =
                fill(Words::tr("%1 was not looked at, since the event cannot be read."), {code(rule.path)});
        }
        out.leaves.push_back(std::move(result));
    }
    return out;
}

std::string_view stateWord(LeafState state) {
    switch (state) {
    case LeafState::Pass:
        return "pass";
    case LeafState::Fail:
        return "fail";
    case LeafState::NotEvaluated:
        return "not evaluated";
    case LeafState::CannotJudge:
        return "cannot be judged";
    }
    return {};
}

std::string_view reasonId(Reason reason) {
    constexpr std::string_view kIds[] = {"none",
                                         "absent",
                                         "not-a-leaf",
                                         "wrong-type",
                                         "wrong-case",
                                         "out-of-range",
                                         "not-in-set",
                                         "excluded",
                                         "prefix-mismatch",
                                         "suffix-mismatch",
                                         "wildcard-mismatch",
                                         "outside-cidr",
                                         "not-an-address",
                                         "present-but-must-not",
                                         "array-element-split",
                                         "number-spelling",
                                         "never-applies",
                                         "unavailable"};
    return kIds[static_cast<size_t>(reason)];
}

} // namespace rw::match
