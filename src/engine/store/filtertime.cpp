// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/filtertime.h"

#include "engine/store/timestamp.h"

#include <ctime>
#include <string>

namespace rw::store {

namespace {

constexpr int64_t kDayMs = 86'400'000;
constexpr int64_t kQuarterMs = 900'000;

int64_t floorTo(int64_t value, int64_t width) {
    return value - ((value % width) + width) % width;
}

/// The moment at which local clocks show what UTC's show at `wallMs`.
int64_t fromLocal(int64_t wallMs) {
    const int64_t whole = floorTo(wallMs, 1000);
    const auto seconds = static_cast<std::time_t>(whole / 1000);
    std::tm wall{};
    gmtime_r(&seconds, &wall);
    wall.tm_isdst = -1;
    return int64_t{std::mktime(&wall)} * 1000 + (wallMs - whole);
}

bool isClock(std::string_view text) {
    return text.size() >= 5 && text[2] == ':' && text.find_first_of("+-") == std::string_view::npos;
}

} // namespace

std::optional<FilterTime> readFilterTime(std::string_view text) {
    const std::string padded = text.size() > 1 && text[1] == ':' ? "0" + std::string(text) : std::string(text);
    if (isClock(padded)) {
        const auto ms = timestampMs("1970-01-01T" + padded);
        const bool utc = padded.back() == 'Z' || padded.back() == 'z';
        if (!ms || *ms > kDayMs) {
            return std::nullopt;
        }
        return FilterTime{utc ? FilterTime::Kind::UtcClock : FilterTime::Kind::Clock, *ms};
    }
    constexpr size_t kDate = 10;
    const auto day = timestampMs(text.substr(0, kDate));
    const auto ms = timestampMs(text);
    if (!day || !ms || isoSeconds(*day).substr(0, kDate) != text.substr(0, kDate)) {
        return std::nullopt; // the 31st of February is read as the 3rd of March
    }
    const bool zoned = text.substr(kDate).find_first_of("Zz+-") != std::string_view::npos;
    return FilterTime{FilterTime::Kind::Moment, zoned ? *ms : fromLocal(*ms)};
}

int64_t LocalClock::at(int64_t unixMs) {
    const int64_t quarter = floorTo(unixMs, kQuarterMs);
    if (!m_known || quarter != m_quarter) {
        const auto seconds = static_cast<std::time_t>(quarter / 1000);
        std::tm wall{};
        localtime_r(&seconds, &wall);
        m_offset = int64_t{wall.tm_gmtoff} * 1000;
        m_quarter = quarter;
        m_known = true;
    }
    const int64_t local = unixMs + m_offset;
    return local - floorTo(local, kDayMs);
}

} // namespace rw::store
