// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/judgement.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

/// How many events survive a rule leaf by leaf, and which fall out where.
namespace rw::store {

struct FunnelStep {
    enum class Kind : uint8_t {
        All,    ///< every judged event
        Judged, ///< those whose verdict is known: no leaf is left open that alone would decide
        Leaf,   ///< those that do not fail this leaf nor one before it; what was made up lets nobody fail
        Rest    ///< those that match: what $or, and array elements that have to agree, leave of the step before
    } kind = Kind::All;
    int leaf = -1; ///< index into Pattern::leaves, for Leaf
    std::string path;
    uint64_t survivors = 0;
};

/// Source first, then detail-type, then the other leaves in document order, as the eye goes over an event; leaves
/// inside of a $or are not steps of their own. Begins with All, then Judged where that is less; ends with Rest where
/// that differs from the last leaf or there is a $or. Pure, any thread; empty without a rule or once stopped.
[[nodiscard]] std::vector<FunnelStep> funnelSteps(const Judgement& judgement, const std::stop_token& stop = {});

/// Ids of the events that survive the step before `step` and not this one, ascending; for All: none. Pure, any thread.
[[nodiscard]] std::vector<uint32_t> fallenOut(const Judgement& judgement, const std::vector<FunnelStep>& steps,
                                              size_t step, const std::stop_token& stop = {});

} // namespace rw::store
