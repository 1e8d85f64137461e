// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <array>

namespace rw::genesys {

namespace {

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomText(int words) {
    QByteArray bytes;
    for (int i = 0; i < words; ++i) {
        const quint32 word = QRandomGenerator::system()->generate();
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.append(static_cast<char>(static_cast<unsigned char>((word >> shift) & 0xffU)));
        }
    }
    return bytes.toBase64(kUrlSafe);
}

} // namespace

QByteArray challengeOf(const QByteArray& verifier) {
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(kUrlSafe);
}

Pkce newPkce() {
    Pkce pkce;
    pkce.verifier = randomText(12);
    pkce.challenge = challengeOf(pkce.verifier);
    pkce.state = randomText(6);
    return pkce;
}

QUrl authorizeUrl(const Organization& organization, const Pkce& pkce, const QUrl& redirectUri) {
    QUrl url = endpoint(organization.loginUrl, QLatin1StringView("/oauth/authorize"));
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("response_type"), QStringLiteral("code"));
    query.addQueryItem(QStringLiteral("client_id"), encoded(organization.clientId));
    query.addQueryItem(QStringLiteral("redirect_uri"), encoded(redirectUri.toString()));
    query.addQueryItem(QStringLiteral("code_challenge"), QString::fromLatin1(pkce.challenge));
    query.addQueryItem(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    query.addQueryItem(QStringLiteral("state"), QString::fromLatin1(pkce.state));
    url.setQuery(query);
    return url;
}

} // namespace rw::genesys
