// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/store/filter.h"
#include "engine/store/load.h"
#include "engine/store/payload.h"
#include "support/saidwords.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace rw;
using store::Record;
using test::doubled;
using test::SaidWords;

namespace {

std::vector<Record> load(std::string_view text) {
    std::vector<Record> records;
    const store::ReadBytes read = [&text](char* buffer, size_t capacity) {
        const size_t size = std::min(capacity, text.size());
        std::copy_n(text.data(), size, buffer);
        text.remove_prefix(size);
        return size;
    };
    (void)store::loadEvents(read, [&](Record record) { records.push_back(std::move(record)); }, {});
    return records;
}

const char* const kEvent = "{'version':'0','id':'e1','detail-type':'t','detail':{}}";

/// An SNS notification around a message.
std::string notification(const std::string& message) {
    return doubled("{'Type':'Notification','TopicArn':'a','Message':") + json::quoted(message) + '}';
}

} // namespace

/// What an import says of its records, and the filter of its mistakes, passes through Words.
class TestStoreWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void filterErrors_data();
    void filterErrors();
    void damagedBlock();
};

void TestStoreWords::records_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("how"); ///< of one of the records
    QTest::addColumn<QStringList>("arguments");
    const auto text = [](const std::string& all, const char* how, const QStringList& arguments = {}) {
        QTest::addRow("%s", how) << QByteArray::fromStdString(all) << QString::fromUtf8(how) << arguments;
    };
    const auto quoted = [&](const char* all, const char* how, const QStringList& arguments = {}) {
        text(doubled(all), how, arguments);
    };
    const std::string event = doubled(kEvent);

    // Texts that cannot be read.
    text("[" + event, "the array is cut off: events may be missing at the end");
    text("PK\x03\x04", "a ZIP archive: unpack it first");
    text("\x28\xb5\x2f\xfd", "compressed with zstd: unpack it first");
    text("\xFF\xFE{", "UTF-16: save it as UTF-8 first");
    text("\x1f\x8b\x08", "the gzip data is cut off here: events may be missing");
    text(std::string("\x1f\x8b\x08\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF", 14),
         "the gzip data is damaged here: invalid block type", {QStringLiteral("invalid block type")});
    quoted("{'events':[{'timestamp':1,'message':'x'}],", "the text is cut off behind its list");
    text("{\"a\":\"" + std::string(size_t{12} << 20U, 'x'), "the record has no end within 8 MB");
    quoted("{'a':1",
           "the record is cut off at the end: Unexpected end-of-input: expected close marker for Object (line 1, "
           "column 6)",
           {QStringLiteral("Unexpected end-of-input: expected close marker for Object")});
    text("{'a': True}", "from a Python or JavaScript object");
    text("{'a': b'b'}",
         "single quotes: this looks like Python's repr, not JSON. Log json.dumps(event) instead of event, or convert "
         "the record: python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))'",
         {QStringLiteral("json.dumps(event)"), QStringLiteral("⟧event⟦"),
          QStringLiteral("python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))'")});
    text("got { a: 1 }",
         "a name without quotes: this looks like JavaScript's console.log of an object, not JSON. Log "
         "JSON.stringify(event) instead of event",
         {QStringLiteral("JSON.stringify(event)"), QStringLiteral("event")});
    text("START RequestId: 1 Version: 2", "Lambda's own log line, not an event");
    text("5", "expected an event (a JSON object)");
    text("message\n\"abc", "a quoted field has no end: the rest cannot be read");
    text("timestamp,message\n1\n", "too few fields in this line");
    std::string deep = "{}";
    for (int i = 0; i < 14; ++i) {
        deep = json::quoted(deep);
    }
    const std::string strings = "(from" + [] {
        std::string chain = " a JSON string";
        for (int i = 1; i < 13; ++i) {
            chain += " in a JSON string";
        }
        return chain;
    }() + ")";
    text(deep, ("wrapped more than 12 times " + strings).c_str());

    // Messages without an event.
    quoted("{'Messages':[]}", "an empty list (Messages)", {QStringLiteral("Messages")});
    text(notification(""), "an empty message (from an SNS notification)");
    text(notification("\"abc"), "a JSON string without an end (from an SNS notification)");
    text(notification("hello"), "a message without an event (from an SNS notification)");
    text(notification("[1"), "a message without an event (from an SNS notification)");
    const char* const colon =
        "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value";
    text(notification("{\"a\" 1}"), (std::string(colon) + " (from an SNS notification)").c_str(),
         {QString::fromUtf8(colon)});
    text(notification("REPORT RequestId: 1"), "Lambda's own log line, not an event (from an SNS notification)");

    // What events come in.
    text(notification("got " + event), "from a line of a log in an SNS notification");
    text("message\nx\n", "a message without an event (from a CSV export)");
    text(json::quoted(event), "from a JSON string");
    text(event + event, "the event e1 again", {QStringLiteral("e1")});
    text(event + notification(event), "the event e1 again, from an SNS notification", {QStringLiteral("e1")});
    const QStringList step{QStringLiteral("RULE_MATCH"), QStringLiteral("e7")};
    const char* const bare = "{'message_type':'RULE_MATCH','resource_arn':'a','event_id':'e7','details':{}}";
    quoted(bare, "the step RULE_MATCH of event e7 in a bus log, without the event: set the bus's log to detail FULL",
           step);
    const std::string full = doubled("{'message_type':'RULE_MATCH','resource_arn':'a','event_id':'e7','details':{"
                                     "'source':'s','detail_type':'t','event_detail':'{}'}}");
    text(full, "from an EventBridge bus log", step);
    text(full + full, "the step RULE_MATCH of event e7 in a bus log", step);
    quoted("{'topicName':'channel.metadata','eventBody':{}}", "a WebSocket heartbeat, not an event");
    quoted("{'topicName':'v2.system.socket_closing','eventBody':{}}", "a WebSocket notice, not an event");
    quoted("{'topicName':'v2.detail.events.conversation.1.acd.end','eventBody':{'eventTime':1770127800400}}",
           "a bare Genesys detail, put into an envelope");
    quoted("{'topicName':'v2.detail.events.conversation.1.acd.end','eventBody':{}}",
           "a bare Genesys detail, put into an envelope that has no time");
    text(doubled("{'@message':") + event + '}', "from a Logs Insights row");
    quoted("[{'field':'@ptr','value':'x'}]", "a Logs Insights row without @message: add it to the query's fields");
    quoted("{'time':'t','type':'platform.start','record':{}}", "Lambda's own log line, not an event");
    text(doubled("{'timestamp':1,'level':'INFO','message':") + event + '}', "from a Lambda log");
    text(doubled("{'Records':[{'Sns':") + notification(event) + "}]}", "from an SNS notification in a Lambda record");
    text(doubled("{'Records':[{'eventSource':'aws:sqs','body':") + json::quoted(event) + "}]}",
         "from an SQS message body in a Lambda record");
    quoted("{'Records':[{'eventSource':'aws:kinesis','body':'x'}]}",
           "a Kinesis record (base64): decode its data first");
    text(doubled("{'events':[{'timestamp':1,'message':") + json::quoted(event) + "}]}",
         "from a log message in CloudWatch Logs");
    text(doubled("{'logEvents':[{'timestamp':1,'message':") + json::quoted(event) + "}]}",
         "from a log message in a CloudWatch Logs subscription");
    quoted("{'messageType':'CONTROL_MESSAGE','logEvents':[]}", "a control message of CloudWatch Logs, not an event");
    quoted("{'Source':'s','DetailType':'t','Detail':'[]'}", "a PutEvents entry whose Detail is not a JSON object");
    quoted("{'Source':'s','DetailType':'t','Detail':'{}'}",
           "a PutEvents entry, made into the event that the bus would send (id, account and region are made up; it has "
           "no time)");
    quoted("{'Source':'s','DetailType':'t','Detail':'{}','Time':'2026-02-03T14:10:00Z'}",
           "a PutEvents entry, made into the event that the bus would send (id, account, region and time are made up)");
    quoted("{'Type':'SubscriptionConfirmation','TopicArn':'a','Message':'m'}",
           "SNS asks to confirm a subscription, not an event");
    text(doubled("{'MessageId':'1','Body':") + json::quoted(event) + '}', "from an SQS message body");
    text(doubled("{'MessageId':'1','MessageAttributes':{'ERROR_CODE':{'StringValue':'NO'}},'Body':") +
             json::quoted(event) + '}',
         "from the body of a dead-letter queue's message", {QStringLiteral("ERROR_CODE"), QStringLiteral("NO")});
    quoted("{'a':1}", "");
}

void TestStoreWords::records() {
    QFETCH(const QByteArray, text);
    QFETCH(const QString, how);
    QFETCH(const QStringList, arguments);
    const std::string bytes = text.toStdString();
    const std::vector<Record> plain = load(bytes);
    const SaidWords words;
    const std::vector<Record> said = load(bytes);
    QCOMPARE(said.size(), plain.size());
    bool found = false;
    for (size_t i = 0; i < said.size(); ++i) {
        QCOMPARE(SaidWords::bypassing(said[i].how, arguments), QString());
        QCOMPARE(SaidWords::bypassing(said[i].note, arguments), QString());
        QCOMPARE(SaidWords::bypassing(said[i].doubt, arguments), QString());
        QCOMPARE(SaidWords::english(said[i].how), QString::fromStdString(plain[i].how));
        QCOMPARE(SaidWords::english(said[i].note), QString::fromStdString(plain[i].note));
        QCOMPARE(SaidWords::english(said[i].doubt), QString::fromStdString(plain[i].doubt));
        QCOMPARE(said[i].event, plain[i].event); // made up parts are no words
        found = found || SaidWords::english(said[i].how) == how;
    }
    QVERIFY2(found, plain.empty() ? "nothing" : plain.back().how.c_str());
}

void TestStoreWords::filterErrors_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("arguments"); ///< words of the filter language
    const auto row = [](const char* filter, const char* message, const QStringList& arguments = {}) {
        QTest::addRow("%s", filter) << QString::fromUtf8(filter) << QString::fromUtf8(message) << arguments;
    };
    const auto words = [](const char* list) { return QString::fromUtf8(list).split(u'|'); };
    row("a)", "there is no open bracket for this one");
    row("\"a", "the closing quote is missing");
    row("a ! b", "write != for \"is not\", or the word not before a term", words("⟧not⟦"));
    row(std::string(220, '(').c_str(), "too many brackets or nots within each other");
    row("(a", "the closing bracket for this one is missing");
    row("and a", "a term is missing before this word");
    row("= VOICE", "a path is missing before =, for example mediaType = VOICE", words("mediaType = VOICE"));
    row(")", "a term is missing before this bracket");
    row("a and", "a term is missing here: text, path = value, type:, match:, tag: or conversation:",
        words("type:|match:|tag:|conversation:"));
    row("a =", "a value is missing behind =");
    row("match:maybe", "behind match: stands yes, no, near or unknown", words("match:|⟧yes⟦|⟧no⟦|⟧near⟦|unknown"));
    row("tag:", "the tag's name is missing, for example tag:todo, or tag:* for any", words("tag:todo|tag:*"));
    row("type:", "a part of the detail-type is missing, for example type:acd", words("type:acd"));
    row("conversation:", "the conversation's id is missing");
}

void TestStoreWords::filterErrors() {
    QFETCH(const QString, filter);
    QFETCH(const QString, message);
    QFETCH(const QStringList, arguments);
    const std::string text = filter.toStdString();
    const auto plain = store::parseFilter(text);
    QVERIFY(!plain);
    QCOMPARE(QString::fromStdString(plain.error().message), message);
    const SaidWords words;
    const auto said = store::parseFilter(text);
    QVERIFY(!said);
    QVERIFY(said.error().message.find("⟦") != std::string::npos);
    QCOMPARE(SaidWords::bypassing(said.error().message, arguments), QString());
    QCOMPARE(SaidWords::english(said.error().message), message);
}

void TestStoreWords::damagedBlock() {
    store::PayloadBlock block;
    block.rows = 1;
    const SaidWords words;
    const auto texts = store::unpack(block);
    QVERIFY(!texts);
    QCOMPARE(SaidWords::bypassing(texts.error().message), QString());
    QCOMPARE(SaidWords::bypassing(texts.error().remedy), QString());
}

QTEST_APPLESS_MAIN(TestStoreWords)
#include "tst_store_words.moc"
