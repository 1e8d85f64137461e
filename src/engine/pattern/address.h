// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// Does the text have the shape of an address (§9), whether or not it is one? Digits and dots, or hex and colons.
[[nodiscard]] bool looksLikeAddress(std::string_view text);
/// The 4 or 16 bytes of an IP address as the service reads it: decimal IPv4 with optional leading zeros, plain IPv6
/// without dotted tail or zone; IPv4-mapped IPv6 gives the 4 bytes. Pure, any thread.
[[nodiscard]] std::optional<std::vector<uint8_t>> parseAddress(std::string_view text);

} // namespace rw::pattern
