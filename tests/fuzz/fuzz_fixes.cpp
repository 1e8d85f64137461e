// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/fixes.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"
#include "fuzz_check.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace rw;

namespace {

std::vector<pattern::Diagnostic> problems(std::string_view text, pattern::ParseResult* result = nullptr) {
    pattern::ParseResult parsed = pattern::parsePattern(text);
    std::vector<pattern::Diagnostic> all = pattern::lint(text, parsed, nullptr);
    all.insert(all.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    if (result != nullptr) {
        *result = std::move(parsed);
    }
    return all;
}

} // namespace

/// Fixes are applicable: edits lie inside the text, ascending and apart, and change it; a fix never breaks a rule that
/// was valid; "Fix all" comes to rest.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text = fuzz::text(data, size);
    pattern::ParseResult parsed;
    const std::vector<pattern::Diagnostic> before = problems(text, &parsed);
    for (const pattern::Diagnostic& diagnostic : before) {
        for (const pattern::FixIt& fix : diagnostic.fixes) {
            uint32_t reached = 0;
            for (const pattern::TextEdit& edit : fix.edits) {
                fuzz::check(edit.at.begin >= reached && edit.at.begin <= edit.at.end && edit.at.end <= text.size());
                reached = edit.at.end;
            }
            const std::string fixed = pattern::applied(text, fix.edits);
            fuzz::check(fixed != text);
            pattern::ParseResult result;
            const std::vector<pattern::Diagnostic> after = problems(fixed, &result);
            fuzz::check(!parsed.valid() || result.valid());
            const auto same = [&](const pattern::Diagnostic& other) { return other.id == diagnostic.id; };
            fuzz::check(std::count_if(after.begin(), after.end(), same) <
                        std::count_if(before.begin(), before.end(), same));
        }
    }
    const std::string settled = pattern::applyAllFixes(text);
    fuzz::check(!parsed.valid() || pattern::parsePattern(settled).valid());
    return 0;
}
