// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/organizations.h"
#include "session/session.h"
#include "tests/demo/democlient.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace rw;
using namespace rw::session;
using rw::test::RunningDemo;

namespace {

constexpr int kLong = 60'000;

struct Place {
    QTemporaryDir dir;
    [[nodiscard]] SessionOptions options() const {
        return {dir.filePath(QStringLiteral("workspace.sqlite")), dir.filePath(QStringLiteral("settings.ini")), false};
    }
    /// Everything that the run has left on the disk.
    [[nodiscard]] QByteArray all() const {
        QByteArray text;
        for (QDirIterator it(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly)) {
                text += file.readAll();
            }
        }
        return text;
    }
};

genesys::Organization profileOf(const QUrl& url) {
    genesys::Organization organization;
    organization.name = QStringLiteral("Northwind test");
    organization.apiUrl = url;
    organization.loginUrl = url;
    organization.clientId = demo::DemoOrganization::clientId();
    return organization;
}

demo::DemoOptions demoOf(const QByteArray& faults = {}) {
    demo::DemoOptions options;
    options.seed = 5;
    options.hours = 30;
    options.faultPlan = faults;
    options.requestsPerMinute = 100'000;
    return options;
}

} // namespace

class TestOrganizations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void profilesAreKept() {
        const Place place;
        QString id;
        {
            Session session(place.options());
            QSignalSpy changed(&session, &Session::organizationsChanged);
            const auto saved = session.saveOrganization(profileOf(QUrl(QStringLiteral("https://api.mypurecloud.ie"))));
            QVERIFY(saved);
            id = *saved;
            QCOMPARE(changed.count(), 1);
            QCOMPARE(session.organizations().size(), 2);
            auto again = session.organizations().at(1);
            again.name = QStringLiteral("Renamed");
            QCOMPARE(*session.saveOrganization(again), id);
            QCOMPARE(session.organizations().size(), 2);
            genesys::Organization bad = again;
            bad.clientId.clear();
            QVERIFY(!session.saveOrganization(bad));
        }
        {
            Session session(place.options());
            QCOMPARE(session.organizations().size(), 2);
            QCOMPARE(session.organizations().at(0).id, QStringLiteral("demo"));
            QCOMPARE(session.organizations().at(1).name, QStringLiteral("Renamed"));
            QCOMPARE(session.organizations().at(1).id, id);
            session.removeOrganization(QStringLiteral("demo"));
            session.removeOrganization(id);
            QCOMPARE(session.organizations().size(), 1);
        }
        QCOMPARE(Session(place.options()).organizations().size(), 1);
    }

    void brokenSettingsMakeNoProfiles() {
        const Place place;
        Settings settings(place.options().settingsPath);
        settings.set_organizationProfiles("[{\"id\":\"demo\"},{\"name\":\"x\"},7,{\"id\":\"a\"},{\"id\":\"a\"}]");
        QCOMPARE(OrganizationBook(settings).all().size(), 1);
        settings.set_organizationProfiles("nonsense");
        QVERIFY(OrganizationBook(settings).all().isEmpty());
    }

    /// From profile to events, through a failure; and no secret anywhere on the disk.
    void fetchesResumeAndSecretsStayAway() {
        const QByteArray faults =
            "{\"faults\":[{\"match\":{\"path\":\"*/details/query\",\"nth\":3},\"fault\":\"html\"}]}";
        RunningDemo demo(demoOf(faults));
        QVERIFY2(demo.started, qPrintable(demo.problem));
        const Place place;
        {
            Session session(place.options());
            QSignalSpy failed(&session, &Session::acquisitionFailed);
            QSignalSpy finished(&session, &Session::acquisitionFinished);
            session.open();
            const auto id = session.saveOrganization(profileOf(demo.url));
            QVERIFY(id);
            session.setCurrentOrganization(*id);
            session.secrets().keepForThisRun(*id, demo::DemoOrganization::clientSecret());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            session.fetch(8 * 60, {});
            QVERIFY(!session.canResume());
            QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
            QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::BadAnswer);
            const auto part = session.events().size();
            QVERIFY(part > 0);
            QTRY_VERIFY(session.canResume());
            session.resume();
            QVERIFY(!session.canResume());
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
            QVERIFY(session.events().size() > part);
            QCOMPARE(finished.at(0).at(2).toUInt(), 0U); // duplicates
            QCOMPARE(finished.at(0).at(1).toUInt(), session.events().size() - part);
            QVERIFY(!session.canResume());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        }
        const QByteArray left = place.all();
        QVERIFY(left.contains(demo::DemoOrganization::clientId().toUtf8()));
        QVERIFY(!left.contains(demo::DemoOrganization::clientSecret().toUtf8()));
        QVERIFY(!left.contains("access_token"));
    }

    void connectionsAreTested() {
        RunningDemo demo(demoOf());
        const Place place;
        Session session(place.options());
        QSignalSpy tested(&session, &Session::connectionTested);
        QSignalSpy failed(&session, &Session::connectionTestFailed);
        const genesys::Organization profile = profileOf(demo.url); // not kept
        session.testConnection(profile, demo::DemoOrganization::clientSecret());
        QTRY_COMPARE_WITH_TIMEOUT(tested.count(), 1, kLong);
        QCOMPARE(failed.count(), 0);
        session.testConnection(profile, QStringLiteral("Falsches-Geheimnis"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        const Error error = failed.at(0).at(0).value<Error>();
        QCOMPARE(error.kind, ErrorKind::Unauthorized);
        QVERIFY((error.message + error.detail + error.remedy).find("Falsches-Geheimnis") == std::string::npos);
        session.testConnection(profile, demo::DemoOrganization::clientSecret());
        session.cancelConnectionTest();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, kLong);
        QCOMPARE(failed.at(1).at(0).value<Error>().kind, ErrorKind::Cancelled);
        QCOMPARE(tested.count(), 1);
    }

    void namesAndTopics() {
        RunningDemo demo(demoOf());
        const Place place;
        Session session(place.options());
        QSignalSpy names(&session, &Session::namesChanged);
        QSignalSpy notices(&session, &Session::notice);
        const auto id = session.saveOrganization(profileOf(demo.url));
        QVERIFY(id);
        session.setCurrentOrganization(*id);
        session.secrets().keepForThisRun(*id, demo::DemoOrganization::clientSecret());
        genesys::NameDirectory* directory = session.names();
        QCOMPARE(session.names(), directory);
        QTRY_VERIFY_WITH_TIMEOUT(names.count() > 0 && !directory->loading(), kLong);
        QVERIFY(!directory->all(genesys::NameDirectory::Kind::Queue).isEmpty());
        session.refreshTopics();
        QTRY_COMPARE_WITH_TIMEOUT(notices.count(), 1, kLong);
        QVERIFY(QFile::exists(place.dir.filePath(QStringLiteral("topics.json"))));
    }
};

QTEST_GUILESS_MAIN(TestOrganizations)
#include "tst_organizations.moc"
