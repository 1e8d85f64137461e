// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetch.h"
#include "support/fakeserver.h"
#include "support/spin.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

using namespace rw;
using namespace rw::genesys;
using rw::test::FakeServer;

namespace {

using L = QLatin1StringView;
const QString kSecret = QStringLiteral("Wahnsinns-Geheimnis");
const QString kType = QStringLiteral("v2.detail.events.conversation.{id}.");

QByteArray sample(const char* name) {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/") + L(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime hourStart() {
    return {QDate(2026, 2, 3), QTime(14, 0), Qt::UTC};
}

/// A customer's conversation that begins `minute` minutes after 14:00 and lasts `minutes`; -1: it still runs.
QJsonObject conversation(const QString& id, int minute, int minutes) {
    const auto iso = [](int m) { return hourStart().addSecs(m * 60).toString(Qt::ISODateWithMs); };
    QJsonObject segment{{QStringLiteral("segmentType"), QStringLiteral("interact")},
                        {QStringLiteral("segmentStart"), iso(minute)}};
    QJsonObject record{{QStringLiteral("conversationId"), id}, {QStringLiteral("conversationStart"), iso(minute)}};
    if (minutes >= 0) {
        segment[L("segmentEnd")] = iso(minute + minutes);
        record[L("conversationEnd")] = iso(minute + minutes);
    }
    const QJsonObject session{{QStringLiteral("sessionId"), QString(QStringLiteral("s-") + id)},
                              {QStringLiteral("mediaType"), QStringLiteral("voice")},
                              {QStringLiteral("segments"), QJsonArray{segment}}};
    const QJsonObject participant{{QStringLiteral("purpose"), QStringLiteral("customer")},
                                  {QStringLiteral("participantId"), QString(QStringLiteral("p-") + id)},
                                  {QStringLiteral("sessions"), QJsonArray{session}}};
    record[L("participants")] = QJsonArray{participant};
    return record;
}

QJsonArray manyConversations(int count) {
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        list.append(conversation(QStringLiteral("c-%1").arg(i), 1 + i % 50, 5));
    }
    return list;
}

/// An organisation that answers as told.
struct Service {
    QJsonArray conversations;
    qint64 totalHits = -2;                                                       ///< -2: the truth
    std::function<std::optional<FakeServer::Answer>(const QByteArray&)> instead; ///< by target; nullopt: as usual
    bool obeys = true;                                                           ///< filters and sorts as asked
    QList<QJsonObject> queries;

    /// What a query selects, in its order.
    [[nodiscard]] QList<QJsonObject> selected(const QJsonObject& query) const {
        const bool ended =
            query[L("conversationFilters")][0][L("predicates")][0][L("operator")].toString() == L("exists");
        const QString key = query[L("orderBy")].toString();
        QList<QJsonObject> list;
        for (const QJsonValue& value : conversations) {
            if (!obeys || value.toObject().contains(L("conversationEnd")) == ended) {
                list.append(value.toObject());
            }
        }
        if (obeys) {
            std::stable_sort(list.begin(), list.end(), [&key](const QJsonObject& a, const QJsonObject& b) {
                return a[key].toString() > b[key].toString();
            });
        }
        return list;
    }

    FakeServer server{[this](const FakeServer::Request& request) {
        if (instead) {
            if (const auto answer = instead(request.target)) {
                return *answer;
            }
        }
        if (request.target == "/oauth/token") {
            return FakeServer::json(200, sample("oauth.token.response.json"));
        }
        if (request.target == "/api/v2/organizations/me") {
            return FakeServer::json(200, "{\"id\":\"org-1\",\"name\":\"Org One\"}");
        }
        if (request.target.startsWith("/api/v2/integrations")) {
            return FakeServer::json(403, "{\"code\":\"missing.any.permissions\",\"status\":403}");
        }
        const QJsonObject query = QJsonDocument::fromJson(request.body).object();
        queries.append(query);
        const int size = query[L("paging")][L("pageSize")].toInt();
        const int first = (query[L("paging")][L("pageNumber")].toInt() - 1) * size;
        const QList<QJsonObject> all = selected(query);
        QJsonArray page;
        for (int i = first; i < std::min<qsizetype>(first + size, all.size()); ++i) {
            page.append(all.at(i));
        }
        QJsonObject answer{{QStringLiteral("conversations"), page},
                           {QStringLiteral("totalHits"), totalHits == -2 ? all.size() : totalHits}};
        if (page.isEmpty()) {
            answer.remove(L("conversations")); // as the service does
        }
        return FakeServer::json(200, QJsonDocument(answer).toJson());
    }};
};

/// Runs a fetch and keeps what it says.
struct Run {
    Run(net::HttpClient& http, const Service& service, FetchQuery query) {
        Organization organization;
        organization.name = QStringLiteral("My organisation");
        organization.loginUrl = service.server.url("");
        organization.apiUrl = service.server.url("");
        fetch = std::make_unique<ConversationFetch>(http, organization, Credentials{QStringLiteral("id-1"), kSecret},
                                                    query);
        QObject::connect(fetch.get(), &ConversationFetch::events, fetch.get(), [this](const auto& batch) {
            Q_ASSERT(QThread::currentThread() == fetch->thread());
            batches.append(static_cast<int>(batch.size()));
            for (const store::NewEvent& event : batch) {
                events.append(QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object());
            }
            origin = batch.front().origin;
        });
        QObject::connect(fetch.get(), &ConversationFetch::progress, fetch.get(), [this](const FetchProgress& p) {
            progress.append(p);
            steps.append(p.step);
        });
        QObject::connect(fetch.get(), &ConversationFetch::finished, fetch.get(), [this] { ++finished; });
        QObject::connect(fetch.get(), &ConversationFetch::failed, fetch.get(), [this](const Error& e) {
            ++failed;
            error = e;
        });
    }
    bool wait() {
        fetch->start();
        const bool ended = rw::test::spinUntil([this] { return finished + failed > 0; });
        QTest::qWait(10); // whatever might come too much
        return ended && finished + failed == 1;
    }

    std::unique_ptr<ConversationFetch> fetch;
    QList<int> batches;
    QList<QJsonObject> events;
    std::shared_ptr<const store::Origin> origin;
    QList<FetchProgress> progress;
    QStringList steps;
    int finished = 0;
    int failed = 0;
    Error error;
};

FetchQuery theHour(int pageSize = 100) {
    return {hourStart(), hourStart().addSecs(3600), {}, pageSize};
}

} // namespace

class TestFetch : public QObject {
    Q_OBJECT

    std::unique_ptr<net::HttpClient> m_http;
    QByteArrayList m_logged;

private Q_SLOTS:
    void init() {
        m_logged.clear();
        m_http = std::make_unique<net::HttpClient>();
        m_http->setBackoffBaseMs(1);
        connect(m_http.get(), &net::HttpClient::activity, this,
                [this](const net::HttpActivity& entry) { m_logged << entry.url.toUtf8() << entry.outcome.toUtf8(); });
    }
    void cleanup() { m_http.reset(); }

    void fetchesAllPages() {
        Service service;
        service.conversations = manyConversations(25);
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.finished, 1);
        QCOMPARE(service.queries.size(), 4); // one for running conversations, three pages of ended ones
        QCOMPARE(run.events.size(), 50);
        QCOMPARE(run.batches, (QList<int>{20, 20, 10}));
        QCOMPARE(run.events.first()[L("source")].toString(),
                 QStringLiteral("aws.partner/genesys.com/cloud/org-1/rulewright"));
        QCOMPARE(run.origin->source, std::string("My organisation"));
        QVERIFY(run.origin->synthetic);
        QCOMPARE(service.queries.first()[L("interval")].toString(),
                 QStringLiteral("2026-02-02T00:00:00.000Z/2026-02-03T15:00:00.000Z"));
        QCOMPARE(run.steps, (QStringList{QStringLiteral("Signing in"), QStringLiteral("Asking for the organisation"),
                                         QStringLiteral("Asking for the EventBridge integration"),
                                         QStringLiteral("Fetching running conversations, page 1"),
                                         QStringLiteral("Fetching conversations, page 1"),
                                         QStringLiteral("Fetching conversations, page 2 of at most 3"),
                                         QStringLiteral("Fetching conversations, page 3 of at most 3"),
                                         QStringLiteral("50 events from 25 conversations")}));
        QCOMPARE(run.progress.at(5).conversations, 10);
        QCOMPARE(run.progress.at(5).totalConversations, 25);
        QCOMPARE(run.progress.last().events, 50);
    }

    void nothingIsCountedTwice() {
        Service service;
        service.conversations = manyConversations(12);
        // Pages shift while data arrives: the second page repeats the end of the first.
        service.conversations.insert(10, service.conversations.at(9));
        service.conversations.insert(11, service.conversations.at(8));
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.progress.last().conversations, 12);
        QSet<QString> ids;
        for (const QJsonObject& event : run.events) {
            ids.insert(event[L("id")].toString());
        }
        QCOMPARE(run.events.size(), 24);
        QCOMPARE(ids.size(), 24);
    }

    void aServiceThatRepeatsItselfComesToAnEnd() {
        Service service;
        service.conversations = manyConversations(3);
        QJsonArray same = service.conversations;
        service.totalHits = 1'000'000'000;
        for (int i = 0; i < 40; ++i) {
            for (int k = 0; k < 3; ++k) {
                service.conversations.append(same.at(k));
            }
        }
        service.obeys = false;
        Run run(*m_http, service, theHour(3));
        QVERIFY(run.wait());
        QCOMPARE(run.finished, 1);
        QCOMPARE(service.queries.size(), 5);
        QCOMPARE(run.events.size(), 6);
    }

    void eventsOutsideTheWindowAreDropped() {
        Service service;
        service.conversations = {
            conversation(QStringLiteral("over-start"), -30, 40), // only its end
            conversation(QStringLiteral("over-end"), 50, 40),    // only its start
            conversation(QStringLiteral("before"), -30, 10),     // nothing
            conversation(QStringLiteral("at-start"), 0, 60),     // start is in, the end at 15:00 is not
        };
        Run run(*m_http, service, theHour());
        QVERIFY(run.wait());
        QStringList seen;
        for (const QJsonObject& event : run.events) {
            seen.append(event[L("detail")][L("topicName")].toString().section(u'.', 4));
        }
        QCOMPARE(seen,
                 (QStringList{QStringLiteral("over-end.customer.start"), QStringLiteral("at-start.customer.start"),
                              QStringLiteral("over-start.customer.end")}));
        QCOMPARE(run.progress.last().conversations, 4);
        QCOMPARE(run.progress.last().events, 3);
    }

    void runningConversationsHaveBegun() {
        Service service;
        service.conversations = {conversation(QStringLiteral("running"), 20, -1),
                                 conversation(QStringLiteral("over"), 10, 5)};
        Run run(*m_http, service, theHour());
        QVERIFY(run.wait());
        QCOMPARE(run.events.size(), 3);
        QCOMPARE(run.events.first()[L("detail")][L("topicName")].toString().section(u'.', 4),
                 QStringLiteral("running.customer.start"));
    }

    void whatEndedLongBeforeIsNotRead() {
        Service service;
        service.conversations = manyConversations(15);
        for (int i = 0; i < 100; ++i) {
            service.conversations.append(conversation(QStringLiteral("old-%1").arg(i), -600 + i, 5));
        }
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.events.size(), 30);
        QCOMPARE(service.queries.size(), 3); // running; 10 of the hour; 5 of the hour with 5 old ones
        QCOMPARE(run.progress.last().totalConversations, 20);
    }

    void aServiceThatDoesNotSortIsReadToTheEnd() {
        Service service;
        service.obeys = false;
        for (int i = 0; i < 30; ++i) {
            service.conversations.append(conversation(QStringLiteral("old-%1").arg(i), -600 - i, 5));
        }
        service.conversations.append(conversation(QStringLiteral("new"), 10, 5));
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.events.size(), 2);
    }

    void onlyTheChosenTopics() {
        Service service;
        service.conversations = manyConversations(4);
        FetchQuery query = theHour();
        query.topics = {kType + QStringLiteral("customer.end"), kType + QStringLiteral("acw")};
        Run run(*m_http, service, query);
        QVERIFY(run.wait());
        QCOMPARE(run.events.size(), 4);
        QCOMPARE(run.events.first()[L("detail-type")].toString(), QString(kType + QStringLiteral("customer.end")));
    }

    void nothingFoundIsExplained() {
        Service service;
        Run empty(*m_http, service, theHour());
        QVERIFY(empty.wait());
        QCOMPARE(empty.finished, 1);
        QVERIFY(empty.steps.last().contains(QStringLiteral("divisions")));

        service.conversations = manyConversations(1);
        FetchQuery query = theHour();
        query.topics = {kType + QStringLiteral("acw")};
        Run none(*m_http, service, query);
        QVERIFY(none.wait());
        QVERIFY(none.steps.last().contains(QStringLiteral("chosen types")));
        QVERIFY(none.batches.isEmpty());

        query.topics.clear();
        query.from = QDateTime::currentDateTimeUtc().addSecs(-30);
        query.to = QDateTime::currentDateTimeUtc();
        Run tooSoon(*m_http, service, query);
        QVERIFY(tooSoon.wait());
        QCOMPARE(tooSoon.finished, 1);
        QVERIFY(tooSoon.steps.last().contains(QStringLiteral("minute")));
    }

    void errorsAreExplained_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words"); // in message or remedy
        const QByteArray token = "/oauth/token";
        const QByteArray me = "/api/v2/organizations/me";
        const QByteArray query = "/api/v2/analytics/conversations/details/query";
        const auto row = [](const char* name, const QByteArray& target, int status, const QByteArray& body,
                            ErrorKind kind, const char* words) {
            QTest::newRow(name) << target << status << body << static_cast<int>(kind) << QString::fromLatin1(words);
        };
        row("wrong secret", token, 401, sample("oauth.error.bad-secret.401.json"), ErrorKind::Unauthorized, "secret");
        row("unknown client", token, 400, sample("oauth.error.unknown-client.400.json"), ErrorKind::Unauthorized,
            "region");
        row("token throttle", token, 400, sample("oauth.error.burst.400.json"), ErrorKind::RateLimited, "minute");
        row("token endpoint missing", token, 404, "{}", ErrorKind::NotFound, "login address");
        row("token is a web page", token, 200, "<html><title>Hotel WLAN</title></html>", ErrorKind::BadAnswer,
            "Hotel WLAN");
        row("no token in it", token, 200, "{}", ErrorKind::BadAnswer, "without a token");
        row("bearer refused", query, 401, sample("api.error.401.json"), ErrorKind::Unauthorized, "active");
        row("permission missing", query, 403, sample("api.error.403.json"), ErrorKind::Forbidden,
            "analytics:conversationDetail:view");
        row("rate limit", query, 429,
            "{\"message\":\"Rate limit exceeded the maximum [300] requests within [60] seconds\"}",
            ErrorKind::RateLimited, "minute");
        row("rate limit, long wait", query, 429, "{\"message\":\"Retry the request in [600] seconds\"}",
            ErrorKind::RateLimited, "600 seconds");
        row("server error", query, 500, "{\"message\":\"oops\"}", ErrorKind::Server, "correlation id");
        row("bad request", query, 400, "{\"message\":\"interval too long\"}", ErrorKind::BadInput, "interval too long");
        row("no organisation", me, 200, "[]", ErrorKind::BadAnswer, "API address");
        row("cut JSON", query, 200, "{\"conversations\":[{\"conversationId\":\"c", ErrorKind::BadAnswer,
            "cannot be read");
        row("other JSON", query, 200, "{\"conversations\":5}", ErrorKind::BadAnswer, "cannot be read");
        row("web page", query, 502, "<html><title>Bad Gateway</title></html>", ErrorKind::Server, "Bad Gateway");
    }
    void errorsAreExplained() {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, words);
        Service service;
        service.conversations = manyConversations(1);
        service.instead = [&](const QByteArray& asked) -> std::optional<FakeServer::Answer> {
            if (asked != target) {
                return std::nullopt;
            }
            return FakeServer::Answer{status, body, {}, FakeServer::Manner::Whole};
        };
        Run run(*m_http, service, theHour());
        QVERIFY(run.wait());
        QCOMPARE(run.failed, 1);
        QCOMPARE(static_cast<int>(run.error.kind), kind);
        const std::string said = run.error.message + " | " + run.error.remedy;
        QVERIFY2(said.find(words.toStdString()) != std::string::npos, said.c_str());
        QVERIFY(!run.error.message.empty() && !run.error.message.ends_with('.'));
        QVERIFY(kind == static_cast<int>(ErrorKind::BadInput) || !run.error.remedy.empty());

        // Neither the secret nor the token, in no form, anywhere.
        QByteArrayList shown = m_logged;
        shown << QByteArray::fromStdString(said) << QByteArray::fromStdString(run.error.detail);
        for (const QString& step : run.steps) {
            shown << step.toUtf8();
        }
        const QByteArray basic = QString(QStringLiteral("id-1:") + kSecret).toUtf8().toBase64();
        for (const QByteArray& text : shown) {
            QVERIFY2(!text.contains(kSecret.toUtf8()) && !text.contains(basic) &&
                         !text.contains("EXAMPLE-opaque-token"),
                     text.constData());
        }
    }

    void whatWasFetchedBeforeAnErrorStays() {
        Service service;
        service.conversations = manyConversations(25);
        int queries = 0;
        service.instead = [&](const QByteArray& asked) -> std::optional<FakeServer::Answer> {
            if (asked.endsWith("/query") && ++queries > 2) {
                return FakeServer::json(403, sample("api.error.403.json"));
            }
            return std::nullopt;
        };
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.events.size(), 20);
    }

    void passingTroubleIsWaitedOutInWords() {
        Service service;
        service.conversations = manyConversations(1);
        int queries = 0;
        service.instead = [&](const QByteArray& asked) -> std::optional<FakeServer::Answer> {
            if (asked.endsWith("/query") && ++queries < 3) {
                return FakeServer::json(queries == 1 ? 429 : 503, "{\"message\":\"m\"}");
            }
            return std::nullopt;
        };
        Run run(*m_http, service, theHour());
        QVERIFY(run.wait());
        QCOMPARE(run.finished, 1);
        QCOMPARE(run.events.size(), 2);
        QVERIFY(run.steps.filter(QStringLiteral("Trying again")).size() >= 2); // more where a second passes
        QVERIFY(run.steps.filter(QStringLiteral("rate limit")).size() >= 1);
    }

    void anExpiredTokenIsRenewedOnTheWay() {
        Service service;
        service.conversations = manyConversations(25);
        int queries = 0;
        int tokens = 0;
        service.instead = [&](const QByteArray& asked) -> std::optional<FakeServer::Answer> {
            tokens += asked == "/oauth/token" ? 1 : 0;
            if (asked.endsWith("/query") && ++queries == 2) {
                return FakeServer::json(401, sample("api.error.401.json"));
            }
            return std::nullopt;
        };
        Run run(*m_http, service, theHour(10));
        QVERIFY(run.wait());
        QCOMPARE(run.finished, 1);
        QCOMPARE(run.events.size(), 50);
        QCOMPARE(tokens, 2);
    }

    void cancelWorksAtAnyMoment_data() {
        QTest::addColumn<QString>("step");
        QTest::newRow("before start") << QString();
        QTest::newRow("signing in") << QStringLiteral("Signing in");
        QTest::newRow("who") << QStringLiteral("Asking for the organisation");
        QTest::newRow("page 1") << QStringLiteral("Fetching conversations, page 1");
        QTest::newRow("page 2") << QStringLiteral("Fetching conversations, page 2 of at most 3");
    }
    void cancelWorksAtAnyMoment() {
        QFETCH(QString, step);
        for (const bool inside : {true, false}) { // from inside the progress signal, and from the event loop
            Service service;
            service.conversations = manyConversations(25);
            Run run(*m_http, service, theHour(10));
            connect(run.fetch.get(), &ConversationFetch::progress, this, [&](const FetchProgress& progress) {
                if (progress.step == step) {
                    if (inside) {
                        run.fetch->cancel();
                    } else {
                        QTimer::singleShot(0, run.fetch.get(), &ConversationFetch::cancel);
                    }
                }
            });
            if (step.isEmpty()) {
                run.fetch->cancel();
                QCOMPARE(run.failed, 0); // never from inside cancel()
            }
            QVERIFY(run.wait());
            QCOMPARE(run.failed, 1);
            QCOMPARE(run.error.kind, ErrorKind::Cancelled);
            const qsizetype events = run.events.size();
            run.fetch->cancel();
            QTest::qWait(20);
            QCOMPARE(run.failed, 1);
            QCOMPARE(run.events.size(), events);
        }
    }

    void cancelDuringSilence() {
        Service service;
        service.instead = [](const QByteArray& asked) -> std::optional<FakeServer::Answer> {
            if (asked.endsWith("/query")) {
                return FakeServer::Answer{200, {}, {}, FakeServer::Manner::Silent};
            }
            return std::nullopt;
        };
        Run run(*m_http, service, theHour());
        connect(&service.server, &FakeServer::requested, run.fetch.get(), [&](const FakeServer::Request& request) {
            if (request.target.endsWith("/query")) {
                run.fetch->cancel();
            }
        });
        QVERIFY(run.wait());
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }

    void cancelInsideABatch() {
        Service service;
        service.conversations = manyConversations(25);
        Run run(*m_http, service, theHour(10));
        connect(run.fetch.get(), &ConversationFetch::events, run.fetch.get(), [&] { run.fetch->cancel(); });
        QVERIFY(run.wait());
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.batches.size(), 1);
    }

    void mayGoAtAnyMoment() {
        Service service;
        service.conversations = manyConversations(25);
        for (int after = 0; after < 6; ++after) {
            Run run(*m_http, service, theHour(10));
            int count = 0;
            connect(run.fetch.get(), &ConversationFetch::progress, this, [&] {
                if (count++ == after) {
                    run.fetch.release()->deleteLater();
                }
            });
            run.fetch->start();
            QTRY_VERIFY(!run.fetch);
            QTest::qWait(5);
            QCOMPARE(run.finished + run.failed, 0);
        }
    }

    void theClientMayGoFirst() {
        Service service;
        service.instead = [](const QByteArray&) { return FakeServer::Answer{200, {}, {}, FakeServer::Manner::Silent}; };
        Run run(*m_http, service, theHour());
        connect(&service.server, &FakeServer::requested, this, [this] { m_http.reset(); });
        QVERIFY(run.wait());
        QCOMPARE(run.failed, 1);
    }

    void wrongPeriodsAreErrors() {
        Service service;
        FetchQuery query = theHour();
        std::swap(query.from, query.to);
        Run run(*m_http, service, query);
        QVERIFY(run.wait());
        QCOMPARE(run.error.kind, ErrorKind::BadInput);
        QVERIFY(service.server.requests().isEmpty());
    }

    void wholePagesOfRealRecords() {
        Service service;
        // One page of heavy conversations: the sample's, a hundred times, each under its own id.
        QJsonObject heavy = QJsonDocument::fromJson(
                                sample("analytics-conversations-details-query.response.json"))[L("conversations")][0]
                                .toObject();
        for (int i = 0; i < 100; ++i) {
            heavy[L("conversationId")] = QStringLiteral("heavy-%1").arg(i);
            service.conversations.append(heavy);
        }
        Run run(*m_http, service, theHour());
        QVERIFY(run.wait());
        QCOMPARE(run.events.size(), 1200);
        QSet<QString> ids;
        for (const QJsonObject& event : run.events) {
            ids.insert(event[L("id")].toString());
        }
        QCOMPARE(ids.size(), 1200);
    }
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"
