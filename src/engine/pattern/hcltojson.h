// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/yamltojson.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

struct JsonOfHcl {
    std::string json;
    std::vector<TextPlace> places; ///< each name and value of the JSON and where it begins in the HCL, by `at`
    size_t end = 0;                ///< behind the object in the HCL
};

/// The JSON of Terraform's object expression that begins at byte `at`, as jsonencode() gives it, but with the names in
/// their order. Constant values only: references, functions and operators give nothing. "${…}" within a string stays
/// there as it is written. Pure, any thread.
[[nodiscard]] std::optional<JsonOfHcl> hclObjectToJson(std::string_view utf8, size_t at);

} // namespace rw::pattern
