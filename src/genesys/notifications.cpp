// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/notifications.h"

#include "genesys/api.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <QWebSocket>
#include <algorithm>
#include <array>
#include <utility>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestBackoffMs = 60'000;
constexpr qint64 kSoonestRenewalMs = 1'000;
constexpr auto kChannels = "/api/v2/notifications/channels"_L1;

bool isLoopback(const QUrl& url) {
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

/// Trouble that waiting does not cure.
bool isFinal(const Error& error) {
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::BadAnswer: // half an answer, a proxy's page
        return false;
    default:
        return true;
    }
}

QStringList lastingTopics(const WatchQuery& query) {
    QStringList result = query.topics;
    for (const QString& id : query.queues) {
        result << u"v2.routing.queues.%1.conversations"_s.arg(id);
    }
    for (const QString& id : query.users) {
        result << u"v2.users.%1.conversations"_s.arg(id);
    }
    return result;
}

QByteArray subscriptionBody(const QStringList& topics) {
    QJsonArray body;
    for (const QString& topic : topics) {
        body.append(QJsonObject{{u"id"_s, topic}});
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// All participants have left.
bool hasEnded(const QJsonObject& conversation) {
    const QJsonArray participants = conversation.value("participants"_L1).toArray();
    return !participants.isEmpty() && std::all_of(participants.begin(), participants.end(), [](const QJsonValue& p) {
        return p.toObject().contains("endTime"_L1);
    });
}

} // namespace

struct NotificationWatch::Impl {
    Impl(NotificationWatch* watch, net::HttpClient& http, Organization org, Credentials secrets, WatchQuery what)
        : q(watch), organization(org), query(std::move(what)), api(http, std::move(org), std::move(secrets)),
          book({}, {}, 0) {
        for (QTimer* timer : {&retry, &settle, &renewal}) {
            timer->setSingleShot(true);
        }
    }

    NotificationWatch* q;
    Organization organization;
    WatchQuery query;
    ApiClient api;
    WatchTiming timing;
    TopicBook book;
    WatchState state = WatchState::Idle;
    EnvelopeContext context;
    std::shared_ptr<const store::Origin> origin;
    bool known = false; ///< context is filled in

    QString channelId;
    QString connectUri;
    std::unique_ptr<QWebSocket> socket;
    std::unique_ptr<QWebSocket> next; ///< of the renewed channel, until it is connected
    QString nextId;
    QTimer retry, settle, renewal, ping, silence;
    QStringList fresh; ///< topics to add
    quint64 dropsSubscribed = 0;
    int droppedTold = 0;
    int attempts = 0;
    std::array<uint64_t, 4096> prints{}; ///< of the latest frames: two channels overlap while one is renewed
    size_t nextPrint = 0;
    QDateTime lastSign; ///< of life, while Live
    QDateTime brokenAt; ///< invalid: no gap is open
    QString brokenWhy;

    [[nodiscard]] bool over() const { return state == WatchState::Stopped; }
    bool enter(WatchState to);
    void fail(const Error& error);
    void trouble(const Error& error);
    void later(const QString& why, qint64 least = 0);
    void connectAgain();
    void learn();
    void learnSuffix();
    void makeChannel(bool renewing);
    void channelMade(const QByteArray& body, bool renewing);
    void subscribeAll(bool renewing);
    void rejected(const QByteArray& body);
    void open(bool renewing);
    void opened();
    void renewed();
    void scheduleRenewal(const QDateTime& expires);
    void broken(const QString& why);
    void frame(const QString& text);
    void system(const QString& topic);
    void found(const QJsonObject& object, const QString& topic);
    void subscribeFresh();
    void drop(std::unique_ptr<QWebSocket>& which);
    void request(const QByteArray& method, const QString& rest, const QByteArray& body, ApiClient::Done done) {
        api.request(method, QString(kChannels + rest), body, NotificationWatch::tr("use notification channels"),
                    std::move(done));
    }
};

NotificationWatch::NotificationWatch(net::HttpClient& http, Organization organization, Credentials credentials,
                                     WatchQuery query, QObject* parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials), std::move(query))) {
    Impl* impl = m_impl.get();
    connect(&http, &QObject::destroyed, this, &NotificationWatch::stop);
    connect(&impl->retry, &QTimer::timeout, this, [impl] { impl->connectAgain(); });
    connect(&impl->settle, &QTimer::timeout, this, [impl] { impl->subscribeFresh(); });
    connect(&impl->renewal, &QTimer::timeout, this, [impl] { impl->makeChannel(true); });
    connect(&impl->ping, &QTimer::timeout, this, [impl] {
        if (impl->socket) {
            impl->socket->sendTextMessage(u"{\"message\":\"ping\"}"_s);
        }
    });
    connect(&impl->silence, &QTimer::timeout, this, [impl] { impl->broken(tr("nothing was heard for a while")); });
}

NotificationWatch::~NotificationWatch() {
    m_impl->state = WatchState::Stopped;
    m_impl->drop(m_impl->socket);
    m_impl->drop(m_impl->next);
}

WatchState NotificationWatch::state() const {
    return m_impl->state;
}
int NotificationWatch::conversations() const {
    return m_impl->book.conversations();
}
int NotificationWatch::topics() const {
    return static_cast<int>(m_impl->book.topics().size());
}
qint64 NotificationWatch::waitingMs() const {
    return m_impl->state == WatchState::Waiting ? std::max<qint64>(0, m_impl->retry.remainingTime()) : 0;
}
QDateTime NotificationWatch::brokenSince() const {
    return m_impl->brokenAt;
}
void NotificationWatch::setTiming(const WatchTiming& timing) {
    m_impl->timing = timing;
}

void NotificationWatch::start() {
    if (m_impl->state != WatchState::Idle) {
        return;
    }
    m_impl->book = TopicBook(lastingTopics(m_impl->query), m_impl->query.endings, m_impl->timing.topicLimit);
    if (m_impl->book.topics().isEmpty()) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = tr("there is nothing to watch").toStdString();
        error.remedy = tr("Choose at least one queue, user or topic").toStdString();
        QMetaObject::invokeMethod(
            this, [this, error] { m_impl->fail(error); }, Qt::QueuedConnection);
        return;
    }
    if (m_impl->book.lastingLeftOut() > 0) {
        Q_EMIT notice(
            tr("%Ln topics were left out: a channel takes %1", nullptr, static_cast<int>(m_impl->book.lastingLeftOut()))
                .arg(m_impl->timing.topicLimit));
    }
    m_impl->connectAgain();
}

void NotificationWatch::stop() {
    if (m_impl->over()) {
        return;
    }
    for (QTimer* timer : {&m_impl->retry, &m_impl->settle, &m_impl->renewal, &m_impl->ping, &m_impl->silence}) {
        timer->stop();
    }
    m_impl->api.cancel();
    m_impl->drop(m_impl->socket);
    m_impl->drop(m_impl->next);
    if (const QDateTime since = std::exchange(m_impl->brokenAt, {}); since.isValid()) {
        const QPointer<NotificationWatch> alive(this);
        Q_EMIT gap({since, QDateTime::currentDateTimeUtc(), m_impl->brokenWhy});
        if (!alive) {
            return;
        }
    }
    m_impl->enter(WatchState::Stopped);
}

/// False when the listener has ended or deleted us.
bool NotificationWatch::Impl::enter(WatchState to) {
    const QPointer<NotificationWatch> alive(q);
    if (state != to) {
        state = to;
        Q_EMIT q->stateChanged(to);
    }
    return alive && (to == WatchState::Stopped || !over());
}

void NotificationWatch::Impl::drop(std::unique_ptr<QWebSocket>& which) {
    if (which) {
        which->disconnect(q);
        QWebSocket* old = which.release();
        old->abort();
        old->deleteLater(); // may be the sender of what is being handled
    }
}

void NotificationWatch::Impl::fail(const Error& error) {
    const QPointer<NotificationWatch> alive(q);
    q->stop();
    if (alive) {
        Q_EMIT q->failed(error);
    }
}

void NotificationWatch::Impl::trouble(const Error& error) {
    if (over()) {
        return;
    }
    if (isFinal(error)) {
        fail(error);
    } else {
        later(QString::fromStdString(error.message), std::max<int64_t>(0, error.retryAfterMs));
    }
}

/// Tries again after a pause.
void NotificationWatch::Impl::later(const QString& why, qint64 least) {
    drop(socket);
    drop(next);
    ping.stop();
    silence.stop();
    renewal.stop();
    const qint64 full = std::min(kLongestBackoffMs, qint64{timing.backoffMs} << std::min(attempts, 16));
    const qint64 pause = full / 2 + QRandomGenerator::global()->bounded(full / 2 + 1);
    ++attempts;
    const QPointer<NotificationWatch> alive(q);
    if (enter(WatchState::Waiting)) {
        retry.start(std::chrono::milliseconds(std::max(least, pause)));
        Q_EMIT q->notice(NotificationWatch::tr("Not connected (%1); trying again").arg(why));
    }
}

void NotificationWatch::Impl::connectAgain() {
    if (!enter(WatchState::Connecting)) {
        return;
    }
    if (!known) {
        learn();
    } else if (channelId.isEmpty()) {
        makeChannel(false);
    } else {
        // The channel outlives its socket.
        request("HEAD", QString(u'/' + channelId), {}, [this](const Expected<QByteArray, Error>& answer) {
            if (answer) {
                subscribeAll(false);
            } else if (answer.error().kind == ErrorKind::NotFound) {
                makeChannel(false);
            } else {
                trouble(answer.error());
            }
        });
    }
}

void NotificationWatch::Impl::learn() {
    api.request("GET", u"/api/v2/organizations/me"_s, {}, NotificationWatch::tr("read its organisation"),
                [this](const Expected<QByteArray, Error>& answer) {
                    if (!answer) {
                        trouble(answer.error());
                        return;
                    }
                    const QJsonObject body = QJsonDocument::fromJson(*answer).object();
                    context.organizationId = body.value("id"_L1).toString();
                    context.originName =
                        organization.name.isEmpty() ? body.value("name"_L1).toString() : organization.name;
                    learnSuffix();
                });
}

/// The envelope as AWS shows it, where the client may know; else what synthetic events have.
void NotificationWatch::Impl::learnSuffix() {
    const auto done = [this] {
        store::Origin made;
        made.source = NotificationWatch::tr("%1, live").arg(context.originName).toStdString();
        origin = std::make_shared<const store::Origin>(std::move(made));
        known = true;
        makeChannel(false);
    };
    const QString purpose = NotificationWatch::tr("read the integrations");
    api.request(
        "GET", u"/api/v2/integrations?integrationType=amazon-eventbridge-source&pageSize=25"_s, {}, purpose,
        [this, done, purpose](const Expected<QByteArray, Error>& list) {
            const QJsonArray all = list ? QJsonDocument::fromJson(*list)["entities"_L1].toArray() : QJsonArray();
            if (all.isEmpty()) {
                done();
                return;
            }
            const QString id = all.first()["id"_L1].toString();
            api.request("GET", u"/api/v2/integrations/%1/config/current"_s.arg(id), {}, purpose,
                        [this, done](const Expected<QByteArray, Error>& config) {
                            const QJsonObject properties =
                                config ? QJsonDocument::fromJson(*config)["properties"_L1].toObject() : QJsonObject();
                            const auto take = [&](QString& where, QLatin1StringView name) {
                                const QString value = properties.value(name).toString();
                                where = value.isEmpty() ? where : value;
                            };
                            take(context.eventSourceSuffix, "eventSourceSuffix"_L1);
                            take(context.account, "awsAccountId"_L1);
                            take(context.region, "awsAccountRegion"_L1);
                            done();
                        });
        });
}

void NotificationWatch::Impl::makeChannel(bool renewing) {
    request("POST", {}, "{}", [this, renewing](const Expected<QByteArray, Error>& answer) {
        if (answer) {
            channelMade(*answer, renewing);
        } else if (renewing && !isFinal(answer.error())) {
            renewal.start(timing.backoffMs); // the old channel still works
        } else {
            trouble(answer.error());
        }
    });
}

void NotificationWatch::Impl::channelMade(const QByteArray& body, bool renewing) {
    const QJsonObject channel = QJsonDocument::fromJson(body).object();
    const QUrl url(channel.value("connectUri"_L1).toString());
    const QString id = channel.value("id"_L1).toString();
    // Events and their ids travel through it: never in the clear.
    const bool safe = url.scheme() == "wss"_L1 || (url.scheme() == "ws"_L1 && isLoopback(url));
    if (id.isEmpty() || !safe) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = NotificationWatch::tr("the answer to the new channel names no usable address").toStdString();
        error.remedy = NotificationWatch::tr("Check the API address").toStdString();
        trouble(error);
        return;
    }
    (renewing ? nextId : channelId) = id;
    connectUri = url.toString();
    scheduleRenewal(QDateTime::fromString(channel.value("expires"_L1).toString(), Qt::ISODateWithMs));
    subscribeAll(renewing);
}

void NotificationWatch::Impl::scheduleRenewal(const QDateTime& expires) {
    if (expires.isValid()) {
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(expires);
        renewal.start(std::chrono::milliseconds(std::max({kSoonestRenewalMs, left - timing.renewBeforeMs, left / 2})));
    }
}

void NotificationWatch::Impl::subscribeAll(bool renewing) {
    fresh.clear();
    dropsSubscribed = book.drops();
    request("PUT", u"/%1/subscriptions?ignoreErrors=true"_s.arg(renewing ? nextId : channelId),
            subscriptionBody(book.topics()), [this, renewing](const Expected<QByteArray, Error>& answer) {
                if (!answer) {
                    if (!renewing && answer.error().kind == ErrorKind::NotFound) {
                        channelId.clear();
                    }
                    trouble(answer.error());
                    return;
                }
                const QPointer<NotificationWatch> alive(q);
                rejected(*answer);
                if (alive && !over()) {
                    open(renewing);
                }
            });
}

void NotificationWatch::Impl::rejected(const QByteArray& body) {
    QStringList topics;
    QString reason;
    for (const QJsonValue& entity : QJsonDocument::fromJson(body)["entities"_L1].toArray()) {
        if (entity["state"_L1].toString() == "Rejected"_L1) {
            topics << entity["id"_L1].toString();
            reason = entity["rejectionReason"_L1].toString();
        }
    }
    if (!topics.isEmpty()) {
        Q_EMIT q->notice(
            NotificationWatch::tr("%Ln topics were rejected, such as %1: %2", nullptr, static_cast<int>(topics.size()))
                .arg(topics.first(), reason));
    }
}

void NotificationWatch::Impl::open(bool renewing) {
    auto& target = renewing ? next : socket;
    drop(target);
    target = std::make_unique<QWebSocket>();
    QWebSocket* made = target.get();
    const QUrl url(connectUri);
    if (isLoopback(url)) {
        made->setProxy(QNetworkProxy::NoProxy);
    } else {
        QUrl asHttps = url;
        asHttps.setScheme(u"https"_s);
        made->setProxy(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(asHttps)).value(0));
    }
    connect(made, &QWebSocket::connected, q, [this, renewing] { renewing ? renewed() : opened(); });
    connect(made, &QWebSocket::textMessageReceived, q, [this](const QString& text) { frame(text); });
    connect(made, &QWebSocket::disconnected, q, [this, made] {
        if (made == socket.get()) {
            broken(made->closeReason().isEmpty() ? NotificationWatch::tr("the connection was closed")
                                                 : made->closeReason());
        } else if (made == next.get()) {
            drop(next);
            renewal.start(timing.backoffMs);
        }
    });
    connect(made, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), q, [this, made] {
        if (made == socket.get() && made->state() != QAbstractSocket::ConnectedState) {
            broken(made->errorString());
        }
    });
    if (!renewing) {
        silence.start(timing.silenceMs); // a handshake that hangs is silence, too
    }
    made->open(url);
}

void NotificationWatch::Impl::opened() {
    attempts = 0;
    lastSign = QDateTime::currentDateTimeUtc();
    ping.start(timing.pingMs);
    silence.start(timing.silenceMs);
    if (!enter(WatchState::Live)) {
        return;
    }
    if (brokenAt.isValid()) {
        const WatchGap gap{brokenAt, lastSign, brokenWhy};
        brokenAt = {};
        Q_EMIT q->gap(gap);
    }
}

/// The new channel listens: the old one goes, and nothing was missed.
void NotificationWatch::Impl::renewed() {
    drop(socket);
    socket = std::move(next);
    channelId = nextId;
    silence.start(timing.silenceMs);
    fresh = book.topics();              // conversations that came while it was subscribed
    dropsSubscribed = book.drops() + 1; // as a whole
    settle.start(timing.settleMs);
}

void NotificationWatch::Impl::broken(const QString& why) {
    if (over()) {
        return;
    }
    if (!brokenAt.isValid() && lastSign.isValid()) {
        brokenAt = lastSign;
        brokenWhy = why;
    }
    later(why);
}

void NotificationWatch::Impl::frame(const QString& text) {
    lastSign = QDateTime::currentDateTimeUtc();
    silence.start(timing.silenceMs);
    const QByteArray utf8 = text.toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(utf8).object();
    const QString topic = object.value("topicName"_L1).toString();
    if (topic.startsWith("v2.system."_L1)) {
        system(topic);
        return;
    }
    if (object.isEmpty()) {
        Q_EMIT q->notice(NotificationWatch::tr("A notification could not be read (%1 bytes)").arg(utf8.size()));
        return;
    }
    const auto event =
        eventOfFrame(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())), context, origin);
    if (!event) {
        return; // heartbeat, pong, acknowledgement
    }
    const uint64_t print = store::textPrint(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
    if (std::find(prints.begin(), prints.end(), print) != prints.end()) {
        return;
    }
    prints[nextPrint++ % prints.size()] = print;
    const QPointer<NotificationWatch> alive(q);
    found(object.value("eventBody"_L1).toObject(), topic);
    if (alive && !over()) {
        Q_EMIT q->event(*event);
    }
}

void NotificationWatch::Impl::system(const QString& topic) {
    if (topic.startsWith("v2.system.no_longer_subscribed"_L1)) {
        fresh = book.topics();
        dropsSubscribed = book.drops() + 1;
        settle.start(timing.settleMs);
    } else if (topic.startsWith("v2.system.token_revoked"_L1)) {
        channelId.clear(); // it belonged to the token
        broken(NotificationWatch::tr("the token was revoked"));
    } else if (topic.startsWith("v2.system.socket_closing"_L1)) {
        broken(NotificationWatch::tr("the service closes the connection for maintenance"));
    }
}

void NotificationWatch::Impl::found(const QJsonObject& body, const QString& topic) {
    if (topic.endsWith(".customer.end"_L1)) {
        book.ended(body.value("conversationId"_L1).toString());
    }
    if (!topic.contains(".conversations"_L1)) {
        return;
    }
    const QString id = body.value("id"_L1).toString();
    if (hasEnded(body)) {
        book.ended(id);
        return;
    }
    if (book.add(id)) {
        fresh << book.topicsOf(id);
        if (!settle.isActive()) {
            settle.start(timing.settleMs);
        }
        if (book.droppedRunning() > droppedTold) {
            droppedTold = book.droppedRunning();
            Q_EMIT q->notice(NotificationWatch::tr(
                                 "%Ln running conversations dropped out, the oldest first: a channel takes %1 topics",
                                 nullptr, static_cast<int>(droppedTold))
                                 .arg(timing.topicLimit));
        }
    }
}

void NotificationWatch::Impl::subscribeFresh() {
    if (fresh.isEmpty() || state != WatchState::Live || channelId.isEmpty()) {
        return;
    }
    // Topics can be added, but taken out only by replacing the list.
    const bool whole = dropsSubscribed != book.drops();
    const QByteArray body = subscriptionBody(whole ? book.topics() : fresh);
    fresh.clear();
    dropsSubscribed = book.drops();
    request(whole ? "PUT" : "POST", u"/%1/subscriptions?ignoreErrors=true"_s.arg(channelId), body,
            [this](const Expected<QByteArray, Error>& answer) {
                if (answer) {
                    rejected(*answer);
                } else {
                    dropsSubscribed = book.drops() + 1; // all of it with the next one
                    Q_EMIT q->notice(NotificationWatch::tr("Conversations could not be subscribed: %1")
                                         .arg(QString::fromStdString(answer.error().message)));
                }
            });
}

} // namespace rw::genesys
