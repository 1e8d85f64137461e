// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fixall.h"

#include <algorithm>

namespace rw::ui {

namespace {

// Each round cures at least one problem; a rule with more layers than this is repaired in several goes.
constexpr int kRounds = 12;

const pattern::FixIt* safeFix(const pattern::Diagnostic& diagnostic) {
    const auto found = std::find_if(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                    [](const pattern::FixIt& fix) { return fix.safe && !fix.edits.empty(); });
    return found == diagnostic.fixes.end() ? nullptr : &*found;
}

/// Touching counts as overlapping: two insertions at one place have no order that is right.
bool disjoint(const pattern::TextEdit& edit, const std::vector<pattern::TextEdit>& others) {
    return std::none_of(others.begin(), others.end(), [&edit](const pattern::TextEdit& other) {
        return edit.at.begin <= other.at.end && other.at.begin <= edit.at.end;
    });
}

} // namespace

bool hasSafeFix(const std::vector<pattern::Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const pattern::Diagnostic& diagnostic) { return safeFix(diagnostic) != nullptr; });
}

std::string withSafeFixes(std::string_view utf8, const pattern::Vocabulary* vocabulary) {
    std::string text(utf8);
    for (int round = 0; round < kRounds; ++round) {
        const pattern::ParseResult parsed = pattern::parsePattern(text);
        std::vector<pattern::Diagnostic> diagnostics = parsed.diagnostics;
        const std::vector<pattern::Diagnostic> lints = pattern::lint(text, parsed, vocabulary);
        diagnostics.insert(diagnostics.end(), lints.begin(), lints.end());

        std::vector<pattern::TextEdit> edits;
        for (const pattern::Diagnostic& diagnostic : diagnostics) {
            const pattern::FixIt* fix = safeFix(diagnostic);
            if (fix && std::all_of(fix->edits.begin(), fix->edits.end(),
                                   [&edits](const pattern::TextEdit& edit) { return disjoint(edit, edits); })) {
                edits.insert(edits.end(), fix->edits.begin(), fix->edits.end());
            }
        }
        if (edits.empty()) {
            break;
        }
        std::sort(edits.begin(), edits.end(),
                  [](const pattern::TextEdit& a, const pattern::TextEdit& b) { return a.at.begin < b.at.begin; });
        std::string next = pattern::applied(text, edits);
        if (next == text) {
            break;
        }
        text = std::move(next);
    }
    return text;
}

} // namespace rw::ui
