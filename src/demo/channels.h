// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/access.h"
#include "demo/answers.h"
#include "demo/faultplan.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <functional>
#include <list>
#include <memory>

class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

/// The notifications API of the simulated organisation: channels, subscriptions, WebSockets (facts: genesys §3).
/// Limits as there: 20 channels per app (the 21st removes the least recently used, idle ones first), 24 hours per
/// channel, 1000 topics per channel, one socket per channel (a second one drops the first). Events while nobody listens
/// are lost. One thread, that of its creator.
namespace rw::demo {

class Channels : public QObject {
    Q_OBJECT
public:
    struct Rules {
        uint64_t seed = 1;
        int heartbeatMs = 30'000;
        int lifeS = 86'400;
    };
    Channels(Rules rules, FaultPlan& faults, QObject* parent = nullptr);
    ~Channels() override;
    void setPort(quint16 port) { m_port = port; } ///< of the connect URIs

    /// `rest`: the path behind /api/v2/notifications/channels, empty or with a leading slash.
    [[nodiscard]] ServerAnswer handle(const ServerRequest& request, const QString& rest, const Grant& grant);
    /// A connection that asks for a WebSocket, its request unread.
    void upgrade(QTcpSocket* socket);

    /// True when a connected channel is subscribed to it.
    [[nodiscard]] bool wanted(const QString& topicName) const;
    /// True when any channel is connected at all.
    [[nodiscard]] bool listening() const;
    /// To all channels that subscribed; how many it was written to.
    int publish(const QString& topicName, const QJsonObject& eventBody, const QString& correlationId);
    /// Ends the sockets of the channels made with it, as the service does when a token dies.
    void tokenRevoked(const QByteArray& token);
    /// {id, topics, connected, sent} of each.
    [[nodiscard]] QJsonArray state() const;

private:
    struct Channel {
        QString id;
        QString owner; ///< client
        QByteArray token;
        int64_t endMs = 0;
        uint64_t used = 0; ///< larger: later
        QStringList topics;
        QSet<QString> subscribed;
        QPointer<QWebSocket> socket;
        qint64 sent = 0;
    };
    [[nodiscard]] ServerAnswer make(const Grant& grant);
    [[nodiscard]] ServerAnswer list(const Grant& grant) const;
    [[nodiscard]] ServerAnswer subscriptions(const ServerRequest& request, Channel& channel, const Grant& grant);
    [[nodiscard]] ServerAnswer subscribe(Channel& channel, const QList<QString>& topics, bool replace,
                                         bool ignoreErrors, const Grant& grant);
    [[nodiscard]] QJsonObject describe(const Channel& channel) const;
    [[nodiscard]] Channel* find(const QString& id);
    void connected();
    void received(const QString& id, const QString& message);
    void send(Channel& channel, const QJsonObject& frame);
    static void system(Channel& channel, const QString& kind, const QString& topicName, const QString& message);
    void heartbeat();
    void dropExpired();

    Rules m_rules;
    FaultPlan& m_faults;
    quint16 m_port = 0;
    uint64_t m_made = 0;
    uint64_t m_uses = 0;
    std::list<Channel> m_channels;
    QHash<QString, Grant> m_grants; ///< of the channel's maker, for subscriptions through the socket
    std::unique_ptr<QWebSocketServer> m_server;
};

} // namespace rw::demo
