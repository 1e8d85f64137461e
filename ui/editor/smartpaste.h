// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>
#include <vector>

namespace rw::ui {

/// What was peeled off a pasted text, outermost first.
enum class PasteStep {
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
};

struct SmartPaste {
    std::string text;             ///< what to insert: the input itself, byte for byte, where nothing was recognised
    std::vector<PasteStep> steps; ///< empty: nothing was recognised
    int rules = 1;                ///< rules that the text held; the first is taken
    [[nodiscard]] bool changed() const { return !steps.empty(); }
};

/// Recognises a rule in its usual wrappings and gives the bare event pattern. Plain JSON and anything that is not
/// understood completely stay untouched. Pure, any thread.
[[nodiscard]] SmartPaste smartPaste(std::string_view utf8);

/// One line for a banner: what was recognised, and that Ctrl+Z takes it back. Empty when nothing changed.
[[nodiscard]] QString pasteNotice(const SmartPaste& paste);

} // namespace rw::ui
