// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/eventview.h"
#include "engine/pattern/pattern.h"

namespace rw::match {

/// The reference matcher: slow, obvious, the definition of truth for every other matcher here. Follows the
/// specification column where the service's engine slips (§19). Pure, any thread.
[[nodiscard]] bool matches(const pattern::Pattern& pattern, const EventView& event);

/// One matcher against one leaf, array trails aside. Exists matchers are not values' affair: true iff it wants
/// presence.
[[nodiscard]] bool accepts(const pattern::Matcher& matcher, const EventLeaf& leaf);

/// Whether the service looks at leaves under an empty name for this rule: it skips members whose name is none of the
/// steps of the rule's paths, and its splitting of paths drops empty steps at the end (§2).
[[nodiscard]] bool seesEmptyNames(const pattern::Pattern& pattern);

} // namespace rw::match
