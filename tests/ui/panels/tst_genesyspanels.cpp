// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/diagnose.h"
#include "session/livewatch.h"
#include "session/personalmask.h"
#include "session/testrun.h"
#include "support/demowindow.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/panels/diagnosepanel.h"
#include "ui/panels/livewatchpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kRule = R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {"eventBody": {"acdOutcome": ["ANSWERED"]}}})";

} // namespace

/// Diagnosis and live watch in the window, against the embedded demo organisation over HTTP and WebSocket.
class TestGenesysPanels : public QObject, private DemoWindow {
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() {
        closeWindow();
        QApplication::clipboard()->clear();
    }

    void theFirstBrokenLinkIsOpened() {
        setRule(R"({"source": ["genesys.cloud"], "detail-type": ["v2.detail.events.conversation.{id}.acd.end"]})");
        diagnose();
        QCOMPARE(links()->topLevelItemCount(), genesys::linkIds().size());
        for (int i = 0; i < links()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* item = links()->topLevelItem(i);
            QVERIFY2(!item->text(0).isEmpty() && !item->icon(0).isNull(), qPrintable(item->text(1)));
        }
        const QTreeWidgetItem* current = links()->currentItem();
        QVERIFY(current != nullptr);
        QCOMPARE(current->text(1), genesys::linkTitle(u"source"_s));
        QCOMPARE(current->text(0), u"Broken"_s);
        const QRect row = links()->visualItemRect(current);
        QVERIFY(links()->viewport()->rect().intersects(row));
        const QString details = child<QTextBrowser>("diagnoseDetails")->toPlainText();
        QVERIFY2(details.contains(u"What was seen"_s) && details.contains(u"What it means"_s) &&
                     details.contains(u"What to do"_s),
                 qPrintable(details));
        QTRY_VERIFY2(status().contains(genesys::linkTitle(u"source"_s)), qPrintable(status()));
    }

    void whatIsInOrderSaysSoAndTheReportIsCopied() {
        setRule(kRule);
        diagnose();
        QVERIFY2(m_session->diagnosis().allOk(), qPrintable(child<DiagnosePanel>("diagnosePanel")->report()));
        QVERIFY(links()->currentItem() != nullptr);
        QTest::mouseClick(child<QPushButton>("diagnoseCopy"), Qt::LeftButton);
        const QString report = QApplication::clipboard()->text();
        for (const QString& id : genesys::linkIds()) {
            QVERIFY2(report.contains(genesys::linkTitle(id)), qPrintable(id));
        }
        QVERIFY(report.contains(u"Seen: "_s));
        setRule(kRule + " ");
        QTRY_VERIFY2(status().contains(u"changed since"_s), qPrintable(status()));
        diagnose(); // again
        QTRY_VERIFY2(!status().contains(u"changed since"_s), qPrintable(status()));
    }

    void theColumnsHaveRoomForTheirWords() {
        const QAbstractItemView* list = links();
        for (const int column : {0, 1}) { // what was seen has the rest
            QVERIFY2(list->sizeHintForColumn(column) <= links()->columnWidth(column),
                     qPrintable(QString::number(column)));
        }
    }

    void aDiagnosisIsCancelled() {
        setRule(kRule);
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QTRY_VERIFY(child<QPushButton>("diagnoseCancel")->isVisible());
        QTest::keyClick(child<QPushButton>("diagnoseCancel"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->diagnosis().running(), kPatience);
        QTRY_VERIFY(child<QPushButton>("diagnoseStart")->isVisible());
        QTRY_VERIFY2(status().contains(u"did not finish"_s), qPrintable(status()));
        QVERIFY(!child<Banner>("diagnoseFailure")->isVisible()); // that was wanted
        diagnose();
        QCOMPARE(m_session->diagnosis().findings().size(), genesys::linkIds().size());
    }

    void eventsAppearWhileTheyHappen() {
        setRule(kRule);
        openLive();
        QTreeWidget* people = child<QTreeWidget>("livePeople");
        QTRY_VERIFY_WITH_TIMEOUT(people->topLevelItem(0)->childCount() > 3, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(people->topLevelItem(1)->childCount() > 3, kPatience);
        QVERIFY(!start()->isEnabled());
        QVERIFY(!start()->toolTip().isEmpty());

        // By name, with the keyboard.
        const QString name = people->topLevelItem(0)->child(1)->text(0);
        child<QLineEdit>("liveSearch")->setFocus();
        QTest::keyClicks(child<QLineEdit>("liveSearch"), name);
        QVERIFY(people->topLevelItem(0)->child(0)->isHidden() ||
                people->topLevelItem(0)->child(0)->text(0).contains(name, Qt::CaseInsensitive));
        QVERIFY(!people->topLevelItem(0)->child(1)->isHidden());
        child<QLineEdit>("liveSearch")->clear();
        people->setCurrentItem(people->topLevelItem(0)); // all queues
        people->setFocus();
        QTest::keyClick(people, Qt::Key_Space);
        QCOMPARE(people->topLevelItem(0)->checkState(0), Qt::Checked);
        QTRY_VERIFY(child<QLabel>("liveChosen")->text().startsWith(u"Chosen: "_s));
        QTRY_VERIFY(start()->isEnabled());

        QTest::mouseClick(start(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->live().state(), genesys::WatchState::Live, kPatience);
        QTRY_VERIFY2(live().startsWith(u"Listening to "_s), qPrintable(live()));
        QVERIFY(child<QDockWidget>("liveDock")->windowTitle().contains(u"listening"_s));

        // The demo organisation's conversations go on: what happens is counted, listed and judged.
        const uint32_t before = m_session->events().size();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->events().size() > before, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("liveKept")->text() != u"0"_s, kPatience);
        QVERIFY(child<QLabel>("liveReceived")->text() != u"0"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->test().judged(), m_session->events().size(), kPatience);

        QTest::mouseClick(pauseButton(), Qt::LeftButton);
        QVERIFY(m_session->live().paused());
        QTRY_VERIFY2(live().startsWith(u"Paused. "_s), qPrintable(live()));
        child<QSpinBox>("liveLimit")->setValue(5);
        QCOMPARE(m_session->live().bufferLimit(), 5);
        QTest::mouseClick(pauseButton(), Qt::LeftButton);
        QVERIFY(!m_session->live().paused());
        QTest::mouseClick(start(), Qt::LeftButton);
        QVERIFY(!m_session->live().running());
        QTRY_COMPARE(live(), u"Stopped"_s);
    }

    void aSmallWindowKeepsItsRoom() {
        setRule(kRule);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(1024, 700);
        openLive();
        auto* panel = child<LiveWatchPanel>("liveWatchPanel");
        QTRY_VERIFY(panel->detailsShown()); // somebody must be chosen first
        QTreeWidget* people = child<QTreeWidget>("livePeople");
        QTRY_VERIFY_WITH_TIMEOUT(people->topLevelItem(0)->childCount() > 3, kPatience);
        people->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(start()->isEnabled());
        const int before = child<QDockWidget>("ruleDock")->height();
        QTest::mouseClick(start(), Qt::LeftButton);
        QVERIFY(!panel->detailsShown());
        QTRY_VERIFY(child<QDockWidget>("ruleDock")->height() > before);
        QVERIFY(start()->isVisible() && pauseButton()->isVisible());
        QVERIFY(child<QLabel>("liveSummary")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("liveSummary")->text().contains(u"received"_s), kPatience);
        // On demand, and it stays one line where the pane is opened again.
        auto* details = child<QToolButton>("liveDetails");
        details->setFocus();
        QTest::keyClick(details, Qt::Key_Space);
        QVERIFY(panel->detailsShown() && people->isVisible());
        QTest::mouseClick(details, Qt::LeftButton);
        QVERIFY(!panel->detailsShown());
        openLive();
        QVERIFY(!panel->detailsShown());
        QTest::mouseClick(start(), Qt::LeftButton);
        QVERIFY(!m_session->live().running());
    }

    void theChoiceIsRemembered() {
        openLive();
        QTreeWidget* people = child<QTreeWidget>("livePeople");
        QTRY_VERIFY_WITH_TIMEOUT(people->topLevelItem(0)->childCount() > 3, kPatience);
        people->topLevelItem(0)->child(2)->setCheckState(0, Qt::Checked);
        const QString id = people->topLevelItem(0)->child(2)->data(0, Qt::UserRole).toString();
        QTRY_VERIFY(m_session->choice(u"live/demo"_s).contains(id.toUtf8()));

        // What was chosen before and is not listed (its name is not read yet, or may not be) stays chosen.
        const QByteArray stored("{\"queues\":[],\"users\":[\"11111111-aaaa-bbbb-cccc-000000000001\"]}");
        m_session->setChoice(u"live/demo"_s, stored);
        people->topLevelItem(0)->child(1)->setCheckState(0, Qt::Checked);
        const QString other = people->topLevelItem(0)->child(1)->data(0, Qt::UserRole).toString();
        QTRY_VERIFY(m_session->choice(u"live/demo"_s).contains(other.toUtf8()));
        QVERIFY(m_session->choice(u"live/demo"_s).contains("11111111-aaaa-bbbb-cccc-000000000001"));

        // And it comes back in the next window.
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        openLive();
        people = child<QTreeWidget>("livePeople");
        const auto checked = [&people](const QString& wanted) {
            for (int i = 0; i < people->topLevelItem(0)->childCount(); ++i) {
                const QTreeWidgetItem* item = people->topLevelItem(0)->child(i);
                if (item->data(0, Qt::UserRole).toString() == wanted) {
                    return item->checkState(0) == Qt::Checked;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(checked(other), kPatience);
    }

    void peopleAreChosenWithoutTheirNames() {
        openLive();
        QTreeWidget* people = child<QTreeWidget>("livePeople");
        QTRY_VERIFY_WITH_TIMEOUT(people->topLevelItem(1)->childCount() > 3 && !m_session->names()->loading(),
                                 kPatience);
        const auto real = m_session->names()->all(genesys::NameDirectory::Kind::User);
        people->topLevelItem(1)->child(2)->setCheckState(0, Qt::Checked);
        const QString id = people->topLevelItem(1)->child(2)->data(0, Qt::UserRole).toString();
        const auto names = [people] {
            QStringList all;
            for (int i = 0; i < people->topLevelItem(1)->childCount(); ++i) {
                all << people->topLevelItem(1)->child(i)->text(0);
            }
            return all;
        };
        const QStringList before = names();
        const QString queue = people->topLevelItem(0)->child(0)->text(0);
        m_session->mask().setOn(true);
        QCOMPARE(names().size(), before.size());
        for (const QString& name : names()) {
            QVERIFY2(name.startsWith(u"Name "_s) && !before.contains(name), qPrintable(name));
        }
        QCOMPARE(people->topLevelItem(0)->child(0)->text(0), queue);
        for (int i = 0; i < people->topLevelItem(1)->childCount(); ++i) {
            const QTreeWidgetItem* item = people->topLevelItem(1)->child(i);
            QCOMPARE(item->checkState(0) == Qt::Checked, item->data(0, Qt::UserRole).toString() == id);
        }
        m_session->mask().setOn(false);
        QStringList after = names();
        QStringList sorted = before;
        after.sort();
        sorted.sort();
        QCOMPARE(after, sorted);
        QVERIFY(after.contains(real[id]));
    }

    void aWatchThatFailsOffersToTryAgain() {
        openLive();
        Error error;
        error.kind = ErrorKind::Forbidden;
        error.message = "the client may not use notification channels";
        error.remedy = "Give it a role with notifications:channel:view";
        Q_EMIT m_session->live().failed(error);
        Banner* banner = child<Banner>("liveFailure");
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"Give it a role"_s), qPrintable(banner->text()));
        QVERIFY(banner->findChild<QPushButton*>(u"bannerRetry"_s)->isVisible());
    }

    void gapsAreListed() {
        openLive();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Q_EMIT m_session->live().gapSeen({now.addSecs(-20), now, u"the connection was closed"_s});
        QTreeWidget* gaps = child<QTreeWidget>("liveGaps");
        QCOMPARE(gaps->topLevelItemCount(), 1);
        QCOMPARE(gaps->topLevelItem(0)->text(2), u"the connection was closed"_s);
    }

    void toolsHideAndComeBack() {
        auto* dock = child<QDockWidget>("diagnoseDock");
        QVERIFY(!dock->isVisible());
        dock->toggleViewAction()->trigger();
        QTRY_VERIFY(dock->isVisible());
        m_window->actions()[ActionId::ResetLayout]->trigger();
        QTRY_VERIFY(!dock->isVisible());
        QVERIFY(child<QDockWidget>("problemsDock")->isVisible());
    }

private:
    QTreeWidget* links() const { return child<QTreeWidget>("diagnoseLinks"); }
    QString status() const { return child<QLabel>("diagnoseStatus")->text(); }
    QPushButton* start() const { return child<QPushButton>("liveStart"); }
    QPushButton* pauseButton() const { return child<QPushButton>("livePause"); }
    QString live() const { return child<QLabel>("liveState")->text(); }

    void setRule(const QByteArray& text) {
        m_session->rule().setText(text);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
    }
    void diagnose() {
        QSignalSpy finished(&m_session->diagnosis(), &session::Diagnose::finished);
        m_window->actions()[ActionId::Diagnose]->trigger();
        QVERIFY(child<QDockWidget>("diagnoseDock")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
    }
    void openLive() {
        m_window->actions()[ActionId::LiveWatch]->trigger();
        QTRY_VERIFY(child<LiveWatchPanel>("liveWatchPanel")->isVisible());
    }
};

QTEST_MAIN(TestGenesysPanels)
#include "tst_genesyspanels.moc"
