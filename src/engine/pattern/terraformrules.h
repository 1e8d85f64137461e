// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/pattern/yamltojson.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// An event pattern in a text of Terraform.
struct TerraformRule {
    enum class Form {
        Encoded,      ///< jsonencode({ … })
        HereDocument, ///< <<EOF … EOF
        Quoted,       ///< "{\"source\": …}"
    };
    Form form = Form::Encoded;
    std::string json;               ///< not checked; empty where the rule cannot be read
    std::vector<TextPlace> places;  ///< as those of JsonOfHcl; a quoted rule has none
    std::vector<uint32_t> literals; ///< as those of JsonOfHcl
    std::optional<ByteRange> at;    ///< of a here document that is `json` byte for byte
};

/// The rules of a Terraform configuration, or of a part of one, in their order: each `event_pattern` that is written
/// out, wherever it stands but in a comment, a string or the resource of an archive (it has a pattern, but is no rule
/// of the bus). A text that is one jsonencode({ … }) is a rule, too. Any text may be given; time grows with its length.
/// Pure, any thread.
[[nodiscard]] std::vector<TerraformRule> rulesInTerraform(std::string_view utf8);

/// Terraform's and its JSON syntax' names of the resource of an archive.
[[nodiscard]] bool isTerraformArchive(std::string_view resourceType);

} // namespace rw::pattern
