// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"
#include "session/eventtags.h"
#include "session/ruleshelf.h"
#include "session/session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::session;

namespace {

struct Place {
    QTemporaryDir dir;
    [[nodiscard]] SessionOptions options(bool demo = true, bool keep = true) const {
        SessionOptions options;
        options.workspacePath = keep ? dir.filePath(QStringLiteral("w.sqlite")) : QStringLiteral(":none:");
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = demo;
        return options;
    }
};

constexpr int kLong = 60'000;

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The first start: the demo organisation's last hour over real HTTP, and a rule that almost matches.
    void firstStart() {
        const Place place;
        Session session(place.options());
        QSignalSpy ready(&session, &Session::ready);
        QSignalSpy started(&session, &Session::acquisitionStarted);
        QSignalSpy progress(&session, &Session::acquisitionProgress);
        QSignalSpy finished(&session, &Session::acquisitionFinished);
        QSignalSpy failed(&session, &Session::acquisitionFailed);
        session.open();
        QVERIFY(!session.idle());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kLong);
        QCOMPARE(session.rule().text(), Session::demoRule());
        QVERIFY(!session.rule().isModified());
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed.at(0).at(1).value<Error>().message.c_str());
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.at(0).at(0).toString(), demo::DemoOrganization::organizationName());
        QVERIFY(!progress.isEmpty());
        QVERIFY(!progress.last().at(0).value<SourceProgress>().step.isEmpty());
        QVERIFY(session.events().size() > 100);
        QCOMPARE(finished.at(0).at(1).toUInt(), session.events().size());
        QVERIFY(session.events().types().size() >= 6);
        QVERIFY(session.events().vocabulary()->events > 0);
        QVERIFY(!session.events().vocabulary()->topics.empty());
        QVERIFY(session.events().snapshot().origin({0}).synthetic);

        // Valid, judged, and it matches nothing.
        QVERIFY(session.rule().parsed()->compiled);
        QCOMPARE(session.test().judged(), session.events().size());
        QCOMPARE(session.test().matched(), 0U);
        // Each of its three mistakes has an offered cure.
        int cures = 0;
        for (const pattern::Diagnostic& found : session.rule().parsed()->diagnostics) {
            cures += found.fixes.empty() ? 0 : 1;
        }
        QVERIFY2(cures >= 3, qPrintable(QString::number(cures)));
    }

    /// Taking the offered fixes one after the other leads from no match to some.
    void fixesOfTheDemoRuleLeadToMatches() {
        const Place place;
        Session session(place.options(true, false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
        for (int step = 0; step < 6 && session.test().matched() == 0; ++step) {
            const auto parsed = session.rule().parsed();
            const auto fixable = std::find_if(parsed->diagnostics.begin(), parsed->diagnostics.end(),
                                              [](const pattern::Diagnostic& d) { return !d.fixes.empty(); });
            QVERIFY(fixable != parsed->diagnostics.end());
            const QByteArray& text = session.rule().text();
            const std::string fixed =
                pattern::applied({text.constData(), static_cast<size_t>(text.size())}, fixable->fixes.front().edits);
            session.rule().setText(QByteArray::fromStdString(fixed));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        }
        QVERIFY2(session.test().matched() > 0, session.rule().text().constData());
        QVERIFY(session.test().matched() < session.events().size());
    }

    /// Reading a large workspace takes a while; the stored rule may not replace what was typed by then.
    void whatWasTypedMeanwhileIsKept() {
        const Place place;
        {
            Session session(place.options(false));
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            session.rule().setText("{\"stored\":[\"x\"]}");
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        }
        Session session(place.options(false));
        QSignalSpy ready(&session, &Session::ready);
        session.open();
        session.rule().setText("{\"typed\":[\"y\"]}");
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kLong);
        QCOMPARE(session.rule().text(), QByteArray("{\"typed\":[\"y\"]}"));
    }

    void fetchingAgainAddsOnlyWhatIsNew() {
        const Place place;
        Session session(place.options(true, false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
        const uint32_t before = session.events().size();
        QSignalSpy finished(&session, &Session::acquisitionFinished);
        QSignalSpy busy(&session, &Session::busyChanged);
        session.fetch(60, {});
        QVERIFY(session.busy());
        session.fetch(60, {}); // ignored
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(busy.count(), 2);
        const uint32_t added = finished.at(0).at(1).toUInt();
        QCOMPARE(session.events().size(), before + added);
        QVERIFY(finished.at(0).at(2).toUInt() > before / 2);
        QVERIFY(added < before / 2);
    }

    /// Ids of queues, users and wrap-up codes get their names after a fetch, and keep them without a network.
    void idsGetNames() {
        const Place place;
        QString queue;
        QString name;
        {
            Session session(place.options());
            QSignalSpy remembered(&session, &Session::namesRemembered);
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
            QTRY_VERIFY_WITH_TIMEOUT(!remembered.isEmpty(), kLong);
            const store::StoreSnapshot events = session.events().snapshot();
            for (uint32_t event = 0; event < events.size() && queue.isEmpty(); ++event) {
                queue = QString::fromStdString(events.summary({event}).queueId);
            }
            QVERIFY(!queue.isEmpty());
            name = session.nameOf(queue);
            QVERIFY(!name.isEmpty());
            QVERIFY(session.nameOf(QStringLiteral("nobody")).isEmpty());
        }
        SessionOptions options = place.options();
        options.startDemo = false;
        Session later(options);
        QSignalSpy ready(&later, &Session::ready);
        later.open();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kLong);
        QCOMPARE(later.nameOf(queue), name);
    }

    void fetchOfOneType() {
        const Place place;
        Session session(place.options(true, false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
        session.clearEvents();
        const QString type = QStringLiteral("v2.detail.events.conversation.{id}.acd.end");
        session.fetch(120, {type});
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.events().types().size(), size_t{1});
        QCOMPARE(session.events().types()[0].detailType, type);
        QVERIFY(session.events().types()[0].events > 0);
    }

    void veryManyTypes() {
        QThreadPool pool;
        EventLibrary library(pool);
        std::vector<store::NewEvent> events;
        for (int i = 0; i < 20'000; ++i) {
            const std::string number = std::to_string(i * 7919 % 20'000); // in no order
            events.push_back({R"({"id":")" + number + R"(","detail-type":"type )" + number + R"("})", {}});
        }
        library.append(std::move(events));
        QCOMPARE(library.types().size(), size_t{20'000});
        const auto byName = [](const TypeCount& a, const TypeCount& b) { return a.detailType < b.detailType; };
        QVERIFY(std::is_sorted(library.types().begin(), library.types().end(), byName));
    }

    void cancelledFetchKeepsWhatArrived() {
        const Place place;
        Session session(place.options(true, false));
        QSignalSpy failed(&session, &Session::acquisitionFailed);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
        session.clearEvents();
        connect(&session.events(), &EventLibrary::appended, &session, [&] { session.cancel(); });
        session.fetch(60 * 24, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::Cancelled);
        QVERIFY(!session.busy());
        QVERIFY(session.events().size() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
    }

    void cancelBeforeTheDemoListens() {
        const Place place;
        SessionOptions options = place.options(true, false);
        Session session(options);
        QSignalSpy failed(&session, &Session::acquisitionFailed);
        session.open();
        session.fetch(60, {});
        QVERIFY(session.busy());
        session.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::Cancelled);
    }

    void everythingReopens() {
        const Place place;
        const QByteArray edited = "{\"source\":[\"x\"]";
        uint32_t events = 0;
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() > 0, kLong);
            session.addEventText("{\"id\":\"mine\",\"detail-type\":\"own\"}", QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            events = session.events().size();
            session.rule().setText(edited); // and at once gone
        }
        Session session(place.options());
        QSignalSpy started(&session, &Session::acquisitionStarted);
        QSignalSpy problem(&session, &Session::workspaceProblem);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.rule().text(), edited);
        QVERIFY(session.rule().isModified());
        QCOMPARE(session.events().size(), events);
        QCOMPARE(session.events().snapshot().summary({events - 1}).id, std::string("mine"));
        QCOMPARE(session.events().snapshot().origin({events - 1}).source, std::string("Pasted"));
        QVERIFY(session.events().snapshot().origin({0}).synthetic);
        QCOMPARE(started.count(), 0);
        QCOMPARE(problem.count(), 0);
    }

    void clearedStaysCleared() {
        const Place place;
        {
            Session session(place.options(false));
            session.open();
            session.addEventText("{\"id\":\"1\"}\n{\"id\":\"2\"}", QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 2, kLong);
            session.clearEvents();
            session.addEventText("{\"id\":\"3\"}", QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 1, kLong);
        }
        Session session(place.options(false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.events().size(), 1U);
        QCOMPARE(session.events().snapshot().summary({0}).id, std::string("3"));
    }

    void removedEventsComeBack() {
        const Place place;
        const QByteArray two = "{\"id\":\"1\"}\n{\"id\":\"2\"}";
        const uint64_t print = store::textPrint("{\"id\":\"2\"}");
        const QStringList tagged{QStringLiteral("todo")};
        {
            Session session(place.options(false));
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(session.removeEvents(), 0U);
            QVERIFY(!session.bringEventsBack());
            session.addEventText(two, QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 2, kLong);
            session.tags().change({{print, tagged.front(), true}});
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong); // the texts lie on the disk now
            QCOMPARE(session.removeEvents(), 2U);
            QCOMPARE(session.events().size(), 0U);
            QVERIFY(session.tags().empty());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QVERIFY(session.bringEventsBack());
            QVERIFY(!session.bringEventsBack());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 2, kLong);
            QCOMPARE(session.events().snapshot().text({1}), std::string("{\"id\":\"2\"}"));
            QCOMPARE(session.tags().namesOf(print), tagged);
            // They are known again, and what comes behind them has its own place.
            session.addEventText("{\"id\":\"2\"}\n{\"id\":\"3\"}", QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 3, kLong);
        }
        {
            Session session(place.options(false));
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(session.events().size(), 3U); // each once
            for (uint32_t event = 0; event < 3; ++event) {
                QCOMPARE(session.events().snapshot().summary({event}).id, std::to_string(event + 1));
            }
            QCOMPARE(session.tags().namesOf(print), tagged);
            // Restored ones, too.
            QCOMPARE(session.removeEvents(), 3U);
            QVERIFY(session.bringEventsBack());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 3, kLong);
            QCOMPARE(session.events().snapshot().text({0}), std::string("{\"id\":\"1\"}"));
            // Others come: it is too late.
            QSignalSpy forgotten(&session, &Session::eventsForgotten);
            QCOMPARE(session.removeEvents(), 3U);
            QCOMPARE(forgotten.count(), 0);
            session.addEventText("{\"id\":\"4\"}", QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 1, kLong);
            QCOMPARE(forgotten.count(), 1);
            QVERIFY(!session.bringEventsBack());
            QCOMPARE(session.events().size(), 1U);
        }
        {
            Session session(place.options(false));
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(session.events().size(), 1U);
            QCOMPARE(session.events().snapshot().summary({0}).id, std::string("4"));
            QVERIFY(session.tags().empty());
            QCOMPARE(session.removeEvents(), 1U); // and not brought back
        }
        Session session(place.options(false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.events().size(), 0U);
    }

    void clearedWhileRestoringStaysCleared() {
        const Place place;
        QByteArray many;
        for (int i = 0; i < 3000; ++i) {
            many += "{\"id\":\"" + QByteArray::number(i) + "\"}\n";
        }
        {
            Session session(place.options(false));
            session.open();
            session.addEventText(many, QStringLiteral("Pasted"));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 3000, kLong);
        }
        Session session(place.options(false));
        bool cleared = false;
        connect(
            &session.events(), &EventLibrary::appended, &session,
            [&] {
                if (!cleared) {
                    cleared = true;
                    session.clearEvents();
                }
            },
            Qt::QueuedConnection);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(cleared && session.idle(), kLong);
        QCOMPARE(session.events().size(), 0U); // as the disk has it
    }

    void filesQueueAndReport() {
        const Place place;
        const QString path = place.dir.filePath(QStringLiteral("events.jsonl"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"1\"}\nnonsense\n{\"id\":\"1\"}\n");
        file.close();
        Session session(place.options(false, false));
        QSignalSpy finished(&session, &Session::acquisitionFinished);
        QSignalSpy failed(&session, &Session::acquisitionFailed);
        QSignalSpy notice(&session, &Session::notice);
        session.open();
        session.openEventFiles({path});
        session.openEventFiles({place.dir.filePath(QStringLiteral("none.jsonl"))});
        session.addEventText(R"({"id":"2","detail":{}})", QStringLiteral("Pasted")); // nothing to be told of it
        QVERIFY(session.busy());
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(finished.count(), 2);
        QCOMPARE(finished.at(0).at(0).toString(), QStringLiteral("events.jsonl"));
        QCOMPARE(finished.at(0).at(1).toUInt(), 1U);
        QCOMPARE(finished.at(0).at(2).toUInt(), 1U);
        QCOMPARE(notice.count(), 1);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(session.events().size(), 2U);
    }

    /// Whoever types without a pause loses no more than a moment when the machine goes down.
    void typingWithoutAPauseIsKept() {
        const Place place;
        Session session(place.options(false));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QSignalSpy kept(&session.rules(), &RuleShelf::kept);
        QByteArray typed;
        for (int key = 0; key < 500 && kept.isEmpty(); ++key) {
            typed += 'x';
            session.rule().setText("{\"source\":[\"" + typed + "\"]}");
            QTest::qWait(10);
        }
        QVERIFY(!kept.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
    }

    /// A live watch may bring events while a file is read.
    void theFirstEventOfAFileIsTold() {
        const Place place;
        Session session(place.options(false, false));
        QSignalSpy finished(&session, &Session::acquisitionFinished);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        connect(&session, &Session::acquisitionStarted, this, [&session] {
            session.events().add({{R"({"id":"live"})", nullptr}, {R"({"id":"too"})", nullptr}});
        });
        session.addEventText(R"({"id":"pasted","detail":{}})", QStringLiteral("Pasted"));
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.at(0).at(1).toUInt(), 1U);
        const uint32_t first = finished.at(0).at(3).toUInt();
        QVERIFY(session.events().snapshot().text({first}).find("pasted") != std::string::npos);
    }

    void withoutTheDemo() {
        const Place place;
        Session session(place.options(false, false));
        QSignalSpy failed(&session, &Session::acquisitionFailed);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.events().size(), 0U);
        session.fetch(60, {});
        QCOMPARE(failed.count(), 1);
        QVERIFY(!session.busy());
    }

    void organisations() {
        const Place place;
        Session session(place.options(false, false));
        QCOMPARE(session.organizations().size(), 1);
        QCOMPARE(session.currentOrganization(), QStringLiteral("demo"));
        session.setCurrentOrganization(QStringLiteral("gone"));
        QCOMPARE(session.currentOrganization(), QStringLiteral("demo"));
    }

    void destructionInTheMiddle() {
        for (int wait : {0, 5, 50, 200}) {
            const Place place;
            Session session(place.options());
            session.open();
            QTest::qWait(wait);
        }
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
