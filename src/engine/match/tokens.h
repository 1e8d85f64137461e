// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

/// The pieces of JSON text that simdjson's first stage leaves unchecked. Pure functions, any thread.
namespace rw::match {

/// Whether 8 bytes are decimal digits.
[[nodiscard]] inline bool eightDigits(const char* at) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return (((bytes + 0x4646464646464646U) | (bytes - 0x3030303030303030U)) & 0x8080808080808080U) == 0;
}

/// The kind of a number, true, false or null that fills `text` entirely; Missing if it is none of them.
[[nodiscard]] json::Kind scalarKind(std::string_view text);

/// Checks all escapes of `text` (whole strings of one event). False if one is none of JSON's.
[[nodiscard]] bool escapesAreSound(std::string_view text);

/// Decodes the inside of a string whose escapes are sound; lone surrogates as in utf8::append.
void appendDecoded(std::string& out, std::string_view inside);

} // namespace rw::match
