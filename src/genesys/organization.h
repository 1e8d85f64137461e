// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>

namespace rw::genesys {

class TokenSource;

/// How a client signs in (facts: genesys §1.2, §1.3).
enum class GrantType {
    ClientCredentials, ///< id and secret
    AuthorizationCode, ///< with PKCE, in the user's browser; no secret
};

/// Ports that sign-in in the browser comes back to unless the profile says otherwise.
[[nodiscard]] QList<quint16> usualRedirectPorts();

/// How to reach one Genesys Cloud organisation. Holds no secret: those live in the session's SecretStore under `id`.
/// Login and API host follow from the region (facts: genesys §1.1) unless given, as for gateways, tests and the demo.
struct Organization {
    QString id;    ///< stable key of the profile
    QString name;  ///< as shown
    QUrl loginUrl; ///< https://login.{domain}
    QUrl apiUrl;   ///< https://api.{domain}
    QString clientId;

    QString region = {}; ///< an AWS region of the table; empty: the addresses stand for themselves
    GrantType grant = GrantType::ClientCredentials;
    QList<quint16> redirectPorts = usualRedirectPorts(); ///< of this machine, registered with the client
    QStringList divisions = {}; ///< ids; conversations of other divisions are not asked for; empty: all
    QString proxy = {};         ///< see net::HttpRequest
    QString caBundle = {};      ///< see net::HttpRequest
    QString dialect = {}; ///< name of a tutorial's (dialect.h), only where its gateway exists; empty: the real one
    bool tutorialAgreed = false; ///< a tutorial's paths may go to a genuine Genesys host: the user was warned
};

/// A profile as it is kept: JSON without secrets. Any thread.
[[nodiscard]] QJsonObject toJson(const Organization& organization);
/// What is missing stays at its default, what is of the wrong type as well.
[[nodiscard]] Organization organizationFromJson(const QJsonObject& object);
/// What is wrong with a profile before anything is sent: name, address, client id, proxy, ports. BadInput.
[[nodiscard]] Expected<void, Error> checkProfile(const Organization& organization);

/// The organisation with both addresses filled in (from its region where it has one and no address; else one follows
/// from the other: login.{domain}, api.{domain}) and checked: credentials leave this machine by https only. BadInput
/// otherwise. Any thread.
[[nodiscard]] Expected<Organization, Error> withAddresses(Organization organization);

/// `path` ("/api/v2/…", "/oauth/token") below a base address, which may have a path of its own. Any thread.
[[nodiscard]] QUrl endpoint(const QUrl& base, QLatin1StringView path);

/// Credentials for one run; never stored, logged or printed by this library.
struct Credentials {
    QString clientId;
    QString clientSecret;
    std::shared_ptr<TokenSource> tokens = nullptr; ///< shared sign-in; null: each ApiClient signs in by itself
};

} // namespace rw::genesys
