// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"

#include <algorithm>
#include <utility>

namespace rw::store {

namespace {

/// Segments are merged eight at a time, so that each event is rebuilt at most log8(kFullFrom) times.
constexpr uint32_t kFanIn = 8;
/// So many events before its turn a print is announced.
constexpr size_t kAhead = 8;

const Origin kNoOrigin{};

/// Finds events by print: open addressing over positions, prints kept beside so that growing reads no text.
class Prints {
public:
    /// Calls `same(position)` for every event with this print until one answers true.
    template <class Same>
    [[nodiscard]] bool contains(uint64_t print, const Same& same) const {
        if (m_slots.empty()) {
            return false;
        }
        for (size_t at = print & m_mask; m_slots[at] != 0; at = (at + 1) & m_mask) {
            const uint32_t position = m_slots[at] - 1;
            if (m_prints[position] == print && same(position)) {
                return true;
            }
        }
        return false;
    }
    /// Asks for the memory that contains() and add() will look at: it is hardly ever in the cache.
    void announce(uint64_t print) const {
#if defined(__GNUC__) || defined(__clang__)
        if (!m_slots.empty()) {
            __builtin_prefetch(&m_slots[print & m_mask]);
        }
#else
        (void)print;
#endif
    }
    void add(uint64_t print) {
        m_prints.push_back(print);
        if (m_prints.size() * 3 > m_slots.size() * 2) {
            grow();
        } else {
            place(static_cast<uint32_t>(m_prints.size() - 1));
        }
    }
    void clear() {
        m_prints.clear();
        m_slots.clear();
        m_mask = 0;
    }

private:
    void place(uint32_t position) {
        size_t at = m_prints[position] & m_mask;
        while (m_slots[at] != 0) {
            at = (at + 1) & m_mask;
        }
        m_slots[at] = position + 1;
    }
    void grow() {
        const size_t size = m_slots.empty() ? 4096 : m_slots.size() * 2;
        m_slots.assign(size, 0);
        m_mask = size - 1;
        for (uint32_t position = 0; position < m_prints.size(); ++position) {
            place(position);
        }
    }
    std::vector<uint64_t> m_prints; ///< per event
    std::vector<uint32_t> m_slots;  ///< position + 1, 0 free
    size_t m_mask = 0;
};

const SegmentAt* findIn(const std::vector<SegmentAt>& segments, uint32_t id) {
    const auto behind = std::upper_bound(segments.begin(), segments.end(), id,
                                         [](uint32_t i, const SegmentAt& s) { return i < s.first; });
    if (behind == segments.begin()) {
        return nullptr;
    }
    const SegmentAt& found = *(behind - 1);
    return id < found.last() ? &found : nullptr;
}

/// One segment of several neighbours; null when a text can no longer be read: then they stay as they are.
std::shared_ptr<const StoredSegment> merged(const SegmentAt* begin, const SegmentAt* end) {
    std::vector<NewEvent> events;
    std::vector<uint64_t> prints;
    for (const SegmentAt* at = begin; at != end; ++at) {
        const StoredSegment& segment = *at->segment;
        prints.insert(prints.end(), segment.prints().begin(), segment.prints().end());
        for (uint32_t row = 0; row < segment.rows(); ++row) {
            events.push_back({segment.text(row), segment.origin(row)});
            if (textPrint(events.back().json) != segment.prints()[row]) {
                return nullptr;
            }
        }
    }
    return StoredSegment::build(events, std::move(prints));
}

/// Merges the small segments at the end where there are many of one size.
void mergeTail(std::vector<SegmentAt>& segments) {
    for (uint32_t limit = kFanIn;; limit = std::min(limit * kFanIn, Segment::kFullFrom)) {
        size_t from = segments.size();
        while (from > 0 && segments[from - 1].segment->rows() < limit) {
            --from;
        }
        // Only those of this very size count: the few small ones behind them must not start a merge of large ones.
        const auto ofThisSize =
            std::count_if(segments.begin() + static_cast<std::ptrdiff_t>(from), segments.end(),
                          [limit](const SegmentAt& at) { return at.segment->rows() >= limit / kFanIn; });
        if (ofThisSize >= static_cast<std::ptrdiff_t>(kFanIn)) {
            std::vector<SegmentAt> result(segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(from));
            while (from < segments.size()) {
                size_t to = from + 1;
                uint32_t rows = segments[from].segment->rows();
                while (to < segments.size() && rows + segments[to].segment->rows() <= Segment::kMaxRows) {
                    rows += segments[to++].segment->rows();
                }
                std::shared_ptr<const StoredSegment> one;
                if (to - from > 1) {
                    one = merged(segments.data() + from, segments.data() + to);
                }
                if (one) {
                    result.push_back({segments[from].first, std::move(one)});
                } else {
                    result.insert(result.end(), segments.begin() + static_cast<std::ptrdiff_t>(from),
                                  segments.begin() + static_cast<std::ptrdiff_t>(to));
                }
                from = to;
            }
            segments = std::move(result);
        }
        if (limit == Segment::kFullFrom) {
            return;
        }
    }
}

} // namespace

const std::vector<SegmentAt>& StoreSnapshot::segments() const {
    static const std::vector<SegmentAt> kNone;
    return m_segments ? *m_segments : kNone;
}

const SegmentAt* StoreSnapshot::find(EventId id) const {
    return id.value < m_size ? findIn(segments(), id.value) : nullptr;
}

std::string StoreSnapshot::text(EventId id) const {
    const SegmentAt* at = find(id);
    return at != nullptr ? at->segment->text(id.value - at->first) : std::string();
}

EventSummary StoreSnapshot::summary(EventId id) const {
    const SegmentAt* at = find(id);
    return at != nullptr ? at->segment->summary(id.value - at->first) : EventSummary();
}

const Origin& StoreSnapshot::origin(EventId id) const {
    const SegmentAt* at = find(id);
    const Origin* origin = at != nullptr ? at->segment->origin(id.value - at->first).get() : nullptr;
    return origin != nullptr ? *origin : kNoOrigin;
}

std::shared_ptr<const Origin> StoreSnapshot::sharedOrigin(EventId id) const {
    const SegmentAt* at = find(id);
    return at != nullptr ? at->segment->origin(id.value - at->first) : nullptr;
}

struct EventStore::Impl {
    std::mutex writing; ///< one append at a time; guards prints and printsGeneration
    Prints prints;
    uint64_t printsGeneration = 0;

    mutable std::mutex mutex; ///< guards what follows; held for moments only
    std::shared_ptr<const std::vector<SegmentAt>> segments = std::make_shared<std::vector<SegmentAt>>();
    uint64_t generation = 0; ///< counts clear()

    /// What is there, with the prints that belong to it.
    std::vector<SegmentAt> begin(uint64_t& current) {
        std::vector<SegmentAt> now;
        {
            const std::lock_guard lock(mutex);
            now = *segments;
            current = generation;
        }
        if (printsGeneration != current) {
            prints.clear();
            printsGeneration = current;
        }
        return now;
    }
    /// False when everything was cleared meanwhile.
    bool publish(std::vector<SegmentAt> now, uint64_t expected) {
        auto fresh = std::make_shared<const std::vector<SegmentAt>>(std::move(now));
        const std::lock_guard lock(mutex);
        if (generation != expected) {
            return false;
        }
        segments = std::move(fresh);
        return true;
    }
};

EventStore::EventStore() : m_impl(std::make_unique<Impl>()) {}
EventStore::~EventStore() = default;

AppendResult EventStore::append(std::vector<NewEvent> events) {
    std::vector<std::vector<NewEvent>> batches;
    batches.push_back(std::move(events));
    return appendBatches(std::move(batches)).front();
}

std::vector<AppendResult> EventStore::appendBatches(std::vector<std::vector<NewEvent>> batches,
                                                    std::optional<uint64_t> onlyIn) {
    const std::lock_guard writer(m_impl->writing);
    uint64_t generation = 0;
    std::vector<SegmentAt> now = m_impl->begin(generation);
    if (onlyIn && *onlyIn != generation) {
        return std::vector<AppendResult>(batches.size());
    }
    uint32_t size = now.empty() ? 0 : now.back().last();
    std::vector<AppendResult> results;
    std::vector<NewEvent> fresh; // of the segment to come, which begins at `size`
    std::vector<uint64_t> prints;
    const auto seal = [&] {
        if (!fresh.empty()) {
            now.push_back({size, StoredSegment::build(fresh, std::exchange(prints, {}))});
            size += static_cast<uint32_t>(fresh.size());
            fresh.clear();
        }
    };
    for (std::vector<NewEvent>& batch : batches) {
        AppendResult result;
        result.first = size + static_cast<uint32_t>(fresh.size());
        for (NewEvent& event : batch) {
            event.print = event.print ? *event.print : textPrint(event.json);
        }
        for (size_t i = 0; i < batch.size(); ++i) {
            NewEvent& event = batch[i];
            const uint64_t print = *event.print;
            if (i + kAhead < batch.size()) {
                m_impl->prints.announce(*batch[i + kAhead].print);
            }
            const bool known = m_impl->prints.contains(print, [&](uint32_t position) {
                if (position >= size) {
                    return fresh[position - size].json == event.json;
                }
                const SegmentAt* at = findIn(now, position);
                return at != nullptr && at->segment->text(position - at->first) == event.json;
            });
            if (known) {
                ++result.duplicates;
                result.duplicatesAt.push_back(static_cast<uint32_t>(i));
                continue;
            }
            m_impl->prints.add(print);
            prints.push_back(print);
            fresh.push_back(std::move(event));
            ++result.appended;
            if (fresh.size() == Segment::kMaxRows) {
                seal();
            }
        }
        results.push_back(std::move(result));
    }
    seal();
    mergeTail(now);
    if (!m_impl->publish(std::move(now), generation)) {
        results.assign(results.size(), AppendResult());
    }
    return results;
}

AppendResult EventStore::adopt(std::vector<std::shared_ptr<const StoredSegment>> segments,
                               std::optional<uint64_t> onlyIn) {
    const std::lock_guard writer(m_impl->writing);
    uint64_t generation = 0;
    std::vector<SegmentAt> now = m_impl->begin(generation);
    if (onlyIn && *onlyIn != generation) {
        return {};
    }
    AppendResult result;
    result.first = now.empty() ? 0 : now.back().last();
    for (auto& segment : segments) {
        if (segment->rows() == 0) {
            continue;
        }
        for (const uint64_t print : segment->prints()) {
            m_impl->prints.add(print);
        }
        const uint32_t first = result.first + result.appended;
        result.appended += segment->rows();
        now.push_back({first, std::move(segment)});
    }
    return m_impl->publish(std::move(now), generation) ? result : AppendResult();
}

uint64_t EventStore::generation() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->generation;
}

void EventStore::clear() {
    auto none = std::make_shared<const std::vector<SegmentAt>>();
    const std::lock_guard lock(m_impl->mutex);
    m_impl->segments.swap(none);
    ++m_impl->generation;
}

StoreSnapshot EventStore::snapshot() const {
    StoreSnapshot snapshot;
    const std::lock_guard lock(m_impl->mutex);
    snapshot.m_segments = m_impl->segments;
    snapshot.m_size = snapshot.m_segments->empty() ? 0 : snapshot.m_segments->back().last();
    return snapshot;
}

} // namespace rw::store
