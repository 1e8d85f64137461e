// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redact.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrlQuery>
#include <algorithm>

namespace rw::net {

namespace {

const QByteArray& mask() {
    static const QByteArray dots("\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
    return dots;
}

/// Works on Latin-1 so that bytes which are no UTF-8 survive unchanged.
void replaceAll(QString& text, const QRegularExpression& expression, const QString& replacement) {
    text.replace(expression, replacement);
}

} // namespace

QByteArray redacted(QByteArrayView text) {
    static const QString names = QStringLiteral(
        "(?:(?:(?:access|refresh|id|session|auth|bearer)[_-]?)?token|(?:client[_-]?)?secret|password|passwd|"
        "passphrase|code_verifier|(?:secret[_-]?)?access[_-]?key|(?:x-)?api[_-]?key|private[_-]?key|"
        "x-amz-security-token)");
    // In either kind of quotes; a value that is cut has no closing one. What a group has taken it keeps: a way back for
    // each character of a long value is more than the matcher has room for, and it then ends without a word.
    static const QRegularExpression json(
        QStringLiteral("((?:\"%1\"|'%1')\\s*:\\s*)(?:(\")(?:[^\"\\\\]++|\\\\.)*+(\"?)|(')"
                       "(?:[^'\\\\]++|\\\\.)*+('?)|-?[0-9][0-9.eE+-]*)")
            .arg(names),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression form(
        QStringLiteral("(\\b%1=)(?:(\")[^\"]*(\"?)|(')[^']*('?)|[^&\\s\"']+)").arg(names),
        QRegularExpression::CaseInsensitiveOption);
    // Of an authorization; the code of an error is a number or a word.
    static const QRegularExpression code(
        QStringLiteral("((?:^|[?&\\s\"'])code=)(?=[^&\\s\"']*[0-9])(?=[^&\\s\"']*[a-z])[^&\\s\"']{8,}"));
    static const QRegularExpression scheme(QStringLiteral("(\\b(?:Bearer|Basic)(?:\\s+|%20))[A-Za-z0-9._~+/=-]+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        QStringLiteral("((?:^|[\\r\\n])\\s*(?:authorization|proxy-authorization|x-amz-security-token|cookie|set-cookie)"
                       "\\s*:\\s*(?:Bearer\\s+|Basic\\s+)?)[^\\r\\n]+"),
        QRegularExpression::CaseInsensitiveOption);
    const QString dots = QString::fromLatin1(mask());
    QString work = QString::fromLatin1(text.data(), text.size());
    replaceAll(work, json, QStringLiteral("\\1\\2\\4") + dots + QStringLiteral("\\3\\5"));
    replaceAll(work, form, QStringLiteral("\\1\\2\\4") + dots + QStringLiteral("\\3\\5"));
    replaceAll(work, code, QStringLiteral("\\1") + dots);
    replaceAll(work, header, QStringLiteral("\\1") + dots);
    replaceAll(work, scheme, QStringLiteral("\\1") + dots);
    return work.toLatin1();
}

QByteArrayList secretsOf(const HttpRequest& request) {
    QByteArrayList secrets;
    const auto add = [&secrets](const QByteArray& secret) {
        // Very short texts would mask innocent words; no real secret is that short.
        if (secret.size() >= 4 && !secrets.contains(secret)) {
            secrets.append(secret);
            const QByteArray encoded = secret.toPercentEncoding();
            if (encoded != secret) {
                secrets.append(encoded);
            }
        }
    };
    for (const auto& [name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower == "x-amz-security-token") {
            add(value.trimmed());
        }
        if (lower != "authorization" && lower != "proxy-authorization") {
            continue;
        }
        const auto space = value.indexOf(' ');
        const QByteArray credential = value.mid(space + 1).trimmed();
        add(credential);
        if (value.left(space).toLower() == "basic") {
            const QByteArray decoded = QByteArray::fromBase64(credential);
            const auto colon = decoded.indexOf(':');
            if (colon >= 0) {
                add(decoded.mid(colon + 1));
            }
        }
    }
    if (request.contentType.startsWith("application/x-www-form-urlencoded")) {
        for (const QByteArray& part : request.body.split('&')) {
            const auto equals = part.indexOf('=');
            const QByteArray name = part.left(equals);
            if (equals > 0 && (name == "client_secret" || name == "password" || name == "refresh_token" ||
                               name == "code_verifier" || name == "code")) {
                QByteArray value = part.mid(equals + 1);
                value.replace('+', ' ');
                add(QByteArray::fromPercentEncoding(value));
            }
        }
    }
    // The longest first: a secret that contains another one must not leave half of itself behind.
    std::sort(secrets.begin(), secrets.end(),
              [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
    return secrets;
}

QByteArray redactedWith(QByteArrayView text, const QByteArrayList& secrets) {
    QByteArray work = text.toByteArray();
    for (const QByteArray& secret : secrets) {
        work.replace(secret, mask());
    }
    return redacted(work);
}

QString shownUrl(const QUrl& url, const QByteArrayList& secrets) {
    return QString::fromUtf8(redactedWith(url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment), secrets));
}

QString withoutPersonal(const QString& text) {
    // Numbers without + are taken for such only where a trunk or an international prefix begins them and they are
    // grouped or long as telephone numbers are: other figures of a message shall stay.
    static const QRegularExpression personal(
        QStringLiteral("(?:\\b(?:tel|sip|sips|mailto):[^\\s\"'<>,;/]+)"
                       "|(?:[\\w.!#$%&*+=?^{|}~-]+(?:@|%40)[\\w-]+(?:\\.[\\w-]+)+)"
                       "|(?:(?:\\+|%2B)\\d(?:[ ().-]|%20)?(?:\\d(?:[ ()./-]|%20){0,2}){5,16}\\d)"
                       "|(?:(?<![\\w.:+-])00(?: |%20)?[1-9](?:(?:[ ()./-]|%20){0,2}\\d){7,14}(?![\\w:-]))"
                       "|(?:(?<![\\w.:+-])0[1-9]\\d{1,4}(?: |%20)?(?:[ /-]|%20)(?: |%20)?\\d(?:(?:[ -]|%20)?\\d){4,9}"
                       "(?![\\w:-]))"
                       "|(?:\\(0[1-9]\\d{1,4}\\)(?:[ /-]|%20)?\\d(?:(?:[ -]|%20)?\\d){4,9}(?![\\w:-]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString work = text;
    work.replace(personal, QString::fromUtf8(mask()));
    return work;
}

QString loggedUrl(const QUrl& url, const QByteArrayList& secrets) {
    // What these carry says nothing about a person and helps to understand what was asked.
    static const QSet<QString> harmless{QStringLiteral("pageSize"),  QStringLiteral("pageNumber"),
                                        QStringLiteral("sortOrder"), QStringLiteral("sortBy"),
                                        QStringLiteral("expand"),    QStringLiteral("interval")};
    QUrl shown = url;
    shown.setQuery(QString());
    QString text = withoutPersonal(shownUrl(shown, secrets));
    QStringList parts;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        const bool plain = harmless.contains(name);
        parts << withoutPersonal(name) + (value.isEmpty()
                                              ? QString()
                                              : u'=' + (plain ? withoutPersonal(value) : QString::fromUtf8(mask())));
    }
    if (!parts.isEmpty()) {
        text += u'?' + QString::fromUtf8(redactedWith(parts.join(u'&').toUtf8(), secrets));
    }
    return text;
}

} // namespace rw::net
