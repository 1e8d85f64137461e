// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace rw::store {

/// What became of one record of an import.
struct Record {
    enum class Fate : uint8_t { Accepted, Unwrapped, Wrapped, Unreadable };
    Fate fate = Fate::Accepted;
    std::string event; ///< JSON text of the event; empty when Unreadable
    std::string how;   ///< Unwrapped/Wrapped: in words, "from an SQS message body"; Unreadable: the reason
    size_t offset = 0; ///< byte offset of the record in the input
    size_t line = 0;   ///< counted from 1
};

struct LoadCounts {
    size_t accepted = 0;
    size_t unreadable = 0;
};

/// Reads any of the forms known so far — one event, an array, NDJSON, concatenated JSON; a bare Genesys `detail` or
/// WebSocket frame is wrapped into an envelope — and hands over every record. Form is sniffed, never asked. Any thread.
[[nodiscard]] LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver,
                                    std::stop_token stop = {});

} // namespace rw::store
