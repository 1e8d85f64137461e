// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/pattern.h"

#include <cstdint>

namespace rw::pattern {

/// The service's wildcard complexity of a rule (§6): the largest number of pairs (wildcard, non-empty prefix of its
/// quoted text) that one input can match at once, the largest over all fields; 0 without wildcards. Like the service's
/// own evaluator it stops at a ceiling (kComplexityCeiling), which bounds the search; where a hostile rule makes the
/// search explode below the ceiling, what was found so far is returned. Pure, any thread.
[[nodiscard]] uint32_t wildcardComplexity(const Pattern& pattern);

} // namespace rw::pattern
