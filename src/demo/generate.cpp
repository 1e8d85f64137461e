// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"

#include "demo/conversation.h"
#include "demo/eventline.h"
#include "demo/record.h"

#include <algorithm>
#include <vector>

namespace rw::demo {
namespace {

constexpr uint64_t kArrivalKey = 0x617272697665U;
constexpr int64_t kLongestGapMs = 12'000; // mean a quarter of it: some 1,200 conversations an hour

struct Running {
    Conversation conversation;
    std::vector<PlannedEvent> events;
    size_t next = 0;
};

/// The next event of a running conversation, as the heap orders them.
struct Due {
    int64_t time;
    uint64_t conversation;
    uint32_t slot;
    /// std heaps keep the largest on top: "less" means later.
    friend bool operator<(const Due& a, const Due& b) {
        return a.time != b.time ? a.time > b.time : a.conversation > b.conversation;
    }
};

} // namespace

struct EventGenerator::Impl {
    explicit Impl(const GenerateOptions& o)
        : options(o), left(o.count), arrivals(o.seed, kArrivalKey), nextStart(o.firstTimeMs) {}

    GenerateOptions options;
    uint64_t left;
    Random arrivals;
    int64_t nextStart;
    uint64_t nextIndex = 0;
    std::vector<Running> pool;
    std::vector<uint32_t> freeSlots;
    std::vector<Due> heap;

    void admit() {
        if (freeSlots.empty()) {
            freeSlots.push_back(static_cast<uint32_t>(pool.size()));
            pool.emplace_back();
        }
        const uint32_t slot = freeSlots.back();
        freeSlots.pop_back();
        Running& running = pool[slot];
        planConversation(running.conversation, options.seed, nextIndex, nextStart);
        planEvents(running.events, running.conversation);
        running.next = 0;
        heap.push_back({running.events.front().time, nextIndex, slot});
        std::push_heap(heap.begin(), heap.end());
        ++nextIndex;
        nextStart += arrivals.skewed(1, kLongestGapMs);
    }

    char* writeNext(char* out) {
        while (heap.empty() || nextStart <= heap.front().time) {
            admit();
        }
        std::pop_heap(heap.begin(), heap.end());
        Due& due = heap.back();
        Running& running = pool[due.slot];
        out = writeEvent(out, running.conversation, running.events[running.next]);
        ++running.next;
        if (running.next < running.events.size()) {
            due.time = running.events[running.next].time;
            std::push_heap(heap.begin(), heap.end());
        } else {
            freeSlots.push_back(due.slot);
            heap.pop_back();
        }
        return out;
    }
};

EventGenerator::EventGenerator(const GenerateOptions& options) : m_impl(std::make_unique<Impl>(options)) {}
EventGenerator::~EventGenerator() = default;

bool EventGenerator::appendChunk(std::string& out, size_t bytes) {
    const size_t before = out.size();
    // Room for every line that begins below the wanted size. Written through a pointer, trimmed once at the end.
    out.resize(before + bytes + kMaxLine);
    char* const begin = out.data() + before;
    char* at = begin;
    while (m_impl->left > 0 && static_cast<size_t>(at - begin) < bytes) {
        at = m_impl->writeNext(at);
        --m_impl->left;
    }
    out.resize(before + static_cast<size_t>(at - begin));
    return m_impl->left > 0;
}

QJsonObject conversationRecord(uint64_t seed, uint64_t index, int64_t startMs) {
    Conversation conversation;
    planConversation(conversation, seed, index, startMs);
    return recordOf(conversation);
}

} // namespace rw::demo
