// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/api.h"
#include "support/fakeserver.h"
#include "support/spin.h"

#include <QFile>
#include <QTest>
#include <memory>
#include <optional>

using namespace rw;
using namespace rw::genesys;
using rw::test::FakeServer;

namespace {

constexpr QLatin1StringView kMe("/api/v2/organizations/me");

QByteArray sample(const char* name) {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Login and API in one, with tokens that it can stop accepting.
struct Service {
    int tokens = 0;
    int lifeSeconds = 3600;
    bool acceptsTokens = true;
    FakeServer::Answer tokenAnswer; ///< instead of a token, when its status is not 200
    FakeServer server{[this](const FakeServer::Request& request) {
        if (request.target == "/oauth/token") {
            ++tokens;
            if (tokenAnswer.status != 200) {
                return tokenAnswer;
            }
            return FakeServer::json(
                200, "{\"access_token\":\"token-" + QByteArray::number(tokens) +
                         "\",\"token_type\":\"bearer\",\"expires_in\":" + QByteArray::number(lifeSeconds) + "}");
        }
        if (!acceptsTokens || request.header("Authorization") != "Bearer token-" + QByteArray::number(tokens)) {
            return FakeServer::json(401, sample("api.error.401.json"));
        }
        return FakeServer::json(200, "{\"id\":\"org-1\"}");
    }};
};

} // namespace

class TestApi : public QObject {
    Q_OBJECT

    std::unique_ptr<net::HttpClient> m_http;

    std::unique_ptr<ApiClient> clientOf(const Service& service) {
        Organization organization;
        organization.loginUrl = service.server.url("");
        organization.apiUrl = service.server.url("");
        return std::make_unique<ApiClient>(*m_http, organization,
                                           Credentials{QStringLiteral("id-1"), QStringLiteral("Gold & Silber")});
    }

    static std::optional<Expected<QByteArray, Error>> ask(ApiClient& api) {
        std::optional<Expected<QByteArray, Error>> result;
        api.get(kMe, QStringLiteral("read its organisation"), [&](const auto& end) { result = end; });
        const bool inside = result.has_value();
        const bool ended = rw::test::spinUntil([&] { return result.has_value(); });
        return inside || !ended ? std::nullopt : result;
    }

private Q_SLOTS:
    void init() {
        m_http = std::make_unique<net::HttpClient>();
        m_http->setBackoffBaseMs(1);
    }
    void cleanup() { m_http.reset(); }

    void signsInAsDocumented() {
        Service service;
        const auto api = clientOf(service);
        const auto result = ask(*api);
        QVERIFY(result && *result);
        QCOMPARE(**result, QByteArray("{\"id\":\"org-1\"}"));
        QCOMPARE(service.server.requests().size(), 2);
        const FakeServer::Request& request = service.server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.body, QByteArray("grant_type=client_credentials"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("id-1:Gold & Silber").toBase64());
    }

    void oneTokenServesAll() {
        Service service;
        const auto api = clientOf(service);
        int done = 0;
        for (int i = 0; i < 5; ++i) {
            api->get(kMe, QString(), [&](const auto& result) { done += result ? 1 : 0; });
        }
        QTRY_COMPARE(done, 5);
        QCOMPARE(service.tokens, 1);
        QVERIFY(*ask(*api));
        QCOMPARE(service.tokens, 1);
    }

    void aDyingTokenIsRenewedBefore() {
        Service service;
        service.lifeSeconds = 0;
        const auto api = clientOf(service);
        QVERIFY(*ask(*api));
        QVERIFY(*ask(*api));
        QCOMPARE(service.tokens, 2);
        for (const auto& request : service.server.requests()) { // no request was refused on the way
            QVERIFY(request.target == "/oauth/token" || request.header("Authorization").startsWith("Bearer token-"));
        }
        QCOMPARE(service.server.requests().size(), 4);
    }

    void aRefusedTokenIsRenewedOnce() {
        Service service;
        const auto api = clientOf(service);
        QVERIFY(*ask(*api));
        ++service.tokens; // the token we hold is no longer the one that counts
        QVERIFY(*ask(*api));
        QCOMPARE(service.tokens, 3);

        service.acceptsTokens = false;
        const auto refused = ask(*api);
        QVERIFY(refused && !*refused);
        QCOMPARE(refused->error().kind, ErrorKind::Unauthorized);
        QVERIFY(refused->error().message.find("signing in again") != std::string::npos);
        QCOMPARE(service.tokens, 4);
    }

    void manyRefusedRequestsRenewTogether() {
        Service service;
        const auto api = clientOf(service);
        QVERIFY(*ask(*api));
        ++service.tokens;
        int done = 0;
        for (int i = 0; i < 4; ++i) {
            api->get(kMe, QString(), [&](const auto& result) { done += result ? 1 : 0; });
        }
        QTRY_COMPARE(done, 4);
        QCOMPARE(service.tokens, 3);
    }

    void refusedSignInsReachEveryWaiter() {
        Service service;
        service.tokenAnswer = FakeServer::json(401, sample("oauth.error.bad-secret.401.json"));
        const auto api = clientOf(service);
        QList<int> kinds;
        for (int i = 0; i < 3; ++i) {
            api->get(kMe, QString(), [&](const auto& result) { kinds.append(static_cast<int>(result.error().kind)); });
        }
        QTRY_COMPARE(kinds.size(), 3);
        QCOMPARE(kinds, QList<int>(3, static_cast<int>(ErrorKind::Unauthorized)));
        QCOMPARE(service.tokens, 1);
    }

    void tokenThrottlingIsWaitedOut() {
        Service service;
        service.tokenAnswer = FakeServer::json(400, sample("oauth.error.burst.400.json"));
        const auto api = clientOf(service);
        int waits = 0;
        connect(api.get(), &ApiClient::waiting, this, [&](qint64, const Error& reason) {
            ++waits;
            QCOMPARE(reason.kind, ErrorKind::RateLimited);
            if (waits == 2) {
                service.tokenAnswer = {};
            }
        });
        QVERIFY(*ask(*api));
        QCOMPARE(waits, 2);
    }

    void longWaitsAreCountedDown() {
        Service service;
        service.tokenAnswer = FakeServer::json(429, "{}", {{"Retry-After", "60"}});
        const auto api = clientOf(service);
        QList<qint64> waits;
        connect(api.get(), &ApiClient::waiting, this, [&](qint64 left, const Error& reason) {
            waits.append(left);
            QCOMPARE(reason.kind, ErrorKind::RateLimited);
        });
        api->signIn([](const auto&) { QFAIL("nothing was to answer"); });
        QVERIFY(rw::test::spinUntil([&] { return waits.size() == 3; }));
        QCOMPARE(service.tokens, 1); // all of it is one wait
        QVERIFY(waits.at(0) >= 60'000);
        QVERIFY(waits.at(1) < waits.at(0) && waits.at(2) < waits.at(1) && waits.at(2) > 0);
        // Nobody waits any more.
        api->cancel();
        const qsizetype said = waits.size();
        QTest::qWait(1500);
        QCOMPARE(waits.size(), said);
    }

    void anAnswerWithoutTokenIsExplained() {
        Service service;
        service.tokenAnswer = FakeServer::json(201, "{\"hello\":1}");
        const auto api = clientOf(service);
        const auto result = ask(*api);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::BadAnswer);
    }

    void wrongAddressesAreErrors() {
        Organization organization;
        organization.apiUrl = QUrl(QStringLiteral("http://api.mypurecloud.com"));
        ApiClient api(*m_http, organization, {});
        const auto result = ask(api);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::BadInput);
    }

    void cancelIsSilent() {
        Service service;
        service.tokenAnswer = {500, {}, {}, FakeServer::Manner::Silent};
        const auto api = clientOf(service);
        int calls = 0;
        api->get(kMe, QString(), [&](const auto&) { ++calls; });
        QTRY_COMPARE(service.server.requests().size(), 1);
        api->cancel();
        QTest::qWait(20);
        QCOMPARE(calls, 0);
        service.tokenAnswer = {};
        QVERIFY(*ask(*api)); // still of use afterwards
    }

    void mayGoInsideItsAnswer() {
        Service service;
        auto api = clientOf(service);
        bool done = false;
        api->get(kMe, QString(), [&](const auto&) {
            api.reset();
            done = true;
        });
        QTRY_VERIFY(done);
    }

    void mayGoInsideASignInsAnswer() {
        Service service;
        auto api = clientOf(service);
        int done = 0;
        for (int i = 0; i < 2; ++i) {
            api->signIn([&](const auto&) {
                ++done;
                api.reset();
            });
        }
        QTRY_COMPARE(done, 1);
        QTest::qWait(20);
        QCOMPARE(done, 1);
    }
};

QTEST_GUILESS_MAIN(TestApi)
#include "tst_api.moc"
