// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace rw::genesys {

class ApiClient;

/// The organisation's EventBridge integration (facts: genesys §5.1).
struct Integration {
    QString id;
    QString name;
    QString state; ///< reportedState.code: ACTIVE, INACTIVE, …
    QString eventSourceSuffix;
    QString account;    ///< awsAccountId
    QString region;     ///< awsAccountRegion
    QStringList topics; ///< eventFilter; with the literal {id}

    [[nodiscard]] bool isActive() const { return state == QLatin1StringView("ACTIVE"); }
    /// Whether an event of this topic is sent to AWS. An empty filter sends nothing.
    [[nodiscard]] bool sends(const QString& detailType) const { return topics.contains(detailType); }
};

/// The first active integration, else the first one; nullopt: there is none. Needs integrations:integration:view.
/// `done` comes from the event loop, not after api.cancel().
void findIntegration(ApiClient& api, std::function<void(Expected<std::optional<Integration>, Error>)> done);

} // namespace rw::genesys
