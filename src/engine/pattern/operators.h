// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/pattern.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// One line of operators.def.
struct OperatorSpec {
    OpId id;
    std::string_view name;    ///< as it stands in a rule: "anything-but"
    std::string_view snippet; ///< what completion inserts; | marks the caret
    std::string_view doc;     ///< page of the operator help
};

/// All operators with a name, in the order of operators.def. Any thread.
[[nodiscard]] const std::vector<OperatorSpec>& operatorSpecs();
/// nullptr for an unknown name.
[[nodiscard]] const OperatorSpec* findOperator(std::string_view name);
/// "equals" for OpId::Equals, which has no name in a rule.
[[nodiscard]] std::string_view operatorName(OpId id);
/// Names that cannot be fields inside $or (§11).
[[nodiscard]] bool isReservedInsideOr(std::string_view name);

} // namespace rw::pattern
