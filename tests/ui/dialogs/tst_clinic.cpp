// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/banner.h"
#include "ui/dialogs/clinic.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000; // ms; for machines under load

} // namespace

class TestClinic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        open();
    }
    void cleanup() {
        m_dialog.reset();
        m_theme.reset();
        m_session.reset();
    }

    void everyExerciseIsThere() {
        const QDir dir(QStringLiteral(RW_SOURCE_DIR "/resources/clinic"));
        QCOMPARE(ClinicDialog::exercises().size(),
                 static_cast<size_t>(dir.entryList({QStringLiteral("*.json")}, QDir::Files).size()));
        QCOMPARE(list()->count(), static_cast<int>(ClinicDialog::exercises().size()));
        QVERIFY(label("clinicProgress").startsWith(QStringLiteral("0 of ")));
    }

    // Exercise by exercise, by keys alone: what the rule does is said, two hints lead to the cure, solved is
    // remembered.
    void hintsLeadToTheCure() {
        const auto exercises = ClinicDialog::exercises();
        for (size_t i = 0; i < exercises.size(); ++i) {
            const suite::Exercise& exercise = exercises[i];
            list()->setFocus();
            if (i > 0) {
                QTest::keyClick(list(), Qt::Key_Down);
            }
            wait();
            QCOMPARE(label("clinicTitle"), QString::fromStdString(exercise.title));
            QCOMPARE(label("clinicStory"), QString::fromStdString(exercise.story));
            QCOMPARE(editor()->text(), QByteArray::fromStdString(exercise.rule));
            QCOMPARE(events()->topLevelItemCount(), static_cast<int>(exercise.events.size()));
            QVERIFY2(label("clinicState").startsWith(QStringLiteral("Not yet: ")), exercise.id.c_str());

            press("clinicHint");
            wait();
            QVERIFY(advice()->text().startsWith(QStringLiteral("Look at the selected place.")));
            press("clinicHint");
            wait();
            QCOMPARE(advice()->text(), QString::fromStdString(exercise.cause));
            auto* apply = advice()->findChild<QPushButton*>(QStringLiteral("bannerRetry"));
            QVERIFY2(apply->isVisible(), exercise.id.c_str());
            apply->setFocus();
            QTest::keyClick(apply, Qt::Key_Space);
            wait();
            QVERIFY2(label("clinicState").startsWith(QStringLiteral("The rule does what the story wants.")),
                     exercise.id.c_str());
            for (int row = 0; row < events()->topLevelItemCount(); ++row) {
                QCOMPARE(events()->topLevelItem(row)->text(2), events()->topLevelItem(row)->text(1));
            }
            QVERIFY(label("clinicProgress").startsWith(QStringLiteral("%1 of ").arg(i + 1)));
        }
        QVERIFY(!button("clinicNext")->isEnabled());

        // After a restart the marks are there, and the rules are broken again.
        m_dialog.reset();
        open();
        wait();
        QVERIFY(label("clinicProgress").startsWith(QStringLiteral("%1 of ").arg(exercises.size())));
        QCOMPARE(list()->currentRow(), 0);
        QCOMPARE(editor()->text(), QByteArray::fromStdString(exercises.front().rule));
    }

    void typingTheCureSolvesIt() {
        const suite::Exercise exercise = ClinicDialog::exercises().front();
        wait();
        editor()->input()->setFocus();
        const auto at = static_cast<uint32_t>(exercise.rule.find("\"VOICE\""));
        editor()->select({at, at + 7});
        QTest::keyClicks(editor()->input(), QStringLiteral("[\"VOICE\"]"));
        wait();
        QVERIFY2(label("clinicState").startsWith(QStringLiteral("The rule does")), editor()->text().constData());
        QCOMPARE(m_session->settings().clinicSolved(), QStringList{QString::fromStdString(exercise.id)});
        QVERIFY(list()->item(0)->toolTip().contains(QStringLiteral("solved")));
    }

    // To be shown a solution is not to find it; and one's own text comes back.
    void theSolutionIsNoSolving() {
        wait();
        const QByteArray own = editor()->text();
        press("clinicSolution");
        wait();
        QVERIFY(label("clinicState").startsWith(QStringLiteral("The rule does")));
        QVERIFY(m_session->settings().clinicSolved().isEmpty());
        editor()->undo();
        wait();
        QCOMPARE(editor()->text(), own);
        QVERIFY(label("clinicState").startsWith(QStringLiteral("Not yet")));
    }

    void aSolutionStaysOneOnTheWayBack() {
        wait();
        press("clinicSolution");
        wait();
        press("clinicNext");
        wait();
        list()->setCurrentRow(0);
        wait();
        QVERIFY(label("clinicState").startsWith(QStringLiteral("The rule does")));
        QVERIFY(m_session->settings().clinicSolved().isEmpty());
    }

    void whatWasTypedStays() {
        wait();
        editor()->input()->setFocus();
        QTest::keyClick(editor()->input(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor()->input(), QStringLiteral("   "));
        const QByteArray typed = editor()->text();
        press("clinicNext");
        wait();
        QCOMPARE(list()->currentRow(), 1);
        list()->setCurrentRow(0);
        wait();
        QCOMPARE(editor()->text(), typed);
        press("clinicAgain");
        wait();
        QCOMPARE(editor()->text(), QByteArray::fromStdString(ClinicDialog::exercises().front().rule));
    }

    void theUsersRuleAndEventsAreNotTouched() {
        const QByteArray rule = m_session->rule().text();
        press("clinicSolution");
        press("clinicNext");
        wait();
        QCOMPARE(m_session->rule().text(), rule);
        QCOMPARE(m_session->events().size(), 0U);
    }

    void everyPartIsReachedByF6() {
        wait();
        list()->setFocus();
        QSet<QWidget*> seen;
        for (int i = 0; i < 5; ++i) {
            seen.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(QApplication::focusWidget(), list());
    }

    void itFitsASmallScreen() {
        m_dialog->resize(984, 640);
        QVERIFY2(m_dialog->minimumSizeHint().width() <= 984, "too wide");
        QVERIFY2(m_dialog->minimumSizeHint().height() <= 640, "too high");
    }

private:
    void open() {
        m_dialog = std::make_unique<ClinicDialog>(*m_session, *m_theme, nullptr);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get(), kLong));
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(m_dialog->idle(), kLong); }
    void press(const char* name) {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] QListWidget* list() const { return m_dialog->findChild<QListWidget*>(QStringLiteral("clinicList")); }
    [[nodiscard]] QTreeWidget* events() const {
        return m_dialog->findChild<QTreeWidget*>(QStringLiteral("clinicEvents"));
    }
    [[nodiscard]] RuleEditor* editor() const {
        return m_dialog->findChild<RuleEditor*>(QStringLiteral("clinicEditor"));
    }
    [[nodiscard]] Banner* advice() const { return m_dialog->findChild<Banner*>(QStringLiteral("clinicAdvice")); }
    [[nodiscard]] QString label(const char* name) const {
        return m_dialog->findChild<QLabel*>(QLatin1String(name))->text();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ClinicDialog> m_dialog;
};

QTEST_MAIN(TestClinic)
#include "tst_clinic.moc"
