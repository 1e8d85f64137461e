// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"

#include "engine/match/reference.h"

namespace rw::match {

struct CompiledPattern::Impl {
    std::shared_ptr<const pattern::Pattern> pattern;
};

CompiledPattern::CompiledPattern() : m_impl(std::make_unique<Impl>()) {}
CompiledPattern::~CompiledPattern() = default;

std::shared_ptr<const CompiledPattern> CompiledPattern::compile(std::shared_ptr<const pattern::Pattern> pattern) {
    std::shared_ptr<CompiledPattern> compiled(new CompiledPattern);
    compiled->m_impl->pattern = std::move(pattern);
    return compiled;
}

const pattern::Pattern& CompiledPattern::pattern() const {
    return *m_impl->pattern;
}

struct EventJudge::Impl {};
EventJudge::EventJudge() : m_impl(std::make_unique<Impl>()) {}
EventJudge::~EventJudge() = default;
EventJudge::EventJudge(EventJudge&&) noexcept = default;
EventJudge& EventJudge::operator=(EventJudge&&) noexcept = default;

Expected<bool, EventError> EventJudge::matches(const CompiledPattern& pattern, std::string_view event) {
    const Expected<EventView, EventError> view = readEvent(event);
    if (!view) {
        return unexpected(view.error());
    }
    return rw::match::matches(pattern.pattern(), *view);
}

StreamCounts judgeStream(const std::vector<std::shared_ptr<const CompiledPattern>>& rules,
                         const std::function<size_t(char*, size_t)>& read,
                         const std::function<void(const StreamVerdict&)>& deliver, const StreamOptions& options) {
    std::string all;
    std::string buffer(1U << 20U, '\0');
    while (const size_t n = read(buffer.data(), buffer.size())) {
        all.append(buffer, 0, n);
    }
    return judgeText(rules, all, deliver, options);
}

StreamCounts judgeText(const std::vector<std::shared_ptr<const CompiledPattern>>& rules, std::string_view ndjson,
                       const std::function<void(const StreamVerdict&)>& deliver, const StreamOptions& options) {
    StreamCounts counts;
    counts.matchedPerRule.resize(rules.size());
    size_t line = 0;
    for (size_t at = 0; at < ndjson.size() && !options.stop.stop_requested();) {
        const size_t end = std::min(ndjson.find('\n', at), ndjson.size());
        StreamVerdict verdict;
        verdict.line = ++line;
        verdict.offset = at;
        verdict.event = ndjson.substr(at, end - at);
        at = end + 1;
        if (verdict.event.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        const Expected<EventView, EventError> view = readEvent(verdict.event);
        if (view) {
            ++counts.events;
            for (uint32_t rule = 0; rule < rules.size(); ++rule) {
                if (rw::match::matches(rules[rule]->pattern(), *view)) {
                    verdict.rules.push_back(rule);
                    ++counts.matchedPerRule[rule];
                }
            }
            counts.matched += verdict.rules.empty() ? 0U : 1U;
        } else {
            ++counts.unreadable;
            verdict.error = &view.error();
        }
        if (deliver && (options.wantNonMatching || verdict.error != nullptr || !verdict.rules.empty())) {
            deliver(verdict);
        }
    }
    return counts;
}

} // namespace rw::match
