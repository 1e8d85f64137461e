// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activitylog.h"
#include "session/session.h"
#include "support/fakeserver.h"
#include "ui/panels/activitymodel.h"
#include "ui/panels/activitypanel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;
using rw::test::FakeServer;
using session::ActivityEntry;
using Kind = ActivityEntry::Kind;
using State = ActivityEntry::State;

namespace {
constexpr int kLong = 60'000;
}

class TestActivityPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        m_panel = std::make_unique<ActivityPanel>(*m_session, m_theme);
        m_tester = std::make_unique<QAbstractItemModelTester>(table()->model());
        m_panel->resize(1000, 300);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), kLong));
    }
    void cleanup() {
        m_tester.reset();
        m_panel.reset();
        m_session.reset();
    }

    void emptySaysWhatItIsFor() {
        QVERIFY(label("activityEmpty")->isVisible());
        QVERIFY(!button("activityCopy")->isEnabled());
        QVERIFY(!button("activityClear")->isEnabled());
    }

    void entriesComeAreChangedAndGo() {
        session::ActivityLog& log = m_session->activity();
        log.setLimit(3);
        const quint64 import = log.begin(Kind::Import, QStringLiteral("a.jsonl"));
        QCOMPARE(rows(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible(), kLong);
        QCOMPARE(cell(0, ActivityModel::ResultColumn), QStringLiteral("Running"));
        log.end(import, State::Done, QStringLiteral("5 new events"));
        QCOMPARE(cell(0, ActivityModel::ResultColumn), QStringLiteral("Done: 5 new events"));
        for (int i = 0; i < 4; ++i) {
            log.note(Kind::Test, QStringLiteral("test %1").arg(i), {});
        }
        QCOMPARE(rows(), 3);
        QCOMPARE(cell(0, ActivityModel::WhatColumn), QStringLiteral("test 1"));
        QTRY_VERIFY_WITH_TIMEOUT(button("activityClear")->isEnabled(), kLong);
        QTest::mouseClick(button("activityClear"), Qt::LeftButton);
        QCOMPARE(rows(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(label("activityEmpty")->isVisible(), kLong);
    }

    void filtersByWordsKindAndFailure() {
        session::ActivityLog& log = m_session->activity();
        log.note(Kind::Test, QStringLiteral("rule one"), QStringLiteral("3 of 5 events match"));
        Error error;
        error.message = "no way";
        error.detail = "the very reason";
        log.addFailure(Kind::Fetch, QStringLiteral("Northwind"), error);
        QTest::keyClicks(m_panel->findChild<QLineEdit*>(QStringLiteral("activityFilter")), QStringLiteral("MATCH 3"));
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, ActivityModel::WhatColumn), QStringLiteral("rule one"));
        QCOMPARE(label("activitySummary")->text(), QStringLiteral("1 of 2 entries"));
        m_panel->findChild<QLineEdit*>(QStringLiteral("activityFilter"))->setText(QStringLiteral("very reason"));
        QCOMPARE(rows(), 1); // what is only in the details is found, too
        m_panel->findChild<QLineEdit*>(QStringLiteral("activityFilter"))->setText(QStringLiteral("nothing like it"));
        QVERIFY(label("activityEmpty")->isVisible());
        m_panel->findChild<QLineEdit*>(QStringLiteral("activityFilter"))->clear();
        auto* kind = m_panel->findChild<QComboBox*>(QStringLiteral("activityKind"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down); // Failures
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, ActivityModel::WhatColumn), QStringLiteral("Northwind"));
        // An entry that fails only now comes in where it belongs.
        const quint64 late = log.begin(Kind::Import, QStringLiteral("late"));
        QCOMPARE(rows(), 1);
        log.end(late, error);
        QCOMPARE(rows(), 2);
    }

    void detailsAndCopy() {
        session::ActivityLog& log = m_session->activity();
        Error error;
        error.message = "refused";
        error.remedy = "ask an administrator";
        error.httpStatus = 403;
        error.correlationId = "corr-1";
        log.addFailure(Kind::Fetch, QStringLiteral("Northwind"), error);
        log.note(Kind::Test, QStringLiteral("rule"), {});
        QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible(), kLong);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        auto* details = m_panel->findChild<QPlainTextEdit*>(QStringLiteral("activityDetails"));
        for (const char* part : {"Northwind", "refused", "ask an administrator", "403", "corr-1"}) {
            QVERIFY2(details->toPlainText().contains(QLatin1String(part)), part);
        }
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), details->toPlainText());
        table()->clearSelection();
        QTest::mouseClick(button("activityCopy"), Qt::LeftButton); // all
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\tNorthwind\t")));
    }

    void retryFetchesAgain() {
        FakeServer server([](const FakeServer::Request& request) {
            return request.target.contains("/oauth/token")
                       ? FakeServer::json(200,
                                          "{\"access_token\":\"t-1-2-3\",\"token_type\":\"bearer\",\"expires_in\":60}")
                       : FakeServer::json(403, "{}");
        });
        genesys::Organization organization;
        organization.name = QStringLiteral("Northwind");
        organization.apiUrl = server.url();
        organization.loginUrl = server.url();
        organization.clientId = QStringLiteral("0d9a7b1c-0000-4000-8000-000000000001");
        const auto id = m_session->saveOrganization(organization);
        QVERIFY(id);
        m_session->setCurrentOrganization(*id);
        m_session->secrets().keepForThisRun(*id, QStringLiteral("secret"));
        QSignalSpy failed(m_session.get(), &session::Session::acquisitionFailed);
        m_session->fetch(60, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->busy(), kLong);
        QVERIFY(!button("activityRetry")->isEnabled()); // nothing is chosen
        int fetch = -1;
        for (int row = 0; row < rows(); ++row) {
            fetch = cell(row, ActivityModel::KindColumn) == QStringLiteral("Fetch") ? row : fetch;
        }
        QVERIFY(fetch >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible(), kLong);
        table()->setCurrentIndex(table()->model()->index(fetch, 0));
        QVERIFY(button("activityRetry")->isEnabled());
        QTest::mouseClick(button("activityRetry"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        QCOMPARE(cell(fetch, ActivityModel::KindColumn), QStringLiteral("Fetch")); // the old entry stays what it was
    }

private:
    [[nodiscard]] QTableView* table() const { return m_panel->findChild<QTableView*>(QStringLiteral("activityTable")); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QToolButton* button(const char* name) const {
        return m_panel->findChild<QToolButton*>(QLatin1String(name));
    }
    [[nodiscard]] QLabel* label(const char* name) const { return m_panel->findChild<QLabel*>(QLatin1String(name)); }

    QTemporaryDir m_dir;
    Theme m_theme;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<ActivityPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestActivityPanel)
#include "tst_activitypanel.moc"
