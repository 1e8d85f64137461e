// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/cdkrule.h"
#include "engine/pattern/formatter.h"
#include "engine/pattern/pattern.h"
#include "engine/pattern/unwrap.h"
#include "exporttools.h"

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

    void whatIsNoLiteralStays() {
        for (const char* text :
             {"eventPattern: { source: [name] }", "eventPattern: { source: events.Match.prefix('x') }",
              "eventPattern: { ...base, source: ['x'] }", "eventPattern: { source: [`${x}`] }", "eventPattern: pattern",
              "eventPattern: { source: ['x'", "eventPattern: { source: ['x'", "eventPattern: { source: ['\\x41'] }",
              "myeventPattern: { source: ['x'", "eventPattern: { source: ['x' 'y'] }", "eventPattern: {,}",
              "eventPattern: { source: [+1] }", "eventPattern", "eventPattern:", "eventPattern: {"}) {
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
