// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The events that the workbench holds. One writer (the GUI thread), any readers: a snapshot never changes.
namespace rw::store {

/// Position of an event in the store: dense, ascending, counted from 0 again only after clear().
struct EventId {
    uint32_t value = 0;
    friend auto operator<=>(const EventId&, const EventId&) = default;
};

/// Where events come from and what that source cannot know; shared by all events of one kind. Kept outside the matched
/// text.
struct Origin {
    std::string source;                         ///< "Demo organisation", a file name, "Pasted"
    bool synthetic = false;                     ///< made from Analytics records (facts: genesys §6.2)
    std::vector<std::string> approximatedPaths; ///< fields filled by an approximation
    std::vector<std::string> unavailablePaths;  ///< fields that this source can never supply
};

/// What the table shows of an event, read once when it is appended.
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
};

struct AppendResult {
    uint32_t first = 0; ///< id of the first appended event
    uint32_t appended = 0;
    uint32_t duplicates = 0; ///< same envelope id and same text already present: not appended again
};

/// A state of the store that never changes: cheap to copy, read from any thread without a lock. Ids beyond size() yield
/// empty answers.
class StoreSnapshot {
public:
    [[nodiscard]] uint32_t size() const;
    [[nodiscard]] std::string_view json(EventId id) const; ///< valid while the snapshot lives
    [[nodiscard]] const EventSummary& summary(EventId id) const;
    [[nodiscard]] const Origin& origin(EventId id) const;
    [[nodiscard]] std::shared_ptr<const Origin> sharedOrigin(EventId id) const; ///< null where none was given

private:
    friend class EventStore;
    struct Data;
    std::shared_ptr<const Data> m_data;
    uint32_t m_size = 0;
};

/// Append-only; one writer. Taking a snapshot costs one reference count.
class EventStore {
public:
    EventStore();
    ~EventStore();
    AppendResult append(std::vector<NewEvent> events);
    void clear(); ///< snapshots taken before stay valid
    [[nodiscard]] StoreSnapshot snapshot() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// One event's verdict; Unknown: not judged yet.
enum class Verdict : uint8_t { Unknown, Match, NoMatch, CannotJudge, Unreadable };

/// Judges events [first, last) of a snapshot. CannotJudge: it fails only at leaves whose paths its origin lists as
/// unavailable. Element i belongs to event first + i; after a stop request the rest stays Unknown.
[[nodiscard]] std::vector<Verdict> judge(const match::CompiledPattern& pattern, const StoreSnapshot& events,
                                         uint32_t first, uint32_t last, std::stop_token stop = {});

} // namespace rw::store
