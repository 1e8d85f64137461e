// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"

#include "engine/match/compiled_impl.h"
#include "engine/match/reference.h"
#include "engine/match/scanner.h"

#include <atomic>
#include <cstring>
#include <optional>
#include <string>

namespace rw::match {
namespace {

uint64_t nextNumber() {
    static std::atomic<uint64_t> last{0};
    return ++last;
}

} // namespace

CompiledPattern::Impl::Impl(std::shared_ptr<const pattern::Pattern> source)
    : pattern(std::move(source)), rules({pattern}), number(nextNumber()) {}

CompiledPattern::CompiledPattern() = default;
CompiledPattern::~CompiledPattern() = default;

std::shared_ptr<const CompiledPattern> CompiledPattern::compile(std::shared_ptr<const pattern::Pattern> pattern) {
    const std::shared_ptr<CompiledPattern> compiled(new CompiledPattern);
    compiled->m_impl = std::make_unique<Impl>(std::move(pattern));
    return compiled;
}

const pattern::Pattern& CompiledPattern::pattern() const {
    return *m_impl->pattern;
}

struct EventJudge::Impl {
    uint64_t number = 0;                             ///< of the pattern that the parts below serve
    std::shared_ptr<const pattern::Pattern> pattern; ///< keeps what they refer to
    std::optional<EventScanner> scanner;
    std::unique_ptr<RuleSet> rules; ///< own copy: the compiled pattern may be gone by the next call
    std::optional<RuleJudge> judge;
    std::string padded;
    std::vector<uint32_t> matched;
};

EventJudge::EventJudge() : m_impl(std::make_unique<Impl>()) {}
EventJudge::~EventJudge() = default;
EventJudge::EventJudge(EventJudge&&) noexcept = default;
EventJudge& EventJudge::operator=(EventJudge&&) noexcept = default;

Expected<bool, EventError> EventJudge::matches(const CompiledPattern& pattern, std::string_view event) {
    Impl& impl = *m_impl;
    const CompiledPattern::Impl& compiled = pattern.impl();
    if (!compiled.rules.oddRules().empty()) {
        const Expected<EventView, EventError> view = readEvent(event);
        if (!view) {
            return unexpected(view.error());
        }
        return rw::match::matches(pattern.pattern(), *view);
    }
    if (impl.number != compiled.number) {
        impl.number = compiled.number;
        impl.judge.reset();
        impl.pattern = compiled.pattern;
        impl.rules = std::make_unique<RuleSet>(compiled.rules);
        if (impl.scanner) {
            impl.scanner->ask(impl.rules->names());
        } else {
            impl.scanner.emplace(impl.rules->names());
        }
        impl.judge.emplace(*impl.rules);
    }
    impl.padded.assign(event);
    impl.padded.append(kScanPadding, '\0');
    std::optional<EventError> error;
    const EventValues* values = impl.scanner->scanOne(std::string_view(impl.padded).substr(0, event.size()), error);
    if (values == nullptr) {
        return unexpected(std::move(*error));
    }
    impl.matched.clear();
    impl.judge->judge(*values, impl.matched);
    return !impl.matched.empty();
}

} // namespace rw::match
