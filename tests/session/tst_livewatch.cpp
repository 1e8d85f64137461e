// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/population.h"
#include "session/diagnose.h"
#include "session/livewatch.h"
#include "session/ruledocument.h"
#include "session/testrun.h"
#include "tests/demo/democlient.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace rw;
using namespace rw::session;
using namespace rw::test;
using namespace Qt::StringLiterals;
using demo::DemoOptions;
using demo::DemoOrganization;
using genesys::WatchState;

namespace {

QStringList allQueues() {
    QStringList ids;
    for (const auto& queue : demo::population().queues) {
        ids << QString::fromLatin1(queue.id.text.data(), 36);
    }
    return ids;
}

genesys::Organization organizationAt(const QUrl& url) {
    genesys::Organization organization;
    organization.id = u"demo"_s;
    organization.name = u"Demo"_s;
    organization.apiUrl = url;
    organization.clientId = DemoOrganization::clientId();
    return organization;
}

genesys::WatchTiming quick() {
    return {.pingMs = 200, .silenceMs = 3000, .backoffMs = 20, .renewBeforeMs = 600'000, .settleMs = 20};
}

/// A watch with its library, on a demo organisation.
struct Bench {
    explicit Bench(const DemoOptions& options) : demo(options), library(pool), watch(http, secrets, library) {
        http.setBackoffBaseMs(1);
        watch.setTiming(quick());
        QObject::connect(&watch, &LiveWatch::notice, &watch, [this](const QString& text) { notices << text; });
        QObject::connect(&watch, &LiveWatch::failed, &watch, [this](const Error& error) { failures << error; });
    }
    void start(const genesys::WatchQuery& query = {.queues = allQueues()}) {
        watch.start(organizationAt(demo.url), query);
    }
    int details() const {
        int count = 0;
        for (const TypeCount& type : library.types()) {
            count += type.detailType.startsWith(u"v2.detail.events.conversation.{id}."_s)
                         ? static_cast<int>(type.events)
                         : 0;
        }
        return count;
    }
    QJsonArray channels() {
        return PlainClient(demo.url).get(u"/simulator/state"_s).body.value("channels"_L1).toArray();
    }
    RunningDemo demo;
    QThreadPool pool;
    net::HttpClient http;
    SecretStore secrets;
    EventLibrary library;
    LiveWatch watch;
    QStringList notices;
    QList<Error> failures;
};

} // namespace

class TestLiveWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTopicBookKeepsToTheLimit() {
        genesys::TopicBook book({u"a"_s, u"a"_s, u"b"_s}, {u"acd.start"_s, u"acd.end"_s}, 8);
        QVERIFY(book.add(u"1"_s));
        QVERIFY(!book.add(u"1"_s));
        QVERIFY(!book.add({}));
        QVERIFY(book.add(u"2"_s));
        QVERIFY(book.add(u"3"_s));
        QCOMPARE(book.topics().size(), 8);
        book.ended(u"2"_s);
        QVERIFY(book.add(u"4"_s)); // the ended one goes
        QCOMPARE(book.droppedRunning(), 0);
        QVERIFY(book.topics().contains(u"v2.detail.events.conversation.1.acd.end"_s));
        QVERIFY(!book.topics().contains(u"v2.detail.events.conversation.2.acd.end"_s));
        QVERIFY(book.add(u"5"_s)); // the oldest goes
        QCOMPARE(book.droppedRunning(), 1);
        QVERIFY(!book.topics().contains(u"v2.detail.events.conversation.1.acd.end"_s));
        QCOMPARE(book.topics().size(), 8);
        genesys::TopicBook full(QStringList{u"a"_s, u"b"_s, u"c"_s}, {}, 2);
        QCOMPARE(full.lastingLeftOut(), 1);
        QVERIFY(!full.add(u"1"_s));
        QCOMPARE(full.topics().size(), 2);
        QCOMPARE(genesys::TopicBook({}, {}, 1000).topicsOf(u"x"_s).size(), 16);
    }
    void framesBecomeEvents() {
        genesys::EnvelopeContext context;
        context.organizationId = u"org"_s;
        context.eventSourceSuffix = u"suffix"_s;
        const std::string frame =
            R"({"topicName":"v2.detail.events.conversation.5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e.acd.end",)"
            R"("eventBody":{"eventTime":1770127200123,"queueId":"q", "x":1.50},"metadata":{"CorrelationId":"c"}})";
        const auto event = genesys::eventOfFrame(frame, context, nullptr);
        QVERIFY(event);
        QCOMPARE(event->json, genesys::eventOfFrame(frame, context, nullptr)->json);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(event->json)).object();
        QCOMPARE(object["detail-type"_L1].toString(), u"v2.detail.events.conversation.{id}.acd.end"_s);
        QCOMPARE(object["source"_L1].toString(), u"aws.partner/genesys.com/cloud/org/suffix"_s);
        QCOMPARE(object["time"_L1].toString(), u"2026-02-03T14:00:00Z"_s);
        QCOMPARE(object["detail"_L1]["timestamp"_L1].toString(), u"2026-02-03T14:00:00.123Z"_s);
        QCOMPARE(object["detail"_L1]["version"_L1].toString(), u"2"_s);
        QVERIFY(event->json.find(R"({"eventTime":1770127200123,"queueId":"q", "x":1.50})") != std::string::npos);
        for (const char* none : {R"({"topicName":"channel.metadata","eventBody":{"message":"pong"}})", "{", "[]", "",
                                 R"({"topicName":"v2.system.socket_closing","eventBody":{}})",
                                 R"({"topicName":"v2.users.x.presence"})", R"({"result":200,"correlationId":null})"}) {
            QVERIFY2(!genesys::eventOfFrame(none, context, nullptr), none);
        }
    }
    void liveEventsAreJudged() {
        Bench bench(DemoOptions{.liveEventsPerSecond = 300, .heartbeatMs = 100});
        RuleDocument rule(bench.pool);
        TestRun test(rule, bench.library, bench.pool);
        rule.setText(R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
                         "detail-type": [{"prefix": "v2.detail.events.conversation.{id}."}]})");
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 50 && test.matched() > 50, 30'000);
        QCOMPARE(bench.watch.state(), WatchState::Live);
        const store::StoreSnapshot events = bench.library.snapshot();
        QVERIFY(events.summary({0}).source.find(DemoOrganization::organizationId().toStdString()) != std::string::npos);
        QVERIFY(!events.origin({0}).synthetic);
        QCOMPARE(events.origin({0}).source, std::string("Demo, live"));
        bench.watch.stop();
        QVERIFY(!bench.watch.running());
        QTRY_VERIFY(!bench.library.adding());
        const LiveCounts counts = bench.watch.counts();
        QCOMPARE(counts.received, counts.added + counts.duplicates + counts.dropped);
        QCOMPARE(counts.added, quint64{bench.library.size()});
        QTRY_COMPARE(test.judged(), bench.library.size());
        QVERIFY(bench.failures.isEmpty());
        QVERIFY(bench.watch.gaps().isEmpty());
    }
    void aBreakLeavesAGap_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("cut") << QByteArray("reset");
        QTest::newRow("maintenance") << QByteArray("closing");
    }
    void aBreakLeavesAGap() {
        QFETCH(const QByteArray, fault);
        Bench bench(DemoOptions{
            .faultPlan = R"({"faults": [{"match": {"method": "FRAME", "path": "/channels/*", "nth": 20}, "fault": ")" +
                         fault + "\"}]}",
            .liveEventsPerSecond = 300});
        QVERIFY2(bench.demo.started, qPrintable(bench.demo.problem));
        QSignalSpy gaps(&bench.watch, &LiveWatch::gapSeen);
        bench.start();
        QTRY_COMPARE_WITH_TIMEOUT(gaps.size(), 1, 30'000);
        const genesys::WatchGap gap = bench.watch.gaps().constFirst();
        QVERIFY(gap.from.isValid() && gap.from <= gap.to && !gap.reason.isEmpty());
        QCOMPARE(bench.watch.state(), WatchState::Live);
        const quint64 before = bench.watch.counts().received;
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().received > before + 50, 30'000);
        QVERIFY(bench.failures.isEmpty());
        QCOMPARE(bench.channels().size(), 1); // the channel outlives its socket
    }
    void aServiceThatStartedAnewGetsANewChannel() {
        DemoOptions options{.liveEventsPerSecond = 300};
        auto service = std::make_unique<RunningDemo>(options);
        QVERIFY2(service->started, qPrintable(service->problem));
        options.port = static_cast<quint16>(service->url.port());
        Bench bench(DemoOptions{});
        bench.watch.start(organizationAt(service->url), {.queues = allQueues()});
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().received > 0, 30'000);
        service.reset();
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.state() != WatchState::Live, 30'000);
        service = std::make_unique<RunningDemo>(options); // knows nothing of channels and tokens
        QVERIFY2(service->started, qPrintable(service->problem));
        QTRY_COMPARE_WITH_TIMEOUT(bench.watch.state(), WatchState::Live, 60'000);
        QCOMPARE(bench.watch.gaps().size(), 1);
        const quint64 before = bench.watch.counts().received;
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().received > before, 30'000);
    }
    void whatIsMissedUntilTheEndIsAGap() {
        auto service = std::make_unique<RunningDemo>(DemoOptions{.liveEventsPerSecond = 300});
        Bench bench(DemoOptions{});
        bench.watch.start(organizationAt(service->url), {.queues = allQueues()});
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().received > 0, 30'000);
        service.reset();
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.brokenSince().isValid(), 30'000);
        bench.watch.stop();
        QCOMPARE(bench.watch.gaps().size(), 1);
    }
    void faultyFramesAreToldOrIgnored() {
        Bench bench(DemoOptions{.faultPlan = R"({"faults": [
            {"match": {"method": "FRAME", "nth": 5}, "fault": "garbage"},
            {"match": {"method": "FRAME", "nth": [6, 7, 8]}, "fault": "duplicate"}]})",
                                .liveEventsPerSecond = 300});
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 50, 30'000);
        QCOMPARE(bench.notices.filter(u"could not be read"_s).size(), 1);
        QCOMPARE(bench.watch.counts().duplicates, quint64{0});
        QVERIFY(bench.watch.gaps().isEmpty());
    }
    void theChannelIsMadeThroughTrouble() {
        Bench bench(DemoOptions{.faultPlan = R"({"faults": [
            {"match": {"method": "POST", "path": "*/channels", "nth": 1}, "fault": "html"},
            {"match": {"method": "POST", "path": "*/channels", "nth": 2}, "fault": "too-many-requests", "retryAfter": 1},
            {"match": {"method": "POST", "path": "*/channels", "nth": 3}, "fault": "revoke-token"},
            {"match": {"method": "PUT", "nth": 1}, "fault": "truncated"},
            {"match": {"method": "GET", "path": "/api/v2/integrations", "nth": 1}, "fault": "missing-permission"}]})",
                                .liveEventsPerSecond = 300});
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 10, 30'000);
        QVERIFY(bench.failures.isEmpty());
        for (const int struck : bench.demo.faultsStruck()) {
            QVERIFY(struck > 0);
        }
    }
    void renewalLeavesNoGap() {
        // A new channel every 4 s; a busy machine has 4 s more before the old one ends, and may be silent for long.
        Bench bench(DemoOptions{.liveEventsPerSecond = 300, .channelLifeS = 8});
        genesys::WatchTiming timing = quick();
        timing.renewBeforeMs = 4000;
        timing.silenceMs = 60'000;
        bench.watch.setTiming(timing);
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 10, 30'000);
        QSet<QString> ids;
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     QTest::qWait(200); // these requests count for the limit of the renewals, too
                                     for (const QJsonValue& channel : bench.channels()) {
                                         ids.insert(channel["id"_L1].toString());
                                     }
                                     return ids.size() >= 4;
                                 }()),
                                 60'000);
        const quint64 before = bench.watch.counts().received;
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().received > before + 50, 30'000);
        QVERIFY(bench.watch.gaps().isEmpty());
        QVERIFY(bench.failures.isEmpty());
    }
    void pauseKeepsALimitedBuffer() {
        Bench bench(DemoOptions{.liveEventsPerSecond = 500});
        bench.watch.setBufferLimit(40);
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.library.size() > 0, 30'000);
        bench.watch.pause();
        QTRY_VERIFY(!bench.library.adding());
        const uint32_t before = bench.library.size();
        QTRY_VERIFY_WITH_TIMEOUT(bench.watch.counts().dropped > 20, 30'000);
        QCOMPARE(bench.watch.counts().waiting, qsizetype{40});
        QCOMPARE(bench.library.size(), before);
        bench.watch.resume();
        QTRY_VERIFY(bench.library.size() >= before + 40);
        bench.watch.stop();
        QTRY_VERIFY(!bench.library.adding());
        const LiveCounts counts = bench.watch.counts();
        QCOMPARE(counts.received, counts.added + counts.duplicates + counts.dropped);
    }
    void theOldestConversationsDropOut() {
        Bench bench(DemoOptions{.liveEventsPerSecond = 500});
        genesys::WatchTiming timing = quick();
        timing.topicLimit = static_cast<int>(allQueues().size()) + 40; // room for two
        bench.watch.setTiming(timing);
        bench.start();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.notices.filter(u"dropped out"_s).isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 20, 30'000);
        QVERIFY(bench.watch.counts().conversations <= 2);
        for (const QJsonValue& channel : bench.channels()) {
            QVERIFY(channel["topics"_L1].toArray().size() <= timing.topicLimit);
        }
    }
    void rejectedTopicsAreTold() {
        Bench bench(DemoOptions{.liveEventsPerSecond = 300});
        bench.start({.queues = allQueues(), .topics = {u"v2.no.such.topic"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(bench.details() > 0, 30'000);
        QCOMPARE(bench.notices.filter(u"v2.no.such.topic"_s).size(), 1);
    }
    void whatWaitingDoesNotCureFails() {
        Bench bench(DemoOptions{});
        bench.start({});
        QTRY_COMPARE(bench.failures.size(), 1);
        QCOMPARE(bench.failures.constFirst().kind, ErrorKind::BadInput);
        QVERIFY(!bench.watch.running());
        genesys::Organization unknown = organizationAt(bench.demo.url);
        unknown.clientId = u"00000000-1111-4222-8333-444444444444"_s;
        bench.watch.start(unknown, {.queues = allQueues()});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failures.size(), 2, 10'000);
        QCOMPARE(bench.failures.constLast().kind, ErrorKind::Unauthorized);
        QVERIFY(!bench.watch.running());
    }
    void stopsAtAnyMoment() {
        Bench bench(DemoOptions{.answerDelayMs = 5, .liveEventsPerSecond = 300});
        for (int ms = 0; ms < 400; ms += 40) {
            bench.start();
            QTest::qWait(ms);
            bench.watch.stop();
            QVERIFY(!bench.watch.running());
        }
        QVERIFY(bench.failures.isEmpty());
    }
    void diagnoseKeepsItsFindings() {
        Bench bench(DemoOptions{});
        Diagnose diagnose(bench.http, bench.secrets);
        QSignalSpy finished(&diagnose, &Diagnose::finished);
        QSignalSpy failed(&diagnose, &Diagnose::failed);
        diagnose.start(organizationAt(bench.demo.url), R"({"source": ["genesys.cloud"]})");
        QVERIFY(finished.wait(60'000));
        QCOMPARE(diagnose.findings().size(), genesys::linkIds().size());
        QVERIFY(!diagnose.allOk() && !diagnose.running());
        diagnose.start(organizationAt(bench.demo.url), {});
        QVERIFY(finished.wait(60'000));
        QVERIFY(diagnose.allOk());
        diagnose.start(organizationAt(bench.demo.url), {});
        diagnose.cancel();
        QVERIFY(failed.wait(5000));
        QVERIFY(!diagnose.running());
        QCOMPARE(finished.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveWatch)
#include "tst_livewatch.moc"
