// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/tokens.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace rw::session {

/// Client secrets: in the system key store (QtKeychain) where one answers, else in memory for this run only; the caller
/// is told which, so that the window can say so. Nothing else stores secrets. GUI thread, asynchronous.
class SecretStore : public QObject {
    Q_OBJECT
public:
    enum class Kept { InKeyStore, ForThisRunOnly };
    explicit SecretStore(QObject* parent = nullptr);
    /// `done` gets the secret, empty where none is known.
    void read(const QString& organizationId, QObject* context, std::function<void(QString)> done);
    void write(const QString& organizationId, const QString& secret, QObject* context, std::function<void(Kept)> done);
    /// The user wants it in memory only: nothing is written, and what the key store had is removed.
    void keepForThisRun(const QString& organizationId, const QString& secret);
    void remove(const QString& organizationId);
    /// A secret is known that goes with this run: the key store has not (yet) confirmed it.
    [[nodiscard]] bool onlyForThisRun(const QString& organizationId) const { return m_memory.contains(organizationId); }

    /// The organisation's sign-in, shared by all who use it during this run; a new one when the profile or the secret
    /// has changed.
    [[nodiscard]] std::shared_ptr<genesys::TokenSource> tokens(const genesys::Organization& organization,
                                                               const QString& secret);
    /// How a sign-in in the browser opens it; without one such sign-ins fail.
    void setBrowserOpener(genesys::BrowserOpener opener);

private:
    QHash<QString, QString> m_memory;
    QHash<QString, std::shared_ptr<genesys::TokenSource>> m_tokens; ///< by organisation
    genesys::BrowserOpener m_opener;
};

} // namespace rw::session
