// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_lint.h"

#include "engine/pattern/catalogue.h"
#include "saidwords.h"

#include <QTest>

#include <set>

using namespace rw;
using namespace rw::pattern;
using namespace rw::test;

namespace {

constexpr const char* kAcdEnd = "v2.detail.events.conversation.{id}.acd.end";

/// A Genesys rule for acd.end around the members of eventBody.
std::string genesys(const std::string& body, const std::string& topic = kAcdEnd) {
    return R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail-type":[")" + topic +
           R"("],"detail":{"eventBody":{)" + body + "}}}";
}

const Diagnostic* find(const std::vector<Diagnostic>& diagnostics, DiagId id) {
    const auto found =
        std::find_if(diagnostics.begin(), diagnostics.end(), [id](const Diagnostic& one) { return one.id == id; });
    return found != diagnostics.end() ? &*found : nullptr;
}

/// The rule after the first fix that is offered for `id`.
std::string fixedFor(const std::string& rule, DiagId id, const Vocabulary* vocabulary = nullptr) {
    const std::vector<Diagnostic> all = findings(rule, vocabulary);
    const Diagnostic* diagnostic = find(all, id);
    if (diagnostic == nullptr) {
        return "(not reported)";
    }
    return diagnostic->fixes.empty() ? "(no fix)" : applied(rule, diagnostic->fixes.front().edits);
}

Vocabulary loaded() {
    Vocabulary out;
    out.events = 100;
    out.paths = {
        {"detail.eventBody.duration", 100, {{"300", 60}, {"10", 40}}},
        {"detail.eventBody.mediaType", 100, {{"\"VOICE\"", 80}, {"\"CHAT\"", 20}}},
        {"detail.eventBody.queueId", 40, {{"\"q-1\"", 40}}},
        {"detail.orderId", 3, {{"\"o-1\"", 3}}},
        {"detail.queueName", 5, {{"null", 5}}},
        {"source", 100, {{"\"genesys.cloud\"", 100}}},
    };
    return out;
}

} // namespace

void TestLint::reports_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("reported");
    const auto row = [](const char* name, const std::string& rule, const char* code, bool reported) {
        QTest::newRow(name) << QByteArray::fromStdString(rule) << QByteArray(code) << reported;
    };
    const std::string detailTypeAlone = R"({"source":["x"],"detail-type":["%"]})";

    // Sources
    row("source genesys.cloud", R"({"source":["genesys.cloud"]})", "RW401", true);
    row("source genesyscloud", R"({"source":["genesyscloud"]})", "RW401", true);
    row("source as prefix", R"({"source":[{"prefix":"genesys"}]})", "RW401", true);
    row("source as scalar", R"({"source":"genesys.cloud"})", "RW401", true);
    row("source in $or", R"({"$or":[{"source":["genesys.cloud"]},{"a":[1]}]})", "RW401", true);
    row("partner source", R"({"source":["aws.partner/genesys.com/cloud/o/s"]})", "RW401", false);
    row("Genesys' own test source", R"({"source":["genesys.com.test"]})", "RW401", false);
    row("source excluded", R"({"source":[{"anything-but":"genesys.cloud"}]})", "RW401", false);
    row("other source", R"({"source":["aws.ec2"]})", "RW401", false);
    row("partner source cut", R"({"source":["aws.partner/genesys.com/cloud"]})", "RW402", true);
    row("partner source with placeholder", R"({"source":["aws.partner/genesys.com/cloud/{orgId}/x"]})", "RW402", true);
    row("partner source with star", R"({"source":["aws.partner/genesys.com/*"]})", "RW402", true);
    row("partner source whole", R"({"source":["aws.partner/genesys.com/cloud/o/s"]})", "RW402", false);
    row("partner source as prefix", R"({"source":[{"prefix":"aws.partner/genesys.com"}]})", "RW402", false);

    // Topics
    for (const char* word :
         {"conversation.end", "conversation:created", "conversation:queued", "routing:assigned",
          "interaction:completed", "conversation:updated", "conversationEnded", "user:state:change",
          "routing.queue.member.added", "Conversation Event", "v2.detail.events.conversation.{id}.ivr.start",
          "V2.users.{id}.presence", "acd.end", "v2.detail.events.conversation.{id}.acd.ends"}) {
        row(word, QByteArray(detailTypeAlone.c_str()).replace('%', word).toStdString(), "RW403", true);
    }
    row("topic prefix that fits none", R"({"detail-type":[{"prefix":"v2.conversation.ended"}]})", "RW403", true);
    row("topic prefix", R"({"detail-type":[{"prefix":"v2.detail.events."}]})", "RW403", false);
    row("topic", QByteArray(detailTypeAlone.c_str()).replace('%', kAcdEnd).toStdString(), "RW403", false);
    row("type of another service", R"({"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"]})",
        "RW403", false);
    row("concrete id", R"({"detail-type":["v2.users.11111111-2222-3333-4444-555555555555.presence"]})", "RW404", true);
    row("named placeholder", R"({"detail-type":["v2.users.{userId}.presence"]})", "RW404", true);
    row("two parameters", R"({"detail-type":["v2.audits.entitytype.UserPresence.entityid.1"]})", "RW404", true);
    row("literal id", R"({"detail-type":["v2.users.{id}.presence"]})", "RW404", false);

    // Paths
    row("path without eventBody", R"({"detail-type":[")" + std::string(kAcdEnd) + R"("],"detail":{"queueId":["q"]}})",
        "RW405", true);
    row("path under data", R"({"source":["genesys.cloud"],"detail":{"data":{"queueId":["q"]}}})", "RW405", true);
    row("path under conversation", R"({"source":["genesys.cloud"],"detail":{"conversation":{"mediaType":["VOICE"]}}})",
        "RW405", true);
    row("queue.id", R"({"source":["genesys.cloud"],"detail":{"queue":{"id":["q"]}}})", "RW405", true);
    row("callerId", R"({"source":["genesys.cloud"],"detail":{"metadata":{"callerId":["q"]}}})", "RW405", true);
    row("field at the top", R"({"source":["genesys.cloud"],"queueId":["q"]})", "RW405", true);
    row("no source, but a telling name", R"({"detail":{"queueId":["q"]}})", "RW405", true);
    row("telling name of another source", R"({"source":["com.acme"],"detail":{"queueId":["q"]}})", "RW405", false);
    row("envelope of Genesys", R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail":{"topicName":["t"]}})",
        "RW405", false);
    row("path", genesys(R"("queueId":["q"])"), "RW405", false);
    row("queueId on customer.end", genesys(R"("queueId":["q"])", "v2.detail.events.conversation.{id}.customer.end"),
        "RW406", true);
    row("userId on customer.start", genesys(R"("userId":["q"])", "v2.detail.events.conversation.{id}.customer.start"),
        "RW406", true);
    row("queueId on acd.end", genesys(R"("queueId":["q"])"), "RW406", false);
    row("one of two topics has it",
        R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail-type":["v2.detail.events.conversation.{id}.customer.end",")" +
            std::string(kAcdEnd) + R"("],"detail":{"eventBody":{"queueId":["q"]}}})",
        "RW406", false);
    row("topics unknown", R"({"detail":{"eventBody":{"queueId":["q"]}}})", "RW406", false);
    row("misspelt field", genesys(R"("queuId":["q"])"), "RW407", true);
    row("wrapUpCode", genesys(R"("wrapUpCode":["q"])", "v2.detail.events.conversation.{id}.acw"), "RW407", true);
    row("correlationId",
        R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail":{"metadata":{"correlationId":["t"]}}})", "RW407",
        true);
    row("attribute of the user's own",
        genesys(R"("attributes":{"my key":["1"]})", "v2.detail.events.conversation.{id}.attributes"), "RW407", false);

    row("detailType", R"({"source":["aws.ec2"],"detailType":["x"]})", "RW413", true);
    row("Detail", R"({"source":["aws.ec2"],"Detail":{"state":["x"]}})", "RW413", true);
    row("soruce in $or", R"({"$or":[{"soruce":["x"]},{"a":[1]}]})", "RW413", true);
    row("other names at the top", R"({"name":["x"],"type":["y"],"regional":["z"]})", "RW413", false);

    // Values
    row("lower case", genesys(R"("mediaType":["voice"])"), "RW408", true);
    row("camel case", genesys(R"("disconnectType":["conferenceTransfer"])"), "RW408", true);
    row("lower case excluded", genesys(R"("mediaType":[{"anything-but":["voice"]}])"), "RW408", true);
    row("lower case at the wrong path", R"({"source":["genesys.cloud"],"detail":{"mediaType":["voice"]}})", "RW408",
        true);
    row("upper case", genesys(R"("mediaType":["VOICE"])"), "RW408", false);
    row("any case", genesys(R"("mediaType":[{"equals-ignore-case":"voice"}])"), "RW408", false);
    row("free text", genesys(R"("flowType":["inqueuecall"])"), "RW408", false);
    row("not a value", genesys(R"("mediaType":["social"])"), "RW409", true);
    row("a value", genesys(R"("mediaType":["MESSAGE"])"), "RW409", false);
    row("null", genesys(R"("queueId":[null])"), "RW410", true);
    row("null elsewhere", R"({"source":["aws.ec2"],"detail":{"x":[null]}})", "RW410", false);
    row("text for a number", genesys(R"("connectedDurationMs":["300"])"), "RW411", true);
    row("number for a text", genesys(R"("queueId":[5])"), "RW411", true);
    row("number for the account", R"({"account":[123456789012]})", "RW411", true);
    row("excluded text for a number", genesys(R"("connectedDurationMs":[{"anything-but":"0"}])"), "RW411", true);
    row("number for a number", genesys(R"("connectedDurationMs":[300])"), "RW411", false);
    row("account", R"({"account":["123456789012"]})", "RW411", false);
    row("numeric on text", genesys(R"("queueId":[{"numeric":[">",5]}])"), "RW412", true);
    row("prefix on a number", genesys(R"("connectedDurationMs":[{"prefix":"3"}])"), "RW412", true);
    row("prefix on text", genesys(R"("queueId":[{"prefix":"3"}])"), "RW412", false);

    // Shape
    row("two anything-buts", R"({"a":[{"anything-but":"x"},{"anything-but":{"prefix":"y"}}]})", "RW430", true);
    row("anything-buts on two fields", R"({"a":[{"anything-but":"x"}],"b":[{"anything-but":"y"}]})", "RW430", false);
    row("star", R"({"a":["*"]})", "RW431", true);
    row("star in text", R"({"a":["*"]})", "RW432", false);
    row("stars in a value", R"({"a":["a*b"]})", "RW432", true);
    row("wildcard", R"({"a":[{"wildcard":"a*b"}]})", "RW432", false);
    row("wildcard as prefix", R"({"a":[{"wildcard":"a*"}]})", "RW433", true);
    row("wildcard as suffix", R"({"a":[{"wildcard":"*a"}]})", "RW433", true);
    row("wildcard as value", R"({"a":[{"wildcard":"a"}]})", "RW433", true);
    row("wildcard with escaped star", R"({"a":[{"wildcard":"a*\\*"}]})", "RW433", false);
    row("wildcard before an escaped star", R"({"a":[{"wildcard":"a\\**"}]})", "RW433", true);
    row("wildcard as address", R"({"a":[{"wildcard":"10.0.0.1"}]})", "RW433", false);
    row("wildcard with a quote", R"({"a":[{"wildcard":"a\"*"}]})", "RW433", false);
    row("needless exists", R"({"source":[{"exists":true}]})", "RW434", true);
    row("useful exists", R"({"detail":{"x":[{"exists":true}]}})", "RW434", false);
    row("source must not exist", R"({"source":[{"exists":false}]})", "RW434", false);
    row("only exclusions", R"({"a":[{"anything-but":"x"}],"b":[{"exists":false}]})", "RW435", true);
    row("one condition wants something", R"({"a":[{"anything-but":"x"}],"b":["y"]})", "RW435", false);
    row("only the account", R"({"account":["123456789012"]})", "RW436", true);
    row("source inside $or", R"({"$or":[{"source":["x"]},{"source":["y"]}]})", "RW436", false);
    row("no detail-type", R"({"source":["x"]})", "RW437", true);
    row("detail-type", R"({"detail-type":["x"]})", "RW437", false);
    row("same path through a dot", R"({"a":{"b":[1]},"a.b":[2]})", "RW439", true);
    row("set before and inside $or", R"({"$or":[{"a":[1]},{"a":[2]}],"a":[3]})", "RW439", true);
    row("same name in two alternatives", R"({"$or":[{"a":[1]},{"a":[2]}]})", "RW439", false);
    row("dotted object", R"({"a.b":{"c":[1]}})", "RW440", true);
    row("plain name", R"({"a":{"b":[1]}})", "RW440", false);
    row("name that a template fills in", R"({"a-${var.b.c}":["x"]})", "RW440", false);
    row("the same, told", R"({"a-${var.b.c}":{"d":["x"]}})", "RW450", true);
    row("operator that a template fills in", R"({"a":[{"${b}":"x"}]})", "RW450", true);
    row("name that looks like a template's", R"({"a-${":["x"]})", "RW450", false);
    row("ARN of a function", R"({"resources":["arn:aws:lambda:eu-west-1:123456789012:function/f"]})", "RW442", true);
    row("ARN in a prefix", R"({"resources":[{"prefix":"arn:aws:dynamodb:eu-west-1:1:table:"}]})", "RW442", true);
    row("ARN of a queue", R"({"resources":["arn:aws:sqs:eu-west-1:123456789012:q"]})", "RW442", false);
    row("same text, other spelling", R"({"a":["x","\u0078"]})", "RW444", true);
    row("equal number, other spelling", R"({"a":[1,1.0]})", "RW444", false);
    row("large whole number", R"({"a":[9007199254740993]})", "RW445", true);
    row("whole number", R"({"a":[9007199254740992]})", "RW445", false);
    row("operator of a field", R"({"detail":{"x":{"exists":[true]}}})", "RW449", true);
    row("field beside others", R"({"detail":{"prefix":["x"],"y":[1]}})", "RW449", false);

    // Slips
    row("Q1 the other way round", R"({"$or":[{"a":["1"],"b":["2","3"]},{"a":["1"],"b":["2"]}]})", "RW461", true);
    row("no Q1: other paths", R"({"$or":[{"a":["1"],"b":["2"]},{"a":["1"],"c":["2","3"]}]})", "RW461", false);
    row("Q2 over alternatives", R"({"$or":[{"a":[{"wildcard":"*foo"}]},{"a":[{"equals-ignore-case":"bar"}],"b":[1]}]})",
        "RW462", true);
    row("no Q2: star inside", R"({"a":[{"wildcard":"f*o"},{"equals-ignore-case":"bar"}]})", "RW462", false);
    row("no Q3: nothing behind", R"({"a":["x","y",{"numeric":["<=",1]}]})", "RW463", false);
    row("no Q3: a point", R"({"a":["x",{"numeric":["=",1]},"y"]})", "RW463", false);
    row("Q6 in a range", R"({"a":[{"numeric":[">",4.9e-324]}]})", "RW466", true);
    row("no Q6", R"({"a":[{"numeric":[">",0.1]}]})", "RW466", false);
    row("no Q7", R"({"a":[{"cidr":"10.0.0.0/8"},"x"]})", "RW467", false);

    // Nothing of this on rules of other services
    row("EC2",
        R"({"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"],"detail":{"state":["running"]}})",
        "RW4", false);
    row("S3",
        R"({"source":["aws.s3"],"detail-type":["Object Created"],"detail":{"bucket":{"name":["b"]},"object":{"key":[{"suffix":".png"}]}}})",
        "RW4", false);
    row("a sound Genesys rule",
        genesys(R"("queueId":["q"],"mediaType":["VOICE"],"connectedDurationMs":[{"numeric":[">=",1000]}])"), "RW4",
        false);
}
void TestLint::reports() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, code);
    QFETCH(bool, reported);
    const std::vector<std::string> all = codes(findings(rule.toStdString()));
    const bool found = std::any_of(all.begin(), all.end(),
                                   [&](const std::string& one) { return one.rfind(code.toStdString(), 0) == 0; });
    QCOMPARE(found, reported);
    QCOMPARE(brokenPromise(rule.toStdString()), std::string());
    QCOMPARE(QString::fromStdString(untranslated(rule.toStdString())), QString());
}

void TestLint::textBehindTheRuleIsNotRemovedUnasked() {
    const std::string rule = "{\"source\": [\"a\"]}";
    // The brace stands too early, or once too often; never is a condition removed without being asked.
    const std::string early = "{\"source\": [\"a\"]},\n\"detail\": {\"n\": [1]}}";
    QCOMPARE(fixedFor(early, DiagId::TrailingText), std::string("{\"source\": [\"a\"],\n\"detail\": {\"n\": [1]}}"));
    QCOMPARE(fixedFor(rule + "\n}", DiagId::TrailingText), rule + "\n");
    for (const std::string& text : {early, rule + " x", rule + "}"}) {
        const auto found = findings(text);
        for (const FixIt& fix : find(found, DiagId::TrailingText)->fixes) {
            QVERIFY(!fix.safe);
        }
    }
}

void TestLint::textBehindAVeryLargeRule() {
    std::string rule = "{\"source\":[\"v\"";
    for (int i = 0; i < 20'000; ++i) {
        rule += ",\"v" + std::to_string(i) + '"';
    }
    rule += "]}";
    QVERIFY(find(findings(rule), DiagId::TrailingText) == nullptr);
    QVERIFY(find(findings(rule + "x"), DiagId::TrailingText) != nullptr);
    QCOMPARE(fixedFor(rule + " x", DiagId::TrailingText), rule);
}

void TestLint::demoRuleBecomesRight() {
    const std::string rule =
        R"({"source":["genesys.cloud"],"detail-type":["v2.detail.events.conversation.{id}.acd.end"],)"
        R"("detail":{"queueId":["q-1"],"mediaType":["voice"]}})";
    const std::vector<std::string> found = codes(findings(rule));
    QCOMPARE(found, (std::vector<std::string>{"RW401", "RW405", "RW405", "RW408"}));
    QCOMPARE(applyAllFixes(rule), std::string(R"({"source":[{"prefix": "aws.partner/genesys.com/"}],)"
                                              R"("detail-type":["v2.detail.events.conversation.{id}.acd.end"],)"
                                              R"("detail":{"eventBody":{"queueId":["q-1"],"mediaType":["VOICE"]}}})"));
}

void TestLint::tutorialRulesBecomeRight_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("right");
    const char* source = R"("source":[{"prefix": "aws.partner/genesys.com/"}])";
    QTest::newRow("000")
        << QByteArray(
               R"({"source":"genesys.cloud","detail-type":"Conversation Event","detail":{"data":{"conversation":{"mediaType":"voice"}}}})")
        << QByteArray("{") + source +
               R"(,"detail-type":[{"prefix": "v2.detail.events.conversation."}],"detail":{"eventBody":{"mediaType":["VOICE"]}}})";
    QTest::newRow("001")
        << QByteArray(R"({"source":["genesys.cloud"],"detail-type":["conversation.end"],"detail":{"queueId":["q"]}})")
        << QByteArray("{") + source +
               R"(,"detail-type":["v2.detail.events.conversation.{id}.acd.end"],"detail":{"eventBody":{"queueId":["q"]}}})";
    QTest::newRow("003") << QByteArray(R"({"source":["genesyscloud"],"detail-type":["conversationEnded"]})")
                         << QByteArray("{") + source +
                                R"(,"detail-type":["v2.detail.events.conversation.{id}.customer.end"]})";
}
void TestLint::tutorialRulesBecomeRight() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, right);
    QCOMPARE(QByteArray::fromStdString(applyAllFixes(rule.toStdString())), right);
}

void TestLint::movesUnderEventBody_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char* name, const char* detail, const char* right) {
        const QByteArray head = R"({"detail-type":["v2.detail.events.conversation.{id}.acd.end"],)";
        QTest::newRow(name) << QByteArray(head + detail) << QByteArray(head + right);
    };
    row("into a new object", R"("detail":{"queueId":["q"]}})", R"("detail":{"eventBody":{"queueId":["q"]}}})");
    row("into what is there", R"("detail":{"queueId":["q"],"eventBody":{"mediaType":["VOICE"]}}})",
        R"("detail":{"eventBody":{"mediaType":["VOICE"],"queueId":["q"]}}})");
    row("what is there comes first", R"("detail":{"eventBody":{"mediaType":["VOICE"]},"queueId":["q"]}})",
        R"("detail":{"eventBody":{"mediaType":["VOICE"],"queueId":["q"]}}})");
    row("others stay", R"("detail":{"topicName":["t"],"queueId":["q"],"version":["2"]}})",
        R"("detail":{"topicName":["t"],"eventBody":{"queueId":["q"]},"version":["2"]}})");
    row("objects that become empty vanish", R"("detail":{"data":{"conversation":{"queueId":["q"]}}}})",
        R"("detail":{"eventBody":{"queueId":["q"]}}})");
    row("objects that do not stay",
        R"("detail":{"eventBody":{"direction":["INBOUND"]},"data":{"queueId":["q"],"divisionId":["d"]}}})",
        R"("detail":{"eventBody":{"direction":["INBOUND"],"queueId":["q"],"divisionId":["d"]}}})");
    row("several at once", R"("detail":{"queueId":["q"],"x":{"y":[1]},"mediaType":["VOICE"]}})",
        R"("detail":{"eventBody":{"queueId":["q"],"mediaType":["VOICE"]},"x":{"y":[1]}}})");
    row("from the top", R"("queueId":["q"]})", R"("detail":{"eventBody":{"queueId":["q"]}}})");
    row("dotted", R"("detail.queueId":["q"]})", R"("detail":{"eventBody":{"queueId":["q"]}}})");
    row("inside $or", R"("detail":{"$or":[{"queueId":["q"]},{"eventBody":{"mediaType":["VOICE"]}}]}})",
        R"("detail":{"$or":[{"eventBody":{"queueId":["q"]}},{"eventBody":{"mediaType":["VOICE"]}}]}})");
    row("lines", "\n  \"detail\": {\n    \"queueId\": [\n      \"q\"\n    ],\n    \"version\": [\"2\"]\n  }\n}",
        "\n  \"detail\": {\n    \"eventBody\": {\n      \"queueId\": [\n        \"q\"\n      ]\n    },\n    "
        "\"version\": [\"2\"]\n  }\n}");
}
void TestLint::movesUnderEventBody() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, right);
    QCOMPARE(QByteArray::fromStdString(fixedFor(rule.toStdString(), DiagId::MissingEventBody)), right);
}

void TestLint::noMoveOntoATakenPath() {
    const std::string rule = R"({"detail-type":["v2.detail.events.conversation.{id}.acd.end"],)"
                             R"("detail":{"queueId":["q"],"eventBody":{"queueId":["r"]}}})";
    QCOMPARE(fixedFor(rule, DiagId::MissingEventBody), std::string("(no fix)"));
}

void TestLint::keepsAConcreteConversation() {
    const std::string id = "0b1c2d3e-0000-4000-8000-444455556666";
    const std::string rule = R"({"detail-type":["v2.detail.events.conversation.)" + id + R"(.acd.end"]})";
    const std::vector<Diagnostic> all = findings(rule);
    const Diagnostic* diagnostic = find(all, DiagId::ConcreteTopicId);
    QVERIFY(diagnostic != nullptr);
    QCOMPARE(diagnostic->fixes.size(), size_t(2));
    QCOMPARE(
        applied(rule, diagnostic->fixes[1].edits),
        R"({"detail-type":["v2.detail.events.conversation.{id}.acd.end"],"detail":{"eventBody":{"conversationId":[")" +
            id + R"("]}}})");
}

void TestLint::fixes_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("id");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char* rule, DiagId id, const char* right) {
        QTest::newRow(rule) << QByteArray(rule) << static_cast<int>(id) << QByteArray(right);
    };
    row(R"({"a":[{"anything-but":"x"},"k",{"anything-but":["y","x"]}]})", DiagId::SeveralAnythingBut,
        R"({"a":[{"anything-but": ["x", "y"]},"k"]})");
    row(R"({"a":[{"anything-but":{"prefix":"x"}},{"anything-but":{"prefix":["y"]}}]})", DiagId::SeveralAnythingBut,
        R"({"a":[{"anything-but": {"prefix": ["x", "y"]}}]})");
    row(R"({"a":[{"anything-but":"x"},{"anything-but":1}]})", DiagId::SeveralAnythingBut, "(no fix)");
    row(R"({"a":["*"]})", DiagId::StarValue, R"({"a":[{"exists": true}]})");
    row(R"({"a":["x*"]})", DiagId::StarInValue, R"({"a":[{"prefix": "x"}]})");
    row(R"({"a":["*x"]})", DiagId::StarInValue, R"({"a":[{"suffix": "x"}]})");
    row(R"({"a":["*x*\\y"]})", DiagId::StarInValue, R"({"a":[{"wildcard": "*x*\\\\y"}]})");
    row(R"({"account":["${AWS::AccountId}"]})", DiagId::TemplateExpression, "(no fix)");
    row(R"({"a":[{"anything-but":{"prefix":["x","y-${Stage}-"]}}]})", DiagId::TemplateExpression, "(no fix)");
    row(R"({"a":["$","{}","${","$ {x}","}${"]})", DiagId::TemplateExpression, "(not reported)");
    row(R"({"a":[{"wildcard":"a\\**"}]})", DiagId::NeedlessWildcard, R"({"a":[{"prefix": "a*"}]})");
    row(R"({"a":[{"wildcard":"*"}]})", DiagId::NeedlessWildcard, R"({"a":[{"prefix": ""}]})");
    row(R"({"a":[{"exactly":"10.0.0.1"}]})", DiagId::UndocumentedExactly, "(no fix)");
    row(R"({"a":[null,{"exists":false}],"detail-type":["v2.users.{id}.presence"]})", DiagId::NullForMissing,
        "(not reported)");
    row(R"({"detail":{"eventBody":{"queueId":["q",null]}}})", DiagId::NullForMissing,
        R"({"detail":{"eventBody":{"queueId":["q",{"exists": false}]}}})");
    row(R"({"detail":{"eventBody":{"queueId":[null,{"exists":false}]}}})", DiagId::NullForMissing,
        R"({"detail":{"eventBody":{"queueId":[{"exists":false}]}}})");
    row(R"({"a":["x"],"b":[1],"a":["y"]})", DiagId::DuplicateName, R"({"b":[1],"a":["x", "y"]})");
    row(R"({"a":{"b":["x"]},"a":{"c":["y"]},"d":[1]})", DiagId::SplitFamily, R"({"a":{"b":["x"], "c":["y"]},"d":[1]})");
    row(R"({"a.b":["x"],"a":{"c":["y"]}})", DiagId::DottedName, R"({"a":{"c":["y"],"b":["x"]}})");
    row(R"({"$or":[{"a.prefix":["x"]},{"b":[1]}]})", DiagId::DottedName, "(no fix)");
    row(R"({"a":{"numeric":[">",5]}})", DiagId::OperatorAsField, R"({"a":[{"numeric": [">",5]}]})");
    row(R"({"a":{"prefix":["x","y"]}})", DiagId::OperatorAsField, R"({"a":[{"prefix": "x"}, {"prefix": "y"}]})");
    row(R"({"a":{"numeric":["x"]}})", DiagId::OperatorAsField, "(no fix)");
    row(R"({"source":[{"exists":true}]})", DiagId::NeedlessExists, "(no fix)");
    row("{\n  \"detail\": {\"eventBody\": {\"queueId\": [\"q\"]}}\n}", DiagId::NoSource,
        "{\n  \"source\": [{\"prefix\": \"aws.partner/genesys.com/\"}],\n  \"detail\": {\"eventBody\": "
        "{\"queueId\": [\"q\"]}}\n}");
}
void TestLint::fixes() {
    QFETCH(QByteArray, rule);
    QFETCH(int, id);
    QFETCH(QByteArray, right);
    QCOMPARE(QByteArray::fromStdString(fixedFor(rule.toStdString(), static_cast<DiagId>(id))), right);
    QCOMPARE(brokenPromise(rule.toStdString()), std::string());
}

void TestLint::loadedEventsSpeakLouderThanTheCatalogue() {
    const Vocabulary events = loaded();
    const auto all = codes(findings(R"({"source":["genesys.cloud"],"detail":{"orderId":["o-1"]}})", &events));
    QVERIFY(std::find(all.begin(), all.end(), "RW401") == all.end());
    QVERIFY(std::find(all.begin(), all.end(), "RW405") == all.end());
}

void TestLint::seenOnOtherTypesIsNotSeenOnThisOne() {
    Vocabulary events = loaded();
    events.paths.push_back({"detail-type",
                            100,
                            {{"\"v2.detail.events.conversation.{id}.acd.end\"", 40},
                             {"\"v2.detail.events.conversation.{id}.flow.end\"", 60}}});
    std::sort(events.paths.begin(), events.paths.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    const std::string flow =
        R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail-type":["v2.detail.events.conversation.{id}.flow.end"],"detail":{"eventBody":{"queueId":["q-1"]}}})";
    QVERIFY(find(findings(flow, &events), DiagId::FieldNotOnTopic) != nullptr); // the 40 are those of acd.end
    for (ObservedPath& path : events.paths) {
        if (path.path == "detail.eventBody.queueId") {
            path.events = 41; // one at least was a flow's: the catalogue must be older
        }
    }
    QVERIFY(find(findings(flow, &events), DiagId::FieldNotOnTopic) == nullptr);
}

void TestLint::anObjectForOrHasOneErrorOnly() {
    const auto all = findings(
        R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail":{"eventBody":{"$or":{"queueId":["q"],"userId":["u"]}}}})");
    QVERIFY(find(all, DiagId::UnknownField) == nullptr);
}

void TestLint::aDayOfATimeInMilliseconds() {
    const std::string rule =
        R"({"source":[{"prefix":"aws.partner/genesys.com/"}],"detail-type":["v2.detail.events.conversation.{id}.acd.end"],"detail":{"eventBody":{"eventTime":[{"prefix":"DAY"}]}}})";
    const auto onDay = [&](const std::string& day) {
        std::string text = rule;
        return fixedFor(text.replace(text.find("DAY"), 3, day), DiagId::TextTestOnOtherType);
    };
    QVERIFY(onDay("2026-02-03").find(R"({"numeric": [">=", 1770076800000, "<", 1770163200000]})") != std::string::npos);
    for (const char* none : {"2026-02-30", "2026-2-3", "2026-02-03T10", "x", ""}) {
        QCOMPARE(onDay(none), std::string("(no fix)"));
    }
}

void TestLint::didYouMeanFromLoadedEvents() {
    const Vocabulary events = loaded();
    const std::string wrongPath = R"({"source":["com.acme"],"detail":{"queueId":["q-1"]}})";
    const std::vector<Diagnostic> all = findings(wrongPath, &events);
    const Diagnostic* path = find(all, DiagId::PathNotObserved);
    QVERIFY(path != nullptr);
    QCOMPARE(path->args, (std::vector<std::string>{"detail.queueId", "100", "detail.eventBody.queueId", "40"}));
    QCOMPARE(fixedFor(wrongPath, DiagId::PathNotObserved, &events),
             std::string(R"({"source":["com.acme"],"detail":{"eventBody":{"queueId":["q-1"]}}})"));
    QCOMPARE(brokenPromise(wrongPath, &events), std::string());

    const std::string wrongCase = R"({"detail":{"eventBody":{"queueId":["Q-1"]}}})";
    QCOMPARE(fixedFor(wrongCase, DiagId::ValueCaseNotObserved, &events),
             std::string(R"({"detail":{"eventBody":{"queueId":["q-1"]}}})"));
    QCOMPARE(fixedFor(R"({"detail":{"eventBody":{"duration":["300"]}}})", DiagId::TypeMismatch, &events),
             std::string(R"({"detail":{"eventBody":{"duration":[300]}}})"));
    // What is seen, and what must not be there, needs no correction.
    QVERIFY(find(findings(R"({"detail":{"eventBody":{"queueId":["q-1"]}}})", &events), DiagId::PathNotObserved) ==
            nullptr);
    QVERIFY(find(findings(R"({"source":["x"],"detail":{"queueId":[{"exists":false}]}})", &events),
                 DiagId::PathNotObserved) == nullptr);
    QVERIFY(find(findings(R"({"detail":{"queueName":[null]}})", &events), DiagId::NullForMissing) == nullptr);
}

void TestLint::alwaysPresentByLoadedEvents() {
    Vocabulary events = loaded();
    const std::string rule = R"({"detail":{"eventBody":{"mediaType":[{"exists":true}],"queueId":["q-1"]}}})";
    QVERIFY(find(findings(rule, &events), DiagId::NeedlessExists) != nullptr);
    events.events = 10; // too few to tell
    QVERIFY(find(findings(rule, &events), DiagId::NeedlessExists) == nullptr);
}

void TestLint::newBusIsAskedForOnly() {
    const std::string rule = R"({"source":["x"],"a":[{"wildcard":"x*y"},{"anything-but":{"wildcard":"z*y"}}]})";
    QCOMPARE(count(findings(rule, nullptr, Profile::CustomEventBus), DiagId::NewBusWildcard), size_t(2));
    QCOMPARE(count(findings(rule), DiagId::NewBusWildcard), size_t(0));
    const std::string umlauts = R"({"source":[")" + QString(2100, QChar(0xE4)).toStdString() + R"("]})";
    QCOMPARE(count(findings(umlauts, nullptr, Profile::CustomEventBus), DiagId::NewBusSize), size_t(1)); // bytes
}

void TestLint::brokenTextsAreLintedToo() {
    const auto all = codes(findings(R"({"source":["genesys.cloud"],"detail":{"eventBody":{"mediaType":["voice")"));
    QVERIFY(std::find(all.begin(), all.end(), "RW401") != all.end());
    QVERIFY(std::find(all.begin(), all.end(), "RW408") != all.end());
}

void TestLint::hugeAndOddTextsAreNoTrouble() {
    std::string deep;
    for (int i = 0; i < 990; ++i) {
        deep += R"({"a":)";
    }
    deep += "[1]" + std::string(990, '}');
    QVERIFY(!findings(deep).empty() || parsePattern(deep).valid());
    std::string wide = "{";
    for (int i = 0; i < 200; ++i) {
        wide += (i == 0 ? "" : ",") + std::string(R"("detail.queueId)") + std::to_string(i) + R"(":["genesys*","x"])";
    }
    QVERIFY(!findings(wide + "}").empty());
    for (const char* text : {"", "null", "[]", "{", "\"", "{\"$or\":5}", "{\"source\":{}}", "{\"a\":[{\"$or\":[]}]}"}) {
        QCOMPARE(brokenPromise(text), std::string());
    }
}

void TestLint::orderedBySeverityThenPlace() {
    const auto all = lint(R"({"b.c":["*"],"source":["genesys.cloud"]})",
                          parsePattern(R"({"b.c":["*"],"source":["genesys.cloud"]})"), nullptr);
    QVERIFY(all.size() > 3);
    for (size_t i = 1; i < all.size(); ++i) {
        QVERIFY(all[i - 1].severity < all[i].severity ||
                (all[i - 1].severity == all[i].severity && all[i - 1].at.begin <= all[i].at.begin));
    }
}

QTEST_APPLESS_MAIN(TestLint)
