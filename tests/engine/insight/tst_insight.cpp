// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_insight.h"

#include "engine/insight/insight.h"
#include "engine/insight/piecetable.h"
#include "engine/match/reference.h"
#include "engine/suite/suite.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace rw;
using namespace rw::insight;

namespace {

pattern::Vocabulary observed(const std::vector<std::string>& events, size_t cap = 200) {
    const std::vector<std::string_view> views(events.begin(), events.end());
    return observe(views, cap);
}

std::shared_ptr<const pattern::Pattern> rule(const std::string& text) {
    return pattern::parsePattern(text).pattern;
}

/// Our own conformance cases.
std::vector<suite::Case> corpus() {
    std::vector<suite::Case> out;
    QDir dir(QStringLiteral(RW_TEST_DATA "/conformance"));
    const QStringList names = dir.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            auto one = suite::readCase(line.toStdString(), "corpus", 1);
            if (one && one->hasEvent && one->pattern.size() < 500 && one->event.size() < 2000) {
                out.push_back(std::move(*one));
            }
        }
    }
    return out;
}

bool matchesAfter(const pattern::Pattern& pattern, const Repair& repair, const std::string& event) {
    const pattern::ParseResult parsed = pattern::parsePattern(pattern::applied(pattern.source, repair.edits));
    const auto view = match::readEvent(event);
    return parsed.valid() && view && match::matches(*parsed.pattern, *view);
}

std::vector<Repair> repairsFor(const std::string& text, const std::string& event,
                               const std::vector<std::string>& others = {}, size_t limit = 8) {
    const auto pattern = rule(text);
    const std::vector<std::string_view> views(others.begin(), others.end());
    return pattern ? repairs(*pattern, event, views, limit) : std::vector<Repair>{};
}

} // namespace

void TestInsight::observesPathsAndValues() {
    const auto seen =
        observed({R"({"a":"x","b":{"c":[1,{"d":true}]},"e":null,"a":"y"})", R"({"a":"x","b":{"c":2.50}})"});
    QCOMPARE(seen.events, 2U);
    QStringList paths;
    for (const auto& row : seen.paths) {
        paths << QString::fromStdString(row.path) + u':' + QString::number(row.events);
    }
    QCOMPARE(paths, (QStringList{QStringLiteral("a:2"), QStringLiteral("b.c:2"), QStringLiteral("b.c.d:1"),
                                 QStringLiteral("e:1")}));
    const pattern::ObservedPath* a = seen.find("a");
    QVERIFY(a != nullptr);
    QCOMPARE(a->values.size(), size_t(2));
    QCOMPARE(a->values[0].json, std::string("\"x\"")); // the most frequent first
    QCOMPARE(a->values[0].count, 2U);
    QCOMPARE(seen.find("b.c")->values.back().json, std::string("2.50")); // numbers as spelt
    QCOMPARE(seen.find("b.c.d")->values[0].json, std::string("true"));
    QCOMPARE(seen.find("e")->values[0].json, std::string("null"));
    QVERIFY(seen.find("b") == nullptr);
}

void TestInsight::observesWhatSimdjsonDoesNotTake() {
    const auto seen = observed({R"({"a":"x"} trailing)", R"({"a":"\ud800","b":1e400})", R"({"a":"ü\u00fc\n"})"});
    QCOMPARE(seen.events, 3U);
    QCOMPARE(seen.find("a")->events, 3U);
    QCOMPARE(seen.find("b")->values[0].json, std::string("1e400"));
    const auto& values = seen.find("a")->values;
    QVERIFY(std::any_of(values.begin(), values.end(), [](const auto& v) { return v.json == "\"üü\\n\""; }));
}

void TestInsight::observesUpToTheCap() {
    std::vector<std::string> events;
    for (int i = 0; i < 50; ++i) {
        events.push_back("{\"id\":" + std::to_string(i) + ",\"kind\":\"k\"}");
    }
    const auto seen = observed(events, 10);
    QCOMPARE(seen.find("id")->values.size(), size_t(10));
    QCOMPARE(seen.find("id")->events, 50U);
    QCOMPARE(seen.find("kind")->values[0].count, 50U);
}

void TestInsight::observingStops() {
    std::stop_source source;
    source.request_stop();
    const std::string_view event = R"({"a":1})";
    QCOMPARE(observe(std::span(&event, 1), 200, source.get_token()).events, 0U);
}

void TestInsight::brokenEventsLeaveNothing() {
    const auto seen = observed({R"({"a":"x","b":)", "", "[1]", R"({"good":1})"});
    QCOMPARE(seen.events, 1U);
    QCOMPARE(seen.paths.size(), size_t(1));
}

void TestInsight::nearestPaths_data() {
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char* asked, const char* nearest) {
        QTest::newRow(asked) << QString::fromUtf8(asked) << QString::fromUtf8(nearest);
    };
    row("detail.queueId", "detail.eventBody.queueId");
    row("detail.data.queueId", "detail.eventBody.queueId");
    row("queueId", "detail.eventBody.queueId");
    row("detail.eventBody.queueid", "detail.eventBody.queueId");
    row("detail.eventBody.queuId", "detail.eventBody.queueId");
    row("detail.queue.id", "detail.eventBody.queueId");
    row("detail.mediaType", "detail.eventBody.mediaType"); // not that of the communications
    row("detail.metadata.correlationId", "detail.metadata.CorrelationId");
    row("detail-typ", "detail-type");
    row("detail.id", "");
    row("nothing.like.it", "");
}

void TestInsight::nearestPaths() {
    QFETCH(QString, asked);
    QFETCH(QString, nearest);
    const auto seen =
        observed({R"({"id":"1","detail-type":"t","detail":{"topicName":"t","metadata":{"CorrelationId":"c"},
        "eventBody":{"queueId":"q","mediaType":"VOICE","communications":[{"mediaType":"VOICE"}]}}})"});
    QCOMPARE(QString::fromStdString(nearestPath(seen, asked.toStdString()).path), nearest);
    QCOMPARE(nearestPath(seen, "detail.eventBody.queueId").eventsWithAsked, 1U);
}

void TestInsight::nearestValues_data() {
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char* asked, const char* nearest) {
        QTest::newRow(asked) << QString::fromUtf8(asked) << QString::fromUtf8(nearest);
    };
    row("voice", "\"VOICE\"");
    row("VOIVE", "\"VOICE\"");
    row("300", "300");
    row("conferenceTransfer", "\"CONFERENCE_TRANSFER\"");
    row("entirely different", "");
}

void TestInsight::nearestValues() {
    QFETCH(QString, asked);
    QFETCH(QString, nearest);
    const auto seen = observed({R"({"a":["VOICE","CHAT",300,"CONFERENCE_TRANSFER"]})"});
    QCOMPARE(QString::fromStdString(nearestValue(seen, "a", asked.toStdString()).json), nearest);
    QVERIFY(nearestValue(seen, "b", "VOICE").json.empty());
}

void TestInsight::nearMissesCountFailingLeaves() {
    const auto pattern = rule(R"({"z":["1"],"a":["1"],"$or":[{"b":["1"]},{"c":["1"],"d":["1"]}]})");
    const std::vector<std::string_view> events = {R"({"z":"1","a":"1","b":"1"})", R"({"z":"1","a":"2","b":"1"})",
                                                  R"({"z":"2","a":"2","c":"1","d":"1"})", R"({)", R"({"c":"1"})"};
    const auto misses = nearMisses(*pattern, events);
    QCOMPARE(misses.size(), events.size());
    QCOMPARE(misses[0].failing, 0U);
    QCOMPARE(misses[0].firstFailingLeaf, -1);
    QCOMPARE(misses[1].failing, 1U);
    QCOMPARE(misses[1].firstFailingLeaf, 1);
    QCOMPARE(misses[2].failing, 2U);
    QCOMPARE(misses[2].firstFailingLeaf, 0); // in the order of the document, not of evaluation
    QVERIFY(!misses[3].readable);
    QVERIFY(misses[4].readable);
    QCOMPARE(misses[4].failing, 3U);
}

void TestInsight::nearMissesAgreeWithTheExplanation() {
    size_t compared = 0;
    for (const suite::Case& one : corpus()) {
        const auto pattern = rule(one.pattern);
        if (!pattern) {
            continue;
        }
        const std::string_view event = one.event;
        const match::Explanation explanation = match::explain(*pattern, event);
        const NearMiss miss = nearMisses(*pattern, std::span(&event, 1)).front();
        QCOMPARE(miss.readable, explanation.outcome != match::Outcome::Unreadable);
        if (miss.readable) {
            ++compared;
            QVERIFY2(miss.failing == explanation.failing && (miss.failing == 0) == explanation.matched, one.id.c_str());
            QCOMPARE(miss.firstFailingLeaf >= 0, miss.failing > 0);
        }
    }
    QVERIFY(compared > 500);
}

void TestInsight::repairs_data() {
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("expected"); ///< one of the repaired texts of the smallest size
    const auto row = [](const char* name, const char* pattern, const char* event, const char* expected) {
        QTest::newRow(name) << QByteArray(pattern) << QByteArray(event) << QByteArray(expected);
    };
    row("add the value", R"({"a":["x"]})", R"({"a":"y"})", R"({"a":["x", "y"]})");
    row("case", R"({"a":["voice"]})", R"({"a":"VOICE"})", R"({"a":["VOICE"]})");
    row("type", R"({"a":["300"]})", R"({"a":300})", R"({"a":[300]})");
    row("path", R"({"detail":{"queueId":["q"]}})", R"({"detail":{"eventBody":{"queueId":"q"}}})",
        R"({"detail":{"eventBody":{"queueId":["q"]}}})");
    row("name", R"({"a":{"queueid":["q"]}})", R"({"a":{"queueId":"q"}})", R"({"a":{"queueId":["q"]}})");
    row("lower bound", R"({"a":[{"numeric":[">",100]}]})", R"({"a":60})", R"({"a":[{"numeric": [">=", 60]}]})");
    row("upper bound", R"({"a":[{"numeric":[">",0,"<",100]}]})", R"({"a":100})",
        R"({"a":[{"numeric": [">", 0, "<=", 100]}]})");
    row("absent", R"({"a":["x"],"b":["y"]})", R"({"b":"y"})", R"({"b":["y"]})");
    row("may be absent", R"({"a":["x"]})", R"({"b":"y"})", R"({"a":["x", {"exists": false}]})");
    row("excluded", R"({"a":[{"anything-but":["x","y"]}]})", R"({"a":"x"})", R"({"a":[{"anything-but":["y"]}]})");
    row("must not be there", R"({"a":[{"exists":false}]})", R"({"a":"x"})", R"({"a":[{"exists":false}, "x"]})");
    row("prefix", R"({"a":[{"prefix":"order-2"}]})", R"({"a":"order-17"})", R"({"a":[{"prefix": "order-"}]})");
    row("array element", R"({"l":{"x":["1"],"y":["2"]}})", R"({"l":[{"x":"1"},{"y":"2"}]})", R"({"l":{"x":["1"]}})");
    row("another value in the element", R"({"l":{"x":["1"],"y":["2"]}})",
        R"({"l":[{"x":"1","y":"3"},{"x":"5","y":"2"}]})", R"({"l":{"x":["1"],"y":["2", "3"]}})");
    row("prefix in another case", R"({"a":[{"prefix":"TEL:"}]})", R"({"a":"tel:+1317"})",
        R"({"a":[{"prefix": "tel:"}]})");
    row("an object stands there", R"({"a":[{"exists":true}]})", R"({"a":{"b":{"c":1}}})",
        R"({"a":{"b": {"c": [{"exists":true}]}}})");
    row("lines", "{\n  \"a\": [\n    \"x\"\n  ]\n}", R"({"a":"y"})", "{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ]\n}");
}

void TestInsight::repairs() {
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, expected);
    const auto found = repairsFor(pattern.toStdString(), event.toStdString());
    QVERIFY(!found.empty());
    QStringList texts;
    for (const Repair& repair : found) {
        QVERIFY(repair.editSize <= 2U);
        QVERIFY(!repair.title.empty());
        QVERIFY2(matchesAfter(*rule(pattern.toStdString()), repair, event.toStdString()), repair.title.c_str());
        texts << QString::fromStdString(pattern::applied(pattern.toStdString(), repair.edits));
    }
    QVERIFY2(texts.contains(QString::fromUtf8(expected)), qPrintable(texts.join(u'\n')));
}

void TestInsight::repairsAreVerifiedAndRanked() {
    // Dropping the condition lets two others in, adding the value one, the case none.
    const std::string text = R"({"a":["voice"],"b":["1"]})";
    const auto found = repairsFor(text, R"({"a":"VOICE","b":"1"})",
                                  {R"({"a":"CHAT","b":"1"})", R"({"a":"voice","b":"1"})", R"({"a":"VOICE","b":"1"})"});
    QVERIFY(found.size() >= 3);
    for (size_t i = 1; i < found.size(); ++i) {
        QVERIFY(found[i - 1].editSize < found[i].editSize ||
                (found[i - 1].editSize == found[i].editSize && found[i - 1].otherEvents <= found[i].otherEvents));
    }
    for (const Repair& repair : found) {
        const std::string after = pattern::applied(text, repair.edits);
        if (after == R"({"a":["VOICE"],"b":["1"]})") {
            QCOMPARE(repair.otherEvents, 0U);
            QCOMPARE(repair.lostEvents, 1U);
        } else if (after == R"({"b":["1"]})") {
            QCOMPARE(repair.otherEvents, 1U);
            QCOMPARE(repair.lostEvents, 0U);
        }
    }
    QCOMPARE(repairsFor(text, R"({"a":"VOICE","b":"1"})", {}, 2).size(), size_t(2));
}

void TestInsight::repairsOfWholeRules() {
    // Path and case are wrong at once, and in two fields.
    const std::string text = R"({"source":["s"],"detail":{"queueId":["Q-1"],"mediaType":["voice"]}})";
    const std::string event = R"({"source":"s","detail":{"eventBody":{"queueId":"q-1","mediaType":"VOICE"}}})";
    const auto found = repairsFor(text, event, {R"({"source":"s","detail":{"other":1}})"});
    QVERIFY(!found.empty());
    for (const Repair& repair : found) {
        QVERIFY(matchesAfter(*rule(text), repair, event));
    }
    QCOMPARE(pattern::applied(text, found.front().edits),
             std::string(R"({"source":["s"],"detail":{"eventBody":{"queueId":["q-1"],"mediaType":["VOICE"]}}})"));
    QCOMPARE(found.front().editSize, 4U);
    QCOMPARE(found.front().otherEvents, 0U);
    const auto single =
        repairsFor(R"({"detail":{"mediaType":["voice"]}})", R"({"detail":{"eventBody":{"mediaType":"VOICE"}}})");
    QVERIFY(std::any_of(single.begin(), single.end(), [](const Repair& repair) {
        return repair.editSize == 2 && pattern::applied(R"({"detail":{"mediaType":["voice"]}})", repair.edits) ==
                                           R"({"detail":{"eventBody":{"mediaType":["VOICE"]}}})";
    }));
}

void TestInsight::repairsOfWhatNeedsNone() {
    QVERIFY(repairsFor(R"({"a":["x"]})", R"({"a":"x"})").empty());
    QVERIFY(repairsFor(R"({"a":["x"]})", R"({"a":)").empty());
    QVERIFY(repairsFor(R"({"a":["x"]})", R"({"a":"y"})", {}, 0).empty());
    std::stop_source source;
    source.request_stop();
    QVERIFY(insight::repairs(*rule(R"({"a":["x"]})"), R"({"a":"y"})", {}, 8, source.get_token()).empty());
}

void TestInsight::repairsPropertyOverTheCorpus() {
    std::mt19937 random(4); // the same cases in every run
    size_t repaired = 0;
    for (const suite::Case& one : corpus()) {
        const auto pattern = rule(one.pattern);
        if (!pattern || one.match.value_or(true) || random() % 12 != 0) {
            continue;
        }
        for (const Repair& repair : insight::repairs(*pattern, one.event, {}, 4)) {
            ++repaired;
            QVERIFY2(matchesAfter(*pattern, repair, one.event), (one.id + ": " + repair.title).c_str());
        }
    }
    QVERIFY(repaired > 100);
}

void TestInsight::editsOfEditedTexts() {
    PieceTable table("hello world");
    table.apply({{{0, 5}, "bye"}, {{6, 6}, "big "}});
    QCOMPARE(table.text(), std::string("bye big world"));
    table.apply({{{1, 2}, "Y"}, {{8, 13}, "moon"}});
    QCOMPARE(table.text(), std::string("bYe big moon"));
    QCOMPARE(pattern::applied("hello world", table.edits()), table.text());
    table.apply({{{0, 12}, ""}});
    QCOMPARE(pattern::applied("hello world", table.edits()), std::string());
    std::mt19937 random(7); // the same edits in every run
    for (int round = 0; round < 300; ++round) {
        const std::string original = "0123456789abcdef";
        PieceTable pieces(original);
        std::string text = original;
        for (int i = 0; i < 6; ++i) {
            const auto begin = static_cast<uint32_t>(random() % (text.size() + 1));
            const auto end = static_cast<uint32_t>(begin + random() % (text.size() - begin + 1));
            const pattern::TextEdit edit{{begin, end}, std::string(random() % 4, static_cast<char>('A' + i))};
            pieces.apply({edit});
            text = pattern::applied(text, {edit});
            QCOMPARE(pieces.text(), text);
            QCOMPARE(pattern::applied(original, pieces.edits()), text);
        }
    }
}

QTEST_APPLESS_MAIN(TestInsight)
