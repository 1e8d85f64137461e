// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/timetext.h"

namespace rw::demo {
namespace {

char* digits(char* out, int64_t value, int count) {
    for (int i = count - 1; i >= 0; --i) {
        out[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return out + count;
}

/// Date and time without the trailing Z.
char* upToSeconds(char* out, int64_t seconds) {
    const int64_t day = seconds / 86'400;
    const int64_t inDay = seconds % 86'400;
    // Days since 1970 to a Gregorian date: years that begin in March, eras of 400 years.
    const int64_t z = day + 719'468;
    const int64_t era = z / 146'097;
    const int64_t dayOfEra = z % 146'097;
    const int64_t yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int64_t dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    const int64_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    out = digits(out, year, 4);
    *out++ = '-';
    out = digits(out, month, 2);
    *out++ = '-';
    out = digits(out, dayOfMonth, 2);
    *out++ = 'T';
    out = digits(out, inDay / 3'600, 2);
    *out++ = ':';
    out = digits(out, inDay / 60 % 60, 2);
    *out++ = ':';
    return digits(out, inDay % 60, 2);
}

} // namespace

char* writeIsoMs(char* out, int64_t ms) {
    out = upToSeconds(out, ms / 1'000);
    *out++ = '.';
    out = digits(out, ms % 1'000, 3);
    *out++ = 'Z';
    return out;
}

char* writeIsoSeconds(char* out, int64_t ms) {
    out = upToSeconds(out, ms / 1'000);
    *out++ = 'Z';
    return out;
}

} // namespace rw::demo
