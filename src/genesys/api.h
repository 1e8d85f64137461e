// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/organization.h"
#include "genesys/tokens.h"
#include "net/httpclient.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <functional>
#include <memory>

namespace rw::genesys {

/// Requests to one organisation's API. Signs in when the first request needs it (tokens.h; shared where the credentials
/// come with a TokenSource), renews the token before it expires and once more when the API answers 401. Waits for the
/// next period when the rate headers tell that this one's allowance is nearly used up. Callbacks come from the event
/// loop, never from inside a call, and never after cancel() or destruction. GUI thread.
class ApiClient : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Expected<QByteArray, Error>)>;

    /// `http` must outlive this object or take its calls with it when it goes.
    ApiClient(net::HttpClient& http, Organization organization, Credentials credentials, QObject* parent = nullptr);
    ~ApiClient() override;

    /// Makes sure that there is a token. The value is empty: tokens do not leave this class.
    void signIn(Done done);
    /// `purpose` completes "not allowed to …" in errors.
    void get(QLatin1StringView path, const QString& purpose, Done done);
    /// For queries: the request may be sent again after a failure that passes.
    void post(QLatin1StringView path, const QByteArray& json, const QString& purpose, Done done);
    /// Any request; `path` may end in a query ("/api/v2/integrations?pageSize=100"). It may be sent again after a
    /// failure that passes.
    void request(const QByteArray& method, const QString& path, const QByteArray& json, const QString& purpose,
                 Done done);
    /// A last word that nobody waits for, such as giving up a job: sent only when there is a token, and not ended by
    /// cancel() or destruction.
    void dismiss(const QByteArray& method, const QString& path);
    [[nodiscard]] const std::shared_ptr<TokenSource>& tokens() const;
    /// Ends all requests without a word.
    void cancel();

Q_SIGNALS:
    /// A request failed in a way that passes, or would exceed the rate limit (RateLimited): it is sent in `delayMs`.
    /// Said again every second with what is left of the delay, so that a long wait is seen to pass.
    void waiting(qint64 delayMs, const rw::Error& reason);
    /// A request was answered well, the sign-in included: Date, rate limits and the like; no body, no secret.
    void answered(const QList<QPair<QByteArray, QByteArray>>& headers);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
