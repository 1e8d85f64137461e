// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace rw::store {

/// What became of one record of an import.
struct Record {
    enum class Fate : uint8_t {
        Accepted,   ///< an event as it stands
        Unwrapped,  ///< an event taken out of something around it
        Wrapped,    ///< made into an event: parts of the envelope are made up
        Unreadable, ///< something that should have been an event
        Duplicate, ///< same id and same content as an earlier record; without text where it is a mere step of a bus log
        Skipped    ///< recognised, and no event: a heartbeat, a control message, Lambda's own lines
    };
    Fate fate = Fate::Accepted;
    std::string event;  ///< JSON text of the event; empty when Unreadable or Skipped
    std::string how;    ///< Unwrapped, Wrapped: in words, "from an SQS message body"; else the reason, if there is one;
                        ///< this and the next two in the user's language
    std::string note;   ///< what the wrapping said of the event: "RULE_ARN: …", the step of a bus log
    std::string doubt;  ///< readable, but hardly what was meant: "no detail-type: is this an EventBridge event?"
    size_t errorAt = 0; ///< Unreadable: the byte of the record where reading it stopped; 0 where that is not known
    size_t offset = 0;  ///< byte offset of the record in the input, after decompression
    size_t line = 0;    ///< counted from 1, after decompression
    /// Wrapped: the fields of the envelope whose values are made up. Points to static memory: one per kind of wrapping.
    std::span<const std::string_view> madeUp = {};
    [[nodiscard]] bool isEvent() const { return fate <= Fate::Wrapped; }
};
/// "accepted", "unwrapped", …: as in reports, never translated.
[[nodiscard]] std::string_view fateWord(Record::Fate fate);

struct LoadCounts {
    size_t accepted = 0; ///< all events: as they stood, unwrapped and wrapped
    size_t unreadable = 0;
    size_t unwrapped = 0; ///< of the accepted ones
    size_t wrapped = 0;   ///< of the accepted ones
    size_t duplicates = 0;
    size_t skipped = 0;
    size_t doubtful = 0; ///< of the accepted ones
};

struct LoadOptions {
    std::stop_token stop;
    /// Tell duplicates apart. Off where whoever takes the events does so (steps of a bus log are told in any case).
    /// Among the first four million events with an id.
    bool duplicates = true;
};

/// Reads any known form — one event, arrays, NDJSON, concatenated JSON, CSV, lines of logs, and everything that the
/// files of formats/ know, also one in the other — and hands over every record in its order. Form is sniffed, never
/// asked; gzip is unpacked on the way (facts: aws §4.2). Any thread.
[[nodiscard]] LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver,
                                    const LoadOptions& options);
[[nodiscard]] LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver,
                                    const std::stop_token& stop = {});

/// Fills the buffer and returns the number of bytes, 0 at the end and on trouble (which the reader keeps to itself).
using ReadBytes = std::function<size_t(char* buffer, size_t capacity)>;
/// The same from a stream of any length with bounded memory (about 50 MB, and 64 MB at most to tell duplicates apart).
/// A record on a line of its own is handed over as soon as the line is complete.
[[nodiscard]] LoadCounts loadEvents(const ReadBytes& read, const std::function<void(Record)>& deliver,
                                    const LoadOptions& options);

/// Whether a file that starts like this holds events in any known form: for choosing among the files of a folder. A
/// rule, or JSON of any other kind, does not. Any thread.
[[nodiscard]] bool looksLikeEvents(std::string_view start);

} // namespace rw::store
