// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/handover.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace rw::session {

namespace {

constexpr qsizetype kLongestMessage = 1 << 20; ///< a command line is shorter
constexpr int kProbeMs = 500;                  ///< the other end is on this machine
constexpr char kTaken = '+';

/// One name for a file by whatever way one comes to it; it need not be there yet.
QString sameFile(const QString& path) {
    const QFileInfo file(path);
    const QString whole = file.canonicalFilePath();
    const QString folder = file.absoluteDir().canonicalPath();
    return !whole.isEmpty()   ? whole
           : folder.isEmpty() ? file.absoluteFilePath()
                              : QDir(folder).filePath(file.fileName());
}

/// A folder of this user alone where there is one.
QString socketPath(const QString& workspace) {
    const QByteArray hash = QCryptographicHash::hash(sameFile(workspace).toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("rulewright-%1").arg(QString::fromLatin1(hash.toHex().left(16)));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : QDir(runtime).filePath(name);
}

} // namespace

Handover::Handover(const QString& workspace, QObject* parent) : QObject(parent), m_name(socketPath(workspace)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Handover::take);
}

bool Handover::give(const QStringList& files, int ms) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(ms)) {
        return false;
    }
    QStringList absolute;
    for (const QString& file : files) {
        absolute << QFileInfo(file).absoluteFilePath();
    }
    QDataStream stream(&socket);
    stream << absolute;
    return socket.waitForBytesWritten(ms) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(ms)) &&
           socket.read(1) == QByteArray(1, kTaken);
}

bool Handover::listen() {
    // Asked first: with access for this user only, Qt moves the new socket over one that is in use.
    QLocalSocket probe;
    probe.connectToServer(m_name);
    if (probe.waitForConnected(kProbeMs)) {
        return false;
    }
    QLocalServer::removeServer(m_name); // left behind by a program that was killed
    return m_server.listen(m_name);
}

void Handover::take() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > kLongestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.startTransaction();
            QStringList files;
            stream >> files;
            if (stream.commitTransaction()) {
                socket->write(&kTaken, 1);
                socket->flush();
                // Whoever has waited too long is gone, and opens its files itself.
                if (socket->state() == QLocalSocket::ConnectedState) {
                    Q_EMIT received(files);
                }
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0) {
            read();
        }
    }
}

} // namespace rw::session
