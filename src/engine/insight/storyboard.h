// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// One conversation as it happened: who took part, and the events of each in the order of time.
namespace rw::insight {

/// A participant of the conversation, or what belongs to none of them.
struct StoryLane {
    std::string participantId; ///< empty: events of the conversation as a whole
    /// "customer", "flow", "acd", "user", "voicemail" by the topics of its events (in Genesys Cloud a participant has
    /// one purpose and all its detail events follow from it); empty where no topic says it: attributes and contact come
    /// for any participant, and outbound for every one whose session belongs to a campaign (facts: genesys §6.2).
    std::string purpose;
    std::string detail; ///< id of the user, queue or flow that its events name first; may be empty
};

struct StoryEvent {
    uint32_t event = 0;  ///< id in the store
    int64_t timeMs = 0;  ///< EventSummary::timeMs: Unix milliseconds, 0 unknown
    size_t lane = 0;     ///< index into Story::lanes
    std::string type;    ///< the detail-type
    std::string session; ///< sessionId; may be empty
};

struct Story {
    std::string conversation;
    std::vector<StoryLane> lanes;   ///< the customer first, the others as they come in; the whole conversation last
    std::vector<StoryEvent> events; ///< by time, then in the order of arrival; those without a time first
};

/// The conversation that an event belongs to: eventBody.conversationId; empty where there is none.
[[nodiscard]] std::string conversationOf(const store::StoreSnapshot& events, store::EventId id);

/// All events of a conversation, from the columns. Any thread; empty once `stop` was requested.
[[nodiscard]] Story storyOf(const store::StoreSnapshot& events, std::string_view conversation,
                            const std::stop_token& stop = {});

} // namespace rw::insight
