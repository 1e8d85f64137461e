// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/pager.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using rw::genesys::ConversationPager;

namespace {

QDateTime utc(const char* text) {
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
}

QJsonObject bodyOf(const ConversationPager& pager) {
    return QJsonDocument::fromJson(pager.requestBody()).object();
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
        QCOMPARE(justNow.pieces(), 0);
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
            pager.pageArrived(0, 0, 0);
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
        ConversationPager pager(utc("2026-02-03T14:00:00Z"), utc("2026-02-03T15:00:00Z"), 10,
                                utc("2026-02-04T00:00:00Z"));
        int count = 0;
        while (!pager.atEnd() && count * 3 < pages.size()) {
            QCOMPARE(pager.page(), count + 1);
            pager.pageArrived(pages.at(count * 3), pages.at(count * 3 + 1), pages.at(count * 3 + 2));
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
        pager.pageArrived(10, 10, 14);
        QCOMPARE(pager.pagesOfPiece(), 2);
        QCOMPARE(pager.totalConversations(), -1); // the other piece has not said anything yet
        pager.pageArrived(4, 4, 14);
        QCOMPARE(pager.piece(), 2);
        pager.pageArrived(10, 10, 12);
        QCOMPARE(pager.totalConversations(), 26);
        pager.pageArrived(2, 2, 12);
        QVERIFY(pager.atEnd());
        QCOMPARE(pager.totalConversations(), 26);
        pager.pageArrived(2, 2, 12); // harmless
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
