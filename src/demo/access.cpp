// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/access.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>
#include <algorithm>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int64_t kCodeLifeMs = 120'000;

QByteArray base64Url(const QByteArray& bytes) {
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
/// Not from the seed: a restarted simulator must not know the tokens of the one before.
QByteArray freshToken() {
    return base64Url(QCryptographicHash::hash(QUuid::createUuid().toRfc4122(), QCryptographicHash::Sha256));
}
QByteArray bearerOf(const ServerRequest& request) {
    const QByteArray authorization = request.header("Authorization").trimmed();
    return authorization.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0 ? authorization.mid(7).trimmed()
                                                                              : QByteArray();
}

ServerAnswer page(int status, const QString& title, const QString& html) {
    ServerAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = u"<!DOCTYPE html><html><head><title>%1</title></head><body><h1>%1</h1>%2</body></html>"_s
                      .arg(title.toHtmlEscaped(), html)
                      .toUtf8();
    return answer;
}
ServerAnswer refusedPage(const QString& why) {
    return page(400, u"Sign-in refused"_s, u"<p>%1</p>"_s.arg(why.toHtmlEscaped()));
}

QUrl with(const QString& redirectUri, const QList<QPair<QString, QString>>& items) {
    QUrl url(redirectUri);
    QUrlQuery query(url);
    for (const auto& [name, value] : items) {
        if (!value.isEmpty()) {
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
    }
    url.setQuery(query);
    return url;
}

/// RFC 7636 §4.1.
bool isVerifier(const QString& text) {
    return text.size() >= 43 && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                      QStringView(u"-._~").contains(c);
           });
}

} // namespace

bool Grant::mayAny(const QStringList& anyOf) const {
    return std::any_of(anyOf.begin(), anyOf.end(),
                       [&](const QString& permission) { return permissions.contains(permission); });
}

QStringList Access::allPermissions() {
    return {u"analytics:conversationDetail:view"_s, u"routing:queue:view"_s,
            u"routing:wrapupCode:view"_s,           u"directory:user:view"_s,
            u"integrations:integration:view"_s,     u"architect:flow:view"_s,
            u"authorization:division:view"_s,       u"conversation:communication:view"_s,
            u"analytics:queueObservation:view"_s,   u"processautomation:trigger:view"_s};
}

const Client* Access::client(const QString& id) const {
    const auto found =
        std::find_if(m_rules.clients.begin(), m_rules.clients.end(), [&](const Client& c) { return c.id == id; });
    return found == m_rules.clients.end() ? nullptr : &*found;
}

bool Access::registered(const QString& redirectUri) const {
    if (!m_rules.redirectUris.isEmpty()) {
        return m_rules.redirectUris.contains(redirectUri);
    }
    const QUrl url(redirectUri);
    return url.isValid() && url.scheme() == "http"_L1 &&
           (url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1 || url.host() == "::1"_L1);
}

ServerAnswer Access::authorizePage(const Parameters& query) {
    // Before client and redirect URI are known to be right nothing may be redirected anywhere (RFC 6749 §4.1.2.1).
    const QString redirectUri = query.value(u"redirect_uri");
    const QString state = query.value(u"state");
    const Client* asking = client(query.value(u"client_id"));
    if (asking == nullptr) {
        return refusedPage(u"invalid_client: client not found"_s);
    }
    if (!registered(redirectUri)) {
        return refusedPage(u"The redirect URI '%1' is not registered on this client."_s.arg(redirectUri));
    }
    const auto redirect = [](const QUrl& to) {
        ServerAnswer answer = page(302, u"Signed in"_s, {});
        answer.headers.append({"Location", to.toEncoded()});
        return answer;
    };
    const auto refuse = [&](const QString& error, const QString& description) {
        return redirect(
            with(redirectUri, {{u"error"_s, error}, {u"error_description"_s, description}, {u"state"_s, state}}));
    };
    if (query.value(u"response_type") != "code"_L1 || !asking->withCode) {
        return refuse(u"unauthorized_client"_s, u"this client may not use the authorization code grant"_s);
    }
    const QByteArray challenge = query.value(u"code_challenge").toLatin1();
    if (query.value(u"code_challenge_method") != "S256"_L1 || challenge.size() != 43) {
        return refuse(u"invalid_request"_s, u"code_challenge with code_challenge_method S256 is required"_s);
    }
    if (query.value(u"decision") == "deny"_L1) {
        return refuse(u"access_denied"_s, u"the user refused"_s);
    }
    if (m_rules.consentPage && query.value(u"decision") != "allow"_L1) {
        QUrlQuery again;
        for (const auto* name : {u"client_id", u"redirect_uri", u"response_type", u"code_challenge",
                                 u"code_challenge_method", u"state", u"scope"}) {
            if (query.has(name)) {
                again.addQueryItem(QString::fromUtf16(name),
                                   QString::fromLatin1(QUrl::toPercentEncoding(query.value(name))));
            }
        }
        const QString link = again.toString(QUrl::FullyEncoded).toHtmlEscaped();
        return page(
            200, u"Sign in to the demo organisation"_s,
            u"<p>%1 asks for access. Everybody and everything here is fictional.</p>"
            "<p><a href=\"?%2&amp;decision=allow\">Allow</a> <a href=\"?%2&amp;decision=deny\">Deny</a></p>"_s.arg(
                asking->name.toHtmlEscaped(), link));
    }
    const int64_t now = nowMs();
    m_codes.removeIf([now](auto it) { return it.value().endMs <= now; });
    const QString code = QString::fromLatin1(freshToken());
    m_codes.insert(code, {asking->id, redirectUri, challenge, query.value(u"scope").split(u' ', Qt::SkipEmptyParts),
                          now + kCodeLifeMs});
    return redirect(with(redirectUri, {{u"code"_s, code}, {u"state"_s, state}}));
}

ServerAnswer Access::tokenForCode(const Parameters& form) {
    const Client* asking = client(form.value(u"client_id"));
    if (asking == nullptr) {
        return loginProblem(400, u"invalid_client"_s, u"client not found"_s);
    }
    const auto refused = [](const QString& why) { return loginProblem(400, u"invalid_grant"_s, why); };
    const QString verifier = form.value(u"code_verifier");
    const Code code = m_codes.take(form.value(u"code")); // good for one attempt
    if (code.clientId.isEmpty() || code.endMs <= nowMs()) {
        return refused(u"the authorization code is unknown, used or expired"_s);
    }
    if (code.clientId != asking->id || code.redirectUri != form.value(u"redirect_uri")) {
        return refused(u"client_id or redirect_uri differ from those of the authorization"_s);
    }
    if (!isVerifier(verifier) ||
        base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)) != code.challenge) {
        return refused(u"code_verifier does not fit code_challenge"_s);
    }
    return issue(*asking, code.scopes, true);
}

ServerAnswer Access::token(const ServerRequest& request) {
    const Parameters form(request.body);
    const QString grantType = form.value(u"grant_type");
    if (grantType == "authorization_code"_L1) {
        return tokenForCode(form);
    }
    if (grantType != "client_credentials"_L1) {
        return loginProblem(400, u"unsupported_grant_type"_s,
                            u"grant_type must be client_credentials or authorization_code"_s);
    }
    const QByteArray authorization = request.header("Authorization");
    // The tutorials send the credentials in the body.
    QString id = form.value(u"client_id");
    QString secret = form.value(u"client_secret");
    if (authorization.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(authorization.mid(6).trimmed()));
        const auto colon = pair.indexOf(u':');
        id = pair.left(colon);
        secret = colon < 0 ? QString() : pair.mid(colon + 1);
    }
    const Client* asking = client(id);
    if (asking == nullptr) {
        return loginProblem(400, u"invalid_client"_s, u"client not found"_s);
    }
    if (asking->withCode) {
        return loginProblem(400, u"unauthorized_client"_s, u"the client may not use the client credentials grant"_s);
    }
    if (secret != m_rules.secret) {
        return loginProblem(401, u"invalid_client"_s, u"authentication failed"_s);
    }
    return issue(*asking, form.value(u"scope").split(u' ', Qt::SkipEmptyParts), false);
}

ServerAnswer Access::issue(const Client& client, const QStringList& scopes, bool ofUser) {
    const int64_t now = nowMs();
    m_grants.removeIf([now](auto it) { return it.value().endMs <= now; });
    Grant grant{freshToken(),
                client.id,
                client.name,
                client.permissions,
                scopes,
                ofUser,
                now + int64_t{1000} * m_rules.tokenLifeS};
    m_grants.insert(grant.token, grant);
    QJsonObject body{{u"access_token"_s, QString::fromLatin1(grant.token)},
                     {u"token_type"_s, u"bearer"_s},
                     {u"expires_in"_s, m_rules.tokenLifeS}};
    if (!scopes.isEmpty()) {
        body[u"scope"_s] = scopes.join(u' ');
    }
    return jsonAnswer(200, body);
}

std::variant<Grant, ServerAnswer> Access::check(const ServerRequest& request) {
    if (request.header("Authorization").trimmed().isEmpty()) {
        return problem(401, u"authentication.required"_s,
                       u"No authentication bearer token specified in authorization header."_s);
    }
    const auto found = m_grants.constFind(bearerOf(request));
    if (found == m_grants.constEnd() || found->endMs <= nowMs()) {
        return problem(401, u"bad.credentials"_s, u"Invalid login credentials."_s);
    }
    return *found;
}

QByteArray Access::revoke(const ServerRequest& request) {
    const QByteArray bearer = bearerOf(request);
    return m_grants.remove(bearer) > 0 ? bearer : QByteArray();
}

} // namespace rw::demo
