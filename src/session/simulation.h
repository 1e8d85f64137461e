// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/livewatch.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>

namespace rw::session {

class DemoHost;

/// What a text that is to be an event looks like; pure, any thread.
struct EventCheck {
    QString error;        ///< why it is no event; empty: it is one
    ByteRange at;         ///< where in the text
    QStringList warnings; ///< what a real event would not look like
    QString topic;        ///< its detail-type
};
[[nodiscard]] EventCheck checkEvent(const QByteArray& text);

/// Topics of which events can be made up, and the template of one, indented; empty for an unknown topic. Any thread.
[[nodiscard]] QStringList simulatedTopics();
[[nodiscard]] QByteArray eventTemplate(const QString& topic);

/// "Simulate this event": an event that somebody wrote goes into the library, at once or the way a real one comes:
/// sent by the demo organisation through a notification channel that listens for it. GUI thread.
class Simulation : public QObject {
    Q_OBJECT
public:
    Simulation(net::HttpClient& http, SecretStore& secrets, EventLibrary& events, DemoHost& demo,
               QObject* parent = nullptr);
    ~Simulation() override;

    /// Adds the event as it stands, marked as synthetic. `done` as with EventLibrary::add.
    void add(const QByteArray& event, EventLibrary::Added done = {});
    /// Sends the event through the demo organisation, whose profile this is. The envelope is made anew on the way, as
    /// the channel carries topic and body only. Ignored while one is under way.
    void push(const QByteArray& event, const genesys::Organization& organization);
    void cancel();
    [[nodiscard]] bool running() const { return m_watch != nullptr; }

Q_SIGNALS:
    void runningChanged();
    void step(const QString& text);
    void arrived(bool isNew); ///< it is in the library; false: it was there already. This or failed, once per push()
    void failed(const rw::Error& error);

private:
    void send(const QJsonObject& request);
    void end();
    void fail(const Error& error);

    net::HttpClient& m_http;
    SecretStore& m_secrets;
    EventLibrary& m_events;
    DemoHost& m_demo;
    std::unique_ptr<LiveWatch> m_watch; ///< listens for the one topic
    QTimer m_patience;
    bool m_sent = false;
};

} // namespace rw::session
