// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"
#include "engine/insight/insight.h"
#include "engine/insight/piecetable.h"
#include "engine/insight/repairsteps.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <utility>

namespace rw::insight {

namespace {

/// States that are followed at each depth, and how deep. A rule with more failing leaves than this is another rule.
constexpr size_t kBeam = 12;
constexpr size_t kMostSteps = 8;
constexpr size_t kMostFinals = 40;
constexpr size_t kMostBytes = size_t{64} * 1024;

/// The rule after some steps, and how near the event then is.
struct State {
    PieceTable text;
    std::vector<StepTitle> titles;
    uint32_t size = 0;
    uint32_t drops = 0;
    uint32_t failing = 0;
    pattern::ParseResult parsed;
    match::Explanation explanation;
};

const match::LeafResult* firstFailing(const State& state) {
    if (state.explanation.alternative < 0) {
        return nullptr;
    }
    const auto& leaves = state.parsed.pattern->alternatives[static_cast<size_t>(state.explanation.alternative)].leaves;
    for (const match::LeafResult& leaf : state.explanation.leaves) {
        const bool fails = leaf.state == match::LeafState::Fail || leaf.state == match::LeafState::CannotJudge;
        if (fails && std::find(leaves.begin(), leaves.end(), leaf.leaf) != leaves.end()) {
            return &leaf;
        }
    }
    return nullptr;
}

/// Does a step that leaves as many failing bring the leaf nearer? Only a corrected path does: now there is a value.
bool cameNearer(const State& before, const State& after, bool wasAbsent) {
    return after.failing < before.failing || (after.failing == before.failing && wasAbsent &&
                                              firstFailing(after) != nullptr && !firstFailing(after)->found.empty());
}

class Search {
public:
    Search(const pattern::Pattern& pattern, std::string_view event, std::stop_token stop, match::Stand stand)
        : m_source(pattern.source), m_event(event), m_stop(std::move(stop)), m_stand(std::move(stand)) {
        const std::string_view events[] = {event};
        m_vocabulary = observe(events);
    }

    std::vector<State> run() {
        State start{PieceTable(m_source), {}, 0, 0, 0, {}, {}};
        if (!judge(start) || start.explanation.matched || start.explanation.outcome == match::Outcome::Unreadable) {
            return {};
        }
        std::vector<State> finals;
        std::vector<State> level;
        level.push_back(std::move(start));
        for (size_t depth = 0; depth < kMostSteps && !level.empty() && finals.size() < kMostFinals; ++depth) {
            std::vector<State> next;
            for (const State& state : level) {
                if (m_stop.stop_requested()) {
                    return finals;
                }
                expand(state, next, finals);
            }
            std::stable_sort(next.begin(), next.end(), [](const State& a, const State& b) {
                // Each failing leaf will cost one change more at least.
                const uint32_t costA = a.size + a.failing;
                const uint32_t costB = b.size + b.failing;
                return costA != costB ? costA < costB : a.drops < b.drops;
            });
            if (next.size() > kBeam) {
                next.erase(next.begin() + kBeam, next.end());
            }
            level = std::move(next);
        }
        return finals;
    }

private:
    bool judge(State& state) {
        state.parsed = pattern::parsePattern(state.text.text());
        if (!state.parsed.valid()) {
            return false;
        }
        match::ExplainContext context;
        context.sentences = false;
        state.explanation = match::explain(*state.parsed.pattern, m_event, context);
        state.failing = state.explanation.failing;
        return true;
    }

    void expand(const State& state, std::vector<State>& next, std::vector<State>& finals) {
        const match::LeafResult* leaf = firstFailing(state);
        if (leaf == nullptr) {
            return;
        }
        for (Step& step : stepsFor(state.parsed, *leaf, m_vocabulary, m_stand)) {
            State after{state.text, state.titles, state.size + step.size, state.drops + (step.drops ? 1U : 0U), 0, {},
                        {}};
            after.text.apply(step.edits);
            after.titles.push_back(std::move(step.title));
            if (!m_tried.insert(after.text.text()).second || !judge(after)) {
                continue;
            }
            if (after.explanation.matched) {
                finals.push_back(std::move(after));
            } else if (cameNearer(state, after, leaf->found.empty())) {
                next.push_back(std::move(after));
            }
        }
    }

    const std::string& m_source;
    std::string_view m_event;
    std::stop_token m_stop;
    match::Stand m_stand;
    pattern::Vocabulary m_vocabulary;
    std::unordered_set<std::string> m_tried;
};

std::vector<bool> verdicts(const std::shared_ptr<const pattern::Pattern>& pattern,
                           std::span<const std::string_view> events, const std::stop_token& stop) {
    std::vector<bool> out(events.size(), false);
    const auto compiled = match::CompiledPattern::compile(pattern);
    match::EventJudge judge;
    for (size_t i = 0; i < events.size() && !stop.stop_requested(); ++i) {
        const auto verdict = judge.matches(*compiled, events[i]);
        out[i] = verdict && *verdict;
    }
    return out;
}

std::string joined(const std::vector<StepTitle>& titles) {
    std::string out;
    for (const StepTitle& title : titles) {
        out = out.empty()
                  ? title.first
                  : fill(Words::tr("%1; %2", "two changes of a rule, one after the other"), {out, title.further});
    }
    return out;
}

} // namespace

std::vector<Repair> repairs(const pattern::Pattern& pattern, std::string_view event,
                            std::span<const std::string_view> others, size_t limit, const std::stop_token& stop,
                            match::Stand stand) {
    if (pattern.source.size() > kMostBytes || limit == 0) {
        return {};
    }
    std::vector<State> finals = Search(pattern, event, stop, std::move(stand)).run();
    std::stable_sort(finals.begin(), finals.end(), [](const State& a, const State& b) {
        return a.size != b.size ? a.size < b.size : a.drops < b.drops;
    });
    if (const size_t most = limit * 3; finals.size() > most) { // counting the others costs most
        finals.erase(finals.begin() + static_cast<std::ptrdiff_t>(most), finals.end());
    }
    if (finals.empty()) {
        return {};
    }
    const std::vector<bool> before = verdicts(std::make_shared<pattern::Pattern>(pattern), others, stop);
    std::vector<Repair> out;
    for (const State& state : finals) {
        Repair repair;
        repair.title = joined(state.titles);
        repair.edits = state.text.edits();
        repair.editSize = state.size;
        const std::vector<bool> after = verdicts(state.parsed.pattern, others, stop);
        for (size_t i = 0; i < others.size(); ++i) {
            repair.otherEvents += after[i] && !before[i] && others[i] != event ? 1 : 0;
            repair.lostEvents += before[i] && !after[i] ? 1 : 0;
        }
        out.push_back(std::move(repair));
    }
    std::stable_sort(out.begin(), out.end(), [](const Repair& a, const Repair& b) {
        return a.editSize != b.editSize ? a.editSize < b.editSize : a.otherEvents < b.otherEvents;
    });
    // Of long repairs with the same effect two are plenty: the others only mix the same changes anew.
    std::map<std::array<uint32_t, 3>, size_t> alike;
    constexpr uint32_t isLong = 3;
    constexpr size_t plenty = 2;
    out.erase(std::remove_if(out.begin(), out.end(),
                             [&](const Repair& repair) {
                                 const std::array key = {repair.editSize, repair.otherEvents, repair.lostEvents};
                                 return repair.editSize >= isLong && ++alike[key] > plenty;
                             }),
              out.end());
    if (out.size() > limit) {
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(limit), out.end());
    }
    return out;
}

} // namespace rw::insight
