// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runcli.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using runcli::object;
using runcli::objects;
using runcli::Result;
using runcli::run;

namespace {

const QByteArray kRule = R"({
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {"eventBody": {"mediaType": ["VOICE"], "direction": ["INBOUND"]}}
})";
const QByteArray kBroken = R"({
  "detail-type": "v2.detail.events.conversation.{id}.acd.end"
})";
const QString kSamples = QStringLiteral(RW_TEST_DATA "/genesys/samples/");

/// What a JSON Schema (the part of it that ours uses) has against a value; empty when nothing.
QString violation(const QJsonValue& value, const QJsonObject& schema, const QJsonObject& root, const QString& way) {
    const auto member = [&](const char* name) { return schema.value(QLatin1String(name)); };
    if (schema.contains(QStringLiteral("$ref"))) {
        const QString name = member("$ref").toString().section(QLatin1Char('/'), -1);
        return violation(value, root.value(QStringLiteral("$defs")).toObject().value(name).toObject(), root, way);
    }
    if (schema.contains(QStringLiteral("oneOf"))) {
        int fits = 0;
        for (const QJsonValue& one : member("oneOf").toArray()) {
            fits += violation(value, one.toObject(), root, way).isEmpty() ? 1 : 0;
        }
        return fits == 1 ? QString() : QString(way + QStringLiteral(": fits none or several of oneOf"));
    }
    if (schema.contains(QStringLiteral("const")) && value != member("const")) {
        return QString(way + QStringLiteral(": not the constant"));
    }
    if (schema.contains(QStringLiteral("enum")) && !member("enum").toArray().contains(value)) {
        return QString(way + QStringLiteral(": none of the words"));
    }
    QStringList types;
    if (member("type").isString()) {
        types << member("type").toString();
    }
    for (const QJsonValue& one : member("type").toArray()) {
        types << one.toString();
    }
    const QString type = value.isObject()   ? QStringLiteral("object")
                         : value.isArray()  ? QStringLiteral("array")
                         : value.isString() ? QStringLiteral("string")
                         : value.isBool()   ? QStringLiteral("boolean")
                         : value.isDouble() ? QStringLiteral("integer")
                                            : QStringLiteral("null");
    if (!types.isEmpty() && !types.contains(type)) {
        return QString(way + QStringLiteral(": is ") + type);
    }
    if (value.isDouble() && value.toDouble() < member("minimum").toDouble(-1e300)) {
        return QString(way + QStringLiteral(": too small"));
    }
    const QJsonObject properties = member("properties").toObject();
    const QJsonObject given = value.toObject();
    for (const QJsonValue& name : member("required").toArray()) {
        if (!given.contains(name.toString())) {
            return QString(way + QStringLiteral(": lacks ") + name.toString());
        }
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QString here = QString(way + QLatin1Char('.') + it.key());
        if (!properties.contains(it.key())) {
            if (member("additionalProperties") == QJsonValue(false)) {
                return QString(here + QStringLiteral(": is not in the schema"));
            }
            continue;
        }
        const QString below = violation(it.value(), properties.value(it.key()).toObject(), root, here);
        if (!below.isEmpty()) {
            return below;
        }
    }
    for (const QJsonValue& item : value.toArray()) {
        const QString below = violation(item, member("items").toObject(), root, QString(way + QStringLiteral("[]")));
        if (!below.isEmpty()) {
            return below;
        }
    }
    return {};
}

} // namespace

class TestCliRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void versionAndHelp();
    void helpOfEveryCommand_data();
    void helpOfEveryCommand();
    void wrongUsage_data();
    void wrongUsage();
    void checkValid();
    void checkInvalid();
    void checkFromStandardInput();
    void checkReadsTerraform();
    void checkKnowsEvents();
    void checkTellsPlacesOfTemplates();
    void checkProfile();
    void checkStrict();
    void explainMatch();
    void explainFailure();
    void explainChoosesRecord();
    void explainJsonFollowsItsSchema();
    void explainTrouble();
    void exportConsole();
    void exportRefuses();
    void exportForms();
    void exportNeedsThePartnersBus();
    void exportToFile();
    void suitePasses();
    void suiteFails();
    void suiteReports();
    void suiteOfARule();
    void suiteOfAnInvalidRule();
    void suiteTrouble();
    void conformanceSuite();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void TestCliRules::initTestCase() {
    QVERIFY(m_folder.isValid());
    QVERIFY(runcli::write(path("rule.json"), kRule));
    QVERIFY(runcli::write(path("broken.json"), kBroken));
    QVERIFY(QFile::copy(QString(kSamples + QStringLiteral("acd.end.json")), path("acd.end.json")));
    QVERIFY(QFile::copy(QString(kSamples + QStringLiteral("customer.start.json")), path("customer.start.json")));
}

void TestCliRules::versionAndHelp() {
    const Result version = run({"--version"});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, QByteArray("rulewright-cli " RW_VERSION "\n"));
    QVERIFY(version.err.isEmpty());
    const Result help = run({"--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.err.isEmpty());
    for (const char* command :
         {"check", "test", "explain", "suite", "export", "fetch", "simulate", "generate", "events"}) {
        QVERIFY2(QRegularExpression(QStringLiteral("^  %1\\s+\\S").arg(QLatin1String(command)),
                                    QRegularExpression::MultilineOption)
                     .match(QString::fromUtf8(help.out))
                     .hasMatch(),
                 command);
    }
}

void TestCliRules::helpOfEveryCommand_data() {
    QTest::addColumn<QStringList>("command");
    for (const char* command : {"check", "test", "explain", "suite", "export", "fetch", "simulate", "generate"}) {
        QTest::newRow(command) << QStringList{QLatin1String(command)};
    }
    QTest::newRow("events convert") << QStringList{QStringLiteral("events"), QStringLiteral("convert")};
}

void TestCliRules::helpOfEveryCommand() {
    QFETCH(QStringList, command);
    const Result help = run(command + QStringList{QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QVERIFY(help.err.isEmpty());
    QVERIFY(help.out.contains("Examples:\n  rulewright-cli "));
    QVERIFY(help.out.contains("Exit codes: 0 "));
    QVERIFY(help.out.contains("Usage:"));
}

void TestCliRules::wrongUsage_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("");
    row("nonsense");
    row("check");
    row("check rule.json --format xml");
    row("check rule.json --unknown");
    row("check a.json b.json");
    row("events");
    row("test rule.json");
    row("test - -");
    row("test rule.json events --threads many");
    row("generate --count -1");
    row("generate --count 1e3");
    row("simulate --port 70000");
    row("explain");
    row("suite");
    row("fetch");
    row("fetch --base-url nonsense");
    row("fetch --base-url http://example.com");
    row("fetch --base-url http://127.0.0.1:1 --last soon");
    row("fetch --region nowhere-1");
    row("export rule.json --as poem");
}

void TestCliRules::wrongUsage() {
    QFETCH(QStringList, words);
    const Result result = run(words, {}, QProcessEnvironment::systemEnvironment(), m_folder.path());
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCliRules::checkValid() {
    const Result text = run(QStringList{QStringLiteral("check"), path("rule.json")});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains(": valid, deployable\n"));
    QVERIFY(text.err.isEmpty());
    const Result json = run(
        QStringList{QStringLiteral("check"), path("rule.json"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(json.code, 0);
    const QJsonObject o = object(json.out);
    QCOMPARE(o.value(QStringLiteral("valid")), QJsonValue(true));
    QCOMPARE(o.value(QStringLiteral("deployable")), QJsonValue(true));
    QCOMPARE(o.value(QStringLiteral("awsMessage")), QJsonValue(QJsonValue::Null));
    QCOMPARE(o.value(QStringLiteral("complexity")).toObject().value(QStringLiteral("leaves")).toInt(), 3);
    QCOMPARE(o.value(QStringLiteral("complexity")).toObject().value(QStringLiteral("orCombinations")).toInt(), 1);
}

void TestCliRules::checkInvalid() {
    const Result text = run(QStringList{QStringLiteral("check"), path("broken.json")});
    QCOMPARE(text.code, 1);
    QVERIFY(text.out.contains("AWS says: Event pattern is not valid. Reason: "));
    QVERIFY(text.out.contains("broken.json:2:"));
    QVERIFY(text.err.isEmpty());
    const Result json = run(
        QStringList{QStringLiteral("check"), path("broken.json"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(json.code, 1);
    const QJsonObject o = object(json.out);
    QCOMPARE(o.value(QStringLiteral("valid")), QJsonValue(false));
    QCOMPARE(o.value(QStringLiteral("deployable")), QJsonValue(false));
    QVERIFY(o.value(QStringLiteral("awsMessage")).toString().startsWith(QLatin1String("Event pattern is not valid.")));
    const QJsonObject first = o.value(QStringLiteral("diagnostics")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("severity")).toString(), QStringLiteral("error"));
    QCOMPARE(first.value(QStringLiteral("line")).toInt(), 2);
    QVERIFY(first.value(QStringLiteral("column")).toInt() > 1);
    QVERIFY(first.value(QStringLiteral("code")).toString().startsWith(QLatin1String("RW")));
    QVERIFY(!first.value(QStringLiteral("message")).toString().isEmpty());
    // The offered fix, applied as its byte ranges say, cures the rule.
    const QJsonArray fixes = first.value(QStringLiteral("fixes")).toArray();
    QVERIFY(!fixes.isEmpty());
    QByteArray cured = kBroken;
    const QJsonArray edits = fixes.first().toObject().value(QStringLiteral("edits")).toArray();
    for (qsizetype i = edits.size(); i-- > 0;) {
        const QJsonObject edit = edits[i].toObject();
        const int begin = edit.value(QStringLiteral("begin")).toInt();
        cured.replace(begin, edit.value(QStringLiteral("end")).toInt() - begin,
                      edit.value(QStringLiteral("text")).toString().toUtf8());
    }
    QCOMPARE(run({"check", "-"}, cured).code, 0);
}

void TestCliRules::checkFromStandardInput() {
    QCOMPARE(run({"check", "-"}, kRule).code, 0);
    QCOMPARE(run({"check", "-"}, "\xEF\xBB\xBF" + kRule).code, 0);
    QCOMPARE(run({"check", "-"}, "").code, 1);
    QCOMPARE(run({"check", "-"}, "{").code, 1);
    QCOMPARE(run({"check", "-"}, QByteArray("{\"a\":[\"\xff\xfe\0\"]}", 13)).code, 1);
    QCOMPARE(run({"check", "/does/not/exist.json"}).code, 2);
    // As PowerShell writes it.
    const Result wide = run({"check", "-"}, QByteArray("\xff\xfe{\0", 4));
    QCOMPARE(wide.code, 2);
    QVERIFY2(wide.err.contains("UTF-16: save it as UTF-8 first"), wide.err.constData());
}

void TestCliRules::checkTellsPlacesOfTemplates() {
    const QByteArray yaml = "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n"
                            "        source: [aws.a]\n        account:\n          - !Join [a, b]\n";
    QFile file(path("template.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(yaml);
    file.close();
    const Result text = run(QStringList{QStringLiteral("check"), path("template.yaml")});
    QCOMPARE(text.code, 1);
    QVERIFY2(text.out.contains("template.yaml:8:13: error"), text.out.constData());
    QVERIFY(text.err.contains("lines are those of the file"));
    const Result json = run({"check", "-", "--format", "json"}, yaml);
    const QJsonObject first = object(json.out).value(QStringLiteral("diagnostics")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("fileLine")).toInt(), 8);
    QCOMPARE(first.value(QStringLiteral("fileColumn")).toInt(), 13);
    QVERIFY(first.value(QStringLiteral("line")).toInt() < 8);
    // In a string of the template nothing has a place of its own.
    const Result decoded = run({"check", "-"}, "{\"EventPattern\":\"{\\\"source\\\":\\\"a\\\"}\"}");
    QCOMPARE(decoded.code, 1);
    QVERIFY(decoded.err.contains("counted in the pattern alone"));
    QVERIFY2(decoded.out.contains("-: error") && decoded.out.contains(" of the pattern)"), decoded.out.constData());
    const Result line =
        run({"check", "-"}, "# first\naws events put-rule --name a \\\n  --event-pattern '{\"a\":1}'\n");
    QVERIFY2(line.out.contains("-:3:25: error"), line.out.constData());
    const Result escaped = run({"check", "-"}, "aws events put-rule --event-pattern \"{\\\"a\\\":1}\"\n");
    QVERIFY2(escaped.out.contains("-: error") && escaped.out.contains("(line "), escaped.out.constData());
    const Result here = run({"check", "-"}, "resource \"r\" \"s\" {\n  event_pattern = <<PATTERN\n{\n  \"a\": [1],\n"
                                            "  \"b\": 1\n}\nPATTERN\n}\n");
    QVERIFY2(here.out.contains("-:5:8: error"), here.out.constData());
}

void TestCliRules::checkReadsTerraform() {
    const QByteArray resource = "# the rule\nresource \"aws_cloudwatch_event_rule\" \"r\" {\n"
                                "  event_pattern = jsonencode({ // what counts\n"
                                "    source = [\"a\", \"b\",]\n    detail-type: [\"say \\\"x\\\" $${y}\"] /* both */\n"
                                "    detail = { n = [1, -2.5, null, true], \"o\" = [{ exists = false }] }\n"
                                "    bad = 7\n  })\n}\n";
    const Result places = run({"check", "-"}, resource);
    QCOMPARE(places.code, 1);
    QVERIFY2(places.err.contains("a Terraform rule"), places.err.constData());
    QVERIFY2(places.out.contains("-:7:11: error"), places.out.constData());
    QByteArray good = resource;
    good.replace("    bad = 7\n", "");
    const Result put = run({"export", "-", "--as", "put-rule", "--name", "r"}, good);
    QCOMPARE(put.code, 0);
    const QByteArray wanted =
        "{\"source\":[\"a\",\"b\"],\"detail-type\":[\"say \\\"x\\\" ${y}\"],\"detail\":{\"n\":[1,-2.5,null,"
        "true],\"o\":[{\"exists\":false}]}}";
    QCOMPARE(QJsonDocument::fromJson(object(put.out).value(QStringLiteral("EventPattern")).toString().toUtf8()),
             QJsonDocument::fromJson(wanted));
    // What the export writes is read back.
    const Result terraform = run({"export", "-", "--as", "terraform", "--name", "r"}, wanted);
    QCOMPARE(terraform.code, 0);
    QCOMPARE(run({"export", "-", "--as", "put-rule", "--name", "r"}, terraform.out).out, put.out);
    // What is worked out only by Terraform stays, and is told.
    const Result filled = run({"check", "-", "--strict"}, "event_pattern = jsonencode({ account = [\"${var.a}\"] })");
    QCOMPARE(filled.code, 1);
    QVERIFY2(filled.out.contains("-:1:41: warning RW450"), filled.out.constData());
    const QByteArray references = "event_pattern = jsonencode({ account = [var.a], source = var.b })";
    const Result reference = run({"check", "-", "--strict"}, references);
    QCOMPARE(reference.code, 1);
    QVERIFY2(reference.out.contains("-:1:41: warning RW450") && reference.out.contains("${var.b}") &&
                 !reference.out.contains("error"),
             reference.out.constData());
    QVERIFY2(reference.err.contains("${var.a} in line 1, ${var.b} in line 1"), reference.err.constData());
    QCOMPARE(run({"check", "-"}, "event_pattern = jsonencode({ account = [\"1\"] }").code, 1); // cut off
    // Also where no text may stand: whether the rule is valid then, only the deployment knows.
    const QByteArray operands =
        "event_pattern = jsonencode({ a = [{ numeric = [\">\", var.min, \"<\", 5] }],\n"
        "b = [{ exists = var.must }], c = [{ cidr = \"${var.ip}/32\" }], d = [{ wildcard = var.w }] })";
    const Result open = run({"check", "-"}, operands);
    QCOMPARE(open.code, 0);
    QVERIFY2(!open.out.contains("error") && !open.out.contains("AWS says") && open.out.count("RW450") == 4 &&
                 open.out.contains("only it knows some values"),
             open.out.constData());
    const QJsonObject told = object(run({"check", "-", "--format", "json"}, operands).out);
    QVERIFY(told.value(QStringLiteral("valid")).toBool() && told.value(QStringLiteral("awsMessage")).isNull());
    QCOMPARE(run({"check", "-", "--strict"}, operands).code, 1);
    QVERIFY(run({"test", "-", "/does/not/exist.json"}, operands).err.contains("cannot be judged"));
    for (const char* wrong : {"b = [{ exists = 1 }]", "b = 1", "b = [{ wildcard = \"${var.x}**\" }]"}) {
        const Result certain = run({"check", "-"}, QByteArray(operands).replace("b = [{ exists = var.must }]", wrong));
        QVERIFY2(certain.code == 1 && certain.out.contains("AWS says"), wrong);
    }
    // A rule about a text that looks like a template's comes back as it was, and nothing is said of templates.
    for (const QByteArray signs : {"${b}", "$${b}", "a-${b.c}-%{d}"}) {
        const QByteArray rule = "{\"source\":[\"" + signs + "\"]}";
        const Result exported = run({"export", "-", "--as", "terraform", "--name", "r"}, rule);
        const Result again = run({"check", "-"}, exported.out);
        QCOMPARE(again.code, 0);
        QVERIFY2(!again.out.contains("RW450") && !again.err.contains("deployment"), again.out.constData());
        const Result pattern = run({"export", "-", "--as", "put-rule", "--name", "r"}, exported.out);
        QCOMPARE(QJsonDocument::fromJson(object(pattern.out).value(QStringLiteral("EventPattern")).toString().toUtf8()),
                 QJsonDocument::fromJson(rule));
    }
}

void TestCliRules::checkKnowsEvents() {
    // customer.start has no queueId: only one who knows the events can tell.
    const QByteArray rule = R"({"detail":{"eventBody":{"quueId":["c0a8e1d4-2b9f-4f57-8e36-90a1b2c3d4e5"]}}})";
    const QStringList arguments{QStringLiteral("check"), QStringLiteral("-"),        QStringLiteral("--format"),
                                QStringLiteral("json"),  QStringLiteral("--events"), path("acd.end.json")};
    const Result result = run(arguments, rule);
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.contains("detail.eventBody.queueId"), result.out.constData());
    QCOMPARE(run(QStringList{QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--events"),
                             QStringLiteral("/does/not/exist")},
                 rule)
                 .code,
             2);
}

void TestCliRules::checkProfile() {
    const QByteArray rule = R"({"detail":{"topicName":[{"wildcard":"v2.detail.*.acd.end"}]}})";
    const auto deployable = [&](const char* profile) {
        const Result result = run({"check", "-", "--format", "json", "--profile", profile}, rule);
        return object(result.out).value(QStringLiteral("deployable")).toBool();
    };
    QVERIFY(deployable("classic"));
    QVERIFY(!deployable("custom-event-bus"));
}

void TestCliRules::checkStrict() {
    const QByteArray lowerCase =
        R"({"detail-type":["v2.detail.events.conversation.{id}.acd.end"],"detail":{"eventBody":{"mediaType":["voice"]}}})";
    QCOMPARE(run({"check", "-"}, lowerCase).code, 0);
    QCOMPARE(run({"check", "-", "--strict"}, lowerCase).code, 1);
}

void TestCliRules::explainMatch() {
    const Result result = run(QStringList{QStringLiteral("explain"), path("rule.json"), path("acd.end.json")});
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.isEmpty());
    QCOMPARE(result.out.count("\npass "), 3);
    QVERIFY(!result.out.contains("\nfail "));
}

void TestCliRules::explainFailure() {
    const Result result = run(QStringList{QStringLiteral("explain"), path("rule.json"), path("customer.start.json")});
    QCOMPARE(result.code, 1);
    QVERIFY(result.out.contains("fail "));
    QVERIFY(result.out.contains("detail-type"));
    QVERIFY(result.out.contains("rule.json:2:"));
}

void TestCliRules::explainChoosesRecord() {
    QFile one(path("customer.start.json"));
    QFile two(path("acd.end.json"));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    const QByteArray array = "[" + one.readAll() + "," + two.readAll() + "]";
    const QStringList arguments{QStringLiteral("explain"), path("rule.json"), QStringLiteral("-")};
    const Result first = run(arguments, array);
    QCOMPARE(first.code, 1);
    QVERIFY(first.err.contains("--record"));
    QCOMPARE(run(arguments + QStringList{QStringLiteral("--record"), QStringLiteral("2")}, array).code, 0);
    QCOMPARE(run(arguments + QStringList{QStringLiteral("--record"), QStringLiteral("3")}, array).code, 2);
}

void TestCliRules::explainJsonFollowsItsSchema() {
    const QJsonObject schema = object(run({"explain", "--schema"}).out);
    QVERIFY(!schema.isEmpty());
    const QList<QByteArray> rules{
        kRule, R"({"detail":{"eventBody":{"nothing":[{"exists":true}],"mediaType":[{"prefix":"VI"}]}}})",
        R"({"$or":[{"account":["1"]},{"region":["us-east-1"]}],"detail":{"eventBody":{"connectedDurationMs":[{"numeric":[">",5]}]}}})"};
    for (const QByteArray& rule : rules) {
        const Result result = run(QStringList{QStringLiteral("explain"), QStringLiteral("-"), path("acd.end.json"),
                                              QStringLiteral("--format"), QStringLiteral("json")},
                                  rule);
        QVERIFY(result.code == 0 || result.code == 1);
        const QJsonObject o = object(result.out);
        QVERIFY2(!o.isEmpty(), result.out.constData());
        const QString problem = violation(o, schema, schema, QStringLiteral("$"));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(o.value(QStringLiteral("match")).toBool(), result.code == 0);
        for (const QJsonValue& leaf : o.value(QStringLiteral("leaves")).toArray()) {
            QVERIFY(!leaf.toObject().value(QStringLiteral("sentence")).toString().isEmpty());
        }
    }
    const Result broken = run(QStringList{QStringLiteral("explain"), path("rule.json"), QStringLiteral("-"),
                                          QStringLiteral("--format"), QStringLiteral("json")},
                              "{\"a\":");
    QCOMPARE(broken.code, 2);
    const QJsonObject o = object(broken.out);
    QVERIFY2(violation(o, schema, schema, QStringLiteral("$")).isEmpty(), broken.out.constData());
    QCOMPARE(o.value(QStringLiteral("outcome")).toString(), QStringLiteral("unreadable"));
}

void TestCliRules::explainTrouble() {
    const Result zero = run({"explain", "-", "/dev/null", "--record", "0"}, "{\"a\":[1]}");
    QCOMPARE(zero.code, 2);
    QVERIFY2(zero.err.contains("--record counts from 1"), zero.err.constData());
    // The place of what is wrong, not of the record.
    const QByteArray trailing = "{\n  \"detail-type\": \"x\",\n  \"detail\": {},\n}\n";
    const Result comma = run(QStringList{QStringLiteral("test"), path("rule.json"), QStringLiteral("-")}, trailing);
    QVERIFY2(comma.err.contains("(line 3, column 15)"), comma.err.constData());
    QVERIFY2(!comma.err.contains("byte 0"), comma.err.constData());
    const Result half =
        run(QStringList{QStringLiteral("test"), path("rule.json"), QStringLiteral("-")}, trailing.left(20));
    QVERIFY2(!half.err.contains("Source:") && half.err.contains("cut off"), half.err.constData());
    QCOMPARE(run(QStringList{QStringLiteral("explain"), path("broken.json"), path("acd.end.json")}).code, 2);
    QCOMPARE(run(QStringList{QStringLiteral("explain"), path("rule.json"), QStringLiteral("/does/not/exist")}).code, 2);
    const Result both = run({"explain", "-", "-"}, kRule);
    QCOMPARE(both.code, 2);
    QVERIFY(both.out.isEmpty());
}

void TestCliRules::exportConsole() {
    const Result result = run(
        QStringList{QStringLiteral("export"), path("rule.json"), QStringLiteral("--as"), QStringLiteral("console")});
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.isEmpty());
    QCOMPARE(object(result.out), object(kRule));
    // What was exported is a valid rule again.
    QCOMPARE(run({"check", "-"}, result.out).code, 0);
}

void TestCliRules::exportRefuses() {
    const Result result = run(QStringList{QStringLiteral("export"), path("broken.json")});
    QCOMPARE(result.code, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.contains("Event pattern is not valid."));
    const Result unknown =
        run(QStringList{QStringLiteral("export"), path("rule.json"), QStringLiteral("--as"), QStringLiteral("poem")});
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains("console")); // names the forms that there are
}

void TestCliRules::exportForms() {
    const auto exported = [&](std::initializer_list<const char*> words) {
        return run(QStringList{QStringLiteral("export"), path("rule.json")} + runcli::arguments(words));
    };
    const Result rule = exported({"--as", "put-rule", "--name", "acd-end", "--bus", "custom", "--disabled"});
    QCOMPARE(rule.code, 0);
    QCOMPARE(object(rule.out).value(QStringLiteral("Name")).toString(), QStringLiteral("acd-end"));
    QCOMPARE(object(rule.out).value(QStringLiteral("EventBusName")).toString(), QStringLiteral("custom"));
    QCOMPARE(object(rule.out).value(QStringLiteral("State")).toString(), QStringLiteral("DISABLED"));
    const Result targets = exported({"--as", "put-targets", "--target", "arn:aws:sqs:us-east-1:123456789012:a",
                                     "--target", "arn:aws:sns:us-east-1:123456789012:b", "--retries", "0"});
    QCOMPARE(targets.code, 0);
    QCOMPARE(object(targets.out).value(QStringLiteral("Targets")).toArray().size(), 2);
    // Each refused value by its option, with what to type.
    const Result refused = exported({"--as", "script", "--name", "my rule", "--retries", "186"});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("--name: ") && refused.err.contains("type my-rule"), refused.err.constData());
    QCOMPARE(exported({"--as", "sample-event"}).code, 2);
    QCOMPARE(exported({"--as", "put-rule", "--retries", "many"}).code, 2);
}

void TestCliRules::exportNeedsThePartnersBus() {
    const auto exported = [](const char* source, std::initializer_list<const char*> words) {
        const QByteArray rule = QByteArray("{\"source\":[") + source + "],\"detail\":{\"a\":[1]}}";
        return run(QStringList{QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--as"),
                               QStringLiteral("put-rule"), QStringLiteral("--name"), QStringLiteral("r")} +
                       runcli::arguments(words),
                   rule);
    };
    const char* any = "{\"prefix\":\"aws.partner/genesys.com\"}";
    const char* one = "\"aws.partner/genesys.com/cloud/org/one\"";
    // Any partner's events, and no bus: the rule would never fire.
    const Result warned = exported(any, {});
    QCOMPARE(warned.code, 0);
    QVERIFY2(warned.err.contains("warning: without --bus BUS the rule goes to the default bus"),
             warned.err.constData());
    QVERIFY(!object(warned.out).contains(QStringLiteral("EventBusName")));
    QVERIFY(!exported(any, {"--bus", "aws.partner/genesys.com/cloud/org/one"}).err.contains("warning"));
    QVERIFY(!exported("\"my.app\"", {}).err.contains("warning"));
    // The console's form has no bus.
    QVERIFY(!run({"export", "-", "--as", "console"}, QByteArray("{\"source\":[") + any + "]}").err.contains("warning"));
    // A single partner source names its bus.
    for (const std::initializer_list<const char*>& words :
         {std::initializer_list<const char*>{}, std::initializer_list<const char*>{"--bus", "partner"}}) {
        const Result named = exported(one, words);
        QCOMPARE(named.code, 0);
        QVERIFY2(!named.err.contains("warning"), named.err.constData());
        QCOMPARE(object(named.out).value(QStringLiteral("EventBusName")).toString(),
                 QStringLiteral("aws.partner/genesys.com/cloud/org/one"));
    }
    // Asked for where there is none, it is refused.
    const Result refused = exported(any, {"--bus", "partner"});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("--bus partner: "), refused.err.constData());
    QVERIFY2(refused.err.contains("--bus aws.partner/genesys.com/cloud/"), refused.err.constData());
}

void TestCliRules::exportToFile() {
    const QString target = path("pattern.json");
    const QStringList arguments{QStringLiteral("export"), path("rule.json"), QStringLiteral("-o"), target};
    const Result result = run(arguments);
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.isEmpty());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(object(file.readAll()), object(kRule));
    QCOMPARE(run(QStringList{QStringLiteral("export"), path("rule.json"), QStringLiteral("-o"),
                             QStringLiteral("/does/not/exist/x")})
                 .code,
             2);
}

void TestCliRules::suitePasses() {
    const QByteArray cases = R"({"id":"a","pattern":{"x":["1"]},"event":{"x":"1"},"valid":true,"match":true}
{"id":"b","pattern":"{\"x\":[\"1\"]}","event":"{\"x\":\"2\"}","match":false}

{"id":"c","pattern":{"x":"1"},"event":{"x":"1"},"valid":false}
)";
    const Result result = run({"suite", "-", "--report", "jsonl"}, cases);
    QCOMPARE(result.code, 0);
    const auto lines = objects(result.out);
    QCOMPARE(lines.size(), 3);
    for (const QJsonObject& line : lines) {
        for (const char* key : {"id", "valid", "match", "error", "status", "deployable", "diagnostics"}) {
            QVERIFY2(line.contains(QLatin1String(key)), key);
        }
    }
    QCOMPARE(lines[0].value(QStringLiteral("match")), QJsonValue(true));
    QCOMPARE(lines[1].value(QStringLiteral("match")), QJsonValue(false));
    QCOMPARE(lines[2].value(QStringLiteral("valid")), QJsonValue(false));
    QVERIFY(
        lines[2].value(QStringLiteral("error")).toString().startsWith(QLatin1String("Event pattern is not valid.")));
}

void TestCliRules::suiteFails() {
    const Result result =
        run({"suite", "-"}, R"({"id":"wrong","pattern":{"x":["1"]},"event":{"x":"1"},"match":false})");
    QCOMPARE(result.code, 1);
    QVERIFY(result.out.contains("wrong"));
}

void TestCliRules::suiteReports() {
    const QByteArray cases = R"({"id":"good","pattern":{"x":["1"]},"event":{"x":"1"},"match":true}
{"id":"bad","pattern":{"x":["1"]},"event":{"x":"1"},"match":false})";
    const Result junit = run({"suite", "-", "--report", "junit"}, cases);
    QCOMPARE(junit.code, 1);
    QVERIFY(junit.out.contains("<testsuite") && junit.out.contains("<failure"));
    const Result tap = run({"suite", "-", "--report", "tap"}, cases);
    QCOMPARE(tap.code, 1);
    QVERIFY(tap.out.contains("1..2") && tap.out.contains("not ok 2"));
}

void TestCliRules::suiteOfARule() {
    // The cases pass with the pattern that they were written with; the rule has been changed since.
    const QByteArray cases = R"({"id":"a","pattern":{"x":["1"]},"event":{"x":"1"},"match":true}
{"id":"b","pattern":{"x":["1"]},"event":{"x":"2"},"match":false}
{"id":"c","event":{"x":"3"},"match":false}
)";
    QVERIFY(runcli::write(path("cases.jsonl"), cases));
    QVERIFY(runcli::write(path("old.json"), "{\"x\":[\"1\"]}"));
    QVERIFY(runcli::write(path("new.json"), "{\"x\":[\"2\"]}"));
    QVERIFY(runcli::write(path("put-rule.json"), "{\"Name\":\"r\",\"EventPattern\":\"{\\\"x\\\":[\\\"1\\\"]}\"}"));
    const auto suite = [&](const char* rule, const char* form) {
        return run(QStringList{QStringLiteral("suite"), path("cases.jsonl"), QStringLiteral("--rule"), path(rule),
                               QStringLiteral("--report"), QLatin1String(form)});
    };
    QCOMPARE(suite("old.json", "text").code, 0);
    QCOMPARE(suite("put-rule.json", "text").code, 0);
    const QByteArray name = path("new.json").toUtf8();
    for (const char* form : {"text", "jsonl", "junit", "tap"}) {
        const Result changed = suite("new.json", form);
        QVERIFY2(changed.code == 1, form);
        QVERIFY2(changed.out.contains(name), form);
        QVERIFY2(changed.out.contains("The rule does not match"), form);
    }
    QVERIFY(suite("new.json", "text").out.contains("3 cases: 1 passed, 2 failed"));
    QCOMPARE(run(QStringList{QStringLiteral("suite"), path("cases.jsonl"), QStringLiteral("--rule"), path("none.json")})
                 .code,
             2);
    QCOMPARE(run({"suite", "-", "--rule", "-"}, "{}").code, 2);
}

void TestCliRules::suiteOfAnInvalidRule() {
    QVERIFY(runcli::write(path("must-not.jsonl"), R"({"id":"a","event":{"x":"1"},"match":false})"));
    QVERIFY(runcli::write(path("unchecked.jsonl"), R"({"id":"a","event":{"x":"1"}})"));
    const Result result = run(
        QStringList{QStringLiteral("suite"), path("must-not.jsonl"), QStringLiteral("--rule"), path("broken.json")});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.out.contains("1 failed"), result.out.constData());
    QVERIFY2(result.err.contains("is not a valid rule"), result.err.constData());
    QCOMPARE(run(QStringList{QStringLiteral("suite"), path("unchecked.jsonl"), QStringLiteral("--rule"),
                             path("broken.json")})
                 .code,
             1);
}

void TestCliRules::suiteTrouble() {
    QCOMPARE(run({"suite", "/does/not/exist"}).code, 2);
    // What is no case is in every report, and counts.
    const QByteArray some = "{\"id\":\"good\",\"pattern\":{\"a\":[1]},\"event\":{\"a\":1},\"match\":true}\n\nnot json\n"
                            "{\"id\":\"named\"}\n";
    const Result junit = run({"suite", "-", "--report", "junit"}, some);
    QCOMPARE(junit.code, 2);
    QVERIFY2(junit.out.contains("tests=\"3\" failures=\"0\" errors=\"2\""), junit.out.constData());
    QCOMPARE(junit.out.count("<error "), 2);
    QVERIFY2(junit.out.contains("name=\"-:3\"") && junit.out.contains("name=\"named\""), junit.out.constData());
    const Result tap = run({"suite", "-", "--report", "tap"}, some);
    QVERIFY2(tap.out.contains("1..3") && tap.out.contains("not ok 2 - -:3") && tap.out.contains("not ok 3 - named"),
             tap.out.constData());
    const Result lines = run({"suite", "-", "--report", "jsonl"}, some);
    QCOMPARE(lines.out.count('\n'), 3);
    QCOMPARE(lines.out.count("\"status\":\"unreadable\""), 2);
    const Result words = run({"suite", "-"}, some);
    QVERIFY2(words.out.contains("1 case: 1 passed, 0 failed; 2 lines are no cases"), words.out.constData());
    const Result unreadable = run({"suite", "-"}, "{\"id\":\"x\"\n");
    QCOMPARE(unreadable.code, 2);
    QVERIFY(unreadable.err.contains("1"));
}

void TestCliRules::conformanceSuite() {
    QDir folder(QStringLiteral(RW_TEST_DATA "/conformance"));
    QStringList arguments{QStringLiteral("suite"), QStringLiteral("--report"), QStringLiteral("jsonl")};
    for (const char* name : {"exact.jsonl", "prefix.jsonl", "exists.jsonl", "arrays.jsonl", "or-basic.jsonl"}) {
        arguments << folder.filePath(QLatin1String(name));
    }
    const Result result = run(arguments);
    for (const QJsonObject& line : objects(result.out)) {
        QVERIFY2(line.value(QStringLiteral("status")).toString() != QLatin1String("failed"),
                 qPrintable(line.value(QStringLiteral("id")).toString()));
    }
    QCOMPARE(result.code, 0);
}

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cli_rules.moc"
