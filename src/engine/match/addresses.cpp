// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/addresses.h"

#include "engine/pattern/address.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace rw::match {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

using Bytes = std::vector<uint8_t>;

std::string digitsOf(const Bytes& bytes) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const uint8_t b : bytes) {
        out += kHex[b >> 4U];
        out += kHex[b & 0xFU];
    }
    return out;
}

/// Java's Integer.parseInt for what can be a mask.
std::optional<unsigned> readBits(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : text) {
        value = std::min(1000U, value * 10 + static_cast<unsigned>(c - '0'));
    }
    return negative && value != 0 ? std::nullopt : std::optional(value);
}

} // namespace

std::optional<std::string> addressDigits(std::string_view text) {
    const std::optional<Bytes> bytes = pattern::parseAddress(text);
    return bytes ? std::optional(digitsOf(*bytes)) : std::nullopt;
}

bool AddressRange::contains(std::string_view digits) const {
    const size_t n = std::min(digits.size(), low.size());
    const std::string_view seen = digits.substr(0, n);
    const std::string_view lowest = std::string_view(low).substr(0, n);
    const std::string_view highest = std::string_view(high).substr(0, n);
    if (n == low.size()) {
        return lowest <= seen && seen <= highest;
    }
    return lowest < seen && seen < highest;
}

std::optional<AddressRange> cidrRange(std::string_view text) {
    while (text.ends_with('/')) { // Java's split drops empty parts at the end
        text.remove_suffix(1);
    }
    const size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<Bytes> address = pattern::parseAddress(text.substr(0, slash));
    const std::optional<unsigned> bits = readBits(text.substr(slash + 1));
    if (!address || !bits || *bits >= address->size() * 8) {
        return std::nullopt;
    }
    Bytes low = *address;
    Bytes high = *address;
    for (size_t i = 0; i < low.size(); ++i) {
        const unsigned fixedBits = *bits > i * 8 ? std::min(8U, *bits - static_cast<unsigned>(i) * 8) : 0;
        const auto mask = static_cast<uint8_t>(0xFF00U >> fixedBits);
        low[i] = static_cast<uint8_t>(low[i] & mask);
        high[i] = static_cast<uint8_t>(high[i] | static_cast<uint8_t>(~mask));
    }
    return AddressRange{digitsOf(low), digitsOf(high)};
}

std::string_view leadingHexDigits(std::string_view number) {
    const auto end =
        std::find_if_not(number.begin(), number.end(), [](char c) { return isDigit(c) || (c >= 'A' && c <= 'F'); });
    return number.substr(0, static_cast<size_t>(end - number.begin()));
}

} // namespace rw::match
