// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/match/hidden.h"
#include "engine/pattern/pattern.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rw::insight {

/// What a value of an event may mean to the rule.
enum class Growth : uint8_t {
    Accept,  ///< the rule accepts it
    Exclude, ///< the rule accepts anything but it
    Require, ///< there has to be a value at its path
};

/// One change of a rule that was asked for by pointing at a value, or why there is none.
struct Grown {
    std::string title; ///< what the edits do, in the user's language, imperative; empty where there are none
    std::vector<pattern::TextEdit> edits;
    std::string obstacle; ///< a sentence in the user's language: why there are none; empty else
    ByteRange leafAt;     ///< the name of the leaf in the edited text

    [[nodiscard]] bool possible() const { return !edits.empty(); }
};

/// Bytes of a rule that is changed this way: the service takes 4,096 characters.
inline constexpr std::size_t kMostGrowingBytes = std::size_t{16} * 1024;

/// The edits of `rule` (of which `parsed` is what became) that let it grow by a value of an event. The edited rule is
/// valid, and checked to do what was asked for, so that no edit excludes a value of `event` (its text; may be empty)
/// and yet lets the event pass by another one of the same array; layout is kept. A leaf that is there is changed, else
/// one is added in the deepest object of its path that is there.
///
/// `path`: complete, names joined with '.', without the places in arrays (facts: pattern language §2). `json`: the text
/// of the value; empty where there is none. Of objects and arrays it suffices to say that they are ({}), and whether an
/// array has no value of its own ([]), one ([value]) or several. `stand`, unless empty: what the words say in the place
/// of values.
///
/// Pure, any thread; a few milliseconds for a rule of 4,000 characters and an event of usual size, and refuses rules
/// that take much longer.
[[nodiscard]] Grown grown(std::string_view rule, const pattern::ParseResult& parsed, Growth growth,
                          std::string_view path, std::string_view json, std::string_view event = {},
                          const match::Stand& stand = {});

} // namespace rw::insight
