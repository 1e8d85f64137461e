// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/testrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace rw;
using namespace rw::session;
using store::Verdict;

namespace {

QByteArray ruleFor(const char* name, int value) {
    return QByteArray("{\"") + name + "\":[" + QByteArray::number(value) + "]}";
}

/// Events with n = position modulo 10.
std::vector<store::NewEvent> numbered(uint32_t from, uint32_t count) {
    std::vector<store::NewEvent> out;
    for (uint32_t i = from; i < from + count; ++i) {
        out.push_back({"{\"id\":\"" + std::to_string(i) + "\",\"detail-type\":\"type " + std::to_string(i % 2) +
                           "\",\"n\":" + std::to_string(i % 10) + "}",
                       nullptr});
    }
    return out;
}

struct Bench {
    QThreadPool pool;
    QThreadPool parsing;
    RuleDocument rule{parsing};
    EventLibrary events{pool};
    TestRun test{rule, events, pool};
    void wait() { QTRY_VERIFY(!rule.checking() && !events.observing() && !test.running()); }
    /// Every shown verdict belongs to the rule n = `value`, or is not known yet.
    [[nodiscard]] bool shows(uint32_t value) const {
        uint32_t matched = 0;
        uint32_t judged = 0;
        for (uint32_t i = 0; i < events.size(); ++i) {
            const Verdict verdict = test.verdict({i});
            judged += verdict != Verdict::Unknown ? 1 : 0;
            matched += verdict == Verdict::Match ? 1 : 0;
            if (verdict != Verdict::Unknown && (verdict == Verdict::Match) != (i % 10 == value)) {
                return false;
            }
        }
        return matched == test.matched() && judged == test.judged();
    }
};

/// Gives the rule a text and returns as soon as it is parsed: that moment, before any other event, judging has begun.
/// Looking at running() from time to time would miss a short run.
bool parses(RuleDocument& rule, const QByteArray& text) {
    QSignalSpy parsed(&rule, &RuleDocument::parsedChanged);
    rule.setText(text);
    return parsed.wait(60'000);
}

} // namespace

class TestTestRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesEverything() {
        Bench b;
        b.events.append(numbered(0, 5000));
        QSignalSpy finished(&b.test, &TestRun::finished);
        b.rule.setText(ruleFor("n", 4));
        QTRY_VERIFY(!finished.isEmpty());
        b.wait();
        QCOMPARE(b.test.judged(), 5000U);
        QCOMPARE(b.test.matched(), 500U);
        QVERIFY(b.shows(4));
        QCOMPARE(b.test.matchedOfType(QStringLiteral("type 0")), 500U);
        QCOMPARE(b.test.matchedOfType(QStringLiteral("type 1")), 0U);
        QVERIFY(b.test.elapsedMs() > 0);
        QCOMPARE(b.test.verdict({99'999}), Verdict::Unknown);
    }

    void neverMixesTwoRules() {
        Bench b;
        b.events.append(numbered(0, 30'000));
        int value = -1;
        bool mixed = false;
        int batches = 0;
        connect(&b.test, &TestRun::verdictsChanged, this, [&] {
            ++batches;
            const auto& now = b.rule.parsed();
            // What is shown belongs to the newest parsed rule as soon as it changes at all.
            const int shown = now->text.mid(6, 1).toInt();
            mixed = mixed || !b.shows(static_cast<uint32_t>(shown));
        });
        for (int round = 0; round < 30; ++round) {
            value = round % 10;
            b.rule.setText(ruleFor("n", value));
            QTest::qWait(round % 7 * 3); // at all stages of the run before
        }
        b.wait();
        QVERIFY(batches > 0);
        QVERIFY(!mixed);
        QVERIFY(b.shows(9));
        QCOMPARE(b.test.judged(), 30'000U);
    }

    void appendedEventsAreJudgedAlone() {
        Bench b;
        b.events.append(numbered(0, 3000));
        b.rule.setText(ruleFor("n", 1));
        b.wait();
        QSignalSpy changed(&b.test, &TestRun::verdictsChanged);
        b.events.append(numbered(3000, 100));
        QCOMPARE(b.test.judged(), 3000U);
        QCOMPARE(b.test.verdict({3001}), Verdict::Unknown);
        b.wait();
        QCOMPARE(b.test.judged(), 3100U);
        QVERIFY(b.shows(1));
        for (const auto& arguments : changed) {
            QVERIFY(arguments.at(0).toUInt() >= 3000U);
            QCOMPARE(arguments.at(1).toUInt(), 3100U);
        }
        QVERIFY(!changed.isEmpty());
    }

    void eventsThatComeDuringARun() {
        Bench b;
        b.events.append(numbered(0, 20'000));
        QVERIFY(parses(b.rule, ruleFor("n", 2)));
        QVERIFY(b.test.running());
        for (uint32_t i = 0; i < 10; ++i) {
            b.events.append(numbered(20'000 + i * 100, 100));
        }
        b.wait();
        QCOMPARE(b.test.judged(), 21'000U);
        QVERIFY(b.shows(2));
    }

    void invalidTextKeepsTheLastGoodVerdicts() {
        Bench b;
        b.events.append(numbered(0, 1000));
        b.rule.setText(ruleFor("n", 3));
        b.wait();
        QSignalSpy stale(&b.test, &TestRun::staleChanged);
        b.rule.setText("{\"n\":[");
        QTRY_VERIFY(b.rule.upToDate());
        QVERIFY(b.test.stale());
        QCOMPARE(stale.count(), 1);
        QVERIFY(b.shows(3));
        // New events are judged by the same rule as those beside them.
        b.events.append(numbered(1000, 50));
        b.wait();
        QCOMPARE(b.test.judged(), 1050U);
        QVERIFY(b.shows(3));
        b.rule.setText(ruleFor("n", 5));
        b.wait();
        QVERIFY(!b.test.stale());
        QVERIFY(b.shows(5));
    }

    void clearForgets() {
        Bench b;
        b.events.append(numbered(0, 20'000));
        QVERIFY(parses(b.rule, ruleFor("n", 3)));
        QVERIFY(b.test.running());
        b.events.clear();
        QVERIFY(!b.test.running());
        QCOMPARE(b.test.judged(), 0U);
        b.events.append(numbered(5, 10));
        b.wait();
        QCOMPARE(b.test.judged(), 10U);
        QCOMPARE(b.test.matched(), 1U);
        QCOMPARE(b.test.verdict({8}), Verdict::Match);
    }

    void newWordsAboutTheSameRuleJudgeNothing() {
        Bench b;
        b.events.append(numbered(0, 100));
        b.rule.setText(ruleFor("n", 3));
        b.wait();
        QSignalSpy changed(&b.test, &TestRun::verdictsChanged);
        b.rule.setVocabulary(std::make_shared<pattern::Vocabulary>());
        b.wait();
        QCOMPARE(changed.count(), 0);
        b.test.rejudge();
        b.wait();
        QVERIFY(!changed.isEmpty());
    }

    void nothingAfterDestruction() {
        QThreadPool pool;
        {
            RuleDocument rule(pool);
            EventLibrary events(pool);
            events.append(numbered(0, 20'000));
            TestRun test(rule, events, pool);
            QVERIFY(parses(rule, ruleFor("n", 3)));
            QVERIFY(test.running());
        }
        pool.waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestTestRun)
#include "tst_testrun.moc"
