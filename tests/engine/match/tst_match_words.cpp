// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/insight.h"
#include "engine/match/explain.h"
#include "support/saidwords.h"

#include <QTest>

#include <set>
#include <string>
#include <vector>

using namespace rw;
using match::LeafState;
using match::Reason;
using test::doubled;
using test::SaidWords;

namespace {

struct Told {
    const char* pattern;
    const char* event;
    Reason reason;                  ///< of the first leaf
    const char* argument = nullptr; ///< in the sentence, neither in quotes nor JSON
};

const std::vector<Told>& told() {
    static const std::vector<Told> all{
        {"{'a':['x']}", "{'a':'x'}", Reason::None},
        {"{'a':['x','y']}", "{'a':'x'}", Reason::None},
        {"{'a':[{'exists':false}]}", "{'b':1}", Reason::None},
        {"{'a':[{'exists':true}]}", "{'a':1}", Reason::None},
        {"{'a':[{'prefix':'x'}]}", "{'a':'xy'}", Reason::None},
        {"{'a':[{'suffix':'y'}]}", "{'a':'xy'}", Reason::None},
        {"{'a':[{'prefix':{'equals-ignore-case':'X'}}]}", "{'a':'xy'}", Reason::None},
        {"{'a':[{'suffix':{'equals-ignore-case':'Y'}}]}", "{'a':'xy'}", Reason::None},
        {"{'a':[{'equals-ignore-case':'X'}]}", "{'a':'x'}", Reason::None},
        {"{'a':[{'wildcard':'x*z'}]}", "{'a':'xyz'}", Reason::None},
        {"{'a':[{'numeric':['>',0,'<=',5]}]}", "{'a':3}", Reason::None},
        {"{'a':[{'numeric':['>=',0,'<',5]}]}", "{'a':3}", Reason::None},
        {"{'a':[{'numeric':['=',5]}]}", "{'a':5}", Reason::None},
        {"{'a':[{'numeric':['<',5]}]}", "{'a':3}", Reason::None},
        {"{'a':[{'anything-but':['x','y']}]}", "{'a':null}", Reason::None},
        {"{'a':[{'anything-but':[1,2]}]}", "{'a':null}", Reason::None},
        {"{'a':[{'anything-but':{'prefix':'x'}}]}", "{'a':'y'}", Reason::None},
        {"{'a':[{'anything-but':{'suffix':'x'}}]}", "{'a':'y'}", Reason::None},
        {"{'a':[{'anything-but':{'wildcard':'x*'}}]}", "{'a':'y'}", Reason::None},
        {"{'a':[{'anything-but':{'equals-ignore-case':'x'}}]}", "{'a':'y'}", Reason::None},
        {"{'a':[{'cidr':'10.0.0.0/8'}]}", "{'a':'10.0.0.1'}", Reason::None},
        {"{'a':[{'cidr':'10.0.0.0/8'}]}", "{'a':'a10::1'}", Reason::None},
        {"{'a':[{'cidr':'0.0.0.0/0'}]}", "{'a':2}", Reason::None},
        {"{'a':['10.0.0.1']}", "{'a':'010.0.0.001'}", Reason::None},
        {"{'l':{'x':['1'],'y':['2']}}", "{'l':[{'x':'1','y':'3'},{'x':'1','y':'2'}]}", Reason::None},
        {"{'a':['x']}", "{'b':{'a':'x'}}", Reason::Absent},
        {"{'a':['x']}", "{'q':1}", Reason::Absent},
        {"{'a':['x']}", "{'a':{'b':'x'}}", Reason::NotALeaf},
        {"{'a':['x']}", "{'a':{}}", Reason::NotALeaf},
        {"{'a':['x']}", "{'a':[]}", Reason::NotALeaf},
        {"{'a':['x']}", "{'a':[{'b':1}]}", Reason::NotALeaf},
        {"{'a':[300]}", "{'a':'300'}", Reason::WrongType},
        {"{'a':['300']}", "{'a':300}", Reason::WrongType},
        {"{'a':['true']}", "{'a':true}", Reason::WrongType},
        {"{'a':['voice']}", "{'a':'VOICE'}", Reason::WrongCase},
        {"{'a':[{'numeric':['>',0,'<',10]}]}", "{'a':12}", Reason::OutOfRange},
        {"{'a':[{'numeric':['>=',10]}]}", "{'a':2}", Reason::OutOfRange},
        {"{'a':['CONFERENCE']}", "{'a':'CONFERENZE'}", Reason::NotInSet},
        {"{'a':['CONFERENCE']}", "{'a':'CONFERENZA'}", Reason::NotInSet},
        {"{'a':['x',5,true]}", "{'a':'z'}", Reason::NotInSet},
        {"{'a':['x']}", "{'a':['p','q']}", Reason::NotInSet},
        {"{'a':[1,2,3,4,5,6,7,8]}", "{'a':9}", Reason::NotInSet},
        {"{'a':[{'anything-but':'x'}]}", "{'a':'x'}", Reason::Excluded},
        {"{'a':[{'anything-but':['x','y']}]}", "{'a':['x','y']}", Reason::Excluded},
        {"{'a':[{'prefix':'abd'}]}", "{'a':'abc'}", Reason::PrefixMismatch},
        {"{'a':[{'prefix':'x'}]}", "{'a':'abc'}", Reason::PrefixMismatch},
        {"{'a':[{'suffix':'xbc'}]}", "{'a':'abc'}", Reason::SuffixMismatch},
        {"{'a':[{'suffix':'x'}]}", "{'a':'abc'}", Reason::SuffixMismatch},
        {"{'a':[{'wildcard':'ab*z'}]}", "{'a':'abcd'}", Reason::WildcardMismatch},
        {"{'a':[{'wildcard':'abcd'}]}", "{'a':'abc'}", Reason::WildcardMismatch},
        {"{'a':[{'cidr':'10.0.0.0/24'}]}", "{'a':'10.0.1.0'}", Reason::OutsideCidr},
        {"{'a':[{'cidr':'10.0.0.0/24'}]}", "{'a':'host'}", Reason::NotAnAddress},
        {"{'a':[{'exists':false}]}", "{'a':1}", Reason::PresentButMustNot},
        {"{'l':{'x':['1'],'y':['2']}}", "{'l':[{'x':'1','y':'0'},{'x':'0','y':'2'}]}", Reason::ArrayElementSplit},
        {"{'a':[1e400]}", "{'a':1E400}", Reason::NumberSpelling},
        {"{'a':[{'prefix':'1'}]}", "{'a':12}", Reason::NeverApplies},
        {"{'a':[{'prefix':'1'}]}", "{'a':true}", Reason::NeverApplies},
        {"{'a':[{'prefix':'1'}]}", "{'a':null}", Reason::NeverApplies},
        {"{'a':[{'numeric':['>',1]}]}", "{'a':'x'}", Reason::NeverApplies},
        {"{'a':['x'],'detail':{'w':['c']}}", "{'a':'x','detail':{}}", Reason::Unavailable},
        {"{'detail':{'w':[{'exists':false}]}}", "{'a':'x'}", Reason::Unavailable},
        {"{'c':[3],'$or':[{'a':[1],'b':[1]},{'d':[1]}]}", "{'c':3,'a':2,'b':2,'d':2}", Reason::NotInSet},
        {"{'$or':[{'a':[1]},{'b':[1]}]}", "{'a':1,'b':2}", Reason::None},
        {"{'a':['1'],'a':['2']}", "{'a':'2'}", Reason::None},
        {"{'a':['x'],'b':['y']}", "{'a':'x','b':'y'}", Reason::None},
        {"{'a':['x']}", "{'a':'x'", Reason::None, "Unexpected end-of-input"},
    };
    return all;
}

const match::LeafResult& telling(const match::Explanation& explanation, Reason reason) {
    for (const match::LeafResult& leaf : explanation.leaves) {
        if (leaf.reason == reason) {
            return leaf;
        }
    }
    return explanation.leaves.front();
}

} // namespace

/// Everything that an explanation or a repair says passes through Words, and is what it is without translations.
class TestMatchWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReason();
    void explanations_data();
    void explanations();
    void counts_data();
    void counts();
    void withoutSentences();
    void repairs_data();
    void repairs();
};

void TestMatchWords::everyReason() {
    std::set<Reason> seen;
    for (const Told& one : told()) {
        seen.insert(one.reason);
    }
    QCOMPARE(seen.size(), static_cast<size_t>(Reason::Unavailable) + 1);
}

void TestMatchWords::explanations_data() {
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < told().size(); ++i) {
        QTest::addRow("%s on %s", told()[i].pattern, told()[i].event) << i;
    }
}

void TestMatchWords::explanations() {
    QFETCH(const size_t, index);
    const Told& one = told()[index];
    const pattern::ParseResult parsed = pattern::parsePattern(doubled(one.pattern));
    QVERIFY(parsed.valid());
    const std::string event = doubled(one.event);
    const std::vector<std::string> unavailable{"detail.w"};
    match::ExplainContext context;
    context.unavailablePaths = &unavailable;
    const match::Explanation plain = match::explain(*parsed.pattern, event, context);
    const match::LeafResult& leaf = telling(plain, one.reason);
    QCOMPARE(match::reasonId(leaf.reason), match::reasonId(one.reason));

    const SaidWords words;
    const match::Explanation said = match::explain(*parsed.pattern, event, context);
    QStringList arguments;
    if (plain.error) {
        arguments << QString::fromStdString(plain.error->message);
        QVERIFY(arguments.front().startsWith(QString::fromUtf8(one.argument)));
    }
    QVERIFY(said.sentence.find("⟦") != std::string::npos);
    QCOMPARE(SaidWords::bypassing(said.sentence, arguments), QString());
    QCOMPARE(SaidWords::english(said.sentence), QString::fromStdString(plain.sentence));
    for (size_t i = 0; i < said.leaves.size(); ++i) {
        QVERIFY(said.leaves[i].sentence.find("⟦") != std::string::npos);
        QCOMPARE(SaidWords::bypassing(said.leaves[i].sentence), QString());
        QCOMPARE(SaidWords::english(said.leaves[i].sentence), QString::fromStdString(plain.leaves[i].sentence));
    }
}

void TestMatchWords::counts_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<uint32_t>("asked");
    QTest::addColumn<uint32_t>("near");
    QTest::addColumn<uint32_t>("events");
    QTest::addRow("never") << QStringLiteral("`detail.queueId` occurs in 0 of 1,204 events; `detail.eventBody.queueId` "
                                             "in 391 (\"q-1\" 300, \"q-2\" 60).")
                           << 0U << 391U << 1204U;
    QTest::addRow("at times") << QStringLiteral(
                                     "`detail.queueId` is not in this event; it occurs in 5 of 1,204 events; "
                                     "`detail.eventBody.queueId` in 391 (\"q-1\" 300, \"q-2\" 60).")
                              << 5U << 391U << 1204U;
    QTest::addRow("one event") << QStringLiteral("`detail.queueId` occurs in 0 of 1 event.") << 0U << 0U << 1U;
}

void TestMatchWords::counts() {
    QFETCH(const QString, sentence);
    QFETCH(const uint32_t, asked);
    QFETCH(const uint32_t, near);
    QFETCH(const uint32_t, events);
    pattern::Vocabulary vocabulary;
    vocabulary.events = events;
    if (near > 0) {
        vocabulary.paths.push_back({"detail.eventBody.queueId", near, {{"\"q-1\"", 300}, {"\"q-2\"", 60}}});
    }
    if (asked > 0) {
        vocabulary.paths.push_back({"detail.queueId", asked, {}});
    }
    match::ExplainContext context;
    context.vocabulary = &vocabulary;
    const pattern::ParseResult parsed = pattern::parsePattern(doubled("{'detail':{'queueId':['q']}}"));
    const SaidWords words;
    const match::Explanation said = match::explain(*parsed.pattern, doubled("{'detail':{'a':1}}"), context);
    QCOMPARE(SaidWords::bypassing(said.leaves[0].sentence), QString());
    QCOMPARE(SaidWords::english(said.leaves[0].sentence), sentence);
}

void TestMatchWords::withoutSentences() {
    for (const Told& one : told()) {
        const pattern::ParseResult parsed = pattern::parsePattern(doubled(one.pattern));
        const std::string event = doubled(one.event);
        match::ExplainContext context;
        const match::Explanation whole = match::explain(*parsed.pattern, event, context);
        context.sentences = false;
        const match::Explanation bare = match::explain(*parsed.pattern, event, context);
        QVERIFY(bare.sentence.empty());
        QCOMPARE(bare.matched, whole.matched);
        QCOMPARE(bare.outcome, whole.outcome);
        QCOMPARE(bare.alternative, whole.alternative);
        QCOMPARE(bare.failing, whole.failing);
        QCOMPARE(bare.leaves.size(), whole.leaves.size());
        for (size_t i = 0; i < bare.leaves.size(); ++i) {
            QVERIFY(bare.leaves[i].sentence.empty());
            QCOMPARE(bare.leaves[i].reason, whole.leaves[i].reason);
            QCOMPARE(bare.leaves[i].state, whole.leaves[i].state);
            QCOMPARE(bare.leaves[i].found.size(), whole.leaves[i].found.size());
        }
    }
}

void TestMatchWords::repairs_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("title"); ///< one of those that are offered
    const auto row = [](const char* pattern, const char* event, const char* title) {
        QTest::addRow("%s", title) << QString::fromStdString(doubled(pattern)) << QString::fromStdString(doubled(event))
                                   << QString::fromStdString(doubled(title));
    };
    row("{'a':['x'],'b':['y']}", "{'a':'x','c':{'b':'y'}}", "Test c.b instead of b");
    row("{'a':['x'],'b':['y']}", "{'a':'x','b':{'k':'y'}}", "Test b.k instead of b");
    row("{'a':['x'],'b':['y']}", "{'a':'x'}", "Accept that b is absent");
    row("{'a':['x'],'b':['y']}", "{'a':'x'}", "Drop the condition on b");
    row("{'a':['x']}", "{'a':'z'}", "Accept 'z' too");
    row("{'a':['voice']}", "{'a':'VOICE'}", "Write 'VOICE' instead of 'voice'");
    row("{'a':[{'prefix':'Voicemail'}]}", "{'a':'voicemail-1'}", "Write 'voicemail' instead of 'Voicemail'");
    row("{'a':[{'prefix':'supports'}]}", "{'a':'support-1'}", "Shorten the prefix to 'support'");
    row("{'a':[{'numeric':['=',5]}]}", "{'a':6}", "Compare with 6");
    row("{'a':[{'numeric':['<',5]}]}", "{'a':6}", "Widen the range to 6");
    row("{'a':[{'anything-but':['x','y']}]}", "{'a':'x'}", "Do not exclude 'x'");
    row("{'a':['voice'],'b':['chat']}", "{'a':'VOICE','b':'CHAT'}",
        "Write 'VOICE' instead of 'voice'; write 'CHAT' instead of 'chat'");
    row("{'a':[{'prefix':'supports'}],'b':[{'prefix':'supports'}]}", "{'a':'support-1','b':'support-2'}",
        "Shorten the prefix to 'support'; shorten the prefix to 'support'");
    row("{'a':[{'numeric':['=',5]}],'b':[{'numeric':['<',5]}]}", "{'a':6,'b':6}",
        "Compare with 6; widen the range to 6");
    row("{'a':['x'],'b':['y'],'d':[{'anything-but':['x','y']}]}", "{'a':'x','c':{'b':'y'},'d':'x'}",
        "Test c.b instead of b; do not exclude 'x'");
}

void TestMatchWords::repairs() {
    QFETCH(const QString, pattern);
    QFETCH(const QString, event);
    QFETCH(const QString, title);
    const pattern::ParseResult parsed = pattern::parsePattern(pattern.toStdString());
    QVERIFY(parsed.valid());
    constexpr size_t kMany = 40;
    const std::vector<insight::Repair> plain = insight::repairs(*parsed.pattern, event.toStdString(), {}, kMany);
    const SaidWords words;
    const std::vector<insight::Repair> said = insight::repairs(*parsed.pattern, event.toStdString(), {}, kMany);
    QCOMPARE(said.size(), plain.size());
    const QStringList paths{QStringLiteral("c.b"), QStringLiteral("b.k"), QStringLiteral("prefix")};
    static const QRegularExpression letter(QStringLiteral("^[abd]( [abd])*$"));
    bool found = false;
    for (size_t i = 0; i < said.size(); ++i) {
        const QString bypassing = SaidWords::bypassing(said[i].title, paths);
        QVERIFY2(bypassing.isEmpty() || letter.match(bypassing).hasMatch(), qPrintable(bypassing)); // other paths
        QCOMPARE(SaidWords::english(said[i].title), QString::fromStdString(plain[i].title));
        found = found || SaidWords::english(said[i].title) == title;
    }
    QVERIFY2(found, qPrintable(title));
}

QTEST_APPLESS_MAIN(TestMatchWords)
#include "tst_match_words.moc"
