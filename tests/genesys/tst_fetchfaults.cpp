// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/catalogue.h"
#include "genesys/fetch.h"
#include "genesys/synthesizer.h"
#include "support/fakeserver.h"
#include "support/spin.h"
#include "tests/demo/democlient.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <memory>
#include <optional>

using namespace rw;
using namespace rw::genesys;
using rw::test::RunningDemo;
using L = QLatin1StringView;

namespace {

/// JSON with ' for ", which raw strings would need and moc cannot read.
QByteArray quoted(QByteArray text) {
    return text.replace('\'', '"');
}

const QString kAttributes = QStringLiteral("v2.detail.events.conversation.{id}.attributes");

/// Fetches from a demo organisation, resuming after every failure.
struct Harvester {
    explicit Harvester(const demo::DemoOptions& options) : running(options) {
        http.setBackoffBaseMs(1);
        http.setTimeoutLimitMs(20'000);
        QObject::connect(&http, &net::HttpClient::activity, &http,
                         [this](const net::HttpActivity& entry) { said << entry.url << entry.outcome; });
    }

    [[nodiscard]] Organization organization() const {
        Organization result;
        result.loginUrl = running.url;
        result.apiUrl = running.url;
        result.clientId = demo::DemoOrganization::clientId();
        return result;
    }

    bool fetch(const FetchQuery& query, int mostResumes = 0) {
        ids.clear();
        events.clear();
        failures.clear();
        fetcher = std::make_unique<ConversationFetch>(
            http, organization(),
            Credentials{demo::DemoOrganization::clientId(), demo::DemoOrganization::clientSecret()}, query);
        bool finished = false;
        bool failed = false;
        QObject::connect(fetcher.get(), &ConversationFetch::events, fetcher.get(), [this](const auto& batch) {
            for (const store::NewEvent& event : batch) {
                events.append(QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object());
                origins.append(event.origin);
                ids.append(events.last()[L("id")].toString());
            }
        });
        QObject::connect(fetcher.get(), &ConversationFetch::progress, fetcher.get(),
                         [this](const FetchProgress& progress) { said << progress.step; });
        QObject::connect(fetcher.get(), &ConversationFetch::finished, fetcher.get(), [&] { finished = true; });
        QObject::connect(fetcher.get(), &ConversationFetch::failed, fetcher.get(), [&](const Error& error) {
            failures.append(error);
            said << QString::fromStdString(error.message) << QString::fromStdString(error.detail)
                 << QString::fromStdString(error.remedy);
            failed = true;
        });
        fetcher->start();
        for (int i = 0; i <= mostResumes; ++i) {
            if (!rw::test::spinUntil([&] { return finished || failed; }, 60'000) || finished) {
                return finished;
            }
            failed = false;
            if (!fetcher->canResume() || i == mostResumes) {
                qWarning("%s", qPrintable(said.join(u'|')));
                return false;
            }
            if (i < mostResumes) {
                fetcher->resume();
            }
        }
        return false;
    }

    [[nodiscard]] QSet<QString> idSet() const { return {ids.begin(), ids.end()}; }
    [[nodiscard]] bool failedWith(ErrorKind kind) const {
        return std::any_of(failures.begin(), failures.end(), [kind](const Error& e) { return e.kind == kind; });
    }

    RunningDemo running;
    net::HttpClient http;
    std::unique_ptr<ConversationFetch> fetcher;
    QStringList ids;
    QList<QJsonObject> events;
    QList<std::shared_ptr<const store::Origin>> origins;
    QList<Error> failures;
    QStringList said;
};

demo::DemoOptions organizationOf(int perHour, const QByteArray& faults = {}) {
    demo::DemoOptions options;
    options.seed = 11;
    options.conversationsPerHour = perHour;
    options.hours = 30;
    options.faultPlan = faults;
    options.requestsPerMinute = 100'000; // pauses are another test's business
    return options;
}

/// Some hours of yesterday or today that are long over.
FetchQuery hours(int count) {
    FetchQuery query;
    const qint64 hour = 3600;
    query.to = QDateTime::fromSecsSinceEpoch((QDateTime::currentSecsSinceEpoch() / hour - 3) * hour, Qt::UTC);
    query.from = query.to.addSecs(-hour * count);
    query.jobPollMs = 1;
    return query;
}

QString conversationOf(const QJsonObject& event) {
    return event[L("detail")][L("eventBody")][L("conversationId")].toString();
}

} // namespace

class TestFetchFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever goes wrong on the way, in the end there is exactly what there would have been.
    void everyFaultIsSurvived() {
        FetchQuery query = hours(3);
        query.pageSize = 10;
        Harvester calm(organizationOf(200));
        QVERIFY2(calm.running.started, qPrintable(calm.running.problem));
        QVERIFY(calm.fetch(query));
        QVERIFY(calm.ids.size() > 1000);
        QCOMPARE(calm.idSet().size(), calm.ids.size());

        const QByteArray plan = quoted(
            "{'faults': [ "
            "{'match': {'path': '/oauth/token', 'nth': 1}, 'fault': 'token-throttled'}, "
            "{'match': {'path': '/oauth/token', 'nth': 2}, 'fault': 'unknown-client'}, "
            "{'match': {'path': '/oauth/token', 'nth': 3}, 'fault': 'wrong-secret'}, "
            "{'match': {'path': '/oauth/token', 'nth': 4}, 'fault': 'html'}, "
            "{'match': {'path': '*/organizations/me', 'nth': 1}, 'fault': 'bad-token'}, "
            "{'match': {'path': '*/organizations/me', 'nth': 2}, 'fault': 'empty'}, "
            "{'match': {'path': '*/config/current', 'nth': 1}, 'fault': 'server-error', 'status': 502}, "
            "{'match': {'path': '*/details/query', 'nth': 1}, 'fault': 'server-error', 'status': 503}, "
            "{'match': {'path': '*/details/query', 'nth': 3}, 'fault': 'too-many-requests', 'retryAfter': 0}, "
            "{'match': {'path': '*/details/query', 'nth': 5}, 'fault': 'truncated'}, "
            "{'match': {'path': '*/details/query', 'nth': 7}, 'fault': 'reset'}, "
            "{'match': {'path': '*/details/query', 'nth': 9}, 'fault': 'slow', 'delayMs': 50}, "
            "{'match': {'path': '*/details/query', 'nth': 11}, 'fault': 'revoke-token'}, "
            "{'match': {'path': '*/details/query', 'nth': 13}, 'fault': 'empty'}, "
            "{'match': {'path': '*/details/query', 'nth': 15}, 'fault': 'html'}, "
            "{'match': {'path': '*/details/query', 'nth': 17}, 'fault': 'redirect', 'location': 'http://127.0.0.2/'}, "
            "{'match': {'path': '*/details/query', 'nth': 19}, 'fault': 'missing-permission', "
            "'permissions': ['analytics:conversationDetail:view']}, "
            "{'match': {'path': '*/details/query', 'nth': 21}, 'fault': 'hang'}, "
            "{'match': {'path': '*/details/query', 'nth': 23}, 'fault': 'answer', 'status': 200, 'body': '[1, 2'}, "
            "{'match': {'path': '*/details/query', 'nth': 25}, 'fault': 'answer', 'status': 200, 'body': 'plain "
            "words', "
            "'contentType': 'text/plain'}, "
            "{'match': {'path': '*/details/query', 'nth': [27, 28, 29, 30]}, 'fault': 'server-error', 'status': 504} "
            "]} ");
        Harvester rough(organizationOf(200, plan));
        QVERIFY2(rough.running.started, qPrintable(rough.running.problem));
        rough.http.setTimeoutLimitMs(3000); // for the one that hangs
        QVERIFY(rough.fetch(query, 30));
        const QList<int> struck = rough.running.faultsStruck();
        for (qsizetype i = 0; i < struck.size(); ++i) {
            QVERIFY2(struck[i] > 0, qPrintable(QStringLiteral("fault %1 never struck").arg(i)));
        }
        QCOMPARE(rough.ids.size(), calm.ids.size()); // nothing twice
        QCOMPARE(rough.idSet(), calm.idSet());       // nothing lost
        for (const ErrorKind kind : {ErrorKind::Unauthorized, ErrorKind::BadAnswer, ErrorKind::Forbidden,
                                     ErrorKind::Timeout, ErrorKind::Server}) {
            QVERIFY2(rough.failedWith(kind), qPrintable(QString::number(static_cast<int>(kind))));
        }
        for (const Error& error : rough.failures) {
            QVERIFY(!error.message.empty());
            QVERIFY2(!error.remedy.empty(), error.message.c_str());
        }
        const QString all = rough.said.join(u'\n');
        QVERIFY(!all.contains(demo::DemoOrganization::clientSecret()));
        QVERIFY(!all.contains(QRegularExpression(QStringLiteral("(Bearer|Basic) [A-Za-z0-9]"))));
    }

    void jobsFindTheSameAndAttributes() {
        const FetchQuery query = hours(2);
        Harvester asked(organizationOf(150));
        QVERIFY(asked.fetch(query));
        const QSet<QString> expected = asked.idSet();

        FetchQuery byJob = query;
        byJob.way = FetchWay::Job;
        const QByteArray plan = quoted(
            "{'faults': [ "
            "{'match': {'method': 'POST', 'path': '*/details/jobs', 'nth': 1}, 'fault': 'server-error'}, "
            "{'match': {'path': '*/jobs/*', 'nth': 2}, 'fault': 'html'}, "
            "{'match': {'path': '*/results', 'nth': 1}, 'fault': 'truncated'}, "
            "{'match': {'path': '*/results', 'nth': 2}, 'fault': 'missing-permission', 'permissions': ['a:b:c']} "
            "]} ");
        Harvester job(organizationOf(150, plan));
        QVERIFY(job.fetch(byJob, 10));
        for (const int struck : job.running.faultsStruck()) {
            QVERIFY(struck > 0);
        }
        QSet<QString> found;
        int attributes = 0;
        for (const QJsonObject& event : job.events) {
            if (event[L("detail-type")].toString() == kAttributes) {
                ++attributes;
                QVERIFY(!event[L("detail")][L("eventBody")][L("attributes")].toObject().isEmpty());
            } else {
                found.insert(event[L("id")].toString());
            }
        }
        QCOMPARE(found, expected);
        QVERIFY(attributes > 0);
        QCOMPARE(job.idSet().size(), job.ids.size());
    }

    /// What the job's data does not reach yet comes from queries; the two never overlap.
    void freshDataComesFromQueries() {
        FetchQuery query = hours(1);
        query.to = QDateTime::currentDateTimeUtc().addSecs(-120);
        query.from = query.to.addSecs(-2 * 3600);
        Harvester harvester(organizationOf(150));
        QVERIFY(harvester.fetch(query));
        const QSet<QString> expected = harvester.idSet();
        query.attributes = true;
        QVERIFY(harvester.fetch(query));
        QCOMPARE(harvester.idSet().size(), harvester.ids.size());
        QSet<QString> found;
        for (const QJsonObject& event : harvester.events) {
            if (event[L("detail-type")].toString() != kAttributes) {
                found.insert(event[L("id")].toString());
            }
        }
        QCOMPARE(found, expected);
        QVERIFY(!harvester.said.filter(QStringLiteral("attributes reach until")).isEmpty());
    }

    void oneConversation() {
        Harvester harvester(organizationOf(60));
        QVERIFY(harvester.fetch(hours(1)));
        const QString id = conversationOf(harvester.events.at(harvester.events.size() / 2));
        FetchQuery query;
        query.conversationId = id;
        QVERIFY(harvester.fetch(query));
        QVERIFY(harvester.events.size() >= 2);
        for (const QJsonObject& event : harvester.events) {
            QCOMPARE(conversationOf(event), id);
        }
        query.conversationId = QStringLiteral("no such/thing");
        QVERIFY(!harvester.fetch(query));
        QCOMPARE(harvester.failures.last().kind, ErrorKind::NotFound);
        QVERIFY(harvester.failures.last().message.find("no such/thing") != std::string::npos);
    }

    void filtersChooseConversations() {
        Harvester harvester(organizationOf(150));
        FetchQuery query = hours(1);
        QVERIFY(harvester.fetch(query));
        const QList<QJsonObject> all = harvester.events;
        QString queue;
        for (const QJsonObject& event : all) {
            queue = event[L("detail")][L("eventBody")][L("queueId")].toString();
            if (!queue.isEmpty()) {
                break;
            }
        }
        QVERIFY(!queue.isEmpty());
        QSet<QString> expected;
        for (const QJsonObject& event : all) {
            if (event[L("detail")][L("eventBody")][L("queueId")].toString() == queue) {
                expected.insert(conversationOf(event));
            }
        }
        query.filters.queueIds = {queue};
        QVERIFY(harvester.fetch(query));
        QSet<QString> found;
        for (const QJsonObject& event : harvester.events) {
            found.insert(conversationOf(event));
        }
        QVERIFY(found.contains(expected)); // conversations that meet the queue outside of the period come, too
        QVERIFY(harvester.events.size() < all.size());

        query.filters = {};
        query.filters.mediaTypes = {QStringLiteral("EMAIL")};
        QVERIFY(harvester.fetch(query));
        QVERIFY(!harvester.events.isEmpty());
        QVERIFY(harvester.events.size() < all.size());

        query.filters = {};
        query.filters.queueIds = {QStringLiteral("00000000-0000-4000-8000-000000000000")};
        QVERIFY(harvester.fetch(query));
        QVERIFY(harvester.events.isEmpty());
    }

    void theIntegrationNamesTheSource() {
        Harvester harvester(organizationOf(30));
        QVERIFY(harvester.fetch(hours(1)));
        const FetchFacts& facts = harvester.fetcher->facts();
        QVERIFY(facts.integration.has_value());
        QVERIFY(!facts.integration->topics.isEmpty());
        QCOMPARE(harvester.events.first()[L("source")].toString(),
                 QString(QStringLiteral("aws.partner/genesys.com/cloud/") + facts.organizationId + QLatin1Char('/') +
                         facts.integration->eventSourceSuffix));
        QCOMPARE(harvester.events.first()[L("account")].toString(), facts.integration->account);
        const auto& guesses = harvester.origins.first()->approximatedPaths;
        QVERIFY(std::find(guesses.begin(), guesses.end(), "source") == guesses.end());

        demo::DemoOptions without = organizationOf(30);
        without.integrationState.clear();
        Harvester other(without);
        QVERIFY(other.fetch(hours(1)));
        QVERIFY(!other.fetcher->facts().integration.has_value());
        const auto& more = other.origins.first()->approximatedPaths;
        QVERIFY(std::find(more.begin(), more.end(), "source") != more.end());
    }

    /// Thousands of conversations: every field is one of its topic, every enum has one of its words.
    void everyEventIsInTheCatalogue() {
        FetchQuery query = hours(8);
        query.way = FetchWay::Job;
        Harvester harvester(organizationOf(400));
        QVERIFY(harvester.fetch(query));
        QSet<QString> conversations;
        QSet<QString> types;
        for (const QJsonObject& event : harvester.events) {
            conversations.insert(conversationOf(event));
            const QString type = event[L("detail-type")].toString();
            types.insert(type);
            const EventTopic* topic = eventTopic(type);
            QVERIFY2(topic != nullptr, qPrintable(type));
            const QJsonObject body = event[L("detail")][L("eventBody")].toObject();
            for (auto it = body.begin(); it != body.end(); ++it) {
                const EventField* field = topic->field(it.key());
                QVERIFY2(field != nullptr, qPrintable(QString(type + u' ' + it.key())));
                QVERIFY2(!it->isNull(), qPrintable(QString(type + u' ' + it.key())));
                if (it->isString() && !field->values.isEmpty()) {
                    QVERIFY2(field->values.contains(it->toString()),
                             qPrintable(QString(type + u' ' + it.key() + u' ' + it->toString())));
                }
                const bool number = field->type == L("integer");
                QVERIFY2(!number || it->isDouble(), qPrintable(QString(type + u' ' + it.key())));
            }
        }
        QVERIFY(conversations.size() > 3000);
        QVERIFY(types.size() >= 11);
        QVERIFY(types.contains(kAttributes));
    }

    /// Hundreds of pages, each conversation once.
    void manyPagesInARow() {
        FetchQuery query = hours(10);
        query.pageSize = 20;
        query.topics = {QStringLiteral("v2.detail.events.conversation.{id}.customer.end")};
        Harvester harvester(organizationOf(600));
        QVERIFY(harvester.fetch(query));
        QCOMPARE(harvester.idSet().size(), harvester.ids.size());
        QVERIFY(harvester.ids.size() > 4000);
    }

    /// Memory does not grow with what has passed. The long one: RW_SOAK_CONVERSATIONS=1000000, and a
    /// QTEST_FUNCTION_TIMEOUT of half an hour.
    void soak() {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("RW_SOAK_CONVERSATIONS", &given);
        const int count = given ? wanted : 20'000;
        const QDateTime end(QDate(2026, 2, 3), QTime(14, 0), Qt::UTC);
        const QDateTime begin = end.addSecs(-5 * 3600);
        int served = 0;
        rw::test::FakeServer server([&](const rw::test::FakeServer::Request& request) {
            using rw::test::FakeServer;
            if (request.target == "/oauth/token") {
                return FakeServer::json(200, "{\"access_token\":\"t\",\"expires_in\":86400}");
            }
            if (request.target == "/api/v2/organizations/me") {
                return FakeServer::json(200, "{\"id\":\"org-1\"}");
            }
            if (request.target.startsWith("/api/v2/integrations")) {
                return FakeServer::json(200, "{\"entities\":[]}");
            }
            if (request.body.contains("notExists")) {
                return FakeServer::json(200, "{\"totalHits\":0}");
            }
            QByteArray page = "{\"totalHits\":" + QByteArray::number(count) + ",\"conversations\":[";
            for (int i = 0; i < 100 && served < count; ++i, ++served) {
                // The last ended first, all within the period.
                const QDateTime over = end.addMSecs(-1 - qint64{served} * 17'000'000 / count);
                const QByteArray to = over.toString(Qt::ISODateWithMs).toLatin1();
                const QByteArray from = over.addSecs(-60).toString(Qt::ISODateWithMs).toLatin1();
                const QByteArray number = QByteArray::number(served).rightJustified(12, '0');
                page += (i > 0 ? ",{" : "{") + QByteArray("\"conversationId\":\"00000000-0000-4000-8000-") + number +
                        "\",\"conversationStart\":\"" + from + "\",\"conversationEnd\":\"" + to +
                        "\",\"participants\":[{\"purpose\":\"customer\",\"participantId\":\"p" + number +
                        "\",\"sessions\":[{\"sessionId\":\"s" + number +
                        "\",\"mediaType\":\"voice\",\"segments\":[{\"segmentType\":\"interact\",\"segmentStart\":\"" +
                        from + "\",\"segmentEnd\":\"" + to + "\"}]}]}]}";
            }
            return FakeServer::json(200, page + "]}");
        });
        const auto residentMb = [] {
            QFile file(QStringLiteral("/proc/self/statm"));
            const QByteArrayList parts =
                file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QByteArrayList{"0", "0"};
            return parts.at(1).toLongLong() * 4096 / 1'000'000;
        };
        net::HttpClient http;
        Organization organization;
        organization.loginUrl = server.url("");
        organization.apiUrl = server.url("");
        FetchQuery query;
        query.from = begin;
        query.to = end;
        query.topics = {QStringLiteral("v2.detail.events.conversation.{id}.customer.end")};
        ConversationFetch fetch(http, organization, {QStringLiteral("id"), QStringLiteral("secret")}, query);
        qint64 events = 0;
        qint64 atQuarter = -1;
        std::optional<bool> good;
        connect(&fetch, &ConversationFetch::events, this, [&](const auto& batch) {
            events += static_cast<qint64>(batch.size());
            if (atQuarter < 0 && events >= count / 4) {
                atQuarter = residentMb();
            }
        });
        connect(&fetch, &ConversationFetch::finished, this, [&] { good = true; });
        connect(&fetch, &ConversationFetch::failed, this, [&] { good = false; });
        fetch.start();
        QVERIFY(rw::test::spinUntil([&] { return good.has_value(); }, 3'600'000));
        QVERIFY(*good);
        QCOMPARE(events, qint64{count});
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps memory that was given back: memory is not judged");
#endif
        // The ids of what was seen stay: some fifty bytes each. The fake server keeps the requests that it got.
        const qint64 allowed = 16 + qint64{count} * 100 / 1'000'000;
        QVERIFY2(residentMb() - atQuarter < allowed,
                 qPrintable(QStringLiteral("from %1 to %2 MB").arg(atQuarter).arg(residentMb())));
    }

    void cancelAndResume() {
        FetchQuery query = hours(3);
        query.pageSize = 10;
        Harvester calm(organizationOf(200));
        QVERIFY(calm.fetch(query));
        Harvester harvester(organizationOf(200));
        ConversationFetch fetch(harvester.http, harvester.organization(),
                                {demo::DemoOrganization::clientId(), demo::DemoOrganization::clientSecret()}, query);
        QStringList ids;
        int pages = 0;
        int failed = 0;
        bool finished = false;
        connect(&fetch, &ConversationFetch::events, this, [&](const auto& batch) {
            for (const store::NewEvent& event : batch) {
                ids.append(QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object()[L("id")].toString());
            }
            if (++pages % 7 == 0) {
                fetch.cancel();
            }
        });
        connect(&fetch, &ConversationFetch::progress, this, [&, asked = 0](const FetchProgress&) mutable {
            if (++asked % 11 == 0) {
                QMetaObject::invokeMethod(&fetch, &ConversationFetch::cancel, Qt::QueuedConnection);
            }
        });
        connect(&fetch, &ConversationFetch::finished, this, [&] { finished = true; });
        connect(&fetch, &ConversationFetch::failed, this, [&](const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Cancelled);
            ++failed;
            fetch.resume();
        });
        fetch.start();
        QVERIFY(rw::test::spinUntil([&] { return finished; }, 60'000));
        QVERIFY(failed > 5);
        QCOMPARE(ids.size(), calm.ids.size());
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()), calm.idSet());
        QVERIFY(!fetch.canResume());
    }
};

QTEST_GUILESS_MAIN(TestFetchFaults)
#include "tst_fetchfaults.moc"
