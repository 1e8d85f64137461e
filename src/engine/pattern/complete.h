// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "engine/pattern/place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

enum class CompletionKind : uint8_t { Field, Object, Topic, Value, Operator, Word };

/// Something that may be written at a place of a pattern.
struct Completion {
    CompletionKind kind = CompletionKind::Word;
    std::string label;   ///< what is chosen: a name, a path, a value without quotes
    std::string insert;  ///< replaces Completions::replace
    uint32_t caret = 0;  ///< in `insert`: where the caret goes
    uint32_t events = 0; ///< how many loaded events have it; 0: known from the catalogue or the language only
    bool again = false;  ///< at the new caret there is more to choose from
    /// Where a field goes into an object that the rule has already: `insert` goes there, and the range (the word that
    /// was typed, with a comma that is left over) goes away. `caret` is in `insert` as ever.
    struct Elsewhere {
        uint32_t at = 0;
        ByteRange removed;
    };
    std::optional<Elsewhere> elsewhere = {};
};

struct Completions {
    ByteRange replace;
    std::vector<Completion> items; ///< best first
};

/// Names by how many of the loaded events have them, values by frequency, topics and fields of the catalogue behind
/// them, and the operators of the language. Nothing that stands in the same container already. At most 200. Pure, any
/// thread; a fraction of a millisecond for a rule within AWS's limits.
[[nodiscard]] Completions completionsAt(std::string_view utf8, uint32_t offset, const Vocabulary& vocabulary);

} // namespace rw::pattern
