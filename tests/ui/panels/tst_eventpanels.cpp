// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/funnelrun.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "session/suitedesk.h"
#include "ui/ask.h"
#include "ui/language.h"
#include "ui/panels/funnelpanel.h"
#include "ui/panels/importreportmodel.h"
#include "ui/panels/importreportpanel.h"
#include "ui/panels/suitemodel.h"
#include "ui/panels/suitepanel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

std::string numbered(int n) {
    return R"({"id":"e)" + std::to_string(n) + R"(","source":"s","detail-type":"t)" + std::to_string(n % 3) +
           R"(","n":)" + std::to_string(n) + "}";
}

} // namespace

/// Import report, funnel and suite, by what they show and by keys and clicks.
class TestEventPanels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        std::vector<store::NewEvent> events;
        for (int i = 0; i < 30; ++i) {
            events.push_back({numbered(i), nullptr});
        }
        (void)m_session->events().append(std::move(events));
    }
    void cleanup() {
        QTRY_VERIFY(m_session->idle());
        m_session.reset();
    }

    void theImportReportListsProblemsAndCountsTheRest() {
        const Language english(QStringLiteral("en")); // one duplicate, two duplicates
        ImportReportPanel panel(m_theme);
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("nothingImported")) != nullptr);
        auto report = std::make_shared<session::ImportReport>();
        using Fate = store::Record::Fate;
        report->title = QStringLiteral("two files");
        report->files = QStringList{QStringLiteral("a.jsonl"), QStringLiteral("b.jsonl")};
        report->ways = {{Fate::Accepted, {}, 2310, 7}, {Fate::Unwrapped, QStringLiteral("from an SQS message"), 4, 8}};
        report->counts = {2310, 4, 0, 3, 1, 0};
        report->records = {{0, 3, 120, Fate::Unreadable, QStringLiteral("not JSON"), 0},
                           {1, 9, 500, Fate::Duplicate, QStringLiteral("loaded already"), 9}};
        report->unlisted = 2;
        panel.setReport(report);
        panel.show();
        QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("importSummary"))->text(),
                 QStringLiteral("two files: 2,314 accepted, 4 of them unwrapped, 1 duplicate, 3 unreadable"));
        auto* table = panel.findChild<QTableView*>(QStringLiteral("importTable"));
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 5); // two ways, two records, and the rest
        const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(1, ImportReportModel::WordsColumn), QStringLiteral("4 events, from an SQS message"));
        QCOMPARE(cell(2, ImportReportModel::LineColumn), QStringLiteral("3"));
        QVERIFY(cell(4, ImportReportModel::WordsColumn).contains(u'2'));

        auto* fate = panel.findChild<QComboBox*>(QStringLiteral("importFate"));
        fate->setCurrentIndex(fate->findData(static_cast<int>(Fate::Duplicate)));
        QCOMPARE(table->model()->rowCount(), 1);
        QSignalSpy wanted(&panel, &ImportReportPanel::eventWanted);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toULongLong(), 9ULL);
        QTest::keySequence(table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Duplicate\tb.jsonl\t9\t500\tloaded already"));
    }

    void barsLeadToWhatFallsOut() {
        session::FunnelRun funnel(m_session->rule(), m_session->events(), m_session->test(), m_session->pool());
        FunnelPanel panel(m_theme, funnel);
        panel.resize(700, 300);
        panel.show();
        const QByteArray saved = R"({"source":["s"],"detail-type":["t0"]})";
        m_session->rule().restore(saved, m_dir.filePath(QStringLiteral("r.json")), saved);
        auto* bars = panel.findChild<QTreeWidget*>(QStringLiteral("funnelBars"));
        QTRY_COMPARE(bars->topLevelItemCount(), 3);
        QCOMPARE(bars->topLevelItem(0)->text(2), QStringLiteral("30"));
        QCOMPARE(bars->topLevelItem(2)->text(0), QStringLiteral("detail-type"));
        QCOMPARE(bars->topLevelItem(2)->text(2), QStringLiteral("10"));
        QCOMPARE(bars->topLevelItem(2)->text(3), QStringLiteral("20"));
        QSignalSpy wanted(&panel, &FunnelPanel::fallenWanted);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->topLevelItem(2)).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toULongLong(), 2ULL);
        // Nobody falls out at the source; the first row leads back to all.
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->topLevelItem(1)).center());
        QCOMPARE(wanted.size(), 1);
        QSignalSpy allWanted(&panel, &FunnelPanel::allWanted);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->topLevelItem(0)).center());
        QCOMPARE(allWanted.size(), 1);
        QCOMPARE(store::fallenOut(*funnel.judgement(), funnel.steps(), 2).size(), size_t{20});

        auto* gained = panel.findChild<QPushButton*>(QStringLiteral("funnelGained"));
        auto* lost = panel.findChild<QPushButton*>(QStringLiteral("funnelLost"));
        QVERIFY(gained->isHidden());
        m_session->rule().setText(R"({"source":["s"],"detail-type":["t1"],"n":[{"numeric":["<",12]}]})");
        QTRY_VERIFY(!gained->isHidden() && gained->text() == QStringLiteral("4 gained"));
        QCOMPARE(lost->text(), QStringLiteral("10 lost"));
        QSignalSpy lostWanted(&panel, &FunnelPanel::lostWanted);
        lost->setFocus();
        QTest::keyClick(lost, Qt::Key_Space);
        QCOMPARE(lostWanted.size(), 1);
        QTRY_VERIFY(!funnel.running());
    }

    void whatCannotBeJudgedIsABarOfItsOwn() {
        auto wrapped = std::make_shared<store::Origin>();
        wrapped->madeUpPaths = {"region"};
        const std::string event = R"({"source":"s","detail-type":"t0","region":"us-east-1"})";
        (void)m_session->events().append({{event, nullptr}, {event + " ", wrapped}});
        session::FunnelRun funnel(m_session->rule(), m_session->events(), m_session->test(), m_session->pool());
        FunnelPanel panel(m_theme, funnel);
        panel.resize(700, 300);
        panel.show();
        m_session->rule().setText(R"({"region":["us-east-1"]})");
        auto* bars = panel.findChild<QTreeWidget*>(QStringLiteral("funnelBars"));
        QTRY_COMPARE(bars->topLevelItemCount(), 3);
        QCOMPARE(bars->topLevelItem(1)->text(0), QStringLiteral("Those that can be judged"));
        QCOMPARE(bars->topLevelItem(1)->text(3), QStringLiteral("1"));
        QCOMPARE(bars->topLevelItem(2)->text(2), QStringLiteral("1"));
        QSignalSpy wanted(&panel, &FunnelPanel::fallenWanted);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->topLevelItem(1)).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][1].toString(), QStringLiteral("Cannot be judged"));
        QTRY_VERIFY(!funnel.running());
    }

    void casesAreEditedAndRun() {
        session::SuiteDesk suite(m_session->rule(), m_session->pool());
        SuitePanel panel(*m_session, m_theme, suite);
        panel.resize(900, 300);
        panel.show();
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("suiteEmpty"))->isVisible());
        m_session->rule().setText(R"({"detail-type":["t0"]})");
        suite.add({numbered(0), numbered(1), numbered(3)}, true);
        auto* table = panel.findChild<QTableView*>(QStringLiteral("suiteTable"));
        const QAbstractItemModelTester tester(table->model());
        auto* summary = panel.findChild<QLabel*>(QStringLiteral("suiteSummary"));
        QTRY_VERIFY2(summary->text().startsWith(QStringLiteral("1 of 3 tests fail")), qPrintable(summary->text()));
        QCOMPARE(table->model()->index(1, SuiteModel::StatusColumn).data().toString(),
                 QStringLiteral("Fails: does not match"));
        QSignalSpy activated(&panel, &SuitePanel::caseActivated);
        table->setFocus();
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toULongLong(), 1ULL);

        QTest::mouseClick(button(panel, "suiteMustNot"), Qt::LeftButton);
        QTRY_COMPARE(summary->text(), QStringLiteral("3 of 3 tests pass"));
        QTest::mouseClick(button(panel, "suiteUndo"), Qt::LeftButton);
        QTRY_VERIFY2(summary->text().startsWith(QStringLiteral("1 of 3 tests fail")), qPrintable(summary->text()));

        const QString path = m_dir.filePath(QStringLiteral("suite.jsonl"));
        ask::setNextFileName(path);
        QSignalSpy notices(&panel, &SuitePanel::notice);
        QTest::mouseClick(button(panel, "suiteExport"), Qt::LeftButton);
        QTRY_COMPARE(notices.size(), 1);
        const QString report = m_dir.filePath(QStringLiteral("suite.xml"));
        ask::setNextFileName(report);
        QTest::mouseClick(button(panel, "suiteReport"), Qt::LeftButton);
        QTRY_COMPARE(notices.size(), 2);
        QFile junit(report);
        QVERIFY(junit.open(QIODevice::ReadOnly) && junit.readAll().contains("failures=\"1\""));

        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(suite.cases().size(), size_t{2});
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(suite.cases().size(), size_t{3});
        table->selectAll();
        QTest::mouseClick(button(panel, "suiteRemove"), Qt::LeftButton);
        QVERIFY(suite.cases().empty());
        ask::setNextFileName(path);
        QTest::mouseClick(button(panel, "suiteImport"), Qt::LeftButton);
        QTRY_COMPARE(suite.cases().size(), size_t{3});
        QTRY_VERIFY2(summary->text().startsWith(QStringLiteral("1 of 3 tests fail")), qPrintable(summary->text()));
        QSignalSpy failures(&panel, &SuitePanel::failed);
        ask::setNextFileName(report);
        QTest::mouseClick(button(panel, "suiteImport"), Qt::LeftButton);
        QTRY_COMPARE(failures.size(), 1);
        QTRY_VERIFY(!suite.running());
    }

    void anExportedSuiteIsMaskedLikeTheScreen() {
        session::SuiteDesk suite(m_session->rule(), m_session->pool());
        SuitePanel panel(*m_session, m_theme, suite);
        panel.show();
        m_session->rule().setText("{\"detail\":{\"eventBody\":{\"mediaType\":[\"VOICE\"]}}}");
        suite.add({"{\"detail\":{\"eventBody\":{\"mediaType\":\"VOICE\",\"participantName\":\"Erika Mustermann\"}}}"},
                  true);
        const QString path = m_dir.filePath(QStringLiteral("masked.jsonl"));
        QSignalSpy notices(&panel, &SuitePanel::notice);
        for (const bool masked : {true, false}) {
            m_session->mask().setOn(masked);
            QTRY_VERIFY(m_session->idle());
            notices.clear();
            ask::setNextFileName(path);
            QTest::mouseClick(button(panel, "suiteExport"), Qt::LeftButton);
            QTRY_COMPARE(notices.size(), 1);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QCOMPARE(text.contains("Mustermann"), !masked);
            QVERIFY(text.contains("VOICE"));
        }
        QTRY_VERIFY(!suite.running());
    }

    void aReportIsMaskedLikeTheScreen() {
        session::SuiteDesk suite(m_session->rule(), m_session->pool());
        SuitePanel panel(*m_session, m_theme, suite);
        panel.show();
        m_session->rule().setText("{\"detail\":{\"eventBody\":{\"ani\":[\"tel:+4930999\"]}}}");
        suite.add({"{\"detail\":{\"eventBody\":{\"queueId\":\"q\"}}}",
                   "{\"detail\":{\"eventBody\":{\"ani\":\"tel:+493012345678\"}}}"},
                  true);
        const QString path = m_dir.filePath(QStringLiteral("masked.xml"));
        QSignalSpy notices(&panel, &SuitePanel::notice);
        for (const bool masked : {true, false}) {
            m_session->mask().setOn(masked);
            QTRY_VERIFY(m_session->idle() && button(panel, "suiteReport")->isEnabled());
            notices.clear();
            ask::setNextFileName(path);
            QTest::mouseClick(button(panel, "suiteReport"), Qt::LeftButton);
            QTRY_COMPARE(notices.size(), 1);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(text.contains("failures=\"2\"") && text.contains("detail.eventBody.ani"));
            QVERIFY(text.contains("is not in this event")); // what hides nothing is said in full
            QVERIFY2(text.contains("12345678") != masked, text.constData());
            QCOMPARE(text.contains("is hidden"), masked);
        }
        QTRY_VERIFY(!suite.running());
    }

private:
    static QToolButton* button(const SuitePanel& panel, const char* name) {
        return panel.findChild<QToolButton*>(QString::fromLatin1(name));
    }
    QTemporaryDir m_dir;
    Theme m_theme;
    std::unique_ptr<session::Session> m_session;
};

QTEST_MAIN(TestEventPanels)
#include "tst_eventpanels.moc"
