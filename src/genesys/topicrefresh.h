// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/catalogue.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>

namespace rw::genesys {

class ApiClient;

/// What an organisation's own list of topics brought.
struct TopicRefresh {
    QList<EventTopic> topics; ///< those that go to EventBridge and whose schema is known
    int available = 0;        ///< topics of all transports
    int newTopics = 0;        ///< against the catalogue in use
    int newFields = 0;
};

/// Asks notifications/availabletopics for schemas and transports (facts: genesys §3).
void askTopics(ApiClient& api, std::function<void(Expected<TopicRefresh, Error>)> done);

/// The answer of availabletopics, read; schemas are JSON Schema with `properties`, `items`, `$ref` and `enum`. Pure.
[[nodiscard]] Expected<TopicRefresh, Error> readAvailableTopics(const QByteArray& body);

/// Keeps the topics where setCatalogueCache() finds them; they are in use from the next start on.
[[nodiscard]] Expected<void, Error> writeCatalogueCache(const QString& path, const QList<EventTopic>& topics);

} // namespace rw::genesys
