// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// Two events path by path.
namespace rw::insight {

/// One path that at least one of them has. Values are JSON text; an object or array stands here only where it is empty.
struct ComparedPath {
    std::string path;                 ///< as a rule names it: names joined with '.'
    std::string place;                ///< the same with the elements of arrays: "participants[0].purpose"
    std::optional<std::string> left;  ///< nothing: it has no such value
    std::optional<std::string> right; ///< likewise
    [[nodiscard]] bool same() const { return left == right; }
};

/// In the order of the left event, what only the right one has behind its neighbours. Texts are compared decoded,
/// numbers as they are written. Of duplicate names the last counts, as in matching. Total: unreadable texts have no
/// paths. After a stop request some are missing. Pure, any thread.
[[nodiscard]] std::vector<ComparedPath> compareEvents(std::string_view left, std::string_view right,
                                                      const std::stop_token& stop = {});

} // namespace rw::insight
