// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/exporter.h"
#include "engine/match/reference.h"
#include "exporttools.h"

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
            QVERIFY(!exporter.title.empty() && !exporter.help.empty());
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
