// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "genesys/catalogue.h"
#include "genesys/dialect.h"
#include "tests/demo/democlient.h"

using namespace rw;
using namespace rw::genesys;
using namespace rw::test;
using namespace Qt::StringLiterals;
using demo::DemoOptions;
using demo::DemoOrganization;

namespace {

bool matches(const std::string& rule, const std::string& event) {
    const auto parsed = pattern::parsePattern(rule);
    match::EventJudge judge;
    const auto verdict = parsed.valid() ? judge.matches(*match::CompiledPattern::compile(parsed.pattern), event)
                                        : Expected<bool, match::EventError>(false);
    return verdict && *verdict;
}

QByteArray join(const QStringList& notes) {
    return notes.join(u'\n').toUtf8();
}

/// The events of the demo organisation's tutorial endpoint, over HTTP as the dialect says.
std::vector<store::NewEvent> fetched(const QString& word) {
    RunningDemo demo(DemoOptions{});
    PlainClient client(demo.url);
    const Dialect& tutorial = dialect(DialectId::Tutorial000);
    const QByteArray form = tokenForm(tutorial, {DemoOrganization::clientId(), DemoOrganization::clientSecret()});
    const HttpAnswer token = client.send("POST", u"/oauth/token"_s, form);
    client.bearer = "Bearer " + token.body.value("access_token"_L1).toString().toLatin1();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const HttpAnswer answer =
        client.send("POST", tutorial.fetchPath, eventsQueryBody(now.addSecs(-7200), now, 50, word));
    const auto events = eventsOfAnswer(tutorial, answer.text, u"Gateway"_s);
    return events ? *events : std::vector<store::NewEvent>();
}

} // namespace

class TestDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWhole() {
        QCOMPARE(dialects().size(), 6);
        for (const Dialect& d : dialects()) {
            QCOMPARE(findDialect(d.name), &d);
            QCOMPARE(&dialect(d.id), &d);
            for (const DialectWord& word : d.words) {
                QVERIFY2(!word.topics.isEmpty(), qPrintable(word.word));
                for (const QString& topic : word.topics) {
                    QVERIFY2(eventTopic(topic) != nullptr, qPrintable(topic));
                }
            }
        }
        QCOMPARE(findDialect(u"tutorial-005"), nullptr);
    }
    void addressesAndCredentials() {
        Organization organization;
        organization.loginUrl = QUrl(u"https://login.mypurecloud.de"_s);
        organization.apiUrl = QUrl(u"https://api.mypurecloud.de"_s);
        QCOMPARE(tokenUrlOf(dialect(DialectId::Real), organization).toString(),
                 u"https://login.mypurecloud.de/oauth/token"_s);
        QCOMPARE(tokenUrlOf(dialect(DialectId::Tutorial003), organization).toString(),
                 u"https://api.mypurecloud.de/oauth/token"_s);
        const Credentials credentials{u"id"_s, u"a&b"_s};
        QCOMPARE(tokenForm(dialect(DialectId::Real), credentials), QByteArray("grant_type=client_credentials"));
        const QByteArray form = tokenForm(dialect(DialectId::Tutorial001), credentials);
        QVERIFY(form.contains("client_secret=a%26b") && form.endsWith("&scope=event%3Awrite"));
    }
    void warnsBeforeGenuineHosts() {
        const Dialect& tutorial = dialect(DialectId::Tutorial000);
        for (const char* host :
             {"api.mypurecloud.com", "acme.mypurecloud.com", "mypurecloud.com", "api.usw2.pure.cloud"}) {
            const QUrl url(u"https://%1/x"_s.arg(QLatin1StringView(host)));
            QVERIFY2(warningBefore(tutorial, url).contains(QLatin1StringView(host)), host);
            QVERIFY(warningBefore(dialect(DialectId::Real), url).isEmpty());
        }
        QVERIFY(warningBefore(tutorial, QUrl(u"http://127.0.0.1:8080"_s)).isEmpty());
        QVERIFY(warningBefore(tutorial, QUrl(u"https://gateway.example.com"_s)).isEmpty());
    }
    void tutorial000IsFetched() {
        const auto events = fetched(u"conversation:queued"_s);
        QVERIFY(!events.empty());
        for (const store::NewEvent& event : events) {
            QVERIFY2(matches(R"({"source": ["genesys.cloud"], "detail-type": ["Conversation Event"],
                "detail": {"eventtype": ["conversation:queued"], "data": {"queue": {"id": [{"exists": true}]}}}})",
                             event.json),
                     event.json.c_str());
            QCOMPARE(event.origin->source, std::string("Gateway (tutorial-000)"));
        }
        QVERIFY(!eventsOfAnswer(dialect(DialectId::Tutorial000), "<html>", {}));
        QVERIFY(!eventsOfAnswer(dialect(DialectId::Tutorial003), R"({"events":[]})", {}));
    }
    void ruleAndEventsConvertTogether() {
        const Dialect& tutorial = dialect(DialectId::Tutorial000);
        const Dialect& real = dialect(DialectId::Real);
        const std::string rule = R"({"source": ["genesys.cloud"], "detail-type": ["Conversation Event"],
            "detail": {"eventtype": ["conversation:queued"], "data": {"conversation": {"mediaType": ["voice", "chat"]}}}})";
        const auto converted = convertRule(rule, tutorial, real);
        QVERIFY(converted);
        const auto back = convertRule(converted->text, real, tutorial);
        QVERIFY(back);
        EnvelopeContext context;
        context.organizationId = u"0d1f6a52-3b7e-4c19-8a2d-5e6f70819243"_s;
        int matched = 0;
        for (const store::NewEvent& event : fetched({})) {
            const auto made = convertEvent(event.json, tutorial, real, context);
            QVERIFY2(made, event.json.c_str());
            QCOMPARE(matches(converted->text, made->json), matches(rule, event.json));
            matched += matches(rule, event.json) ? 1 : 0;
            const auto again = convertEvent(made->json, real, tutorial, context);
            QVERIFY2(again, made->json.c_str());
            QCOMPARE(matches(back->text, again->json), matches(converted->text, made->json));
        }
        QVERIFY(matched > 0);
    }
    void anEndWithItsQueueComesBack() {
        const Dialect& tutorial = dialect(DialectId::Tutorial000);
        const std::string event =
            R"({"id": "1", "source": "genesys.cloud", "detail-type": "Conversation Event", "time": "2026-02-03T10:00:00Z",
                "detail": {"eventtype": "interaction:completed", "data": {"conversation": {"id": "c", "mediaType": "voice"},
                "queue": {"id": "q"}}}})";
        const auto made = convertEvent(event, tutorial, dialect(DialectId::Real), {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QVERIFY2(made->json.find("conversation.{id}.acd.end") != std::string::npos, made->json.c_str());
        const auto back = convertEvent(made->json, dialect(DialectId::Real), tutorial, {});
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY2(back->json.find("interaction:completed") != std::string::npos, back->json.c_str());
    }
    void aQueueWantsAnotherTopic() {
        const auto converted = convertRule(
            R"({"source": "genesys.cloud", "detail-type": ["conversation.end"], "detail": {"queueId": ["q"]}})",
            dialect(DialectId::Tutorial001), dialect(DialectId::Real));
        QVERIFY(converted);
        QVERIFY2(converted->text.find("conversation.{id}.acd.end") != std::string::npos, converted->text.c_str());
        QVERIFY(pattern::parsePattern(converted->text).valid());
        QVERIFY2(!converted->notes.isEmpty(), join(converted->notes).constData());
        QCOMPARE(converted->edits.size(), size_t{1});
    }
    void whatHasNoCounterpart() {
        const Dialect& real = dialect(DialectId::Real);
        QVERIFY(!convertRule("{", dialect(DialectId::Tutorial000), real));
        QVERIFY(!convertRule("{}", real, real));
        QVERIFY(
            !convertRule(R"({"$or": [{"source": ["a"]}, {"source": ["b"]}]})", dialect(DialectId::Tutorial000), real));
        QVERIFY(!convertEvent("[]", dialect(DialectId::Tutorial000), real, {}));
        QVERIFY(!convertEvent(R"({"detail-type":"other","detail":{}})", dialect(DialectId::Tutorial001), real, {}));
        const auto kept =
            convertRule(R"({"detail-type": ["other"], "detail": {"x": [1]}})", dialect(DialectId::Tutorial001), real);
        QVERIFY(kept);
        QCOMPARE(kept->notes.size(), 2);
        QVERIFY(kept->edits.empty());
    }
};

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
