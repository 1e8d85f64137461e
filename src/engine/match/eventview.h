// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/base/expected.h"
#include "engine/json/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::match {

/// Which element of which array of the event a value came through (§10). Arrays are numbered in reading order.
struct ArrayStep {
    uint32_t array = 0;
    uint32_t index = 0;
    friend bool operator==(const ArrayStep&, const ArrayStep&) = default;
};

/// One scalar of an event.
struct EventLeaf {
    std::string path;     ///< names joined with '.', as the language joins them
    std::string jsonPath; ///< for people: $.detail.items[2].id
    json::Kind kind = json::Kind::Missing;
    std::string text;             ///< String: decoded; Number: the spelling
    ByteRange at;                 ///< in the event's text
    std::vector<ArrayStep> trail; ///< only arrays that reach the leaf through an object or an inner array
    bool underEmptyName = false;  ///< a name on the way is "": only rules that name such a step see the leaf (§2)
};

/// An event as the language sees it: leaves by path with array trails. Built by the exact, slow reader; the reference
/// matcher and the explanation stand on it. Value type.
struct EventView {
    json::Tree tree;
    std::vector<EventLeaf> leaves; ///< in reading order
};

/// Why an event cannot be judged at all.
struct EventError {
    std::string message; ///< the service's reader's words where known
    uint32_t offset = 0; ///< byte offset in the event's text
};

/// §12: the text must be a JSON object; text after its closing brace is ignored.
[[nodiscard]] Expected<EventView, EventError> readEvent(std::string_view utf8);
/// Only the error that readEvent() would give, or nothing: for readers that have no use for the leaves.
[[nodiscard]] std::optional<EventError> eventError(const json::Tree& tree, std::string_view utf8);

} // namespace rw::match
