// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/explain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

QJsonObject bodyOf(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QString rateLimitRemedy(const Error& error) {
    return error.retryAfterMs >= 0
               ? Texts::tr("Try again in %Ln seconds", nullptr, static_cast<int>((error.retryAfterMs + 999) / 1000))
               : Texts::tr("Wait a minute and try again: Genesys counts requests per client and minute");
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
        error.message = Texts::tr("Genesys Cloud refuses more sign-ins for the moment (rate limit)").toStdString();
        error.remedy = rateLimitRemedy(error).toStdString();
    } else if (error.httpStatus == 400 && refused) {
        error.kind = ErrorKind::Unauthorized;
        error.message = Texts::tr("%1 does not know this client id").arg(loginHost).toStdString();
        error.remedy =
            Texts::tr(
                "Check the client id, and that the organisation's region is the right one: a client exists in one "
                "region only")
                .toStdString();
    } else if (error.kind == ErrorKind::Unauthorized || refused) {
        error.kind = ErrorKind::Unauthorized;
        error.message = Texts::tr("the client id or the client secret is wrong").toStdString();
        error.remedy =
            Texts::tr("Copy both again from Admin > Integrations > OAuth; a secret is shown only to those who may edit "
                      "the client")
                .toStdString();
    } else if (error.httpStatus == 400) {
        error.kind = ErrorKind::Unauthorized;
        error.message = (description.isEmpty() ? Texts::tr("%1 refused the sign-in").arg(loginHost)
                                               : Texts::tr("%1 refused the sign-in: %2").arg(loginHost, description))
                            .toStdString();
        error.remedy = Texts::tr("Check that the OAuth client's grant type is Client Credentials").toStdString();
    } else if (error.kind == ErrorKind::NotFound) {
        error.message =
            Texts::tr("%1 has no sign-in endpoint (status %2)").arg(loginHost).arg(error.httpStatus).toStdString();
        error.remedy = Texts::tr("Check the organisation's region or login address").toStdString();
    }
    return error;
}

Error explainApi(Error error, const QString& purpose) {
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        error.message =
            Texts::tr("Genesys Cloud does not accept the session, not even after signing in again").toStdString();
        error.remedy =
            Texts::tr("Check that login and API address belong to the same region, and that the OAuth client is active")
                .toStdString();
        break;
    case ErrorKind::Forbidden: {
        const QStringList permissions = missingPermissions(error.detail);
        if (permissions.isEmpty()) {
            error.message = Texts::tr("the OAuth client is not allowed to %1").arg(purpose).toStdString();
            error.remedy =
                Texts::tr(
                    "Give the OAuth client a role with that right, for the divisions wanted: Admin > Integrations "
                    "> OAuth, tab Roles")
                    .toStdString();
        } else {
            const QString list = permissions.join(Texts::tr(" or ", "between permissions"));
            error.message =
                Texts::tr("the OAuth client is not allowed to %1: it lacks %2").arg(purpose, list).toStdString();
            error.remedy = Texts::tr("Give the OAuth client a role with the permission %1, for the divisions "
                                     "wanted: Admin > Integrations > OAuth, tab Roles")
                               .arg(list)
                               .toStdString();
        }
        break;
    }
    case ErrorKind::RateLimited:
        error.message = Texts::tr("Genesys Cloud answers no more requests for the moment (rate limit)").toStdString();
        error.remedy = rateLimitRemedy(error).toStdString();
        break;
    case ErrorKind::NotFound:
        error.message =
            Texts::tr("there is no Genesys Cloud API at this address (status %1)").arg(error.httpStatus).toStdString();
        error.remedy = Texts::tr("Check the organisation's region or API address").toStdString();
        break;
    default:
        break;
    }
    return error;
}

} // namespace rw::genesys
