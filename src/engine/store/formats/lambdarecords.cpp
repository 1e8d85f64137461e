// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// One element of what Lambda hands to a function: from a queue, from a topic.
bool open(const ObjectView& object, Opening& out) {
    if (object.hasObject("Sns")) {
        out.inner(object.find("Sns")->raw, markWords("Words", "a Lambda record"));
        return true;
    }
    const Value* source = object.find("eventSource");
    if (source == nullptr || !source->isString()) {
        return false;
    }
    if (source->text() == "aws:sqs" && object.hasString("body")) {
        out.inner(object.text("body"), markWords("Words", "an SQS message body in a Lambda record"));
        return true;
    }
    if (source->text() == "aws:kinesis") {
        out.nothing(Record::Fate::Unreadable, markWords("Words", "a Kinesis record (base64): decode its data first"));
        return true;
    }
    return false;
}

} // namespace

const Format kLambdaRecords = {.id = "lambdarecords", .list = "Records", .open = open};

} // namespace rw::store::formats
