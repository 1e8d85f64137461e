// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

#include "engine/store/envelope.h"
#include "engine/store/eventstore.h"

namespace rw::store::formats {

namespace {

/// The time too: the bus stamps an event later than Genesys Cloud its detail.
constexpr std::string_view kMadeUp[] = {"id", "source", "account", "region", "time"};

/// What a WebSocket brings, and what a rule's target sees after `$.detail`: the event without its envelope.
bool open(const ObjectView& object, Opening& out) {
    if (object.find("detail-type") != nullptr || !object.hasString("topicName") || !object.hasObject("eventBody")) {
        return false;
    }
    const std::string topic = object.text("topicName");
    if (topic == "channel.metadata" || topic == "v2.system.socket_closing") {
        out.nothing(Record::Fate::Skipped, topic == "channel.metadata"
                                               ? markWords("Words", "a WebSocket heartbeat, not an event")
                                               : markWords("Words", "a WebSocket notice, not an event"));
        return true;
    }
    const std::string organization = ObjectView(object.find("eventBody")->raw).text("organizationId");
    DetailFacts facts;
    facts.topicName = topic;
    facts.organizationId = organization;
    // The summary reads times in all their forms from an event; here there is only its detail.
    std::string probe = R"({"detail":)";
    probe.append(object.raw());
    probe += '}';
    facts.timeMs = summarize(probe).timeMs;
    out.event(wrapDetail(object.raw(), facts), Record::Fate::Wrapped,
              facts.timeMs != 0 ? markWords("Words", "a bare Genesys detail, put into an envelope")
                                : markWords("Words", "a bare Genesys detail, put into an envelope that has no time"),
              {}, kMadeUp);
    return true;
}

} // namespace

const Format kGenesys = {.id = "genesys", .open = open};

} // namespace rw::store::formats
