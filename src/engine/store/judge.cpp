// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/explain.h"
#include "engine/match/madeup.h"
#include "engine/match/reference.h"
#include "engine/store/eventstore.h"

#include <algorithm>
#include <unordered_map>

namespace rw::store {

namespace {

bool covers(std::string_view unavailable, std::string_view path) {
    return path == unavailable ||
           (path.size() > unavailable.size() && path[unavailable.size()] == '.' && path.starts_with(unavailable));
}

/// Tells "does not match" from "cannot be judged" for the events of one origin. The exact answer comes from the
/// explanation, which is slow; two cheap questions come first and settle nearly all events.
class Doubt {
public:
    Doubt(const match::CompiledPattern& pattern, const Origin& origin) : m_pattern(pattern), m_origin(origin) {
        const pattern::Pattern& rule = pattern.pattern();
        std::vector<bool> blind(rule.leaves.size());
        bool any = false;
        for (size_t i = 0; i < rule.leaves.size(); ++i) {
            blind[i] = std::any_of(origin.unavailablePaths.begin(), origin.unavailablePaths.end(),
                                   [&](const std::string& path) { return covers(path, rule.leaves[i].path); });
            any = any || blind[i];
        }
        if (!any) {
            return;
        }
        const std::vector<bool> onMadeUp = match::leavesOnMadeUp(rule, origin.madeUpPaths);
        for (size_t i = 0; i < onMadeUp.size(); ++i) {
            blind[i] = blind[i] || onMadeUp[i];
        }
        // What is left of the rule without the leaves that this origin cannot answer: an event that fails even that
        // certainly does not match.
        auto relaxed = std::make_shared<pattern::Pattern>(rule);
        bool hollow = relaxed->alternatives.empty();
        for (pattern::Alternative& alternative : relaxed->alternatives) {
            auto& leaves = alternative.leaves;
            leaves.erase(std::remove_if(leaves.begin(), leaves.end(),
                                        [&](uint32_t leaf) { return leaf < blind.size() && blind[leaf]; }),
                         leaves.end());
            hollow = hollow || leaves.empty();
        }
        m_possible = true;
        if (!hollow) {
            m_relaxed = match::CompiledPattern::compile(std::move(relaxed));
        }
    }
    /// For an event that does not match.
    [[nodiscard]] Verdict verdict(match::EventJudge& judge, std::string_view event) const {
        if (!m_possible) {
            return Verdict::NoMatch;
        }
        if (m_relaxed) {
            const auto rest = judge.matches(*m_relaxed, event);
            if (!rest || !*rest) {
                return Verdict::NoMatch;
            }
        }
        match::ExplainContext context;
        context.unavailablePaths = &m_origin.unavailablePaths;
        context.madeUpPaths = &m_origin.madeUpPaths;
        context.sentences = false;
        const auto explanation = match::explain(m_pattern.pattern(), event, context);
        return explanation.outcome == match::Outcome::CannotJudge ? Verdict::CannotJudge : Verdict::NoMatch;
    }

private:
    const match::CompiledPattern& m_pattern;
    const Origin& m_origin;
    bool m_possible = false;
    std::shared_ptr<const match::CompiledPattern> m_relaxed;
};

Verdict verdictOf(const match::WithoutMadeUp& rule, std::string_view text) {
    const auto event = match::readEvent(text);
    if (!event) {
        return Verdict::Unreadable;
    }
    switch (rule.judge(*event)) {
    case match::Outcome::Match:
        return Verdict::Match;
    case match::Outcome::CannotJudge:
        return Verdict::CannotJudge;
    default:
        return Verdict::NoMatch;
    }
}

} // namespace

std::vector<Verdict> judge(const match::CompiledPattern& pattern, const StoreSnapshot& events, uint32_t first,
                           uint32_t last, const std::stop_token& stop) {
    last = std::min(last, events.size());
    first = std::min(first, last);
    std::vector<Verdict> verdicts(last - first, Verdict::Unknown);
    match::EventJudge judge;
    std::unordered_map<const Origin*, Doubt> doubts;
    std::unordered_map<const Origin*, match::WithoutMadeUp> withoutMadeUp;
    for (uint32_t i = first; i < last; ++i) {
        if ((i - first) % 64 == 0 && stop.stop_requested()) {
            break;
        }
        const std::string text = events.text({i});
        Verdict& verdict = verdicts[i - first];
        if (const Origin& origin = events.origin({i}); !origin.madeUpPaths.empty()) {
            const match::WithoutMadeUp& rule =
                withoutMadeUp.try_emplace(&origin, pattern.pattern(), origin.madeUpPaths).first->second;
            if (rule.matters()) {
                verdict = verdictOf(rule, text);
            }
        }
        if (verdict == Verdict::Unknown) {
            const auto matched = judge.matches(pattern, text);
            verdict = !matched ? Verdict::Unreadable : *matched ? Verdict::Match : Verdict::NoMatch;
        }
        if (const Origin& origin = events.origin({i});
            verdict == Verdict::NoMatch && !origin.unavailablePaths.empty()) {
            const auto found = doubts.try_emplace(&origin, pattern, origin).first;
            verdict = found->second.verdict(judge, text);
        }
    }
    return verdicts;
}

} // namespace rw::store
