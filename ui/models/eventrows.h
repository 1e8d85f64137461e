// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/find.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// Which events the table shows, and in which order. Pure functions over a snapshot, run on a worker: the model itself
/// never filters or sorts; the store finds them on its columns.
namespace rw::ui {

enum class EventColumn : int { Verdict, Time, Type, Conversation, Media, Direction, Queue, From, Count };

enum class VerdictFilter : int { All, Matching, NotMatching };

struct RowFilter {
    std::optional<std::string> detailType; ///< exactly this one; unset: all
    VerdictFilter verdicts = VerdictFilter::All;
    std::string text; ///< in the filter language of store::parseFilter; empty: all
};

struct RowOrder {
    EventColumn column = EventColumn::Time;
    bool ascending = false;
    friend bool operator==(const RowOrder&, const RowOrder&) = default;
};

/// Ids of the events that pass `filter`, in `order`; equal keys keep the order of arrival (newest first when
/// descending). Empty when stopped, and where `filter.text` is no valid filter.
[[nodiscard]] std::vector<uint32_t> chooseRows(const store::StoreSnapshot& events, const store::FlatVerdicts& verdicts,
                                               const RowFilter& filter, RowOrder order, std::stop_token stop = {});

} // namespace rw::ui
