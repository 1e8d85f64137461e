// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    Terraform,       ///< Terraform's JSON syntax
    OtherRule,       ///< EventPattern somewhere else
    Yaml,            ///< YAML: a pattern as such, or the spelling of a document around it
};

struct UnwrappedRule {
    std::string text;            ///< the bare rule: the input itself, byte for byte, where nothing was recognised
    std::vector<Wrapping> steps; ///< outermost first; empty: nothing was recognised
    int rules = 1;               ///< rules that the text held; the first is taken
    [[nodiscard]] bool changed() const { return !steps.empty(); }
    /// The wrapping that a person knows the text by; only where changed().
    [[nodiscard]] Wrapping best() const;
};

/// Recognises a rule in its usual wrappings and gives the bare event pattern. Plain JSON and anything that is not
/// understood completely stay untouched. Pure, any thread.
[[nodiscard]] UnwrappedRule unwrapRule(std::string_view utf8);

/// "a CloudFormation template", in the user's language
[[nodiscard]] std::string wrappingWords(Wrapping wrapping);

} // namespace rw::pattern
