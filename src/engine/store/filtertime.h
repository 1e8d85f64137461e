// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rw::store {

/// What a filter compares the time of events with, in local time unless it names a zone: as the table of events shows
/// times.
struct FilterTime {
    enum class Kind : uint8_t { Moment, Clock, UtcClock } kind = Kind::Moment;
    int64_t ms = 0; ///< Moment: Unix milliseconds; else milliseconds since midnight, of any day
};

/// "08:00", "8:00:30", "08:00Z"; "2026-11-21", which is its midnight; "2026-11-21 08:00", "2026-11-21T08:00:00Z",
/// "…+01:00". Nothing where the text is anything else or names no day there is. Any thread.
[[nodiscard]] std::optional<FilterTime> readFilterTime(std::string_view text);

/// Milliseconds since midnight of local time. Remembers the zone's offset of the last quarter of an hour, in which no
/// zone changes it: many moments that lie close together are cheap. One object per thread.
class LocalClock {
public:
    [[nodiscard]] int64_t at(int64_t unixMs);

private:
    int64_t m_quarter = 0;
    int64_t m_offset = 0;
    bool m_known = false;
};

} // namespace rw::store
