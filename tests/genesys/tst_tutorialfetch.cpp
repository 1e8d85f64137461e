// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/connectiontest.h"
#include "genesys/organizationcheck.h"
#include "genesys/tutorialfetch.h"
#include "tests/demo/democlient.h"

#include <QSet>
#include <QSignalSpy>
#include <set>

using namespace rw;
using namespace rw::genesys;
using namespace rw::test;
using namespace Qt::StringLiterals;
using demo::DemoOrganization;

namespace {

constexpr int kLong = 60'000;

Organization gateway(const QUrl& url) {
    Organization organization;
    organization.id = u"gateway"_s;
    organization.name = u"Gateway"_s;
    organization.loginUrl = url;
    organization.apiUrl = url;
    organization.clientId = DemoOrganization::clientId();
    organization.dialect = u"tutorial-000"_s;
    return organization;
}

Credentials known() {
    return {DemoOrganization::clientId(), DemoOrganization::clientSecret()};
}

demo::DemoOptions demoOf(const QByteArray& faults = {}) {
    demo::DemoOptions options;
    options.hours = 12;
    options.requestsPerMinute = 100'000;
    options.faultPlan = faults;
    return options;
}

/// A fetch of the last hours and what came of it.
struct Fetched {
    Fetched(const QUrl& url, int hours, Credentials credentials = known(), const FetchQuery& wanted = {})
        : Fetched(gateway(url), hours, std::move(credentials), wanted) {}
    Fetched(const Organization& organization, int hours, Credentials credentials, FetchQuery query) {
        http.setBackoffBaseMs(1);
        query.to = QDateTime::currentDateTimeUtc();
        query.from = query.to.addSecs(-3600 * qint64{hours});
        fetch = std::make_unique<TutorialFetch>(http, organization, std::move(credentials), query);
        QObject::connect(fetch.get(), &TutorialFetch::events, fetch.get(),
                         [this](const std::vector<store::NewEvent>& batch) {
                             events.insert(events.end(), batch.begin(), batch.end());
                         });
        QObject::connect(fetch.get(), &TutorialFetch::progress, fetch.get(),
                         [this](const FetchProgress& progress) { step = progress.step; });
        QObject::connect(fetch.get(), &TutorialFetch::finished, fetch.get(), [this] { ++finished; });
        QObject::connect(fetch.get(), &TutorialFetch::failed, fetch.get(), [this](const Error& e) {
            error = e;
            ++failed;
        });
        fetch->start();
        wait();
    }
    void wait() {
        const int before = finished + failed;
        QTRY_COMPARE_WITH_TIMEOUT(finished + failed, before + 1, kLong);
    }
    net::HttpClient http;
    std::unique_ptr<TutorialFetch> fetch;
    std::vector<store::NewEvent> events;
    QString step;
    Error error;
    int finished = 0;
    int failed = 0;
};

} // namespace

/// The tutorial's endpoints over HTTP, with their refusals.
class TestTutorialFetch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// More events than one answer holds: each comes once, in the tutorial's shape, and knows its dialect.
    void everyEventOnce() {
        RunningDemo demo(demoOf());
        const Fetched few(demo.url, 1);
        const Fetched many(demo.url, 10);
        QCOMPARE(few.finished, 1);
        QCOMPARE(many.finished, 1);
        QVERIFY2(many.events.size() > 1000, qPrintable(QString::number(many.events.size())));
        QVERIFY(many.events.size() > few.events.size());
        std::set<std::string> texts;
        for (const store::NewEvent& event : many.events) {
            texts.insert(event.json);
            QVERIFY(event.origin && event.origin->dialect == "tutorial-000");
        }
        QCOMPARE(texts.size(), many.events.size());
        QVERIFY(many.events.front().json.find("\"Conversation Event\"") != std::string::npos);
    }

    void filters() {
        RunningDemo demo(demoOf());
        FetchQuery query;
        query.topics = {u"v2.detail.events.conversation.{id}.acd.start"_s};
        query.filters.mediaTypes = {u"voice"_s};
        const Fetched some(demo.url, 6, known(), query);
        QCOMPARE(some.finished, 1);
        QVERIFY(!some.events.empty());
        for (const store::NewEvent& event : some.events) {
            const QJsonObject detail =
                QJsonDocument::fromJson(QByteArray::fromStdString(event.json))["detail"_L1].toObject();
            QCOMPARE(detail.value("eventtype"_L1).toString(), u"conversation:queued"_s);
            QCOMPARE(detail["data"_L1]["conversation"_L1]["mediaType"_L1].toString().toLower(), u"voice"_s);
        }
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("401") << QByteArray("\"bad-token\"") << int(ErrorKind::Unauthorized) << u"does not accept"_s;
        QTest::newRow("403") << QByteArray("\"missing-permission\",\"permissions\":[\"analytics:events:read\"]")
                             << int(ErrorKind::Forbidden) << u"lacks the scope analytics:events:read"_s;
        QTest::newRow("429") << QByteArray("\"too-many-requests\",\"retryAfter\":3600") << int(ErrorKind::RateLimited)
                             << u"rate limit"_s;
        QTest::newRow("404") << QByteArray("\"answer\",\"status\":404,\"body\":{}") << int(ErrorKind::NotFound)
                             << u"there is no /api/v2/analytics/conversations/events/query"_s;
        QTest::newRow("no list") << QByteArray("\"answer\",\"status\":200,\"body\":{}") << int(ErrorKind::BadAnswer)
                                 << u"no list of events"_s;
    }
    void refusals() {
        QFETCH(QByteArray, fault);
        QFETCH(int, kind);
        QFETCH(QString, says);
        RunningDemo demo(
            demoOf("{\"faults\":[{\"match\":{\"path\":\"*/events/query\",\"nth\":[1,2]},\"fault\":" + fault + "}]}"));
        QVERIFY2(demo.started, qPrintable(demo.problem));
        Fetched refused(demo.url, 1);
        QCOMPARE(refused.failed, 1);
        QCOMPARE(int(refused.error.kind), kind);
        QVERIFY2(QString::fromStdString(refused.error.message).contains(says), refused.error.message.c_str());
        QVERIFY(!refused.error.remedy.empty());
        QVERIFY(refused.fetch->canResume());
    }

    void afterAFailureItGoesOn() {
        RunningDemo demo(
            demoOf("{\"faults\":[{\"match\":{\"path\":\"*/events/query\",\"nth\":2},\"fault\":\"html\"}]}"));
        Fetched broken(demo.url, 10);
        QCOMPARE(broken.failed, 1);
        broken.fetch->resume();
        broken.wait();
        QCOMPARE(broken.finished, 1);
        std::set<std::string> texts;
        for (const store::NewEvent& event : broken.events) {
            texts.insert(event.json);
        }
        QCOMPARE(texts.size(), broken.events.size());
        QVERIFY(broken.events.size() > 1000);
    }

    void nothingFoundIsSaid() {
        RunningDemo demo(demoOf());
        FetchQuery query;
        query.conversationId = u"01234567-89ab-cdef-0123-456789abcdef"_s;
        const Fetched none(demo.url, 1, known(), query);
        QCOMPARE(none.finished, 1);
        QVERIFY(none.events.empty());
        QVERIFY2(none.step.contains(u"no events"_s), qPrintable(none.step));
    }

    void aWrongSecretIsRefused() {
        RunningDemo demo(demoOf());
        const Fetched refused(demo.url, 1, {DemoOrganization::clientId(), u"wrong"_s});
        QCOMPARE(refused.failed, 1);
        QCOMPARE(refused.error.kind, ErrorKind::Unauthorized);
    }

    /// Nothing leaves this machine for a genuine host unless the user agreed.
    void genuineHostsAreSpared() {
        Organization organization = gateway(QUrl(u"https://api.mypurecloud.com"_s));
        QVERIFY(!checkProfile(organization));
        Fetched warned(organization, 1, known(), {});
        QCOMPARE(warned.failed, 1);
        QCOMPARE(warned.error.kind, ErrorKind::BadInput);
        QVERIFY(warned.error.message.find("belongs to Genesys Cloud") != std::string::npos);
        organization.tutorialAgreed = true;
        QVERIFY(checkProfile(organization));
    }

    void tutorialsWithoutEvents() {
        RunningDemo demo(demoOf());
        Organization organization = gateway(demo.url);
        organization.dialect = u"tutorial-002"_s;
        const Fetched none(organization, 1, known(), {});
        QCOMPARE(none.failed, 1);
        QCOMPARE(none.error.kind, ErrorKind::Unsupported);
    }

    void theConnectionTestSpeaksIt() {
        RunningDemo demo(demoOf());
        net::HttpClient http;
        ConnectionTest test(http, gateway(demo.url), known());
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        const auto report = finished.at(0).at(0).value<ConnectionReport>();
        QVERIFY(!report.dialect.isEmpty());
        QVERIFY(report.events.value_or(0) > 0);
        QVERIFY(report.clockSkewMs.has_value()); // the simulator tells its time
    }

    void profilesRememberIt() {
        Organization organization = gateway(QUrl(u"https://gateway.example"_s));
        organization.tutorialAgreed = true;
        const Organization again = organizationFromJson(toJson(organization));
        QCOMPARE(again.dialect, organization.dialect);
        QVERIFY(again.tutorialAgreed);
        QVERIFY(organizationFromJson({}).dialect.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTutorialFetch)
#include "tst_tutorialfetch.moc"
