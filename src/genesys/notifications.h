// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/store/eventstore.h"
#include "genesys/organization.h"
#include "genesys/synthesis.h"
#include "net/httpclient.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <memory>
#include <optional>

namespace rw::genesys {

/// What to watch. Detail topics exist per conversation only: conversations are found through queues and users, then
/// their detail topics are subscribed, too (facts: genesys §3).
struct WatchQuery {
    QStringList queues = {};  ///< ids
    QStringList users = {};   ///< ids
    QStringList topics = {};  ///< further topics with real ids, as they are
    QStringList endings = {}; ///< of the detail topics ("acd.end"); empty: all sixteen
};

/// The sixteen.
[[nodiscard]] QStringList detailEndings();

/// Which topics a channel has: the lasting ones and those of the latest conversations that have room. Pure, one thread.
class TopicBook {
public:
    TopicBook(QStringList lasting, QStringList endings, int limit);

    /// A conversation showed up; true when its topics are new. Where there is no room, ended conversations go first,
    /// then the oldest.
    bool add(const QString& conversationId);
    void ended(const QString& conversationId);
    [[nodiscard]] QStringList topics() const; ///< all, at most the limit
    [[nodiscard]] QStringList topicsOf(const QString& conversationId) const;
    [[nodiscard]] int conversations() const { return static_cast<int>(m_order.size()); }
    [[nodiscard]] int droppedRunning() const { return m_droppedRunning; } ///< that had not ended, so far
    [[nodiscard]] quint64 drops() const { return m_drops; }               ///< conversations that went, so far
    [[nodiscard]] int lastingLeftOut() const { return m_leftOut; }        ///< lasting topics beyond the limit

private:
    QStringList m_lasting, m_endings;
    int m_limit;
    int m_leftOut = 0;
    QStringList m_order; ///< oldest first
    QSet<QString> m_ended;
    int m_droppedRunning = 0;
    quint64 m_drops = 0;
};

/// A frame of the socket as the event that EventBridge would deliver (facts: genesys §3, §4.1): the body's text is kept
/// as it came. Nothing for texts that are no notification. Pure, but
/// for bodies that tell no time: those get the present second.
[[nodiscard]] std::optional<store::NewEvent> eventOfFrame(std::string_view frame, const EnvelopeContext& context,
                                                          const std::shared_ptr<const store::Origin>& origin);

enum class WatchState : uint8_t {
    Idle,
    Connecting,
    Live,
    Waiting, ///< for the next try
    Stopped,
};

/// Events of this time may be missing: the service does not keep them (facts: genesys §3).
struct WatchGap {
    QDateTime from; ///< UTC; the last sign of life before
    QDateTime to;   ///< UTC; subscribed again
    QString reason;
};

/// Times in milliseconds, for tests.
struct WatchTiming {
    int pingMs = 30'000;
    int silenceMs = 75'000; ///< without a frame, heartbeats included: the socket is dead
    int backoffMs = 1'000;  ///< doubled up to a minute, with jitter
    int renewBeforeMs = 600'000;
    int settleMs = 150; ///< conversations are subscribed together
    int topicLimit = 1000;
};

/// A notification channel that lives as long as it is wanted: created, subscribed, listened to, renewed before its 24
/// hours end (without a gap), connected again after a break (with one). GUI thread.
class NotificationWatch : public QObject {
    Q_OBJECT
public:
    NotificationWatch(net::HttpClient& http, Organization organization, Credentials credentials, WatchQuery query,
                      QObject* parent = nullptr);
    ~NotificationWatch() override;
    void setTiming(const WatchTiming& timing); ///< before start()
    void start();
    /// Ends without further signals but stateChanged(Stopped).
    void stop();
    [[nodiscard]] WatchState state() const;
    [[nodiscard]] int conversations() const; ///< whose detail topics are subscribed
    [[nodiscard]] int topics() const;        ///< that the channel has, those of the conversations included
    [[nodiscard]] qint64 waitingMs() const;  ///< until the next try, while Waiting; else 0
    /// Since when events may be missing; invalid while nothing is missed. Becomes a gap once it listens again, or is
    /// stopped.
    [[nodiscard]] QDateTime brokenSince() const;

Q_SIGNALS:
    void stateChanged(rw::genesys::WatchState state);
    void event(const rw::store::NewEvent& event);
    void gap(const rw::genesys::WatchGap& gap);
    void notice(const QString& text);    ///< rejected topics, conversations that dropped out, tries that failed
    void failed(const rw::Error& error); ///< it is over: waiting would not help; Stopped before

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
