// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/pattern/hcltojson.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/unwrap.h"

#include <QTest>
#include <algorithm>

using namespace rw;
using pattern::UnwrappedRule;
using pattern::unwrapRule;
using pattern::Wrapping;

namespace {

/// Two JSON texts, white space aside.
void compareJson(const std::string& actual, const std::string& expected) {
    QCOMPARE(QString::fromStdString(json::minified(actual)), QString::fromStdString(json::minified(expected)));
}

std::string rule(const std::string& value, const char* type = "aws_cloudwatch_event_rule") {
    return std::string("resource \"") + type + "\" \"r\" {\n  description = \"the event_pattern of x\"\n" +
           "  event_pattern = " + value + "\n}\n";
}

std::string encoded(const std::string& source) {
    return "jsonencode({ source = [\"" + source + "\"] })";
}

std::string here(const std::string& source) {
    return "<<-EOF\n    {\"source\": [\"" + source + "\"]}\n  EOF";
}

/// The sources of all rules, in their order.
QStringList sources(const UnwrappedRule& unwrapped) {
    QStringList all;
    const auto add = [&all](const std::string& text) {
        const json::Tree tree = json::read(text);
        const json::Node* source = tree.root.find("source");
        all << (source != nullptr && !source->items.empty() ? QString::fromStdString(source->items[0].text)
                                                            : QStringLiteral("?"));
    };
    if (unwrapped.changed()) {
        add(unwrapped.text);
        std::for_each(unwrapped.further.begin(), unwrapped.further.end(), add);
    }
    return all;
}

std::vector<std::string> names(const UnwrappedRule& unwrapped) {
    std::vector<std::string> all;
    for (const UnwrappedRule::Intrinsic& one : unwrapped.intrinsics) {
        all.push_back(one.name);
    }
    return all;
}

size_t templateWarnings(const UnwrappedRule& unwrapped) {
    const auto parsed = pattern::parsePattern(unwrapped.text);
    const auto lints = pattern::lint(unwrapped.text, parsed, nullptr, pattern::Profile::Classic, unwrapped.literals);
    return static_cast<size_t>(std::count_if(lints.begin(), lints.end(), [](const pattern::Diagnostic& d) {
        return d.id == pattern::DiagId::TemplateExpression;
    }));
}

std::string repeated(const char* text, size_t bytes) {
    std::string all;
    while (all.size() < bytes) {
        all += text;
    }
    return all;
}

} // namespace

class TestUnwrap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void objectsOfHcl_data() {
        QTest::addColumn<QByteArray>("hcl");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* hcl, const char* json) {
            QTest::newRow(QByteArray(hcl).simplified().constData()) << QByteArray(hcl) << QByteArray(json);
        };
        row("{}", "{}");
        row("{ a = 1, b-c : [true, null,], \"d\" = \"e\" }", "{\"a\":1,\"b-c\":[true,null],\"d\":\"e\"}");
        row("{\n a = -2.5 # x\n b = 1e3 // y\n /* z\n */ c = [\n\"d\"\n,\n{ e = {} }\n]\n}",
            "{\"a\":-2.5,\"b\":1e3,\"c\":[\"d\",{\"e\":{}}]}");
        row("{ a = \"\\\"\\\\\\n\\u00e9\\U0001F600\" }", "{\"a\":\"\\\"\\\\\\n\xc3\xa9\xf0\x9f\x98\x80\"}");
        row("{ a = \"$${b} %%{c} $5 50%\" }", "{\"a\":\"${b} %{c} $5 50%\"}");
        row("{ a = [\"${b[\"}\"]}\", \"x%{if y}z%{endif}\"] }", "{\"a\":[\"${b[\\\"}\\\"]}\",\"x%{if y}z%{endif}\"]}");
        // What only Terraform can work out.
        row("{ a = [var.b, local.c[0] # x\n, d(\"]\", {e=1}), !f, (1 + 2), 3 * 4, \"g\" == h, true ? 1 : 2, -i] }",
            "{\"a\":[\"${var.b}\",\"${local.c[0]}\",\"${d(\\\"]\\\", {e=1})}\",\"${!f}\",\"${(1 + 2)}\",\"${3 * 4}\","
            "\"${\\\"g\\\" == h}\",\"${true ? 1 : 2}\",\"${-i}\"]}");
        row("{ a = var.b\n c = [for x in y : x]\n d = concat([\"e\"], # f\n g) // h\n i = {for k in l : k => 1} }",
            "{\"a\":[\"${var.b}\"],\"c\":[\"${[for x in y : x]}\"],\"d\":[\"${concat([\\\"e\\\"], # f\\n g)}\"],"
            "\"i\":[\"${{for k in l : k => 1}}\"]}");
        row("{ a = [{ prefix = var.b }], \"$or\" = [{ c = d }] }",
            "{\"a\":[{\"prefix\":\"${var.b}\"}],\"$or\":[{\"c\":[\"${d}\"]}]}");
    }
    void objectsOfHcl() {
        QFETCH(QByteArray, hcl);
        QFETCH(QByteArray, json);
        const std::string text = "= " + hcl.toStdString() + ")";
        const auto read = pattern::hclObjectToJson(text, 2);
        QVERIFY(read.has_value());
        QCOMPARE(QByteArray::fromStdString(read->json), json);
        QCOMPARE(read->end, text.size() - 1);
        QVERIFY(std::is_sorted(read->places.begin(), read->places.end(),
                               [](const auto& a, const auto& b) { return a.at < b.at; }));
    }
    void placesAndLiteralsOfHcl() {
        const std::string text = "{ a = [\"x$${b}${c}\", \"$\\u0024{d}\", var.e] }";
        const auto read = pattern::hclObjectToJson(text, 0);
        QVERIFY(read.has_value());
        QCOMPARE(read->json, std::string("{\"a\":[\"x${b}${c}\",\"$${d}\",\"${var.e}\"]}"));
        const std::vector<uint32_t> literals{static_cast<uint32_t>(read->json.find("${b")),
                                             static_cast<uint32_t>(read->json.find("${d"))};
        QCOMPARE(read->literals, literals);
        const pattern::TextPlace reference{static_cast<uint32_t>(read->json.find("\"${var")),
                                           static_cast<uint32_t>(text.find("var"))};
        QVERIFY(std::find(read->places.begin(), read->places.end(), reference) != read->places.end());
    }
    void noObjectsOfHcl() {
        for (const char* text :
             {"", "[]", "{", "{ a = }", "{ a = 1 b = 2 }", "{ a = \"x }", "{ a = \"\n\" }", "{ a = [1 2] }",
              "{ a = 01 }", "{ (a) = 1 }", "{ a = \"\\q\" }", "{ a = f( }", "{ a = (1] }", "{ a == 1 }",
              "{ a = <<E\nx\nE\n}", "{ for a in b : a => 1 }", "{ a = \"${b\" }", "{ a = ,}"}) {
            QVERIFY2(!pattern::hclObjectToJson(text, 0), text);
        }
        QVERIFY(!pattern::hclObjectToJson("{ a = " + std::string(100'000, '['), 0));
    }

    void rulesOfTerraform_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const std::string& text, const char* found) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(found);
        };
        row("jsonencode", rule(encoded("a")), "a");
        row("here document", rule(here("a")), "a");
        row("quoted", rule("\"{\\\"source\\\": [\\\"a\\\"]}\""), "a");
        row("both kinds", rule(encoded("a")) + rule(here("b")) + rule(encoded("c")), "a b c");
        row("both kinds, here first", rule(here("a")) + rule(encoded("b")) + rule(here("c")), "a b c");
        row("comments",
            "# event_pattern = " + encoded("x") + "\n// event_pattern = " + encoded("x") +
                "\n/* event_pattern = " + encoded("x") + "\n*/ " + rule(encoded("a")),
            "a");
        row("here document in a comment", "# event_pattern = <<EOF\n" + rule(encoded("a")), "a");
        row("in a string", "locals {\n  a = \"event_pattern = jsonencode({})\"\n}\n" + rule(encoded("a")), "a");
        row("in another here document",
            "locals {\n  a = <<X\nevent_pattern = " + encoded("x") + "\nX\n}\n" + rule(encoded("a")), "a");
        row("archive first", rule(encoded("x"), "aws_cloudwatch_event_archive") + rule(encoded("a")), "a");
        row("archive with a here document", rule(here("x"), "aws_cloudwatch_event_archive") + rule(encoded("a")), "a");
        row("archive last", rule(encoded("a")) + rule(encoded("x"), "awscc_events_archive") + rule(encoded("b")),
            "a b");
        row("only an archive", rule(encoded("x"), "aws_cloudwatch_event_archive"), "");
        row("module",
            "module \"bus\" {\n  rules = {\n    one = { event_pattern = " + encoded("a") +
                " }\n    two = { \"event_pattern\" : " + encoded("b") + " }\n  }\n}\n",
            "a b");
        row("elsewhere", rule("var.x") + "output \"p\" {\n  value = r.event_pattern == 1\n}\n" + rule(encoded("a")),
            "a");
        row("a command in a comment",
            "# aws events put-rule --event-pattern '{\"source\":[\"x\"]}'\n" + rule(encoded("a")), "a");
        row("bare", encoded("a"), "a");
        row("comments and a comma within", rule("jsonencode( # x\n /* y */ { source = [\"a\"] }, // )\n )"), "a");
        row("cut off before the bracket", "event_pattern = jsonencode({ source = [\"a\"] }", "");
        row("cut off before the bracket, in a block",
            "resource \"a\" \"b\" {\n  event_pattern = jsonencode({ source = [\"a\"] }\n}\n", "");
        row("something behind the object", rule("jsonencode({ source = [\"a\"] } + 1)"), "");
        row("cut off here document", "event_pattern = <<EOF\n{\"source\": [\"a\"]}\n", "");
        row("the second is broken", rule(encoded("a")) + rule("jsonencode({ source = [ })") + rule(encoded("b")),
            "a b");
        row("one that is broken", rule("jsonencode({ source = [ })") + rule(encoded("b")), "");
        row("in prose", "It's here:\n\n" + rule(encoded("a")) + "\nDon't :)\n", "a");
    }
    void rulesOfTerraform() {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        const UnwrappedRule unwrapped = unwrapRule(text.toStdString());
        QCOMPARE(sources(unwrapped).join(u' '), found);
        if (unwrapped.changed() && !QByteArray(QTest::currentDataTag()).contains("broken")) {
            QCOMPARE(static_cast<size_t>(unwrapped.rules), 1 + unwrapped.further.size());
        }
    }
    void archivesAreNoRules() {
        const char* const cloudFormation =
            "{\"Resources\":{\"A\":{\"Type\":\"AWS::Events::Archive\",\"Properties\":{\"EventPattern\":{\"source\":["
            "\"x\"]}}},"
            "\"R\":{\"Type\":\"AWS::Events::Rule\",\"Properties\":{\"EventPattern\":{\"source\":[\"a\"]}}}}}";
        const char* const yaml =
            "Resources:\n  A:\n    Type: AWS::Events::Archive\n    Properties:\n      EventPattern:\n"
            "        source: [x]\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n"
            "      EventPattern:\n        source: [a]\n";
        const char* const terraform =
            "{\"resource\":{\"aws_cloudwatch_event_archive\":{\"r\":{\"event_pattern\":\"{\\\"source\\\":[\\\"x\\\"]}"
            "\"}},"
            "\"aws_cloudwatch_event_rule\":{\"r\":{\"event_pattern\":\"{\\\"source\\\":[\\\"a\\\"]}\"}}}}";
        for (const char* text : {cloudFormation, yaml, terraform}) {
            const UnwrappedRule unwrapped = unwrapRule(text);
            QCOMPARE(sources(unwrapped), QStringList{QStringLiteral("a")});
            QCOMPARE(unwrapped.rules, 1);
        }
    }

    void referencesAreTold() {
        const std::string text = rule("jsonencode({\n    source = [\"a\", var.x]\n    account = local.accounts\n"
                                      "    detail = { n = [{ prefix = \"p${var.y}\" }] }\n  })");
        const UnwrappedRule unwrapped = unwrapRule(text);
        compareJson(unwrapped.text, "{\"source\":[\"a\",\"${var.x}\"],\"account\":[\"${local.accounts}\"],"
                                    "\"detail\":{\"n\":[{\"prefix\":\"p${var.y}\"}]}}");
        QCOMPARE(names(unwrapped), (std::vector<std::string>{"${var.x}", "${local.accounts}", "p${var.y}"}));
        QCOMPARE(unwrapped.intrinsics[0].at, LineMap(text).at(static_cast<uint32_t>(text.find("var.x"))));
        QCOMPARE(templateWarnings(unwrapped), size_t{3});
        QVERIFY(pattern::parsePattern(unwrapped.text).valid());
        const std::string withName = rule("jsonencode({ detail = { \"team-${var.t.x}\" = { \"$${a}\" = [\"b\"] } } })");
        const UnwrappedRule named = unwrapRule(withName);
        QCOMPARE(named.intrinsics.size(), size_t{1});
        QCOMPARE(named.intrinsics[0].name, std::string("team-${var.t.x}"));
        QCOMPARE(named.intrinsics[0].at, LineMap(withName).at(static_cast<uint32_t>(withName.find("\"team"))));
        QCOMPARE(templateWarnings(named), size_t{1});
        const UnwrappedRule document = unwrapRule(
            rule("<<EOF\n{\"source\": ${jsonencode(var.x)},\n\"account\": [${var.y}, \"${z[\"k\"]}\"]}\nEOF"));
        compareJson(document.text,
                    "{\"source\":[\"${jsonencode(var.x)}\"],\"account\":[\"${var.y}\",\"${z[\\\"k\\\"]}\"]}");
        QCOMPARE(document.intrinsics.size(), size_t{3});
        QCOMPARE(document.best(), Wrapping::HereDocument);
    }
    void whatStandsForItselfIsNoReference() {
        for (const std::string& text :
             {rule("jsonencode({ source = [\"$${lit}-%%{x}\"] })"), rule(here("$${lit}-%%{x}")),
              std::string("source:\n- !Sub \"${!lit}-%{x}\"\n"), "```\n" + rule(here("$${lit}-%%{x}")) + "```",
              std::string("Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      Name: !Sub \"${!n}\"\n"
                          "      EventPattern:\n        source: [!Sub \"${!lit}-%{x}\"]\n")}) {
            const UnwrappedRule unwrapped = unwrapRule(text);
            compareJson(unwrapped.text, "{\"source\":[\"${lit}-%{x}\"]}");
            QCOMPARE(unwrapped.literals, std::vector<uint32_t>{static_cast<uint32_t>(unwrapped.text.find("${"))});
            QVERIFY2(unwrapped.intrinsics.empty(), text.c_str());
            QCOMPARE(templateWarnings(unwrapped), size_t{0});
            // A place of the rule is still one of the input.
            const auto place = unwrapped.placeInInput(static_cast<uint32_t>(unwrapped.text.find("\"$")));
            QVERIFY(place && LineMap(text).at(*place).line > 1);
        }
        // The same text as a reference, beside.
        const UnwrappedRule both = unwrapRule(rule("jsonencode({ source = [\"$${a}-${b}\", \"${a}\", \"$${c}\"] })"));
        QCOMPARE(names(both), (std::vector<std::string>{"${a}-${b}", "${a}"}));
        QCOMPARE(templateWarnings(both), size_t{2});
        QCOMPARE(templateWarnings(unwrapRule("{\"source\":[\"${a}\"]}")), size_t{1});
        const UnwrappedRule syntax =
            unwrapRule("{\"resource\":{\"aws_cloudwatch_event_rule\":{\"r\":{\"event_pattern\":"
                       "\"{\\\"source\\\":[\\\"$${lit}\\\"]}\"}}}}");
        compareJson(syntax.text, "{\"source\":[\"${lit}\"]}");
    }

    /// Each of these once took seconds, and minutes at the largest size; they are only too large to be read twice.
    void largeNonsenseIsReadOnce_data() {
        QTest::addColumn<QByteArray>("text");
        constexpr size_t kBytes = 1'000'000;
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("objects in objects", repeated("event_pattern=jsonencode({a=\"${", kBytes));
        row("objects in objects, over lines", repeated("event_pattern=jsonencode({a=\"${\n", kBytes));
        row("open templates", "event_pattern=jsonencode(" + repeated("{a=\"${", kBytes));
        row("open objects", repeated("event_pattern=jsonencode({a=", kBytes));
        row("here documents without an end", repeated("event_pattern = <<A\n", kBytes));
        row("here documents with an end", repeated("event_pattern = <<A\nA\n", kBytes));
        row("open brackets", "event_pattern" + std::string(kBytes / 2, '(') + std::string(kBytes / 2, '}'));
        row("comments", "event_pattern" + repeated("/*", kBytes));
        row(
            "directives", "source: [a]\n" + [] {
                std::string all;
                for (int i = 0; i < 60'000; ++i) {
                    all += "%TAG !a" + std::to_string(i) + "! b\n";
                }
                return all;
            }());
        row("directives first", [] {
            std::string all;
            for (int i = 0; i < 60'000; ++i) {
                all += "%TAG !a" + std::to_string(i) + "! b\n";
            }
            return all + "---\nsource: [a]\n";
        }());
        row("aliases", [] {
            std::string all = "source: [";
            for (int i = 0; i < 2'000; ++i) {
                all += "&anchor" + std::to_string(i) + " x,";
            }
            return all + repeated("*anchor1999,", 3 * kBytes) + "x]\n";
        }());
    }
    void largeNonsenseIsReadOnce() {
        QFETCH(QByteArray, text);
        QVERIFY(!unwrapRule(text.toStdString()).changed());
    }
    void someDirectivesAndAliasesAreRead() {
        std::string text = "%YAML 1.1\n%TAG !e! tag:example.com,2000:\n---\nx: &x [a]\nsource: *x\ny: [";
        for (int i = 0; i < 100; ++i) {
            text += "*x,";
        }
        QCOMPARE(sources(unwrapRule(text + "]\n")), QStringList{QStringLiteral("a")});
    }
};

QTEST_GUILESS_MAIN(TestUnwrap)
#include "tst_unwrap.moc"
