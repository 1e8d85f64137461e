// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/channels.h"

#include "demo/random.h"
#include "demo/topics.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <algorithm>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostTopics = 1000;
constexpr int kMostChannels = 20;
constexpr qint64 kMostUnsent = qint64{32} * 1024 * 1024; // bytes; a client that does not read loses events
constexpr auto kMetadata = "channel.metadata"_L1;

QJsonObject metadata(const QString& message) {
    return {{u"topicName"_s, QString(kMetadata)}, {u"eventBody"_s, QJsonObject{{u"message"_s, message}}}};
}
QString compact(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Channels::Channels(Rules rules, FaultPlan& faults, QObject* parent)
    : QObject(parent), m_rules(rules), m_faults(faults),
      m_server(std::make_unique<QWebSocketServer>(u"streaming"_s, QWebSocketServer::NonSecureMode)) {
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &Channels::connected);
    auto* beat = new QTimer(this);
    connect(beat, &QTimer::timeout, this, &Channels::heartbeat);
    beat->start(std::max(m_rules.heartbeatMs, 10));
}
Channels::~Channels() {
    for (Channel& channel : m_channels) {
        if (channel.socket) {
            channel.socket->disconnect(this);
            delete channel.socket;
        }
    }
}

QJsonObject Channels::describe(const Channel& channel) const {
    return {{u"connectUri"_s, u"ws://127.0.0.1:%1/channels/%2"_s.arg(m_port).arg(channel.id)},
            {u"id"_s, channel.id},
            {u"expires"_s, isoMs(channel.endMs)}};
}

Channels::Channel* Channels::find(const QString& id) {
    dropExpired();
    const auto found = std::find_if(m_channels.begin(), m_channels.end(), [&](const Channel& c) { return c.id == id; });
    return found == m_channels.end() ? nullptr : &*found;
}

void Channels::dropExpired() {
    const int64_t now = nowMs();
    m_channels.remove_if([&](Channel& channel) {
        if (channel.endMs > now) {
            return false;
        }
        if (channel.socket) {
            channel.socket->close(QWebSocketProtocol::CloseCodeNormal, u"channel expired"_s);
        }
        m_grants.remove(channel.id);
        return true;
    });
}

ServerAnswer Channels::make(const Grant& grant) {
    dropExpired();
    const auto own = [&](const Channel& c) { return c.owner == grant.clientId; };
    if (std::count_if(m_channels.begin(), m_channels.end(), own) >= kMostChannels) {
        auto oldest = m_channels.end();
        for (auto it = m_channels.begin(); it != m_channels.end(); ++it) {
            const auto rank = [](const Channel& c) { return std::pair(!c.socket.isNull(), c.used); };
            if (own(*it) && (oldest == m_channels.end() || rank(*it) < rank(*oldest))) {
                oldest = it;
            }
        }
        if (oldest->socket) {
            oldest->socket->close(QWebSocketProtocol::CloseCodePolicyViolated, u"too many channels"_s);
        }
        m_grants.remove(oldest->id);
        m_channels.erase(oldest);
    }
    ++m_made;
    Channel channel;
    const QString id = text(makeUuid(mixed(m_rules.seed + 0x77736bU), mixed(m_made)).view());
    channel.id = QString(u"streaming-0-"_s + QString(id).remove(u'-'));
    channel.owner = grant.clientId;
    channel.token = grant.token;
    channel.endMs = nowMs() + int64_t{1000} * m_rules.lifeS;
    channel.used = ++m_uses;
    m_grants.insert(channel.id, grant);
    m_channels.push_back(std::move(channel));
    return jsonAnswer(200, describe(m_channels.back()));
}

ServerAnswer Channels::list(const Grant& grant) const {
    QJsonArray entities;
    for (const Channel& channel : m_channels) {
        if (channel.owner == grant.clientId) {
            entities.append(describe(channel));
        }
    }
    return jsonAnswer(200, {{u"entities"_s, entities}});
}

ServerAnswer Channels::handle(const ServerRequest& request, const QString& rest, const Grant& grant) {
    if (rest.isEmpty()) {
        return request.method == "POST"  ? make(grant)
               : request.method == "GET" ? list(grant)
                                         : problem(405, u"method.not.allowed"_s, u"HTTP 405 Method Not Allowed"_s);
    }
    const QStringList parts = rest.mid(1).split(u'/');
    Channel* channel = find(parts[0]);
    if (channel == nullptr || channel->owner != grant.clientId) {
        return notFound(u"The channel %1 was not found."_s.arg(parts[0]));
    }
    channel->used = ++m_uses;
    if (parts.size() == 1 && request.method == "HEAD") {
        return emptyAnswer(200);
    }
    if (parts.size() == 2 && parts[1] == "subscriptions"_L1) {
        return subscriptions(request, *channel, grant);
    }
    return notFound(u"HTTP 404 Not Found"_s);
}

ServerAnswer Channels::subscriptions(const ServerRequest& request, Channel& channel, const Grant& grant) {
    if (request.method == "GET") {
        QJsonArray entities;
        for (const QString& topic : channel.topics) {
            entities.append(QJsonObject{{u"id"_s, topic}});
        }
        return jsonAnswer(200, {{u"entities"_s, entities}});
    }
    if (request.method == "DELETE") {
        channel.topics.clear();
        channel.subscribed.clear();
        return emptyAnswer(200);
    }
    if (request.method != "POST" && request.method != "PUT") {
        return problem(405, u"method.not.allowed"_s, u"HTTP 405 Method Not Allowed"_s);
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isArray()) {
        return badRequest(u"The body must be an array of {\"id\": topic}."_s);
    }
    QStringList topics;
    for (const QJsonValue& value : document.array()) {
        topics << value["id"_L1].toString();
    }
    const bool ignoreErrors = Parameters(request.query).value(u"ignoreErrors") == "true"_L1;
    return subscribe(channel, topics, request.method == "PUT", ignoreErrors, grant);
}

ServerAnswer Channels::subscribe(Channel& channel, const QList<QString>& topics, bool replace, bool ignoreErrors,
                                 const Grant& grant) {
    QJsonArray entities;
    QStringList accepted;
    for (const QString& name : topics) {
        const Topic* topic = topicOf(name);
        QJsonObject entity{{u"id"_s, name}};
        QString reason;
        if (topic == nullptr) {
            reason = u"The topic '%1' does not exist."_s.arg(name);
        } else if (name.contains("{id}"_L1)) {
            reason = u"The topic '%1' needs a real id; there are no wildcards."_s.arg(name);
        } else if (!topic->permissions.isEmpty() && !grant.mayAny(topic->permissions)) {
            if (!ignoreErrors) {
                return missingPermission(topic->permissions);
            }
            reason = u"Missing permissions for the topic."_s;
            entity[u"missingPermissions"_s] = QJsonArray::fromStringList(topic->permissions);
        }
        if (!reason.isEmpty() && !ignoreErrors) {
            return badRequest(reason);
        }
        entity[u"state"_s] = reason.isEmpty() ? u"Permitted"_s : u"Rejected"_s;
        if (reason.isEmpty()) {
            accepted << name;
        } else {
            entity[u"rejectionReason"_s] = reason;
        }
        entities.append(entity);
    }
    QStringList all = replace ? QStringList() : channel.topics;
    QSet<QString> set(all.begin(), all.end());
    for (const QString& name : accepted) {
        if (!set.contains(name)) {
            set.insert(name);
            all << name;
        }
    }
    if (all.size() > kMostTopics) {
        return badRequest(u"The channel would have %1 topics; the most is %2."_s.arg(all.size()).arg(kMostTopics));
    }
    channel.topics = all;
    channel.subscribed = set;
    return jsonAnswer(200, {{u"entities"_s, entities}});
}

void Channels::upgrade(QTcpSocket* socket) {
    m_server->handleConnection(socket);
}

void Channels::connected() {
    while (QWebSocket* socket = m_server->nextPendingConnection()) {
        const QString path = socket->requestUrl().path();
        Channel* channel = path.startsWith("/channels/"_L1) ? find(path.mid(10)) : nullptr;
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        if (channel == nullptr) {
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated, u"unknown channel"_s);
            continue;
        }
        if (channel->socket) {
            channel->socket->close(QWebSocketProtocol::CloseCodeNormal, u"another socket took over"_s);
        }
        channel->socket = socket;
        channel->used = ++m_uses;
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, id = channel->id](const QString& message) { received(id, message); });
    }
}

/// A ping, or a subscription (facts: genesys §3).
void Channels::received(const QString& id, const QString& message) {
    Channel* channel = find(id);
    if (channel == nullptr || !channel->socket) {
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(message.toUtf8()).object();
    const QString verb = object.value("message"_L1).toString();
    if (verb == "ping"_L1) {
        channel->socket->sendTextMessage(compact(metadata(u"pong"_s)));
    } else if (verb == "subscribe"_L1) {
        QStringList topics;
        for (const QJsonValue& topic : object.value("topics"_L1).toArray()) {
            topics << topic.toString();
        }
        const ServerAnswer answer = subscribe(*channel, topics, false, true, m_grants.value(id));
        // How the service acknowledges is not published: the status and the correlation id will do.
        channel->socket->sendTextMessage(
            compact({{u"result"_s, answer.status}, {u"correlationId"_s, object.value("correlationId"_L1)}}));
    }
}

bool Channels::listening() const {
    return std::any_of(m_channels.begin(), m_channels.end(), [](const Channel& c) { return !c.socket.isNull(); });
}
bool Channels::wanted(const QString& topicName) const {
    return std::any_of(m_channels.begin(), m_channels.end(),
                       [&](const Channel& c) { return c.socket && c.subscribed.contains(topicName); });
}

int Channels::publish(const QString& topicName, const QJsonObject& eventBody, const QString& correlationId) {
    int written = 0;
    for (Channel& channel : m_channels) {
        if (channel.socket && channel.subscribed.contains(topicName)) {
            send(channel, {{u"topicName"_s, topicName},
                           {u"version"_s, u"2"_s},
                           {u"eventBody"_s, eventBody},
                           {u"metadata"_s, QJsonObject{{u"CorrelationId"_s, correlationId}}}});
            ++written;
        }
    }
    return written;
}

void Channels::send(Channel& channel, const QJsonObject& frame) {
    QWebSocket* socket = channel.socket;
    const auto fault = m_faults.next("FRAME", QString(u"/channels/"_s + channel.id).toUtf8());
    const QString message = compact(frame);
    if (fault) {
        switch (fault->kind) {
        case FaultKind::Reset:
            socket->abort();
            return;
        case FaultKind::Closing:
            system(channel, u"socket_closing"_s, u"v2.system.socket_closing"_s,
                   u"The socket is closing for maintenance."_s);
            socket->close(QWebSocketProtocol::CloseCodeGoingAway, u"maintenance"_s);
            return;
        case FaultKind::Garbage:
            socket->sendTextMessage(message.left(message.size() / 2));
            return;
        case FaultKind::Duplicate:
            socket->sendTextMessage(message);
            break;
        case FaultKind::Lost:
        default:
            return;
        }
    }
    if (socket->bytesToWrite() < kMostUnsent) {
        socket->sendTextMessage(message);
        ++channel.sent;
    }
}

void Channels::system(Channel& channel, const QString& kind, const QString& topicName, const QString& message) {
    channel.socket->sendTextMessage(compact({{u"topicName"_s, topicName},
                                             {u"version"_s, u"2"_s},
                                             {u"eventBody"_s, QJsonObject{{u"channelId"_s, channel.id},
                                                                          {u"systemTopicType"_s, kind},
                                                                          {u"oauthClientId"_s, channel.owner},
                                                                          {u"reason"_s, kind},
                                                                          {u"message"_s, message}}}}));
}

void Channels::tokenRevoked(const QByteArray& token) {
    for (Channel& channel : m_channels) {
        if (channel.token == token && channel.socket) {
            system(channel, u"token_revoked"_s, QString(u"v2.system.token_revoked."_s + channel.id),
                   u"The token was revoked."_s);
            channel.socket->close(QWebSocketProtocol::CloseCodePolicyViolated, u"token revoked"_s);
        }
    }
}

void Channels::heartbeat() {
    dropExpired();
    for (Channel& channel : m_channels) {
        if (channel.socket) {
            channel.socket->sendTextMessage(compact(metadata(u"WebSocket Heartbeat"_s)));
        }
    }
}

QJsonArray Channels::state() const {
    QJsonArray result;
    for (const Channel& channel : m_channels) {
        result.append(QJsonObject{{u"id"_s, channel.id},
                                  {u"topics"_s, QJsonArray::fromStringList(channel.topics)},
                                  {u"connected"_s, !channel.socket.isNull()},
                                  {u"sent"_s, channel.sent}});
    }
    return result;
}

} // namespace rw::demo
