// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/solver.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rw::match {
namespace {

/// A candidate that is still consistent; its first `fixed` steps agree with what has been chosen.
struct Open {
    uint32_t candidate = 0;
    uint32_t fixed = 0;
};
/// A condition that waits for its choice.
struct Goal {
    uint32_t condition = 0;
    std::vector<Open> open;
};
using Goals = std::vector<Goal>; ///< in order of evaluation

class Solver {
public:
    Solver(const std::vector<Condition>& conditions, std::vector<uint32_t>& chosen)
        : m_conditions(conditions), m_chosen(chosen) {}

    bool run() {
        Goals goals;
        for (uint32_t c = 0; c < m_conditions.size(); ++c) {
            Goal goal{c, {}};
            for (uint32_t i = 0; i < m_conditions[c].candidates.size(); ++i) {
                // Refused leaves matter only where absence is wanted.
                if (m_conditions[c].wantsAbsence || m_conditions[c].candidates[i].accepted) {
                    goal.open.push_back({i, 0});
                }
            }
            goals.push_back(std::move(goal));
        }
        return solveAll(std::move(goals));
    }

private:
    [[nodiscard]] const Candidate& candidate(const Goal& goal, const Open& open) const {
        return m_conditions[goal.condition].candidates[open.candidate];
    }
    /// The outermost array that is not entered yet, or null.
    [[nodiscard]] const ArrayStep* next(const Goal& goal, const Open& open) const {
        const Candidate& c = candidate(goal, open);
        return open.fixed < c.stepCount ? c.steps + open.fixed : nullptr;
    }

    /// Splits the goals into groups that share no array, each in order of evaluation, and solves each.
    bool solveAll(Goals goals) {
        for (const Goal& goal : goals) {
            if (goal.open.empty() && !m_conditions[goal.condition].wantsAbsence) {
                return false;
            }
        }
        std::vector<size_t> group(goals.size());
        const auto rootOf = [&](size_t g) {
            while (group[g] != g) {
                g = group[g];
            }
            return g;
        };
        std::unordered_map<uint32_t, size_t> byArray;
        for (size_t g = 0; g < goals.size(); ++g) {
            group[g] = g;
            for (const Open& open : goals[g].open) {
                const ArrayStep* step = next(goals[g], open);
                if (step == nullptr) {
                    continue;
                }
                const auto [at, fresh] = byArray.emplace(step->array, g);
                if (!fresh) {
                    const size_t a = rootOf(at->second);
                    const size_t b = rootOf(g);
                    group[std::max(a, b)] = std::min(a, b);
                }
            }
        }
        std::vector<Goals> groups(goals.size());
        for (size_t g = 0; g < goals.size(); ++g) {
            groups[rootOf(g)].push_back(std::move(goals[g]));
        }
        return std::all_of(groups.begin(), groups.end(),
                           [&](Goals& some) { return some.empty() || solveGroup(std::move(some)); });
    }

    bool solveGroup(Goals goals) {
        const Goal& first = goals.front();
        if (first.open.empty()) { // absence is wanted, else solveAll would have given up
            m_chosen[first.condition] = kAbsent;
            goals.erase(goals.begin());
            return solveAll(std::move(goals));
        }
        if (const auto free = std::find_if(
                first.open.begin(), first.open.end(),
                [&](const Open& open) { return candidate(first, open).accepted && next(first, open) == nullptr; });
            free != first.open.end()) {
            m_chosen[first.condition] = free->candidate;
            if (solveAll(Goals(goals.begin() + 1, goals.end()))) {
                return true;
            }
        }
        return enterArrays(goals);
    }

    /// Tries every array element through which an accepted leaf of the first goal comes.
    bool enterArrays(Goals& goals) {
        for (Goal& goal : goals) { // so that the leaves of one element stand together
            std::stable_sort(goal.open.begin(), goal.open.end(), [&](const Open& a, const Open& b) {
                const ArrayStep* x = next(goal, a);
                const ArrayStep* y = next(goal, b);
                if (x == nullptr || y == nullptr) {
                    return x == nullptr && y != nullptr;
                }
                return std::pair(x->array, x->index) < std::pair(y->array, y->index);
            });
        }
        const Goal& first = goals.front();
        const ArrayStep* last = nullptr;
        for (const Open& open : first.open) {
            const ArrayStep* step = next(first, open);
            if (step == nullptr || !candidate(first, open).accepted || (last != nullptr && *last == *step)) {
                continue;
            }
            last = step;
            if (solveAll(entered(goals, *step))) {
                return true;
            }
        }
        return false;
    }

    /// The goals after entering `step`: the first one must come through it, the others must not contradict it.
    Goals entered(const Goals& goals, ArrayStep step) const {
        Goals out;
        for (size_t g = 0; g < goals.size(); ++g) {
            const Goal& goal = goals[g];
            Goal left{goal.condition, {}};
            const auto place = [&](const Open& open, uint32_t array, uint64_t index) {
                const ArrayStep* at = next(goal, open);
                return at != nullptr && std::pair<uint64_t, uint64_t>(at->array, at->index) <
                                            std::pair<uint64_t, uint64_t>(array, index);
            };
            const auto bound = [&](uint64_t index) {
                return std::partition_point(goal.open.begin(), goal.open.end(), [&](const Open& open) {
                    return next(goal, open) == nullptr || place(open, step.array, index);
                });
            };
            const auto arrayBegin = bound(0);
            const auto arrayEnd = bound(uint64_t{UINT32_MAX} + 1);
            if (g != 0) {
                left.open.assign(goal.open.begin(), arrayBegin);
            }
            for (auto open = bound(step.index); open != bound(uint64_t{step.index} + 1); ++open) {
                left.open.push_back({open->candidate, open->fixed + 1});
            }
            if (g != 0) {
                left.open.insert(left.open.end(), arrayEnd, goal.open.end());
            }
            out.push_back(std::move(left));
        }
        return out;
    }

    const std::vector<Condition>& m_conditions;
    std::vector<uint32_t>& m_chosen;
};

} // namespace

bool solve(const std::vector<Condition>& conditions, std::vector<uint32_t>* chosen) {
    std::vector<uint32_t> scratch;
    std::vector<uint32_t>& result = chosen != nullptr ? *chosen : scratch;
    result.assign(conditions.size(), kAbsent);
    return Solver(conditions, result).run();
}

} // namespace rw::match
