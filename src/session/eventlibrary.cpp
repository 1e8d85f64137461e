// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventlibrary.h"

#include "engine/pattern/catalogue.h"
#include "engine/store/frequencies.h"
#include "session/personalmask.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <numeric>

namespace rw::session {

namespace {

/// Batches that arrive close together are observed once.
constexpr int kSettleMs = 80;
/// Observing takes at most one part in so many of the time while events arrive.
constexpr qint64 kRest = 50;
constexpr qint64 kLongestRestMs = 10'000;
constexpr size_t kValuesPerPath = 200;
/// So many events become visible at once while many are on the way.
constexpr size_t kMostAtOnce = store::Segment::kUsualRows;

} // namespace

const pattern::Vocabulary& topicCatalogue() {
    return pattern::builtinCatalogue();
}

/// Shared with the worker, which knows nothing of the library. One worker at a time, so that the order stays.
struct EventLibrary::Work {
    struct Batch {
        uint64_t generation = 0;
        std::vector<store::NewEvent> events;
        std::vector<std::shared_ptr<const store::StoredSegment>> segments; ///< instead of events
        Added done;
    };
    struct Delivery {
        uint64_t generation = 0;
        std::vector<std::pair<Added, store::AppendResult>> done;
        std::vector<std::pair<QString, uint32_t>> types;
        store::StoreSnapshot snapshot;
    };

    store::EventStore store;
    mutable std::mutex mutex; ///< guards what follows
    std::condition_variable idle;
    std::deque<Batch> queue;
    std::deque<Delivery> deliveries;
    size_t backlog = 0;
    bool working = false;

    /// The next batches of one kind; false, and no longer working, when there are none.
    bool take(std::vector<Batch>& batches) {
        batches.clear();
        const std::lock_guard lock(mutex);
        if (queue.empty()) {
            working = false;
            idle.notify_all();
            return false;
        }
        size_t events = 0;
        do {
            events += queue.front().events.size();
            batches.push_back(std::move(queue.front()));
            queue.pop_front();
        } while (!queue.empty() && events + queue.front().events.size() <= kMostAtOnce &&
                 batches.back().segments.empty() && queue.front().segments.empty() &&
                 queue.front().generation == batches.back().generation);
        return true;
    }

    Delivery append(std::vector<Batch>& batches) {
        Delivery delivery;
        delivery.generation = batches.front().generation;
        size_t events = 0;
        std::vector<store::AppendResult> results;
        if (!batches.front().segments.empty()) {
            results.push_back(store.adopt(std::move(batches.front().segments), delivery.generation));
        } else {
            std::vector<std::vector<store::NewEvent>> all;
            for (Batch& batch : batches) {
                events += batch.events.size();
                all.push_back(std::move(batch.events));
            }
            results = store.appendBatches(std::move(all), delivery.generation);
        }
        delivery.snapshot = store.snapshot();
        uint32_t appended = 0;
        for (size_t i = 0; i < batches.size(); ++i) {
            appended += results[i].appended;
            if (batches[i].done) {
                delivery.done.emplace_back(std::move(batches[i].done), results[i]);
            }
        }
        for (auto& [type, count] :
             store::countTypes(delivery.snapshot, results.front().first, results.front().first + appended)) {
            delivery.types.emplace_back(QString::fromStdString(type), count);
        }
        const std::lock_guard lock(mutex);
        backlog -= std::min(backlog, events);
        return delivery;
    }
};

EventLibrary::EventLibrary(QThreadPool& pool, QObject* parent)
    : QObject(parent), m_work(std::make_shared<Work>()), m_pool(pool), m_observeJob(pool),
      m_observeTook(std::make_shared<std::atomic<qint64>>(0)), m_vocabulary(std::make_shared<pattern::Vocabulary>()) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &EventLibrary::observe);
    m_settle.start(kSettleMs); // the catalogue alone is a vocabulary too
}

EventLibrary::~EventLibrary() {
    const std::lock_guard lock(m_work->mutex);
    m_work->queue.clear();
    m_work->store.clear();
}

void EventLibrary::add(std::vector<store::NewEvent> events, Added done) {
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->backlog += events.size();
        m_work->queue.push_back({m_work->store.generation(), std::move(events), {}, std::move(done)});
    }
    wake();
}

void EventLibrary::adopt(std::vector<std::shared_ptr<const store::StoredSegment>> segments, Added done) {
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->queue.push_back({m_work->store.generation(), {}, std::move(segments), std::move(done)});
    }
    wake();
}

void EventLibrary::wake() {
    {
        const std::lock_guard lock(m_work->mutex);
        if (m_work->working) {
            return;
        }
        m_work->working = true;
    }
    // The worker keeps the data alive, and asks the library only in the GUI thread, if it is still there.
    m_pool.start([work = m_work, library = QPointer<EventLibrary>(this)] {
        std::vector<Work::Batch> batches;
        while (work->take(batches)) {
            Work::Delivery delivery = work->append(batches);
            {
                const std::lock_guard lock(work->mutex);
                work->deliveries.push_back(std::move(delivery));
            }
            QMetaObject::invokeMethod(
                qApp,
                [library] {
                    if (library) {
                        library->deliver();
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

void EventLibrary::deliver() {
    const QPointer<EventLibrary> self(this);
    for (;;) {
        Work::Delivery delivery;
        bool valid = false;
        {
            const std::lock_guard lock(m_work->mutex);
            if (m_work->deliveries.empty()) {
                return;
            }
            delivery = std::move(m_work->deliveries.front());
            m_work->deliveries.pop_front();
            valid = delivery.generation == m_work->store.generation();
        }
        if (!valid) {
            for (auto& [done, result] : delivery.done) {
                result = {};
            }
        } else if (delivery.snapshot.size() > m_snapshot.size()) {
            const uint32_t first = m_snapshot.size();
            m_snapshot = std::move(delivery.snapshot);
            countTypes(delivery.types);
            settle();
            Q_EMIT appended(first, m_snapshot.size() - first);
        }
        for (const auto& [done, result] : delivery.done) {
            if (!self) {
                return;
            }
            done(result);
        }
        if (!self) {
            return;
        }
    }
}

store::AppendResult EventLibrary::append(std::vector<store::NewEvent> events) {
    auto got = std::make_shared<store::AppendResult>();
    add(std::move(events), [got](const store::AppendResult& answer) { *got = answer; });
    {
        std::unique_lock lock(m_work->mutex);
        m_work->idle.wait(lock, [this] { return !m_work->working; });
    }
    deliver();
    return *got;
}

bool EventLibrary::adding() const {
    const std::lock_guard lock(m_work->mutex);
    return m_work->working || !m_work->queue.empty() || !m_work->deliveries.empty();
}

size_t EventLibrary::backlog() const {
    const std::lock_guard lock(m_work->mutex);
    return m_work->backlog;
}

void EventLibrary::countTypes(const std::vector<std::pair<QString, uint32_t>>& counts) {
    const size_t known = m_types.size();
    for (const auto& [detailType, count] : counts) {
        auto place = m_typeIndex.find(detailType);
        if (place == m_typeIndex.end()) {
            place = m_typeIndex.insert(detailType, m_types.size());
            m_types.push_back({detailType, 0, 0});
        }
        m_types[place.value()].events += count;
    }
    if (m_types.size() == known) {
        return;
    }
    // Once for all of them: a file may have a type of its own for every event.
    std::vector<size_t> order(m_types.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(),
              [this](size_t a, size_t b) { return m_types[a].detailType < m_types[b].detailType; });
    std::vector<TypeCount> sorted;
    std::vector<size_t> movedTo(order.size());
    sorted.reserve(order.size());
    for (const size_t index : order) {
        movedTo[index] = sorted.size();
        sorted.push_back(std::move(m_types[index]));
    }
    m_types = std::move(sorted);
    for (size_t& index : m_typeIndex) {
        index = movedTo[index];
    }
}

void EventLibrary::clear() {
    m_work->store.clear(); // what is on its way belongs to the old generation and is dropped
    m_snapshot = {};
    m_types.clear();
    m_typeIndex.clear();
    m_settle.start(kSettleMs);
    Q_EMIT cleared();
}

bool EventLibrary::observing() const {
    return m_settle.isActive() || m_observeJob.running();
}

/// The vocabulary follows soon after the last event. While more are on the way it is renewed now and then only: it
/// looks at all events and would otherwise take a large part of a long import's time.
void EventLibrary::settle() {
    const bool more = backlog() > 0;
    if (m_settle.isActive() && more) {
        return; // not restarted: a long fetch shows its words while it runs
    }
    const qint64 whileMore = std::clamp<qint64>(kRest * m_observeTook->load(), kSettleMs, kLongestRestMs);
    m_settle.start(more ? static_cast<int>(whileMore) : kSettleMs);
}

void EventLibrary::observe() {
    m_observeJob.start(
        [events = m_snapshot, took = m_observeTook](const std::stop_token& stop) {
            QElapsedTimer timer;
            timer.start();
            auto vocabulary = std::make_shared<pattern::Vocabulary>(store::vocabularyOf(events, kValuesPerPath, stop));
            vocabulary->topics = topicCatalogue().topics;
            vocabulary->fields = topicCatalogue().fields;
            vocabulary->withoutPeople = PersonalMask::withoutPeople(*vocabulary);
            took->store(timer.elapsed());
            return std::shared_ptr<const pattern::Vocabulary>(std::move(vocabulary));
        },
        [this](std::shared_ptr<const pattern::Vocabulary> vocabulary) {
            m_vocabulary = std::move(vocabulary);
            Q_EMIT vocabularyChanged();
        });
}

} // namespace rw::session
