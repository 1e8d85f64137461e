// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/storyboard.h"

#include "engine/store/filter.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rw::insight {

namespace {

constexpr std::string_view kConversation = "detail.eventBody.conversationId";
constexpr std::string_view kParticipant = "detail.eventBody.participantId";
constexpr std::string_view kSession = "detail.eventBody.sessionId";
constexpr std::string_view kTopics = "v2.detail.events.conversation.{id}.";

/// The text at a path of an event; empty where there is none, or no text.
std::string textAt(const store::Segment& segment, uint32_t row, std::string_view path) {
    const store::Column* column = segment.find(path);
    if (column == nullptr) {
        return {};
    }
    uint32_t code = column->code(row);
    if (code == store::Column::kAbsent) {
        const store::Column::ManyRow* many = column->many(row);
        if (many == nullptr || many->end <= many->begin) {
            return {};
        }
        code = column->entries()[many->begin].value + 1;
    }
    const store::Value value = column->value(code - 1);
    return value.kind == json::Kind::String ? std::string(value.text) : std::string();
}

/// What a topic says about the purpose of its participant: "acd" for "….acd.end"; empty for attributes, contact and
/// others that any participant may have.
std::string purposeOf(std::string_view type) {
    if (!type.starts_with(kTopics)) {
        return {};
    }
    type.remove_prefix(kTopics.size());
    const std::string_view first = type.substr(0, type.find('.'));
    if (first == "acw" || first == "wrapup") {
        return "user";
    }
    constexpr std::array<std::string_view, 5> kPurposes{"customer", "flow", "acd", "user", "voicemail"};
    return std::find(kPurposes.begin(), kPurposes.end(), first) != kPurposes.end() ? std::string(first) : std::string();
}

std::string_view idPathOf(std::string_view purpose) {
    return purpose == "user"   ? "detail.eventBody.userId"
           : purpose == "acd"  ? "detail.eventBody.queueId"
           : purpose == "flow" ? "detail.eventBody.flowId"
                               : std::string_view();
}

struct Found {
    StoryEvent event;
    std::string participant;
    const store::SegmentAt* at = nullptr;
};

/// Lanes in the order in which they are shown, and each event's among them.
void arrange(Story& story, std::vector<Found>& found) {
    std::map<std::string, size_t> laneOf;
    for (const Found& one : found) {
        const auto [lane, added] = laneOf.emplace(one.participant, story.lanes.size());
        if (added) {
            story.lanes.push_back({one.participant, {}, {}});
        }
        StoryLane& known = story.lanes[lane->second];
        if (known.purpose.empty() && !one.participant.empty()) {
            known.purpose = purposeOf(one.event.type);
        }
        if (known.detail.empty() && !known.purpose.empty()) {
            if (const std::string_view path = idPathOf(known.purpose); !path.empty()) {
                known.detail = textAt(one.at->segment->columns(), one.event.event - one.at->first, path);
            }
        }
    }
    const auto rank = [](const StoryLane& lane) {
        return lane.participantId.empty() ? 2 : lane.purpose == "customer" ? 0 : 1;
    };
    std::stable_sort(story.lanes.begin(), story.lanes.end(),
                     [&](const StoryLane& a, const StoryLane& b) { return rank(a) < rank(b); });
    for (size_t lane = 0; lane < story.lanes.size(); ++lane) {
        laneOf[story.lanes[lane].participantId] = lane;
    }
    for (Found& one : found) {
        one.event.lane = laneOf[one.participant];
        story.events.push_back(std::move(one.event));
    }
}

} // namespace

std::string conversationOf(const store::StoreSnapshot& events, store::EventId id) {
    const store::SegmentAt* at = events.find(id);
    return at != nullptr ? textAt(at->segment->columns(), id.value - at->first, kConversation) : std::string();
}

Story storyOf(const store::StoreSnapshot& events, std::string_view conversation, const std::stop_token& stop) {
    Story story;
    story.conversation = conversation;
    if (conversation.empty()) {
        return story;
    }
    store::FilterNode term;
    term.op = store::FilterOp::Equals;
    term.path = kConversation;
    term.wholePath = true;
    term.value = conversation;
    std::vector<Found> found;
    for (const store::SegmentAt& at : events.segments()) {
        const store::Segment& segment = at.segment->columns();
        const store::Bits rows = store::filterRows(term, segment, {}, {}, stop);
        if (stop.stop_requested()) {
            return {};
        }
        rows.forEach([&](size_t place) {
            const auto row = static_cast<uint32_t>(place);
            Found one;
            one.event.event = at.first + row;
            one.event.timeMs = at.segment->timesMs()[row];
            one.event.type = textAt(segment, row, "detail-type");
            one.event.session = textAt(segment, row, kSession);
            one.participant = textAt(segment, row, kParticipant);
            one.at = &at;
            found.push_back(std::move(one));
        });
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.event.timeMs < b.event.timeMs; });
    arrange(story, found);
    return story;
}

} // namespace rw::insight
