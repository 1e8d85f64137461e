// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

bool open(const ObjectView& object, Opening& out) {
    if (!object.hasString("Type") || !object.hasString("Message") || !object.hasString("TopicArn")) {
        return false;
    }
    const std::string type = object.text("Type");
    if (type == "SubscriptionConfirmation" || type == "UnsubscribeConfirmation") {
        out.nothing(Record::Fate::Skipped, markWords("Words", "SNS asks to confirm a subscription, not an event"));
        return true;
    }
    if (type != "Notification") {
        return false;
    }
    out.inner(object.text("Message"), markWords("Words", "an SNS notification"));
    return true;
}

} // namespace

const Format kSns = {.id = "sns", .open = open};

} // namespace rw::store::formats
