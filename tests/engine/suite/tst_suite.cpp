// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_suite.h"

#include "engine/match/explain.h"
#include "engine/suite/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace rw;
using namespace rw::suite;

namespace {

CaseResult judged(const char* line) {
    const auto one = readCase(line, "s.jsonl", 7);
    return one ? run(*one) : CaseResult{};
}

/// One case of each status; the id of the failed one wants escaping everywhere.
std::vector<CaseResult> mixed() {
    return {judged(R"({"id":"good","pattern":{"a":["x"]},"event":{"a":"x"},"match":true})"),
            judged(R"({"id":"bad <&\"#\\","pattern":"{\"a\":1}","event":{"a":"x"},"valid":true,"match":true})"),
            judged(R"({"id":"free","pattern":{"a":["x"]},"event":{"a":"y"}})")};
}

} // namespace

void TestSuite::readsCases_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("values") << QByteArray(
                                   R"({"id":"1","pattern":{ "b" : [ 1.50, "ü" ], "a":[1] },"event":{"n": 3.0e2}})")
                            << QByteArray(R"({"b":[1.50,"ü"],"a":[1]})") << QByteArray(R"({"n":3.0e2})");
    QTest::newRow("raw texts") << QByteArray(R"({"id":"1","pattern":"{\"a\": [1]} x","event":"not json"})")
                               << QByteArray(R"({"a": [1]} x)") << QByteArray("not json");
    QTest::newRow("duplicates") << QByteArray(R"({"id":"1","pattern":{"a":[1],"a":[2]},"event":{"a":1,"a":2}})")
                                << QByteArray(R"({"a":[1],"a":[2]})") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("other values") << QByteArray(R"({"id":"1","pattern":[1, 2],"event":null})") << QByteArray("[1,2]")
                                  << QByteArray("null");
}

void TestSuite::readsCases() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, event);
    const auto one = readCase(line.toStdString(), "s.jsonl", 3);
    QVERIFY(bool(one));
    QCOMPARE(QByteArray::fromStdString(one->pattern), pattern);
    QCOMPARE(QByteArray::fromStdString(one->event), event);
    QCOMPARE(one->id, std::string("1"));
    QCOMPARE(one->line, size_t(3));
    QVERIFY(!one->valid.has_value() && !one->match.has_value());
}

void TestSuite::writtenCasesComeBack_data() {
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("indented") << QByteArray("{\n  \"n\": 1.50,\n  \"u\": \"\\u00e4\"\n}\n")
                              << QByteArray("{\"n\":1.50,\"u\":\"ä\"}");
    QTest::newRow("no JSON") << QByteArray("not { json") << QByteArray("not { json");
    QTest::newRow("a JSON string") << QByteArray("\"text\"") << QByteArray("\"text\"");
    const QByteArray deepest = QByteArray(1000, '[') + QByteArray(1000, ']');
    QTest::newRow("as deep as can be read") << deepest << deepest;
    QTest::newRow("too deep") << '[' + deepest + ']' << '[' + deepest + ']';
    QTest::newRow("lone surrogate") << QByteArray("{\"a\": \"\\ud800\"}") << QByteArray("{\"a\":\"\\ud800\"}");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\": \"\xff\"}") << QByteArray("{\"a\":\"\xef\xbf\xbd\"}");
    QTest::newRow("surrogate's bytes") << QByteArray("\xed\xa0\x80") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestSuite::writtenCasesComeBack() {
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, kept);
    Case one;
    one.id = "1";
    one.pattern = "{\"a\":[1]}";
    one.event = event.toStdString();
    one.match = false;
    const auto back = readCase(writeCase(one), "s.jsonl", 1);
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QCOMPARE(QByteArray::fromStdString(back->event), kept);
    QCOMPARE(QByteArray::fromStdString(keptText(one.event)), kept);
    QCOMPARE(QByteArray::fromStdString(keptText(back->event)), kept);
}

void TestSuite::refusesLines_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no json") << QByteArray("{\"id\":");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("two objects") << QByteArray(R"({"pattern":{}} {"pattern":{}})");
    QTest::newRow("no pattern") << QByteArray(R"({"id":"1","event":{}})");
    QTest::newRow("verdict without event") << QByteArray(R"({"id":"1","pattern":{},"match":true})");
    QTest::newRow("wrong expectation") << QByteArray(R"({"id":"1","pattern":{},"event":{},"valid":"yes"})");
}

void TestSuite::refusesLines() {
    QFETCH(QByteArray, line);
    const auto one = readCase(line.toStdString(), "dir/s.jsonl", 12);
    QVERIFY(!one);
    QVERIFY(one.error().message.rfind("dir/s.jsonl:12: ", 0) == 0);
    QVERIFY(!one.error().remedy.empty());
}

void TestSuite::judges_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("match");
    const auto row = [](const char* name, const char* line, Status status, bool valid, bool match) {
        QTest::newRow(name) << QByteArray(line) << static_cast<int>(status) << valid << match;
    };
    row("match", R"({"pattern":{"a":["x"]},"event":{"a":"x"},"match":true})", Status::Passed, true, true);
    row("no match", R"({"pattern":{"a":["x"]},"event":{"a":"y"},"match":false})", Status::Passed, true, false);
    row("wrong verdict", R"({"pattern":{"a":["x"]},"event":{"a":"y"},"match":true})", Status::Failed, true, false);
    row("invalid as expected", R"({"pattern":{"a":"x"},"event":{"a":"x"},"valid":false,"match":false})", Status::Passed,
        false, false);
    row("unexpectedly invalid", R"({"pattern":{"a":"x"},"event":{"a":"x"},"valid":true})", Status::Failed, false,
        false);
    row("unexpectedly valid", R"({"pattern":{"a":["x"]},"event":{"a":"x"},"valid":false})", Status::Failed, true, true);
    row("match of an invalid pattern", R"({"pattern":{"a":"x"},"event":{"a":"x"},"match":true})", Status::Failed, false,
        false);
    row("nothing expected", R"({"pattern":{"a":["x"]},"event":{"a":"x"}})", Status::Unchecked, true, true);
    row("unreadable event", R"({"pattern":{"a":["x"]},"event":"{\"a\":","match":false})", Status::Passed, true, false);
    row("without event", R"({"pattern":{"a":["x"]},"valid":true})", Status::Passed, true, false);
}

void TestSuite::judges() {
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(bool, valid);
    QFETCH(bool, match);
    const CaseResult result = judged(line.constData());
    QCOMPARE(static_cast<int>(result.status), status);
    QCOMPARE(result.valid, valid);
    QCOMPARE(result.match.value_or(false), match);
    QCOMPARE(result.match.has_value(), valid && line.contains("\"event\""));
    QCOMPARE(result.why.empty(), result.status != Status::Failed);
    QCOMPARE(result.id, std::string("s.jsonl:7")); // cases without a name are named by their place
}

void TestSuite::namesProblems() {
    const CaseResult invalid = judged(R"({"pattern":{"a":"x"},"event":{}})");
    QVERIFY(invalid.error.rfind("Event pattern is not valid. Reason: \"a\" must be an object or an array", 0) == 0);
    QCOMPARE(invalid.diagnostics.front(), std::string("RW204"));
    QVERIFY(!invalid.deployable);
    const CaseResult complex = judged(R"({"pattern":{"a":[{"wildcard":"*a*b*c*d*e*f*g*h*i*j*"}]},"event":{}})");
    QVERIFY(complex.valid && !complex.deployable);
    QVERIFY(std::find(complex.diagnostics.begin(), complex.diagnostics.end(), "RW302") != complex.diagnostics.end());
    const CaseResult event = judged(R"({"pattern":{"a":["x"]},"event":"[1]"})");
    QVERIFY(event.error.find("must be a JSON object") != std::string::npos);
}

void TestSuite::textReport() {
    const std::string text = report(mixed(), ReportFormat::Text);
    QVERIFY(text.find("FAILED bad <&\"#\\ (s.jsonl:7): expected valid true, got false") != std::string::npos);
    QVERIFY(text.find("good") == std::string::npos);
    QVERIFY(text.find("3 cases: 1 passed, 1 failed, 1 without expectation\n") != std::string::npos);
}

void TestSuite::jsonLinesReport() {
    const QByteArray text = QByteArray::fromStdString(report(mixed(), ReportFormat::JsonLines));
    QList<QByteArray> lines = text.split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines.size(), 3);
    QList<QJsonObject> rows;
    for (const QByteArray& line : std::as_const(lines)) {
        rows << QJsonDocument::fromJson(line).object();
        for (const char* name : {"id", "valid", "deployable", "match", "error", "status", "diagnostics"}) {
            QVERIFY2(rows.last().contains(QLatin1String(name)), name);
        }
    }
    QCOMPARE(rows[0].value(QStringLiteral("status")).toString(), QStringLiteral("passed"));
    QVERIFY(rows[0].value(QStringLiteral("match")).toBool());
    QVERIFY(rows[0].value(QStringLiteral("error")).isNull());
    QCOMPARE(rows[1].value(QStringLiteral("id")).toString(), QStringLiteral("bad <&\"#\\"));
    QVERIFY(rows[1].value(QStringLiteral("match")).isBool());
    QVERIFY(!rows[1].value(QStringLiteral("error")).toString().isEmpty());
    QCOMPARE(rows[1].value(QStringLiteral("diagnostics")).toArray().at(0).toString(), QStringLiteral("RW204"));
    QCOMPARE(rows[2].value(QStringLiteral("status")).toString(), QStringLiteral("unchecked"));
}

void TestSuite::junitReport() {
    std::vector<CaseResult> results = mixed();
    results[0].id += '\x01'; // XML has no such character
    QXmlStreamReader xml(QString::fromStdString(report(results, ReportFormat::JUnit)));
    int cases = 0;
    int failures = 0;
    int skipped = 0;
    QString failed;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("testsuites")) {
            QCOMPARE(xml.attributes().value(QStringLiteral("tests")).toInt(), 3);
            QCOMPARE(xml.attributes().value(QStringLiteral("failures")).toInt(), 1);
            QCOMPARE(xml.attributes().value(QStringLiteral("skipped")).toInt(), 1);
        } else if (xml.name() == QStringLiteral("testcase")) {
            ++cases;
            failed = xml.attributes().value(QStringLiteral("name")).toString();
        } else if (xml.name() == QStringLiteral("failure")) {
            ++failures;
            QCOMPARE(failed, QStringLiteral("bad <&\"#\\"));
            QVERIFY(!xml.attributes().value(QStringLiteral("message")).isEmpty());
        } else if (xml.name() == QStringLiteral("skipped")) {
            ++skipped;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 3);
    QCOMPARE(failures, 1);
    QCOMPARE(skipped, 1);
}

void TestSuite::tapReport() {
    const QStringList lines = QString::fromStdString(report(mixed(), ReportFormat::Tap)).split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("TAP version 14"));
    QCOMPARE(lines[1], QStringLiteral("1..3"));
    QCOMPARE(lines[2], QStringLiteral("ok 1 - good"));
    QCOMPARE(lines[3], QStringLiteral("not ok 2 - bad <&\"\\#\\\\"));
    QCOMPARE(lines[4], QStringLiteral("  ---"));
    QVERIFY(lines.contains(QStringLiteral("  ...")));
    QVERIFY(lines.contains(QStringLiteral("ok 3 - free # SKIP no expectation")));
}

void TestSuite::junitNamesAreForPeople() {
    const auto judgedEvent = [](const char* id, const char* type, const char* match) {
        return judged(QByteArray("{'id':'" + QByteArray(id) + "','pattern':{'a':['x']},'event':{'detail-type':'" +
                                 type + "','a':'y'},'match':" + match + "}")
                          .replace('\'', '"')
                          .constData());
    };
    const char* acd = "v2.detail.events.conversation.{id}.acd.end";
    const std::vector<CaseResult> results = {
        judgedEvent("event-000001 c69ab1de-1111-4222-8333-444455556666", acd, "false"),
        judgedEvent("c69ab1de-1111-4222-8333-444455556666", acd, "true"),
        judgedEvent("0aaaaaaa-1111-4222-8333-444455556666", acd, "false"),
        judgedEvent("0aaaaaaa-2222-4222-8333-444455556666", acd, "false"), // the short names would be the same
        judgedEvent("an answered call", "com.example.own", "false"),
    };
    QStringList names;
    QString message;
    QString text;
    QXmlStreamReader xml(QString::fromStdString(report(results, ReportFormat::JUnit)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("testcase")) {
            names << xml.attributes().value(QStringLiteral("name")).toString();
        } else if (xml.name() == QStringLiteral("failure")) {
            message = xml.attributes().value(QStringLiteral("message")).toString();
            text = xml.readElementText();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(names,
             (QStringList{QStringLiteral("v2…acd.end event-000001 c69ab1de"), QStringLiteral("v2…acd.end c69ab1de"),
                          QStringLiteral("v2…acd.end 0aaaaaaa-1111-4222-8333-444455556666"),
                          QStringLiteral("v2…acd.end 0aaaaaaa-2222-4222-8333-444455556666"),
                          QStringLiteral("com.example.own an answered call")}));
    // The window's own sentence says why.
    const auto rule = pattern::parsePattern(R"({"a":["x"]})");
    const std::string event = R"({"detail-type":"v2.detail.events.conversation.{id}.acd.end","a":"y"})";
    const std::string sentence = match::explain(*rule.pattern, event).sentence;
    QVERIFY(!sentence.empty());
    QCOMPARE(message, QString::fromStdString(sentence));
    QCOMPARE(text, QStringLiteral("expected match true, got false"));
    QVERIFY(report(results, ReportFormat::Text).find(sentence) != std::string::npos);
}

void TestSuite::reportsNameTheRule() {
    std::vector<CaseResult> results;
    const std::string rule = R"({"a":["y"]})";
    const char* lines = "{\"id\":\"1\",\"pattern\":{\"a\":[\"x\"]},\"event\":{\"a\":\"x\"},\"match\":true}\n"
                        "{\"id\":\"2\",\"event\":{\"a\":\"y\"},\"match\":true}\n"; // needs no pattern of its own
    readCases(
        lines, "s.jsonl",
        [&](const Expected<Case, Error>& one, std::string_view) {
            results.push_back(one ? run(*one) : CaseResult{});
            return true;
        },
        &rule);
    QCOMPARE(results.size(), size_t(2));
    QCOMPARE(static_cast<int>(results[0].status), static_cast<int>(Status::Failed));
    QCOMPARE(static_cast<int>(results[1].status), static_cast<int>(Status::Passed));
    QVERIFY(report(results, ReportFormat::Text, "a.json").find("Rule: a.json\n") == 0);
    QVERIFY(report(results, ReportFormat::Tap, "a.json").find("\n# rule: a.json\n") != std::string::npos);
    QVERIFY(report(results, ReportFormat::JUnit, "a.json").find("<property name=\"rule\" value=\"a.json\"/>") !=
            std::string::npos);
    const QByteArray json = QByteArray::fromStdString(report(results, ReportFormat::JsonLines, "a.json"));
    QCOMPARE(json.count("\"rule\":\"a.json\""), 2);
    for (const ReportFormat format :
         {ReportFormat::Text, ReportFormat::Tap, ReportFormat::JUnit, ReportFormat::JsonLines}) {
        QVERIFY(report(results, format).find("a.json") == std::string::npos);
    }
}

void TestSuite::emptyReports() {
    QCOMPARE(report({}, ReportFormat::JsonLines), std::string());
    QCOMPARE(report({}, ReportFormat::Text), std::string("0 cases: 0 passed, 0 failed\n"));
    QVERIFY(report({}, ReportFormat::Tap).find("1..0") != std::string::npos);
    QVERIFY(report({}, ReportFormat::JUnit).find("tests=\"0\"") != std::string::npos);
    QCOMPARE(statusWord(Status::Unchecked), std::string_view("unchecked"));
}

void TestSuite::conformanceFilesPass_data() {
    QTest::addColumn<QString>("path");
    QDir dir(QStringLiteral(RW_TEST_DATA "/conformance"));
    const QStringList names = dir.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        // What the engine gets wrong, and figures without events, have tests of their own.
        if (name != QStringLiteral("quirks.jsonl") && name != QStringLiteral("wildcard-complexity.jsonl")) {
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }
}

void TestSuite::conformanceFilesPass() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    size_t line = 0;
    size_t passed = 0;
    while (!file.atEnd()) {
        ++line;
        const QByteArray text = file.readLine().trimmed();
        if (text.isEmpty()) {
            continue;
        }
        const auto one = readCase(text.toStdString(), path.toStdString(), line);
        QVERIFY2(bool(one), one ? "" : one.error().message.c_str());
        const CaseResult result = run(*one);
        QVERIFY2(result.status == Status::Passed, (result.id + ": " + result.why).c_str());
        ++passed;
    }
    QVERIFY(passed > 0);
}

QTEST_APPLESS_MAIN(TestSuite)
