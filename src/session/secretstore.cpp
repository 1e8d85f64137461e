// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretstore.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace rw::session {

namespace {

QString service() {
    return QStringLiteral("rulewright");
}
QString keyOf(const QString& organizationId) {
    return QStringLiteral("organization/%1").arg(organizationId);
}

} // namespace

SecretStore::SecretStore(QObject* parent) : QObject(parent) {}

void SecretStore::read(const QString& organizationId, QObject* context, std::function<void(QString)> done) {
    if (const auto known = m_memory.constFind(organizationId); known != m_memory.constEnd()) {
        QTimer::singleShot(0, context, [secret = *known, done = std::move(done)] { done(secret); });
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(keyOf(organizationId));
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, context, [done = std::move(done)](QKeychain::Job* finished) {
        // No entry and no store look alike to the caller: there is no secret.
        const auto* answer = qobject_cast<QKeychain::ReadPasswordJob*>(finished);
        done(finished->error() == QKeychain::NoError && answer != nullptr ? answer->textData() : QString());
    });
    job->start();
}

void SecretStore::write(const QString& organizationId, const QString& secret, QObject* context,
                        std::function<void(Kept)> done) {
    // Kept in memory until the key store confirms, so that a read in between finds it.
    m_memory.insert(organizationId, secret);
    auto* job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(keyOf(organizationId));
    job->setTextData(secret);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this,
            [this, organizationId, secret, context = QPointer<QObject>(context),
             done = std::move(done)](QKeychain::Job* finished) {
                // Without a session bus the error is OtherError, not NoBackendAvailable: any error means "no store".
                const bool stored = finished->error() == QKeychain::NoError;
                if (stored && m_memory.value(organizationId) == secret) {
                    m_memory.remove(organizationId);
                }
                if (context && done) {
                    done(stored ? Kept::InKeyStore : Kept::ForThisRunOnly);
                }
            });
    job->start();
}

void SecretStore::keepForThisRun(const QString& organizationId, const QString& secret) {
    remove(organizationId);
    m_memory.insert(organizationId, secret);
}

std::shared_ptr<genesys::TokenSource> SecretStore::tokens(const genesys::Organization& organization,
                                                          const QString& secret) {
    std::shared_ptr<genesys::TokenSource>& source = m_tokens[organization.id];
    if (!source || !source->serves(organization, secret)) {
        source = std::make_shared<genesys::TokenSource>(organization, secret, [this](const QUrl& page) {
            return m_opener && m_opener(page); // the one that is set when it is needed
        });
    }
    return source;
}

void SecretStore::setBrowserOpener(genesys::BrowserOpener opener) {
    m_opener = std::move(opener);
}

void SecretStore::remove(const QString& organizationId) {
    m_memory.remove(organizationId);
    m_tokens.remove(organizationId);
    auto* job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(keyOf(organizationId));
    job->setInsecureFallback(false);
    job->start();
}

} // namespace rw::session
