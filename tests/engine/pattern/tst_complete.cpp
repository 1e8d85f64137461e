// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/catalogue.h"
#include "engine/pattern/complete.h"
#include "engine/pattern/hover.h"

#include <QTest>
#include <algorithm>

using namespace rw;
using namespace rw::pattern;

namespace {

/// The text without its bar, and where that stood.
std::pair<std::string, uint32_t> atBar(std::string text) {
    const size_t bar = text.find('|');
    text.erase(bar, 1);
    return {text, static_cast<uint32_t>(bar)};
}

Place place(const std::string& marked) {
    const auto [text, at] = atBar(marked);
    return placeAt(text, at);
}

const Vocabulary& seen() {
    static const Vocabulary vocabulary = [] {
        Vocabulary v;
        v.events = 100;
        v.paths = {{"detail-type", 100, {{"\"v2.detail.events.conversation.{id}.acd.end\"", 60}, {"\"other\"", 40}}},
                   {"detail.eventBody.mediaType", 90, {{"\"VOICE\"", 70}, {"\"CHAT\"", 20}}},
                   {"detail.eventBody.queueId", 50, {{"\"q\\\"1\"", 50}}},
                   {"detail.eventBody.wait", 10, {{"300", 6}, {"20", 4}}},
                   {"source", 100, {{"\"aws.partner/genesys.com/x\"", 100}}}};
        return v;
    }();
    return vocabulary;
}

std::vector<std::string> labels(const std::string& marked, const Vocabulary& vocabulary = seen()) {
    const auto [text, at] = atBar(marked);
    std::vector<std::string> result;
    for (const Completion& item : completionsAt(text, at, vocabulary).items) {
        result.push_back(item.label);
    }
    return result;
}

/// The text after the choice, with a bar where the caret is.
std::string chosen(const std::string& marked, const std::string& label, const Vocabulary& vocabulary = seen()) {
    auto [text, at] = atBar(marked);
    const Completions offered = completionsAt(text, at, vocabulary);
    for (const Completion& item : offered.items) {
        if (item.label == label) {
            std::string insert = item.insert;
            insert.insert(item.caret, "|");
            if (item.elsewhere) {
                const ByteRange removed = item.elsewhere->removed;
                const bool before = item.elsewhere->at <= removed.begin;
                text.replace(before ? removed.begin : item.elsewhere->at, before ? removed.size() : 0,
                             before ? "" : insert);
                return text.replace(before ? item.elsewhere->at : removed.begin, before ? 0 : removed.size(),
                                    before ? insert : "");
            }
            return text.replace(offered.replace.begin, offered.replace.size(), insert);
        }
    }
    return "not offered";
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

class TestComplete : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreRecognised_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("typed");
        using K = Place::Kind;
        const auto row = [](const char* name, const char* text, K kind, const char* path, const char* typed) {
            QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(kind) << QString::fromUtf8(path)
                                << QString::fromUtf8(typed);
        };
        row("empty text", "|", K::None, "", "");
        row("first name", "{|", K::Name, "", "");
        row("bare name", "{ so|", K::Name, "", "so");
        row("name in quotes", "{\"so|", K::Name, "", "so");
        row("name in the middle", "{\"so|urce\": [\"a\"]}", K::Name, "", "so");
        row("name below", "{\"detail\": {\"eventBody\": {\"me|", K::Name, "detail.eventBody", "me");
        row("second name", "{\"source\": [\"a\"], |}", K::Name, "", "");
        row("no comma", "{\"source\": [\"a\"] |}", K::None, "", "");
        row("between name and colon", "{\"source\" |", K::None, "", "");
        row("behind the colon", "{\"source\": |", K::Value, "source", "");
        row("in the list", "{\"source\": [|]}", K::Value, "source", "");
        row("in a text", "{\"detail\": {\"a\": [\"x\", \"VO|\"]}}", K::Value, "detail.a", "VO");
        row("behind a value", "{\"source\": [\"a\" |]}", K::None, "", "");
        row("behind the comma", "{\"source\": [\"a\",|]}", K::Value, "source", "");
        row("operator", "{\"a\": [{\"pre|", K::OperatorName, "a", "pre");
        row("operand", "{\"a\": [{\"prefix\": \"V|", K::OperatorValue, "a", "V");
        row("nested operator", "{\"a\": [{\"anything-but\": {|", K::OperatorName, "a", "");
        row("operand in a list", "{\"a\": [{\"anything-but\": [\"x\", |", K::OperatorValue, "a", "");
        row("in $or", "{\"detail\": {\"$or\": [{\"a\": [1]}, {|", K::Name, "detail", "");
        row("between the branches", "{\"$or\": [|", K::None, "", "");
        row("below $or", "{\"$or\": [{\"detail\": {\"x\": [|", K::Value, "detail.x", "");
        row("open string before another", "{\"a|\n\"b\": [1]}", K::Name, "", "a");
        row("behind the end", "{\"a\": [1]} |", K::None, "", "");
        row("list left open", "{\"source\": [\"a\"\n \"detail\": {\"x\": [|", K::Value, "detail.x", "");
        row("string left open", "{\"source\": [\"a\n \"detail\": {\"x\": [{|", K::OperatorName, "detail.x", "");
        row("comma left out", "{\"a\": [1] \"b\": [|", K::Value, "b", "");
        row("comma left out below", "{\"detail\": {\"a\": [1]\n \"b\": [{|", K::OperatorName, "detail.b", "");
        row("list left open in its object", "{\"a\": {\"b\": [1}, \"c\": [|", K::Value, "c", "");
        row("operator left open", "{\"a\": [{\"prefix\": \"x\"], \"b\": [|", K::Value, "b", "");
        row("list that was never opened", "{\"a\": 1], \"b\": [|", K::Value, "b", "");
        row("colon behind a number", "{\"a\": [1: |", K::None, "", "");
        row("escapes", "{\"a\": [\"\\u0056O|", K::Value, "a", "VO");
    }
    void placesAreRecognised() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, path);
        QFETCH(QString, typed);
        const Place found = place(text.toStdString());
        QCOMPARE(static_cast<int>(found.kind), kind);
        if (found.kind != Place::Kind::None) {
            QCOMPARE(QString::fromStdString(found.pathText()), path);
            QCOMPARE(QString::fromStdString(found.typed), typed);
        }
    }

    void noTextIsTooOdd() {
        // Whatever stands there: an answer, and the token inside the text.
        const std::string text = "{\"a\": [{\"prefix\": \"x\\\"\", ]}, \xff\xfe \"\\u12 [[}{\"b\" 3 $or:: \n\"é\": {}";
        for (uint32_t at = 0; at <= text.size() + 2; ++at) {
            for (size_t length = 0; length <= text.size(); ++length) {
                const Completions offered = completionsAt(text.substr(0, length), at, seen());
                QVERIFY(offered.replace.begin <= offered.replace.end && offered.replace.end <= length);
            }
        }
    }

    void namesComeByFrequency() {
        QCOMPARE(labels("{\"detail\": {\"eventBody\": {|}}}"),
                 (std::vector<std::string>{"mediaType", "queueId", "wait", "conversationId", "$or"}));
        QCOMPARE(labels("{\"detail\": {\"eventBody\": {\"mediaType\": [\"VOICE\"], \"|\"}}}").front(),
                 std::string("queueId"));
    }
    void whatWasTypedCounts() {
        QCOMPARE(labels("{\"detail\": {\"eventBody\": {\"ID|\"}}}"),
                 (std::vector<std::string>{"queueId", "conversationId"}));
        QVERIFY(labels("{\"detail\": {\"eventBody\": {\"nothing|\"}}}").empty());
    }
    void aFieldFarBelowBringsItsPath() {
        QCOMPARE(chosen("{ queu| }", "detail.eventBody.queueId"),
                 std::string("{ \"detail\": {\"eventBody\": {\"queueId\": [|]}} }"));
        QCOMPARE(chosen("{\"detail\": {\"queu|\"}}", "eventBody.queueId"),
                 std::string("{\"detail\": {\"eventBody\": {\"queueId\": [|]}}}"));
    }
    void aFieldJoinsWhatTheRuleHas() {
        QCOMPARE(chosen("{\"source\": [\"x\"], queu|, \"detail\": {\"eventBody\": {\"wait\": [1]}}}",
                        "detail.eventBody.queueId"),
                 std::string("{\"source\": [\"x\"],  \"detail\": {\"eventBody\": {\"queueId\": [|], \"wait\": [1]}}}"));
        QCOMPARE(chosen("{\"detail\": {}, \"queu|\"}", "detail.eventBody.queueId"),
                 std::string("{\"detail\": {\"eventBody\": {\"queueId\": [|]}}}"));
        // It is there already, or the way to it is closed.
        QCOMPARE(chosen("{queu|, \"detail\": {\"eventBody\": {\"queueId\": [1]}}}", "detail.eventBody.queueId"),
                 std::string("not offered"));
        QCOMPARE(chosen("{queu|, \"detail\": [\"x\"]}", "detail.eventBody.queueId"), std::string("not offered"));
    }
    void aFieldStaysInItsBranch() {
        QCOMPARE(chosen("{\"detail\":{\"eventBody\":{\"wait\":[1]}},\"$or\":[{\"source\":[\"x\"]},{queu|}]}",
                        "detail.eventBody.queueId"),
                 std::string("{\"detail\":{\"eventBody\":{\"wait\":[1]}},\"$or\":[{\"source\":[\"x\"]},"
                             "{\"detail\": {\"eventBody\": {\"queueId\": [|]}}}]}"));
        QCOMPARE(chosen("{\"$or\":[{\"detail\":{\"eventBody\":{\"wait\":[1]}}, queu|}]}", "detail.eventBody.queueId"),
                 std::string("{\"$or\":[{\"detail\":{\"eventBody\":{\"queueId\": [|], \"wait\":[1]}}}]}"));
    }
    void namesBringTheirListAndComma() {
        QCOMPARE(chosen("{\"so|\"}", "source"), std::string("{\"source\": [|]}"));
        QCOMPARE(chosen("{de|}", "detail"), std::string("{\"detail\": {|}}"));
        QCOMPARE(chosen("{so|\n \"detail\": {}}", "source"), std::string("{\"source\": [|],\n \"detail\": {}}"));
        QCOMPARE(chosen("{\"sou|r\": [\"x\"]}", "source"), std::string("{\"source\"|: [\"x\"]}"));
        QCOMPARE(chosen("{|}", "$or"), std::string("{\"$or\": [{|}, {}]}"));
    }
    void valuesComeByFrequency() {
        const auto offered = labels("{\"detail\": {\"eventBody\": {\"mediaType\": [|]}}}");
        QCOMPARE(offered[0], std::string("VOICE"));
        QCOMPARE(offered[1], std::string("CHAT"));
        QVERIFY(has(offered, "prefix"));
        QCOMPARE(labels("{\"detail\": {\"eventBody\": {\"mediaType\": [\"VOICE\", \"|\"]}}}"),
                 std::vector<std::string>{"CHAT"});
    }
    void valuesAreWrittenAsJson() {
        QCOMPARE(chosen("{\"detail\": {\"eventBody\": {\"queueId\": [|]}}}", "q\"1"),
                 std::string("{\"detail\": {\"eventBody\": {\"queueId\": [\"q\\\"1\"|]}}}"));
        QCOMPARE(chosen("{\"detail\": {\"eventBody\": {\"wait\": [3|]}}}", "300"),
                 std::string("{\"detail\": {\"eventBody\": {\"wait\": [300|]}}}"));
        // Without the list that AWS wants, it is written too.
        QCOMPARE(chosen("{\"detail\": {\"eventBody\": {\"mediaType\": |}}}", "VOICE"),
                 std::string("{\"detail\": {\"eventBody\": {\"mediaType\": [\"VOICE\"|]}}}"));
    }
    void topicsOfTheCatalogueAreOffered() {
        const auto offered = labels("{\"detail-type\": [\"user.st|\"]}", builtinCatalogue());
        QVERIFY(has(offered, "v2.detail.events.conversation.{id}.user.start"));
        const auto media = labels("{\"detail\": {\"eventBody\": {\"mediaType\": [\"|\"]}}}", builtinCatalogue());
        QVERIFY(has(media, "VOICE"));
    }
    void operatorsAreOffered() {
        QCOMPARE(chosen("{\"a\": [|]}", "prefix"), std::string("{\"a\": [{\"prefix\": \"|\"}]}"));
        QCOMPARE(chosen("{\"a\": |}", "exists"), std::string("{\"a\": [{\"exists\": |true}]}"));
        QCOMPARE(chosen("{\"a\": [{any|}]}", "anything-but"), std::string("{\"a\": [{\"anything-but\": [\"|\"]}]}"));
        QVERIFY(!has(labels("{\"a\": [{\"anything-but\": {|}}]}"), "numeric"));
        QVERIFY(has(labels("{\"a\": [{\"anything-but\": {|}}]}"), "wildcard"));
        QCOMPARE(labels("{\"a\": [{\"prefix\": {|}}]}"), std::vector<std::string>{"equals-ignore-case"});
        QCOMPARE(labels("{\"a\": [{\"suffix\": {|}}]}"), std::vector<std::string>{"equals-ignore-case"});
        QVERIFY(labels("{\"a\": [{\"wildcard\": {|}}]}").empty());
        QVERIFY(labels("{\"a\": [\"pre|\"]}").empty()); // a text, not an operator
    }
    void operandsAreOffered() {
        QCOMPARE(labels("{\"a\": [{\"exists\": |}]}"), (std::vector<std::string>{"true", "false"}));
        QVERIFY(has(labels("{\"a\": [{\"numeric\": [|"), ">="));
        QVERIFY(labels("{\"a\": [{\"numeric\": [\">\", |").empty());
        QCOMPARE(labels("{\"a\": [{\"numeric\": [\">\", 1, |"), (std::vector<std::string>{"<", "<="}));
        QVERIFY(labels("{\"a\": [{\"numeric\": [\"<\", 1, |").empty());
        QVERIFY(labels("{\"a\": [{\"numeric\": [\"=\", 1, |").empty());
        QVERIFY(labels("{\"a\": [{\"numeric\": [\">\", 1, \"<\", 2, |").empty());
        QCOMPARE(labels("{\"detail\": {\"eventBody\": {\"mediaType\": [{\"anything-but\": [\"VOICE\", \"|"),
                 std::vector<std::string>{"CHAT"});
    }
    void whatIsChosenIsValid() {
        // Names lead to values, values to a pattern that the service takes.
        for (const char* marked : {"{\"detail\": {\"eventBody\": {\"mediaType\": [|]}}}", "{\"source\": |}",
                                   "{\"detail\": {\"eventBody\": {\"wait\": [|]}}}"}) {
            const auto [text, at] = atBar(marked);
            const Completions offered = completionsAt(text, at, seen());
            QVERIFY(!offered.items.empty());
            for (const Completion& item : offered.items) {
                if (item.kind == CompletionKind::Value) {
                    std::string whole = text;
                    whole.replace(offered.replace.begin, offered.replace.size(), item.insert);
                    QVERIFY2(parsePattern(whole).valid(), whole.c_str());
                }
            }
        }
    }

    void wordsAreExplained() {
        const auto hover = [](const std::string& marked, const Vocabulary& vocabulary = seen()) {
            const auto [text, at] = atBar(marked);
            const auto found = hoverAt(text, at, vocabulary);
            return found ? *found : Hover{};
        };
        Hover found = hover("{\"detail\": {\"eventBody\": {\"med|iaType\": [\"VOICE\"]}}}");
        QCOMPARE(found.title, std::string("detail.eventBody.mediaType"));
        QCOMPARE(found.at.size(), 11U);
        QCOMPARE(found.lines, (std::vector<std::string>{"In 90 of 100 loaded events.",
                                                        "Most frequent: \"VOICE\" (70), \"CHAT\" (20)."}));
        found = hover("{\"detail\": {\"eventBody\": {\"mediaType\": [\"CH|AT\"]}}}");
        QCOMPARE(found.lines,
                 (std::vector<std::string>{"The value in 20 of the 90 events that have detail.eventBody.mediaType."}));
        found = hover("{\"de|tail\": {}}");
        QCOMPARE(found.lines,
                 (std::vector<std::string>{"An object with 3 fields below it, in up to 90 of 100 loaded events."}));
        QCOMPARE(hover("{\"a\": [{\"pre|fix\": \"x\"}]}").op, std::string("prefix"));
        QCOMPARE(hover("{\"$o|r\": []}").op, std::string("$or"));
        QVERIFY(hover("{\"a\": [{\"nonsense|x\": 1}]}").title.empty());
        QVERIFY(hover("{\"a\":| [1]}").title.empty());
        const Hover known = hover("{\"detail\": {\"eventBody\": {\"queue|Id\": []}}}", builtinCatalogue());
        QVERIFY(!known.lines.empty());
        QVERIFY2(known.lines[0].find("Absent when no queue is involved") != std::string::npos, known.lines[0].c_str());
    }
};

QTEST_APPLESS_MAIN(TestComplete)
#include "tst_complete.moc"
