// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/match/compiled.h"
#include "engine/pattern/catalogue.h"
#include "engine/pattern/pattern.h"
#include "engine/store/exportback.h"
#include "engine/store/mask.h"
#include "engine/suite/suite.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace rw;
using store::maskEvents;
using store::valueAt;
using Rules = std::vector<std::shared_ptr<const match::CompiledPattern>>;

namespace {

std::string contact(const std::string& ani, const std::string& name = "Ada Lovelace") {
    return "{\"version\":\"0\",\"id\":\"i\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{\"topicName\":\"t\","
           "\"eventBody\":{\"ani\":\"" +
           ani + "\",\"queueId\":\"q-1\",\"participantName\":\"" + name +
           "\",\"duration\":12.50,\"emails\":[\"ada@example.org\",\"x\"]}}}";
}

/// An event with one text, at a path of names.
std::string eventWith(std::string_view path, const std::string& text) {
    std::string event = json::quoted(text);
    for (std::string_view rest = path; !rest.empty();) {
        const size_t dot = rest.rfind('.');
        const std::string name(dot == std::string_view::npos ? rest : rest.substr(dot + 1));
        event = "{" + json::quoted(name) + ":" + event + "}";
        rest = dot == std::string_view::npos ? std::string_view() : rest.substr(0, dot);
    }
    return event;
}

/// What becomes of a text at that path in an export.
enum class Fate { Masked, Listed, Silent };
Fate fateOf(std::string_view path, const std::string& text) {
    std::vector<std::string> events{eventWith(path, text)};
    const store::MaskReport report = maskEvents(events, {}, "salt");
    return report.masked == 1 ? Fate::Masked : report.clear.empty() ? Fate::Silent : Fate::Listed;
}

Rules rules(std::initializer_list<const char*> texts) {
    Rules out;
    for (const char* text : texts) {
        out.push_back(match::CompiledPattern::compile(pattern::parsePattern(text).pattern));
    }
    return out;
}

bool matches(const Rules& one, const std::string& event) {
    match::EventJudge judge;
    const auto result = judge.matches(*one.front(), event);
    return result && *result;
}

std::string written(store::ExportOptions options, const std::vector<std::string>& events) {
    std::string out;
    store::EventWriter writer(std::move(options), [&out](std::string_view text) { out += text; });
    for (const std::string& event : events) {
        writer.add(event, true);
    }
    writer.finish();
    return out;
}

} // namespace

// Quotes and brackets without a partner stand in ordinary strings: moc 6.4 reads raw ones as if they were.
class TestMask : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScreenHidesTheSameValueByValue() {
        const std::string event = contact("tel:+13175550142");
        const std::string shown = store::maskedEvent(event, "salt");
        for (const char* personal : {"3175550142", "Ada Lovelace", "ada@example.org"}) {
            QVERIFY(shown.find(personal) == std::string::npos);
        }
        QVERIFY(shown.find("\"queueId\":\"q-1\"") != std::string::npos);
        QVERIFY(shown.find("\"duration\":12.50") != std::string::npos);
        QCOMPARE(store::maskedEvent(event, "salt"), shown);
        QVERIFY(store::maskedEvent(event, "other") != shown);
        // A value alone looks as it does in its event, and so does a part of the event.
        const auto ani = store::maskedValue("detail.eventBody.ani", "tel:+13175550142", "salt");
        QVERIFY(ani && shown.find("\"ani\":\"" + *ani + "\"") != std::string::npos);
        QCOMPARE(store::maskedEvent("{\"ani\":\"tel:+13175550142\"}", "salt", "detail.eventBody"),
                 "{\"ani\":\"" + *ani + "\"}");
        QVERIFY(!store::maskedValue("detail.eventBody.queueId", "q-1", "salt"));
        QVERIFY(!store::maskedValue("source", "tel:+13175550142", "salt")); // the envelope stays
        QVERIFY(!store::maskedValue("detail.topicName", "a@b.c", "salt"));
        QVERIFY(!store::maskedValue("detail.eventBody.ani", "", "salt"));
    }

    void contactsAreMaskedWhateverTheFieldIsCalled_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fate");
        const auto row = [](const char* path, const char* text, Fate fate) {
            QTest::addRow("%s: %s", path, text)
                << QStringLiteral("detail.eventBody.") + path << QString::fromUtf8(text) << int(fate);
        };
        row("uri", "https://crm/x?name=Max%20M&tel=%2B49301234567", Fate::Masked);
        row("uri", "https://crm/x?name=Max%20M", Fate::Masked);
        row("uri", "https://crm/x?phone=0301234567", Fate::Masked);
        row("screenPopUrl", "https://crm/contact/max%40firma.example", Fate::Masked);
        row("uri", "https://crm/x?view=short", Fate::Listed);
        row("uri", "/api/v2/conversations/8a2c9d1e-0f5b-4c3d-9e7a-1b2c3d4e5f60", Fate::Silent);
        row("uri", "https://x/api/v2/conversations/12345678-1234-4c3d-9e7a-123456789012", Fate::Silent);
        // A plus stands for a blank, or for itself where nobody has encoded a number.
        row("uri", "https://crm/x?q=My+name+is+Max+Mustermann+please+call+me", Fate::Masked);
        row("uri", "https://crm/x?q=0301+23+45+67", Fate::Masked);
        row("uri", "https://crm/x?q=+4930123456", Fate::Masked);
        row("uri", "https://crm/x?view=short+list", Fate::Listed);
        // Addresses in addresses.
        row("uri", "https://x/?redirect=https%3A%2F%2Fy%2F%3Fname%3DMax", Fate::Masked);
        row("uri", "https://x/?redirect=https%3A%2F%2Fy%2F%3Fa%3D1%26name%3DMax%20M", Fate::Masked);
        row("uri", "https://x/?redirect=https://y/?name=Max", Fate::Masked);
        row("uri", "https://x/?to=https%3A%2F%2Fy%2F%3Fto%3Dhttps%253A%252F%252Fz%252F%253Fname%253DMax", Fate::Masked);
        row("uri", "https://x/?redirect=https%3A%2F%2Fy%2F%3Fview%3Dshort", Fate::Listed);
        row("uri", "https://x/?name=Max?", Fate::Masked);
        // Texts that are JSON.
        row("title", "\"+4930123456\"", Fate::Masked);
        row("title", "\"\\\"+4930123456\\\"\"", Fate::Masked);
        row("title", "\"Sales\"", Fate::Listed);
        row("title", "\"Sales\" and others", Fate::Listed);
        row("title", "{\"ani\":\"+4930123456\"}", Fate::Masked);
        row("title", "Callback for Max Mustermann 030 1234567 please", Fate::Masked);
        row("queueName", "Call max@firma.example", Fate::Masked);
        row("queueName", "Support 24/7 in 2026", Fate::Listed);
        row("queueName", "since 2026-11-21 08:30:00", Fate::Listed);
        row("userAgent", "Mozilla/5.0 (X11) Chrome/120.0.6099.109 Safari/537.36", Fate::Listed);
        row("arn", "arn:aws:events:eu-central-1:123456789012:event-bus/default", Fate::Listed);
    }
    void contactsAreMaskedWhateverTheFieldIsCalled() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(int, fate);
        QCOMPARE(int(fateOf(path.toStdString(), text.toStdString())), fate);
        QCOMPARE(store::tellsOfPeople(path.toStdString(), text.toStdString()), fate == int(Fate::Masked));
    }

    void namesAndNumbersOfParticipantsAreMasked() {
        const std::string event =
            "{\"detail\":{\"eventBody\":{\"ani\":4930123456,\"count\":1234567,\"when\":1770127200123,\"attributes\":{"
            "\"max@firma.example\":\"x\",\"+49 30 1234567\":{\"a\":true},\"orderNumber\":471100,\"quote\":-0.5e3,"
            "\"plain\":null,\"same\":\"4930123456\",\"name\":\"4711\",\"n\":4711}}}}";
        std::vector<std::string> events{event};
        const auto report = maskEvents(events, {}, "salt");
        for (const std::string& shown : {events[0], store::maskedEvent(event, "salt")}) {
            QVERIFY2(json::read(shown).errors.empty(), shown.c_str());
            for (const char* personal : {"4930123456", "max@", "30 1234567", "471100", "0.5e3", "\"4711\"", ":4711"}) {
                QVERIFY2(shown.find(personal) == std::string::npos, (personal + (' ' + shown)).c_str());
            }
            for (const char* kept :
                 {"\"count\":1234567", "\"when\":1770127200123", "\"plain\":null", "\"a\":true", "\"orderNumber\":"}) {
                QVERIFY2(shown.find(kept) != std::string::npos, (kept + (' ' + shown)).c_str());
            }
        }
        QVERIFY(report.compromises.empty());
        // A rule that wants the number, and one that wants the name, still match.
        for (const char* rule :
             {"{\"detail\":{\"eventBody\":{\"ani\":[4930123456]}}}",
              "{\"detail\":{\"eventBody\":{\"attributes\":{\"max@firma.example\":[\"x\"]}}}}",
              "{\"detail\":{\"eventBody\":{\"attributes\":{\"n\":[{\"numeric\":[\">\",4000]}]}}}}"}) {
            const Rules wanted = rules({rule});
            QVERIFY(matches(wanted, event));
            std::vector<std::string> again{event};
            QVERIFY(maskEvents(again, wanted, "salt").verdictsKept);
            QVERIFY2(matches(wanted, again[0]), again[0].c_str());
        }
    }

    void aDetailThatIsATextIsMaskedAsWhatItIs() {
        const std::string inner =
            "{\"topicName\":\"t\",\"eventBody\":{\"ani\":\"tel:+13175550142\",\"queueId\":\"q\"}}";
        for (const std::string& event :
             {"{\"detail\":" + json::quoted(inner) + "}", "{\"detail\":{\"x\":" + json::quoted(inner) + "}}",
              std::string("{\"detail\":\"call Ada at home\"}")}) {
            std::vector<std::string> events{event};
            (void)maskEvents(events, {}, "salt");
            for (const std::string& shown : {events[0], store::maskedEvent(event, "salt")}) {
                QVERIFY2(shown.find("5550142") == std::string::npos && shown.find("Ada") == std::string::npos,
                         shown.c_str());
                QVERIFY(json::read(shown).errors.empty());
                QVERIFY(event.find("queueId") == std::string::npos || shown.find("queueId") != std::string::npos);
            }
        }
    }

    void whatIsNotMaskedStaysAsItIsWritten() {
        const std::string event =
            "{\"detail\":{\"eventBody\":{\"queueName\":\"M\\u00fcnchen\\/S\\u00fcd\",\"ani\":\"+4930123456\","
            "\"title\":\"{\\\"a\\\":\\\"\\\\u00fc\\\"}\"}}}";
        std::vector<std::string> events{event};
        (void)maskEvents(events, {}, "salt");
        for (const std::string& shown : {events[0], store::maskedEvent(event, "salt")}) {
            QVERIFY2(shown.find("\"M\\u00fcnchen\\/S\\u00fcd\"") != std::string::npos, shown.c_str());
            QVERIFY2(shown.find("\"{\\\"a\\\":\\\"\\\\u00fc\\\"}\"") != std::string::npos, shown.c_str());
            QVERIFY2(shown.find("4930123456") == std::string::npos, shown.c_str());
        }
        QVERIFY(!store::tellsOfPeople("detail.eventBody.title", "{\"a\":\"\\u00fc\"}"));
    }

    void peopleAreMaskedAndNothingElse() {
        const std::string original = contact("tel:+13175550142");
        std::vector<std::string> events{original};
        const auto report = maskEvents(events, {}, "salt");
        QCOMPARE(report.masked, size_t{3});
        QVERIFY(report.compromises.empty());
        const std::string ani = valueAt(events[0], "detail.eventBody.ani");
        QVERIFY(ani != "tel:+13175550142" && ani.starts_with("tel:+") && ani.size() == 16);
        QVERIFY(events[0].find("Ada") == std::string::npos);
        QVERIFY(events[0].find("example.org") == std::string::npos);
        for (const char* path : {"id", "detail-type", "source", "detail.topicName", "detail.eventBody.queueId",
                                 "detail.eventBody.duration"}) {
            QCOMPARE(valueAt(events[0], path), valueAt(original, path));
        }
        QVERIFY(json::read(events[0]).errors.empty());
    }

    /// Every text field that Genesys Cloud documents is masked, holds an id or one of a known list, or is named as
    /// clear.
    void noFieldOfTheCataloguePassesInSilence() {
        const std::set<std::string> technical{"provider",
                                              "engineProvider",
                                              "engineName",
                                              "serviceName",
                                              "dialect",
                                              "channel",
                                              "source",
                                              "level",
                                              "qualifier",
                                              "version",
                                              "flowVersion",
                                              "interval",
                                              "systemPresence",
                                              "convertedFrom",
                                              "convertedTo",
                                              "action",
                                              "errorCode",
                                              "requestedRoutings",
                                              "localizableMessageCode"};
        std::set<std::string> listed; // names with a list of values in one topic or another
        for (const pattern::Vocabulary::Field& field : pattern::builtinCatalogue().fields) {
            if (!field.values.empty()) {
                listed.insert(field.path.substr(field.path.rfind('.') + 1));
            }
        }
        size_t fields = 0;
        for (const pattern::Vocabulary::Field& field : pattern::builtinCatalogue().fields) {
            const std::string last = field.path.substr(field.path.rfind('.') + 1);
            const bool isId = last == "id" || last.ends_with("Id") || last.ends_with("Ids") || last.ends_with("Uri");
            if ((field.type != "string" && field.type != "map") || listed.count(last) != 0 || isId) {
                continue;
            }
            ++fields;
            const std::string path = field.type == "map" ? field.path + ".some" : field.path;
            const bool expected = technical.count(last) != 0 || last.ends_with("Type");
            const bool told = fateOf(path, "Erika") != Fate::Silent;
            QVERIFY2(told != expected, path.c_str());
            QVERIFY2(fateOf(path, "Erika Mustermann") != Fate::Silent, path.c_str()); // two words are never technical
        }
        QVERIFY(fields > 50);
    }

    void namesAddressesAndNumbersAreMaskedWhateverTheyBelongTo_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("masked");
        const auto row = [](const char* name, const char* text, bool masked) {
            QTest::addRow("%s %s", name, text) << QByteArray(name) << QByteArray(text) << masked;
        };
        for (const char* name :
             {"userDisplay", "callerName", "fullName", "contactName", "userDisplayName", "surname", "entityName",
              "transcripts.alternatives.words.word", "errorInfo.userMessage", "propertyChanges.newValues",
              "previousValue", "message.messageParams.who", "context.agent", "errorInfo.userParams.value"}) {
            row(name, "Erika", true);
        }
        row("destinationAddresses", "0301234567", true);
        row("destinationAddresses", "erika.mustermann", true);
        row("remoteAddress", "192.168.2.1", true);
        row("remoteIp", "192.168.2.1", true);
        row("sipAddress", "sip:x", true);
        row("phoneNumber2", "030 123", true);
        row("contact.number", "0301234567", true);
        row("dialedNumber", "0301234567", true);
        row("queueName", "Sales", false);
        row("flowName", "Inbound", false);
        row("engineName", "r2d2", false);
        row("buildNumber", "12", false);
        row("mediaType", "VOICE", false);
        row("propertyChanges.newValues", "8a2c9d1e-0f5b-4c3d-9e7a-1b2c3d4e5f60", false);
        row("propertyChanges.newValues", "ON_QUEUE", false);
        row("propertyChanges.newValues", "2026-11-21T08:30:00.123Z", false);
        row("currentValue", "true", false);
    }
    void namesAddressesAndNumbersAreMaskedWhateverTheyBelongTo() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(bool, masked);
        const std::string path = "detail.eventBody." + name.toStdString();
        const std::string value = text.toStdString();
        QCOMPARE(store::tellsOfPeople(path, value), masked);
        QCOMPARE(store::maskedValue(path, value, "salt").has_value(), masked);
        QCOMPARE(store::maskedEvent(eventWith(path, value), "salt").find(value) == std::string::npos, masked);
        QCOMPARE(fateOf(path, value) == Fate::Masked, masked);
    }

    void singleWordsThatStayAreListed() {
        const std::string body = "detail.eventBody.";
        QVERIFY(fateOf(body + "queueName", "Sales") == Fate::Listed);
        QVERIFY(fateOf(body + "externalTag", "Erika") == Fate::Listed);
        QVERIFY(fateOf(body + "somethingNew", "erika") == Fate::Listed);
        QVERIFY(fateOf(body + "propertyChanges.newValues", "ERIKA") == Fate::Listed);
        for (const char* harmless : {"mediaType", "queueId", "externalTag", "eventTime"}) {
            const bool id = std::string_view(harmless) == "queueId";
            QVERIFY(fateOf(body + harmless, id ? "q-1" : "2026-11-21T08:30:00.123Z") == Fate::Silent);
        }
        QVERIFY(fateOf(body + "mediaType", "VOICE") == Fate::Silent);
    }

    void whatPeopleSaidAndFlowsWroteDownIsMasked() {
        const std::string original =
            "{\"version\":\"0\",\"id\":\"i\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{\"eventBody\":{"
            "\"queueName\":\"Billing and contracts, south\",\"wrapUpCode\":\"Call back\",\"mediaType\":\"VOICE\","
            "\"eventTime\":\"2026-11-21T08:30:00.123Z\",\"userId\":\"5f3a1b2c-0000-4111-8222-123456789012\","
            "\"wrapupNotes\":\"asked to be called\",\"remark\":\"ring +49 170 1234567\","
            "\"other\":\"Maria <maria@example.org>\",\"hint\":\"Wants her new contract by Friday\","
            "\"attributes\":{\"Account Number\":\"DE-4711\",\"pin\":\"0815\",\"summary\":\"Change of address\","
            "\"vip\":\"true\"}}}}";
        std::vector<std::string> events{original};
        const auto report = maskEvents(events, {}, "salt");
        for (const char* told : {"called", "170 1234", "maria", "Maria", "Friday", "4711", "0815", "Change"}) {
            QVERIFY2(events[0].find(told) == std::string::npos, told);
        }
        const std::string body = "detail.eventBody.";
        for (const char* name : {"queueName", "wrapUpCode", "mediaType", "eventTime", "userId", "attributes.vip"}) {
            QCOMPARE(valueAt(events[0], body + name), valueAt(original, body + name));
        }
        QCOMPARE(valueAt(events[0], body + "attributes.pin").size(), size_t{4}); // numbers keep their layout
        QStringList clear;
        for (const store::MaskClear& kept : report.clear) {
            clear << QString::fromStdString(kept.path);
        }
        QCOMPARE(clear, (QStringList{QStringLiteral("detail.eventBody.queueName"),
                                     QStringLiteral("detail.eventBody.wrapUpCode")}));
    }

    void equalStaysEqualAndDifferentDifferent() {
        std::vector<std::string> events;
        for (int i = 0; i < 2000; ++i) {
            events.push_back(contact("tel:+1317555" + std::to_string(1000 + i % 1000), "Name " + std::to_string(i)));
        }
        const auto before = events;
        (void)maskEvents(events, {}, "salt");
        std::set<std::string> anis;
        std::set<std::string> names;
        for (size_t i = 0; i < events.size(); ++i) {
            anis.insert(valueAt(events[i], "detail.eventBody.ani"));
            names.insert(valueAt(events[i], "detail.eventBody.participantName"));
            QCOMPARE(valueAt(events[i], "detail.eventBody.ani"), valueAt(events[i % 1000], "detail.eventBody.ani"));
        }
        QCOMPARE(anis.size(), size_t{1000});
        QCOMPARE(names.size(), size_t{2000});
        auto again = before;
        (void)maskEvents(again, {}, "salt");
        QCOMPARE(again, events);
        (void)maskEvents(again = before, {}, "other");
        QVERIFY(again != events);
    }

    void verdictsStay_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("kept");   // compromises
        QTest::addColumn<bool>("whole"); // the value itself was left
        const auto row = [](const char* name, const char* matcher, int kept, bool whole) {
            QTest::newRow(name) << "{\"detail\":{\"eventBody\":{\"ani\":[" + QByteArray(matcher) + "]}}}" << kept
                                << whole;
        };
        row("exists", "{\"exists\":true}", 0, false);
        row("anything-but another", "{\"anything-but\":\"tel:+49\"}", 0, false);
        row("prefix", "{\"prefix\":\"tel:+1317\"}", 1, false);
        row("suffix", "{\"suffix\":\"0142\"}", 1, false);
        row("wildcard", "{\"wildcard\":\"tel:*0142\"}", 1, false);
        row("exact", "\"tel:+13175550142\"", 1, true);
    }
    void verdictsStay() {
        QFETCH(QByteArray, rule);
        QFETCH(int, kept);
        QFETCH(bool, whole);
        const Rules one = rules({rule.constData()});
        QVERIFY(one.front());
        const std::vector<std::string> before{contact("tel:+49301234567"), contact("tel:+13175550142"),
                                              contact("tel:+13175550142", "Grace")};
        auto events = before;
        const auto report = maskEvents(events, one, "salt");
        QVERIFY(report.verdictsKept);
        for (size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(matches(one, events[i]), matches(one, before[i]));
            QVERIFY(events[i].find("Ada") == std::string::npos && events[i].find("Grace") == std::string::npos);
        }
        QCOMPARE(valueAt(events[1], "detail.eventBody.ani"), valueAt(events[2], "detail.eventBody.ani"));
        QCOMPARE(static_cast<int>(report.compromises.size()), kept);
        QCOMPARE(valueAt(events[1], "detail.eventBody.ani") == "tel:+13175550142", whole);
        if (kept > 0) {
            QCOMPARE(report.compromises[0].path, std::string("detail.eventBody.ani"));
            QCOMPARE(report.compromises[0].kept, whole);
        }
    }

    void forms() {
        const std::vector<std::string> events{contact("a"), json::pretty(contact("b"))};
        QCOMPARE(written({}, events), contact("a") + "\n" + contact("b") + "\n");
        store::ExportOptions options;
        options.form = store::ExportForm::Json;
        const json::Tree array = json::read(written(options, events));
        QVERIFY(array.errors.empty());
        QCOMPARE(array.root.items.size(), size_t{2});
        QCOMPARE(written(options, {}), std::string("[\n]\n"));
    }

    void csv() {
        store::ExportOptions options;
        options.form = store::ExportForm::Csv;
        options.columns = {"a", "b.c", "d.e", "f", "x.y"};
        const std::string out = written(
            options, {"{\"a\":\"=1+1\",\"b\":{\"c\":-1.50},\"d\":[{\"e\":1},{\"e\":\"2\"}],\"f\":{\"g\":[1, 2]},"
                      "\"x.y\":true}",
                      "{\"a\":\"say \\\"hi\\\",\\nthen\",\"b\":{\"c\":\"+49\"},\"f\":null}"});
        QCOMPARE(out, std::string("a,b.c,d.e,f,x.y\r\n"
                                  "\"'=1+1\",-1.50,\"1; 2\",\"{\"\"g\"\":[1,2]}\",true\r\n"
                                  "\"say \"\"hi\"\",\nthen\",\"'+49\",,null,\r\n"));
    }

    void suitesRun() {
        store::ExportOptions options;
        options.form = store::ExportForm::Suite;
        options.rule = "{\n  \"source\": [\"s\"]\n}";
        const std::string out = written(options, {contact("a"), contact("b")});
        size_t lines = 0;
        for (size_t at = 0; at < out.size(); ++lines) {
            const size_t end = out.find('\n', at);
            const auto one = suite::readCase(std::string_view(out).substr(at, end - at), "suite", lines + 1);
            QVERIFY(one.hasValue());
            QCOMPARE(suite::run(*one).status, suite::Status::Passed);
            at = end + 1;
        }
        QCOMPARE(lines, size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestMask)
#include "tst_mask.moc"
