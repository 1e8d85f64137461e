// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"
#include "session/session.h"
#include "ui/dialogs/clinic.h"
#include "ui/dialogs/helpbrowser.h"
#include "ui/dialogs/preferences.h"
#include "ui/editor/hovercard.h"
#include "ui/language.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLibraryInfo>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace rw;
using namespace rw::ui;

namespace {

QString clocks(int n) {
    return QCoreApplication::translate("ConnectionText", "Clock: this computer is %Ln seconds ahead of the service",
                                       nullptr, n);
}

} // namespace

/// How a language is chosen, what follows it, and what happens where it has no words.
class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSettingOrElseTheSystemChooses_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("code");
        const QStringList austrian{QStringLiteral("de-AT"), QStringLiteral("de"), QStringLiteral("en")};
        const QStringList french{QStringLiteral("fr-FR"), QStringLiteral("fr")};
        QTest::newRow("chosen") << QStringLiteral("de") << french << QStringLiteral("de");
        QTest::newRow("chosen against the system") << QStringLiteral("en") << austrian << QStringLiteral("en");
        QTest::newRow("system") << QStringLiteral("system") << austrian << QStringLiteral("de");
        QTest::newRow("system's second") << QStringLiteral("system") << (french + austrian) << QStringLiteral("de");
        QTest::newRow("system speaks another") << QStringLiteral("system") << french << QStringLiteral("en");
        QTest::newRow("system says nothing") << QStringLiteral("system") << QStringList() << QStringLiteral("en");
        QTest::newRow("a setting of another version")
            << QStringLiteral("xx") << QStringList{QStringLiteral("de_DE")} << QStringLiteral("de");
    }
    void theSettingOrElseTheSystemChooses() {
        QFETCH(QString, setting);
        QFETCH(QStringList, system);
        QTEST(Language::codeOf(setting, system), "code");
    }

    void englishCountsProperly() {
        const Language english(QStringLiteral("en"));
        QCOMPARE(Language::code(), QStringLiteral("en"));
        QCOMPARE(clocks(1), QStringLiteral("Clock: this computer is 1 second ahead of the service"));
        QCOMPARE(clocks(2), QStringLiteral("Clock: this computer is 2 seconds ahead of the service"));
        QCOMPARE(Words::tr("%n unheard-of thing|%n unheard-of things", nullptr, 1), "1 unheard-of thing");
        QCOMPARE(Words::number(1204567), "1,204,567");
    }

    void numbersFollowTheLanguage() {
        const QLocale before;
        {
            const Language german(QStringLiteral("de"));
            QCOMPARE(Language::code(), QStringLiteral("de"));
            QCOMPARE(QLocale().toString(1204567), QStringLiteral("1.204.567"));
            QCOMPARE(Words::number(1204567), "1.204.567");
            QVERIFY(clocks(1204).contains(QStringLiteral("1.204")));
        }
        QCOMPARE(QLocale(), before);
        QCOMPARE(Language::code(), QStringLiteral("en"));
        QCOMPARE(Words::number(1204567), "1,204,567");
    }

    void whatHasNoTranslationIsEnglishAndCounts() {
        const Language german(QStringLiteral("de"));
        QCOMPARE(Words::tr("an unheard-of sentence"), "an unheard-of sentence");
        QCOMPARE(Words::tr("%n unheard-of thing|%n unheard-of things", nullptr, 1), "1 unheard-of thing");
        QCOMPARE(Words::tr("%n unheard-of thing|%n unheard-of things", nullptr, 1204), "1.204 unheard-of things");
        QCOMPARE(QCoreApplication::translate("Nowhere", "an unheard-of sentence"),
                 QStringLiteral("an unheard-of sentence"));
    }

    void qtsOwnButtonsFollow() {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"))) {
            QSKIP("Qt's own translations are not installed");
        }
        const Language german(QStringLiteral("de"));
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'), QStringLiteral("Abbrechen"));
        QCOMPARE(QKeySequence(QStringLiteral("Ctrl+S")).toString(QKeySequence::NativeText), QStringLiteral("Strg+S"));
    }

    void theHelpFollows() {
        const QString english = operatorHelp(QStringLiteral("prefix"));
        const Language german(QStringLiteral("de"));
        QVERIFY(!operatorHelp(QStringLiteral("prefix")).isEmpty());
        QVERIFY(operatorHelp(QStringLiteral("prefix")) != english);
        HelpBrowser help(nullptr);
        help.showPage(QStringLiteral("diagnostics"), QStringLiteral("RW204"));
        const auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpText"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("RW204")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Regel")));
    }

    void everyPageAndEveryExerciseIsThere() {
        const QDir help(QStringLiteral(":/help"));
        const QDir clinic(QStringLiteral(":/clinic"));
        QVERIFY(help.entryList(QDir::Files).size() >= 3);
        QVERIFY(clinic.entryList(QDir::Files).size() >= 30);
        QCOMPARE(QDir(help.filePath(QStringLiteral("de"))).entryList(QDir::Files), help.entryList(QDir::Files));
        QCOMPARE(QDir(clinic.filePath(QStringLiteral("de"))).entryList(QDir::Files), clinic.entryList(QDir::Files));
        const auto english = ClinicDialog::exercises();
        const Language german(QStringLiteral("de"));
        const auto told = ClinicDialog::exercises();
        QCOMPARE(told.size(), english.size());
        for (size_t i = 0; i < told.size(); ++i) {
            QCOMPARE(told[i].id, english[i].id);
            QCOMPARE(told[i].rule, english[i].rule);
            QVERIFY2(!told[i].title.empty() && told[i].story != english[i].story && told[i].cause != english[i].cause,
                     told[i].id.c_str());
        }
    }

    void thePreferencesKeepTheChoice() {
        const QTemporaryDir folder;
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = folder.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        {
            session::Session session(options);
            QCOMPARE(session.settings().language(), QStringLiteral("system"));
            Theme theme;
            PreferencesDialog dialog(session, theme, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            auto* languages = dialog.findChild<QComboBox*>(QStringLiteral("preferencesLanguage"));
            QCOMPARE(languages->currentIndex(), 0);
            QCOMPARE(languages->itemText(1), QStringLiteral("English"));
            QCOMPARE(languages->itemText(2), QStringLiteral("Deutsch"));
            QTest::keyClick(languages, Qt::Key_End);
            QTest::keyClick(languages, Qt::Key_Return);
        }
        session::Session session(options);
        QCOMPARE(session.settings().language(), QStringLiteral("de"));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
