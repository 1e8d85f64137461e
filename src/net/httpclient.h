// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QUrl>
#include <functional>
#include <memory>

namespace rw::net {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< may hold Authorization: never logged
    QByteArray body;
    QByteArray contentType;
    int timeoutMs = 30'000;       ///< without any byte received
    bool idempotent = true;       ///< may be sent again after a network failure, 429 or 5xx
    bool acceptsHtml = false;     ///< false: a web page as an answer is ErrorKind::BadAnswer
    qint64 maxBytes = 64LL << 20; ///< a longer answer is ErrorKind::BadAnswer
    QString proxy = {};    ///< "" the system's, "none", or http://host:port, socks5://host:port; loopback goes without
    QString caBundle = {}; ///< PEM file of certificates that are trusted besides the system's
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    [[nodiscard]] QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty when absent
};

/// One try of a request, for the activity log. Secrets, tokens and personal values are masked already, in every field.
struct HttpActivity {
    QByteArray method;
    QString url;    ///< of queries only the names and harmless values
    int status = 0; ///< 0: no answer
    qint64 elapsedMs = 0;
    qint64 bytes = 0; ///< of the answer's body
    QString outcome;
    int attempt = 1;
    QDateTime started;      ///< UTC
    QString correlationId;  ///< ININ-Correlation-Id; empty: the answer had none
    QString detail;         ///< the other side's own words about a failure
    bool cancelled = false; ///< by the caller
    bool failed = false;
    bool again = false; ///< failed in a way that passes: another try follows
};

class HttpClient;

/// A running request. Owned by the client; cancel() ends it with ErrorKind::Cancelled. GUI thread.
class HttpCall : public QObject {
    Q_OBJECT
public:
    /// Harmless when repeated or late: as long as finished() was not emitted, it will be, with Cancelled.
    void cancel();

Q_SIGNALS:
    /// The request failed in a way that passes and will be sent again in `delayMs`; `attempt` is the one that failed,
    /// counted from 1.
    void retrying(int attempt, qint64 delayMs, const rw::Error& error);
    /// Exactly once, never from inside send() or cancel(). The object deletes itself afterwards.
    void finished(const rw::Expected<rw::net::HttpAnswer, rw::Error>& result);

private:
    friend class HttpClient;
    explicit HttpCall(QObject* parent);
    struct State;
    std::shared_ptr<State> m_state;
};

/// The one HTTP policy: explicit timeouts, no automatic redirects (same-origin ones are followed by hand, at most 5;
/// credentials never cross to another host), retries with backoff and jitter for idempotent requests, Retry-After
/// obeyed, TLS errors explained and never ignored, secrets masked in everything that is logged. Status ≥ 400 arrives as
/// an Error whose `detail` holds the answer's body (cut to 4 KB). No answer within the request's timeout is an Error at
/// once, without another try: the user has waited long enough. A Retry-After above the limit ends the call,
/// too: the Error says how long to wait. The system's proxy is used unless the request names one, except for loopback
/// addresses. Destroying the client ends its calls without a word. Lives in the GUI thread; never blocks it.
class HttpClient : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;
    HttpCall* send(const HttpRequest& request);
    /// How many requests are under way at once, default 6; more wait their turn, without using up their timeout.
    void setConcurrencyLimit(int requests);
    void setTimeoutLimitMs(int ms);       ///< no request waits longer without any byte, whatever it says
    void setRetryLimit(int attempts);     ///< default 4 tries in all
    void setBackoffBaseMs(int ms);        ///< default 500; tests use small ones
    void setRetryAfterLimitMs(qint64 ms); ///< default 90,000; Genesys' limits count per minute

Q_SIGNALS:
    /// After each try, also of requests that nobody waits for any more.
    void activity(const rw::net::HttpActivity& entry);

private:
    friend class HttpCall;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// `text` with bearer tokens, Basic credentials, client secrets and access tokens replaced by "•••".
[[nodiscard]] QByteArray redacted(QByteArrayView text);

} // namespace rw::net
