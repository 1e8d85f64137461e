// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/pager.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using rw::genesys::ConversationPager;
using rw::genesys::PageSeen;

namespace {

QDateTime utc(const char* text) {
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
}

QJsonObject bodyOf(const ConversationPager& pager) {
    return QJsonDocument::fromJson(pager.requestBody()).object();
}

PageSeen seen(int conversations, int fresh, qint64 total) {
    PageSeen page;
    page.conversations = conversations;
    page.fresh = fresh;
    page.totalHits = total;
    page.descending = false;
    return page;
}

/// A page whose conversations ended in descending order.
PageSeen sorted(const char* firstEnd, const char* lastEnd, int conversations = 10) {
    PageSeen page = seen(conversations, conversations, 1000);
    page.descending = true;
    page.firstEndMs = utc(firstEnd).toMSecsSinceEpoch();
    page.lastEndMs = utc(lastEnd).toMSecsSinceEpoch();
    return page;
}

/// A pager of ten conversations a page for the hour from 14:00, past the pass for running ones.
ConversationPager endedOfTheHour() {
    ConversationPager pager(utc("2026-02-03T14:00:00Z"), utc("2026-02-03T15:00:00Z"), 10, utc("2026-02-04T00:00:00Z"));
    pager.pageArrived(seen(0, 0, 0));
    return pager;
}

QString operatorOf(const ConversationPager& pager) {
    return bodyOf(pager)[QLatin1StringView("conversationFilters")][0][QLatin1StringView("predicates")][0]
                        [QLatin1StringView("operator")]
                            .toString();
}

QString intervalOf(const ConversationPager& pager) {
    return bodyOf(pager)[QLatin1StringView("interval")].toString();
}

} // namespace

class TestPager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theIntervalBeginsADayBefore() {
        const ConversationPager pager(utc("2026-02-03T14:00:00Z"), utc("2026-02-03T15:00:00Z"), 100,
                                      utc("2026-02-04T00:00:00Z"));
        QCOMPARE(pager.pieces(), 1);
        QCOMPARE(intervalOf(pager), QStringLiteral("2026-02-02T00:00:00.000Z/2026-02-03T15:00:00.000Z"));
        const QJsonObject paging = bodyOf(pager)[QLatin1StringView("paging")].toObject();
        QCOMPARE(paging[QLatin1StringView("pageSize")].toInt(), 100);
        QCOMPARE(paging[QLatin1StringView("pageNumber")].toInt(), 1);
    }

    void theIntervalEndsAMinuteAgo() {
        const ConversationPager pager(utc("2026-02-03T14:00:00Z"), utc("2026-02-03T15:00:00Z"), 100,
                                      utc("2026-02-03T14:30:00Z"));
        QVERIFY(intervalOf(pager).endsWith(QStringLiteral("/2026-02-03T14:29:00.000Z")));
    }

    void nothingToAsk() {
        const QDateTime now = utc("2026-02-03T14:30:00Z");
        const ConversationPager justNow(utc("2026-02-03T14:29:30Z"), now, 100, now);
        QVERIFY(justNow.atEnd());
        QVERIFY(justNow.isEmpty());
        QVERIFY(ConversationPager(now, now.addSecs(-3600), 100, now).atEnd());
        QVERIFY(ConversationPager(QDateTime(), now, 100, now).atEnd());
    }

    void localTimesAreUnderstood() {
        const QDateTime from(QDate(2026, 2, 3), QTime(0, 30), Qt::OffsetFromUTC, 3600); // 23:30 of the day before, UTC
        const ConversationPager pager(from, from.addSecs(60), 100, utc("2026-02-04T00:00:00Z"));
        QCOMPARE(intervalOf(pager), QStringLiteral("2026-02-01T00:00:00.000Z/2026-02-02T23:31:00.000Z"));
    }

    void longPeriodsAreCutAtMidnightNewestFirst() {
        ConversationPager pager(utc("2026-02-02T12:00:00Z"), utc("2026-02-20T12:00:00Z"), 100,
                                utc("2026-03-01T00:00:00Z"));
        QStringList intervals;
        while (!pager.atEnd()) {
            intervals.append(intervalOf(pager));
            pager.pageArrived(seen(0, 0, 0));
            QVERIFY(!pager.asksForRunning());
            pager.pageArrived(seen(0, 0, 0));
        }
        QCOMPARE(intervals, (QStringList{QStringLiteral("2026-02-15T00:00:00.000Z/2026-02-20T12:00:00.000Z"),
                                         QStringLiteral("2026-02-08T00:00:00.000Z/2026-02-15T00:00:00.000Z"),
                                         QStringLiteral("2026-02-01T00:00:00.000Z/2026-02-08T00:00:00.000Z")}));
    }

    void pagesEnd_data() {
        QTest::addColumn<QList<int>>("pages"); // triples: conversations, fresh, total
        QTest::addColumn<int>("asked");
        QTest::newRow("nothing at all") << QList{0, 0, 0} << 1;
        QTest::newRow("no total, nothing") << QList{0, 0, -1} << 1;
        QTest::newRow("one short page") << QList{3, 3, 3} << 1;
        QTest::newRow("two and a half") << QList{10, 10, 25, 10, 10, 25, 5, 5, 25} << 3;
        QTest::newRow("exactly two pages: the total may be too low, so one more look")
            << QList{10, 10, 20, 10, 10, 20, 0, 0, 20} << 3;
        QTest::newRow("the total was too low") << QList{10, 10, 5, 4, 4, 5} << 2;
        QTest::newRow("the total was too high") << QList{10, 10, 40, 2, 2, 40, 0, 0, 40} << 3;
        QTest::newRow("the total grows meanwhile") << QList{10, 10, 10, 10, 9, 21, 1, 1, 21} << 3;
        QTest::newRow("a page of repeats in the middle") << QList{10, 10, 30, 10, 0, 30, 10, 10, 30, 1, 1, 30} << 4;
        QTest::newRow("no total: a short page ends") << QList{10, 10, -1, 4, 4, -1} << 2;
        QTest::newRow("always the same page") << QList{10, 10, 1000000, 10, 0, 1000000, 10, 0, 1000000} << 3;
        QTest::newRow("always the same page, no total") << QList{10, 10, -1, 10, 0, -1} << 2;
    }
    void pagesEnd() {
        QFETCH(QList<int>, pages);
        QFETCH(int, asked);
        ConversationPager pager = endedOfTheHour();
        int count = 0;
        while (!pager.atEnd() && count * 3 < pages.size()) {
            QCOMPARE(pager.page(), count + 1);
            pager.pageArrived(seen(pages.at(count * 3), pages.at(count * 3 + 1), pages.at(count * 3 + 2)));
            ++count;
        }
        QVERIFY(pager.atEnd());
        QCOMPARE(count, asked);
    }

    void totalsAreToldWhenTheyAreKnown() {
        ConversationPager pager(utc("2026-02-02T12:00:00Z"), utc("2026-02-10T12:00:00Z"), 10,
                                utc("2026-03-01T00:00:00Z"));
        QCOMPARE(pager.pieces(), 2);
        QCOMPARE(pager.totalConversations(), -1);
        pager.pageArrived(seen(3, 3, 3)); // running
        pager.pageArrived(seen(10, 10, 14));
        QCOMPARE(pager.pagesOfPass(), 2);
        QCOMPARE(pager.totalConversations(), -1); // the other piece has not said anything yet
        pager.pageArrived(seen(4, 4, 14));
        QCOMPARE(pager.piece(), 2);
        pager.pageArrived(seen(0, 0, 0)); // running
        pager.pageArrived(seen(10, 10, 12));
        QCOMPARE(pager.totalConversations(), 29);
        pager.pageArrived(seen(2, 2, 12));
        QVERIFY(pager.atEnd());
        QCOMPARE(pager.totalConversations(), 29);
        pager.pageArrived(seen(2, 2, 12)); // harmless
    }

    void runningOnesFirstThenTheLastEndedFirst() {
        ConversationPager pager(utc("2026-02-03T14:00:00Z"), utc("2026-02-03T15:00:00Z"), 10,
                                utc("2026-02-04T00:00:00Z"));
        QVERIFY(pager.asksForRunning());
        QCOMPARE(operatorOf(pager), QStringLiteral("notExists"));
        pager.pageArrived(seen(2, 2, 2));
        QVERIFY(!pager.asksForRunning());
        QCOMPARE(operatorOf(pager), QStringLiteral("exists"));
        QCOMPARE(bodyOf(pager)[QLatin1StringView("orderBy")].toString(), QStringLiteral("conversationEnd"));
        QCOMPARE(bodyOf(pager)[QLatin1StringView("order")].toString(), QStringLiteral("desc"));
    }

    void stopsWhenTheRestEndedTooEarly() {
        ConversationPager pager = endedOfTheHour();
        pager.pageArrived(sorted("2026-02-03T15:20:00Z", "2026-02-03T14:30:00Z"));
        QVERIFY(!pager.atEnd());
        pager.pageArrived(sorted("2026-02-03T14:30:00Z", "2026-02-03T13:46:00Z"));
        QVERIFY(!pager.atEnd()); // within the margin
        pager.pageArrived(sorted("2026-02-03T13:46:00Z", "2026-02-03T13:44:00Z"));
        QVERIFY(pager.atEnd());
        QCOMPARE(pager.totalConversations(), 30); // what was read, not what the service claims
    }

    void aServiceThatSortsOtherwiseIsReadToTheEnd() {
        ConversationPager unsorted = endedOfTheHour();
        PageSeen page = sorted("2026-02-03T13:20:00Z", "2026-02-03T12:30:00Z");
        page.descending = false;
        unsorted.pageArrived(page);
        QVERIFY(!unsorted.atEnd());
        unsorted.pageArrived(sorted("2026-02-03T12:20:00Z", "2026-02-03T11:30:00Z")); // too late to trust it
        QVERIFY(!unsorted.atEnd());

        ConversationPager rising = endedOfTheHour(); // falls within each page, but not from page to page
        rising.pageArrived(sorted("2026-02-03T14:00:00Z", "2026-02-03T13:50:00Z"));
        rising.pageArrived(sorted("2026-02-03T14:30:00Z", "2026-02-03T13:00:00Z"));
        QVERIFY(!rising.atEnd());
    }

    void sizesAreKeptInBounds() {
        const QDateTime now = utc("2026-02-04T00:00:00Z");
        for (const auto& [wanted, used] : QList<QPair<int, int>>{{0, 1}, {500, 100}, {25, 25}}) {
            const ConversationPager pager(now.addSecs(-7200), now.addSecs(-3600), wanted, now);
            QCOMPARE(bodyOf(pager)[QLatin1StringView("paging")][QLatin1StringView("pageSize")].toInt(), used);
        }
    }
};

QTEST_APPLESS_MAIN(TestPager)
#include "tst_pager.moc"
