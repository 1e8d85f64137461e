// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/pattern.h"
#include "engine/store/bits.h"
#include "engine/store/segment.h"

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Judging by column: a leaf of the rule is tested once per distinct value, rows are combined as bit sets, and only
/// rows that columns cannot decide (array elements across leaves, odd texts) go to an exact matcher. Verdicts equal the
/// reference matcher's.
namespace rw::store {

/// What one leaf of a rule makes of one segment, array elements aside. Immutable, shared.
struct LeafColumn {
    Bits pass;                     ///< some value is accepted, or the leaf wants absence and there is no value
    std::vector<uint8_t> accepted; ///< per value of the column: 1 where a matcher accepts it
    Bits trailed;              ///< rows with a value that came through an array of objects; size 0 where there are none
    bool wantsAbsence = false; ///< has exists:false among its matchers
};

/// Remembers LeafColumns between edits, so that only changed leaves are tested again. Any thread. Bounded: the least
/// recently used leaves go first.
class LeafCache {
public:
    explicit LeafCache(size_t leaves = 64) : m_capacity(leaves) {}
    [[nodiscard]] std::shared_ptr<const LeafColumn> get(const pattern::Pattern& pattern, const pattern::Leaf& leaf,
                                                        const Segment& segment);
    /// Forgets what belongs to segments that are not among these serials: they were merged or cleared.
    void retain(const std::vector<uint64_t>& serials);
    void clear();

private:
    struct Entry {
        std::string key;
        std::unordered_map<uint64_t, std::shared_ptr<const LeafColumn>> bySegment;
    };
    std::mutex m_mutex;
    size_t m_capacity;
    std::list<Entry> m_entries; // most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> m_byKey;
};

/// The text of a row, for the rows that need it. May read from disk.
using RowText = std::function<std::string(uint32_t row)>;

/// The verdicts of one segment under one rule.
struct SegmentVerdict {
    Bits matched;
    Bits unreadable;
    std::vector<std::shared_ptr<const LeafColumn>> leaves; ///< per leaf of the pattern; null where overridden
    /// Per leaf the rows where its answer hangs on a value that the program made up, and so decides nothing; size 0: no
    /// row. Empty: no leaf has any. judgeSegment() knows of none.
    std::vector<Bits> onMadeUp;
    uint32_t exactRows = 0; ///< rows that went to an exact matcher, for the benchmarks

    [[nodiscard]] bool isOnMadeUp(size_t leaf, size_t row) const;
    /// Rows where the leaf, which is not overridden, passes for certain, or fails for certain.
    [[nodiscard]] Bits passing(size_t leaf) const;
    [[nodiscard]] Bits failing(size_t leaf) const;
};
/// Complete unless `stop` was requested, in which case the result is to be thrown away.
[[nodiscard]] SegmentVerdict judgeSegment(const pattern::Pattern& pattern, const Segment& segment, LeafCache& cache,
                                          const RowText& text, const std::stop_token& stop = {});

/// How near each row comes: failing leaves of its best alternative (255: at least so many; 0: it matches) and the first
/// failing one in document order (0xFFFF: none). Leaves on made-up values do not fail.
struct SegmentMisses {
    std::vector<uint8_t> failing;
    std::vector<uint16_t> firstFailing;
};
[[nodiscard]] SegmentMisses missesOf(const pattern::Pattern& pattern, const SegmentVerdict& verdict,
                                     const Segment& segment);
/// The leaves of the alternative that fail at one row, in the alternative's order: for themselves, or since their
/// values do not stand in one array element with those of the leaves before them. As match::explain counts: leaves on
/// made-up values aside.
[[nodiscard]] std::vector<uint32_t> failingLeaves(const pattern::Pattern& pattern,
                                                  const pattern::Alternative& alternative,
                                                  const SegmentVerdict& verdict, const Segment& segment, uint32_t row);

/// Survivors after each leaf, in document order: the rows that pass it and all before it. For patterns with $or: of the
/// leaves that stand outside of any $or, then the matches as the last number.
[[nodiscard]] std::vector<uint64_t> funnelOf(const pattern::Pattern& pattern, const SegmentVerdict& verdict);

} // namespace rw::store
