// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/integration.h"

#include "genesys/api.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

QJsonObject objectOf(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object();
}

} // namespace

void findIntegration(ApiClient& api, std::function<void(Expected<std::optional<Integration>, Error>)> done) {
    api.request(
        "GET", QStringLiteral("/api/v2/integrations?integrationType=amazon-eventbridge-source&pageSize=100"), {},
        Texts::tr("read the integrations"), [&api, done = std::move(done)](const Expected<QByteArray, Error>& list) {
            if (!list) {
                done(unexpected(list.error()));
                return;
            }
            Integration found;
            for (const QJsonValue& entity : objectOf(*list).value(QLatin1StringView("entities")).toArray()) {
                const QString state = entity[QLatin1StringView("reportedState")][QLatin1StringView("code")].toString();
                if (found.id.isEmpty() || (state == QLatin1StringView("ACTIVE") && !found.isActive())) {
                    found.id = entity[QLatin1StringView("id")].toString();
                    found.name = entity[QLatin1StringView("name")].toString();
                    found.state = state;
                }
            }
            if (found.id.isEmpty()) {
                done(std::optional<Integration>());
                return;
            }
            api.request(
                "GET",
                QStringLiteral("/api/v2/integrations/%1/config/current")
                    .arg(QString::fromLatin1(QUrl::toPercentEncoding(found.id))),
                {}, Texts::tr("read the integration's configuration"),
                [found, done](const Expected<QByteArray, Error>& config) {
                    if (!config) {
                        done(unexpected(config.error()));
                        return;
                    }
                    Integration complete = found;
                    const QJsonObject properties = objectOf(*config).value(QLatin1StringView("properties")).toObject();
                    complete.eventSourceSuffix = properties.value(QLatin1StringView("eventSourceSuffix")).toString();
                    complete.account = properties.value(QLatin1StringView("awsAccountId")).toString();
                    complete.region = properties.value(QLatin1StringView("awsAccountRegion")).toString();
                    for (const QJsonValue& topic : properties.value(QLatin1StringView("eventFilter")).toArray()) {
                        complete.topics.append(topic.toString());
                    }
                    done(std::optional(std::move(complete)));
                });
        });
}

} // namespace rw::genesys
