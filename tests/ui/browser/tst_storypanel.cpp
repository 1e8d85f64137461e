// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserrig.h"
#include "ui/browser/storymodel.h"
#include "ui/browser/storypanel.h"
#include "ui/panels/elidedlabel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;

/// The conversation of the selected event, by its picture, its list, keys and clicks.
class TestStoryPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_rig = std::make_unique<BrowserRig>();
        m_rig->start();
        m_panel = std::make_unique<StoryPanel>(*m_rig->session, m_rig->theme, *m_rig->browser);
        new QAbstractItemModelTester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_panel.get());
        m_panel->resize(1000, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() {
        QTRY_VERIFY(m_rig->idle() && !m_panel->busy());
        m_panel.reset();
        m_rig.reset();
    }

    void itFollowsTheSelectedEvent() {
        auto* empty = m_panel->findChild<QLabel*>(QStringLiteral("storyEmpty"));
        QVERIFY(empty->isVisible());
        fill();
        QVERIFY(m_rig->browser->selectEvent(2));
        QTRY_VERIFY(m_panel->story());
        QCOMPARE(m_panel->story()->events.size(), size_t{5});
        QVERIFY(board()->isVisible());
        QTRY_VERIFY(title().startsWith(QStringLiteral("5 events · 1 match · lasts 1:30.0 · c1")));
        QCOMPARE(table()->currentIndex().row(), 2);
        // Another conversation, and one without.
        QVERIFY(m_rig->browser->selectEvent(5));
        QTRY_VERIFY(m_panel->story() && m_panel->story()->conversation == "c2");
        QVERIFY(m_rig->browser->selectEvent(6));
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("no conversation")));
    }

    void aKeptConversationStays() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        auto* pin = m_panel->findChild<QToolButton*>(QStringLiteral("storyPin"));
        QTest::mouseClick(pin, Qt::LeftButton);
        QVERIFY(m_rig->browser->selectEvent(5));
        QVERIFY(!m_panel->busy());
        QCOMPARE(m_panel->story()->conversation, std::string("c1"));
        QTest::mouseClick(pin, Qt::LeftButton);
        QTRY_COMPARE(m_panel->story()->conversation, std::string("c2"));
    }

    void keysWalkInTheOrderOfTimeAndReturnShows() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        board()->setFocus();
        QTest::keyClick(board(), Qt::Key_Home);
        QCOMPARE(board()->current(), 0);
        QTest::keyClick(board(), Qt::Key_Right);
        QTest::keyClick(board(), Qt::Key_Right);
        QCOMPARE(board()->current(), 2);
        QCOMPARE(m_rig->browser->currentEvent(), 0U); // walking shows nothing yet
        QTest::keyClick(board(), Qt::Key_Return);
        QCOMPARE(m_rig->browser->currentEvent(), m_panel->story()->events[2].event);
        // Up to the nearest mark of the lane above, and to the ends.
        QTest::keyClick(board(), Qt::Key_End);
        QCOMPARE(board()->current(), 4);
        QTest::keyClick(board(), Qt::Key_Down);
        const int below = board()->current();
        QVERIFY(m_panel->story()->events[static_cast<size_t>(below)].lane == 1);
        QTest::keyClick(board(), Qt::Key_Up);
        QVERIFY(m_panel->story()->events[static_cast<size_t>(board()->current())].lane == 0);
        QVERIFY(board()->accessibleDescription().contains(QStringLiteral("of 5")));
    }

    void aClickSelectsInTheBrowserEvenWhereFiltersHide() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(1));
        QTRY_VERIFY(m_panel->story());
        m_rig->browser->setFilter(QStringLiteral("type:flow"));
        QTRY_VERIFY(m_rig->idle());
        QCOMPARE(m_rig->browser->shownEvents().size(), size_t{1});
        QTest::mouseClick(board()->viewport(), Qt::LeftButton, {}, board()->markRect(3).center());
        QTRY_VERIFY(m_rig->idle());
        QCOMPARE(m_rig->browser->currentEvent(), m_panel->story()->events[3].event);
        QCOMPARE(m_rig->browser->shownEvents().size(), size_t{7});
    }

    void marksNeverCoverEachOtherAndKeepTheirOrder() {
        std::vector<std::string> texts;
        for (int i = 0; i < 60; ++i) { // all within a second, then a long pause
            texts.push_back(BrowserRig::conversationEvent("attributes", i < 50 ? 0 : i * 100, "c1",
                                                          i % 2 == 0 ? "p1" : "p2", ",\"n\":" + std::to_string(i)));
        }
        m_rig->add(texts);
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story() && m_panel->story()->events.size() == 60);
        for (int i = 1; i < 60; ++i) {
            QVERIFY(board()->markRect(i).left() > board()->markRect(i - 1).left());
            for (int j = 0; j < i; ++j) {
                QVERIFY(!board()->markRect(i).intersects(board()->markRect(j)));
            }
        }
        // Zooming makes room; the mark that the keys are on stays in view.
        board()->setFocus();
        QTest::keyClick(board(), Qt::Key_End);
        const int before = board()->markRect(59).left() - board()->markRect(0).left();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(board(), Qt::Key_Plus);
        }
        QVERIFY(board()->markRect(59).left() - board()->markRect(0).left() > before);
        QVERIFY(board()->viewport()->rect().contains(board()->markRect(59)));
        QTest::keyClick(board(), Qt::Key_0);
        QCOMPARE(board()->zoom(), 1.0);
    }

    void verdictsFollowTheRule() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        QTRY_VERIFY(title().contains(QStringLiteral("1 match")));
        m_rig->session->rule().setText("{\"source\":[\"genesys.cloud\"]}");
        QTRY_VERIFY(title().contains(QStringLiteral("5 match")));
        QVERIFY(board()->wordsFor(0).startsWith(QStringLiteral("customer.start — Match")));
        QCOMPARE(table()->model()->index(0, StoryModel::VerdictColumn).data().toString(), QStringLiteral("Match"));
    }

    void theListSaysTheSameAndSelects() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        QTest::mouseClick(m_panel->findChild<QToolButton*>(QStringLiteral("storyList")), Qt::LeftButton);
        QVERIFY(table()->isVisible());
        const auto cell = [this](int row, int column) {
            return table()->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(1, StoryModel::OffsetColumn), QStringLiteral("+0:05.0"));
        QCOMPARE(cell(1, StoryModel::EventColumnName), QStringLiteral("flow.start"));
        QCOMPARE(cell(2, StoryModel::LaneColumn), QStringLiteral("ACD queue q1"));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home);
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(m_rig->browser->currentEvent(), m_panel->story()->events[1].event);
        QTest::mouseClick(m_panel->findChild<QToolButton*>(QStringLiteral("storyOnly")), Qt::LeftButton);
        QTRY_COMPARE(m_rig->browser->shownEvents().size(), size_t{5});
    }

    void newEventsJoinAndClearingEmpties() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        m_rig->add({BrowserRig::conversationEvent("user.start", 20, "c1", "p4", ",\"userId\":\"u1\"")});
        QTRY_COMPARE(m_panel->story()->events.size(), size_t{6});
        m_rig->session->clearEvents();
        QVERIFY(!m_panel->story());
    }

    void whatArrivesWhileItIsHiddenIsThereWhenItIsShown() {
        fill();
        QVERIFY(m_rig->browser->selectEvent(0));
        QTRY_VERIFY(m_panel->story());
        QTRY_VERIFY(m_rig->idle() && !m_panel->busy());
        m_panel->hide();
        m_rig->add({BrowserRig::conversationEvent("user.start", 20, "c1", "p4", ",\"userId\":\"u1\"")});
        QCOMPARE(m_rig->browser->currentEvent(), 0U);
        QVERIFY(!m_panel->busy()); // nobody looks
        m_panel->show();
        QTRY_COMPARE(m_panel->story()->events.size(), size_t{6});
        // The one that is kept, too, whatever is selected.
        m_panel->findChild<QToolButton*>(QStringLiteral("storyPin"))->setChecked(true);
        m_panel->hide();
        m_rig->add({BrowserRig::conversationEvent("user.end", 40, "c1", "p4", ",\"userId\":\"u1\"")});
        QVERIFY(m_rig->browser->selectEvent(5));
        m_panel->show();
        QTRY_COMPARE(m_panel->story()->events.size(), size_t{7});
        QCOMPARE(m_panel->story()->conversation, std::string("c1"));
    }

private:
    void fill() {
        m_rig->session->rule().setText(
            "{\"detail-type\":[\"v2.detail.events.conversation.{id}.acd.start\"],\"detail\":{\"eventBody\":{"
            "\"conversationId\":[\"c1\"]}}}");
        m_rig->add({BrowserRig::conversationEvent("customer.start", 0, "c1", "p1"),
                    BrowserRig::conversationEvent("flow.start", 5, "c1", "p2"),
                    BrowserRig::conversationEvent("acd.start", 30, "c1", "p3", ",\"queueId\":\"q1\""),
                    BrowserRig::conversationEvent("acd.end", 60, "c1", "p3", ",\"queueId\":\"q1\""),
                    BrowserRig::conversationEvent("customer.end", 90, "c1", "p1"),
                    BrowserRig::conversationEvent("customer.start", 100, "c2", "p9"),
                    "{\"detail-type\":\"other\",\"detail\":{}}"});
    }
    [[nodiscard]] Storyboard* board() const { return m_panel->findChild<Storyboard*>(); }
    [[nodiscard]] QTableView* table() const { return m_panel->findChild<QTableView*>(QStringLiteral("storyTable")); }
    [[nodiscard]] QString title() const { return m_panel->findChild<ElidedLabel*>()->fullText(); }

    std::unique_ptr<BrowserRig> m_rig;
    std::unique_ptr<StoryPanel> m_panel;
};

QTEST_MAIN(TestStoryPanel)
#include "tst_storypanel.moc"
