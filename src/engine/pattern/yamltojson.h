// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rw::pattern {

/// The first document of a YAML text as JSON text, when it is a mapping; nothing for all else, also for YAML that
/// cannot be read. Plain numbers, true, false and null are such values, everything else is a string, as CloudFormation
/// reads it. `!Sub "a/${B}"` gives the string as it stands and `!Ref B` gives "${B}"; every other tag gives
/// CloudFormation's long form ({"Fn::Join": …}), which no rule accepts. Pure, any thread.
[[nodiscard]] std::optional<std::string> yamlToJson(std::string_view utf8);

} // namespace rw::pattern
