// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Credentials for one run; never stored, logged or printed by this library.
struct Credentials {
    QString clientId;
    QString clientSecret;
};

} // namespace rw::genesys
