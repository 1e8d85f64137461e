// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// Number of inserted, removed, changed and swapped neighbouring bytes between two texts; `limit` + 1 where it is more
/// than `limit`.
[[nodiscard]] size_t editDistance(std::string_view a, std::string_view b, size_t limit);

/// How near two paths are: names that agree at the end (exactly, then but for case), then spelling. Higher is nearer;
/// 0: not near at all.
[[nodiscard]] unsigned pathNearness(std::string_view asked, std::string_view candidate);

/// Letters and digits only, ASCII lower case: "conferenceTransfer" and "CONFERENCE_TRANSFER" agree.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace rw::pattern
