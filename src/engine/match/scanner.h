// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/eventview.h"
#include "engine/match/ruleset.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::match {

/// Bytes that must be readable behind every text handed to a scanner.
inline constexpr size_t kScanPadding = 64;

/// One line of a batch, judged readable or not. Texts and values live until the next record.
struct ScannedRecord {
    std::string_view text;
    size_t line = 0;                   ///< counted from 0 in the batch
    const EventError* error = nullptr; ///< unreadable
    const EventValues* values = nullptr;
};

/// Reads many events of similar shape: finds the values that a name tree asks for and notices everything that is not
/// strict JSON. One per thread.
///
/// simdjson's first stage marks brackets, commas, colons, quotes and the starts of other scalars, and has checked UTF-8
/// and control characters. What remains is grammar. Events of a stream repeat themselves: between two values stands
/// the same text (`","mediaType":"`) over and over. A text that was parsed once is remembered together with where it
/// leads, so that next time one comparison replaces parsing. Whatever was not seen before goes through the parser,
/// and whatever that refuses through the exact reader, whose word is final.
class EventScanner {
public:
    explicit EventScanner(const NameTree& names);
    ~EventScanner();
    EventScanner(EventScanner&&) noexcept;
    EventScanner& operator=(EventScanner&&) noexcept;

    /// Asks for other names from now on; what was learnt is forgotten.
    void ask(const NameTree& names);

    /// Reads all lines of `text`, behind which kScanPadding bytes must be readable; blank lines are skipped. `deliver`
    /// returns false to stop. Returns the number of lines.
    size_t scan(std::string_view text, const std::function<bool(const ScannedRecord&)>& deliver);
    /// Reads one event, line breaks allowed; nothing is learnt from it.
    [[nodiscard]] const EventValues* scanOne(std::string_view text, std::optional<EventError>& error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::match
