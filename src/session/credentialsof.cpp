// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/credentialsof.h"

#include "demo/demoorganization.h"

#include <QCoreApplication>
#include <QTimer>

namespace rw::session {

void credentialsOf(const genesys::Organization& organization, SecretStore& secrets, QObject* context,
                   std::function<void(Expected<genesys::Credentials, Error>)> done) {
    if (organization.id == QLatin1StringView("demo")) {
        QTimer::singleShot(0, context, [client = organization.clientId, done = std::move(done)] {
            done(genesys::Credentials{client, demo::DemoOrganization::clientSecret()});
        });
        return;
    }
    secrets.read(organization.id, context, [organization, done = std::move(done)](const QString& secret) {
        if (!secret.isEmpty()) {
            done(genesys::Credentials{organization.clientId, secret});
            return;
        }
        Error error;
        error.kind = ErrorKind::Unauthorized;
        error.message = QCoreApplication::translate("rw::session::GenesysSource", "No client secret is known for %1")
                            .arg(organization.name)
                            .toStdString();
        error.remedy = QCoreApplication::translate("rw::session::GenesysSource", "Enter the secret of its OAuth client")
                           .toStdString();
        done(unexpected(std::move(error)));
    });
}

} // namespace rw::session
