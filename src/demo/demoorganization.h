// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>

namespace rw::demo {

struct DemoOptions {
    uint64_t seed = 1; ///< each seed is an organisation of its own; the people and queues are the same
    quint16 port = 0;  ///< 0: a free one
    int conversationsPerHour = 120;
    int hours = 48;        ///< how far back conversations exist, relative to now
    int answerDelayMs = 0; ///< per answer, so that progress and cancel can be seen

    QByteArray faultPlan = {};     ///< JSON, see faultplan.h; empty: nothing goes wrong
    int requestsPerMinute = 0;     ///< per token; more answer 429. 0: only the headers speak of 300
    int tokenLifeS = 86'399;       ///< what expires_in says, and when the token dies
    bool consentPage = false;      ///< /oauth/authorize shows a page with a link instead of redirecting at once
    QStringList redirectUris = {}; ///< registered ones; empty: every http URI on the loopback host
    QString integrationState = QStringLiteral("ACTIVE"); ///< of the EventBridge integration; empty: there is none
    /// Detail events per second on the notification channels, from conversations that live as fast as that takes; 0:
    /// the organisation's own conversations, in their own time.
    double liveEventsPerSecond = 0;
    int heartbeatMs = 30'000;     ///< of the channels' WebSockets
    int channelLifeS = 86'400;    ///< when a channel ends
    QStringList eventFilter = {}; ///< its topics; empty: the usual ones
};

/// A simulated Genesys Cloud organisation: real endpoint shapes over HTTP and WebSocket on 127.0.0.1 (facts: genesys
/// §1 to §3, §5.1). All people, numbers and ids are fictional. Lives in the thread that creates it (give it a thread of
/// its own inside the workbench); start() returns once it listens.
class DemoOrganization : public QObject {
    Q_OBJECT
public:
    explicit DemoOrganization(DemoOptions options, QObject* parent = nullptr);
    ~DemoOrganization() override;
    /// Fails when the port is taken or the fault plan cannot be read.
    [[nodiscard]] Expected<void, Error> start();
    [[nodiscard]] QUrl baseUrl() const; ///< serves as login and as API host
    [[nodiscard]] QString id() const;   ///< organizationId() for seed 1
    [[nodiscard]] QString name() const; ///< organizationName() for seed 1
    /// Composes an event (payload.h) and sends it to the channels that subscribed to its topic. `request`: {topic,
    /// fields, envelope, seed, time (Unix milliseconds), deliver (false: compose only)}. The answer: {event, warnings,
    /// delivered}. POST /simulator/events does the same.
    [[nodiscard]] Expected<QJsonObject, Error> simulateEvent(const QJsonObject& request);
    /// How often each entry of the fault plan struck, in the plan's order.
    [[nodiscard]] QList<int> faultsStruck() const;

    [[nodiscard]] static QString clientId();        ///< client credentials, all rights
    [[nodiscard]] static QString limitedClientId(); ///< client credentials, but only routing:queue:view
    [[nodiscard]] static QString codeClientId();    ///< authorization code with PKCE, all rights, no secret
    [[nodiscard]] static QString clientSecret();    ///< fictional, the same for everybody
    [[nodiscard]] static QString organizationId();
    [[nodiscard]] static QString organizationName();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::demo
