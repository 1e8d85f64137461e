// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/dialect.h"

#include "engine/store/envelope.h"
#include "genesys/regions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <algorithm>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

QString topic(const char* ending) {
    return QString(u"v2.detail.events.conversation.{id}."_s + QLatin1StringView(ending));
}

QList<Dialect> makeDialects() {
    const QStringList start{topic("customer.start")};
    const QStringList end{topic("customer.end")};
    const QStringList updated{topic("user.end"), topic("acw"), topic("attributes"), topic("flow.end")};
    const QStringList slips{u"RW401"_s, u"RW403"_s, u"RW405"_s, u"RW407"_s, u"RW408"_s};
    const QStringList none;
    const auto form = CredentialStyle::FormBody;
    return {
        {DialectId::Real,
         u"genesys-real"_s,
         u"Genesys Cloud"_s,
         u"{login}/oauth/token"_s,
         CredentialStyle::BasicHeader,
         {},
         u"{api}"_s,
         FetchStrategy::DetailsQuery,
         u"/api/v2/analytics/conversations/details/query"_s,
         {},
         {},
         {},
         {},
         {},
         none},
        {DialectId::Tutorial000,
         u"tutorial-000"_s,
         QString::fromLatin1(QT_TRANSLATE_NOOP("rw::genesys::Dialect", "Tutorial: debugging rules")),
         u"{base}/oauth/token"_s,
         form,
         u"analytics:events:read analytics:conversations:read"_s,
         u"{base}"_s,
         FetchStrategy::EventsQuery,
         u"/api/v2/analytics/conversations/events/query"_s,
         u"genesys.cloud"_s,
         u"Conversation Event"_s,
         u"detail.eventtype"_s,
         {{u"conversation:created"_s, start},
          {u"conversation:queued"_s, {topic("acd.start")}},
          {u"routing:assigned"_s, {topic("user.start")}},
          {u"interaction:completed"_s, end},
          {u"conversation:updated"_s, updated}},
         {{u"detail.conversationId"_s, u"conversationId"_s},
          {u"detail.data.conversation.id"_s, u"conversationId"_s},
          {u"detail.data.conversation.mediaType"_s, u"mediaType"_s},
          {u"detail.data.conversation.direction"_s, u"direction"_s},
          {u"detail.conversation.mediaType"_s, u"mediaType"_s},
          {u"detail.queueId"_s, u"queueId"_s},
          {u"detail.data.queue.id"_s, u"queueId"_s},
          {u"detail.queue.id"_s, u"queueId"_s},
          {u"detail.userId"_s, u"userId"_s},
          {u"detail.data.user.id"_s, u"userId"_s}},
         slips},
        {DialectId::Tutorial001,
         u"tutorial-001"_s,
         QString::fromLatin1(QT_TRANSLATE_NOOP("rw::genesys::Dialect", "Tutorial: one queue's conversation end")),
         u"{base}/oauth/token"_s,
         form,
         u"event:write"_s,
         u"{base}"_s,
         FetchStrategy::None,
         {},
         u"genesys.cloud"_s,
         {},
         {},
         {{u"conversation.end"_s, {topic("customer.end"), topic("acd.end")}}},
         {{u"detail.conversationId"_s, u"conversationId"_s},
          {u"detail.queueId"_s, u"queueId"_s},
          {u"detail.wrapUpCode"_s, u"wrapupCode"_s}},
         slips},
        {DialectId::Tutorial002,
         u"tutorial-002"_s,
         QString::fromLatin1(QT_TRANSLATE_NOOP("rw::genesys::Dialect", "Tutorial: event streams")),
         u"{base}/oauth/token"_s,
         form,
         u"event:stream:read event:stream:write"_s,
         u"{base}"_s,
         FetchStrategy::None,
         {},
         u"genesys.cloud"_s,
         {},
         {},
         {{u"conversation:start"_s, start},
          {u"conversation:update"_s, updated},
          {u"conversation:end"_s, end},
          {u"user:state:change"_s,
           {u"v2.users.{id}.routingStatus"_s, u"v2.users.{id}.activity"_s, u"v2.users.{id}.presence"_s}}},
         {{u"detail.data.conversationId"_s, u"conversationId"_s},
          {u"detail.data.queueId"_s, u"queueId"_s},
          {u"detail.data.userId"_s, u"userId"_s},
          {u"detail.data.mediaType"_s, u"mediaType"_s}},
         slips},
        {DialectId::Tutorial003,
         u"tutorial-003"_s,
         QString::fromLatin1(QT_TRANSLATE_NOOP("rw::genesys::Dialect", "Tutorial: SNS fan-out")),
         u"{base}/oauth/token"_s,
         form,
         u"eventbridge:manage eventbridge:read"_s,
         u"{base}"_s,
         FetchStrategy::None,
         {},
         u"genesyscloud"_s,
         {},
         {},
         {{u"conversationCreated"_s, start}, {u"conversationUpdated"_s, updated}, {u"conversationEnded"_s, end}},
         {{u"detail.conversationId"_s, u"conversationId"_s}, {u"detail.queueId"_s, u"queueId"_s}},
         slips},
        {DialectId::Tutorial004,
         u"tutorial-004"_s,
         QString::fromLatin1(QT_TRANSLATE_NOOP("rw::genesys::Dialect", "Tutorial: chained rules")),
         u"{base}/oauth/token"_s,
         form,
         u"eventbridge:rule:read eventbridge:rule:write eventbridge:event:write"_s,
         u"{base}"_s,
         FetchStrategy::None,
         {},
         u"genesys.cloud"_s,
         {},
         {},
         {{u"routing.queue.member.added"_s, {u"v2.routing.queues.{id}.users"_s}}},
         {{u"detail.metadata.callerId"_s, u"ani"_s}, {u"detail.metadata.queueId"_s, u"queueId"_s}},
         slips},
    };
}

QUrl filled(QString pattern, const Organization& organization) {
    const auto text = [](const QUrl& url) {
        return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    };
    return QUrl(pattern.replace("{login}"_L1, text(organization.loginUrl))
                    .replace("{api}"_L1, text(organization.apiUrl))
                    .replace("{base}"_L1, text(organization.apiUrl)));
}

} // namespace

const QList<Dialect>& dialects() {
    static const QList<Dialect> all = makeDialects();
    return all;
}

const Dialect& dialect(DialectId id) {
    return dialects()[static_cast<qsizetype>(id)];
}

const Dialect* findDialect(QStringView name) {
    const auto found =
        std::find_if(dialects().begin(), dialects().end(), [&](const Dialect& d) { return d.name == name; });
    return found == dialects().end() ? nullptr : &*found;
}

QUrl tokenUrlOf(const Dialect& dialect, const Organization& organization) {
    return filled(dialect.tokenUrl, organization);
}
QUrl apiUrlOf(const Dialect& dialect, const Organization& organization) {
    return filled(dialect.apiUrl, organization);
}

QByteArray tokenForm(const Dialect& dialect, const Credentials& credentials) {
    const auto encoded = [](const QString& text) { return QUrl::toPercentEncoding(text); };
    QByteArray form = "grant_type=client_credentials";
    if (dialect.credentials == CredentialStyle::FormBody) {
        form += "&client_id=" + encoded(credentials.clientId) + "&client_secret=" + encoded(credentials.clientSecret);
    }
    return dialect.scope.isEmpty() ? form : form + "&scope=" + encoded(dialect.scope);
}

QString titleOf(const Dialect& dialect) {
    return QCoreApplication::translate("rw::genesys::Dialect", dialect.title.toLatin1().constData());
}

QString warningBefore(const Dialect& dialect, const QUrl& url) {
    const QString host = url.host();
    const bool genuine = findRegion(host) != nullptr || host.contains(".mypurecloud."_L1) ||
                         host.startsWith("mypurecloud."_L1) || host.endsWith(".pure.cloud"_L1) ||
                         host.endsWith("-pure.cloud"_L1);
    if (dialect.id == DialectId::Real || !genuine) {
        return {};
    }
    return QCoreApplication::translate("rw::genesys::Dialect",
                                       "%1 belongs to Genesys Cloud, which has no public path like %2: only %3 has it. "
                                       "The request, with your credentials, would go there all the same")
        .arg(host, dialect.fetchPath.isEmpty() ? url.path() : dialect.fetchPath, dialect.name);
}

QByteArray eventsQueryBody(const QDateTime& from, const QDateTime& to, int size, const QString& word) {
    QJsonObject body{{u"dateFrom"_s, from.toUTC().toString(Qt::ISODateWithMs)},
                     {u"dateTo"_s, to.toUTC().toString(Qt::ISODateWithMs)},
                     {u"size"_s, size},
                     {u"groupBy"_s, QJsonArray{u"eventtype"_s}},
                     {u"select"_s, QJsonArray{u"conversationId"_s, u"eventtype"_s, u"timestamp"_s, u"data"_s,
                                              u"userId"_s, u"queueId"_s}}};
    if (!word.isEmpty()) {
        body[u"filter"_s] = QJsonObject{
            {u"and"_s,
             QJsonArray{QJsonObject{{u"path"_s, u"eventtype"_s}, {u"operator"_s, u"eq"_s}, {u"value"_s, word}}}}};
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Expected<std::vector<store::NewEvent>, Error> eventsOfAnswer(const Dialect& dialect, const QByteArray& body,
                                                             const QString& originName) {
    const QJsonValue list = QJsonDocument::fromJson(body)["events"_L1];
    if (dialect.fetch != FetchStrategy::EventsQuery || !list.isArray()) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("the answer to the events query holds no list of events").toStdString();
        error.remedy =
            Texts::tr("Check that the address is that of a gateway with the tutorial's endpoints").toStdString();
        return unexpected(std::move(error));
    }
    store::Origin made;
    made.source = QString(originName + u" ("_s + dialect.name + u')').toStdString();
    made.dialect = dialect.name.toStdString();
    const auto origin = std::make_shared<const store::Origin>(std::move(made));
    std::vector<store::NewEvent> events;
    for (const QJsonValue& value : list.toArray()) {
        const QJsonObject detail = value.toObject();
        const QByteArray text = QJsonDocument(detail).toJson(QJsonDocument::Compact);
        const QString time = detail.value("timestamp"_L1).toString();
        const QJsonObject event{
            {u"version"_s, u"0"_s},
            {u"id"_s, QString::fromStdString(store::madeUpId(text.toStdString()))},
            {u"detail-type"_s, dialect.detailType},
            {u"source"_s, dialect.source},
            {u"account"_s, u"123456789012"_s},
            {u"time"_s, QDateTime::fromString(time, Qt::ISODateWithMs).toUTC().toString(Qt::ISODate)},
            {u"region"_s, u"us-east-1"_s},
            {u"resources"_s, QJsonArray()},
            {u"detail"_s, detail}};
        events.push_back({QJsonDocument(event).toJson(QJsonDocument::Compact).toStdString(), origin});
    }
    return events;
}

} // namespace rw::genesys
