// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// IP addresses as the service sees them (facts: pattern language §9): upper-case hex digits, 8 for IPv4 and 32 for
/// IPv6, compared as text. Pure functions, any thread.
namespace rw::match {

/// The hex digits of an address literal: dotted IPv4 or IPv6 as Java reads them; nothing if `text` is neither.
[[nodiscard]] std::optional<std::string> addressDigits(std::string_view text);

/// A closed range of addresses, as hex digits of equal length.
struct AddressRange {
    std::string low;
    std::string high;
    /// `digits` may be shorter or longer than the bounds: the service's automaton stops as soon as it is sure, so a
    /// longer text counts by its beginning, a shorter one only if it lies strictly inside.
    [[nodiscard]] bool contains(std::string_view digits) const;
};
/// "10.0.0.0/8"; nothing if the service's compiler would refuse it.
[[nodiscard]] std::optional<AddressRange> cidrRange(std::string_view text);
/// The characters of a bare number that the automaton takes for hex digits.
[[nodiscard]] std::string_view leadingHexDigits(std::string_view number);

} // namespace rw::match
