// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/payload.h"
#include "session/workspacetables.h"

#include <QString>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace rw::session {

/// Blocks of the workspace file as they are wanted, over a read connection of its own; the ones used last stay
/// unpacked (kCacheBytes). Any thread; reading waits for the disk, never for the writer.
class BlockCache {
public:
    static constexpr size_t kCacheBytes = size_t{16} << 20;
    explicit BlockCache(QString path);
    ~BlockCache();
    using Texts = std::shared_ptr<const std::vector<std::string>>;
    [[nodiscard]] Texts texts(const tables::BlockPlace& place); ///< null when it can no longer be read

private:
    struct Entry {
        int64_t id = 0;
        size_t bytes = 0;
        Texts texts;
    };
    QString m_path;
    std::mutex m_reading; ///< guards m_database; held while the disk is read
    std::optional<Database> m_database;
    std::mutex m_mutex; ///< guards what follows; held for moments: whoever finds a block here waits for nobody's disk
    std::list<Entry> m_recent; ///< used last in front
    std::unordered_map<int64_t, std::list<Entry>::iterator> m_byId;
    size_t m_bytes = 0;
};

/// The texts of one segment in the workspace file.
class DiskPayload final : public store::PayloadSource {
public:
    DiskPayload(std::shared_ptr<BlockCache> cache, std::vector<tables::BlockPlace> blocks);
    [[nodiscard]] std::string text(uint32_t row) const override;

private:
    std::shared_ptr<BlockCache> m_cache;
    std::vector<tables::BlockPlace> m_blocks;
};

} // namespace rw::session
