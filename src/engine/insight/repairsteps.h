// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/pattern/pattern.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rw::insight {

/// One elementary change of a rule that may help a failing leaf.
struct Step {
    std::string title;
    std::vector<pattern::TextEdit> edits;
    uint32_t size = 1;  ///< elementary changes: giving a condition up takes its path and its values
    bool drops = false; ///< gives a condition up
};

/// All changes worth trying for one failing leaf of `parsed` (valid). `event`: paths of the event itself.
[[nodiscard]] std::vector<Step> stepsFor(const pattern::ParseResult& parsed, const match::LeafResult& leaf,
                                         const pattern::Vocabulary& event);

} // namespace rw::insight
