// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/httperror.h"
#include "net/redact.h"
#include "net/route.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSet>
#include <QSslError>
#include <QStringList>
#include <QTimer>
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace rw::net {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::net)
};

constexpr int kMaxRedirects = 5;
constexpr qsizetype kMostSecrets = 64;
constexpr qint64 kLongestBackoffMs = 20'000;

int portOf(const QUrl& url) {
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

bool sameOrigin(const QUrl& a, const QUrl& b) {
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Failures that pass by themselves. Timeouts do not count: see HttpClient.
bool mayPass(const Error& error) {
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
        return error.httpStatus != 501 && error.httpStatus != 505;
    case ErrorKind::Timeout:
        return error.httpStatus == 408;
    case ErrorKind::Network:
        return error.httpStatus == 0;
    default:
        return false;
    }
}

Error cancelledError() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("cancelled").toStdString();
    return error;
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const {
    return headerValue(headers, name);
}

struct HttpCall::State {
    HttpClient::Impl* impl = nullptr; ///< null once the client is gone
    HttpRequest request;              ///< as it goes out now: redirects change url, method and body
    QByteArrayList secrets;
    QPointer<QNetworkReply> reply;
    QTimer pause;        ///< between two tries
    QElapsedTimer clock; ///< of this try
    QStringList tlsProblems;
    int attempt = 1;
    int redirects = 0;
    bool underWay = false;                             ///< counts for the limit of requests at once
    bool cancelled = false;                            ///< who aborted: the caller …
    bool tooLong = false;                              ///< … or this class; neither: Qt's transfer timeout
    std::optional<Expected<HttpAnswer, Error>> result; ///< on its way to finished()
};

struct HttpClient::Impl {
    explicit Impl(HttpClient* client) : q(client) {}

    HttpClient* q;
    Routes routes;
    QSet<HttpCall*> calls;
    QByteArrayList known;   ///< secrets of this and earlier requests: an answer may repeat those of another one
    QList<HttpCall*> queue; ///< their turn has not come
    int underWay = 0;
    int concurrencyLimit = 6;
    int timeoutLimitMs = std::numeric_limits<int>::max();
    int retryLimit = 4;
    int backoffBaseMs = 500;
    qint64 retryAfterLimitMs = 90'000;

    [[nodiscard]] QByteArrayList secretsFor(const HttpRequest& request);
    void dispatch(HttpCall* call);
    void leave(HttpCall* call);
    void received(HttpCall* call);
    bool follow(HttpCall* call, int status, const HeaderList& headers);
    void fail(HttpCall* call, Error error, qint64 bytes);
    void finish(HttpCall* call, Expected<HttpAnswer, Error> result);
    /// One try has ended. `failure` is masked already.
    void log(const HttpCall& call, int status, qint64 bytes, const QString& outcome, const HeaderList& headers = {},
             const Error* failure = nullptr, bool again = false);
    [[nodiscard]] qint64 backoff(int attempt) const;
};

HttpCall::HttpCall(QObject* parent) : QObject(parent), m_state(std::make_shared<State>()) {}

void HttpCall::cancel() {
    if (m_state->impl == nullptr || m_state->cancelled) {
        return;
    }
    m_state->cancelled = true;
    m_state->pause.stop();
    if (m_state->result) {
        m_state->result = unexpected(cancelledError());
        return;
    }
    const QPointer<QNetworkReply> reply = m_state->reply;
    m_state->impl->finish(this, unexpected(cancelledError()));
    if (reply) {
        reply->abort(); // emits at once: the last thing done here, and finish() has taken us out of its signals
    }
}

HttpClient::HttpClient(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>(this)) {}

HttpClient::~HttpClient() {
    const QSet<HttpCall*> calls = m_impl->calls;
    for (HttpCall* call : calls) {
        call->m_state->impl = nullptr;
        if (call->m_state->reply) {
            call->m_state->reply->disconnect();
            delete call->m_state->reply;
        }
        delete call;
    }
}

void HttpClient::setConcurrencyLimit(int requests) {
    m_impl->concurrencyLimit = std::max(1, requests);
}

void HttpClient::setTimeoutLimitMs(int ms) {
    m_impl->timeoutLimitMs = std::max(1, ms);
}

void HttpClient::setRetryLimit(int attempts) {
    m_impl->retryLimit = std::max(1, attempts);
}

void HttpClient::setBackoffBaseMs(int ms) {
    m_impl->backoffBaseMs = std::max(0, ms);
}

void HttpClient::setRetryAfterLimitMs(qint64 ms) {
    m_impl->retryAfterLimitMs = ms;
}

HttpCall* HttpClient::send(const HttpRequest& request) {
    auto* call = new HttpCall(this);
    auto& state = *call->m_state;
    state.impl = m_impl.get();
    state.request = request;
    state.request.timeoutMs = std::min(request.timeoutMs, m_impl->timeoutLimitMs);
    state.request.url.setUserInfo(QString());
    state.secrets = m_impl->secretsFor(request);
    state.pause.setSingleShot(true);
    m_impl->calls.insert(call);
    connect(&state.pause, &QTimer::timeout, call, [this, call] { m_impl->dispatch(call); });
    state.pause.start(0); // never anything synchronous, not even a refused scheme
    return call;
}

QByteArrayList HttpClient::Impl::secretsFor(const HttpRequest& request) {
    for (const QByteArray& secret : secretsOf(request)) {
        known.removeOne(secret);
        known.append(secret);
    }
    while (known.size() > kMostSecrets) { // tokens that have long expired
        known.removeFirst();
    }
    QByteArrayList secrets = known;
    // The longest first: a secret that contains another one must not leave half of itself behind.
    std::sort(secrets.begin(), secrets.end(),
              [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
    return secrets;
}

/// The call's reply is done with: the next one may go.
void HttpClient::Impl::leave(HttpCall* call) {
    queue.removeAll(call);
    if (std::exchange(call->m_state->underWay, false)) {
        --underWay;
    }
    while (underWay < concurrencyLimit && !queue.isEmpty()) {
        dispatch(queue.takeFirst());
    }
}

void HttpClient::Impl::dispatch(HttpCall* call) {
    auto& state = *call->m_state;
    const HttpRequest& request = state.request;
    if (underWay >= concurrencyLimit) {
        queue.append(call);
        return;
    }
    state.clock.start();
    state.tlsProblems.clear();
    const QString scheme = request.url.scheme();
    if ((scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https")) || request.url.host().isEmpty()) {
        fail(call, errorFromNetwork(QNetworkReply::ProtocolUnknownError, request.url.errorString(), request.url, {}),
             0);
        return;
    }

    const Expected<QNetworkAccessManager*, Error> route = routes.managerFor(request.proxy, request.caBundle);
    const Expected<QSslConfiguration, Error> trust = routes.trustOf(request.caBundle);
    if (!route || !trust) {
        fail(call, route ? trust.error() : route.error(), 0);
        return;
    }
    QNetworkAccessManager& manager = **route;

    QNetworkRequest out(request.url);
    out.setSslConfiguration(*trust);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setMaximumRedirectsAllowed(0);
    out.setTransferTimeout(std::max(1, request.timeoutMs));
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setDecompressedSafetyCheckThreshold(-1); // maxBytes bounds the unpacked body
    out.setRawHeader("User-Agent", "Rulewright");
    out.setRawHeader("Accept", "application/json");
    for (const auto& [name, value] : request.headers) {
        out.setRawHeader(name, value);
    }
    if (!request.body.isEmpty() || !request.contentType.isEmpty()) {
        out.setHeader(QNetworkRequest::ContentTypeHeader,
                      request.contentType.isEmpty() ? QByteArray("application/octet-stream") : request.contentType);
    }

    QNetworkReply* reply = nullptr;
    if (request.method == "GET") {
        reply = manager.get(out);
    } else if (request.method == "HEAD") {
        reply = manager.head(out); // as a custom verb it would wait for the body that its length announces
    } else if (request.method == "POST") {
        reply = manager.post(out, request.body);
    } else if (request.method == "PUT") {
        reply = manager.put(out, request.body);
    } else {
        reply = manager.sendCustomRequest(out, request.method, request.body);
    }
    state.reply = reply;
    state.underWay = true;
    ++underWay;
    connect(reply, &QNetworkReply::sslErrors, call, [call](const QList<QSslError>& errors) {
        for (const QSslError& error : errors) {
            call->m_state->tlsProblems.append(error.errorString());
        }
    });
    connect(reply, &QNetworkReply::downloadProgress, call, [call, reply](qint64 bytes, qint64) {
        if (bytes > call->m_state->request.maxBytes && !call->m_state->tooLong) {
            call->m_state->tooLong = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, call, [this, call] { received(call); });
}

void HttpClient::Impl::received(HttpCall* call) {
    auto& state = *call->m_state;
    QNetworkReply* reply = state.reply;
    if (reply == nullptr) {
        return;
    }
    reply->disconnect(call);
    reply->deleteLater(); // we are inside its signal
    state.reply = nullptr;
    leave(call);

    const QUrl& url = state.request.url;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError code = reply->error();
    const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray();
    const HeaderList headers = reply->rawHeaderPairs();

    if (state.tooLong) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("the answer of %1 is longer than %2 MB")
                            .arg(url.host())
                            .arg(state.request.maxBytes >> 20)
                            .toStdString();
        error.remedy = Texts::tr("Ask for a shorter period").toStdString();
        fail(call, std::move(error), body.size());
        return;
    }
    if (code == QNetworkReply::OperationCanceledError) { // cancel() never gets here: so it was the transfer timeout
        Error error;
        error.kind = ErrorKind::Timeout;
        error.httpStatus = status;
        error.message = Texts::tr("%1 did not answer within %2 seconds")
                            .arg(url.host())
                            .arg(static_cast<double>(state.request.timeoutMs) / 1000.0)
                            .toStdString();
        error.remedy =
            Texts::tr("Try again; if it stays, check the network connection and the proxy settings").toStdString();
        error.httpStatus = 0;
        fail(call, std::move(error), body.size());
        return;
    }
    // Status first, error() second: Qt has no error of its own for 429 and many others. But an answer that broke off
    // in the middle has a status and is still no answer.
    const bool brokeOff = code != QNetworkReply::NoError && code < QNetworkReply::ContentAccessDenied;
    if (status == 0 || (brokeOff && status < 300)) {
        const bool notHttp = code == QNetworkReply::NoError;
        fail(call,
             errorFromNetwork(notHttp ? QNetworkReply::ProtocolFailure : code, reply->errorString(), url,
                              state.tlsProblems),
             body.size());
        return;
    }
    if (isRedirect(status) && follow(call, status, headers)) {
        return;
    }
    if (status >= 300 || status < 200 || (!state.request.acceptsHtml && looksLikeHtml(headers, body))) {
        fail(call, errorFromAnswer(status, headers, body, url, QDateTime::currentDateTimeUtc()), body.size());
        return;
    }
    log(*call, status, body.size(), QStringLiteral("ok"), headers);
    finish(call, HttpAnswer{status, body, headers});
}

bool HttpClient::Impl::follow(HttpCall* call, int status, const HeaderList& headers) {
    auto& state = *call->m_state;
    const QByteArray location = headerValue(headers, "Location");
    QUrl target = state.request.url.resolved(QUrl::fromEncoded(location));
    target.setUserInfo(QString());
    if (location.isEmpty() || !target.isValid() || !sameOrigin(state.request.url, target)) {
        return false;
    }
    if (state.redirects >= kMaxRedirects) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.httpStatus = status;
        error.message = Texts::tr("%1 redirects in a circle (more than %2 times)")
                            .arg(target.host())
                            .arg(kMaxRedirects)
                            .toStdString();
        error.remedy = Texts::tr("Check the address").toStdString();
        fail(call, std::move(error), 0);
        return true;
    }
    log(*call, status, 0, Texts::tr("redirected to %1").arg(loggedUrl(target, state.secrets)), headers);
    ++state.redirects;
    state.request.url = target;
    // RFC 9110 §15.4: 303 always becomes a GET; 301 and 302 do so for POST in all clients.
    if (status == 303 || ((status == 301 || status == 302) && state.request.method == "POST")) {
        state.request.method = "GET";
        state.request.body.clear();
        state.request.contentType.clear();
    }
    state.pause.start(0);
    return true;
}

qint64 HttpClient::Impl::backoff(int attempt) const {
    const qint64 full = std::min(kLongestBackoffMs, static_cast<qint64>(backoffBaseMs) << std::min(attempt - 1, 16));
    // Between half and all of it, so that several callers do not come back together.
    return full / 2 + QRandomGenerator::global()->bounded(static_cast<int>(full / 2) + 1);
}

void HttpClient::Impl::fail(HttpCall* call, Error error, qint64 bytes) {
    auto& state = *call->m_state;
    // Whatever the other side says may repeat what it was sent.
    error.detail = redactedWith(QByteArray::fromStdString(error.detail), state.secrets).toStdString();
    error.message = redactedWith(QByteArray::fromStdString(error.message), state.secrets).toStdString();
    const QString words = QString::fromStdString(error.message);

    if (state.request.idempotent && state.attempt < retryLimit && mayPass(error)) {
        const qint64 delay = std::max<qint64>(error.retryAfterMs, backoff(state.attempt));
        if (delay <= retryAfterLimitMs) {
            log(*call, error.httpStatus, bytes,
                Texts::tr("%1; again in %2 s").arg(words, QString::number(static_cast<double>(delay) / 1000.0, 'f', 1)),
                {}, &error, true);
            const int failed = state.attempt++;
            state.pause.start(std::chrono::milliseconds(delay));
            Q_EMIT call->retrying(failed, delay, error); // last: the receiver may cancel
            return;
        }
    }
    log(*call, error.httpStatus, bytes, words, {}, &error);
    finish(call, unexpected(std::move(error)));
}

void HttpClient::Impl::finish(HttpCall* call, Expected<HttpAnswer, Error> result) {
    auto& state = *call->m_state;
    if (state.result) {
        return;
    }
    if (state.cancelled && state.clock.isValid()) {
        log(*call, 0, 0, QStringLiteral("cancelled"));
    }
    if (state.reply) {
        state.reply->disconnect(call);
        connect(state.reply, &QNetworkReply::finished, state.reply, &QObject::deleteLater);
        state.reply = nullptr;
    }
    leave(call);
    state.result = std::move(result);
    QMetaObject::invokeMethod(
        call,
        [call, this] {
            const std::shared_ptr<HttpCall::State> kept = call->m_state;
            calls.remove(call);
            kept->impl = nullptr;
            call->deleteLater();
            Q_EMIT call->finished(*kept->result);
        },
        Qt::QueuedConnection);
}

void HttpClient::Impl::log(const HttpCall& call, int status, qint64 bytes, const QString& outcome,
                           const HeaderList& headers, const Error* failure, bool again) {
    const auto& state = *call.m_state;
    HttpActivity entry;
    entry.method = state.request.method;
    entry.url = loggedUrl(state.request.url, state.secrets);
    entry.status = status;
    entry.elapsedMs = state.clock.isValid() ? state.clock.elapsed() : 0;
    entry.bytes = bytes;
    entry.outcome = withoutPersonal(QString::fromUtf8(redactedWith(outcome.toUtf8(), state.secrets)));
    entry.attempt = state.attempt;
    entry.started = QDateTime::currentDateTimeUtc().addMSecs(-entry.elapsedMs);
    entry.cancelled = state.cancelled;
    entry.correlationId = QString::fromLatin1(headerValue(headers, "ININ-Correlation-Id"));
    entry.failed = failure != nullptr;
    entry.again = again;
    if (failure != nullptr) {
        entry.correlationId = QString::fromStdString(failure->correlationId);
        entry.detail = withoutPersonal(QString::fromStdString(failure->detail));
    }
    // Whatever the server put there is bounded and repeats no secret.
    entry.correlationId =
        withoutPersonal(QString::fromUtf8(redactedWith(entry.correlationId.left(100).toUtf8(), state.secrets)));
    // Never from inside send() or cancel() either.
    QMetaObject::invokeMethod(
        q, [client = q, entry] { Q_EMIT client->activity(entry); }, Qt::QueuedConnection);
}

} // namespace rw::net
