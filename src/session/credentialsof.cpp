// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/credentialsof.h"

#include "demo/demoorganization.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

namespace rw::session {

void credentialsOf(const genesys::Organization& organization, SecretStore& secrets, QObject* context,
                   std::function<void(Expected<genesys::Credentials, Error>)> done) {
    const bool demo = organization.id == QLatin1StringView("demo");
    if (demo || organization.grant == genesys::GrantType::AuthorizationCode) {
        const QString secret = demo ? demo::DemoOrganization::clientSecret() : QString();
        const auto tokens = secrets.tokens(organization, secret);
        QTimer::singleShot(0, context, [client = organization.clientId, secret, tokens, done = std::move(done)] {
            done(genesys::Credentials{client, secret, tokens});
        });
        return;
    }
    secrets.read(
        organization.id, context,
        [organization, store = QPointer<SecretStore>(&secrets), done = std::move(done)](const QString& secret) {
            if (!secret.isEmpty()) {
                done(genesys::Credentials{organization.clientId, secret,
                                          store ? store->tokens(organization, secret) : nullptr});
                return;
            }
            Error error;
            error.kind = ErrorKind::Unauthorized;
            error.message =
                QCoreApplication::translate("rw::session::GenesysSource", "No client secret is known for %1")
                    .arg(organization.name)
                    .toStdString();
            error.remedy = QCoreApplication::translate("rw::session::GenesysSource",
                                                       "Enter it under Events > Organisations; it is the one "
                                                       "of the OAuth client")
                               .toStdString();
            done(unexpected(std::move(error)));
        });
}

} // namespace rw::session
