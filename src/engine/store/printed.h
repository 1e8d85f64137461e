// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stop_token>

namespace rw::store {

/// The first event whose text has this textPrint(); nothing after a stop request. Any thread; looks at all prints.
[[nodiscard]] inline std::optional<uint32_t> eventWithPrint(const StoreSnapshot& events, uint64_t print,
                                                            const std::stop_token& stop = {}) {
    for (const SegmentAt& at : events.segments()) {
        if (stop.stop_requested()) {
            break;
        }
        const std::vector<uint64_t>& prints = at.segment->prints();
        if (const auto found = std::find(prints.begin(), prints.end(), print); found != prints.end()) {
            return at.first + static_cast<uint32_t>(found - prints.begin());
        }
    }
    return std::nullopt;
}

} // namespace rw::store
