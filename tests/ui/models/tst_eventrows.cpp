// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleevents.h"
#include "ui/models/eventrows.h"
#include "ui/models/eventtype.h"

#include <QTest>
#include <memory>

using namespace rw;
using namespace rw::ui;
using store::Verdict;
using Rows = std::vector<uint32_t>;

class TestEventRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_store.append(test::newEvents({
            test::sampleEvent("a", "acd.start", 10, "VOICE"),
            test::sampleEvent("b", "acd.end", 30, "CHAT"),
            test::sampleEvent("c", "acd.start", 20, "EMAIL", "c2"),
            test::sampleEvent("d", "customer.end", 30, "VOICE", "c2"),
        }));
        m_snapshot = m_store.snapshot();
        QCOMPARE(m_snapshot.size(), 4U);
    }
    void newestFirstByDefault() { QCOMPARE(chooseRows(m_snapshot, {}, {}, {}), (Rows{3, 1, 2, 0})); }
    void oldestFirstKeepsArrivalOrderOfEqualTimes() {
        QCOMPARE(chooseRows(m_snapshot, {}, {}, {EventColumn::Time, true}), (Rows{0, 2, 1, 3}));
    }
    void byType() {
        RowFilter filter;
        filter.detailType = "v2.detail.events.conversation.{id}.acd.start";
        QCOMPARE(chooseRows(m_snapshot, {}, filter, {}), (Rows{2, 0}));
    }
    void byVerdict() {
        const store::FlatVerdicts verdicts{{Verdict::Match, Verdict::NoMatch, Verdict::CannotJudge}, {}};
        RowFilter filter;
        filter.verdicts = VerdictFilter::Matching;
        QCOMPARE(chooseRows(m_snapshot, verdicts, filter, {}), (Rows{0}));
        filter.verdicts = VerdictFilter::NotMatching; // what is not judged yet does not match
        QCOMPARE(chooseRows(m_snapshot, verdicts, filter, {}), (Rows{3, 1, 2}));
    }
    void byTextWithoutRegardToCase() {
        RowFilter filter;
        filter.text = "voice";
        QCOMPARE(chooseRows(m_snapshot, {}, filter, {}), (Rows{3, 0}));
        filter.text = "Q-B";
        QCOMPARE(chooseRows(m_snapshot, {}, filter, {}), (Rows{1}));
        filter.text = "mediaType = VOICE conversation:c2";
        QCOMPARE(chooseRows(m_snapshot, {}, filter, {}), (Rows{3}));
        filter.text = "mediaType =";
        QVERIFY(chooseRows(m_snapshot, {}, filter, {}).empty());
        filter.text = "no such text";
        QVERIFY(chooseRows(m_snapshot, {}, filter, {}).empty());
    }
    void sortedByEachColumn_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<std::vector<uint32_t>>("rows");
        QTest::newRow("media") << static_cast<int>(EventColumn::Media) << Rows{1, 2, 0, 3};
        QTest::newRow("type") << static_cast<int>(EventColumn::Type) << Rows{1, 0, 2, 3};
        QTest::newRow("conversation") << static_cast<int>(EventColumn::Conversation) << Rows{0, 1, 2, 3};
        QTest::newRow("queue") << static_cast<int>(EventColumn::Queue) << Rows{0, 1, 2, 3};
        QTest::newRow("direction") << static_cast<int>(EventColumn::Direction) << Rows{0, 1, 2, 3};
        QTest::newRow("from") << static_cast<int>(EventColumn::From) << Rows{0, 1, 2, 3};
        QTest::newRow("verdict") << static_cast<int>(EventColumn::Verdict) << Rows{2, 1, 0, 3};
    }
    void sortedByEachColumn() {
        QFETCH(int, column);
        QFETCH(std::vector<uint32_t>, rows);
        const store::FlatVerdicts verdicts{{Verdict::NoMatch, Verdict::CannotJudge, Verdict::Match, Verdict::Unknown},
                                           {}};
        const RowOrder order{static_cast<EventColumn>(column), true};
        QCOMPARE(chooseRows(m_snapshot, verdicts, {}, order), rows);
    }
    void sortedByAnyPath() {
        QCOMPARE(chooseRows(m_snapshot, {}, {}, {EventColumn::Path, true, "detail.eventBody.queueId"}),
                 (Rows{0, 1, 2, 3}));
        QCOMPARE(chooseRows(m_snapshot, {}, {}, {EventColumn::Path, false, "id"}), (Rows{3, 2, 1, 0}));
    }
    void nearestFirst() {
        store::FlatVerdicts verdicts{{Verdict::NoMatch, Verdict::Match, Verdict::NoMatch}, {}, {2, 0, 1}};
        QCOMPARE(chooseRows(m_snapshot, verdicts, {}, {EventColumn::Failing, true}), (Rows{2, 0, 1, 3}));
    }
    void withinARangeOfTime() {
        const int64_t first = m_snapshot.segments().front().segment->timesMs().front();
        const Rows all{3, 1, 2, 0};
        QCOMPARE(withinTime(m_snapshot, all, {first + 10'000, first + 20'001}), (Rows{3, 1, 2}));
        QCOMPARE(withinTime(m_snapshot, all, {first, first + 10'000}), (Rows{0})); // the end is not included
        QVERIFY(withinTime(m_snapshot, all, {first - 10, first}).empty());
    }
    void rowsBothWaysRound() {
        const RowSet rows({3, 1}, 4);
        QCOMPARE(rows.rowOf(3), 0);
        QCOMPARE(rows.rowOf(1), 1);
        QCOMPARE(rows.rowOf(0), -1);
        QCOMPARE(rows.rowOf(400), -1);
        QCOMPARE(RowSet().rowOf(0), -1);
    }
    void howRowsChange() {
        const auto before = std::make_shared<const RowSet>(Rows{2, 1}, 3);
        const RowChange change = changeOf(before, RowSet({4, 2, 3, 1, 0}, 5));
        QVERIFY(change.insertions);
        QCOMPARE(change.insertions->size(), size_t{3});
        QCOMPARE(change.insertions->at(1).at, size_t{2});
        QVERIFY(changeOf(before, RowSet({2, 1}, 3)).insertions->empty());
        QVERIFY(!changeOf(before, RowSet({1, 2, 3}, 4)).insertions); // another order
        QVERIFY(!changeOf(before, RowSet({2, 3}, 4)).insertions);    // one is gone
        QVERIFY(!changeOf(std::make_shared<const RowSet>(), RowSet({2}, 3)).insertions);
    }
    void stopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(chooseRows(m_snapshot, {}, {}, {}, stop.get_token()).empty());
    }
    void shortNames_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::newRow("conversation") << "v2.detail.events.conversation.{id}.acd.end"
                                      << "acd.end";
        QTest::newRow("presence") << "v2.users.{id}.presence"
                                  << "users.presence";
        QTest::newRow("agent") << "v2.detail.events.agent.{id}.state"
                               << "agent.state";
        QTest::newRow("foreign") << "EC2 Instance State-change Notification"
                                 << "EC2 Instance State-change Notification";
        QTest::newRow("almost empty") << "v2."
                                      << "v2.";
    }
    void shortNames() {
        QFETCH(QString, type);
        QTEST(shortTypeName(type), "name");
    }

private:
    store::EventStore m_store;
    store::StoreSnapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestEventRows)
#include "tst_eventrows.moc"
