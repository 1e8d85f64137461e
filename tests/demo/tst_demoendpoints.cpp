// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/analytics.h"
#include "demo/payload.h"
#include "demo/topics.h"
#include "tests/demo/democlient.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUrlQuery>

using namespace rw::demo;
using namespace rw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kJobs = u"/api/v2/analytics/conversations/details/jobs"_s;
const QString kRedirect = u"http://127.0.0.1:8765/callback"_s;
const QByteArray kVerifier = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

QByteArray challengeOf(const QByteArray& verifier) {
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
QString authorizeUrl(const QString& clientId, const QString& method = u"S256"_s, const QString& redirect = kRedirect) {
    return QString(u"/oauth/authorize?response_type=code&client_id="_s + clientId + u"&redirect_uri="_s +
                   QString::fromLatin1(QUrl::toPercentEncoding(redirect)) + u"&state=xyz%3D1&code_challenge="_s +
                   QString::fromLatin1(challengeOf(kVerifier)) + u"&code_challenge_method="_s + method);
}
QByteArray codeForm(const QString& code, const QByteArray& verifier, const QString& redirect = kRedirect) {
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"authorization_code"_s);
    form.addQueryItem(u"code"_s, code);
    form.addQueryItem(u"code_verifier"_s, QString::fromLatin1(verifier));
    form.addQueryItem(u"client_id"_s, DemoOrganization::codeClientId());
    form.addQueryItem(u"redirect_uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(redirect)));
    return form.toString(QUrl::FullyEncoded).toLatin1();
}
QString interval(int hoursBack, int minutesBack) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto iso = [](const QDateTime& t) { return t.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s); };
    return QString(iso(now.addSecs(-3600 * hoursBack)) + u'/' + iso(now.addSecs(-60 * minutesBack)));
}
QStringList idsOf(const QJsonArray& conversations) {
    QStringList result;
    for (const QJsonValue& conversation : conversations) {
        result << conversation["conversationId"_L1].toString();
    }
    return result;
}

} // namespace

class TestDemoEndpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_demo = std::make_unique<RunningDemo>(DemoOptions{});
        m_client = std::make_unique<PlainClient>(m_demo->url);
        QCOMPARE(m_client->signIn().status, 200);
    }
    void cleanupTestCase() {
        m_client.reset();
        m_demo.reset();
    }

    void codeGrantWithPkce() {
        PlainClient client(m_demo->url);
        const HttpAnswer page = client.get(authorizeUrl(DemoOrganization::codeClientId()));
        QCOMPARE(page.status, 302);
        const QUrl back(QString::fromLatin1(page.location));
        QVERIFY(back.toString().startsWith(kRedirect));
        const QUrlQuery query(back);
        QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"xyz=1"_s);
        const QString code = query.queryItemValue(u"code"_s);
        const HttpAnswer token = client.send("POST", u"/oauth/token"_s, codeForm(code, kVerifier));
        QCOMPARE(token.status, 200);
        client.bearer = "Bearer " + token.body.value("access_token"_L1).toString().toLatin1();
        QCOMPARE(client.get(u"/api/v2/users/me"_s).status, 200);    // a user's token
        QCOMPARE(m_client->get(u"/api/v2/users/me"_s).status, 400); // client credentials have none
        // A code is good once.
        QCOMPARE(client.send("POST", u"/oauth/token"_s, codeForm(code, kVerifier), "x").status, 400);
    }

    void pkceIsVerified_data() {
        QTest::addColumn<QByteArray>("verifier");
        QTest::addColumn<QString>("redirect");
        QTest::newRow("another verifier") << QByteArray(64, 'a') << kRedirect;
        QTest::newRow("the challenge itself") << challengeOf(kVerifier) << kRedirect;
        QTest::newRow("too short") << QByteArray("abc") << kRedirect;
        QTest::newRow("another redirect") << kVerifier << u"http://127.0.0.1:9999/callback"_s;
    }
    void pkceIsVerified() {
        QFETCH(QByteArray, verifier);
        QFETCH(QString, redirect);
        PlainClient client(m_demo->url);
        const QUrlQuery query(
            QUrl(QString::fromLatin1(client.get(authorizeUrl(DemoOrganization::codeClientId())).location)));
        QVERIFY(!query.queryItemValue(u"code"_s).isEmpty());
        const HttpAnswer answer =
            client.send("POST", u"/oauth/token"_s, codeForm(query.queryItemValue(u"code"_s), verifier, redirect));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body.value("error"_L1).toString(), u"invalid_grant"_s);
    }

    void authorizeRefuses() {
        PlainClient client(m_demo->url);
        // Nobody is redirected while client or URI are wrong.
        QCOMPARE(client.get(authorizeUrl(u"nobody"_s)).status, 400);
        QCOMPARE(
            client.get(authorizeUrl(DemoOrganization::codeClientId(), u"S256"_s, u"http://evil.example.com/"_s)).status,
            400);
        for (const QString& url :
             {authorizeUrl(DemoOrganization::clientId()), authorizeUrl(DemoOrganization::codeClientId(), u"plain"_s)}) {
            const HttpAnswer answer = client.get(url);
            QCOMPARE(answer.status, 302);
            QVERIFY(answer.location.contains("error="));
            QVERIFY(!answer.location.contains("code="));
        }
    }

    void consentPageAsks() {
        RunningDemo demo(DemoOptions{.consentPage = true, .redirectUris = {kRedirect}});
        PlainClient client(demo.url);
        const QString url = authorizeUrl(DemoOrganization::codeClientId());
        const HttpAnswer page = client.get(url);
        QCOMPARE(page.status, 200);
        QVERIFY(page.text.contains("decision=allow") && page.text.contains("decision=deny"));
        QVERIFY(client.get(QString(url + u"&decision=allow"_s)).location.contains("code="));
        QVERIFY(client.get(QString(url + u"&decision=deny"_s)).location.contains("access_denied"));
        QCOMPARE(client.get(authorizeUrl(DemoOrganization::codeClientId(), u"S256"_s, u"http://127.0.0.1:1/"_s)).status,
                 400);
    }

    void rightsAreNamedWhenMissing() {
        PlainClient client(m_demo->url);
        QCOMPARE(client.signIn(DemoOrganization::limitedClientId()).status, 200);
        QCOMPARE(client.get(u"/api/v2/routing/queues"_s).status, 200);
        for (const auto& [path, right] :
             {std::pair{u"/api/v2/integrations"_s, u"integrations:integration:view"_s},
              std::pair{u"/api/v2/routing/wrapupcodes"_s, u"routing:wrapupCode:view"_s},
              std::pair{u"/api/v2/analytics/conversations/details?id=x"_s, u"analytics:conversationDetail:view"_s}}) {
            const HttpAnswer answer = client.get(path);
            QCOMPARE(answer.status, 403);
            QVERIFY(answer.body.value("message"_L1).toString().contains(right));
        }
        const auto grants = client.get(u"/api/v2/authorization/subjects/me"_s).body.value("grants"_L1).toArray();
        const auto policies = grants.first()["role"_L1]["policies"_L1].toArray();
        QCOMPARE(policies.size(), 1);
        QCOMPARE(policies.first()["domain"_L1].toString(), u"routing"_s);
        QCOMPARE(policies.first()["entityName"_L1].toString(), u"queue"_s);
    }

    void pagesOfNames_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("total");
        const Population& p = population();
        QTest::newRow("queues") << u"/api/v2/routing/queues"_s << static_cast<int>(p.queues.size());
        QTest::newRow("users") << u"/api/v2/users"_s << static_cast<int>(p.users.size());
        QTest::newRow("wrap-up codes") << u"/api/v2/routing/wrapupcodes"_s << static_cast<int>(p.wrapupCodes.size());
        QTest::newRow("flows") << u"/api/v2/flows"_s << static_cast<int>(p.flows.size());
        QTest::newRow("divisions") << u"/api/v2/authorization/divisions"_s << static_cast<int>(p.divisions.size());
    }
    void pagesOfNames() {
        QFETCH(QString, path);
        QFETCH(int, total);
        QSet<QString> ids;
        QString uri = QString(path + u"?pageSize=5"_s);
        int pages = 0;
        QJsonObject last;
        while (!uri.isEmpty() && pages < 50) {
            const HttpAnswer answer = m_client->get(uri);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body.value("total"_L1).toInt(), total);
            for (const QJsonValue& entity : answer.body.value("entities"_L1).toArray()) {
                ids << entity["id"_L1].toString();
                last = entity.toObject();
                QVERIFY(!last.value("name"_L1).toString().isEmpty());
            }
            uri = answer.body.value("nextUri"_L1).toString();
            ++pages;
        }
        QCOMPARE(ids.size(), total);
        QCOMPARE(pages, (total + 4) / 5);
        const QString id = last.value("id"_L1).toString();
        QCOMPARE(m_client->get(QString(path + u'/' + id)).body, last);
        QCOMPARE(m_client->get(QString(path + u"/nothing"_s)).status, 404);
        QCOMPARE(m_client->get(QString(path + u"?id="_s + id)).body.value("total"_L1).toInt(), 1);
        QCOMPARE(m_client->get(QString(path + u"?pageSize=0"_s)).status, 400);
    }

    void theIntegrationSuppliesSuffixAndFilter() {
        const auto list =
            m_client->get(u"/api/v2/integrations?integrationType=amazon-eventbridge-source&reportedState=ACTIVE"_s);
        const QJsonObject integration = list.body.value("entities"_L1).toArray().first().toObject();
        QCOMPARE(integration["reportedState"_L1]["code"_L1].toString(), u"ACTIVE"_s);
        const auto config =
            m_client->get(QString(integration.value("selfUri"_L1).toString() + u"/config/current"_s)).body;
        QVERIFY(config.value("version"_L1).toInt() > 0);
        const QJsonObject properties = config.value("properties"_L1).toObject();
        QCOMPARE(properties.value("eventSourceSuffix"_L1).toString(), u"rulewright"_s);
        const QJsonArray filter = properties.value("eventFilter"_L1).toArray();
        QVERIFY(filter.contains(u"v2.detail.events.conversation.{id}.customer.end"_s));
        for (const QJsonValue& topic : filter) {
            QVERIFY2(topicOf(topic.toString()) != nullptr, qPrintable(topic.toString()));
        }
        QCOMPARE(m_client->get(u"/api/v2/integrations?integrationType=other"_s).body.value("total"_L1).toInt(), 0);
        RunningDemo inactive(DemoOptions{.integrationState = u"INACTIVE"_s});
        PlainClient client(inactive.url);
        client.signIn();
        QCOMPARE(client.get(u"/api/v2/integrations?reportedState=ACTIVE"_s).body.value("total"_L1).toInt(), 0);
        RunningDemo none(DemoOptions{.integrationState = QString()});
        PlainClient other(none.url);
        other.signIn();
        QCOMPARE(other.get(u"/api/v2/integrations"_s).body.value("total"_L1).toInt(), 0);
    }

    void availableTopicsExpandAsAsked() {
        const auto plain =
            m_client->get(u"/api/v2/notifications/availabletopics"_s).body.value("entities"_L1).toArray();
        QVERIFY(plain.size() > 200);
        QCOMPARE(plain.first().toObject().keys(), QStringList{u"id"_s});
        const auto all = m_client->get(u"/api/v2/notifications/availabletopics?expand=schema,transports"_s)
                             .body.value("entities"_L1)
                             .toArray();
        const auto acw = std::find_if(all.begin(), all.end(), [](const QJsonValue& e) {
            return e["id"_L1] == "v2.detail.events.conversation.{id}.acw"_L1;
        });
        QVERIFY(acw != all.end());
        QVERIFY((*acw)["transports"_L1].toArray().contains(u"EventBridge"_s));
        const QJsonObject properties = (*acw)["schema"_L1]["properties"_L1].toObject();
        QCOMPARE(properties["wrapupDurationMs"_L1]["type"_L1].toString(), u"integer"_s);
        QVERIFY(properties["mediaType"_L1]["enum"_L1].toArray().contains(u"VOICE"_s));
        QVERIFY(!properties.contains("disconnectType"_L1));
    }

    void limitsAndOrganisations() {
        const auto limits = m_client->get(u"/api/v2/organizations/limits/namespaces/platform.api"_s).body;
        QVERIFY(!limits.value("limits"_L1).toArray().isEmpty());
        QCOMPARE(m_client->get(u"/api/v2/organizations/limits/namespaces/nothing"_s).status, 404);
        RunningDemo other(DemoOptions{.seed = 2});
        PlainClient client(other.url);
        QCOMPARE(client.signIn().status, 200);
        const auto me = client.get(u"/api/v2/organizations/me"_s).body;
        QVERIFY(me.value("id"_L1).toString() != DemoOrganization::organizationId());
        QVERIFY(me.value("name"_L1).toString() != DemoOrganization::organizationName());
        // A token of one organisation is none of the other.
        PlainClient stranger(other.url);
        stranger.bearer = m_client->bearer;
        QCOMPARE(stranger.get(u"/api/v2/organizations/me"_s).status, 401);
    }

    void tokensEnd() {
        RunningDemo demo(DemoOptions{.tokenLifeS = 1});
        PlainClient client(demo.url);
        QCOMPARE(client.signIn().body.value("expires_in"_L1).toInt(), 1);
        QTRY_COMPARE(client.get(u"/api/v2/organizations/me"_s).status, 401);
    }

    void jobsGoThroughTheirStates() {
        const HttpAnswer made = m_client->post(kJobs, {{u"interval"_s, interval(5, 60)}});
        QCOMPARE(made.status, 202);
        const QString job = QString(kJobs + u'/' + made.body.value("jobId"_L1).toString());
        QCOMPARE(m_client->get(job).body.value("state"_L1).toString(), u"QUEUED"_s);
        QCOMPARE(m_client->get(QString(job + u"/results"_s)).status, 400);
        QCOMPARE(m_client->get(job).body.value("state"_L1).toString(), u"PENDING"_s);
        QCOMPARE(m_client->get(job).body.value("state"_L1).toString(), u"FULFILLED"_s);
        QStringList all;
        int withAttributes = 0;
        QString cursor;
        do {
            const QString target = cursor.isEmpty() ? QString(job + u"/results?pageSize=70"_s)
                                                    : QString(job + u"/results?pageSize=70&cursor="_s + cursor);
            const HttpAnswer page = m_client->get(target);
            QCOMPARE(page.status, 200);
            const QJsonArray conversations = page.body.value("conversations"_L1).toArray();
            for (const QJsonValue& c : conversations) {
                QVERIFY(!c["conversationEnd"_L1].isUndefined());
                withAttributes += c["participants"_L1][0]["attributes"_L1].isObject() ? 1 : 0;
            }
            all += idsOf(conversations);
            cursor = page.body.value("cursor"_L1).toString();
            QVERIFY(cursor.isEmpty() || conversations.size() == 70);
        } while (!cursor.isEmpty());
        QVERIFY(all.size() > 200);
        QVERIFY(withAttributes > all.size() / 4);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        QCOMPARE(m_client->send("DELETE", job).status, 204);
        QCOMPARE(m_client->get(job).body.value("state"_L1).toString(), u"CANCELLED"_s);
        QCOMPARE(m_client->get(QString(kJobs + u"/nothing"_s)).status, 404);
        QVERIFY(m_client->get(QString(kJobs + u"/availability"_s)).body.contains("dataAvailabilityDate"_L1));
    }

    void severalConversationsById() {
        const auto page =
            m_client->post(u"/api/v2/analytics/conversations/details/query"_s, {{u"interval"_s, interval(2, 30)}});
        const QStringList ids = idsOf(page.body.value("conversations"_L1).toArray()).mid(0, 3);
        const auto several = m_client->get(QString(u"/api/v2/analytics/conversations/details?id="_s + ids.join(u',')));
        QCOMPARE(idsOf(several.body.value("conversations"_L1).toArray()), ids);
    }

    /// A million conversations have pages at both ends, and few of them are kept.
    void aMillionConversationsInFlatMemory() {
        RunningDemo demo(DemoOptions{.conversationsPerHour = 10'000, .hours = 110});
        PlainClient client(demo.url);
        client.timeoutMs = 120'000;
        client.signIn();
        const QString window = interval(102, 60);
        const auto page = [&](int number) {
            return client
                .post(u"/api/v2/analytics/conversations/details/query"_s,
                      {{u"interval"_s, window},
                       {u"paging"_s, QJsonObject{{u"pageSize"_s, 100}, {u"pageNumber"_s, number}}}})
                .body;
        };
        const QJsonObject first = page(1);
        const int total = first.value("totalHits"_L1).toInt();
        QVERIFY(total > 1'000'000);
        QSet<QString> ids;
        for (const int number : {1, 2, 3, 5000, 5001, total / 100 - 1, total / 100}) {
            const QStringList found = idsOf(page(number).value("conversations"_L1).toArray());
            QCOMPARE(found.size(), 100);
            ids += QSet<QString>(found.begin(), found.end());
        }
        QCOMPARE(ids.size(), 700);
        const auto state = client.get(u"/simulator/state"_s).body;
        QVERIFY(state.value("conversationsKept"_L1).toInt() <= 40'000);
    }

    void payloadsOfEveryTopic() {
        const QStringList names = payloadTopics();
        QVERIFY(names.size() >= 28);
        for (const QString& name : names) {
            const auto payload = composePayload({.topic = name, .timeMs = 1'770'127'200'123});
            QVERIFY2(payload, qPrintable(name));
            QVERIFY(payload->warnings.isEmpty());
            const QJsonObject event = payload->event;
            QCOMPARE(event.value("detail-type"_L1).toString(), name);
            QCOMPARE(event.value("time"_L1).toString(), u"2026-02-03T14:00:00Z"_s);
            const QString topicName = event["detail"_L1]["topicName"_L1].toString();
            QVERIFY(!topicName.contains("{id}"_L1));
            QCOMPARE(topicOf(topicName), topicOf(name));
            // Only fields that the catalogue knows, and the same event for the same request.
            QSet<QString> known;
            for (const TopicField& field : topicOf(name)->fields) {
                known << field.name.section(u'.', 0, 0).remove(u"[]"_s);
            }
            const QJsonObject body = event["detail"_L1]["eventBody"_L1].toObject();
            QVERIFY(!body.isEmpty());
            for (const QString& key : body.keys()) {
                QVERIFY2(known.contains(key), qPrintable(QString(name + u' ' + key)));
            }
            QCOMPARE(composePayload({.topic = name, .timeMs = 1'770'127'200'123})->event, event);
        }
    }

    void payloadOverrides() {
        PayloadRequest request{.topic = u"v2.detail.events.conversation.{id}.acd.end"_s};
        request.fields = {{u"acdOutcome"_s, u"ABANDON"_s}, {u"answeredUserId"_s, QJsonValue()}};
        request.envelope = {{u"source"_s, u"genesys.cloud"_s}};
        auto payload = composePayload(request);
        QVERIFY(payload);
        QVERIFY(payload->warnings.isEmpty());
        QCOMPARE(payload->event["detail"_L1]["eventBody"_L1]["acdOutcome"_L1].toString(), u"ABANDON"_s);
        QVERIFY(payload->event["detail"_L1]["eventBody"_L1]["answeredUserId"_L1].isUndefined());
        QCOMPARE(payload->event.value("source"_L1).toString(), u"genesys.cloud"_s);
        // Allowed, for tests of rules, but named.
        request.fields = {{u"mediaType"_s, u"voice"_s}, {u"userId"_s, u"x"_s}, {u"connectedDurationMs"_s, u"long"_s}};
        payload = composePayload(request);
        QCOMPARE(payload->warnings.size(), 3);
        QVERIFY(payload->warnings.filter(u"VOICE"_s).size() == 1);
        // Lists and nested members.
        payload = composePayload(
            {.topic = u"v2.conversations.{id}.transcription"_s,
             .fields = {{u"transcripts[0].isFinal"_s, false}, {u"status.status"_s, u"SESSION_ENDED"_s}}});
        QVERIFY(payload->warnings.isEmpty());
        const QJsonObject body = payload->event["detail"_L1]["eventBody"_L1].toObject();
        QCOMPARE(body["transcripts"_L1][0]["isFinal"_L1].toBool(true), false);
        QCOMPARE(body["status"_L1]["status"_L1].toString(), u"SESSION_ENDED"_s);
        QVERIFY(!composePayload({.topic = u"v2.detail.events.conversation.{id}.ivr.start"_s}));
    }

    void tutorialsAreHiddenWithoutTheirScope() {
        for (const QString& path :
             {u"/api/v2/eventstreams"_s, u"/api/v2/eventbridge/rules"_s, u"/api/v2/platform/eventbridge"_s}) {
            QCOMPARE(m_client->get(path).status, 404);
        }
        PlainClient other(m_demo->url);
        other.signIn(DemoOrganization::clientId(), "event:stream:read");
        QCOMPARE(other.get(u"/api/v2/eventstreams"_s).status, 200);
        QCOMPARE(other.get(u"/api/v2/eventbridge/rules"_s).status, 403);
        QCOMPARE(other.post(u"/api/v2/eventstreams"_s, {}).status, 403);
    }

    void tutorial000FetchesEvents() {
        PlainClient client(m_demo->url);
        QUrlQuery form;
        form.addQueryItem(u"grant_type"_s, u"client_credentials"_s);
        form.addQueryItem(u"client_id"_s, DemoOrganization::clientId());
        form.addQueryItem(u"client_secret"_s, DemoOrganization::clientSecret());
        const QByteArray body =
            form.toString(QUrl::FullyEncoded).toLatin1() + "&scope=analytics:events:read+analytics:conversations:read";
        const HttpAnswer token = client.send("POST", u"/oauth/token"_s, body);
        QCOMPARE(token.status, 200);
        client.bearer = "Bearer " + token.body.value("access_token"_L1).toString().toLatin1();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QJsonObject query{
            {u"dateFrom"_s, now.addSecs(-3600).toString(u"yyyy-MM-ddTHH:mm:ss.zzz000+00:00"_s)},
            {u"dateTo"_s, now.toString(u"yyyy-MM-ddTHH:mm:ss.zzz000+00:00"_s)},
            {u"size"_s, 10},
            {u"filter"_s, QJsonObject{{u"and"_s, QJsonArray{QJsonObject{{u"path"_s, u"eventtype"_s},
                                                                        {u"operator"_s, u"eq"_s},
                                                                        {u"value"_s, u"interaction:completed"_s}}}}}},
            {u"select"_s, QJsonArray{u"conversationId"_s, u"eventtype"_s, u"timestamp"_s, u"data"_s}}};
        const QString path = u"/api/v2/analytics/conversations/events/query"_s;
        const HttpAnswer answer = client.post(path, query);
        QCOMPARE(answer.status, 200);
        const QJsonArray events = answer.body.value("events"_L1).toArray();
        QCOMPARE(events.size(), 10);
        QString previous = u"9"_s;
        for (const QJsonValue& event : events) {
            QCOMPARE(event["eventtype"_L1].toString(), u"interaction:completed"_s);
            QVERIFY(!event["data"_L1]["conversation"_L1]["mediaType"_L1].toString().isEmpty());
            QVERIFY(event["queueId"_L1].isUndefined()); // not selected
            QVERIFY(event["timestamp"_L1].toString() <= previous);
            previous = event["timestamp"_L1].toString();
        }
        query[u"dateFrom"_s] = u"yesterday"_s;
        QCOMPARE(client.post(path, query).status, 400);
        QCOMPARE(m_client->post(path, query).status, 404);
    }

    void tutorials001To004Configure() {
        PlainClient one(m_demo->url);
        one.signIn(DemoOrganization::clientId(), "event:write");
        const QString integrations = u"/api/v2/platform/eventbridge/integrations"_s;
        const QString id = one.post(integrations, {{u"enabled"_s, true}}).body.value("integrationId"_L1).toString();
        QCOMPARE(
            one.send("PUT", QString(integrations + u'/' + id), R"({"enabled":true,"eventTypes":["conversation.end"]})")
                .status,
            200);
        QCOMPARE(one.send("PUT", QString(integrations + u"/x"_s), "{}").status, 404);

        PlainClient two(m_demo->url);
        two.signIn(DemoOrganization::clientId(), "event:stream:read+event:stream:write");
        const QJsonObject stream{{u"name"_s, u"s"_s},
                                 {u"destinations"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://x.example.com"_s}}}}};
        QCOMPARE(two.post(u"/api/v2/eventstreams"_s, stream).status, 200);
        QCOMPARE(two.post(u"/api/v2/eventstreams"_s, stream).status, 409);
        QCOMPARE(two.post(u"/api/v2/eventstreams"_s, {{u"name"_s, u"t"_s}}).status, 400);

        PlainClient three(m_demo->url);
        three.signIn(DemoOrganization::clientId(), "eventbridge:manage+eventbridge:read");
        QCOMPARE(
            three.send("PUT", u"/api/v2/platform/eventbridge/events/conversationEnded"_s, R"({"enabled":true})").status,
            204);
        QCOMPARE(three.send("PUT", u"/api/v2/platform/eventbridge/events/nothing"_s, "{}").status, 404);
        QCOMPARE(three.get(u"/api/v2/platform/eventbridge"_s).body.value("eventTypes"_L1).toArray().size(), 1);

        PlainClient four(m_demo->url);
        four.signIn(DemoOrganization::clientId(), "eventbridge:rule:read+eventbridge:rule:write");
        const QString rules = u"/api/v2/eventbridge/rules"_s;
        QSet<QString> seen;
        QString token;
        QJsonObject rule;
        do {
            const auto page = four.get(QString(rules + u"?pageSize=2&pageToken="_s +
                                               QString::fromLatin1(QUrl::toPercentEncoding(token))))
                                  .body;
            for (const QJsonValue& entity : page.value("entities"_L1).toArray()) {
                rule = entity.toObject();
                seen << rule.value("id"_L1).toString();
            }
            token = page.value("nextPageToken"_L1).toString();
        } while (!token.isEmpty());
        QCOMPARE(seen.size(), 3);
        const QString self = QString(rules + u'/' + rule.value("id"_L1).toString());
        const QByteArray update = QJsonDocument(rule).toJson();
        QCOMPARE(four.send("PUT", self, update).body.value("version"_L1).toInt(), rule.value("version"_L1).toInt() + 1);
        QCOMPARE(four.send("PUT", self, update).status, 409);
    }

private:
    std::unique_ptr<RunningDemo> m_demo;
    std::unique_ptr<PlainClient> m_client;
};

QTEST_GUILESS_MAIN(TestDemoEndpoints)
#include "tst_demoendpoints.moc"
