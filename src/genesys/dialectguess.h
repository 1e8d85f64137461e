// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/dialect.h"

#include <string_view>

namespace rw::genesys {

/// Which tutorial's invention a rule or an event follows: by its words for what happens, by the detail-type that all of
/// its events share, or by its source together with its fields. Null where it is none of them, as real ones are, and
/// for what is no JSON object. Pure, any thread.
[[nodiscard]] const Dialect* tutorialOfRule(std::string_view rule);
[[nodiscard]] const Dialect* tutorialOfEvent(std::string_view event);
/// Whether an event of this source and detail-type may be one: quick, for many events.
[[nodiscard]] bool maybeTutorial(std::string_view source, std::string_view detailType);

} // namespace rw::genesys
