// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint_near.h"

#include "engine/pattern/lint_context.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

namespace {

/// Last names that say too little: they are near only together with the name above.
bool isGeneric(std::string_view name) {
    static constexpr std::array<std::string_view, 9> names = {"id",   "name",  "type",      "version", "status",
                                                              "time", "value", "timestamp", "source"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

size_t editDistance(std::string_view a, std::string_view b, size_t limit) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > limit) {
        return limit + 1;
    }
    std::vector<size_t> before(a.size() + 1);
    std::vector<size_t> previous(a.size() + 1);
    std::vector<size_t> current(a.size() + 1);
    for (size_t i = 0; i <= a.size(); ++i) {
        previous[i] = i;
    }
    for (size_t j = 1; j <= b.size(); ++j) {
        current[0] = j;
        size_t least = j;
        for (size_t i = 1; i <= a.size(); ++i) {
            const size_t change = previous[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[i] = std::min({previous[i] + 1, current[i - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[i] = std::min(current[i], before[i - 2] + 1);
            }
            least = std::min(least, current[i]);
        }
        if (least > limit) {
            return limit + 1;
        }
        before.swap(previous);
        previous.swap(current);
    }
    return std::min(previous[a.size()], limit + 1);
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0) {
            out += c;
        }
    }
    return out;
}

unsigned pathNearness(std::string_view asked, std::string_view candidate) {
    if (asked == candidate || asked.empty() || candidate.empty()) {
        return 0;
    }
    const std::vector<std::string> a = linting::splitPath(asked);
    const std::vector<std::string> b = linting::splitPath(candidate);
    const auto common = [&](const auto& equal) {
        size_t n = 0;
        while (n < a.size() && n < b.size() && equal(a[a.size() - 1 - n], b[b.size() - 1 - n])) {
            ++n;
        }
        return static_cast<unsigned>(n);
    };
    const unsigned exact = common([](const std::string& x, const std::string& y) { return x == y; });
    const unsigned foldedNames =
        common([](const std::string& x, const std::string& y) { return folded(x) == folded(y); });
    const unsigned needed = isGeneric(a.back()) ? 2 : 1;
    const auto extra = static_cast<unsigned>(a.size() > b.size() ? a.size() - b.size() : b.size() - a.size());
    const unsigned depthPenalty = std::min(extra, 9U);
    if (foldedNames >= needed && (foldedNames >= 2 || a.front() == b.front() || a.size() == 1 || exact >= 1)) {
        return 1000 + foldedNames * 50 + exact * 10 - depthPenalty;
    }
    // "queue.id" for "queueId"
    if (a.size() >= 2 && folded(a[a.size() - 2] + a.back()) == folded(b.back())) {
        return 900 - depthPenalty;
    }
    if (b.size() >= 2 && folded(b[b.size() - 2] + b.back()) == folded(a.back())) {
        return 850 - depthPenalty;
    }
    // A slip of the fingers in one name.
    const size_t limit = a.back().size() >= 8 ? 2 : 1;
    if (a.size() == b.size() && a.back().size() > 3) {
        size_t total = 0;
        for (size_t i = 0; i < a.size() && total <= limit; ++i) {
            total += editDistance(a[i], b[i], limit);
        }
        if (total <= limit) {
            return 800 - static_cast<unsigned>(total);
        }
    }
    if (a.back().size() > 3) {
        const size_t distance = editDistance(a.back(), b.back(), limit);
        if (distance <= limit && a.front() == b.front()) {
            return 500 - static_cast<unsigned>(distance) * 10 - depthPenalty;
        }
    }
    return 0;
}

} // namespace rw::pattern
