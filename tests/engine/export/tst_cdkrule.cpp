// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/cdkrule.h"
#include "engine/pattern/formatter.h"
#include "engine/pattern/pattern.h"
#include "engine/pattern/unwrap.h"
#include "exporttools.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rw;
using Texts = std::vector<std::string>;

class TestCdkRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Our own form comes back as it went.
    void exportedRulesComeBack() {
        const exporting::Exporter* cdk = exporting::findExporter("cdk");
        QVERIFY(cdk != nullptr);
        for (const char* rule : exporttools::kRules) {
            const auto parsed = pattern::parsePattern(rule);
            QVERIFY(parsed.valid());
            const auto code = cdk->render(*parsed.pattern, exporttools::everything());
            QVERIFY(code);
            const pattern::UnwrappedRule back = pattern::unwrapRule(*code);
            QVERIFY2(back.changed(), code->c_str());
            QCOMPARE(back.rules, 1);
            QCOMPARE(pattern::minified(back.text), pattern::minified(rule));
        }
    }

    void snippets() {
        const std::string plain = "{\n  \"source\": [\"x\"]\n}";
        for (const char* text :
             {"eventPattern: { source: ['x'] }", "  eventPattern: {\n    source: [\"x\"],\n  },\n",
              "new events.CfnRule(this, 'EventRule', {\n  state: 'ENABLED',\n  eventPattern: {source: [`x`]},\n});",
              "{ 'eventPattern' : { /* who */ source: ['x'], // one\n } }",
              "new events.Rule(this, 'r', { eventPattern: { 'source': ['x',], }, });"}) {
            const pattern::UnwrappedRule rule = pattern::unwrapRule(text);
            QVERIFY2(rule.changed(), text);
            QCOMPARE(rule.text, plain);
        }
        // The richer construct's names; those inside of the detail are data.
        QCOMPARE(pattern::patternsInCdk("eventPattern: { detailType: ['t'], detail: { detailType: [1, -2.5, true] } }"),
                 Texts{"{\n  \"detail-type\": [\"t\"],\n  \"detail\": {\n    \"detailType\": [1, -2.5, true]\n  }\n}"});
        QCOMPARE(pattern::patternsInCdk("eventPattern: { source: ['it\\'s', \"a\\\"b\", 'say \"x\"', '\\u00e4'] }"),
                 Texts{"{\n  \"source\": [\"it's\", \"a\\\"b\", \"say \\\"x\\\"\", \"\\u00e4\"]\n}"});
    }

    void severalRules() {
        const pattern::UnwrappedRule rule =
            pattern::unwrapRule("const a = new events.CfnRule(this, 'A', { eventPattern: { source: ['x'] } });\n"
                                "const b = new events.CfnRule(this, 'B', { eventPattern: { source: [name] } });\n"
                                "const c = new events.CfnRule(this, 'C', { eventPattern: { source: ['z'] } });\n");
        QCOMPARE(rule.rules, 2);
        QCOMPARE(rule.text, std::string("{\n  \"source\": [\"x\"]\n}"));
        QCOMPARE(rule.further, Texts{"{\n  \"source\": [\"z\"]\n}"});
    }

    /// What only looks like a rule: in comments and strings, and what an archive keeps.
    void otherPatternsAreNoRules() {
        const Texts real{"{\n  \"source\": [\"real\"]\n}"};
        const std::string rule = "new events.Rule(this, 'R', { eventBus: bus, eventPattern: { source: ['real'] } });\n";
        for (const char* before :
             {"// eventPattern: { source: ['old'] },\n", "/* eventPattern: { source: f() } */\n",
              "const s = 'eventPattern: { source: [1] }';\n", "const s = \"it's eventPattern: {\";\n",
              "const s = `\n eventPattern: { source: ['old'] } ${a ? `}` : \"}\"} eventPattern: {a: [1]} \\` `;\n",
              "bus.archive('A', { eventPattern: { account: ['123456789012'] }, retention: Duration.days(7) });\n",
              "bus.archive('A', f({ retention: [(7)] }), { eventPattern: { account: [a] } });\n",
              "new events.Archive(this, 'A', { sourceEventBus: bus, eventPattern: { account: ['1'] } });\n",
              "new events.CfnArchive /* old */ (this, 'A', { 'eventPattern': { account: ['1'] } });\n",
              "const same = a ? props.eventPattern : { source: ['old'] };\n", "it's cut off\n", "const s = 'cut\n",
              "const s = `cut\n", "```ts\n", "const archive = 1;\n", "}})]\n"}) {
            QCOMPARE(pattern::patternsInCdk(before + rule), real);
            QVERIFY2(pattern::patternsInCdk(before).empty(), before);
        }
        QCOMPARE(pattern::patternsInCdk("eventPattern /* it */ : // is\n { source: ['real'] }"), real);
    }

    void detailTypeInQuotes() {
        const Texts wanted{"{\n  \"detail-type\": [\"x\"],\n  \"detail\": {\n    \"detailType\": [1]\n  }\n}"};
        QCOMPARE(pattern::patternsInCdk("eventPattern: { 'detailType': ['x'], detail: { 'detailType': [1] } }"),
                 wanted);
        QCOMPARE(pattern::patternsInCdk("eventPattern: { [\"detailType\"]: ['x'], detail: { detailType: [1] } }"),
                 wanted);
    }

    /// What CDK makes of its class Match (aws-events/lib/event-pattern.ts).
    void matchFunctions_data() {
        QTest::addColumn<std::string>("code");
        QTest::addColumn<std::string>("matchers");
        const auto row = [](const char* code, const char* matchers) {
            QTest::newRow(code) << std::string(code) << std::string(matchers);
        };
        row("events.Match.prefix('v2.')", R"([{"prefix":"v2."}])");
        row("Match.suffix(\".end\")", R"([{"suffix":".end"}])");
        row("Match.wildcard('a*b')", R"([{"wildcard":"a*b"}])");
        row("Match.equalsIgnoreCase('x')", R"([{"equals-ignore-case":"x"}])");
        row("Match.exactString('x')", R"(["x"])");
        row("Match.nullValue()", "[null]");
        row("Match.exists()", R"([{"exists":true}])");
        row("aws_events.Match.doesNotExist( )", R"([{"exists":false}])");
        row("Match.ipAddressRange('10.0.0.0/24')", R"([{"cidr":"10.0.0.0/24"}])");
        row("Match.cidr('2001:db8::/32')", R"([{"cidr":"2001:db8::/32"}])");
        row("Match.anythingBut('a', 'b',)", R"([{"anything-but":["a","b"]}])");
        row("Match.anythingBut(1, -2.5)", R"([{"anything-but":[1,-2.5]}])");
        row("Match.anythingButPrefix('a')", R"([{"anything-but":{"prefix":["a"]}}])");
        row("Match.anythingButSuffix('a', 'b')", R"([{"anything-but":{"suffix":["a","b"]}}])");
        row("Match.anythingButWildcard('a*')", R"([{"anything-but":{"wildcard":["a*"]}}])");
        row("Match.anythingButEqualsIgnoreCase('a')", R"([{"anything-but":{"equals-ignore-case":["a"]}}])");
        row("Match.greaterThan(5)", R"([{"numeric":[">",5]}])");
        row("Match.greaterThanOrEqual(5)", R"([{"numeric":[">=",5]}])");
        row("Match.lessThan(5)", R"([{"numeric":["<",5]}])");
        row("Match.lessThanOrEqual(5)", R"([{"numeric":["<=",5]}])");
        row("Match.equal(5)", R"([{"numeric":["=",5]}])");
        row("Match.interval(1, 5)", R"([{"numeric":[">=",1,"<=",5]}])");
        row("Match.anyOf(Match.prefix('a'), /* or */ Match.anyOf('b', Match.nullValue()))",
            R"([{"prefix":"a"},"b",null])");
        row("['a', Match.prefix('b')]", R"(["a",{"prefix":"b"}])");
    }
    void matchFunctions() {
        QFETCH(std::string, code);
        QFETCH(std::string, matchers);
        const Texts found = pattern::patternsInCdk("new events.Rule(this, 'R', { eventPattern: { detail: { x: " + code +
                                                   ", y: ['z'] } } });");
        QCOMPARE(found.size(), size_t{1});
        QCOMPARE(pattern::minified(found.front()), "{\"detail\":{\"x\":" + matchers + ",\"y\":[\"z\"]}}");
        QVERIFY(pattern::parsePattern(found.front()).valid());
    }

    /// What makes a careless reader search to the end again and again.
    void timeGrowsWithTheText() {
        for (const char* again : {"eventPattern:{/*", "eventPattern:{a:{", "eventPattern:{a:'", "`${", "'\\"}) {
            std::string text = "new Rule(this, 'x', { eventPattern: { source: ['real'] } });\n";
            for (int i = 0; i < 100'000; ++i) {
                text += again;
            }
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(pattern::patternsInCdk(text).size(), size_t{1});
            QVERIFY2(timer.elapsed() < 2000, again);
        }
    }

    void whatIsNoLiteralStays() {
        for (const char* text : {"eventPattern: { source: [name] }",
                                 "eventPattern: { source: prefix('x') }",
                                 "eventPattern: { source: events.Match.prefix() }",
                                 "eventPattern: { source: Match.prefix('x', 'y') }",
                                 "eventPattern: { source: Match.prefix(name) }",
                                 "eventPattern: { source: MyMatch.prefix('x') }",
                                 "eventPattern: { source: Match.anythingBut() }",
                                 "eventPattern: { a: Match.allOf(Match.lessThan(1)) }",
                                 "eventPattern: { source: Match.prefix('x' }",
                                 "eventPattern: { ...base, source: ['x'] }",
                                 "eventPattern: { source: [`${x}`] }",
                                 "eventPattern: pattern",
                                 "eventPattern: { source: ['x'",
                                 "eventPattern: { source: ['x'",
                                 "eventPattern: { source: ['\\x41'] }",
                                 "myeventPattern: { source: ['x'",
                                 "eventPattern: { source: ['x' 'y'] }",
                                 "eventPattern: {,}",
                                 "eventPattern: { source: [+1] }",
                                 "eventPattern",
                                 "eventPattern:",
                                 "eventPattern: {"}) {
            QVERIFY2(pattern::patternsInCdk(text).empty(), text);
            QCOMPARE(pattern::unwrapRule(text).text, std::string(text));
        }
        const std::string deep = "eventPattern: " + [] {
            std::string all;
            for (int i = 0; i < 100'000; ++i) {
                all += "{a:";
            }
            return all;
        }();
        QVERIFY(pattern::patternsInCdk(deep).empty());
    }
};

QTEST_APPLESS_MAIN(TestCdkRule)
#include "tst_cdkrule.moc"
