// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QLatin1StringView>
#include <QString>
#include <QUrl>

namespace rw::genesys {

/// How to reach one Genesys Cloud organisation. Holds no secret: those live in the session's SecretStore under `id`.
/// Login and API host follow from the region (facts: genesys §1.1) unless given, as for gateways, tests and the demo.
struct Organization {
    QString id;    ///< stable key of the profile
    QString name;  ///< as shown
    QUrl loginUrl; ///< https://login.{domain}
    QUrl apiUrl;   ///< https://api.{domain}
    QString clientId;
};

/// The organisation with both addresses filled in (one follows from the other: login.{domain}, api.{domain}) and
/// checked: credentials leave this machine by https only. BadInput otherwise. Any thread.
[[nodiscard]] Expected<Organization, Error> withAddresses(Organization organization);

/// `path` ("/api/v2/…", "/oauth/token") below a base address, which may have a path of its own. Any thread.
[[nodiscard]] QUrl endpoint(const QUrl& base, QLatin1StringView path);

/// Credentials for one run; never stored, logged or printed by this library.
struct Credentials {
    QString clientId;
    QString clientSecret;
};

} // namespace rw::genesys
