// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspacepayload.h"

#include <algorithm>
#include <utility>

namespace rw::session {

BlockCache::BlockCache(QString path) : m_path(std::move(path)) {}
BlockCache::~BlockCache() = default;

BlockCache::Texts BlockCache::texts(const tables::BlockPlace& place) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_byId.find(place.id); known != m_byId.end()) {
            m_recent.splice(m_recent.begin(), m_recent, known->second);
            return m_recent.front().texts;
        }
    }
    store::PayloadBlock packed;
    {
        const std::lock_guard lock(m_reading);
        if (!m_database) {
            auto opened = Database::open(m_path, Database::Mode::ReadOnly);
            if (!opened) {
                return nullptr;
            }
            m_database = *std::move(opened);
        }
        auto block = tables::readBlock(*m_database, place);
        if (!block || !*block) {
            return nullptr;
        }
        packed = *std::move(*block);
    }
    auto unpacked = store::unpack(packed); // not under the lock: two threads may unpack two blocks
    if (!unpacked) {
        return nullptr;
    }
    Entry entry;
    entry.id = place.id;
    for (const std::string& text : *unpacked) {
        entry.bytes += text.capacity() + sizeof(text);
    }
    entry.texts = std::make_shared<const std::vector<std::string>>(*std::move(unpacked));
    const Texts result = entry.texts;
    const std::lock_guard lock(m_mutex);
    if (m_byId.find(place.id) == m_byId.end()) {
        m_bytes += entry.bytes;
        m_recent.push_front(std::move(entry));
        m_byId.emplace(place.id, m_recent.begin());
    }
    while (m_bytes > kCacheBytes && m_recent.size() > 1) {
        m_bytes -= m_recent.back().bytes;
        m_byId.erase(m_recent.back().id);
        m_recent.pop_back();
    }
    return result;
}

DiskPayload::DiskPayload(std::shared_ptr<BlockCache> cache, std::vector<tables::BlockPlace> blocks)
    : m_cache(std::move(cache)), m_blocks(std::move(blocks)) {}

std::string DiskPayload::text(uint32_t row) const {
    const auto behind = std::upper_bound(m_blocks.begin(), m_blocks.end(), row,
                                         [](uint32_t r, const tables::BlockPlace& b) { return r < b.firstRow; });
    if (behind == m_blocks.begin()) {
        return {};
    }
    const tables::BlockPlace& place = *(behind - 1);
    const auto texts = m_cache->texts(place);
    const size_t at = row - place.firstRow;
    return texts && at < texts->size() ? (*texts)[at] : std::string();
}

} // namespace rw::session
