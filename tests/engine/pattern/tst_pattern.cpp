// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators.h"
#include "engine/pattern/pattern.h"

#include <QTest>

#include <set>

using namespace rw;
using pattern::DiagId;
using pattern::parsePattern;
using pattern::ParseResult;
using pattern::Severity;

/// What the parser makes of a rule: leaves, alternatives, all problems with their places, messages and quotas.
class TestPattern : public QObject {
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void messages_data();
    void messages();
    void leaves();
    void alternatives_data();
    void alternatives();
    void matchers();
    void quotas_data();
    void quotas();
    void manyAlternatives();
    void truncatedSource();
    void tables();
};

namespace {

/// "RW204 5-7 RW209 12-13": codes and places of the errors, in their order.
QByteArray summary(const ParseResult& result) {
    std::string out;
    for (const pattern::Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity == Severity::Error) {
            out += out.empty() ? "" : " ";
            out += pattern::diagnosticInfo(diagnostic.id).code;
            out += " " + std::to_string(diagnostic.at.begin) + "-" + std::to_string(diagnostic.at.end);
        }
    }
    return QByteArray::fromStdString(out);
}

bool has(const ParseResult& result, DiagId id) {
    return std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                       [&](const pattern::Diagnostic& diagnostic) { return diagnostic.id == id; });
}

} // namespace

void TestPattern::problems_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char* text, const char* wanted) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(wanted);
    };
    row(R"({"a":["x"]})", "");
    row("", "RW201 0-0");
    row("[1]", "RW201 0-3");
    row(R"({"a":{},"b":[]})", "RW202 5-7 RW203 12-14");
    row(R"({"a":"x","b":5})", "RW204 5-8 RW204 13-14");
    row(R"({"a":[["x"],{},{"foo":1}]})", "RW205 6-11 RW206 12-14 RW207 16-21");
    row(R"({"a":[{"prefix":1,"suffix":"x"},{"prefix":"a","suffix":"b"}]})", "RW209 16-17 RW208 18-26 RW208 46-54");
    row(R"({"a":[{"prefix":{}},{"suffix":{"prefix":"x"}}]})", "RW210 16-18 RW211 31-39");
    row(R"({"a":[{"wildcard":"a**"},{"wildcard":"a\\b"}]})", "RW212 18-23 RW213 37-43");
    row(R"({"a":[{"numeric":5},{"numeric":[5]},{"numeric":["!=",5]},{"numeric":["=","5"]}]})",
        "RW214 17-18 RW215 32-33 RW216 48-52 RW217 73-76");
    row(R"({"a":[{"numeric":["=",5,"<",9]},{"numeric":[">",5,5]},{"numeric":[">",5,">",9]}]})",
        "RW218 24-27 RW219 50-51 RW220 72-75");
    row(R"({"a":[{"numeric":[">",1,"<",2,3]},{"numeric":[">",2,"<",2]},{"numeric":["=",1e400]}]})",
        "RW221 30-31 RW222 50-57 RW223 76-81");
    row(R"({"a":[{"anything-but":null},{"anything-but":{}},{"anything-but":{"cidr":"x"}}]})",
        "RW224 22-26 RW225 44-46 RW226 65-71");
    row(R"({"a":[{"anything-but":["x",null]},{"anything-but":["x",1]},{"anything-but":[]}]})",
        "RW227 27-31 RW228 50-57 RW228 75-77");
    row(R"({"a":[{"anything-but":{"prefix":5}},{"anything-but":{"suffix":["x",""]}}]})", "RW229 32-33 RW230 67-69");
    row(R"({"a":[{"exists":"true"}]})", "RW231 16-22");
    row(R"({"a":[{"cidr":"1.2.3.4"},{"cidr":"::/x"},{"cidr":"::/-1"},{"cidr":"::/128"},{"cidr":"x/1"},{"cidr":"1.2.3.999/1"}]})",
        "RW232 14-23 RW233 33-39 RW234 49-56 RW235 66-74 RW236 84-89 RW237 99-112");
    row(R"({"$or":{},"$or":[1,2],"$or":[{"a":[1]}]})", "RW238 7-9 RW239 17-18 RW239 19-20 RW240 28-39");
    row(R"({"$or":[{"prefix":"x"},{"b":{"regex":[1]}}],"prefix":[1]})", "RW241 9-17 RW241 29-36");
    row(R"({"a":[{"numeric":[">",1.7976931348623157e308]}]})", "RW243 6-46");
    row(R"({"a":[{"anything-but":{"prefix":[]}},"q"]})", "RW244 6-36");
    row(R"({"a":["q",{"anything-but":{"prefix":[]}}]})", "");
    row(R"({a:"x",})", "RW102 1-2 RW204 3-6 RW115 6-7");
    row(R"({"a":[{"prefix":"x]})", "RW109 16-18 RW111 18-19");
}

void TestPattern::problems() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, wanted);
    QCOMPARE(summary(parsePattern(text.toStdString())), wanted);
}

void TestPattern::messages_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("places"); ///< "line:column" as often as the service says it
    const auto row = [](const char* text, const char* reason, const char* places) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(reason) << QByteArray(places);
    };
    row(R"({"int": 42})", "\"int\" must be an object or an array", "1:11");
    row(R"({"string": "my-value"})", "\"string\" must be an object or an array", "1:13");
    row(R"({"resources": []})", "Empty arrays are not allowed", "1:17");
    // What was read before the objection is what counts, not what stands first.
    row(R"({"a":[{"numeric":["!=",5]}]})", "Unrecognized numeric range operator: !=", "1:25");
    row(R"({"a":[{"foo":tru}]})",
        "Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or "
        "'false')",
        "1:17");
    row(R"({"a":"x\q"})", "\"a\" must be an object or an array", "1:7");
    row(R"({"a":5x})", "\"a\" must be an object or an array", "1:7");
    row(R"({"a":[{"prefix":["x]})", "prefix match pattern must be a string", "1:18");
    row(R"({"a":[{"anything-but":["x" "y"]}]})",
        "Unexpected character ('\"' (code 34)): was expecting comma to separate Array entries", "1:28 1:29");
    row(R"({"a":[{"anything-but":["x",true]}]})", "Inside anything but list, start|null|boolean is not supported.",
        "1:32 1:32");
    row(R"({"a":[{"anything-but":1e400}]})", "Cannot compare number : 1e400", "");
    row("{\n\"a\":\r\n[{\"prefix\":\r5}]}", "prefix match pattern must be a string", "4:2");
    row(" 5 ", "Filter is not an object", "1:4");
    row("{\"\xf0\x9f\x98\x80\":5}", "\"\xf0\x9f\x98\x80\" must be an object or an array", "1:8");
}

void TestPattern::messages() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, reason);
    QFETCH(const QByteArray, places);
    std::string wanted = "Event pattern is not valid. Reason: " + reason.toStdString();
    for (const QByteArray& place : places.split(' ')) {
        if (!place.isEmpty()) {
            const QList<QByteArray> parts = place.split(':');
            wanted += "\n at [Source: (String)\"" + text.toStdString() + "\"; line: " + parts[0].toStdString() +
                      ", column: " + parts[1].toStdString() + "]";
        }
    }
    QCOMPARE(parsePattern(text.toStdString()).serviceMessage, wanted);
}

void TestPattern::leaves() {
    const ParseResult result = parsePattern(R"({"":{"a":[1]},"b":{"":[2]},"c.d":[3],"c":{"d":[4]}})");
    QVERIFY(result.valid());
    std::vector<std::string> paths;
    for (const pattern::Leaf& leaf : result.pattern->leaves) {
        paths.push_back(leaf.path);
    }
    QCOMPARE(paths, (std::vector<std::string>{"a", "b.", "c.d", "c.d"}));
    QCOMPARE(result.pattern->leaves[0].names, (std::vector<std::string>{"", "a"}));
    QVERIFY(result.pattern->leaves[2].overridden);
    QVERIFY(!result.pattern->leaves[3].overridden);
}

void TestPattern::alternatives_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted"); ///< leaves of each alternative, sorted by path
    const auto row = [](const char* text, const char* wanted) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(wanted);
    };
    row(R"({"b":[0],"a":[1]})", "1,0");
    row(R"({"c":[0],"$or":[{"a":[1]},{"b":[2]}]})", "1,0|2,0");
    row(R"({"$or":[{"a":[0]},{"b":[1]}],"a":[2]})", "2|2,1");
    row(R"({"a":[0],"$or":[{"a":[1]},{"b":[2]}]})", "1|0,2");
    row(R"({"$or":[{"a":[0]},{"b":[1]}],"d":{"$or":[{"a":[2]},{"b":[3]}]}})", "0,2|1,2|0,3|1,3");
    row(R"({"$or":[{"a":[0],"$or":[{"c":[1]},{"d":[2]}]},{"b":[3]}]})", "0,1|0,2|3");
}

void TestPattern::alternatives() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, wanted);
    const ParseResult result = parsePattern(text.toStdString());
    QVERIFY(result.valid());
    QCOMPARE(result.pattern->combinations, static_cast<uint64_t>(result.pattern->alternatives.size()));
    QByteArray is;
    for (const pattern::Alternative& alternative : result.pattern->alternatives) {
        QByteArray leaves;
        for (const uint32_t leaf : alternative.leaves) {
            leaves += (leaves.isEmpty() ? "" : ",") + QByteArray::number(leaf);
        }
        is += (is.isEmpty() ? "" : "|") + leaves;
        QCOMPARE(alternative.choices.size(), result.pattern->orGroups.size());
    }
    QCOMPARE(is, wanted);
}

void TestPattern::matchers() {
    const ParseResult result = parsePattern(
        R"({"a":["s",1.0,null,{"exactly":"e"},{"prefix":{"equals-ignore-case":"p"}},{"numeric":[">",1,"<=",5]},{"numeric":["=",3]},)"
        R"({"anything-but":{"suffix":["x","y"]}},{"anything-but":[1,2]},{"cidr":"10.0.0.0/8"},{"exists":false}]})");
    QVERIFY(result.valid());
    const auto& list = result.pattern->leaves.front().matchers;
    QCOMPARE(list.size(), size_t{11});
    QCOMPARE(list[0].literal, json::Kind::String);
    QCOMPARE(list[1].number.spelling, std::string("1.0"));
    QCOMPARE(list[3].op, pattern::OpId::Exactly);
    QVERIFY(list[4].ignoreCase && list[4].text == "p");
    QVERIFY(list[5].lower && !list[5].lower->inclusive && list[5].upper && list[5].upper->inclusive);
    QVERIFY(list[6].lower && list[6].upper && list[6].lower->number.value == 3);
    QCOMPARE(list[7].butTest, pattern::TextTest::Suffix);
    QCOMPARE(list[7].butTexts, (std::vector<std::string>{"x", "y"}));
    QCOMPARE(list[8].butNumbers.size(), size_t{2});
    QCOMPARE(list[9].text, std::string("10.0.0.0/8"));
    QVERIFY(!list[10].exists);
}

void TestPattern::quotas_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("deployable");
    const auto rule = [](int size) { return QByteArray("{\"a\":[\"") + QByteArray(size - 10, 'x') + "\"]}"; };
    QTest::newRow("2,048 characters") << rule(2048) << true;
    QTest::newRow("2,049 characters: a warning") << rule(2049) << true;
    QTest::newRow("4,096 characters") << rule(4096) << true;
    QTest::newRow("4,097 characters") << rule(4097) << false;
    QTest::newRow("white space does not count") << rule(4000) + QByteArray(500, ' ') << true;
    QTest::newRow("complexity 9") << QByteArray(R"({"a":[{"wildcard":"*aaaaaaaa"}]})") << true;
    QTest::newRow("complexity 11") << QByteArray(R"({"a":[{"wildcard":"*:*:*:*:*:event-bus/*"}]})") << false;
    // Alternatives add the states of a wildcard again, where its characters have a case.
    QTest::newRow("wildcard times $or")
        << QByteArray(R"({"a":[{"wildcard":"*rec*"}],"$or":[{"b":[1]},{"b":[2]},{"b":[3]},{"b":[4]},{"b":[5]}]})")
        << false;
    QTest::newRow("wildcard behind $or")
        << QByteArray(R"({"c":[{"wildcard":"*rec*"}],"$or":[{"b":[1]},{"b":[2]},{"b":[3]},{"b":[4]},{"b":[5]}]})")
        << true;
    QByteArray ors = "{";
    for (int i = 0; i < 10; ++i) {
        ors += (i > 0 ? "," : "") + QByteArray("\"$or\":[{\"a\":[1]},{\"b\":[2]}]");
    }
    QTest::newRow("1,024 combinations") << ors + "}" << false;
}

void TestPattern::quotas() {
    QFETCH(const QByteArray, text);
    QFETCH(const bool, deployable);
    const ParseResult result = parsePattern(text.toStdString());
    QVERIFY(result.valid());
    QCOMPARE(result.deployable(), deployable);
    QVERIFY(result.serviceMessage.empty());
    QCOMPARE(has(result, DiagId::TooComplex), !result.quotaMessage.empty());
}

void TestPattern::manyAlternatives() {
    std::string text = "{";
    for (int i = 0; i < 200; ++i) {
        text += std::string(i > 0 ? "," : "") + R"("$or":[{"a":[1]},{"b":[2]}])";
    }
    const ParseResult result = parsePattern(text + "}");
    QVERIFY(result.valid());
    QVERIFY(!result.deployable());
    QVERIFY(result.pattern->alternatives.empty());
    QCOMPARE(result.pattern->combinations, UINT64_MAX);
    QVERIFY(has(result, DiagId::NotJudged));
}

void TestPattern::truncatedSource() {
    const std::string message = parsePattern("{\"a\":\t[]," + std::string(600, ' ') + "}").serviceMessage;
    const std::string shown = "{\"a\":\\u0009[]," + std::string(491, ' ');
    QCOMPARE(message, "Event pattern is not valid. Reason: Empty arrays are not allowed\n at [Source: (String)\"" +
                          shown + "\"[truncated 110 chars]; line: 1, column: 9]");
}

void TestPattern::tables() {
    std::set<std::string_view> codes;
    for (int id = 0; id <= static_cast<int>(DiagId::NotJudged); ++id) {
        const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(static_cast<DiagId>(id));
        QVERIFY(codes.insert(info.code).second);
        QVERIFY(!std::string_view(info.title).empty() && std::string_view(info.explanation).back() == '.');
    }
    for (const pattern::OperatorSpec& spec : pattern::operatorSpecs()) {
        QCOMPARE(pattern::findOperator(spec.name), &spec);
        QCOMPARE(pattern::operatorName(spec.id), spec.name);
        QVERIFY(pattern::isReservedInsideOr(spec.name));
        QVERIFY(spec.snippet.find('|') != std::string_view::npos);
    }
    QCOMPARE(pattern::applied("abcdef", {{{1, 2}, "X"}, {{4, 4}, "YY"}}), std::string("aXcdYYef"));
}

QTEST_APPLESS_MAIN(TestPattern)
#include "tst_pattern.moc"
