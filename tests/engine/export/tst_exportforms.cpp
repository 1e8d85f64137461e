// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <yaml.h>

using namespace rw;
using namespace rw::exporting;
using exporttools::everything;

namespace {

struct Result {
    int code = -1;
    QByteArray out, err;
};
Result run(const QString& program, const QStringList& arguments, const QString& folder,
           const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool has(const char* program) {
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

void put(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray rendered(const char* id, const char* rule, Options options = everything()) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    const Exporter* exporter = findExporter(id);
    if (exporter == nullptr || !parsed.valid()) {
        return "(cannot)";
    }
    if ((exporter->uses & FunctionsOnly) != 0) {
        options.targets.resize(std::min<size_t>(options.targets.size(), 1));
    }
    const auto text = render(*exporter, *parsed.pattern, options);
    return QByteArray::fromStdString(text ? *text : "(error) " + text.error().message);
}

QJsonValue readJson(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// Text, bool, null and number of YAML 1.1 as CloudFormation reads them.
QJsonValue scalarOf(const yaml_event_t& event) {
    const QByteArray text(reinterpret_cast<const char*>(event.data.scalar.value), // NOLINT: libyaml's byte type
                          static_cast<qsizetype>(event.data.scalar.length));
    if (event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
        return QString::fromUtf8(text);
    }
    const QByteArray lower = text.toLower();
    if (lower == "true" || lower == "yes" || lower == "on" || lower == "y") {
        return true;
    }
    if (lower == "false" || lower == "no" || lower == "off" || lower == "n") {
        return false;
    }
    if (lower.isEmpty() || lower == "null" || lower == "~") {
        return QJsonValue::Null;
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(QString::fromUtf8(text));
}

class YamlReader {
public:
    explicit YamlReader(const QByteArray& text) : m_text(text) {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(m_text.constData()),
                                     static_cast<size_t>(m_text.size()));
    }
    ~YamlReader() { yaml_parser_delete(&m_parser); }
    QJsonValue read() {
        next(); // stream
        next(); // document
        next();
        return node();
    }

private:
    void next() {
        yaml_event_delete(&m_event);
        m_good = m_good && yaml_parser_parse(&m_parser, &m_event) != 0;
    }
    QJsonValue node() {
        if (m_good && m_event.type == YAML_SEQUENCE_START_EVENT) {
            QJsonArray array;
            for (next(); m_good && m_event.type != YAML_SEQUENCE_END_EVENT; next()) {
                array << node();
            }
            return array;
        }
        if (m_good && m_event.type == YAML_MAPPING_START_EVENT) {
            QJsonObject object;
            for (next(); m_good && m_event.type != YAML_MAPPING_END_EVENT; next()) {
                const QJsonValue name = scalarOf(m_event);
                next();
                object.insert(name.isString() ? name.toString() : QStringLiteral("(not a text)"), node());
            }
            return object;
        }
        return m_good && m_event.type == YAML_SCALAR_EVENT ? scalarOf(m_event) : QJsonValue(QJsonValue::Undefined);
    }
    QByteArray m_text;
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_good = true;
};

QJsonObject resource(const QJsonValue& template_, const char* name) {
    return template_[u"Resources"][QLatin1String(name)][u"Properties"].toObject();
}

} // namespace

/// What each form says is read back by somebody else's reader and compared with the rule.
class TestExportForms : public QObject {
    Q_OBJECT

private:
    static void rules() {
        QTest::addColumn<QByteArray>("rule");
        int number = 0;
        for (const char* rule : exporttools::kRules) {
            QTest::addRow("rule %d", ++number) << QByteArray(rule);
        }
    }
    /// A rule's pattern, as the form's own reader understood it.
    static void same(const QJsonValue& found, const QByteArray& rule) {
        QVERIFY2(found.isObject(), qPrintable(rule));
        const QByteArray a = QJsonDocument(found.toObject()).toJson();
        const QByteArray b = QJsonDocument(readJson(rule).toObject()).toJson();
        QCOMPARE(a, b);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void sameInputSameBytes() {
        for (const Exporter& exporter : exporters()) {
            for (const char* rule : exporttools::kRules) {
                const QByteArray once = rendered(exporter.id.data(), rule);
                QVERIFY2(!once.startsWith('('), once.constData());
                QCOMPARE(rendered(exporter.id.data(), rule), once);
            }
        }
    }

    void putRule_data() { rules(); }
    void putRule() {
        QFETCH(QByteArray, rule);
        const QJsonValue input = readJson(rendered("put-rule", rule));
        same(readJson(input[u"EventPattern"].toString().toUtf8()), rule);
        QCOMPARE(input[u"Name"].toString(), QStringLiteral("genesys-user-end.x_1"));
        QCOMPARE(input[u"State"].toString(), QStringLiteral("DISABLED"));
        QCOMPARE(input[u"Description"].toString(), QStringLiteral("It's the \"end\" of ${user}"));
        QVERIFY(input[u"EventBusName"].toString().startsWith(QStringLiteral("aws.partner/")));
    }

    void putTargets() {
        const QJsonValue input = readJson(rendered("put-targets", exporttools::kRules[0]));
        QVERIFY(input[u"EventBusName"].toString().startsWith(QStringLiteral("aws.partner/")));
        const QJsonArray targets = input[u"Targets"].toArray();
        QCOMPARE(targets.size(), 5);
        QSet<QString> ids;
        static const QRegularExpression pattern(QStringLiteral("^[.\\-_A-Za-z0-9]{1,64}$"));
        for (const QJsonValue target : targets) {
            QVERIFY(pattern.match(target[u"Id"].toString()).hasMatch());
            ids << target[u"Id"].toString();
            QCOMPARE(target[u"DeadLetterConfig"][u"Arn"].toString(),
                     QStringLiteral("arn:aws:sqs:us-east-1:123456789012:dead"));
            QCOMPARE(target[u"RetryPolicy"][u"MaximumRetryAttempts"].toInt(), 20);
            QCOMPARE(target[u"RetryPolicy"][u"MaximumEventAgeInSeconds"].toInt(), 3600);
        }
        QCOMPARE(ids.size(), 5);
        QCOMPARE(targets[1][u"SqsParameters"][u"MessageGroupId"].toString(), QStringLiteral("genesys"));
        QVERIFY(targets[4][u"RoleArn"].isString());
        QVERIFY(targets[0][u"RoleArn"].isUndefined());
    }

    /// The AWS CLI checks the input against AWS's model before it sends anything; here it has nowhere to send it.
    void awsCliTakesTheInputs() {
        if (!has("aws")) {
            QSKIP("the AWS CLI is not installed");
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("x"));
        environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("x"));
        environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("us-east-1"));
        environment.insert(QStringLiteral("AWS_MAX_ATTEMPTS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
        for (const char* form : {"put-rule", "put-targets"}) {
            const QString file = m_dir->filePath(QStringLiteral("input.json"));
            put(file, rendered(form, exporttools::kRules[2]));
            const Result result = run(QStringLiteral("aws"),
                                      {QStringLiteral("events"), QString::fromLatin1(form),
                                       QStringLiteral("--cli-input-json"), QStringLiteral("file://") + file,
                                       QStringLiteral("--endpoint-url"), QStringLiteral("http://127.0.0.1:9")},
                                      m_dir->path(), environment);
            QVERIFY2(result.err.contains("Could not connect"), result.err + result.out);
        }
    }

    void cloudFormation_data() { rules(); }
    void cloudFormation() {
        QFETCH(QByteArray, rule);
        const QJsonValue asJson = readJson(rendered("cloudformation-json", rule));
        const QJsonValue asYaml = YamlReader(rendered("cloudformation-yaml", rule)).read();
        QCOMPARE(QJsonDocument(asYaml.toObject()).toJson(), QJsonDocument(asJson.toObject()).toJson());
        same(resource(asJson, "EventRule")[u"EventPattern"], rule);
        QCOMPARE(resource(asJson, "EventRule")[u"Targets"].toArray().size(), 5);
        QCOMPARE(resource(asJson, "Function1Permission")[u"SourceArn"][u"Fn::GetAtt"][0].toString(),
                 QStringLiteral("EventRule"));
        QCOMPARE(resource(asJson, "Queue2Policy")[u"PolicyDocument"][u"Statement"][0][u"Resource"].toString(),
                 QStringLiteral("arn:aws:sqs:us-east-1:123456789012:dead"));
        QVERIFY(resource(asJson, "Topic1Policy")[u"PolicyDocument"][u"Statement"][0][u"Condition"].isUndefined());
        QVERIFY(readJson(resource(asJson, "LogGroup1Policy")[u"PolicyDocument"].toString().toUtf8())[u"Statement"]
                    .isArray());
    }

    void sam_data() { rules(); }
    void sam() {
        QFETCH(QByteArray, rule);
        const QJsonValue asYaml = YamlReader(rendered("sam", rule)).read();
        const QJsonValue event = resource(asYaml, "Function")[u"Events"][u"EventRule"];
        QCOMPARE(event[u"Type"].toString(), QStringLiteral("EventBridgeRule"));
        same(event[u"Properties"][u"Pattern"], rule);
        QCOMPARE(event[u"Properties"][u"State"].toString(), QStringLiteral("DISABLED"));
        QCOMPARE(resource(asYaml, "Function")[u"FunctionName"].toString(), QStringLiteral("handler"));
    }

    void cfnLintIsContent() {
        if (!has("cfn-lint")) {
            QSKIP("cfn-lint is not installed");
        }
        QStringList files;
        for (const char* form : {"cloudformation-json", "cloudformation-yaml", "sam"}) {
            for (const char* rule : exporttools::kRules) {
                const QString file =
                    m_dir->filePath(QStringLiteral("%1-%2.template").arg(QLatin1String(form)).arg(files.size()));
                put(file, rendered(form, rule));
                files << file;
            }
        }
        const Result result = run(QStringLiteral("cfn-lint"), files, m_dir->path());
        QVERIFY2(result.code == 0, result.out + result.err);
    }

    void terraform_data() { rules(); }
    void terraform() {
        QFETCH(QByteArray, rule);
        const QByteArray text = rendered("terraform", rule);
        QCOMPARE(text.count("resource \"aws_cloudwatch_event_target\""), 5);
        if (!has("terraform")) {
            QSKIP("Terraform is not installed");
        }
        const QString folder = m_dir->path();
        put(m_dir->filePath(QStringLiteral("main.tf")), text);
        const Result format = run(QStringLiteral("terraform"),
                                  {QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-diff")}, folder);
        QVERIFY2(format.code == 0, format.out + format.err);
        // The pattern alone, evaluated by Terraform itself: no provider is needed for that.
        const qsizetype begin = text.indexOf("jsonencode({");
        const qsizetype end = text.indexOf("\n  })\n", begin) + 5;
        QVERIFY(begin > 0 && end > begin);
        put(m_dir->filePath(QStringLiteral("main.tf")),
            "output \"pattern\" {\n  value = " + text.mid(begin, end - begin) + "\n}\n");
        const Result apply =
            run(QStringLiteral("terraform"),
                {QStringLiteral("apply"), QStringLiteral("-auto-approve"), QStringLiteral("-no-color")}, folder);
        QVERIFY2(apply.code == 0, apply.out + apply.err);
        const Result output =
            run(QStringLiteral("terraform"),
                {QStringLiteral("output"), QStringLiteral("-raw"), QStringLiteral("pattern")}, folder);
        same(readJson(output.out), rule);
    }

    /// Run with stand-ins for CDK's classes that note what they were given; only the two type annotations are taken
    /// off.
    void cdk_data() { rules(); }
    void cdk() {
        QFETCH(QByteArray, rule);
        QByteArray text = rendered("cdk", rule);
        if (!has("node")) {
            QSKIP("Node.js is not installed");
        }
        text.replace("scope: Construct, id: string, props?: cdk.StackProps", "scope, id, props");
        text.replace("import * as cdk from 'aws-cdk-lib';", "");
        text.replace("import { Construct } from 'constructs';", "");
        static const QRegularExpression modules(QStringLiteral("import \\{[^}]*\\} from 'aws-cdk-lib';"));
        text = QString::fromUtf8(text).remove(modules).toUtf8();
        text.replace("export class", "class");
        put(m_dir->filePath(QStringLiteral("stack.mjs")),
            "const made = [];\n"
            "const kind = name => class { constructor(scope, id, props) { made.push({name, id, props}); this.attrArn = "
            "'ARN'; } };\n"
            "const cdk = {Stack: class {}};\nconst events = {CfnRule: kind('rule')};\n"
            "const lambda = {CfnPermission: kind('permission')};\nconst sqs = {CfnQueuePolicy: kind('queue')};\n"
            "const sns = {CfnTopicPolicy: kind('topic')};\nconst logs = {CfnResourcePolicy: kind('log')};\n" +
                text + "new EventRuleStack();\nconsole.log(JSON.stringify(made));\n");
        const Result result = run(QStringLiteral("node"), {QStringLiteral("stack.mjs")}, m_dir->path());
        QVERIFY2(result.code == 0, result.err);
        const QJsonArray made = readJson(result.out).toArray();
        QCOMPARE(made.size(), 6);
        same(made[0][u"props"][u"eventPattern"], rule);
        QCOMPARE(made[0][u"props"][u"targets"][0][u"deadLetterConfig"][u"arn"].toString(),
                 QStringLiteral("arn:aws:sqs:us-east-1:123456789012:dead"));
        QCOMPARE(made[1][u"props"][u"sourceArn"].toString(), QStringLiteral("ARN"));
    }

    /// Run with a stand-in for the AWS CLI that notes its arguments and answers as the service does.
    void script_data() { rules(); }
    void script() {
        QFETCH(QByteArray, rule);
        const QString file = m_dir->filePath(QStringLiteral("create.sh"));
        put(file, rendered("script", rule));
        const Result syntax = run(QStringLiteral("bash"), {QStringLiteral("-n"), file}, m_dir->path());
        QVERIFY2(syntax.code == 0, syntax.err);
        if (has("shellcheck")) {
            const Result check = run(QStringLiteral("shellcheck"), {file}, m_dir->path());
            QVERIFY2(check.code == 0, check.out);
        }
        if (!has("jq")) {
            QSKIP("jq is not installed");
        }
        const QString aws = m_dir->filePath(QStringLiteral("aws"));
        put(aws, R"sh(#!/bin/bash
printf '%s\0' "$@" --end-- >>calls
case "$1 $2" in
  "events put-rule") echo arn:rule ;;
  "events put-targets") echo "${FAILED:-0}" ;;
  "sqs get-queue-attributes") echo None ;;
  "sns get-topic-attributes") echo '{"Version":"2012-10-17","Statement":[{"Sid":"own"},{"Sid":"RulewrightEventBridge","Old":1}]}' ;;
esac
)sh");
        QVERIFY(QFile::setPermissions(aws, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), m_dir->path() + u':' + environment.value(QStringLiteral("PATH")));
        const Result result = run(QStringLiteral("bash"), {file}, m_dir->path(), environment);
        QVERIFY2(result.code == 0, result.err);
        QFile log(m_dir->filePath(QStringLiteral("calls")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QMap<QByteArray, QList<QByteArray>> calls;
        QList<QByteArray> call;
        for (const QByteArray& word : log.readAll().split('\0')) {
            if (word == "--end--") {
                calls.insert(call.value(1), call); // the last of its kind
                call.clear();
            } else {
                call << word;
            }
        }
        const auto after = [&](const char* name, const char* option) {
            const QList<QByteArray> words = calls.value(name);
            return words.value(words.indexOf(option) + 1);
        };
        same(readJson(readJson(after("put-rule", "--cli-input-json"))[u"EventPattern"].toString().toUtf8()), rule);
        QCOMPARE(readJson(after("put-targets", "--cli-input-json"))[u"Targets"].toArray().size(), 5);
        QCOMPARE(after("add-permission", "--source-arn"), QByteArray("arn:rule"));
        const QJsonArray statements =
            readJson(after("set-topic-attributes", "--attribute-value"))[u"Statement"].toArray();
        QCOMPARE(statements.size(), 2); // the topic's own one is still there, ours was exchanged
        QCOMPARE(statements[0][u"Sid"].toString(), QStringLiteral("own"));
        QVERIFY(statements[1][u"Old"].isUndefined());
        const QJsonValue queue =
            readJson(readJson(after("set-queue-attributes", "--attributes"))[u"Policy"].toString().toUtf8());
        QCOMPARE(queue[u"Statement"][0][u"Condition"][u"ArnEquals"][u"aws:SourceArn"].toString(),
                 QStringLiteral("arn:rule"));
        QVERIFY(readJson(after("put-resource-policy", "--policy-document"))[u"Statement"].isArray());
        environment.insert(QStringLiteral("FAILED"), QStringLiteral("2"));
        const Result failed = run(QStringLiteral("bash"), {file}, m_dir->path(), environment);
        QVERIFY(failed.code == 1 && failed.err.contains("2 targets were refused"));
    }

    /// The same queue and function as targets of several rules, one script after the other.
    void scriptsOfSeveralRules() {
        if (!has("jq")) {
            QSKIP("jq is not installed");
        }
        const QString aws = m_dir->filePath(QStringLiteral("aws"));
        put(aws, "#!/bin/bash\n"
                 "case \"$1 $2\" in\n"
                 "'events put-rule')\n"
                 "  n=$(jq -rn --argjson r \"${@: -5:1}\" '[$r.EventBusName // empty, $r.Name] | join(\"/\")')\n"
                 "  echo \"arn:aws:events:eu-central-1:${ACCOUNT:-123456789012}:rule/$n\" ;;\n"
                 "'events put-targets') echo 0 ;;\n"
                 "'sqs get-queue-attributes') cat policy 2>/dev/null || echo None ;;\n"
                 "'sqs set-queue-attributes') jq -r .Policy <<<\"${*: -1}\" >policy ;;\n"
                 "'lambda add-permission') echo \"$6\" >>ids ;;\n"
                 "'lambda remove-permission') sed -i \"/^$6\\$/d\" ids ;;\n"
                 "esac\n");
        QVERIFY(QFile::setPermissions(aws, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), m_dir->path() + u':' + environment.value(QStringLiteral("PATH")));
        QFile::remove(m_dir->filePath(QStringLiteral("policy")));
        put(m_dir->filePath(QStringLiteral("ids")), "");
        const auto runFor = [&](const std::string& name, const std::string& bus) {
            Options options;
            options.name = name;
            options.bus = bus;
            options.targets = {"arn:aws:sqs:eu-central-1:123456789012:shared",
                               "arn:aws:lambda:eu-central-1:123456789012:function:shared"};
            options.deadLetterQueue = "arn:aws:sqs:eu-central-1:123456789012:shared";
            const QString file = m_dir->filePath(QStringLiteral("share.sh"));
            put(file, rendered("script", exporttools::kRules[0], options));
            return run(QStringLiteral("bash"), {file}, m_dir->path(), environment);
        };
        const std::string longName(64, 'a');
        const std::vector<std::pair<std::string, std::string>> all{
            {"rule-a", ""},   {"rule-b", ""},       {"rule.a", ""},
            {"rulea", "bus"}, {longName, "bus"},    {longName.substr(1) + "b", "bus"},
            {"rule-a", ""},   {"rule-a", "default"}}; // again: the same rule
        for (const auto& [name, bus] : all) {
            const Result result = runFor(name, bus);
            QVERIFY2(result.code == 0, result.err);
        }
        environment.insert(QStringLiteral("ACCOUNT"), QStringLiteral("999999999999"));
        QCOMPARE(runFor("rule-a", "").code, 0);
        const auto contents = [&](const char* name) {
            QFile file(m_dir->filePath(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QJsonArray statements = readJson(contents("policy"))[u"Statement"].toArray();
        QSet<QString> sids;
        QSet<QString> rules;
        static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9]{1,100}$"));
        for (const QJsonValue& statement : statements) {
            sids << statement[u"Sid"].toString();
            rules << statement[u"Condition"][u"ArnEquals"][u"aws:SourceArn"].toString();
            QVERIFY2(allowed.match(statement[u"Sid"].toString()).hasMatch(), qPrintable(statement[u"Sid"].toString()));
        }
        QCOMPARE(statements.size(), 7);
        QCOMPARE(sids.size(), 7);
        QCOMPARE(rules.size(), 7);
        const QList<QByteArray> ids = contents("ids").trimmed().split('\n');
        QCOMPARE(ids.size(), 7);
        QCOMPARE(QSet<QByteArray>(ids.begin(), ids.end()).size(), 7);
    }

    void sampleEvent() {
        const QJsonValue event = readJson(rendered("sample-event", exporttools::kRules[0]));
        for (const char* name : {"id", "account", "source", "time", "region", "resources", "detail-type", "detail"}) {
            QVERIFY2(!event[QLatin1String(name)].isUndefined(), name);
        }
        QVERIFY(rendered("sample-event", exporttools::kRules[0]).contains("\"a\": 1.0"));
        QVERIFY(rendered("sample-event", exporttools::kRules[0], Options()).contains("needs an event"));
    }

    void withoutPolicies() {
        Options options = everything();
        options.policies = false;
        for (const char* form : {"cloudformation-json", "terraform", "cdk", "script"}) {
            const QByteArray text = rendered(form, exporttools::kRules[0], options);
            QVERIFY2(!text.contains("RulewrightEventBridge") && !text.contains("ermission"), form);
        }
    }

    void meaningIsKeptOrRefused() {
        // Written twice: the later list counts, objects add up.
        const QJsonValue merged =
            readJson(rendered("cloudformation-json", R"({"a":["1"],"a":["2"],"d":{"x":[1]},"d":{"y":[3.0e2]}})"));
        same(resource(merged, "EventRule")[u"EventPattern"], R"({"a":["2"],"d":{"x":[1],"y":[300]}})");
        // Numbers that the service compares by their spelling fit only where every character is kept.
        for (const char* form : {"cloudformation-json", "sam", "terraform", "cdk"}) {
            QVERIFY2(rendered(form, R"({"a":[1e400]})").contains("(error)"), form);
        }
        QVERIFY(rendered("put-rule", R"({"a":[1e400]})").contains("1e400"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestExportForms)
#include "tst_exportforms.moc"
