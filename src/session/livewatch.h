// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/notifications.h"
#include "session/eventlibrary.h"
#include "session/secretstore.h"

#include <QObject>
#include <QTimer>
#include <QVector>
#include <deque>
#include <memory>

namespace rw::session {

struct LiveCounts {
    quint64 received = 0;   ///< events that came through the channel
    quint64 added = 0;      ///< of them, in the library
    quint64 duplicates = 0; ///< that the library had already
    quint64 dropped = 0;    ///< that the buffer had no room for: the oldest go
    qsizetype waiting = 0;  ///< in the buffer
    int conversations = 0;  ///< whose detail topics are subscribed
    int topics = 0;         ///< that the channel has
};

/// Watches one organisation live: its notifications go into the library as events, where the TestRun judges them like
/// any others. While paused, or while the library is busy, they wait in a buffer of limited size. GUI thread.
class LiveWatch : public QObject {
    Q_OBJECT
public:
    LiveWatch(net::HttpClient& http, SecretStore& secrets, EventLibrary& events, QObject* parent = nullptr);
    ~LiveWatch() override;

    /// Ignored while one runs. Counts and gaps begin anew.
    void start(const genesys::Organization& organization, const genesys::WatchQuery& query);
    void stop(); ///< what waits in the buffer still goes into the library, unless paused
    void pause();
    void resume();
    [[nodiscard]] bool running() const { return m_starting || m_watch != nullptr; }
    [[nodiscard]] bool paused() const { return m_paused; }
    [[nodiscard]] const QString& organizationName() const { return m_organization; } ///< that is or was watched
    [[nodiscard]] qint64 waitingMs() const;      ///< until the next try, while the state is Waiting; else 0
    [[nodiscard]] QDateTime brokenSince() const; ///< events may be missing since then; invalid: none are
    [[nodiscard]] genesys::WatchState state() const;
    [[nodiscard]] LiveCounts counts() const;
    [[nodiscard]] const QVector<genesys::WatchGap>& gaps() const { return m_gaps; } ///< the latest 1,000
    [[nodiscard]] int bufferLimit() const { return m_limit; }
    void setBufferLimit(int events);                                          ///< default 10,000
    void setTiming(const genesys::WatchTiming& timing) { m_timing = timing; } ///< for tests; before start()

Q_SIGNALS:
    void stateChanged();  ///< state(), running() or paused()
    void countsChanged(); ///< at most ten times a second
    void gapSeen(const rw::genesys::WatchGap& gap);
    void notice(const QString& text);
    void failed(const rw::Error& error); ///< it has stopped

private:
    void begin(const genesys::Organization& organization, const genesys::Credentials& credentials,
               const genesys::WatchQuery& query);
    void received(const store::NewEvent& event);
    void shorten();
    void flush();
    void ended();

    net::HttpClient& m_http;
    SecretStore& m_secrets;
    EventLibrary& m_events;
    std::unique_ptr<genesys::NotificationWatch> m_watch;
    genesys::WatchTiming m_timing;
    QTimer m_flush;
    std::deque<store::NewEvent> m_buffer;
    LiveCounts m_counts;
    QVector<genesys::WatchGap> m_gaps;
    QString m_organization;
    quint64 m_run = 0; ///< answers for an earlier run do not count
    int m_limit = 10'000;
    bool m_starting = false;
    bool m_paused = false;
};

} // namespace rw::session
