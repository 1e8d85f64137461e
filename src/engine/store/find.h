// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "engine/store/filter.h"
#include "engine/store/judgement.h"
#include "engine/store/tags.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// Finding, ordering and counting events over the whole store, on its columns. Pure functions, any thread; they use a
/// second core where there is one. Results are empty once `stop` was requested.
namespace rw::store {

/// What `match:`, `tag:` and the orders by verdict, by failing leaves and by tags need to know.
struct FlatVerdicts {
    std::vector<Verdict> byEvent;              ///< by id; events behind its end are Unknown
    std::vector<bool> near;                    ///< by id, likewise
    std::vector<uint8_t> failing = {};         ///< by id: SegmentMisses::failing; empty unless asked for
    std::shared_ptr<const TagIndex> tags = {}; ///< null: no event has any
};
[[nodiscard]] FlatVerdicts flatten(const Judgement& judgement, uint32_t size, bool withFailing = false);

enum class OrderBy : uint8_t {
    Arrival,
    Time,
    Verdict, ///< Match, CannotJudge, NoMatch, Unreadable, Unknown
    Failing, ///< nearest misses first: number of failing leaves, those that the source cannot supply among them, those
             ///< on made-up values not; then CannotJudge, Match, Unreadable, Unknown
    Origin,
    Tags, ///< their names joined; none come first
    Path  ///< absent, null, false, true, numbers by value, texts by their bytes; of several values the last counts
};
struct FindOrder {
    OrderBy by = OrderBy::Arrival;
    std::string path;      ///< for OrderBy::Path, complete
    bool ascending = true; ///< equal ones in the order of arrival, newest first when descending
};

/// Ids of the events that pass `filter`, in `order`.
[[nodiscard]] std::vector<uint32_t> findEvents(const StoreSnapshot& events, const FlatVerdicts& verdicts,
                                               const FilterNode& filter, const FindOrder& order,
                                               const std::stop_token& stop = {});

/// How many events fall into which piece of time.
struct TimeHistogram {
    int64_t firstMs = 0;  ///< Unix milliseconds where the first bucket begins, a multiple of bucketMs
    int64_t bucketMs = 0; ///< width: a second, a minute, … a day; 0: no event has a time
    std::vector<std::array<uint32_t, 5>> byVerdict; ///< per bucket, by Verdict
    std::vector<std::string> types;                 ///< sorted
    std::vector<std::vector<uint32_t>> byType;      ///< per type of `types`, per bucket
    uint32_t untimed = 0;
    uint32_t earlier = 0;    ///< events before the first bucket
    uint32_t later = 0;      ///< behind the last
    int64_t wholeFromMs = 0; ///< the earliest event of all, also where the buckets show a part
    int64_t wholeToMs = 0;   ///< behind the last; 0: no event has a time
};
/// A part of time: from, inclusive, to, exclusive; Unix milliseconds.
struct TimeWindow {
    int64_t fromMs = 0;
    int64_t toMs = 0;
};
/// Of the events `ids`, in at most `buckets` buckets of a round width: over `window` (whose ends the buckets may pass
/// by less than their width). Without one from the first to the last, unless nearly all of them (19 of 20) lie in less
/// than an eighth of that time: one event of last year must not squeeze those of today into one bar. Events beyond the
/// buckets are counted as earlier and later.
[[nodiscard]] TimeHistogram timeHistogram(const StoreSnapshot& events, const FlatVerdicts& verdicts,
                                          const std::vector<uint32_t>& ids, uint32_t buckets,
                                          const std::stop_token& stop = {},
                                          const std::optional<TimeWindow>& window = {});

} // namespace rw::store
