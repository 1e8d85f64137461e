// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/json/writer.h"

#include <QTest>

#include <random>

using namespace rw;
using json::SyntaxCode;

Q_DECLARE_METATYPE(rw::json::SyntaxCode)

/// The tolerant reader: what it makes of broken texts, where it sees the first trouble, and that it survives anything.
class TestJson : public QObject {
    Q_OBJECT

private slots:
    void broken_data();
    void broken();
    void reasons_data();
    void reasons();
    void strict();
    void surrogates();
    void limits();
    void anyBytes();
    void hostile();
    void layout();
    void writer();
};

void TestJson::broken_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tree"); ///< what remains, written compactly
    QTest::addColumn<SyntaxCode>("code");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("errors");
    const auto row = [](const char* name, const char* text, const char* tree, SyntaxCode code, int begin, int end,
                        int errors) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(tree) << code << begin << end << errors;
    };
    row("missing comma", R"({"a":["x"] "b":["y"]})", R"({"a":["x"],"b":["y"]})", SyntaxCode::ExpectedCommaOrEnd, 11, 12,
        1);
    row("missing comma in list", R"({"a":["x" "y"]})", R"({"a":["x","y"]})", SyntaxCode::ExpectedCommaOrEnd, 10, 11, 1);
    row("trailing comma", R"({"a":["x",],})", R"({"a":["x"]})", SyntaxCode::TrailingComma, 9, 10, 2);
    row("single quotes", R"({'a':['it\'s']})", R"({"a":["it's"]})", SyntaxCode::SingleQuotes, 1, 4, 2);
    row("no quotes", R"({a:[VOICE]})", R"({"a":["VOICE"]})", SyntaxCode::ExpectedName, 1, 2, 2);
    row("Python words", R"({"a":[True,None]})", R"({"a":[true,null]})", SyntaxCode::UnrecognizedToken, 6, 10, 2);
    row("line comment", "{\"a\":[1] // why\n}", R"({"a":[1]})", SyntaxCode::Comment, 9, 15, 1);
    row("block comment", R"(/* c */{"a":[1]})", R"({"a":[1]})", SyntaxCode::Comment, 0, 7, 1);
    row("byte-order mark", "\xef\xbb\xbf{\"a\":[1]}", R"({"a":[1]})", SyntaxCode::ByteOrderMark, 0, 3, 1);
    row("open object", R"({"a":["x"])", R"({"a":["x"]})", SyntaxCode::UnexpectedEnd, 9, 10, 1);
    row("open everything", R"({"a":{"b":["x")", R"({"a":{"b":["x"]}})", SyntaxCode::UnexpectedEnd, 13, 14, 1);
    row("open string", R"({"a":["x]})", R"({"a":["x"]})", SyntaxCode::UnterminatedString, 6, 8, 1);
    row("open string before a line", "{\"a\":[\"x],\n\"b\":[\"y\"]}", R"({"a":["x"],"b":["y"]})",
        SyntaxCode::UnterminatedString, 6, 8, 1);
    row("line end in a string", "{\"a\":[\"x\ny\"]}", R"({"a":["x\ny"]})", SyntaxCode::ControlCharacterInString, 8, 9,
        1);
    row("wrong bracket", R"({"a":["x"},"b":[1]})", R"({"a":["x"]})", SyntaxCode::MismatchedBracket, 9, 10, 1);
    row("surplus bracket", R"({"a":["x"]],"b":[1]})", R"({"a":["x"],"b":[1]})", SyntaxCode::MismatchedBracket, 10, 11,
        1);
    row("missing colon", R"({"a" ["x"]})", R"({"a":["x"]})", SyntaxCode::ExpectedColon, 5, 6, 1);
    row("equals sign", R"({"a" = ["x"]})", R"({"a":["x"]})", SyntaxCode::ExpectedColon, 5, 6, 1);
    row("missing value", R"({"a":,"b":[1]})", R"({"a":null,"b":[1]})", SyntaxCode::ExpectedValue, 5, 6, 1);
    row("bad escape", R"({"a":["C:\dir"]})", R"({"a":["C:\\dir"]})", SyntaxCode::BadEscape, 9, 11, 1);
    row("bad hex", R"({"a":["\u12"]})", R"({"a":[""]})", SyntaxCode::BadEscape, 7, 11, 1);
    row("leading zero", R"({"a":[01]})", R"({"a":[01]})", SyntaxCode::BadNumber, 6, 8, 1);
    row("number with a tail", R"({"a":[1_000]})", R"({"a":[1]})", SyntaxCode::ExpectedCommaOrEnd, 7, 8, 1);
    row("semicolon", R"({"a":[1];"b":[2]})", R"({"a":[1],"b":[2]})", SyntaxCode::ExpectedCommaOrEnd, 8, 9, 1);
    row("invalid UTF-8", "{\"a\":[\"\xff\"]}", "{\"a\":[\"\xef\xbf\xbd\"]}", SyntaxCode::InvalidUtf8, 7, 8, 1);
    row("a word", "hello", R"("hello")", SyntaxCode::UnrecognizedToken, 0, 5, 1);
}

void TestJson::broken() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, tree);
    QFETCH(const SyntaxCode, code);
    QFETCH(const int, begin);
    QFETCH(const int, end);
    QFETCH(const int, errors);
    const json::Tree read = json::read(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(json::write(read.root, 0)), tree);
    QCOMPARE(static_cast<int>(read.errors.size()), errors);
    QCOMPARE(read.errors.front().code, code);
    QCOMPARE(static_cast<int>(read.errors.front().at.begin), begin);
    QCOMPARE(static_cast<int>(read.errors.front().at.end), end);
}

void TestJson::reasons_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("consumed");
    const auto row = [](const char* text, const char* reason, int consumed) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(reason) << consumed;
    };
    row("{'a':[1]}", "Unexpected character (''' (code 39)): was expecting double-quote to start field name", 1);
    row(R"({"a":[01]})", "Invalid numeric value: Leading zeroes not allowed", 7);
    row(R"({"a":[1.]})", "Unexpected character (']' (code 93)) in numeric value: Decimal point not followed by a digit",
        7);
    row(R"({"a":[0.]})", "Unexpected character (']' (code 93)) in numeric value: Decimal point not followed by a digit",
        8);
    row(R"({"a":[1.5e]})",
        "Unexpected character (']' (code 93)) in numeric value: Exponent indicator not followed by a digit", 7);
    row(R"({"a":[-x]})",
        "Unexpected character ('x' (code 120)) in numeric value: expected digit (0-9) to follow minus sign, for valid "
        "numeric value",
        7);
    row(R"({"a":[-Infinity]})",
        "Non-standard token '-Infinity': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow", 15);
    row(R"({"a":[truex]})",
        "Unrecognized token 'truex': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or "
        "'false')",
        11);
    row(R"({"a":["\x"]})", "Unrecognized character escape 'x' (code 120)", 8);
    row(R"({"a":["x")",
        "Unexpected end-of-input: expected close marker for Array (start marker at [Source: (String)\"{\"a\":[\"x\"\"; "
        "line: "
        "1, column: 6])",
        9);
    row(R"({"a":["x],)", "Unexpected end-of-input: was expecting closing quote for a string value", 10);
    row(R"({"a)", "Unexpected end-of-input in field name", 3);
    row("{\"a\"\x01:[1]}",
        "Illegal character ((CTRL-CHAR, code 1)): only regular white space (\\r, \\n, \\t) is allowed between tokens",
        5);
    row("]",
        "Unexpected close marker ']': expected '}' (for root starting at [Source: (String)\"]\"; line: 1, column: 0])",
        0);
    row("5x", "Unexpected character ('x' (code 120)): Expected space separating root-level values", 1);
}

void TestJson::reasons() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, reason);
    QFETCH(const int, consumed);
    const json::Tree read = json::read(text.toStdString());
    QVERIFY(!read.errors.empty());
    QCOMPARE(QByteArray::fromStdString(read.errors.front().reason), reason);
    QCOMPARE(static_cast<int>(read.errors.front().consumed), consumed);
}

void TestJson::strict() {
    const std::string text = " {\"a\\u0062\": [1.50, -0, \"\\n\\/\", true, null, {}], \"a\": {}} tail";
    const json::Tree read = json::read(text);
    QVERIFY(read.errors.empty());
    QCOMPARE(text.substr(read.end), std::string(" tail"));
    QCOMPARE(read.root.members.at(0).name, std::string("ab"));
    const std::string compact = R"({"ab":[1.50,-0,"\n/",true,null,{}],"a":{}})";
    QCOMPARE(json::write(read.root, 0), compact);
    QCOMPARE(read.root.find("ab")->items.at(0).at.in(text), std::string_view("1.50"));
    QVERIFY(read.root.find("none") == nullptr);
}

void TestJson::surrogates() {
    QCOMPARE(json::read("\"\\ud83d\\ude00\"").root.text, std::string("\xf0\x9f\x98\x80"));
    const std::string text = "\"\\ude00\\ud83d\"";
    const json::Tree lone = json::read(text);
    QVERIFY(lone.errors.empty());
    QCOMPARE(json::quoted(lone.root.text), text);
}

void TestJson::limits() {
    const auto nested = [](int depth) {
        return std::string(static_cast<size_t>(depth), '[') + std::string(static_cast<size_t>(depth), ']');
    };
    QVERIFY(json::read(nested(1000)).errors.empty());
    QCOMPARE(json::read(nested(1001)).errors.front().code, SyntaxCode::TooDeep);
    QVERIFY(json::read(std::string(1000, '1')).errors.empty());
    QCOMPARE(json::read(std::string(1001, '1')).errors.front().code, SyntaxCode::NumberTooLong);
    QVERIFY(json::read("{\"" + std::string(50'000, 'n') + "\":1}").errors.empty());
    QCOMPARE(json::read("{\"" + std::string(50'001, 'n') + "\":1}").errors.front().code, SyntaxCode::NameTooLong);
}

void TestJson::anyBytes() {
    static constexpr char kBytes[] = "{}[]:,\"'\\/ \n\ttfn01-.eEu*x\xff\xc3\xa9\xed\xa0\x80";
    constexpr std::string_view alphabet(kBytes, sizeof kBytes); // with the NUL at its end
    std::mt19937 random(5);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const size_t length = random() % 40;
        while (text.size() < length) {
            text += alphabet[random() % alphabet.size()];
        }
        const json::Tree tree = json::read(text);
        QVERIFY(tree.end <= text.size());
        for (const json::SyntaxError& error : tree.errors) {
            QVERIFY(error.at.begin < error.at.end && error.at.end <= text.size());
            QVERIFY(!error.reason.empty());
        }
        if (tree.errors.empty() && tree.root.kind != json::Kind::Missing) {
            const json::Tree again = json::read(json::write(tree.root, 2));
            QVERIFY(again.errors.empty());
            QCOMPARE(json::write(again.root, 0), json::write(tree.root, 0));
        }
    }
}

void TestJson::hostile() {
    constexpr size_t kSize = 100'000;
    for (const char* unit :
         {"[", "{\"a\":", "\"", ",", "/*", "'", "\\", "\xff", "1", "{\"a\":[\"\n", "]", "}{", "\"a\\"}) {
        std::string text = "{\"a\":[\"";
        std::string plain;
        while (plain.size() < kSize) {
            plain += unit;
        }
        QVERIFY(json::read(text + plain).end <= text.size() + plain.size());
        QVERIFY(json::read(plain).end <= plain.size());
    }
}

void TestJson::layout() {
    const std::string given = R"({"a":[1.0,{}],"a":"\u0041"} x)";
    QCOMPARE(json::pretty(given), std::string("{\n  \"a\": [\n    1.0,\n    {}\n  ],\n  \"a\": \"\\u0041\"\n}"));
    const std::string compact = R"({"a b":[1,"x , y"]})";
    QCOMPARE(json::minified("{ \"a b\" : [ 1 , \"x , y\" ] }"), compact);
    QCOMPARE(json::minified("{ \"a\" "), std::string("{ \"a\" "));
}

void TestJson::writer() {
    std::string out;
    json::Writer writer(out);
    writer.object().name("a").array().number(int64_t{-1}).number(0.5).boolean(true).null().end();
    writer.name("b\"").string("x\n").name("c").raw("[1]").name("d").object().end().end();
    const std::string wanted = R"({"a":[-1,0.5,true,null],"b\"":"x\n","c":[1],"d":{}})";
    QCOMPARE(out, wanted);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
