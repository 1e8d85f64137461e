// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperror.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace rw::net {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::net)
};

constexpr qsizetype kDetailLimit = 4096;

QString origin(const QUrl& url) {
    return url.host() + (url.port() >= 0 ? QStringLiteral(":%1").arg(url.port()) : QString());
}

/// The other side's own sentence: API `message`, login host `description` (facts: genesys §1.4), plain OAuth.
QString ownWords(const QByteArray& body) {
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const QLatin1StringView key :
         {QLatin1StringView("message"), QLatin1StringView("description"), QLatin1StringView("error_description"),
          QLatin1StringView("Message"), QLatin1StringView("error")}) {
        const QString text = object.value(key).toString().simplified();
        if (!text.isEmpty()) {
            return text.left(500);
        }
    }
    return {};
}

QString htmlTitle(const QByteArray& body) {
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return title.match(QString::fromUtf8(body.left(kDetailLimit))).captured(1).simplified();
}

/// Cut to the limit without leaving half a UTF-8 character behind.
std::string cut(const QByteArray& body) {
    QByteArray text = body.left(kDetailLimit);
    if (body.size() > kDetailLimit) {
        while (!text.isEmpty() && (static_cast<unsigned char>(body.at(text.size())) & 0xC0U) == 0x80U) {
            text.chop(1);
        }
    }
    return text.toStdString();
}

ErrorKind kindOf(int status) {
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 407:
        return ErrorKind::Network;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::Server : (status >= 400 ? ErrorKind::BadInput : ErrorKind::BadAnswer);
    }
}

std::string remedyOf(ErrorKind kind, int status) {
    if (status == 407) {
        return Texts::tr("Set the proxy's user name and password in the system's proxy settings").toStdString();
    }
    switch (kind) {
    case ErrorKind::Unauthorized:
        return Texts::tr("Check the credentials").toStdString();
    case ErrorKind::Forbidden:
        return Texts::tr("Ask an administrator for the missing right").toStdString();
    case ErrorKind::NotFound:
        return Texts::tr("Check the address").toStdString();
    case ErrorKind::RateLimited:
        return Texts::tr("Wait a little and try again").toStdString();
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return Texts::tr("Try again later; if it stays, give the correlation id to the service's support")
            .toStdString();
    default:
        return {};
    }
}

void fillHtml(Error& error, int status, const QByteArray& body, const QString& host) {
    if (error.kind != ErrorKind::Server && status != 407) {
        error.kind = ErrorKind::BadAnswer;
    }
    const QString title = htmlTitle(body);
    error.message =
        (status >= 400 ? Texts::tr("%1 answered with a web page (status %2) instead of data").arg(host).arg(status)
                       : Texts::tr("%1 answered with a web page instead of data").arg(host))
            .toStdString();
    if (!title.isEmpty()) {
        error.message += QStringLiteral(": \u201C%1\u201D").arg(title.left(120)).toStdString();
    }
    error.remedy =
        Texts::tr("A proxy or a login page probably stands in between, or the address is not the API's: open it in a "
                  "browser, and check the proxy settings and the address")
            .toStdString();
}

} // namespace

QByteArray headerValue(const HeaderList& headers, QByteArrayView name) {
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

bool looksLikeHtml(const HeaderList& headers, const QByteArray& body) {
    const QByteArray type = headerValue(headers, "Content-Type").trimmed().toLower();
    if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
        return true;
    }
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

qint64 retryAfterMs(const HeaderList& headers, const QByteArray& body, const QDateTime& now) {
    const QByteArray told = headerValue(headers, "Retry-After").trimmed();
    if (!told.isEmpty()) {
        bool isNumber = false;
        const double seconds = told.toDouble(&isNumber);
        if (isNumber && seconds >= 0) {
            return static_cast<qint64>(std::min(seconds, 1e9) * 1000.0);
        }
        // IMF-fixdate of RFC 9110 §5.6.7; the obsolete forms are not sent by anybody we talk to.
        QDateTime when =
            QLocale::c().toDateTime(QString::fromLatin1(told), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        if (when.isValid()) {
            when.setTimeSpec(Qt::UTC);
            return std::max<qint64>(0, now.msecsTo(when));
        }
    }
    static const QRegularExpression inWords(QStringLiteral("[Rr]etry the request in \\[?(\\d{1,6})\\]? second"));
    const auto match = inWords.match(QString::fromUtf8(body.left(kDetailLimit)));
    return match.hasMatch() ? match.captured(1).toLongLong() * 1000 : -1;
}

Error errorFromAnswer(int status, const HeaderList& headers, const QByteArray& body, const QUrl& url,
                      const QDateTime& now) {
    Error error;
    const QString host = origin(url);
    error.kind = kindOf(status);
    error.httpStatus = status;
    error.detail = cut(body);
    error.remedy = remedyOf(error.kind, status);
    error.correlationId = headerValue(headers, "ININ-Correlation-Id").toStdString();
    if (error.correlationId.empty()) {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        error.correlationId = object.value(QLatin1StringView("contextId")).toString().toStdString();
    }
    error.retryAfterMs = retryAfterMs(headers, body, now);
    const QString words = ownWords(body);
    if (status == 400 && words.startsWith(QLatin1StringView("rate limit exceeded"), Qt::CaseInsensitive)) {
        // Genesys' token endpoint throttles with 400 instead of 429 (facts: genesys §1.4).
        error.kind = ErrorKind::RateLimited;
        error.remedy = remedyOf(error.kind, status);
    }

    if (status >= 300 && status < 400) {
        const QUrl target = url.resolved(QUrl::fromEncoded(headerValue(headers, "Location")));
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("%1 redirects to %2, another server; credentials are not sent there")
                            .arg(host, target.isValid() ? target.scheme() + QStringLiteral("://") + origin(target)
                                                        : Texts::tr("an unreadable address"))
                            .toStdString();
        // Hotels, guest networks and company proxies send whoever has not signed in yet to a page of their own.
        const bool elsewhere = target.isValid() && target.host().compare(url.host(), Qt::CaseInsensitive) != 0;
        error.remedy =
            (elsewhere
                 ? Texts::tr(
                       "Probably the network wants you to sign in first (hotel, guest Wi-Fi, company proxy): open "
                       "a browser, sign in there, and try again. If instead the new address is the right one, "
                       "enter it in the organisation's settings")
                 : Texts::tr("If the new address is the right one, enter it in the organisation's settings"))
                .toStdString();
        return error;
    }
    if (looksLikeHtml(headers, body)) {
        fillHtml(error, status, body, host);
        return error;
    }
    error.message =
        (words.isEmpty() ? Texts::tr("%1 answered with status %2").arg(host).arg(status)
                         : Texts::tr("%1 answered: %2 (status %3)").arg(host, words, QString::number(status)))
            .toStdString();
    if (error.kind == ErrorKind::RateLimited && error.retryAfterMs >= 0) {
        error.remedy =
            Texts::tr("Try again in %Ln seconds", nullptr, static_cast<int>((error.retryAfterMs + 999) / 1000))
                .toStdString();
    }
    return error;
}

Error errorFromNetwork(QNetworkReply::NetworkError code, const QString& text, const QUrl& url,
                       const QStringList& tlsProblems) {
    Error error;
    const QString host = origin(url);
    error.kind = ErrorKind::Network;
    error.detail = text.toStdString();
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError:
        // OpenSSL's words for bytes that are no TLS: a plain HTTP server answers so.
        if (tlsProblems.isEmpty() && (text.contains(QStringLiteral("wrong version number")) ||
                                      text.contains(QStringLiteral("packet length too long")))) {
            error.message = Texts::tr("%1 does not speak https at this port").arg(host).toStdString();
            error.remedy = Texts::tr("Check the port: https is usually at 443").toStdString();
            break;
        }
        error.kind = ErrorKind::Tls;
        error.message = Texts::tr("the identity of %1 cannot be verified").arg(host).toStdString();
        if (!tlsProblems.isEmpty()) {
            error.detail = tlsProblems.join(QStringLiteral("; ")).toStdString();
        }
        error.remedy =
            Texts::tr("If a company proxy inspects TLS, add its certificate to the system's certificate store; also "
                      "check the computer's clock. Rulewright never ignores certificate errors")
                .toStdString();
        break;
    case QNetworkReply::HostNotFoundError:
        error.message = Texts::tr("there is no server named %1, or no network").arg(url.host()).toStdString();
        error.remedy = Texts::tr("Check the region or address, and the network connection").toStdString();
        break;
    case QNetworkReply::ConnectionRefusedError:
        error.message = Texts::tr("nothing answers at %1 (connection refused)").arg(host).toStdString();
        error.remedy = Texts::tr("Check the address and the port, and that the service is running").toStdString();
        break;
    case QNetworkReply::RemoteHostClosedError:
        error.message = Texts::tr("%1 closed the connection before its answer was complete").arg(host).toStdString();
        error.remedy =
            Texts::tr("Try again; if it stays, a firewall or proxy may be cutting the connection").toStdString();
        break;
    case QNetworkReply::TimeoutError:
        error.kind = ErrorKind::Timeout;
        error.message = Texts::tr("no connection to %1 in time").arg(host).toStdString();
        error.remedy = Texts::tr("Check the network connection and the proxy settings").toStdString();
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        error.message = Texts::tr("the proxy on the way to %1 does not answer").arg(host).toStdString();
        error.remedy = Texts::tr("Check the system's proxy settings").toStdString();
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        error.httpStatus = 407;
        error.message = Texts::tr("the proxy on the way to %1 asks for a user name").arg(host).toStdString();
        error.remedy = remedyOf(ErrorKind::Network, 407);
        break;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        error.kind = ErrorKind::BadInput;
        error.message = Texts::tr("“%1” is not an http or https address").arg(host).toStdString();
        error.remedy = Texts::tr("Check the address").toStdString();
        break;
    case QNetworkReply::ProtocolFailure:
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("what answers at %1 does not speak HTTP").arg(host).toStdString();
        error.remedy = Texts::tr("Check the address and the port").toStdString();
        break;
    default:
        error.message = Texts::tr("%1 cannot be reached").arg(host).toStdString();
        error.remedy = Texts::tr("Check the network connection and the proxy settings").toStdString();
        break;
    }
    return error;
}

} // namespace rw::net
