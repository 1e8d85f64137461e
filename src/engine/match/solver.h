// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/eventview.h"

#include <cstddef>
#include <cstdint>
#include <vector>

/// Array consistency (facts: pattern language §10), apart from operators and JSON: given the leaves at each
/// condition's path, is there one leaf per condition such that no array is entered at two different elements?
namespace rw::match {

/// One leaf at the path of a condition.
struct Candidate {
    const ArrayStep* steps = nullptr; ///< outermost array first; not owned
    uint32_t stepCount = 0;
    uint32_t leaf = 0; ///< the caller's number for it
    bool accepted = false;
};

/// One field condition; conditions are given in the order in which the service evaluates them.
struct Condition {
    std::vector<Candidate> candidates; ///< all leaves at the path, accepted or not, in reading order
    bool wantsAbsence = false;         ///< {"exists": false} is among the matchers
};

inline constexpr uint32_t kAbsent = UINT32_MAX;

/// True if all conditions can hold together. `chosen` (may be null) then gets, for each condition, the index of its
/// candidate or kAbsent. `exists: false` holds if no leaf is consistent with what earlier conditions have chosen.
///
/// Conditions that share no array are solved apart, and an array that is entered splits them again, so that the work
/// grows with the number of leaves for every event whose arrays are nested and not repeated under one name.
[[nodiscard]] bool solve(const std::vector<Condition>& conditions, std::vector<uint32_t>* chosen = nullptr);

} // namespace rw::match
