// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <functional>

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
    void remove(const QString& organizationId);

private:
    QHash<QString, QString> m_memory;
};

} // namespace rw::session
