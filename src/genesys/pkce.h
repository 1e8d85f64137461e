// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/organization.h"

#include <QByteArray>
#include <QUrl>

/// Proof key for code exchange (RFC 7636, S256; facts: genesys §1.3).
namespace rw::genesys {

struct Pkce {
    QByteArray verifier;  ///< 64 characters; secret until it is used up
    QByteArray challenge; ///< base64url(SHA-256(verifier)) without padding
    QByteArray state;     ///< comes back with the code
};

[[nodiscard]] Pkce newPkce(); ///< from the system's random source
[[nodiscard]] QByteArray challengeOf(const QByteArray& verifier);

/// The page to open in the browser.
[[nodiscard]] QUrl authorizeUrl(const Organization& organization, const Pkce& pkce, const QUrl& redirectUri);

} // namespace rw::genesys
