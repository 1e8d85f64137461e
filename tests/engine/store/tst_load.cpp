// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/store/envelope.h"
#include "engine/store/eventstore.h"
#include "engine/store/load.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <string>
#include <vector>

using namespace rw;
using store::Record;

namespace {

struct Loaded {
    std::vector<Record> records;
    store::LoadCounts counts;
    [[nodiscard]] std::vector<std::string> events() const {
        std::vector<std::string> out;
        for (const Record& record : records) {
            if (record.isEvent()) {
                out.push_back(record.event);
            }
        }
        return out;
    }
    [[nodiscard]] std::vector<Record> bad() const {
        std::vector<Record> out;
        for (const Record& record : records) {
            if (record.fate == Record::Fate::Unreadable) {
                out.push_back(record);
            }
        }
        return out;
    }
};

Loaded load(std::string_view text) {
    Loaded loaded;
    loaded.counts = store::loadEvents(text, [&](Record record) { loaded.records.push_back(std::move(record)); });
    return loaded;
}

std::string file(const char* name) {
    QFile source(QStringLiteral(RW_TEST_DATA "/") + QString::fromLatin1(name));
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    return source.readAll().toStdString();
}

using Texts = std::vector<std::string>;

} // namespace

// Quotes and brackets without a partner stand in ordinary strings: moc 6.4 reads raw ones as if they were.
class TestLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainForms_data() {
        QTest::addColumn<QByteArray>("text");
        const Texts expected{R"({"a":1})", R"({"a":[{"b":"}{"}]})", "{\"a\":\"\\\"]\"}"};
        const auto add = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        const std::string a = expected[0];
        const std::string b = expected[1];
        const std::string c = expected[2];
        add("NDJSON", a + "\n" + b + "\n" + c + "\n");
        add("NDJSON, CRLF, no last line end", a + "\r\n" + b + "\r\n" + c);
        add("NDJSON with blank lines", "\n\n" + a + "\n\n  \n" + b + "\n" + c + "\n\n");
        add("byte order mark", "\xEF\xBB\xBF" + a + "\n" + b + "\n" + c);
        add("array", "[" + a + "," + b + "," + c + "]");
        add("array over lines", "[\n  " + a + ",\n  " + b + ",\n  " + c + "\n]\n");
        add("nested arrays", "[[" + a + "],[[" + b + "," + c + "]]]");
        add("concatenated", a + b + c);
        add("concatenated with spaces", " " + a + " " + b + "\t" + c);
        add("arrays one after the other", "[" + a + "]\n[" + b + "," + c + "]");
        add("record separators", "\x1e" + a + "\n\x1e" + b + "\n\x1e" + c + "\n");
        add("commas without brackets", a + ",\n" + b + ",\n" + c);
    }
    void plainForms() {
        QFETCH(QByteArray, text);
        const Loaded loaded = load(text.toStdString());
        QCOMPARE(loaded.events(), (Texts{R"({"a":1})", R"({"a":[{"b":"}{"}]})", "{\"a\":\"\\\"]\"}"}));
        QCOMPARE(loaded.counts.accepted, size_t{3});
        QCOMPARE(loaded.counts.unreadable, size_t{0});
    }

    void prettyTextIsKept() {
        const std::string one = "{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": 1\n      }\n    ]\n  }\n}";
        QCOMPARE(load(one).events(), Texts{one});
        QCOMPARE(load(one + "\n" + one).events(), (Texts{one, one}));
        QCOMPARE(load("[\n" + one + ",\n" + one + "\n]").events(), (Texts{one, one}));
    }

    void prettyTextWithoutIndentation() {
        const std::string one = "{\n\"a\":\n[\n{\n\"b\": 1\n},\n{\n\"b\": 2\n}\n]\n}";
        QCOMPARE(load(one + "\n" + one).events(), (Texts{one, one}));
    }

    void emptyInputs() {
        for (const char* text : {"", "   \n\n", "[]", "[[],[]]", "\xEF\xBB\xBF"}) {
            QVERIFY2(load(text).records.empty(), text);
        }
    }

    void oneBadLineLosesNothingElse_data() {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("missing bracket") << QByteArray("{\"a\":{\"b\":1}");
        QTest::newRow("bracket too many") << QByteArray("{\"a\":1}}");
        QTest::newRow("missing comma") << QByteArray(R"({"a":1 "b":2})");
        QTest::newRow("lost quote") << QByteArray("{\"a\":\"x}");
        QTest::newRow("text") << QByteArray("what is this");
        QTest::newRow("number") << QByteArray("42");
        QTest::newRow("string") << QByteArray("\"words\"");
        QTest::newRow("Python") << QByteArray("{'a': b'x'}");
        QTest::newRow("unterminated array inside") << QByteArray("{\"a\":[1,2");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    }
    void oneBadLineLosesNothingElse() {
        QFETCH(QByteArray, bad);
        const Loaded loaded = load("{\"n\":1}\n" + bad.toStdString() + "\n{\"n\":2}\n{\"n\":3}\n");
        const Texts events = loaded.events();
        for (const char* good : {R"({"n":1})", R"({"n":2})", R"({"n":3})"}) {
            QVERIFY2(std::find(events.begin(), events.end(), good) != events.end(), good);
        }
        QCOMPARE(loaded.bad().size(), size_t{1});
        QCOMPARE(loaded.bad()[0].line, size_t{2});
        QVERIFY(loaded.bad()[0].offset >= 8);
        QVERIFY(!loaded.bad()[0].how.empty());
    }

    void pythonIsRecognised() {
        const Loaded loaded = load("{'a': b'x'}");
        QCOMPARE(loaded.bad().size(), size_t{1});
        QVERIFY(loaded.bad()[0].how.find("Python") != std::string::npos);
    }

    void truncatedLastRecord() {
        const std::string event = R"({"version":"0","id":"1","detail":{"x":{}}})";
        for (const std::string& start : {event + "\n" + event + "\n", event + event, "[" + event + "," + event + ","}) {
            for (size_t cut = 1; cut < event.size(); ++cut) {
                const Loaded loaded = load(start + event.substr(0, cut));
                QCOMPARE(loaded.events(), (Texts{event, event}));
                QCOMPARE(loaded.bad().size(), size_t{1});
                QCOMPARE(loaded.bad()[0].offset, start.size());
            }
        }
    }

    void truncatedArray() {
        const std::string event = R"({"version":"0","id":"1","detail":{}})";
        for (const std::string& text : {"[" + event, "[" + event + ",", "[" + event + ",\n", "[[" + event + "]"}) {
            const Loaded loaded = load(text);
            QCOMPARE(loaded.events(), Texts{event});
            QCOMPARE(loaded.bad().size(), size_t{1});
            QCOMPARE(loaded.bad()[0].offset, text.size());
        }
        QCOMPARE(load(std::string(100'000, '[')).bad().size(), size_t{1});
    }

    void brokenRecordWithoutSeparators() {
        const auto event = [](int n) {
            return "{\"version\":\"0\",\"id\":\"" + std::to_string(n) + "\",\"detail\":{}}";
        };
        const std::string broken = "{\"version\":\"0\",\"id\":\"x\",\"detail\":{";
        for (const char* separator : {"", ","}) {
            const Loaded loaded = load((*separator != '\0' ? "[" : "") + event(1) + separator + broken + separator +
                                       event(2) + separator + event(3) + (*separator != '\0' ? "]" : ""));
            QCOMPARE(loaded.events(), (Texts{event(1), event(2), event(3)}));
            QCOMPARE(loaded.bad().size(), size_t{1});
        }
    }

    void brokenRecordInAPrettyArray() {
        const std::string good = "  {\n    \"a\": {\n      \"b\": 1\n    }\n  }";
        const std::string broken = "  {\n    \"a\": {\n      \"b\": 1\n  }";
        const Loaded loaded = load("[\n" + good + ",\n" + broken + ",\n" + good + ",\n" + good + "\n]\n");
        QCOMPARE(loaded.counts.accepted, size_t{3});
        QCOMPARE(loaded.bad().size(), size_t{1});
        QCOMPARE(loaded.bad()[0].line, size_t{7});
    }

    void placesOfRecords() {
        const Loaded loaded = load("{\"a\":1}\n\n  {\"b\":\n2}{\"c\":3}\n");
        QCOMPARE(loaded.records.size(), size_t{3});
        QCOMPARE(loaded.records[0].offset, size_t{0});
        QCOMPARE(loaded.records[0].line, size_t{1});
        QCOMPARE(loaded.records[1].offset, size_t{11});
        QCOMPARE(loaded.records[1].line, size_t{3});
        QCOMPARE(loaded.records[2].offset, size_t{19});
        QCOMPARE(loaded.records[2].line, size_t{4});
    }

    void whatSimdjsonRefusesButTheServiceTakes() {
        for (const char* text : {R"({"n":123456789012345678901234567890})", R"({"n":1e999})", R"({"s":"\ud800"})"}) {
            QCOMPARE(load(text).events(), Texts{text});
        }
    }

    void bareDetailIsWrapped() {
        const std::string frame = file("genesys/samples/ws.customer.end.json");
        QVERIFY(!frame.empty());
        const Loaded loaded = load(frame);
        QCOMPARE(loaded.records.size(), size_t{1});
        QCOMPARE(loaded.records[0].fate, Record::Fate::Wrapped);
        const auto summary = store::summarize(loaded.records[0].event);
        QCOMPARE(summary.detailType, std::string("v2.detail.events.conversation.{id}.customer.end"));
        QCOMPARE(summary.conversationId, std::string("5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e"));
        QVERIFY(summary.source.starts_with("aws.partner/genesys.com/"));
        QCOMPARE(summary.timeMs, int64_t{1770127800400});
        QCOMPARE(summary.time, std::string("2026-02-03T14:10:00Z"));
        QCOMPARE(Texts(loaded.records[0].madeUp.begin(), loaded.records[0].madeUp.end()),
                 (Texts{"id", "source", "account", "region", "time"}));
        const json::Tree tree = json::read(loaded.records[0].event);
        QVERIFY(tree.errors.empty());
        QCOMPARE(json::write(*tree.root.find("detail"), 0), json::minified(frame));
        // The same detail is the same event, another detail another one.
        QCOMPARE(load(frame).records[0].event, loaded.records[0].event);
        std::string other = frame;
        other.replace(other.find("300000"), 6, "300001");
        QVERIFY(store::summarize(load(other).records[0].event).id != summary.id);
    }

    void heartbeatIsNoEvent() {
        const Loaded loaded = load(file("genesys/samples/ws.heartbeat.json"));
        QCOMPARE(loaded.counts.accepted, size_t{0});
        QCOMPARE(loaded.counts.skipped, size_t{1});
        QCOMPARE(loaded.records.size(), size_t{1});
        QCOMPARE(loaded.records[0].fate, Record::Fate::Skipped);
        QVERIFY(loaded.records[0].how.find("heartbeat") != std::string::npos);
    }

    void detailTypes() {
        QCOMPARE(store::detailTypeOf("v2.detail.events.conversation.5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e.acd.end"),
                 std::string("v2.detail.events.conversation.{id}.acd.end"));
        QCOMPARE(store::detailTypeOf("v2.audits.entitytype.UserPresence.entityid.22bb33cc-44dd-45ee-96ff-770088119922"),
                 std::string("v2.audits.entitytype.{id}.entityid.{id}"));
        QCOMPARE(store::detailTypeOf("v2.operations.events"), std::string("v2.operations.events"));
        QCOMPARE(store::detailTypeOf(""), std::string());
    }

    void doublyEncodedAndLogLines() {
        const std::string event = R"({"source":"s","detail-type":"t"})";
        Loaded loaded = load(json::quoted(event) + "\n" + event);
        QCOMPARE(loaded.events(), (Texts{event, event}));
        QCOMPARE(loaded.records[0].fate, Record::Fate::Unwrapped);
        loaded = load("2026-02-03T14:10:00.000Z " + event + "\n2026-02-03T14:10:01.000Z START\n");
        QCOMPARE(loaded.events(), Texts{event});
        QCOMPARE(loaded.records[0].fate, Record::Fate::Unwrapped);
        QCOMPARE(loaded.bad().size(), size_t{1});
    }

    void foreignEncodingsAreNamed() {
        QVERIFY(load(std::string_view("\x1f\x8b\x08", 3)).bad().at(0).how.find("gzip") != std::string::npos);
        QVERIFY(load(std::string_view("\xff\xfe{\0", 4)).bad().at(0).how.find("UTF-16") != std::string::npos);
    }

    void sampleFiles_data() {
        QTest::addColumn<size_t>("events");
        QTest::newRow("01-single-event.json") << size_t{1};
        QTest::newRow("02-array.json") << size_t{0};
        QTest::newRow("03-ndjson.jsonl") << size_t{0};
        QTest::newRow("13-firehose-concatenated.json") << size_t{0};
        QTest::newRow("23-replayed-event.json") << size_t{0};
    }
    void sampleFiles() {
        QFETCH(size_t, events);
        const std::string text = file((std::string("import-samples/") + QTest::currentDataTag()).c_str());
        QVERIFY(!text.empty());
        const Loaded loaded = load(text);
        QCOMPARE(loaded.counts.unreadable, size_t{0});
        QVERIFY(loaded.counts.accepted >= std::max(events, size_t{1}));
        for (const std::string& event : loaded.events()) {
            QVERIFY(!store::summarize(event).detailType.empty());
        }
    }

    /// Broken everywhere, in the ways that make a careless reader search to the end again and again.
    void brokenTextsCostLinearWork() {
        std::string open;
        std::string quote;
        std::string lines;
        for (int i = 0; i < 40'000; ++i) {
            open += "{\"version\":\"0\",\"x\":{";
            quote += "{\"version\":\"0";
            lines += "{\n";
        }
        for (const std::string* text : {&open, &quote, &lines}) {
            const Loaded loaded = load(*text);
            QCOMPARE(loaded.counts.accepted, size_t{0});
            QVERIFY(loaded.counts.unreadable > 0);
        }
    }

    /// A bracket that opens no array makes no line of a log cost more.
    void logsBehindABracketCostLinearWork() {
        std::string words = "[main thread started\n";
        std::string tags;
        for (int i = 0; i < 40'000; ++i) {
            words += "all is well and nothing else happened to any of us now\n";
            tags += "[tag\n";
        }
        const std::string event = "{\"source\":\"s\",\"detail-type\":\"t\"}";
        for (const std::string& text : {words, tags}) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(load(text + event).events(), Texts{event});
            QVERIFY2(timer.elapsed() < 5000, text.substr(0, 20).c_str());
        }
    }

    void manyRecordsInOneLine() {
        std::string text;
        for (int i = 0; i < 40'000; ++i) {
            text += "{\"n\":" + std::to_string(i) + "}";
        }
        const Loaded loaded = load(text);
        QCOMPARE(loaded.counts.accepted, size_t{40'000});
        QCOMPARE(loaded.records.back().event, std::string("{\"n\":39999}"));
        QCOMPARE(loaded.records.back().line, size_t{1});
    }

    void stops() {
        std::stop_source stop;
        size_t seen = 0;
        std::string text;
        for (int i = 0; i < 100; ++i) {
            text += "{\"a\":1}\n";
        }
        const auto counts = store::loadEvents(
            text,
            [&](const Record&) {
                if (++seen == 10) {
                    stop.request_stop();
                }
            },
            stop.get_token());
        QCOMPARE(counts.accepted, size_t{10});
    }
};

QTEST_APPLESS_MAIN(TestLoad)
#include "tst_load.moc"
