// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/tokens.h"

#include "genesys/dialect.h"
#include "genesys/explain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <algorithm>
#include <utility>
#include <vector>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

/// Genesys' shortest token life, for an answer that does not say (facts: genesys §1.2).
constexpr double kUnknownLifeSeconds = 300;

QByteArray formOf(const QList<QPair<QByteArray, QByteArray>>& fields) {
    QByteArray form;
    for (const auto& [name, value] : fields) {
        form += (form.isEmpty() ? "" : "&") + name + "=" + value.toPercentEncoding();
    }
    return form;
}

} // namespace

struct TokenSource::Impl {
    struct Waiter {
        QPointer<QObject> context;
        std::function<void(const Error*)> next;
    };

    TokenSource* q;
    Organization organization;
    QString secret;
    BrowserOpener opener;
    QByteArray token = {};
    QByteArray refresh = {};
    QDeadlineTimer validUntil = {};
    bool signingIn = false;
    bool refreshing = false;
    std::vector<Waiter> waiters = {};
    QPointer<net::HttpClient> http = {};
    QPointer<net::HttpCall> call = {};
    std::unique_ptr<BrowserSignIn> browser = {};
    quint64 generation = 0; ///< raised when a sign-in is given up

    void signIn();
    void signInAsTutorial(const Dialect& spoken);
    void signInByBrowser();
    void ask(const QByteArray& form, bool basic);
    void ask(const QUrl& url, const QByteArray& form, bool basic);
    void arrived(const Expected<net::HttpAnswer, Error>& result);
    void tell(const Error* error);
    void giveUp();
    template <class Step>
    void later(Step step) {
        QMetaObject::invokeMethod(
            q,
            [this, step = std::move(step), born = generation] {
                if (born == generation) {
                    step();
                }
            },
            Qt::QueuedConnection);
    }
};

TokenSource::TokenSource(Organization organization, QString clientSecret, BrowserOpener opener)
    : m_impl(new Impl{this, std::move(organization), std::move(clientSecret), std::move(opener)}) {}

TokenSource::~TokenSource() {
    m_impl->waiters.clear();
    m_impl->giveUp();
}

bool TokenSource::hasToken() const {
    return !m_impl->token.isEmpty() && !m_impl->validUntil.hasExpired();
}

QByteArray TokenSource::token() const {
    return m_impl->token;
}

const Organization& TokenSource::organization() const {
    return m_impl->organization;
}

bool TokenSource::serves(const Organization& organization, const QString& clientSecret) const {
    return m_impl->secret == clientSecret && toJson(m_impl->organization) == toJson(organization);
}

void TokenSource::refused(const QByteArray& token) {
    if (m_impl->token == token) {
        m_impl->token.clear();
    }
}

void TokenSource::need(net::HttpClient& http, QObject* context, std::function<void(const Error*)> next) {
    Impl& d = *m_impl;
    if (hasToken()) {
        // Through the event loop, as when the token has to be fetched.
        QMetaObject::invokeMethod(
            context, [next = std::move(next)] { next(nullptr); }, Qt::QueuedConnection);
        return;
    }
    d.waiters.push_back({context, std::move(next)});
    if (d.signingIn && !d.http) { // the client that was asked is gone, and its calls with it
        d.giveUp();
    }
    if (!std::exchange(d.signingIn, true)) {
        d.http = &http;
        d.signIn();
    }
}

void TokenSource::forget(QObject* context) {
    Impl& d = *m_impl;
    std::erase_if(d.waiters, [context](const Impl::Waiter& w) { return !w.context || w.context == context; });
    if (d.signingIn && d.waiters.empty()) {
        d.giveUp();
    }
}

void TokenSource::Impl::giveUp() {
    ++generation;
    signingIn = false;
    refreshing = false;
    browser.reset();
    if (call) {
        call->disconnect(q);
        call->cancel();
    }
}

void TokenSource::Impl::signIn() {
    token.clear();
    const auto checked = withAddresses(organization);
    if (!checked) {
        later([this, error = checked.error()] { arrived(unexpected(error)); });
        return;
    }
    organization.loginUrl = checked->loginUrl;
    organization.apiUrl = checked->apiUrl;
    if (const Dialect* spoken = findDialect(organization.dialect); spoken != nullptr && spoken->id != DialectId::Real) {
        signInAsTutorial(*spoken);
        return;
    }
    if (organization.grant == GrantType::ClientCredentials) {
        ask("grant_type=client_credentials", true);
    } else if (!refresh.isEmpty()) {
        const QByteArray used = std::exchange(refresh, {});
        refreshing = true;
        ask(formOf({{"grant_type", "refresh_token"},
                    {"refresh_token", used},
                    {"client_id", organization.clientId.toUtf8()}}),
            false);
    } else {
        signInByBrowser();
    }
}

void TokenSource::Impl::signInAsTutorial(const Dialect& spoken) {
    const QUrl url = tokenUrlOf(spoken, organization);
    const QString warning = warningBefore(spoken, url);
    if (!warning.isEmpty() && !organization.tutorialAgreed) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = warning.toStdString();
        error.remedy = Texts::tr("Nothing was sent. Choose Genesys Cloud as the organisation's dialect, or agree there")
                           .toStdString();
        later([this, error] {
            signingIn = false;
            tell(&error);
        });
        return;
    }
    ask(url, tokenForm(spoken, {organization.clientId, secret}), spoken.credentials == CredentialStyle::BasicHeader);
}

void TokenSource::Impl::signInByBrowser() {
    browser = std::make_unique<BrowserSignIn>(organization, opener);
    connect(browser.get(), &BrowserSignIn::failed, q, [this](const Error& error) {
        browser.release()->deleteLater();
        signingIn = false;
        tell(&error); // in the browser's own words
    });
    // The server closes with the code: its port is read before.
    connect(browser.get(), &BrowserSignIn::codeArrived, q, [this](const QByteArray& code) {
        const QByteArray redirect = browser->usedRedirectUri().toEncoded();
        const QByteArray verifier = browser->pkce().verifier;
        browser.release()->deleteLater();
        ask(formOf({{"grant_type", "authorization_code"},
                    {"code", code},
                    {"code_verifier", verifier},
                    {"client_id", organization.clientId.toUtf8()},
                    {"redirect_uri", redirect}}),
            false);
    });
    later([this] {
        if (browser) {
            Q_EMIT q->browserNeeded();
            browser->start();
        }
    });
}

void TokenSource::Impl::ask(const QByteArray& form, bool basic) {
    ask(endpoint(organization.loginUrl, QLatin1StringView("/oauth/token")), form, basic);
}

void TokenSource::Impl::ask(const QUrl& url, const QByteArray& form, bool basic) {
    if (!http) {
        return;
    }
    net::HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.proxy = organization.proxy;
    request.caBundle = organization.caBundle;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = form;
    if (basic) {
        const QByteArray pair = organization.clientId.toUtf8() + ':' + secret.toUtf8();
        request.headers.append({"Authorization", "Basic " + pair.toBase64()});
    }
    call = http->send(request);
    connect(call, &net::HttpCall::retrying, q,
            [this](int, qint64 delayMs, const Error& reason) { Q_EMIT q->waiting(delayMs, reason); });
    connect(call, &net::HttpCall::finished, q,
            [this](const Expected<net::HttpAnswer, Error>& result) { arrived(result); });
}

void TokenSource::Impl::arrived(const Expected<net::HttpAnswer, Error>& result) {
    Error error;
    if (std::exchange(refreshing, false) && !result && result.error().httpStatus >= 400 &&
        result.error().httpStatus < 500 && result.error().kind != ErrorKind::RateLimited) {
        signInByBrowser(); // the refresh token has died; the user has not
        return;
    }
    if (result) {
        const QJsonObject answer = QJsonDocument::fromJson(result->body).object();
        token = answer.value(QLatin1StringView("access_token")).toString().toUtf8();
        refresh = answer.value(QLatin1StringView("refresh_token")).toString().toUtf8();
        const double life = std::max(0.0, answer.value(QLatin1StringView("expires_in")).toDouble(kUnknownLifeSeconds));
        // A minute before it ends, or a fifth of a shorter life, so that no request starts with a dying token.
        const double usable = life - std::min(60.0, life / 5);
        validUntil = QDeadlineTimer(static_cast<qint64>(std::min(usable, 1e9) * 1000));
        if (token.isEmpty()) {
            error.kind = ErrorKind::BadAnswer;
            error.httpStatus = result->status;
            error.message =
                Texts::tr("%1 answered the sign-in without a token").arg(organization.loginUrl.host()).toStdString();
            error.remedy = Texts::tr("Check the login address: something else than Genesys Cloud seems to answer there")
                               .toStdString();
        }
        const QPointer<TokenSource> alive(q);
        const quint64 born = generation;
        Q_EMIT q->answered(result->headers);
        if (!alive || born != generation) {
            return;
        }
    } else {
        error = explainSignIn(result.error(), organization.loginUrl.host());
    }
    signingIn = false;
    tell(token.isEmpty() ? &error : nullptr);
}

void TokenSource::Impl::tell(const Error* error) {
    // A waiter may ask anew, forget others or delete us.
    const QPointer<TokenSource> alive(q);
    std::vector<Waiter> told = std::exchange(waiters, {});
    for (Waiter& waiter : told) {
        if (waiter.context) {
            waiter.next(error);
        }
        if (!alive) {
            return;
        }
    }
}

} // namespace rw::genesys
