// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/casemapping.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace rw::match {
namespace {

/// Units from first to last, `step` apart, whose counterpart lies `delta` further on.
struct CaseRun {
    uint16_t first;
    uint16_t last;
    uint16_t step;
    int32_t delta;
};
struct FullCase {
    uint16_t unit;
    const char* utf8;
};
#include "engine/match/casetable.inc"

template <size_t Runs, size_t Fulls>
std::string mapped(char16_t unit, const CaseRun (&runs)[Runs], const FullCase (&fulls)[Fulls]) {
    if (unit >= 0xD800 && unit < 0xE000) {
        return "?";
    }
    const auto full = std::lower_bound(std::begin(fulls), std::end(fulls), unit,
                                       [](const FullCase& entry, char16_t key) { return entry.unit < key; });
    if (full != std::end(fulls) && full->unit == unit) {
        return full->utf8;
    }
    char32_t result = unit;
    const auto run = std::lower_bound(std::begin(runs), std::end(runs), unit,
                                      [](const CaseRun& entry, char16_t key) { return entry.last < key; });
    if (run != std::end(runs) && run->first <= unit && (unit - run->first) % run->step == 0) {
        result = static_cast<char32_t>(static_cast<int32_t>(unit) + run->delta);
    }
    std::string out;
    utf8::append(out, result);
    return out;
}

} // namespace

std::string lowerCase(char16_t unit) {
    return mapped(unit, kLowerRuns, kLowerFull);
}

std::string upperCase(char16_t unit) {
    return mapped(unit, kUpperRuns, kUpperFull);
}

} // namespace rw::match
