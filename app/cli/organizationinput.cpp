// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/organizationinput.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "demo/demoorganization.h"
#include "genesys/regions.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTimer>

namespace rw::cli {
namespace {

bool isLoopback(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

/// The environment, by the names that Genesys tools use.
QString fromEnvironment(const char* one, const char* other) {
    const QByteArray first = qgetenv(one);
    return QString::fromUtf8(first.isEmpty() ? qgetenv(other) : first);
}

bool readAddress(const Arguments& arguments, const std::string& command, genesys::Organization& organization) {
    const std::string base = arguments.text("--base-url");
    const std::string region = arguments.text("--region");
    if (base.empty() == region.empty()) {
        complain(command + " needs either --base-url or --region");
        return false;
    }
    if (!region.empty()) {
        const genesys::Region* found = genesys::findRegion(QString::fromStdString(region));
        if (found == nullptr) {
            complain("there is no Genesys Cloud region '" + region + "'; there are:");
            for (const genesys::Region& known : genesys::regions()) {
                note("  " + known.awsRegion.toStdString() + "  " + known.domain.toStdString());
            }
            return false;
        }
        organization.loginUrl = found->loginUrl();
        organization.apiUrl = found->apiUrl();
        return true;
    }
    organization.apiUrl = QUrl(QString::fromStdString(base), QUrl::StrictMode);
    auto checked = genesys::withAddresses(organization);
    if (!checked) {
        complain(checked.error());
        return false;
    }
    organization = std::move(*checked);
    return true;
}

} // namespace

std::optional<genesys::Organization> readOrganization(const Arguments& arguments, const std::string& command) {
    genesys::Organization organization;
    if (!readAddress(arguments, command, organization)) {
        return std::nullopt;
    }
    organization.clientId = QString::fromStdString(arguments.text("--client-id"));
    if (organization.clientId.isEmpty() && !isLoopback(organization.apiUrl)) {
        organization.clientId = fromEnvironment("GENESYSCLOUD_OAUTHCLIENT_ID", "GENESYS_CLOUD_CLIENT_ID");
        if (organization.clientId.isEmpty()) {
            complain(command + " needs --client-id (or GENESYSCLOUD_OAUTHCLIENT_ID in the environment)");
            return std::nullopt;
        }
    }
    organization.id = QString::fromStdString(arguments.text("--org"));
    if (organization.id.isEmpty()) {
        organization.id = organization.clientId;
    }
    organization.name = organization.apiUrl.host();
    return organization;
}

void withCredentials(const genesys::Organization& organization, session::SecretStore& secrets, QObject* context,
                     std::function<void(std::optional<genesys::Credentials>)> done) {
    if (isLoopback(organization.apiUrl) && organization.clientId.isEmpty()) {
        done(genesys::Credentials{demo::DemoOrganization::clientId(), demo::DemoOrganization::clientSecret()});
        return;
    }
    const QString secret = fromEnvironment("GENESYSCLOUD_OAUTHCLIENT_SECRET", "GENESYS_CLOUD_CLIENT_SECRET");
    if (!secret.isEmpty()) {
        done(genesys::Credentials{organization.clientId, secret});
        return;
    }
    secrets.read(organization.id, context, [id = organization.clientId, done = std::move(done)](const QString& stored) {
        if (!stored.isEmpty()) {
            done(genesys::Credentials{id, stored});
            return;
        }
        complain("there is no client secret for " + id.toStdString());
        note("  Set GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment, or keep it in the key store with the "
             "workbench. It is never taken from the command line.");
        done(std::nullopt);
    });
}

int runWithCredentials(const genesys::Organization& organization, std::function<void()> interrupted,
                       std::function<void(const genesys::Credentials&)> begin) {
    session::SecretStore secrets;
    QObject context;
    const Interruption interruption(std::move(interrupted));
    // Not before the event loop runs: exit() would be lost.
    QTimer::singleShot(0, &context, [&] {
        withCredentials(organization, secrets, &context, [&](const std::optional<genesys::Credentials>& credentials) {
            if (credentials) {
                begin(*credentials);
            } else {
                QCoreApplication::exit(kTrouble);
            }
        });
    });
    return QCoreApplication::exec();
}

} // namespace rw::cli
