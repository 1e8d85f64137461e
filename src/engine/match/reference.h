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

} // namespace rw::match
