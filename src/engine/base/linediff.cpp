// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/linediff.h"

#include <algorithm>
#include <cstddef>

namespace rw {

namespace {

/// The table of the longest common subsequence holds at most so many cells.
constexpr size_t kMostCells = 4'000'000;

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

std::vector<DiffLine> lineDiff(std::string_view before, std::string_view after) {
    using Kind = DiffLine::Kind;
    const std::vector<std::string_view> a = linesOf(before);
    const std::vector<std::string_view> b = linesOf(after);
    size_t begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) {
        ++begin;
    }
    size_t tail = 0;
    while (tail < a.size() - begin && tail < b.size() - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        ++tail;
    }
    std::vector<DiffLine> lines;
    for (size_t i = 0; i < begin; ++i) {
        lines.push_back({Kind::Same, a[i]});
    }
    const size_t rows = a.size() - begin - tail;
    const size_t columns = b.size() - begin - tail;
    size_t i = 0;
    size_t j = 0;
    if (rows > 0 && columns > 0 && (rows + 1) <= kMostCells / (columns + 1)) {
        // common[i][j]: length of the longest common subsequence of what follows row i and column j.
        const size_t width = columns + 1;
        std::vector<uint32_t> common((rows + 1) * width, 0);
        for (size_t r = rows; r-- > 0;) {
            for (size_t c = columns; c-- > 0;) {
                common[r * width + c] = a[begin + r] == b[begin + c]
                                            ? common[(r + 1) * width + c + 1] + 1
                                            : std::max(common[(r + 1) * width + c], common[r * width + c + 1]);
            }
        }
        while (i < rows && j < columns) {
            if (a[begin + i] == b[begin + j]) {
                lines.push_back({Kind::Same, a[begin + i]});
                ++i;
                ++j;
            } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
                lines.push_back({Kind::Removed, a[begin + i++]});
            } else {
                lines.push_back({Kind::Added, b[begin + j++]});
            }
        }
    }
    for (; i < rows; ++i) {
        lines.push_back({Kind::Removed, a[begin + i]});
    }
    for (; j < columns; ++j) {
        lines.push_back({Kind::Added, b[begin + j]});
    }
    for (size_t k = a.size() - tail; k < a.size(); ++k) {
        lines.push_back({Kind::Same, a[k]});
    }
    return lines;
}

} // namespace rw
