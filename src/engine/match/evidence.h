// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/accept.h"
#include "engine/match/eventview.h"
#include "engine/match/solver.h"
#include "engine/pattern/pattern.h"

#include <vector>

namespace rw::match {

/// What an event has at the path of every leaf of a rule: the common ground of the reference matcher and of the
/// explanation. Refers to the pattern and to the event.
struct Evidence {
    std::vector<FieldTest> tests;              ///< per leaf of the pattern
    std::vector<Condition> conditions;         ///< per leaf of the pattern; Candidate::leaf indexes EventView::leaves
    std::vector<std::vector<int>> acceptingBy; ///< per leaf and candidate: the matcher that accepts it, -1 none
};
[[nodiscard]] Evidence gather(const pattern::Pattern& pattern, const EventView& event);

/// The conditions of one alternative, in order of evaluation.
[[nodiscard]] std::vector<Condition> conditionsOf(const Evidence& evidence, const std::vector<uint32_t>& leaves);

} // namespace rw::match
