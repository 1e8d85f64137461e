// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/columnjudge.h"
#include "engine/store/eventstore.h"
#include "engine/store/frequencies.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

/// What a rule makes of the store, judged segment by segment on the columns. Verdicts equal judge()'s.
namespace rw::store {

/// One segment under one rule. Immutable once made.
struct JudgedSegment {
    SegmentAt at;
    SegmentVerdict verdict;
    Bits cannotJudge;                                    ///< size 0: no row
    uint32_t matched = 0, unreadable = 0, undecided = 0; ///< rows; undecided: those of cannotJudge
    TypeCounts matchedTypes;
    std::vector<uint64_t> funnel; ///< see funnelOf()

    [[nodiscard]] uint32_t last() const { return at.last(); }
    [[nodiscard]] Verdict of(uint32_t row) const;
};

/// Judges one segment; null once `stop` was requested. Any thread.
[[nodiscard]] std::shared_ptr<const JudgedSegment> judgeStored(const pattern::Pattern& pattern, const SegmentAt& at,
                                                               LeafCache& cache, const std::stop_token& stop = {});

/// The rows that fail at exactly one leaf of their best alternative.
[[nodiscard]] Bits nearRows(const pattern::Pattern& pattern, const SegmentVerdict& verdict);

/// How near one event comes.
struct Miss {
    uint32_t failing =
        0; ///< leaves of its best alternative; 0: it matches, or only those that cannot be judged are left
    int firstFailing = -1; ///< index of the leaf, -1: none alone (it matches, or only array elements disagree)
    uint32_t leaves = 0;   ///< of that alternative; 0 where it matches or is not judged
    uint32_t open = 0;     ///< of them those that cannot be judged: the source does not supply the field
    friend bool operator==(const Miss&, const Miss&) = default;
};

/// The verdicts of one rule, as far as they are known. Value type: copies share the segments.
class Judgement {
public:
    Judgement() = default;
    explicit Judgement(std::shared_ptr<const match::CompiledPattern> rule) : m_rule(std::move(rule)) {}
    [[nodiscard]] const std::shared_ptr<const match::CompiledPattern>& rule() const { return m_rule; }
    /// Ascending; there may be gaps.
    [[nodiscard]] const std::vector<std::shared_ptr<const JudgedSegment>>& segments() const { return m_segments; }
    /// Takes the place of those that it covers. Returns them.
    std::vector<std::shared_ptr<const JudgedSegment>> put(std::shared_ptr<const JudgedSegment> judged);
    [[nodiscard]] const JudgedSegment* find(EventId id) const;
    [[nodiscard]] bool knows(const SegmentAt& at) const; ///< this very segment is judged
    [[nodiscard]] Verdict verdict(EventId id) const;
    [[nodiscard]] Miss miss(EventId id) const; ///< {} where not judged
    [[nodiscard]] std::vector<uint64_t> funnel() const;
    /// One per event, for what wants them flat.
    [[nodiscard]] std::vector<Verdict> flat(uint32_t size) const;

private:
    std::shared_ptr<const match::CompiledPattern> m_rule;
    std::vector<std::shared_ptr<const JudgedSegment>> m_segments;
};

/// Events that only one of two rules lets pass; those not judged under both are left out.
struct Change {
    std::vector<uint32_t> gained, lost; ///< ids, ascending
};
[[nodiscard]] Change changeBetween(const Judgement& before, const Judgement& after);

} // namespace rw::store
