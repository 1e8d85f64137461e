// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rw {

struct DiffLine {
    enum class Kind : uint8_t { Same, Removed, Added } kind = Kind::Same;
    std::string_view text; ///< without its end; points into one of the two texts
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// What turns `before` into `after`, line by line, with as few removed and added lines as there can be. Where both are
/// long and differ in very many lines, what lies between the common beginning and the common end counts as replaced. A
/// last line without an end equals one with. Pure, any thread.
[[nodiscard]] std::vector<DiffLine> lineDiff(std::string_view before, std::string_view after);

} // namespace rw
