// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/find.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

/// Which events the table shows, and in which order. Pure functions over a snapshot, run on a worker: the model itself
/// never filters or sorts; the store finds them on its columns.
namespace rw::ui {

enum class EventColumn : int { Verdict, Time, Type, Failing, Conversation, Media, Direction, Queue, From, Tags, Path };

enum class VerdictFilter : int { All, Matching, NotMatching };

/// From `fromMs` up to, not including, `toMs`; Unix milliseconds.
struct TimeRange {
    int64_t fromMs = 0;
    int64_t toMs = 0;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

struct RowFilter {
    std::optional<std::string> detailType; ///< exactly this one; unset: all
    VerdictFilter verdicts = VerdictFilter::All;
    std::string text; ///< in the filter language of store::parseFilter; empty: all
};

struct RowOrder {
    EventColumn column = EventColumn::Time;
    bool ascending = false;
    std::string path = {}; ///< for EventColumn::Path, complete
    friend bool operator==(const RowOrder&, const RowOrder&) = default;
};

/// Ids of the events that pass `filter`, in `order`; equal keys keep the order of arrival (newest first when
/// descending). Empty when stopped, and where `filter.text` is no valid filter.
[[nodiscard]] std::vector<uint32_t> chooseRows(const store::StoreSnapshot& events, const store::FlatVerdicts& verdicts,
                                               const RowFilter& filter, const RowOrder& order,
                                               const std::stop_token& stop = {});

/// Those of `ids` that happened within `range`, in their order; events without a readable time are not among them.
[[nodiscard]] std::vector<uint32_t> withinTime(const store::StoreSnapshot& events, const std::vector<uint32_t>& ids,
                                               TimeRange range, const std::stop_token& stop = {});

/// Rows of the table both ways round. Immutable, shared between threads: what takes time proportional to their number
/// is done once, on a worker.
class RowSet {
public:
    RowSet() = default;
    /// `ids` are below `events`.
    RowSet(std::vector<uint32_t> ids, uint32_t events);
    [[nodiscard]] const std::vector<uint32_t>& ids() const { return m_ids; }
    [[nodiscard]] int rowOf(uint32_t event) const; ///< -1 when it is not among them

private:
    std::vector<uint32_t> m_ids;
    std::vector<int32_t> m_rows; ///< by event
};

/// Rows of a table by ranges: cheap to ask for and to hand to a worker, however many they are.
struct RowPick {
    std::shared_ptr<const RowSet> rows;      ///< null: none
    std::vector<std::pair<int, int>> ranges; ///< first and last, ascending, without overlaps; all within `rows`
    [[nodiscard]] size_t count() const;
    /// The events in the order of the table, at most `most` of them; takes time proportional to their number.
    [[nodiscard]] std::vector<uint32_t> events(size_t most = SIZE_MAX) const;
};

struct Insertion {
    size_t at = 0; ///< row among the new ones
    size_t count = 0;
};

/// How one RowSet becomes another.
struct RowChange {
    std::shared_ptr<const RowSet> before;
    /// Front to back; nothing where rows went or moved, or where so many small insertions in so long a table cost a
    /// view more than starting anew.
    std::optional<std::vector<Insertion>> insertions;
};
[[nodiscard]] RowChange changeOf(std::shared_ptr<const RowSet> before, const RowSet& after);

} // namespace rw::ui
