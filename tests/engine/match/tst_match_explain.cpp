// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/explain.h"

#include <QTest>

#include <string>

using namespace rw;
using match::LeafState;
using match::Outcome;
using match::Reason;

namespace {

match::Explanation explained(const std::string& pattern, const std::string& event,
                             const match::ExplainContext& context = {}) {
    const pattern::ParseResult parsed = pattern::parsePattern(pattern);
    return parsed.valid() ? match::explain(*parsed.pattern, event, context) : match::Explanation{};
}

} // namespace

/// Reasons, ranges and sentences.
class TestMatchExplain : public QObject {
    Q_OBJECT

private slots:
    void oneLeaf_data();
    void oneLeaf();
    void rangesAndPaths();
    void arrayElement();
    void arrayElementSplit();
    void closestAlternative();
    void notNeeded();
    void alternativesBesideAMadeUpOne();
    void overridden();
    void vocabularyCounts();
    void cannotJudge();
    void unreadable();
    void manyConditionsAndAlternatives();
};

void TestMatchExplain::oneLeaf_data() {
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char* pattern, const char* event, const char* reason, const char* sentence) {
        QTest::addRow("%s on %s", pattern, event)
            << QByteArray(pattern) << QByteArray(event) << QByteArray(reason) << QByteArray(sentence);
    };
    row(R"({"a":["x"]})", R"({"a":"x"})", "none", R"(`a` is "x", as wanted.)");
    row(R"({"a":["x","y"]})", R"({"a":"y"})", "none", R"(`a` is "y", one of the values wanted.)");
    row(R"({"a":[{"exists":false}]})", R"({"b":1})", "none", "`a` is absent, as wanted.");
    row(R"({"a":[{"numeric":[">",0,"<=",5]}]})", R"({"a":3})", "none", "`a` is 3, above 0 and at most 5 as wanted.");
    row(R"({"a":[{"anything-but":["x","y"]}]})", R"({"a":null})", "none", R"(`a` is null, which is not "x" or "y".)");
    row(R"({"a":["10.0.0.1"]})", R"({"a":"010.0.0.001"})", "none",
        R"(`a` is "010.0.0.001", as wanted. It is another spelling of the same address 10.0.0.1: AWS compares text that looks like an address by address.)");
    row(R"({"a":[{"cidr":"10.0.0.0/8"}]})", R"({"a":"a10::1"})", "none",
        R"(`a` is "a10::1", inside 10.0.0.0/8. AWS compares addresses by their hexadecimal digits and does not tell IPv4 from IPv6.)");
    row(R"({"a":[{"cidr":"0.0.0.0/0"}]})", R"({"a":2})", "none",
        "`a` is 2, inside 0.0.0.0/0. AWS reads the bare number as hexadecimal digits of an address.");
    row(R"({"a":["voice"]})", R"({"a":"VOICE"})", "wrong-case",
        R"(`a` is "VOICE"; the rule wants "voice" — only upper and lower case differ.)");
    row(R"({"a":[300]})", R"({"a":"300"})", "wrong-type",
        R"(`a` is the text "300"; the rule wants 300 — text and numbers never match each other.)");
    row(R"({"a":["300"]})", R"({"a":300})", "wrong-type",
        R"(`a` is the number 300; the rule wants the text "300" — values of different types never match.)");
    row(R"({"a":[{"numeric":["<",10]}]})", R"({"a":"5"})", "wrong-type",
        R"(`a` is the text "5"; the rule wants a number below 10 — text and numbers never match each other.)");
    row(R"({"a":["x"]})", R"({"b":{"a":"x"}})", "absent", "`a` is not in this event, but `b.a` is.");
    row(R"({"a":["x"]})", R"({"q":1})", "absent", "`a` is not in this event.");
    row(R"({"a":["x"]})", R"({"a":{"b":"x"}})", "not-a-leaf",
        "`a` is an object here, not a value; a rule tests its fields, such as `a.b`.");
    row(R"({"a":["x"]})", R"({"a":[]})", "not-a-leaf", "`a` is an empty array here, not a value.");
    row(R"({"a":[{"numeric":[">",0,"<",10]}]})", R"({"a":12})", "out-of-range",
        "`a` is 12; the rule wants a number above 0 and below 10.");
    row(R"({"a":["CONFERENCE"]})", R"({"a":"CONFERENZE"})", "not-in-set",
        R"(`a` is "CONFERENZE"; the rule wants "CONFERENCE" — only one character differs from "CONFERENCE".)");
    row(R"({"a":["x",5,true]})", R"({"a":"z"})", "not-in-set", R"(`a` is "z"; the rule wants "x", 5 or true.)");
    row(R"({"a":[{"anything-but":"x"}]})", R"({"a":"x"})", "excluded",
        R"(`a` is "x", which the rule excludes: it wants anything but "x".)");
    row(R"({"a":[{"prefix":"abd"}]})", R"({"a":"abc"})", "prefix-mismatch",
        R"(`a` is "abc"; the rule wants text that starts with "abd"; only "ab" agrees.)");
    row(R"({"a":[{"suffix":"xbc"}]})", R"({"a":"abc"})", "suffix-mismatch",
        R"(`a` is "abc"; the rule wants text that ends with "xbc"; only "bc" agrees.)");
    row(R"({"a":[{"wildcard":"ab*z"}]})", R"({"a":"abcd"})", "wildcard-mismatch",
        R"(`a` is "abcd"; the rule wants text that fits `ab*z`; it stops fitting at "d".)");
    row(R"({"a":[{"prefix":"AB"}]})", R"({"a":"abc"})", "wrong-case",
        R"(`a` is "abc"; the rule wants text that starts with "AB" — only upper and lower case differ.)");
    row(R"({"a":[{"cidr":"10.0.0.0/24"}]})", R"({"a":"10.0.1.0"})", "outside-cidr",
        R"(`a` is "10.0.1.0", outside the range; the rule wants an address in 10.0.0.0/24.)");
    row(R"({"a":[{"cidr":"10.0.0.0/24"}]})", R"({"a":"host"})", "not-an-address",
        R"(`a` is "host", which is no IP address; the rule wants an address in 10.0.0.0/24.)");
    row(R"({"a":[{"exists":false}]})", R"({"a":1})", "present-but-must-not",
        "`a` is present with 1, but the rule wants it absent.");
    row(R"({"a":[1e400]})", R"({"a":1E400})", "number-spelling",
        "`a` is 1E400; the rule wants 1e400 — numbers that are too long or too large to be compared exactly match only "
        "in the very same spelling.");
    row(R"({"a":[{"prefix":"1"}]})", R"({"a":12})", "never-applies",
        R"(`a` is 12, a number; the rule wants text that starts with "1", which a value of this type can never be.)");
    row(R"({"a":["x"]})", R"({"a":["p","q"]})", "not-in-set",
        R"(`a` has 2 values, none of them accepted; the nearest is "p"; the rule wants "x".)");
}

void TestMatchExplain::oneLeaf() {
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, event);
    QFETCH(const QByteArray, reason);
    QFETCH(const QByteArray, sentence);
    const match::Explanation explanation = explained(pattern.toStdString(), event.toStdString());
    QCOMPARE(explanation.leaves.size(), size_t{1});
    const match::LeafResult& leaf = explanation.leaves[0];
    QCOMPARE(QByteArray::fromStdString(leaf.sentence), sentence);
    QCOMPARE(QByteArray::fromStdString(std::string(match::reasonId(leaf.reason))), reason);
    QCOMPARE(leaf.state == LeafState::Pass, reason == "none");
    QCOMPARE(explanation.matched, reason == "none");
    QCOMPARE(QByteArray::fromStdString(explanation.sentence),
             (reason == "none" ? QByteArray("The rule matches: ") : QByteArray("The rule does not match: ")) +
                 sentence);
}

void TestMatchExplain::rangesAndPaths() {
    const std::string rule = R"({"detail":{"mediaType":["VOICE"],"queueId":["q"]}})";
    const std::string event = R"({"detail":{"mediaType":"VOICE","eventBody":{"queueId":"q"}}})";
    const match::Explanation explanation = explained(rule, event);
    QCOMPARE(explanation.outcome, Outcome::NoMatch);
    QCOMPARE(explanation.failing, 1U);
    const match::LeafResult& media = explanation.leaves[0];
    QCOMPARE(std::string(media.ruleAt.in(rule)), std::string(R"("mediaType":["VOICE"])"));
    QCOMPARE(std::string(media.payloadAt.in(event)), std::string(R"("VOICE")"));
    QCOMPARE(media.found.at(0).jsonPath, std::string("$.detail.mediaType"));
    QCOMPARE(media.matcher, 0);
    const match::LeafResult& queue = explanation.leaves[1];
    QCOMPARE(queue.reason, Reason::Absent);
    QCOMPARE(queue.nearestPath, std::string("detail.eventBody.queueId"));
    QCOMPARE(std::string(queue.payloadAt.in(event)), event.substr(10, event.size() - 11)); // the object that lacks it
    QCOMPARE(explanation.sentence,
             std::string("The rule does not match: 1 of 2 conditions fails. `detail.queueId` is not in this event, but "
                         "`detail.eventBody.queueId` is."));
}

void TestMatchExplain::arrayElement() {
    const match::Explanation explanation =
        explained(R"({"l":{"x":["1"],"y":["2"]}})", R"({"l":[{"x":"1","y":"3"},{"x":"1","y":"2"}]})");
    QVERIFY(explanation.matched);
    QVERIFY((explanation.leaves[0].element == std::vector<match::ArrayStep>{{0, 1}}));
    QCOMPARE(explanation.leaves[1].sentence, std::string(R"(`l.y` is "2" at `$.l[1].y`, as wanted.)"));
}

void TestMatchExplain::arrayElementSplit() {
    const match::Explanation explanation =
        explained(R"({"l":{"x":["1"],"y":["2"]}})", R"({"l":[{"x":"1","y":"0"},{"x":"0","y":"2"}]})");
    QVERIFY(!explanation.matched);
    QCOMPARE(explanation.leaves[1].reason, Reason::ArrayElementSplit);
    QCOMPARE(explanation.leaves[1].sentence,
             std::string("`l.y` is \"2\" at `$.l[1].y`, which would do, but not in the same array element as the other "
                         "conditions: `l.x` was met at `$.l[0].x`, this value stands at `$.l[1].y`."));
}

void TestMatchExplain::closestAlternative() {
    const match::Explanation explanation =
        explained(R"({"c":[3],"$or":[{"a":[1],"b":[1]},{"d":[1]}]})", R"({"c":3,"a":2,"b":2,"d":2})");
    QCOMPARE(explanation.alternative, 1);
    QCOMPARE(explanation.failing, 1U);
    QCOMPARE(explanation.leaves[1].state, LeafState::Fail); // shown as it stands in its own branch
    QCOMPARE(explanation.leaves[3].state, LeafState::Fail);
    QCOMPARE(explanation.sentence, std::string("The rule does not match (alternative 2 of 2 of the $or): 1 of 2 "
                                               "conditions fails. `d` is 2; the rule wants 1."));
}

void TestMatchExplain::notNeeded() {
    const match::Explanation explanation = explained(R"({"$or":[{"a":[1]},{"b":[1]}]})", R"({"a":1,"b":2})");
    QVERIFY(explanation.matched);
    QCOMPARE(explanation.leaves[1].state, LeafState::NotEvaluated);
    QCOMPARE(explanation.leaves[1].sentence, std::string("`b` was not needed: another alternative of the $or holds."));
}

/// Nobody knows whether an alternative on a made-up value holds: the others are looked at as if it did not, whatever
/// the value is.
void TestMatchExplain::alternativesBesideAMadeUpOne() {
    const std::vector<std::string> madeUp{"region"};
    match::ExplainContext context;
    context.madeUpPaths = &madeUp;
    const std::string event = R"({"region":"us-east-1","a":"y","b":"z"})";
    for (const char* region : {"us-east-1", "eu-west-9"}) {
        const std::string open = std::string(R"({"region":[")") + region + R"("]})";
        const match::Explanation one = explained(R"({"$or":[)" + open + R"(,{"a":["x"],"b":["z"]}]})", event, context);
        QCOMPARE(one.outcome, Outcome::CannotJudge);
        QCOMPARE(one.leaves[0].state, LeafState::CannotJudge);
        QCOMPARE(one.leaves[1].state, LeafState::Fail);
        QCOMPARE(one.leaves[1].reason, Reason::NotInSet);
        QCOMPARE(one.leaves[2].state, LeafState::Pass);
        const match::Explanation certain = explained(R"({"$or":[)" + open + R"(,{"a":["y"]}]})", event, context);
        QCOMPARE(certain.outcome, Outcome::Match);
        QCOMPARE(certain.leaves[0].sentence,
                 std::string("`region` was not needed: another alternative of the $or holds."));
    }
}

void TestMatchExplain::overridden() {
    const match::Explanation explanation = explained(R"({"a":["1"],"a":["2"]})", R"({"a":"2"})");
    QVERIFY(explanation.matched);
    QCOMPARE(explanation.leaves[0].state, LeafState::NotEvaluated);
    QCOMPARE(explanation.leaves[1].state, LeafState::Pass);
}

void TestMatchExplain::vocabularyCounts() {
    pattern::Vocabulary vocabulary;
    vocabulary.events = 1204;
    vocabulary.paths = {{"detail.eventBody.mediaType", 1204, {}}, {"detail.eventBody.queueId", 391, {}}};
    match::ExplainContext context;
    context.vocabulary = &vocabulary;
    const match::Explanation explanation =
        explained(R"({"detail":{"queueId":["q"]}})", R"({"detail":{"eventBody":{"mediaType":"VOICE"}}})", context);
    QCOMPARE(explanation.leaves[0].nearestPath, std::string("detail.eventBody.queueId"));
    QCOMPARE(explanation.leaves[0].sentence, std::string("`detail.queueId` occurs in 0 of 1,204 events; "
                                                         "`detail.eventBody.queueId` in 391."));
    vocabulary.paths[1].values = {{"\"q-1\"", 300}, {"\"q-2\"", 60}, {"\"q-3\"", 30}, {"\"q-4\"", 1}};
    QCOMPARE(explained(R"({"detail":{"queueId":["q"]}})", R"({"detail":{"eventBody":{"mediaType":"VOICE"}}})", context)
                 .leaves[0]
                 .sentence,
             std::string("`detail.queueId` occurs in 0 of 1,204 events; `detail.eventBody.queueId` in 391 "
                         "(\"q-1\" 300, \"q-2\" 60, \"q-3\" 30, …)."));
}

void TestMatchExplain::cannotJudge() {
    const std::vector<std::string> unavailable{"detail.wrapup"};
    match::ExplainContext context;
    context.unavailablePaths = &unavailable;
    const std::string rule = R"({"a":["x"],"detail":{"wrapup":{"code":["c"]}}})";
    const match::Explanation open = explained(rule, R"({"a":"x","detail":{}})", context);
    QVERIFY(!open.matched);
    QCOMPARE(open.outcome, Outcome::CannotJudge);
    QCOMPARE(open.leaves[1].state, LeafState::CannotJudge);
    QCOMPARE(open.leaves[1].reason, Reason::Unavailable);
    QCOMPARE(open.sentence, std::string("This event cannot decide the rule: `detail.wrapup.code` is not carried by "
                                        "events from this source. All other conditions hold."));
    QCOMPARE(explained(rule, R"({"a":"y","detail":{}})", context).outcome, Outcome::NoMatch);
    const match::Explanation whole = explained(rule, R"({"a":"x","detail":{"wrapup":{"code":"c"}}})", context);
    QCOMPARE(whole.outcome, Outcome::Match);
    QCOMPARE(whole.sentence, std::string("The rule matches: both conditions hold."));
    const match::Explanation absent = explained(R"({"detail":{"wrapup":[{"exists":false}]}})", R"({"a":1})", context);
    QVERIFY(absent.matched);
    QCOMPARE(absent.outcome, Outcome::CannotJudge);
}

void TestMatchExplain::unreadable() {
    const match::Explanation explanation = explained(R"({"a":["x"]})", R"({"a":"x")");
    QCOMPARE(explanation.outcome, Outcome::Unreadable);
    QVERIFY(explanation.error && !explanation.matched);
    QVERIFY(explanation.sentence.starts_with("The event cannot be read: Unexpected end-of-input"));
    QCOMPARE(explanation.leaves[0].state, LeafState::NotEvaluated);
}

void TestMatchExplain::manyConditionsAndAlternatives() {
    // 2^10 alternatives of 10 conditions each, over an array of 2,000 elements, must not take long.
    std::string rule = "{";
    std::string element = "{";
    for (int i = 0; i < 10; ++i) {
        const std::string name = std::to_string(i);
        rule += (i > 0 ? ",\"l\":{\"$or\":[{\"a" : "\"l\":{\"$or\":[{\"a") + name + "\":[1]},{\"b" + name + "\":[1]}]}";
        element += (i > 0 ? ",\"a" : "\"a") + name + "\":2,\"b" + name + "\":1";
    }
    rule += R"(,"z":[1]})";
    element += '}';
    std::string event = R"({"l":[)";
    for (int i = 0; i < 2000; ++i) {
        event += (i > 0 ? "," : "") + element;
    }
    const match::Explanation explanation = explained(rule, event + "]}");
    QCOMPARE(explanation.alternative, 1023);
    QCOMPARE(explanation.failing, 1U);
}

QTEST_APPLESS_MAIN(TestMatchExplain)
#include "tst_match_explain.moc"
