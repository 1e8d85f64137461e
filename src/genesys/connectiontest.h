// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/integration.h"
#include "genesys/organization.h"
#include "genesys/ratepace.h"
#include "net/httpclient.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace rw::genesys {

/// What "Test connection" found. Texts of the other side; nothing secret.
struct ConnectionReport {
    QString organizationName;
    QString organizationId;
    bool rightsKnown = false;          ///< some clients may not read their own rights
    QStringList permissions;           ///< "analytics:conversationDetail:view", sorted; `*` stands for all
    QStringList missing;               ///< what this program would need and the client lacks; where rightsKnown
    RateLimit rateLimit;               ///< as the headers told
    std::optional<qint64> clockSkewMs; ///< this machine's clock minus the service's; the header counts whole seconds
    std::optional<Integration> integration;
    QString dialect = {};           ///< title of the tutorial's dialect; only the sign-in and its events were asked for
    std::optional<int> events = {}; ///< how many of the last hour it answered with; nullopt: it reads none
};

/// Whether `permissions` ("domain:entity:action", with `*` for any part) hold `wanted`. Pure.
[[nodiscard]] bool hasPermission(const QStringList& permissions, const QString& wanted);

/// The server's clock in a Date header, Unix milliseconds; nullopt where it is none. Pure.
[[nodiscard]] std::optional<qint64> serverTimeMs(const QList<QPair<QByteArray, QByteArray>>& headers);

/// Signs in and asks who we are and what we may (facts: genesys §1, §2.5, §5.1). Changes nothing. One instance, one
/// test. GUI thread.
class ConnectionTest : public QObject {
    Q_OBJECT
public:
    ConnectionTest(net::HttpClient& http, Organization organization, Credentials credentials,
                   QObject* parent = nullptr);
    ~ConnectionTest() override;
    void start();
    void cancel();

Q_SIGNALS:
    void step(const QString& text);
    void finished(const rw::genesys::ConnectionReport& report); ///< exactly one of finished and failed, once
    void failed(const rw::Error& error);                        ///< Cancelled after cancel()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
