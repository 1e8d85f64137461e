// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruleshelf.h"
#include "session/session.h"
#include "support/heldpool.h"
#include "ui/actions.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/eventdesk.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/eventtablemodel.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

QByteArray eventText(int id, const char* type, const char* media) {
    return QByteArray(R"({"id":")") + QByteArray::number(id) + R"(","detail-type":")" + type +
           R"(","source":"s","time":"2026-02-03T10:00:00Z","detail":{"mediaType":")" + media + R"("}})";
}

} // namespace

/// Import report, funnel, suite and export in the window, by keys and clicks.
class TestEventDesk : public QObject {
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
    }

    void anImportWithProblemsLeadsToItsReport() {
        write("mixed.jsonl", eventText(1, "t", "VOICE") + '\n' + eventText(2, "t", "CHAT") + "\nnonsense {\n" +
                                 eventText(2, "t", "CHAT") + '\n');
        m_window->openPaths({m_dir->filePath(QStringLiteral("mixed.jsonl"))});
        QTRY_VERIFY(m_window->idle());
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY2(banner->text().contains(QStringLiteral("2 accepted, 1 duplicate, 1 unreadable")),
                     qPrintable(banner->text()));
        QVERIFY2(banner->text().contains(QStringLiteral("line 3")), qPrintable(banner->text()));
        QVERIFY(!dock("importDock")->isVisible());
        auto* details = banner->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QCOMPARE(details->text(), QStringLiteral("Details"));
        QTest::mouseClick(details, Qt::LeftButton);
        QVERIFY(dock("importDock")->isVisible());
        auto* records = m_window->findChild<QTableView*>(QStringLiteral("importTable"));
        QCOMPARE(records->model()->rowCount(), 3); // accepted, unreadable, duplicate
        records->setFocus();
        choose(records, 2);
        QTest::keyClick(records, Qt::Key_Return);
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(currentMedia(), QStringLiteral("CHAT"));
    }

    void aPlainImportSaysNothing() {
        write("plain.jsonl", eventText(1, "t", "VOICE") + '\n');
        m_window->openPaths({m_dir->filePath(QStringLiteral("plain.jsonl"))});
        QTRY_VERIFY(m_window->idle() && table()->model()->rowCount() == 1);
        QVERIFY(m_window->findChild<Banner*>(QStringLiteral("noticeBanner"))->text().isEmpty());
    }

    void barsFilterTheBrowser() {
        load();
        rule(R"({"source":["s"],"detail-type":["t"],"detail":{"mediaType":["VOICE"]}})");
        auto* bars = m_window->findChild<QTreeWidget*>(QStringLiteral("funnelBars"));
        QTRY_COMPARE(bars->topLevelItemCount(), 4);
        QTRY_COMPARE(bars->topLevelItem(3)->text(3), QStringLiteral("2"));
        dock("funnelDock")->raise();
        bars->setFocus();
        bars->setCurrentItem(bars->topLevelItem(3));
        QTest::keyClick(bars, Qt::Key_Return);
        QTRY_VERIFY(m_window->idle() && table()->model()->rowCount() == 2);
        auto* label = m_window->findChild<QLabel*>(QStringLiteral("onlyLabel"));
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("Fall out at detail.mediaType"));
        QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("onlyAll")), Qt::LeftButton);
        QTRY_VERIFY(m_window->idle() && table()->model()->rowCount() == 5);
        QVERIFY(!label->isVisible());
    }

    void markedEventsAreTestsThatSurvive() {
        load();
        rule(R"({"detail":{"mediaType":["VOICE"]}})");
        select("VOICE");
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+M")));
        QTRY_VERIFY2(strip().contains(QStringLiteral("1 test passes")), qPrintable(strip()));
        select("CHAT");
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Shift+M")));
        QTRY_VERIFY2(strip().contains(QStringLiteral("2 of 2 tests pass")), qPrintable(strip()));
        QTRY_VERIFY(m_window->idle());
        close();
        open();
        QTRY_VERIFY2(strip().contains(QStringLiteral("2 of 2 tests pass")), qPrintable(strip()));
        rule(R"({"detail":{"mediaType":["CHAT"]}})");
        QTRY_VERIFY2(strip().contains(QStringLiteral("2 of 2 tests fail")), qPrintable(strip())); // as the tab says
        QCOMPARE(dock("suiteDock")->windowTitle(), QStringLiteral("Tests (2 of 2 fail)"));

        // A failing case opens its event, even where filters hide it or it is not loaded any more.
        m_window->findChild<QLineEdit*>(QStringLiteral("eventFilter"))->setText(QStringLiteral("type:none"));
        QTRY_VERIFY(m_window->idle() && table()->model()->rowCount() == 0);
        openCase(1);
        QTRY_COMPARE(currentMedia(), QStringLiteral("CHAT"));
        m_window->actions()[ActionId::ClearEvents]->trigger();
        QTRY_VERIFY(m_window->idle() && m_session->events().size() == 0);
        openCase(0);
        QTRY_COMPARE(currentMedia(), QStringLiteral("VOICE"));
        QTRY_VERIFY(m_window->idle());
    }

    void eventsMarkedWithoutAPauseAreAllTests() {
        load();
        for (int row = 0; row < 5; ++row) {
            choose(table(), row);
            QTest::keySequence(m_window.get(),
                               QKeySequence(row < 3 ? QStringLiteral("Ctrl+M") : QStringLiteral("Ctrl+Shift+M")));
        }
        QTRY_VERIFY(m_window->idle());
        auto* cases = m_window->findChild<QTableView*>(QStringLiteral("suiteTable"));
        QTRY_COMPARE(cases->model()->rowCount(), 5);
    }

    void testsMarkedBeforeTheEndAreKept() {
        load();
        auto* desk = m_window->findChild<EventDesk*>();
        choose(table(), 0);
        m_window->actions()[ActionId::MustMatch]->trigger();
        QVERIFY(desk->suite().cases().empty());
        m_window.reset(); // at once
        m_session.reset();
        open();
        desk = m_window->findChild<EventDesk*>();
        QTRY_COMPARE(desk->suite().cases().size(), size_t{1});
    }

    void eventsMarkedBeforeAnotherRuleIsShownAreTestsOfTheirOwn() {
        load();
        rule("{\"source\":[\"s\"]}");
        QTRY_VERIFY(m_window->idle());
        session::RuleShelf& rules = m_session->rules();
        const qint64 id = rules.idAt(rules.current());
        session::SuiteDesk& suite = m_window->findChild<EventDesk*>()->suite();
        suite.add({"{\"id\":\"one\"}"}, true);
        int told = 0;
        connect(m_window->findChild<EventDesk*>(), &EventDesk::noticeWith, this, [&told] { ++told; });
        choose(table(), 0);
        {
            const test::HeldPool held(m_session->pool());
            m_window->actions()[ActionId::MustMatch]->trigger();
            m_window->actions()[ActionId::NewRule]->trigger(); // the window does not wait for the texts
            QCOMPARE(told, 0);
            QVERIFY(m_session->choice(session::SuiteDesk::keyOf(id)).isEmpty());
        }
        QTRY_VERIFY(m_window->idle());
        QVERIFY(suite.cases().empty());
        QCOMPARE(m_session->choice(session::SuiteDesk::keyOf(id)).count('\n'), 2);
        rules.setCurrent(rules.indexOf(id));
        QTRY_COMPARE(suite.cases().size(), size_t{2});
        // There and back before the texts are read.
        QTRY_VERIFY(m_window->idle());
        choose(table(), 1);
        {
            const test::HeldPool held(m_session->pool());
            m_window->actions()[ActionId::MustMatch]->trigger();
            m_window->actions()[ActionId::NewRule]->trigger();
            rules.setCurrent(rules.indexOf(id));
        }
        QTRY_COMPARE(suite.cases().size(), size_t{3});
        QTRY_VERIFY(m_window->idle());
    }

    void testsBelongToTheirRule() {
        session::RuleShelf& rules = m_session->rules();
        const QString file = m_dir->filePath(QStringLiteral("r.json"));
        write("r.json", "{\"source\":[\"s\"]}");
        QVERIFY(rules.open(file));
        QTRY_VERIFY(m_window->idle());
        session::SuiteDesk& suite = m_window->findChild<EventDesk*>()->suite();
        suite.add({"{\"id\":\"one\"}"}, true);
        const qint64 id = rules.idAt(rules.current());
        m_window->actions()[ActionId::NewRule]->trigger(); // there and back without a pause
        QVERIFY(suite.cases().empty());
        rules.setCurrent(rules.indexOf(id));
        QTRY_COMPARE(suite.cases().size(), size_t{1});
        suite.add({"{\"id\":\"two\"}"}, true);
        rules.close(rules.current());
        for (int i = 0; i < 31; ++i) { // none of them makes the tests go
            const QByteArray name = "f" + QByteArray::number(i) + ".json";
            write(name.constData(), "{\"source\":[\"s\"]}");
            QVERIFY(rules.open(m_dir->filePath(QString::fromLatin1(name))));
            rules.close(rules.current());
        }
        close();
        open();
        QVERIFY(m_session->rules().open(file));
        QCOMPARE(m_session->rules().idAt(m_session->rules().current()), id);
        QTRY_COMPARE(m_window->findChild<EventDesk*>()->suite().cases().size(), size_t{2});
        QTRY_VERIFY(m_window->idle());
    }

    void testsThatAreBeingImportedAtTheEndAreKept() {
        session::RuleShelf& rules = m_session->rules();
        write("r.json", "{\"source\":[\"s\"]}");
        QVERIFY(rules.open(m_dir->filePath(QStringLiteral("r.json"))));
        const qint64 id = rules.idAt(rules.current());
        QTRY_VERIFY(m_window->idle());
        write("suite.jsonl", "{\"id\":\"one\",\"pattern\":{\"a\":[1]},\"event\":{\"a\":1},\"match\":true}\n");
        session::SuiteDesk& suite = m_window->findChild<EventDesk*>()->suite();
        suite.add({"{\"id\":\"before\"}"}, true);
        suite.importFile(m_dir->filePath(QStringLiteral("suite.jsonl")));
        m_window->actions()[ActionId::NewRule]->trigger(); // it goes to the rule that it was chosen for
        const qint64 other = rules.idAt(rules.current());
        suite.importFile(m_dir->filePath(QStringLiteral("suite.jsonl")));
        m_window.reset(); // at once
        m_session.reset();
        open();
        const auto kept = [this](qint64 rule) {
            return m_session->choice(session::SuiteDesk::keyOf(rule)).count('\n');
        };
        QCOMPARE(kept(id), 2);
        QCOMPARE(kept(other), 1);
    }

    void testsOfABlankRuleAreNotLost() {
        session::RuleShelf& rules = m_session->rules();
        m_window->actions()[ActionId::NewRule]->trigger();
        const qint64 id = rules.idAt(rules.current());
        session::SuiteDesk& suite = m_window->findChild<EventDesk*>()->suite();
        QTRY_VERIFY(!suite.running());
        suite.add({"{\"id\":\"one\"}"}, true);
        m_window->actions()[ActionId::CloseRule]->trigger(); // at once
        QCOMPARE(rules.closed().size(), size_t{1});
        QTRY_VERIFY(m_window->idle());
        rules.reopen(id);
        QTRY_COMPARE(suite.cases().size(), size_t{1});
        session::RuleState state; // a rule that takes its place has them
        state.text = "{\"source\":[\"s\"]}";
        rules.add(state);
        QVERIFY(rules.closed().empty());
        QTRY_COMPARE(suite.cases().size(), size_t{1});
        QTRY_VERIFY(m_window->idle());
    }

    void aSuiteThatIsChangedEarlyLosesNothing() {
        m_window->findChild<EventDesk*>()->suite().add({"{\"id\":\"one\"}", "{\"id\":\"two\"}"}, true);
        close();
        open(false);
        m_window->findChild<EventDesk*>()->suite().add({"{\"id\":\"early\"}"}, false);
        m_session->open();
        QTRY_VERIFY(m_window->idle() && m_session->idle());
        QTRY_COMPARE(m_window->findChild<EventDesk*>()->suite().cases().size(), size_t{3});
        close();
        open();
        QTRY_COMPARE(m_window->findChild<EventDesk*>()->suite().cases().size(), size_t{3});
        QVERIFY(!m_window->findChild<EventDesk*>()->suite().cases()[2].mustMatch);
    }

    void aSuiteOfAnOlderTextIsSaidToBe() {
        load();
        rule("{\"detail\":{\"mediaType\":[\"VOICE\"]}}");
        select("VOICE");
        m_window->actions()[ActionId::MustMatch]->trigger();
        QTRY_VERIFY2(strip().contains(QStringLiteral("✓ 1 test passes")), qPrintable(strip()));
        rule("{\"detail\":{\"mediaType\":\"VOICE\"}}");
        QTRY_VERIFY2(strip().contains(QStringLiteral("1 test passes (earlier)")), qPrintable(strip()));
        QVERIFY(!strip().contains(QStringLiteral("✓ 1 test")));
    }

    void selectedEventsAreExported() {
        load();
        table()->selectAll();
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Alt+E")));
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("exportEventsDialog"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(m_window->idle());
        auto* selected = dialog->findChild<QRadioButton*>(QStringLiteral("whichSelected"));
        QVERIFY(selected->isChecked());
        QCOMPARE(selected->text(), QStringLiteral("S&elected (5)"));
        ask::setNextFileName(m_dir->filePath(QStringLiteral("out.ndjson")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("exportEventsSave")), Qt::LeftButton);
        QFile file(m_dir->filePath(QStringLiteral("out.ndjson")));
        QTRY_VERIFY(file.exists());
        QTRY_VERIFY(m_window->idle());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 5);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("exportEventsDialog")) == nullptr);
    }

    void theWindowStaysUntilTheFileIsComplete() {
        load();
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Alt+E")));
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("exportEventsDialog"));
        QTRY_VERIFY(m_window->idle());
        const QString path = m_dir->filePath(QStringLiteral("out.ndjson"));
        ask::setNextFileName(path);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("exportEventsSave")), Qt::LeftButton);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QVERIFY2(banner->text().contains(QStringLiteral("out.ndjson is still being written")),
                 qPrintable(banner->text()));
        QTRY_VERIFY(!m_window->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 5);
    }

    void theWindowGoesWithoutTheFileIfWanted() {
        load();
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Alt+E")));
        QPointer<QDialog> dialog = m_window->findChild<QDialog*>(QStringLiteral("exportEventsDialog"));
        QTRY_VERIFY(m_window->idle());
        ask::setNextFileName(m_dir->filePath(QStringLiteral("out.ndjson")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("exportEventsSave")), Qt::LeftButton);
        QVERIFY(!m_window->close());
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        auto* without = banner->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QCOMPARE(without->text(), QStringLiteral("Close without it"));
        without->click();
        QVERIFY(!m_window->isVisible() && !dialog);
    }

private:
    /// Not selectRow(), which adds to the selection while a key of the last shortcut counts as held.
    static void choose(QTableView* view, int row) {
        view->selectionModel()->setCurrentIndex(view->model()->index(row, 0),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void open(bool read = true) {
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("workspace.sqlite"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->resize(1300, 850);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        if (read) {
            m_session->open();
            QTRY_VERIFY(m_window->idle());
        }
    }
    void close() {
        QTRY_VERIFY(m_window->idle());
        m_window.reset();
        m_session.reset();
    }
    void write(const char* name, const QByteArray& bytes) {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void load() {
        write("five.jsonl", eventText(1, "t", "VOICE") + '\n' + eventText(2, "t", "CHAT") + '\n' +
                                eventText(3, "t", "EMAIL") + '\n' + eventText(4, "u", "VOICE") + '\n' +
                                eventText(5, "u", "CHAT") + '\n');
        m_window->openPaths({m_dir->filePath(QStringLiteral("five.jsonl"))});
        QTRY_VERIFY(m_window->idle() && table()->model()->rowCount() == 5);
    }
    void rule(const QByteArray& text) {
        m_session->rule().setText(text);
        QTRY_VERIFY(m_window->idle());
    }
    void openCase(int row) {
        auto* cases = m_window->findChild<QTableView*>(QStringLiteral("suiteTable"));
        dock("suiteDock")->raise();
        cases->setFocus();
        choose(cases, row);
        QTest::keyClick(cases, Qt::Key_Return);
    }
    [[nodiscard]] QTableView* table() const { return m_window->findChild<QTableView*>(QStringLiteral("eventTable")); }
    [[nodiscard]] QString media(int row) const {
        const QVariant id = table()->model()->index(row, 0).data(EventTableModel::EventIdRole);
        const std::string text = id.isValid() ? m_session->events().snapshot().text({id.toUInt()}) : std::string();
        for (const char* word : {"VOICE", "CHAT", "EMAIL"}) {
            if (text.find(word) != std::string::npos) {
                return QString::fromLatin1(word);
            }
        }
        return {};
    }
    [[nodiscard]] QString currentMedia() const { return media(table()->currentIndex().row()); }
    void select(const char* wanted) {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (media(row) == QLatin1String(wanted)) {
                choose(table(), row);
                return;
            }
        }
    }
    [[nodiscard]] QDockWidget* dock(const char* name) const {
        return m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString strip() const {
        return m_window->findChild<StatusStrip*>(QStringLiteral("statusStrip"))->text();
    }

    const Language m_english{QStringLiteral("en")}; // one duplicate, two duplicates
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEventDesk)
#include "tst_eventdesk.moc"
