// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/population.h"
#include "tests/demo/democlient.h"

#include <QSignalSpy>
#include <QWebSocket>

using namespace rw::demo;
using namespace rw::test;
using namespace Qt::StringLiterals;

namespace {

/// A channel with its socket, and all that came through it.
class Listener {
public:
    explicit Listener(PlainClient& client) : m_client(client) {
        created = client.post(u"/api/v2/notifications/channels"_s, {});
        id = created.body.value("id"_L1).toString();
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString& message) {
            texts << message;
            frames << QJsonDocument::fromJson(message.toUtf8()).object();
        });
    }
    bool open() {
        socket.open(QUrl(created.body.value("connectUri"_L1).toString()));
        return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 5000);
    }
    HttpAnswer subscriptions(const QByteArray& method, const QStringList& topics, const QString& query = {}) {
        QJsonArray body;
        for (const QString& topic : topics) {
            body.append(QJsonObject{{u"id"_s, topic}});
        }
        return m_client.send(method, QString(u"/api/v2/notifications/channels/"_s + id + u"/subscriptions"_s + query),
                             method == "GET" ? QByteArray() : QJsonDocument(body).toJson());
    }
    QStringList subscribed() {
        QStringList result;
        for (const QJsonValue& item : subscriptions("GET", {}).body.value("entities"_L1).toArray()) {
            result << item["id"_L1].toString();
        }
        return result;
    }
    qsizetype count(const QString& topic) const {
        return std::count_if(frames.begin(), frames.end(),
                             [&](const QJsonObject& f) { return f.value("topicName"_L1).toString() == topic; });
    }
    HttpAnswer created;
    QString id;
    QWebSocket socket;
    QStringList texts;
    QList<QJsonObject> frames;

private:
    PlainClient& m_client;
};

QString queueTopic(size_t queue) {
    const Uuid& id = population().queues[queue].id;
    return u"v2.routing.queues.%1.conversations"_s.arg(QString::fromLatin1(id.text.data(), 36));
}
QString detailTopic(const QString& conversation, const char* suffix) {
    return u"v2.detail.events.conversation.%1.%2"_s.arg(conversation, QLatin1String(suffix));
}
QJsonObject customerEnd(const QString& conversation) {
    return {{u"topic"_s, detailTopic(conversation, "customer.end")}};
}

const QString kConversation = u"5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e"_s;

} // namespace

class TestDemoChannels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_demo = std::make_unique<RunningDemo>(DemoOptions{.liveEventsPerSecond = 400, .heartbeatMs = 60});
        m_client = std::make_unique<PlainClient>(m_demo->url);
        QCOMPARE(m_client->signIn().status, 200);
    }
    void cleanup() {
        m_client.reset();
        m_demo.reset();
    }

    void aChannelHasIdUriAndEnd() {
        Listener listener(*m_client);
        QCOMPARE(listener.created.status, 200);
        QVERIFY(listener.created.body.value("connectUri"_L1).toString().startsWith("ws://127.0.0.1:"_L1));
        QVERIFY(QDateTime::fromString(listener.created.body.value("expires"_L1).toString(), Qt::ISODateWithMs) >
                QDateTime::currentDateTimeUtc().addSecs(23 * 3600));
        const QString path = QString(u"/api/v2/notifications/channels/"_s + listener.id);
        QCOMPARE(m_client->send("HEAD", path).status, 200);
        QCOMPARE(m_client->send("HEAD", QString(path + u"x"_s)).status, 404);
        const auto all = m_client->get(u"/api/v2/notifications/channels?includechannels=token"_s).body;
        QCOMPARE(all.value("entities"_L1).toArray().size(), 1);
    }

    void heartbeatsAndPing() {
        Listener listener(*m_client);
        QVERIFY(listener.open());
        QTRY_VERIFY(listener.frames.size() >= 2);
        for (const QJsonObject& frame : listener.frames) {
            QCOMPARE(frame.value("topicName"_L1).toString(), u"channel.metadata"_s);
            QCOMPARE(frame["eventBody"_L1]["message"_L1].toString(), u"WebSocket Heartbeat"_s);
        }
        listener.socket.sendTextMessage(u"{\"message\":\"ping\"}"_s);
        QTRY_VERIFY(!listener.texts.filter(u"pong"_s).isEmpty());
    }

    void subscriptionsAddReplaceAndClear() {
        Listener listener(*m_client);
        QCOMPARE(listener.subscriptions("POST", {queueTopic(0)}).status, 200);
        QCOMPARE(listener.subscriptions("POST", {queueTopic(1), queueTopic(0)}).status, 200);
        QCOMPARE(listener.subscribed(), QStringList({queueTopic(0), queueTopic(1)}));
        QCOMPARE(listener.subscriptions("PUT", {queueTopic(2)}).status, 200);
        QCOMPARE(listener.subscribed(), QStringList{queueTopic(2)});
        QCOMPARE(listener.subscriptions("DELETE", {}).status, 200);
        QVERIFY(listener.subscribed().isEmpty());
    }

    void wrongTopicsAreRefusedOrRejected() {
        Listener listener(*m_client);
        const QString unknown = u"v2.conversation.end"_s;
        const QString wildcard = u"v2.detail.events.conversation.{id}.acd.end"_s;
        QCOMPARE(listener.subscriptions("POST", {queueTopic(0), unknown}).status, 400);
        QVERIFY(listener.subscribed().isEmpty());
        const auto answer = listener.subscriptions("POST", {queueTopic(0), unknown, wildcard}, u"?ignoreErrors=true"_s);
        QCOMPARE(answer.status, 200);
        const QJsonArray entities = answer.body.value("entities"_L1).toArray();
        QCOMPARE(entities[0]["state"_L1].toString(), u"Permitted"_s);
        for (int i : {1, 2}) {
            QCOMPARE(entities[i]["state"_L1].toString(), u"Rejected"_s);
            QVERIFY(!entities[i]["rejectionReason"_L1].toString().isEmpty());
        }
        QCOMPARE(listener.subscribed(), QStringList{queueTopic(0)});
    }

    void topicsNeedTheirRights() {
        QCOMPARE(m_client->signIn(DemoOrganization::limitedClientId()).status, 200);
        Listener listener(*m_client);
        QCOMPARE(listener.subscriptions("POST", {queueTopic(0)}).status, 200);
        const QString detail = detailTopic(kConversation, "acw");
        QCOMPARE(listener.subscriptions("POST", {detail}).status, 403);
        const auto answer = listener.subscriptions("POST", {detail}, u"?ignoreErrors=true"_s);
        QCOMPARE(
            answer.body.value("entities"_L1).toArray().first()["missingPermissions"_L1].toArray().first().toString(),
            u"analytics:conversationDetail:view"_s);
    }

    void aThousandTopicsAndNotOneMore() {
        Listener listener(*m_client);
        QStringList topics;
        for (int i = 0; i < 1000; ++i) {
            topics << detailTopic(u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0')), "acw");
        }
        QCOMPARE(listener.subscriptions("PUT", topics).status, 200);
        QCOMPARE(listener.subscriptions("POST", {queueTopic(0)}).status, 400);
        QCOMPARE(listener.subscribed().size(), 1000);
        QCOMPARE(listener.subscriptions("POST", {topics[7]}).status, 200); // is there already
    }

    void theTwentyFirstChannelRemovesTheIdleOldest() {
        Listener connected(*m_client);
        QVERIFY(connected.open());
        Listener idle(*m_client);
        for (int i = 0; i < 19; ++i) {
            QCOMPARE(m_client->post(u"/api/v2/notifications/channels"_s, {}).status, 200);
        }
        QCOMPARE(m_client->send("HEAD", QString(u"/api/v2/notifications/channels/"_s + idle.id)).status, 404);
        QCOMPARE(m_client->send("HEAD", QString(u"/api/v2/notifications/channels/"_s + connected.id)).status, 200);
    }

    void aSecondSocketDropsTheFirst() {
        Listener listener(*m_client);
        QVERIFY(listener.open());
        QSignalSpy gone(&listener.socket, &QWebSocket::disconnected);
        QWebSocket second;
        second.open(QUrl(listener.created.body.value("connectUri"_L1).toString()));
        QTRY_COMPARE(gone.size(), 1);
        QTRY_COMPARE(second.state(), QAbstractSocket::ConnectedState);
    }

    void anUnknownChannelIsClosed() {
        QWebSocket socket;
        QSignalSpy gone(&socket, &QWebSocket::disconnected);
        QUrl url = m_demo->url;
        url.setScheme(u"ws"_s);
        url.setPath(u"/channels/streaming-0-nobody"_s);
        socket.open(url);
        QTRY_COMPARE(gone.size(), 1);
    }

    /// As facts: genesys §3 recommends: queues first, then the details of the conversations seen there.
    void liveTrafficLeadsFromQueuesToDetails() {
        Listener listener(*m_client);
        QVERIFY(listener.open());
        QStringList queues;
        for (size_t i = 0; i < population().queues.size(); ++i) {
            queues << queueTopic(i);
        }
        QCOMPARE(listener.subscriptions("POST", queues).status, 200);
        // The newest that waits in a queue: an older one may be over before its topics are subscribed to. On a busy
        // machine even the newest may.
        const auto waiting = [&] {
            return std::find_if(listener.frames.rbegin(), listener.frames.rend(), [](const QJsonObject& f) {
                const auto participants = f["eventBody"_L1]["participants"_L1].toArray();
                return std::any_of(participants.begin(), participants.end(), [](const QJsonValue& p) {
                    return p["purpose"_L1] == "acd"_L1 && p["endTime"_L1].isUndefined();
                });
            });
        };
        QString conversation;
        QStringList details;
        const auto ended = [&] { return listener.count(detailTopic(conversation, "customer.end")) == 1; };
        for (int attempt = 0; attempt < 10 && (conversation.isEmpty() || !ended()); ++attempt) {
            QTRY_VERIFY_WITH_TIMEOUT(waiting() != listener.frames.rend(), 20'000);
            conversation = (*waiting())["eventBody"_L1]["id"_L1].toString();
            details.clear();
            for (const char* suffix :
                 {"acd.end", "user.start", "user.end", "customer.end", "acw", "attributes", "flow.end"}) {
                details << detailTopic(conversation, suffix);
            }
            QCOMPARE(listener.subscriptions("POST", details).status, 200);
            (void)QTest::qWaitFor(ended, 15'000);
        }
        QVERIFY(ended());
        for (const QJsonObject& frame : listener.frames) {
            const QString topic = frame.value("topicName"_L1).toString();
            if (details.contains(topic)) {
                QCOMPARE(frame["eventBody"_L1]["conversationId"_L1].toString(), conversation);
                QCOMPARE(frame["metadata"_L1]["CorrelationId"_L1].toString().size(), 36);
                const qint64 time = frame["eventBody"_L1]["eventTime"_L1].toInteger();
                QVERIFY(std::abs(QDateTime::currentMSecsSinceEpoch() - time) < 60'000);
            }
        }
    }

    void theOwnConversationsLiveWithoutARate() {
        RunningDemo demo(DemoOptions{.conversationsPerHour = 6000});
        PlainClient client(demo.url);
        client.signIn();
        Listener listener(client);
        QVERIFY(listener.open());
        QStringList queues;
        for (size_t i = 0; i < population().queues.size(); ++i) {
            queues << queueTopic(i);
        }
        QCOMPARE(listener.subscriptions("POST", queues).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(listener.frames.begin(), listener.frames.end(),
                                             [](const QJsonObject& f) {
                                                 return f.value("topicName"_L1).toString().startsWith("v2.routing"_L1);
                                             }),
                                 20'000);
        for (const QJsonObject& frame : listener.frames) {
            if (frame.value("topicName"_L1).toString().startsWith("v2.routing"_L1)) {
                const QString id = frame["eventBody"_L1]["id"_L1].toString();
                QCOMPARE(client.get(u"/api/v2/analytics/conversations/%1/details"_s.arg(id)).status, 200);
                break;
            }
        }
    }

    void simulatedEventsGoThroughTheLoop() {
        Listener listener(*m_client);
        QVERIFY(listener.open());
        const QString topic = detailTopic(kConversation, "customer.end");
        QCOMPARE(listener.subscriptions("POST", {topic}).status, 200);
        QJsonObject request = customerEnd(kConversation);
        request[u"fields"_s] = QJsonObject{{u"disconnectType"_s, u"TIMEOUT"_s}, {u"ani"_s, QJsonValue()}};
        const HttpAnswer answer = m_client->post(u"/simulator/events"_s, request);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value("delivered"_L1).toInt(), 1);
        QTRY_COMPARE(listener.count(topic), 1);
        const auto frame = std::find_if(listener.frames.begin(), listener.frames.end(), [&](const QJsonObject& f) {
            return f.value("topicName"_L1).toString() == topic;
        });
        const QJsonObject body = frame->value("eventBody"_L1).toObject();
        QCOMPARE(body.value("disconnectType"_L1).toString(), u"TIMEOUT"_s);
        QCOMPARE(body.value("conversationId"_L1).toString(), kConversation);
        QVERIFY(!body.contains("ani"_L1));
        QCOMPARE(answer.body["event"_L1]["detail"_L1]["eventBody"_L1].toObject(), body);
        QCOMPARE(answer.body["event"_L1]["detail-type"_L1].toString(),
                 u"v2.detail.events.conversation.{id}.customer.end"_s);
        QCOMPARE(m_client->post(u"/simulator/events"_s, {{u"topic"_s, u"v2.nothing"_s}}).status, 400);
    }

    void aRevokedTokenEndsItsChannels() {
        Listener listener(*m_client);
        QVERIFY(listener.open());
        QSignalSpy gone(&listener.socket, &QWebSocket::disconnected);
        QCOMPARE(m_client->send("DELETE", u"/api/v2/tokens/me"_s).status, 200);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(listener.count(QString(u"v2.system.token_revoked."_s + listener.id)), 1);
        QCOMPARE(m_client->get(u"/api/v2/organizations/me"_s).status, 401);
    }

    void faultsOfFrames_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("frames");
        QTest::addColumn<bool>("ends");
        QTest::newRow("lost") << QByteArray("lost") << 0 << false;
        QTest::newRow("duplicate") << QByteArray("duplicate") << 2 << false;
        QTest::newRow("garbage") << QByteArray("garbage") << 0 << false;
        QTest::newRow("reset") << QByteArray("reset") << 0 << true;
        QTest::newRow("closing") << QByteArray("closing") << 0 << true;
    }
    void faultsOfFrames() {
        QFETCH(QByteArray, fault);
        QFETCH(int, frames);
        QFETCH(bool, ends);
        const QJsonObject entry{{u"match"_s, QJsonObject{{u"method"_s, u"FRAME"_s}, {u"nth"_s, 2}}},
                                {u"fault"_s, QString::fromLatin1(fault)}};
        const QByteArray plan = QJsonDocument(QJsonObject{{u"faults"_s, QJsonArray{entry}}}).toJson();
        RunningDemo demo(DemoOptions{.faultPlan = plan});
        PlainClient client(demo.url);
        client.signIn();
        Listener listener(client);
        QVERIFY(listener.open());
        QSignalSpy gone(&listener.socket, &QWebSocket::disconnected);
        const QString first = detailTopic(kConversation, "acw");
        const QString second = detailTopic(kConversation, "customer.end");
        QCOMPARE(listener.subscriptions("POST", {first, second}).status, 200);
        client.post(u"/simulator/events"_s, {{u"topic"_s, first}});
        client.post(u"/simulator/events"_s, {{u"topic"_s, second}});
        if (ends) {
            QTRY_COMPARE(gone.size(), 1);
        } else {
            client.post(u"/simulator/events"_s, {{u"topic"_s, first}});
            QTRY_COMPARE(listener.count(first), 2);
        }
        QCOMPARE(listener.count(first), ends ? 1 : 2);
        QCOMPARE(listener.count(second), frames);
        QCOMPARE(listener.count(u"v2.system.socket_closing"_s), fault == "closing" ? 1 : 0);
        QCOMPARE(demo.faultsStruck(), QList<int>{1});
    }

private:
    std::unique_ptr<RunningDemo> m_demo;
    std::unique_ptr<PlainClient> m_client;
};

QTEST_GUILESS_MAIN(TestDemoChannels)
#include "tst_demochannels.moc"
