// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// Where in a pattern a byte stands, as far as the text before it tells: works on half a pattern. Pure, any thread.
struct Place {
    enum class Kind : uint8_t {
        None,          ///< between two members, behind the end …
        Name,          ///< a field's name, below `path`
        Value,         ///< a value of the leaf `path`
        OperatorName,  ///< the name of an operator on the leaf `path`
        OperatorValue, ///< an operand of `op` on the leaf `path`
    };
    Kind kind = Kind::None;
    std::vector<std::string> path;     ///< field names from the top; "$or" is left out
    std::string op;                    ///< OperatorValue: the innermost operator; OperatorName: the one around it
    uint32_t operand = 0;              ///< OperatorValue in a list: its place there, from 0
    bool inArray = false;              ///< directly inside a list
    uint32_t object = 0;               ///< Name: where the object begins that the name is in
    std::vector<std::string> siblings; ///< names or values that stand before the place in the same container
    ByteRange token;                   ///< the word or string that the place is in; empty where there is none
    std::string typed;                 ///< what of it stands before the place, without quotes, decoded
    bool quoted = false;               ///< the token begins with a quote
    bool named = false;                ///< Name and OperatorName: a colon follows the token already

    [[nodiscard]] std::string pathText() const; ///< joined with '.'
};

/// `offset` counts bytes; beyond the end is the end.
[[nodiscard]] Place placeAt(std::string_view utf8, uint32_t offset);

} // namespace rw::pattern
