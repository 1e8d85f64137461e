// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// What EventBridge notes on events that it could not deliver.
std::string deadLetterNote(const ObjectView& message) {
    const Value* attributes = message.find("MessageAttributes");
    if (attributes == nullptr || !attributes->isObject()) {
        return {};
    }
    std::string note;
    const ObjectView all(attributes->raw);
    for (const char* name :
         {"RULE_ARN", "TARGET_ARN", "ERROR_CODE", "ERROR_MESSAGE", "EXHAUSTED_RETRY_CONDITION", "RETRY_ATTEMPTS"}) {
        const Value* attribute = all.find(name);
        if (attribute == nullptr || !attribute->isObject()) {
            continue;
        }
        note += note.empty() ? "" : "; ";
        note += std::string(name) + ": " + ObjectView(attribute->raw).text("StringValue");
    }
    return note;
}

/// One message of `aws sqs receive-message`, also one from a dead-letter queue.
bool open(const ObjectView& object, Opening& out) {
    const bool message =
        object.hasString("Body") &&
        (object.hasString("MessageId") || object.hasString("ReceiptHandle") || object.hasString("MD5OfBody"));
    if (!message) {
        return false;
    }
    const std::string note = deadLetterNote(object);
    out.inner(object.text("Body"),
              note.empty() ? markWords("Words", "an SQS message body")
                           : markWords("Words", "the body of a dead-letter queue's message"),
              note);
    return true;
}

} // namespace

const Format kSqs = {.id = "sqs", .list = "Messages", .open = open};

} // namespace rw::store::formats
