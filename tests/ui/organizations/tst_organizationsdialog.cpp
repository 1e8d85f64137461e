// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "tests/demo/democlient.h"
#include "ui/organizations/connectiontext.h"
#include "ui/organizations/organizationsdialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;
using rw::test::RunningDemo;

namespace {

constexpr int kLong = 60'000;

demo::DemoOptions demoOf(const QByteArray& faults = {}) {
    demo::DemoOptions options;
    options.seed = 5;
    options.hours = 30;
    options.faultPlan = faults;
    options.requestsPerMinute = 100'000;
    return options;
}

} // namespace

/// The organisations' dialog by its keys and fields, against simulated organisations.
class TestOrganizationsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // No key store answers, whatever runs on this machine.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/rulewright-test");
    }
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("workspace.sqlite"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        m_theme = std::make_unique<Theme>();
        m_dialog = new OrganizationsDialog(*m_session, *m_theme, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void cleanup() {
        delete m_dialog;
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        m_session.reset();
    }

    /// Made, tested and used by the keyboard alone; afterwards no secret is on the disk.
    void byKeyboardToEvents() {
        RunningDemo demo(demoOf());
        QVERIFY2(demo.started, qPrintable(demo.problem));
        QTest::keyClick(m_dialog, Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget(), line("organizationName"));
        type(QStringLiteral("Northwind"));
        tab();
        QCOMPARE(QApplication::focusWidget(), box("organizationRegion"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        tab();
        QCOMPARE(QApplication::focusWidget(), line("organizationLoginUrl"));
        type(demo.url.toString());
        tab();
        QCOMPARE(QApplication::focusWidget(), line("organizationApiUrl"));
        type(demo.url.toString());
        tab();
        tab();
        QCOMPARE(QApplication::focusWidget(), line("organizationClientId"));
        QVERIFY(problem("organizationClientId").contains(QStringLiteral("missing")));
        QVERIFY(!button("connectionTest")->isEnabled());
        type(demo::DemoOrganization::clientId());
        QVERIFY(problem("organizationClientId").isEmpty());
        tab();
        QCOMPARE(QApplication::focusWidget(), line("organizationSecret"));
        type(demo::DemoOrganization::clientSecret());
        QCOMPARE(line("organizationSecret")->echoMode(), QLineEdit::Password);
        tab();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(m_dialog->findChild<QCheckBox*>(QStringLiteral("organizationForThisRun"))->isChecked());

        QTest::keyClick(m_dialog, Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(headline().startsWith(u'✓'), kLong);
        const QString lines = label("connectionLines")->text();
        QVERIFY2(lines.contains(QStringLiteral("✓ Rights")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("Rate limit: ")) && lines.contains(QStringLiteral("✓ Clock")),
                 qPrintable(lines));
        QTest::mouseClick(button("connectionCopy"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(headline()));

        QSignalSpy fetchWanted(m_dialog, &OrganizationsDialog::fetchWanted);
        QTest::keyClick(m_dialog, Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(!m_dialog->isVisible()); // a button shows for a moment that it was pressed
        QCOMPARE(fetchWanted.count(), 1);
        QCOMPARE(m_session->organizations().size(), 2);
        QCOMPARE(m_session->currentOrganization(), m_session->organizations().at(1).id);
        QCOMPARE(m_session->organizations().at(1).name, QStringLiteral("Northwind"));

        QSignalSpy finished(m_session.get(), &session::Session::acquisitionFinished);
        m_session->fetch(60, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        QVERIFY(m_session->events().size() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        QVERIFY(onDisk().contains(demo::DemoOrganization::clientId().toUtf8()));
        QVERIFY(!onDisk().contains(demo::DemoOrganization::clientSecret().toUtf8()));
    }

    void aWrongSecretIsExplained() {
        RunningDemo demo(demoOf());
        fillIn(demo.url, QStringLiteral("Falsches-Geheimnis"));
        QTest::mouseClick(button("connectionTest"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(headline().startsWith(u'✗'), kLong);
        QVERIFY2(headline().contains(QStringLiteral("secret")), qPrintable(headline()));
        QVERIFY(label("connectionLines")->text().contains(QStringLiteral("Admin > Integrations > OAuth")));
        auto* details = m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("connectionDetails"));
        QVERIFY(details->isHidden());
        m_dialog->findChild<QToolButton*>(QStringLiteral("connectionDetailsToggle"))->click();
        QVERIFY(details->isVisible());
        QVERIFY2(details->toPlainText().contains(QStringLiteral("401")), qPrintable(details->toPlainText()));
        QVERIFY(!details->toPlainText().contains(QStringLiteral("Falsches-Geheimnis")));
    }

    void missingRightsAreNamed() {
        RunningDemo demo(demoOf());
        fillIn(demo.url, demo::DemoOrganization::clientSecret());
        line("organizationClientId")->setText(demo::DemoOrganization::limitedClientId());
        QTest::mouseClick(button("connectionTest"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!headline().isEmpty(), kLong);
        const QString all = headline() + label("connectionLines")->text();
        QVERIFY2(all.contains(QStringLiteral("no conversations can be fetched")), qPrintable(all));
    }

    void aTestCanBeCancelled() {
        RunningDemo demo(demoOf("{\"faults\":[{\"match\":{\"path\":\"/oauth/token\"},\"fault\":\"hang\"}]}"));
        fillIn(demo.url, demo::DemoOrganization::clientSecret());
        button("connectionTest")->setFocus();
        QTest::keyClick(button("connectionTest"), Qt::Key_Space);
        QVERIFY(button("connectionCancel")->isVisible());
        QCOMPARE(QApplication::focusWidget(), button("connectionCancel"));
        QTest::keyClick(button("connectionCancel"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(button("connectionTest")->isVisible(), kLong);
        QVERIFY(headline().startsWith(QStringLiteral("– ")));
    }

    void withoutKeyStoreOneChooses() {
        fillIn(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("Ein-Geheimnis"));
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button("organizationKeepForRun")->isVisible(), kLong);
        QVERIFY(label("organizationState")->text().contains(QStringLiteral("no key store")));
        QVERIFY(line("organizationSecret")->text().isEmpty());
        const QString id = m_session->organizations().at(1).id;
        QVERIFY(m_session->secrets().onlyForThisRun(id));
        QTest::mouseClick(button("organizationForget"), Qt::LeftButton);
        QVERIFY(!m_session->secrets().onlyForThisRun(id));
        line("organizationSecret")->setText(QStringLiteral("Ein-Geheimnis"));
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button("organizationKeepForRun")->isVisible(), kLong);
        QTest::mouseClick(button("organizationKeepForRun"), Qt::LeftButton);
        QVERIFY(button("organizationKeepForRun")->isHidden());
        QVERIFY(m_session->secrets().onlyForThisRun(id));
        QVERIFY(!onDisk().contains("Ein-Geheimnis"));
    }

    /// What the key store refuses is said before the dialog goes, whichever way it is left.
    void aSecretThatIsNotKeptKeepsTheDialog_data() {
        QTest::addColumn<bool>("use");
        QTest::newRow("save and fetch from it") << true;
        QTest::newRow("close") << false;
    }
    void aSecretThatIsNotKeptKeepsTheDialog() {
        QFETCH(bool, use);
        fillIn(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("Ein-Geheimnis"));
        if (use) {
            QTest::keyClick(m_dialog, Qt::Key_F, Qt::AltModifier);
        } else {
            QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
            QTest::keyClick(m_dialog, Qt::Key_Escape); // the key store has not answered yet, or has just refused
        }
        QTRY_VERIFY_WITH_TIMEOUT(button("organizationKeepForRun")->isVisible(), kLong);
        QVERIFY(m_dialog->isVisible());
        QTest::mouseClick(button("organizationKeepForRun"), Qt::LeftButton);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_session->secrets().onlyForThisRun(m_session->organizations().at(1).id));
    }

    void removingCanBeUndone() {
        fillIn(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("Ein-Geheimnis"));
        m_dialog->findChild<QCheckBox*>(QStringLiteral("organizationForThisRun"))->setChecked(true);
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        const QString id = m_session->organizations().at(1).id;
        m_session->setCurrentOrganization(id);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(m_session->organizations().size(), 1);
        QTRY_VERIFY(button("organizationUndo")->isVisible());
        QVERIFY(!m_session->secrets().onlyForThisRun(id));
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_session->organizations().size(), 2);
        QCOMPARE(m_session->organizations().at(1).id, id);
        QCOMPARE(m_session->currentOrganization(), id);
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(m_session->secrets().onlyForThisRun(id));
    }

    void duplicatesHaveNoSecret() {
        fillIn(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("Ein-Geheimnis"));
        m_dialog->findChild<QCheckBox*>(QStringLiteral("organizationForThisRun"))->setChecked(true);
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        QTest::mouseClick(button("organizationDuplicate"), Qt::LeftButton);
        QCOMPARE(list()->count(), 3);
        QVERIFY(line("organizationName")->text().startsWith(QStringLiteral("Copy of ")));
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        m_dialog->close();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_session->organizations().size(), 3);
        for (const genesys::Organization& organization : m_session->organizations()) {
            QCOMPARE(m_session->secrets().onlyForThisRun(organization.id),
                     organization.name == QStringLiteral("Northwind"));
        }
    }

    void onlySaveSaves_data() {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("Close") << false;
    }
    void onlySaveSaves() {
        QFETCH(bool, byKey);
        fillIn(QUrl(QStringLiteral("http://127.0.0.1:1")), QString());
        QTest::mouseClick(button("organizationSave"), Qt::LeftButton);
        line("organizationName")->setText(QStringLiteral("Southwind"));
        const auto leave = [&] {
            if (byKey) {
                QTest::keyClick(m_dialog, Qt::Key_Escape);
            } else {
                QTest::mouseClick(button("organizationClose"), Qt::LeftButton);
            }
        };
        leave();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(label("organizationState")->text(),
                 QStringLiteral("Southwind is not saved. Save it, or close again to discard the changes."));
        QCOMPARE(m_session->organizations().at(1).name, QStringLiteral("Northwind"));
        line("organizationName")->setText(QStringLiteral("Eastwind")); // who goes on editing is asked again
        leave();
        QVERIFY(m_dialog->isVisible());
        leave();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_session->organizations().at(1).name, QStringLiteral("Northwind"));
    }

    void addressesNeedNoScheme() {
        fillIn(QUrl(), QString());
        for (const auto& [typed, meant] :
             {std::pair{"nosuch.invalid", "https://nosuch.invalid"},
              std::pair{"localhost:8080", "http://localhost:8080"}, std::pair{"127.0.0.1:9", "http://127.0.0.1:9"},
              std::pair{"[::1]:9", "http://[::1]:9"}, std::pair{"localhost.example", "https://localhost.example"}}) {
            line("organizationApiUrl")->setFocus();
            type(QString::fromLatin1(typed));
            QVERIFY2(problem("organizationApiUrl").isEmpty(), qPrintable(problem("organizationApiUrl")));
            QVERIFY(button("organizationSave")->isEnabled());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(line("organizationApiUrl")->text(), QString::fromLatin1(meant));
        }
    }

    void whatNobodyHasComeToIsNoMistake() {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        QVERIFY(problem("organizationClientId").contains(QStringLiteral("missing")));
        QVERIFY(!problem("organizationClientId").startsWith(u'✗'));
        line("organizationClientId")->setFocus();
        tab();
        QVERIFY(problem("organizationClientId").startsWith(u'✗'));
    }

    void whatCannotBeKeptIsNotLostUnseen() {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        line("organizationProxy")->setText(QStringLiteral("nonsense://x"));
        QVERIFY(!problem("organizationProxy").isEmpty());
        QVERIFY(!button("organizationSave")->isEnabled());
        m_dialog->close();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(label("organizationState")->text().contains(QStringLiteral("close again to discard")));
        m_dialog->close();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_session->organizations().size(), 1);
    }

    void aTutorialMeetingGenesysIsWarnedOf() {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        line("organizationClientId")->setText(QStringLiteral("01234567-89ab-cdef-0123-456789abcdef"));
        QComboBox* dialect = box("organizationDialect");
        dialect->setCurrentIndex(dialect->findData(QStringLiteral("tutorial-000")));
        QVERIFY(problem("organizationDialect").contains(QStringLiteral("belongs to Genesys Cloud")));
        auto* agreed = m_dialog->findChild<QCheckBox*>(QStringLiteral("organizationAgreed"));
        QVERIFY(agreed->isVisible() && !button("organizationSave")->isEnabled());
        agreed->setChecked(true);
        QVERIFY(problem("organizationDialect").isEmpty() && button("organizationSave")->isEnabled());
        box("organizationRegion")->setCurrentIndex(box("organizationRegion")->count() - 1);
        line("organizationApiUrl")->setText(QStringLiteral("https://gateway.example"));
        QVERIFY(agreed->isHidden());
        line("organizationApiUrl")->setText(QStringLiteral("http://gateway.example"));
        QVERIFY(problem("organizationApiUrl").contains(QStringLiteral("unencrypted")));
    }

    void browserSignInShowsItsRedirects() {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        box("organizationGrant")->setCurrentIndex(1);
        QVERIFY(!line("organizationSecret")->isVisible());
        QVERIFY(label("organizationPortsNote")->text().contains(QStringLiteral("http://localhost:8701/")));
        line("organizationPorts")->setText(QStringLiteral("8701, none"));
        QVERIFY(!problem("organizationPorts").isEmpty());
    }

    void everyFieldHasAName() {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() &&
                widget->parent()->inherits("QWidget") &&
                (widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QListWidget"))) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void clocksThatDisagreeAreSaid() {
        genesys::ConnectionReport report;
        report.clockSkewMs = 180'000;
        QVERIFY(ui::describe(report).lines.join(u'\n').contains(QStringLiteral("⚠ Clock: this computer is 180 seconds "
                                                                               "ahead")));
        report.clockSkewMs = -700;
        QVERIFY(ui::describe(report).lines.join(u'\n').contains(QStringLiteral("✓ Clock")));
    }

private:
    template <class T>
    [[nodiscard]] T* child(const char* name) const {
        T* found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QLineEdit* line(const char* name) const { return child<QLineEdit>(name); }
    [[nodiscard]] QComboBox* box(const char* name) const { return child<QComboBox>(name); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    [[nodiscard]] QLabel* label(const char* name) const { return child<QLabel>(name); }
    [[nodiscard]] QListWidget* list() const { return child<QListWidget>("organizationList"); }
    [[nodiscard]] QString headline() const { return label("connectionHeadline")->text(); }
    /// What is said beneath a field; empty while nothing is.
    [[nodiscard]] QString problem(const char* field) const {
        const QLabel* words = m_dialog->findChild<QLabel*>(QLatin1StringView(field) + QStringLiteral("Problem"));
        return words->isHidden() ? QString() : words->text();
    }
    static void type(const QString& text) {
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    static void tab() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }
    void fillIn(const QUrl& url, const QString& secret) {
        QTest::mouseClick(button("organizationAdd"), Qt::LeftButton);
        line("organizationName")->setText(QStringLiteral("Northwind"));
        box("organizationRegion")->setCurrentIndex(box("organizationRegion")->count() - 1);
        line("organizationLoginUrl")->setText(url.toString());
        line("organizationApiUrl")->setText(url.toString());
        line("organizationClientId")->setText(demo::DemoOrganization::clientId());
        line("organizationSecret")->setText(secret);
    }
    [[nodiscard]] QByteArray onDisk() const {
        QByteArray text;
        for (QDirIterator it(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly)) {
                text += file.readAll();
            }
        }
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    QPointer<OrganizationsDialog> m_dialog;
};

QTEST_MAIN(TestOrganizationsDialog)
#include "tst_organizationsdialog.moc"
