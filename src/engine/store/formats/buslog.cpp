// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

#include "engine/json/writer.h"
#include "engine/store/timestamp.h"

#include <algorithm>
#include <charconv>

namespace rw::store::formats {

namespace {

constexpr const char* kStep = markWords("Words", "the step %1 of event %2 in a bus log");

int64_t milliseconds(const std::string& text) {
    int64_t value = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Part number `index` of an ARN.
std::string_view arnPart(std::string_view arn, int index) {
    for (int i = 0; i < index; ++i) {
        const size_t colon = arn.find(':');
        if (colon == std::string_view::npos) {
            return {};
        }
        arn.remove_prefix(colon + 1);
    }
    return arn.substr(0, arn.find(':'));
}

/// A record of a bus's own log: one step of one event. Only with detail FULL does it carry the event.
bool open(const ObjectView& object, Opening& out) {
    if (!object.hasString("message_type") || !object.hasString("resource_arn") || !object.hasString("event_id")) {
        return false;
    }
    const std::string step = object.text("message_type");
    const std::string id = object.text("event_id");
    const Value* detailsValue = object.find("details");
    const ObjectView details(detailsValue != nullptr && detailsValue->isObject() ? detailsValue->raw : "{}");
    const Value* detail = details.find("event_detail");
    if (detail == nullptr || !details.hasString("source") || !details.hasString("detail_type")) {
        if (out.known(id, false)) {
            out.nothing(Record::Fate::Duplicate, kStep, {step, id});
        } else {
            out.nothing(Record::Fate::Skipped,
                        markWords("Words",
                                  "the step %1 of event %2 in a bus log, without the event: set the bus's log to "
                                  "detail FULL"),
                        {step, id});
        }
        return true;
    }
    if (out.known(id, true)) {
        out.nothing(Record::Fate::Duplicate, kStep, {step, id});
        return true;
    }
    const std::string arn = object.text("resource_arn");
    const Value* resources = details.find("resources");
    const std::string sent = details.text("source_time_ms");
    const int64_t timeMs = milliseconds(sent.empty() ? object.text("message_timestamp_ms") : sent);
    std::string event;
    json::Writer w(event);
    w.object();
    w.name("version").string("0");
    w.name("id").string(id);
    w.name("detail-type").string(details.text("detail_type"));
    w.name("source").string(details.text("source"));
    w.name("account").string(arnPart(arn, 4));
    if (timeMs != 0) {
        w.name("time").string(isoSeconds(timeMs));
    }
    w.name("region").string(arnPart(arn, 3));
    w.name("resources").raw(resources != nullptr && resources->isArray() ? resources->raw : "[]");
    w.name("detail").raw(detail->text());
    w.end();
    out.event(std::move(event), Record::Fate::Unwrapped, markWords("Words", "an EventBridge bus log"),
              fill(out.said(markWords("Words", "step: %1")), {step}));
    return true;
}

} // namespace

const Format kBusLog = {.id = "buslog", .open = open};

} // namespace rw::store::formats
