// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"
#include "engine/store/load.h"

namespace rw::store {

using Fate = Record::Fate;

std::string_view fateWord(Fate fate) {
    switch (fate) {
    case Fate::Accepted:
        return "accepted";
    case Fate::Unwrapped:
        return "unwrapped";
    case Fate::Wrapped:
        return "wrapped";
    case Fate::Unreadable:
        return "unreadable";
    case Fate::Duplicate:
        return "duplicate";
    case Fate::Skipped:
        return "skipped";
    }
    return {};
}

bool looksLikeEvents(std::string_view start) {
    // A rule's detail-type is a list.
    bool found = false;
    const LoadCounts counts = loadEvents(start, [&found](const Record& record) {
        found = found || (record.isEvent() && record.doubt.empty() && !summarize(record.event).detailType.empty());
    });
    return found || (counts.accepted == 0 && counts.skipped > 0);
}

} // namespace rw::store
