// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserrig.h"
#include "session/personalmask.h"
#include "ui/browser/comparedialog.h"
#include "ui/browser/comparemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTextDocument>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

class TestCompareDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_rig = std::make_unique<BrowserRig>();
        m_rig->start();
        m_rig->session->rule().setText("{\"detail\":{\"eventBody\":{\"mediaType\":[\"VOICE\"],\"queueId\":[\"q1\"]}}}");
        m_rig->add(
            {BrowserRig::conversationEvent("acd.end", 0, "c1", "p1",
                                           ",\"mediaType\":\"VOICE\",\"queueId\":\"q1\",\"ani\":\"+49301234567\""),
             BrowserRig::conversationEvent("acd.end", 0, "c1", "p2",
                                           ",\"mediaType\":\"CHAT\",\"queueId\":\"q1\",\"to\":1")});
        QTRY_VERIFY(m_rig->session->rule().lastValid() != nullptr);
        m_dialog = new CompareDialog(*m_rig->session, m_rig->theme, 0, 1);
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_dialog);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        settle();
    }
    void cleanup() {
        settle();
        delete m_dialog;
        m_rig.reset();
        QApplication::clipboard()->clear();
    }

    void differencesComeFirst() {
        QCOMPARE(text("compareSummary"), QStringLiteral("4 of 10 paths differ"));
        QCOMPARE(row(0), QStringLiteral("Differs|detail.eventBody.participantId|\"p1\"|\"p2\""));
        QCOMPARE(row(1), QStringLiteral("Differs|detail.eventBody.mediaType|\"VOICE\"|\"CHAT\""));
        QCOMPARE(row(2), QStringLiteral("Only left|detail.eventBody.ani|\"+49301234567\"|none"));
        QCOMPARE(row(3), QStringLiteral("Only right|detail.eventBody.to|none|1"));
        QVERIFY(row(4).startsWith(QStringLiteral("Same|")));
        QVERIFY(text("compareLeft").startsWith(QStringLiteral("acd.end · 2026-02-03")));
    }

    void rowsAreFilteredAndCopied() {
        m_dialog->findChild<QCheckBox*>(QStringLiteral("compareOnly"))->click();
        QCOMPARE(model()->rowCount(), 4);
        QTest::keyClicks(m_dialog->findChild<QLineEdit*>(QStringLiteral("compareFind")), QStringLiteral("MEDIA"));
        QCOMPARE(model()->rowCount(), 1);
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("compareCopy")), Qt::LeftButton);
        const QString line = QStringLiteral("detail.eventBody.mediaType\t\"VOICE\"\t\"CHAT\"");
        QCOMPARE(QApplication::clipboard()->text(), line);
        QApplication::clipboard()->clear();
        auto* table = m_dialog->findChild<QTableView*>(QStringLiteral("compareTable"));
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), line);
    }

    void leavesOfTheRuleFollowItsText() {
        auto* leaves = m_dialog->findChild<QTreeWidget*>(QStringLiteral("compareLeaves"));
        QTRY_COMPARE(leaves->topLevelItemCount(), 3);
        QCOMPARE(leaves->topLevelItem(0)->text(1), QStringLiteral("Match"));
        QCOMPARE(leaves->topLevelItem(0)->text(2), QStringLiteral("No match"));
        QCOMPARE(leaves->topLevelItem(1)->text(2), QStringLiteral("Fail: \"CHAT\""));
        QCOMPARE(leaves->topLevelItem(2)->text(2), QStringLiteral("Pass: \"q1\""));
        m_rig->session->rule().setText("{\"detail\":{\"eventBody\":{\"mediaType\":[\"CHAT\"]}}}");
        QTRY_COMPARE(leaves->topLevelItemCount(), 2);
        QCOMPARE(leaves->topLevelItem(0)->text(2), QStringLiteral("Match"));
    }

    void sidesAreSwappedAndPersonalDataHidden() {
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("compareSwap")), Qt::LeftButton);
        settle();
        QCOMPARE(row(0), QStringLiteral("Differs|detail.eventBody.participantId|\"p2\"|\"p1\""));
        m_rig->session->mask().setOn(true);
        settle();
        for (int i = 0; i < model()->rowCount(); ++i) {
            QVERIFY(!row(i).contains(QStringLiteral("301234567")));
        }
        QCOMPARE(text("compareSummary"), QStringLiteral("4 of 10 paths differ"));
    }

    void nothingRealIsShownWhileTheMaskIsOnItsWay() {
        m_rig->session->rule().setText("{\"detail\":{\"eventBody\":{\"ani\":[\"+49301234567\"]}}}");
        auto* leaves = m_dialog->findChild<QTreeWidget*>(QStringLiteral("compareLeaves"));
        QTRY_COMPARE(leaves->topLevelItemCount(), 2);
        settle();
        QVERIFY(shows("301234567"));
        {
            const test::HeldPool held(m_rig->session->pool());
            m_rig->session->mask().setOn(true);
            QVERIFY(m_dialog->busy());
            QVERIFY(!shows("301234567"));
            Q_EMIT m_rig->theme.changed(); // paints the leaves anew
            QVERIFY(!shows("301234567") && !shows("not valid"));
        }
        settle();
        QVERIFY(!shows("301234567"));
        QCOMPARE(model()->rowCount(), 10);
        QCOMPARE(leaves->topLevelItemCount(), 2);
    }

    void valuesThatLookLikeHtmlAreShownAsTheyAre() {
        m_rig->add({BrowserRig::conversationEvent("acd.end", 0, "c1", "p1", ",\"note\":\"<b>low</b>\""),
                    BrowserRig::conversationEvent("acd.end", 0, "c1", "p1",
                                                  ",\"note\":\"" + std::string(3'998, 'x') + "\xc3\xa4\xc3\xa4\"")});
        m_dialog->compare(2, 3);
        settle();
        QCOMPARE(model()->index(0, CompareModel::PathColumn).data().toString(),
                 QStringLiteral("detail.eventBody.note"));
        QTextDocument tip;
        tip.setHtml(model()->index(0, CompareModel::LeftColumn).data(Qt::ToolTipRole).toString());
        QCOMPARE(tip.toPlainText(), QStringLiteral("\"<b>low</b>\""));
        // A long one ends with a whole letter.
        const QString cut = model()->index(0, CompareModel::RightColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(!cut.contains(QChar::ReplacementCharacter));
    }

private:
    [[nodiscard]] bool shows(const char* words) const {
        bool found = false;
        const auto* leaves = m_dialog->findChild<QTreeWidget*>(QStringLiteral("compareLeaves"));
        for (const QAbstractItemModel* shown : {static_cast<QAbstractItemModel*>(model()), leaves->model()}) {
            for (int row = 0; row < shown->rowCount(); ++row) {
                for (int column = 0; column < shown->columnCount(); ++column) {
                    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) {
                        found = found || shown->index(row, column).data(role).toString().contains(QLatin1String(words));
                    }
                }
            }
        }
        return found;
    }
    void settle() { QTRY_VERIFY(m_rig->idle() && !m_dialog->busy()); }
    [[nodiscard]] CompareModel* model() const { return m_dialog->findChild<CompareModel*>(); }
    [[nodiscard]] QString text(const char* name) const {
        return m_dialog->findChild<QLabel*>(QLatin1String(name))->text();
    }
    [[nodiscard]] QString row(int row) const {
        QStringList cells;
        for (int column = 0; column < CompareModel::ColumnCount; ++column) {
            cells << model()->index(row, column).data().toString();
        }
        return cells.join(u'|');
    }

    std::unique_ptr<BrowserRig> m_rig;
    QPointer<CompareDialog> m_dialog;
};

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
