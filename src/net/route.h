// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>
#include <map>
#include <memory>
#include <utility>

/// Ways out of this machine: QNetworkAccessManagers per proxy, TLS configurations per file of certificates. GUI
/// thread.
namespace rw::net {

class Routes {
public:
    /// `proxy`: "" the system's, "none", or http://host:port, socks5://host:port. Loopback addresses never go through
    /// one. BadInput when it cannot be read.
    /// One manager per file of certificates, too: its connections keep the trust that they began with.
    [[nodiscard]] Expected<QNetworkAccessManager*, Error> managerFor(const QString& proxy, const QString& caBundle);
    /// The system's certificates and those of a PEM file; empty: only the system's. BadInput when the file has none.
    [[nodiscard]] Expected<QSslConfiguration, Error> trustOf(const QString& caBundle);

private:
    std::map<std::pair<QString, QString>, std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::map<QString, QSslConfiguration> m_trust;
};

/// Whether `proxy` is usable as HttpRequest::proxy. Any thread.
[[nodiscard]] Expected<void, Error> checkProxy(const QString& proxy);

} // namespace rw::net
