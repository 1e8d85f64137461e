// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/connectiondesk.h"
#include "support/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace rw;
using namespace rw::session;
using genesys::NameDirectory;
using rw::test::FakeServer;

namespace {

constexpr int kLong = 60'000;
constexpr int kForbidden = 403;
constexpr int kAway = 503;

} // namespace

class TestConnectionDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_status = 200;
        m_queues = 200;
        m_http = std::make_unique<net::HttpClient>();
        m_http->setRetryLimit(1);
        m_secrets = std::make_unique<SecretStore>();
        m_server = std::make_unique<FakeServer>([this](const FakeServer::Request& request) {
            if (request.target.startsWith("/oauth/token")) {
                return FakeServer::json(200, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":3600}");
            }
            const int status = request.target.contains("/queues") ? std::max(m_status, m_queues) : m_status;
            return status == 200
                       ? FakeServer::json(
                             200, "{\"entities\":[{\"id\":\"1\",\"name\":\"One\"}],\"pageCount\":1,\"pageNumber\":1}")
                       : FakeServer::json(status, "{\"message\":\"no\"}");
        });
        m_organization = {};
        m_organization.id = QStringLiteral("o-1");
        m_organization.name = QStringLiteral("Northwind test");
        m_organization.apiUrl = m_server->url("");
        m_organization.loginUrl = m_server->url("");
        m_organization.clientId = QStringLiteral("client");
        m_desk = std::make_unique<ConnectionDesk>(*m_http, *m_secrets);
        m_desk->setNamesPauseMs(0);
    }
    void cleanup() { m_desk.reset(); }

    /// Offline, or with a locked key store: asking later helps.
    void namesThatCouldNotBeReadAreReadAgain_data() {
        QTest::addColumn<bool>("locked");
        QTest::newRow("the service is away") << false;
        QTest::newRow("no secret is known") << true;
    }
    void namesThatCouldNotBeReadAreReadAgain() {
        QFETCH(bool, locked);
        m_status = locked ? 200 : kAway;
        if (!locked) {
            m_secrets->keepForThisRun(m_organization.id, QStringLiteral("secret"));
        }
        NameDirectory* directory = m_desk->names(m_organization);
        QTRY_VERIFY_WITH_TIMEOUT(directory->finished() && directory->problem(), kLong);
        m_status = 200;
        m_secrets->keepForThisRun(m_organization.id, QStringLiteral("secret"));
        bool read = false;
        connect(directory, &NameDirectory::loaded, this, [&read, directory] { read = !directory->problem(); });
        QTRY_VERIFY_WITH_TIMEOUT((void(m_desk->names(m_organization)), read), kLong);
        QCOMPARE(m_desk->names(m_organization), directory);
        QVERIFY(!directory->problem());
        QCOMPARE(directory->name(NameDirectory::Kind::Queue, QStringLiteral("1")), QStringLiteral("One"));
        // What is read stays so.
        const int asked = listsAsked();
        (void)m_desk->names(m_organization);
        settle();
        QCOMPARE(listsAsked(), asked);
        directory->disconnect(this);
    }

    /// A panel asks for the names whenever it hears that something has changed.
    void whoHearsOfTheEndDoesNotBeginAnew() {
        m_status = kAway;
        m_secrets->keepForThisRun(m_organization.id, QStringLiteral("secret"));
        int heard = 0;
        const auto ask = [&] {
            ++heard;
            (void)m_desk->names(m_organization);
        };
        connect(m_desk.get(), &ConnectionDesk::namesChanged, this, ask);
        NameDirectory* directory = m_desk->names(m_organization);
        connect(directory, &NameDirectory::loaded, this, ask);
        connect(directory, &NameDirectory::unreadable, this, ask);
        QTRY_VERIFY_WITH_TIMEOUT(directory->finished(), kLong);
        settle();
        QVERIFY(heard > 3);
        QCOMPARE(listsAsked(), 3);
        m_desk->disconnect(this);
    }

    void notBeforeAPause() {
        m_status = kAway;
        m_desk->setNamesPauseMs(24LL * 3600 * 1000);
        m_secrets->keepForThisRun(m_organization.id, QStringLiteral("secret"));
        NameDirectory* directory = m_desk->names(m_organization);
        QTRY_VERIFY_WITH_TIMEOUT(directory->finished(), kLong);
        settle();
        (void)m_desk->names(m_organization);
        settle();
        QCOMPARE(listsAsked(), 3);
    }

    /// The other lists of a large organisation have many pages.
    void whatAClientMayNotReadIsNotAskedForAgain_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("may not") << kForbidden;
        QTest::newRow("is not there") << 404;
    }
    void whatAClientMayNotReadIsNotAskedForAgain() {
        QFETCH(int, status);
        m_queues = status;
        m_secrets->keepForThisRun(m_organization.id, QStringLiteral("secret"));
        NameDirectory* directory = m_desk->names(m_organization);
        QTRY_VERIFY_WITH_TIMEOUT(directory->finished(), kLong);
        QVERIFY(directory->problem());
        settle();
        (void)m_desk->names(m_organization);
        settle();
        QCOMPARE(listsAsked(), 3);
        // Where it may read nothing at all, somebody will see to that, and it costs nothing.
        m_desk->forgetNames(m_organization.id);
        m_status = kForbidden;
        directory = m_desk->names(m_organization);
        QTRY_VERIFY_WITH_TIMEOUT(directory->finished(), kLong);
        settle();
        m_status = 200;
        m_queues = 200;
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->names(m_organization)->problem(), kLong);
    }

private:
    /// What was begun would have come to the server: a test of the connection goes the same way, and comes after it.
    void settle() {
        QSignalSpy tested(m_desk.get(), &ConnectionDesk::tested);
        QSignalSpy failed(m_desk.get(), &ConnectionDesk::testFailed);
        m_desk->test(m_organization, QString());
        QTRY_VERIFY_WITH_TIMEOUT(tested.count() + failed.count() > 0, kLong);
    }
    /// By the names; a test of the connection asks for other things.
    [[nodiscard]] int listsAsked() const {
        int asked = 0;
        for (const FakeServer::Request& request : m_server->requests()) {
            asked += request.target.contains("pageSize=100&pageNumber=1") ? 1 : 0;
        }
        return asked;
    }

    int m_status = 200; ///< of all lists
    int m_queues = 200; ///< of the queues
    genesys::Organization m_organization;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ConnectionDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestConnectionDesk)
#include "tst_connectiondesk.moc"
