// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "engine/match/eventview.h"
#include "engine/pattern/pattern.h"
#include "fuzz_check.h"

#include <string>

using namespace rw;

namespace {

const std::shared_ptr<const match::CompiledPattern>& rule() {
    static const std::shared_ptr<const match::CompiledPattern> kRule = match::CompiledPattern::compile(
        pattern::parsePattern(R"({"a":[{"exists":true}],"b":{"c":[{"exists":false},{"anything-but":"x"}]}})").pattern);
    return kRule;
}

} // namespace

/// Any bytes as an event: the exact reader, the judge and the stream agree on what can be read, and on the verdict.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text = fuzz::text(data, size);
    static match::EventJudge judge;
    const auto view = match::readEvent(text);
    if (view) {
        for (const match::EventLeaf& leaf : view->leaves) {
            fuzz::check(leaf.at.begin < leaf.at.end && leaf.at.end <= text.size());
        }
    } else {
        fuzz::check(!view.error().message.empty() && view.error().offset <= text.size());
    }
    const auto judged = judge.matches(*rule(), text);
    fuzz::check(judged.hasValue() == view.hasValue());
    if (text.find('\n') != std::string_view::npos || text.find_first_not_of(" \t\r") == std::string_view::npos) {
        return 0;
    }
    // Thrice in a stream: the second and third time by remembered shapes, and a bad line must not spoil a good one.
    const std::string line(text);
    const auto counts = match::judgeText({rule()}, line + '\n' + line + "\n{\"a\":1}\n" + line, {}, {});
    fuzz::check(counts.unreadable == (view ? 0U : 3U) && counts.events == (view ? 4U : 1U));
    fuzz::check(counts.matched == (judged && *judged ? 4U : 1U));
    return 0;
}
