// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/live.h"

#include "demo/record.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int64_t kHourMs = 3'600'000;
constexpr int kTickMs = 50;
constexpr uint64_t kLiveKey = 0x6c697665U;
constexpr int64_t kLongestGapMs = 12'000;
constexpr int64_t kFirstMs = 1'770'127'200'000; // the invented stream's own time; nobody sees it
constexpr int64_t kMostAtOnce = 2000;           // after the machine slept, not everything at once

/// The kind of media in the topics of queues and users, and in their bodies.
QString mediaWord(Media media) {
    switch (media) {
    case Media::Voice:
        return u"calls"_s;
    case Media::Message:
        return u"messages"_s;
    case Media::Chat:
        return u"chats"_s;
    case Media::Email:
        return u"emails"_s;
    case Media::Callback:
        return u"callbacks"_s;
    }
    return u"calls"_s;
}

uint8_t queueAt(const Conversation& c, int64_t at) {
    for (const Leg& leg : c.legs) {
        if (leg.queue != kNone && leg.start <= at) {
            return leg.queue;
        }
    }
    return kNone;
}

/// The conversation as topics of queues and users show it: who takes part at that moment, in which state.
QJsonObject liveConversation(const Conversation& c, int64_t at, int64_t shift) {
    QJsonArray participants;
    for (const Leg& leg : c.legs) {
        if (leg.start > at) {
            continue;
        }
        const bool ended = leg.end <= at;
        const QString state = ended                 ? u"terminated"_s
                              : leg.connected <= at ? u"connected"_s
                              : leg.dialingMs > 0   ? u"dialing"_s
                                                    : u"alerting"_s;
        QJsonObject media{{u"id"_s, text(leg.session.view())},
                          {u"state"_s, state},
                          {u"direction"_s, text(recordWord(c.direction))},
                          {u"provider"_s, text(providerOf(c.media))}};
        QJsonObject participant{{u"id"_s, text(leg.participant.view())}, {u"purpose"_s, text(recordPurpose(c, leg))}};
        if (leg.connected <= at) {
            participant[u"connectedTime"_s] = isoMs(leg.connected + shift);
        }
        if (ended) {
            participant[u"endTime"_s] = isoMs(leg.end + shift);
            media[u"disconnectType"_s] = text(recordWord(leg.disconnect));
        }
        if (leg.queue != kNone) {
            participant[u"queueId"_s] = text(population().queues[leg.queue].id.view());
        }
        if (leg.user != kNone) {
            participant[u"userId"_s] = text(population().users[leg.user].id.view());
        }
        participant[mediaWord(c.media)] = QJsonArray{media};
        participants.append(participant);
    }
    return {{u"id"_s, text(c.id.view())}, {u"participants"_s, participants}};
}

} // namespace

Live::Live(Conversations& conversations, uint64_t seed, double eventsPerSecond, Listening listening, Wanted wanted,
           Publish publish, QObject* parent)
    : QObject(parent), m_conversations(conversations), m_seed(seed ^ kLiveKey), m_rate(eventsPerSecond),
      m_listening(std::move(listening)), m_wanted(std::move(wanted)), m_publish(std::move(publish)),
      m_arrivals(seed, kLiveKey), m_nextStart(kFirstMs) {
    connect(&m_timer, &QTimer::timeout, this, &Live::tick);
}

void Live::start() {
    m_timer.start(kTickMs);
}

/// Somebody came, after nobody was there.
void Live::begin(int64_t now) {
    m_awake = true;
    m_clock.start();
    m_done = 0;
    if (m_rate > 0) {
        return;
    }
    m_pool.clear();
    m_free.clear();
    m_heap.clear();
    // Conversations that run already: their remaining events are still to come.
    for (int64_t h = std::max(now / kHourMs - 6, m_conversations.firstHour(now)); h <= now / kHourMs; ++h) {
        for (const Conversation& conversation : m_conversations.hour(h)) {
            if (conversation.start <= now && conversation.end > now) {
                m_pool[freeSlot()].conversation = conversation;
                admit(now);
            }
        }
    }
    m_admitted = now;
}

/// Its slot is the last of m_free until admit() takes it.
uint32_t Live::freeSlot() {
    if (m_free.empty()) {
        m_free.push_back(static_cast<uint32_t>(m_pool.size()));
        m_pool.emplace_back();
    }
    return m_free.back();
}

/// Takes the conversation in freeSlot() in, with its events after a moment.
void Live::admit(int64_t after) {
    const uint32_t slot = m_free.back();
    Running& running = m_pool[slot];
    planEvents(running.events, running.conversation);
    running.next = 0;
    while (running.next < running.events.size() && running.events[running.next].time <= after) {
        ++running.next;
    }
    if (running.next == running.events.size()) {
        return; // the slot stays free
    }
    m_free.pop_back();
    m_heap.push_back({running.events[running.next].time, running.conversation.index, slot});
    std::push_heap(m_heap.begin(), m_heap.end());
}

void Live::admitOwn(int64_t now) {
    for (int64_t h = m_admitted / kHourMs; h <= now / kHourMs; ++h) {
        for (const Conversation& conversation : m_conversations.hour(h)) {
            if (conversation.start > m_admitted && conversation.start <= now) {
                m_pool[freeSlot()].conversation = conversation;
                admit(m_admitted);
            }
        }
    }
    m_admitted = now;
}

void Live::admitInvented() {
    while (m_heap.empty() || m_nextStart <= m_heap.front().time) {
        planConversation(m_pool[freeSlot()].conversation, m_seed, m_nextIndex, m_nextStart);
        admit(0);
        ++m_nextIndex;
        m_nextStart += m_arrivals.skewed(1, kLongestGapMs);
    }
}

void Live::tick() {
    const int64_t now = nowMs();
    if (!m_listening()) {
        m_awake = false;
        return;
    }
    if (!m_awake) {
        begin(now);
    }
    if (m_rate <= 0) {
        admitOwn(now);
        while (!m_heap.empty() && m_heap.front().time <= now) {
            happen(now);
        }
        return;
    }
    const auto wanted = static_cast<int64_t>(std::floor(m_rate * static_cast<double>(m_clock.elapsed()) / 1000.0));
    m_done = std::max(m_done, wanted - kMostAtOnce);
    for (; m_done < wanted; ++m_done) {
        admitInvented();
        happen(now);
    }
}

void Live::happen(int64_t now) {
    std::pop_heap(m_heap.begin(), m_heap.end());
    const Due due = m_heap.back();
    m_heap.pop_back();
    Running& running = m_pool[due.slot];
    notify(running.conversation, running.events[running.next], now);
    if (++running.next < running.events.size()) {
        m_heap.push_back({running.events[running.next].time, due.conversation, due.slot});
        std::push_heap(m_heap.begin(), m_heap.end());
    } else {
        m_free.push_back(due.slot);
    }
}

void Live::notify(const Conversation& c, const PlannedEvent& event, int64_t now) {
    const int64_t shift = m_rate > 0 ? now - event.time : 0;
    const Leg& leg = c.legs[event.leg];
    const QString correlation =
        text(makeUuid(mixed(c.salt ^ static_cast<uint64_t>(event.time)), mixed(event.leg)).view());
    const QString detail =
        QString(u"v2.detail.events.conversation."_s + text(c.id.view()) + u'.' + text(suffixOf(event.kind)));
    if (m_wanted(detail)) {
        QByteArray line(static_cast<qsizetype>(kMaxLine), Qt::Uninitialized);
        const char* end = writeEvent(line.data(), c, event);
        line.truncate(end - line.constData());
        QJsonObject body = QJsonDocument::fromJson(line).object()["detail"_L1]["eventBody"_L1].toObject();
        body[u"eventTime"_s] = static_cast<qint64>(event.time + shift);
        m_publish(detail, body, correlation);
    }
    const bool ofUser = event.kind == EventKind::UserStart || event.kind == EventKind::UserEnd;
    const bool changes = ofUser || event.kind == EventKind::AcdStart || event.kind == EventKind::AcdEnd ||
                         event.kind == EventKind::CustomerEnd;
    if (!changes) {
        return;
    }
    QStringList names;
    const uint8_t queue = leg.queue != kNone ? leg.queue : queueAt(c, event.time);
    if (queue != kNone) {
        names << QString(u"v2.routing.queues."_s + text(population().queues[queue].id.view()) + u".conversations"_s);
    }
    if (ofUser && leg.user != kNone) {
        const QString user = text(population().users[leg.user].id.view());
        names << QString(u"v2.users."_s + user + u".conversations"_s);
        const QString status = QString(u"v2.users."_s + user + u".routingStatus"_s);
        if (m_wanted(status)) {
            const bool begins = event.kind == EventKind::UserStart;
            m_publish(status,
                      {{u"id"_s, user},
                       {u"routingStatus"_s, QJsonObject{{u"status"_s, begins ? u"INTERACTING"_s : u"IDLE"_s},
                                                        {u"startTime"_s, isoMs(event.time + shift)}}}},
                      correlation);
        }
    }
    for (const QString& name : names) {
        for (const QString& topic : {name, QString(name + u'.' + mediaWord(c.media))}) {
            if (m_wanted(topic)) {
                m_publish(topic, liveConversation(c, event.time, shift), correlation);
            }
        }
    }
}

} // namespace rw::demo
