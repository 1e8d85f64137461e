// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/match/hidden.h"
#include "engine/pattern/pattern.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rw::insight {

/// What a change is called in the user's language: as a title of its own, and behind another one and a semicolon.
struct StepTitle {
    std::string first;
    std::string further;
};

/// One elementary change of a rule that may help a failing leaf.
struct Step {
    StepTitle title;
    std::vector<pattern::TextEdit> edits;
    uint32_t size = 1;  ///< elementary changes: giving a condition up takes its path and its values
    bool drops = false; ///< gives a condition up
};

/// All changes worth trying for one failing leaf of `parsed` (valid). `event`: paths of the event itself. `stand`,
/// unless empty: what the titles say in the place of values.
[[nodiscard]] std::vector<Step> stepsFor(const pattern::ParseResult& parsed, const match::LeafResult& leaf,
                                         const pattern::Vocabulary& event, const match::Stand& stand = {});

} // namespace rw::insight
