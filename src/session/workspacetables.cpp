// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspacetables.h"

#include "engine/store/pack.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cstring>

namespace rw::session::tables {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

// Ids of segments and blocks are never used again: whoever still holds an old one must not read another's text.
constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS origins(id INTEGER PRIMARY KEY, source TEXT NOT NULL, synthetic INTEGER NOT NULL,
                                   approximated TEXT NOT NULL, unavailable TEXT NOT NULL,
                                   dialect TEXT NOT NULL DEFAULT '');
CREATE TABLE segments(id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL UNIQUE, rows INTEGER NOT NULL,
                      bytes INTEGER NOT NULL, stored INTEGER NOT NULL, firstblock INTEGER NOT NULL,
                      blocks BLOB NOT NULL, origins BLOB NOT NULL, prints BLOB NOT NULL, columns BLOB NOT NULL);
CREATE TABLE blocks(id INTEGER PRIMARY KEY AUTOINCREMENT, data BLOB NOT NULL);
CREATE TABLE rules(id INTEGER PRIMARY KEY, text BLOB NOT NULL, saved BLOB NOT NULL, path TEXT NOT NULL);
CREATE TABLE suites(id INTEGER PRIMARY KEY, text BLOB NOT NULL, saved BLOB NOT NULL, path TEXT NOT NULL);
CREATE TABLE tags(print INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(print, name)) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
)";

template <class T>
void put(std::string& out, T number) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &number, sizeof(T));
    out.append(bytes, sizeof(T));
}

template <class T>
T get(std::string_view bytes, size_t at) {
    T number{};
    std::memcpy(&number, bytes.data() + at, sizeof(T));
    return number;
}

constexpr size_t kBlockEntry = 8;   // first row, rows
constexpr size_t kOriginEntry = 12; // end row, origin

// Paths are field names joined with dots: a line break in one is possible in theory and costs only a note.
std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += out.empty() ? "" : "\n";
        out += line;
    }
    return out;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// A field that was made up is kept as approximated and unavailable at once, which none is otherwise: so the table stays
// as earlier versions know it.
std::vector<std::string> withMadeUp(std::vector<std::string> paths, const store::Origin& origin) {
    paths.insert(paths.end(), origin.madeUpPaths.begin(), origin.madeUpPaths.end());
    return paths;
}

void takeMadeUp(store::Origin& origin) {
    std::vector<std::string>& unavailable = origin.unavailablePaths;
    std::erase_if(origin.approximatedPaths, [&](const std::string& path) {
        if (std::erase(unavailable, path) == 0) {
            return false;
        }
        origin.madeUpPaths.push_back(path);
        return true;
    });
}

/// Workspaces of earlier versions have no column for an origin's dialect.
Expected<void, Error> ensureDialects(Database& database) {
    const auto known = database.number("SELECT count(*) FROM pragma_table_info('origins') WHERE name = 'dialect'");
    if (!known) {
        return unexpected(Error(known.error()));
    }
    return known->value_or(0) != 0 ? Expected<void, Error>()
                                   : database.run("ALTER TABLE origins ADD COLUMN dialect TEXT NOT NULL DEFAULT ''");
}

/// From events one by one to segments; within the caller's transaction.
Expected<void, Error> migrateFrom1(Database& database) {
    if (auto created = database.run(kTables); !created) {
        return created;
    }
    const auto origins = readOrigins(database);
    if (!origins) {
        return unexpected(Error(origins.error()));
    }
    SegmentWriter writer(database);
    std::vector<store::NewEvent> events;
    int64_t position = 0;
    const auto flush = [&]() -> Expected<void, Error> {
        if (events.empty()) {
            return {};
        }
        const auto segment = store::StoredSegment::build(events);
        events.clear();
        if (auto written = writer.write(position, *segment); !written) {
            return unexpected(Error(written.error()));
        }
        position += segment->rows();
        return {};
    };
    int64_t lastId = 0;
    auto read = readLooseEvents(
        database, false, *origins,
        [&](store::NewEvent event) -> Expected<void, Error> {
            events.push_back(std::move(event));
            return events.size() == store::Segment::kMaxRows ? flush() : Expected<void, Error>();
        },
        lastId);
    if (!read) {
        return read;
    }
    if (auto flushed = flush(); !flushed) {
        return flushed;
    }
    return database.run("INSERT INTO rules(id, text, saved, path) SELECT id, text, saved, path FROM rule;"
                        "DROP TABLE rule; DROP TABLE events; UPDATE schema SET version = 2");
}

Expected<void, Error> inTransaction(Database& database, const std::function<Expected<void, Error>()>& body) {
    Transaction transaction(database);
    auto result = transaction.begin();
    if (result) {
        result = body();
    }
    return result ? transaction.commit() : result;
}

} // namespace

Error makeError(ErrorKind kind, const QString& message, const QString& detail, const QString& remedy) {
    Error error;
    error.kind = kind;
    error.message = message.toStdString();
    error.detail = detail.toStdString();
    error.remedy = remedy.toStdString();
    return error;
}

Expected<void, Error> adopt(Database& database) {
    const auto tables = database.number("SELECT count(*) FROM sqlite_master");
    if (!tables) {
        return unexpected(Error(tables.error()));
    }
    if (tables->value_or(0) == 0) {
        return inTransaction(database, [&]() -> Expected<void, Error> {
            auto created = database.run("CREATE TABLE schema(version INTEGER NOT NULL); INSERT INTO schema VALUES(2)");
            return created ? database.run(kTables) : created;
        });
    }
    const auto ours = database.number("SELECT count(*) FROM sqlite_master WHERE name = 'schema'");
    if (!ours) {
        return unexpected(Error(ours.error()));
    }
    if (ours->value_or(0) == 0) {
        return unexpected(makeError(ErrorKind::Unsupported, Texts::tr("This database is not a Rulewright workspace"),
                                    {}, Texts::tr("Choose another file")));
    }
    const auto version = database.number("SELECT version FROM schema");
    if (!version) {
        return unexpected(Error(version.error()));
    }
    if (version->value_or(0) > kVersion) {
        return unexpected(makeError(
            ErrorKind::Unsupported, Texts::tr("The workspace was written by a newer Rulewright"),
            Texts::tr("its layout is version %1, this program knows %2").arg(version->value_or(0)).arg(kVersion),
            Texts::tr("Update Rulewright; the file was left as it is")));
    }
    if (version->value_or(0) == 1) {
        return inTransaction(database, [&] {
            auto ready = ensureDialects(database);
            return ready ? migrateFrom1(database) : ready;
        });
    }
    return ensureDialects(database);
}

Expected<Origins, Error> readOrigins(Database& database) {
    auto rows =
        Statement::prepare(database, "SELECT id, source, synthetic, approximated, unavailable, dialect FROM origins");
    if (!rows) { // salvaged as it was: maybe from an earlier version
        rows = Statement::prepare(database, "SELECT id, source, synthetic, approximated, unavailable, '' FROM origins");
    }
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    Origins origins;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return origins;
        }
        auto origin = std::make_shared<store::Origin>();
        origin->source = rows->bytes(1);
        origin->synthetic = rows->integer(2) != 0;
        origin->approximatedPaths = lines(rows->bytes(3));
        origin->unavailablePaths = lines(rows->bytes(4));
        origin->dialect = rows->bytes(5);
        takeMadeUp(*origin);
        origins.emplace(rows->integer(0), std::move(origin));
    }
}

Expected<void, Error> readSegments(Database& database, int64_t above, bool backwards, bool contents,
                                   const std::function<void(SegmentRow)>& deliver) {
    std::string sql = "SELECT id, position, rows, firstblock, blocks";
    sql += contents ? ", origins, prints, columns" : "";
    sql += " FROM segments WHERE position > ?1 ORDER BY position";
    sql += backwards ? " DESC" : "";
    auto rows = Statement::prepare(database, sql.c_str());
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    rows->bind(1, above);
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return {};
        }
        SegmentRow segment;
        segment.id = rows->integer(0);
        segment.position = rows->integer(1);
        segment.rows = rows->integer(2);
        const int64_t firstBlock = rows->integer(3);
        const std::string_view blocks = rows->bytes(4);
        for (size_t i = 0; (i + 1) * kBlockEntry <= blocks.size(); ++i) {
            segment.blocks.push_back({get<uint32_t>(blocks, i * kBlockEntry),
                                      get<uint32_t>(blocks, i * kBlockEntry + 4),
                                      firstBlock + static_cast<int64_t>(i)});
        }
        if (contents) {
            segment.origins = rows->bytes(5);
            segment.prints = rows->bytes(6);
            segment.columns = rows->bytes(7);
        }
        deliver(std::move(segment));
    }
}

Expected<void, Error> readContents(Database& database, SegmentRow& row) {
    auto rows = Statement::prepare(database, "SELECT origins, prints, columns FROM segments WHERE id = ?1");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    rows->bind(1, row.id);
    const auto found = rows->step();
    if (!found) {
        return unexpected(Error(found.error()));
    }
    if (*found) {
        row.origins = rows->bytes(0);
        row.prints = rows->bytes(1);
        row.columns = rows->bytes(2);
    }
    return {};
}

Expected<std::optional<store::PayloadBlock>, Error> readBlock(Database& database, const BlockPlace& place) {
    auto statement = Statement::prepare(database, "SELECT data FROM blocks WHERE id = ?1");
    if (!statement) {
        return unexpected(Error(statement.error()));
    }
    statement->bind(1, place.id);
    const auto row = statement->step();
    if (!row) {
        return unexpected(Error(row.error()));
    }
    if (!*row) {
        return std::optional<store::PayloadBlock>();
    }
    return std::optional(store::PayloadBlock{place.firstRow, place.rows, std::string(statement->bytes(0))});
}

std::shared_ptr<const store::StoredSegment> unpackSegment(const SegmentRow& row, const Origins& origins,
                                                          std::shared_ptr<const store::PayloadSource> payload) {
    const auto bytes = store::unpackBytes(row.columns);
    if (!bytes) {
        return nullptr;
    }
    auto columns = store::SegmentCodec::read(*bytes);
    if (!columns || columns->rows() != row.rows || row.prints.size() != size_t{columns->rows()} * 8 ||
        row.origins.size() % kOriginEntry != 0) {
        return nullptr;
    }
    std::vector<store::OriginRun> runs;
    for (size_t at = 0; at < row.origins.size(); at += kOriginEntry) {
        const auto known = origins.find(get<int64_t>(row.origins, at + 4));
        runs.push_back({get<uint32_t>(row.origins, at), known == origins.end() ? nullptr : known->second});
        if (at > 0 && runs[runs.size() - 2].endRow >= runs.back().endRow) {
            return nullptr;
        }
    }
    uint32_t behind = 0;
    for (const BlockPlace& block : row.blocks) {
        if (block.firstRow != behind) {
            return nullptr;
        }
        behind += block.rows;
    }
    if (behind != row.rows || (runs.empty() ? row.rows != 0 : runs.back().endRow != row.rows)) {
        return nullptr;
    }
    std::vector<uint64_t> prints(columns->rows());
    if (!prints.empty()) {
        std::memcpy(prints.data(), row.prints.data(), row.prints.size());
    }
    return std::make_shared<const store::StoredSegment>(std::move(columns), std::move(payload), std::move(runs),
                                                        std::move(prints));
}

Expected<std::vector<BlockPlace>, Error> SegmentWriter::write(int64_t position, const store::StoredSegment& segment) {
    using Places = std::vector<BlockPlace>;
    // Texts that are not in memory any more (a salvaged file) are packed anew.
    std::vector<store::PayloadBlock> packed;
    const auto payload = segment.payload();
    const auto* memory = dynamic_cast<const store::MemoryPayload*>(payload.get());
    if (memory == nullptr) {
        store::PayloadWriter writer;
        for (uint32_t row = 0; row < segment.rows(); ++row) {
            writer.add(segment.text(row));
        }
        packed = writer.take();
    }
    const std::vector<store::PayloadBlock>& blocks = memory != nullptr ? memory->blocks() : packed;

    // What lies there now: smaller segments that were merged into this one.
    for (const char* sql : {"DELETE FROM blocks WHERE id IN (SELECT b.id FROM segments s JOIN blocks b ON b.id >= "
                            "s.firstblock AND b.id < s.firstblock + length(s.blocks) / 8 WHERE s.position >= ?1 AND "
                            "s.position < ?2)",
                            "DELETE FROM segments WHERE position >= ?1 AND position < ?2"}) {
        auto remove = Statement::prepare(m_database, sql);
        if (!remove) {
            return unexpected(Error(remove.error()));
        }
        if (auto removed = remove->bind(1, position).bind(2, position + segment.rows()).execute(); !removed) {
            return unexpected(Error(removed.error()));
        }
    }

    auto insertBlock = Statement::prepare(m_database, "INSERT INTO blocks(id, data) VALUES(?1, ?2)");
    auto insertSegment = Statement::prepare(
        m_database, "INSERT INTO segments(position, rows, bytes, stored, firstblock, blocks, origins, prints, columns) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    const auto lastBlock = m_database.number("SELECT seq FROM sqlite_sequence WHERE name = 'blocks'");
    if (!insertBlock || !insertSegment || !lastBlock) {
        return unexpected(Error(!insertBlock     ? insertBlock.error()
                                : !insertSegment ? insertSegment.error()
                                                 : lastBlock.error()));
    }
    const int64_t firstBlock = lastBlock->value_or(0) + 1;
    Places places;
    std::string directory;
    size_t bytes = 0;
    for (const store::PayloadBlock& block : blocks) {
        const int64_t id = firstBlock + static_cast<int64_t>(places.size());
        if (auto inserted = insertBlock->bind(1, id).bindBlob(2, block.compressed).execute(); !inserted) {
            return unexpected(Error(inserted.error()));
        }
        places.push_back({block.firstRow, block.rows, id});
        put(directory, block.firstRow);
        put(directory, block.rows);
        bytes += block.compressed.size();
    }
    std::string origins;
    for (const store::OriginRun& run : segment.origins()) {
        const auto id = originId(run.origin);
        if (!id) {
            return unexpected(Error(id.error()));
        }
        put(origins, run.endRow);
        put(origins, *id);
    }
    const std::string columns = store::packBytes(store::SegmentCodec::write(segment.columns()));
    const std::string_view prints(reinterpret_cast<const char*>(segment.prints().data()), segment.prints().size() * 8);
    bytes += directory.size() + origins.size() + columns.size() + prints.size();
    insertSegment->bind(1, position).bind(2, segment.rows()).bind(3, static_cast<int64_t>(bytes));
    insertSegment->bind(4, QDateTime::currentMSecsSinceEpoch()).bind(5, firstBlock).bindBlob(6, directory);
    insertSegment->bindBlob(7, origins).bindBlob(8, prints).bindBlob(9, columns);
    if (auto inserted = insertSegment->execute(); !inserted) {
        return unexpected(Error(inserted.error()));
    }
    return places;
}

void SegmentWriter::forgetOrigins() {
    m_originIds.clear();
}

Expected<int64_t, Error> SegmentWriter::originId(const std::shared_ptr<const store::Origin>& origin) {
    if (!origin) {
        return int64_t{0};
    }
    const std::string approximated = joined(withMadeUp(origin->approximatedPaths, *origin));
    const std::string unavailable = joined(withMadeUp(origin->unavailablePaths, *origin));
    std::string key = origin->source;
    for (const std::string& part :
         {std::string(origin->synthetic ? "1" : "0"), approximated, unavailable, origin->dialect}) {
        key += '\0';
        key += part;
    }
    if (const auto known = m_originIds.find(key); known != m_originIds.end()) {
        return known->second;
    }
    for (const char* sql : {"SELECT id FROM origins WHERE source = ?1 AND synthetic = ?2 AND approximated = ?3 AND "
                            "unavailable = ?4 AND dialect = ?5",
                            "INSERT INTO origins(source, synthetic, approximated, unavailable, dialect) "
                            "VALUES(?1, ?2, ?3, ?4, ?5) "
                            "RETURNING id"}) {
        auto statement = Statement::prepare(m_database, sql);
        if (!statement) {
            return unexpected(Error(statement.error()));
        }
        statement->bindText(1, origin->source).bind(2, origin->synthetic ? 1 : 0);
        statement->bindText(3, approximated).bindText(4, unavailable).bindText(5, origin->dialect);
        const auto row = statement->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (*row) {
            const int64_t id = statement->integer(0);
            // INSERT … RETURNING has done its work only when it says that it is through.
            if (const auto done = statement->step(); !done) {
                return unexpected(Error(done.error()));
            }
            m_originIds.emplace(std::move(key), id);
            return id;
        }
    }
    return unexpected(makeError(ErrorKind::Io, Texts::tr("The workspace cannot be read or written"), {}, {}));
}

Expected<void, Error> readLooseEvents(Database& database, bool backwards, const Origins& origins,
                                      const std::function<Expected<void, Error>(store::NewEvent)>& take,
                                      int64_t& lastId) {
    auto rows =
        Statement::prepare(database, backwards ? "SELECT id, origin, json FROM events WHERE id > ?1 ORDER BY id DESC"
                                               : "SELECT id, origin, json FROM events WHERE id > ?1 ORDER BY id");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    rows->bind(1, lastId);
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return {};
        }
        store::NewEvent event;
        lastId = rows->integer(0);
        if (const auto origin = origins.find(rows->integer(1)); origin != origins.end()) {
            event.origin = origin->second;
        }
        event.json = rows->bytes(2);
        if (auto taken = take(std::move(event)); !taken) {
            return taken;
        }
    }
}

} // namespace rw::session::tables
