// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace rw::pattern {

namespace {

/// ± digits × 10^exponent, without leading or trailing zeros in `digits`; zero has none.
struct Decimal {
    bool negative = false;
    std::string digits;
    int64_t exponent = 0;
    bool valid = true;

    friend bool operator==(const Decimal& a, const Decimal& b) {
        return a.digits == b.digits && (a.digits.empty() || (a.negative == b.negative && a.exponent == b.exponent));
    }
};

constexpr int64_t kExponentLimit = 1'000'000'000'000;

Decimal decimalOf(std::string_view text) {
    Decimal out;
    size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
        out.negative = text[i] == '-';
        ++i;
    }
    bool point = false;
    bool any = false;
    int64_t fraction = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (!out.digits.empty() || c != '0') {
                out.digits += c;
            }
            fraction += point ? 1 : 0;
        } else {
            break;
        }
    }
    int64_t exponent = 0;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        bool negative = false;
        if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
            negative = text[i] == '-';
            ++i;
        }
        const size_t from = i;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
            exponent = std::min(exponent * 10 + (text[i] - '0'), kExponentLimit);
        }
        any = any && i > from;
        exponent = negative ? -exponent : exponent;
    }
    out.valid = any && i == text.size();
    out.exponent = exponent - fraction;
    while (!out.digits.empty() && out.digits.back() == '0') {
        out.digits.pop_back();
        ++out.exponent;
    }
    return out;
}

} // namespace

Number readNumber(std::string_view spelling) {
    Number number;
    number.spelling = spelling;
    const Decimal exact = decimalOf(spelling);
    if (!exact.valid) {
        return number;
    }
    if (exact.digits.empty()) {
        number.comparable = true; // also -0
        return number;
    }
    const std::string normal = (exact.negative ? "-" : "") + exact.digits + "e" + std::to_string(exact.exponent);
    double value = 0;
    const auto read = std::from_chars(normal.data(), normal.data() + normal.size(), value);
    if (read.ec != std::errc() || !std::isfinite(value) || value == 0) {
        return number;
    }
    // Comparable iff the shortest decimal that names this binary64 is the number itself (§4, the rule of JDK 19).
    std::array<char, 64> shortest{};
    const auto written =
        std::to_chars(shortest.data(), shortest.data() + shortest.size(), value, std::chars_format::scientific);
    const std::string_view text(shortest.data(), static_cast<size_t>(written.ptr - shortest.data()));
    number.comparable = decimalOf(text) == exact;
    number.value = number.comparable ? value : 0;
    return number;
}

} // namespace rw::pattern
