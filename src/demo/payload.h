// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <cstdint>

/// The payload simulator: an event of any topic of the catalogue, from a template, with fields of one's own. Pure, any
/// thread.
namespace rw::demo {

struct PayloadRequest {
    QString topic; ///< with the literal {id}, or with real ids, which then appear in detail.topicName
    /// Replaces fields of the event body: "queueId", "status.status", "transcripts[0].isFinal". Null takes a field out.
    QJsonObject fields = {};
    QJsonObject envelope = {};   ///< replaces members of the envelope: "source", "account", …
    uint64_t seed = 1;           ///< of the template's values
    int64_t timeMs = 0;          ///< when it happens, Unix milliseconds; 0: now
    QString organizationId = {}; ///< in the source; empty: the demo organisation's
};

struct Payload {
    QJsonObject event;    ///< the whole envelope, as EventBridge delivers it (facts: genesys §4.1)
    QStringList warnings; ///< what a real event would not look like: unknown field, value outside the enum, wrong type
};

/// Detail topics that conversations lead to take their values from an invented conversation, the others from the
/// fields' types and names. Fails for a topic that the catalogue does not describe.
[[nodiscard]] Expected<Payload, Error> composePayload(const PayloadRequest& request);

/// The topics that can be composed.
[[nodiscard]] QStringList payloadTopics();

} // namespace rw::demo
