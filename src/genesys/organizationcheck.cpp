// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/organizationcheck.h"

#include "genesys/dialect.h"
#include "genesys/regions.h"
#include "net/route.h"

#include <QUuid>
#include <algorithm>

namespace rw::genesys {

namespace {

bool isUuid(const QString& text) {
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace

std::vector<ProfileProblem> checkFields(const Organization& organization) {
    std::vector<ProfileProblem> problems;
    const auto add = [&problems](ProfileField field, std::string message, std::string remedy, bool blocks = true) {
        problems.push_back({field, std::move(message), std::move(remedy), blocks});
    };
    if (organization.name.trimmed().isEmpty()) {
        add(ProfileField::Name, "the organisation has no name", "Enter a name; it is only for you");
    }

    const auto reached = withAddresses(organization);
    if (!reached) {
        add(ProfileField::Address, reached.error().message, reached.error().remedy);
    } else {
        const Region* login = findRegion(reached->loginUrl.host());
        const Region* api = findRegion(reached->apiUrl.host());
        if (login != nullptr && api != nullptr && login != api) {
            add(ProfileField::Address, "the two addresses belong to different regions",
                "Genesys Cloud knows a client in one region only: take both addresses from the same one", false);
        }
    }

    const QString client = organization.clientId.trimmed();
    const bool genuine = reached && findRegion(reached->apiUrl.host()) != nullptr;
    if (client.isEmpty()) {
        add(ProfileField::ClientId, "the client id is missing",
            "Copy it from Admin > Integrations > OAuth of the organisation");
    } else if (genuine && !isUuid(client)) {
        add(ProfileField::ClientId,
            "client ids of Genesys Cloud look otherwise, like 01234567-89ab-cdef-0123-456789abcdef",
            "Copy it again from Admin > Integrations > OAuth, without blanks", false);
    }

    if (const auto proxy = net::checkProxy(organization.proxy.trimmed()); !proxy) {
        add(ProfileField::Proxy, proxy.error().message, proxy.error().remedy);
    } else if (!QUrl(organization.proxy).password().isEmpty()) {
        add(ProfileField::Proxy, "the proxy's address holds a password, and profiles are not kept secret",
            "Set the proxy with its password in the system's settings, and leave the field empty here");
    }

    const bool byBrowser = organization.grant == GrantType::AuthorizationCode;
    if (byBrowser && (organization.redirectPorts.isEmpty() || organization.redirectPorts.contains(0))) {
        add(ProfileField::Ports, "no port for the browser's answer is given",
            "Enter a port whose redirect address is registered with the OAuth client");
    }

    const auto odd = std::find_if(organization.divisions.begin(), organization.divisions.end(),
                                  [](const QString& division) { return !isUuid(division); });
    if (odd != organization.divisions.end()) {
        add(ProfileField::Divisions, "\u201C" + odd->toStdString() + "\u201D is not the id of a division",
            "Enter ids, as in the address of the division's page under Admin > Divisions, not names");
    }

    const Dialect* spoken =
        organization.dialect.isEmpty() ? &dialect(DialectId::Real) : findDialect(organization.dialect);
    if (spoken == nullptr) {
        add(ProfileField::Dialect, "there is no dialect named " + organization.dialect.toStdString(),
            "Choose Genesys Cloud");
    } else if (spoken->id != DialectId::Real) {
        if (byBrowser) {
            add(ProfileField::Dialect, "the tutorials sign in with client id and secret only",
                "Choose that kind of sign-in, or Genesys Cloud as the dialect");
        }
        const QString warning = reached ? warningBefore(*spoken, apiUrlOf(*spoken, *reached)) : QString();
        if (!warning.isEmpty() && !organization.tutorialAgreed) {
            add(ProfileField::Dialect, warning.toStdString(),
                "Choose Genesys Cloud as the dialect; or agree below, if you know better");
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
