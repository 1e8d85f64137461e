// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"
#include "fuzz_check.h"

using namespace rw;

/// Any bytes as a rule text: always a result, ranges inside the text, and the same again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text = fuzz::text(data, size);
    const pattern::ParseResult parsed = pattern::parsePattern(text);
    fuzz::check(parsed.valid() == parsed.serviceMessage.empty());
    for (const pattern::Diagnostic& diagnostic : pattern::lint(text, parsed, nullptr)) {
        fuzz::check(diagnostic.at.begin <= diagnostic.at.end && diagnostic.at.end <= text.size());
        fuzz::check(!pattern::explanationText(diagnostic).empty());
    }
    for (const pattern::Diagnostic& diagnostic : parsed.diagnostics) {
        fuzz::check(diagnostic.at.begin <= diagnostic.at.end && diagnostic.at.end <= text.size());
    }
    if (parsed.valid()) {
        // White space between tokens means nothing.
        const pattern::ParseResult minified = pattern::parsePattern(json::minified(text));
        fuzz::check(minified.valid());
        fuzz::check(minified.pattern->leaves.size() == parsed.pattern->leaves.size());
        fuzz::check(minified.pattern->alternatives.size() == parsed.pattern->alternatives.size());
    }
    return 0;
}
