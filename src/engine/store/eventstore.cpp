// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"

#include <array>
#include <functional>
#include <utility>

namespace rw::store {

namespace {

/// Events per chunk. A chunk is allocated whole and never moves, so that readers may look at its filled part while the
/// writer fills the rest: no field that readers touch is ever written again.
constexpr uint32_t kChunk = 1024;

struct StoredEvent {
    std::string json;
    EventSummary summary;
    std::shared_ptr<const Origin> origin;
};

using Chunk = std::array<StoredEvent, kChunk>;

uint64_t fingerprint(std::string_view id, std::string_view text) {
    const uint64_t a = std::hash<std::string_view>{}(text);
    const uint64_t b = std::hash<std::string_view>{}(id);
    return a ^ (b * 0x9E37'79B9'7F4A'7C15U + (a << 6U) + (a >> 2U));
}

/// Finds events by fingerprint: open addressing over positions, fingerprints kept beside so that growing reads no text.
class Fingerprints {
public:
    /// Calls `same(position)` for every event with this fingerprint until one answers true.
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
    void add(uint64_t print) {
        m_prints.push_back(print);
        if (m_prints.size() * 2 > m_slots.size()) {
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

const EventSummary kNoSummary{};
const Origin kNoOrigin{};

} // namespace

struct StoreSnapshot::Data {
    std::vector<std::shared_ptr<Chunk>> chunks;
    [[nodiscard]] const StoredEvent& at(uint32_t position) const {
        return (*chunks[position / kChunk])[position % kChunk];
    }
};

uint32_t StoreSnapshot::size() const {
    return m_size;
}

std::string_view StoreSnapshot::json(EventId id) const {
    return id.value < m_size ? std::string_view(m_data->at(id.value).json) : std::string_view();
}

const EventSummary& StoreSnapshot::summary(EventId id) const {
    return id.value < m_size ? m_data->at(id.value).summary : kNoSummary;
}

const Origin& StoreSnapshot::origin(EventId id) const {
    if (id.value >= m_size) {
        return kNoOrigin;
    }
    const auto& origin = m_data->at(id.value).origin;
    return origin ? *origin : kNoOrigin;
}

std::shared_ptr<const Origin> StoreSnapshot::sharedOrigin(EventId id) const {
    return id.value < m_size ? m_data->at(id.value).origin : nullptr;
}

struct EventStore::Impl {
    /// Replaced by a longer copy whenever a chunk is added; snapshots keep theirs.
    std::shared_ptr<const StoreSnapshot::Data> data = std::make_shared<StoreSnapshot::Data>();
    uint32_t size = 0;
    Fingerprints fingerprints;

    StoredEvent& nextSlot() {
        if (size % kChunk == 0) {
            auto longer = std::make_shared<StoreSnapshot::Data>(*data);
            longer->chunks.push_back(std::make_shared<Chunk>());
            data = std::move(longer);
        }
        return (*data->chunks[size / kChunk])[size % kChunk];
    }
};

EventStore::EventStore() : m_impl(std::make_unique<Impl>()) {}
EventStore::~EventStore() = default;

AppendResult EventStore::append(std::vector<NewEvent> events) {
    AppendResult result;
    result.first = m_impl->size;
    for (NewEvent& event : events) {
        EventSummary summary = summarize(event.json);
        const uint64_t print = fingerprint(summary.id, event.json);
        const bool known = m_impl->fingerprints.contains(print, [&](uint32_t position) {
            const StoredEvent& other = m_impl->data->at(position);
            return other.summary.id == summary.id && other.json == event.json;
        });
        if (known) {
            ++result.duplicates;
            continue;
        }
        StoredEvent& slot = m_impl->nextSlot();
        slot.json = std::move(event.json);
        slot.summary = std::move(summary);
        slot.origin = std::move(event.origin);
        m_impl->fingerprints.add(print);
        ++m_impl->size;
        ++result.appended;
    }
    return result;
}

void EventStore::clear() {
    m_impl->data = std::make_shared<StoreSnapshot::Data>();
    m_impl->size = 0;
    m_impl->fingerprints.clear();
}

StoreSnapshot EventStore::snapshot() const {
    StoreSnapshot snapshot;
    snapshot.m_data = m_impl->data;
    snapshot.m_size = m_impl->size;
    return snapshot;
}

} // namespace rw::store
