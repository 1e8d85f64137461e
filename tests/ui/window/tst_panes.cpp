// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "support/quietsession.h"
#include "ui/actions.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/panes.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

namespace {
constexpr int kLong = 60'000;
}

/// Where the keyboard is, and how it gets from pane to pane.
class TestPanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Choice::Light);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kLong));
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }
    void cleanup() {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_window.reset();
        m_theme->apply(Theme::Choice::System);
        m_theme.reset();
        m_session.reset();
    }

    void oneFrameShowsWhereTheKeyboardIs_data() {
        QTest::addColumn<Theme::Choice>("choice");
        QTest::newRow("light") << Theme::Choice::Light;
        QTest::newRow("dark") << Theme::Choice::Dark;
        QTest::newRow("high contrast") << Theme::Choice::HighContrast;
    }
    void oneFrameShowsWhereTheKeyboardIs() {
        QFETCH(Theme::Choice, choice);
        m_theme->apply(choice);
        auto* rule = m_window->findChild<Pane*>(QStringLiteral("ruleDock"));
        auto* match = m_window->findChild<Pane*>(QStringLiteral("matchDock"));
        m_window->findChild<RuleEditor*>()->input()->setFocus();
        QTRY_COMPARE(focused(), QStringList{QStringLiteral("ruleDock")});
        const QColor frame = m_theme->color(ColorRole::FocusFrame);
        QCOMPARE(corner(*rule), frame);
        QVERIFY(corner(*match) != frame);
        press(Qt::Key_F6);
        QTRY_COMPARE(focused(), QStringList{QStringLiteral("matchDock")});
        QCOMPARE(corner(*match), frame);
        QVERIFY(corner(*rule) != frame);
        // Nothing has moved: there is always room for the frame.
        QCOMPARE(rule->widget()->geometry().left(), match->widget()->geometry().left());
        QVERIFY(rule->widget()->geometry().left() > 0);
    }

    void f6GoesRoundThroughTheToolsThatAreShown() {
        m_window->actions()[ActionId::ActivityLog]->trigger();
        QTRY_COMPARE(focused(), QStringList{QStringLiteral("activityDock")});
        QSet<QString> seen;
        for (int i = 0; i < 8; ++i) {
            press(Qt::Key_F6);
            QTRY_COMPARE(focused().size(), 1);
            seen.insert(focused().front());
        }
        for (const char* pane : {"ruleDock", "matchDock", "activityDock"}) {
            QVERIFY2(seen.contains(QLatin1String(pane)), pane);
        }
        QVERIFY(!seen.contains(QStringLiteral("problemsDock"))); // they are behind the activity
        press(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_COMPARE(focused().size(), 1);
    }

    void aPaneComesToTheFrontAgain() {
        auto* activity = m_window->findChild<QDockWidget*>(QStringLiteral("activityDock"));
        const auto isInFront = [activity] { return !activity->visibleRegion().isEmpty(); };
        for (int i = 0; i < 3; ++i) {
            m_window->actions()[ActionId::ActivityLog]->trigger();
            QTRY_VERIFY(isInFront());
            QTabBar* tabs = nullptr;
            for (QTabBar* bar : m_window->findChild<Panes*>()->findChildren<QTabBar*>()) {
                for (int tab = 0; tab < bar->count(); ++tab) {
                    if (bar->tabText(tab).startsWith(QStringLiteral("Funnel"))) {
                        tabs = bar;
                        bar->setCurrentIndex(tab);
                    }
                }
            }
            QVERIFY(tabs != nullptr);
            QTRY_VERIFY(!isInFront());
        }
    }

    void theLayoutIsKeptWhileOneWorks() {
        m_window->actions()[ActionId::LiveWatch]->trigger();
        auto* live = m_window->findChild<QDockWidget*>(QStringLiteral("liveDock"));
        QTRY_VERIFY(live->isVisible());
        const QByteArray before = m_session->settings().windowState();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->settings().windowState() != before, kLong);
        // What a crash leaves: the settings, and no closing of the window.
        session::Session again(test::quietOptions(m_dir));
        Theme theme;
        MainWindow after(again, theme);
        after.show();
        QVERIFY(QTest::qWaitForWindowExposed(&after));
        QTRY_VERIFY_WITH_TIMEOUT(after.findChild<QDockWidget*>(QStringLiteral("liveDock"))->isVisible(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(after.idle(), kLong);
    }

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QStringList focused() const {
        QStringList names;
        for (const Pane* pane : m_window->findChildren<Pane*>()) {
            if (pane->hasKeyboard()) {
                names << pane->objectName();
            }
        }
        return names;
    }
    static QColor corner(Pane& pane) {
        const QImage image = pane.grab().toImage();
        return image.pixelColor(0, image.height() / 2);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
