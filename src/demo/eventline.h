// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/conversation.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// The detail events of a planned conversation, as EventBridge delivers them (facts: genesys §4.1 to §4.3).
namespace rw::demo {

enum class EventKind : uint8_t {
    Outbound,
    CustomerStart,
    Contact,
    Attributes,
    FlowStart,
    FlowOutcome,
    FlowEnd,
    AcdStart,
    UserStart,
    AcdEnd,
    VoicemailStart,
    VoicemailEnd,
    UserEnd,
    CustomerEnd,
    Acw,
};

struct PlannedEvent {
    int64_t time = 0;
    EventKind kind = EventKind::CustomerStart;
    uint8_t leg = 0;
    uint8_t number = 0; ///< Attributes: which update, from 0
};

/// "acd.end": what stands behind the conversation in the topic.
[[nodiscard]] std::string_view suffixOf(EventKind kind);
inline constexpr size_t kEventKinds = 15;

/// All events of the conversation in time order; causes before consequences where times are equal.
void planEvents(std::vector<PlannedEvent>& out, const Conversation& conversation);

/// A line is never longer than this, newline included.
inline constexpr size_t kMaxLine = 6144;

/// Writes one event as compact JSON with a newline; returns the position behind it. At least kMaxLine bytes must be
/// free at `out`.
char* writeEvent(char* out, const Conversation& conversation, const PlannedEvent& event);

} // namespace rw::demo
