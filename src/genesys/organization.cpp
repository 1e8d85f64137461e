// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/organization.h"

#include "genesys/regions.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

bool staysOnThisMachine(const QUrl& url) {
    return url.host() == QLatin1StringView("localhost") || QHostAddress(url.host()).isLoopback();
}

Error badAddress(const QString& message, const QString& remedy) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = message.toStdString();
    error.remedy = remedy.toStdString();
    return error;
}

} // namespace

QList<quint16> usualRedirectPorts() {
    return {8701, 8702, 8703};
}

Expected<Organization, Error> withAddresses(Organization organization) {
    QUrl& login = organization.loginUrl;
    QUrl& api = organization.apiUrl;
    if (const Region* region = findRegion(organization.region); region != nullptr && login.isEmpty() && api.isEmpty()) {
        login = region->loginUrl();
        api = region->apiUrl();
    }
    const auto counterpart = [](const QUrl& url, QLatin1StringView from, QLatin1StringView to) {
        QUrl other = url;
        if (other.host().startsWith(from)) {
            other.setHost(to + other.host().mid(from.size()));
        }
        return other;
    };
    if (login.isEmpty() && !api.isEmpty()) {
        login = counterpart(api, QLatin1StringView("api."), QLatin1StringView("login."));
    }
    if (api.isEmpty() && !login.isEmpty()) {
        api = counterpart(login, QLatin1StringView("login."), QLatin1StringView("api."));
    }
    for (const QUrl* url : {&login, &api}) {
        if (!url->isValid() || url->host().isEmpty() ||
            (url->scheme() != QLatin1StringView("https") && url->scheme() != QLatin1StringView("http"))) {
            return unexpected(badAddress(Texts::tr("the organisation has no usable address"),
                                         Texts::tr("Choose its region, or enter the address of its API")));
        }
        if (url->scheme() == QLatin1StringView("http") && !staysOnThisMachine(*url)) {
            return unexpected(badAddress(
                Texts::tr("credentials would travel unencrypted to %1").arg(url->host()),
                Texts::tr("Use an https address; plain http is only for this machine, as for the demo organisation")));
        }
    }
    return organization;
}

QJsonObject toJson(const Organization& organization) {
    QJsonArray ports;
    for (const quint16 port : organization.redirectPorts) {
        ports.append(port);
    }
    return {{QStringLiteral("id"), organization.id},
            {QStringLiteral("name"), organization.name},
            {QStringLiteral("region"), organization.region},
            {QStringLiteral("loginUrl"), organization.loginUrl.toString(QUrl::RemoveUserInfo)},
            {QStringLiteral("apiUrl"), organization.apiUrl.toString(QUrl::RemoveUserInfo)},
            {QStringLiteral("clientId"), organization.clientId},
            {QStringLiteral("grant"), organization.grant == GrantType::AuthorizationCode
                                          ? QStringLiteral("code")
                                          : QStringLiteral("client-credentials")},
            {QStringLiteral("redirectPorts"), ports},
            {QStringLiteral("divisions"), QJsonArray::fromStringList(organization.divisions)},
            {QStringLiteral("proxy"), organization.proxy},
            {QStringLiteral("caBundle"), organization.caBundle},
            {QStringLiteral("dialect"), organization.dialect},
            {QStringLiteral("tutorialAgreed"), organization.tutorialAgreed}};
}

Organization organizationFromJson(const QJsonObject& object) {
    const auto text = [&object](const char* name) { return object.value(QLatin1StringView(name)).toString(); };
    Organization organization;
    organization.id = text("id");
    organization.name = text("name");
    organization.region = text("region");
    organization.loginUrl = QUrl(text("loginUrl"));
    organization.apiUrl = QUrl(text("apiUrl"));
    organization.clientId = text("clientId");
    organization.grant =
        text("grant") == QLatin1StringView("code") ? GrantType::AuthorizationCode : GrantType::ClientCredentials;
    if (object.contains(QLatin1StringView("redirectPorts"))) {
        organization.redirectPorts.clear();
        for (const QJsonValue& port : object.value(QLatin1StringView("redirectPorts")).toArray()) {
            if (port.toInt() > 0 && port.toInt() <= 0xffff) {
                organization.redirectPorts.append(static_cast<quint16>(port.toInt()));
            }
        }
    }
    for (const QJsonValue& division : object.value(QLatin1StringView("divisions")).toArray()) {
        organization.divisions.append(division.toString());
    }
    organization.proxy = text("proxy");
    organization.caBundle = text("caBundle");
    organization.dialect = text("dialect");
    organization.tutorialAgreed = object.value(QLatin1StringView("tutorialAgreed")).toBool();
    return organization;
}

QUrl endpoint(const QUrl& base, QLatin1StringView path) {
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QString prefix = url.path();
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    // People paste the API's base with its version, as documentation shows it.
    if (prefix.endsWith(QLatin1StringView("/api/v2")) && path.startsWith(QLatin1StringView("/api/v2/"))) {
        prefix.chop(7);
    }
    url.setPath(prefix + path);
    return url;
}

} // namespace rw::genesys
