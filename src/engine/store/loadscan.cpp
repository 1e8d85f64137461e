// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadscan.h"

#include "engine/base/utf8.h"

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

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

/// The line is done behind `at`, but for blanks and one comma.
bool endsLine(std::string_view text, size_t at) {
    at = text.find_first_not_of(" \t\r", at);
    at = at != std::string_view::npos && text[at] == ',' ? text.find_first_not_of(" \t\r", at + 1) : at;
    return at == std::string_view::npos || text[at] == '\n';
}

/// The line at `at` may stand within an object over several lines, in JSON or as JavaScript prints it. Where the text
/// ends before that is certain, it may.
bool continuesObject(std::string_view text, size_t at) {
    const size_t first = text.find_first_not_of(" \t\r", at);
    if (first == std::string_view::npos || text[first] == '\n') {
        return true;
    }
    const char c = text[first];
    if (first == at) {
        if (c != '"') {
            return c == '}' || c == ']' || c == ',';
        }
        // Logs have lines in quotes, too.
        const size_t end = stringEnd(text, at, text.size());
        if (end == std::string_view::npos) {
            return text.find('\n', at) == std::string_view::npos;
        }
        const size_t next = text.find_first_not_of(" \t\r", end);
        return (next != std::string_view::npos && text[next] == ':') || endsLine(text, end);
    }
    constexpr std::string_view kMarks = "\"'{}[],.";
    if (kMarks.find(c) != std::string_view::npos) {
        return true;
    }
    size_t end = first;
    while (end < text.size() &&
           (startsName(text[end]) || isDigit(text[end]) || text[end] == '.' || text[end] == '-' || text[end] == '+')) {
        ++end;
    }
    const std::string_view word = text.substr(first, end - first);
    if (end == text.size()) {
        return true;
    }
    if (text[end] == ':') {
        return startsName(c);
    }
    const bool number = !startsName(c) && !word.empty() && isDigit(word.back());
    return endsLine(text, end) && (number || word == "true" || word == "false" || word == "null");
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

bool isTag(std::string_view text, size_t at) {
    const size_t lineEnd = findByte(text, '\n', at, text.size());
    const size_t close = findByte(text, ']', at, lineEnd);
    if (close >= lineEnd || trimmed(text.substr(close + 1, lineEnd - close - 1)).empty()) {
        return false;
    }
    const size_t first = text.find_first_not_of(" \t", at + 1);
    const char behind = text[close + 1];
    return first < close && text[first] != '{' && text[first] != '[' && text[first] != '"' && behind != ',' &&
           behind != ']' && behind != '}';
}

size_t nextLogLine(std::string_view text, size_t start, size_t most) {
    text = text.substr(0, most);
    for (size_t at = findByte(text, '\n', start, most); at < most; at = findByte(text, '\n', at + 1, most)) {
        if (!continuesObject(text, at + 1)) {
            return at + 1;
        }
    }
    return most;
}

bool beginsObject(std::string_view text, size_t brace, size_t most) {
    const size_t first = text.substr(0, most).find_first_not_of(" \t\r\n", brace + 1);
    return first != std::string_view::npos && (text[first] == '"' || text[first] == '\'' || startsName(text[first]));
}

std::optional<size_t> columnAt(std::string_view text, size_t at, bool isWhole) {
    constexpr size_t kLongestLine = 4096; // many broken records on one line may not be searched to its start each
    text = text.substr(0, at);
    const size_t back = text.size() - std::min(text.size(), kLongestLine);
    const size_t newline = text.substr(back).rfind('\n');
    if (newline == std::string_view::npos && (back > 0 || !isWhole)) {
        return std::nullopt;
    }
    const std::string_view line = text.substr(newline == std::string_view::npos ? 0 : back + newline + 1);
    return 1 + static_cast<size_t>(std::count_if(
                   line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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
