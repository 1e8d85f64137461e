// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "ui/editor/smartpaste.h"

#include <QTest>

using namespace rw::ui;

namespace {

/// Two JSON texts, white space aside.
void compareJson(const std::string& actual, const std::string& expected) {
    QCOMPARE(QString::fromStdString(rw::json::minified(actual)), QString::fromStdString(rw::json::minified(expected)));
}

} // namespace

class TestSmartPaste : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verbatim_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain pattern, odd spacing") << QByteArray("  {\"source\" :[\"a\"]}\n\n");
        QTest::newRow("fragment") << QByteArray("\"detail-type\": [\"x\"],");
        QTest::newRow("a string value") << QByteArray("\"queueId\"");
        QTest::newRow("a word") << QByteArray("prefix");
        QTest::newRow("prose with an apostrophe") << QByteArray("the rule doesn't fire");
        QTest::newRow("broken JSON") << QByteArray("{\"source\": [\"a\", }");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other object") << QByteArray("{\"a\": [1]}");
        QTest::newRow("an event") << QByteArray("{\"detail-type\":\"x\",\"detail\":{\"EventPattern\":{\"a\":[1]}}}");
        QTest::newRow("a pattern about rules") << QByteArray(
            "{\"source\":[\"aws.events\"],\"detail\":{\"requestParameters\":{\"EventPattern\":{\"exists\":"
            "[true]}}}}");
        QTest::newRow("a NUL inside") << QByteArray("{\"a\": [\"\0\"]}", 13);
        QTest::newRow("not UTF-8") << QByteArray("{'\xff': ['\xfe']}");
        QTest::newRow("YAML without a rule") << QByteArray("name: x\nsteps:\n  - run: y\n");
        QTest::newRow("broken YAML") << QByteArray("source:\n  - a\n - b: [\n");
        QTest::newRow("only quotes") << QByteArray("''");
    }
    void verbatim() {
        QFETCH(QByteArray, text);
        const SmartPaste paste = smartPaste({text.constData(), size_t(text.size())});
        if (text.contains('\xff')) {
            return; // whatever the reader says of it: it must only not crash
        }
        QVERIFY(!paste.changed());
        QCOMPARE(QByteArray::fromStdString(paste.text), text);
        QVERIFY(pasteNotice(paste).isEmpty());
    }

    void unwrapped_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("first");
        const auto row = [](const char* name, const char* text, PasteStep step) {
            QTest::newRow(name) << QByteArray(text) << int(step);
        };
        row("single quotes", "{'source': ['a'], 'detail': {'b': [{'exists': False}]}}", PasteStep::SingleQuotes);
        row("encoded", "\"{\\\"source\\\":[\\\"a\\\"],\\\"detail\\\":{\\\"b\\\":[{\\\"exists\\\":false}]}}\"",
            PasteStep::EncodedString);
        row("encoded twice",
            "\"\\\"{\\\\\\\"source\\\\\\\":[\\\\\\\"a\\\\\\\"],\\\\\\\"detail\\\\\\\":{\\\\\\\"b\\\\\\\":[{"
            "\\\\\\\"exists\\\\\\\":false}]}}\\\"\"",
            PasteStep::EncodedString);
        row("inside of an encoded string",
            "{\\\"source\\\":[\\\"a\\\"],\\\"detail\\\":{\\\"b\\\":[{\\\"exists\\\":false}]}}",
            PasteStep::EncodedString);
        row("put-rule input",
            "{\"Name\":\"r\",\"EventBusName\":\"b\",\"EventPattern\":\"{\\\"source\\\":[\\\"a\\\"],\\\"detail\\\":{"
            "\\\"b\\\":[{\\\"exists\\\":false}]}}\",\"State\":\"ENABLED\"}",
            PasteStep::PutRuleInput);
        row("put-rule, object", R"({"EventPattern":{"source":["a"],"detail":{"b":[{"exists":false}]}}})",
            PasteStep::PutRuleInput);
        row("CloudFormation",
            R"({"Resources":{"Q":{"Type":"AWS::SQS::Queue"},"R":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"source":["a"],"detail":{"b":[{"exists":false}]}}}}}})",
            PasteStep::CloudFormation);
        row("SAM",
            R"({"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Events":{"E":{"Type":"EventBridgeRule","Properties":{"Pattern":{"source":["a"],"detail":{"b":[{"exists":false}]}}}}}}}}})",
            PasteStep::ServerlessEvent);
        row("Terraform JSON",
            "{\"resource\":{\"aws_cloudwatch_event_rule\":{\"r\":{\"event_pattern\":\"{\\\"source\\\":[\\\"a\\\"],"
            "\\\"detail\\\":{\\\"b\\\":[{\\\"exists\\\":false}]}}\"}}}}",
            PasteStep::Terraform);
        row("Terraform heredoc",
            "resource \"aws_cloudwatch_event_rule\" \"r\" {\n  event_pattern = <<-EOF\n    {\"source\": [\"a\"],\n"
            "     \"detail\": {\"b\": [{\"exists\": false}]}}\n  EOF\n}",
            PasteStep::HereDocument);
        row("AWS CLI",
            "aws events put-rule --name r \\\n  --event-pattern "
            "'{\"source\":[\"a\"],\"detail\":{\"b\":[{\"exists\":false}]}}'"
            " --state ENABLED",
            PasteStep::CommandLine);
        row("code block",
            "```json\n\"{\\\"source\\\":[\\\"a\\\"],\\\"detail\\\":{\\\"b\\\":[{\\\"exists\\\":false}]}}\"\n```",
            PasteStep::CodeFence);
        row("YAML", "source:\n  - a\ndetail:\n  b:\n    - exists: false\n", PasteStep::Yaml);
        row("CloudFormation in YAML",
            "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventBusName: !Ref Bus\n"
            "      EventPattern:\n        source: [a]\n        detail:\n          b: [{exists: false}]\n",
            PasteStep::Yaml);
        row("SAM in YAML",
            "# a comment\nResources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Role: !GetAtt "
            "R.Arn\n      Events:\n        E:\n          Type: EventBridgeRule\n          Properties:\n"
            "            Pattern:\n              source:\n              - \"a\"\n              detail:\n"
            "                b:\n                - exists: false\n",
            PasteStep::Yaml);
        row("shell quotes", "'{\"source\":[\"a\"],\"detail\":{\"b\":[{\"exists\":false}]}}'", PasteStep::SingleQuotes);
    }
    void unwrapped() {
        QFETCH(QByteArray, text);
        QFETCH(int, first);
        const SmartPaste paste = smartPaste({text.constData(), size_t(text.size())});
        QVERIFY(paste.changed());
        QCOMPARE(int(paste.steps.front()), first);
        compareJson(paste.text, R"({"source":["a"],"detail":{"b":[{"exists":false}]}})");
        QVERIFY(paste.text.find('\n') != std::string::npos); // readable at once
        QVERIFY(pasteNotice(paste).contains(u"Ctrl+Z"_qs));
        // What comes out is plain: pasting it again changes nothing.
        QVERIFY(!smartPaste(paste.text).changed());
    }

    void templatesInYamlAreCalledByTheirName() {
        const SmartPaste paste = smartPaste("Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n"
                                            "      EventPattern:\n        source: [a]\n");
        QVERIFY2(pasteNotice(paste).contains(u"CloudFormation"_qs), qPrintable(pasteNotice(paste)));
    }
    void valuesOfYaml() {
        const SmartPaste paste =
            smartPaste("source:\n- !Sub aws.partner/${Org}/x\n- !Ref Source\n- !Join [\"\", [a, b]]\naccount: "
                       "[123456789012, \"0123\", 0123, 1.50, -2e+3, 1., 1_0]\ndetail:\n  x: [null, ~, true, no, "
                       "{prefix: \"\"}]\n");
        QVERIFY(paste.changed());
        compareJson(paste.text,
                    "{\"source\":[\"aws.partner/${Org}/x\",\"${Source}\",{\"Fn::Join\":[\"\",[\"a\",\"b\"]]}],"
                    "\"account\":[123456789012,\"0123\",\"0123\",1.50,-2e+3,\"1.\",\"1_0\"],"
                    "\"detail\":{\"x\":[null,null,true,\"no\",{\"prefix\":\"\"}]}}");
    }
    void textsOfYamlThatAreTaggedStayTexts() {
        const SmartPaste paste =
            smartPaste("source: [!!str 123, &a !!str 4, !<tag:yaml.org,2002:str> true, ! null, 5]\n");
        QVERIFY(paste.changed());
        compareJson(paste.text, "{\"source\":[\"123\",\"4\",\"true\",\"null\",5]}");
    }
    void mergesOfYamlStandInTheMapping() {
        const SmartPaste paste =
            smartPaste("x-base: &base {source: [a], account: [\"1\"]}\nResources:\n  R:\n    Type: "
                       "AWS::Events::Rule\n    Properties:\n      EventPattern:\n        <<: [*base, "
                       "{region: [r], account: [\"9\"]}]\n        source: [b]\n");
        QVERIFY(paste.changed());
        compareJson(paste.text, "{\"source\":[\"b\"],\"account\":[\"1\"],\"region\":[\"r\"]}");
        for (const char* endless : {"source: &s [a]\ndetail: &d\n  <<: *d\n", "source: [a]\n<<: 5\n"}) {
            QVERIFY(!smartPaste(endless).changed());
        }
    }
    void furtherDocumentsOfYamlAreTold() {
        const SmartPaste paste = smartPaste("source: [a]\n---\nsource: [b]\n---\nname: x\n---\nsource: [c]\n");
        QVERIFY(paste.changed());
        compareJson(paste.text, "{\"source\":[\"a\"]}");
        QVERIFY2(pasteNotice(paste).contains(u'3'), qPrintable(pasteNotice(paste)));
        QCOMPARE(paste.further.size(), size_t{2});
        compareJson(paste.further[0], "{\"source\":[\"b\"]}");
        compareJson(paste.further[1], "{\"source\":[\"c\"]}");
    }
    void veryDeepYamlIsNotEvenRead_data() {
        QTest::addColumn<QByteArray>("text");
        constexpr int kMany = 300'000;
        QTest::newRow("flow") << "source: " + QByteArray(kMany, '[');
        QTest::newRow("flow mappings") << "source: " + QByteArray("{a: ").repeated(kMany / 4);
        QTest::newRow("block") << "source:\n" + QByteArray("- ").repeated(kMany / 2);
        QTest::newRow("anchors") << []() -> QByteArray {
            QByteArray text("source: [");
            for (int i = 0; i < 40'000; ++i) {
                text += "&a" + QByteArray::number(i) + " x,";
            }
            return text + "]";
        }();
    }
    void veryDeepYamlIsNotEvenRead() { // for minutes
        QFETCH(QByteArray, text);
        QVERIFY(!smartPaste({text.constData(), size_t(text.size())}).changed());
    }
    void placesAreThoseOfTheInput_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("YAML") << QByteArray("\n# Größe\nsource: [aws.a]\ndetail:\n  b:\n  - !Join [x, y]\n  - cé\n");
        QTest::newRow("CloudFormation in YAML") << QByteArray(
            "Description: \"é: €\"\r\nResources:\r\n  R:\r\n    Type: AWS::Events::Rule\r\n    "
            "Properties:\r\n      EventPattern:\r\n        source: [aws.a]\r\n        detail:\r\n          "
            "b:\r\n            - !Join [x, y]\r\n            - cé\r\n      State: ENABLED\r\n");
        QTest::newRow("CloudFormation in JSON")
            << QByteArray("  {\"Resources\":{\"R\":{\"Type\":\"AWS::Events::Rule\",\"Properties\":{\"EventPattern\":{"
                          "\"source\":  [\"aws.a\"],\n\"detail\":{\"b\":[{\"Fn::Join\":[\"x\", \"y\"]}, \"cé\"]}}}}}}");
    }
    void placesAreThoseOfTheInput() {
        QFETCH(QByteArray, text);
        const std::string input = text.toStdString();
        const SmartPaste paste = smartPaste(input);
        QVERIFY(paste.changed());
        for (const char* word : {"source", "aws.a", "detail", "Join", "cé"}) {
            const size_t at = paste.text.find(word);
            QVERIFY2(at != std::string::npos, word);
            const auto quote = static_cast<uint32_t>(paste.text.rfind('"', at));
            const auto place = paste.placeInInput(quote);
            QVERIFY2(place.has_value(), word);
            const size_t there = input.rfind(word); // "Resources" has a "source", too
            QVERIFY2(*place == there || *place == there - 1 || input.substr(*place).starts_with("\"Fn::Join"), word);
        }
        QCOMPARE(paste.intrinsics.size(), size_t{1});
        const bool json = text.startsWith("  {");
        QCOMPARE(paste.intrinsics[0].name, std::string(json ? "Fn::Join" : "!Join"));
        QCOMPARE(paste.intrinsics[0].at,
                 rw::LineMap(input).at(static_cast<uint32_t>(input.find(json ? "\"Fn::Join" : "!Join"))));
        QVERIFY2(pasteNotice(paste).contains(json ? u"Fn::Join in line 2"_qs : u"!Join in line "_qs),
                 qPrintable(pasteNotice(paste)));
        QVERIFY(openNotice(u"t.yaml"_qs, paste).startsWith(u"t.yaml is "_qs));
    }
    void placesThatTheInputHidesAreNotGuessed() {
        for (const char* text : {"\"{\\\"source\\\":[\\\"a\\\"]}\"", "{'source': ['a']}",
                                 "{\"EventPattern\":\"{\\\"source\\\":[\\\"a\\\"]}\"}", "{\"source\":[\"a\"]}",
                                 "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern: "
                                 "'{\"source\":[\"a\"]}'\n"}) {
            const SmartPaste paste = smartPaste(text);
            QVERIFY2(!paste.placeInInput(4).has_value() && paste.intrinsics.empty(), text);
        }
    }
    void whatOnlyTheDeploymentKnowsIsNamed() {
        const SmartPaste paste = smartPaste("source:\n- !Sub aws.partner/${Org}/x\n- !Sub plain\n- !Ref Source\n"
                                            "account:\n- !GetAtt A.B\n- !If [a, b, c]\n");
        QCOMPARE(paste.intrinsics.size(), size_t{4});
        QCOMPARE(paste.intrinsics[0].name, std::string("!Sub"));
        QCOMPARE(paste.intrinsics[0].at.line, 2U);
        QCOMPARE(paste.intrinsics[1].name, std::string("!Ref"));
        QVERIFY2(
            pasteNotice(paste).contains(u"!Sub in line 2, !Ref in line 4, !GetAtt in line 6, … of the pasted text"_qs),
            qPrintable(pasteNotice(paste)));
    }
    void aliasesDoNotGrowWithoutEnd() {
        std::string text = "detail:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string before = "*a" + std::to_string(i - 1) + ", ";
            text += "  a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
            for (int j = 0; j < 10; ++j) {
                text += before;
            }
            text += "x]\n";
        }
        QVERIFY(!smartPaste(text).changed());
    }

    void apostrophesInside() {
        const SmartPaste paste = smartPaste("{'name': [\"it's\", 'say \"hi\"', 'it\\'s']}");
        QVERIFY(paste.changed());
        compareJson(paste.text, "{\"name\":[\"it's\",\"say \\\"hi\\\"\",\"it's\"]}");
    }
    void severalRules() {
        const SmartPaste paste =
            smartPaste("{\"Rules\":[{\"Name\":\"1\",\"EventPattern\":\"{\\\"source\\\":[\\\"a\\\"]}\"},{\"Name\":\"2\","
                       "\"EventPattern\":\"{\\\"source\\\":[\\\"b\\\"]}\"}]}");
        QVERIFY(paste.changed());
        QCOMPARE(paste.rules, 2);
        compareJson(paste.text, R"({"source":["a"]})");
        QVERIFY(pasteNotice(paste).contains(u"2"_qs));
        QCOMPARE(paste.further.size(), size_t{1});
        compareJson(paste.further[0], R"({"source":["b"]})");
    }
    void severalRulesOfTerraform() {
        const SmartPaste encoded = smartPaste("resource \"aws_cloudwatch_event_rule\" \"a\" {\n"
                                              "  event_pattern = jsonencode({ source = [\"a\"] })\n}\n"
                                              "resource \"aws_cloudwatch_event_rule\" \"b\" {\n"
                                              "  event_pattern = jsonencode({ source = [\"b\"] })\n}\n");
        QCOMPARE(encoded.rules, 2);
        QCOMPARE(encoded.further.size(), size_t{1});
        compareJson(encoded.further[0], "{\"source\":[\"b\"]}");
        const SmartPaste here = smartPaste("event_pattern = <<EOF\n{\"source\":[\"a\"]}\nEOF\n"
                                           "event_pattern = <<-P\n  {\"source\":[\"b\"]}\n  P\n"
                                           "event_pattern = <<EOF\n{\"source\":[\"c\"]}\nEOF\n");
        QCOMPARE(here.rules, 3);
        compareJson(here.text, "{\"source\":[\"a\"]}");
        QCOMPARE(here.further.size(), size_t{2});
        compareJson(here.further[0], "{\"source\":[\"b\"]}");
        compareJson(here.further[1], "{\"source\":[\"c\"]}");
    }
    void spellingIsKept() {
        const SmartPaste paste =
            smartPaste(R"({"EventPattern":{"detail":{"n":[300.0, 1.10, {"numeric":["=",3.0e2]}],"n":["é"]}}})");
        QVERIFY(paste.changed());
        compareJson(paste.text, R"({"detail":{"n":[300.0,1.10,{"numeric":["=",3.0e2]}],"n":["é"]}})");
    }
    void deepNonsense() {
        const SmartPaste paste = smartPaste(std::string(100'000, '[') + "'");
        QVERIFY(!paste.changed());
    }
};

QTEST_GUILESS_MAIN(TestSmartPaste)
#include "tst_smartpaste.moc"
