// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/accept.h"
#include "engine/match/explain.h"

#include <cstdint>
#include <vector>

namespace rw::match {

/// Why one matcher refuses one value, and how near it came.
struct Refusal {
    Reason reason = Reason::None;
    uint32_t firstDifference = 0; ///< byte in the decoded value (affix, wildcard)
    uint32_t nearness = 0;        ///< higher is nearer
};
/// Only for a matcher that does not accept the value.
[[nodiscard]] Refusal refusal(const pattern::Matcher& matcher, const Scalar& value);

/// The nearest of all refusals of some values by a list of matchers.
struct NearestRefusal {
    Refusal refusal;
    size_t value = 0; ///< index into the values
    int matcher = -1;
};
[[nodiscard]] NearestRefusal nearestRefusal(const std::vector<pattern::Matcher>& matchers,
                                            const std::vector<Scalar>& values);

} // namespace rw::match
