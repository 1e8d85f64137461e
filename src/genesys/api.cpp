// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/api.h"

#include "genesys/explain.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <utility>
#include <vector>

namespace rw::genesys {

namespace {

/// Genesys' shortest token life, for an answer that does not say (facts: genesys §1.2).
constexpr double kUnknownLifeSeconds = 300;

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
    Impl(ApiClient* client, net::HttpClient& network, Organization org, Credentials secrets)
        : q(client), http(&network), organization(std::move(org)), credentials(std::move(secrets)) {}

    ApiClient* q;
    QPointer<net::HttpClient> http;
    Organization organization;
    Credentials credentials;
    QByteArray token;
    QDeadlineTimer validUntil;
    bool signingIn = false;
    std::vector<std::function<void(const Error*)>> waiters; ///< for the token; null: there is one
    QSet<net::HttpCall*> calls;
    quint64 generation = 0; ///< raised by cancel(): what was under way before no longer counts

    void withToken(std::function<void(const Error*)> next);
    void tokenArrived(const Expected<net::HttpAnswer, Error>& result);
    void send(Ask ask);
    void track(const net::HttpRequest& request, std::function<void(const Expected<net::HttpAnswer, Error>&)> next);
};

ApiClient::ApiClient(net::HttpClient& http, Organization organization, Credentials credentials, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials))) {}

ApiClient::~ApiClient() {
    cancel();
}

void ApiClient::cancel() {
    ++m_impl->generation;
    m_impl->waiters.clear();
    m_impl->signingIn = false;
    const QSet<net::HttpCall*> calls = std::exchange(m_impl->calls, {});
    for (net::HttpCall* call : calls) {
        call->disconnect(this);
        call->cancel();
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
            [this](int, qint64 delayMs, const Error& reason) { Q_EMIT q->waiting(delayMs, reason); });
    connect(call, &net::HttpCall::finished, q,
            [this, call, next = std::move(next)](const Expected<net::HttpAnswer, Error>& result) {
                calls.remove(call);
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
    if (!token.isEmpty() && !validUntil.hasExpired()) {
        // Through the event loop, as when the token has to be fetched.
        QMetaObject::invokeMethod(
            q,
            [this, next = std::move(next), born = generation] {
                if (born == generation) {
                    next(nullptr);
                }
            },
            Qt::QueuedConnection);
        return;
    }
    waiters.push_back(std::move(next));
    if (std::exchange(signingIn, true)) {
        return;
    }
    token.clear();
    const auto checked = withAddresses(organization);
    if (!checked) {
        QMetaObject::invokeMethod(
            q,
            [this, error = checked.error(), born = generation] {
                if (born == generation) {
                    tokenArrived(unexpected(error));
                }
            },
            Qt::QueuedConnection);
        return;
    }
    organization = *checked;
    net::HttpRequest request;
    request.method = "POST";
    request.url = endpoint(organization.loginUrl, QLatin1StringView("/oauth/token"));
    const QByteArray pair = credentials.clientId.toUtf8() + ':' + credentials.clientSecret.toUtf8();
    request.headers.append({"Authorization", "Basic " + pair.toBase64()});
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=client_credentials";
    track(request, [this](const Expected<net::HttpAnswer, Error>& result) { tokenArrived(result); });
}

void ApiClient::Impl::tokenArrived(const Expected<net::HttpAnswer, Error>& result) {
    signingIn = false;
    Error error;
    if (result) {
        const QJsonObject answer = QJsonDocument::fromJson(result->body).object();
        token = answer.value(QLatin1StringView("access_token")).toString().toUtf8();
        const double life = std::max(0.0, answer.value(QLatin1StringView("expires_in")).toDouble(kUnknownLifeSeconds));
        // A minute before it ends, or a fifth of a shorter life, so that no request starts with a dying token.
        const double usable = life - std::min(60.0, life / 5);
        validUntil = QDeadlineTimer(static_cast<qint64>(std::min(usable, 1e9) * 1000));
        if (token.isEmpty()) {
            error.kind = ErrorKind::BadAnswer;
            error.httpStatus = result->status;
            error.message = QStringLiteral("%1 answered the sign-in without a token")
                                .arg(organization.loginUrl.host())
                                .toStdString();
            error.remedy = "Check the login address: something else than Genesys Cloud seems to answer there";
        }
    } else {
        error = explainSignIn(result.error(), organization.loginUrl.host());
    }
    // A waiter may ask anew, cancel or delete us.
    const bool failed = token.isEmpty();
    const QPointer<ApiClient> alive(q);
    const quint64 born = generation;
    for (const auto& next : std::exchange(waiters, {})) {
        next(failed ? &error : nullptr);
        if (!alive || born != generation) {
            return;
        }
    }
}

void ApiClient::Impl::send(Ask ask) {
    withToken([this, ask = std::move(ask)](const Error* signInError) {
        if (signInError != nullptr) {
            ask.done(unexpected(*signInError));
            return;
        }
        net::HttpRequest request;
        request.method = ask.method;
        const qsizetype query = ask.path.indexOf(u'?');
        const QByteArray path = ask.path.left(query).toLatin1(); // all of it where there is no query
        request.url = endpoint(organization.apiUrl, QLatin1StringView(path));
        if (query >= 0) {
            request.url.setQuery(ask.path.mid(query + 1));
        }
        request.headers.append({"Authorization", "Bearer " + token});
        request.body = ask.body;
        if (!ask.body.isEmpty()) {
            request.contentType = "application/json";
        }
        track(request, [this, ask, used = token](const Expected<net::HttpAnswer, Error>& result) {
            if (result) {
                ask.done(result->body);
                return;
            }
            const Error& error = result.error();
            if (error.httpStatus == 401 && !ask.renewed) {
                if (token == used) { // else somebody has renewed it meanwhile
                    token.clear();
                }
                Ask again = ask;
                again.renewed = true;
                send(std::move(again));
                return;
            }
            ask.done(unexpected(explainApi(error, ask.purpose)));
        });
    });
}

} // namespace rw::genesys
