// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "engine/store/tags.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace rw::session {

class EventLibrary;
class EventTags;

/// The events that were removed last, with their tags, for as long as they can be brought back. Their texts may lie on
/// the disk only: whoever keeps them there deletes them when they are forgotten(), not when the library is cleared. So
/// a crash meanwhile loses nothing. GUI thread; the library and the tags outlive it.
class RemovedEvents : public QObject {
    Q_OBJECT
public:
    RemovedEvents(EventLibrary& events, EventTags& tags, QObject* parent = nullptr);

    /// Clears the library and holds what was in it for ten minutes; how many events that are. Nothing where it is
    /// empty.
    uint32_t remove();
    [[nodiscard]] bool held() const { return m_held.has_value(); }
    /// In their old places. False: they are gone for good, or other events are on their way into these places.
    [[nodiscard]] bool bringBack();
    void forget(); ///< for good: call it before other events are kept

Q_SIGNALS:
    void forgotten();

private:
    struct Held {
        store::StoreSnapshot events;
        std::shared_ptr<const store::TagIndex> tags;
    };
    EventLibrary& m_events;
    EventTags& m_tags;
    std::optional<Held> m_held;
    QTimer m_timer;
};

} // namespace rw::session
