// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// One log event of filter-log-events, get-log-events or a subscription.
bool open(const ObjectView& object, Opening& out) {
    const Value* time = object.find("timestamp");
    const bool logEvent = object.hasString("message") && time != nullptr && !time->isString() &&
                          object.find("level") == nullptr && object.find("detail-type") == nullptr;
    if (!logEvent) {
        return false;
    }
    out.inner(object.text("message"), markWords("Words", "a log message"));
    return true;
}

} // namespace

const Format kLogs = {.id = "logs", .list = "events", .listWords = markWords("Words", "CloudWatch Logs"), .open = open};

} // namespace rw::store::formats
