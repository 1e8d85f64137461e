// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <QString>
#include <memory>
#include <string>
#include <vector>

namespace rw::test {

/// A detail event of the type "acd.start" and so on, `second` seconds into the first hour of 2026-02-03.
inline std::string sampleEvent(const std::string& id, const std::string& type, int second,
                               const std::string& media = "VOICE", const std::string& conversation = "c1") {
    const QString time = QStringLiteral("2026-02-03T00:%1:%2")
                             .arg(second / 60, 2, 10, QLatin1Char('0'))
                             .arg(second % 60, 2, 10, QLatin1Char('0'));
    return "{\"version\":\"0\",\"id\":\"" + id + "\",\"detail-type\":\"v2.detail.events.conversation.{id}." + type +
           "\",\"source\":\"aws.partner/genesys.com/cloud/org/x\",\"time\":\"" + time.toStdString() +
           "Z\",\"detail\":{\"eventBody\":{\"conversationId\":\"" + conversation + "\",\"mediaType\":\"" + media +
           "\",\"direction\":\"INBOUND\",\"queueId\":\"q-" + id + "\"}}}";
}

inline std::vector<store::NewEvent> newEvents(const std::vector<std::string>& texts) {
    static const auto origin = std::make_shared<const store::Origin>(store::Origin{"Test", false, {}, {}});
    std::vector<store::NewEvent> events;
    for (const std::string& text : texts) {
        events.push_back({text, origin});
    }
    return events;
}

} // namespace rw::test
