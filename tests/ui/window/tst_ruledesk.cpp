// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/eventdesk.h"
#include "ui/mainwindow.h"
#include "ui/rulewatch.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

const QByteArray kVoice = "{\n  \"media\": [\"VOICE\"]\n}\n";
const QByteArray kChat = "{\n  \"media\": [\"CHAT\"]\n}\n";

} // namespace

/// Tabs, history and find in the window over a session without network.
class TestRuleDesk : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(QStringLiteral("ruleEditor")); }
    [[nodiscard]] QTabBar* tabs() const { return m_window->findChild<QTabBar*>(QStringLiteral("ruleTabBar")); }
    [[nodiscard]] QString notice() const {
        return m_window->findChild<Banner*>(QStringLiteral("noticeBanner"))->text();
    }
    void start() {
        session::SessionOptions options;
        options.workspacePath = path("w.sqlite");
        options.settingsPath = path("settings.ini");
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_session->open();
        QTRY_VERIFY(m_window->idle());
        editor()->input()->setFocus();
    }
    void stop() {
        QTRY_VERIFY(m_window->idle());
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }
    void press(const char* keys) {
        QTest::keySequence(editor()->input(), QKeySequence(QString::fromLatin1(keys)));
        QTRY_VERIFY(m_window->idle());
    }
    void setRule(const QByteArray& text) {
        editor()->replaceAll(text);
        QTRY_VERIFY(m_window->idle());
    }
    void write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void replace(const char* name, const QByteArray& content) const {
        QSaveFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        QVERIFY(file.commit());
    }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() {
        stop();
        QApplication::clipboard()->clear();
    }

    void everyRuleHasATabAndItsOwnUndo() {
        QCOMPARE(tabs()->count(), 1);
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Untitled rule"));
        press("Ctrl+N");
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(tabs()->currentIndex(), 1);
        QCOMPARE(tabs()->tabText(1), QStringLiteral("Rule 2"));
        QVERIFY(editor()->input()->hasFocus());
        setRule(kVoice);
        QCOMPARE(tabs()->tabText(1), QStringLiteral("● Rule 2"));
        QCOMPARE(tabs()->accessibleTabName(1), QStringLiteral("Rule 2, changed"));

        press("Ctrl+PgUp");
        QCOMPARE(tabs()->currentIndex(), 0);
        QCOMPARE(editor()->text(), session::Session::demoRule());
        QVERIFY(!editor()->canUndo());
        setRule(kChat);
        press("Ctrl+Tab");
        QCOMPARE(editor()->text(), kVoice);
        press("Ctrl+Z");
        QCOMPARE(editor()->text(), session::RuleShelf::blankRule());
        press("Ctrl+Shift+Z");
        press("Ctrl+Tab"); // around
        QCOMPARE(editor()->text(), kChat);
        press("Ctrl+Z");
        QCOMPARE(editor()->text(), session::Session::demoRule());
        press("Ctrl+PgDown");
        QCOMPARE(editor()->text(), kVoice);
    }

    void caretAndProblemsBelongToTheTab() {
        setRule("{\"source\": \"x\"}");
        editor()->select({5, 5});
        press("Ctrl+N");
        QCOMPARE(m_session->rule().parsed()->result.valid(), m_session->rule().lastValid() != nullptr);
        press("Ctrl+PgUp");
        QCOMPARE(editor()->caret(), 5U);
        QVERIFY(!m_session->rule().parsed()->result.valid());
    }

    void closedRulesComeBack() {
        press("Ctrl+N");
        setRule(kVoice);
        const int asked = ask::questionsAsked();
        press("Ctrl+W");
        QCOMPARE(ask::questionsAsked(), asked);
        QCOMPARE(tabs()->count(), 1);
        QVERIFY2(notice().contains(QStringLiteral("Ctrl+Shift+T")), qPrintable(notice()));
        press("Ctrl+Shift+T");
        QCOMPARE(editor()->text(), kVoice);
        press("Ctrl+Z"); // its undo history came back, too
        QCOMPARE(editor()->text(), session::RuleShelf::blankRule());
        press("Ctrl+Shift+Z");
        QTest::mouseClick(tabs(), Qt::MiddleButton, {}, tabs()->tabRect(1).center());
        QTRY_COMPARE(tabs()->count(), 1);
        press("Ctrl+W"); // the last one leaves a blank rule
        QCOMPARE(tabs()->count(), 1);
        QCOMPARE(editor()->text(), session::RuleShelf::blankRule());
        QVERIFY(m_window->actions()[ActionId::ReopenRule]->isEnabled());
        press("Ctrl+Shift+T");
        QCOMPARE(editor()->text(), session::Session::demoRule());
    }

    void filesOpenSideBySide() {
        write("a.json", kVoice);
        write("b.json", kChat);
        m_window->openPaths({path("a.json"), path("b.json")});
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(tabs()->tabText(tabs()->count() - 1), QStringLiteral("b.json"));
        QVERIFY(tabs()->tabToolTip(tabs()->count() - 1).endsWith(QStringLiteral("b.json")));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("b.json")));
        const int count = tabs()->count();
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(tabs()->count(), count);
        QCOMPARE(editor()->text(), kVoice);
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(count - 1).center());
        QTRY_COMPARE(editor()->text(), kChat);
    }

    void aRuleIsTakenOutOfATemplateThatStaysAsItIs() {
        const QByteArray yaml = "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n"
                                "        source: [aws.a]\n        account: [!Ref Account]\n";
        write("template.yaml", yaml);
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        const QByteArray rule = editor()->text();
        QVERIFY2(rule.startsWith("{\n  \"source\": [\"aws.a\"]"), rule.constData());
        QVERIFY2(notice().startsWith(QStringLiteral("template.yaml is a CloudFormation template")) &&
                     notice().contains(QStringLiteral("!Ref in line 7")),
                 qPrintable(notice()));
        QVERIFY(m_session->rule().filePath().isEmpty());
        QVERIFY(m_session->settings().recentRules().front().endsWith(QStringLiteral("template.yaml")));
        press("Ctrl+Z");
        QCOMPARE(editor()->text(), yaml);
        QVERIFY(!notice().contains(QStringLiteral("template.yaml")));
        press("Ctrl+Shift+Z");
        QCOMPARE(editor()->text(), rule);
        // Saving asks, and writes another file.
        ask::setNextFileName(path("template.json"));
        m_window->actions()[ActionId::SaveRule]->trigger();
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_session->rule().filePath(), path("template.json"));
        QFile file(path("template.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), yaml);
        // A rule as such is its file's text, as it stands there.
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(editor()->text(), kVoice);
        QCOMPARE(m_session->rule().filePath(), path("a.json"));
    }

    void tabsAreRememberedInTheirOrder() {
        press("Ctrl+N");
        setRule(kVoice);
        press("Ctrl+N");
        setRule(kChat);
        tabs()->moveTab(2, 0);
        QCOMPARE(m_session->rules().stateAt(0).text, kChat);
        QCOMPARE(editor()->text(), kChat);
        press("Ctrl+PgDown");
        stop();
        start();
        QCOMPARE(tabs()->count(), 3);
        QCOMPARE(tabs()->currentIndex(), 1);
        QCOMPARE(editor()->text(), session::Session::demoRule());
        press("Ctrl+PgDown");
        QCOMPARE(editor()->text(), kVoice);
        QVERIFY(tabs()->tabText(2).startsWith(QStringLiteral("● ")));
    }

    void theLocatorFindsRules() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        press("Ctrl+W");
        press("Ctrl+K");
        auto* input = m_window->findChild<QLineEdit*>(QStringLiteral("locatorInput"));
        QTest::keyClicks(input, QStringLiteral("r a.json"));
        auto* list = m_window->findChild<QListView*>(QStringLiteral("locatorList"));
        QCOMPARE(list->model()->rowCount(), 1); // closed and recent, but listed once
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(editor()->text(), kVoice);
        press("Ctrl+K");
        QTest::keyClicks(input, QStringLiteral("r untitled"));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(editor()->text(), session::Session::demoRule());
    }

    void versionsAreSeenAndRestored() {
        setRule(kVoice);
        ask::setNextFileName(path("r.json"));
        press("Ctrl+S");
        setRule(kChat);
        m_session->addEventText("{\"media\":\"VOICE\"}\n{\"media\":\"CHAT\"}\n{\"media\":\"VOICE\",\"id\":\"2\"}",
                                QStringLiteral("Pasted"));
        QTRY_VERIFY(m_window->idle() && m_session->events().size() == 3);
        press("Ctrl+Alt+H");
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("ruleHistoryDialog"));
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("ruleVersions"));
        QCOMPARE(list->topLevelItemCount(), 3); // demo, saved, what was edited since
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Edited"));
        QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("Saved"));
        auto* restore = dialog->findChild<QPushButton*>(QStringLiteral("versionRestore"));
        QVERIFY(!restore->isEnabled()); // the rule has this text
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        auto* difference = dialog->findChild<QPlainTextEdit*>(QStringLiteral("versionDifference"));
        QTRY_VERIFY(difference->toPlainText().contains(QStringLiteral("−   \"media\": [\"CHAT\"]")));
        QVERIFY(difference->toPlainText().contains(QStringLiteral("+   \"media\": [\"VOICE\"]")));
        auto* matches = dialog->findChild<QLabel*>(QStringLiteral("versionMatches"));
        QTRY_VERIFY2(matches->text().contains(QStringLiteral("2 of the 3")), qPrintable(matches->text()));
        QTRY_COMPARE(list->topLevelItem(0)->text(2), QStringLiteral("+1 −1"));
        dialog->findChild<QComboBox*>(QStringLiteral("versionComparison"))->setCurrentIndex(1);
        QTRY_VERIFY(difference->toPlainText().contains(QStringLiteral("− ")));
        m_session->addEventText("{\"media\":\"VOICE\",\"id\":\"4\"}", QStringLiteral("Pasted"));
        QTRY_VERIFY2(matches->text().contains(QStringLiteral("3 of the 4")), qPrintable(matches->text()));
        QTest::mouseClick(restore, Qt::LeftButton);
        QTRY_COMPARE(editor()->text(), kVoice);
        QCOMPARE(m_session->rule().text(), kVoice);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Restored"));
        editor()->undo();
        QCOMPARE(editor()->text(), kChat);

        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionOpen")), Qt::LeftButton);
        QTRY_COMPARE(tabs()->count(), 2);
        QCOMPARE(list->topLevelItemCount(), 1); // the dialog follows the rule
        dialog->close();
    }

    void aHistoryWithoutVersionsSaysSo() {
        press("Ctrl+N");
        press("Ctrl+Alt+H");
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("ruleHistoryDialog"));
        QVERIFY(dialog != nullptr);
        auto* empty = dialog->findChild<QLabel*>(QStringLiteral("versionsEmpty"));
        auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("ruleVersions"));
        auto* restore = dialog->findChild<QPushButton*>(QStringLiteral("versionRestore"));
        QVERIFY(empty->isVisible() && !list->isVisible() && !restore->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("saved")));
        setRule(kVoice);
        m_session->history().note(session::VersionCause::Saved);
        QTRY_VERIFY(list->isVisible() && !empty->isVisible() && restore->isVisible());
        dialog->close();
    }

    void whatIsDoneAtOnceIsKept() {
        const auto causes = [this] {
            std::vector<session::VersionCause> all;
            for (const session::RuleVersion& version :
                 m_session->history().versions(m_session->rules().idAt(m_session->rules().current()))) {
                all.push_back(version.cause);
            }
            return all;
        };
        using session::VersionCause;
        press("Ctrl+N");
        QVERIFY(causes().empty());
        setRule("{\"source\": \"x\"}");
        m_window->actions()[ActionId::FixAll]->trigger();
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(causes(), (std::vector{VersionCause::Edited, VersionCause::Fixed}));
        QApplication::clipboard()->setText(QString::fromUtf8(kVoice));
        press("Ctrl+A");
        press("Ctrl+V");
        QTRY_COMPARE(causes().size(), size_t{3});
        QCOMPARE(causes().back(), VersionCause::Pasted);
        m_window->actions()[ActionId::ExportCopy]->trigger();
        QCOMPARE(causes().back(), VersionCause::Exported);
    }

    void testsBelongToTheirRule() {
        m_session->addEventText("{\"media\":\"VOICE\"}", QStringLiteral("Pasted"));
        QTRY_VERIFY(m_window->idle() && m_session->events().size() == 1);
        auto* table = m_window->findChild<QTableView*>(QStringLiteral("eventTable"));
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(m_window->actions()[ActionId::MustMatch]->isEnabled());
        m_window->actions()[ActionId::MustMatch]->trigger();
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("suiteDock"));
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Tests (1 of 1 fail)"));
        press("Ctrl+N");
        QCOMPARE(dock->windowTitle(), QStringLiteral("Tests"));
        setRule(kVoice);
        m_window->actions()[ActionId::MustMatch]->trigger();
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Tests (1)"));
        press("Ctrl+PgUp");
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Tests (1 of 1 fail)"));
        stop();
        start();
        dock = m_window->findChild<QDockWidget*>(QStringLiteral("suiteDock"));
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Tests (1 of 1 fail)"));
        press("Ctrl+PgDown");
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Tests (1)"));
    }

    void aBlankRuleWithTestsComesBack() {
        press("Ctrl+N");
        m_window->findChild<EventDesk*>()->suite().add({"{\"media\":\"VOICE\"}"}, true);
        QTRY_VERIFY(m_window->idle());
        m_window->actions()[ActionId::CloseRule]->trigger();
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(tabs()->count(), 1);
        QVERIFY2(notice().contains(QStringLiteral("with its tests")), qPrintable(notice()));
        QVERIFY(m_window->findChild<EventDesk*>()->suite().cases().empty());
        m_window->actions()[ActionId::ReopenRule]->trigger();
        QCOMPARE(tabs()->count(), 2);
        QTRY_COMPARE(m_window->findChild<EventDesk*>()->suite().cases().size(), size_t{1});
        // Without any it is nothing.
        m_window->findChild<EventDesk*>()->suite().remove({0});
        QTRY_VERIFY(m_window->idle());
        m_window->actions()[ActionId::CloseRule]->trigger();
        QTRY_VERIFY(m_window->idle());
        QVERIFY(!m_window->actions()[ActionId::ReopenRule]->isEnabled());
    }

    void anImportGoesToTheRuleThatItWasFor() {
        write("suite.jsonl", "{\"id\":\"a\",\"pattern\":{},\"event\":{\"media\":\"VOICE\"},\"match\":true}\n"
                             "{\"id\":\"b\",\"pattern\":{},\"event\":{\"media\":\"CHAT\"},\"match\":false}\n");
        session::SuiteDesk& suite = m_window->findChild<EventDesk*>()->suite();
        session::RuleShelf& rules = m_session->rules();
        setRule(kVoice);
        press("Ctrl+N");
        suite.add({"{\"id\":\"here\"}"}, true);
        QTRY_VERIFY(m_window->idle());
        suite.importFile(path("suite.jsonl"));
        rules.setCurrent(0); // before it has been read
        QTRY_VERIFY(m_window->idle());
        QVERIFY(suite.cases().empty());
        QVERIFY2(notice().contains(QStringLiteral("suite.jsonl")), qPrintable(notice()));
        rules.setCurrent(1);
        QTRY_COMPARE(suite.cases().size(), size_t{3});
        QTRY_VERIFY(m_window->idle());
        // There and back again.
        rules.setCurrent(0);
        QTRY_VERIFY(m_window->idle());
        suite.importFile(path("suite.jsonl"));
        rules.setCurrent(1);
        rules.setCurrent(0);
        QTRY_COMPARE(suite.cases().size(), size_t{2});
        QTRY_VERIFY(m_window->idle());
        // Into a blank rule whose place another one takes.
        press("Ctrl+N");
        suite.importFile(path("suite.jsonl"));
        write("a.json", kChat);
        m_window->openPaths({path("a.json")});
        QTRY_COMPARE(suite.cases().size(), size_t{2});
        QCOMPARE(editor()->text(), kChat);
        QTRY_VERIFY(m_window->idle());
    }

    void whatOthersWriteIsTakenOver() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        write("a.json", kChat);
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), kChat, 30'000);
        QTRY_VERIFY(m_window->idle());
        QVERIFY(!m_session->rule().isModified());
        QVERIFY2(notice().contains(QStringLiteral("a.json")), qPrintable(notice()));
        editor()->undo(); // one step
        QCOMPARE(editor()->text(), kVoice);
        QVERIFY(m_session->rule().isModified());

        // With changes of one's own it is asked.
        const QByteArray third = "{\"media\": [\"MESSAGE\"]}\n";
        auto* question = m_window->findChild<Banner*>(QStringLiteral("fileChangedBanner"));
        replace("a.json", third); // as other editors write
        QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), 30'000);
        QCOMPARE(editor()->text(), kVoice);
        QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("bannerRemedy")), Qt::LeftButton);
        QVERIFY(!question->isVisible());
        QCOMPARE(editor()->text(), kVoice);
        QCOMPARE(m_session->rule().savedText(), third);
        const QByteArray fourth = "{\"media\": [\"EMAIL\"]}\n";
        replace("a.json", fourth);
        QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), 30'000);
        press("Ctrl+N"); // it belongs to the rule
        QVERIFY(!question->isVisible());
        press("Ctrl+PgUp");
        QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), 30'000);
        QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
        QCOMPARE(editor()->text(), fourth);
        QVERIFY(!m_session->rule().isModified());
        QVERIFY(!question->isVisible());
        editor()->undo();
        QCOMPARE(editor()->text(), kVoice);
        // Saving is no change of another program.
        QSignalSpy looked(m_window->findChild<RuleWatch*>(), &RuleWatch::looked);
        press("Ctrl+S");
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty() && m_window->idle(), 30'000);
        QVERIFY(!question->isVisible());
        QCOMPARE(editor()->text(), kVoice);
        QVERIFY(!m_session->rule().isModified());
    }

    void anEmptiedFileIsAskedAboutToo() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        setRule(kChat);
        write("a.json", "");
        auto* question = m_window->findChild<Banner*>(QStringLiteral("fileChangedBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), 30'000);
        QCOMPARE(editor()->text(), kChat);
    }

    void bytesFromBeforeASaveAreNotTakenOver() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        setRule(kChat);
        const QByteArray theirs = "{\"media\": [\"EMAIL\"]}\n";
        write("a.json", theirs);
        QVERIFY(QMetaObject::invokeMethod(qGuiApp, "applicationStateChanged", Qt::DirectConnection,
                                          Q_ARG(Qt::ApplicationState, Qt::ApplicationActive)));
        m_session->pool().waitForDone(); // read, and not yet told
        QVERIFY(m_session->rule().save(path("a.json")));
        QSignalSpy looked(m_window->findChild<RuleWatch*>(), &RuleWatch::looked);
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty() && m_window->idle(), 30'000);
        QCOMPARE(editor()->text(), kChat);
        QVERIFY(!m_session->rule().isModified());
    }

    void aFileThatIsNoRuleAnyMoreIsNotWritten() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        setRule(kChat);
        const QByteArray theirs = QByteArray("x").repeated(2'000'000);
        write("a.json", theirs);
        press("Ctrl+S");
        QVERIFY2(notice().contains(QStringLiteral("no rule any more")), qPrintable(notice()));
        QFile file(path("a.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), theirs);
        QVERIFY(m_session->rule().isModified());
        QTRY_VERIFY(m_window->idle());
    }

    void aTemplateInJsonIsNotOverwritten() {
        const QByteArray put = "{\"Name\": \"r\", \"EventPattern\": \"{\\\"source\\\":[\\\"a\\\"]}\"}\n";
        write("put-rule.json", put);
        m_window->openPaths({path("put-rule.json")});
        QTRY_VERIFY(m_window->idle());
        QVERIFY(editor()->text().contains("\"source\""));
        ask::setNextFileName(path("put-rule.json"));
        press("Ctrl+S");
        QVERIFY2(notice().contains(QStringLiteral("another name")), qPrintable(notice()));
        QFile file(path("put-rule.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), put);
        QCOMPARE(ask::lastProposal(), path("put-rule-pattern.json"));
    }

    void savingOverAChangeOfAnotherProgramKeepsIt() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        QTRY_VERIFY(m_window->idle());
        setRule(kChat);
        const QByteArray theirs = "{\"media\": [\"EMAIL\"]}\n";
        write("a.json", theirs);
        auto* question = m_window->findChild<Banner*>(QStringLiteral("fileChangedBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), 30'000);
        press("Ctrl+S");
        QFile file(path("a.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kChat);
        QVERIFY2(notice().contains(QStringLiteral("history")), qPrintable(notice()));
        const auto& versions = m_session->history().versions(m_session->rules().idAt(m_session->rules().current()));
        QVERIFY(std::any_of(versions.begin(), versions.end(),
                            [&](const session::RuleVersion& one) { return one.text == theirs; }));
        QCOMPARE(versions.back().text, kChat);
        QTRY_VERIFY_WITH_TIMEOUT(!question->isVisible(), 30'000);
    }

    void theOtherRulesOfATemplateAreOneClickAway() {
        QByteArray yaml = "Resources:\n";
        for (const char* name : {"One", "Two", "Three"}) {
            yaml += QByteArray("  ") + name +
                    ":\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n        source: [" + name +
                    "]\n";
        }
        write("template.yaml", yaml);
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        const QByteArray one = editor()->text();
        QVERIFY(one.contains("\"One\""));
        const int before = m_session->rules().count();
        const int current = m_session->rules().current();
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        auto* more = banner->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QVERIFY(more->isVisible());
        QVERIFY2(more->text().contains(u'2'), qPrintable(more->text()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(m_session->rules().count(), before + 2);
        QCOMPARE(editor()->text(), one);
        m_session->rules().setCurrent(current + 1);
        QVERIFY(editor()->text().contains("\"Two\""));
        m_session->rules().setCurrent(current + 2);
        QVERIFY(editor()->text().contains("\"Three\""));
        QVERIFY(m_session->rule().filePath().isEmpty());
        // It came out of the template, which none of them may take the place of.
        ask::setNextFileName(path("template.yaml"));
        press("Ctrl+S");
        QVERIFY2(notice().contains(QStringLiteral("another name")), qPrintable(notice()));
        QFile file(path("template.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), yaml);
        QVERIFY(m_session->rule().filePath().isEmpty());
    }

    void notAllRulesOfALargeTemplateOpenAtOnce() {
        QByteArray yaml = "Resources:\n";
        for (int i = 0; i < 30; ++i) {
            yaml += QByteArrayLiteral("  R%1:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n"
                                      "        source: [s%1]\n")
                        .replace("%1", QByteArray::number(i));
        }
        write("template.yaml", yaml);
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        const int before = m_session->rules().count();
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        auto* more = banner->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QVERIFY2(more->text().contains(QStringLiteral("20")), qPrintable(more->text()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(m_session->rules().count(), before + 20);
        QVERIFY2(more->isVisible() && more->text().contains(u'9'), qPrintable(more->text()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(m_session->rules().count(), before + 29);
    }

    void aTemplateIsOpenedOnce() {
        const QByteArray yaml = "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n"
                                "        source: [a]\n";
        write("template.yaml", yaml);
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        const int rules = m_session->rules().count();
        const int current = m_session->rules().current();
        press("Ctrl+N");
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_session->rules().count(), rules + 1);
        QCOMPARE(m_session->rules().current(), current);
        write("template.yaml", QByteArray(yaml).replace("[a]", "[b]")); // another one now
        m_window->openPaths({path("template.yaml")});
        QTRY_VERIFY(m_window->idle());
        QVERIFY(m_session->rules().current() != current);
        QVERIFY(editor()->text().contains("\"b\""));
    }

    void aFileIsSavedFromOneTabOnly() {
        write("a.json", kVoice);
        m_window->openPaths({path("a.json")});
        press("Ctrl+N");
        setRule(kChat);
        ask::setNextFileName(path("a.json"));
        press("Ctrl+S");
        QVERIFY2(notice().contains(QStringLiteral("another tab")), qPrintable(notice()));
        QFile file(path("a.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kVoice);
    }

    void rulesAreRearranged() {
        setRule("{\"source\":[\"b\"],\"detail\":{\"z\":[1],\"a\":[2]}}");
        m_window->actions()[ActionId::SortKeys]->trigger();
        const QByteArray sorted = editor()->text();
        QVERIFY(sorted.indexOf("\"detail\"") < sorted.indexOf("\"source\""));
        QVERIFY(sorted.indexOf("\"a\"") < sorted.indexOf("\"z\""));
        m_window->actions()[ActionId::Minify]->trigger();
        QCOMPARE(editor()->text().trimmed(), QByteArray("{\"detail\":{\"a\":[2],\"z\":[1]},\"source\":[\"b\"]}"));
        editor()->undo();
        QCOMPARE(editor()->text(), sorted); // each is one step
    }

    void findGoesWhereTheFocusIs() {
        m_session->addEventText("{\"media\":\"VOICE\"}", QStringLiteral("Pasted"));
        QTRY_VERIFY(m_window->idle() && m_session->events().size() == 1);
        editor()->input()->setFocus();
        press("Ctrl+F");
        auto* inRule = editor()->findChild<QLineEdit*>(QStringLiteral("findText"));
        QVERIFY(inRule->hasFocus());
        QTest::keyClick(inRule, Qt::Key_Escape);
        press("Ctrl+H");
        QVERIFY(editor()->findChild<QLineEdit*>(QStringLiteral("replaceText"))->isVisible());
        QTest::keyClick(inRule, Qt::Key_Escape);
        auto* table = m_window->findChild<QWidget*>(QStringLiteral("eventTable"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<QWidget*>(QStringLiteral("eventFilter"))->hasFocus());
        auto* tree = m_window->findChild<QWidget*>(QStringLiteral("payloadTree"));
        QTRY_VERIFY(tree->isVisible());
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
        auto* match = m_window->findChild<QWidget*>(QStringLiteral("matchView"));
        QTRY_VERIFY(match->findChild<QLineEdit*>(QStringLiteral("findText"))->hasFocus());
    }
};

QTEST_MAIN(TestRuleDesk)
#include "tst_ruledesk.moc"
