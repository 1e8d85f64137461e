// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/json/json.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// "${…}" in the texts of templates: what is filled in when they are deployed, and what stands for itself ("$${…}" in
/// Terraform, "${!…}" in !Sub). Pure, any thread.
namespace rw::pattern {

/// Appends `text` to `json` as a string. `standing` are the bytes of `text` where a "${" stands for itself, in order;
/// where they are in `json` is appended to `literals`.
void appendQuoted(std::string& json, std::string_view text, const std::vector<size_t>& standing,
                  std::vector<uint32_t>& literals);

/// The first "${…}" that a template fills in, in a string of the JSON text `utf8`: one that means `text` and stands at
/// `range`. `literals`: the bytes of `utf8` where a "${" stands for itself, sorted.
[[nodiscard]] std::optional<std::string> templateExpression(const std::string& text, ByteRange range,
                                                            std::string_view utf8,
                                                            const std::vector<uint32_t>& literals);

} // namespace rw::pattern
