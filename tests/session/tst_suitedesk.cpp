// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventlibrary.h"
#include "session/funnelrun.h"
#include "session/ruledocument.h"
#include "session/suitedesk.h"
#include "session/testrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace rw;
using namespace rw::session;

namespace {

std::string numbered(int n) {
    return R"({"id":"e)" + std::to_string(n) + R"(","detail-type":"t)" + std::to_string(n % 3) + R"(","n":)" +
           std::to_string(n) + "}";
}

} // namespace

/// The suite of the open rule, and what the rule gains and loses against its saved version.
class TestSuiteDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_rule = std::make_unique<RuleDocument>(m_pool);
        m_suite = std::make_unique<SuiteDesk>(*m_rule, m_pool);
    }
    void cleanup() {
        m_suite.reset();
        m_rule.reset();
        m_pool.waitForDone();
    }

    void runsWheneverTheRuleChanges() {
        m_rule->setText(R"({"detail-type":["t0"]})");
        QCOMPARE(m_suite->add({numbered(0), numbered(3)}, true), size_t{2});
        QCOMPARE(m_suite->add({numbered(1)}, false), size_t{1});
        QTRY_VERIFY(!m_suite->stale());
        QCOMPARE(m_suite->passed(), size_t{3});
        m_rule->setText(R"({"detail-type":["t1"]})");
        QTRY_VERIFY(!m_suite->stale());
        QCOMPARE(m_suite->failed(), size_t{3});
        m_rule->setText(R"({"detail-type":"t1"})");
        QTRY_VERIFY(m_rule->upToDate());
        QVERIFY(m_suite->stale());
        QCOMPARE(m_suite->failed(), size_t{3}); // the last good results stay, marked as such
        QVERIFY(!m_suite->running());
    }

    void theSameEventIsOneCase() {
        m_rule->setText(R"({"detail-type":["t0"]})");
        m_suite->add({numbered(0)}, true);
        QCOMPARE(m_suite->add({numbered(0), numbered(0)}, false), size_t{0});
        QCOMPARE(m_suite->cases().size(), size_t{1});
        QVERIFY(!m_suite->cases().front().mustMatch);
        m_suite->undo();
        QVERIFY(m_suite->cases().front().mustMatch);
        m_suite->remove({0});
        QVERIFY(m_suite->cases().empty());
        m_suite->undo();
        QCOMPARE(m_suite->cases().size(), size_t{1});
        m_suite->undo();
        QVERIFY(m_suite->cases().empty() && !m_suite->canUndo());
    }

    void allStatesShareTheEvents() {
        m_suite->add({numbered(0), numbered(1)}, true);
        const auto event = m_suite->cases()[0].event;
        m_suite->setExpectation({0}, false);
        m_suite->add({numbered(2)}, true);
        QCOMPARE(m_suite->cases()[0].event, event);
        m_suite->undo();
        m_suite->undo();
        QCOMPARE(m_suite->cases()[0].event, event);
    }

    void eventsWithOneIdStayApart() {
        m_suite->add({R"({"id":"x","n":1})", R"({"id":"x","n":2})", R"({"n":3})", R"({"n":4})"}, true);
        std::set<std::string> ids;
        for (const SuiteCase& one : m_suite->cases()) {
            ids.insert(one.id);
        }
        QCOMPARE(ids.size(), size_t{4});
    }

    void filesHaveTheFormOfTheCommandLineTool() {
        m_rule->setText("{\n  \"detail-type\": [\"t0\"]\n}");
        m_suite->add({numbered(0), R"({"id":"odd","n":1.10,"t":"ä"})", "not json"}, true);
        m_suite->setExpectation({1, 2}, false);
        const QByteArray lines = m_suite->toJsonLines();
        QCOMPARE(lines.count('\n'), 3);
        for (const QByteArray& line : lines.trimmed().split('\n')) {
            const auto one =
                suite::readCase(std::string_view(line.constData(), static_cast<size_t>(line.size())), "f", 1);
            QVERIFY(one);
            QCOMPARE(suite::run(*one).status, suite::Status::Passed);
        }
        QVERIFY(lines.contains("1.10"));

        const QString path = m_dir.filePath(QStringLiteral("suite.jsonl"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBF" + lines + "\r\n{\"id\":\"v\",\"pattern\":{\"a\":[1]},\"valid\":true}\n");
        file.close();
        RuleDocument rule(m_pool);
        rule.setText(m_rule->text());
        SuiteDesk other(rule, m_pool);
        QSignalSpy imported(&other, &SuiteDesk::imported);
        other.importFile(path);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(imported[0][1].toInt(), 3);
        QCOMPARE(imported[0][2].toInt(), 1);
        QCOMPARE(other.toJsonLines(), lines);
        QTRY_VERIFY(!other.stale());
        QCOMPARE(other.passed(), size_t{3});
        QVERIFY(other.report(suite::ReportFormat::JUnit).contains("<testsuite"));

        RuleDocument third(m_pool);
        third.setText(m_rule->text());
        SuiteDesk kept(third, m_pool);
        kept.restore(SuiteDesk::toJsonLines(other.cases(), {})); // as the workspace does
        QTRY_COMPARE(kept.toJsonLines(), lines);
        m_pool.waitForDone();
    }

    void aBadFileIsNamedWithItsLine() {
        const QString path = m_dir.filePath(QStringLiteral("bad.jsonl"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"a\",\"pattern\":{\"a\":[1]},\"event\":{},\"match\":false}\n{\"id\":1}\n");
        file.close();
        QSignalSpy failed(m_suite.get(), &SuiteDesk::importFailed);
        m_suite->importFile(path);
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed[0][1].value<Error>();
        QVERIFY2(error.message.find("bad.jsonl:2") != std::string::npos, error.message.c_str());
        QVERIFY(m_suite->cases().empty());
        m_suite->importFile(m_dir.filePath(QStringLiteral("none.jsonl")));
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(failed[1][1].value<Error>().kind, ErrorKind::NotFound);
    }

    void aFileThatCannotBeReadToItsEndIsNotImported() {
        const QString path = QStringLiteral("/proc/self/mem"); // opens, and fails where it is read
        if (!QFileInfo(path).isFile()) {
            QSKIP("needs /proc");
        }
        QSignalSpy failed(m_suite.get(), &SuiteDesk::importFailed);
        QSignalSpy imported(m_suite.get(), &SuiteDesk::imported);
        m_suite->importFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size() + imported.size(), 1, 60'000);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].value<Error>().kind, ErrorKind::Io);
    }

    void everyImportThatWasOrderedIsDone() {
        QSignalSpy imported(m_suite.get(), &SuiteDesk::imported);
        QSignalSpy failed(m_suite.get(), &SuiteDesk::importFailed);
        for (const int n : {1, 2, 3}) {
            const QString path = m_dir.filePath(QStringLiteral("order%1.jsonl").arg(n));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"id\":\"a\",\"pattern\":{},\"event\":{\"n\":" + QByteArray::number(n) +
                       "},\"match\":true}\n");
            file.close();
            m_suite->importFile(n == 2 ? m_dir.filePath(QStringLiteral("none.jsonl")) : path);
        }
        QTRY_COMPARE(imported.size(), 2);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_suite->cases().size(), size_t{2});
        QVERIFY(imported[0][0].toString().endsWith(QStringLiteral("order1.jsonl")));
        QTRY_VERIFY(!m_suite->running());
    }

    void aTextThatWasTakenBackShowsItsOwnResults() {
        QThreadPool pool; // the rule is parsed while the suite waits
        pool.setMaxThreadCount(1);
        SuiteDesk suite(*m_rule, pool);
        m_rule->setText("{\"detail-type\":[\"t0\"]}");
        suite.add({numbered(0)}, true);
        QTRY_VERIFY(!suite.stale());
        QCOMPARE(suite.passed(), size_t{1});
        QSemaphore hold;
        pool.start([&hold] { hold.acquire(); });
        m_rule->setText("{\"detail-type\":[\"t1\"]}");
        QTRY_VERIFY(suite.testing());
        m_rule->setText("{\"detail-type\":[\"t0\"]}");
        QTRY_VERIFY(m_rule->upToDate());
        hold.release();
        QTRY_VERIFY(!suite.running());
        pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!suite.stale());
        QCOMPARE(suite.passed(), size_t{1});
    }

    void anEventIsTheSameCaseHoweverItIsSpelled() {
        const std::string pretty = "{\n  \"id\": \"e\",\n  \"t\": \"\\u00e4\"\n}\n";
        m_suite->add({pretty}, true);
        const QByteArray kept = SuiteDesk::toJsonLines(m_suite->cases(), {});
        RuleDocument rule(m_pool);
        SuiteDesk again(rule, m_pool);
        again.restore(kept);
        QTRY_COMPARE(again.cases().size(), size_t{1});
        QCOMPARE(again.cases().front().print, m_suite->cases().front().print);
        QCOMPARE(again.add({pretty}, false), size_t{0});
        QVERIFY(!again.cases().front().mustMatch);

        EventLibrary events(m_pool);
        (void)events.append({{numbered(1), nullptr}, {"{\"id\":\"e\",\"t\":\"other\"}", nullptr}, {pretty, nullptr}});
        QCOMPARE(SuiteDesk::find(m_suite->cases().front(), events.snapshot()), std::optional<uint32_t>(2));
        QCOMPARE(SuiteDesk::find(again.cases().front(), events.snapshot()), std::optional<uint32_t>(2));
        m_pool.waitForDone();
        QTRY_VERIFY(!again.running());
    }

    void whatCannotBeReadIsKeptAndTold() {
        const QByteArray good = "{\"id\":\"g\",\"pattern\":\"\",\"event\":{\"n\":1},\"match\":true}\n";
        const QByteArray bad = "{\"id\":\"b\",\"pattern\":\"\",\"event\":{\"n\":\n";
        const QByteArray odd = "{\"id\":\"o\",\"pattern\":\"\",\"event\":{\"n\":2}}\n";
        QSignalSpy restored(m_suite.get(), &SuiteDesk::restored);
        QSignalSpy keep(m_suite.get(), &SuiteDesk::keep);
        m_suite->restore(QByteArray(bad + good + odd));
        QTRY_COMPARE(restored.size(), 1);
        QCOMPARE(restored[0][0].toInt(), 2);
        QVERIFY(restored[0][1].value<Error>().message.find("workspace:1") != std::string::npos);
        QCOMPARE(m_suite->cases().size(), size_t{1});
        m_suite->add({numbered(1)}, false);
        QTRY_COMPARE(keep.size(), 1);
        const QByteArray stored = keep[0][0].toByteArray();
        QVERIFY(stored.startsWith(good) && stored.endsWith(QByteArray(bad + odd)));
        QTRY_VERIFY(!m_suite->running());
    }

    void deepEventsAreRestored() {
        std::vector<std::string> events;
        for (const size_t levels : {size_t{1}, size_t{1000}, size_t{999}, size_t{1001}}) {
            events.push_back(std::string(levels, '[') + std::string(levels, ']'));
        }
        m_suite->add(events, true);
        RuleDocument rule(m_pool);
        SuiteDesk again(rule, m_pool);
        again.restore(SuiteDesk::toJsonLines(m_suite->cases(), {}));
        QTRY_COMPARE(again.cases().size(), size_t{4});
        for (size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(*again.cases()[i].event, events[i]);
        }
        m_pool.waitForDone();
        QTRY_VERIFY(!again.running());
    }

    void whatIsChangedEarlyGoesOnTopOfWhatWasKept() {
        m_suite->add({numbered(0), numbered(1)}, true);
        const QByteArray kept = SuiteDesk::toJsonLines(m_suite->cases(), {});
        RuleDocument rule(m_pool);
        SuiteDesk again(rule, m_pool);
        QSignalSpy keep(&again, &SuiteDesk::keep);
        again.add({numbered(1), numbered(2)}, false);
        QVERIFY(!again.unkept()); // it would take the place of what has not been read
        QTRY_VERIFY(!again.running());
        QCOMPARE(keep.size(), 0);
        again.restore(kept);
        QTRY_COMPARE(keep.size(), 1);
        QCOMPARE(keep[0][0].toByteArray(), SuiteDesk::toJsonLines(again.cases(), {}));
        QCOMPARE(again.cases().size(), size_t{3});
        QCOMPARE(again.cases()[0].mustMatch, true);
        QCOMPARE(again.cases()[1].mustMatch, false);
        QVERIFY(!again.unkept());
        again.undo();
        QCOMPARE(again.cases().size(), size_t{2}); // not nothing
        QVERIFY(again.unkept());

        SuiteDesk hasty(rule, m_pool); // ends before it has read
        hasty.add({numbered(2)}, false);
        hasty.restore(kept);
        QCOMPARE(hasty.unkept().value_or(QByteArray()).count('\n'), 3);
        m_pool.waitForDone();
        QTRY_VERIFY(!again.running() && !hasty.running());
    }

    void aFileThatIsBeingImportedBelongsToWhatIsKept() {
        m_suite->restore({});
        QTRY_VERIFY(!m_suite->running());
        QFile file(m_dir.filePath(QStringLiteral("some.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"one\",\"pattern\":{\"a\":[1]},\"event\":{\"a\":1},\"match\":true}\n");
        file.close();
        m_suite->importFile(file.fileName());
        QCOMPARE(m_suite->unkept().value_or(QByteArray()).count('\n'), 1);
    }

    void aSuiteThatWasLeftIsTakenUpAgain() {
        const QByteArray bad = "nonsense {\n";
        m_suite->add({numbered(0), numbered(1)}, true);
        const QByteArray kept = SuiteDesk::toJsonLines(m_suite->cases(), {}) + bad;
        m_suite->clear();
        m_suite->restore(kept);
        m_suite->add({numbered(2)}, false);
        const auto early = m_suite->leave(); // before it was read
        QVERIFY(early && early->below);
        QCOMPARE(SuiteDesk::packed(*early).count('\n'), 4);
        m_suite->clear();
        m_suite->takeUp(*early);
        QTRY_VERIFY(!m_suite->running());
        QCOMPARE(m_suite->cases().size(), size_t{3});
        m_suite->remove({0, 2});
        const auto left = m_suite->leave();
        QVERIFY(left && !left->below);
        QVERIFY(!m_suite->leave()); // it was told
        m_suite->clear();
        QSignalSpy keep(m_suite.get(), &SuiteDesk::keep);
        m_suite->takeUp(*left);
        QCOMPARE(m_suite->cases().size(), size_t{1});
        QCOMPARE(m_suite->cases()[0].id, std::string("e1"));
        QTRY_COMPARE(keep.size(), 1); // what was left may not have been kept
        QVERIFY(keep[0][0].toByteArray().endsWith(bad));
    }

    void manyEventsOfOneIdAreNumbered() {
        std::vector<std::string> events;
        for (int i = 0; i < 20'000; ++i) { // a search for each would take minutes
            events.push_back("{\"id\":\"same\",\"n\":" + std::to_string(i) + "}");
        }
        m_suite->add({"{\"id\":\"same-3\"}"}, true);
        QCOMPARE(m_suite->add(events, true), events.size());
        std::set<std::string> ids;
        for (const SuiteCase& one : m_suite->cases()) {
            ids.insert(one.id);
        }
        QCOMPARE(ids.size(), events.size() + 1);
        QCOMPARE(m_suite->cases()[3].id, std::string("same-4"));
        std::vector<size_t> odd;
        for (size_t place = 1; place < m_suite->cases().size(); place += 2) {
            odd.push_back(place);
        }
        m_suite->remove(odd);
        QCOMPARE(m_suite->cases().size(), events.size() / 2 + 1);
        QCOMPARE(m_suite->cases()[1].id, std::string("same-2"));
    }

    void gainedAndLostSinceTheSavedVersion() {
        EventLibrary events(m_pool);
        std::vector<store::NewEvent> batch;
        for (int i = 0; i < 90; ++i) {
            batch.push_back({numbered(i), nullptr});
        }
        (void)events.append(std::move(batch));
        TestRun test(*m_rule, events, m_pool);
        FunnelRun funnel(*m_rule, events, test, m_pool);
        const QByteArray saved = R"({"detail-type":["t0"],"n":[{"numeric":["<",30]}]})";
        m_rule->restore(saved, m_dir.filePath(QStringLiteral("r.json")), saved);
        QTRY_COMPARE(funnel.saved(), FunnelRun::Saved::Same);
        QCOMPARE(funnel.steps().size(), size_t{3});
        QCOMPARE(funnel.steps().back().survivors, uint64_t{10});
        m_rule->setText(R"({"detail-type":["t0","t1"],"n":[{"numeric":[">=",27]}]})");
        QTRY_COMPARE(funnel.saved(), FunnelRun::Saved::Differs);
        QTRY_COMPARE(funnel.change()->lost.size(), size_t{9}); // 0, 3, … 24
        QCOMPARE(funnel.change()->gained.size(), size_t{41});  // t0 and t1 from 27 on, without 27 itself
        (void)events.append({{numbered(90), nullptr}});
        QTRY_COMPARE(funnel.change()->gained.size(), size_t{42});
        m_pool.waitForDone();
        QTRY_VERIFY(!funnel.running() && !test.running());
    }

    /// Rates and funnel say of wrapped events what the verdicts say: nothing.
    void whatTheProgramMadeUpPassesNoLeaf() {
        auto wrapped = std::make_shared<store::Origin>();
        wrapped->madeUpPaths = {"region"};
        EventLibrary events(m_pool);
        std::vector<store::NewEvent> batch;
        for (int n = 0; n < 60; ++n) {
            batch.push_back({R"({"region":"us-east-1","detail-type":"t","n":)" + std::to_string(n) + "}",
                             n % 2 == 0 ? nullptr : wrapped});
        }
        (void)events.append(std::move(batch));
        TestRun test(*m_rule, events, m_pool);
        FunnelRun funnel(*m_rule, events, test, m_pool);
        m_rule->setText(R"({"region":["us-east-1"],"detail-type":[{"prefix":"t"}]})");
        QTRY_COMPARE(funnel.passing(), (std::vector<uint64_t>{30, 60}));
        QCOMPARE(funnel.judged(), uint64_t{60});
        QCOMPARE(test.matched(), 30U);
        QCOMPARE(funnel.steps().size(), size_t{4}); // no alternatives and no arrays: the rule has neither
        QCOMPARE(funnel.steps()[1].kind, store::FunnelStep::Kind::Judged);
        QCOMPARE(funnel.steps()[1].survivors, uint64_t{30});
        QCOMPARE(funnel.steps().back().survivors, uint64_t{30});
        m_pool.waitForDone();
        QTRY_VERIFY(!funnel.running() && !test.running());
    }

private:
    QTemporaryDir m_dir;
    QThreadPool m_pool;
    std::unique_ptr<RuleDocument> m_rule;
    std::unique_ptr<SuiteDesk> m_suite;
};

QTEST_GUILESS_MAIN(TestSuiteDesk)
#include "tst_suitedesk.moc"
