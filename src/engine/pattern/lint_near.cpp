// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint_near.h"

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

/// The last names of a path, without copying: did-you-mean compares thousands of paths between two keystrokes.
struct Names {
    static constexpr size_t kMost = 16;
    std::array<std::string_view, kMost> last; ///< last name first
    size_t known = 0;                         ///< of `last`
    size_t count = 0;                         ///< of the whole path
    std::string_view first;

    explicit Names(std::string_view path) {
        size_t end = path.size();
        while (true) {
            const size_t dot = end == 0 ? std::string_view::npos : path.rfind('.', end - 1);
            first = path.substr(dot == std::string_view::npos ? 0 : dot + 1,
                                end - (dot == std::string_view::npos ? 0 : dot + 1));
            if (known < kMost) {
                last[known++] = first;
            }
            ++count;
            if (dot == std::string_view::npos) {
                return;
            }
            end = dot;
        }
    }
};

/// The next letter or digit of a text in lower case; 0 at its end.
char nextFolded(std::string_view text, size_t& at) {
    while (at < text.size()) {
        const char c = text[at++];
        if (c >= 'A' && c <= 'Z') {
            return static_cast<char>(c - 'A' + 'a');
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0) {
            return c;
        }
    }
    return '\0';
}

bool sameFolded(std::string_view a, std::string_view b) {
    size_t i = 0;
    size_t j = 0;
    while (true) {
        const char x = nextFolded(a, i);
        if (x != nextFolded(b, j)) {
            return false;
        }
        if (x == '\0') {
            return true;
        }
    }
}

/// `whole` is the two parts one behind the other, but for case and signs.
bool isJoined(std::string_view front, std::string_view back, std::string_view whole) {
    size_t w = 0;
    for (const std::string_view part : {front, back}) {
        size_t i = 0;
        while (const char x = nextFolded(part, i)) {
            if (x != nextFolded(whole, w)) {
                return false;
            }
        }
    }
    return nextFolded(whole, w) == '\0';
}

} // namespace

size_t editDistance(std::string_view a, std::string_view b, size_t limit) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > limit) {
        return limit + 1;
    }
    constexpr size_t kShort = 64; // names: no memory is asked for
    std::array<size_t, 3 * (kShort + 1)> small;
    std::vector<size_t> large(a.size() > kShort ? 3 * (a.size() + 1) : 0);
    size_t* before = a.size() > kShort ? large.data() : small.data();
    size_t* previous = before + a.size() + 1;
    size_t* current = previous + a.size() + 1;
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
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return std::min(previous[a.size()], limit + 1);
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    size_t at = 0;
    while (const char c = nextFolded(text, at)) {
        out += c;
    }
    return out;
}

unsigned pathNearness(std::string_view asked, std::string_view candidate) {
    if (asked == candidate || asked.empty() || candidate.empty()) {
        return 0;
    }
    const Names a(asked);
    const Names b(candidate);
    const std::string_view last = a.last[0];
    unsigned exact = 0;
    while (exact < std::min(a.known, b.known) && a.last[exact] == b.last[exact]) {
        ++exact;
    }
    unsigned similar = exact;
    while (similar < std::min(a.known, b.known) && sameFolded(a.last[similar], b.last[similar])) {
        ++similar;
    }
    const unsigned needed = isGeneric(last) ? 2 : 1;
    const auto extra = static_cast<unsigned>(a.count > b.count ? a.count - b.count : b.count - a.count);
    const unsigned depthPenalty = std::min(extra, 9U);
    if (similar >= needed && (similar >= 2 || a.first == b.first || a.count == 1 || exact >= 1)) {
        return 1000 + similar * 50 + exact * 10 - depthPenalty;
    }
    // "queue.id" for "queueId"
    if (a.count >= 2 && isJoined(a.last[1], last, b.last[0])) {
        return 900 - depthPenalty;
    }
    if (b.count >= 2 && isJoined(b.last[1], b.last[0], last)) {
        return 850 - depthPenalty;
    }
    if (last.size() <= 3) {
        return 0;
    }
    // A slip of the fingers in one name.
    const size_t limit = last.size() >= 8 ? 2 : 1;
    if (a.count == b.count && a.count <= Names::kMost) {
        size_t total = 0;
        for (size_t i = 0; i < a.count && total <= limit; ++i) {
            total += a.last[i] == b.last[i] ? 0 : editDistance(a.last[i], b.last[i], limit);
        }
        if (total <= limit) {
            return 800 - static_cast<unsigned>(total);
        }
    }
    if (a.first == b.first) {
        const size_t distance = editDistance(last, b.last[0], limit);
        if (distance <= limit) {
            return 500 - static_cast<unsigned>(distance) * 10 - depthPenalty;
        }
    }
    return 0;
}

} // namespace rw::pattern
