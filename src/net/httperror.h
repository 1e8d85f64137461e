// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QNetworkReply>
#include <QPair>
#include <QString>
#include <QUrl>

/// The one place where what the network did becomes an Error. Pure, any thread.
namespace rw::net {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// Case-insensitive; empty when absent.
[[nodiscard]] QByteArray headerValue(const HeaderList& headers, QByteArrayView name);

/// A page for people (a proxy's login form, a gateway's error page) instead of data.
[[nodiscard]] bool looksLikeHtml(const HeaderList& headers, const QByteArray& body);

/// Milliseconds to wait as told by the other side: Retry-After in seconds or as an HTTP date, or the seconds in
/// "Retry the request in [12] seconds" (facts: genesys §2.5). -1 when nothing was said.
[[nodiscard]] qint64 retryAfterMs(const HeaderList& headers, const QByteArray& body, const QDateTime& now);

/// Error for an answer that was received: any status from 400 on, a redirect that is not followed, or HTML where data
/// was expected.
[[nodiscard]] Error errorFromAnswer(int status, const HeaderList& headers, const QByteArray& body, const QUrl& url,
                                    const QDateTime& now);

/// Error for a request that got no complete answer. `tlsProblems` holds the handshake's complaints.
[[nodiscard]] Error errorFromNetwork(QNetworkReply::NetworkError code, const QString& text, const QUrl& url,
                                     const QStringList& tlsProblems);

} // namespace rw::net
