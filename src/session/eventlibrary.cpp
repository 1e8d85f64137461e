// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventlibrary.h"

#include "engine/insight/insight.h"
#include "engine/pattern/catalogue.h"

#include <algorithm>
#include <numeric>

namespace rw::session {

namespace {

/// Reading more events makes the vocabulary no better, only later.
constexpr uint32_t kSample = 20'000;
/// Batches that arrive close together are observed once.
constexpr int kSettleMs = 80;

std::shared_ptr<const pattern::Vocabulary> observed(const store::StoreSnapshot& events, const std::stop_token& stop) {
    const uint32_t step = std::max<uint32_t>(1, (events.size() + kSample - 1) / kSample);
    std::vector<std::string_view> sample;
    sample.reserve(events.size() / step + 1);
    for (uint32_t i = 0; i < events.size(); i += step) {
        sample.push_back(events.json({i}));
    }
    auto vocabulary = std::make_shared<pattern::Vocabulary>(insight::observe(sample, 200, stop));
    vocabulary->topics = topicCatalogue().topics;
    vocabulary->fields = topicCatalogue().fields;
    return vocabulary;
}

} // namespace

const pattern::Vocabulary& topicCatalogue() {
    return pattern::builtinCatalogue();
}

EventLibrary::EventLibrary(QThreadPool& pool, QObject* parent)
    : QObject(parent), m_observeJob(pool), m_vocabulary(std::make_shared<pattern::Vocabulary>()) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &EventLibrary::observe);
    m_settle.start(); // the catalogue alone is a vocabulary too
}

store::AppendResult EventLibrary::append(std::vector<store::NewEvent> events) {
    const store::AppendResult result = m_store.append(std::move(events));
    if (result.appended > 0) {
        countTypes(result.first, result.appended);
        if (!m_settle.isActive()) { // not restarted: a long fetch shows its words while it runs
            m_settle.start();
        }
        Q_EMIT appended(result.first, result.appended);
    }
    return result;
}

void EventLibrary::countTypes(uint32_t first, uint32_t count) {
    const store::StoreSnapshot now = m_store.snapshot();
    const size_t known = m_types.size();
    for (uint32_t i = first; i < first + count; ++i) {
        const std::string& detailType = now.summary({i}).detailType;
        const auto [place, isNew] = m_typeIndex.try_emplace(detailType, m_types.size());
        if (isNew) {
            TypeCount added;
            added.detailType = QString::fromStdString(detailType);
            m_types.push_back(std::move(added));
        }
        ++m_types[place->second].events;
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
    for (auto& [detailType, index] : m_typeIndex) {
        index = movedTo[index];
    }
}

void EventLibrary::clear() {
    m_store.clear();
    m_types.clear();
    m_typeIndex.clear();
    m_settle.start();
    Q_EMIT cleared();
}

store::StoreSnapshot EventLibrary::snapshot() const {
    return m_store.snapshot();
}

uint32_t EventLibrary::size() const {
    return m_store.snapshot().size();
}

bool EventLibrary::observing() const {
    return m_settle.isActive() || m_observeJob.running();
}

void EventLibrary::observe() {
    m_observeJob.start([events = m_store.snapshot()](const std::stop_token& stop) { return observed(events, stop); },
                       [this](std::shared_ptr<const pattern::Vocabulary> vocabulary) {
                           m_vocabulary = std::move(vocabulary);
                           Q_EMIT vocabularyChanged();
                       });
}

} // namespace rw::session
