// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace rw::genesys {

/// What the envelope needs and Analytics does not say.
struct EnvelopeContext {
    QString organizationId;
    QString eventSourceSuffix = QStringLiteral("rulewright"); ///< the integration's suffix where known
    QString account = QStringLiteral("123456789012");
    QString region = QStringLiteral("us-east-1");
    QString originName;            ///< for store::Origin::source
    bool integrationKnown = false; ///< suffix, account and region are the organisation's own
};

/// Analytics conversation → EventBridge-shaped detail events (facts: genesys §4.1 and §6.2), in time order. Ids are
/// UUIDv5 of topic, participant, session and time: the same conversation always yields the same events. Pure, any
/// thread.
[[nodiscard]] std::vector<store::NewEvent> synthesize(const QJsonObject& conversation, const EnvelopeContext& context);

} // namespace rw::genesys
