// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/api.h"

#include "genesys/explain.h"
#include "genesys/ratepace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QSet>
#include <QTimer>
#include <chrono>
#include <deque>
#include <utility>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

struct Ask {
    QByteArray method;
    QString path;
    QByteArray body;
    QString purpose;
    ApiClient::Done done;
    bool renewed = false; ///< the token was renewed on behalf of this request
};

} // namespace

struct ApiClient::Impl {
    Impl(ApiClient* client, net::HttpClient& network, Organization org, Credentials credentials)
        : q(client), http(&network), tokens(std::move(credentials.tokens)) {
        if (!tokens) {
            org.clientId = credentials.clientId;
            tokens = std::make_shared<TokenSource>(std::move(org), credentials.clientSecret);
        }
        pause.setSingleShot(true);
        second.setSingleShot(true);
        second.setTimerType(Qt::PreciseTimer);
    }

    ApiClient* q;
    QPointer<net::HttpClient> http;
    std::shared_ptr<TokenSource> tokens;
    QSet<net::HttpCall*> calls;
    RatePace pace;
    QTimer pause;
    QTimer second; ///< of a wait
    QDeadlineTimer waitEnds;
    Error waitReason;
    std::deque<Ask> held;   ///< for the next period
    quint64 generation = 0; ///< raised by cancel(): what was under way before no longer counts

    void withToken(std::function<void(const Error*)> next);
    void send(Ask ask);
    void go(const Ask& ask);
    void release();
    void wait(qint64 delayMs, const Error& reason);
    void sayWait(qint64 left);
    [[nodiscard]] net::HttpRequest requestOf(const QByteArray& method, const QString& path) const;
    void track(const net::HttpRequest& request, std::function<void(const Expected<net::HttpAnswer, Error>&)> next);
};

ApiClient::ApiClient(net::HttpClient& http, Organization organization, Credentials credentials, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials))) {
    connect(&m_impl->pause, &QTimer::timeout, this, [this] { m_impl->release(); });
    connect(&m_impl->second, &QTimer::timeout, this, [this] { m_impl->sayWait(m_impl->waitEnds.remainingTime()); });
    connect(m_impl->tokens.get(), &TokenSource::waiting, this,
            [this](qint64 delayMs, const Error& reason) { m_impl->wait(delayMs, reason); });
    connect(m_impl->tokens.get(), &TokenSource::answered, this, &ApiClient::answered);
}

ApiClient::~ApiClient() {
    cancel();
}

const std::shared_ptr<TokenSource>& ApiClient::tokens() const {
    return m_impl->tokens;
}

void ApiClient::cancel() {
    ++m_impl->generation;
    m_impl->tokens->forget(this);
    m_impl->pause.stop();
    m_impl->second.stop();
    m_impl->held.clear();
    const QSet<net::HttpCall*> calls = std::exchange(m_impl->calls, {});
    for (net::HttpCall* call : calls) {
        call->disconnect(this);
        call->cancel();
    }
}

void ApiClient::dismiss(const QByteArray& method, const QString& path) {
    if (m_impl->http && m_impl->tokens->hasToken()) {
        m_impl->http->send(m_impl->requestOf(method, path));
    }
}

void ApiClient::signIn(Done done) {
    m_impl->withToken([done = std::move(done)](const Error* error) {
        if (error != nullptr) {
            done(unexpected(*error));
        } else {
            done(QByteArray());
        }
    });
}

void ApiClient::get(QLatin1StringView path, const QString& purpose, Done done) {
    m_impl->send({"GET", path, {}, purpose, std::move(done)});
}

void ApiClient::post(QLatin1StringView path, const QByteArray& json, const QString& purpose, Done done) {
    m_impl->send({"POST", path, json, purpose, std::move(done)});
}

void ApiClient::request(const QByteArray& method, const QString& path, const QByteArray& json, const QString& purpose,
                        Done done) {
    m_impl->send({method, path, json, purpose, std::move(done)});
}

void ApiClient::Impl::track(const net::HttpRequest& request,
                            std::function<void(const Expected<net::HttpAnswer, Error>&)> next) {
    if (!http) {
        return;
    }
    net::HttpCall* call = http->send(request);
    calls.insert(call);
    connect(call, &QObject::destroyed, q, [this, call] { calls.remove(call); });
    connect(call, &net::HttpCall::retrying, q,
            [this](int, qint64 delayMs, const Error& reason) { wait(delayMs, reason); });
    connect(call, &net::HttpCall::finished, q,
            [this, call, next = std::move(next)](const Expected<net::HttpAnswer, Error>& result) {
                calls.remove(call);
                second.stop();
                if (result) {
                    const QPointer<ApiClient> alive(q);
                    const quint64 born = generation;
                    Q_EMIT q->answered(result->headers);
                    if (!alive || born != generation) {
                        return;
                    }
                }
                next(result);
            });
}

void ApiClient::Impl::withToken(std::function<void(const Error*)> next) {
    if (!http) {
        return;
    }
    tokens->need(*http, q, [this, next = std::move(next), born = generation](const Error* error) {
        if (born == generation) {
            next(error);
        }
    });
}

net::HttpRequest ApiClient::Impl::requestOf(const QByteArray& method, const QString& path) const {
    const Organization& organization = tokens->organization();
    net::HttpRequest request;
    request.method = method;
    const auto question = path.indexOf(u'?');
    const QByteArray plain = path.left(question).toLatin1();
    request.url = endpoint(organization.apiUrl, QLatin1StringView(plain));
    if (question >= 0) {
        request.url.setQuery(path.mid(question + 1), QUrl::StrictMode);
    }
    request.headers.append({"Authorization", "Bearer " + tokens->token()});
    request.proxy = organization.proxy;
    request.caBundle = organization.caBundle;
    return request;
}

void ApiClient::Impl::send(Ask ask) {
    withToken([this, ask = std::move(ask)](const Error* signInError) {
        if (signInError != nullptr) {
            ask.done(unexpected(*signInError));
            return;
        }
        const qint64 delay = held.empty() ? pace.delayMs(QDateTime::currentMSecsSinceEpoch()) : 0;
        if (held.empty() && delay <= 0) {
            go(ask);
            return;
        }
        held.push_back(ask);
        if (!pause.isActive()) {
            pause.start(std::chrono::milliseconds(delay));
            Error reason;
            reason.kind = ErrorKind::RateLimited;
            reason.message = Texts::tr("the rate limit is nearly used up").toStdString();
            wait(delay, reason);
        }
    });
}

void ApiClient::Impl::wait(qint64 delayMs, const Error& reason) {
    waitEnds = QDeadlineTimer(delayMs, Qt::PreciseTimer);
    waitReason = reason;
    sayWait(delayMs);
}

/// Next when there is one whole second less; whoever listens may end this object.
void ApiClient::Impl::sayWait(qint64 left) {
    constexpr qint64 kSecond = 1000;
    const qint64 next = ((left + kSecond / 2) / kSecond - 1) * kSecond;
    if (next > 0) {
        second.start(std::chrono::milliseconds(left - next));
    } else {
        second.stop();
    }
    const Error reason = waitReason;
    Q_EMIT q->waiting(left, reason);
}

/// The next period has begun; not all of them go at once when there is not room for all.
void ApiClient::Impl::release() {
    while (!held.empty()) {
        const qint64 delay = pace.delayMs(QDateTime::currentMSecsSinceEpoch());
        if (delay > 0) {
            pause.start(std::chrono::milliseconds(delay));
            return;
        }
        Ask ask = std::move(held.front());
        held.pop_front();
        if (tokens->hasToken()) {
            go(ask);
        } else {
            send(std::move(ask)); // it died while we waited
        }
    }
}

void ApiClient::Impl::go(const Ask& ask) {
    net::HttpRequest request = requestOf(ask.method, ask.path);
    request.body = ask.body;
    if (!ask.body.isEmpty()) {
        request.contentType = "application/json";
    }
    pace.sent();
    track(request, [this, ask, used = tokens->token()](const Expected<net::HttpAnswer, Error>& result) {
        if (result) {
            pace.answered(rateLimitOf(result->headers), QDateTime::currentMSecsSinceEpoch());
            ask.done(result->body);
            return;
        }
        pace.answered({}, QDateTime::currentMSecsSinceEpoch());
        const Error& error = result.error();
        if (error.httpStatus == 401 && !ask.renewed) {
            tokens->refused(used);
            Ask again = ask;
            again.renewed = true;
            send(std::move(again));
            return;
        }
        ask.done(unexpected(explainApi(error, ask.purpose)));
    });
}

} // namespace rw::genesys
