// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"

#include <algorithm>

namespace rw::utf8 {

namespace {

constexpr char32_t kReplacement = 0xfffd;

uint8_t byteAt(std::string_view text, size_t offset) {
    return static_cast<uint8_t>(text[offset]);
}

struct Decoded {
    char32_t codePoint = kReplacement;
    size_t length = 1;
    bool valid = false;     ///< strict UTF-8
    bool surrogate = false; ///< three bytes that spell a lone surrogate
};

Decoded decode(std::string_view text, size_t offset) {
    const uint8_t lead = byteAt(text, offset);
    if (lead < 0x80) {
        return {lead, 1, true, false};
    }
    size_t length = 0;
    char32_t value = 0;
    char32_t least = 0;
    if (lead >= 0xc2 && lead < 0xe0) {
        length = 2;
        value = lead & 0x1fU;
        least = 0x80;
    } else if ((lead & 0xf0U) == 0xe0U) {
        length = 3;
        value = lead & 0x0fU;
        least = 0x800;
    } else if (lead >= 0xf0 && lead < 0xf5) {
        length = 4;
        value = lead & 0x07U;
        least = 0x10000;
    } else {
        return {};
    }
    if (offset + length > text.size()) {
        return {};
    }
    for (size_t i = 1; i < length; ++i) {
        const uint8_t next = byteAt(text, offset + i);
        if ((next & 0xc0U) != 0x80U) {
            return {};
        }
        value = (value << 6U) | (next & 0x3fU);
    }
    if (value < least || value > 0x10ffff) {
        return {};
    }
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    return {value, length, !surrogate, surrogate};
}

} // namespace

void append(std::string& out, char32_t codePoint) {
    const auto put = [&out](uint32_t byte) { out.push_back(static_cast<char>(static_cast<uint8_t>(byte))); };
    const auto value = static_cast<uint32_t>(codePoint);
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0U | (value >> 6U));
        put(0x80U | (value & 0x3fU));
    } else if (value < 0x10000) {
        put(0xe0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3fU));
        put(0x80U | (value & 0x3fU));
    } else if (value <= 0x10ffff) {
        put(0xf0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3fU));
        put(0x80U | ((value >> 6U) & 0x3fU));
        put(0x80U | (value & 0x3fU));
    } else {
        append(out, kReplacement);
    }
}

char32_t next(std::string_view text, size_t& offset) {
    const Decoded decoded = decode(text, offset);
    offset += decoded.length;
    return decoded.codePoint;
}

size_t firstInvalid(std::string_view text) {
    size_t offset = 0;
    while (offset < text.size()) {
        if (byteAt(text, offset) < 0x80) {
            ++offset;
            continue;
        }
        const Decoded decoded = decode(text, offset);
        if (!decoded.valid) {
            return offset;
        }
        offset += decoded.length;
    }
    return std::string_view::npos;
}

size_t utf16Length(std::string_view text) {
    size_t units = 0;
    size_t offset = 0;
    while (offset < text.size()) {
        if (byteAt(text, offset) < 0x80) {
            ++offset;
            ++units;
            continue;
        }
        units += next(text, offset) > 0xffff ? 2 : 1;
    }
    return units;
}

std::u16string toUtf16(std::string_view text) {
    std::u16string out;
    size_t offset = 0;
    while (offset < text.size()) {
        const char32_t c = next(text, offset);
        if (c > 0xffff) {
            out.push_back(static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10U)));
            out.push_back(static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ffU)));
        } else {
            out.push_back(static_cast<char16_t>(c));
        }
    }
    return out;
}

bool lessUtf16(std::string_view a, std::string_view b) {
    // Where the first difference lies, code points compare as their UTF-16 units do, except that supplementary
    // characters (which start with a surrogate, U+D800 …) sort before U+E000 … U+FFFF.
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        const char32_t x = next(a, i);
        const char32_t y = next(b, j);
        if (x == y) {
            continue;
        }
        const auto firstUnit = [](char32_t c) { return c > 0xffff ? 0xd800 + ((c - 0x10000) >> 10U) : c; };
        const char32_t ux = firstUnit(x);
        const char32_t uy = firstUnit(y);
        if (ux != uy) {
            return ux < uy;
        }
        if (x > 0xffff && y > 0xffff) {
            return x < y;
        }
        // One side is a pair, the other a lone high surrogate: its next unit, if any, decides.
        const bool loneIsA = x <= 0xffff;
        const std::string_view rest = loneIsA ? a.substr(i) : b.substr(j);
        if (rest.empty()) {
            return loneIsA;
        }
        size_t k = 0;
        const char32_t follower = firstUnit(next(rest, k));
        const char32_t low = 0xdc00 + (((loneIsA ? y : x) - 0x10000) & 0x3ffU);
        // Equal would mean that the two units form a pair after all; such texts are written as one code point.
        return loneIsA ? follower < low : low < follower;
    }
    return i >= a.size() && j < b.size();
}

} // namespace rw::utf8
