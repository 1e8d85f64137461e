// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

/// Finding where JSON values begin and end without reading them: for texts that are broken, endless or wrapped.
namespace rw::store {

inline bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

/// Position of `c` in [from, end), or `end`.
inline size_t findByte(std::string_view text, char c, size_t from, size_t end) {
    if (from >= end) {
        return end;
    }
    const void* hit = std::memchr(text.data() + from, c, end - from);
    return hit == nullptr ? end : static_cast<size_t>(static_cast<const char*>(hit) - text.data());
}

/// Only blanks stand before `at` on its line.
inline bool beginsLine(std::string_view text, size_t at) {
    const size_t before = text.substr(0, at).find_last_not_of(" \t\r");
    return before == std::string_view::npos || text[before] == '\n';
}

/// Behind the closing quote of the string that starts at `at`; npos where it does not end before `end` or its line
/// does: a string of valid JSON has no line break, so a lost quote costs one line, not the file.
[[nodiscard]] size_t stringEnd(std::string_view text, size_t at, size_t end);
/// Behind the bracket that closes the one at `at`, or npos.
[[nodiscard]] size_t balancedEnd(std::string_view text, size_t at, size_t end);
/// Behind the value of any kind that starts at `at`, or npos.
[[nodiscard]] size_t valueEnd(std::string_view text, size_t at, size_t end);
/// Where, behind the line of `start` and before `most`, the next line begins that cannot stand within an object over
/// several lines, as it is pretty-printed; else `most`. Logs begin their lines with anything.
[[nodiscard]] size_t nextLogLine(std::string_view text, size_t start, size_t most);
/// Behind the brace something stands, before `most`, that an object begins with: a name, with or without quotes.
[[nodiscard]] bool beginsObject(std::string_view text, size_t brace, size_t most);
/// The column of byte `at`, from 1, in characters. Nothing where its line begins too far before, or before the text,
/// unless the text `isWhole` before.
[[nodiscard]] std::optional<size_t> columnAt(std::string_view text, size_t at, bool isWhole);
/// Whether the bracket at `at` begins a line of a log, as in "[INFO] …" and "[2026-01-31 08:00] …", and no array.
[[nodiscard]] bool isTag(std::string_view text, size_t at);
/// The text that a JSON string (with its quotes) stands for; wrong escapes stay as they are.
[[nodiscard]] std::string decodedString(std::string_view quoted);

} // namespace rw::store
