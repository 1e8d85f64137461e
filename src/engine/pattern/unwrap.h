// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/linemap.h"
#include "engine/pattern/yamltojson.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// What was peeled off a text around a rule.
enum class Wrapping {
    CodeFence,       ///< ``` around it
    CommandLine,     ///< aws events put-rule --event-pattern '…'
    HereDocument,    ///< Terraform: event_pattern = <<EOF … EOF
    SingleQuotes,    ///< single-quoted JSON, as Python and JavaScript print it
    EncodedString,   ///< JSON inside a JSON string
    PutRuleInput,    ///< put-rule input or describe-rule output
    CloudFormation,  ///< AWS::Events::Rule in a template
    ServerlessEvent, ///< SAM: an EventBridgeRule event of a function
    Terraform,       ///< Terraform's jsonencode({ … }), or its JSON syntax
    OtherRule,       ///< EventPattern somewhere else
    Yaml,            ///< YAML: a pattern as such, or the spelling of a document around it
};

struct UnwrappedRule {
    std::string text;            ///< the bare rule: the input itself, byte for byte, where nothing was recognised
    std::vector<Wrapping> steps; ///< outermost first; empty: nothing was recognised
    int rules = 1;               ///< rules that the text held; the first is taken
    /// The bare texts of the others, in their order; of those that cannot be read, none.
    std::vector<std::string> further;
    [[nodiscard]] bool changed() const { return !steps.empty(); }
    /// The wrapping that a person knows the text by; only where changed().
    [[nodiscard]] Wrapping best() const;

    /// Where the word of `text` at this byte stands in the input. Nothing where nothing was recognised, or where the
    /// rule had to be decoded (a JSON string, single quotes).
    [[nodiscard]] std::optional<uint32_t> placeInInput(uint32_t at) const;

    /// What the template would work out only when it is deployed, within the rule that was taken.
    struct Intrinsic {
        std::string
            name;      ///< as it is written there: "!Join", "Fn::Join", "${Bus}"; Terraform's var.bus as "${var.bus}"
        LineColumn at; ///< in the input
    };
    std::vector<Intrinsic> intrinsics; ///< by place; only where places are known

    /// The bytes of `text` where a "${" stands for itself, by place: it was "$${" in Terraform or "${!" in `!Sub`. Only
    /// where places are known.
    std::vector<uint32_t> literals;

    std::vector<TextPlace> places; ///< by `at`; of placeInInput()
    bool placesGoOn = false;       ///< the bytes behind a place are those of the input
};

/// Recognises a rule in its usual wrappings and gives the bare event pattern. Plain JSON and anything that is not
/// understood completely stay untouched. Pure, any thread.
[[nodiscard]] UnwrappedRule unwrapRule(std::string_view utf8);

/// "a CloudFormation template", in the user's language
[[nodiscard]] std::string wrappingWords(Wrapping wrapping);

} // namespace rw::pattern
