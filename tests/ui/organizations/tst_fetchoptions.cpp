// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/personalmask.h"
#include "session/session.h"
#include "support/quietsession.h"
#include "tests/demo/democlient.h"
#include "ui/fetchbar.h"
#include "ui/fetchoptionsdialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace rw;
using namespace rw::ui;
using rw::test::RunningDemo;

namespace {

constexpr int kLong = 60'000;

} // namespace

/// What to fetch, as chosen in the bar and its dialog, against a simulated organisation.
class TestFetchOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/rulewright-test");
        m_demo = std::make_unique<RunningDemo>(test::patientDemo());
        QVERIFY2(m_demo->started, qPrintable(m_demo->problem));
    }
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<session::Session>(test::quietOptions(*m_dir));
        m_session->open();
        genesys::Organization organization;
        organization.name = QStringLiteral("Northwind");
        organization.loginUrl = m_demo->url;
        organization.apiUrl = m_demo->url;
        organization.clientId = demo::DemoOrganization::clientId();
        const auto id = m_session->saveOrganization(organization);
        QVERIFY(id);
        m_session->secrets().keepForThisRun(*id, demo::DemoOrganization::clientSecret());
        m_session->setCurrentOrganization(*id);
        m_theme = std::make_unique<Theme>();
        openBar();
    }
    void cleanup() {
        m_window.reset();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->idle(), kLong);
        m_session.reset();
    }
    void cleanupTestCase() { m_demo.reset(); }

    void theBarShowsTheChoice() {
        QCOMPARE(filters()->text(), QStringLiteral("More…"));
        QTest::mouseClick(filters(), Qt::LeftButton);
        QVERIFY(dialog());
        QTest::mouseClick(child<QCheckBox>("fetch-voice"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(child<QCheckBox>("fetch-inbound"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(filters()->text(), QStringLiteral("voice, inbound"));
        QCOMPARE(m_bar->query().filters.mediaTypes, QStringList{QStringLiteral("voice")});
        QVERIFY(m_bar->windowText().contains(QStringLiteral("voice, inbound")));
        m_window.reset(); // the next start has the same choice
        openBar();
        QCOMPARE(filters()->text(), QStringLiteral("voice, inbound"));
        QTest::mouseClick(filters(), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("fetchOptionsClear"), Qt::LeftButton);
        QCOMPARE(filters()->text(), QStringLiteral("More…"));
        QVERIFY(m_bar->query().filters.isEmpty());
    }

    /// A queue found by name by the keyboard; every fetched event is one of its conversations.
    void queuesByName() {
        m_bar->showOptions();
        auto* queues = child<QListWidget>("fetchQueuesList");
        QTRY_VERIFY_WITH_TIMEOUT(queues->count() > 1, kLong);
        const QString name = queues->item(1)->text();
        auto* search = child<QLineEdit>("fetchQueuesSearch");
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        search->setFocus();
        QTest::keyClicks(search, name);
        QVERIFY(queues->isRowHidden(0));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(dialog()->isVisible()); // Return belonged to the search
        QTRY_COMPARE(m_bar->query().filters.queueIds.size(), 1);
        QVERIFY2(filters()->toolTip().contains(QStringLiteral("queue %1").arg(name)), qPrintable(filters()->toolTip()));

        QSignalSpy finished(m_session.get(), &session::Session::acquisitionFinished);
        auto query = m_bar->query();
        query.from = query.to.addSecs(-6 * 3600);
        m_session->fetch(query);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        const uint32_t some = m_session->events().size();
        QVERIFY(some > 0);
        query.filters = {};
        m_session->fetch(query);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, kLong);
        QVERIFY(m_session->events().size() > some);
    }

    void usersAreChosenWithoutTheirNames() {
        m_session->mask().setOn(true);
        m_bar->showOptions();
        auto* users = child<QListWidget>("fetchUsersList");
        QTRY_VERIFY_WITH_TIMEOUT(users->count() > 1 && !m_session->names()->loading(), kLong);
        const auto real = m_session->names()->all(genesys::NameDirectory::Kind::User);
        QCOMPARE(users->count(), real.size());
        for (int row = 0; row < users->count(); ++row) {
            const QListWidgetItem* item = users->item(row);
            QVERIFY2(item->text().startsWith(QStringLiteral("Name ")), qPrintable(item->text()));
            QVERIFY(!item->text().contains(real[item->data(Qt::UserRole).toString()]));
        }
        auto* search = child<QLineEdit>("fetchUsersSearch");
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        search->setFocus();
        const QString shown = users->item(1)->text();
        const QString id = users->item(1)->data(Qt::UserRole).toString();
        QTest::keyClicks(search, shown);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(m_bar->query().filters.userIds, QStringList{id});
        QVERIFY2(filters()->toolTip().contains(shown), qPrintable(filters()->toolTip()));
        QVERIFY2(child<QLabel>("fetchSummary")->text().contains(shown), "summary");
        m_session->mask().setOn(false);
        QVERIFY2(filters()->toolTip().contains(real[id]), qPrintable(filters()->toolTip()));
        QVERIFY2(child<QLabel>("fetchSummary")->text().contains(real[id]), "summary");
        QCOMPARE(users->findItems(real[id], Qt::MatchExactly).size(), 1);
        QCOMPARE(m_bar->query().filters.userIds, QStringList{id}); // still chosen
        // Queues are no people.
        m_session->mask().setOn(true);
        const auto queues = m_session->names()->all(genesys::NameDirectory::Kind::Queue);
        QCOMPARE(child<QListWidget>("fetchQueuesList")->findItems(queues.begin().value(), Qt::MatchExactly).size(), 1);
        m_session->mask().setOn(false);
    }

    void anOwnPeriod() {
        QComboBox* window = m_window->findChild<QComboBox*>(QStringLiteral("windowBox"));
        window->setFocus();
        QTest::keyClick(window, Qt::Key_End);
        QTRY_VERIFY(dialog());
        QVERIFY(child<QRadioButton>("fetchOwnPeriod")->isChecked());
        const QDateTime from(QDate(2026, 2, 3), QTime(10, 0));
        child<QDateTimeEdit>("fetchFrom")->setDateTime(from);
        child<QDateTimeEdit>("fetchTo")->setDateTime(from.addSecs(7200));
        QCOMPARE(m_bar->query().from, from.toUTC());
        QCOMPARE(m_bar->query().to, from.addSecs(7200).toUTC());
        QVERIFY(window->currentText().contains(QStringLiteral("10:00 – 12:00")));
        child<QDateTimeEdit>("fetchTo")->setDateTime(from.addSecs(-60));
        QVERIFY(child<QLabel>("fetchPeriodNote")->text().contains(QStringLiteral("ends before it begins")));
        QVERIFY(!child<QPushButton>("fetchOptionsFetch")->isEnabled());
        QCOMPARE(m_bar->query().to, from.addSecs(7200).toUTC()); // the last usable one stays
        QTest::mouseClick(child<QRadioButton>("fetchUsualPeriod"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(m_bar->query().from.secsTo(m_bar->query().to), qint64{60} * m_bar->minutes());
        QVERIFY(window->currentData().toInt() > 0);
    }

    void oneConversation() {
        m_bar->showOptions();
        auto* id = child<QLineEdit>("fetchConversation");
        id->setText(QStringLiteral("not an id"));
        QVERIFY(!child<QLabel>("fetchConversationNote")->text().isEmpty());
        QVERIFY(m_bar->query().conversationId.isEmpty());
        id->setText(QStringLiteral("01234567-89ab-cdef-0123-456789abcdef"));
        QCOMPARE(m_bar->query().conversationId, id->text());
        QVERIFY(filters()->toolTip().contains(id->text()));
        QVERIFY(!child<QCheckBox>("fetch-voice")->isEnabled());
        QSignalSpy wanted(m_bar, &FetchBar::fetchWanted);
        QTest::keyClick(id, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QSignalSpy failed(m_session.get(), &session::Session::acquisitionFailed);
        m_session->fetch(m_bar->query());
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::NotFound);
    }

    void managingIsNoOrganisation() {
        QComboBox* organizations = m_window->findChild<QComboBox*>(QStringLiteral("organizationBox"));
        QSignalSpy manage(m_bar, &FetchBar::manageWanted);
        const QString before = m_session->currentOrganization();
        organizations->setFocus();
        QTest::keyClick(organizations, Qt::Key_End);
        QCOMPARE(manage.count(), 1);
        QCOMPARE(m_session->currentOrganization(), before);
        QCOMPARE(organizations->currentText(), QStringLiteral("Northwind"));
    }

    void idsBelongToTheirOrganization() {
        FetchOptions options;
        options.filters.mediaTypes = {QStringLiteral("voice")};
        options.filters.queueIds = {QStringLiteral("a")};
        options.conversationId = QStringLiteral("b");
        const QByteArray json = toJson(options, QStringLiteral("one"));
        QCOMPARE(fetchOptionsFromJson(json, QStringLiteral("one")).filters.queueIds, options.filters.queueIds);
        QVERIFY(fetchOptionsFromJson(json, QStringLiteral("other")).filters.queueIds.isEmpty());
        QCOMPARE(fetchOptionsFromJson(json, QStringLiteral("other")).filters.mediaTypes, options.filters.mediaTypes);
        QVERIFY(fetchOptionsFromJson(json, QStringLiteral("one")).conversationId.isEmpty());
        QVERIFY(fetchOptionsFromJson("nonsense", QStringLiteral("one")).isPlain());
    }

private:
    void openBar() {
        m_window = std::make_unique<QMainWindow>();
        auto* bar = m_window->addToolBar(QStringLiteral("Tools"));
        m_bar = new FetchBar(*m_session, *m_theme, bar);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] QPushButton* filters() const {
        return m_window->findChild<QPushButton*>(QStringLiteral("fetchFiltersButton"));
    }
    [[nodiscard]] QDialog* dialog() const { return m_window->findChild<FetchOptionsDialog*>(); }
    template <class T>
    [[nodiscard]] T* child(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }

    std::unique_ptr<RunningDemo> m_demo;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QMainWindow> m_window;
    FetchBar* m_bar = nullptr;
};

QTEST_MAIN(TestFetchOptions)
#include "tst_fetchoptions.moc"
