// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "genesys/organization.h"
#include "session/secretstore.h"

#include <QUrl>
#include <functional>
#include <optional>

namespace rw::cli {

/// --base-url, --region, --client-id and --org.
inline constexpr Option kBaseUrlOption = {
    .name = "--base-url",
    .kind = Option::Kind::Text,
    .value = "URL",
    .help = "Address of the organisation's API, such as https://api.mypurecloud.de or that of a simulator"};
inline constexpr Option kRegionOption = {.name = "--region",
                                         .kind = Option::Kind::Text,
                                         .value = "REGION",
                                         .help = "Genesys Cloud region instead of an address, such as eu-central-1"};
inline constexpr Option kClientIdOption = {
    .name = "--client-id", .kind = Option::Kind::Text, .value = "ID", .help = "Id of the OAuth client"};
inline constexpr Option kOrgOption = {
    .name = "--org",
    .kind = Option::Kind::Text,
    .value = "NAME",
    .help = "Name under which the key store has the secret; the client id where not given"};

/// The organisation that these options mean, or nothing after a complaint. `command` names itself in complaints. The
/// client id comes from the environment where it is not given (facts: genesys §1.1).
[[nodiscard]] std::optional<genesys::Organization> readOrganization(const Arguments& arguments,
                                                                    const std::string& command);

/// Calls `done` with the credentials: those of "simulate" for an address of this machine without a client id, else the
/// secret of the environment, else of the key store. Nothing after a complaint when there is none. Needs an event loop.
void withCredentials(const genesys::Organization& organization, session::SecretStore& secrets, QObject* context,
                     std::function<void(std::optional<genesys::Credentials>)> done);

/// Runs the event loop: finds the credentials as above and calls `begin`, or ends with kTrouble. `interrupted` is
/// called when the program is asked to end, before `begin` as well. What QCoreApplication::exit() is told.
[[nodiscard]] int runWithCredentials(const genesys::Organization& organization, std::function<void()> interrupted,
                                     std::function<void(const genesys::Credentials&)> begin);

} // namespace rw::cli
