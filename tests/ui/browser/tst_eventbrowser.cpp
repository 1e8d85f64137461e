// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/personalmask.h"
#include "session/session.h"
#include "support/heldpool.h"
#include "ui/actions.h"
#include "ui/browser/columnchooser.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/filterbar.h"
#include "ui/browser/timeline.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <numeric>

using namespace rw;
using namespace rw::ui;

namespace {

const QByteArray kRule = R"({"detail-type":["t"],"detail":{"eventBody":{"mediaType":["VOICE"],"to":[1]}}})";

/// In minute `minute` of an hour of 2024.
std::string eventText(int minute, const char* media, int to) {
    return QStringLiteral(R"({"id":"%1","detail-type":"t","time":"2024-02-03T10:%2:00Z",)"
                          R"("detail":{"eventBody":{"conversationId":"c%1","mediaType":"%3","to":%4}}})")
        .arg(minute)
        .arg(minute, 2, 10, QLatin1Char('0'))
        .arg(QLatin1String(media))
        .arg(to)
        .toStdString();
}

} // namespace

/// The event browser over a session without network.
class TestEventBrowser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() {
        close();
        m_dir.reset();
        QApplication::clipboard()->clear();
    }

    /// Rows that were not chosen yet are not filtered out.
    void eventsOnTheirWayAreCountedAsSuch() {
        const auto* count = m_browser->findChild<QLabel*>(QStringLiteral("shownCount"));
        QStringList said;
        connect(m_browser.get(), &EventBrowser::rowsChanged, count, [&said, count] { said << count->text(); });
        {
            const test::HeldPool held(m_session->pool());
            m_browser->showFilter({}); // chooses among no events, while these arrive
            m_session->events().add({{eventText(0, "VOICE", 1), nullptr}, {eventText(1, "CHAT", 2), nullptr}});
        }
        QTRY_COMPARE(count->text(), QStringLiteral("2 events"));
        QTRY_VERIFY(!m_browser->busy());
        QVERIFY2(!said.contains(QStringLiteral("0 of 2")), qPrintable(said.join(u'|')));
    }

    void columnsAreHiddenAddedAndSorted() {
        fill();
        QVERIFY(section("Queue") >= 0);
        QMenu* menu = headMenu(section("Queue"));
        trigger(menu, QStringLiteral("Queue"));
        QCOMPARE(section("Queue"), -1);
        m_browser->addColumn(QStringLiteral("detail.eventBody.to"));
        QVERIFY(section("to") >= 0);
        QCOMPARE(current(), 0U); // selection and event stay
        clickHead(section("to"));
        QCOMPARE(shown(), (std::vector<uint32_t>{3, 0, 1, 2}));
        clickHead(section("to"));
        QCOMPARE(shown(), (std::vector<uint32_t>{2, 1, 0, 3}));
        // A path that a built-in column shows brings that one.
        m_browser->addColumn(QStringLiteral("detail.eventBody.queueId"));
        QVERIFY(section("Queue") >= 0);
        const int columns = model()->columnCount();
        m_browser->addColumn(QStringLiteral("detail.eventBody.to"));
        QCOMPARE(model()->columnCount(), columns);
        // Without the column that decided, the newest come first again.
        trigger(headMenu(section("to")), QStringLiteral("to"));
        QTRY_VERIFY(!m_browser->busy());
        QCOMPARE(shown(), (std::vector<uint32_t>{3, 2, 1, 0}));
    }

    void nearestMissesFirst() {
        fill();
        clickHead(section("Failing"));
        QCOMPARE(shown(), (std::vector<uint32_t>{1, 2, 3, 0}));
        QCOMPARE(cell(0, "Failing"), QStringLiteral("fails 1 of 3"));
        QCOMPARE(cell(2, "Failing"), QStringLiteral("fails 2 of 3"));
        QCOMPARE(cell(3, "Failing"), QStringLiteral("none")); // what matches is no miss
        // Another rule, another order, without a further click.
        m_session->rule().setText(R"({"detail":{"eventBody":{"mediaType":["CHAT"]}}})");
        QTRY_COMPARE(shown(), (std::vector<uint32_t>{0, 1, 2, 3}));
    }

    void verdictsAreAskedForInAnyCase() {
        fill();
        m_browser->setFilter(QStringLiteral("MATCH:yes"));
        QTRY_COMPARE(shown(), (std::vector<uint32_t>{0}));
        m_browser->setFilter(QStringLiteral("not Match:no"));
        QTRY_COMPARE(shown(), (std::vector<uint32_t>{0}));
    }

    void namesThatTellOfPeopleAreNoColumnsToChoose() {
        const QString contact = QStringLiteral("4930765432");
        add({R"({"detail":{"eventBody":{"attributes":{"+4930765432":"x3","+4930765433":"x","vip":true}}}})"});
        QTRY_VERIFY(m_session->idle() && !m_session->events().observing());
        m_browser->addColumn(QStringLiteral("detail.eventBody.attributes.+4930765432"));
        m_session->mask().setOn(true);
        m_browser->chooseColumns();
        auto* chooser = m_browser->findChild<ColumnChooser*>();
        QTRY_VERIFY(chooser && chooser->isVisible());
        const auto* offered = chooser->findChild<QTreeWidget*>(QStringLiteral("offeredColumns"));
        const auto* list = chooser->findChild<QListWidget*>(QStringLiteral("shownColumns"));
        QString words;
        for (int row = 0; row < offered->topLevelItemCount(); ++row) {
            words += offered->topLevelItem(row)->text(0) + u' ' + offered->topLevelItem(row)->toolTip(0) + u'\n';
        }
        for (int row = 0; row < list->count(); ++row) {
            words += list->item(row)->text() + u' ' + list->item(row)->toolTip() + u'\n';
        }
        QVERIFY2(words.contains(QStringLiteral("attributes.vip")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("493076543")), qPrintable(words));
        auto* buttons = chooser->findChild<QDialogButtonBox*>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
        const int last = model()->columnCount() - 1; // what was chosen before stays
        QCOMPARE(cell(0, last),
                 QString::fromStdString(m_session->mask().veil().value("detail.eventBody.attributes.x", "x3")));
        QPointer<QMenu> menu = headMenu(last);
        QVERIFY(menu);
        for (const QAction* action : menu->actions()) {
            QVERIFY2(!action->text().contains(contact) && !action->toolTip().contains(contact),
                     qPrintable(action->text()));
        }
        menu->close();
        m_session->mask().setOn(false);
        QVERIFY(section("+4930765432") == last);
    }

    void columnsAreChosenBySearch() {
        fill();
        QTRY_VERIFY(!m_session->events().observing());
        m_browser->chooseColumns();
        auto* chooser = m_browser->findChild<ColumnChooser*>();
        QTRY_VERIFY(chooser && chooser->isVisible());
        auto* search = chooser->findChild<QLineEdit*>(QStringLiteral("columnSearch"));
        auto* offered = chooser->findChild<QTreeWidget*>(QStringLiteral("offeredColumns"));
        QTest::keyClicks(search, QStringLiteral("BODY.TO"));
        QCOMPARE(offered->topLevelItemCount(), 1);
        QCOMPARE(offered->topLevelItem(0)->text(0), QStringLiteral("detail.eventBody.to"));
        QCOMPARE(offered->topLevelItem(0)->text(1), QStringLiteral("4"));
        offered->setCurrentItem(offered->topLevelItem(0));
        QTest::keyClick(offered, Qt::Key_Space);
        auto* list = chooser->findChild<QListWidget*>(QStringLiteral("shownColumns"));
        QCOMPARE(list->item(list->count() - 1)->text(), QStringLiteral("detail.eventBody.to"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->item(list->count() - 2)->text(), QStringLiteral("detail.eventBody.to"));
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Delete); // the time
        list->setCurrentRow(0);
        QVERIFY(!chooser->findChild<QPushButton*>(QStringLiteral("columnRemove"))->isEnabled()); // the verdict stays
        auto* buttons = chooser->findChild<QDialogButtonBox*>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_VERIFY(section("to") >= 0);
        QCOMPARE(section("Time"), -1);
        QCOMPARE(section("to"), model()->columnCount() - 2);
        // And all back.
        trigger(headMenu(0), QStringLiteral("Reset columns"));
        QCOMPARE(section("to"), -1);
        QVERIFY(section("Time") >= 0);
    }

    void columnsAndFiltersComeBack() {
        fill();
        m_browser->addColumn(QStringLiteral("detail.eventBody.to"));
        const int from = section("to");
        table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(from), 1);
        table()->setColumnWidth(from, 77);
        auto* filter = m_browser->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("to < 9"));
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_VERIFY(!m_session->choice(QStringLiteral("browser/filters")).isEmpty());
        QTRY_VERIFY(m_session->choice(QStringLiteral("browser/columns")).contains("77"));
        QTRY_VERIFY(m_session->idle() && !m_browser->busy());
        close();
        open();
        QTRY_COMPARE(m_session->events().size(), 4U);
        QTRY_COMPARE(section("to"), 1);
        QCOMPARE(table()->columnWidth(1), 77);
        auto* menu = m_browser->findChild<QMenu*>(QStringLiteral("filterMenu"));
        Q_EMIT menu->aboutToShow();
        bool found = false;
        for (const auto* action : menu->findChildren<QAction*>()) {
            found = found || action->text() == QStringLiteral("to < 9");
        }
        QVERIFY(found);
    }

    void theTimelineFiltersAndTheWholeComesBack() {
        fill();
        auto* timeline = m_browser->findChild<Timeline*>();
        QTRY_VERIFY(!timeline->histogram().byVerdict.empty());
        uint32_t matched = 0;
        uint32_t all = 0;
        for (const auto& counts : timeline->histogram().byVerdict) {
            matched += counts[static_cast<size_t>(store::Verdict::Match)];
            for (const uint32_t count : counts) {
                all += count;
            }
        }
        QCOMPARE(all, 4U);
        QCOMPARE(matched, 1U);
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_End);
        QTRY_COMPARE(shown(), std::vector<uint32_t>{3});
        QTRY_VERIFY(!m_browser->busy());
        QVERIFY(timeline->histogram().byVerdict.size() > 1); // what is around the range stays in sight
        QTest::keyClick(timeline, Qt::Key_Escape);
        QTRY_COMPARE(shown().size(), size_t{4});
        QTest::keyClick(timeline, Qt::Key_Home);
        QTRY_COMPARE(shown(), std::vector<uint32_t>{0});
        // Zooming counts the bars anew and chooses no other events.
        const auto counted = [timeline] {
            uint32_t events = 0;
            for (const auto& counts : timeline->histogram().byVerdict) {
                events += std::accumulate(counts.begin(), counts.end(), 0U);
            }
            return events;
        };
        QTest::keyClick(timeline, Qt::Key_Plus);
        QVERIFY(timeline->zoom().has_value());
        QTRY_VERIFY(counted() < 4U);
        QVERIFY(counted() > 0U);
        QCOMPARE(shown(), std::vector<uint32_t>{0});
        QTest::mouseClick(timeline->findChild<QToolButton*>(QStringLiteral("timelineWhole")), Qt::LeftButton);
        QTRY_COMPARE(counted(), 4U);
        QCOMPARE(shown(), std::vector<uint32_t>{0});
        // Hidden, it does not filter.
        trigger(headMenu(0), QStringLiteral("Show events over time"));
        QVERIFY(!timeline->isVisible());
        QTRY_COMPARE(shown().size(), size_t{4});
        trigger(headMenu(0), QStringLiteral("Show events over time"));
        QVERIFY(timeline->isVisible());
    }

    void severalEventsAreCopied() {
        fill();
        table()->setFocus();
        click(0, Qt::NoModifier);
        click(2, Qt::ControlModifier);
        QCOMPARE(m_browser->selectedEvents(10), (std::vector<uint32_t>{3, 1}));
        QCOMPARE(m_browser->selectedEvents(1), (std::vector<uint32_t>{3}));
        m_browser->copyCurrent();
        QTRY_COMPARE(QApplication::clipboard()->text(),
                     QString::fromStdString(eventText(30, "CHAT", 0) + '\n' + eventText(10, "VOICE", 2) + '\n'));
        click(0, Qt::NoModifier);
        click(3, Qt::ShiftModifier);
        QCOMPARE(m_browser->selectedEvents(10).size(), size_t{4});
        click(1, Qt::NoModifier);
        m_browser->copyCurrent();
        QTRY_VERIFY(
            QApplication::clipboard()->text().contains(QStringLiteral("\n  \"id\": \"20\""))); // one: to be read
    }

    void aCellGivesValuePathAndLeaf() {
        fill();
        click(1, Qt::NoModifier, section("Media"));
        trigger(rowMenu(1, section("Media")), QStringLiteral("copyValue"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("CHAT"));
        trigger(rowMenu(1, section("Media")), QStringLiteral("copyPath"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("detail.eventBody.mediaType"));
        trigger(rowMenu(1, section("Media")), QStringLiteral("copyLeaf"));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"mediaType\": [")));
        trigger(rowMenu(1, section("Media")), QStringLiteral("onlyValue"));
        QTRY_COMPARE(shown(), (std::vector<uint32_t>{3, 2}));
        trigger(rowMenu(1, section("Media")), QStringLiteral("onlyConversation"));
        QTRY_COMPARE(shown(), std::vector<uint32_t>{2});
        // A verdict is no field of the event.
        QMenu* menu = rowMenu(0, section("Verdict"));
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("copyPath"))->isEnabled());
        menu->close();
    }

    void newEventsKeepSelectionAndOrder() {
        fill();
        click(2, Qt::NoModifier);
        QCOMPARE(current(), 1U);
        QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
        add({eventText(40, "VOICE", 1), eventText(15, "VOICE", 1)});
        QCOMPARE(shown(), (std::vector<uint32_t>{4, 3, 2, 5, 1, 0}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(current(), 1U);
        QCOMPARE(table()->currentIndex().row(), 4);
        m_session->clearEvents();
        QVERIFY(!m_browser->currentEvent());
        QCOMPARE(model()->rowCount(), 0);
    }

private:
    void open() {
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("w.rwspace"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_owner = std::make_unique<QWidget>();
        m_actions = std::make_unique<Actions>(*m_theme, m_owner.get());
        m_browser = std::make_unique<EventBrowser>(*m_session, *m_theme, *m_actions);
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_browser.get());
        m_browser->resize(900, 700);
        m_browser->show();
        QVERIFY(QTest::qWaitForWindowActive(m_browser.get()));
        QSignalSpy ready(m_session.get(), &session::Session::ready);
        m_session->open();
        QTRY_COMPARE(ready.count(), 1);
        QTRY_VERIFY(m_session->idle() && !m_browser->busy());
    }
    void close() {
        QTRY_VERIFY(m_session->idle() && !m_browser->busy());
        m_browser.reset();
        m_actions.reset();
        m_owner.reset();
        m_theme.reset();
        m_session.reset();
    }
    void add(const std::vector<std::string>& texts) {
        std::vector<store::NewEvent> events;
        for (const std::string& text : texts) {
            events.push_back({text, nullptr});
        }
        bool there = false;
        m_session->events().add(std::move(events), [&there](const store::AppendResult&) { there = true; });
        QTRY_VERIFY(there);
        QTRY_VERIFY(m_session->idle() && !m_browser->busy());
    }
    /// Event 0 matches, 1 fails at one leaf, 2 and 3 at two; shown 3, 2, 1, 0, with 0 selected.
    void fill() {
        m_session->rule().setText(kRule);
        add({eventText(0, "VOICE", 1), eventText(10, "VOICE", 2), eventText(20, "CHAT", 3), eventText(30, "CHAT", 0)});
        QTRY_COMPARE(m_session->test().judged(), 4U);
        QTRY_VERIFY(!m_browser->busy());
        QCOMPARE(shown(), (std::vector<uint32_t>{3, 2, 1, 0}));
        QVERIFY(m_browser->selectEvent(0));
    }
    [[nodiscard]] EventTable* table() const { return m_browser->findChild<EventTable*>(); }
    [[nodiscard]] QAbstractItemModel* model() const { return table()->model(); }
    [[nodiscard]] std::vector<uint32_t> shown() const { return m_browser->shownEvents(); }
    [[nodiscard]] uint32_t current() const { return m_browser->currentEvent().value_or(UINT32_MAX); }
    [[nodiscard]] int section(const char* title) const {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (model()->headerData(column, Qt::Horizontal).toString() == QLatin1String(title)) {
                return column;
            }
        }
        return -1;
    }
    [[nodiscard]] QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    [[nodiscard]] QString cell(int row, const char* title) const {
        return model()->index(row, section(title)).data().toString();
    }
    void click(int row, Qt::KeyboardModifiers modifiers, int column = 0) {
        const QModelIndex index = model()->index(row, column);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, table()->visualRect(index).center());
    }
    void clickHead(int column) {
        QHeaderView* head = table()->horizontalHeader();
        table()->scrollTo(model()->index(0, column));
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(column) + 12, head->height() / 2));
        QTRY_VERIFY(!m_browser->busy());
    }
    QMenu* headMenu(int column) {
        QHeaderView* head = table()->horizontalHeader();
        table()->scrollTo(model()->index(0, column));
        Q_EMIT head->customContextMenuRequested(QPoint(head->sectionViewportPosition(column) + 5, 5));
        return table()->findChild<QMenu*>(QStringLiteral("columnsMenu"));
    }
    QMenu* rowMenu(int row, int column) {
        const QModelIndex index = model()->index(std::min(row, model()->rowCount() - 1), column);
        table()->scrollTo(index);
        table()->setCurrentIndex(index);
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(index).center());
        return m_browser->findChild<QMenu*>(QStringLiteral("eventMenu"));
    }
    /// By its name or its words; closes the menu.
    void trigger(QMenu* menu, const QString& wanted) {
        QVERIFY(menu);
        QPointer<QMenu> shownMenu = menu;
        QAction* found = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->objectName() == wanted || action->text().remove(QLatin1Char('&')) == wanted) {
                found = action;
            }
        }
        QVERIFY2(found != nullptr && found->isEnabled(), qPrintable(wanted));
        found->trigger();
        if (shownMenu) {
            shownMenu->close();
        }
        QTRY_VERIFY(!shownMenu);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_owner;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<EventBrowser> m_browser;
};

QTEST_MAIN(TestEventBrowser)
#include "tst_eventbrowser.moc"
