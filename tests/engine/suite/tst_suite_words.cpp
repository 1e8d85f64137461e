// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/exercise.h"
#include "engine/suite/suite.h"
#include "support/saidwords.h"

#include <QTest>

#include <string>

using namespace rw;
using test::doubled;
using test::SaidWords;

/// What suites and exercises say to people passes through Words; what machines read stays English.
class TestSuiteWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void results_data();
    void results();
    void reports();
    void exercises_data();
    void exercises();
};

void TestSuiteWords::lines_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char* line, const char* message, const char* remedy) {
        QTest::addRow("%s", line) << QString::fromStdString(doubled(line)) << QString::fromStdString(doubled(message))
                                  << QString::fromStdString(doubled(remedy));
    };
    row("5", "f:1: this line is not one JSON object",
        "A suite has one case a line: {'id': …, 'pattern': …, 'event': …}");
    row("{}", "f:1: the case has no 'pattern'", "Add 'pattern': the rule as a JSON object, or its text as a string");
    row("{'pattern':{},'event':{},'valid':1}", "f:1: 'valid' is not true or false",
        "Write true or false, or leave it out");
    row("{'pattern':{},'match':true}", "f:1: the case expects a verdict but has no 'event'",
        "Add 'event': the event as a JSON object, or its text as a string");
}

void TestSuiteWords::lines() {
    QFETCH(const QString, line);
    QFETCH(const QString, message);
    QFETCH(const QString, remedy);
    const SaidWords words;
    const auto read = suite::readCase(line.toStdString(), "f", 1);
    QVERIFY(!read);
    const QStringList names{QStringLiteral("f:1"), QStringLiteral("⟧pattern⟦"), QStringLiteral("⟧event⟦"),
                            QStringLiteral("⟧valid⟦")};
    QCOMPARE(SaidWords::bypassing(read.error().message, names), QString());
    QCOMPARE(SaidWords::english(read.error().message), message);
    QCOMPARE(SaidWords::bypassing(read.error().remedy, names), QString());
    QCOMPARE(SaidWords::english(read.error().remedy), remedy);
}

void TestSuiteWords::results_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("argument"); ///< AWS's words
    const auto row = [](const char* line, const char* why, const char* argument = "") {
        QTest::addRow("%s", line) << QString::fromStdString(doubled(line)) << QString::fromStdString(doubled(why))
                                  << QString::fromUtf8(argument);
    };
    row("{'pattern':{'a':[1]},'event':{'a':1},'match':false}", "expected match false, got true");
    row("{'pattern':{'a':[1]},'event':{'a':1},'valid':false}", "expected valid false, got true");
    row("{'pattern':{'a':[1]},'event':{'a':1},'valid':false,'match':false}",
        "expected valid false, got true; expected match false, got true");
    row("{'pattern':{'a':[1]},'event':[],'match':true}",
        "expected match true, got false (Event is not readable: Event must be a JSON object (byte 0))",
        "Event must be a JSON object");
}

void TestSuiteWords::results() {
    QFETCH(const QString, line);
    QFETCH(const QString, why);
    QFETCH(const QString, argument);
    const auto read = suite::readCase(line.toStdString(), "f", 1);
    QVERIFY(read);
    const SaidWords words;
    const suite::CaseResult result = suite::run(*read);
    QCOMPARE(result.status, suite::Status::Failed);
    const QStringList arguments = argument.isEmpty() ? QStringList() : QStringList{argument};
    QCOMPARE(SaidWords::bypassing(result.why, arguments), QString());
    QCOMPARE(SaidWords::english(result.why), why);
    QCOMPARE(SaidWords::bypassing(result.error, arguments), QString());
}

void TestSuiteWords::reports() {
    suite::CaseResult failed;
    failed.id = "1";
    failed.status = suite::Status::Failed;
    suite::CaseResult placed = failed;
    placed.file = "f";
    placed.line = 7;
    suite::CaseResult open;
    open.id = "3";
    const SaidWords words;
    const std::string text = suite::report({failed, placed, open}, suite::ReportFormat::Text);
    QCOMPARE(SaidWords::bypassing(text, {QStringLiteral("⟧f:7⟦")}), QString());
    QCOMPARE(SaidWords::english(text),
             QStringLiteral("FAILED 1: \nFAILED 1 (f:7): \n3 cases: 0 passed, 2 failed, 1 without expectation\n"));
    QCOMPARE(SaidWords::english(suite::report({failed}, suite::ReportFormat::Text)),
             QStringLiteral("FAILED 1: \n1 case: 0 passed, 1 failed\n"));
    for (const auto format : {suite::ReportFormat::JsonLines, suite::ReportFormat::JUnit, suite::ReportFormat::Tap}) {
        QVERIFY(suite::report({failed, placed, open}, format).find("⟦") == std::string::npos);
    }
}

void TestSuiteWords::exercises_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* text, const char* message) {
        QTest::addRow("%s", message) << QString::fromStdString(doubled(text))
                                     << QString::fromStdString(doubled(message));
    };
    row("[]", "f: not a JSON object");
    row("{}", "f: the text 'id' is missing");
    row("{'id':'i','title':'t','story':'s','finding':'f','cause':'c'}", "f: 'rule' is no list of lines");
    row("{'id':'i','title':'t','story':'s','finding':'f','cause':'c','rule':['r'],'cure':['c']}",
        "f: 'events' is no list of events");
    row("{'id':'i','title':'t','story':'s','finding':'f','cause':'c','rule':['r'],'cure':['c'],'events':[{}]}",
        "f: an event needs 'wanted' (true or false) and 'event' (an object)");
}

void TestSuiteWords::exercises() {
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    const SaidWords words;
    const auto read = suite::readExercise(text.toStdString(), "f");
    QVERIFY(!read);
    const QStringList names{QStringLiteral("⟧id⟦"),     QStringLiteral("⟧rule⟦"),  QStringLiteral("⟧events⟦"),
                            QStringLiteral("⟧wanted⟦"), QStringLiteral("⟧event⟦"), QStringLiteral("f: ")};
    QCOMPARE(SaidWords::bypassing(read.error().message, names), QString());
    QCOMPARE(SaidWords::english(read.error().message), message);
    QCOMPARE(SaidWords::bypassing(read.error().remedy), QString());
}

QTEST_APPLESS_MAIN(TestSuiteWords)
#include "tst_suite_words.moc"
