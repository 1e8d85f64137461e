// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/answers.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <variant>

/// Who may do what: clients, tokens and rights of the simulated organisation (facts: genesys §1.2 to §1.4).
namespace rw::demo {

struct Client {
    QString id;
    QString name;
    bool withCode = false; ///< authorization code with PKCE, no secret; else client credentials
    QStringList permissions;
};

struct Grant {
    QByteArray token;
    QString clientId;
    QString clientName;
    QStringList permissions;
    QStringList scopes; ///< as asked for; only the tutorials' endpoints look at them
    bool ofUser = false;
    int64_t endMs = 0;

    [[nodiscard]] bool mayAny(const QStringList& anyOf) const;
};

class Access {
public:
    struct Rules {
        QList<Client> clients;
        QString secret;           ///< of all clients with one
        QStringList redirectUris; ///< registered ones; empty: any on the loopback host
        bool consentPage = false; ///< /oauth/authorize shows a page instead of redirecting at once
        int tokenLifeS = 86'399;
    };
    explicit Access(Rules rules) : m_rules(std::move(rules)) {}

    [[nodiscard]] ServerAnswer authorizePage(const Parameters& query);
    [[nodiscard]] ServerAnswer token(const ServerRequest& request);
    /// The grant behind the request's bearer, or the refusal.
    [[nodiscard]] std::variant<Grant, ServerAnswer> check(const ServerRequest& request);
    /// The token in the request's header is dead from now on. Its text; empty when it was none.
    QByteArray revoke(const ServerRequest& request);
    [[nodiscard]] const Client* client(const QString& id) const;
    [[nodiscard]] static QStringList allPermissions();

private:
    struct Code {
        QString clientId, redirectUri;
        QByteArray challenge;
        QStringList scopes;
        int64_t endMs = 0;
    };
    [[nodiscard]] bool registered(const QString& redirectUri) const;
    [[nodiscard]] ServerAnswer tokenForCode(const Parameters& form);
    [[nodiscard]] ServerAnswer issue(const Client& client, const QStringList& scopes, bool ofUser);

    Rules m_rules;
    QHash<QByteArray, Grant> m_grants;
    QHash<QString, Code> m_codes;
};

} // namespace rw::demo
