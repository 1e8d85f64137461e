// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/catalogue.h"
#include "genesys/explain.h"
#include "genesys/organization.h"
#include "genesys/regions.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace rw;
using namespace rw::genesys;

namespace {

Error fromSample(ErrorKind kind, int status, const char* name) {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/") + QLatin1StringView(name));
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.detail = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    return error;
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class TestRegions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsThere() {
        QCOMPARE(regions().size(), 18);
        QSet<QString> domains;
        for (const Region& region : regions()) {
            QVERIFY(!region.awsRegion.isEmpty() && !region.domain.isEmpty() && !region.place.isEmpty());
            QCOMPARE(region.loginUrl().host(), QString(QStringLiteral("login.") + region.domain));
            QCOMPARE(region.apiUrl().scheme(), QStringLiteral("https"));
            domains.insert(region.domain);
        }
        QCOMPARE(domains.size(), 18);
    }

    void regionsAreFoundByWhatPeopleType_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("domain");
        const auto row = [](const char* text, const char* domain) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(domain);
        };
        row("eu-central-1", "mypurecloud.de");
        row("eu_central_1", "mypurecloud.de");
        row(" EU-Central-1 ", "mypurecloud.de");
        row("mypurecloud.com", "mypurecloud.com");
        row("mypurecloud.com.au", "mypurecloud.com.au");
        row("api.usw2.pure.cloud", "usw2.pure.cloud");
        row("https://apps.euw2.pure.cloud/directory/", "euw2.pure.cloud");
        row("https://login.mypurecloud.com.au", "mypurecloud.com.au");
        row("notmypurecloud.com", "");
        row("api.mypurecloud.com.evil.example", "");
        row("", "");
    }
    void regionsAreFoundByWhatPeopleType() {
        QFETCH(QString, text);
        const Region* region = findRegion(text);
        QTEST(region == nullptr ? QString() : region->domain, "domain");
    }

    void addressesFollowFromEachOther() {
        Organization organization;
        organization.apiUrl = QUrl(QStringLiteral("https://api.mypurecloud.ie"));
        const auto filled = withAddresses(organization);
        QVERIFY(filled);
        QCOMPARE(filled->loginUrl, QUrl(QStringLiteral("https://login.mypurecloud.ie")));

        Organization local;
        local.loginUrl = QUrl(QStringLiteral("http://127.0.0.1:8080"));
        const auto same = withAddresses(local);
        QVERIFY(same);
        QCOMPARE(same->apiUrl, local.loginUrl);
    }

    void credentialsAreNotSentUnencrypted() {
        Organization organization;
        organization.apiUrl = QUrl(QStringLiteral("http://api.mypurecloud.ie"));
        const auto refused = withAddresses(organization);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
        QVERIFY(has(refused.error().message, "unencrypted"));
        QVERIFY(!withAddresses(Organization()));
        organization.apiUrl = QUrl(QStringLiteral("ftp://api.mypurecloud.ie"));
        QVERIFY(!withAddresses(organization));
        organization.apiUrl = QUrl(QStringLiteral("http://localhost:1"));
        QVERIFY(withAddresses(organization).hasValue());
    }

    void endpointsKeepAPath() {
        const QLatin1StringView path("/api/v2/x");
        QCOMPARE(endpoint(QUrl(QStringLiteral("https://h.example")), path).toString(),
                 QStringLiteral("https://h.example/api/v2/x"));
        QCOMPARE(endpoint(QUrl(QStringLiteral("https://h.example/")), path).toString(),
                 QStringLiteral("https://h.example/api/v2/x"));
        QCOMPARE(endpoint(QUrl(QStringLiteral("https://h.example/gw/?a=1#f")), path).toString(),
                 QStringLiteral("https://h.example/gw/api/v2/x"));
        QCOMPARE(endpoint(QUrl(QStringLiteral("https://h.example/api/v2/")), path).toString(),
                 QStringLiteral("https://h.example/api/v2/x"));
    }

    void theCatalogueIsThere() {
        QCOMPARE(eventTopics().size(), 28);
        const EventTopic* topic = eventTopic(u"v2.detail.events.conversation.{id}.acd.end");
        QVERIFY(topic != nullptr);
        const EventField* outcome = topic->field(u"acdOutcome");
        QVERIFY(outcome != nullptr);
        QVERIFY(outcome->values.contains(QStringLiteral("FLOW_OUT")));
        QVERIFY(topic->field(u"userId") == nullptr);
        QVERIFY(eventTopic(u"conversation.end") == nullptr);
    }

    void refusedSignInsAreExplained() {
        const QString host = QStringLiteral("login.example.org");
        const Error secret =
            explainSignIn(fromSample(ErrorKind::Unauthorized, 401, "oauth.error.bad-secret.401.json"), host);
        QCOMPARE(secret.kind, ErrorKind::Unauthorized);
        QVERIFY(has(secret.message, "secret"));
        QVERIFY(has(secret.detail, "authentication failed")); // the other side's own words stay

        const Error client =
            explainSignIn(fromSample(ErrorKind::BadInput, 400, "oauth.error.unknown-client.400.json"), host);
        QCOMPARE(client.kind, ErrorKind::Unauthorized);
        QVERIFY(has(client.message, "client id"));
        QVERIFY(has(client.remedy, "region"));

        const Error burst = explainSignIn(fromSample(ErrorKind::RateLimited, 400, "oauth.error.burst.400.json"), host);
        QCOMPARE(burst.kind, ErrorKind::RateLimited);
        QVERIFY(has(burst.remedy, "minute"));

        Error grant;
        grant.kind = ErrorKind::BadInput;
        grant.httpStatus = 400;
        grant.detail = "{\"error\":\"unauthorized_client\",\"description\":\"not for this grant\"}";
        grant = explainSignIn(grant, host);
        QCOMPARE(grant.kind, ErrorKind::Unauthorized);
        QVERIFY(has(grant.message, "not for this grant"));
        QVERIFY(has(grant.remedy, "Client Credentials"));
    }

    void missingPermissionsAreNamed() {
        const Error error = explainApi(fromSample(ErrorKind::Forbidden, 403, "api.error.403.json"),
                                       QStringLiteral("read conversation details"));
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY(has(error.message, "read conversation details"));
        QVERIFY(has(error.message, "analytics:conversationDetail:view or analytics:agentConversationDetail:view"));
        QVERIFY(has(error.remedy, "Roles"));
        QCOMPARE(missingPermissions("{\"message\":\"needs [integrations:integration:edit]\"}"),
                 QStringList{QStringLiteral("integrations:integration:edit")});
        QVERIFY(missingPermissions("no JSON").isEmpty());
        Error bare;
        bare.kind = ErrorKind::Forbidden;
        QVERIFY(!explainApi(bare, QStringLiteral("x")).remedy.empty());
    }

    void rateLimitsSayHowLong() {
        Error error = fromSample(ErrorKind::RateLimited, 429, "api.error.429.json");
        error.retryAfterMs = 11'500;
        QVERIFY(has(explainApi(error, QString()).remedy, "12 seconds"));
    }

    void otherErrorsStayAsTheyAre() {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.message = "m";
        error.remedy = "r";
        QCOMPARE(explainApi(error, QString()).message, std::string("m"));
        QCOMPARE(explainSignIn(error, QString()).remedy, std::string("r"));
    }
};

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
