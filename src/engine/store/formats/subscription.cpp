// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// What a subscription filter sends (to Firehose, Kinesis, Lambda). Its log events are logs.cpp's.
bool open(const ObjectView& object, Opening& out) {
    if (object.text("messageType") != "CONTROL_MESSAGE" || object.find("logEvents") == nullptr) {
        return false;
    }
    out.nothing(Record::Fate::Skipped, markWords("Words", "a control message of CloudWatch Logs, not an event"));
    return true;
}

} // namespace

const Format kSubscription = {.id = "subscription",
                              .list = "logEvents",
                              .listWords = markWords("Words", "a CloudWatch Logs subscription"),
                              .open = open};

} // namespace rw::store::formats
