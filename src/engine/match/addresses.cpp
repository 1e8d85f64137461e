// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/addresses.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace rw::match {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

using Bytes = std::vector<uint8_t>;

std::optional<Bytes> readV4(std::string_view text) {
    if (text.size() > 15) {
        return std::nullopt;
    }
    Bytes bytes;
    size_t i = 0;
    while (true) {
        uint64_t part = 0;
        const size_t start = i;
        for (; i < text.size() && isDigit(text[i]); ++i) {
            part = part * 10 + static_cast<uint64_t>(text[i] - '0');
        }
        if (i == start || part > 255) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<uint8_t>(part));
        if (i == text.size()) {
            break;
        }
        if (text[i] != '.' || bytes.size() == 4) {
            return std::nullopt;
        }
        ++i;
    }
    return bytes.size() == 4 ? std::optional(bytes) : std::nullopt;
}

/// Groups may have any number of leading zeros; "::" stands for at least one group of zeros.
std::optional<Bytes> readV6(std::string_view text) {
    constexpr size_t kSize = 16;
    if (text.size() < 2 || (text[0] == ':' && text[1] != ':')) {
        return std::nullopt;
    }
    Bytes bytes;
    std::optional<size_t> gap;
    bool sawDigit = false;
    unsigned group = 0;
    const auto close = [&] {
        bytes.push_back(static_cast<uint8_t>(group >> 8U));
        bytes.push_back(static_cast<uint8_t>(group & 0xFFU));
        group = 0;
        sawDigit = false;
        return bytes.size() <= kSize;
    };
    for (size_t i = text[0] == ':' ? 1 : 0; i < text.size(); ++i) {
        if (text[i] == ':') {
            if (!sawDigit) {
                if (gap) {
                    return std::nullopt;
                }
                gap = bytes.size();
            } else if (i + 1 == text.size() || !close()) {
                return std::nullopt;
            }
            continue;
        }
        group = group * 16 + static_cast<unsigned>(hexValue(text[i]));
        if (group > 0xFFFF) {
            return std::nullopt;
        }
        sawDigit = true;
    }
    if (sawDigit && !close()) {
        return std::nullopt;
    }
    if (gap) {
        if (bytes.size() == kSize) {
            return std::nullopt;
        }
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(*gap), kSize - bytes.size(), 0);
    }
    if (bytes.size() != kSize) {
        return std::nullopt;
    }
    const bool mapped = std::all_of(bytes.begin(), bytes.begin() + 10, [](uint8_t b) { return b == 0; }) &&
                        bytes[10] == 0xFF && bytes[11] == 0xFF;
    return mapped ? Bytes(bytes.begin() + 12, bytes.end()) : bytes;
}

std::optional<Bytes> readAddress(std::string_view text) {
    bool colon = false;
    bool hexOnly = true;
    bool dotted = !text.empty();
    for (const char c : text) {
        colon = colon || c == ':';
        hexOnly = hexOnly && (c == ':' || hexValue(c) >= 0);
        dotted = dotted && (c == '.' || isDigit(c));
        if (!hexOnly && !dotted) {
            return std::nullopt;
        }
    }
    if (dotted) {
        return readV4(text);
    }
    return colon && hexOnly ? readV6(text) : std::nullopt;
}

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
    const std::optional<Bytes> bytes = readAddress(text);
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
    const std::optional<Bytes> address = readAddress(text.substr(0, slash));
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
