// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/formatter.h"
#include "engine/pattern/pattern.h"

#include <QTest>
#include <algorithm>

using namespace rw;

/// Rearranging a rule must not change what it says.
class TestFormatter : public QObject {
    Q_OBJECT

private slots:
    void format() {
        QCOMPARE(
            pattern::formatted(
                R"({"source":["a",{"prefix":"b"}],"detail":{"n":[1.50]},"$or":[{"a":[1]},{"b":[2]}]} tail)"),
            std::string("{\n  \"source\": [\"a\", {\"prefix\": \"b\"}],\n  \"detail\": {\n    \"n\": [1.50]\n  },\n"
                        "  \"$or\": [\n    {\n      \"a\": [1]\n    },\n    {\n      \"b\": [2]\n    }\n  ]\n}\n"));
    }
    void longListsBreak() {
        QCOMPARE(pattern::formatted(R"({"a":["0123456789","0123456789"]})", 2, 20),
                 std::string("{\n  \"a\": [\n    \"0123456789\",\n    \"0123456789\"\n  ]\n}\n"));
    }
    void shortListsStayOnOneLine() {
        const std::string text = "{\n  \"source\": [{\"prefix\": \"aws.partner/genesys.com\"}],\n"
                                 "  \"detail\": {\n    \"mediaType\": [\"VOICE\", \"CHAT\", null]\n  }\n}\n";
        QCOMPARE(pattern::formatted(pattern::minified(text)), text);
        QCOMPARE(pattern::formatted(text), text);
        QCOMPARE(pattern::sortedByKey(pattern::sortedByKey(text)), pattern::sortedByKey(text));
        const std::string longer = pattern::formatted("{\"a\":[\"" + std::string(50, 'x') + "\",\"" +
                                                      std::string(50, 'y') + "\"]}"); // beyond 80 columns
        QCOMPARE(std::count(longer.begin(), longer.end(), '\n'), 6);
        QCOMPARE(pattern::formatted(longer), longer);
    }
    void brokenStays() { QCOMPARE(pattern::formatted("{\"a\":["), std::string("{\"a\":[")); }
    void sort() {
        QCOMPARE(pattern::minified(pattern::sortedByKey(R"({"b":[1],"a":{"d":[1],"c":[2]}})")),
                 std::string(R"({"a":{"c":[2],"d":[1]},"b":[1]})"));
    }
    void orderWithMeaningStays() {
        for (const char* text : {R"({"b":[1],"a":[1],"b":[2]})", R"({"b":[1],"$or":[{"a":[1]},{"c":[1]}],"a":[1]})"}) {
            QCOMPARE(pattern::minified(pattern::sortedByKey(text)), std::string(text));
        }
    }
    void tokensStay() {
        const std::string text = R"({"\u0061":[1e2,-0,"\/"],"a":[null]})";
        QCOMPARE(pattern::minified(pattern::formatted(text)), text);
        QCOMPARE(pattern::formatted(pattern::formatted(text)), pattern::formatted(text));
    }
};

QTEST_APPLESS_MAIN(TestFormatter)
#include "tst_formatter.moc"
