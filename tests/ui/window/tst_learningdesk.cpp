// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/dialogs/clinic.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/organizations/organizationsdialog.h"
#include "ui/theme.h"
#include "ui/welcomestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <utility>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000; // ms; for machines under load

const QByteArray kRule = "{\"source\": [\"aws.s3\"]}";
const QByteArray kEvent =
    "{\"id\": \"1\", \"source\": \"aws.s3\", \"detail-type\": \"Object Created\", \"detail\": {}}";

} // namespace

namespace {

/// Counts how often something asks for a new layout.
class LayoutRequests : public QObject {
public:
    LayoutRequests() { qApp->installEventFilter(this); }
    [[nodiscard]] int takeCount() { return std::exchange(m_count, 0); }
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        m_count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

/// The welcome and what it leads to, over a session without network.
class TestLearningDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { stop(); }

    void itComesOnceAndFromTheMenu() {
        QVERIFY(strip()->isVisible());
        QVERIFY(editor()->input()->hasFocus()); // it takes nothing away
        QTest::mouseClick(button("welcomeClose"), Qt::LeftButton);
        QVERIFY(!strip()->isVisible());
        stop();
        start();
        QVERIFY(!strip()->isVisible());
        m_window->actions()[ActionId::Welcome]->trigger();
        QVERIFY(strip()->isVisible());
        QVERIFY(button("welcomeDemo")->hasFocus());
        stop();
        start();
        QVERIFY(!strip()->isVisible());
    }

    /// A strip that asks for a new layout whenever it is laid out keeps a processor busy for ever.
    void itComesToRest() {
        QVERIFY(strip()->isVisible());
        LayoutRequests requests;
        for (const int width : {1400, 1000, 760, 1000}) {
            m_window->resize(width, 700);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
            int quiet = 0;
            for (int round = 0; round < 2000 && quiet < 50; ++round) {
                QCoreApplication::processEvents();
                quiet = requests.takeCount() == 0 ? quiet + 1 : 0;
            }
            QCOMPARE(quiet, 50);
        }
    }

    void pastesARule() {
        QApplication::clipboard()->clear();
        const QByteArray before = editor()->text();
        press("welcomePasteRule");
        QVERIFY(notice().contains(QStringLiteral("clipboard")));
        QCOMPARE(editor()->text(), before);
        QApplication::clipboard()->setText(QString::fromUtf8(kRule));
        const int rules = m_session->rules().count();
        press("welcomePasteRule");
        QCOMPARE(editor()->text(), kRule);
        QCOMPARE(m_session->rules().count(), rules + 1); // the one that was there stays
        QCOMPARE(m_session->rules().stateAt(0).text, before);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void pastesAnEvent() {
        QApplication::clipboard()->setText(QString::fromUtf8(kEvent));
        press("welcomePasteEvent");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), 1U, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void opensFiles() {
        const QString rule = m_dir->filePath(QStringLiteral("rule.json"));
        const QString events = m_dir->filePath(QStringLiteral("events.jsonl"));
        for (const auto& [path, text] : {std::pair(rule, kRule), std::pair(events, QByteArray(kEvent + "\n"))}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        ask::setNextFileNames({rule, events});
        press("welcomeOpenFiles");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), 1U, kLong);
        QCOMPARE(editor()->text(), kRule);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void bringsTheDemoRuleBack() {
        const int rules = m_session->rules().count();
        QApplication::clipboard()->setText(QString::fromUtf8(kRule));
        press("welcomePasteRule");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        press("welcomeDemo"); // it is open still
        QCOMPARE(editor()->text(), session::Session::demoRule());
        QCOMPARE(m_session->rules().count(), rules + 1);
        QVERIFY(notice().contains(QStringLiteral("demo")));
        m_session->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        editor()->input()->setFocus();
        editor()->selectAll();
        QTest::keyClick(editor()->input(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        press("welcomeDemo");
        QCOMPARE(editor()->text(), session::Session::demoRule());
        m_session->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void leadsToOrganisationsAndExercises() {
        press("welcomeConnect");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<OrganizationsDialog*>() != nullptr, kLong);
        m_window->findChild<OrganizationsDialog*>()->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<OrganizationsDialog*>() == nullptr, kLong);
        press("welcomeClinic");
        auto* clinic = m_window->findChild<ClinicDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(clinic != nullptr && clinic->isVisible(), kLong);
        clinic->close();
        m_window->actions()[ActionId::Clinic]->trigger();
        QCOMPARE(m_window->findChildren<ClinicDialog*>().size(), 1); // the same again: its texts are kept
        QVERIFY(clinic->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void aNarrowWindowShowsIconsOnly() {
        Theme theme;
        WelcomeStrip strip(theme);
        strip.resize(strip.sizeHint());
        strip.show();
        auto* way = strip.findChild<QToolButton*>(QStringLiteral("welcomeConnect"));
        QCOMPARE(way->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        QVERIFY(strip.minimumSizeHint().width() * 2 < strip.sizeHint().width());
        strip.resize(strip.minimumSizeHint().width() + 10, strip.height());
        QCOMPARE(way->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(!way->toolTip().isEmpty());
        strip.resize(strip.sizeHint());
        QCOMPARE(way->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

private:
    void start() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }
    void stop() {
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }
    void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QToolButton* button(const char* name) const {
        return strip()->findChild<QToolButton*>(QLatin1String(name));
    }
    [[nodiscard]] WelcomeStrip* strip() const { return m_window->findChild<WelcomeStrip*>(); }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(QStringLiteral("ruleEditor")); }
    [[nodiscard]] QString notice() const {
        return m_window->findChild<Banner*>(QStringLiteral("noticeBanner"))->text();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLearningDesk)
#include "tst_learningdesk.moc"
