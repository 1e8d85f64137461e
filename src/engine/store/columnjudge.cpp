// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/columnjudge.h"

#include "engine/match/accept.h"
#include "engine/match/reference.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace rw::store {

namespace {

std::shared_ptr<const LeafColumn> testLeaf(const pattern::Leaf& leaf, const Segment& segment) {
    auto result = std::make_shared<LeafColumn>();
    result->pass = Bits(segment.rows());
    const match::FieldTest test(leaf.matchers);
    result->wantsAbsence = test.wantsAbsence();
    const Column* column = segment.find(leaf.path);
    if (column == nullptr) {
        if (result->wantsAbsence) {
            result->pass = Bits(segment.rows(), true);
        }
        return result;
    }
    result->accepted.resize(column->valueCount());
    if (test.onlyRanges()) {
        test.acceptNumbers(segment.numbers(*column), result->accepted);
    } else {
        for (uint32_t i = 0; i < column->valueCount(); ++i) {
            const Value value = column->value(i);
            result->accepted[i] = test.acceptedBy(match::scalar(value.kind, value.text)) >= 0 ? 1 : 0;
        }
    }
    column->select(result->accepted, result->pass);
    if (result->wantsAbsence) {
        Bits present(segment.rows());
        column->selectPresent(present);
        present.flip();
        result->pass |= present;
    }
    for (const auto& many : column->manyRows()) {
        if (many.trailed) {
            if (result->trailed.size() == 0) {
                result->trailed = Bits(segment.rows());
            }
            result->trailed.set(many.row);
        }
    }
    return result;
}

/// Whether one row satisfies one alternative with its values taken from consistent array elements (specification §10).
/// Conditions in the order of their paths; exists:false looks only at the elements chosen so far.
class RowCheck {
public:
    RowCheck(const pattern::Alternative& alternative, const pattern::Pattern& pattern, const Segment& segment,
             const std::vector<std::shared_ptr<const LeafColumn>>& leaves)
        : m_alternative(alternative), m_leaves(leaves) {
        for (const uint32_t leaf : alternative.leaves) {
            m_columns.push_back(segment.find(pattern.leaves[leaf].path));
        }
    }

    /// No answer when the search grew too long: the caller asks the reference matcher then.
    std::optional<bool> matches(uint32_t row) {
        m_row = row;
        m_chosen.clear();
        m_steps = 0;
        const bool found = condition(0);
        if (m_steps > kMaxSteps) {
            return std::nullopt;
        }
        return found;
    }

private:
    static constexpr uint32_t kMaxSteps = 5'000;

    bool consistent(std::span<const match::ArrayStep> trail) const {
        for (const auto& step : trail) {
            for (const auto& chosen : m_chosen) {
                if (chosen.array == step.array && chosen.index != step.index) {
                    return false;
                }
            }
        }
        return true;
    }

    bool condition(size_t i) {
        if (i == m_columns.size()) {
            return true;
        }
        if (++m_steps > kMaxSteps) {
            return false;
        }
        const LeafColumn& leaf = *m_leaves[m_alternative.leaves[i]];
        const Column* column = m_columns[i];
        if (column == nullptr) {
            return leaf.wantsAbsence && condition(i + 1);
        }
        const Column::ManyRow* many = column->many(m_row);
        if (many == nullptr) {
            return leaf.pass.test(m_row) && condition(i + 1);
        }
        bool someConsistent = false;
        for (uint32_t e = many->begin; e < many->end; ++e) {
            const auto& entry = column->entries()[e];
            const std::span trail(column->steps().data() + entry.stepsBegin, entry.stepsEnd - entry.stepsBegin);
            if (++m_steps > kMaxSteps) {
                return false;
            }
            if (!consistent(trail)) {
                continue;
            }
            someConsistent = true;
            if (leaf.accepted[entry.value] == 0) {
                continue;
            }
            const size_t before = m_chosen.size();
            m_chosen.insert(m_chosen.end(), trail.begin(), trail.end());
            if (condition(i + 1)) {
                return true;
            }
            m_chosen.resize(before);
        }
        return leaf.wantsAbsence && !someConsistent && condition(i + 1);
    }

    const pattern::Alternative& m_alternative;
    const std::vector<std::shared_ptr<const LeafColumn>>& m_leaves;
    std::vector<const Column*> m_columns;
    std::vector<match::ArrayStep> m_chosen;
    uint32_t m_row = 0;
    uint32_t m_steps = 0;
};

/// The rows where more than one condition of the alternative has values that came through arrays of objects: there, and
/// only there, "each leaf passes" does not decide.
Bits undecided(const pattern::Alternative& alternative, const std::vector<std::shared_ptr<const LeafColumn>>& leaves,
               uint32_t rows) {
    Bits once(rows), twice(rows);
    for (const uint32_t leaf : alternative.leaves) {
        if (leaves[leaf]->trailed.size() != 0) {
            Bits both = once;
            both &= leaves[leaf]->trailed;
            twice |= both;
            once |= leaves[leaf]->trailed;
        }
    }
    return twice;
}

} // namespace

std::shared_ptr<const LeafColumn> LeafCache::get(const pattern::Pattern& pattern, const pattern::Leaf& leaf,
                                                 const Segment& segment) {
    std::string key = leaf.path;
    key += '\0';
    key += leaf.listAt.in(pattern.source);
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
            m_entries.splice(m_entries.begin(), m_entries, found->second);
            if (const auto kept = found->second->bySegment.find(segment.serial());
                kept != found->second->bySegment.end()) {
                return kept->second;
            }
        }
    }
    auto fresh = testLeaf(leaf, segment); // outside the lock; two threads may do the same work, never different work
    const std::lock_guard lock(m_mutex);
    auto found = m_byKey.find(key);
    if (found == m_byKey.end()) {
        m_entries.push_front({key, {}});
        found = m_byKey.emplace(std::move(key), m_entries.begin()).first;
        if (m_entries.size() > m_capacity) {
            m_byKey.erase(m_entries.back().key);
            m_entries.pop_back();
        }
    }
    found->second->bySegment.emplace(segment.serial(), fresh);
    return fresh;
}

void LeafCache::retain(const std::vector<uint64_t>& serials) {
    const std::unordered_set<uint64_t> wanted(serials.begin(), serials.end());
    const std::lock_guard lock(m_mutex);
    for (Entry& entry : m_entries) {
        std::erase_if(entry.bySegment, [&](const auto& kept) { return !wanted.contains(kept.first); });
    }
}

void LeafCache::clear() {
    const std::lock_guard lock(m_mutex);
    m_byKey.clear();
    m_entries.clear();
}

bool SegmentVerdict::isOnMadeUp(size_t leaf, size_t row) const {
    return leaf < onMadeUp.size() && onMadeUp[leaf].size() != 0 && onMadeUp[leaf].test(row);
}

Bits SegmentVerdict::passing(size_t leaf) const {
    Bits rows = leaves[leaf]->pass;
    if (leaf < onMadeUp.size() && onMadeUp[leaf].size() != 0) {
        rows.subtract(onMadeUp[leaf]);
    }
    return rows;
}

Bits SegmentVerdict::failing(size_t leaf) const {
    Bits rows = leaves[leaf]->pass;
    if (leaf < onMadeUp.size() && onMadeUp[leaf].size() != 0) {
        rows |= onMadeUp[leaf];
    }
    rows.flip();
    return rows;
}

SegmentVerdict judgeSegment(const pattern::Pattern& pattern, const Segment& segment, LeafCache& cache,
                            const RowText& text, const std::stop_token& stop) {
    SegmentVerdict verdict;
    verdict.matched = Bits(segment.rows());
    verdict.unreadable = Bits(segment.rows());
    verdict.leaves.resize(pattern.leaves.size());
    for (size_t i = 0; i < pattern.leaves.size() && !stop.stop_requested(); ++i) {
        if (!pattern.leaves[i].overridden) {
            verdict.leaves[i] = cache.get(pattern, pattern.leaves[i], segment);
        }
    }
    const auto exact = [&](uint32_t row) {
        ++verdict.exactRows;
        const auto event = match::readEvent(text(row));
        if (!event) {
            verdict.unreadable.set(row);
        }
        return event.hasValue() && match::matches(pattern, *event);
    };
    for (const auto& alternative : pattern.alternatives) {
        if (stop.stop_requested()) {
            return verdict;
        }
        const Bits open = undecided(alternative, verdict.leaves, segment.rows());
        const bool anyOpen = !open.none();
        Bits rows(segment.rows(), true);
        for (const uint32_t leaf : alternative.leaves) {
            const LeafColumn& column = *verdict.leaves[leaf];
            if (anyOpen && column.wantsAbsence && column.trailed.size() != 0) {
                // Absence may hold within the chosen element although another element has a value: only an upper bound
                // here.
                Bits upper = column.trailed;
                upper &= open;
                upper |= column.pass;
                rows &= upper;
            } else {
                rows &= column.pass;
            }
        }
        if (anyOpen) {
            Bits candidates = rows;
            candidates &= open;
            candidates.subtract(verdict.matched);
            rows.subtract(open);
            RowCheck check(alternative, pattern, segment, verdict.leaves);
            candidates.forEach([&](size_t row) {
                ++verdict.exactRows;
                const auto found = check.matches(static_cast<uint32_t>(row));
                if (found ? *found : exact(static_cast<uint32_t>(row))) {
                    rows.set(row);
                }
            });
        }
        verdict.matched |= rows;
    }
    segment.odd().forEach([&](size_t row) {
        if (stop.stop_requested()) {
            return;
        }
        if (exact(static_cast<uint32_t>(row))) {
            verdict.matched.set(row);
        } else {
            verdict.matched.reset(row);
        }
    });
    return verdict;
}

std::vector<uint32_t> failingLeaves(const pattern::Pattern& pattern, const pattern::Alternative& alternative,
                                    const SegmentVerdict& verdict, const Segment& segment, uint32_t row) {
    const auto trailed = [&](uint32_t leaf) {
        const Bits& rows = verdict.leaves[leaf]->trailed;
        return rows.size() != 0 && rows.test(row) && !verdict.isOnMadeUp(leaf, row);
    };
    const bool open = std::count_if(alternative.leaves.begin(), alternative.leaves.end(), trailed) > 1;
    std::vector<uint32_t> failing;
    pattern::Alternative kept = alternative;
    kept.leaves.clear();
    for (const uint32_t leaf : alternative.leaves) {
        if (verdict.isOnMadeUp(leaf, row)) {
            continue;
        }
        bool holds = verdict.leaves[leaf]->pass.test(row);
        if (open && trailed(leaf)) {
            kept.leaves.push_back(leaf);
            holds = RowCheck(kept, pattern, segment, verdict.leaves).matches(row).value_or(holds);
            if (!holds) {
                kept.leaves.pop_back();
            }
        }
        if (!holds) {
            failing.push_back(leaf);
        }
    }
    return failing;
}

SegmentMisses missesOf(const pattern::Pattern& pattern, const SegmentVerdict& verdict, const Segment& segment) {
    const size_t rows = verdict.matched.size();
    SegmentMisses misses;
    misses.failing.assign(rows, 255);
    misses.firstFailing.assign(rows, 0xFFFF);
    std::vector<uint8_t> failing(rows);
    std::vector<uint16_t> first(rows);
    for (const auto& alternative : pattern.alternatives) {
        std::fill(failing.begin(), failing.end(), uint8_t{0});
        std::fill(first.begin(), first.end(), uint16_t{0xFFFF});
        auto order = alternative.leaves; // document order, which is the order of indices
        std::sort(order.begin(), order.end());
        for (const uint32_t leaf : order) {
            verdict.failing(leaf).forEach([&](size_t row) {
                failing[row] = static_cast<uint8_t>(std::min(failing[row] + 1, 254));
                first[row] = std::min(first[row], static_cast<uint16_t>(std::min<uint32_t>(leaf, 0xFFFE)));
            });
        }
        undecided(alternative, verdict.leaves, static_cast<uint32_t>(rows)).forEach([&](size_t row) {
            if (!verdict.matched.test(row)) {
                const auto leaves = failingLeaves(pattern, alternative, verdict, segment, static_cast<uint32_t>(row));
                failing[row] = static_cast<uint8_t>(std::min<size_t>(leaves.size(), 254));
                first[row] = 0xFFFF;
                for (const uint32_t leaf : leaves) {
                    first[row] = std::min(first[row], static_cast<uint16_t>(std::min<uint32_t>(leaf, 0xFFFE)));
                }
            }
        });
        for (size_t row = 0; row < rows; ++row) {
            if (failing[row] < misses.failing[row]) {
                misses.failing[row] = failing[row];
                misses.firstFailing[row] = first[row];
            }
        }
    }
    for (size_t row = 0; row < rows; ++row) {
        if (verdict.matched.test(row)) {
            misses.failing[row] = 0;
            misses.firstFailing[row] = 0xFFFF;
        } else if (misses.failing[row] == 0) {
            misses.failing[row] = 1; // every leaf passes, but not within one array element
        }
    }
    return misses;
}

std::vector<uint64_t> funnelOf(const pattern::Pattern& pattern, const SegmentVerdict& verdict) {
    std::vector<uint64_t> survivors;
    Bits rows(verdict.matched.size(), true);
    for (size_t i = 0; i < pattern.leaves.size(); ++i) {
        if (pattern.leaves[i].branch.empty() && verdict.leaves[i]) {
            rows &= verdict.passing(i);
            survivors.push_back(rows.count());
        }
    }
    survivors.push_back(verdict.matched.count());
    return survivors;
}

} // namespace rw::store
