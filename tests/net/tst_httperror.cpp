// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperror.h"
#include "net/redact.h"

#include <QTest>
#include <QTimeZone>

using namespace rw;
using namespace rw::net;

namespace {

const HeaderList kJson{{"content-type", "application/json"}};

QByteArray sample(const char* name) {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHttpError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServersWordsStayAsTheyAre() {
        const Error error =
            errorFromAnswer(404, kJson, "{\"message\":\"no%20such%2Fthing %1 %3\"}",
                            QUrl(QStringLiteral("https://api.example.org/x")), QDateTime::currentDateTimeUtc());
        QCOMPARE(QString::fromStdString(error.message),
                 QStringLiteral("api.example.org answered: no%20such%2Fthing %1 %3 (status 404)"));
    }
    void statusBecomesKind_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int status, const QByteArray& body, ErrorKind kind) {
            QTest::newRow(name) << status << body << static_cast<int>(kind);
        };
        row("bad bearer", 401, sample("api.error.401.json"), ErrorKind::Unauthorized);
        row("missing right", 403, sample("api.error.403.json"), ErrorKind::Forbidden);
        row("not found", 404, "{}", ErrorKind::NotFound);
        row("request timeout", 408, "{}", ErrorKind::Timeout);
        row("rate limit", 429, sample("api.error.429.json"), ErrorKind::RateLimited);
        row("token throttle", 400, sample("oauth.error.burst.400.json"), ErrorKind::RateLimited);
        row("unknown client", 400, sample("oauth.error.unknown-client.400.json"), ErrorKind::BadInput);
        row("too large", 413, "", ErrorKind::BadInput);
        row("server", 500, "{}", ErrorKind::Server);
        row("unavailable", 503, "", ErrorKind::Server);
        row("gateway timeout", 504, "", ErrorKind::Server);
    }
    void statusBecomesKind() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const Error error = errorFromAnswer(status, kJson, body, QUrl(QStringLiteral("https://api.example.org/x")),
                                            QDateTime::currentDateTimeUtc());
        QCOMPARE(static_cast<int>(error.kind), kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(QByteArray::fromStdString(error.detail), body);
        QVERIFY(!error.message.empty());
        QVERIFY(!error.message.ends_with('.') || !body.isEmpty());
    }

    void theOtherSidesWordsAndCorrelationIdAreKept() {
        const QUrl url(QStringLiteral("https://api.example.org/x"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        HeaderList headers = kJson;
        headers.emplaceBack("inin-correlation-id", "c-1");
        const Error named = errorFromAnswer(401, headers, sample("api.error.401.json"), url, now);
        QVERIFY(named.message.find("Invalid login credentials.") != std::string::npos);
        QCOMPARE(named.correlationId, std::string("c-1"));
        const Error fromBody = errorFromAnswer(401, kJson, sample("api.error.401.json"), url, now);
        QCOMPARE(fromBody.correlationId, std::string("1f000000-0000-4000-8000-0000000000f1"));
        const Error login = errorFromAnswer(401, kJson, sample("oauth.error.bad-secret.401.json"), url, now);
        QVERIFY(login.message.find("authentication failed") != std::string::npos);
    }

    void detailIsCutBetweenCharacters() {
        QByteArray body(4095, 'a');
        body += QStringLiteral("\u00E9\u00E9").toUtf8(); // byte 4096 lies inside the first é
        const Error error =
            errorFromAnswer(500, {}, body, QUrl(QStringLiteral("https://h.example/")), QDateTime::currentDateTimeUtc());
        QCOMPARE(error.detail.size(), size_t{4095});
    }

    void waitingTimeIsRead_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << QByteArray("12") << QByteArray() << qint64{12'000};
        QTest::newRow("date") << QByteArray("Tue, 03 Feb 2026 14:05:30 GMT") << QByteArray() << qint64{30'000};
        QTest::newRow("date in the past") << QByteArray("Tue, 03 Feb 2026 14:00:00 GMT") << QByteArray() << qint64{0};
        QTest::newRow("in words") << QByteArray() << sample("api.error.429.json") << qint64{12'000};
        QTest::newRow("header before words") << QByteArray("3") << sample("api.error.429.json") << qint64{3'000};
        QTest::newRow("unreadable header, words")
            << QByteArray("soon") << sample("api.error.429.json") << qint64{12'000};
        QTest::newRow("nothing said") << QByteArray() << QByteArray("{}") << qint64{-1};
        QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64{-1};
    }
    void waitingTimeIsRead() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        QFETCH(qint64, ms);
        HeaderList headers;
        if (!header.isEmpty()) {
            headers.emplaceBack("retry-after", header);
        }
        const QDateTime now(QDate(2026, 2, 3), QTime(14, 5, 0), Qt::UTC);
        QCOMPARE(retryAfterMs(headers, body, now), ms);
    }

    void webPagesAreExplained() {
        const QByteArray page = "<!DOCTYPE html><html><head><title>Sign in to\n the guest WLAN</title></head></html>";
        const QUrl url(QStringLiteral("https://api.example.org/x"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(looksLikeHtml({}, "  \n" + page));
        QVERIFY(looksLikeHtml({{"Content-Type", "Text/HTML; charset=utf-8"}}, "{}"));
        QVERIFY(!looksLikeHtml(kJson, "{\"a\": \"<html>\"}"));
        const Error ok = errorFromAnswer(200, {}, page, url, now);
        QCOMPARE(ok.kind, ErrorKind::BadAnswer);
        QVERIFY(ok.message.find("Sign in to the guest WLAN") != std::string::npos);
        QVERIFY(ok.remedy.find("proxy") != std::string::npos);
        QCOMPARE(errorFromAnswer(403, {}, page, url, now).kind, ErrorKind::BadAnswer);
        QCOMPARE(errorFromAnswer(502, {}, page, url, now).kind, ErrorKind::Server); // worth another try
    }

    void networkTroubleIsExplained_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, QNetworkReply::NetworkError code, ErrorKind kind) {
            QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(kind);
        };
        row("tls", QNetworkReply::SslHandshakeFailedError, ErrorKind::Tls);
        row("refused", QNetworkReply::ConnectionRefusedError, ErrorKind::Network);
        row("no host", QNetworkReply::HostNotFoundError, ErrorKind::Network);
        row("closed", QNetworkReply::RemoteHostClosedError, ErrorKind::Network);
        row("connect timeout", QNetworkReply::TimeoutError, ErrorKind::Timeout);
        row("proxy gone", QNetworkReply::ProxyNotFoundError, ErrorKind::Network);
        row("proxy login", QNetworkReply::ProxyAuthenticationRequiredError, ErrorKind::Network);
        row("scheme", QNetworkReply::ProtocolUnknownError, ErrorKind::BadInput);
        row("not http", QNetworkReply::ProtocolFailure, ErrorKind::BadAnswer);
        row("anything else", QNetworkReply::UnknownNetworkError, ErrorKind::Network);
    }
    void networkTroubleIsExplained() {
        QFETCH(int, code);
        QFETCH(int, kind);
        const Error error =
            errorFromNetwork(static_cast<QNetworkReply::NetworkError>(code), QStringLiteral("own words"),
                             QUrl(QStringLiteral("https://api.example.org/x")), {});
        QCOMPARE(static_cast<int>(error.kind), kind);
        QVERIFY(!error.message.empty());
        QVERIFY(!error.remedy.empty());
        QCOMPARE(error.detail, std::string("own words"));
    }

    void tlsProblemsAreNamed() {
        const Error error =
            errorFromNetwork(QNetworkReply::SslHandshakeFailedError, QStringLiteral("SSL handshake failed"),
                             QUrl(QStringLiteral("https://api.example.org/x")),
                             {QStringLiteral("The certificate is self-signed, and untrusted")});
        QVERIFY(error.detail.find("self-signed") != std::string::npos);
        QVERIFY(error.message.find("api.example.org") != std::string::npos);
    }

    void plainHttpIsNamed() {
        const Error error =
            errorFromNetwork(QNetworkReply::SslHandshakeFailedError,
                             QStringLiteral("SSL handshake failed: error:0A00010B:SSL routines::wrong version number"),
                             QUrl(QStringLiteral("https://api.example.org:8080/x")), {});
        QVERIFY2(error.message.find("does not speak https") != std::string::npos, error.message.c_str());
        QVERIFY(error.message.find("identity") == std::string::npos);
        QVERIFY(error.remedy.find("port") != std::string::npos);
    }

    void secretsAreMasked_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray dots = QStringLiteral("\u2022\u2022\u2022").toUtf8();
        QTest::newRow("bearer") << QByteArray("Authorization: Bearer abc.DEF-1_2") << "Authorization: Bearer " + dots;
        QTest::newRow("bearer in a sentence")
            << QByteArray("token \"Bearer abc123\" refused") << "token \"Bearer " + dots + "\" refused";
        QTest::newRow("basic") << QByteArray("authorization: basic dXNlcjpwYXNz\r\nHost: a")
                               << "authorization: basic " + dots + "\r\nHost: a";
        QTest::newRow("json") << QByteArray("{\"access_token\": \"s3cr\\\"et\", \"expires_in\": 5}")
                              << "{\"access_token\": \"" + dots + "\", \"expires_in\": 5}";
        QTest::newRow("json, cut") << QByteArray("{\"clientSecret\":\"half of it") << "{\"clientSecret\":\"" + dots;
        QTest::newRow("form") << QByteArray("grant_type=x&client_secret=abc&next=1")
                              << "grant_type=x&client_secret=" + dots + "&next=1";
        QTest::newRow("session token") << QByteArray("X-Amz-Security-Token: FwoGZXIvYXdz")
                                       << "X-Amz-Security-Token: " + dots;
        QTest::newRow("cookie") << QByteArray("Set-Cookie: sid=1; Path=/") << "Set-Cookie: " + dots;
        QTest::newRow("single quotes") << QByteArray("{'password': 'abc', 'a': 'b'}")
                                       << "{'password': '" + dots + "', 'a': 'b'}";
        QTest::newRow("single quotes, an apostrophe")
            << QByteArray("{'token': 'a\\'b'}") << "{'token': '" + dots + "'}";
        for (const char* name : {"apiKey", "api_key", "x-api-key", "api-key", "secret", "token", "authToken",
                                 "privateKey", "passphrase", "sessionToken"}) {
            QTest::addRow("%s", name) << "{\"" + QByteArray(name) + "\":\"abc\"}"
                                      << "{\"" + QByteArray(name) + "\":\"" + dots + "\"}";
        }
        QTest::newRow("number") << QByteArray("{\"token\": 123456, \"a\": 5}") << "{\"token\": " + dots + ", \"a\": 5}";
        QTest::newRow("token in a form") << QByteArray("refused: token=abc&x=1") << "refused: token=" + dots + "&x=1";
        QTest::newRow("quoted") << QByteArray("password=\"abc def\" x") << "password=\"" + dots + "\" x";
        QTest::newRow("authorization code") << QByteArray("https://localhost/?code=Ab-12_cdEFgh&state=1")
                                            << "https://localhost/?code=" + dots + "&state=1";
        QTest::newRow("code of a form") << QByteArray("code=Ab-12_cdEFgh") << "code=" + dots;
        QTest::newRow("code of an error")
            << QByteArray("code=404 and exit_code=Ab-12_cdEFgh") << QByteArray("code=404 and exit_code=Ab-12_cdEFgh");
        QTest::newRow("words about tokens") << QByteArray("{\"message\":\"the token: expired\",\"tokenType\":\"x\"}")
                                            << QByteArray("{\"message\":\"the token: expired\",\"tokenType\":\"x\"}");
        QTest::newRow("nothing secret") << QByteArray("{\"message\":\"basically fine\",\"code\":\"x\"}")
                                        << QByteArray("{\"message\":\"basically fine\",\"code\":\"x\"}");
        QTest::newRow("no text") << QByteArray("\xFF\x00\x80", 3) << QByteArray("\xFF\x00\x80", 3);
    }
    void secretsAreMasked() {
        QFETCH(QByteArray, text);
        QTEST(redacted(text), "expected");
    }

    /// Longer than the room that a matcher has for the ways back.
    void longSecretsAreMaskedAndThoseBehindThem_data() {
        QTest::addColumn<QByteArray>("value");
        const int bytes = 100 * 1024;
        QTest::newRow("letters") << QByteArray(bytes, 'x');
        QTest::newRow("escapes") << QByteArray("\\n").repeated(bytes / 2);
        QTest::newRow("letters and escapes") << QByteArray("xyz\\\\").repeated(bytes / 5);
    }
    void longSecretsAreMaskedAndThoseBehindThem() {
        QFETCH(QByteArray, value);
        const QByteArray dots = QStringLiteral("\u2022\u2022\u2022").toUtf8();
        for (const char* quote : {"\"", "'"}) {
            QByteArray text = "{\"token\":\"" + value + "\",\"a\":5,\"password\":\"second\",\"b\":\"c\"}";
            QByteArray expected = "{\"token\":\"" + dots + "\",\"a\":5,\"password\":\"" + dots + "\",\"b\":\"c\"}";
            text.replace('"', quote);
            expected.replace('"', quote);
            const QByteArray shown = redacted(text);
            QVERIFY2(shown == expected, shown.left(200).constData());
        }
    }

    void aRequestsOwnSecretsAreKnown() {
        HttpRequest request;
        request.headers.append({"Authorization", "Basic " + QByteArray("client:p&ss word").toBase64()});
        request.contentType = "application/x-www-form-urlencoded";
        request.body = "grant_type=x&client_secret=form%2Fsecret";
        const QByteArrayList secrets = secretsOf(request);
        QVERIFY(secrets.contains("p&ss word"));
        QVERIFY(secrets.contains("p%26ss%20word"));
        QVERIFY(secrets.contains("form/secret"));
        QVERIFY(!secrets.contains("client"));
        const QByteArray masked = redactedWith("you said p&ss word and p%26ss%20word and form/secret", secrets);
        QVERIFY(!masked.contains("ss word"));
        QVERIFY(!masked.contains("form/secret"));
    }

    void shownUrlsHoldNoSecret() {
        const QUrl url(QStringLiteral("https://user:pass@h.example/a?access_token=abcdef&x=1#frag"));
        const QString shown = shownUrl(url, {});
        QCOMPARE(shown, QStringLiteral("https://h.example/a?access_token=\u2022\u2022\u2022&x=1"));
    }
};

QTEST_GUILESS_MAIN(TestHttpError)
#include "tst_httperror.moc"
