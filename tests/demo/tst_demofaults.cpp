// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/faultplan.h"
#include "tests/demo/democlient.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace rw::demo;
using namespace rw::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray planOf(const QJsonArray& entries) {
    return QJsonDocument(QJsonObject{{u"faults"_s, entries}}).toJson();
}
QJsonObject entry(const QJsonObject& match, const QString& fault, const QJsonObject& more = {}) {
    QJsonObject result{{u"match"_s, match}, {u"fault"_s, fault}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        result[it.key()] = it.value();
    }
    return result;
}
const QString kMe = u"/api/v2/organizations/me"_s;

} // namespace

class TestDemoFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsPerEntry() {
        auto plan = FaultPlan::read(planOf({entry({{u"path"_s, u"/a*"_s}, {u"nth"_s, QJsonArray{2, 4}}}, u"empty"_s),
                                            entry({{u"method"_s, u"POST"_s}, {u"every"_s, 3}}, u"html"_s),
                                            entry({{u"path"_s, u"*z"_s}}, u"reset"_s, {{u"times"_s, 1}})}));
        QVERIFY(plan);
        QByteArray story;
        const auto ask = [&](const QByteArray& method, const QByteArray& path) {
            const auto fault = plan->next(method, path);
            story += !fault ? '.' : fault->kind == FaultKind::Empty ? 'e' : fault->kind == FaultKind::Html ? 'h' : 'r';
        };
        for (int i = 0; i < 4; ++i) {
            ask("GET", "/a/b"); // 2nd and 4th
        }
        for (int i = 0; i < 3; ++i) {
            ask("POST", "/b"); // 3rd
        }
        ask("GET", "/xz"); // once
        ask("GET", "/xz");
        ask("FRAME", "/z"); // frames are only meant where they are named
        QCOMPARE(story, QByteArray(".e.e..hr.."));
        QCOMPARE(plan->struck(), 4);
        QCOMPARE(plan->struckPerEntry(), (QList<int>{2, 1, 1}));
    }

    void theFirstDueEntryWins() {
        auto plan = FaultPlan::read(planOf({entry({{u"nth"_s, 2}}, u"empty"_s), entry({}, u"html"_s)}));
        QVERIFY(plan);
        QCOMPARE(plan->next("GET", "/")->kind, FaultKind::Html);
        QCOMPARE(plan->next("GET", "/")->kind, FaultKind::Empty);
        QCOMPARE(plan->next("GET", "/")->kind, FaultKind::Html);
    }

    void badPlans_data() {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("not JSON");
        QTest::newRow("no array") << QByteArray("{}") << QByteArray("'faults'");
        QTest::newRow("unknown fault") << QByteArray(R"({"faults":[{"fault":"fire"}]})") << QByteArray("'fire'");
        QTest::newRow("unknown key") << QByteArray(R"({"faults":[{"match":{"paht":"x"},"fault":"html"}]})")
                                     << QByteArray("'paht'");
        QTest::newRow("nth") << QByteArray(R"({"faults":[{"match":{"nth":0},"fault":"html"}]})")
                             << QByteArray("counts from 1");
        QTest::newRow("redirect") << QByteArray(R"({"faults":[{"fault":"redirect"}]})") << QByteArray("location");
        QTest::newRow("status") << QByteArray(R"({"faults":[{"fault":"html","status":42}]})") << QByteArray("status");
    }
    void badPlans() {
        QFETCH(QByteArray, plan);
        QFETCH(QByteArray, named);
        const auto read = FaultPlan::read(plan);
        QVERIFY(!read);
        QVERIFY2(read.error().message.find(named.toStdString()) != std::string::npos, read.error().message.c_str());
        RunningDemo demo(DemoOptions{.faultPlan = plan});
        QVERIFY(!demo.started);
    }

    /// Every fault of HTTP but the reset once, in one session, as a client sees them.
    void everyFaultOverHttp() {
        const auto nth = [](const QString& path, int n) { return QJsonObject{{u"path"_s, path}, {u"nth"_s, n}}; };
        const QByteArray plan = planOf({
            entry(nth(u"/oauth/token"_s, 1), u"token-throttled"_s),
            entry(nth(u"/oauth/token"_s, 2), u"unknown-client"_s),
            entry(nth(u"/oauth/token"_s, 3), u"wrong-secret"_s),
            entry(nth(kMe, 1), u"too-many-requests"_s, {{u"retryAfter"_s, 7}}),
            entry(nth(kMe, 2), u"too-many-requests"_s, {{u"retryAfter"_s, 9}, {u"header"_s, false}}),
            entry(nth(kMe, 3), u"server-error"_s, {{u"status"_s, 503}}),
            entry(nth(kMe, 4), u"missing-permission"_s, {{u"permissions"_s, QJsonArray{u"a:b:c"_s}}}),
            entry(nth(kMe, 5), u"html"_s),
            entry(nth(kMe, 6), u"redirect"_s, {{u"location"_s, u"https://elsewhere.example.com/"_s}}),
            entry(nth(kMe, 7), u"truncated"_s),
            entry(nth(kMe, 8), u"slow"_s, {{u"delayMs"_s, 200}}),
            entry(nth(kMe, 9), u"empty"_s),
            entry(nth(kMe, 10), u"bad-token"_s),
            entry(nth(kMe, 11), u"answer"_s, {{u"status"_s, 418}, {u"body"_s, QJsonObject{{u"tea"_s, true}}}}),
            entry(nth(kMe, 12), u"hang"_s),
            entry(nth(kMe, 13), u"revoke-token"_s),
        });
        RunningDemo demo(DemoOptions{.faultPlan = plan});
        QVERIFY2(demo.started, qPrintable(demo.problem));
        PlainClient client(demo.url);
        HttpAnswer answer = client.signIn();
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body.value("error"_L1).toString(), u"invalid_request"_s);
        QVERIFY(answer.body.value("description"_L1).toString().startsWith("rate limit exceeded;"_L1));
        answer = client.signIn();
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body.value("description"_L1).toString(), u"client not found"_s);
        QCOMPARE(client.signIn().status, 401);
        QCOMPARE(client.signIn().status, 200);

        answer = client.get(kMe);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.retryAfter, QByteArray("7"));
        QCOMPARE(answer.body.value("code"_L1).toString(), u"too.many.requests.retry.after"_s);
        answer = client.get(kMe);
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.retryAfter.isEmpty());
        QVERIFY(answer.body.value("message"_L1).toString().contains(u"[9] seconds"_s));
        QCOMPARE(client.get(kMe).status, 503);
        answer = client.get(kMe);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.body.value("code"_L1).toString(), u"missing.any.permissions"_s);
        QVERIFY(answer.body.value("message"_L1).toString().contains(u"[a:b:c]"_s));
        answer = client.get(kMe);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.type.startsWith("text/html"));
        QVERIFY(answer.text.contains("<html>"));
        answer = client.get(kMe);
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.location, QByteArray("https://elsewhere.example.com/"));
        answer = client.get(kMe);
        QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
        QVERIFY(answer.body.isEmpty());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.get(kMe).status, 200);
        QVERIFY(timer.elapsed() >= 195);
        answer = client.get(kMe);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.text.isEmpty());
        QCOMPARE(client.get(kMe).status, 401);
        answer = client.get(kMe);
        QCOMPARE(answer.status, 418);
        QCOMPARE(answer.body.value("tea"_L1).toBool(), true);
        client.timeoutMs = 300;
        QCOMPARE(client.get(kMe).status, 0); // nothing comes
        client.timeoutMs = 10'000;
        QCOMPARE(client.get(kMe).status, 401); // and the token is dead from now on
        QCOMPARE(client.get(kMe).status, 401);
        QCOMPARE(client.signIn().status, 200);
        QCOMPARE(client.get(kMe).status, 200);
        QCOMPARE(demo.faultsStruck(), QList<int>(16, 1));
    }

    /// Seen from a socket: Qt's network access sends a request again when the connection breaks.
    void resetSendsNothing() {
        RunningDemo demo(DemoOptions{.faultPlan = planOf({entry({{u"nth"_s, 1}}, u"reset"_s)})});
        QTcpSocket socket;
        socket.connectToHost(demo.url.host(), static_cast<quint16>(demo.url.port()));
        QVERIFY(socket.waitForConnected(5000));
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(demo.faultsStruck(), QList<int>{1});
    }

    void aRateLimitOfOnesOwn() {
        RunningDemo demo(DemoOptions{.requestsPerMinute = 3});
        PlainClient client(demo.url);
        client.signIn();
        int refused = 0;
        int retryAfter = 0;
        for (int i = 0; i < 8; ++i) { // at most one change of the minute lies in between
            const HttpAnswer answer = client.get(kMe);
            refused += answer.status == 429 ? 1 : 0;
            retryAfter = std::max(retryAfter, answer.retryAfter.toInt());
        }
        QVERIFY(refused >= 2);
        QVERIFY(retryAfter >= 1 && retryAfter <= 60);
    }
};

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demofaults.moc"
