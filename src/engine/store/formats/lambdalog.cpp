// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// A line of a function that logs as JSON: {"timestamp", "level", "requestId", "message"}; Lambda's own lines are
/// {"time", "type": "platform.…", "record"}.
bool open(const ObjectView& object, Opening& out) {
    if (object.hasString("type") && object.find("record") != nullptr && object.text("type").starts_with("platform.")) {
        out.nothing(Record::Fate::Skipped, markWords("Words", "Lambda's own log line, not an event"));
        return true;
    }
    const Value* message = object.find("message");
    if (message == nullptr || !object.hasString("level") || object.find("timestamp") == nullptr) {
        return false;
    }
    out.inner(message->text(), markWords("Words", "a Lambda log"));
    return true;
}

} // namespace

const Format kLambdaLog = {.id = "lambdalog", .open = open};

} // namespace rw::store::formats
