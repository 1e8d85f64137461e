// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/removedevents.h"

#include "session/eventlibrary.h"
#include "session/eventtags.h"

#include <utility>
#include <vector>

namespace rw::session {

namespace {
constexpr int kHoldMs = 600'000; ///< a million events are half a gigabyte that somebody wanted to be rid of
} // namespace

RemovedEvents::RemovedEvents(EventLibrary& events, EventTags& tags, QObject* parent)
    : QObject(parent), m_events(events), m_tags(tags) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kHoldMs);
    connect(&m_timer, &QTimer::timeout, this, &RemovedEvents::forget);
}

uint32_t RemovedEvents::remove() {
    if (m_events.size() == 0) {
        return 0;
    }
    forget();
    m_held = Held{m_events.snapshot(), m_tags.index()};
    m_timer.start();
    m_events.clear();
    return m_held ? m_held->events.size() : 0;
}

bool RemovedEvents::bringBack() {
    if (!m_held || m_events.size() > 0 || m_events.adding()) {
        return false;
    }
    const Held held = *std::exchange(m_held, std::nullopt);
    m_timer.stop();
    std::vector<std::pair<uint64_t, QString>> tags;
    for (const auto& [print, places] : held.tags->byPrint) {
        for (const uint32_t place : places) {
            tags.emplace_back(print, QString::fromStdString(held.tags->names[place]));
        }
    }
    m_tags.restore(tags);
    std::vector<std::shared_ptr<const store::StoredSegment>> segments;
    for (const store::SegmentAt& at : held.events.segments()) {
        segments.push_back(at.segment);
    }
    m_events.adopt(std::move(segments));
    return true;
}

void RemovedEvents::forget() {
    if (m_held) {
        m_held.reset();
        m_timer.stop();
        Q_EMIT forgotten();
    }
}

} // namespace rw::session
