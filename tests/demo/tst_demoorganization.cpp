// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"
#include "demo/population.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace rw::demo;

namespace {

/// A demo organisation in a thread of its own, as the workbench runs it.
class Running {
public:
    explicit Running(const DemoOptions& options) {
        m_thread.start();
        m_demo = new DemoOrganization(options);
        m_demo->moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            m_demo,
            [this] {
                started = bool(m_demo->start());
                url = m_demo->baseUrl();
            },
            Qt::BlockingQueuedConnection);
    }
    ~Running() {
        QMetaObject::invokeMethod(
            m_demo, [this] { delete m_demo; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    bool started = false;
    QUrl url;

private:
    QThread m_thread;
    DemoOrganization* m_demo = nullptr;
};

struct Reply {
    int status = 0;
    QJsonObject body;
    QByteArray correlation, allowed, count, reset, type;
};

QString iso(const QDateTime& time) {
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}
QJsonObject predicate(const char* dimension, const QString& value) {
    return {{QStringLiteral("type"), QStringLiteral("dimension")},
            {QStringLiteral("dimension"), QLatin1String(dimension)},
            {QStringLiteral("operator"), QStringLiteral("matches")},
            {QStringLiteral("value"), value}};
}
QJsonArray filter(const char* type, const QJsonArray& predicates) {
    return {QJsonObject{{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("predicates"), predicates}}};
}

} // namespace

class TestDemoOrganization : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tokenAnswers_data();
    void tokenAnswers();
    void bearerIsRequired();
    void organizationMe();
    void everyAnswerHasRateHeaders();
    void pagesFitTogether();
    void conversationsAreRecentAndSomeRun();
    void intervalSelectsByDayOfStart();
    void filters_data();
    void filters();
    void conversationEndExists();
    void orderAndOrderBy();
    void badQueries_data();
    void badQueries();
    void oneConversation();
    void unknownThingsAre404();
    void sameSeedSameConversations();
    void answersCanBeSlow();
    void givingUpEarlyDoesNoHarm();
    void portTaken();

private:
    Reply send(const QUrl& url, const QByteArray& method, const QByteArray& body, const QByteArray& authorization);
    Reply get(const char* path) { return send(at(path), "GET", {}, m_bearer); }
    Reply query(const QJsonObject& body) {
        return send(at("/api/v2/analytics/conversations/details/query"), "POST",
                    QJsonDocument(body).toJson(QJsonDocument::Compact), m_bearer);
    }
    [[nodiscard]] QUrl at(const char* path) const { return m_running->url.resolved(QUrl(QLatin1String(path))); }
    static QByteArray basic(const QString& id, const QString& secret) {
        return "Basic " + QString(id + QLatin1Char(':') + secret).toUtf8().toBase64();
    }
    Reply signIn(const QUrl& base, const QByteArray& authorization) {
        return send(base.resolved(QUrl(QStringLiteral("/oauth/token"))), "POST", "grant_type=client_credentials",
                    authorization);
    }
    /// A fixed interval of the past, so that nothing in it changes while the test runs.
    [[nodiscard]] QJsonObject past(int hours, int endedSecondsAgo = 600) const {
        const QDateTime end = m_now.addSecs(-endedSecondsAgo);
        return {{QStringLiteral("interval"), QString(iso(end.addSecs(-3600 * hours)) + QLatin1Char('/') + iso(end))}};
    }
    QList<QJsonObject> all(QJsonObject body);

    std::unique_ptr<Running> m_running;
    QNetworkAccessManager m_network;
    QByteArray m_bearer;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

Reply TestDemoOrganization::send(const QUrl& url, const QByteArray& method, const QByteArray& body,
                                 const QByteArray& authorization) {
    QNetworkRequest request(url);
    if (!authorization.isEmpty()) {
        request.setRawHeader("Authorization", authorization);
    }
    if (method == "POST") {
        request.setHeader(QNetworkRequest::ContentTypeHeader, url.path().endsWith(QLatin1String("token"))
                                                                  ? QByteArray("application/x-www-form-urlencoded")
                                                                  : QByteArray("application/json"));
    }
    std::unique_ptr<QNetworkReply> reply(method == "GET" ? m_network.get(request) : m_network.post(request, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000)) {
        return {};
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object(),
            reply->rawHeader("ININ-Correlation-Id"),
            reply->rawHeader("inin-ratelimit-allowed"),
            reply->rawHeader("inin-ratelimit-count"),
            reply->rawHeader("inin-ratelimit-reset"),
            reply->rawHeader("Content-Type")};
}

QList<QJsonObject> TestDemoOrganization::all(QJsonObject body) {
    QList<QJsonObject> result;
    for (int page = 1;; ++page) {
        body[QStringLiteral("paging")] =
            QJsonObject{{QStringLiteral("pageSize"), 100}, {QStringLiteral("pageNumber"), page}};
        const QJsonArray found = query(body).body.value(QStringLiteral("conversations")).toArray();
        if (found.isEmpty()) {
            return result;
        }
        for (const QJsonValue& value : found) {
            result << value.toObject();
        }
    }
}

void TestDemoOrganization::initTestCase() {
    m_running = std::make_unique<Running>(DemoOptions{});
    QVERIFY(m_running->started);
    QCOMPARE(m_running->url.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(m_running->url.port() > 0);
    const Reply reply = signIn(m_running->url, basic(DemoOrganization::clientId(), DemoOrganization::clientSecret()));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.value(QStringLiteral("expires_in")).toInt() > 60);
    QCOMPARE(reply.body.value(QStringLiteral("token_type")).toString(), QStringLiteral("bearer"));
    m_bearer = "Bearer " + reply.body.value(QStringLiteral("access_token")).toString().toLatin1();
    QVERIFY(m_bearer.size() > 20);
}

void TestDemoOrganization::cleanupTestCase() {
    m_running.reset();
}

void TestDemoOrganization::tokenAnswers_data() {
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("description");
    QTest::newRow("unknown client") << basic(QStringLiteral("nobody"), DemoOrganization::clientSecret()) << 400
                                    << QStringLiteral("client not found");
    QTest::newRow("wrong secret") << basic(DemoOrganization::clientId(), QStringLiteral("wrong")) << 401
                                  << QStringLiteral("authentication failed");
    QTest::newRow("empty secret") << basic(DemoOrganization::clientId(), QString()) << 401
                                  << QStringLiteral("authentication failed");
    QTest::newRow("no header") << QByteArray() << 400 << QStringLiteral("client not found");
    QTest::newRow("not base64") << QByteArray("Basic %%%") << 400 << QStringLiteral("client not found");
}

void TestDemoOrganization::tokenAnswers() {
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    QFETCH(QString, description);
    const Reply reply = signIn(m_running->url, authorization);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body.value(QStringLiteral("error")).toString(), QStringLiteral("invalid_client"));
    QCOMPARE(reply.body.value(QStringLiteral("description")).toString(), description);
}

void TestDemoOrganization::bearerIsRequired() {
    const QUrl me = at("/api/v2/organizations/me");
    const Reply none = send(me, "GET", {}, {});
    QCOMPARE(none.status, 401);
    QCOMPARE(none.body.value(QStringLiteral("code")).toString(), QStringLiteral("authentication.required"));
    for (const QByteArray& wrong : {QByteArray("Bearer nonsense"), QByteArray("Bearer "), QByteArray("Basic abc")}) {
        const Reply bad = send(me, "GET", {}, wrong);
        QCOMPARE(bad.status, 401);
        QCOMPARE(bad.body.value(QStringLiteral("code")).toString(), QStringLiteral("bad.credentials"));
        QCOMPARE(bad.body.value(QStringLiteral("message")).toString(), QStringLiteral("Invalid login credentials."));
        QCOMPARE(bad.body.value(QStringLiteral("status")).toInt(), 401);
    }
    QCOMPARE(send(at("/api/v2/analytics/conversations/details/query"), "POST", "{}", {}).status, 401);
    QCOMPARE(send(at("/api/v2/analytics/conversations/x/details"), "GET", {}, {}).status, 401);
}

void TestDemoOrganization::organizationMe() {
    const Reply reply = get("/api/v2/organizations/me");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.value(QStringLiteral("id")).toString(), DemoOrganization::organizationId());
    QCOMPARE(reply.body.value(QStringLiteral("name")).toString(), DemoOrganization::organizationName());
}

void TestDemoOrganization::everyAnswerHasRateHeaders() {
    const QList<Reply> replies{get("/api/v2/organizations/me"), get("/api/v2/nothing/here"), query({}),
                               send(at("/api/v2/organizations/me"), "GET", {}, {}), signIn(m_running->url, {})};
    QSet<QByteArray> correlations;
    for (const Reply& reply : replies) {
        QCOMPARE(reply.type, QByteArray("application/json"));
        QVERIFY(reply.allowed.toInt() > 0);
        QVERIFY(reply.count.toInt() > 0);
        QVERIFY(reply.reset.toInt() > 0);
        QCOMPARE(reply.correlation.size(), 36);
        correlations << reply.correlation;
    }
    QCOMPARE(correlations.size(), replies.size());
}

void TestDemoOrganization::pagesFitTogether() {
    QJsonObject body = past(3);
    const Reply first = query(body);
    QCOMPARE(first.status, 200);
    const int total = first.body.value(QStringLiteral("totalHits")).toInt();
    QCOMPARE(first.body.value(QStringLiteral("conversations")).toArray().size(), 25); // the default size
    QVERIFY(total > 300);
    const auto conversations = all(body);
    QCOMPARE(conversations.size(), total);
    QSet<QString> ids;
    for (const QJsonObject& conversation : conversations) {
        ids << conversation.value(QStringLiteral("conversationId")).toString();
    }
    QCOMPARE(ids.size(), total);
    // Behind the last page: no conversations, the same count.
    body[QStringLiteral("paging")] =
        QJsonObject{{QStringLiteral("pageSize"), 100}, {QStringLiteral("pageNumber"), 1000}};
    const Reply behind = query(body);
    QCOMPARE(behind.status, 200);
    QVERIFY(!behind.body.contains(QStringLiteral("conversations")));
    QCOMPARE(behind.body.value(QStringLiteral("totalHits")).toInt(), total);
}

void TestDemoOrganization::conversationsAreRecentAndSomeRun() {
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(60);
    const auto recent =
        all({{QStringLiteral("interval"), QString(iso(end.addSecs(-1800)) + QLatin1Char('/') + iso(end))}});
    QVERIFY(!recent.isEmpty());
    int running = 0;
    for (const QJsonObject& conversation : recent) {
        const auto start = QDateTime::fromString(conversation.value(QStringLiteral("conversationStart")).toString(),
                                                 Qt::ISODateWithMs);
        QVERIFY(start <= QDateTime::currentDateTimeUtc());
        running += conversation.contains(QStringLiteral("conversationEnd")) ? 0 : 1;
    }
    QVERIFY(running > 0);
}

void TestDemoOrganization::intervalSelectsByDayOfStart() {
    // One second after midnight: everything that still lives began yesterday and is not found, although it is found
    // when the interval begins yesterday.
    const QDateTime midnight(m_now.date(), QTime(0, 0), Qt::UTC);
    const QString until = iso(midnight.addSecs(1));
    const auto narrow = all({{QStringLiteral("interval"), QString(iso(midnight) + QLatin1Char('/') + until)}});
    for (const QJsonObject& conversation : narrow) {
        QVERIFY(conversation.value(QStringLiteral("conversationStart")).toString() >= iso(midnight));
    }
    const auto wide =
        all({{QStringLiteral("interval"), QString(iso(midnight.addMSecs(-1)) + QLatin1Char('/') + until)}});
    QVERIFY(wide.size() > narrow.size());
}

void TestDemoOrganization::filters_data() {
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("dimension");
    QTest::addColumn<QString>("value");
    const auto id = [](const Uuid& uuid) { return QString::fromLatin1(uuid.text.data(), 36); };
    const Population& p = population();
    QTest::newRow("media") << QByteArray("segmentFilters") << QByteArray("mediaType") << QStringLiteral("message");
    QTest::newRow("direction") << QByteArray("segmentFilters") << QByteArray("direction") << QStringLiteral("outbound");
    QTest::newRow("queue") << QByteArray("segmentFilters") << QByteArray("queueId") << id(p.queues[1].id);
    QTest::newRow("user") << QByteArray("segmentFilters") << QByteArray("userId") << id(p.users[3].id);
    QTest::newRow("purpose") << QByteArray("segmentFilters") << QByteArray("purpose") << QStringLiteral("ivr");
    QTest::newRow("originating direction")
        << QByteArray("conversationFilters") << QByteArray("originatingDirection") << QStringLiteral("outbound");
}

void TestDemoOrganization::filters() {
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, dimension);
    QFETCH(QString, value);
    QJsonObject body = past(6, 8 * 3600); // nothing of it still runs
    const auto everything = all(body);
    body[QLatin1String(where)] = filter("and", {predicate(dimension.constData(), value)});
    const auto found = all(body);
    // What the records themselves say must select the same conversations.
    QStringList expected;
    for (const QJsonObject& conversation : everything) {
        if (QJsonDocument(conversation)
                .toJson(QJsonDocument::Compact)
                .contains(QString(QStringLiteral("\"%1\":\"%2\"").arg(QLatin1String(dimension), value)).toUtf8())) {
            expected << conversation.value(QStringLiteral("conversationId")).toString();
        }
    }
    QStringList ids;
    for (const QJsonObject& conversation : found) {
        ids << conversation.value(QStringLiteral("conversationId")).toString();
    }
    QVERIFY(!expected.isEmpty());
    QCOMPARE(ids, expected);
    QVERIFY(found.size() < everything.size());
}

void TestDemoOrganization::conversationEndExists() {
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(60);
    QJsonObject body{{QStringLiteral("interval"), QString(iso(end.addSecs(-3600)) + QLatin1Char('/') + iso(end))},
                     {QStringLiteral("conversationFilters"),
                      filter("and", {QJsonObject{{QStringLiteral("type"), QStringLiteral("dimension")},
                                                 {QStringLiteral("dimension"), QStringLiteral("conversationEnd")},
                                                 {QStringLiteral("operator"), QStringLiteral("exists")}}})}};
    const auto ended = all(body);
    QVERIFY(!ended.isEmpty());
    for (const QJsonObject& conversation : ended) {
        QVERIFY(conversation.contains(QStringLiteral("conversationEnd")));
    }
    // "or" of two media within one filter.
    body[QStringLiteral("segmentFilters")] =
        filter("or", {predicate("mediaType", QStringLiteral("chat")), predicate("mediaType", QStringLiteral("email"))});
    const auto written = all(body);
    for (const QJsonObject& conversation : written) {
        const QByteArray text = QJsonDocument(conversation).toJson(QJsonDocument::Compact);
        QVERIFY(text.contains("\"mediaType\":\"chat\"") || text.contains("\"mediaType\":\"email\""));
    }
    QVERIFY(written.size() < ended.size());
}

void TestDemoOrganization::orderAndOrderBy() {
    QJsonObject body = past(4);
    body[QStringLiteral("order")] = QStringLiteral("desc");
    QString previous = QStringLiteral("9");
    for (const QJsonObject& conversation : all(body)) {
        const QString start = conversation.value(QStringLiteral("conversationStart")).toString();
        QVERIFY(start <= previous);
        previous = start;
    }
    body[QStringLiteral("order")] = QStringLiteral("asc");
    body[QStringLiteral("orderBy")] = QStringLiteral("conversationEnd");
    previous.clear();
    for (const QJsonObject& conversation : all(body)) {
        const QString end = conversation.value(QStringLiteral("conversationEnd")).toString();
        if (!end.isEmpty()) {
            QVERIFY(end >= previous);
            previous = end;
        }
    }
}

void TestDemoOrganization::badQueries_data() {
    QTest::addColumn<QByteArray>("body");
    const QByteArray interval = R"("interval":"2026-02-03T14:00:00Z/2026-02-03T15:00:00Z")";
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no interval") << QByteArray("{}");
    QTest::newRow("no slash") << QByteArray(R"({"interval":"2026-02-03T14:00:00Z"})");
    QTest::newRow("no time") << QByteArray(R"({"interval":"yesterday/today"})");
    QTest::newRow("backwards") << QByteArray(R"({"interval":"2026-02-03T15:00:00Z/2026-02-03T14:00:00Z"})");
    QTest::newRow("over 7 days") << QByteArray(R"({"interval":"2026-02-01T00:00:00Z/2026-02-08T00:00:01Z"})");
    QTest::newRow("over 31 days, filtered") << QByteArray(
        R"({"interval":"2026-02-01T00:00:00Z/2026-03-05T00:00:00Z","segmentFilters":[{"type":"and","predicates":[{"dimension":"mediaType","value":"voice"}]}]})");
    QTest::newRow("page size") << "{" + interval + R"(,"paging":{"pageSize":101,"pageNumber":1}})";
    QTest::newRow("page number") << "{" + interval + R"(,"paging":{"pageSize":10,"pageNumber":0}})";
    QTest::newRow("order") << "{" + interval + R"(,"order":"up"})";
    QTest::newRow("orderBy") << "{" + interval + R"(,"orderBy":"length"})";
    QTest::newRow("filters not an array") << "{" + interval + R"(,"segmentFilters":{}})";
    QTest::newRow("filter type") << "{" + interval + R"(,"segmentFilters":[{"predicates":[]}]})";
    QTest::newRow("empty filter") << "{" + interval + R"(,"segmentFilters":[{"type":"and"}]})";
    QTest::newRow("dimension")
        << "{" + interval +
               R"(,"segmentFilters":[{"type":"and","predicates":[{"dimension":"shoeSize","value":"9"}]}]})";
    QTest::newRow("operator") << "{" + interval +
                                     R"(,"segmentFilters":[{"type":"and","predicates":[{"dimension":"mediaType",
                                        "operator":"like","value":"v"}]}]})";
    QTest::newRow("value missing")
        << "{" + interval + R"(,"segmentFilters":[{"type":"and","predicates":[{"dimension":"mediaType"}]}]})";
}

void TestDemoOrganization::badQueries() {
    QFETCH(QByteArray, body);
    const Reply reply = send(at("/api/v2/analytics/conversations/details/query"), "POST", body, m_bearer);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.body.value(QStringLiteral("status")).toInt(), 400);
    QVERIFY(!reply.body.value(QStringLiteral("message")).toString().isEmpty());
    QVERIFY(!reply.body.value(QStringLiteral("code")).toString().isEmpty());
    QVERIFY(!reply.body.value(QStringLiteral("contextId")).toString().isEmpty());
}

void TestDemoOrganization::oneConversation() {
    const QJsonObject wanted = query(past(1)).body.value(QStringLiteral("conversations")).toArray().first().toObject();
    const QString id = wanted.value(QStringLiteral("conversationId")).toString();
    const Reply reply =
        get(QStringLiteral("/api/v2/analytics/conversations/%1/details").arg(id).toLatin1().constData());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.value(QStringLiteral("conversationId")).toString(), id);
    QCOMPARE(reply.body.value(QStringLiteral("conversationStart")), wanted.value(QStringLiteral("conversationStart")));
    // The same one by filter.
    QJsonObject body = past(1);
    body[QStringLiteral("conversationFilters")] = filter("and", {predicate("conversationId", id)});
    QCOMPARE(query(body).body.value(QStringLiteral("totalHits")).toInt(), 1);
}

void TestDemoOrganization::unknownThingsAre404() {
    for (const char* path : {"/api/v2/analytics/conversations/00000000-0000-4000-8000-000000000000/details",
                             "/api/v2/eventstreams", "/"}) {
        const Reply reply = get(path);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.body.value(QStringLiteral("code")).toString(), QStringLiteral("not.found"));
        QCOMPARE(reply.body.value(QStringLiteral("status")).toInt(), 404);
    }
}

void TestDemoOrganization::sameSeedSameConversations() {
    const QJsonObject body = past(1);
    const auto ask = [&](uint64_t seed) {
        Running other(DemoOptions{.seed = seed});
        const Reply token = signIn(other.url, basic(DemoOrganization::clientId(), DemoOrganization::clientSecret()));
        return send(other.url.resolved(QUrl(QStringLiteral("/api/v2/analytics/conversations/details/query"))), "POST",
                    QJsonDocument(body).toJson(),
                    "Bearer " + token.body.value(QStringLiteral("access_token")).toString().toLatin1());
    };
    const auto ids = [](const Reply& reply) {
        QStringList result;
        for (const QJsonValue& value : reply.body.value(QStringLiteral("conversations")).toArray()) {
            result << value.toObject().value(QStringLiteral("conversationId")).toString();
        }
        return result;
    };
    const QStringList here = ids(query(body));
    QVERIFY(!here.isEmpty());
    QCOMPARE(ids(ask(1)), here); // 1 is the default
    QVERIFY(ids(ask(2)) != here);
}

void TestDemoOrganization::answersCanBeSlow() {
    Running slow(DemoOptions{.answerDelayMs = 150});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(signIn(slow.url, basic(DemoOrganization::clientId(), DemoOrganization::clientSecret())).status, 200);
    QVERIFY(timer.elapsed() >= 145);
}

void TestDemoOrganization::givingUpEarlyDoesNoHarm() {
    Running slow(DemoOptions{.answerDelayMs = 60});
    for (int i = 0; i < 5; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(slow.url.port()));
        QVERIFY(socket.waitForConnected(3000));
        socket.write("GET /api/v2/organizations/me HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten(3000));
        QTest::qWait(10);
        socket.abort();
    }
    QTest::qWait(120);
    QCOMPARE(signIn(slow.url, basic(DemoOrganization::clientId(), DemoOrganization::clientSecret())).status, 200);
}

void TestDemoOrganization::portTaken() {
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    DemoOrganization demo(DemoOptions{.port = holder.serverPort()});
    const auto result = demo.start();
    QVERIFY(!result);
    QVERIFY(!result.error().message.empty());
    QVERIFY(!result.error().remedy.empty());
}

QTEST_GUILESS_MAIN(TestDemoOrganization)
#include "tst_demoorganization.moc"
