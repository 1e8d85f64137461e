// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_grow.h"

#include "engine/insight/grow.h"
#include "engine/insight/insight.h"
#include "engine/match/reference.h"

#include <QTest>

using namespace rw;
using namespace rw::insight;

Q_DECLARE_METATYPE(rw::insight::Growth)

namespace {

Grown grownBy(const std::string& rule, Growth growth, const std::string& path, const std::string& json,
              const match::Stand& stand = {}) {
    return grown(rule, pattern::parsePattern(rule), growth, path, json, {}, stand);
}

bool matches(const std::string& rule, const std::string& event) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    const auto view = match::readEvent(event);
    return parsed.valid() && view && match::matches(*parsed.pattern, *view);
}

} // namespace

void TestGrow::grows_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Growth>("growth");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("title");    ///< a part of it
    QTest::addColumn<QByteArray>("accepted"); ///< an event that matches then
    QTest::addColumn<QByteArray>("refused");  ///< one that does not
    const auto row = [](const char* name, const char* rule, Growth growth, const char* path, const char* json,
                        const char* expected, const char* title, const char* accepted, const char* refused) {
        QTest::newRow(name) << QByteArray(rule) << growth << QByteArray(path) << QByteArray(json)
                            << QByteArray(expected) << QByteArray(title) << QByteArray(accepted) << QByteArray(refused);
    };
    const auto accept = Growth::Accept;
    row("a text", R"({"a": ["x"]})", accept, "a", R"("y")", R"({"a": ["x", "y"]})", R"(Accept "y" at a too)",
        R"({"a":"y"})", R"({"a":"z"})");
    row("a number", R"({"a": [1]})", accept, "a", "2.50", R"({"a": [1, 2.50]})", "2.50", R"({"a":2.5})", R"({"a":3})");
    row("true", R"({"a": ["x"]})", accept, "a", "true", R"({"a": ["x", true]})", "", R"({"a":true})",
        R"({"a":"true"})");
    row("null", R"({"a": ["x"]})", accept, "a", "null", R"({"a": ["x", null]})", "", R"({"a":null})", R"({})");
    row("beside operators", R"({"a": [{"prefix": "x"}]})", accept, "a", R"("y")", R"({"a": [{"prefix": "x"}, "y"]})",
        "", R"({"a":"y"})", R"({"a":"yy"})");
    row("one value in an array", R"({"a": ["x"]})", accept, "a", R"(["y"])", R"({"a": ["x", "y"]})", "",
        R"({"a":["y"]})", R"({"a":["z"]})");
    row("a number beyond exactness", R"({"a": [1]})", accept, "a", "1e400", R"({"a": [1, 1e400]})", "",
        R"({"a":1e400})", R"({"a":1e401})");
    row("a new leaf", R"({"a": ["x"]})", accept, "b", R"("y")", R"({"a": ["x"], "b": ["y"]})",
        R"(Add the leaf b with the value "y")", R"({"a":"x","b":"y"})", R"({"a":"x","b":"x"})");
    row("a leaf below what is there", R"({"d": {"e": {"a": ["x"]}}})", accept, "d.e.b", R"("y")",
        R"({"d": {"e": {"a": ["x"], "b": ["y"]}}})", "", R"({"d":{"e":{"a":"x","b":"y"}}})",
        R"({"d":{"e":{"a":"x"}}})");
    row("objects in between", R"({"d": {"a": ["x"]}})", accept, "d.e.b", R"("y")",
        R"({"d": {"a": ["x"], "e": {"b": ["y"]}}})", "", R"({"d":{"a":"x","e":{"b":"y"}}})", R"({"d":{"a":"x"}})");
    row("a path through arrays", R"({"d": {"a": ["x"]}})", accept, "d.e.b", "1",
        R"({"d": {"a": ["x"], "e": {"b": [1]}}})", "", R"({"d":{"a":"x","e":[{"b":2},{"b":1}]}})",
        R"({"d":{"a":"x","e":[{"b":2}]}})");
    row("a name with a dot", R"({"d.a": ["x"]})", accept, "d.a", R"("y")", R"({"d.a": ["x", "y"]})", "",
        R"({"d":{"a":"y"}})", R"({"d":{"a":"z"}})");
    row("beside alternatives", R"({"$or": [{"a": ["x"]}, {"a": ["y"]}]})", accept, "b", "1",
        R"({"$or": [{"a": ["x"]}, {"a": ["y"]}], "b": [1]})", "", R"({"a":"y","b":1})", R"({"a":"y"})");
    row("where the rule says: absent", R"({"a": [{"exists": false}]})", accept, "a", R"("y")",
        R"({"a": [{"exists": false}, "y"]})", "", R"({"a":"y"})", R"({"a":"z"})");
    row("what was excluded", R"({"a": [{"anything-but": ["x", "y"]}]})", accept, "a", R"("y")",
        R"({"a": [{"anything-but": ["x"]}]})", R"(Exclude "y" at a no longer)", R"({"a":"y"})", R"({"a":"x"})");
    row("the only one that was excluded", R"({"a": [{"anything-but": "x"}, "z"]})", accept, "a", R"("x")",
        R"({"a": [{"exists": true}]})", "Accept every value at a", R"({"a":"x"})", R"({})");
    row("a number that was excluded", R"({"a": [{"anything-but": [1, 2]}]})", accept, "a", "1.0",
        R"({"a": [{"anything-but": [2]}]})", "", R"({"a":1})", R"({"a":2})");
    row("what a prefix excludes", R"({"a": [{"anything-but": {"prefix": "x"}}]})", accept, "a", R"("xy")",
        R"({"a": [{"anything-but": {"prefix": "x"}}, "xy"]})", "", R"({"a":"xy"})", R"({"a":"xz"})");
    row("detail-type as it is", R"({"source": ["s"]})", accept, "detail-type",
        R"("v2.detail.events.conversation.{id}.acd.end")",
        R"({"source": ["s"], "detail-type": ["v2.detail.events.conversation.{id}.acd.end"]})", "",
        R"({"source":"s","detail-type":"v2.detail.events.conversation.{id}.acd.end"})",
        R"({"source":"s","detail-type":"v2.detail.events.conversation.1.acd.end"})");
    row("source as it is", R"({"detail-type": ["t"]})", accept, "source", R"("aws.partner/genesys.com/cloud/1/bus")",
        R"({"detail-type": ["t"], "source": ["aws.partner/genesys.com/cloud/1/bus"]})", "",
        R"({"detail-type":"t","source":"aws.partner/genesys.com/cloud/1/bus"})",
        R"({"detail-type":"t","source":"aws.partner/genesys.com/cloud/2/bus"})");
    row("into an object that makes the rule invalid", R"({"s": ["x"], "d": {}})", accept, "d.a", R"("y")",
        R"({"s": ["x"], "d": {"a": ["y"]}})", "", R"({"s":"x","d":{"a":"y"}})", R"({"s":"x"})");

    const auto exclude = Growth::Exclude;
    row("a new exclusion", R"({"a": ["x"]})", exclude, "b", R"("y")", R"({"a": ["x"], "b": [{"anything-but": ["y"]}]})",
        R"(Add the leaf b with anything but "y")", R"({"a":"x","b":"z"})", R"({"a":"x","b":"y"})");
    row("one more exclusion", R"({"a": [{"anything-but": ["x"]}]})", exclude, "a", R"("y")",
        R"({"a": [{"anything-but": ["x", "y"]}]})", R"(Exclude "y" at a too)", R"({"a":"z"})", R"({"a":"y"})");
    row("beside a single exclusion", R"({"a": [{"anything-but": "x"}]})", exclude, "a", R"("y")",
        R"({"a": [{"anything-but": ["x", "y"]}]})", "", R"({"a":"z"})", R"({"a":"x"})");
    row("one more number", R"({"a": [{"anything-but": [1]}]})", exclude, "a", "2",
        R"({"a": [{"anything-but": [1, 2]}]})", "", R"({"a":3})", R"({"a":2.0})");
    row("absence stays accepted", R"({"a": [{"anything-but": ["x"]}, {"exists": false}]})", exclude, "a", R"("y")",
        R"({"a": [{"anything-but": ["x", "y"]}, {"exists": false}]})", "", R"({})", R"({"a":"y"})");
    row("another kind", R"({"a": [{"anything-but": ["x"]}]})", exclude, "a", "2", R"({"a": [{"anything-but": [2]}]})",
        "in the place of", R"({"a":"x"})", R"({"a":2})");
    row("another test", R"({"a": [{"anything-but": {"prefix": "x"}}]})", exclude, "a", R"("y")",
        R"({"a": [{"anything-but": ["y"]}]})", "in the place of", R"({"a":"x"})", R"({"a":"y"})");
    row("out of a list", R"({"a": ["x", "y"]})", exclude, "a", R"("x")", R"({"a": ["y"]})",
        R"(Accept "x" at a no longer)", R"({"a":"y"})", R"({"a":"z"})");
    row("out of a list of numbers", R"({"a": [1, 2, 1.0, {"prefix": "x"}]})", exclude, "a", "1",
        R"({"a": [2, {"prefix": "x"}]})", "no longer", R"({"a":2})", R"({"a":1})");
    row("absence is left", R"({"a": ["x", {"exists": false}]})", exclude, "a", R"("x")",
        R"({"a": [{"exists": false}]})", "no longer", R"({})", R"({"a":"x"})");
    row("instead of the only value", R"({"a": ["y"]})", exclude, "a", R"("y")", R"({"a": [{"anything-but": ["y"]}]})",
        "in the place of", R"({"a":"z"})", R"({"a":"y"})");
    row("instead of an operator that accepts it too", R"({"a": ["xy", {"prefix": "x"}]})", exclude, "a", R"("xy")",
        R"({"a": [{"anything-but": ["xy"]}]})", "in the place of", R"({"a":"z"})", R"({"a":"xy"})");
    row("never beside another value", R"({"a": [{"anything-but": ["x"]}, "x"]})", exclude, "a", R"("y")",
        R"({"a": [{"anything-but": ["y"]}]})", "in the place of", R"({"a":"z"})", R"({"a":"y"})");

    const auto require = Growth::Require;
    row("a new leaf that exists", R"({"a": ["x"]})", require, "d.b", R"("y")",
        R"({"a": ["x"], "d": {"b": [{"exists": true}]}})", "Require d.b to exist", R"({"a":"x","d":{"b":1}})",
        R"({"a":"x","d":{}})");
    row("not absent any more", R"({"a": [{"exists": false}]})", require, "a", "1", R"({"a": [{"exists": true}]})",
        "no longer", R"({"a":1})", R"({})");
    row("a value, not absence", R"({"a": ["x", {"exists": false}]})", require, "a", "1", R"({"a": ["x"]})", "no longer",
        R"({"a":"x"})", R"({})");
    row("an array of values", R"({"a": ["x"]})", require, "b", "[1,2]", R"({"a": ["x"], "b": [{"exists": true}]})", "",
        R"({"a":"x","b":[1]})", R"({"a":"x","b":[]})");
    row("what the event does not have", R"({"a": ["x"]})", require, "b", "", R"({"a": ["x"], "b": [{"exists": true}]})",
        "", R"({"a":"x","b":null})", R"({"a":"x"})");
}

void TestGrow::grows() {
    QFETCH(QByteArray, rule);
    QFETCH(Growth, growth);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, refused);
    const Grown got = grownBy(rule.toStdString(), growth, path.toStdString(), json.toStdString());
    QVERIFY2(got.possible(), got.obstacle.c_str());
    QCOMPARE(got.obstacle, std::string());
    const std::string after = pattern::applied(rule.toStdString(), got.edits);
    QTEST(QByteArray::fromStdString(after), "expected");
    QVERIFY2(QByteArray::fromStdString(got.title).contains(title), got.title.c_str());
    QVERIFY(matches(after, accepted.toStdString()));
    QVERIFY(!matches(after, refused.toStdString()));
}

void TestGrow::refuses_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Growth>("growth");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("obstacle"); ///< a part of it
    const auto row = [](const char* name, const char* rule, Growth growth, const char* path, const char* json,
                        const char* obstacle) {
        QTest::newRow(name) << QByteArray(rule) << growth << QByteArray(path) << QByteArray(json)
                            << QByteArray(obstacle);
    };
    row("accepted", R"({"a": ["x", "y"]})", Growth::Accept, "a", R"("y")", "accepts \"y\" at a already");
    row("accepted by an operator", R"({"a": [{"prefix": "x"}]})", Growth::Accept, "a", R"("xy")", "already");
    row("accepted as a number", R"({"a": [300]})", Growth::Accept, "a", "3e2", "already");
    row("accepted by its presence", R"({"a": [{"exists": true}]})", Growth::Accept, "a", "null", "already");
    row("excluded", R"({"a": [{"anything-but": ["x", "y"]}]})", Growth::Exclude, "a", R"("y")", "excludes");
    row("excluded by its beginning", R"({"a": [{"anything-but": {"prefix": "x"}}]})", Growth::Exclude, "a", R"("xy")",
        "excludes");
    row("not accepted anyway", R"({"a": ["x", "y"]})", Growth::Exclude, "a", R"("z")", "excludes \"z\" at a already");
    row("only absence accepted", R"({"a": [{"exists": false}]})", Growth::Exclude, "a", R"("z")", "already");
    row("required", R"({"a": [{"exists": true}]})", Growth::Require, "a", "1", "already");
    row("required by a value", R"({"a": ["x"]})", Growth::Require, "a", "1", "already");
    row("not for true", R"({"a": ["x"]})", Growth::Exclude, "b", "true", "texts and numbers only");
    row("not for null", R"({"a": ["x"]})", Growth::Exclude, "b", "null", "texts and numbers only");
    row("not for such a number", R"({"a": ["x"]})", Growth::Exclude, "b", "12345678901234567890", "cannot compare");
    row("an object", R"({"a": ["x"]})", Growth::Require, "b", "{}", "is an object");
    row("the value of an object", R"({"a": ["x"]})", Growth::Accept, "b", "{}", "is an object");
    row("an empty array", R"({"a": ["x"]})", Growth::Require, "b", "[]", "only inside it");
    row("several values", R"({"a": ["x"]})", Growth::Accept, "b", "[1,2]", "several values");
    row("no value", R"({"a": ["x"]})", Growth::Accept, "b", "", "no value at b");
    row("no path", R"({"a": ["x"]})", Growth::Accept, "", "", "no value here");
    row("an empty name", R"({"a": ["x"]})", Growth::Accept, "b.", "1", "cannot test the path b.");
    row("a field called $or", R"({"a": ["x"]})", Growth::Accept, "b.$or", "1", "cannot test the path");
    row("inside alternatives", R"({"$or": [{"a": ["x"]}, {"b": ["y"]}]})", Growth::Accept, "a", R"("z")", "inside $or");
    row("inside alternatives and outside", R"({"a": ["z"], "$or": [{"a": ["x"]}, {"b": ["y"]}]})", Growth::Accept, "a",
        R"("z")", "inside $or");
    row("a value stands above", R"({"a": ["x"]})", Growth::Accept, "a.b", "1", "stands in the way");
    row("names stand below", R"({"a": {"b": ["x"]}})", Growth::Accept, "a", "1", "stands in the way");
    const std::string long_ = "{\"a\": [\"" + std::string(20'000, 'x') + "\"]}";
    row("a rule beyond all limits", long_.c_str(), Growth::Accept, "b", "1", "too long");
    row("a value beyond all limits", R"({"a": ["x"]})", Growth::Accept, "b", long_.c_str() + 6, "too long");
    row("broken JSON", R"({"a": ["x"])", Growth::Accept, "b", "1", "has errors");
    row("no object", R"(["x"])", Growth::Accept, "b", "1", "has errors");
    row("an invalid rule", R"({"a": "x"})", Growth::Accept, "b", "1", "not valid");
    row("an invalid leaf", R"({"a": "x"})", Growth::Accept, "a", "1", "not valid");
    row("nothing would remain", R"({"a": [{"anything-but": ["x"]}, {"exists": false}]})", Growth::Accept, "a", R"("x")",
        "every event");
}

void TestGrow::refuses() {
    QFETCH(QByteArray, rule);
    QFETCH(Growth, growth);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, obstacle);
    const Grown got = grownBy(rule.toStdString(), growth, path.toStdString(), json.toStdString());
    QVERIFY(!got.possible());
    QCOMPARE(got.title, std::string());
    QVERIFY2(QByteArray::fromStdString(got.obstacle).contains(obstacle), got.obstacle.c_str());
}

/// One accepted value of an array is enough for a rule: what excludes only its neighbour excludes nothing.
void TestGrow::excludesTheEventThatWasPointedAt() {
    const auto excluded = [](const std::string& rule, const std::string& path, const std::string& json,
                             const std::string& event) {
        const Grown got = grown(rule, pattern::parsePattern(rule), Growth::Exclude, path, json, event);
        if (got.possible()) {
            [&] { QVERIFY(!matches(pattern::applied(rule, got.edits), event)); }();
        } else {
            [&] {
                QVERIFY2(got.obstacle.find("would not keep this event out") != std::string::npos, got.obstacle.c_str());
            }();
        }
        return got.possible();
    };
    const std::string tags = R"({"t":"e","tags":["a","b"]})";
    QVERIFY(!excluded(R"({"t": ["e"]})", "tags", R"("a")", tags));
    QVERIFY(!excluded("", "tags", R"("a")", tags));
    QVERIFY(!excluded(R"({"tags": ["a", "b"]})", "tags", R"("a")", tags));
    QVERIFY(!excluded(R"({"tags": [{"anything-but": ["c"]}]})", "tags", R"("a")", tags));
    QVERIFY(!excluded(R"({"t": ["other"]})", "tags", R"("a")", tags)); // refused for another reason
    QVERIFY(excluded(R"({"tags": [{"anything-but": ["b"]}]})", "tags", R"("a")", tags));
    QVERIFY(excluded(R"({"tags": ["a", "c"]})", "tags", R"("a")", tags));
    QVERIFY(excluded(R"({"t": ["e"]})", "tags", R"("a")", R"({"t":"e","tags":["a"]})"));
    QVERIFY(excluded(R"({"t": ["e"]})", "tags", R"("a")", R"({"t":"e","tags":["a","a"]})"));
    QVERIFY(excluded(R"({"t": ["e"]})", "t", R"("e")", tags));
    // Leaves on one element of an array of objects: the others do not count.
    const std::string people = R"({"p":[{"name":"Bob","role":"agent"},{"name":"Ann","role":"customer"}],"t":"e"})";
    QVERIFY(!excluded(R"({"t": ["e"]})", "p.role", R"("agent")", people));
    QVERIFY(excluded(R"({"p": {"name": ["Bob"]}})", "p.role", R"("agent")", people));
    QVERIFY(excluded(R"({"p": {"name": ["Bob"]}, "t": ["other"]})", "p.role", R"("agent")", people));
}

void TestGrow::keepsTheLayout_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Growth>("growth");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* rule, Growth growth, const char* path, const char* expected) {
        QTest::newRow(name) << QByteArray(rule) << growth << QByteArray(path) << QByteArray(expected);
    };
    row("a blank rule", "{\n  \n}\n", Growth::Accept, "d.a", "{\n  \"d\": {\n    \"a\": [\"v\"]\n  }\n}\n");
    row("no text", " \n", Growth::Require, "a", "{\n  \"a\": [{\"exists\": true}]\n}");
    row("a member a line", "{\r\n\t\"d\": {\r\n\t\t\"a\": [1]\r\n\t}\r\n}", Growth::Accept, "d.e.b",
        "{\r\n\t\"d\": {\r\n\t\t\"a\": [1],\r\n\t\t\"e\": {\r\n\t\t\t\"b\": [\"v\"]\r\n\t\t}\r\n\t}\r\n}");
    row("a value a line", "{\n  \"a\": [\n    1,\n    2\n  ]\n}", Growth::Accept, "a",
        "{\n  \"a\": [\n    1,\n    2,\n    \"v\"\n  ]\n}");
    row("one value in a line of its own", "{\n  \"a\": [\n    1\n  ]\n}", Growth::Accept, "a",
        "{\n  \"a\": [\n    1,\n    \"v\"\n  ]\n}");
    row("compact values", R"({"a":[1,2]})", Growth::Accept, "a", R"({"a":[1,2,"v"]})");
    row("a compact rule", R"({"a":[1,2]})", Growth::Exclude, "b", R"({"a":[1,2],"b":[{"anything-but":["v"]}]})");
    row("text behind the rule", "{\"a\": [1]} # mine", Growth::Accept, "a", "{\"a\": [1, \"v\"]} # mine");
}

void TestGrow::keepsTheLayout() {
    QFETCH(QByteArray, rule);
    QFETCH(Growth, growth);
    QFETCH(QByteArray, path);
    const Grown got = grownBy(rule.toStdString(), growth, path.toStdString(), "\"v\"");
    QVERIFY2(got.possible(), got.obstacle.c_str());
    QTEST(QByteArray::fromStdString(pattern::applied(rule.toStdString(), got.edits)), "expected");
}

void TestGrow::titlesHideWhatTheEditsHave() {
    const match::Stand stand = [](std::string_view path, std::string_view) {
        return path == "ani" ? std::string("\"hidden\"") : std::string("\"?\"");
    };
    const std::string rule = R"({"ani": ["+1"]})";
    const Grown got = grownBy(rule, Growth::Accept, "ani", R"("+49")", stand);
    QCOMPARE(pattern::applied(rule, got.edits), std::string(R"({"ani": ["+1", "+49"]})"));
    QCOMPARE(got.title, std::string(R"(Accept "hidden" at ani too)"));
    QVERIFY(grownBy(rule, Growth::Accept, "ani", R"("+1")", stand).obstacle.find("+1") == std::string::npos);
}

void TestGrow::theLeafIsFoundInTheEditedText() {
    const std::string rule = R"({"a": ["x"]})";
    const Grown got = grownBy(rule, Growth::Exclude, "d.b", "1");
    QCOMPARE(std::string(got.leafAt.in(pattern::applied(rule, got.edits))), std::string("\"b\""));
    const Grown changed = grownBy(rule, Growth::Accept, "a", "1");
    QCOMPARE(std::string(changed.leafAt.in(pattern::applied(rule, changed.edits))), std::string("\"a\""));
}

/// Pointing at one value after the other writes the rule for an event, which it then matches.
void TestGrow::everyValueOfAnEventCanBeAdded() {
    const std::string event =
        R"({"id":"1","source":"s","detail-type":"t.{id}","detail":{"eventBody":{"n":-0.5,"b":true,)"
        R"("z":null,"tags":["p","q"],"list":[{"u":"\u00fc\"\n"},{"u":"10.0.0.1"}],"":"e"}}})";
    std::string rule = "{}";
    const std::string_view events[] = {event};
    size_t added = 0;
    for (const pattern::ObservedPath& row : observe(events).paths) {
        for (const pattern::ObservedValue& value : row.values) {
            const Grown got = grownBy(rule, Growth::Accept, row.path, value.json);
            if (row.path.ends_with('.')) {
                QVERIFY(!got.possible());
                continue;
            }
            QVERIFY2(got.possible(), got.obstacle.c_str());
            rule = pattern::applied(rule, got.edits);
            QVERIFY2(matches(rule, event), rule.c_str());
            QVERIFY(!grownBy(rule, Growth::Accept, row.path, value.json).possible());
            ++added;
        }
    }
    QCOMPARE(added, size_t(10));
}

QTEST_GUILESS_MAIN(TestGrow)
