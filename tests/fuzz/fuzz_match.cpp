// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "fuzz_check.h"

using namespace rw;

/// A pattern on the first line, an event on the others: every judge gives the same verdict.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text = fuzz::text(data, size);
    const size_t line = text.find('\n');
    if (line == std::string_view::npos) {
        return 0;
    }
    const pattern::ParseResult parsed = pattern::parsePattern(text.substr(0, line));
    if (!parsed.valid()) {
        return 0;
    }
    const std::string_view event = text.substr(line + 1);
    const auto view = match::readEvent(event);
    const bool matched = view && match::matches(*parsed.pattern, *view);

    const match::Explanation explanation = match::explain(*parsed.pattern, event);
    fuzz::check(explanation.matched == matched);
    fuzz::check(explanation.leaves.size() == parsed.pattern->leaves.size());
    for (const match::LeafResult& leaf : explanation.leaves) {
        fuzz::check(!leaf.sentence.empty() && leaf.payloadAt.end <= event.size());
    }

    const auto compiled = match::CompiledPattern::compile(parsed.pattern);
    static match::EventJudge judge;
    const auto judged = judge.matches(*compiled, event);
    fuzz::check(judged.hasValue() == view.hasValue() && (!judged || *judged == matched));
    return 0;
}
