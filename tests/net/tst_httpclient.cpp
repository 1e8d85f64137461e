// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "net/httperror.h"
#include "support/fakeserver.h"
#include "support/spin.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <optional>
#include <vector>

using namespace rw;
using namespace rw::net;
using rw::test::FakeServer;
using Manner = FakeServer::Manner;

namespace {

/// Listens to one call: how it ended, and what it said on the way.
struct Watch {
    explicit Watch(HttpCall* call) {
        QObject::connect(call, &HttpCall::retrying, call,
                         [this](int, qint64 delayMs, const Error&) { pauses.append(delayMs); });
        QObject::connect(call, &HttpCall::finished, call, [this](const Expected<HttpAnswer, Error>& end) {
            ++times;
            result = end;
        });
    }
    bool wait() {
        return rw::test::spinUntil([this] { return times > 0; });
    }
    [[nodiscard]] ErrorKind kind() const { return result && !*result ? result->error().kind : ErrorKind::Io; }

    int times = 0;
    std::optional<Expected<HttpAnswer, Error>> result;
    QList<qint64> pauses;
};

HttpRequest to(const QUrl& url, const QByteArray& method = "GET") {
    HttpRequest request;
    request.url = url;
    request.method = method;
    return request;
}

FakeServer::Answer redirect(int status, const QByteArray& location) {
    return {status, {}, {{"Location", location}}, Manner::Whole};
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

    std::unique_ptr<HttpClient> m_client;
    QList<HttpActivity> m_activity;

private Q_SLOTS:
    void init() {
        m_activity.clear();
        m_client = std::make_unique<HttpClient>();
        m_client->setBackoffBaseMs(1);
        connect(m_client.get(), &HttpClient::activity, this, [this](const HttpActivity& e) { m_activity.append(e); });
    }
    void cleanup() { m_client.reset(); }

    void getsAndPosts() {
        FakeServer server(QList{FakeServer::json(200, "{\"a\":1}", {{"X-Thing", "yes"}})});
        Watch get(m_client->send(to(server.url("/x?y=1"))));
        QVERIFY(!get.result); // nothing happens inside send()
        QVERIFY(server.requests().isEmpty());
        QVERIFY(get.wait());
        QVERIFY(*get.result);
        QCOMPARE((*get.result)->status, 200);
        QCOMPARE((*get.result)->body, QByteArray("{\"a\":1}"));
        QCOMPARE((*get.result)->header("x-thing"), QByteArray("yes"));
        QCOMPARE(server.requests().at(0).target, QByteArray("/x?y=1"));
        QCOMPARE(server.requests().at(0).header("User-Agent"), QByteArray("Rulewright"));

        HttpRequest request = to(server.url("/q"), "POST");
        request.body = "{\"q\":2}";
        request.contentType = "application/json";
        request.headers.emplaceBack("Authorization", "Bearer tok-1");
        Watch post(m_client->send(request));
        QVERIFY(post.wait());
        QCOMPARE(server.requests().at(1).method, QByteArray("POST"));
        QCOMPARE(server.requests().at(1).body, QByteArray("{\"q\":2}"));
        QCOMPARE(server.requests().at(1).header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(server.requests().at(1).header("Authorization"), QByteArray("Bearer tok-1"));
        QTRY_COMPARE(m_activity.size(), 2);
        QCOMPARE(m_activity.at(1).status, 200);
        QCOMPARE(m_activity.at(1).outcome, QStringLiteral("ok"));
        QCOMPARE(m_activity.at(0).bytes, qint64{7});
    }

    void otherMethodsAreSentAsTheyAre() {
        FakeServer server(QList{FakeServer::json(200, "{}")});
        for (const QByteArray method : {"PUT", "DELETE", "PATCH"}) {
            Watch watch(m_client->send(to(server.url(), method)));
            QVERIFY(watch.wait());
            QCOMPARE(server.requests().last().method, method);
        }
    }

    /// The length in the answer to HEAD is that of a body which does not come.
    void headDoesNotWaitForABody() {
        FakeServer server(QList{FakeServer::Answer{
            .status = 404,
            .body = "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 152\r\n\r\n",
            .headers = {},
            .manner = FakeServer::Manner::Raw}});
        Watch watch(m_client->send(to(server.url(), "HEAD")));
        QVERIFY(watch.wait());
        QCOMPARE(server.requests().last().method, QByteArray("HEAD"));
        QVERIFY(!*watch.result);
        QCOMPARE(watch.result->error().kind, ErrorKind::NotFound);
    }

    void passingFailuresAreRetried_data() {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<bool>("idempotent");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("works");
        QTest::newRow("503 twice, then well") << QList{503, 503, 200} << true << 3 << true;
        QTest::newRow("429 once") << QList{429, 200} << true << 2 << true;
        QTest::newRow("500 for ever") << QList{500} << true << 4 << false;
        QTest::newRow("may not be repeated") << QList{503, 200} << false << 1 << false;
        QTest::newRow("401 does not pass") << QList{401, 200} << true << 1 << false;
        QTest::newRow("404 does not pass") << QList{404, 200} << true << 1 << false;
        QTest::newRow("400 does not pass") << QList{400, 200} << true << 1 << false;
    }
    void passingFailuresAreRetried() {
        QFETCH(QList<int>, statuses);
        QFETCH(bool, idempotent);
        QFETCH(int, requests);
        QFETCH(bool, works);
        QList<FakeServer::Answer> script;
        for (const int status : statuses) {
            script.append(FakeServer::json(status, "{\"message\":\"m\"}"));
        }
        FakeServer server(script);
        HttpRequest request = to(server.url(), "POST");
        request.body = "{}";
        request.contentType = "application/json";
        request.idempotent = idempotent;
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(server.requests().size(), requests);
        QCOMPARE(watch.result->hasValue(), works);
        QTRY_COMPARE(m_activity.size(), requests);
        QCOMPARE(m_activity.last().attempt, requests);
        for (const auto& seen : server.requests()) {
            QCOMPARE(seen.body, QByteArray("{}"));
        }
    }

    void challengesAreAnswersToo() {
        // Qt would like to ask for a user name here; nobody is there to be asked.
        FakeServer server(
            QList{FakeServer::json(401, "{\"message\":\"who are you\"}", {{"WWW-Authenticate", "Basic realm=\"x\""}})});
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Unauthorized);
        QVERIFY(watch.result->error().detail.find("who are you") != std::string::npos);
        QCOMPARE(server.requests().size(), 1);
    }

    void theNumberOfTriesCanBeSet() {
        FakeServer server(QList{FakeServer::json(503, "{}")});
        m_client->setRetryLimit(2);
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(watch.kind(), ErrorKind::Server);
    }

    void pausesGrow() {
        FakeServer server(QList{FakeServer::json(503, "{}")});
        m_client->setBackoffBaseMs(8);
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QCOMPARE(watch.pauses.size(), 3);
        for (qsizetype i = 0; i < watch.pauses.size(); ++i) { // between half and all of 8, 16, 32 ms
            QVERIFY(watch.pauses.at(i) >= 4LL << i);
            QVERIFY(watch.pauses.at(i) <= 8LL << i);
        }
    }

    void theServiceSaysHowLongToWait_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("Retry-After") << QByteArray("7") << QByteArray("{}");
        QTest::newRow("in words") << QByteArray()
                                  << QByteArray("{\"message\":\"Rate limit exceeded the maximum. "
                                                "Retry the request in [7] seconds\"}");
    }
    void theServiceSaysHowLongToWait() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        QList<QPair<QByteArray, QByteArray>> headers;
        if (!header.isEmpty()) {
            headers.emplaceBack("Retry-After", header);
        }
        FakeServer server(QList{FakeServer::json(429, body, headers)});
        HttpCall* call = m_client->send(to(server.url()));
        Watch watch(call);
        connect(call, &HttpCall::retrying, call, &HttpCall::cancel); // we do not want to sit through it
        QVERIFY(watch.wait());
        QCOMPARE(watch.pauses, QList<qint64>{7000});
        QCOMPARE(watch.kind(), ErrorKind::Cancelled);
        QCOMPARE(server.requests().size(), 1);

        m_client->setRetryAfterLimitMs(6999); // more than we are ready to wait: say so at once
        Watch strict(m_client->send(to(server.url())));
        QVERIFY(strict.wait());
        QCOMPARE(strict.kind(), ErrorKind::RateLimited);
        QCOMPARE(strict.result->error().retryAfterMs, int64_t{7000});
        QVERIFY(strict.result->error().remedy.find("7 seconds") != std::string::npos);
    }

    void redirectsStayAtHome() {
        FakeServer server([](const FakeServer::Request& request) {
            return request.target == "/end" ? FakeServer::json(200, "{}") : redirect(302, "/end");
        });
        HttpRequest request = to(server.url("/start"));
        request.headers.emplaceBack("Authorization", "Bearer tok-1");
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QVERIFY(*watch.result);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().at(1).header("Authorization"), QByteArray("Bearer tok-1"));
    }

    void credentialsNeverGoToAnotherServer_data() {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void credentialsNeverGoToAnotherServer() {
        QFETCH(int, status);
        FakeServer thief(QList{FakeServer::json(200, "{}")});
        FakeServer server(QList{redirect(status, thief.url("/catch").toEncoded())});
        HttpRequest request = to(server.url("/start"));
        request.headers.emplaceBack("Authorization", "Bearer tok-1");
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(thief.connections(), 0);
        QCOMPARE(watch.kind(), ErrorKind::BadAnswer);
        QCOMPARE(watch.result->error().httpStatus, status);
        QVERIFY(watch.result->error().message.find(QByteArray::number(thief.url().port()).toStdString()) !=
                std::string::npos);
    }

    void theSignInPageOfANetworkIsNamed() {
        const QUrl api(QStringLiteral("https://api.mypurecloud.de/api/v2/organizations/me"));
        const auto remedy = [&](const char* location) {
            return QString::fromStdString(
                errorFromAnswer(302, {{"Location", location}}, {}, api, QDateTime::currentDateTimeUtc()).remedy);
        };
        const QString portal = remedy("http://login.hotel.example/start?from=api.mypurecloud.de");
        const qsizetype signIn = portal.indexOf(QStringLiteral("open a browser, sign in there, and try again"));
        const qsizetype settings = portal.indexOf(QStringLiteral("organisation's settings"));
        QVERIFY2(signIn >= 0 && settings > signIn, qPrintable(portal)); // the likely cause first
        // The same machine at another port is no page of a network.
        QVERIFY(!remedy("https://api.mypurecloud.de:8443/").contains(QStringLiteral("browser")));
    }

    void redirectsInACircleEnd() {
        FakeServer server(QList{redirect(307, "/again")});
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::BadAnswer);
        QCOMPARE(server.requests().size(), 6); // the first and five redirects
    }

    void redirectsKeepOrChangeTheMethod() {
        for (const auto& [status, method] :
             QList<QPair<int, QByteArray>>{{303, "GET"}, {302, "GET"}, {307, "POST"}, {308, "POST"}}) {
            FakeServer server([code = status](const FakeServer::Request& seen) {
                return seen.target == "/end" ? FakeServer::json(200, "{}") : redirect(code, "end");
            });
            HttpRequest request = to(server.url("/start"), "POST");
            request.body = "{}";
            request.contentType = "application/json";
            Watch watch(m_client->send(request));
            QVERIFY(watch.wait());
            QCOMPARE(server.requests().last().method, method);
            QCOMPARE(server.requests().last().body, method == "GET" ? QByteArray() : QByteArray("{}"));
        }
    }

    void silenceIsATimeout_data() {
        QTest::addColumn<int>("manner");
        QTest::newRow("no byte") << static_cast<int>(Manner::Silent);
        QTest::newRow("half an answer") << static_cast<int>(Manner::HalfThenSilent);
    }
    void silenceIsATimeout() {
        QFETCH(int, manner);
        FakeServer server(QList{FakeServer::Answer{200, "{\"a\":1}", {}, static_cast<Manner>(manner)}});
        HttpRequest request = to(server.url());
        request.timeoutMs = 150;
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Timeout);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!watch.result->error().remedy.empty());
    }

    void cancelEndsACall() {
        FakeServer server(QList{FakeServer::Answer{200, {}, {}, Manner::Silent}});
        HttpCall* call = m_client->send(to(server.url()));
        Watch watch(call);
        QTRY_COMPARE(server.requests().size(), 1);
        call->cancel();
        QCOMPARE(watch.times, 0); // never from inside cancel()
        call->cancel();
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Cancelled);
        QTest::qWait(20);
        QCOMPARE(watch.times, 1);
    }

    void cancelBeforeAnythingWasSent() {
        FakeServer server(QList{FakeServer::json(200, "{}")});
        HttpCall* call = m_client->send(to(server.url()));
        Watch watch(call);
        call->cancel();
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Cancelled);
        QTest::qWait(20);
        QCOMPARE(server.connections(), 0);
    }

    void cancelBetweenTwoTries() {
        FakeServer server(QList{FakeServer::json(503, "{}")});
        m_client->setBackoffBaseMs(60'000);
        HttpCall* call = m_client->send(to(server.url()));
        Watch watch(call);
        QTRY_COMPARE(watch.pauses.size(), 1);
        call->cancel();
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Cancelled);
        QCOMPARE(server.requests().size(), 1);
    }

    void aClosedConnectionIsTriedAgain() {
        FakeServer server(
            QList{FakeServer::Answer{200, "{\"a\":1}", {}, Manner::HalfThenClose}, FakeServer::json(200, "{\"a\":1}")});
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QVERIFY(*watch.result);
        QCOMPARE((*watch.result)->body, QByteArray("{\"a\":1}"));
        QCOMPARE(server.requests().size(), 2);

        FakeServer gone(QList{FakeServer::Answer{200, {}, {}, Manner::CloseAtOnce}});
        Watch never(m_client->send(to(gone.url())));
        QVERIFY(never.wait());
        QCOMPARE(never.kind(), ErrorKind::Network);
        QCOMPARE(never.pauses.size(), 3);
    }

    void anUnansweredPortIsExplained() {
        QUrl url;
        {
            FakeServer shortLived(QList{FakeServer::json(200, "{}")});
            url = shortLived.url();
        }
        Watch watch(m_client->send(to(url)));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Network);
        QVERIFY(watch.result->error().message.find("refused") != std::string::npos);
    }

    void webPagesAreNoData() {
        FakeServer server(QList{FakeServer::Answer{
            200, "<html><title>Corporate proxy</title></html>", {{"Content-Type", "text/html"}}, Manner::Whole}});
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::BadAnswer);
        QVERIFY(watch.result->error().message.find("Corporate proxy") != std::string::npos);
        QCOMPARE(server.requests().size(), 1);

        HttpRequest request = to(server.url());
        request.acceptsHtml = true;
        Watch wanted(m_client->send(request));
        QVERIFY(wanted.wait());
        QVERIFY(*wanted.result);
    }

    void nonsenseIsNoHttp() {
        FakeServer server(QList{FakeServer::Answer{200, "SSH-2.0-OpenSSH_9.2\r\n", {}, Manner::Raw}});
        Watch watch(m_client->send(to(server.url())));
        QVERIFY(watch.wait());
        QVERIFY(!*watch.result);
        QVERIFY(!watch.result->error().message.empty());
    }

    void endlessAnswersAreCut() {
        FakeServer server(QList{FakeServer::json(200, QByteArray(300'000, ' '))});
        HttpRequest request = to(server.url());
        request.maxBytes = 100'000;
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::BadAnswer);
    }

    void otherSchemesAreRefused() {
        for (const char* text : {"file:///etc/passwd", "ftp://h.example/x", "http:///x", ""}) {
            Watch watch(m_client->send(to(QUrl(QString::fromLatin1(text)))));
            QCOMPARE(watch.times, 0);
            QVERIFY(watch.wait());
            QCOMPARE(watch.kind(), ErrorKind::BadInput);
        }
    }

    void aHangingHandshakeIsATimeout() {
        FakeServer plain(QList{FakeServer::json(200, "{}")}); // waits for an HTTP request that never comes
        HttpRequest request = to(plain.url());
        request.url.setScheme(QStringLiteral("https"));
        request.timeoutMs = 150;
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Timeout);
    }

    void untrustedCertificatesAreExplained() {
        const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
        if (openssl.isEmpty()) {
            QSKIP("needs the openssl program to make a certificate");
        }
        QTemporaryDir dir;
        const QString key = dir.filePath(QStringLiteral("key.pem"));
        const QString certificate = dir.filePath(QStringLiteral("cert.pem"));
        QProcess process;
        process.start(openssl, QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 "
                                              "-addext subjectAltName=IP:127.0.0.1 -keyout %1 "
                                              "-out %2")
                                   .arg(key, certificate)
                                   .split(u' '));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
        configuration.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        HttpRequest request = to(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort())));
        request.headers.emplaceBack("Authorization", "Bearer tok-1");
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::Tls);
        QVERIFY(watch.pauses.isEmpty());
        QVERIFY2(watch.result->error().detail.find("self-signed") != std::string::npos,
                 watch.result->error().detail.c_str());
        QVERIFY(!watch.result->error().remedy.empty());

        // Trusted by the user's own file: the handshake succeeds (and then nobody speaks HTTP there).
        request.caBundle = certificate;
        request.timeoutMs = 300;
        Watch trusted(m_client->send(request));
        QVERIFY(trusted.wait());
        QCOMPARE(trusted.kind(), ErrorKind::Timeout);
    }

    void onlySoManyAtOnce() {
        FakeServer server(QList{FakeServer::Answer{200, {}, {}, Manner::Silent}});
        m_client->setConcurrencyLimit(3);
        std::vector<HttpCall*> calls;
        int finished = 0;
        for (int i = 0; i < 8; ++i) {
            calls.push_back(m_client->send(to(server.url())));
            connect(calls.back(), &HttpCall::finished, this, [&] { ++finished; });
        }
        QTRY_COMPARE(server.requests().size(), 3);
        QTest::qWait(20);
        QCOMPARE(server.requests().size(), 3);
        calls[7]->cancel(); // from the queue
        calls[0]->cancel(); // from the wire: the next one goes
        QTRY_COMPARE(server.requests().size(), 4);
        QTRY_COMPARE(finished, 2);
        for (int i = 1; i < 7; ++i) {
            calls[static_cast<size_t>(i)]->cancel();
        }
        QTRY_COMPARE(finished, 8);
        m_client->setConcurrencyLimit(1);
        FakeServer quick(QList{FakeServer::json(200, "{}")});
        for (int i = 0; i < 5; ++i) {
            connect(m_client->send(to(quick.url())), &HttpCall::finished, this, [&] { ++finished; });
        }
        QTRY_COMPARE(finished, 13);
        QCOMPARE(quick.requests().size(), 5);
    }

    void proxiesArePassedThrough() {
        FakeServer proxy(QList{FakeServer::json(200, "{\"by\":\"proxy\"}")});
        HttpRequest request = to(QUrl(QStringLiteral("http://api.example.invalid/x")));
        request.proxy = QStringLiteral("http://127.0.0.1:%1").arg(proxy.url().port());
        Watch through(m_client->send(request));
        QVERIFY(through.wait());
        QVERIFY(*through.result);
        QCOMPARE(proxy.requests().first().target, QByteArray("http://api.example.invalid/x"));

        FakeServer server(QList{FakeServer::json(200, "{}")});
        HttpRequest local = to(server.url());
        local.proxy = request.proxy;
        Watch past(m_client->send(local)); // this machine needs none
        QVERIFY(past.wait());
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(proxy.requests().size(), 1);

        request.proxy = QStringLiteral("gopher://me:geheim@there");
        Watch nonsense(m_client->send(request));
        QVERIFY(nonsense.wait());
        QCOMPARE(nonsense.kind(), ErrorKind::BadInput);
        QVERIFY(nonsense.result->error().message.find("geheim") == std::string::npos);
    }

    void aMissingCertificateFileIsSaid() {
        HttpRequest request = to(QUrl(QStringLiteral("https://127.0.0.1:1/")));
        request.caBundle = QStringLiteral("/nowhere/own.pem");
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QCOMPARE(watch.kind(), ErrorKind::BadInput);
        QVERIFY(watch.result->error().message.find("/nowhere/own.pem") != std::string::npos);
    }

    void secretsNeverShow() {
        const QByteArray secret = "Wahnsinns-Geheimnis";
        const QByteArray basic = QByteArray("client:" + secret).toBase64();
        // A server that repeats everything it was told, in every way.
        FakeServer server([&](const FakeServer::Request& request) {
            return FakeServer::json(500, "{\"message\":\"bad " + request.header("Authorization") + ' ' + secret +
                                             "\",\"access_token\":\"fresh-token\",\"echo\":\"" + request.body + "\"}");
        });
        HttpRequest request = to(server.url("/x?client_secret=" + secret.toPercentEncoding()), "POST");
        request.url.setUserName(QStringLiteral("me"));
        request.url.setPassword(QString::fromLatin1(secret));
        request.headers.append({"Authorization", "Basic " + basic});
        request.contentType = "application/x-www-form-urlencoded";
        request.body = "client_secret=" + secret + "&x=1";
        Watch watch(m_client->send(request));
        QVERIFY(watch.wait());
        QVERIFY(!*watch.result);
        QTRY_COMPARE(m_activity.size(), 4);
        QByteArrayList shown{QByteArray::fromStdString(watch.result->error().detail),
                             QByteArray::fromStdString(watch.result->error().message),
                             QByteArray::fromStdString(watch.result->error().remedy)};
        for (const HttpActivity& entry : m_activity) {
            shown << entry.url.toUtf8() << entry.outcome.toUtf8() << entry.method << entry.detail.toUtf8()
                  << entry.correlationId.toUtf8();
        }
        for (const QByteArray& text : shown) {
            QVERIFY2(!text.contains(secret) && !text.contains(basic) && !text.contains("fresh-token"),
                     text.constData());
        }
        QVERIFY(shown.first().contains("bad Basic")); // the rest of its words is still there
    }

    void theActivityIsToldWithoutPersonalValues() {
        FakeServer server(QList{FakeServer::json(200, "{}", {{"ININ-Correlation-Id", "7d1f-44"}})});
        Watch watch(m_client->send(
            to(server.url("/api/v2/users/anna%40example.com/x/tel%3A%2B41441234567?q=Anna&pageSize=25&flag"))));
        QVERIFY(watch.wait());
        QTRY_COMPARE(m_activity.size(), 1);
        const HttpActivity& entry = m_activity.front();
        QVERIFY2(entry.url.endsWith(QStringLiteral("?q=•••&pageSize=25&flag")), qPrintable(entry.url));
        QVERIFY2(!entry.url.contains(QStringLiteral("anna")) && !entry.url.contains(QStringLiteral("41441234567")),
                 qPrintable(entry.url));
        QVERIFY(entry.url.contains(QStringLiteral("/api/v2/users/")));
        QCOMPARE(entry.correlationId, QStringLiteral("7d1f-44"));
        QVERIFY(entry.started.isValid());
        QVERIFY(!entry.failed && !entry.again && !entry.cancelled);
    }

    void cookiesAreNotKept() {
        FakeServer server(QList{FakeServer::json(200, "{}", {{"Set-Cookie", "sid=1"}})});
        for (int i = 0; i < 2; ++i) {
            Watch watch(m_client->send(to(server.url())));
            QVERIFY(watch.wait());
        }
        QVERIFY(server.requests().at(1).header("Cookie").isEmpty());
    }

    void goingAwayEndsCallsWithoutAWord() {
        FakeServer server(QList{FakeServer::Answer{200, {}, {}, Manner::Silent}});
        HttpCall* call = m_client->send(to(server.url()));
        Watch watch(call);
        QTRY_COMPARE(server.requests().size(), 1);
        m_client.reset();
        QTest::qWait(20);
        QCOMPARE(watch.times, 0);
    }

    void theClientMayGoInsideFinished() {
        FakeServer server(QList{FakeServer::json(200, "{}")});
        bool done = false;
        connect(m_client->send(to(server.url())), &HttpCall::finished, this, [&] {
            m_client.reset();
            done = true;
        });
        QTRY_VERIFY(done);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
