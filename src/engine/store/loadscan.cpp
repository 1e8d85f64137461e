// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadscan.h"

#include "engine/base/utf8.h"

#include <optional>

namespace rw::store {

namespace {

/// Marks the bytes that matter outside strings.
constexpr auto kStructural = [] {
    std::array<bool, 256> table{};
    for (const char c : {'{', '}', '[', ']', '"'}) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

std::optional<char32_t> hexUnit(std::string_view text, size_t at) {
    if (at + 4 > text.size()) {
        return std::nullopt;
    }
    char32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) {
            return std::nullopt;
        }
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
}

} // namespace

size_t stringEnd(std::string_view text, size_t at, size_t end) {
    for (size_t i = at + 1; i < end; ++i) {
        const char c = text[i];
        if (c == '"') {
            return i + 1;
        }
        if (c == '\\') {
            ++i;
        } else if (c == '\n') {
            return std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

size_t balancedEnd(std::string_view text, size_t at, size_t end) {
    size_t depth = 0;
    for (size_t i = at; i < end;) {
        const char c = text[i];
        if (!kStructural[static_cast<unsigned char>(c)]) {
            ++i;
        } else if (c == '"') {
            i = stringEnd(text, i, end);
            if (i == std::string_view::npos) {
                return i;
            }
        } else {
            ++i;
            if (c == '{' || c == '[') {
                ++depth;
            } else if (--depth == 0) {
                return i;
            }
        }
    }
    return std::string_view::npos;
}

size_t valueEnd(std::string_view text, size_t at, size_t end) {
    if (at >= end) {
        return std::string_view::npos;
    }
    switch (text[at]) {
    case '{':
    case '[':
        return balancedEnd(text, at, end);
    case '"':
        return stringEnd(text, at, end);
    default:
        break;
    }
    size_t i = at;
    while (i < end && !isSpace(text[i]) && text[i] != ',' && text[i] != '}' && text[i] != ']') {
        ++i;
    }
    return i == at ? std::string_view::npos : i;
}

size_t nextLogLine(std::string_view text, size_t start, size_t most) {
    for (size_t at = findByte(text, '\n', start, most); at < most; at = findByte(text, '\n', at + 1, most)) {
        const char c = at + 1 < most ? text[at + 1] : ' ';
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '{') {
            return at + 1;
        }
    }
    return most;
}

std::string decodedString(std::string_view quoted) {
    std::string out;
    if (quoted.size() < 2) {
        return out;
    }
    const std::string_view text = quoted.substr(1, quoted.size() - 2);
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const size_t escape = findByte(text, '\\', at, text.size());
        out.append(text.substr(at, escape - at));
        if (escape + 1 >= text.size()) {
            out.append(text.substr(escape));
            break;
        }
        const char c = text[escape + 1];
        at = escape + 2;
        constexpr std::string_view kEscapes = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        if (const size_t known = kEscapes.find(c); known != std::string_view::npos) {
            out += kMeanings[known];
            continue;
        }
        const auto high = c == 'u' ? hexUnit(text, at) : std::nullopt;
        if (!high) {
            out.append(text.substr(escape, 2));
            continue;
        }
        at += 4;
        char32_t code = *high;
        if (code >= 0xD800 && code < 0xDC00 && text.substr(at).starts_with("\\u")) {
            const auto low = hexUnit(text, at + 2);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (*low - 0xDC00);
                at += 6;
            }
        }
        utf8::append(out, code);
    }
    return out;
}

} // namespace rw::store
