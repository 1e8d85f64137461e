// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"
#include "session/sqlite.h"

#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

/// The tables of the workspace file; only workspace*.cpp looks here. One thread at a time with its Database.
namespace rw::session::tables {

/// 1: events one by one, one rule. 2: events as segments and blocks; rules, suites, tags, meta.
constexpr int64_t kVersion = 2;

[[nodiscard]] Error makeError(ErrorKind kind, const QString& message, const QString& detail, const QString& remedy);

/// Makes the tables of an empty file, brings an older one to kVersion in one transaction, refuses a newer one
/// (Unsupported, untouched).
[[nodiscard]] Expected<void, Error> adopt(Database& database);

using Origins = std::unordered_map<int64_t, std::shared_ptr<const store::Origin>>;
[[nodiscard]] Expected<Origins, Error> readOrigins(Database& database);

/// Where one block lies.
struct BlockPlace {
    uint32_t firstRow = 0;
    uint32_t rows = 0;
    int64_t id = 0;
};

/// A row of the table segments, still packed.
struct SegmentRow {
    int64_t id = 0;
    int64_t position = 0; ///< of its first event
    int64_t rows = 0;
    std::vector<BlockPlace> blocks;
    std::string origins, prints, columns;
};
/// Without `contents`, origins, prints and columns stay empty: they may be damaged while the rest is not.
/// Reads all segments behind `above` (a position) in order, or backwards, until the end or the first error.
[[nodiscard]] Expected<void, Error> readSegments(Database& database, int64_t above, bool backwards, bool contents,
                                                 const std::function<void(SegmentRow)>& deliver);
/// Fills the contents of a row that was read without them.
[[nodiscard]] Expected<void, Error> readContents(Database& database, SegmentRow& row);
/// Nothing when the block is not there.
[[nodiscard]] Expected<std::optional<store::PayloadBlock>, Error> readBlock(Database& database,
                                                                            const BlockPlace& place);
/// Null when the parts do not add up. Any thread.
[[nodiscard]] std::shared_ptr<const store::StoredSegment> unpackSegment(const SegmentRow& row, const Origins& origins,
                                                                        std::shared_ptr<const store::PayloadSource>);

/// Writes within the caller's transaction.
class SegmentWriter {
public:
    explicit SegmentWriter(Database& database) : m_database(database) {}
    /// Replaces whatever lies within the positions that the segment takes.
    [[nodiscard]] Expected<std::vector<BlockPlace>, Error> write(int64_t position, const store::StoredSegment& segment);
    void forgetOrigins(); ///< after a rollback: their ids may be gone

private:
    [[nodiscard]] Expected<int64_t, Error> originId(const std::shared_ptr<const store::Origin>& origin);
    Database& m_database;
    std::unordered_map<std::string, int64_t> m_originIds;
};

/// Reads the events of layout 1 until the end or the first error; `lastId` is the last one read.
[[nodiscard]] Expected<void, Error> readLooseEvents(Database& database, bool backwards, const Origins& origins,
                                                    const std::function<Expected<void, Error>(store::NewEvent)>& take,
                                                    int64_t& lastId);

} // namespace rw::session::tables
