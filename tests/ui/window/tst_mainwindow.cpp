// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/models/eventtablemodel.h"
#include "ui/panels/problemspanel.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"
#include "ui/welcomestrip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000; // ms; for machines under load

const QByteArray kRule = R"({
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {"eventBody": {"mediaType": ["VOICE"]}}
})";

QByteArray eventText(const char* id, const char* type, const char* media) {
    return QByteArray(R"({"version":"0","id":")") + id + R"(","detail-type":"v2.detail.events.conversation.{id}.)" +
           type +
           R"(","source":"aws.partner/genesys.com/cloud/o/s","account":"123456789012","time":"2026-02-03T10:00:0)" +
           id + R"(Z","region":"us-east-1","resources":[],"detail":{"eventBody":{"conversationId":"c","mediaType":")" +
           media + R"("}}})";
}

} // namespace

/// The window over a session without network: files, text and keys.
class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = path("settings.ini");
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        for (auto* view : m_window->findChildren<QAbstractItemView*>()) {
            // Models of the item widgets are Qt's own, and tell of their end while they end.
            // A header shows the model of its view.
            const bool own =
                !view->inherits("QTreeWidget") && !view->inherits("QListWidget") && !view->inherits("QHeaderView");
            if (view->model() && own) {
                new QAbstractItemModelTester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                             m_window.get());
            }
        }
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_session->open();
        QTRY_VERIFY(m_window->idle());
    }
    void cleanup() {
        QTRY_VERIFY(m_window->idle());
        m_window.reset();
        m_theme.reset();
        m_session.reset();
        QApplication::clipboard()->clear();
    }

    void startsWithTheDemoRuleAndSaysWhatToDo() {
        QCOMPARE(editor()->text(), session::Session::demoRule());
        QVERIFY(text<QLabel>("noEventsHint").contains(QStringLiteral("F5")));
        QVERIFY(text<QLabel>("noEventsHint").contains(QStringLiteral("drop files")));
        QVERIFY(strip().contains(QStringLiteral("Valid")));
        QVERIFY(strip().contains(QStringLiteral("/2,048 characters")));
        QVERIFY(strip().contains(QStringLiteral("no events loaded")));
    }

    void pastedEventsAreJudgedAndTheMostTellingOneIsSelected() {
        setRule(kRule);
        pasteEvents(eventText("1", "acd.start", "VOICE") + '\n' + eventText("2", "acd.end", "CHAT") + '\n' +
                    eventText("3", "acd.end", "VOICE"));
        QCOMPARE(table()->model()->rowCount(), 3);
        QVERIFY2(strip().contains(QStringLiteral("1 of 3 events match")), qPrintable(strip()));
        QCOMPARE(types()->model()->rowCount(), 3); // all, acd.end, acd.start
        QTRY_VERIFY(table()->currentIndex().isValid());
        QCOMPARE(cell(table()->currentIndex().row(), 0), QStringLiteral("Match"));
    }

    void ofEventsThatMissEquallyTheOneThatDiffersInCaseIsSelected() {
        setRule(QByteArray(kRule).replace("VOICE", "voice"));
        pasteEvents(eventText("1", "acd.end", "CHAT") + '\n' + eventText("2", "acd.end", "VOICE") + '\n' +
                    eventText("3", "acd.end", "EMAIL"));
        QTRY_COMPARE(m_window->findChild<EventBrowser*>()->currentEvent(), std::optional<uint32_t>(1));
    }

    void cuttingTakesNothingOutOfARuleThatOneDoesNotLookAt() {
        setRule(kRule);
        pasteEvents(eventText("1", "acd.end", "CHAT"));
        auto* editor = m_window->findChild<RuleEditor*>();
        editor->selectAll();
        table()->setFocus();
        m_window->actions()[ActionId::Cut]->trigger();
        QCOMPARE(editor->text(), QByteArray(kRule));
        editor->input()->setFocus();
        m_window->actions()[ActionId::Cut]->trigger();
        QCOMPARE(editor->text(), QByteArray());
    }

    void theWindowFitsASmallScreen() {
        pasteEvents(eventText("1", "acd.end", "VOICE"));
        m_window->findChild<WelcomeStrip*>()->hide(); // as once it was closed
        QTRY_VERIFY(m_window->idle());
        QString needed;
        for (const auto* dock : m_window->findChildren<QDockWidget*>()) {
            needed += QStringLiteral("%1%2 %3, ")
                          .arg(dock->objectName(), dock->isHidden() ? QStringLiteral(" (hidden)") : QString())
                          .arg(dock->minimumSizeHint().height());
        }
        QTRY_VERIFY2(m_window->minimumSizeHint().height() <= 500,
                     qPrintable(needed + QString::number(m_window->minimumSizeHint().height())));
    }

    void typingJudgesAgainAndKeepsTheLastGoodResult() {
        setRule(kRule);
        pasteEvents(eventText("1", "acd.end", "VOICE") + '\n' + eventText("2", "acd.end", "CHAT"));
        QVERIFY(strip().contains(QStringLiteral("1 of 2 events match")));
        QByteArray edited = kRule;
        setRule(edited.replace("VOICE", "EMAIL"));
        QVERIFY2(strip().contains(QStringLiteral("0 of 2 events match")), qPrintable(strip()));
        setRule("{\"detail-type\": ");
        QVERIFY2(strip().contains(QStringLiteral("Not valid: ")), qPrintable(strip()));
        QVERIFY2(strip().contains(QStringLiteral("0 of 2 events match (last valid text)")), qPrintable(strip()));
        setRule(kRule);
        QVERIFY(strip().contains(QStringLiteral("1 of 2 events match")));
        QVERIFY(!strip().contains(QStringLiteral("last valid")));
    }

    void choosingATypeFiltersAndShowsItsFirstEvent() {
        pasteEvents(eventText("1", "acd.start", "VOICE") + '\n' + eventText("2", "acd.end", "CHAT") + '\n' +
                    eventText("3", "acd.end", "VOICE"));
        types()->setFocus();
        QTest::keyClick(types(), Qt::Key_Down);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_COMPARE(table()->currentIndex().row(), 0);
        QCOMPARE(cell(0, 2), QStringLiteral("acd.end"));
        QTest::keyClick(types(), Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"id\": \"2\"")));
    }

    void filtersThatFindNothingSaySo() {
        pasteEvents(eventText("1", "acd.start", "VOICE"));
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("nowhere"));
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        auto* all = m_window->findChild<QPushButton*>(QStringLiteral("showAllEvents"));
        QTRY_VERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(filter->text().isEmpty());
    }

    void anEventPastedOverTheRuleIsOfferedAsEvent() {
        setRule(kRule);
        editor()->input()->setFocus();
        QApplication::clipboard()->setText(QString::fromUtf8(
            "{\"id\":\"7\",\"time\":\"2026-02-03T00:00:00Z\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}"));
        QTest::keyClick(editor()->input(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier);
        auto* notice = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY(notice->text().contains(QStringLiteral("This is an event")));
        auto* load = notice->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QVERIFY(load->isVisible());
        QTest::mouseClick(load, Qt::LeftButton);
        QTRY_COMPARE(m_session->events().size(), 1U);
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(editor()->text(), kRule); // the rule is back
        QVERIFY(table()->currentIndex().isValid());
    }

    /// Participant attributes have blanks in their names, and values may have anything.
    void theLocatorLeadsToPathsAndValuesOfAnyName() {
        pasteEvents("{\"id\":\"1\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{\"Customer Name\":\"Ann\"}}\n"
                    "{\"id\":\"2\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{\"note\":\"a \\\"b\\\" c\"}}");
        QCOMPARE(table()->model()->rowCount(), 2);
        for (const auto& [wanted, id] : {std::pair("p customer name", "1"), {"v ann", "1"}, {"v a \\\"b", "2"}}) {
            m_window->actions()[ActionId::Locate]->trigger();
            auto* input = m_window->findChild<QLineEdit*>(QStringLiteral("locatorInput"));
            QTest::keyClicks(input, QLatin1String(wanted));
            QTest::keyClick(input, Qt::Key_Return);
            QTRY_VERIFY(m_window->idle());
            QTRY_COMPARE(table()->model()->rowCount(), 1);
            const auto event = table()->model()->index(0, 0).data(EventTableModel::EventIdRole).toUInt();
            QCOMPARE(m_session->events().snapshot().summary({event}).id, std::string(id));
        }
    }

    void anEmptyRuleIsNoProblem() {
        setRule("");
        QVERIFY2(strip().startsWith(QStringLiteral("Empty")), qPrintable(strip()));
        QCOMPARE(m_window->findChild<ProblemsPanel*>()->count(), 0);
        QVERIFY(!m_window->actions()[ActionId::ExportCopy]->isEnabled());
    }

    void exportIsEarned() {
        setRule("{\"source\": \"x\"}");
        QAction* copy = m_window->actions()[ActionId::ExportCopy];
        QVERIFY(!copy->isEnabled());
        QVERIFY2(copy->toolTip().startsWith(QStringLiteral("No export: ")), qPrintable(copy->toolTip()));
        QVERIFY(!m_window->findChild<QAbstractButton*>(QStringLiteral("exportButton"))->isEnabled());
        QTRY_VERIFY(text<QLabel>("exportStatus").startsWith(QStringLiteral("No export: ")));
        setRule(kRule);
        QVERIFY(copy->isEnabled());
        editor()->input()->setFocus();
        QTest::keySequence(editor()->input(), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
        const QByteArray copied = QApplication::clipboard()->text().toUtf8();
        QCOMPARE(QJsonDocument::fromJson(copied), QJsonDocument::fromJson(kRule));
        QVERIFY(banner("noticeBanner").contains(QStringLiteral("Copied the event pattern")));

        ask::setNextFileName(path("pattern.json"));
        m_window->actions()[ActionId::ExportSave]->trigger();
        QCOMPARE(read(path("pattern.json")), copied);
    }

    void exportToAnImpossiblePlaceIsExplained() {
        setRule(kRule);
        ask::setNextFileName(path("no/such/folder/pattern.json"));
        m_window->actions()[ActionId::ExportSave]->trigger();
        QVERIFY(banner("failureBanner").contains(QStringLiteral("could not be written")));
    }

    void rulesAreSavedAndOpened() {
        setRule(kRule);
        ask::setNextFileName(path("mine.json"));
        trigger(ActionId::SaveRule);
        QCOMPARE(read(path("mine.json")), kRule);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("mine.json")));
        QVERIFY(!m_window->isWindowModified());

        QByteArray edited = kRule;
        setRule(edited.replace("VOICE", "CHAT"));
        QVERIFY(m_window->isWindowModified());
        trigger(ActionId::SaveRule); // to the same file, without a question
        QCOMPARE(read(path("mine.json")), edited);

        const int asked = ask::questionsAsked();
        trigger(ActionId::NewRule);
        QCOMPARE(ask::questionsAsked(), asked);
        QVERIFY(editor()->text() != edited);
        ask::setNextFileName(path("mine.json"));
        trigger(ActionId::OpenRule);
        QCOMPARE(editor()->text(), edited);
        QCOMPARE(m_session->settings().recentRules(), QStringList{path("mine.json")});
    }

    void withoutAWorkspaceAnUnsavedRuleIsNotLostWithoutAQuestion() {
        WindowOptions options;
        options.textIsKept = false;
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme, options);
        m_window->show();
        setRule(kRule);
        ask::setNextAnswer(ask::UnsavedAnswer::Cancel);
        trigger(ActionId::CloseRule);
        QCOMPARE(editor()->text(), kRule);
        ask::setNextAnswer(ask::UnsavedAnswer::Cancel);
        QVERIFY(!m_window->close());
        ask::setNextAnswer(ask::UnsavedAnswer::Save);
        // one answer and one file name: both are used up in this order
        ask::setNextFileName(path("kept.json"));
        trigger(ActionId::CloseRule);
        QCOMPARE(read(path("kept.json")), kRule);
        QVERIFY(editor()->text() != kRule);
        const int asked = ask::questionsAsked();
        QVERIFY(m_window->close());
        QCOMPARE(ask::questionsAsked(), asked);
    }

    void aRuleThatCannotBeOpenedIsExplained() {
        m_window->openPaths({path("missing-rule.json")}); // counts as events: their reader reports it
        QTRY_VERIFY(m_window->idle());
        ask::setNextFileName(path("missing-rule.json"));
        trigger(ActionId::OpenRule);
        QTRY_COMPARE(banner("failureBanner"), QStringLiteral("Cannot open missing-rule.json: no such file."));
        QTest::mouseClick(m_window->findChild<QToolButton*>(QStringLiteral("bannerClose")), Qt::LeftButton);
        QTRY_VERIFY(banner("failureBanner").isEmpty());
    }

    void whatIsOpenedIsOnTheScreen() {
        pasteEvents(eventText("1", "acd.start", "VOICE") + '\n' + eventText("2", "acd.end", "CHAT"));
        const QString file = path("later.jsonl");
        write(file, eventText("3", "user.end", "EMAIL") + '\n' + eventText("4", "user.start", "EMAIL"));
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        filter->setText(QStringLiteral("type:acd")); // would hide them
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        m_window->openPaths({file});
        QTRY_COMPARE(m_session->events().size(), 4U);
        const auto shown = [this] {
            const QModelIndex row = table()->currentIndex();
            return row.isValid()
                       ? m_session->events().snapshot().summary({row.data(EventTableModel::EventIdRole).toUInt()}).id
                       : std::string();
        };
        QTRY_COMPARE(shown(), std::string("3"));
    }

    void droppedFilesFindTheirPlace() {
        write(path("rule.json"), kRule);
        write(path("events.jsonl"), eventText("1", "acd.end", "VOICE") + '\n' + eventText("2", "acd.end", "CHAT"));
        drop({path("rule.json"), path("events.jsonl")}, m_window.get());
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(editor()->text(), kRule);
        QTRY_VERIFY2(strip().contains(QStringLiteral("1 of 2 events match")), qPrintable(strip()));
    }

    void filesDroppedOnTheEditorAreOpenedNotInserted() {
        setRule(kRule);
        write(path("events.jsonl"), eventText("1", "acd.end", "VOICE"));
        QWidget* target = editor()->input();
        if (auto* area = qobject_cast<QAbstractScrollArea*>(target)) {
            target = area->viewport();
        }
        drop({path("events.jsonl")}, target);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(editor()->text(), kRule);
    }

    void fixAllIsOneUndoStep() {
        const QByteArray broken = R"({"source": "aws.ec2", "detail-type": "EC2 Instance State-change Notification"})";
        setRule(broken);
        QVERIFY(m_window->actions()[ActionId::FixAll]->isEnabled());
        QVERIFY(m_window->findChild<ProblemsPanel*>()->count() > 0);
        trigger(ActionId::FixAll);
        QVERIFY2(strip().startsWith(QStringLiteral("Valid")), qPrintable(strip()));
        m_window->actions()[ActionId::Undo]->trigger();
        QCOMPARE(editor()->text(), broken);
    }

    void formatKeepsShortListsOnOneLine() {
        setRule("{\"source\":[{\"prefix\":\"aws.partner/genesys.com\"}],\"detail-type\":[\"b\",\"a\"]}");
        trigger(ActionId::Format);
        QCOMPARE(editor()->text(), QByteArray("{\n  \"source\": [{\"prefix\": \"aws.partner/genesys.com\"}],\n"
                                              "  \"detail-type\": [\"b\", \"a\"]\n}"));
        trigger(ActionId::SortKeys);
        QCOMPARE(editor()->text(), QByteArray("{\n  \"detail-type\": [\"b\", \"a\"],\n"
                                              "  \"source\": [{\"prefix\": \"aws.partner/genesys.com\"}]\n}"));
    }

    void aRuleAmongEventsIsOfferedAsARule() {
        const uint32_t loaded = m_session->events().size();
        QApplication::clipboard()->setText(QStringLiteral("{\"source\":[\"offered\"],\"detail-type\":[\"a\"]}"));
        trigger(ActionId::PasteEvents);
        QVERIFY2(banner("noticeBanner").contains(QStringLiteral("This is a rule")), qPrintable(banner("noticeBanner")));
        QCOMPARE(m_session->events().size(), loaded);
        auto* accept = m_window->findChild<QWidget*>(QStringLiteral("noticeBanner"))->findChild<QPushButton*>();
        QVERIFY(accept != nullptr);
        accept->click();
        QTRY_VERIFY(editor()->text().contains("offered"));
    }

    void theStripAndTheProblemNameOneLimit() {
        setRule("{\"source\":[\"" + QByteArray(5000, 'x') + "\"]}");
        QTRY_VERIFY(
            m_window->findChild<QLabel*>(QStringLiteral("stripSize"))->text().contains(QStringLiteral("/4,096")));
        setRule("{\"source\":[\"" + QByteArray(3000, 'x') + "\"]}");
        QTRY_VERIFY(
            m_window->findChild<QLabel*>(QStringLiteral("stripSize"))->text().contains(QStringLiteral("/2,048")));
    }

    void formatIndents() {
        setRule(R"({"source":["a"]})");
        trigger(ActionId::Format);
        QVERIFY(editor()->text().contains("\n  \"source\""));
        m_window->actions()[ActionId::Undo]->trigger();
        QCOMPARE(editor()->text(), QByteArray(R"({"source":["a"]})"));
        setRule("{\"source\":[");
        trigger(ActionId::Format);
        QVERIFY(banner("noticeBanner").contains(QStringLiteral("no valid JSON")));
    }

    void panesAreReachedByKey() {
        pasteEvents(eventText("1", "acd.end", "VOICE"));
        types()->setFocus();
        QSet<QWidget*> visited;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            visited.insert(QApplication::focusWidget());
        }
        QVERIFY(visited.contains(table()));
        QVERIFY(visited.contains(editor()->input()));
        QVERIFY(visited.size() >= 4);
        editor()->input()->setFocus();
        QTest::keyClick(editor()->input(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(table()->hasFocus());
    }

    void layoutIsRememberedAndReset() {
        auto* problems = m_window->findChild<QDockWidget*>(QStringLiteral("problemsDock"));
        QVERIFY(problems->isVisible());
        problems->toggleViewAction()->trigger();
        QVERIFY(!problems->isVisible());
        m_window->close();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        problems = m_window->findChild<QDockWidget*>(QStringLiteral("problemsDock"));
        QVERIFY(!problems->isVisible());
        trigger(ActionId::ResetLayout);
        QVERIFY(problems->isVisible());
        for (const char* name : {"eventsDock", "ruleDock", "matchDock", "problemsDock"}) {
            auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(name));
            QVERIFY2(dock->isVisible() && dock->width() > 150 && dock->height() > 40, name);
        }
    }

    void themesSwitchLive() {
        auto* dark = m_window->findChild<QAction*>(QStringLiteral("theme-dark"));
        dark->trigger();
        QVERIFY(m_theme->isDark());
        QCOMPARE(m_session->settings().theme(), QStringLiteral("dark"));
        const auto lightness = [this] {
            const QImage image = m_window->grab().toImage();
            return image.pixelColor(image.width() / 2, image.height() - 3).lightness();
        };
        QTRY_VERIFY2(lightness() < 90, qPrintable(QString::number(lightness())));
        m_window->findChild<QAction*>(QStringLiteral("theme-light"))->trigger();
        QVERIFY(!m_theme->isDark());
        QTRY_VERIFY2(lightness() > 200, qPrintable(QString::number(lightness())));
        m_window->findChild<QAction*>(QStringLiteral("theme-system"))->trigger();
    }

    void helpPagesHoldText() {
        trigger(ActionId::Shortcuts);
        trigger(ActionId::GettingStarted);
        trigger(ActionId::About);
        trigger(ActionId::About); // comes to the front again instead of a second one
        const auto page = [this](const char* name) {
            auto* browser = m_window->findChild<QTextBrowser*>(QLatin1String(name));
            return browser ? browser->toPlainText() : QString();
        };
        for (const ActionSpec& spec : actionTable()) {
            for (const QKeySequence& key : keysOf(spec)) {
                QVERIFY2(page("keyboardShortcutsText").contains(key.toString(QKeySequence::NativeText)), spec.name);
            }
        }
        QVERIFY(page("helpText").contains(QStringLiteral("Test a rule")));
        QVERIFY(page("aboutRulewrightText").contains(QStringLiteral("GNU General Public License")));
        for (const char* part :
             {"Qt", "QScintilla", "simdjson", "QtKeychain", "SQLite", "Zstandard", "libyaml", "CLI11"}) {
            QVERIFY2(page("aboutLibraries").contains(QLatin1String(part)), part);
        }
        const auto* licence = m_window->findChild<QPlainTextEdit*>(QStringLiteral("aboutLicence"));
        QVERIFY(licence->toPlainText().contains(QStringLiteral("Version 3, 29 June 2007")));
        QApplication::clipboard()->clear();
        m_window->findChild<QPushButton*>(QStringLiteral("aboutCopy"))->click();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Rulewright ")));
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String(qVersion())));
        QCOMPARE(m_window->findChildren<QDialog*>().size(), 3);
    }

    void failuresShowRemedyDetailsAndRetry() {
        Banner banner(*m_theme);
        Error error;
        error.message = "the server refused the credentials";
        error.remedy = "check client id and secret";
        error.detail = "invalid_client";
        error.httpStatus = 401;
        error.correlationId = "abc-123";
        int retries = 0;
        banner.showFailure(QStringLiteral("Fetching from Demo"), error, [&retries] { ++retries; });
        banner.show();
        QCOMPARE(banner.text(),
                 QStringLiteral("Fetching from Demo: The server refused the credentials. Check client id "
                                "and secret."));
        auto* details = banner.findChild<QPlainTextEdit*>(QStringLiteral("bannerDetails"));
        QVERIFY(!details->isVisible());
        QTest::mouseClick(banner.findChild<QToolButton*>(QStringLiteral("bannerDetailsToggle")), Qt::LeftButton);
        QVERIFY(details->isVisible());
        for (const char* word : {"401", "abc-123", "invalid_client"}) {
            QVERIFY2(details->toPlainText().contains(QLatin1String(word)), word);
        }
        QTest::mouseClick(banner.findChild<QPushButton*>(QStringLiteral("bannerRetry")), Qt::LeftButton);
        QCOMPARE(retries, 1);
        QVERIFY(banner.text().isEmpty());
    }

    void continuingAndStartingOverAreToldApart() {
        Banner banner(*m_theme);
        int resumed = 0;
        int organizations = 0;
        banner.showFailure(QStringLiteral("Fetching"), Error{}, [] {});
        banner.show();
        auto* resume = banner.findChild<QPushButton*>(QStringLiteral("bannerContinue"));
        auto* retry = banner.findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        auto* remedy = banner.findChild<QPushButton*>(QStringLiteral("bannerRemedy"));
        QCOMPARE(retry->text(), QStringLiteral("Retry"));
        QVERIFY(!resume->isVisible() && !remedy->isVisible());
        banner.offerContinuation([&resumed] { ++resumed; });
        banner.offerRemedy(QStringLiteral("Organisations…"), [&organizations] { ++organizations; });
        QCOMPARE(retry->text(), QStringLiteral("Start over"));
        QCOMPARE(resume->text(), QStringLiteral("Continue where it stopped"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QCOMPARE(organizations, 1);
        QVERIFY(!banner.text().isEmpty()); // Retry comes after it
        QTest::mouseClick(resume, Qt::LeftButton);
        QCOMPARE(resumed, 1);
        banner.showFailure(QStringLiteral("Fetching"), Error{}, [] {});
        QCOMPARE(retry->text(), QStringLiteral("Retry"));
        QVERIFY(!remedy->isVisible());
    }

    void noticesMoveNothing() {
        const QPoint before = editor()->mapTo(m_window.get(), QPoint(0, 0));
        const QSize size = editor()->size();
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Shift+V"))); // an empty clipboard
        auto* notice = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY(notice->isVisible());
        QTest::qWait(50);
        QCOMPARE(editor()->mapTo(m_window.get(), QPoint(0, 0)), before);
        QCOMPARE(editor()->size(), size);
        QVERIFY(notice->parentWidget()->rect().contains(notice->geometry()));
    }

    void tickedPanesComeToTheFront() {
        auto* funnel = m_window->findChild<QDockWidget*>(QStringLiteral("funnelDock"));
        auto* import = m_window->findChild<QDockWidget*>(QStringLiteral("importDock"));
        const auto behind = [](const QDockWidget* dock) { return dock->visibleRegion().isEmpty(); };
        QVERIFY(!import->isVisible() && behind(funnel));
        import->toggleViewAction()->trigger();
        QTRY_VERIFY(import->isVisible() && !behind(import));
        funnel->toggleViewAction()->trigger(); // shown, but behind: it is wanted, not to be closed
        QTRY_VERIFY(!behind(funnel));
        QTRY_VERIFY(funnel->isAncestorOf(QApplication::focusWidget()));
        funnel->toggleViewAction()->trigger();
        QTRY_VERIFY(funnel->isHidden());
    }

    void foldersAreOpened() {
        QDir(m_dir->path()).mkpath(QStringLiteral("events/below"));
        QFile file(path("events/below/one.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(eventText("1", "acd.end", "VOICE"));
        file.close();
        ask::setNextFileName(path("events"));
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Alt+O")));
        QTRY_COMPARE(m_session->events().size(), 1u);
    }

    void everyControlHasANameForTestsAndScreenReaders() {
        pasteEvents(eventText("1", "acd.end", "VOICE"));
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool ours = widget->objectName().isEmpty() || !widget->objectName().startsWith(QLatin1String("qt_"));
            const bool control = qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                 qobject_cast<QComboBox*>(widget);
            if (!control || !ours || !widget->isVisibleTo(m_window.get()) || qobject_cast<QHeaderView*>(widget)) {
                continue;
            }
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void aSecondWindowOnTheSameWorkspaceKeepsNothingAndSaysSo() {
        const QString workspace = path("workspace.sqlite");
        const auto open = [&](bool demo) {
            session::SessionOptions options;
            options.workspacePath = workspace;
            options.settingsPath = path("settings.ini");
            options.startDemo = demo;
            return std::make_unique<session::Session>(options);
        };
        const auto first = open(false);
        first->open();
        QTRY_VERIFY_WITH_TIMEOUT(first->idle(), kLong);
        QVERIFY(!first->workspaceUnusable());

        const auto second = open(true);
        MainWindow window(*second, *m_theme);
        window.show();
        second->open();
        QTRY_VERIFY_WITH_TIMEOUT(second->events().size() > 0, kLong); // a fetch began and ended meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        QVERIFY(second->workspaceUnusable());
        const QString said = window.findChild<Banner*>(QStringLiteral("workspaceBanner"))->text();
        QVERIFY2(said.contains(QStringLiteral("Another Rulewright")) &&
                     said.contains(QStringLiteral("nothing of this window is kept")),
                 qPrintable(said));
        window.findChild<RuleEditor*>()->replaceAll("{\"source\": [\"mine\"]}");
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        const int asked = ask::questionsAsked();
        ask::setNextAnswer(ask::UnsavedAnswer::Cancel);
        window.close(); // would lose the edit, so it asks
        QCOMPARE(ask::questionsAsked(), asked + 1);
        QVERIFY(window.isVisible());
        ask::setNextAnswer(ask::UnsavedAnswer::Discard);
        window.close();
        QVERIFY(!window.isVisible());
        // What the first keeps is untouched.
        QCOMPARE(first->rule().text(), session::Session::demoRule());
        QCOMPARE(first->events().size(), 0U);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(QStringLiteral("ruleEditor")); }
    [[nodiscard]] QTableView* table() const { return m_window->findChild<QTableView*>(QStringLiteral("eventTable")); }
    [[nodiscard]] QTreeView* types() const { return m_window->findChild<QTreeView*>(QStringLiteral("typesView")); }
    [[nodiscard]] QString strip() const { return m_window->findChild<StatusStrip*>()->text(); }
    [[nodiscard]] QString banner(const char* name) const {
        return m_window->findChild<Banner*>(QLatin1String(name))->text();
    }
    template <class Widget>
    [[nodiscard]] QString text(const char* name) const {
        return m_window->findChild<Widget*>(QLatin1String(name))->text();
    }
    [[nodiscard]] QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    void trigger(ActionId id) {
        m_window->actions()[id]->trigger();
        QTRY_VERIFY(m_window->idle());
    }
    void setRule(const QByteArray& text) {
        editor()->replaceAll(text);
        QTRY_VERIFY(m_window->idle());
        QCOMPARE(m_session->rule().text(), text);
    }
    void pasteEvents(const QByteArray& events) {
        QApplication::clipboard()->setText(QString::fromUtf8(events));
        m_window->actions()[ActionId::PasteEvents]->trigger();
        QTRY_VERIFY(m_session->events().size() > 0);
        QTRY_VERIFY(m_window->idle());
    }
    static QByteArray read(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& name, const QByteArray& content) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static void drop(const QStringList& paths, QWidget* target) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : paths) {
            urls << QUrl::fromLocalFile(file);
        }
        data.setUrls(urls);
        const QPointF at(20, 20);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &dropped);
        QVERIFY(dropped.isAccepted());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
