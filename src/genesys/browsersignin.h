// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/organization.h"
#include "genesys/pkce.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>

namespace rw::genesys {

/// Opens a page in the user's browser; false when it cannot.
using BrowserOpener = std::function<bool(const QUrl&)>;

/// Gets an authorization code from the user's browser (facts: genesys §1.3): listens on the first free one of the
/// organisation's registered ports of this machine, opens the sign-in page and waits for the browser to come back. An
/// answer without the right state is turned away and does not end the wait. One instance, one sign-in. GUI thread.
class BrowserSignIn : public QObject {
    Q_OBJECT
public:
    static constexpr int kTimeoutMs = 5 * 60'000;
    /// `organization` has both addresses. Each redirect URI is http://localhost:{port}/rulewright/signed-in.
    BrowserSignIn(Organization organization, BrowserOpener open, QObject* parent = nullptr);
    ~BrowserSignIn() override;
    void setTimeoutMs(int ms);
    void start();
    void cancel();

    [[nodiscard]] static QUrl redirectUri(quint16 port);
    [[nodiscard]] QUrl usedRedirectUri() const; ///< once it listens
    [[nodiscard]] const Pkce& pkce() const;

Q_SIGNALS:
    void codeArrived(const QByteArray& code); ///< exactly one of this and failed, once, from the event loop
    void failed(const rw::Error& error);      ///< Cancelled, Timeout, Unauthorized, BadInput, Network

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
