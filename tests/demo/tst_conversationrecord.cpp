// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/eventline.h"
#include "demo/generate.h"
#include "demo/record.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rw::demo;

namespace {

constexpr int64_t kStart = 1'770'127'200'000;

/// All keys that occur below a value, with their way from the top; array positions are left out.
void keysBelow(const QJsonValue& value, const QString& way, QSet<QString>& keys) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString here = QString(way + QLatin1Char('/') + it.key());
            keys << here;
            keysBelow(it.value(), here, keys);
        }
    } else if (value.isArray()) {
        for (const QJsonValue& item : value.toArray()) {
            keysBelow(item, way, keys);
        }
    }
}

qint64 ms(const QJsonValue& iso) {
    return QDateTime::fromString(iso.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

template <class F>
void forEachSession(const QJsonObject& record, F f) {
    for (const QJsonValue& participant : record.value(QStringLiteral("participants")).toArray()) {
        for (const QJsonValue& session : participant.toObject().value(QStringLiteral("sessions")).toArray()) {
            f(participant.toObject(), session.toObject());
        }
    }
}

} // namespace

class TestConversationRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deterministic();
    void hasTheShapeOfTheSample();
    void wordsAreAnalytics();
    void segmentsAreInOrder();
    void metricsAgreeWithSegments();
    void runningConversationHasNoEnd();
    void agreesWithTheEvents();
};

void TestConversationRecord::deterministic() {
    QCOMPARE(conversationRecord(4, 17, kStart), conversationRecord(4, 17, kStart));
    QVERIFY(conversationRecord(4, 17, kStart) != conversationRecord(4, 18, kStart));
    QVERIFY(conversationRecord(4, 17, kStart) != conversationRecord(5, 17, kStart));
    // The start moves times only.
    const QJsonObject later = conversationRecord(4, 17, kStart + 60'000);
    QCOMPARE(later.value(QStringLiteral("conversationId")),
             conversationRecord(4, 17, kStart).value(QStringLiteral("conversationId")));
    QCOMPARE(ms(later.value(QStringLiteral("conversationStart"))), kStart + 60'000);
}

void TestConversationRecord::hasTheShapeOfTheSample() {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/analytics-conversations-details-query.response.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sample = QJsonDocument::fromJson(file.readAll())
                                   .object()
                                   .value(QStringLiteral("conversations"))
                                   .toArray()
                                   .first()
                                   .toObject();
    QSet<QString> wanted;
    keysBelow(sample, QString(), wanted);
    QSet<QString> made;
    for (uint64_t i = 0; i < 500; ++i) {
        keysBelow(conversationRecord(1, i, kStart), QString(), made);
    }
    QSet<QString> missing = wanted - made;
    // Details of the sample that nothing in Rulewright reads.
    for (const char* key : {"/mediaStatsMinConversationRFactor", "/participants/sessions/flow/entryReason",
                            "/participants/sessions/flow/entryType", "/participants/sessions/flowInType",
                            "/participants/sessions/mediaEndpointStats/minRFactor",
                            "/participants/sessions/segments/q850ResponseCodes"}) {
        missing.remove(QLatin1String(key));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(QLatin1Char(' '))));
}

void TestConversationRecord::wordsAreAnalytics() {
    const QSet<QString> media{QStringLiteral("voice"), QStringLiteral("chat"), QStringLiteral("email"),
                              QStringLiteral("message"), QStringLiteral("callback")};
    const QSet<QString> purposes{QStringLiteral("customer"), QStringLiteral("ivr"),      QStringLiteral("workflow"),
                                 QStringLiteral("botflow"),  QStringLiteral("acd"),      QStringLiteral("agent"),
                                 QStringLiteral("user"),     QStringLiteral("voicemail")};
    QSet<QString> seenMedia;
    QSet<QString> seenPurposes;
    for (uint64_t i = 0; i < 1500; ++i) {
        forEachSession(conversationRecord(2, i, kStart),
                       [&](const QJsonObject& participant, const QJsonObject& session) {
                           seenMedia << session.value(QStringLiteral("mediaType")).toString();
                           seenPurposes << participant.value(QStringLiteral("purpose")).toString();
                       });
    }
    QCOMPARE(seenMedia, media);
    QCOMPARE(seenPurposes, purposes);
}

void TestConversationRecord::segmentsAreInOrder() {
    for (uint64_t i = 0; i < 500; ++i) {
        const QJsonObject record = conversationRecord(3, i, kStart);
        const qint64 end = ms(record.value(QStringLiteral("conversationEnd")));
        qint64 last = 0;
        forEachSession(record, [&](const QJsonObject&, const QJsonObject& session) {
            qint64 at = 0;
            const QJsonArray segments = session.value(QStringLiteral("segments")).toArray();
            QVERIFY(!segments.isEmpty());
            for (const QJsonValue& value : segments) {
                const qint64 from = ms(value.toObject().value(QStringLiteral("segmentStart")));
                const qint64 to = ms(value.toObject().value(QStringLiteral("segmentEnd")));
                QVERIFY(from >= kStart && from >= at);
                QVERIFY(to >= from && to <= end);
                at = to;
                last = std::max(last, to);
            }
        });
        QCOMPARE(last, end);
    }
}

void TestConversationRecord::metricsAgreeWithSegments() {
    int checked = 0;
    for (uint64_t i = 0; i < 300; ++i) {
        forEachSession(
            conversationRecord(6, i, kStart), [&](const QJsonObject& participant, const QJsonObject& session) {
                QHash<QString, qint64> length;
                for (const QJsonValue& value : session.value(QStringLiteral("segments")).toArray()) {
                    const QJsonObject s = value.toObject();
                    length[s.value(QStringLiteral("segmentType")).toString()] +=
                        ms(s.value(QStringLiteral("segmentEnd"))) - ms(s.value(QStringLiteral("segmentStart")));
                }
                QHash<QString, qint64> metric;
                for (const QJsonValue& value : session.value(QStringLiteral("metrics")).toArray()) {
                    const QJsonObject m = value.toObject();
                    metric[m.value(QStringLiteral("name")).toString()] = m.value(QStringLiteral("value")).toInteger();
                }
                const QString purpose = participant.value(QStringLiteral("purpose")).toString();
                // A real record confirms these (facts: genesys §2.4).
                if (purpose == QLatin1String("customer") && metric.contains(QStringLiteral("tConnected"))) {
                    QCOMPARE(metric[QStringLiteral("tConnected")], length[QStringLiteral("interact")]);
                    ++checked;
                }
                if (purpose == QLatin1String("acd")) {
                    QCOMPARE(metric[QStringLiteral("tAcd")], length[QStringLiteral("interact")]);
                    ++checked;
                }
                if (purpose == QLatin1String("agent") && metric.contains(QStringLiteral("tTalk"))) {
                    QCOMPARE(metric[QStringLiteral("tTalk")], length[QStringLiteral("interact")]);
                    QCOMPARE(metric.value(QStringLiteral("tHeld")), length.value(QStringLiteral("hold")));
                    QCOMPARE(metric.value(QStringLiteral("tAcw")), length.value(QStringLiteral("wrapup")));
                    ++checked;
                }
            });
    }
    QVERIFY(checked > 500);
}

void TestConversationRecord::runningConversationHasNoEnd() {
    Conversation plan;
    for (uint64_t i = 0; i < 200; ++i) {
        planConversation(plan, 8, i, kStart);
        const int64_t now = plan.start + (plan.end - plan.start) / 2;
        const QJsonObject record = recordOf(plan, now);
        QVERIFY(!record.contains(QStringLiteral("conversationEnd")));
        bool running = false;
        forEachSession(record, [&](const QJsonObject&, const QJsonObject& session) {
            for (const QJsonValue& value : session.value(QStringLiteral("segments")).toArray()) {
                const QJsonObject s = value.toObject();
                QVERIFY(ms(s.value(QStringLiteral("segmentStart"))) <= now);
                const bool ended = s.contains(QStringLiteral("segmentEnd"));
                running |= !ended;
                QVERIFY(!ended || ms(s.value(QStringLiteral("segmentEnd"))) <= now);
                QVERIFY(ended ||
                        (!s.contains(QStringLiteral("disconnectType")) && !s.contains(QStringLiteral("wrapUpCode"))));
            }
            for (const QJsonValue& value : session.value(QStringLiteral("metrics")).toArray()) {
                QVERIFY(ms(value.toObject().value(QStringLiteral("emitDate"))) <= now);
            }
        });
        QVERIFY(record.value(QStringLiteral("participants")).toArray().size() >= 1);
        if (!running) { // between two parts, as between a missed offer and the next one
            QVERIFY(recordOf(plan).contains(QStringLiteral("conversationEnd")));
        }
    }
}

void TestConversationRecord::agreesWithTheEvents() {
    Conversation plan;
    std::vector<PlannedEvent> events;
    std::vector<char> buffer(kMaxLine);
    for (uint64_t i = 0; i < 200; ++i) {
        planConversation(plan, 10, i, kStart);
        planEvents(events, plan);
        const QJsonObject record = recordOf(plan);
        QSet<QString> sessions;
        forEachSession(record, [&](const QJsonObject&, const QJsonObject& session) {
            sessions << session.value(QStringLiteral("sessionId")).toString();
        });
        for (const PlannedEvent& planned : events) {
            const char* end = writeEvent(buffer.data(), plan, planned);
            const QJsonObject body = QJsonDocument::fromJson(QByteArray(buffer.data(), end - buffer.data()))
                                         .object()
                                         .value(QStringLiteral("detail"))
                                         .toObject()
                                         .value(QStringLiteral("eventBody"))
                                         .toObject();
            QCOMPARE(body.value(QStringLiteral("conversationId")), record.value(QStringLiteral("conversationId")));
            if (planned.kind != EventKind::Attributes) {
                QVERIFY(sessions.contains(body.value(QStringLiteral("sessionId")).toString()));
            }
        }
        QCOMPARE(events.back().time, ms(record.value(QStringLiteral("conversationEnd"))));
    }
}

QTEST_APPLESS_MAIN(TestConversationRecord)
#include "tst_conversationrecord.moc"
