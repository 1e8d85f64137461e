// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/catalogue.h"
#include "genesys/diagnosis.h"
#include "tests/demo/democlient.h"
#include "tests/support/fakeserver.h"

#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>

using namespace rw;
using namespace rw::genesys;
using namespace rw::test;
using namespace Qt::StringLiterals;
using demo::DemoOptions;
using demo::DemoOrganization;

namespace {

const QByteArray kEnds = R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
  "detail-type": ["v2.detail.events.conversation.{id}.customer.end"], "detail": {"eventBody": {"mediaType": ["VOICE"]}}})";

pattern::Vocabulary topics() {
    pattern::Vocabulary catalogue;
    for (const EventTopic& topic : eventTopics()) {
        catalogue.topics.push_back(topic.detailType.toStdString());
    }
    return catalogue;
}

/// One diagnosis, waited for.
struct Run {
    Run(const QUrl& url, const QByteArray& rule, const QString& client = DemoOrganization::clientId(),
        const QString& secret = DemoOrganization::clientSecret()) {
        net::HttpClient http;
        http.setBackoffBaseMs(1);
        Organization organization;
        organization.loginUrl = url;
        organization.apiUrl = url;
        DiagnosisQuery query;
        query.rule = rule;
        query.minutes = 120;
        const pattern::Vocabulary catalogue = topics();
        query.catalogue = &catalogue;
        Diagnosis diagnosis(http, organization, {client, secret}, query);
        QObject::connect(&diagnosis, &Diagnosis::found, &diagnosis, [this](const Finding& f) { findings << f; });
        QObject::connect(&diagnosis, &Diagnosis::finished, &diagnosis, [this] { ++finished; });
        QObject::connect(&diagnosis, &Diagnosis::failed, &diagnosis, [this](const Error&) { ++failed; });
        diagnosis.start();
        (void)QTest::qWaitFor([this] { return finished + failed > 0; }, 60'000);
        QTest::qWait(20); // nothing may follow
    }
    Finding of(const char* id) const {
        for (const Finding& finding : findings) {
            if (finding.id == QLatin1StringView(id)) {
                return finding;
            }
        }
        return {};
    }
    QString verdict(const char* id) const { return verdictWord(of(id).verdict); }
    QStringList ids() const {
        QStringList result;
        for (const Finding& finding : findings) {
            result << finding.id;
        }
        return result;
    }
    QStringList with(LinkVerdict verdict) const {
        QStringList result;
        for (const Finding& finding : findings) {
            if (finding.verdict == verdict) {
                result << finding.id;
            }
        }
        return result;
    }
    QList<Finding> findings;
    int finished = 0;
    int failed = 0;
};

/// A server that signs in and then answers by path; 404 else.
FakeServer::Handler serving(const QHash<QByteArray, FakeServer::Answer>& byPath, const QByteArray& date = {}) {
    return [byPath, date](const FakeServer::Request& request) {
        const QByteArray path = request.target.split('?').constFirst();
        if (path == "/oauth/token") {
            auto answer = FakeServer::json(200, R"({"access_token":"t","expires_in":3600})");
            if (!date.isEmpty()) {
                answer.headers.append({"Date", date});
            }
            return answer;
        }
        return byPath.value(path, FakeServer::json(404, "{}"));
    };
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInOnce() {
        int signIns = 0;
        int queries = 0;
        const auto answers = serving({{"/api/v2/organizations/me", FakeServer::json(200, R"({"id":"o","name":"O"})")},
                                      {"/api/v2/integrations", FakeServer::json(200, R"({"entities":[]})")},
                                      {"/api/v2/analytics/conversations/details/query",
                                       FakeServer::json(200, R"({"conversations":[],"totalHits":0})")}});
        FakeServer server([&](const FakeServer::Request& request) {
            signIns += request.target.startsWith("/oauth/token") ? 1 : 0;
            queries += request.target.startsWith("/api/v2/analytics/") ? 1 : 0;
            return answers(request);
        });
        const Run run(server.url(), kEnds);
        QCOMPARE(run.finished, 1);
        QVERIFY(queries > 1); // the right was tried, and the window was read
        QCOMPARE(signIns, 1);
    }
    void aGoodRuleHasNoFailedLink() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, kEnds);
        QCOMPARE(run.finished, 1);
        QCOMPARE(run.failed, 0);
        QCOMPARE(run.ids(), linkIds());
        QCOMPARE(run.with(LinkVerdict::Fail), QStringList());
        QCOMPARE(run.with(LinkVerdict::Warn), QStringList());
        QVERIFY(run.of("region").evidence.contains(DemoOrganization::organizationId()));
        QVERIFY(run.of("source").evidence.contains(u"aws.partner/genesys.com/cloud/"_s +
                                                   DemoOrganization::organizationId()));
        QCOMPARE(run.verdict("nearest-miss"), u"ok"_s);
        for (const Finding& finding : run.findings) {
            QVERIFY2(!finding.meaning.isEmpty() && !finding.title.isEmpty(), qPrintable(finding.id));
        }
    }
    void theExactSourceIsJudgedAsAwsDeliversIt() {
        RunningDemo demo(DemoOptions{});
        const QString evidence = Run(demo.url, kEnds).of("source").evidence;
        const QString source = evidence.section(u'"', 1, 1);
        QVERIFY(source.startsWith(u"aws.partner/genesys.com/cloud/"_s));
        const Run run(demo.url, R"({"source": [")" + source.toUtf8() +
                                    R"("], "detail-type": ["v2.detail.events.conversation.{id}.customer.end"]})");
        QCOMPARE(run.verdict("source"), u"ok"_s);
        QCOMPARE(run.verdict("nearest-miss"), u"ok"_s);
    }
    void withoutRule() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, {});
        QCOMPARE(run.ids(), linkIds());
        QCOMPARE(run.with(LinkVerdict::Fail), QStringList());
        for (const char* id : {"topic-filters", "source", "rule", "nearest-miss"}) {
            QCOMPARE(run.verdict(id), u"skipped"_s);
        }
        QCOMPARE(run.verdict("data"), u"ok"_s);
        QCOMPARE(run.verdict("integration"), u"ok"_s);
    }
    void aTutorialsRule() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, R"({"source": ["genesys.cloud"], "detail-type": ["conversation.end"]})");
        QCOMPARE(run.verdict("types"), u"fail"_s);
        QCOMPARE(run.verdict("topic-filters"), u"fail"_s);
        QCOMPARE(run.verdict("source"), u"fail"_s);
        QCOMPARE(run.verdict("rule"), u"warn"_s);
        QVERIFY2(run.of("rule").evidence.contains(u"RW4"_s), qPrintable(run.of("rule").evidence));
        QCOMPARE(run.verdict("nearest-miss"), u"fail"_s);
        for (const QString& id : run.with(LinkVerdict::Fail)) {
            QVERIFY2(!run.of(id.toLatin1().constData()).remedy.isEmpty() &&
                         !run.of(id.toLatin1().constData()).evidence.isEmpty(),
                     qPrintable(id));
        }
    }
    void theNearestMissIsExplained() {
        RunningDemo demo(DemoOptions{});
        QByteArray rule = kEnds;
        rule.replace("VOICE", "voice");
        const Run run(demo.url, rule);
        QCOMPARE(run.with(LinkVerdict::Fail), QStringList{u"nearest-miss"_s});
        QVERIFY2(run.of("nearest-miss").evidence.contains(u"mediaType"_s), qPrintable(run.of("nearest-miss").evidence));
        QVERIFY2(run.of("nearest-miss").remedy.contains(u"VOICE"_s), qPrintable(run.of("nearest-miss").remedy));
    }
    void aFieldThatAnalyticsCannotTellIsNoFailure() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
            "detail-type": ["v2.detail.events.conversation.{id}.acd.start"],
            "detail": {"eventBody": {"routingPriority": [5]}}})");
        QCOMPARE(run.verdict("nearest-miss"), u"warn"_s);
        QCOMPARE(run.with(LinkVerdict::Fail), QStringList());
    }
    void anInvalidRule() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, R"({"source": "genesys.cloud"})");
        QCOMPARE(run.verdict("rule"), u"fail"_s);
        QCOMPARE(run.verdict("nearest-miss"), u"skipped"_s);
        QCOMPARE(run.verdict("data"), u"ok"_s);
    }
    void missingRightsAreNamed() {
        RunningDemo demo(DemoOptions{});
        const Run run(demo.url, kEnds, DemoOrganization::limitedClientId());
        QCOMPARE(run.ids(), linkIds());
        QCOMPARE(run.verdict("sign-in"), u"ok"_s);
        QCOMPARE(run.verdict("rights"), u"fail"_s);
        QVERIFY(run.of("rights").evidence.contains(u"analytics:conversationDetail:view"_s));
        QVERIFY(run.of("rights").evidence.contains(u"integrations:integration:view"_s));
        QCOMPARE(run.verdict("region"), u"ok"_s);
        QCOMPARE(run.verdict("data"), u"skipped"_s);
        QCOMPARE(run.verdict("integration"), u"skipped"_s);
        QCOMPARE(run.verdict("rule"), u"ok"_s);
    }
    void refusedSignIn() {
        RunningDemo demo(DemoOptions{});
        const Run wrong(demo.url, kEnds, DemoOrganization::clientId(), u"not-the-secret-at-all"_s);
        QCOMPARE(wrong.ids().size(), linkIds().size());
        QCOMPARE(wrong.verdict("dns-tls"), u"ok"_s);
        QCOMPARE(wrong.with(LinkVerdict::Fail), QStringList{u"sign-in"_s});
        QCOMPARE(wrong.verdict("rule"), u"ok"_s);
        for (const Finding& finding : wrong.findings) {
            QVERIFY(!QString(finding.evidence + finding.meaning + finding.remedy).contains(u"not-the-secret"_s));
        }
        const Run unknown(demo.url, kEnds, u"00000000-1111-4222-8333-444444444444"_s);
        QVERIFY(unknown.of("sign-in").evidence.contains(u"client id"_s));
    }
    void nobodyAnswers() {
        QUrl url;
        {
            RunningDemo demo(DemoOptions{});
            url = demo.url;
        }
        const Run run(url, kEnds);
        QCOMPARE(run.ids(), linkIds());
        QCOMPARE(run.with(LinkVerdict::Fail), QStringList{u"dns-tls"_s});
        QCOMPARE(run.verdict("sign-in"), u"skipped"_s);
        QCOMPARE(run.verdict("rule"), u"ok"_s);
    }
    void theIntegration() {
        RunningDemo none(DemoOptions{.integrationState = u""_s});
        const Run without(none.url, kEnds);
        QCOMPARE(without.with(LinkVerdict::Fail), QStringList{u"integration"_s});
        QCOMPARE(without.verdict("topic-filters"), u"skipped"_s);
        RunningDemo off(DemoOptions{.integrationState = u"INACTIVE"_s});
        const Run inactive(off.url, kEnds);
        QCOMPARE(inactive.with(LinkVerdict::Fail), QStringList{u"integration"_s});
        QVERIFY(inactive.of("integration").evidence.contains(u"INACTIVE"_s));
        QCOMPARE(inactive.verdict("topic-filters"), u"ok"_s);
    }
    void topicFilters() {
        RunningDemo demo(DemoOptions{.eventFilter = {u"v2.detail.events.conversation.{id}.acd.end"_s}});
        QCOMPARE(Run(demo.url, kEnds).with(LinkVerdict::Fail), QStringList{u"topic-filters"_s});
        const Run both(demo.url, R"({"source": [{"prefix": "aws.partner/genesys.com/"}], "detail-type":
            ["v2.detail.events.conversation.{id}.acd.end", "v2.detail.events.conversation.{id}.customer.end"]})");
        QCOMPARE(both.verdict("topic-filters"), u"warn"_s);
        QVERIFY(both.of("topic-filters").meaning.contains(u"customer.end"_s));
    }
    void survivesFaults_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("failed");
        QTest::newRow("throttled token") << QByteArray(R"({"match": {"path": "/oauth/token", "nth": 1},
            "fault": "token-throttled"})")
                                         << u"sign-in"_s;
        QTest::newRow("html for the integrations")
            << QByteArray(R"({"match": {"path": "/api/v2/integrations"}, "fault": "html"})") << u"integration"_s;
        QTest::newRow("configuration cut off")
            << QByteArray(R"({"match": {"path": "*/config/current"}, "fault": "answer", "body": {}})")
            << u"topic-filters"_s;
        QTest::newRow("no organisation") << QByteArray(
                                                R"({"match": {"path": "*/organizations/me", "nth": 1},
            "fault": "empty"})") << u"region"_s;
        QTest::newRow("analytics breaks down") << QByteArray(R"({"match": {"path": "*/details/query"},
            "fault": "server-error", "status": 501})")
                                               << u"data"_s;
        QTest::newRow("429 that passes") << QByteArray(R"({"match": {"path": "/api/v2/integrations", "nth": 1},
            "fault": "too-many-requests", "retryAfter": 1})")
                                         << QString();
        QTest::newRow("token dies on the way") << QByteArray(R"({"match": {"path": "/api/v2/integrations", "nth": 1},
            "fault": "revoke-token"})") << QString();
    }
    void survivesFaults() {
        QFETCH(const QByteArray, fault);
        QFETCH(const QString, failed);
        RunningDemo demo(DemoOptions{.faultPlan = R"({"faults": [)" + fault + "]}"});
        QVERIFY2(demo.started, qPrintable(demo.problem));
        const Run run(demo.url, kEnds);
        QCOMPARE(run.ids(), linkIds());
        QVERIFY(demo.faultsStruck().constFirst() > 0);
        if (failed.isEmpty()) {
            QCOMPARE(run.with(LinkVerdict::Fail), QStringList());
        } else if (failed == u"sign-in"_s) {
            // Throttling passes, or the sign-in fails saying so.
            QVERIFY(run.verdict("sign-in") == u"ok"_s || run.of("sign-in").evidence.contains(u"rate limit"_s));
        } else {
            QVERIFY2(run.with(LinkVerdict::Fail).contains(failed), qPrintable(run.with(LinkVerdict::Fail).join(u' ')));
        }
    }
    void clocks_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("in step") << 0 << u"ok"_s;
        QTest::newRow("two minutes") << 120 << u"warn"_s;
        QTest::newRow("an hour behind") << -3600 << u"fail"_s;
    }
    void clocks() {
        QFETCH(const int, seconds);
        QFETCH(const QString, verdict);
        const QByteArray date =
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(seconds), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                .toLatin1();
        FakeServer server(
            serving({{"/api/v2/organizations/me", FakeServer::json(200, R"({"id":"o","name":"O"})")}}, date));
        const Run run(server.url(), {});
        QVERIFY2(run.verdict("clock") == verdict,
                 qPrintable(run.of("clock").evidence + run.of("sign-in").evidence + run.of("dns-tls").evidence));
    }
    void cancelEndsIt() {
        RunningDemo demo(DemoOptions{.answerDelayMs = 50});
        net::HttpClient http;
        Organization organization;
        organization.apiUrl = demo.url;
        Diagnosis diagnosis(http, organization, {DemoOrganization::clientId(), DemoOrganization::clientSecret()},
                            {kEnds});
        QSignalSpy failed(&diagnosis, &Diagnosis::failed);
        QSignalSpy finished(&diagnosis, &Diagnosis::finished);
        int after = 0;
        connect(&diagnosis, &Diagnosis::found, this, [&](const Finding& finding) {
            after += diagnosis.property("cancelled").toBool() ? 1 : 0;
            if (finding.id == u"rights"_s) {
                diagnosis.setProperty("cancelled", true);
                diagnosis.cancel();
            }
        });
        diagnosis.start();
        QVERIFY(failed.wait(20'000));
        QTest::qWait(200);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(after, 0);
    }
    void aListenerMayDeleteIt() {
        RunningDemo demo(DemoOptions{});
        for (const QString& id : linkIds()) {
            net::HttpClient http;
            Organization organization;
            organization.apiUrl = demo.url;
            auto* diagnosis = new Diagnosis(http, organization,
                                            {DemoOrganization::clientId(), DemoOrganization::clientSecret()}, {kEnds});
            bool gone = false;
            connect(diagnosis, &Diagnosis::found, this, [&](const Finding& finding) {
                if (finding.id == id) {
                    delete diagnosis;
                    gone = true;
                }
            });
            diagnosis->start();
            QTRY_VERIFY_WITH_TIMEOUT(gone, 30'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
