// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/timestamp.h"

#include <array>
#include <cstdio>

namespace rw::store {

namespace {

/// Days since 1970-01-01 in the proleptic Gregorian calendar, for years that start in March (so leap days come last).
int64_t daysFromCivil(int64_t year, int64_t month, int64_t day) {
    year -= month <= 2 ? 1 : 0;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t yearOfEra = year - era * 400;
    const int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool skip(char c) {
        if (atEnd() || m_text[m_at] != c) {
            return false;
        }
        ++m_at;
        return true;
    }
    /// Exactly `digits` digits, not above `limit`.
    [[nodiscard]] std::optional<int64_t> number(int digits, int64_t limit) {
        int64_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const auto digit = nextDigit();
            if (!digit) {
                return std::nullopt;
            }
            value = value * 10 + *digit;
        }
        return value <= limit ? std::optional(value) : std::nullopt;
    }
    [[nodiscard]] std::optional<int64_t> nextDigit() {
        if (atEnd() || m_text[m_at] < '0' || m_text[m_at] > '9') {
            return std::nullopt;
        }
        return m_text[m_at++] - '0';
    }

private:
    std::string_view m_text;
    size_t m_at = 0;
};

} // namespace

std::optional<int64_t> timestampMs(std::string_view iso) {
    Reader in(iso);
    const auto year = in.number(4, 9999);
    if (!year || !in.skip('-')) {
        return std::nullopt;
    }
    const auto month = in.number(2, 12);
    if (!month || *month == 0 || !in.skip('-')) {
        return std::nullopt;
    }
    const auto day = in.number(2, 31);
    if (!day || *day == 0) {
        return std::nullopt;
    }
    int64_t ms = daysFromCivil(*year, *month, *day) * 86'400'000;
    if (in.atEnd()) {
        return ms;
    }
    if (!in.skip('T') && !in.skip('t') && !in.skip(' ')) {
        return std::nullopt;
    }
    const auto hour = in.number(2, 24);
    if (!hour || !in.skip(':')) {
        return std::nullopt;
    }
    const auto minute = in.number(2, 59);
    if (!minute) {
        return std::nullopt;
    }
    ms += *hour * 3'600'000 + *minute * 60'000;
    if (in.skip(':')) {
        const auto second = in.number(2, 60);
        if (!second) {
            return std::nullopt;
        }
        ms += *second * 1000;
        if (in.skip('.') || in.skip(',')) {
            int64_t scale = 100;
            auto digit = in.nextDigit();
            if (!digit) {
                return std::nullopt;
            }
            for (; digit; digit = in.nextDigit()) {
                ms += *digit * scale;
                scale /= 10;
            }
        }
    }
    if (in.atEnd() || ((in.skip('Z') || in.skip('z')) && in.atEnd())) {
        return ms;
    }
    const bool east = in.skip('+');
    if (!east && !in.skip('-')) {
        return std::nullopt;
    }
    const auto offsetHours = in.number(2, 23);
    if (!offsetHours) {
        return std::nullopt;
    }
    (void)in.skip(':');
    const auto offsetMinutes = in.atEnd() ? std::optional<int64_t>(0) : in.number(2, 59);
    if (!offsetMinutes || !in.atEnd()) {
        return std::nullopt;
    }
    const int64_t offset = *offsetHours * 3'600'000 + *offsetMinutes * 60'000;
    return east ? ms - offset : ms + offset;
}

std::string isoSeconds(int64_t unixMs) {
    int64_t seconds = unixMs / 1000 - (unixMs % 1000 < 0 ? 1 : 0);
    int64_t days = seconds / 86'400;
    seconds %= 86'400;
    if (seconds < 0) {
        seconds += 86'400;
        --days;
    }
    days += 719'468;
    const int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const int64_t dayOfEra = days - era * 146'097;
    const int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int64_t day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    const int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    const int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04lld-%02lld-%02lldT%02lld:%02lld:%02lldZ",
                                     static_cast<long long>(year), static_cast<long long>(month),
                                     static_cast<long long>(day), static_cast<long long>(seconds / 3600),
                                     static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return {text.data(), static_cast<size_t>(length)};
}

} // namespace rw::store
