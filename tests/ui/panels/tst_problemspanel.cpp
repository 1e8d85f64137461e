// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/pattern.h"
#include "ui/panels/elidedlabel.h"
#include "ui/panels/problemmodel.h"
#include "ui/panels/problemspanel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;

namespace {

const QByteArray kText("{\n  \"source\": \"x\",\n  \"é\": true\n}");

pattern::Diagnostic problem(const char* where, pattern::Severity severity, int fixes = 0) {
    pattern::Diagnostic diagnostic;
    const auto begin = static_cast<uint32_t>(kText.indexOf(where));
    diagnostic.at = {begin, begin + 3};
    diagnostic.severity = severity;
    for (int i = 0; i < fixes; ++i) {
        pattern::FixIt fix;
        fix.title = "Fix " + std::to_string(i);
        fix.edits = {{{begin, begin}, "["}, {{begin + 3, begin + 3}, "]"}};
        diagnostic.fixes.push_back(fix);
    }
    return diagnostic;
}

} // namespace

class TestProblemsPanel : public QObject {
    Q_OBJECT
    Theme* m_theme = nullptr;
    ProblemsPanel* m_panel = nullptr;
    template <class W>
    [[nodiscard]] W* child(const char* name) const {
        return m_panel->findChild<W*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView& table() const { return *child<QTableView>("problemsTable"); }

private Q_SLOTS:
    void init() {
        m_theme = new Theme;
        m_panel = new ProblemsPanel(*m_theme);
        m_panel->resize(640, 180);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel));
    }
    void cleanup() {
        delete m_panel;
        delete m_theme;
    }

    void model() {
        ProblemModel rows(*m_theme);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setProblems(kText,
                         {problem("\"x\"", pattern::Severity::Error, 1), problem("true", pattern::Severity::Hint)});
        const auto cell = [&rows](int row, int column) { return rows.index(row, column).data().toString(); };
        QCOMPARE(cell(0, ProblemModel::SeverityColumn), u"Error"_qs);
        QCOMPARE(cell(0, ProblemModel::PositionColumn), u"2:13"_qs);
        QCOMPARE(cell(1, ProblemModel::PositionColumn), u"3:8"_qs); // é is one column, though two bytes
        QVERIFY(cell(0, ProblemModel::CodeColumn).startsWith(u"RW"_qs));
        QVERIFY(!cell(0, ProblemModel::MessageColumn).isEmpty());
        QVERIFY(rows.lineOf(0).startsWith(u"2:13 Error RW"_qs));
        QCOMPARE(rows.lineOf(7), QString());
        rows.setProblems({}, {});
        QCOMPARE(rows.rowCount(), 0);
    }

    void emptyState() {
        QCOMPARE(m_panel->count(), 0);
        QVERIFY(child<QWidget>("noProblems")->isVisible());
        QVERIFY(!child<QWidget>("serviceMessageStrip")->isVisible());
        m_panel->next();
        m_panel->previous();
        m_panel->setProblems(kText, {problem("\"x\"", pattern::Severity::Error)}, u"Event pattern is not valid."_qs);
        QVERIFY(!child<QWidget>("noProblems")->isVisible());
        QVERIFY(child<QWidget>("serviceMessageStrip")->isVisible());
        m_panel->setProblems(kText, {}, {});
        QVERIFY(child<QWidget>("noProblems")->isVisible());
        QVERIFY(!child<QWidget>("serviceMessageStrip")->isVisible());
    }

    void steps() {
        m_panel->setProblems(
            kText, {problem("\"x\"", pattern::Severity::Error), problem("true", pattern::Severity::Warning)}, {});
        QSignalSpy activated(m_panel, &ProblemsPanel::problemActivated);
        const auto last = [&activated] { return activated.last().at(0).value<ByteRange>().begin; };
        const auto first = static_cast<uint32_t>(kText.indexOf("\"x\""));
        const auto second = static_cast<uint32_t>(kText.indexOf("true"));
        m_panel->next();
        QCOMPARE(last(), first);
        m_panel->next();
        QCOMPARE(last(), second);
        m_panel->next();
        QCOMPARE(last(), first);
        m_panel->previous();
        QCOMPARE(last(), second);
        QCOMPARE(activated.count(), 4);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Up);
        QCOMPARE(activated.count(), 4); // moving is not going
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(last(), first);
    }

    void keepsItsPlace() {
        m_panel->setProblems(
            kText, {problem("\"x\"", pattern::Severity::Error), problem("true", pattern::Severity::Warning)}, {});
        table().setCurrentIndex(table().model()->index(1, 0));
        QSignalSpy activated(m_panel, &ProblemsPanel::problemActivated);
        pattern::Diagnostic moved = problem("true", pattern::Severity::Warning);
        moved.at = {moved.at.begin + 1, moved.at.end + 1};
        m_panel->setProblems(kText, {moved}, {});
        QCOMPARE(table().currentIndex().row(), 0);
        QCOMPARE(activated.count(), 0);
    }

    void fixes() {
        m_panel->setProblems(
            kText, {problem("\"x\"", pattern::Severity::Error, 5), problem("true", pattern::Severity::Hint)}, {});
        QVERIFY(!child<QWidget>("fixes")->isVisible());
        QSignalSpy chosen(m_panel, &ProblemsPanel::fixChosen);
        m_panel->next();
        QVERIFY(child<QWidget>("fixes")->isVisible());
        auto* button = child<QToolButton>("fix1");
        QVERIFY(button != nullptr);
        QCOMPARE(button->accessibleName(), u"Fix 1"_qs);
        QVERIFY2(button->toolTip().contains(u"[&quot;x&quot;]"_qs), qPrintable(button->toolTip()));
        QTRY_VERIFY(child<QToolButton>("moreFixes")->isVisible()); // shown by the layout, a moment later
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<pattern::FixIt>().title, std::string("Fix 1"));
        // The owner answers with a new list while the button is still being clicked.
        connect(m_panel, &ProblemsPanel::fixChosen, this, [this] { m_panel->setProblems(kText, {}, {}); });
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_panel->count(), 0);
        m_panel->next();
        QVERIFY(child<QWidget>("noProblems")->isVisible());
    }

    void copies() {
        const QString words = u"Event pattern is not valid. Reason: "_qs + QString(400, u'y');
        m_panel->setProblems(kText, {problem("\"x\"", pattern::Severity::Error)}, words);
        auto* label = child<ElidedLabel>("serviceMessage");
        QCOMPARE(label->fullText(), words);
        QVERIFY(label->text().count(u'\n') <= 1);
        QVERIFY(label->height() <= 3 * label->fontMetrics().lineSpacing());
        QCOMPARE(label->toolTip(), words);
        QTest::mouseClick(child<QToolButton>("copyServiceMessage"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), words);
        m_panel->next();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"2:13"_qs));
    }

    void realRule() {
        const QByteArray rule(R"({"source": "aws.partner/genesys.com"})");
        const pattern::ParseResult parsed = pattern::parsePattern(rule.toStdString());
        QVERIFY(!parsed.diagnostics.empty());
        m_panel->setProblems(rule, parsed.diagnostics, QString::fromStdString(parsed.serviceMessage));
        QCOMPARE(m_panel->count(), int(parsed.diagnostics.size()));
        QVERIFY(child<QWidget>("serviceMessageStrip")->isVisible());
    }
};

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
