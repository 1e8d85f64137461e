// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/directory.h"

#include "demo/population.h"
#include "demo/topics.h"

#include <algorithm>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kIntegrationType = "amazon-eventbridge-source"_L1;

QString integrationId() {
    return text(makeUuid(mixed(20'001), mixed(20'002)).view());
}

/// One kind of thing that has a list and single ones: its path, its right, its entities.
struct Shelf {
    QString path;
    QStringList permissions;
    std::function<qsizetype()> count;
    std::function<QJsonObject(size_t)> entity;
};

QJsonObject named(const Named& thing, const QString& path) {
    return {{u"id"_s, text(thing.id.view())},
            {u"name"_s, text(thing.name)},
            {u"selfUri"_s, QString(path + u'/' + text(thing.id.view()))}};
}
QJsonObject divisionOf(uint8_t division) {
    return named(population().divisions[division], u"/api/v2/authorization/divisions"_s);
}

QJsonObject queueEntity(size_t i) {
    const Queue& queue = population().queues[i];
    return {{u"id"_s, text(queue.id.view())},
            {u"name"_s, text(queue.name)},
            {u"division"_s, divisionOf(queue.division)},
            {u"memberCount"_s, static_cast<int>(queue.members.size())},
            {u"selfUri"_s, QString(u"/api/v2/routing/queues/"_s + text(queue.id.view()))}};
}
QJsonObject userEntity(size_t i) {
    const User& user = population().users[i];
    const QString name = text(user.name);
    QString mailbox = name.toLower().replace(u' ', u'.');
    return {{u"id"_s, text(user.id.view())},
            {u"name"_s, name},
            {u"email"_s, QString(mailbox + u"@northwind.example.com"_s)},
            {u"username"_s, QString(mailbox + u"@northwind.example.com"_s)},
            {u"state"_s, u"active"_s},
            {u"division"_s, divisionOf(user.division)},
            {u"selfUri"_s, QString(u"/api/v2/users/"_s + text(user.id.view()))}};
}
QJsonObject flowEntity(size_t i) {
    const Flow& flow = population().flows[i];
    return {{u"id"_s, text(flow.id.view())},
            {u"name"_s, text(flow.name)},
            {u"type"_s, text(flow.type)},
            {u"division"_s, divisionOf(0)},
            {u"publishedVersion"_s, QJsonObject{{u"id"_s, text(flow.version)}}},
            {u"selfUri"_s, QString(u"/api/v2/flows/"_s + text(flow.id.view()))}};
}

const std::vector<Shelf>& shelves() {
    const auto size = [](const auto& list) { return static_cast<qsizetype>(list.size()); };
    static const std::vector<Shelf> all = {
        {u"/api/v2/routing/queues"_s,
         {u"routing:queue:view"_s},
         [size] { return size(population().queues); },
         queueEntity},
        {u"/api/v2/users"_s, {u"directory:user:view"_s}, [size] { return size(population().users); }, userEntity},
        {u"/api/v2/routing/wrapupcodes"_s,
         {u"routing:wrapupCode:view"_s},
         [size] { return size(population().wrapupCodes); },
         [](size_t i) { return named(population().wrapupCodes[i], u"/api/v2/routing/wrapupcodes"_s); }},
        {u"/api/v2/authorization/divisions"_s,
         {u"authorization:division:view"_s},
         [size] { return size(population().divisions); },
         [](size_t i) { return named(population().divisions[i], u"/api/v2/authorization/divisions"_s); }},
        {u"/api/v2/flows"_s, {u"architect:flow:view"_s}, [size] { return size(population().flows); }, flowEntity},
    };
    return all;
}

/// List (by page, id= and name=) or single entity.
ServerAnswer fromShelf(const Shelf& shelf, const QString& id, const Parameters& query) {
    const QStringList ids = id.isEmpty() ? query.values(u"id") : QStringList{id};
    const QString name = query.value(u"name");
    QList<QJsonObject> chosen;
    for (qsizetype i = 0; i < shelf.count(); ++i) {
        QJsonObject entity = shelf.entity(static_cast<size_t>(i));
        const QString entityName = entity.value("name"_L1).toString();
        const bool nameFits = name.endsWith(u'*')
                                  ? entityName.startsWith(QStringView(name).chopped(1), Qt::CaseInsensitive)
                                  : entityName.compare(name, Qt::CaseInsensitive) == 0;
        if ((ids.isEmpty() || ids.contains(entity.value("id"_L1).toString())) && (name.isEmpty() || nameFits)) {
            chosen << std::move(entity);
        }
    }
    if (id.isEmpty()) {
        return pageOf(
            chosen.size(), [&](qsizetype i) { return chosen[i]; }, query, shelf.path);
    }
    return chosen.isEmpty() ? notFound(u"Unable to find %1/%2"_s.arg(shelf.path, id)) : jsonAnswer(200, chosen.first());
}

} // namespace

QStringList defaultEventFilter() {
    QStringList result;
    for (const char* suffix :
         {"customer.start", "customer.end", "contact", "acd.start", "acd.end", "user.start", "user.end", "acw",
          "flow.start", "flow.end", "flow.outcome", "outbound", "voicemail.start", "voicemail.end", "attributes"}) {
        result << QString(u"v2.detail.events.conversation.{id}."_s + QLatin1StringView(suffix));
    }
    return result << u"v2.users.{id}.presence"_s << u"v2.users.{id}.routingStatus"_s;
}

std::optional<ServerAnswer> Directory::get(const QString& path, const Parameters& query, const Grant& grant) const {
    if (path == "/api/v2/organizations/me"_L1) {
        return organization();
    }
    if (path == "/api/v2/tokens/me"_L1) {
        return tokenInfo(grant);
    }
    if (path == "/api/v2/authorization/subjects/me"_L1) {
        return subject(grant);
    }
    if (path == "/api/v2/users/me"_L1) {
        return grant.ofUser ? jsonAnswer(200, userEntity(0))
                            : badRequest(u"This request requires a user context. Client credentials cannot be used "
                                         "for requests to this resource."_s);
    }
    if (path == "/api/v2/notifications/availabletopics"_L1) {
        return availableTopics(query);
    }
    constexpr auto kLimits = "/api/v2/organizations/limits/namespaces"_L1;
    if (path == kLimits || path.startsWith(QString(kLimits + u'/'))) {
        return limits(path.mid(kLimits.size() + 1));
    }
    constexpr auto kIntegrations = "/api/v2/integrations"_L1;
    if (path == kIntegrations || path.startsWith(QString(kIntegrations + u'/'))) {
        const QStringList needed{u"integrations:integration:view"_s};
        return grant.mayAny(needed) ? integrations(path.mid(kIntegrations.size() + 1), query)
                                    : missingPermission(needed);
    }
    for (const Shelf& shelf : shelves()) {
        const bool list = path == shelf.path;
        const QString id = path.startsWith(QString(shelf.path + u'/')) ? path.mid(shelf.path.size() + 1) : QString();
        if (list || (!id.isEmpty() && !id.contains(u'/'))) {
            return grant.mayAny(shelf.permissions) ? fromShelf(shelf, id, query) : missingPermission(shelf.permissions);
        }
    }
    return std::nullopt;
}

ServerAnswer Directory::organization() const {
    return jsonAnswer(200, {{u"id"_s, m_facts.organizationId},
                            {u"name"_s, m_facts.organizationName},
                            {u"thirdPartyOrgName"_s, u"northwind-assist"_s},
                            {u"domain"_s, u"northwind.example.com"_s},
                            {u"state"_s, u"active"_s},
                            {u"defaultLanguage"_s, u"en-US"_s},
                            {u"defaultCountryCode"_s, u"US"_s},
                            {u"selfUri"_s, u"/api/v2/organizations/me"_s}});
}

ServerAnswer Directory::tokenInfo(const Grant& grant) const {
    const QJsonObject organization{{u"id"_s, m_facts.organizationId}, {u"name"_s, m_facts.organizationName}};
    QJsonObject body{
        {u"organization"_s, organization},
        {u"homeOrganization"_s, organization},
        {u"authorizedScope"_s, QJsonArray::fromStringList(grant.scopes)},
        {u"OAuthClient"_s,
         QJsonObject{{u"id"_s, grant.clientId}, {u"name"_s, grant.clientName}, {u"organization"_s, organization}}}};
    if (grant.ofUser) {
        body[u"userId"_s] = text(population().users.front().id.view());
    }
    return jsonAnswer(200, body);
}

/// AuthzSubject: grants of roles, and the roles' policies name domain, entity and actions.
ServerAnswer Directory::subject(const Grant& grant) const {
    QJsonArray policies;
    for (const QString& permission : grant.permissions) {
        const QStringList parts = permission.split(u':');
        if (parts.size() == 3) {
            policies.append(QJsonObject{
                {u"domain"_s, parts[0]}, {u"entityName"_s, parts[1]}, {u"actions"_s, QJsonArray{parts[2]}}});
        }
    }
    const QString id = grant.ofUser ? text(population().users.front().id.view()) : grant.clientId;
    const QString role = text(makeUuid(mixed(20'003), mixed(static_cast<uint64_t>(grant.permissions.size()))).view());
    return jsonAnswer(200,
                      {{u"id"_s, id},
                       {u"name"_s, grant.clientName},
                       {u"grants"_s, QJsonArray{QJsonObject{{u"subjectId"_s, id},
                                                            {u"division"_s, divisionOf(0)},
                                                            {u"role"_s, QJsonObject{{u"id"_s, role},
                                                                                    {u"name"_s, u"Event workbench"_s},
                                                                                    {u"policies"_s, policies}}}}}}});
}

ServerAnswer Directory::integrations(const QString& rest, const Parameters& query) const {
    const QString id = integrationId();
    const QString self = QString(u"/api/v2/integrations/"_s + id);
    const bool present = !m_facts.integrationState.isEmpty();
    if (rest == QString(id + u"/config/current"_s) && present) {
        return jsonAnswer(
            200, {{u"id"_s, id},
                  {u"name"_s, u"Amazon EventBridge Source"_s},
                  {u"version"_s, 3},
                  {u"properties"_s, QJsonObject{{u"awsAccountId"_s, text(kAwsAccount)},
                                                {u"awsAccountRegion"_s, text(kAwsRegion)},
                                                {u"eventSourceSuffix"_s, text(kEventSourceSuffix)},
                                                {u"eventFilter"_s, QJsonArray::fromStringList(m_facts.eventFilter)}}},
                  {u"advanced"_s, QJsonObject()},
                  {u"notes"_s, QString()},
                  {u"credentials"_s, QJsonObject()},
                  {u"selfUri"_s, QString(self + u"/config/current"_s)}});
    }
    const bool active = m_facts.integrationState == "ACTIVE"_L1;
    const QJsonObject entity{
        {u"id"_s, id},
        {u"name"_s, u"Amazon EventBridge Source"_s},
        {u"integrationType"_s,
         QJsonObject{{u"id"_s, QString(kIntegrationType)},
                     {u"name"_s, u"Amazon EventBridge Source"_s},
                     {u"selfUri"_s, QString(u"/api/v2/integrations/types/"_s + kIntegrationType)}}},
        {u"config"_s,
         QJsonObject{{u"current"_s, QJsonObject{{u"id"_s, id}, {u"selfUri"_s, QString(self + u"/config/current"_s)}}}}},
        {u"intendedState"_s, active ? u"ENABLED"_s : u"DISABLED"_s},
        {u"reportedState"_s,
         QJsonObject{{u"code"_s, m_facts.integrationState}, {u"effective"_s, active ? u"Active"_s : u"Inactive"_s}}},
        {u"selfUri"_s, self}};
    if (rest == id && present) {
        return jsonAnswer(200, entity);
    }
    if (!rest.isEmpty()) {
        return notFound(u"Unable to find an integration %1"_s.arg(rest));
    }
    const QString type = query.value(u"integrationType");
    const QString state = query.value(u"reportedState");
    const bool listed = present && (type.isEmpty() || type == kIntegrationType) &&
                        (state.isEmpty() || state == m_facts.integrationState);
    return pageOf(
        listed ? 1 : 0, [&](qsizetype) { return entity; }, query, u"/api/v2/integrations"_s);
}

ServerAnswer Directory::availableTopics(const Parameters& query) const {
    const QStringList expand = query.values(u"expand");
    QJsonArray entities;
    for (const Topic& topic : topics()) {
        QJsonObject entity{{u"id"_s, topic.name}};
        if (expand.contains("description"_L1)) {
            entity[u"description"_s] = QString(u"Events of "_s + topic.name);
        }
        if (expand.contains("transports"_L1)) {
            entity[u"transports"_s] = QJsonArray::fromStringList(topic.transports);
        }
        if (expand.contains("schema"_L1) && !topic.fields.isEmpty()) {
            entity[u"schema"_s] = schemaOf(topic);
        }
        if (expand.contains("visibility"_L1)) {
            entity[u"visibility"_s] = u"Public"_s;
        }
        if (expand.contains("enforced"_L1)) {
            entity[u"enforced"_s] = !topic.permissions.isEmpty();
        }
        if (expand.contains("requiresPermissions"_L1)) {
            entity[u"requiresPermissions"_s] = QJsonArray::fromStringList(topic.permissions);
        }
        if (expand.contains("topicParameters"_L1)) {
            QJsonArray parameters;
            for (qsizetype i = topic.name.count("{id}"_L1); i > 0; --i) {
                parameters.append(u"id"_s);
            }
            entity[u"topicParameters"_s] = parameters;
        }
        entities.append(entity);
    }
    return jsonAnswer(200, {{u"entities"_s, entities}});
}

ServerAnswer Directory::limits(const QString& space) const {
    struct Limit {
        QLatin1StringView space, key;
        int value;
    };
    const std::array<Limit, 8> all = {
        {{"platform.api"_L1, "client.credentials.token.rate.per.minute"_L1, m_facts.allowedPerMinute},
         {"platform.api"_L1, "token.rate.per.minute"_L1, m_facts.allowedPerMinute},
         {"platform.api"_L1, "org.app.user.rate.per.minute"_L1, 3000},
         {"platform.api"_L1, "request.bytes.max"_L1, 512'000},
         {"notifications"_L1, "channels.max"_L1, 20},
         {"notifications"_L1, "subscriptions.per.channel.max"_L1, 1000},
         {"analytics"_L1, "conversation.details.page.size.max"_L1, 100},
         {"event.orchestration"_L1, "triggers.max"_L1, 1000}}};
    if (space.isEmpty()) {
        QStringList names;
        for (const Limit& limit : all) {
            names << limit.space;
        }
        names.removeDuplicates();
        return jsonAnswer(200, {{u"namespaces"_s, QJsonArray::fromStringList(names)}});
    }
    QJsonArray limits;
    for (const Limit& limit : all) {
        if (limit.space == space) {
            limits.append(
                QJsonObject{{u"namespace"_s, space}, {u"key"_s, QString(limit.key)}, {u"value"_s, limit.value}});
        }
    }
    return limits.isEmpty() ? notFound(u"The namespace %1 was not found."_s.arg(space))
                            : jsonAnswer(200, {{u"namespace"_s, space}, {u"limits"_s, limits}});
}

} // namespace rw::demo
