// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/json/writer.h"
#include "engine/store/eventstore.h"
#include "engine/store/load.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>
#include <zlib.h>

using namespace rw;
using store::LoadCounts;
using store::Record;
using Fate = Record::Fate;

namespace {

struct Loaded {
    std::vector<Record> records;
    LoadCounts counts;
};

Loaded load(std::string_view text) {
    Loaded loaded;
    loaded.counts = store::loadEvents(
        text, [&](Record record) { loaded.records.push_back(std::move(record)); }, store::LoadOptions{});
    return loaded;
}

/// The same through the stream, in steps of `step` bytes.
Loaded stream(std::string_view text, size_t step) {
    Loaded loaded;
    const store::ReadBytes read = [&text, step](char* buffer, size_t capacity) {
        const size_t size = std::min({step, capacity, text.size()});
        std::copy_n(text.data(), size, buffer);
        text.remove_prefix(size);
        return size;
    };
    loaded.counts = store::loadEvents(read, [&](Record record) { loaded.records.push_back(std::move(record)); }, {});
    return loaded;
}

std::string file(const std::string& name) {
    QFile source(QStringLiteral(RW_TEST_DATA "/import-samples/") + QString::fromStdString(name));
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    return source.readAll().toStdString();
}

std::string gzipped(std::string_view text) {
    std::string out(compressBound(text.size()) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string input(text);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string base64(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

/// The three events that the samples were made of, by id, compact.
std::map<std::string, std::string> references() {
    std::map<std::string, std::string> byId;
    for (const Record& record : load(file("03-ndjson.jsonl")).records) {
        byId[store::summarize(record.event).id] = json::minified(record.event);
    }
    return byId;
}

std::string sample(int n) {
    return "{\"version\":\"0\",\"id\":\"e" + std::to_string(n) +
           "\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{\"n\":" + std::to_string(n) + "}}";
}

std::string firstHow(const Loaded& loaded) {
    return loaded.records.empty() ? std::string() : loaded.records.front().how;
}

} // namespace

// Quotes and brackets without a partner stand in ordinary strings: moc 6.4 reads raw ones as if they were.
class TestFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samples_data() {
        QTest::addColumn<QList<int>>(
            "counts"); // accepted as they are, unwrapped, wrapped, duplicate, unreadable, skipped
        QTest::addColumn<QByteArray>("how");
        const auto row = [](const char* name, QList<int> counts, const char* how) {
            QTest::newRow(name) << counts << QByteArray(how);
        };
        row("01-single-event.json", {1, 0, 0, 0, 0, 0}, "");
        row("02-array.json", {3, 0, 0, 0, 0, 0}, "");
        row("03-ndjson.jsonl", {3, 0, 0, 0, 0, 0}, "");
        row("04-logs-filter-log-events.json", {0, 3, 0, 0, 0, 0}, "from a log message in CloudWatch Logs");
        row("05-logs-get-log-events.json", {0, 3, 0, 0, 0, 0}, "from a log message in CloudWatch Logs");
        row("06-insights-get-query-results.json", {0, 3, 0, 0, 0, 0}, "from a Logs Insights row");
        row("07-insights-export.csv", {0, 3, 0, 0, 0, 0}, "from a CSV export");
        row("08-insights-export.json", {0, 3, 0, 0, 0, 0}, "from a Logs Insights row");
        row("08b-insights-export-message-as-string.json", {0, 3, 0, 0, 0, 0}, "from a Logs Insights row");
        row("09-console-log-events.csv", {0, 3, 0, 0, 0, 0}, "from a CSV export");
        row("10-logs-export-task-000000.gz", {0, 3, 0, 0, 0, 0}, "from a line of a log");
        row("11-logs-subscription-firehose.gz", {0, 3, 0, 0, 0, 1},
            "from a log message in a CloudWatch Logs subscription");
        row("12-aws-logs-tail.txt", {0, 3, 0, 0, 0, 0}, "from a line of a log");
        row("13-firehose-concatenated.json", {3, 0, 0, 0, 0, 0}, "");
        row("14-firehose-concatenated.gz", {3, 0, 0, 0, 0, 0}, "");
        row("15-sqs-receive-message.json", {0, 3, 0, 0, 0, 0}, "from an SQS message body");
        row("16-sqs-sns-envelope.json", {0, 1, 0, 0, 0, 0}, "from an SNS notification in an SQS message body");
        row("17-dlq-receive-message.json", {0, 1, 0, 0, 0, 0}, "from the body of a dead-letter queue's message");
        row("18-lambda-node-text.log", {0, 1, 0, 0, 0, 3}, "from a line of a log");
        row("19-lambda-json-logging.jsonl", {0, 1, 0, 0, 0, 0}, "from a Lambda log");
        row("20-lambda-python-repr.log", {0, 1, 0, 0, 0, 2}, "from a Python or JavaScript object");
        row("21-eventbridge-bus-log.jsonl", {0, 1, 0, 3, 0, 0}, "from an EventBridge bus log");
        row("22-put-events-entries.json", {0, 0, 1, 0, 0, 0}, "a PutEvents entry, made into");
        row("23-replayed-event.json", {1, 0, 0, 0, 0, 0}, "");
    }
    void samples() {
        QFETCH(QList<int>, counts);
        QFETCH(QByteArray, how);
        const std::string name = QTest::currentDataTag();
        const std::string text = file(name);
        QVERIFY(!text.empty());
        const Loaded whole = load(text);
        for (const Loaded& loaded : {whole, stream(text, 1), stream(text, 1000)}) {
            const LoadCounts& c = loaded.counts;
            const QList<int> found{static_cast<int>(c.accepted - c.unwrapped - c.wrapped),
                                   static_cast<int>(c.unwrapped),
                                   static_cast<int>(c.wrapped),
                                   static_cast<int>(c.duplicates),
                                   static_cast<int>(c.unreadable),
                                   static_cast<int>(c.skipped)};
            QCOMPARE(found, counts);
            QCOMPARE(c.doubtful, size_t{0});
            QCOMPARE(loaded.records.size(), whole.records.size());
            const auto reference = references();
            for (size_t i = 0; i < loaded.records.size(); ++i) {
                const Record& record = loaded.records[i];
                QCOMPARE(record.offset, whole.records[i].offset);
                QCOMPARE(record.line, whole.records[i].line);
                QCOMPARE(record.event, whole.records[i].event);
                if (!record.isEvent()) {
                    QVERIFY(!record.how.empty());
                    continue;
                }
                QVERIFY2(record.how.starts_with(how.toStdString()), record.how.c_str());
                QCOMPARE(record.how.empty(), record.fate == Fate::Accepted);
                const std::string id = store::summarize(record.event).id;
                if (record.fate == Fate::Wrapped) {
                    continue; // its envelope is made up: see putEventsEntry()
                }
                const auto found2 = reference.find(id);
                QVERIFY2(found2 != reference.end(), id.c_str());
                std::string compact = json::minified(record.event);
                const std::string replay = ",\"replay-name\":\"replay-2026-02-03\"}";
                if (name.starts_with("23")) {
                    QVERIFY(compact.ends_with(replay));
                    compact.replace(compact.size() - replay.size(), replay.size(), "}");
                }
                QCOMPARE(compact, found2->second);
            }
        }
    }

    void putEventsEntry() {
        const Loaded loaded = load(file("22-put-events-entries.json"));
        const json::Tree tree = json::read(loaded.records.at(0).event);
        QVERIFY(tree.errors.empty());
        const auto reference = references();
        const json::Tree same = json::read(reference.at("4112307a-5cfa-5e40-8edf-6e49e4b042c5"));
        QCOMPARE(json::write(*tree.root.find("detail"), 0), json::write(*same.root.find("detail"), 0));
        QCOMPARE(tree.root.find("detail-type")->text, same.root.find("detail-type")->text);
        QCOMPARE(tree.root.find("time")->text, same.root.find("time")->text);
        QCOMPARE(tree.root.find("source")->text,
                 std::string("test.partner.genesys.com.cloud.0d1f6a52-3b7e-4c19-8a2d-5e6f70819243.workbench"));
        const auto madeUp = [](const std::string& entry) {
            const Loaded one = load(entry);
            const auto paths = one.records.at(0).madeUp;
            return std::vector<std::string>(paths.begin(), paths.end());
        };
        const std::string entry = R"({"Source":"s","DetailType":"t","Detail":"{}")";
        QCOMPARE(madeUp(entry + "}"), (std::vector<std::string>{"id", "account", "region", "time"}));
        QCOMPARE(madeUp(entry + R"(,"Time":"2026-02-03T14:00:00Z"})"),
                 (std::vector<std::string>{"id", "account", "region"}));
    }

    void notesOfTheWrapping() {
        const Loaded dead = load(file("17-dlq-receive-message.json"));
        const std::string& note = dead.records.at(0).note;
        QVERIFY(note.find("ERROR_CODE: NO_PERMISSIONS") != std::string::npos);
        QVERIFY(note.find("RULE_ARN: arn:aws:events:us-east-1:123456789012:rule/") != std::string::npos);
        const Loaded bus = load(file("21-eventbridge-bus-log.jsonl"));
        QCOMPARE(bus.records.at(0).note, std::string("step: EVENT_RECEIPT"));
        QVERIFY(bus.records.at(3).how.find("INVOCATION_FAILURE") != std::string::npos);
    }

    /// Single quotes alone leave no doubt.
    void pythonIsReadWhereItIsClear() {
        const std::string printed =
            "{'id': 'i', 'detail-type': 't', 'source': 'it\\'s', 'resources': [], 'detail': {'a': True, 'b': None, "
            "'c': \"it's\", 'd': 1.5, 'e': 'say \\\\ \xc3\xa4'}}";
        const std::string json = "{\"id\": \"i\", \"detail-type\": \"t\", \"source\": \"it's\", \"resources\": [], "
                                 "\"detail\": {\"a\": true, \"b\": null, \"c\": \"it's\", \"d\": 1.5, "
                                 "\"e\": \"say \\\\ \xc3\xa4\"}}";
        const auto check = [&](const std::string& text, size_t events, const char* how) {
            const Loaded loaded = load(text);
            QCOMPARE(loaded.counts.unwrapped, size_t{1});
            QCOMPARE(loaded.counts.duplicates, events - 1);
            QCOMPARE(loaded.records.size(), events);
            for (const Record& record : loaded.records) {
                QCOMPARE(record.event, json);
                QVERIFY2(record.how.ends_with(how), record.how.c_str());
                QCOMPARE(record.doubt, std::string());
            }
        };
        const char* const how = "from a Python or JavaScript object";
        check(printed, 1, how);
        check("[" + printed + ", " + printed + "]", 2, how);
        check(printed + "\n" + printed + "\n", 2, how);
        check("Received event: " + printed + "\n", 1, "from a Python or JavaScript object in a line of a log");
        check("message\n\"" + std::string("{'id': 'i', 'detail-type': 't', 'source': 'it\\'s', 'resources': [], ") +
                  "'detail': {'a': True, 'b': None, 'c': 'it\\'s', 'd': 1.5, 'e': 'say \\\\ \xc3\xa4'}}\"\n",
              1, "from a Python or JavaScript object in a CSV export");
        // A line behind it is read by itself; its event is the same.
        const Loaded mixed = load(printed + "\n" + json + "\n");
        QCOMPARE(mixed.records.size(), size_t{2});
        QCOMPARE(mixed.records.at(1).line, size_t{2});
        QCOMPARE(mixed.records.at(1).fate, Fate::Duplicate);
    }

    void pythonThatIsNotClearIsRefusedWithARemedy() {
        for (const char* unclear : {"b'x'", "('x',)", "datetime(2026, 2, 3)", "'\\x1b'", "[Object]", "{1, 2}"}) {
            const Loaded loaded =
                load(std::string("START RequestId: 1 Version: 2\n{'id': 'i', 'detail': ") + unclear + "}\n");
            QVERIFY2(loaded.counts.accepted == 0, unclear);
            const Record& record = loaded.records.at(1);
            QCOMPARE(record.fate, Fate::Unreadable);
            QCOMPARE(record.line, size_t{2});
            QVERIFY(record.how.find("Python") != std::string::npos);
            QVERIFY(record.how.find("json.dumps(event)") != std::string::npos);
            QVERIFY(record.how.find("ast.literal_eval") != std::string::npos);
        }
    }

    /// Nothing happened in 1970.
    void whatHasNoTimeGetsNone() {
        const Loaded bare = load("{\"topicName\":\"v2.users.1.presence\",\"eventBody\":{\"a\":1}}");
        QCOMPARE(bare.counts.wrapped, size_t{1});
        QVERIFY2(bare.records.at(0).event.find("\"time\"") == std::string::npos, bare.records.at(0).event.c_str());
        QCOMPARE(bare.records.at(0).how, std::string("a bare Genesys detail, put into an envelope that has no time"));
        const Loaded timed =
            load("{\"topicName\":\"v2.users.1.presence\",\"eventBody\":{\"eventTime\":1770127800400}}");
        QVERIFY(timed.records.at(0).event.find("\"time\":\"2026-02-03T14:10:00Z\"") != std::string::npos);
        QCOMPARE(timed.records.at(0).how, std::string("a bare Genesys detail, put into an envelope"));
        const Loaded entry = load("{\"Source\":\"s\",\"DetailType\":\"t\",\"Detail\":\"{}\"}");
        QVERIFY(entry.records.at(0).event.find("\"time\"") == std::string::npos);
        QVERIFY(entry.records.at(0).how.ends_with("; it has no time)"));
        const Loaded step =
            load("{\"message_type\":\"RULE_MATCH\",\"resource_arn\":\"a\",\"event_id\":\"e7\",\"details\":{"
                 "\"source\":\"s\",\"detail_type\":\"t\",\"event_detail\":\"{}\"}}");
        QCOMPARE(step.counts.unwrapped, size_t{1});
        QVERIFY(step.records.at(0).event.find("1970") == std::string::npos);
    }

    /// console.log of JSON.stringify(event, null, 2): an event over many lines behind the words of a log.
    void prettyInLog() {
        const std::string pretty =
            "{\n  \"version\": \"0\",\n  \"id\": \"i-1\",\n  \"detail-type\": \"real\",\n"
            "  \"account\": \"999999999999\",\n  \"detail\": {\n    \"topicName\": \"t\",\n"
            "    \"version\": \"2\",\n    \"eventBody\": {\"a\": [\n      {\n        \"b\": 1\n      }\n"
            "    ]},\n    \"metadata\": {},\n    \"timestamp\": \"2026-02-03T14:00:00Z\"\n  }\n}";
        const std::string stamp = "2026-02-03T14:00:00.000Z\t1\tINFO\t";
        const std::string broken = pretty.substr(0, pretty.size() - 2);
        const auto check = [](const std::string& text, size_t events, size_t unreadable) {
            for (const bool stream : {false, true}) {
                std::vector<Record> records;
                size_t at = 0;
                const auto take = [&](Record record) { records.push_back(std::move(record)); };
                const store::LoadCounts counts = stream
                                                     ? store::loadEvents(
                                                           [&](char* buffer, size_t capacity) {
                                                               const size_t size = std::min(capacity, text.size() - at);
                                                               std::copy_n(text.data() + at, size, buffer);
                                                               at += size;
                                                               return size;
                                                           },
                                                           take, store::LoadOptions{.stop = {}, .duplicates = false})
                                                     : store::loadEvents(text, take);
                QCOMPARE(counts.unwrapped, events);
                QCOMPARE(counts.accepted, events);
                QCOMPARE(counts.unreadable, unreadable);
                for (const Record& record : records) {
                    if (record.isEvent()) {
                        QVERIFY(record.event.find("999999999999") != std::string::npos);
                        QVERIFY(record.event.ends_with("  }\n}"));
                    }
                }
            }
        };
        check(stamp + "Received event: " + pretty + "\n", 1, 0);
        check(stamp + "one: " + pretty + "\n" + stamp + "two: " + pretty + "\nEND RequestId: x\n", 2, 0);
        check("const event = " + pretty + ";\n", 1, 0);
        // An inner object of a broken one is no event.
        check(stamp + "cut: " + broken + "\n" + stamp + "whole: " + pretty + "\n", 1, 1);
        check(stamp + "cut: " + broken, 0, 1);
        // JavaScript's own spelling.
        check(stamp + "{\n  version: '0',\n  detail: {\n    \"topicName\": 't', eventBody: {}\n  }\n}\n", 0, 1);
    }

    /// pprint.pformat(event): the envelope counts, not what a part of it would be given.
    void printedOverLinesInLog() {
        const std::string detail = "'detail': {'topicName': 't',\n            'eventBody': {'a': True,\n"
                                   "                          'b': \"it's\"},\n            'metadata': {}},\n ";
        const std::string sorted = "{'account': '999999999999',\n " + detail + "'detail-type': 'real',\n 'id': 'i-1'}";
        const std::string broken = "{\n  'account': '999999999999',\n  " + detail + "'detail-type': 'real'\n}";
        for (const std::string& printed : {sorted, broken}) {
            const Loaded loaded = load("08:00 INFO event " + printed + "\n08:01 INFO done\n");
            QCOMPARE(loaded.records.size(), size_t{2});
            QCOMPARE(loaded.records[0].fate, Fate::Unwrapped);
            QCOMPARE(loaded.records[0].how, std::string("from a Python or JavaScript object in a line of a log"));
            QVERIFY(loaded.records[0].event.find("999999999999") != std::string::npos);
            QCOMPARE(loaded.records[1].line, 2 + static_cast<size_t>(std::count(printed.begin(), printed.end(), '\n')));
        }
        for (const std::string& unclear :
             {sorted.substr(0, sorted.size() - 1), sorted.substr(0, sorted.find("'detail-type'")),
              "{'at': datetime(2026, 2, 3),\n " + detail + "'id': 'i-1'}"}) {
            const Loaded loaded = load("08:00 INFO event " + unclear + "\n08:01 INFO done\n");
            QCOMPARE(loaded.counts.accepted, size_t{0});
            QVERIFY2(loaded.records.at(0).how.find("Python") != std::string::npos, loaded.records.at(0).how.c_str());
        }
    }

    /// A line that ends with a brace and is no event takes none of the lines behind it along, whatever they begin with.
    void bracesInLog_data() {
        QTest::addColumn<QByteArray>("prefix");
        for (const char* prefix :
             {"", "2026-02-03T14:00:00Z ", "\x1b[32minfo\x1b[0m ", "| web_1 ", "<34>1 ", "- ", "*** ", "(main) ",
              "#12 ", "[INFO] ", "[2026-02-03 14:00] ", "[main][1] ", "Änderung: ", "• ", "\"GET /\" ", "\"open ",
              "  INFO ", "\t12:30:45 ", "  2026-02-03 "}) {
            QTest::newRow(prefix) << QByteArray(prefix);
        }
    }
    void bracesInLog() {
        QFETCH(QByteArray, prefix);
        const std::string words = prefix.toStdString();
        for (const char* opening : {"calling foo() {", "map[] {\r", "was {\"cut\": {"}) {
            std::string text;
            for (int i = 0; i < 3; ++i) {
                text += words + opening + "\n" + words + "got " + sample(1) + "\n\n" + words + sample(2) + "\n";
            }
            size_t events = 0;
            const store::LoadCounts counts =
                store::loadEvents(text, [&events](const Record& record) { events += record.isEvent() ? 1 : 0; });
            QVERIFY2(events == 6, opening);
            QCOMPARE(counts.accepted, size_t{6});
            QVERIFY(counts.unreadable >= 3);
        }
    }
    void indentedBlocksOfCodeInLog() {
        const std::string text =
            "calling foo() {\n  at bar (x.js:1)\n}\nretry {\n\n}\n" + sample(1) + "\nlist {\n  {\"a\": 1}\n";
        const store::LoadCounts counts = store::loadEvents(text, [](const Record&) {});
        QCOMPARE(counts.accepted - counts.doubtful, size_t{1});
    }
    /// What is wrong in a block is told with its place.
    void brokenBlockInLog() {
        std::vector<Record> records;
        (void)store::loadEvents("\x1b[2mgot {\n  \"version\": \"0\",\n  \"detail\": {\n    \"a\": [1, -2.5e3,\n      "
                                "true,\n      7\n    ],\n    \"id: \"x\"\n  }\n}\n\x1b[2mgot " +
                                    sample(1) + "\n",
                                [&records](Record record) { records.push_back(std::move(record)); });
        QCOMPARE(records.size(), size_t{2});
        QCOMPARE(records[0].fate, Record::Fate::Unreadable);
        QVERIFY2(records[0].how.find("line 8") != std::string::npos, records[0].how.c_str());
        QVERIFY(records[1].isEvent());
    }

    void otherWrappings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("how");
        const std::string quoted = json::quoted(sample(1));
        const auto row = [](const char* name, const std::string& text, const char* how) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(how);
        };
        const std::string sns = "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:x\",\"Message\":" + quoted + "}";
        row("Lambda from SQS",
            "{\"Records\":[{\"messageId\":\"1\",\"body\":" + quoted + ",\"eventSource\":\"aws:sqs\"}]}",
            "from an SQS message body in a Lambda record");
        row("Lambda from SNS", "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":" + sns + "}]}",
            "from an SNS notification in a Lambda record");
        row("SNS", sns, "from an SNS notification");
        row("console.log with words", "2026-02-03T14:10:00.901Z\tid\tINFO\tgot: " + sample(1), "from a line of a log");
        row("words in a log message",
            "{\"events\":[{\"timestamp\":1,\"message\":" + json::quoted("got " + sample(1) + "\n") + "}]}",
            "from a line of a log in a log message in CloudWatch Logs");
        row("string in a string", json::quoted(quoted), "from a JSON string in a JSON string");
        row("Insights rows alone", "[[{\"field\":\"@message\",\"value\":" + quoted + "}]]", "from a Logs Insights row");
        row("a number beyond 64 bits around it",
            "{\"events\":[{\"timestamp\":123456789012345678901234567890,\"message\":" + quoted + "}]}",
            "from a log message in CloudWatch Logs");
        row("awslogs.data of a function",
            "{\"awslogs\":{\"data\":" +
                json::quoted(
                    base64(gzipped("{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,"
                                   "\"message\":" +
                                   quoted + "}]}"))) +
                "}}",
            "from a log message in a CloudWatch Logs subscription in a function's awslogs.data");
        row("semicolons",
            "timestamp;message\n1;\"" +
                QString::fromStdString(sample(1)).replace(u'"', QStringLiteral("\"\"")).toStdString() + "\"\n",
            "from a CSV export");
    }
    void otherWrappings() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, how);
        const Loaded loaded = load(text.toStdString());
        QCOMPARE(loaded.records.size(), size_t{1});
        QCOMPARE(loaded.records[0].how, how.toStdString());
        QCOMPARE(loaded.records[0].fate, Fate::Unwrapped);
        QCOMPARE(loaded.records[0].event, sample(1));
    }

    void messagesWithoutEvents() {
        const Loaded loaded =
            load("{\"events\":[{\"timestamp\":1,\"message\":\"START RequestId: 1 Version: 2\"},"
                 "{\"timestamp\":2,\"message\":\"hello\"},{\"timestamp\":3,\"message\":\"{\\\"broken\"},"
                 "{\"timestamp\":4,\"message\":\"\"}]}");
        QCOMPARE(loaded.counts.skipped, size_t{3});
        QCOMPARE(loaded.counts.unreadable, size_t{1});
        QCOMPARE(loaded.counts.accepted, size_t{0});
        QCOMPARE(load("{\"Messages\":[]}").counts.skipped, size_t{1});
        QCOMPARE(load("{\"time\":\"t\",\"type\":\"platform.start\",\"record\":{}}").counts.skipped, size_t{1});
        QCOMPARE(load("{\"Type\":\"SubscriptionConfirmation\",\"TopicArn\":\"a\",\"Message\":\"m\"}").counts.skipped,
                 size_t{1});
    }

    void busLogWithoutDetail() {
        const Loaded loaded =
            load("{\"resource_arn\":\"arn\",\"event_id\":\"1\",\"message_type\":\"RULE_MATCH\",\"details\":{}}");
        QCOMPARE(loaded.counts.skipped, size_t{1});
        QVERIFY(firstHow(loaded).find("detail FULL") != std::string::npos);
    }

    void duplicates() {
        const std::string pretty = json::pretty(sample(1));
        const Loaded loaded = load(sample(1) + "\n" + sample(2) + "\n" + pretty + "\n" + sample(1));
        QCOMPARE(loaded.counts.accepted, size_t{2});
        QCOMPARE(loaded.counts.duplicates, size_t{2});
        QCOMPARE(loaded.records[2].fate, Fate::Duplicate);
        QCOMPARE(loaded.records[2].event, pretty);
        // The same id on something else is another event.
        QCOMPARE(load("{\"id\":\"1\",\"detail\":{\"n\":1}}{\"id\":\"1\",\"detail\":{\"n\":2}}").counts.duplicates,
                 size_t{0});
        // Without an id nobody can tell.
        QCOMPARE(load("{\"detail\":{\"n\":1}}{\"detail\":{\"n\":1}}").counts.duplicates, size_t{0});
    }

    void objectsThatAreHardlyEvents() {
        const Loaded loaded = load("{\"a\":1}\n" + sample(1) + "\n{\"detail\":{}}\n{\"name\":\"x\",\"resources\":[]}");
        QCOMPARE(loaded.counts.accepted, size_t{4});
        QCOMPARE(loaded.counts.doubtful, size_t{2});
        QCOMPARE(loaded.records[0].doubt, std::string("no detail-type: is this an EventBridge event?"));
        QVERIFY(loaded.records[1].doubt.empty());
        QVERIFY(loaded.records[2].doubt.empty());
    }

    void wrappedTooOften() {
        std::string text = sample(1);
        for (int i = 0; i < 8; ++i) {
            text = json::quoted(text);
        }
        QCOMPARE(load(text).counts.unwrapped, size_t{1});
        std::string sns = sample(1);
        std::string often;
        for (int i = 0; i < 13; ++i) {
            sns = "{\"Type\":\"Notification\",\"TopicArn\":\"a\",\"Message\":\"" +
                  QString::fromStdString(sns)
                      .replace(u'\\', QStringLiteral("\\\\"))
                      .replace(u'"', QStringLiteral("\\\""))
                      .toStdString() +
                  "\"}";
            if (sns.size() > 4'000'000) {
                break;
            }
        }
        const Loaded loaded = load(sns);
        QCOMPARE(loaded.records.size(), size_t{1});
        QCOMPARE(loaded.records[0].fate, Fate::Unreadable);
        QVERIFY(loaded.records[0].how.find("wrapped more than") != std::string::npos);
    }

    void gzip() {
        const std::string both = gzipped(sample(1) + "\n") + gzipped(sample(2) + "\n");
        QCOMPARE(load(both).counts.accepted, size_t{2});
        QCOMPARE(load(both + std::string(512, '\0')).counts.accepted, size_t{2});
        const Loaded cut = load(std::string_view(both).substr(0, both.size() - 9));
        QVERIFY(cut.counts.unreadable == 1);
        QVERIFY(cut.records.back().how.find("cut off") != std::string::npos);
        std::string damaged = both;
        damaged[20] = static_cast<char>(~damaged[20]);
        QVERIFY(load(damaged).records.back().how.find("gzip") != std::string::npos);
        QVERIFY(firstHow(load(gzipped(both))).find("several times") != std::string::npos);
    }

    /// Far more than the window holds: NDJSON, one line without breaks, pretty texts, and lists inside one object.
    void longStreams_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("separator");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<int>("form");
        QTest::newRow("NDJSON") << QByteArray() << QByteArray("\n") << QByteArray() << 0;
        QTest::newRow("concatenated") << QByteArray() << QByteArray() << QByteArray() << 0;
        QTest::newRow("array") << QByteArray("[") << QByteArray(",") << QByteArray("]") << 0;
        QTest::newRow("pretty array") << QByteArray("[\n") << QByteArray(",\n") << QByteArray("]") << 1;
        QTest::newRow("logs") << QByteArray("{\"events\": [") << QByteArray(", ")
                              << QByteArray("], \"searchedLogStreams\": [{\"a\":1}], \"nextToken\": \"x\"}") << 2;
        QTest::newRow("Insights") << QByteArray("{\"statistics\":{\"a\":1},\"results\":\n[") << QByteArray(",\n")
                                  << QByteArray("],\"status\":\"Complete\"}") << 3;
        QTest::newRow("CSV") << QByteArray("timestamp,message\r\n") << QByteArray("\r\n") << QByteArray("\r\n") << 4;
    }
    void longStreams() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, separator);
        QFETCH(QByteArray, behind);
        QFETCH(int, form);
        constexpr int kEvents = 9'000;
        const std::string filler(2400, 'x');
        std::string text = before.toStdString();
        for (int n = 0; n < kEvents; ++n) {
            std::string one = sample(n);
            one.insert(one.size() - 2, ",\"x\":\"" + filler + "\"");
            if (form == 1) {
                one = "  " + json::pretty(one);
            } else if (form == 2) {
                one = "{\"timestamp\":1,\"message\":" + json::quoted(one) + "}";
            } else if (form == 3) {
                one = "[{\"field\":\"@ptr\",\"value\":\"x\"},{\"field\":\"@message\",\"value\":" + json::quoted(one) +
                      "}]";
            } else if (form == 4) {
                std::string doubled;
                for (const char c : one) {
                    doubled += c == '"' ? "\"\"" : std::string(1, c);
                }
                one = "1,\"" + doubled + "\"";
            }
            text += (n > 0 ? separator.toStdString() : std::string()) + one;
        }
        text += behind.toStdString();
        QVERIFY(text.size() > (size_t{20} << 20U));
        for (const std::string& input :
             {text, before.isEmpty() && !separator.isEmpty() ? gzipped(text) : std::string()}) {
            if (input.empty()) {
                continue;
            }
            int next = 0;
            size_t longest = 0;
            std::string_view left = input;
            const auto read = [&left](char* buffer, size_t capacity) {
                const size_t size = std::min(capacity, left.size());
                std::copy_n(left.data(), size, buffer);
                left.remove_prefix(size);
                return size;
            };
            const LoadCounts counts =
                store::loadEvents(read,
                                  [&](const Record& record) {
                                      const std::string wanted = "\"n\":" + std::to_string(next) + ",";
                                      const std::string compact =
                                          form == 1 ? json::minified(record.event) : record.event;
                                      next += record.isEvent() && compact.find(wanted) != std::string::npos ? 1 : 0;
                                      longest = std::max(longest, record.offset);
                                  },
                                  {});
            QCOMPARE(next, kEvents);
            QCOMPARE(counts.accepted, size_t{kEvents});
            QCOMPARE(counts.unreadable, size_t{0});
            QVERIFY(longest < text.size() && longest > text.size() - 9000);
        }
    }

    void linesAreHandedOverAtOnce() {
        size_t delivered = 0;
        size_t reads = 0;
        std::vector<size_t> before;
        const auto read = [&](char* buffer, size_t) -> size_t {
            before.push_back(delivered);
            if (++reads > 3) {
                return 0;
            }
            const std::string line = sample(static_cast<int>(reads)) + "\n";
            std::copy(line.begin(), line.end(), buffer);
            return line.size();
        };
        (void)store::loadEvents(read, [&](const Record&) { ++delivered; }, {});
        QCOMPARE(before, (std::vector<size_t>{0, 1, 2, 3}));
    }

    /// Whatever the bytes are: no crash, offsets within the text, the same result in steps of any size.
    void damagedSamples() {
        std::mt19937 random(7);
        for (const char* name : {"04-logs-filter-log-events.json", "06-insights-get-query-results.json",
                                 "07-insights-export.csv", "16-sqs-sns-envelope.json", "21-eventbridge-bus-log.jsonl",
                                 "11-logs-subscription-firehose.gz", "12-aws-logs-tail.txt"}) {
            const std::string good = file(name);
            for (int round = 0; round < 60; ++round) {
                std::string text = good.substr(0, random() % 4 == 0 ? random() % good.size() : good.size());
                for (size_t i = 0; i < 1 + random() % 3 && !text.empty(); ++i) {
                    text[random() % text.size()] = "{}[]\",:\\\n x\0"[random() % 12];
                }
                const Loaded whole = load(text);
                const Loaded steps = stream(text, 1 + random() % 900);
                QCOMPARE(steps.records.size(), whole.records.size());
                for (size_t i = 0; i < whole.records.size(); ++i) {
                    QCOMPARE(steps.records[i].event, whole.records[i].event);
                    QCOMPARE(steps.records[i].offset, whole.records[i].offset);
                    QCOMPARE(steps.records[i].line, whole.records[i].line);
                    QVERIFY(!whole.records[i].isEvent() || json::read(whole.records[i].event).errors.empty());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
