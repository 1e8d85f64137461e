// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

namespace rw::session {

/// One running program per workspace: a second start hands its files over to the first and ends. They meet at a local
/// socket that only this user may open, named after the workspace. GUI thread.
class Handover : public QObject {
    Q_OBJECT
public:
    /// `workspace`: the file that the program keeps things in; programs with different ones do not meet.
    explicit Handover(const QString& workspace, QObject* parent = nullptr);

    /// Hands `files` (made absolute) to a program that runs already; true when it has taken them. Waits up to `ms`:
    /// before there is a window.
    [[nodiscard]] bool give(const QStringList& files, int ms = 3000) const;
    /// Takes what later starts hand over. False: the place is taken by a program that runs.
    bool listen();
    [[nodiscard]] const QString& address() const { return m_name; } ///< of the socket

Q_SIGNALS:
    void received(const QStringList& files); ///< absolute; empty when the window is only to come to the front

private:
    void take();
    QString m_name;
    QLocalServer m_server;
};

} // namespace rw::session
