// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/dialogs/preferences.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

class TestPreferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsKept() {
        QTemporaryDir folder;
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = folder.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        {
            session::Session session(options);
            Theme theme;
            PreferencesDialog dialog(session, theme, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            auto* themes = dialog.findChild<QComboBox*>(QStringLiteral("preferencesTheme"));
            QCOMPARE(themes->currentIndex(), 0);
            QTest::keyClick(themes, Qt::Key_Down);
            QTest::keyClick(themes, Qt::Key_Down);
            QTest::keyClick(themes, Qt::Key_Return);
            QCOMPARE(theme.choice(), Theme::Choice::Dark); // at once
            auto* days = dialog.findChild<QSpinBox*>(QStringLiteral("preferencesKeepDays"));
            QCOMPARE(days->text(), QStringLiteral("No limit"));
            days->setFocus();
            days->selectAll();
            QTest::keyClicks(days, QStringLiteral("30"));
            auto* events = dialog.findChild<QSpinBox*>(QStringLiteral("preferencesKeepEvents"));
            QCOMPARE(events->value(), 3'000'000);
            QTest::keyClick(events, Qt::Key_Up);
            theme.apply(Theme::Choice::System);
        }
        session::Session session(options);
        QCOMPARE(session.settings().theme(), QStringLiteral("dark"));
        QCOMPARE(session.settings().keepDays(), 30);
        QCOMPARE(session.settings().keepEvents(), 3'100'000);
        QCOMPARE(session.settings().keepMegabytes(), 0);
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
