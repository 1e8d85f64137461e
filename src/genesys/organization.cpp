// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/organization.h"

#include "genesys/regions.h"

#include <QHostAddress>

namespace rw::genesys {

namespace {

bool staysOnThisMachine(const QUrl& url) {
    return url.host() == QLatin1StringView("localhost") || QHostAddress(url.host()).isLoopback();
}

Error badAddress(std::string message, std::string remedy) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = std::move(message);
    error.remedy = std::move(remedy);
    return error;
}

} // namespace

Expected<Organization, Error> withAddresses(Organization organization) {
    QUrl& login = organization.loginUrl;
    QUrl& api = organization.apiUrl;
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
            return unexpected(badAddress("the organisation has no usable address",
                                         "Choose its region, or enter the address of its API"));
        }
        if (url->scheme() == QLatin1StringView("http") && !staysOnThisMachine(*url)) {
            return unexpected(
                badAddress("credentials would travel unencrypted to " + url->host().toStdString(),
                           "Use an https address; plain http is only for this machine, as for the demo organisation"));
        }
    }
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
