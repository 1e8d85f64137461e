// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/bits.h"
#include "engine/store/eventstore.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rw::store {

/// Which events carry which tags. Keyed by textPrint(), so that tags find their events again whatever their place in
/// the store. A value; shared between threads it does not change.
struct TagIndex {
    std::vector<std::string> names; ///< each once; the order of their first use
    /// By print: ascending places in `names`, at least one.
    std::unordered_map<uint64_t, std::vector<uint32_t>> byPrint;

    [[nodiscard]] const std::vector<uint32_t>* find(uint64_t print) const; ///< null where there is none
    /// The names of an event's tags by their letters, joined with ", ".
    [[nodiscard]] std::string textOf(uint64_t print) const;
};

/// Rows whose event has the tag `name`, upper and lower case (ASCII) alike; "*": any tag.
[[nodiscard]] Bits taggedRows(const StoredSegment& segment, const TagIndex& tags, std::string_view name);

} // namespace rw::store
