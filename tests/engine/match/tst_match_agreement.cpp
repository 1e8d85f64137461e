// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"

#include "support/randompattern.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace rw;

/// The one verdict: reference, explanation, compiled judge and stream give it on every pattern and event.
class TestMatchAgreement : public QObject {
    Q_OBJECT

private slots:
    void allJudgesAgree_data();
    void allJudgesAgree();
    void manyRulesAtOnce();
};

namespace {

QByteArray story(const std::string& pattern, const std::string& event) {
    return QByteArray::fromStdString("pattern " + pattern + "\nevent   " + event);
}

/// Nothing if the event is unreadable.
std::optional<bool> referenceVerdict(const pattern::Pattern& rule, const std::string& event) {
    const auto view = match::readEvent(event);
    return view ? std::optional(match::matches(rule, *view)) : std::nullopt;
}

bool isBlank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

} // namespace

void TestMatchAgreement::allJudgesAgree_data() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %llu", seed) << seed;
    }
}

void TestMatchAgreement::allJudgesAgree() {
    QFETCH(const quint64, seed);
    test::RandomTexts texts(seed);
    match::EventJudge judge;
    int rules = 0;
    int matched = 0;
    while (rules < 40) {
        const std::string text = texts.pattern();
        const pattern::ParseResult parsed = pattern::parsePattern(text);
        if (!parsed.valid()) {
            continue;
        }
        ++rules;
        const auto compiled = match::CompiledPattern::compile(parsed.pattern);
        std::string stream;
        std::vector<std::optional<bool>> expected;
        for (int i = 0; i < 30; ++i) {
            std::string event = i % 5 == 4 ? texts.brokenEvent() : texts.event();
            std::replace(event.begin(), event.end(), '\n', ' ');
            const std::optional<bool> verdict = referenceVerdict(*parsed.pattern, event);
            matched += verdict.value_or(false) ? 1 : 0;

            const match::Explanation explanation = match::explain(*parsed.pattern, event);
            QVERIFY2(explanation.matched == verdict.value_or(false), story(text, event));
            QVERIFY2((explanation.outcome == match::Outcome::Unreadable) == !verdict.has_value(), story(text, event));
            QCOMPARE(explanation.leaves.size(), parsed.pattern->leaves.size());
            for (const match::LeafResult& leaf : explanation.leaves) {
                QVERIFY2(leaf.sentence.ends_with('.'), story(text, event));
                QVERIFY2((leaf.state == match::LeafState::Fail) == (leaf.reason != match::Reason::None),
                         story(text, event));
            }
            QVERIFY2(explanation.sentence.ends_with('.'), explanation.sentence.c_str());
            QVERIFY2(explanation.matched || !verdict || explanation.failing > 0, story(text, event));

            const auto fast = judge.matches(*compiled, event);
            QVERIFY2(fast.hasValue() == verdict.has_value(), story(text, event));
            if (verdict) {
                QVERIFY2(*fast == *verdict, story(text, event));
            }
            if (!isBlank(event)) {
                expected.push_back(verdict);
            }
            stream += event + '\n';
        }
        // Twice, so that the second round meets shapes that the first has taught.
        const size_t records = expected.size();
        stream += stream;
        size_t at = 0;
        match::StreamOptions options;
        options.wantNonMatching = true;
        const auto counts = match::judgeText(
            {compiled}, stream,
            [&](const match::StreamVerdict& verdict) {
                const std::optional<bool>& wanted = expected[at++ % records];
                QVERIFY2((verdict.error != nullptr) == !wanted.has_value(), story(text, std::string(verdict.event)));
                QVERIFY2(!verdict.rules.empty() == wanted.value_or(false), story(text, std::string(verdict.event)));
            },
            options);
        QCOMPARE(at, records * 2);
        QCOMPARE(counts.events + counts.unreadable, uint64_t{records * 2});
    }
    QVERIFY(matched > 20);
}

void TestMatchAgreement::manyRulesAtOnce() {
    test::RandomTexts texts(99);
    std::vector<std::shared_ptr<const match::CompiledPattern>> rules;
    while (rules.size() < 300) {
        if (const pattern::ParseResult parsed = pattern::parsePattern(texts.pattern()); parsed.valid()) {
            rules.push_back(match::CompiledPattern::compile(parsed.pattern));
        }
    }
    std::vector<std::string> events;
    std::string stream;
    for (int i = 0; i < 150; ++i) {
        events.push_back(texts.event());
        stream += events.back() + '\n';
    }
    size_t at = 0;
    match::StreamOptions options;
    options.wantNonMatching = true;
    (void)match::judgeText(
        rules, stream,
        [&](const match::StreamVerdict& verdict) {
            std::vector<uint32_t> wanted;
            const auto view = match::readEvent(events[at]);
            QVERIFY(view);
            for (uint32_t i = 0; i < rules.size(); ++i) {
                if (match::matches(rules[i]->pattern(), *view)) {
                    wanted.push_back(i);
                }
            }
            QVERIFY2(verdict.rules == wanted, events[at].c_str());
            ++at;
        },
        options);
    QCOMPARE(at, events.size());
}

QTEST_APPLESS_MAIN(TestMatchAgreement)
#include "tst_match_agreement.moc"
