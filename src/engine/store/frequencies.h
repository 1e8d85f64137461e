// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "engine/store/eventstore.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

/// How often values occur, counted on the columns: no text is read again.
namespace rw::store {

/// A detail-type ("" where there is none) and how many events have it.
using TypeCounts = std::vector<std::pair<std::string, uint32_t>>;

/// By type, events [first, last) of a snapshot. Any thread.
[[nodiscard]] TypeCounts countTypes(const StoreSnapshot& events, uint32_t first, uint32_t last);
/// By type, the rows of a segment whose bit is set.
[[nodiscard]] TypeCounts countTypes(const StoredSegment& segment, const Bits& rows);

/// Paths with their most frequent values (`valuesPerPath` at most; where nearly every event has a value of its own,
/// some of them), for completion and did-you-mean. Events that columns do not hold are left out. Texts beyond 512 bytes
/// are transcripts, not values that a rule names. Topics and fields stay empty. Any thread; incomplete once stopped.
[[nodiscard]] pattern::Vocabulary vocabularyOf(const StoreSnapshot& events, size_t valuesPerPath = 200,
                                               const std::stop_token& stop = {});

} // namespace rw::store
