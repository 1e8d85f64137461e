// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// What is known about the word of a pattern under the pointer.
struct Hover {
    ByteRange at;                   ///< of the word, quotes included
    std::string title;              ///< a path, a value, the name of an operator
    std::string op;                 ///< an operator or "$or": its page of the operator help says more
    std::vector<std::string> lines; ///< plain sentences
};

/// Fields: what the loaded events have there and what the catalogue says; values: how many events have them; topics.
/// nullopt where nothing is to be said. Pure, any thread.
[[nodiscard]] std::optional<Hover> hoverAt(std::string_view utf8, uint32_t offset, const Vocabulary& vocabulary);

} // namespace rw::pattern
