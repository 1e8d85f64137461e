// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activitylog.h"
#include "session/livewatch.h"
#include "session/session.h"
#include "support/fakeserver.h"
#include "tests/demo/democlient.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::session;
using rw::test::FakeServer;
using rw::test::RunningDemo;
using Kind = ActivityEntry::Kind;
using State = ActivityEntry::State;

namespace {

constexpr int kLong = 60'000;

genesys::Organization profileOf(const QUrl& url) {
    genesys::Organization organization;
    organization.name = QStringLiteral("Northwind test");
    organization.apiUrl = url;
    organization.loginUrl = url;
    organization.clientId = demo::DemoOrganization::clientId();
    return organization;
}

/// Everything that an entry says, as whoever copies or sees it gets it.
QByteArray all(const ActivityLog& log) {
    QString text;
    for (const ActivityEntry& entry : log.entries()) {
        text += ActivityLog::line(entry) + u'\n' + ActivityLog::details(entry) + u'\n' + entry.detail + u'\n';
    }
    return text.toUtf8();
}

const ActivityEntry* last(const ActivityLog& log, Kind kind) {
    const ActivityEntry* found = nullptr;
    for (const ActivityEntry& entry : log.entries()) {
        found = entry.kind == kind ? &entry : found;
    }
    return found;
}

} // namespace

class TestActivityLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(
            SessionOptions{QStringLiteral(":none:"), m_dir->filePath(QStringLiteral("settings.ini")), false});
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
    }
    void cleanup() {
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        m_session.reset();
    }

    void theRingIsBounded() {
        ActivityLog log;
        log.setLimit(3);
        QSignalSpy trimmed(&log, &ActivityLog::trimmed);
        const quint64 first = log.begin(Kind::Export, QStringLiteral("first"));
        for (int i = 0; i < 4; ++i) {
            log.note(Kind::Test, QString::number(i), {});
        }
        QCOMPARE(log.entries().size(), size_t{3});
        QCOMPARE(log.entries().front().what, QStringLiteral("1"));
        QCOMPARE(trimmed.count(), 2);
        QCOMPARE(trimmed.last().at(0).toULongLong(), log.entries().front().number);
        QVERIFY(log.find(first) == nullptr);
        log.end(first, State::Done, QStringLiteral("too late")); // no harm
        QCOMPARE(log.entries().size(), size_t{3});
        log.clear();
        QVERIFY(log.entries().empty());
    }

    void whatGoesInIsMasked() {
        ActivityLog log;
        Error error;
        error.message = "bad mail of anna.muster@example.com";
        error.detail =
            "{\"access_token\":\"abc123secret\",\"ani\":\"tel:+41441234567\",\"phone\":\"+41 44 123 45 67\"}";
        error.correlationId = "7f0d3c1e-9a1b-4c7d-8e2f-001122334455";
        log.addFailure(Kind::Fetch, QStringLiteral("sip:anna@example.com"), error);
        const QByteArray text = all(log);
        for (const char* secret : {"anna", "abc123secret", "41441234567", "44 123 45 67"}) {
            QVERIFY2(!text.contains(secret), secret);
        }
        QVERIFY(text.contains("bad mail of"));
        QVERIFY(text.contains("7f0d3c1e-9a1b-4c7d-8e2f-001122334455")); // not mistaken for a telephone number
    }

    void telephoneNumbersWithoutPlusAreMasked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("masked");
        for (const char* number :
             {"0049 30 1234567", "0049301234567", "0041-44-123-45-67", "030-1234567", "030 1234567", "0170/1234567",
              "0170 / 123 45 67", "(030) 1234567", "030%201234567", "00%2049%2030%201234567"}) {
            QTest::newRow(number) << QString::fromLatin1(number) << true;
        }
        for (const char* other :
             {"2026-01-01T00:00:00.000Z/2026-01-01T01:00:00Z", "7f0d3c1e-9a1b-4c7d-8e2f-001122334455",
              "01234567-8901-2345-6789-012345678901", "00123456-1234-1234-1234-123456789012", "0301234567", "1,204",
              "10.02.2026", "192.168.010.0301", "0 of 1204567 events", "port 08080", "0815", "004", "1700000000000 012",
              "02/03/2026", "3-030-1234567"}) {
            QTest::newRow(other) << QString::fromLatin1(other) << false;
        }
    }
    void telephoneNumbersWithoutPlusAreMasked() {
        QFETCH(QString, text);
        QFETCH(bool, masked);
        ActivityLog log;
        const QString around = QStringLiteral("The number %1 is \"%1\", says /api/%1.").arg(text);
        log.note(Kind::Fetch, around, QString());
        const QString kept = log.entries().back().what;
        QCOMPARE(kept.contains(text), !masked);
        QCOMPARE(kept == around, !masked);
        QVERIFY(!masked || !kept.contains(QStringLiteral("67")));
        QVERIFY(kept.startsWith(QStringLiteral("The number ")) && kept.endsWith(u'.'));
    }

    void neitherAuthorizationNorSecretNorTokenIsInAnEntry() {
        const QByteArray secret = "Wahnsinns-Geheimnis";
        const QByteArray token = "Zug-nach-nirgendwo-0815";
        QByteArrayList authorizations;
        // Signs in, and then repeats all it was told, in failures.
        FakeServer server([&](const FakeServer::Request& request) {
            const QByteArray authorization = request.header("Authorization");
            authorizations << authorization.mid(authorization.indexOf(' ') + 1);
            if (request.target.contains("/oauth/token")) {
                return FakeServer::json(200, "{\"access_token\":\"" + token +
                                                 "\",\"token_type\":\"bearer\",\"expires_in\":86400}");
            }
            return FakeServer::json(403,
                                    "{\"message\":\"you said " + authorization + " and " + secret + "\",\"body\":\"" +
                                        request.body.toBase64() + "\",\"contextId\":\"c0ffee\"}",
                                    {{"ININ-Correlation-Id", "c0ffee-1"}});
        });
        const auto id = m_session->saveOrganization(profileOf(server.url()));
        QVERIFY(id);
        m_session->setCurrentOrganization(*id);
        m_session->secrets().keepForThisRun(*id, QString::fromLatin1(secret));
        QSignalSpy failed(m_session.get(), &Session::acquisitionFailed);
        m_session->fetch(60, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        m_session->testConnection(profileOf(server.url()), QString::fromLatin1(secret));
        QTRY_VERIFY_WITH_TIMEOUT(last(m_session->activity(), Kind::Organization) != nullptr, kLong);

        const ActivityLog& log = m_session->activity();
        const ActivityEntry* request = last(log, Kind::Request);
        QVERIFY(request != nullptr);
        QVERIFY(log.entries().size() >= 4);
        bool correlated = false;
        for (const ActivityEntry& entry : log.entries()) {
            correlated = correlated || entry.correlationId == QStringLiteral("c0ffee-1");
        }
        QVERIFY(correlated);
        const QByteArray text = all(log);
        QVERIFY(text.contains("/oauth/token"));
        QVERIFY(text.contains("403"));
        for (const QByteArray& word : authorizations + QByteArrayList{secret, token}) {
            QVERIFY2(word.isEmpty() || !text.contains(word), word.constData());
        }
    }

    void fetchesImportsAndTestsAreToldWithTheirTimes() {
        const RunningDemo demo(demoOf());
        const auto id = m_session->saveOrganization(profileOf(demo.url));
        QVERIFY(id);
        m_session->setCurrentOrganization(*id);
        m_session->secrets().keepForThisRun(*id, demo::DemoOrganization::clientSecret());
        m_session->rule().setText(Session::demoRule());
        QSignalSpy finished(m_session.get(), &Session::acquisitionFinished);
        m_session->fetch(60, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        const ActivityLog& log = m_session->activity();
        const ActivityEntry* fetch = last(log, Kind::Fetch);
        QVERIFY(fetch != nullptr);
        QCOMPARE(fetch->state, State::Done);
        QVERIFY(fetch->elapsedMs >= 0);
        QVERIFY2(fetch->outcome.contains(QStringLiteral("new events")), qPrintable(fetch->outcome));
        const ActivityEntry* request = last(log, Kind::Request);
        QVERIFY(request != nullptr);
        QCOMPARE(request->status, 200);
        QVERIFY(request->bytes > 0);
        QVERIFY(!request->correlationId.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(last(log, Kind::Test) != nullptr, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(last(log, Kind::Test)->outcome.contains(QStringLiteral("events match")), kLong);

        m_session->addEventText("{\"id\":\"1\",\"source\":\"s\",\"detail-type\":\"t\",\"detail\":{}}",
                                QStringLiteral("Pasted"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, kLong);
        QCOMPARE(last(log, Kind::Import)->what, QStringLiteral("Pasted"));
        QCOMPARE(last(log, Kind::Import)->state, State::Done);
    }

    void aLiveWatchThatFailsIsToldAsFailed_data() {
        QTest::addColumn<bool>("hasSecret");
        QTest::newRow("no secret") << false;
        QTest::newRow("nothing to be watched") << true;
    }
    void aLiveWatchThatFailsIsToldAsFailed() {
        QFETCH(bool, hasSecret);
        const RunningDemo demo(demoOf());
        const auto id = m_session->saveOrganization(profileOf(demo.url));
        QVERIFY(id);
        genesys::Organization organization = profileOf(demo.url);
        organization.id = *id;
        if (hasSecret) {
            m_session->secrets().keepForThisRun(*id, demo::DemoOrganization::clientSecret());
        }
        QSignalSpy failed(&m_session->live(), &LiveWatch::failed);
        m_session->live().start(organization, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        const ActivityEntry* watch = last(m_session->activity(), Kind::Organization);
        QVERIFY(watch != nullptr);
        QVERIFY2(watch->what.contains(QStringLiteral("Live watch")), qPrintable(watch->what));
        QCOMPARE(watch->state, State::Failed);
        QVERIFY(!watch->outcome.isEmpty());
    }

    void aFailedFetchIsAskedForAgain() {
        bool broken = true;
        FakeServer server([&](const FakeServer::Request& request) {
            if (request.target.contains("/oauth/token")) {
                return FakeServer::json(200,
                                        "{\"access_token\":\"t-1-2-3\",\"token_type\":\"bearer\",\"expires_in\":60}");
            }
            return broken ? FakeServer::json(403, "{}") : FakeServer::json(200, "{\"conversations\":[]}");
        });
        const auto id = m_session->saveOrganization(profileOf(server.url()));
        QVERIFY(id);
        m_session->setCurrentOrganization(*id);
        m_session->secrets().keepForThisRun(*id, QStringLiteral("secret"));
        QSignalSpy failed(m_session.get(), &Session::acquisitionFailed);
        m_session->fetch(60, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        const quint64 entry = last(m_session->activity(), Kind::Fetch)->number;
        QCOMPARE(last(m_session->activity(), Kind::Fetch)->state, State::Failed);
        QVERIFY(m_session->canFetchAgain(entry));
        QVERIFY(!m_session->canFetchAgain(entry + 1000));
        m_session->setCurrentOrganization(QStringLiteral("demo"));
        QVERIFY(!m_session->canFetchAgain(entry)); // it would mix two organisations
        m_session->setCurrentOrganization(*id);
        broken = false;
        QSignalSpy finished(m_session.get(), &Session::acquisitionFinished);
        m_session->fetchAgain(entry);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count() + failed.count(), 2, kLong);
        QVERIFY(last(m_session->activity(), Kind::Fetch)->number > entry);
    }

private:
    static demo::DemoOptions demoOf() {
        demo::DemoOptions options;
        options.seed = 5;
        options.hours = 30;
        options.requestsPerMinute = 100'000;
        return options;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activitylog.moc"
