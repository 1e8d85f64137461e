// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/exporter.h"
#include "engine/match/reference.h"
#include "exporttools.h"
#include "support/said.h"

#include <QTest>

#include <set>

using namespace rw;
using namespace rw::exporting;

namespace {

/// Rules that the console form must keep to the last token.
const char* const kRules[] = {
    R"({"source":["aws.ec2"]})",
    "{\n\t\"source\" : [ \"aws.ec2\" ,\"x\"],\r\n \"detail\":{ \"n\":[ 3.0e2, 1e400 ,{\"numeric\":[ "
    "\">\",0,\"<=\",5]}]}}",
    R"({"a":["1"],"a":["2"]})",
    R"({"a":["\u00e9é\/"]})",
    R"({"$or":[{"a":[1]},{"b":[{"anything-but":["x"]}]}]})",
};

std::string rendered(const char* id, const std::string& rule) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    const Exporter* exporter = findExporter(id);
    if (exporter == nullptr || !parsed.valid()) {
        return "(cannot)";
    }
    const auto text = render(*exporter, *parsed.pattern, {});
    return text ? *text : text.error().message;
}

} // namespace

class TestExporters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registryIsSound() {
        std::set<std::string_view> ids;
        QVERIFY(!exporters().empty());
        for (const Exporter& exporter : exporters()) {
            QVERIFY(ids.insert(exporter.id).second);
            QVERIFY(*exporter.title != 0 && *exporter.help != 0);
            QVERIFY(!exporter.fileExtension.empty() && exporter.fileExtension.front() != '.');
            QVERIFY(exporter.render != nullptr);
            QCOMPARE(findExporter(exporter.id), &exporter);
        }
        QVERIFY(findExporter("console") != nullptr);
        QVERIFY(findExporter("") == nullptr);
        QVERIFY(findExporter("no such form") == nullptr);
    }

    void everyExporterRendersEveryRule() {
        for (const Exporter& exporter : exporters()) {
            Options options = exporttools::everything();
            if ((exporter.uses & FunctionsOnly) != 0) {
                options.targets.resize(1);
            }
            for (const char* rule : exporttools::kRules) {
                const pattern::ParseResult parsed = pattern::parsePattern(rule);
                QVERIFY2(parsed.valid(), rule);
                const auto text = render(exporter, *parsed.pattern, options);
                QVERIFY2(bool(text) && !text->empty(), rule);
            }
        }
    }

    void consoleFormIsTheRuleItself() {
        QCOMPARE(rendered("console", kRules[0]), std::string("{\n  \"source\": [\n    \"aws.ec2\"\n  ]\n}"));
        for (const char* rule : kRules) {
            const std::string text = rendered("console", rule);
            const pattern::ParseResult parsed = pattern::parsePattern(text);
            QVERIFY2(parsed.valid(), text.c_str());
            QCOMPARE(json::minified(text), json::minified(rule)); // every token as it was written
            QCOMPARE(rendered("console", text), text);            // and once is enough
        }
    }

    void consoleFormLeavesOutWhatFollows() {
        QCOMPARE(rendered("console", "  {\"a\":[1]}\n and more }"), std::string("{\n  \"a\": [\n    1\n  ]\n}"));
    }

    /// People are spoken to in their language, the text of a form is the same in every one.
    void wordsAreTranslatedAndFilesAreNot() {
        const auto parsed = pattern::parsePattern(exporttools::kRules[0]);
        Options options = exporttools::everything();
        options.bus.clear();
        options.targets = {"arn:aws:lambda:us-east-1:123456789012:function:handler",
                           "arn:aws:sqs:us-east-1:123456789012:q",
                           "arn:aws:logs:us-east-1:123456789012:log-group:/elsewhere"};
        const std::string longer = "{\"source\":[\"" + std::string(2100, 'x') + "\"]}";
        std::vector<std::string> english;
        for (const Exporter& exporter : exporters()) {
            const auto made = exporter.render(*parsed.pattern, options);
            english.push_back(made ? *made : std::string());
        }
        const test::MarkedWords language;
        const auto names = test::wordsOf(partnerBus(*parsed.pattern));
        std::set<std::string> told;
        for (const Exporter& exporter : exporters()) {
            QVERIFY(test::isAllMarked(titleText(exporter)) && test::isAllMarked(helpText(exporter)));
            const auto made = exporter.render(*parsed.pattern, options);
            QCOMPARE(made ? *made : std::string(), english[static_cast<size_t>(&exporter - exporters().data())]);
            for (const std::string& rule : {std::string(exporttools::kRules[0]), longer}) {
                for (const std::string& advice :
                     exportAdvice(exporter, *pattern::parsePattern(rule).pattern, options)) {
                    QCOMPARE(test::untranslatedWord(advice, names), std::string());
                    told.insert(advice);
                }
            }
        }
        QCOMPARE(told.size(), size_t(7)); // every advice there is
        for (const char* rule : {"{\"a\":\"x\"}", "{\"a\":[{\"wildcard\":\"*a*b*c*d*e*f*g*h*i*j*\"}]}"}) {
            const std::string obstacle = exportObstacle(pattern::parsePattern(rule));
            QVERIFY(!obstacle.empty());
            QCOMPARE(test::untranslatedWord(obstacle, test::wordsOf(rule)), std::string());
        }
        QVERIFY(test::isAllMarked(exportObstacle(pattern::ParseResult())));
    }

    void refusalsAreTranslated() {
        const test::MarkedWords language;
        const auto refused = [](const char* id, const char* rule, const Options& options = {}) {
            const auto parsed = pattern::parsePattern(rule);
            return findExporter(id)->render(*parsed.pattern, options).error();
        };
        Options list;
        list.sampleEvent = "[]";
        for (const Error& error :
             {refused("terraform", "{\"a\":[1e400]}"), refused("cdk", "{\"a\":{\"b\":[1]},\"a\":[2]}"),
              refused("sample-event", "{\"a\":[1]}"), refused("sample-event", "{\"a\":[1]}", list)}) {
            const auto known = test::wordsOf("a 1e400");
            QVERIFY(!error.message.empty() && !error.remedy.empty());
            QCOMPARE(test::untranslatedWord(error.message, known), std::string());
            QCOMPARE(test::untranslatedWord(error.remedy, known), std::string());
        }
        pattern::Pattern broken;
        broken.source = "{";
        for (const char* id : {"console", "cloudformation-json"}) {
            const auto made = findExporter(id)->render(broken, {});
            QVERIFY(!made);
            QVERIFY(test::isAllMarked(made.error().message) && test::isAllMarked(made.error().remedy));
        }
    }

    void obstacles() {
        QCOMPARE(exportObstacle(pattern::parsePattern(kRules[0])), std::string());
        const std::string invalid = exportObstacle(pattern::parsePattern(R"({"a":"x"})"));
        QVERIFY(invalid.find("not valid") != std::string::npos && invalid.find("list") != std::string::npos);
        const std::string complex =
            exportObstacle(pattern::parsePattern(R"({"a":[{"wildcard":"*a*b*c*d*e*f*g*h*i*j*"}]})"));
        QVERIFY(complex.find("valid, but") != std::string::npos && complex.find("complexity") != std::string::npos);
        QVERIFY(!exportObstacle(pattern::parsePattern("")).empty());
        // A warning is no obstacle.
        const std::string longer = "{\"source\":[\"" + std::string(2100, 'x') + "\"]}";
        QCOMPARE(exportObstacle(pattern::parsePattern(longer)), std::string());
    }
};

QTEST_APPLESS_MAIN(TestExporters)
#include "tst_exporters.moc"
