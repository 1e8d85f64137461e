// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/eventview.h"
#include "engine/match/reference.h"

#include <QTest>

#include <string>

using namespace rw;
using match::ArrayStep;

/// The exact reader: leaves, paths, trails, errors.
class TestMatchEvent : public QObject {
    Q_OBJECT

private slots:
    void leavesAndTrails();
    void namesAreJoined();
    void duplicatesContributeAll();
    void unreadable_data();
    void unreadable();
    void textBehindTheBraceIsIgnored();
    void emptyNames();
};

void TestMatchEvent::leavesAndTrails() {
    const std::string text = R"({"a":[1,{"b":[2,[3]]}],"c":"x"})";
    const auto view = match::readEvent(text);
    QVERIFY(view);
    QCOMPARE(view->leaves.size(), size_t{4});
    QCOMPARE(view->leaves[0].path, std::string("a"));
    QCOMPARE(view->leaves[0].jsonPath, std::string("$.a[0]"));
    QVERIFY(view->leaves[0].trail.empty()); // directly in its array
    QCOMPARE(view->leaves[1].path, std::string("a.b"));
    QCOMPARE(view->leaves[1].jsonPath, std::string("$.a[1].b[0]"));
    QVERIFY((view->leaves[1].trail == std::vector<ArrayStep>{{0, 1}}));
    QVERIFY((view->leaves[2].trail == std::vector<ArrayStep>{{0, 1}, {1, 1}}));
    QCOMPARE(std::string(view->leaves[3].at.in(text)), std::string("\"x\""));
}

void TestMatchEvent::namesAreJoined() {
    const auto view = match::readEvent(R"({"a.b":{"":{"c d":1}}})");
    QVERIFY(view);
    QCOMPARE(view->leaves[0].path, std::string("a.b..c d"));
    QCOMPARE(view->leaves[0].jsonPath, std::string(R"($["a.b"][""]["c d"])"));
    QVERIFY(view->leaves[0].underEmptyName);
}

void TestMatchEvent::duplicatesContributeAll() {
    const auto view = match::readEvent(R"({"a":"1","a":["2"]})");
    QVERIFY(view);
    QCOMPARE(view->leaves.size(), size_t{2});
}

void TestMatchEvent::unreadable_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message"); // its beginning
    QTest::addColumn<uint>("offset");
    QTest::newRow("empty") << QByteArray() << QByteArray("Event must be a JSON object") << 0U;
    QTest::newRow("array") << QByteArray(" [1,") << QByteArray("Event must be a JSON object") << 1U;
    QTest::newRow("string") << QByteArray("\"a") << QByteArray("Event must be a JSON object") << 0U;
    QTest::newRow("null") << QByteArray("null") << QByteArray("Event must be a JSON object") << 0U;
    QTest::newRow("token") << QByteArray("nope") << QByteArray("Unrecognized token 'nope'") << 0U;
    QTest::newRow("bad escape") << QByteArray(R"({"a":"\q"})") << QByteArray("Unrecognized character escape 'q'") << 6U;
    QTest::newRow("unmentioned") << QByteArray(R"({"b":nope,"a":"x"})") << QByteArray("Unrecognized token 'nope'")
                                 << 5U;
}

void TestMatchEvent::unreadable() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, message);
    QFETCH(const uint, offset);
    const auto view = match::readEvent(text.toStdString());
    QVERIFY(!view);
    QVERIFY2(QByteArray::fromStdString(view.error().message).startsWith(message), view.error().message.c_str());
    QVERIFY2(view.error().offset >= offset && view.error().offset <= offset + 1,
             qPrintable(QString::number(view.error().offset)));
}

void TestMatchEvent::textBehindTheBraceIsIgnored() {
    const std::string text = R"({"a":1} "open and \q broken)";
    QVERIFY(match::readEvent(text));
}

void TestMatchEvent::emptyNames() {
    const auto judge = [](const char* pattern, const char* event) {
        const auto parsed = pattern::parsePattern(pattern);
        const auto view = match::readEvent(event);
        return parsed.valid() && view && match::matches(*parsed.pattern, *view);
    };
    QVERIFY(judge(R"({"":["1"]})", R"({"":"1"})"));
    QVERIFY(judge(R"({"":{"a":["1"]}})", R"({"a":"1"})"));
    QVERIFY(!judge(R"({"":{"a":["1"]}})", R"({"":{"a":"1"}})"));
    QVERIFY(!judge(R"({"a":{"":["1"]}})", R"({"a":{"":"1"}})"));
    QVERIFY(judge(R"({"a":{"":["1"]}})", R"({"a.":"1"})"));
    QVERIFY(judge(R"({"a":{"":{"b":["1"]}}})", R"({"a":{"":{"b":"1"}}})"));
    // An empty step anywhere in the rule makes the service look under empty names everywhere.
    QVERIFY(judge(R"({"a":{"":["1"]},"b..c":["2"]})", R"({"a":{"":"1"},"b":{"":{"c":"2"}}})"));
}

QTEST_APPLESS_MAIN(TestMatchEvent)
#include "tst_match_event.moc"
