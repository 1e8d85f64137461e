// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/expected.h"
#include "engine/match/eventview.h"
#include "engine/pattern/pattern.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace rw::match {

/// A pattern made fast: immutable, shared between threads, agrees with the reference matcher on every input.
class CompiledPattern {
public:
    [[nodiscard]] static std::shared_ptr<const CompiledPattern>
    compile(std::shared_ptr<const pattern::Pattern> pattern);
    ~CompiledPattern();
    [[nodiscard]] const pattern::Pattern& pattern() const;

    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *m_impl; }

private:
    CompiledPattern();
    std::unique_ptr<Impl> m_impl;
};

/// Judges single events; keeps a simdjson parser and scratch memory. One per thread.
class EventJudge {
public:
    EventJudge();
    ~EventJudge();
    EventJudge(EventJudge&&) noexcept;
    EventJudge& operator=(EventJudge&&) noexcept;
    /// `event` needs no padding: it is copied where the parser wants some.
    [[nodiscard]] Expected<bool, EventError> matches(const CompiledPattern& pattern, std::string_view event);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// One record of a stream of events.
struct StreamVerdict {
    size_t line = 0;                   ///< counted from 1
    size_t offset = 0;                 ///< byte offset of the record in the whole stream
    std::string_view event;            ///< valid during the callback only
    std::vector<uint32_t> rules;       ///< indices of the rules that match, ascending
    const EventError* error = nullptr; ///< unreadable record
};

struct StreamOptions {
    unsigned threads = 1;
    bool wantNonMatching = false; ///< also call back for records that match no rule
    std::stop_token stop;
};
struct StreamCounts {
    uint64_t events = 0;  ///< readable records
    uint64_t matched = 0; ///< records that at least one rule matched
    uint64_t unreadable = 0;
    std::vector<uint64_t> matchedPerRule;
};

/// Judges NDJSON (one event a line; blank lines are skipped) against any number of rules at once, in order of lines,
/// with constant memory. `read` fills the buffer and returns the number of bytes, 0 at the end. `deliver` may be empty
/// when only counts are wanted; it is called in stream order, on the calling thread.
[[nodiscard]] StreamCounts judgeStream(const std::vector<std::shared_ptr<const CompiledPattern>>& rules,
                                       const std::function<size_t(char* buffer, size_t capacity)>& read,
                                       const std::function<void(const StreamVerdict&)>& deliver,
                                       const StreamOptions& options);
/// The same over text in memory, without copying it.
[[nodiscard]] StreamCounts judgeText(const std::vector<std::shared_ptr<const CompiledPattern>>& rules,
                                     std::string_view ndjson, const std::function<void(const StreamVerdict&)>& deliver,
                                     const StreamOptions& options);

} // namespace rw::match
