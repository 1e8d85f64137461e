// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/pattern.h"

#include <cstdint>

namespace rw::pattern {

/// The service's wildcard complexity of a rule (§6): the largest number of pairs (wildcard, non-empty prefix of its
/// quoted text) that one input can match at once, the largest over all fields. 0 without wildcards. Exact for rules
/// within the service's quotas; for hostile ones the search ends early with what it has found, which is then far
/// beyond the quota or, where the search space explodes below it, a lower bound. Pure, any thread.
[[nodiscard]] uint32_t wildcardComplexity(const Pattern& pattern);

} // namespace rw::pattern
