// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/linemap.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rw::json {

/// How AWS names a place in a text: `[Source: (String)"TEXT"; line: L, column: C]` (facts: pattern-language §13).
/// The text is cut after 500 UTF-16 units; control characters other than CR and LF appear as \u00XX.
/// Keeps a view of the text. Any thread, after construction.
class ServiceLocation {
public:
    explicit ServiceLocation(std::string_view utf8);
    [[nodiscard]] std::string at(uint32_t consumed, uint32_t extraColumns = 0) const;

private:
    LineMap m_lines;
    std::string m_source;
};

/// `text` as Java would print it: what is not valid UTF-8, and lone surrogates, become '?'.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace rw::json
