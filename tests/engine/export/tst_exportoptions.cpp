// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/exporter.h"
#include "support/said.h"

#include <QTest>

using namespace rw;
using namespace rw::exporting;

Q_DECLARE_METATYPE(rw::exporting::Options)

namespace {
constexpr unsigned kAll = UsesName | UsesDescription | UsesBus | UsesTargets;

Options good() {
    Options options;
    options.name = "acd-end_1.x";
    options.bus = "aws.partner/genesys.com/cloud/11111111-2222-3333-4444-555555555555/prod";
    options.targets = {"arn:aws:sqs:us-east-1:123456789012:events"};
    options.deadLetterQueue = "arn:aws:sqs:us-east-1:123456789012:dead";
    options.retries = 185;
    options.maximumAge = 86'400;
    return options;
}

/// A word that is neither translated nor of the options.
std::string untranslated(const std::string& said, const Options& options) {
    auto known = test::wordsOf("aws events sqs my-rule");
    for (const std::string& text : {options.name, options.description, options.bus, options.deadLetterQueue,
                                    options.role, options.messageGroup}) {
        known.merge(test::wordsOf(text));
    }
    for (const std::string& text : options.targets) {
        known.merge(test::wordsOf(text));
    }
    std::string tidy = options.name; // a name that is proposed
    std::replace_if(
        tidy.begin(), tidy.end(), [](char c) { return c == ':' || c == ' '; }, '-');
    known.merge(test::wordsOf(tidy));
    known.merge(test::wordsOf("r-ckruf"));
    known.insert(options.name.substr(0, 64));
    return test::untranslatedWord(said, known);
}
} // namespace

class TestExportOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheServiceTakes() {
        Options options = good();
        QVERIFY(checkOptions(options, kAll).empty());
        options.name = std::string(64, 'x');
        options.description = std::string(512, 'x');
        options.retries = 0;
        options.maximumAge = 60;
        for (const char* bus : {"", "default", "my-bus_1.x", "arn:aws:events:us-east-1:123456789012:event-bus/b",
                                "arn:aws-cn:events:cn-north-1:123456789012:event-bus/aws.partner/a.com/x"}) {
            options.bus = bus;
            QVERIFY2(checkOptions(options, kAll).empty(), bus);
        }
        options.role = "arn:aws:iam::123456789012:role/service/events";
        options.messageGroup = "g";
        for (const char* target :
             {"arn:aws:sns:us-east-1:123456789012:topic", "arn:aws:sqs:us-east-1:123456789012:q.fifo",
              "arn:aws:lambda:us-east-1:123456789012:function:f:live",
              "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/x:*",
              "arn:aws:firehose:us-east-1:123456789012:deliverystream/s",
              "arn:aws:states:us-east-1:123456789012:stateMachine:m",
              "arn:aws:events:eu-west-1:123456789012:event-bus/other"}) {
            options.targets = {target};
            QVERIFY2(checkOptions(options, kAll).empty(), target);
        }
    }

    void whatItRefuses_data() {
        QTest::addColumn<Options>("options");
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("message"); // part of it
        QTest::addColumn<QString>("remedy");  // part of it
        const auto row = [](const char* name, Field field, const char* message, const char* remedy, auto change) {
            Options options = good();
            change(options);
            QTest::newRow(name) << options << static_cast<int>(field) << QString::fromUtf8(message)
                                << QString::fromUtf8(remedy);
        };
        row("no name", Field::Name, "1 to 64", "rulewright-rule", [](Options& o) { o.name.clear(); });
        row("blank", Field::Name, "not a space", "type my-rule", [](Options& o) { o.name = "my rule"; });
        row("umlaut", Field::Name, "not ‘ü’", "type r-ckruf", [](Options& o) { o.name = "rückruf"; });
        row("long name", Field::Name, "this one has 65", "type xxxx",
            [](Options& o) { o.name = std::string(65, 'x'); });
        row("an ARN as name", Field::Name, "not ‘:’", "type arn-", [](Options& o) { o.name = "arn:x"; });
        row("description", Field::Description, "this one has 515", "remove 3",
            [](Options& o) { o.description = std::string(515, 'x'); });
        row("bus with blank", Field::Bus, "not a space", "list of event buses", [](Options& o) { o.bus = "my bus"; });
        row("bus with slash", Field::Bus, "begins with aws.partner/", "ORGANISATION-ID",
            [](Options& o) { o.bus = "a/b"; });
        row("partner without suffix", Field::Bus, "aws.partner/", "SUFFIX",
            [](Options& o) { o.bus = "aws.partner/genesys.com"; });
        row("bus arn", Field::Bus, "not the ARN of an event bus", "12 digits",
            [](Options& o) { o.bus = "arn:aws:events:us-east-1:1234:event-bus/x"; });
        row("long bus", Field::Bus, "this one has 257", "console", [](Options& o) { o.bus = std::string(257, 'b'); });
        row("no arn", Field::Targets, "is not an ARN", "12 digits", [](Options& o) { o.targets = {"my-queue"}; });
        row("kinesis", Field::Targets, "none of the targets", "SQS queue",
            [](Options& o) { o.targets = {"arn:aws:kinesis:us-east-1:123456789012:stream/x"}; });
        row("six", Field::Targets, "at most 5", "remove 1", [](Options& o) {
            o.targets.clear();
            for (int i = 0; i < 6; ++i) {
                o.targets.push_back("arn:aws:sqs:us-east-1:123456789012:q" + std::to_string(i));
            }
        });
        row("twice", Field::Targets, "twice", "remove one", [](Options& o) { o.targets.push_back(o.targets[0]); });
        row("regions", Field::Targets, "target 2 lies in eu-west-1", "one region", [](Options& o) {
            o.deadLetterQueue.clear();
            o.targets.push_back("arn:aws:sqs:eu-west-1:123456789012:q");
        });
        row("queue no arn", Field::DeadLetterQueue, "not the ARN of an SQS queue", "leave it empty",
            [](Options& o) { o.deadLetterQueue = "https://sqs"; });
        row("fifo dead letters", Field::DeadLetterQueue, "standard queue", ".fifo",
            [](Options& o) { o.deadLetterQueue = "arn:aws:sqs:us-east-1:123456789012:d.fifo"; });
        row("dead letters elsewhere", Field::DeadLetterQueue, "lies in eu-west-1", "queue in us-east-1",
            [](Options& o) { o.deadLetterQueue = "arn:aws:sqs:eu-west-1:123456789012:d"; });
        row("retries", Field::Retries, "not 186", "185 or less", [](Options& o) { o.retries = 186; });
        row("young", Field::MaximumAge, "not 59", "3600", [](Options& o) { o.maximumAge = 59; });
        row("old", Field::MaximumAge, "not 86,401", "3600", [](Options& o) { o.maximumAge = 86'401; });
        row("no role", Field::Role, "only with a role", "role/NAME",
            [](Options& o) { o.targets = {"arn:aws:states:us-east-1:123456789012:stateMachine:m"}; });
        row("not a role", Field::Role, "not the ARN of a role", "role/NAME", [](Options& o) { o.role = "admin"; });
        row("fifo", Field::MessageGroup, "message group", "genesys",
            [](Options& o) { o.targets = {"arn:aws:sqs:us-east-1:123456789012:q.fifo"}; });
    }
    void whatItRefuses() {
        QFETCH(Options, options);
        QFETCH(int, field);
        QFETCH(QString, message);
        QFETCH(QString, remedy);
        const auto problems = checkOptions(options, kAll);
        QCOMPARE(problems.size(), size_t(1));
        const QString said = QString::fromStdString(problems[0].message);
        const QString advised = QString::fromStdString(problems[0].remedy);
        QCOMPARE(static_cast<int>(problems[0].field), field);
        QVERIFY2(said.contains(message), qPrintable(said));
        QVERIFY2(advised.contains(remedy), qPrintable(advised));
        QVERIFY(!said.endsWith(u'.') && !advised.endsWith(u'.'));

        const test::MarkedWords language;
        for (const OptionProblem& problem : checkOptions(options, kAll)) {
            for (const std::string& text : {problem.message, problem.remedy}) {
                const std::string left = untranslated(text, options);
                QVERIFY2(left.empty(), (text + ": " + left).c_str());
            }
            QVERIFY(test::isAllMarked(fieldName(problem.field)));
        }
    }

    /// What only some forms ask for.
    void refusalsOfFormsAreTranslated() {
        const test::MarkedWords language;
        const auto all = [](const Options& options, unsigned uses) {
            const std::vector<OptionProblem> problems = checkOptions(options, uses);
            for (const OptionProblem& problem : problems) {
                for (const std::string& text : {problem.message, problem.remedy}) {
                    if (const std::string left = untranslated(text, options); !left.empty()) {
                        return text + ": " + left;
                    }
                }
            }
            return problems.empty() ? std::string("nothing refused") : std::string();
        };
        QCOMPARE(all(Options(), UsesTargets | NeedsTarget), std::string());
        Options two = good();
        two.targets.push_back("arn:aws:sqs:us-east-1:123456789012:other");
        QCOMPARE(all(two, UsesTargets | FunctionsOnly), std::string());
        for (const char* target : {"arn:aws:sns:us-east-1:123456789012:t", "arn:aws:sqs:us-east-1:123456789012:q",
                                   "arn:aws:logs:us-east-1:123456789012:log-group:l",
                                   "arn:aws:firehose:us-east-1:123456789012:deliverystream/s",
                                   "arn:aws:states:us-east-1:123456789012:stateMachine:m",
                                   "arn:aws:events:us-east-1:123456789012:event-bus/b"}) {
            Options options = good();
            options.targets = {target};
            QCOMPARE(all(options, UsesTargets | FunctionsOnly), std::string());
        }
    }

    void aFormIsNotAskedForWhatItDoesNotCarry() {
        Options options;
        options.name = "not a name";
        options.targets = {"x"};
        QVERIFY(checkOptions(options, 0).empty());
        QCOMPARE(checkOptions(options, UsesName).size(), size_t(1));
        QCOMPARE(checkOptions(good(), UsesTargets | NeedsTarget).size(), size_t(0));
        QCOMPARE(checkOptions(Options(), UsesTargets | NeedsTarget).size(), size_t(1));
        QCOMPARE(checkOptions(good(), UsesTargets | FunctionsOnly).size(), size_t(1));
    }

    void theBusOfASource() {
        const auto bus = [](const char* rule) { return partnerBus(*pattern::parsePattern(rule).pattern); };
        const std::string name = "aws.partner/genesys.com/cloud/o/s";
        QCOMPARE(bus(R"({"source":["aws.partner/genesys.com/cloud/o/s"]})"), name);
        QCOMPARE(bus(R"({"source":["aws.ec2"]})"), std::string());
        QCOMPARE(bus(R"({"source":[{"prefix":"aws.partner/"}]})"), std::string());
        QCOMPARE(bus(R"({"source":["aws.partner/a/b","aws.partner/a/c"]})"), std::string());
        const auto parsed = pattern::parsePattern(R"({"source":["aws.partner/a.com/b"]})");
        const Exporter* form = findExporter("put-rule");
        QCOMPARE(exportAdvice(*form, *parsed.pattern, Options()).size(), size_t(1));
        Options options;
        options.bus = "aws.partner/a.com/b";
        QVERIFY(exportAdvice(*form, *parsed.pattern, options).empty());
    }

    void aSampleThatTheRuleMissesIsTold() {
        const auto parsed = pattern::parsePattern(R"({"source":["a"]})");
        const Exporter* form = findExporter("sample-event");
        Options options;
        options.sampleEvent = R"({"source":"b"})";
        QCOMPARE(exportAdvice(*form, *parsed.pattern, options).size(), size_t(1));
        options.sampleEvent = R"({"source":"a"})";
        QVERIFY(exportAdvice(*form, *parsed.pattern, options).empty());
    }

    void rulesOfAPartnerAndTheirBuses() {
        const auto wants = [](const char* rule) { return wantsPartnerEvents(*pattern::parsePattern(rule).pattern); };
        const char* prefix = "{\"source\":[{\"prefix\":\"aws.partner/genesys.com\"}]}";
        QVERIFY(wants(prefix));
        QVERIFY(wants(R"({"source":["aws.partner/a/b","aws.partner/a/c"]})"));
        QVERIFY(wants("{\"source\":[{\"wildcard\":\"aws.partner/*/cloud/*\"}]}"));
        QVERIFY(!wants(R"({"source":["my.app",{"prefix":"aws.partner/"}]})"));
        QVERIFY(!wants(R"({"source":[{"prefix":"aws."}]})"));
        QVERIFY(!wants(R"({"detail-type":["x"]})"));
        // One way to match without the partner is enough.
        QVERIFY(!wants("{\"$or\":[{\"source\":[{\"prefix\":\"aws.partner/\"}]},{\"detail-type\":[\"x\"]}]}"));
        QVERIFY(wants("{\"$or\":[{\"source\":[{\"prefix\":\"aws.partner/\"}]},{\"source\":[\"aws.partner/a/b\"]}]}"));
        const auto busOf = [](const char* text) { return partnerBus(*pattern::parsePattern(text).pattern); };
        QCOMPARE(busOf("{\"source\":[\"aws.partner/a/b\"]}"), std::string("aws.partner/a/b"));
        QCOMPARE(busOf("{\"$or\":[{\"source\":[\"aws.partner/a/b\"]},{\"detail-type\":[\"x\"]}]}"), std::string());

        const auto rule = pattern::parsePattern(prefix);
        for (const Exporter& form : exporters()) {
            Options options;
            const bool hasBus = (form.uses & UsesBus) != 0;
            QCOMPARE(missingBus(form, *rule.pattern, options).has_value(), hasBus);
            for (const char* wrong : {"", "default", "own", "aws.partner/other.com/x/y",
                                      "arn:aws:events:us-east-1:123456789012:event-bus/default"}) {
                options.bus = wrong;
                QCOMPARE(!busWarning(form, *rule.pattern, options).empty(), hasBus);
            }
            for (const char* right :
                 {"aws.partner/genesys.com/cloud/o/s",
                  "arn:aws:events:us-east-1:123456789012:event-bus/aws.partner/genesys.com/cloud/o/s"}) {
                options.bus = right;
                QVERIFY(busWarning(form, *rule.pattern, options).empty());
                QVERIFY(!missingBus(form, *rule.pattern, options));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestExportOptions)
#include "tst_exportoptions.moc"
