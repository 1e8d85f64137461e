// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rw::utf8 {

/// Appends a code point (also a lone surrogate, as three bytes: "WTF-8") to `out`.
void append(std::string& out, char32_t codePoint);
/// Reads the code point at `offset` and moves `offset` behind it. An invalid byte is returned as U+FFFD and one byte
/// is consumed; lone surrogates written by append() are read back.
[[nodiscard]] char32_t next(std::string_view text, size_t& offset);
/// Offset of the first byte that is not valid UTF-8, or npos.
[[nodiscard]] size_t firstInvalid(std::string_view text);
/// Number of UTF-16 code units; the unit in which AWS counts columns and, for BMP text, characters.
[[nodiscard]] size_t utf16Length(std::string_view text);
/// The UTF-16 code units; invalid bytes become U+FFFD.
[[nodiscard]] std::u16string toUtf16(std::string_view text);
/// Compares as Java compares strings: by UTF-16 code units. The order in which the engine evaluates paths (facts §10).
[[nodiscard]] bool lessUtf16(std::string_view a, std::string_view b);

} // namespace rw::utf8
