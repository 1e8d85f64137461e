// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/analytics.h"
#include "demo/eventline.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

/// What happens in the simulated organisation at this moment, as notifications (facts: genesys §3, §4.3, §4.4).
namespace rw::demo {

/// Without a rate the events are those of the organisation's own conversations, at their own time: whoever asks for a
/// conversation by its id finds the same story. With a rate so many detail events happen per second, from a stream of
/// conversations of its own that lives as fast as that takes; their eventTime is the moment of sending.
class Live : public QObject {
    Q_OBJECT
public:
    /// Asked before a notification is made: is anybody interested?
    using Wanted = std::function<bool(const QString& topicName)>;
    using Listening = std::function<bool()>; ///< is anybody there at all? Nothing is made while nobody is

    using Publish =
        std::function<void(const QString& topicName, const QJsonObject& body, const QString& correlationId)>;

    Live(Conversations& conversations, uint64_t seed, double eventsPerSecond, Listening listening, Wanted wanted,
         Publish publish, QObject* parent = nullptr);
    void start();

private:
    struct Running {
        Conversation conversation;
        std::vector<PlannedEvent> events;
        size_t next = 0;
    };
    struct Due {
        int64_t time;
        uint64_t conversation;
        uint32_t slot;
        /// std heaps keep the largest on top: "less" means later.
        friend bool operator<(const Due& a, const Due& b) {
            return a.time != b.time ? a.time > b.time : a.conversation > b.conversation;
        }
    };
    void tick();
    void begin(int64_t now);
    void admitOwn(int64_t now);
    void admitInvented();
    void admit(int64_t after);
    [[nodiscard]] uint32_t freeSlot();
    void happen(int64_t now);
    void notify(const Conversation& conversation, const PlannedEvent& event, int64_t now);

    Conversations& m_conversations;
    uint64_t m_seed;
    double m_rate;
    Listening m_listening;
    Wanted m_wanted;
    Publish m_publish;
    QTimer m_timer;
    QElapsedTimer m_clock;
    bool m_awake = false;
    int64_t m_done = 0;     ///< events since the clock started
    int64_t m_admitted = 0; ///< own conversations that began until then are in
    Random m_arrivals;
    int64_t m_nextStart;
    uint64_t m_nextIndex = 0;
    std::vector<Running> m_pool;
    std::vector<uint32_t> m_free;
    std::vector<Due> m_heap;
};

} // namespace rw::demo
