// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"
#include "engine/store/payload.h"
#include "engine/store/segment.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The events that the workbench holds: sealed segments (columns, payload, origins) in the order of arrival. A snapshot
/// never changes and is read from any thread.
namespace rw::store {

/// Position of an event in the store: dense, ascending, counted from 0 again only after clear().
struct EventId {
    uint32_t value = 0;
    friend auto operator<=>(const EventId&, const EventId&) = default;
};

/// Where events come from and what that source cannot know; shared by all events of one kind. Kept outside the matched
/// text.
struct Origin {
    std::string source; ///< "Demo organisation", a file name, "Pasted"
    bool synthetic =
        false; ///< never sent like this: made from Analytics records (facts: genesys §6.2), converted, simulated
    std::vector<std::string> approximatedPaths; ///< fields filled by an approximation
    std::vector<std::string> unavailablePaths;  ///< fields that this source can never supply
    std::string dialect = {}; ///< "tutorial-000": in that tutorial's shape; empty: as Genesys Cloud writes
    /// Fields of the envelope that stand in the event because the program wrote them: what was loaded does not have
    /// them.
    std::vector<std::string> madeUpPaths = {};
};

/// What the table shows of an event.
struct EventSummary {
    std::string id; ///< the envelope's id; may be empty
    std::string detailType;
    std::string source;
    std::string time;   ///< the envelope's time as written
    int64_t timeMs = 0; ///< eventBody.eventTime where given, else time; Unix milliseconds, 0 unknown
    std::string conversationId;
    std::string mediaType;
    std::string direction;
    std::string queueId;
};
/// Reads a summary from an event's text; tolerant: missing fields stay empty.
[[nodiscard]] EventSummary summarize(std::string_view event);

struct NewEvent {
    std::string json; ///< the event as it came, compact or pretty
    std::shared_ptr<const Origin> origin;
    /// textPrint(json) where whoever made the event had its text at hand anyway; else the store computes it.
    std::optional<uint64_t> print = {};
};

struct AppendResult {
    uint32_t first = 0; ///< id of the first appended event
    uint32_t appended = 0;
    uint32_t duplicates = 0; ///< same text (and with it the same id) already present: not appended again
    std::vector<uint32_t> duplicatesAt = {}; ///< their places in the batch, ascending
};

/// 64 bits that tell texts apart; the same on every machine, so that it can be stored. Equal prints do not prove equal
/// texts.
[[nodiscard]] uint64_t textPrint(std::string_view text);

/// Rows up to `endRow` (exclusive), from the end of the run before, share this origin.
struct OriginRun {
    uint32_t endRow = 0;
    std::shared_ptr<const Origin> origin; ///< null where none was given
};

/// Consecutive events that are kept, judged and stored together; rows count from 0. Shared, any thread. What it says
/// never changes, only where its texts lie (movePayload).
class StoredSegment {
public:
    /// `origins` ascend and end with `columns->rows()`; `prints` holds textPrint() of every row's text.
    StoredSegment(std::shared_ptr<const Segment> columns, std::shared_ptr<const PayloadSource> payload,
                  std::vector<OriginRun> origins, std::vector<uint64_t> prints);
    /// Columns and payload blocks in memory of these texts; `prints` as above.
    [[nodiscard]] static std::shared_ptr<const StoredSegment> build(const std::vector<NewEvent>& events,
                                                                    std::vector<uint64_t> prints);
    /// The same with the prints of these texts.
    [[nodiscard]] static std::shared_ptr<const StoredSegment> build(const std::vector<NewEvent>& events);

    [[nodiscard]] uint32_t rows() const { return m_columns->rows(); }
    /// Unique within the process: that of the columns. Segments are replaced by a merged one with a new serial.
    [[nodiscard]] uint64_t serial() const { return m_columns->serial(); }
    [[nodiscard]] const Segment& columns() const { return *m_columns; }
    [[nodiscard]] std::shared_ptr<const PayloadSource> payload() const;
    /// From now on the texts come from there, for every snapshot: the workspace calls this once it has stored them.
    void movePayload(std::shared_ptr<const PayloadSource> payload) const;
    [[nodiscard]] const std::vector<OriginRun>& origins() const { return m_origins; }
    [[nodiscard]] const std::vector<uint64_t>& prints() const { return m_prints; }

    [[nodiscard]] std::string text(uint32_t row) const; ///< may unpack a block or read from disk
    [[nodiscard]] EventSummary summary(uint32_t row) const;
    [[nodiscard]] const std::shared_ptr<const Origin>& origin(uint32_t row) const;
    /// EventSummary::timeMs of every row; computed at the first call.
    [[nodiscard]] const std::vector<int64_t>& timesMs() const;
    /// Of columns and prints; the payload is not included.
    [[nodiscard]] size_t memory() const;

private:
    std::shared_ptr<const Segment> m_columns;
    mutable std::mutex m_payloadMutex;
    mutable std::shared_ptr<const PayloadSource> m_payload;
    std::vector<OriginRun> m_origins;
    std::vector<uint64_t> m_prints;
    std::array<const Column*, 9> m_summaryColumns{}; ///< null where the segment lacks the path
    mutable std::once_flag m_timesOnce;
    mutable std::vector<int64_t> m_times;
};

/// A segment with its place in a store.
struct SegmentAt {
    uint32_t first = 0; ///< id of row 0
    std::shared_ptr<const StoredSegment> segment;
    [[nodiscard]] uint32_t last() const { return first + segment->rows(); } ///< exclusive
};

/// A state of the store that never changes: cheap to copy, read from any thread. Ids beyond size() yield empty answers.
class StoreSnapshot {
public:
    [[nodiscard]] uint32_t size() const { return m_size; }
    /// Ascending, without gaps.
    [[nodiscard]] const std::vector<SegmentAt>& segments() const;
    [[nodiscard]] const SegmentAt* find(EventId id) const; ///< nullptr beyond size(); valid while the snapshot lives
    [[nodiscard]] std::string text(EventId id) const;      ///< may unpack a block or read from disk
    [[nodiscard]] EventSummary summary(EventId id) const;
    [[nodiscard]] const Origin& origin(EventId id) const;                       ///< valid while the snapshot lives
    [[nodiscard]] std::shared_ptr<const Origin> sharedOrigin(EventId id) const; ///< null where none was given

private:
    friend class EventStore;
    std::shared_ptr<const std::vector<SegmentAt>> m_segments;
    uint32_t m_size = 0;
};

/// Append-only. Any thread: appends wait for each other, nobody else waits for them. Small segments are merged while
/// appending, so that many small appends stay cheap and segments few; ids never change.
class EventStore {
public:
    EventStore();
    ~EventStore();
    AppendResult append(std::vector<NewEvent> events);
    /// Several batches at the price of one; an answer for each. With `onlyIn`, only while generation() is that.
    std::vector<AppendResult> appendBatches(std::vector<std::vector<NewEvent>> batches,
                                            std::optional<uint64_t> onlyIn = {});
    /// Takes over what the workspace kept, behind what is there. Their events are not looked at; known ones are not
    /// found again here, but new duplicates of them are.
    AppendResult adopt(std::vector<std::shared_ptr<const StoredSegment>> segments, std::optional<uint64_t> onlyIn = {});
    [[nodiscard]] uint64_t generation() const; ///< counts clear()
    void clear(); ///< snapshots taken before stay valid; an append under way adds nothing any more
    [[nodiscard]] StoreSnapshot snapshot() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// One event's verdict; Unknown: not judged yet.
enum class Verdict : uint8_t { Unknown, Match, NoMatch, CannotJudge, Unreadable };

/// Judges events [first, last) of a snapshot by their texts, one after the other: slow, for comparison with Judgement.
/// CannotJudge: it fails only at leaves whose paths its origin lists as unavailable. Element i belongs to event
/// first + i; after a stop request the rest stays Unknown.
[[nodiscard]] std::vector<Verdict> judge(const match::CompiledPattern& pattern, const StoreSnapshot& events,
                                         uint32_t first, uint32_t last, const std::stop_token& stop = {});

} // namespace rw::store
