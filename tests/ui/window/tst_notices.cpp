// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventtags.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "support/quietsession.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/theme.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

/// What the window says by the way, where it stands and when it goes.
class TestNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<session::Session>(test::quietOptions(*m_dir));
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->idle());
    }
    void cleanup() {
        QTRY_VERIFY(m_window->idle());
        m_window.reset();
        m_session.reset();
        m_theme.reset();
        m_dir.reset();
    }

    void aNoticeStandsInTheStatusBar() {
        auto* bar = m_window->findChild<QStatusBar*>();
        const int height = bar->height();
        const QSize least = m_window->minimumSizeHint();
        const QString words = QStringLiteral("One two three. ").repeated(40).trimmed();
        int pressed = 0;
        notices()->offer(words, QStringLiteral("Undo"), [&pressed] { ++pressed; });
        QVERIFY(bar->isAncestorOf(banner()) && banner()->isVisible());
        QTRY_VERIFY(banner()->width() > 0 && bar->rect().contains(banner()->geometry()));
        QCOMPARE(bar->height(), height);
        QCOMPARE(m_window->minimumSizeHint(), least);
        QCOMPARE(banner()->text(), words);
        auto* text = banner()->findChild<QLabel*>(QStringLiteral("bannerText"));
        QTRY_VERIFY(text->text().endsWith(u'…'));
        QVERIFY(text->toolTip().contains(words));
        QCOMPARE(text->accessibleName(), words);
        auto* undo = banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QVERIFY(bar->rect().contains(QRect(undo->mapTo(bar, QPoint()), undo->size())));
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(pressed, 1);
        QVERIFY(banner()->isHidden());
        QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("statusText"))->isVisible());
        notices()->say(QStringLiteral("Short."));
        QTRY_COMPARE(text->text(), QStringLiteral("Short."));
        QVERIFY(text->toolTip().isEmpty());
    }

    void aNoticeGoesWithItsMatter_data() {
        QTest::addColumn<int>("matter");
        QTest::newRow("moment") << static_cast<int>(Matter::Moment);
        QTest::newRow("rule") << static_cast<int>(Matter::Rule);
        QTest::newRow("text") << static_cast<int>(Matter::RuleText);
        QTest::newRow("events") << static_cast<int>(Matter::Events);
        QTest::newRow("tags") << static_cast<int>(Matter::Tags);
    }
    void aNoticeGoesWithItsMatter() {
        QFETCH(int, matter);
        const auto one = static_cast<Matter>(matter);
        const auto staysAfter = [&](const std::function<void()>& change) {
            notices()->say(QStringLiteral("Something."), one);
            change();
            return !banner()->isHidden();
        };
        QCOMPARE(staysAfter([this] { m_window->findChild<RuleEditor*>()->setText("{\"a\": [1]}"); }),
                 one != Matter::RuleText);
        QCOMPARE(staysAfter([this] { m_session->rules().add({}, false); }),
                 one != Matter::RuleText && one != Matter::Rule);
        QCOMPARE(staysAfter([this] {
                     m_session->tags().change({{7, QStringLiteral("x"), true}});
                 }),
                 one != Matter::Tags);
        QCOMPARE(staysAfter([this] { m_session->addEventText("{}", QStringLiteral("Pasted")); }),
                 one != Matter::Events);
    }

    void whatIsSaidOfEventsGoesWithThem() {
        m_session->addEventText("{\"id\":\"1\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}",
                                QStringLiteral("Pasted"));
        QTRY_COMPARE(m_session->events().size(), 1U);
        QTRY_VERIFY(m_window->idle());
        notices()->say(QStringLiteral("Something."), Matter::Events);
        m_session->clearEvents();
        QTRY_VERIFY(banner()->isHidden());
    }

    void removedEventsAreOfferedBack() {
        const QByteArray two = "{\"id\":\"1\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}\n"
                               "{\"id\":\"2\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}";
        m_session->open();
        QTRY_VERIFY(m_window->idle());
        m_window->actions()[ActionId::ClearEvents]->trigger();
        QVERIFY2(banner()->isHidden(), qPrintable(banner()->text())); // there are none
        const auto* hint = m_window->findChild<QLabel*>(QStringLiteral("matchHint"));
        const auto saysWhatToDo = [hint] {
            return hint->isVisible() && hint->text().contains(QStringLiteral("Press F5"));
        };
        QTRY_VERIFY(saysWhatToDo());
        m_session->addEventText(two, QStringLiteral("Pasted"));
        QTRY_COMPARE(m_session->events().size(), 2U);
        QTRY_VERIFY(m_window->idle());
        m_window->actions()[ActionId::ClearEvents]->trigger();
        QCOMPARE(m_session->events().size(), 0U);
        QCOMPARE(banner()->text(), QStringLiteral("2 events removed."));
        QTRY_VERIFY(m_window->idle());
        QTRY_VERIFY(saysWhatToDo()); // not: select an event
        auto* back = banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QCOMPARE(back->text(), QStringLiteral("Bring back"));
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(m_session->events().size(), 2U);
        QTRY_VERIFY(m_window->idle());
        QVERIFY(banner()->isHidden());
        QTRY_VERIFY(!saysWhatToDo());
        // The menu has it when the notice has given way to another one.
        QAction* menu = m_window->actions()[ActionId::BringEventsBack];
        QVERIFY(!menu->isEnabled());
        m_window->actions()[ActionId::ClearEvents]->trigger();
        menu->trigger();
        QTRY_COMPARE(m_session->events().size(), 2U);
        QTRY_VERIFY(m_window->idle() && banner()->isHidden()); // nothing is removed any more
        m_window->actions()[ActionId::ClearEvents]->trigger();
        notices()->say(QStringLiteral("Something."), Matter::Moment);
        QTRY_VERIFY(menu->isEnabled());
        QVERIFY(!m_window->actions()[ActionId::ClearEvents]->isEnabled()); // there are none
        menu->trigger();
        QTRY_COMPARE(m_session->events().size(), 2U);
        QTRY_VERIFY(m_window->idle() && !menu->isEnabled());
        // The offer goes when others come.
        m_window->actions()[ActionId::ClearEvents]->trigger();
        QVERIFY(!banner()->isHidden());
        m_session->addEventText(two, QStringLiteral("Pasted"));
        QTRY_COMPARE(m_session->events().size(), 2U);
        QTRY_VERIFY(m_window->idle());
        QVERIFY2(!banner()->text().contains(QStringLiteral("removed")), qPrintable(banner()->text()));
    }

    void foreignTextsAreNoHtml() {
        notices()->say(QStringLiteral("<b>One</b> two three. ").repeated(40).trimmed());
        auto* text = banner()->findChild<QLabel*>(QStringLiteral("bannerText"));
        QTRY_VERIFY(text->text().endsWith(u'…'));
        QVERIFY2(text->toolTip().contains(QStringLiteral("&lt;b&gt;One")), qPrintable(text->toolTip()));
    }

    void nothingFoundNamesWhatMayBeTheCause() {
        // As the session says it of a fetch; nothing is fetched here.
        const auto text = [this] {
            m_session->acquisitionFinished(QStringLiteral("Mine"), 0, 0, 0);
            return banner()->text();
        };
        auto* button = banner()->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
        QVERIFY2(text().contains(QStringLiteral("divisions")), qPrintable(text()));
        QVERIFY2(text().contains(QStringLiteral("some minutes late")), qPrintable(text()));
        QVERIFY2(!text().contains(QStringLiteral("more types")), qPrintable(text()));
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("diagnoseDock"))->isVisible());
        QTRY_VERIFY(m_window->idle());
        // With some types only, more of them may help.
        auto* types = m_window->findChild<QMenu*>(QStringLiteral("fetchTypesMenu"));
        types->aboutToShow(); // fills it
        types->actions().last()->trigger();
        QVERIFY2(text().contains(QStringLiteral("Choose more types")), qPrintable(text()));
        QVERIFY(!button->isVisible());
    }

    void aMissingFileIsNamedOnce() {
        const QString missing = path("missing.json");
        m_window->openPaths({missing}); // counts as events
        const QString words = QStringLiteral("Cannot open missing.json: no such file.");
        QTRY_COMPARE(failure()->text(), words);
        QTRY_VERIFY(m_window->idle());
        QVERIFY2(banner()->isHidden(), qPrintable(banner()->text()));
        const auto* text = failure()->findChild<QLabel*>(QStringLiteral("bannerText"));
        QCOMPARE(text->toolTip(), QDir::toNativeSeparators(missing));
        // Gone with the next import, whatever becomes of that.
        m_session->addEventText("{\"id\":\"1\",\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}",
                                QStringLiteral("Pasted"));
        QTRY_VERIFY(failure()->isHidden());
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] Notices* notices() const { return m_window->findChild<Notices*>(); }
    [[nodiscard]] Banner* banner() const { return m_window->findChild<Banner*>(QStringLiteral("noticeBanner")); }
    [[nodiscard]] Banner* failure() const { return m_window->findChild<Banner*>(QStringLiteral("failureBanner")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
