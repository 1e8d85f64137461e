// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace rw {

/// A half-open range of UTF-8 **bytes** in a text: the only coordinate inside Rulewright. Lines, columns and UTF-16
/// positions exist only at the edges (LineMap, the editor). Texts are limited to 4 GiB. Value type, any thread.
struct ByteRange {
    uint32_t begin = 0;
    uint32_t end = 0;

    [[nodiscard]] constexpr uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(uint32_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool contains(ByteRange other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] std::string_view in(std::string_view text) const {
        if (begin >= text.size() || end < begin) {
            return {};
        }
        return text.substr(begin, end - begin);
    }
    friend constexpr bool operator==(ByteRange, ByteRange) = default;
};

} // namespace rw
