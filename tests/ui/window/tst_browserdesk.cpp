// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventtags.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "support/heldpool.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/storypanel.h"
#include "ui/editor/codepreview.h"
#include "ui/editor/jsonedit.h"
#include "ui/inspector.h"
#include "ui/mainwindow.h"
#include "ui/match/leafmodel.h"
#include "ui/match/matchview.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

std::string eventText(int n, const char* topic, const char* more) {
    return "{\"id\":\"" + std::to_string(n) + "\",\"detail-type\":\"v2.detail.events.conversation.{id}." + topic +
           "\",\"source\":\"genesys.cloud\",\"time\":\"2026-02-03T10:00:0" + std::to_string(n) +
           "Z\",\"detail\":{\"eventBody\":{\"conversationId\":\"c1\",\"participantId\":\"p" + std::to_string(n) + '"' +
           more + "}}}";
}

} // namespace

/// Conversation, comparison, tags, values and masking in the window, by keys.
class TestBrowserDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_theme = std::make_unique<Theme>();
        open();
    }
    void cleanup() {
        close();
        m_theme.reset();
        QApplication::clipboard()->clear();
    }

    void theConversationIsFollowed() {
        load();
        choose({0});
        QVERIFY(!dock("storyDock")->isVisible());
        press("Ctrl+J");
        QVERIFY(dock("storyDock")->isVisible());
        auto* panel = m_window->findChild<StoryPanel*>();
        QTRY_VERIFY(panel->story());
        QCOMPARE(panel->story()->events.size(), size_t{3});
        auto* board = m_window->findChild<Storyboard*>();
        QTRY_VERIFY(board->hasFocus());
        QTest::keyClick(board, Qt::Key_Home);
        QTest::keyClick(board, Qt::Key_Return);
        QTRY_COMPARE(browser()->currentEvent(), 0U);
    }

    void twoEventsAreCompared() {
        load();
        choose({0});
        press("Ctrl+Shift+D");
        QVERIFY(m_window->findChild<QDialog*>(QStringLiteral("compareDialog")) == nullptr);
        QVERIFY(banner()->text().contains(QStringLiteral("two events")));
        choose({0, 2});
        press("Ctrl+Shift+D");
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("compareDialog"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(banner()->text().isEmpty()); // what it advised has been done
        QTRY_VERIFY(m_window->idle());
        QVERIFY(
            dialog->findChild<QLabel*>(QStringLiteral("compareSummary"))->text().contains(QStringLiteral("differ")));
    }

    void eventsAreTaggedFoundAndUndone() {
        load();
        choose({0, 1});
        press("Ctrl+B");
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("tagDialog"));
        QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("tagName"));
        QTest::keyClicks(name, QStringLiteral("todo, to check"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(m_session->tags().names(), (QStringList{QStringLiteral("to check"), QStringLiteral("todo")}));
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(cell(0, "Tags"), QStringLiteral("to check, todo"));
        QCOMPARE(cell(2, "Tags"), QString());
        QVERIFY(!table()->model()->index(0, section("Tags")).data(Qt::DecorationRole).isNull());
        browser()->setFilter(QStringLiteral("tag:todo"));
        QTRY_VERIFY(m_window->idle() && browser()->shownEvents().size() == 2);
        // Some of the shown events have it not: partly checked; checking it means all.
        browser()->setFilter({});
        QTRY_VERIFY(m_window->idle() && browser()->shownEvents().size() == 3);
        choose({1, 2});
        press("Ctrl+B");
        QTRY_VERIFY(shownTagDialog() != nullptr);
        auto* list = shownTagDialog()->findChild<QListWidget*>(QStringLiteral("tagList"));
        QCOMPARE(list->item(1)->text(), QStringLiteral("todo"));
        QCOMPARE(list->item(1)->checkState(), Qt::PartiallyChecked);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(cell(2, "Tags"), QStringLiteral("todo"));
        QCOMPARE(cell(0, "Tags"), QStringLiteral("to check, todo"));
        // Undo from the notice, and by the key in the table.
        QTRY_VERIFY(shownTagDialog() == nullptr);
        QTest::mouseClick(banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
        QTRY_COMPARE(cell(2, "Tags"), QString());
        m_window->activateWindow();
        table()->setFocus();
        QTRY_VERIFY(table()->hasFocus());
        press("Ctrl+Z");
        QTRY_VERIFY(m_session->tags().empty());
    }

    void anUndoIsOfferedUntilTheNextChange() {
        load();
        choose({0, 1});
        const auto tag = [this](const QString& word) {
            press("Ctrl+B");
            QTRY_VERIFY(shownTagDialog() != nullptr);
            auto* name = shownTagDialog()->findChild<QLineEdit*>(QStringLiteral("tagName"));
            QTest::keyClicks(name, word);
            QTest::keyClick(name, Qt::Key_Return);
            QTRY_VERIFY(m_session->tags().names().contains(word));
            QTRY_VERIFY(shownTagDialog() == nullptr);
            QVERIFY(banner()->text().contains(QStringLiteral("Tags changed")));
        };
        tag(QStringLiteral("todo"));
        const uint64_t print = m_session->tags().index()->byPrint.begin()->first;
        m_session->tags().change({{print, QStringLiteral("later"), true}});
        QVERIFY(banner()->text().isEmpty());
        tag(QStringLiteral("more"));
        QTest::mouseClick(banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
        QTRY_COMPARE(m_session->tags().names(), (QStringList{QStringLiteral("later"), QStringLiteral("todo")}));
    }

    void tagsComeBack() {
        load();
        choose({1});
        QMenu* menu = eventMenu();
        auto* tags = menu->findChild<QMenu*>(QStringLiteral("tagMenu"));
        QVERIFY(tags != nullptr);
        menu->close();
        m_session->tags().change({{print(browser()->shownEvents()[1]), QStringLiteral("later"), true}});
        QTRY_VERIFY(m_window->idle());
        close();
        open();
        QCOMPARE(m_session->tags().names(), QStringList{QStringLiteral("later")});
        browser()->setFilter(QStringLiteral("tag:*"));
        QTRY_VERIFY(m_window->idle() && browser()->shownEvents().size() == 1);
    }

    void personalDataIsHiddenEverywhere() {
        load();
        browser()->addColumn(QStringLiteral("detail.eventBody.ani"));
        choose({0});
        QTRY_VERIFY(m_window->idle());
        const QString real = QStringLiteral("+49301234567");
        QCOMPARE(cell(0, "ani"), real);
        QVERIFY(payload().contains(real));
        auto* sign = m_window->findChild<QLabel*>(QStringLiteral("maskSign"));
        QVERIFY(!sign->isVisible());
        press("Ctrl+Shift+H");
        QVERIFY(sign->isVisible());
        QVERIFY(m_window->actions()[ActionId::MaskPersonal]->isChecked());
        QTRY_VERIFY(m_window->idle());
        QVERIFY(!cell(0, "ani").isEmpty());
        QVERIFY(cell(0, "ani") != real);
        QTRY_VERIFY(!payload().contains(real));
        QVERIFY(payload().contains(cell(0, "ani"))); // the same mask here and there
        QCOMPARE(m_session->test().matched(), 1U);   // judged by the real value
        table()->setFocus();
        press("Ctrl+C");
        QTRY_VERIFY(QApplication::clipboard()->text().contains(cell(0, "ani")));
        QVERIFY(!QApplication::clipboard()->text().contains(real));
        close();
        open(); // remembered
        QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("maskSign"))->isVisible());
        press("Ctrl+Shift+H");
        QVERIFY(!m_session->mask().on());
        QTRY_VERIFY(m_window->idle());
    }

    void theChosenEventIsHiddenAtOnce() {
        load();
        choose({0});
        const QString real = QStringLiteral("301234567");
        const auto* headline = m_window->findChild<QLabel*>(QStringLiteral("matchHeadline"));
        const auto* leaves = m_window->findChild<QTableView*>(QStringLiteral("leafResults"));
        const auto said = [&] {
            QString words = headline->text() + headline->toolTip() + payload();
            for (int row = 0; row < leaves->model()->rowCount(); ++row) {
                words += leaves->model()->index(row, LeafModel::FoundColumn).data().toString();
                words += leaves->model()->index(row, LeafModel::FoundColumn).data(Qt::ToolTipRole).toString();
            }
            return words;
        };
        QTRY_VERIFY(said().contains(real));
        {
            const test::HeldPool held(m_session->pool());
            press("Ctrl+Shift+H");
            QVERIFY2(!said().contains(real), qPrintable(said()));
            QVERIFY(!m_window->findChild<Inspector*>()->explanation());
        }
        QTRY_VERIFY(m_window->idle() && leaves->model()->rowCount() == 1);
        QVERIFY2(!said().contains(real), qPrintable(said()));
    }

    /// Accepting the absence of a field that the source never supplies would spoil the rule.
    void whatCannotBeJudgedIsNotRepaired() {
        const auto blind = std::make_shared<store::Origin>();
        blind->unavailablePaths = {"detail.eventBody.queueId"};
        (void)m_session->events().append({{eventText(0, "acd.end", ""), blind}});
        m_session->rule().setText("{\"detail\":{\"eventBody\":{\"queueId\":[\"q\"]}}}");
        QTRY_VERIFY(m_window->idle());
        choose({0});
        dock("repairsDock")->show();
        dock("repairsDock")->raise();
        const auto* hint = m_window->findChild<QLabel*>(QStringLiteral("repairsHint"));
        QTRY_VERIFY2(hint->text().startsWith(QStringLiteral("Nothing is known to be wrong")), qPrintable(hint->text()));
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_window->findChild<QTreeWidget*>(QStringLiteral("repairsList"))->topLevelItemCount(), 0);
        QVERIFY(!m_window->findChild<QPushButton*>(QStringLiteral("repairApply"))->isEnabled());
    }

    void personalDataOfRepairsAndDialogsIsHidden() {
        load();
        m_session->rule().setText("{\"detail\":{\"eventBody\":{\"ani\":[\"+49300000000\"]}}}");
        QTRY_VERIFY(m_window->idle());
        choose({0});
        const QString real = QStringLiteral("49301234567");
        auto* repairs = m_window->findChild<QTreeWidget*>(QStringLiteral("repairsList"));
        auto* effect = m_window->findChild<QLabel*>(QStringLiteral("repairEffect"));
        const auto said = [&] {
            QString words = effect->text() + effect->toolTip();
            for (int row = 0; row < repairs->topLevelItemCount(); ++row) {
                words += repairs->topLevelItem(row)->text(0) + repairs->topLevelItem(row)->toolTip(0);
            }
            return words;
        };
        dock("repairsDock")->show();
        dock("repairsDock")->raise();
        QTRY_VERIFY(repairs->topLevelItemCount() > 0);
        QVERIFY2(said().contains(real), qPrintable(said()));
        press("Ctrl+Shift+H");
        QTRY_VERIFY(repairs->topLevelItemCount() > 0 && !said().contains(real));
        QVERIFY(said().contains(QStringLiteral("+49300000000"))); // what the user wrote

        m_window->actions()[ActionId::SimulateEvent]->trigger();
        QDialog* simulate = nullptr;
        QTRY_VERIFY((simulate = m_window->findChild<QDialog*>(QStringLiteral("simulateDialog"))) != nullptr);
        auto* text = simulate->findChild<JsonEdit*>(QStringLiteral("simulateText"));
        auto* reasons = simulate->findChild<QListWidget*>(QStringLiteral("simulateReasons"));
        QVERIFY(text->text().contains("\"ani\""));
        QVERIFY(!text->text().contains(real.toUtf8()));
        QCOMPARE(reasons->count(), 1);
        QVERIFY2(!reasons->item(0)->text().contains(real), qPrintable(reasons->item(0)->text()));
        m_session->mask().setOn(false);
        QVERIFY(text->text().contains(real.toUtf8()));
        m_session->mask().setOn(true);
        QVERIFY(!text->text().contains(real.toUtf8()));
        text->setText(text->text() + "\n"); // somebody writes
        m_session->mask().setOn(false);
        QVERIFY(!text->text().contains(real.toUtf8()));
        simulate->close();

        // As a tutorial writes events.
        m_session->addEventText("{\"version\":\"0\",\"id\":\"e1\",\"detail-type\":\"Conversation Event\",\"source\":"
                                "\"genesys.cloud\",\"account\":\"123456789012\",\"time\":\"2026-02-03T10:00:00Z\","
                                "\"region\":\"us-east-1\",\"resources\":[],\"detail\":{\"eventtype\":"
                                "\"conversation:queued\",\"conversationId\":\"5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e\","
                                "\"data\":{\"conversation\":{\"mediaType\":\"voice\"},\"queue\":{\"id\":\"q1\"}},"
                                "\"ani\":\"+49301234567\"}}",
                                QStringLiteral("Pasted"));
        QTRY_VERIFY(m_window->idle() && m_session->events().size() == 4);
        m_session->mask().setOn(true);
        m_window->actions()[ActionId::ConvertEvents]->trigger();
        QDialog* convert = nullptr;
        QTRY_VERIFY((convert = m_window->findChild<QDialog*>(QStringLiteral("convertDialog"))) != nullptr);
        auto* before = convert->findChild<CodePreview*>(QStringLiteral("convertEventBefore"));
        auto* after = convert->findChild<CodePreview*>(QStringLiteral("convertEventAfter"));
        QTRY_VERIFY(before->text().contains("\"ani\""));
        QVERIFY(!before->text().contains(real.toUtf8()) && !after->text().contains(real.toUtf8()));
        m_session->mask().setOn(false);
        QVERIFY(before->text().contains(real.toUtf8()));
        convert->close();
    }

    void aValueOfThePayloadGrowsTheRule() {
        load();
        choose({0});
        auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"));
        const QByteArray before = m_session->rule().text();
        const QString id = QStringLiteral("detail/eventBody/participantId");
        QMenu* menu = contextMenu(tree, payloadRow(id), "payloadMenu");
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().constFirst()->objectName(), QStringLiteral("growAccept"));
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("growAccept"))->toolTip().contains(QStringLiteral("p2")));
        QTest::keyClick(menu, Qt::Key_R);
        QTRY_COMPARE(m_session->rule().text(), QByteArray("{\"detail\":{\"eventBody\":{\"ani\":[\"+49301234567\"],"
                                                          "\"participantId\":[\"p2\"]}}}"));
        QTRY_VERIFY(tree->hasFocus());
        QVERIFY2(banner()->text().contains(QStringLiteral("participantId")), qPrintable(banner()->text()));
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_session->test().matched(), 1U);
        // One step takes it back.
        QTest::mouseClick(banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
        QTRY_COMPARE(m_session->rule().text(), before);
        QTRY_VERIFY(m_window->idle());

        menu = contextMenu(tree, payloadRow(id), "payloadMenu");
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_T);
        QTRY_VERIFY(m_session->rule().text().contains("\"participantId\":[{\"anything-but\":[\"p2\"]}]"));
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_session->test().matched(), 0U);

        menu = contextMenu(tree, payloadRow(QStringLiteral("detail/eventBody/conversationId")), "payloadMenu");
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_Q);
        QTRY_VERIFY(m_session->rule().text().contains("\"conversationId\":[{\"exists\":true}]"));
        QTRY_VERIFY(m_window->idle());
    }

    void whatCannotGrowSaysWhy() {
        load();
        choose({0});
        auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"));
        const auto saysOf = [](QMenu* menu, const char* name) {
            const auto* action = menu->findChild<QAction*>(QLatin1String(name));
            return action->isEnabled() ? QString() : action->toolTip();
        };
        QMenu* menu = contextMenu(tree, payloadRow(QStringLiteral("detail/eventBody")), "payloadMenu");
        QVERIFY(menu != nullptr && menu->toolTipsVisible());
        for (const char* name : {"growAccept", "growExclude", "growRequire"}) {
            QVERIFY2(saysOf(menu, name).contains(QStringLiteral("is an object")), name);
        }
        menu->close();
        menu = contextMenu(tree, payloadRow(QStringLiteral("detail/eventBody/ani")), "payloadMenu");
        QVERIFY(menu != nullptr);
        QVERIFY(saysOf(menu, "growAccept").contains(QStringLiteral("already")));
        QVERIFY(saysOf(menu, "growExclude").isEmpty());
        QVERIFY(saysOf(menu, "growRequire").contains(QStringLiteral("already")));
        menu->close();
        m_session->rule().setText("{\"detail\":");
        QTRY_VERIFY(m_window->idle());
        menu = contextMenu(tree, payloadRow(QStringLiteral("source")), "payloadMenu");
        QVERIFY(menu != nullptr);
        QVERIFY(saysOf(menu, "growAccept").contains(QStringLiteral("has errors")));
        menu->close();
    }

    void theRuleGetsTheRealValueWhileItIsMasked() {
        load();
        const QByteArray rule = "{\"detail\":{\"eventBody\":{\"ani\":[\"+49300000000\"]}}}";
        m_session->rule().setText(rule);
        QTRY_VERIFY(m_window->idle());
        choose({0});
        press("Ctrl+Shift+H");
        QTRY_VERIFY(m_window->idle());
        const QString real = QStringLiteral("+49301234567");
        auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"));
        auto* leaves = m_window->findChild<QTableView*>(QStringLiteral("leafResults"));
        auto* tabs = m_window->findChild<QTabWidget*>(QStringLiteral("matchTabs"));
        QTRY_COMPARE(leaves->model()->rowCount(), 1);
        for (const bool inTree : {true, false}) {
            QMenu* menu = nullptr;
            if (inTree) {
                menu = contextMenu(tree, payloadRow(QStringLiteral("detail/eventBody/ani")), "payloadMenu");
            } else {
                tabs->setCurrentIndex(2);
                menu = contextMenu(leaves, leaves->model()->index(0, 0), "leafMenu");
            }
            QVERIFY(menu != nullptr);
            const auto* accept = menu->findChild<QAction*>(QStringLiteral("growAccept"));
            QVERIFY2(accept->isEnabled(), qPrintable(accept->toolTip()));
            QVERIFY(!accept->toolTip().contains(real) && !accept->statusTip().contains(real));
            QTest::keyClick(menu, Qt::Key_R);
            QTRY_COMPARE(m_session->rule().text(),
                         QByteArray("{\"detail\":{\"eventBody\":{\"ani\":[\"+49300000000\", \"+49301234567\"]}}}"));
            QVERIFY(!banner()->text().isEmpty() && !banner()->text().contains(real));
            QTRY_VERIFY(m_window->idle());
            QCOMPARE(m_session->test().matched(), 1U);
            QTest::mouseClick(banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
            QTRY_COMPARE(m_session->rule().text(), rule);
            QTRY_VERIFY(m_window->idle() && leaves->model()->rowCount() == 1);
        }
        press("Ctrl+Shift+H");
        QTRY_VERIFY(m_window->idle());
    }

    void valuesAreShownByKey() {
        load();
        press("Ctrl+Shift+J");
        QVERIFY(dock("facetDock")->isVisible());
        QTRY_VERIFY(m_window->idle());
    }

private:
    void open() {
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("w.sqlite"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->resize(1200, 900);
        m_window->show();
        m_session->open();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->idle());
    }
    void close() {
        QTRY_VERIFY(m_window->idle());
        m_window.reset();
        m_session.reset();
    }
    /// Three events of one conversation, shown 2, 1, 0; the first matches.
    void load() {
        m_session->rule().setText("{\"detail\":{\"eventBody\":{\"ani\":[\"+49301234567\"]}}}");
        bool there = false;
        m_session->events().add({{eventText(0, "customer.start", ""), nullptr},
                                 {eventText(1, "acd.start", ""), nullptr},
                                 {eventText(2, "acd.end", ",\"ani\":\"+49301234567\""), nullptr}},
                                [&there](const store::AppendResult&) { there = true; });
        QTRY_VERIFY(there && m_window->idle());
        QCOMPARE(browser()->shownEvents(), (std::vector<uint32_t>{2, 1, 0}));
    }
    void choose(const std::vector<int>& rows) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        table()->setFocus();
        table()->clearSelection();
        for (const int row : rows) {
            table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QTRY_VERIFY(m_window->idle());
    }
    void press(const char* keys) { QTest::keySequence(m_window.get(), QKeySequence(QString::fromLatin1(keys))); }
    QMenu* eventMenu() {
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
        return browser()->findChild<QMenu*>(QStringLiteral("eventMenu"));
    }
    /// Names from the top of the payload, with slashes.
    [[nodiscard]] QModelIndex payloadRow(const QString& names) const {
        const auto* model = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"))->model();
        QModelIndex at;
        for (const QString& name : names.split(u'/')) {
            QModelIndex next;
            for (int row = 0; row < model->rowCount(at); ++row) {
                const QModelIndex child = model->index(row, 0, at);
                next = child.data().toString() == name ? child : next;
            }
            if (!next.isValid()) {
                return {};
            }
            at = next;
        }
        return at;
    }
    /// By the menu key.
    QMenu* contextMenu(QAbstractItemView* view, const QModelIndex& row, const char* name) {
        if (!row.isValid()) {
            return nullptr;
        }
        view->setFocus();
        view->setCurrentIndex(row);
        view->scrollTo(row);
        const QVariant place = view->inputMethodQuery(Qt::ImCursorRectangle);
        const QPoint at = place.toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, view->mapToGlobal(at), Qt::NoModifier);
        QApplication::sendEvent(view, &event);
        for (auto* menu : m_window->findChildren<QMenu*>(QLatin1String(name))) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QDialog* shownTagDialog() const {
        for (auto* dialog : m_window->findChildren<QDialog*>(QStringLiteral("tagDialog"))) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }
    [[nodiscard]] uint64_t print(uint32_t event) const {
        return store::textPrint(m_session->events().snapshot().text({event}));
    }
    [[nodiscard]] EventBrowser* browser() const { return m_window->findChild<EventBrowser*>(); }
    [[nodiscard]] EventTable* table() const { return m_window->findChild<EventTable*>(); }
    [[nodiscard]] Banner* banner() const { return m_window->findChild<Banner*>(QStringLiteral("noticeBanner")); }
    [[nodiscard]] QDockWidget* dock(const char* name) const {
        return m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] int section(const char* title) const {
        for (int column = 0; column < table()->model()->columnCount(); ++column) {
            if (table()->model()->headerData(column, Qt::Horizontal).toString() == QLatin1String(title)) {
                return column;
            }
        }
        return -1;
    }
    [[nodiscard]] QString cell(int row, const char* title) const {
        return table()->model()->index(row, section(title)).data().toString();
    }
    /// All that the tree of the payload shows.
    [[nodiscard]] QString payload() const {
        const auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"));
        QStringList words;
        std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
            for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
                for (int column = 0; column < tree->model()->columnCount(parent); ++column) {
                    words << tree->model()->index(row, column, parent).data().toString();
                }
                walk(tree->model()->index(row, 0, parent));
            }
        };
        walk({});
        return words.join(u'\n');
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestBrowserDesk)
#include "tst_browserdesk.moc"
