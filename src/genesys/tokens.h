// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/browsersignin.h"
#include "genesys/organization.h"
#include "net/httpclient.h"

#include <QByteArray>
#include <QObject>
#include <functional>
#include <memory>

namespace rw::genesys {

/// The access token of one organisation, in memory only and shared by all who ask: signs in when somebody needs a token
/// and there is none that still lives, once for all who wait. By client credentials, or in the browser with PKCE; then
/// renewed by the refresh token where the service gave one. GUI thread.
class TokenSource : public QObject {
    Q_OBJECT
public:
    /// `opener` is needed for GrantType::AuthorizationCode only.
    TokenSource(Organization organization, QString clientSecret, BrowserOpener opener = {});
    ~TokenSource() override;

    /// `next` gets null once there is a token, else why there is none; from the event loop, not after forget(context)
    /// or the context's end.
    void need(net::HttpClient& http, QObject* context, std::function<void(const Error*)> next);
    /// Whoever waits in the name of `context` waits no more; a sign-in that nobody waits for is given up.
    void forget(QObject* context);
    /// The API refused it: the next need() signs in anew, unless somebody has done so meanwhile.
    void refused(const QByteArray& token);
    [[nodiscard]] bool hasToken() const;
    [[nodiscard]] QByteArray token() const; ///< for a request's header and nothing else
    [[nodiscard]] const Organization& organization() const;
    /// Whether it signs in like this.
    [[nodiscard]] bool serves(const Organization& organization, const QString& clientSecret) const;

Q_SIGNALS:
    void waiting(qint64 delayMs, const rw::Error& reason); ///< the sign-in is tried again
    void answered(const QList<QPair<QByteArray, QByteArray>>& headers);
    void browserNeeded(); ///< the browser opens for the user

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
