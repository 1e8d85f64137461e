// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QByteArrayList>

namespace rw::net {

/// The secrets that a request carries: bearer token, Basic secret (plain and encoded), client_secret of a form body.
/// They are masked wherever the other side repeats them, whatever form its answer has.
[[nodiscard]] QByteArrayList secretsOf(const HttpRequest& request);

/// redacted(), and every one of `secrets` masked too.
[[nodiscard]] QByteArray redactedWith(QByteArrayView text, const QByteArrayList& secrets);

/// A URL as it may be shown: without user information, secrets in the query masked.
[[nodiscard]] QString shownUrl(const QUrl& url, const QByteArrayList& secrets);

/// A URL as the activity log shows it: shownUrl(), and of the query only the names and the values of paging and
/// similar; path segments that are e-mail addresses or telephone numbers are masked.
[[nodiscard]] QString loggedUrl(const QUrl& url, const QByteArrayList& secrets);

/// `text` with e-mail addresses and telephone numbers masked: tel: and sip:, "+49 30 1234567", "0049 30 1234567",
/// "030-1234567", "(030) 1234567". Figures that may be something else ("0301234567") and names of people stay.
[[nodiscard]] QString withoutPersonal(const QString& text);

} // namespace rw::net
