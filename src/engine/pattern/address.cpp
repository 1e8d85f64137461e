// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/address.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

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

bool looksLikeV4(std::string_view text) {
    int parts = 0;
    size_t i = 0;
    while (true) {
        const size_t begin = i;
        while (i < text.size() && isDigit(text[i])) {
            ++i;
        }
        if (i == begin) {
            return false;
        }
        ++parts;
        if (i == text.size()) {
            return parts == 4;
        }
        if (text[i] != '.') {
            return false;
        }
        ++i;
    }
}

bool looksLikeV6(std::string_view text) {
    return text.find(':') != std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == ':' || hexValue(c) >= 0; });
}

std::optional<std::vector<uint8_t>> parseV4(std::string_view text) {
    if (text.size() > 15) {
        return std::nullopt;
    }
    std::vector<uint8_t> bytes;
    unsigned value = 0;
    for (const char c : text) {
        if (c == '.') {
            bytes.push_back(static_cast<uint8_t>(value));
            value = 0;
            continue;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
        if (value > 255) {
            return std::nullopt;
        }
    }
    bytes.push_back(static_cast<uint8_t>(value));
    return bytes;
}

std::optional<std::vector<uint8_t>> parseV6(std::string_view text) {
    std::vector<uint8_t> bytes;
    std::optional<size_t> gap;
    if (text.size() < 2) {
        return std::nullopt;
    }
    size_t i = 0;
    if (text[0] == ':') {
        if (text[1] != ':') {
            return std::nullopt;
        }
        i = 1;
    }
    bool sawDigit = false;
    unsigned value = 0;
    const auto flush = [&] {
        if (bytes.size() + 2 > 16) {
            return false;
        }
        bytes.push_back(static_cast<uint8_t>(value >> 8U));
        bytes.push_back(static_cast<uint8_t>(value & 0xffU));
        sawDigit = false;
        value = 0;
        return true;
    };
    while (i < text.size()) {
        const char c = text[i++];
        if (c == ':') {
            if (!sawDigit) {
                if (gap) {
                    return std::nullopt;
                }
                gap = bytes.size();
                continue;
            }
            if (i == text.size() || !flush()) {
                return std::nullopt;
            }
            continue;
        }
        value = value * 16 + static_cast<unsigned>(hexValue(c));
        if (value > 0xffff) {
            return std::nullopt;
        }
        sawDigit = true;
    }
    if (sawDigit && !flush()) {
        return std::nullopt;
    }
    if (gap) {
        if (bytes.size() == 16) {
            return std::nullopt;
        }
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(*gap), 16 - bytes.size(), 0);
    }
    if (bytes.size() != 16) {
        return std::nullopt;
    }
    const bool mapped = std::all_of(bytes.begin(), bytes.begin() + 10, [](uint8_t b) { return b == 0; }) &&
                        bytes[10] == 0xff && bytes[11] == 0xff;
    if (mapped) {
        bytes.erase(bytes.begin(), bytes.begin() + 12);
    }
    return bytes;
}

} // namespace

bool looksLikeAddress(std::string_view text) {
    return looksLikeV4(text) || looksLikeV6(text);
}

std::optional<std::vector<uint8_t>> parseAddress(std::string_view text) {
    if (looksLikeV4(text)) {
        return parseV4(text);
    }
    return looksLikeV6(text) ? parseV6(text) : std::nullopt;
}

} // namespace rw::pattern
