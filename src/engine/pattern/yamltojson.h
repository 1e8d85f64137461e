// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// Where something of one text stands in another, both in bytes.
struct TextPlace {
    uint32_t at = 0;
    uint32_t from = 0;
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

struct JsonOfYaml {
    std::string json;
    std::vector<TextPlace> places;    ///< each name and value of the JSON and where it begins in the YAML, by `at`
    std::vector<std::string> further; ///< the JSON of further documents that are mappings, as far as they can be read
    std::vector<uint32_t> literals;   ///< where a "${" of the JSON stands for itself ("${!" in `!Sub`), by place
};

/// The first document of a YAML text as JSON text, when it is a mapping; nothing for all else, also for YAML that
/// cannot be read. Plain numbers, true, false and null are such values, everything else is a string, as CloudFormation
/// reads it. `!Sub "a/${B}"` gives the string as it stands, but "${B}" for "${!B}", and `!Ref B` gives "${B}";
/// every other tag gives CloudFormation's long form ({"Fn::Join": …}), which no rule accepts. `!!str 1` is text, and
/// what `<<` merges stands in the mapping itself. What is nested more than 100 deep is refused. Pure, any thread.
[[nodiscard]] std::optional<JsonOfYaml> yamlToJson(std::string_view utf8);

} // namespace rw::pattern
