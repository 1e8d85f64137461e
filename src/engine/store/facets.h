// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

/// Which values chosen events have, counted on the columns.
namespace rw::store {

struct FacetValue {
    std::string json;     ///< JSON text of the scalar
    uint32_t events = 0;  ///< that have it, several times or once
    uint32_t matched = 0; ///< of them, matched by the rule
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

struct Facet {
    std::string path;               ///< complete: "detail.eventBody.mediaType"
    std::vector<FacetValue> values; ///< the most frequent first, then by their text
    uint32_t distinct = 0;          ///< how many values there are
    bool more = false;              ///< so many that some were not counted, and `distinct` is a lower bound
    uint32_t absent = 0;            ///< events without a value
    uint32_t absentMatched = 0;
};

/// Of the events `ids`, in the order of `paths`, `most` values each. `verdicts` by event id. Texts beyond 512 bytes are
/// transcripts, not values to choose by: left out. Any thread; empty once `stop` was requested.
[[nodiscard]] std::vector<Facet> facetsOf(const StoreSnapshot& events, const std::vector<uint32_t>& ids,
                                          const std::vector<Verdict>& verdicts, const std::vector<std::string>& paths,
                                          size_t most, const std::stop_token& stop = {});

} // namespace rw::store
