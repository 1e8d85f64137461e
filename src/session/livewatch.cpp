// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/livewatch.h"

#include "session/credentialsof.h"

#include <algorithm>
#include <iterator>

namespace rw::session {

namespace {

constexpr int kFlushMs = 100;
constexpr size_t kBusyBacklog = 20'000; // events on their way into the library
constexpr qsizetype kMostGaps = 1000;

} // namespace

LiveWatch::LiveWatch(net::HttpClient& http, SecretStore& secrets, EventLibrary& events, QObject* parent)
    : QObject(parent), m_http(http), m_secrets(secrets), m_events(events) {
    m_flush.setInterval(kFlushMs);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &LiveWatch::flush);
}
LiveWatch::~LiveWatch() = default;

genesys::WatchState LiveWatch::state() const {
    if (m_watch) {
        return m_watch->state();
    }
    return m_starting ? genesys::WatchState::Connecting : genesys::WatchState::Idle;
}

LiveCounts LiveWatch::counts() const {
    LiveCounts counts = m_counts;
    counts.waiting = static_cast<qsizetype>(m_buffer.size());
    counts.conversations = m_watch ? m_watch->conversations() : 0;
    counts.topics = m_watch ? m_watch->topics() : 0;
    return counts;
}

qint64 LiveWatch::waitingMs() const {
    return m_watch ? m_watch->waitingMs() : 0;
}

QDateTime LiveWatch::brokenSince() const {
    return m_watch ? m_watch->brokenSince() : QDateTime();
}

void LiveWatch::start(const genesys::Organization& organization, const genesys::WatchQuery& query) {
    if (running()) {
        return;
    }
    m_starting = true;
    m_paused = false;
    m_organization = organization.name;
    m_counts = {};
    m_gaps.clear();
    m_buffer.clear();
    ++m_run;
    Q_EMIT stateChanged(); // the key store may answer at once
    if (!m_starting) {
        return;
    }
    credentialsOf(organization, m_secrets, this,
                  [this, organization, query, run = m_run](const Expected<genesys::Credentials, Error>& credentials) {
                      if (run != m_run || !m_starting) {
                          return;
                      }
                      m_starting = false;
                      if (credentials) {
                          begin(organization, *credentials, query);
                          return;
                      }
                      Q_EMIT stateChanged();
                      Q_EMIT failed(credentials.error());
                  });
}

void LiveWatch::begin(const genesys::Organization& organization, const genesys::Credentials& credentials,
                      const genesys::WatchQuery& query) {
    m_watch = std::make_unique<genesys::NotificationWatch>(m_http, organization, credentials, query);
    genesys::NotificationWatch* watch = m_watch.get();
    watch->setTiming(m_timing);
    connect(watch, &genesys::NotificationWatch::stateChanged, this, [this](genesys::WatchState state) {
        if (state != genesys::WatchState::Stopped) {
            Q_EMIT stateChanged();
        }
    });
    connect(watch, &genesys::NotificationWatch::event, this, &LiveWatch::received);
    connect(watch, &genesys::NotificationWatch::gap, this, [this](const genesys::WatchGap& gap) {
        m_gaps.append(gap);
        if (m_gaps.size() > kMostGaps) {
            m_gaps.removeFirst();
        }
        Q_EMIT gapSeen(gap);
    });
    connect(watch, &genesys::NotificationWatch::notice, this, &LiveWatch::notice);
    connect(watch, &genesys::NotificationWatch::failed, this, [this](const Error& error) {
        const Error copy = error;
        ended();
        Q_EMIT failed(copy);
    });
    watch->start();
}

void LiveWatch::stop() {
    if (!running()) {
        return;
    }
    m_starting = false;
    if (m_watch) {
        m_watch->stop(); // what was missed until now becomes a gap
    }
    ended();
}

void LiveWatch::ended() {
    if (m_watch) {
        genesys::NotificationWatch* old = m_watch.release(); // it may be the sender
        old->disconnect(this);
        old->setParent(this);
        old->deleteLater();
    }
    if (!m_paused) {
        flush();
    }
    Q_EMIT stateChanged();
}

void LiveWatch::pause() {
    if (!m_paused && running()) {
        m_paused = true;
        Q_EMIT stateChanged();
    }
}

void LiveWatch::resume() {
    if (m_paused) {
        m_paused = false;
        flush();
        Q_EMIT stateChanged();
    }
}

void LiveWatch::setBufferLimit(int events) {
    m_limit = std::max(1, events);
    shorten();
}

void LiveWatch::shorten() {
    while (m_buffer.size() > static_cast<size_t>(m_limit)) {
        m_buffer.pop_front();
        ++m_counts.dropped;
    }
}

void LiveWatch::received(const store::NewEvent& event) {
    ++m_counts.received;
    m_buffer.push_back(event);
    shorten();
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void LiveWatch::flush() {
    if (!m_paused && !m_buffer.empty()) {
        if (m_events.backlog() > kBusyBacklog) {
            m_flush.start();
        } else {
            std::vector<store::NewEvent> batch(std::make_move_iterator(m_buffer.begin()),
                                               std::make_move_iterator(m_buffer.end()));
            m_buffer.clear();
            m_events.add(std::move(batch),
                         [self = QPointer<LiveWatch>(this), run = m_run](const store::AppendResult& result) {
                             if (self && self->m_run == run) {
                                 self->m_counts.added += result.appended;
                                 self->m_counts.duplicates += result.duplicates;
                                 Q_EMIT self->countsChanged();
                             }
                         });
        }
    }
    Q_EMIT countsChanged();
}

} // namespace rw::session
