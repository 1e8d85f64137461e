// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/tutorials.h"

#include "demo/eventline.h"

#include <QDateTime>
#include <QJsonDocument>
#include <algorithm>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int64_t kHourMs = 3'600'000;
constexpr int kMostEvents = 1000;
constexpr qsizetype kMostStored = 1000; // of each kind: the memory stays flat, whatever a script does

bool ofTutorials(const QString& scope) {
    return scope.startsWith("analytics:events:"_L1) || scope.startsWith("analytics:conversations:"_L1) ||
           scope.startsWith("event:"_L1) || scope.startsWith("eventbridge:"_L1);
}

ServerAnswer missingScope(const QString& scope) {
    return problem(403, u"missing.any.permissions"_s, u"Forbidden: the token lacks the scope %1."_s.arg(scope));
}
QJsonObject objectOf(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object();
}

/// 000's words for what happens; empty for events that it does not have.
QString eventType000(EventKind kind) {
    switch (kind) {
    case EventKind::CustomerStart:
        return u"conversation:created"_s;
    case EventKind::AcdStart:
        return u"conversation:queued"_s;
    case EventKind::UserStart:
        return u"routing:assigned"_s;
    case EventKind::CustomerEnd:
        return u"interaction:completed"_s;
    case EventKind::UserEnd:
    case EventKind::Attributes:
    case EventKind::Acw:
    case EventKind::FlowEnd:
        return u"conversation:updated"_s;
    default:
        return {};
    }
}

QJsonObject event000(const Conversation& c, const PlannedEvent& event) {
    const Leg& leg = c.legs[event.leg];
    const QString id = text(c.id.view());
    QJsonObject data{{u"conversation"_s, QJsonObject{{u"id"_s, id},
                                                     {u"mediaType"_s, text(recordWord(c.media))},
                                                     {u"direction"_s, text(recordWord(c.direction))}}}};
    QJsonObject result{
        {u"conversationId"_s, id}, {u"eventtype"_s, eventType000(event.kind)}, {u"timestamp"_s, isoMs(event.time)}};
    if (leg.queue != kNone) {
        const Queue& queue = population().queues[leg.queue];
        result[u"queueId"_s] = text(queue.id.view());
        data[u"queue"_s] = QJsonObject{{u"id"_s, text(queue.id.view())}, {u"name"_s, text(queue.name)}};
    } else {
        data[u"queue"_s] = QJsonValue(); // "queue is null", as the tutorial warns
    }
    if (leg.user != kNone) {
        const User& user = population().users[leg.user];
        result[u"userId"_s] = text(user.id.view());
        data[u"user"_s] = QJsonObject{{u"id"_s, text(user.id.view())}, {u"name"_s, text(user.name)}};
    }
    result[u"data"_s] = data;
    return result;
}

QJsonValue at(const QJsonObject& object, const QString& path) {
    QJsonValue value = object;
    for (const QString& step : path.split(u'.')) {
        value = value.toObject().value(step);
    }
    return value;
}

std::optional<int64_t> timeOf(const QJsonValue& value) {
    // Python's isoformat() writes microseconds.
    QString iso = value.toString();
    const qsizetype dot = iso.indexOf(u'.');
    if (dot >= 0) {
        qsizetype end = dot + 1;
        while (end < iso.size() && iso[end].isDigit()) {
            ++end;
        }
        iso.remove(std::min(dot + 4, end), std::max<qsizetype>(end - dot - 4, 0));
    }
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid()) {
        return std::nullopt;
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC);
    }
    return time.toMSecsSinceEpoch();
}

} // namespace

std::optional<ServerAnswer> Tutorials::handle(const ServerRequest& request, const Grant& grant) {
    if (std::none_of(grant.scopes.begin(), grant.scopes.end(), ofTutorials)) {
        return std::nullopt;
    }
    const QString path = QString::fromUtf8(request.path);
    const bool reads = request.method == "GET";
    const auto below = [&](QLatin1StringView base) {
        return path == base || path.startsWith(QString(base + u'/')) ? std::optional(path.mid(base.size() + 1))
                                                                     : std::nullopt;
    };
    const auto scoped = [&](const QString& scope, const auto& answer) -> ServerAnswer {
        return grant.scopes.contains(scope) ? answer() : missingScope(scope);
    };
    if (request.method == "POST" && (path == "/api/v2/analytics/conversations/events/query"_L1 ||
                                     path == "/api/v2/conversations/events/query"_L1)) {
        return scoped(u"analytics:events:read"_s, [&] { return eventsQuery(request.body); });
    }
    if (const auto id = below("/api/v2/platform/eventbridge/integrations"_L1)) {
        return scoped(u"event:write"_s, [&] { return integration(request, *id); });
    }
    if (const auto type = below("/api/v2/platform/eventbridge/events"_L1)) {
        return scoped(reads ? u"eventbridge:read"_s : u"eventbridge:manage"_s,
                      [&] { return eventType(request, *type); });
    }
    if (path == "/api/v2/platform/eventbridge"_L1 && reads) {
        return scoped(u"eventbridge:read"_s, [&] {
            return jsonAnswer(200,
                              {{u"enabled"_s, true}, {u"eventTypes"_s, QJsonArray::fromStringList(m_enabledTypes)}});
        });
    }
    if (const auto id = below("/api/v2/eventstreams"_L1)) {
        const QString scope = reads                        ? u"event:stream:read"_s
                              : request.method == "DELETE" ? u"event:stream:delete"_s
                                                           : u"event:stream:write"_s;
        return scoped(scope, [&] { return streams(request, *id); });
    }
    if (const auto id = below("/api/v2/eventbridge/rules"_L1)) {
        return scoped(reads ? u"eventbridge:rule:read"_s : u"eventbridge:rule:write"_s,
                      [&] { return rules(request, *id); });
    }
    return std::nullopt;
}

ServerAnswer Tutorials::eventsQuery(const QByteArray& body) {
    const QJsonObject query = objectOf(body);
    const auto from = timeOf(query.value("dateFrom"_L1));
    const auto to = timeOf(query.value("dateTo"_L1));
    if (!from || !to || *from >= *to) {
        return badRequest(u"dateFrom and dateTo are required, as ISO 8601, dateFrom first"_s);
    }
    const int size = query.value("size"_L1).toInt(10);
    if (size < 1 || size > kMostEvents) {
        return badRequest(u"size must be between 1 and %1"_s.arg(kMostEvents));
    }
    const QJsonArray conditions = query["filter"_L1]["and"_L1].toArray();
    for (const QJsonValue& condition : conditions) {
        if (condition["operator"_L1].toString() != "eq"_L1) {
            return badRequest(u"operator must be eq"_s);
        }
    }
    const int64_t now = nowMs();
    // The newest first: who debugs a rule asks for recent events. Conversations may have begun hours before.
    std::vector<std::pair<int64_t, QJsonObject>> found;
    const int64_t first = std::max(*from / kHourMs - 6, m_conversations.firstHour(now));
    std::vector<PlannedEvent> events;
    for (int64_t h = std::min(*to, now) / kHourMs; h >= first; --h) {
        // Older hours hold older conversations, but maybe later events: six hours more after there are enough.
        for (const Conversation& c : m_conversations.hour(h)) {
            planEvents(events, c);
            for (const PlannedEvent& event : events) {
                if (event.time < *from || event.time >= std::min(*to, now) || eventType000(event.kind).isEmpty()) {
                    continue;
                }
                const QJsonObject candidate = event000(c, event);
                if (std::all_of(conditions.begin(), conditions.end(), [&](const QJsonValue& condition) {
                        return at(candidate, condition["path"_L1].toString()) == condition["value"_L1];
                    })) {
                    found.emplace_back(event.time, candidate);
                }
            }
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        if (found.size() > static_cast<size_t>(size)) {
            found.resize(static_cast<size_t>(size));
        }
        if (found.size() == static_cast<size_t>(size) && found.back().first > (h + 6) * kHourMs) {
            break;
        }
    }
    QStringList select;
    for (const QJsonValue& name : query.value("select"_L1).toArray()) {
        select << name.toString();
    }
    QJsonArray result;
    for (const auto& [time, event] : found) {
        QJsonObject chosen;
        for (auto it = event.begin(); it != event.end(); ++it) {
            if (select.isEmpty() || select.contains(it.key())) {
                chosen.insert(it.key(), it.value());
            }
        }
        result.append(chosen);
    }
    return jsonAnswer(200, {{u"events"_s, result}});
}

ServerAnswer Tutorials::integration(const ServerRequest& request, const QString& id) {
    const QJsonObject body = objectOf(request.body);
    if (request.method == "POST" && id.isEmpty()) {
        if (static_cast<qsizetype>(m_integrations.size()) >= kMostStored) {
            return problem(409, u"conflict"_s, u"There are too many integrations."_s);
        }
        const QString made = text(makeUuid(mixed(30'001), mixed(++m_made)).view());
        QJsonObject stored = body;
        stored[u"integrationId"_s] = made;
        m_integrations[made] = stored;
        return jsonAnswer(200, stored);
    }
    if (id.isEmpty()) {
        QJsonArray entities;
        for (const auto& [key, value] : m_integrations) {
            entities.append(value);
        }
        return jsonAnswer(200, {{u"entities"_s, entities}});
    }
    const auto found = m_integrations.find(id);
    if (found == m_integrations.end()) {
        return notFound(u"The integration %1 was not found."_s.arg(id));
    }
    if (request.method == "PUT") {
        found->second[u"enabled"_s] = body.value("enabled"_L1);
        found->second[u"eventTypes"_s] = body.value("eventTypes"_L1);
    }
    return jsonAnswer(200, found->second);
}

ServerAnswer Tutorials::streams(const ServerRequest& request, const QString& id) {
    if (request.method == "POST" && id.isEmpty()) {
        QJsonObject stored = objectOf(request.body);
        const QString name = stored.value("name"_L1).toString();
        const QJsonArray destinations = stored.value("destinations"_L1).toArray();
        if (name.isEmpty() || destinations.isEmpty() ||
            !destinations.first()["url"_L1].toString().startsWith("https://"_L1)) {
            return badRequest(u"name and a destination whose url begins with https:// are required"_s);
        }
        const bool taken = std::any_of(m_streams.begin(), m_streams.end(), [&](const auto& entry) {
            return entry.second.value("name"_L1).toString() == name;
        });
        if (taken || static_cast<qsizetype>(m_streams.size()) >= kMostStored) {
            return problem(409, u"conflict"_s, u"An event stream with this name already exists."_s);
        }
        const QString made = text(makeUuid(mixed(30'002), mixed(++m_made)).view());
        stored[u"id"_s] = made;
        m_streams[made] = stored;
        return jsonAnswer(200, stored);
    }
    if (id.isEmpty()) {
        QJsonArray entities;
        for (const auto& [key, value] : m_streams) {
            entities.append(value);
        }
        return jsonAnswer(200, {{u"entities"_s, entities}});
    }
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) {
        return notFound(u"The event stream %1 was not found."_s.arg(id));
    }
    if (request.method == "DELETE") {
        m_streams.erase(found);
        return emptyAnswer(204);
    }
    return jsonAnswer(200, found->second);
}

ServerAnswer Tutorials::eventType(const ServerRequest& request, const QString& type) {
    static const QStringList known{u"conversationCreated"_s, u"conversationUpdated"_s, u"conversationEnded"_s};
    if (request.method != "PUT" || !known.contains(type)) {
        return notFound(u"The event type '%1' is not available in this region."_s.arg(type));
    }
    m_enabledTypes.removeAll(type);
    if (objectOf(request.body).value("enabled"_L1).toBool(true)) {
        m_enabledTypes << type;
    }
    return emptyAnswer(204);
}

ServerAnswer Tutorials::rules(const ServerRequest& request, const QString& id) {
    if (m_rules.empty()) { // three to begin with, so that pages have something to show
        int n = 0;
        for (const char* name : {"Inbound-Call-Router", "Queue-Member-Notice", "Wrap-Up-Collector"}) {
            const QString made = text(makeUuid(mixed(30'003), mixed(static_cast<uint64_t>(++n))).view());
            m_rules[made] = {{u"id"_s, made},
                             {u"name"_s, QString::fromLatin1(name)},
                             {u"eventType"_s, u"routing.queue.member.added"_s},
                             {u"enabled"_s, true},
                             {u"version"_s, 2}};
        }
    }
    if (id.isEmpty()) {
        const Parameters query(request.query);
        const int size = std::clamp(query.has(u"pageSize") ? query.value(u"pageSize").toInt() : 50, 1, 100);
        const int page =
            objectOf(QByteArray::fromBase64(query.value(u"pageToken").toLatin1())).value("page"_L1).toInt(1);
        QJsonArray entities;
        int n = 0;
        for (const auto& [key, value] : m_rules) {
            if (n >= (page - 1) * size && n < page * size) {
                entities.append(value);
            }
            ++n;
        }
        QJsonObject body{{u"entities"_s, entities}};
        if (page * size < n) {
            const QJsonObject next{{u"page"_s, page + 1}, {u"size"_s, size}};
            body[u"nextPageToken"_s] =
                QString::fromLatin1(QJsonDocument(next).toJson(QJsonDocument::Compact).toBase64());
        }
        return jsonAnswer(200, body);
    }
    const auto found = m_rules.find(id);
    if (found == m_rules.end()) {
        return notFound(u"The rule %1 was not found."_s.arg(id));
    }
    if (request.method == "PUT") {
        QJsonObject body = objectOf(request.body);
        const int version = found->second.value("version"_L1).toInt();
        if (body.value("version"_L1).toInt() != version) {
            return problem(409, u"version.conflict"_s, u"The rule is at version %1."_s.arg(version));
        }
        body[u"id"_s] = id;
        body[u"version"_s] = version + 1;
        found->second = body;
    }
    return jsonAnswer(200, found->second);
}

} // namespace rw::demo
