// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/yamltojson.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

struct JsonOfHcl {
    std::string json;
    std::vector<TextPlace> places;  ///< each name and value of the JSON and where it begins in the HCL, by `at`
    std::vector<uint32_t> literals; ///< where a "${" of the JSON stands for itself ("$${" in the HCL), by place
    size_t end = 0;                 ///< behind the object in the HCL
};

/// The JSON of Terraform's object expression that begins at byte `at`, as jsonencode() gives it, but with the names in
/// their order. "${…}" within a string stays there as it is written. Any other expression that only Terraform can work
/// out (`var.a`, a function, a condition) becomes such a string: within a list "${var.a}", elsewhere, where a pattern
/// has a list, ["${var.a}"]. Nothing for what is no object, and for names that are worked out. Time grows with the
/// length. Pure, any thread.
[[nodiscard]] std::optional<JsonOfHcl> hclObjectToJson(std::string_view utf8, size_t at);

/// The text of the quoted template that begins at byte `at`, "${…}" as it is written.
[[nodiscard]] std::optional<std::string> hclText(std::string_view utf8, size_t at);

/// Behind the quoted template ("…") or the sequence within one (${…}, %{…}) that begins at byte `at`; npos where it has
/// no end. Only sequences go on over the end of a line.
[[nodiscard]] size_t hclTemplateEnd(std::string_view utf8, size_t at);
/// Behind the blanks, line breaks and comments at byte `at`.
[[nodiscard]] size_t hclSpaceEnd(std::string_view utf8, size_t at);
/// Behind the identifier at byte `at`; `at` where there is none.
[[nodiscard]] size_t hclIdentifierEnd(std::string_view utf8, size_t at);

} // namespace rw::pattern
