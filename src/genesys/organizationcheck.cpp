// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/organizationcheck.h"

#include "genesys/dialect.h"
#include "genesys/regions.h"
#include "net/route.h"

#include <QCoreApplication>
#include <QUuid>
#include <algorithm>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

bool isUuid(const QString& text) {
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace

std::vector<ProfileProblem> checkFields(const Organization& organization) {
    std::vector<ProfileProblem> problems;
    const auto add = [&problems](ProfileField field, const QString& message, const QString& remedy,
                                 bool blocks = true) {
        problems.push_back({field, message.toStdString(), remedy.toStdString(), blocks});
    };
    if (organization.name.trimmed().isEmpty()) {
        add(ProfileField::Name, Texts::tr("the organisation has no name"),
            Texts::tr("Enter a name; it is only for you"));
    }

    const auto reached = withAddresses(organization);
    if (!reached) {
        add(ProfileField::Address, QString::fromStdString(reached.error().message),
            QString::fromStdString(reached.error().remedy));
    } else {
        const Region* login = findRegion(reached->loginUrl.host());
        const Region* api = findRegion(reached->apiUrl.host());
        if (login != nullptr && api != nullptr && login != api) {
            add(ProfileField::Address, Texts::tr("the two addresses belong to different regions"),
                Texts::tr("Genesys Cloud knows a client in one region only: take both addresses from the same one"),
                false);
        }
    }

    const QString client = organization.clientId.trimmed();
    const bool genuine = reached && findRegion(reached->apiUrl.host()) != nullptr;
    if (client.isEmpty()) {
        add(ProfileField::ClientId, Texts::tr("the client id is missing"),
            Texts::tr("Copy it from Admin > Integrations > OAuth of the organisation"));
    } else if (genuine && !isUuid(client)) {
        add(ProfileField::ClientId,
            Texts::tr("client ids of Genesys Cloud look otherwise, like 01234567-89ab-cdef-0123-456789abcdef"),
            Texts::tr("Copy it again from Admin > Integrations > OAuth, without blanks"), false);
    }

    if (const auto proxy = net::checkProxy(organization.proxy.trimmed()); !proxy) {
        add(ProfileField::Proxy, QString::fromStdString(proxy.error().message),
            QString::fromStdString(proxy.error().remedy));
    } else if (!QUrl(organization.proxy).password().isEmpty()) {
        add(ProfileField::Proxy, Texts::tr("the proxy's address holds a password, and profiles are not kept secret"),
            Texts::tr("Set the proxy with its password in the system's settings, and leave the field empty here"));
    }

    const bool byBrowser = organization.grant == GrantType::AuthorizationCode;
    if (byBrowser && (organization.redirectPorts.isEmpty() || organization.redirectPorts.contains(0))) {
        add(ProfileField::Ports, Texts::tr("no port for the browser's answer is given"),
            Texts::tr("Enter a port whose redirect address is registered with the OAuth client"));
    }

    const auto odd = std::find_if(organization.divisions.begin(), organization.divisions.end(),
                                  [](const QString& division) { return !isUuid(division); });
    if (odd != organization.divisions.end()) {
        add(ProfileField::Divisions, Texts::tr("“%1” is not the id of a division").arg(*odd),
            Texts::tr("Enter ids, as in the address of the division's page under Admin > Divisions, not names"));
    }

    const Dialect* spoken =
        organization.dialect.isEmpty() ? &dialect(DialectId::Real) : findDialect(organization.dialect);
    if (spoken == nullptr) {
        add(ProfileField::Dialect, Texts::tr("there is no dialect named %1").arg(organization.dialect),
            Texts::tr("Choose Genesys Cloud"));
    } else if (spoken->id != DialectId::Real) {
        if (byBrowser) {
            add(ProfileField::Dialect, Texts::tr("the tutorials sign in with client id and secret only"),
                Texts::tr("Choose that kind of sign-in, or Genesys Cloud as the dialect"));
        }
        const QString warning = reached ? warningBefore(*spoken, apiUrlOf(*spoken, *reached)) : QString();
        if (!warning.isEmpty() && !organization.tutorialAgreed) {
            add(ProfileField::Dialect, warning,
                Texts::tr("Choose Genesys Cloud as the dialect; or agree below, if you know better"));
        }
    }
    return problems;
}

Expected<void, Error> checkProfile(const Organization& organization) {
    for (ProfileProblem& problem : checkFields(organization)) {
        if (problem.blocks) {
            Error error;
            error.kind = ErrorKind::BadInput;
            error.message = std::move(problem.message);
            error.remedy = std::move(problem.remedy);
            return unexpected(std::move(error));
        }
    }
    return {};
}

} // namespace rw::genesys
