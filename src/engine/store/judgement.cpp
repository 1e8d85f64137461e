// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/judgement.h"

#include "engine/match/explain.h"
#include "engine/match/madeup.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace rw::store {

namespace {

bool covers(std::string_view unavailable, std::string_view path) {
    return path == unavailable ||
           (path.size() > unavailable.size() && path[unavailable.size()] == '.' && path.starts_with(unavailable));
}

/// Lists of an origin that decide how its rows are judged; none: as they stand.
using Lists = std::vector<std::vector<std::string>>;

/// The rows of a segment by those lists, without the rows of origins that have none. By the lists, not by the run:
/// where wrapped and whole events alternate there are as many runs as rows, and each group costs judgements of the
/// whole segment.
std::map<Lists, Bits> rowsBy(Lists (*listsOf)(const Origin&), const StoredSegment& events) {
    std::map<Lists, Bits> groups;
    std::unordered_map<const Origin*, Bits*> known;
    uint32_t begin = 0;
    for (const OriginRun& run : events.origins()) {
        const auto [at, fresh] = known.try_emplace(run.origin.get(), nullptr);
        if (fresh && run.origin) {
            Lists lists = listsOf(*run.origin);
            at->second = lists.empty() ? nullptr : &groups.try_emplace(std::move(lists), events.rows()).first->second;
        }
        for (uint32_t row = begin; at->second != nullptr && row < run.endRow; ++row) {
            at->second->set(row);
        }
        begin = run.endRow;
    }
    return groups;
}

/// Finds the rows that fail only where their origins, which lack the same paths and made up the same, have no answer.
class Doubt {
public:
    Doubt(const pattern::Pattern& pattern, const std::vector<std::string>& unavailablePaths,
          const std::vector<std::string>& madeUpPaths)
        : m_pattern(pattern), m_unavailablePaths(unavailablePaths), m_madeUpPaths(madeUpPaths) {
        m_blind.resize(pattern.leaves.size());
        for (size_t i = 0; i < m_blind.size(); ++i) {
            m_blind[i] = std::any_of(unavailablePaths.begin(), unavailablePaths.end(),
                                     [&](const std::string& path) { return covers(path, pattern.leaves[i].path); });
            m_possible = m_possible || m_blind[i];
        }
    }
    [[nodiscard]] bool possible() const { return m_possible; }

    /// Narrows `rows`, none of which match, down to those that cannot be judged.
    void narrow(Bits& rows, const StoredSegment& events, SegmentVerdict& verdict, LeafCache& cache, const RowText& text,
                const std::stop_token& stop) const {
        // What is left of the rule without the leaves that these origins cannot answer: an event that fails even that
        // certainly does not match.
        std::vector<bool> open = match::leavesOnMadeUp(m_pattern, m_madeUpPaths);
        open.resize(m_blind.size());
        std::transform(open.begin(), open.end(), m_blind.begin(), open.begin(), std::logical_or<>());
        const SegmentVerdict rest =
            judgeSegment(match::withoutLeaves(m_pattern, open), events.columns(), cache, text, stop);
        verdict.exactRows += rest.exactRows;
        rows &= rest.matched;
        if (rows.none() || stop.stop_requested()) { // stopped: not all leaves are there, and nobody will look at this
            return;
        }
        // With one alternative, rows that lack those fields altogether are settled. Others need the explanation, which
        // chooses between alternatives and tells "absent" from "another value".
        Bits settled(rows.size(), m_pattern.alternatives.size() == 1);
        settled.subtract(events.columns().odd());
        for (size_t i = 0; i < m_blind.size() && !settled.none(); ++i) {
            if (!m_blind[i] || m_pattern.leaves[i].overridden) {
                continue;
            }
            if (rest.leaves[i]->wantsAbsence) {
                settled = Bits(rows.size());
            } else if (const Column* column = events.columns().find(m_pattern.leaves[i].path)) {
                Bits present(rows.size());
                column->selectPresent(present);
                settled.subtract(present);
            }
        }
        Bits unsettled = rows;
        unsettled.subtract(settled);
        match::ExplainContext context;
        context.unavailablePaths = &m_unavailablePaths;
        context.madeUpPaths = &m_madeUpPaths;
        context.sentences = false;
        unsettled.forEach([&](size_t row) {
            if (!stop.stop_requested() &&
                match::explain(m_pattern, text(static_cast<uint32_t>(row)), context).outcome !=
                    match::Outcome::CannotJudge) {
                rows.reset(row);
            }
        });
    }

private:
    const pattern::Pattern& m_pattern;
    const std::vector<std::string>& m_unavailablePaths;
    const std::vector<std::string>& m_madeUpPaths;
    std::vector<bool> m_blind;
    bool m_possible = false;
};

/// Adds what it judges exactly to `verdict`.
Bits undecidedRows(const pattern::Pattern& pattern, const StoredSegment& events, SegmentVerdict& verdict,
                   LeafCache& cache, const RowText& text, const std::stop_token& stop) {
    Bits result;
    const auto listsOf = [](const Origin& origin) {
        return origin.unavailablePaths.empty() ? Lists() : Lists{origin.unavailablePaths, origin.madeUpPaths};
    };
    for (auto& [lists, rows] : rowsBy(listsOf, events)) {
        const Doubt doubt(pattern, lists[0], lists[1]);
        rows.subtract(verdict.matched).subtract(verdict.unreadable);
        if (stop.stop_requested() || !doubt.possible() || rows.none()) {
            continue;
        }
        doubt.narrow(rows, events, verdict, cache, text, stop);
        if (result.size() == 0) {
            result = Bits(events.rows());
        }
        result |= rows;
    }
    return result;
}

/// Takes the rows out of `verdict.matched` that match only by what the program wrote into them, adds to `undecided` all
/// that hang on it, and tells `verdict` which leaves do.
void setAsideMadeUp(const pattern::Pattern& pattern, const StoredSegment& events, SegmentVerdict& verdict,
                    LeafCache& cache, const RowText& text, const std::stop_token& stop, Bits& undecided) {
    const auto listsOf = [](const Origin& origin) {
        return origin.madeUpPaths.empty() ? Lists() : Lists{origin.madeUpPaths};
    };
    for (auto& [lists, rows] : rowsBy(listsOf, events)) {
        const std::vector<bool> leaves = match::leavesOnMadeUp(pattern, lists[0]);
        if (stop.stop_requested() || leaves.empty()) {
            continue;
        }
        verdict.onMadeUp.resize(leaves.size());
        for (size_t i = 0; i < leaves.size(); ++i) {
            if (leaves[i]) {
                Bits& open = verdict.onMadeUp[i];
                if (open.size() == 0) {
                    open = Bits(events.rows());
                }
                open |= rows;
            }
        }
        const SegmentVerdict certain =
            judgeSegment(match::withoutAlternativesOf(pattern, leaves), events.columns(), cache, text, stop);
        const SegmentVerdict possible =
            judgeSegment(match::withoutLeaves(pattern, leaves), events.columns(), cache, text, stop);
        verdict.exactRows += certain.exactRows + possible.exactRows;
        rows &= possible.matched;
        rows.subtract(certain.matched).subtract(verdict.unreadable);
        verdict.matched.subtract(rows);
        if (undecided.size() == 0) {
            undecided = Bits(events.rows());
        }
        undecided |= rows;
    }
}

} // namespace

Verdict JudgedSegment::of(uint32_t row) const {
    if (verdict.matched.test(row)) {
        return Verdict::Match;
    }
    if (unreadable != 0 && verdict.unreadable.test(row)) {
        return Verdict::Unreadable;
    }
    return cannotJudge.size() != 0 && cannotJudge.test(row) ? Verdict::CannotJudge : Verdict::NoMatch;
}

std::shared_ptr<const JudgedSegment> judgeStored(const pattern::Pattern& pattern, const SegmentAt& at, LeafCache& cache,
                                                 const std::stop_token& stop) {
    auto judged = std::make_shared<JudgedSegment>();
    judged->at = at;
    const StoredSegment& events = *at.segment;
    const RowText text = [&events](uint32_t row) { return events.text(row); };
    judged->verdict = judgeSegment(pattern, events.columns(), cache, text, stop);
    if (stop.stop_requested()) {
        return nullptr;
    }
    judged->cannotJudge = undecidedRows(pattern, events, judged->verdict, cache, text, stop);
    setAsideMadeUp(pattern, events, judged->verdict, cache, text, stop, judged->cannotJudge);
    if (stop.stop_requested()) {
        return nullptr;
    }
    judged->matched = static_cast<uint32_t>(judged->verdict.matched.count());
    judged->unreadable = static_cast<uint32_t>(judged->verdict.unreadable.count());
    judged->undecided = static_cast<uint32_t>(judged->cannotJudge.count());
    judged->matchedTypes = countTypes(events, judged->verdict.matched);
    judged->funnel = funnelOf(pattern, judged->verdict);
    return judged;
}

Bits nearRows(const pattern::Pattern& pattern, const SegmentVerdict& verdict) {
    const size_t rows = verdict.matched.size();
    Bits near(rows);
    Bits nearer(rows); // fails at no leaf of some alternative: only its array elements disagree
    for (const auto& alternative : pattern.alternatives) {
        Bits none(rows, true);
        Bits one(rows);
        for (const uint32_t leaf : alternative.leaves) {
            const Bits failing = verdict.failing(leaf);
            const auto& fails = failing.words();
            for (size_t w = 0; w < fails.size(); ++w) {
                one.words()[w] = (one.words()[w] & ~fails[w]) | (none.words()[w] & fails[w]);
                none.words()[w] &= ~fails[w];
            }
        }
        near |= one;
        nearer |= none;
    }
    near |= nearer;
    near.subtract(verdict.matched).subtract(verdict.unreadable);
    return near;
}

std::vector<std::shared_ptr<const JudgedSegment>> Judgement::put(std::shared_ptr<const JudgedSegment> judged) {
    const uint32_t last = judged->last();
    const auto begin = std::lower_bound(m_segments.begin(), m_segments.end(), judged->at.first,
                                        [](const auto& segment, uint32_t first) { return segment->last() <= first; });
    auto end = begin;
    while (end != m_segments.end() && (*end)->at.first < last) {
        ++end;
    }
    std::vector<std::shared_ptr<const JudgedSegment>> replaced(begin, end);
    m_segments.insert(m_segments.erase(begin, end), std::move(judged));
    return replaced;
}

const JudgedSegment* Judgement::find(EventId id) const {
    const auto found = std::lower_bound(m_segments.begin(), m_segments.end(), id.value,
                                        [](const auto& segment, uint32_t value) { return segment->last() <= value; });
    return found != m_segments.end() && (*found)->at.first <= id.value ? found->get() : nullptr;
}

bool Judgement::knows(const SegmentAt& at) const {
    const JudgedSegment* found = find({at.first});
    return found != nullptr && found->at.segment == at.segment;
}

Verdict Judgement::verdict(EventId id) const {
    const JudgedSegment* found = find(id);
    return found != nullptr ? found->of(id.value - found->at.first) : Verdict::Unknown;
}

Miss Judgement::miss(EventId id) const {
    const JudgedSegment* found = find(id);
    if (found == nullptr || !m_rule) {
        return {};
    }
    const uint32_t row = id.value - found->at.first;
    if (found->verdict.matched.test(row)) {
        return {};
    }
    const pattern::Pattern& rule = m_rule->pattern();
    const Segment& columns = found->at.segment->columns();
    const auto& origin = found->at.segment->origin(row);
    const auto unavailable = [&](uint32_t leaf) {
        const std::string& path = rule.leaves[leaf].path;
        const Column* column = columns.find(path);
        const bool absent = column == nullptr || (column->code(row) == Column::kAbsent && column->many(row) == nullptr);
        return absent && origin &&
               std::any_of(origin->unavailablePaths.begin(), origin->unavailablePaths.end(),
                           [&](const std::string& root) { return covers(root, path); });
    };
    Miss best;
    uint32_t least = UINT32_MAX;
    for (const auto& alternative : rule.alternatives) {
        Miss miss;
        miss.leaves = static_cast<uint32_t>(alternative.leaves.size());
        miss.open =
            static_cast<uint32_t>(std::count_if(alternative.leaves.begin(), alternative.leaves.end(),
                                                [&](uint32_t leaf) { return found->verdict.isOnMadeUp(leaf, row); }));
        uint32_t failing = 0; // as match::explain ranks the alternatives: made-up values aside
        for (const uint32_t leaf : failingLeaves(rule, alternative, found->verdict, columns, row)) {
            ++failing;
            if (unavailable(leaf)) {
                ++miss.open;
                continue;
            }
            ++miss.failing;
            const int index = static_cast<int>(leaf);
            miss.firstFailing = miss.firstFailing < 0 ? index : std::min(miss.firstFailing, index);
        }
        if (failing < least) {
            least = failing;
            best = miss;
        }
    }
    if (found->of(row) != Verdict::CannotJudge || best.open == 0) {
        best.failing = std::max(best.failing, 1U); // a text that columns do not hold
    }
    return best;
}

std::vector<uint64_t> Judgement::funnel() const {
    std::vector<uint64_t> sum;
    for (const auto& segment : m_segments) {
        sum.resize(std::max(sum.size(), segment->funnel.size()), 0);
        for (size_t i = 0; i < segment->funnel.size(); ++i) {
            sum[i] += segment->funnel[i];
        }
    }
    return sum;
}

std::vector<Verdict> Judgement::flat(uint32_t size) const {
    std::vector<Verdict> verdicts(size, Verdict::Unknown);
    for (const auto& segment : m_segments) {
        if (segment->at.first >= size) {
            break;
        }
        const uint32_t last = std::min(size, segment->last());
        Verdict* const at = verdicts.data() + segment->at.first;
        std::fill(at, verdicts.data() + last, Verdict::NoMatch);
        const auto mark = [&](const Bits& rows, Verdict verdict) {
            rows.forEach([&](size_t row) {
                if (segment->at.first + row < last) {
                    at[row] = verdict;
                }
            });
        };
        mark(segment->verdict.matched, Verdict::Match);
        mark(segment->verdict.unreadable, Verdict::Unreadable);
        mark(segment->cannotJudge, Verdict::CannotJudge);
    }
    return verdicts;
}

Change changeBetween(const Judgement& before, const Judgement& after) {
    Change change;
    for (const auto& segment : after.segments()) {
        const uint32_t first = segment->at.first;
        const JudgedSegment* same = before.find({first});
        if (same != nullptr && same->at.segment == segment->at.segment) {
            Bits gained = segment->verdict.matched;
            gained.subtract(same->verdict.matched);
            gained.forEach([&](size_t row) { change.gained.push_back(first + static_cast<uint32_t>(row)); });
            Bits lost = same->verdict.matched;
            lost.subtract(segment->verdict.matched);
            lost.forEach([&](size_t row) { change.lost.push_back(first + static_cast<uint32_t>(row)); });
            continue;
        }
        for (uint32_t id = first; id < segment->last(); ++id) { // merged in between
            const Verdict old = before.verdict({id});
            const bool now = segment->verdict.matched.test(id - first);
            if (old != Verdict::Unknown && now != (old == Verdict::Match)) {
                (now ? change.gained : change.lost).push_back(id);
            }
        }
    }
    return change;
}

} // namespace rw::store
