// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "genesys/catalogue.h"
#include "genesys/synthesis.h"
#include "genesys/synthesizer.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>
#include <algorithm>

using namespace rw;
using namespace rw::genesys;

namespace {

using L = QLatin1StringView;

QByteArray sample(const char* name) {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/") + L(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The organisation of the reference output.
EnvelopeContext referenceContext() {
    EnvelopeContext context;
    context.organizationId = QStringLiteral("0d1f6a52-3b7e-4c19-8a2d-5e6f70819243");
    context.eventSourceSuffix = QStringLiteral("workbench");
    context.originName = QStringLiteral("Reference");
    return context;
}

QJsonObject sampleConversation() {
    return QJsonDocument::fromJson(sample("analytics-conversations-details-query.response.json"))[L("conversations")][0]
        .toObject();
}

QJsonObject parsed(const store::NewEvent& event) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object();
}

QJsonObject bodyOf(const QJsonObject& event) {
    return event[L("detail")][L("eventBody")].toObject();
}

QString endingOf(const QJsonObject& event) {
    return event[L("detail-type")].toString().section(QStringLiteral("{id}."), 1);
}

QList<QJsonObject> eventsOf(const QJsonObject& conversation) {
    QList<QJsonObject> list;
    for (const store::NewEvent& event : synthesize(conversation, referenceContext())) {
        list.append(parsed(event));
    }
    return list;
}

/// The bodies of the events with that ending, in time order.
QList<QJsonObject> bodies(const QJsonObject& conversation, const char* ending) {
    QList<QJsonObject> list;
    for (const QJsonObject& event : eventsOf(conversation)) {
        if (endingOf(event) == L(ending)) {
            list.append(bodyOf(event));
        }
    }
    return list;
}

bool typeFits(const QJsonValue& value, const QString& type) {
    if (type == L("string")) {
        return value.isString();
    }
    if (type == L("integer")) {
        return value.isDouble() && static_cast<double>(value.toInteger()) == value.toDouble();
    }
    if (type == L("boolean")) {
        return value.isBool();
    }
    if (type == L("array<string>")) {
        const QJsonArray array = value.toArray();
        return value.isArray() &&
               std::all_of(array.begin(), array.end(), [](const QJsonValue& v) { return v.isString(); });
    }
    return false;
}

/// What the catalogue says against an event; empty: nothing.
QString complaint(const QJsonObject& event) {
    const EventTopic* topic = eventTopic(event[L("detail-type")].toString());
    if (topic == nullptr) {
        return QStringLiteral("unknown topic ") + event[L("detail-type")].toString();
    }
    const QJsonObject body = bodyOf(event);
    for (auto it = body.begin(); it != body.end(); ++it) {
        const EventField* field = topic->field(it.key());
        if (field == nullptr) {
            return QString(topic->detailType + QStringLiteral(" has no field ") + it.key());
        }
        if (!typeFits(it.value(), field->type)) {
            return QString(it.key() + QStringLiteral(" is not of type ") + field->type);
        }
        QStringList values;
        if (it.value().isArray()) {
            const QJsonArray array = it.value().toArray();
            for (const QJsonValue& value : array) {
                values.append(value.toString());
            }
        } else {
            values.append(it.value().toString());
        }
        for (const QString& value : values) {
            if (!field->values.isEmpty() && !field->values.contains(value)) {
                return QString(it.key() + QStringLiteral(" has no value ") + value);
            }
        }
    }
    return {};
}

/// The names of eventBody's members in the order of the text. Bodies hold no nested objects.
QStringList namesInOrder(const QByteArray& event) {
    static const QRegularExpression name(QStringLiteral("\"(\\w+)\"\\s*:"));
    const auto begin = event.indexOf("\"eventBody\"") + 11;
    const QString body = QString::fromUtf8(event.mid(begin, event.indexOf("\"metadata\"") - begin));
    QStringList names;
    for (auto it = name.globalMatch(body); it.hasNext();) {
        names.append(it.next().captured(1));
    }
    return names;
}

// Small records for what the sample does not show.
QJsonObject segment(const char* type, const char* start, const char* end, QJsonObject more = {}) {
    more[L("segmentType")] = QString::fromLatin1(type);
    more[L("segmentStart")] = QString(QStringLiteral("2026-02-03T") + L(start) + QLatin1Char('Z'));
    if (end != nullptr) {
        more[L("segmentEnd")] = QString(QStringLiteral("2026-02-03T") + L(end) + QLatin1Char('Z'));
    }
    return more;
}

QJsonObject participant(const char* purpose, const char* session, const QJsonArray& segments, QJsonObject more = {},
                        QJsonObject sessionMore = {}) {
    more[L("purpose")] = QString::fromLatin1(purpose);
    more[L("participantId")] = QString(QStringLiteral("p-") + L(session));
    sessionMore[L("sessionId")] = QString::fromLatin1(session);
    if (!sessionMore.contains(L("mediaType"))) {
        sessionMore[L("mediaType")] = QStringLiteral("voice");
    }
    sessionMore[L("segments")] = segments;
    more[L("sessions")] = QJsonArray{sessionMore};
    return more;
}

QJsonObject conversation(const QJsonArray& participants, const QStringList& divisions = {QStringLiteral("d-1")}) {
    return {{QStringLiteral("conversationId"), QStringLiteral("c-1")},
            {QStringLiteral("divisionIds"), QJsonArray::fromStringList(divisions)},
            {QStringLiteral("participants"), participants}};
}

QJsonObject metric(const char* name, qint64 value, const char* emitted) {
    return {{QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("value"), value},
            {QStringLiteral("emitDate"), QString(QStringLiteral("2026-02-03T") + L(emitted) + QLatin1Char('Z'))}};
}

} // namespace

class TestSynthesis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference() {
        const QByteArray text = sample("synthetic-events-from-analytics.json");
        const QJsonArray reference = QJsonDocument::fromJson(text).array();
        const auto made = synthesize(sampleConversation(), referenceContext());
        QCOMPARE(static_cast<qsizetype>(made.size()), reference.size());
        qsizetype at = 0;
        for (qsizetype i = 0; i < reference.size(); ++i) {
            QJsonObject expected = reference.at(i).toObject();
            const QJsonObject synthetic = expected.take(L("x-synthetic")).toObject();
            const store::NewEvent& event = made.at(static_cast<size_t>(i));
            QJsonObject actual = parsed(event);
            // The reference's name space for ids is unknown: only their form can be compared.
            for (const QJsonObject& one : {expected, actual}) {
                QCOMPARE(QUuid(one[L("id")].toString()).version(), QUuid::Sha1);
                QCOMPARE(QUuid(one[L("detail")][L("metadata")][L("CorrelationId")].toString()).version(), QUuid::Sha1);
            }
            QJsonObject detail = actual[L("detail")].toObject();
            detail[L("metadata")] = expected[L("detail")][L("metadata")];
            actual[L("detail")] = detail;
            actual[L("id")] = expected[L("id")];
            QVERIFY2(actual == expected,
                     QByteArray(QJsonDocument(actual).toJson() + QJsonDocument(expected).toJson()).constData());

            const qsizetype next = text.indexOf("\"x-synthetic\"", at);
            QCOMPARE(namesInOrder(QByteArray::fromStdString(event.json)), namesInOrder(text.mid(at, next - at)));
            at = next + 1;

            // Whatever the reference calls approximated or absent is at least that here.
            QVERIFY(event.origin->synthetic);
            const QJsonArray approximated = synthetic[L("approximated")].toArray();
            for (const QJsonValue& value : approximated) {
                const QString field = value.toString().section(u' ', 0, 0);
                const std::string path = "detail.eventBody." + field.toStdString();
                const auto& paths = value.toString().endsWith(L(" absent")) ? event.origin->unavailablePaths
                                                                            : event.origin->approximatedPaths;
                QVERIFY2(std::find(paths.begin(), paths.end(), path) != paths.end(), path.c_str());
            }
        }
    }

    void textIsCompactAndStable() {
        const auto first = synthesize(sampleConversation(), referenceContext());
        const auto second = synthesize(sampleConversation(), referenceContext());
        QSet<QString> ids;
        for (size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first.at(i).json, second.at(i).json);
            QVERIFY(first.at(i).json.find('\n') == std::string::npos);
            QVERIFY(first.at(i).json.starts_with("{\"version\":\"0\",\"id\":\""));
            ids.insert(parsed(first.at(i))[L("id")].toString());
        }
        QCOMPARE(static_cast<size_t>(ids.size()), first.size());
    }

    void originsAreSharedAndComplete() {
        Synthesizer synthesizer(referenceContext());
        const auto events = synthesizer.events(sampleConversation());
        const auto again = synthesizer.events(sampleConversation());
        QSet<const store::Origin*> origins;
        for (size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events.at(i).event.origin, again.at(i).event.origin);
            QCOMPARE(events.at(i).event.origin->source, std::string("Reference"));
            origins.insert(events.at(i).event.origin.get());
        }
        QCOMPARE(origins.size(), 10); // user.start and user.end occur twice

        // What the service may send and Analytics cannot tell is listed, field by field.
        for (const auto& event : events) {
            const EventTopic* topic = eventTopic(event.detailType);
            const auto& unavailable = event.event.origin->unavailablePaths;
            for (const char* field : {"utilizationLabel", "routingPriority", "skillExpressionApplied",
                                      "requestedSkillExpressionIds", "flowMilestones", "journeyContext"}) {
                const bool listed = std::find(unavailable.begin(), unavailable.end(),
                                              std::string("detail.eventBody.") + field) != unavailable.end();
                QCOMPARE(listed, topic->field(QString::fromLatin1(field)) != nullptr);
            }
            for (const std::string& path : unavailable) {
                const QString name = QString::fromStdString(path).mid(17);
                QVERIFY(!bodyOf(parsed(event.event)).contains(name));
                QVERIFY(path.find('[') == std::string::npos);
            }
        }
    }

    void severalDivisionsMeanUnavailable() {
        const QJsonObject record =
            conversation({participant("customer", "s1", {segment("interact", "10:00:00.000", "10:01:00.000")})},
                         {QStringLiteral("d-1"), QStringLiteral("d-2")});
        for (const store::NewEvent& event : synthesize(record, referenceContext())) {
            QVERIFY(!bodyOf(parsed(event)).contains(L("divisionId")));
            const auto& unavailable = event.origin->unavailablePaths;
            QVERIFY(std::find(unavailable.begin(), unavailable.end(), "detail.eventBody.divisionId") !=
                    unavailable.end());
        }
    }

    void everythingIsInTheCatalogue_data() {
        QTest::addColumn<QJsonObject>("record");
        QTest::newRow("sample") << sampleConversation();
        for (quint64 i = 0; i < 300; ++i) {
            QTest::addRow("demo %llu", i) << demo::conversationRecord(7, i, 1'770'127'200'000);
        }
    }
    void everythingIsInTheCatalogue() {
        QFETCH(QJsonObject, record);
        const QList<QJsonObject> events = eventsOf(record);
        QVERIFY(!events.isEmpty());
        QSet<QString> ids;
        qint64 last = 0;
        for (const QJsonObject& event : events) {
            const QString wrong = complaint(event);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            const qint64 time = bodyOf(event)[L("eventTime")].toInteger();
            QVERIFY(time >= last);
            last = time;
            QCOMPARE(QDateTime::fromString(event[L("time")].toString(), Qt::ISODate).toSecsSinceEpoch(), time / 1000);
            QCOMPARE(QDateTime::fromString(event[L("detail")][L("timestamp")].toString(), Qt::ISODateWithMs)
                         .toMSecsSinceEpoch(),
                     time);
            QString topic = event[L("detail-type")].toString();
            topic.replace(QStringLiteral("{id}"), bodyOf(event)[L("conversationId")].toString());
            QCOMPARE(event[L("detail")][L("topicName")].toString(), topic);
            ids.insert(event[L("id")].toString());
        }
        QCOMPARE(ids.size(), events.size());
    }

    void allTopicsCanComeOut() {
        QCOMPARE(Synthesizer::detailTypes().size(), 14);
        for (const QString& type : Synthesizer::detailTypes()) {
            QVERIFY2(eventTopic(type) != nullptr, qPrintable(type));
        }
    }

    void runningSessionsHaveNoEnd() {
        const QJsonObject record =
            conversation({participant("customer", "s1", {segment("interact", "10:00:00.000", nullptr)}),
                          participant("agent", "s2",
                                      {segment("alert", "10:00:05.000", "10:00:09.000"),
                                       segment("interact", "10:00:09.000", "10:05:00.000"),
                                       segment("wrapup", "10:05:00.000", nullptr)},
                                      {{QStringLiteral("userId"), QStringLiteral("u-1")}})});
        QStringList endings;
        for (const QJsonObject& event : eventsOf(record)) {
            endings.append(endingOf(event));
        }
        // The agent is done talking though the wrap-up goes on; the customer is not.
        QCOMPARE(endings, (QStringList{QStringLiteral("customer.start"), QStringLiteral("user.start"),
                                       QStringLiteral("user.end")}));
    }

    void queueOutcomes_data() {
        QTest::addColumn<QString>("metricName");
        QTest::addColumn<int>("agentDelaySeconds"); // -1: no agent
        QTest::addColumn<QString>("agentQueue");
        QTest::addColumn<QString>("outcome");
        const QString q1 = QStringLiteral("q-1");
        QTest::newRow("abandoned") << QStringLiteral("tAbandon") << -1 << q1 << QStringLiteral("ABANDON");
        QTest::newRow("flowed out") << QStringLiteral("tFlowOut") << -1 << q1 << QStringLiteral("FLOW_OUT");
        QTest::newRow("answered") << QStringLiteral("tAcd") << 5 << q1 << QStringLiteral("ANSWERED");
        QTest::newRow("too late") << QStringLiteral("tAcd") << 6 << q1 << QStringLiteral("UNKNOWN");
        QTest::newRow("another queue") << QStringLiteral("tAcd") << 0 << QStringLiteral("q-2")
                                       << QStringLiteral("UNKNOWN");
        QTest::newRow("nobody") << QStringLiteral("tAcd") << -1 << q1 << QStringLiteral("UNKNOWN");
        QTest::newRow("abandoned though an agent talks")
            << QStringLiteral("tAbandon") << 0 << q1 << QStringLiteral("ABANDON");
    }
    void queueOutcomes() {
        QFETCH(QString, metricName);
        QFETCH(int, agentDelaySeconds);
        QFETCH(QString, agentQueue);
        QFETCH(QString, outcome);
        const QJsonObject peer{{QStringLiteral("peerId"), QStringLiteral("s1")}};
        QJsonObject acdSession = peer;
        acdSession[L("metrics")] = QJsonArray{metric(metricName.toLatin1().constData(), 60'000, "10:01:00.000")};
        acdSession[L("usedRouting")] = QStringLiteral("Direct");
        acdSession[L("requestedRoutings")] = QJsonArray{QStringLiteral("Standard"), QStringLiteral("Direct")};
        QJsonArray participants{participant(
            "acd", "s2",
            {segment("interact", "10:00:00.000", "10:01:00.000", {{QStringLiteral("queueId"), QStringLiteral("q-1")}})},
            {}, acdSession)};
        if (agentDelaySeconds >= 0) {
            QJsonObject agentSession = peer;
            agentSession[L("metrics")] = QJsonArray{metric("tAnswered", 60'000, "10:01:00.000")};
            const QByteArray start = "10:01:0" + QByteArray::number(agentDelaySeconds) + ".000";
            participants.append(participant(
                "agent", "s3",
                {segment("interact", start.constData(), "10:03:00.000", {{QStringLiteral("queueId"), agentQueue}})},
                {{QStringLiteral("userId"), QStringLiteral("u-1")}}, agentSession));
        }
        const QList<QJsonObject> ends = bodies(conversation(participants), "acd.end");
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first()[L("acdOutcome")].toString(), outcome);
        QCOMPARE(ends.first().contains(L("answeredUserId")), outcome == L("ANSWERED"));
        QCOMPARE(ends.first()[L("usedRouting")].toString(), QStringLiteral("OTHER"));
        QCOMPARE(ends.first()[L("requestedRoutings")].toArray(),
                 (QJsonArray{QStringLiteral("STANDARD"), QStringLiteral("OTHER")}));
    }

    void disconnectTypesAreRespelt_data() {
        QTest::addColumn<QString>("analytics");
        QTest::addColumn<QString>("event");
        const auto row = [](const char* from, const char* to) {
            QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("endpoint", "ENDPOINT");
        row("conferenceTransfer", "CONFERENCE_TRANSFER");
        row("transportFailure", "TRANSPORT_FAILURE");
        row("endpointDnd", "DND_ENDPOINT");
        row("dndEndpoint", "DND_ENDPOINT");
        row("transferDnd", "DND_TRANSFER");
        row("SESSION_EXPIRED", "SESSION_EXPIRED");
        row("somethingNew", "UNKNOWN");
        row("", "");
    }
    void disconnectTypesAreRespelt() {
        QFETCH(QString, analytics);
        const QJsonObject record = conversation({participant(
            "customer", "s1",
            {segment("interact", "10:00:00.000", "10:01:00.000", {{QStringLiteral("disconnectType"), analytics}}),
             segment("wrapup", "10:01:00.000", "10:02:00.000",
                     {{QStringLiteral("disconnectType"), QStringLiteral("peer")}})})});
        QTEST(bodies(record, "customer.end").value(0)[L("disconnectType")].toString(), "event");
    }

    void messagesAndCallbacks() {
        const QJsonObject messaging{{QStringLiteral("mediaType"), QStringLiteral("message")},
                                    {QStringLiteral("messageType"), QStringLiteral("whatsapp")},
                                    {QStringLiteral("direction"), QStringLiteral("inbound")},
                                    {QStringLiteral("addressTo"), QStringLiteral("13175550100")},
                                    {QStringLiteral("provider"), QStringLiteral("PureCloud Messaging")}};
        QJsonObject odd = messaging;
        odd[L("messageType")] = QStringLiteral("pigeon");
        const QJsonObject callback{
            {QStringLiteral("mediaType"), QStringLiteral("callback")},
            {QStringLiteral("callbackUserName"), QStringLiteral("Ann")},
            {QStringLiteral("callbackNumbers"), QJsonArray{QStringLiteral("+13175550142")}},
            {QStringLiteral("callbackScheduledTime"), QStringLiteral("2026-02-03T11:00:00.000Z")}};
        const QJsonArray segments{segment("interact", "10:00:00.000", "10:01:00.000",
                                          {{QStringLiteral("subject"), QStringLiteral("An order \u2013 \"urgent\"")}})};
        const QList<QJsonObject> starts = bodies(conversation({participant("customer", "s1", segments, {}, messaging),
                                                               participant("external", "s2", segments, {}, odd),
                                                               participant("customer", "s3", segments, {}, callback)}),
                                                 "customer.start");
        QCOMPARE(starts.size(), 3);
        QCOMPARE(starts.at(0)[L("mediaType")].toString(), QStringLiteral("MESSAGE"));
        QCOMPARE(starts.at(0)[L("messageType")].toString(), QStringLiteral("WHATSAPP"));
        QCOMPARE(starts.at(0)[L("direction")].toString(), QStringLiteral("INBOUND"));
        QCOMPARE(starts.at(0)[L("addressTo")].toString(), QStringLiteral("13175550100"));
        QCOMPARE(starts.at(0)[L("subject")].toString(), QStringLiteral("An order \u2013 \"urgent\""));
        QVERIFY(!starts.at(0).contains(L("ani"))); // unknown: left out, never null
        QCOMPARE(starts.at(0)[L("conversationExternalContactIds")].toArray(), QJsonArray());
        QCOMPARE(starts.at(1)[L("messageType")].toString(), QStringLiteral("UNKNOWN"));
        QVERIFY(!starts.at(2).contains(L("messageType")));
        QCOMPARE(starts.at(2)[L("callbackScheduledTime")].toInteger(), qint64{1'770'116'400'000});
        QCOMPARE(starts.at(2)[L("callbackNumbers")].toArray(), QJsonArray{QStringLiteral("+13175550142")});
    }

    void voicemailAndOutbound() {
        const QJsonObject campaign{{QStringLiteral("outboundCampaignId"), QStringLiteral("ca-1")},
                                   {QStringLiteral("outboundContactListId"), QStringLiteral("cl-1")},
                                   {QStringLiteral("outboundContactId"), QStringLiteral("co-1")},
                                   {QStringLiteral("direction"), QStringLiteral("outbound")}};
        const QJsonObject record = conversation(
            {participant("agent", "s2", {segment("interact", "10:00:03.000", "10:01:00.000")},
                         {{QStringLiteral("userId"), QStringLiteral("u-1")}}, campaign),
             participant("customer", "s1", {segment("dialing", "10:00:00.000", "10:01:00.000")}, {}, campaign),
             participant("voicemail", "s3",
                         {segment("voicemail", "10:01:00.000", "10:01:30.000",
                                  {{QStringLiteral("disconnectType"), QStringLiteral("peer")}})},
                         {{QStringLiteral("userId"), QStringLiteral("u-9")}})});
        const QList<QJsonObject> outbound = bodies(record, "outbound");
        QCOMPARE(outbound.size(), 1); // one contact, though two sessions name the campaign
        QCOMPARE(outbound.first()[L("participantId")].toString(), QStringLiteral("p-s1"));
        QCOMPARE(outbound.first()[L("outboundContactId")].toString(), QStringLiteral("co-1"));
        QCOMPARE(outbound.first()[L("direction")].toString(), QStringLiteral("OUTBOUND"));
        const QList<QJsonObject> end = bodies(record, "voicemail.end");
        QCOMPARE(end.size(), 1);
        QCOMPARE(end.first()[L("voicemailDurationMs")].toInteger(), qint64{30'000});
        QCOMPARE(end.first()[L("disconnectType")].toString(), QStringLiteral("PEER"));
        QCOMPARE(end.first()[L("userId")].toString(), QStringLiteral("u-9"));
        QCOMPARE(bodies(record, "voicemail.start").size(), 1);
    }

    void wrapupsAreCountedEach() {
        const QJsonObject session{{QStringLiteral("metrics"), QJsonArray{metric("tAcw", 57'000, "10:02:01.000"),
                                                                         metric("tAcw", 9'000, "10:10:10.000")}}};
        const QJsonObject record = conversation({participant(
            "agent", "s1",
            {segment("interact", "10:00:00.000", "10:01:00.000"),
             segment("wrapup", "10:01:00.000", "10:02:01.000", {{QStringLiteral("wrapUpCode"), QStringLiteral("w-1")}}),
             segment("wrapup", "10:10:00.000", "10:10:10.000"), segment("wrapup", "10:20:00.000", "10:20:07.000")},
            {{QStringLiteral("userId"), QStringLiteral("u-1")}}, session)});
        const QList<QJsonObject> acw = bodies(record, "acw");
        QCOMPARE(acw.size(), 3);
        QCOMPARE(acw.at(0)[L("wrapupDurationMs")].toInteger(), qint64{57'000}); // the metric of that moment
        QCOMPARE(acw.at(0)[L("wrapupCode")].toString(), QStringLiteral("w-1"));
        QCOMPARE(acw.at(1)[L("wrapupDurationMs")].toInteger(), qint64{9'000});
        QCOMPARE(acw.at(2)[L("wrapupDurationMs")].toInteger(), qint64{7'000}); // no metric: its length
    }

    void nonsenseMakesNoEvents_data() {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("no participants") << QByteArray("{\"conversationId\":\"c\"}");
        QTest::newRow("wrong types") << QByteArray(
            "{\"conversationId\":\"c\",\"participants\":{\"a\":1},\"divisionIds\":7}");
        QTest::newRow("no id") << QByteArray(
            "{\"participants\":[{\"purpose\":\"customer\",\"sessions\":[{\"segments\":[{\"segmentType\":"
            "\"interact\",\"segmentStart\":\"2026-02-03T10:00:00Z\"}]}]}]}");
        QTest::newRow("unreadable times")
            << QByteArray("{\"conversationId\":\"c\",\"participants\":[{\"purpose\":\"customer\",\"sessions\":[{"
                          "\"segments\":[{\"segmentType\":\"interact\",\"segmentStart\":\"yesterday\"}, 5, null]}]}]}");
    }
    void nonsenseMakesNoEvents() {
        QFETCH(QByteArray, record);
        QVERIFY(synthesize(QJsonDocument::fromJson(record).object(), referenceContext()).empty());
    }
};

QTEST_APPLESS_MAIN(TestSynthesis)
#include "tst_synthesis.moc"
