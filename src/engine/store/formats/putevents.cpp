// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

#include "engine/json/writer.h"
#include "engine/store/envelope.h"
#include "engine/store/eventstore.h"
#include "engine/store/loadscan.h"
#include "engine/store/timestamp.h"

#include <optional>

namespace rw::store::formats {

namespace {

constexpr std::string_view kMadeUp[] = {"id", "account", "region", "time"};
constexpr std::string_view kMadeUpButTime[] = {"id", "account", "region"};

/// What is given to PutEvents, before the bus makes an event of it: the bus adds id, account, region and time.
bool open(const ObjectView& object, Opening& out) {
    if (!object.hasString("Source") || !object.hasString("DetailType") || object.find("Detail") == nullptr) {
        return false;
    }
    const std::string detail(trimmed(object.find("Detail")->text()));
    if (!detail.starts_with('{') || balancedEnd(detail, 0, detail.size()) != detail.size()) {
        out.nothing(Record::Fate::Unreadable,
                    markWords("Words", "a PutEvents entry whose Detail is not a JSON object"));
        return true;
    }
    std::string probe = R"({"detail":)" + detail + '}';
    int64_t timeMs = summarize(probe).timeMs;
    std::optional<int64_t> given;
    if (const Value* time = object.find("Time"); time != nullptr && time->isString()) {
        given = timestampMs(time->text());
        timeMs = given.value_or(timeMs);
    }
    const Value* resources = object.find("Resources");
    std::string event;
    json::Writer w(event);
    w.object();
    w.name("version").string("0");
    w.name("id").string(madeUpId(object.raw()));
    w.name("detail-type").string(object.text("DetailType"));
    w.name("source").string(object.text("Source"));
    w.name("account").string("123456789012");
    if (timeMs != 0) {
        w.name("time").string(isoSeconds(timeMs));
    }
    w.name("region").string("us-east-1");
    w.name("resources").raw(resources != nullptr && resources->isArray() ? resources->raw : "[]");
    w.name("detail").raw(detail);
    w.end();
    out.event(std::move(event), Record::Fate::Wrapped,
              timeMs != 0
                  ? markWords("Words", "a PutEvents entry, made into the event that the bus would send (id, account, "
                                       "region and time are made up)")
                  : markWords("Words", "a PutEvents entry, made into the event that the bus would send (id, account "
                                       "and region are made up; it has no time)"),
              {}, given ? std::span<const std::string_view>(kMadeUpButTime) : kMadeUp);
    return true;
}

} // namespace

const Format kPutEvents = {.id = "putevents", .list = "Entries", .open = open};

} // namespace rw::store::formats
