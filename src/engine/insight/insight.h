// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"
#include "engine/match/explain.h"
#include "engine/match/hidden.h"
#include "engine/pattern/lint.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// Answers beyond the verdict: what the events contain, how near they come, and which edits would help.
/// Pure functions over texts; long ones poll a stop token. Any thread.
namespace rw::insight {

/// Paths and values of some events, for lints, did-you-mean and completion. `valuesPerPath` caps the distinct values
/// kept.
[[nodiscard]] pattern::Vocabulary observe(std::span<const std::string_view> events, size_t valuesPerPath = 200,
                                          const std::stop_token& stop = {});

/// The observed path nearest to `path`: same last names first (suffix match), then edit distance. Empty where none is
/// near.
struct NearPath {
    std::string path;
    uint32_t events = 0;          ///< events that have it
    uint32_t eventsWithAsked = 0; ///< events that have the asked path
};
[[nodiscard]] NearPath nearestPath(const pattern::Vocabulary& vocabulary, std::string_view path);
/// The observed value at `path` nearest to `text` (case-insensitive equality first, then edit distance); empty JSON
/// text where none.
[[nodiscard]] pattern::ObservedValue nearestValue(const pattern::Vocabulary& vocabulary, std::string_view path,
                                                  std::string_view text);

/// How near one event comes: failing leaves of its best alternative, and the first of them in document order.
struct NearMiss {
    uint32_t failing = 0; ///< 0: it matches
    int firstFailingLeaf = -1;
    bool readable = true;
};
[[nodiscard]] std::vector<NearMiss>
nearMisses(const pattern::Pattern& pattern, std::span<const std::string_view> events, const std::stop_token& stop = {});

/// A set of edits of the rule text after which the target event matches; verified by the engine.
struct Repair {
    std::string title; ///< in the user's language
    std::vector<pattern::TextEdit> edits;
    uint32_t editSize = 0;    ///< number of elementary changes; giving a condition up, or its presence, counts as two
    uint32_t otherEvents = 0; ///< events among `others` that match after the edit and did not before
    uint32_t lostEvents = 0;  ///< events among `others` that matched before and do not after
};
/// The smallest repairs that make `event` match, ranked by editSize, then otherEvents. At most `limit`. Titles say what
/// `stand` puts in the place of values; edits have the real ones.
[[nodiscard]] std::vector<Repair> repairs(const pattern::Pattern& pattern, std::string_view event,
                                          std::span<const std::string_view> others, size_t limit = 8,
                                          const std::stop_token& stop = {}, match::Stand stand = {});

} // namespace rw::insight
