// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/storypanel.h"
#include "ui/editor/jsonscintilla.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/match/matchview.h"
#include "ui/panes.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000; // ms; for machines under load

QByteArray eventText(int n, const QByteArray& conversation, const QByteArray& type = "acd.end") {
    const QByteArray two = QByteArray::number(n % 60).rightJustified(2, '0');
    const QByteArray hour = QByteArray::number(1 + n / 60).rightJustified(2, '0');
    return "{\"id\":\"" + QByteArray::number(n) + "\",\"detail-type\":\"v2.detail.events.conversation.{id}." + type +
           "\",\"source\":\"genesys.cloud\",\"time\":\"2026-02-03T" + hour + ":" + two +
           ":00Z\",\"detail\":{\"eventBody\":{\"conversationId\":\"" + conversation + "\",\"participantId\":\"p\"}}}";
}

QByteArray manyEvents(int from, int to) {
    QByteArray all;
    for (int n = from; n < to; ++n) {
        all += eventText(n, n % 2 == 0 ? "even" : "odd") + '\n';
    }
    return all;
}

} // namespace

/// What somebody stumbled over who used the window for the first time.
class TestFirstUse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Choice::Light);
        m_session = makeSession();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        show();
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }
    void cleanup() {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_window.reset();
        m_session.reset();
        m_theme.reset();
        QApplication::clipboard()->clear();
    }

    // --- the keyboard ---------------------------------------------------------------------------------------------

    void aConversationThatFollowsLeavesTheKeyboardWhereItIs() {
        load(manyEvents(0, 6));
        QVERIFY(browser()->selectEvent(0));
        m_window->actions()[ActionId::FollowConversation]->trigger();
        auto* story = m_window->findChild<StoryPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(story->story() && story->story()->conversation == "even", kLong);
        QTRY_VERIFY_WITH_TIMEOUT(story->isAncestorOf(QApplication::focusWidget()), kLong);
        // It was used: that once the keyboard was here does not mean that it is.
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        filter->setFocus();
        type("id:");
        QVERIFY(browser()->selectEvent(1));
        QTRY_VERIFY_WITH_TIMEOUT(story->story() && story->story()->conversation == "odd", kLong);
        QCOMPARE(QApplication::focusWidget(), filter);
        type("3");
        QCOMPARE(filter->text(), QStringLiteral("id:3"));
        settle();
        QCOMPARE(QApplication::focusWidget(), filter);
    }

    void whoWasInTheConversationStaysInIt() {
        load(manyEvents(0, 6));
        QVERIFY(browser()->selectEvent(0));
        m_window->actions()[ActionId::FollowConversation]->trigger();
        auto* story = m_window->findChild<StoryPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(story->isAncestorOf(QApplication::focusWidget()), kLong);
        QVERIFY(browser()->selectEvent(1));
        QTRY_VERIFY_WITH_TIMEOUT(story->story() && story->story()->conversation == "odd", kLong);
        QVERIFY(story->isAncestorOf(QApplication::focusWidget()));
    }

    void theChosenRowOfTheLocatorHasASignThatIsSeen() {
        m_theme->apply(Theme::Choice::Light);
        m_window->actions()[ActionId::Locate]->trigger();
        auto* input = m_window->findChild<QLineEdit*>(QStringLiteral("locatorInput"));
        QTest::keyClicks(input, QStringLiteral(">"));
        auto* list = m_window->findChild<QListView*>(QStringLiteral("locatorList"));
        QTRY_VERIFY(list->currentIndex().isValid());
        QRect sign = list->visualRect(list->currentIndex());
        sign.setWidth(sign.height());
        const QImage image = list->viewport()->grab(sign).toImage();
        const QRgb wanted = list->palette().color(QPalette::Active, QPalette::HighlightedText).rgb();
        int seen = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                seen += image.pixel(x, y) == wanted ? 1 : 0;
            }
        }
        QVERIFY(seen > 0);
        QTest::keyClick(input, Qt::Key_Escape);
    }

    void theLocatorFindsTheThemesAndThePanes() {
        const auto locate = [this](const char* words) {
            m_window->actions()[ActionId::Locate]->trigger();
            auto* input = m_window->findChild<QLineEdit*>(QStringLiteral("locatorInput"));
            QTest::keyClicks(input, QLatin1String(words));
            return input;
        };
        const auto* list = m_window->findChild<QListView*>(QStringLiteral("locatorList"));
        QLineEdit* input = locate(">theme");
        QVERIFY(list->model()->rowCount() >= static_cast<int>(Theme::names().size()));
        QTest::keyClick(input, Qt::Key_Escape);
        input = locate(">contrast");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("View ▸ Theme ▸ High contrast"));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(m_theme->choice(), Theme::Choice::HighContrast);
        QTest::keyClick(locate(">theme light"), Qt::Key_Return);
        QTRY_COMPARE(m_theme->choice(), Theme::Choice::Light);
        // A pane that is seen already is not closed.
        const auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("diagnoseDock"));
        QVERIFY(dock->isHidden());
        for (int times = 0; times < 2; ++times) {
            QTest::keyClick(locate(">view diagnosis"), Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(dock->isVisible(), kLong);
            settle();
        }
    }

    void theMenuOfPanesTellsTheirKeys() {
        const auto* activity = m_window->findChild<QDockWidget*>(QStringLiteral("activityDock"));
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("menu%1").arg(static_cast<int>(MenuId::View)));
        QVERIFY(activity != nullptr && menu != nullptr);
        menu->popup(m_window->mapToGlobal(QPoint(0, 0)));
        const QString key = m_window->actions()[ActionId::ActivityLog]->shortcut().toString(QKeySequence::NativeText);
        QCOMPARE(activity->toggleViewAction()->text(), QString(QStringLiteral("Activity\t") + key));
        menu->close();
        // The key itself still works: it is no second one.
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
        QTRY_VERIFY_WITH_TIMEOUT(activity->isVisible(), kLong);
    }

    // --- the layout -----------------------------------------------------------------------------------------------

    void theLayoutIsTheSameAfterARestart_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("maximized");
        QTest::newRow("1440x900") << QSize(1440, 900) << false;
        QTest::newRow("1024x700") << QSize(1024, 700) << false;
        QTest::newRow("maximized") << QSize() << true;
    }
    void theLayoutIsTheSameAfterARestart() {
        QFETCH(QSize, size);
        QFETCH(bool, maximized);
        load(manyEvents(0, 40));
        if (maximized) {
            m_window->showMaximized();
        } else {
            m_window->setWindowState(Qt::WindowNoState);
            m_window->resize(size);
        }
        QTest::qWait(50);
        m_window->actions()[ActionId::ShowValues]->trigger();
        m_window->actions()[ActionId::FollowConversation]->trigger();
        QTest::qWait(50);
        auto* panes = m_window->findChild<Panes*>();
        const int high = panes->height();
        const int wide = panes->width();
        panes->resizeDocks({panes->eventsDock(), panes->ruleDock()}, {wide * 45 / 100, wide * 55 / 100},
                           Qt::Horizontal);
        panes->resizeDocks({panes->eventsDock(), panes->problemsDock()}, {high * 70 / 100, high * 30 / 100},
                           Qt::Vertical);
        panes->resizeDocks({panes->ruleDock(), panes->matchDock()}, {high * 24 / 100, high * 46 / 100}, Qt::Vertical);
        QTest::qWait(50);
        panes->resizeDocks({panes->eventsDock(), panes->ruleDock()}, {wide * 45 / 100, wide * 55 / 100},
                           Qt::Horizontal);
        QTest::qWait(50);
        const QMap<QString, QSize> before = sizes();
        const QSize window = m_window->size();
        // A bar above the panes may have come or gone meanwhile; what drifts is farther away after the second time.
        const auto close = [](int one, int other) { return qAbs(one - other) <= 24; };
        for (int again = 0; again < 2; ++again) {
            QVERIFY(m_window->close());
            m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
            show();
            settle();
            QTRY_COMPARE_WITH_TIMEOUT(m_window->size(), window, kLong);
            QTest::qWait(50);
            const QMap<QString, QSize> after = sizes();
            QCOMPARE(after.keys(), before.keys());
            for (auto it = before.begin(); it != before.end(); ++it) {
                const QSize now = after.value(it.key());
                const QString said = QStringLiteral("%1: %2x%3, was %4x%5")
                                         .arg(it.key())
                                         .arg(now.width())
                                         .arg(now.height())
                                         .arg(it.value().width())
                                         .arg(it.value().height());
                QVERIFY2(close(now.width(), it.value().width()) && close(now.height(), it.value().height()),
                         qPrintable(said));
            }
        }
    }

    // --- the events -----------------------------------------------------------------------------------------------

    void anEventLoadedFromTheEditorIsSelectedAndSeen() {
        load(manyEvents(0, 300));
        editor()->input()->setFocus();
        m_window->actions()[ActionId::NewRule]->trigger();
        QApplication::clipboard()->setText(QString::fromUtf8(eventText(150, "mine", "acd.start")));
        m_window->actions()[ActionId::Paste]->trigger();
        auto* load = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"))
                         ->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QTRY_VERIFY_WITH_TIMEOUT(load->isVisible(), kLong);
        QTest::mouseClick(load, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), 301U, kLong);
        settle();
        QTRY_COMPARE_WITH_TIMEOUT(browser()->currentEvent(), std::optional<uint32_t>(300), kLong);
        QVERIFY(currentIsSeen());
    }

    /// Only what was pasted: not the rule around it, which would match itself.
    void anEventPastedIntoARuleIsLoadedWithoutIt_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("caret");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<uint32_t>("events");
        const QByteArray rule = "{\n  \"source\": [\"genesys.cloud\"]\n}\n";
        const QString one = QString::fromUtf8(eventText(1, "mine"));
        const QString list = u'[' + one + u',' + QString::fromUtf8(eventText(2, "mine")) + u']';
        QString python = one;
        python.replace(u'"', u'\'');
        QTest::newRow("in front of it") << rule << 0 << one << 1U;
        QTest::newRow("within it") << rule << 4 << one << 1U;
        QTest::newRow("behind it") << rule << static_cast<int>(rule.size()) << one << 1U;
        QTest::newRow("a list into a new rule") << QByteArray("{\n  \n}\n") << 4 << list << 2U;
        QTest::newRow("as Python prints it") << rule << 0 << python << 1U;
        QTest::newRow("as Python prints it, into a new rule") << QByteArray("{\n  \n}\n") << 4 << python << 1U;
    }
    void anEventPastedIntoARuleIsLoadedWithoutIt() {
        QFETCH(QByteArray, rule);
        QFETCH(int, caret);
        QFETCH(QString, pasted);
        QFETCH(uint32_t, events);
        editor()->setText(rule);
        settle();
        const auto at = static_cast<uint32_t>(caret);
        editor()->select({at, at});
        QApplication::clipboard()->setText(pasted);
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier);
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(QStringLiteral("not a rule")), kLong);
        auto* load = banner->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QTRY_VERIFY_WITH_TIMEOUT(load->isVisible(), kLong);
        QTest::mouseClick(load, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), events, kLong);
        settle();
        QCOMPARE(m_session->events().size(), events);
        QCOMPARE(m_session->events().types().size(), 1U); // the pattern is none of them
        QCOMPARE(editor()->text(), rule);
    }

    void whatIsPastedGoesToThePaneThatHasTheKeyboard() {
        load(manyEvents(0, 3));
        QVERIFY(browser()->selectEvent(0));
        settle();
        const QByteArray rule = editor()->text();
        uint32_t loaded = 3;
        QWidget* match = m_window->findChild<MatchView*>()->input();
        for (QWidget* pane : {browser()->tableInput(), browser()->typesInput(), match}) {
            pane->setFocus();
            QApplication::clipboard()->setText(QString::fromUtf8(eventText(static_cast<int>(loaded), "more")));
            QTest::keyClick(pane, Qt::Key_V, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), loaded + 1, kLong);
            settle();
            QCOMPARE(editor()->text(), rule);
            ++loaded;
        }
        browser()->tableInput()->setFocus();
        QApplication::clipboard()->setText(QString::fromUtf8(eventText(40, "more")));
        m_window->actions()[ActionId::Paste]->trigger(); // of the menu Edit
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), loaded + 1, kLong);
        settle();
        // A field takes it, and so does the rule.
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        filter->setFocus();
        QApplication::clipboard()->setText(QStringLiteral("id:2"));
        QTest::keyClick(filter, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(filter->text(), QStringLiteral("id:2"));
        settle();
        editor()->input()->setFocus();
        editor()->selectAll();
        QApplication::clipboard()->setText(QStringLiteral("{\"source\": [\"x\"]}"));
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("{\"source\": [\"x\"]}"));
        settle();
        QCOMPARE(m_session->events().size(), loaded + 1);
    }

    void theSelectionStaysInViewWhenManyEventsArrive() {
        load(manyEvents(0, 5));
        QVERIFY(browser()->selectEvent(2));
        QVERIFY(currentIsSeen());
        // Newer ones stand above it.
        m_session->addEventText(manyEvents(300, 900), QStringLiteral("more"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), 605U, kLong);
        settle();
        QVERIFY(browser()->currentEvent().has_value());
        QVERIFY(currentIsSeen());
    }

    // --- the rule -------------------------------------------------------------------------------------------------

    void aRuleThatBecameNarrowIsSeenFromItsBeginning() {
        m_window->actions()[ActionId::NewRule]->trigger();
        QByteArray wide = "{\"source\":[";
        for (int n = 0; n < 120; ++n) {
            wide += "\"aws.partner/genesys.com/" + QByteArray::number(n) + "\",";
        }
        wide += "\"x\"]}";
        QApplication::clipboard()->setText(QString::fromUtf8(wide));
        m_window->actions()[ActionId::Paste]->trigger();
        settle();
        QTest::keyClick(editor()->input(), Qt::Key_End, Qt::ControlModifier);
        auto* view = dynamic_cast<JsonScintilla*>(editor()->input());
        QVERIFY(view->SendScintilla(QsciScintillaBase::SCI_GETXOFFSET) > 0 || view->lines() > 1);
        view->SendScintilla(QsciScintillaBase::SCI_SETXOFFSET, 5000UL);
        m_window->actions()[ActionId::Format]->trigger();
        settle();
        QCOMPARE(view->SendScintilla(QsciScintillaBase::SCI_GETXOFFSET), 0L);
        QTRY_VERIFY_WITH_TIMEOUT(view->SendScintilla(QsciScintillaBase::SCI_GETSCROLLWIDTH) < 4000, kLong);
        // What is pasted over it, too.
        m_window->actions()[ActionId::Minify]->trigger();
        settle();
        view->SendScintilla(QsciScintillaBase::SCI_SETXOFFSET, 5000UL);
        m_window->actions()[ActionId::SelectAll]->trigger();
        QApplication::clipboard()->setText(QStringLiteral("{\n  \"source\": [\"genesys.cloud\"]\n}\n"));
        m_window->actions()[ActionId::Paste]->trigger();
        settle();
        QCOMPARE(view->SendScintilla(QsciScintillaBase::SCI_GETXOFFSET), 0L);
    }

    void aBraceTypedIntoANewRuleBeginsIt() {
        m_window->actions()[ActionId::NewRule]->trigger();
        editor()->input()->setFocus();
        type("{\"source\":[\"genesys.cloud\"]}");
        settle();
        const auto parsed = m_session->rule().parsed();
        QVERIFY2(parsed && parsed->result.valid(), m_session->rule().text().constData());
        // Taken back, the rule is as new.
        m_window->actions()[ActionId::NewRule]->trigger();
        type("\"a");
        QVERIFY(editor()->text().startsWith("{\n"));
    }

    void aNewRuleOpensAsATabDoesElsewhere() {
        auto* tabs = m_window->findChild<QTabBar*>(QStringLiteral("ruleTabBar"));
        const int before = tabs->count();
        QTest::keySequence(m_window.get(), QKeySequence(QStringLiteral("Ctrl+T")));
        QCOMPARE(tabs->count(), before + 1);
        QVERIFY(m_window->actions()[ActionId::NewRule]->toolTip().contains(QStringLiteral("Ctrl+T")));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Rule 2"));
        QCOMPARE(tabs->elideMode(), Qt::ElideRight);
    }

    void aNoticeGoesWhenItsAdviceWasTaken() {
        m_window->actions()[ActionId::NewRule]->trigger();
        type("\"source\": [\"a\"]");
        settle();
        m_window->actions()[ActionId::CloseRule]->trigger();
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QVERIFY2(banner->text().contains(QStringLiteral("was closed")), qPrintable(banner->text()));
        m_window->actions()[ActionId::ReopenRule]->trigger();
        QVERIFY2(banner->text().isEmpty(), qPrintable(banner->text()));
    }

    void anEventNoticeGoesWithTheEvent() {
        m_window->actions()[ActionId::NewRule]->trigger();
        QApplication::clipboard()->setText(QString::fromUtf8(eventText(1, "mine")));
        m_window->actions()[ActionId::Paste]->trigger();
        auto* banner = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(QStringLiteral("not a rule")), kLong);
        m_window->actions()[ActionId::SelectAll]->trigger();
        type("{");
        settle();
        QVERIFY2(banner->text().isEmpty(), qPrintable(banner->text()));
    }

    // --- the beginning --------------------------------------------------------------------------------------------

    void aWorkspaceThatOpensIsNoEmptyOne() {
        auto session = makeSession();
        WindowOptions options;
        options.opening = true;
        MainWindow window(*session, *m_theme, options);
        window.show();
        auto* title = window.findChild<QLabel*>(QStringLiteral("noEventsTitle"));
        QVERIFY(title != nullptr);
        QCOMPARE(title->text(), QStringLiteral("Opening the workspace…"));
        auto* strip = window.findChild<StatusStrip*>();
        QVERIFY2(strip->text().contains(QStringLiteral("Opening the workspace…")), qPrintable(strip->text()));
        session->open();
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(title->text(), QStringLiteral("No events yet"), kLong);
        QVERIFY2(!strip->text().contains(QStringLiteral("Opening")), qPrintable(strip->text()));
    }

private:
    std::unique_ptr<session::Session> makeSession() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        return std::make_unique<session::Session>(options);
    }
    void show() {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kLong));
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong); }
    void load(const QByteArray& events) {
        m_session->addEventText(events, QStringLiteral("test"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->events().size() > 0, kLong);
        settle();
    }
    /// To whoever has the keyboard, letter by letter.
    static void type(const char* keys) {
        for (const char* key = keys; *key != '\0'; ++key) {
            QTest::keyClick(QApplication::focusWidget(), *key);
        }
    }
    [[nodiscard]] QMap<QString, QSize> sizes() const {
        QMap<QString, QSize> sizes;
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            if (dock->isVisible() && dock->visibleRegion().boundingRect().width() > 0) {
                sizes[dock->objectName()] = dock->size();
            }
        }
        sizes[QStringLiteral("eventTypes")] = browser()->typesInput()->size();
        return sizes;
    }
    [[nodiscard]] bool currentIsSeen() const {
        auto* table = qobject_cast<EventTable*>(browser()->tableInput());
        return table->viewport()->rect().intersects(table->visualRect(table->currentIndex()));
    }
    [[nodiscard]] EventBrowser* browser() const { return m_window->findChild<EventBrowser*>(); }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    // A screen on which a window of 1440×900 need not be as large as the screen.
    QTemporaryDir folder;
    const QString screens = folder.filePath(QStringLiteral("screens.json"));
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen") {
        QFile file(screens);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("{\"screens\":[{\"name\":\"one\",\"x\":0,\"y\":0,\"width\":1600,\"height\":1000,"
                       "\"logicalDpi\":96,\"logicalBaseDpi\":96,\"dpr\":1}]}");
            file.close();
            qputenv("QT_QPA_PLATFORM", QByteArrayLiteral("offscreen:configfile=") + screens.toLocal8Bit());
        }
    }
    QApplication application(argc, argv);
    TestFirstUse test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_firstuse.moc"
