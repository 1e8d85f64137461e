// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"
#include "engine/store/timestamp.h"

#include <simdjson.h>

#include <cmath>
#include <cstring>

namespace rw::store {

namespace {

namespace od = simdjson::ondemand;

void readText(od::value& value, std::string& out) {
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) {
        out.assign(text);
    }
}

/// eventTime is an integer on detail events and ISO text on transcription and audits (facts: genesys §4.1).
int64_t readTimeMs(od::value& value) {
    od::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) {
        return 0;
    }
    if (type == od::json_type::string) {
        std::string_view text;
        return value.get_string().get(text) == simdjson::SUCCESS ? timestampMs(text).value_or(0) : 0;
    }
    if (type != od::json_type::number) {
        return 0;
    }
    int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
        return whole;
    }
    double real = 0;
    if (value.get_double().get(real) == simdjson::SUCCESS && std::abs(real) < 9e15) {
        return static_cast<int64_t>(real);
    }
    return 0;
}

/// Calls `take(name, value)` per member; stops silently at the first trouble: what was read until then stands.
template <class Take>
void eachMember(od::value& value, const Take& take) {
    od::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) {
        return;
    }
    for (auto member : object) {
        od::field field;
        std::string_view name;
        if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(name) != simdjson::SUCCESS) {
            return;
        }
        take(name, field.value());
    }
}

void readBody(od::value& body, EventSummary& summary) {
    eachMember(body, [&](std::string_view name, od::value& value) {
        if (name == "eventTime") {
            summary.timeMs = readTimeMs(value);
        } else if (name == "conversationId") {
            readText(value, summary.conversationId);
        } else if (name == "mediaType") {
            readText(value, summary.mediaType);
        } else if (name == "direction") {
            readText(value, summary.direction);
        } else if (name == "queueId") {
            readText(value, summary.queueId);
        }
    });
}

} // namespace

EventSummary summarize(std::string_view event) {
    // One parser and one padded buffer per thread: both only grow.
    thread_local od::parser parser;
    thread_local std::string padded;
    EventSummary summary;
    padded.resize(event.size() + simdjson::SIMDJSON_PADDING);
    if (!event.empty()) {
        std::memcpy(padded.data(), event.data(), event.size());
    }
    std::memset(padded.data() + event.size(), ' ', simdjson::SIMDJSON_PADDING);
    od::document document;
    od::value root;
    if (parser.iterate(padded.data(), event.size(), padded.size()).get(document) != simdjson::SUCCESS ||
        document.get_value().get(root) != simdjson::SUCCESS) {
        return summary;
    }
    eachMember(root, [&](std::string_view name, od::value& value) {
        if (name == "id") {
            readText(value, summary.id);
        } else if (name == "detail-type") {
            readText(value, summary.detailType);
        } else if (name == "source") {
            readText(value, summary.source);
        } else if (name == "time") {
            readText(value, summary.time);
        } else if (name == "detail") {
            eachMember(value, [&](std::string_view inner, od::value& below) {
                if (inner == "eventBody") {
                    readBody(below, summary);
                }
            });
        }
    });
    if (summary.timeMs == 0) {
        summary.timeMs = timestampMs(summary.time).value_or(0);
    }
    return summary;
}

} // namespace rw::store
