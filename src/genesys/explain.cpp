// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/explain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace rw::genesys {

namespace {

QJsonObject bodyOf(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QString rateLimitRemedy(const Error& error) {
    return error.retryAfterMs >= 0
               ? QStringLiteral("Try again in %1 seconds").arg((error.retryAfterMs + 999) / 1000)
               : QStringLiteral("Wait a minute and try again: Genesys counts requests per client and minute");
}

} // namespace

QStringList missingPermissions(const std::string& body) {
    static const QRegularExpression permission(QStringLiteral("[A-Za-z][A-Za-z0-9]*:[A-Za-z][A-Za-z0-9]*:[A-Za-z*]+"));
    const QJsonObject object = bodyOf(body);
    QString text = object.value(QLatin1StringView("messageParams"))[QLatin1StringView("permissions")].toString();
    if (text.isEmpty()) {
        text = object.value(QLatin1StringView("message")).toString();
    }
    QStringList found;
    for (auto it = permission.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured();
        if (!found.contains(name)) {
            found.append(name);
        }
    }
    return found;
}

Error explainSignIn(Error error, const QString& loginHost) {
    const QJsonObject body = bodyOf(error.detail);
    const QString description = body.value(QLatin1StringView("description")).toString();
    const bool refused = body.value(QLatin1StringView("error")).toString() == QLatin1StringView("invalid_client");
    if (error.kind == ErrorKind::RateLimited) {
        error.message = "Genesys Cloud refuses more sign-ins for the moment (rate limit)";
        error.remedy = rateLimitRemedy(error).toStdString();
    } else if (error.httpStatus == 400 && refused) {
        error.kind = ErrorKind::Unauthorized;
        error.message = QStringLiteral("%1 does not know this client id").arg(loginHost).toStdString();
        error.remedy =
            "Check the client id, and that the organisation's region is the right one: a client exists in one "
            "region only";
    } else if (error.kind == ErrorKind::Unauthorized || refused) {
        error.kind = ErrorKind::Unauthorized;
        error.message = "the client id or the client secret is wrong";
        error.remedy =
            "Copy both again from Admin > Integrations > OAuth; a secret is shown only to those who may edit "
            "the client";
    } else if (error.httpStatus == 400) {
        error.kind = ErrorKind::Unauthorized;
        error.message = QStringLiteral("%1 refused the sign-in%2")
                            .arg(loginHost, description.isEmpty() ? QString() : QStringLiteral(": ") + description)
                            .toStdString();
        error.remedy = "Check that the OAuth client's grant type is Client Credentials";
    } else if (error.kind == ErrorKind::NotFound) {
        error.message =
            QStringLiteral("%1 has no sign-in endpoint (status %2)").arg(loginHost).arg(error.httpStatus).toStdString();
        error.remedy = "Check the organisation's region or login address";
    }
    return error;
}

Error explainApi(Error error, const QString& purpose) {
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        error.message = "Genesys Cloud does not accept the session, not even after signing in again";
        error.remedy =
            "Check that login and API address belong to the same region, and that the OAuth client is active";
        break;
    case ErrorKind::Forbidden: {
        const QStringList permissions = missingPermissions(error.detail);
        error.message = QStringLiteral("the OAuth client is not allowed to %1").arg(purpose).toStdString();
        if (permissions.isEmpty()) {
            error.remedy =
                "Give the OAuth client a role with that right, for the divisions wanted: Admin > Integrations "
                "> OAuth, tab Roles";
        } else {
            const QString list = permissions.join(QStringLiteral(" or "));
            error.message += QStringLiteral(": it lacks %1").arg(list).toStdString();
            error.remedy = QStringLiteral("Give the OAuth client a role with the permission %1, for the divisions "
                                          "wanted: Admin > Integrations > OAuth, tab Roles")
                               .arg(list)
                               .toStdString();
        }
        break;
    }
    case ErrorKind::RateLimited:
        error.message = "Genesys Cloud answers no more requests for the moment (rate limit)";
        error.remedy = rateLimitRemedy(error).toStdString();
        break;
    case ErrorKind::NotFound:
        error.message = QStringLiteral("there is no Genesys Cloud API at this address (status %1)")
                            .arg(error.httpStatus)
                            .toStdString();
        error.remedy = "Check the organisation's region or API address";
        break;
    default:
        break;
    }
    return error;
}

} // namespace rw::genesys
