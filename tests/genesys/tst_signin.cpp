// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/api.h"
#include "genesys/connectiontest.h"
#include "genesys/names.h"
#include "genesys/ratepace.h"
#include "genesys/tokens.h"
#include "genesys/topicrefresh.h"
#include "support/fakeserver.h"
#include "support/spin.h"
#include "tests/demo/democlient.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <memory>
#include <optional>

using namespace rw;
using namespace rw::genesys;
using rw::test::FakeServer;
using rw::test::RunningDemo;
using rw::test::spinUntil;
using L = QLatin1StringView;

namespace {

/// JSON with ' for ", which raw strings would need and moc cannot read.
QByteArray quoted(QByteArray text) {
    return text.replace('\'', '"');
}

constexpr L kMe("/api/v2/organizations/me");

quint16 freePort() {
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{0};
}

Organization codeOrganization(const QUrl& url) {
    Organization organization;
    organization.id = QStringLiteral("o-1");
    organization.name = QStringLiteral("By browser");
    organization.loginUrl = url;
    organization.apiUrl = url;
    organization.grant = GrantType::AuthorizationCode;
    organization.clientId = demo::DemoOrganization::codeClientId();
    organization.redirectPorts = {freePort()};
    return organization;
}

/// A browser without a person: opens the page, follows the redirect.
struct Browser {
    QNetworkAccessManager network;
    QList<QUrl> opened;
    QList<QNetworkReply*> replies;
    std::function<QUrl(QUrl)> change = [](QUrl url) { return url; }; ///< of where it is sent

    BrowserOpener opener() {
        return [this](const QUrl& page) {
            opened.append(page);
            QNetworkRequest request(page);
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
            QNetworkReply* first = network.get(request);
            QObject::connect(first, &QNetworkReply::finished, &network, [this, first] {
                const QUrl target = first->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
                if (target.isValid()) {
                    replies.append(network.get(QNetworkRequest(change(target))));
                }
                first->deleteLater();
            });
            return true;
        };
    }
};

std::optional<Expected<QByteArray, Error>> ask(ApiClient& api) {
    std::optional<Expected<QByteArray, Error>> result;
    api.get(kMe, QStringLiteral("read its organisation"), [&](const auto& end) { result = end; });
    (void)spinUntil([&] { return result.has_value(); });
    return result;
}

} // namespace

class TestSignIn : public QObject {
    Q_OBJECT

    std::unique_ptr<net::HttpClient> m_http;
    QStringList m_logged;

private Q_SLOTS:
    void init() {
        m_logged.clear();
        m_http = std::make_unique<net::HttpClient>();
        m_http->setBackoffBaseMs(1);
        connect(m_http.get(), &net::HttpClient::activity, this,
                [this](const net::HttpActivity& entry) { m_logged << entry.url << entry.outcome; });
    }
    void cleanup() { m_http.reset(); }

    void challengeOfTheStandard() {
        // RFC 7636, appendix B.
        QCOMPARE(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        const Pkce one = newPkce();
        QVERIFY(one.verifier.size() >= 43 && one.verifier.size() <= 128);
        QCOMPARE(one.challenge, challengeOf(one.verifier));
        QVERIFY(one.verifier != newPkce().verifier);
        QVERIFY(one.state != newPkce().state);
    }

    void browserSignInWorks() {
        RunningDemo demo({});
        Browser browser;
        const Organization organization = codeOrganization(demo.url);
        auto tokens = std::make_shared<TokenSource>(organization, QString(), browser.opener());
        ApiClient api(*m_http, organization, {organization.clientId, {}, tokens});
        ApiClient other(*m_http, organization, {organization.clientId, {}, tokens});
        const auto result = ask(api);
        QVERIFY(result && *result);
        QVERIFY(*ask(other)); // no second window
        QCOMPARE(browser.opened.size(), 1);
        const QUrlQuery query(browser.opened.first());
        QCOMPARE(query.queryItemValue(L("code_challenge_method")), QStringLiteral("S256"));
        QCOMPARE(query.queryItemValue(L("response_type")), QStringLiteral("code"));
        QVERIFY(spinUntil([&] { return browser.replies.size() == 1 && browser.replies.first()->isFinished(); }));
        QVERIFY(browser.replies.first()->readAll().contains("Signed in"));
        const QString all = m_logged.join(u'\n');
        QVERIFY(!all.contains(QString::fromLatin1(tokens->token())));
    }

    void deniedInTheBrowser() {
        demo::DemoOptions options;
        RunningDemo demo(options);
        Browser browser;
        browser.change = [](QUrl url) {
            QUrlQuery query(url);
            query.removeQueryItem(QStringLiteral("code"));
            query.addQueryItem(QStringLiteral("error"), QStringLiteral("access_denied"));
            url.setQuery(query);
            return url;
        };
        const Organization organization = codeOrganization(demo.url);
        ApiClient api(
            *m_http, organization,
            {organization.clientId, {}, std::make_shared<TokenSource>(organization, QString(), browser.opener())});
        const auto result = ask(api);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::Unauthorized);
        QVERIFY(result->error().message.find("access_denied") != std::string::npos);
    }

    void aForeignStateIsTurnedAway() {
        RunningDemo demo({});
        Browser browser;
        int sent = 0;
        browser.change = [&](QUrl url) {
            ++sent;
            QUrlQuery query(url);
            query.removeQueryItem(QStringLiteral("state"));
            query.addQueryItem(QStringLiteral("state"), QStringLiteral("guessed"));
            url.setQuery(query);
            return url;
        };
        Organization organization = codeOrganization(demo.url);
        BrowserSignIn signIn(organization, browser.opener());
        signIn.setTimeoutMs(300);
        int codes = 0;
        std::optional<Error> failure;
        connect(&signIn, &BrowserSignIn::codeArrived, this, [&] { ++codes; });
        connect(&signIn, &BrowserSignIn::failed, this, [&](const Error& error) { failure = error; });
        signIn.start();
        QVERIFY(spinUntil([&] { return failure.has_value(); }));
        QCOMPARE(sent, 1);
        QCOMPARE(codes, 0);
        QCOMPARE(failure->kind, ErrorKind::Timeout);
        QVERIFY(browser.replies.first()->readAll().contains("not known"));
    }

    void otherRequestsDoNoHarm() {
        Organization organization = codeOrganization(QUrl(QStringLiteral("http://127.0.0.1:1")));
        BrowserSignIn signIn(organization, [](const QUrl&) { return true; });
        QByteArray code;
        connect(&signIn, &BrowserSignIn::codeArrived, this, [&](const QByteArray& arrived) { code = arrived; });
        signIn.start();
        for (const QByteArray& request :
             {QByteArray("GET /favicon.ico HTTP/1.1\r\n\r\n"), QByteArray("nonsense\r\n\r\n"),
              QByteArray("POST /rulewright/signed-in?code=1 HTTP/1.1\r\n\r\n"), QByteArray(40'000, 'x')}) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, organization.redirectPorts.first());
            QVERIFY(socket.waitForConnected());
            socket.write(request);
            QVERIFY(spinUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
            QVERIFY(code.isEmpty());
        }
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, organization.redirectPorts.first());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /rulewright/signed-in?code=c%2F1&state=" + signIn.pkce().state + " HTTP/1.1\r\n");
        QTest::qWait(5);
        socket.write("Host: localhost\r\n\r\n");
        QVERIFY(spinUntil([&] { return !code.isEmpty(); }));
        QCOMPARE(code, QByteArray("c/1"));
    }

    void withoutABrowserOrAPort() {
        RunningDemo demo({});
        Organization organization = codeOrganization(demo.url);
        ApiClient api(*m_http, organization, {organization.clientId, {}});
        const auto result = ask(api);
        QVERIFY(result && !*result);
        QVERIFY(result->error().message.find("browser") != std::string::npos);

        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        organization.redirectPorts = {taken.serverPort()};
        ApiClient other(*m_http, organization, {organization.clientId, {}});
        const auto busy = ask(other);
        QVERIFY(busy && !*busy);
        QVERIFY(busy->error().message.find(std::to_string(taken.serverPort())) != std::string::npos);
    }

    void cancelEndsTheWaitForTheBrowser() {
        Organization organization = codeOrganization(QUrl(QStringLiteral("http://127.0.0.1:1")));
        auto tokens = std::make_shared<TokenSource>(organization, QString(), [](const QUrl&) { return true; });
        auto api = std::make_unique<ApiClient>(*m_http, organization, Credentials{organization.clientId, {}, tokens});
        int calls = 0;
        api->get(kMe, QString(), [&](const auto&) { ++calls; });
        QTcpServer probe;
        QVERIFY(spinUntil([&] {
            const bool free = probe.listen(QHostAddress::LocalHost, organization.redirectPorts.first());
            probe.close();
            return !free;
        }));
        api->cancel();
        QVERIFY(spinUntil([&] { // the port is given back
            const bool free = probe.listen(QHostAddress::LocalHost, organization.redirectPorts.first());
            probe.close();
            return free;
        }));
        QCOMPARE(calls, 0);
    }

    void refreshTokensRenewWithoutABrowser() {
        int authorized = 0;
        QByteArrayList bodies;
        FakeServer server([&](const FakeServer::Request& request) {
            if (request.target == "/oauth/token") {
                bodies.append(request.body);
                if (request.body.contains("refresh_token=dead")) {
                    return FakeServer::json(400, "{\"error\":\"invalid_grant\",\"description\":\"gone\"}");
                }
                const QByteArray refresh = bodies.size() == 1 ? "again" : "dead";
                return FakeServer::json(200, "{\"access_token\":\"t" + QByteArray::number(bodies.size()) +
                                                 "\",\"expires_in\":0,\"refresh_token\":\"" + refresh + "\"}");
            }
            return FakeServer::json(200, "{}");
        });
        const Organization organization = codeOrganization(server.url(""));
        auto tokens = std::make_shared<TokenSource>(organization, QString(), [&](const QUrl& page) {
            ++authorized;
            auto* socket = new QTcpSocket(this);
            socket->connectToHost(QHostAddress::LocalHost, organization.redirectPorts.first());
            socket->write("GET /rulewright/signed-in?code=x&state=" +
                          QUrlQuery(page).queryItemValue(L("state")).toLatin1() + " HTTP/1.1\r\n\r\n");
            return true;
        });
        ApiClient api(*m_http, organization, {organization.clientId, {}, tokens});
        QVERIFY(*ask(api));
        QVERIFY(bodies.at(0).contains("grant_type=authorization_code"));
        QVERIFY(bodies.at(0).contains("code_verifier="));
        QVERIFY(*ask(api)); // by refresh token
        QCOMPARE(authorized, 1);
        QVERIFY(bodies.at(1).contains("refresh_token=again"));
        QVERIFY(*ask(api)); // which has died: the browser again
        QCOMPARE(authorized, 2);
        const QString all = m_logged.join(u'\n');
        for (const char* secret : {"again", "dead"}) {
            QVERIFY(!all.contains(L(secret)));
        }
    }

    void ratePace() {
        RatePace pace;
        QCOMPARE(pace.delayMs(1000), 0);
        pace.answered({100, 300, 30}, 1000);
        QCOMPARE(pace.delayMs(1000), 0);
        pace.answered({290, 300, 30}, 1000);
        QCOMPARE(pace.delayMs(1000), 30'000);
        QCOMPARE(pace.delayMs(21'000), 10'000);
        QCOMPARE(pace.delayMs(31'000), 0);
        pace.answered({280, 300, 30}, 40'000);
        for (int i = 0; i < 5; ++i) { // those under way count, too
            pace.sent();
        }
        QVERIFY(pace.delayMs(40'000) > 0);
        pace.answered({}, 40'000); // an answer without headers says nothing
        QCOMPARE(rateLimitOf({{"Inin-RateLimit-Count", "7"}, {"inin-ratelimit-allowed", "x"}}).count, 7);
        QCOMPARE(rateLimitOf({{"inin-ratelimit-allowed", "x"}}).allowed, -1);
    }

    void requestsWaitForTheNextPeriod() {
        int asked = 0;
        FakeServer server([&](const FakeServer::Request& request) {
            if (request.target == "/oauth/token") {
                return FakeServer::json(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
            }
            ++asked;
            return FakeServer::json(200, "{}",
                                    {{"inin-ratelimit-count", asked == 1 ? "300" : "1"},
                                     {"inin-ratelimit-allowed", "300"},
                                     {"inin-ratelimit-reset", "1"}});
        });
        Organization organization;
        organization.loginUrl = server.url("");
        organization.apiUrl = server.url("");
        ApiClient api(*m_http, organization, {QStringLiteral("id"), QStringLiteral("secret")});
        QVERIFY(*ask(api));
        QList<qint64> waits;
        connect(&api, &ApiClient::waiting, this, [&](qint64 delay, const Error& reason) {
            waits.append(delay);
            QCOMPARE(reason.kind, ErrorKind::RateLimited);
            QCOMPARE(asked, 1); // nothing is sent meanwhile
        });
        int done = 0;
        for (int i = 0; i < 3; ++i) {
            api.get(kMe, QString(), [&](const auto& result) { done += result ? 1 : 0; });
        }
        QVERIFY(spinUntil([&] { return done == 3; }));
        QCOMPARE(waits.size(), 1);
        QVERIFY(waits.first() > 0 && waits.first() <= 1000);
    }

    void profilesSurviveJson() {
        Organization organization = codeOrganization(QUrl(QStringLiteral("https://api.example.com")));
        organization.region = QStringLiteral("eu-central-1");
        organization.divisions = {QStringLiteral("d-1"), QStringLiteral("d-2")};
        organization.proxy = QStringLiteral("http://proxy.example.com:3128");
        organization.caBundle = QStringLiteral("/etc/ssl/own.pem");
        const QJsonObject json = toJson(organization);
        QCOMPARE(toJson(organizationFromJson(json)), json);
        QVERIFY(organizationFromJson(json).grant == GrantType::AuthorizationCode);
        QCOMPARE(organizationFromJson({}).redirectPorts.size(), 3);

        Organization byRegion;
        byRegion.region = QStringLiteral("eu-central-1");
        const auto complete = withAddresses(byRegion);
        QVERIFY(complete);
        QCOMPARE(complete->apiUrl, QUrl(QStringLiteral("https://api.mypurecloud.de")));
    }

    void profilesAreChecked() {
        Organization good = codeOrganization(QUrl(QStringLiteral("https://api.example.com")));
        QVERIFY(checkProfile(good));
        const auto refused = [&](auto change) {
            Organization bad = good;
            change(bad);
            const auto checked = checkProfile(bad);
            return !checked && checked.error().kind == ErrorKind::BadInput && !checked.error().remedy.empty();
        };
        QVERIFY(refused([](Organization& o) { o.name = QStringLiteral(" "); }));
        QVERIFY(refused([](Organization& o) { o.clientId.clear(); }));
        QVERIFY(refused([](Organization& o) { o.apiUrl = o.loginUrl = QUrl(); }));
        QVERIFY(refused([](Organization& o) { o.apiUrl = QUrl(QStringLiteral("http://api.example.com")); }));
        QVERIFY(refused([](Organization& o) { o.proxy = QStringLiteral("ftp://x"); }));
        QVERIFY(refused([](Organization& o) { o.proxy = QStringLiteral("http://me:geheim@proxy:1"); }));
        QVERIFY(refused([](Organization& o) { o.redirectPorts.clear(); }));
    }

    void connectionTestReports() {
        RunningDemo demo({});
        Organization organization;
        organization.apiUrl = demo.url;
        for (const bool limited : {false, true}) {
            organization.clientId =
                limited ? demo::DemoOrganization::limitedClientId() : demo::DemoOrganization::clientId();
            ConnectionTest test(*m_http, organization, {organization.clientId, demo::DemoOrganization::clientSecret()});
            std::optional<ConnectionReport> report;
            QString failed;
            connect(&test, &ConnectionTest::finished, this, [&](const ConnectionReport& r) { report = r; });
            connect(&test, &ConnectionTest::failed, this,
                    [&](const Error& error) { failed = QString::fromStdString(error.message); });
            test.start();
            QVERIFY(spinUntil([&] { return report.has_value() || !failed.isEmpty(); }));
            QVERIFY2(report.has_value(), qPrintable(failed));
            QCOMPARE(report->organizationName, demo::DemoOrganization::organizationName());
            QCOMPARE(report->organizationId, demo::DemoOrganization::organizationId());
            QVERIFY(report->rightsKnown);
            QCOMPARE(report->missing.isEmpty(), !limited);
            QCOMPARE(report->missing.contains(QStringLiteral("analytics:conversationDetail:view")), limited);
            QCOMPARE(report->integration.has_value(), !limited);
            QVERIFY(report->rateLimit.allowed > 0);
        }
        ConnectionTest wrong(*m_http, organization, {organization.clientId, QStringLiteral("wrong")});
        std::optional<Error> error;
        connect(&wrong, &ConnectionTest::failed, this, [&](const Error& e) { error = e; });
        wrong.start();
        QVERIFY(spinUntil([&] { return error.has_value(); }));
        QCOMPARE(error->kind, ErrorKind::Unauthorized);
    }

    void theClockIsCompared() {
        FakeServer server([&](const FakeServer::Request& request) {
            const QByteArray body = request.target == "/oauth/token" ? "{\"access_token\":\"t\",\"expires_in\":3600}"
                                                                     : "{\"id\":\"org-1\",\"name\":\"One\"}";
            const QDateTime behind = QDateTime::currentDateTimeUtc().addSecs(-600);
            const QString date = QLocale::c().toString(behind, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
            return FakeServer::json(200, body, {{"Date", date.toLatin1()}});
        });
        Organization organization;
        organization.apiUrl = server.url("");
        ConnectionTest test(*m_http, organization, {QStringLiteral("id"), QStringLiteral("secret")});
        std::optional<ConnectionReport> report;
        connect(&test, &ConnectionTest::finished, this, [&](const ConnectionReport& r) { report = r; });
        test.start();
        QVERIFY(spinUntil([&] { return report.has_value(); }));
        QVERIFY(report->clockSkewMs.has_value());
        QVERIFY(*report->clockSkewMs > 590'000 && *report->clockSkewMs < 630'000);
        QVERIFY(!report->integration.has_value());
    }

    void permissionsWithWildcards() {
        const QStringList given{QStringLiteral("analytics:*:view"), QStringLiteral("routing:queue:*")};
        QVERIFY(hasPermission(given, QStringLiteral("analytics:conversationDetail:view")));
        QVERIFY(hasPermission(given, QStringLiteral("routing:queue:view")));
        QVERIFY(!hasPermission(given, QStringLiteral("analytics:conversationDetail:edit")));
        QVERIFY(!hasPermission(given, QStringLiteral("directory:user:view")));
        QCOMPARE(serverTimeMs({{"Date", "Sat, 21 Nov 2026 04:00:00 GMT"}}),
                 std::optional<qint64>(QDateTime({2026, 11, 21}, {4, 0}, Qt::UTC).toMSecsSinceEpoch()));
        QVERIFY(!serverTimeMs({{"Date", "today"}}));
    }

    void namesAreRead() {
        RunningDemo demo({});
        Organization organization;
        organization.apiUrl = demo.url;
        organization.clientId = demo::DemoOrganization::clientId();
        NameDirectory names(*m_http, organization, {organization.clientId, demo::DemoOrganization::clientSecret()});
        int loaded = 0;
        int unreadable = 0;
        connect(&names, &NameDirectory::loaded, this, [&] { ++loaded; });
        connect(&names, &NameDirectory::unreadable, this, [&] { ++unreadable; });
        names.load();
        QVERIFY(spinUntil([&] { return loaded == 1; }));
        QCOMPARE(unreadable, 0);
        for (const auto kind :
             {NameDirectory::Kind::Queue, NameDirectory::Kind::User, NameDirectory::Kind::WrapupCode}) {
            QVERIFY(!names.all(kind).isEmpty());
            const auto first = names.all(kind).constBegin();
            QCOMPARE(names.name(first.key()), first.value());
        }
        QVERIFY(names.name(QStringLiteral("nobody")).isEmpty());

        organization.clientId = demo::DemoOrganization::limitedClientId();
        NameDirectory few(*m_http, organization, {organization.clientId, demo::DemoOrganization::clientSecret()});
        connect(&few, &NameDirectory::loaded, this, [&] { ++loaded; });
        connect(&few, &NameDirectory::unreadable, this, [&] { ++unreadable; });
        few.load();
        QVERIFY(spinUntil([&] { return loaded == 2; }));
        QCOMPARE(unreadable, 2);
        QVERIFY(!few.all(NameDirectory::Kind::Queue).isEmpty());
        QVERIFY(few.finished() && few.problem());
        QCOMPARE(few.problem()->httpStatus, 403);
        QVERIFY(names.finished() && !names.problem());

        // Nothing was answered: that is no lack of rights.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        organization.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
        NameDirectory none(*m_http, organization, {organization.clientId, demo::DemoOrganization::clientSecret()});
        QVERIFY(!none.finished());
        connect(&none, &NameDirectory::loaded, this, [&] { ++loaded; });
        connect(&silent, &QTcpServer::newConnection, &silent, [&] { silent.nextPendingConnection()->abort(); });
        none.load();
        QVERIFY(!none.finished() && !none.problem());
        QVERIFY(spinUntil([&] { return loaded == 3; }));
        QVERIFY(none.finished() && none.problem());
        QCOMPARE(none.problem()->httpStatus, 0);
    }

    void topicsAreReadAndKept() {
        RunningDemo demo({});
        Organization organization;
        organization.apiUrl = demo.url;
        ApiClient api(*m_http, organization,
                      {demo::DemoOrganization::clientId(), demo::DemoOrganization::clientSecret()});
        std::optional<Expected<TopicRefresh, Error>> result;
        askTopics(api, [&](const auto& end) { result = end; });
        QVERIFY(spinUntil([&] { return result.has_value(); }));
        QVERIFY(*result);
        QVERIFY((*result)->available > 100);
        QCOMPARE((*result)->newTopics, 0); // the demo organisation knows the catalogue and nothing else
        const auto& topics = (*result)->topics;
        const auto acd = std::find_if(topics.begin(), topics.end(), [](const EventTopic& t) {
            return t.detailType == L("v2.detail.events.conversation.{id}.acd.end");
        });
        QVERIFY(acd != topics.end());
        const EventTopic* known = eventTopic(acd->detailType);
        for (const EventField& field : acd->fields) {
            QVERIFY2(known->field(field.name) != nullptr, qPrintable(field.name));
            QCOMPARE(field.type, known->field(field.name)->type);
            QCOMPARE(field.values, known->field(field.name)->values);
        }
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("sub/topics.json"));
        QVERIFY(writeCatalogueCache(path, topics));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()[L("topics")].toObject().size(), topics.size());
    }

    void schemasWithReferences() {
        const auto read =
            readAvailableTopics(quoted("{'entities': [ "
                                       "{'id': 'v2.new.{id}.thing', 'transports': ['EventBridge'], 'schema': { "
                                       "'type': 'object', "
                                       "'definitions': {'Part': {'type': 'object', 'properties': { "
                                       "'name': {'type': 'string', 'enum': ['A', 'B']}, 'parts': {'type': 'array', "
                                       "'items': {'$ref': '#/definitions/Part'}}}}}, "
                                       "'properties': {'part': {'$ref': '#/definitions/Part'}, 'when': {'type': "
                                       "'string', 'format': 'date-time'}}}}, "
                                       "{'id': 'v2.socket.only', 'transports': ['Websocket'], 'schema': {'properties': "
                                       "{'a': {'type': 'string'}}}}, "
                                       "{'id': 'v2.without.schema', 'transports': ['All']}]} "));
        QVERIFY(read);
        QCOMPARE(read->available, 3);
        QCOMPARE(read->topics.size(), 1);
        QCOMPARE(read->newTopics, 1);
        const EventTopic& topic = read->topics.first();
        QVERIFY(topic.field(u"part.name") != nullptr);
        QCOMPARE(topic.field(u"part.name")->values, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QVERIFY(topic.field(u"part.parts[].name") != nullptr);
        QCOMPARE(topic.field(u"when")->type, QStringLiteral("string (ISO-8601)"));
        QVERIFY(!readAvailableTopics("[]"));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
