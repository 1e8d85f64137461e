// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"

#include "session/sqlite.h"
#include "session/workspacepayload.h"
#include "session/workspacesalvage.h"
#include "session/workspacetables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <future>
#include <unordered_set>

namespace rw::session {

using tables::makeError;

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// Checking a big file completely would delay every start; its pages are checked as they are read.
constexpr qint64 kCheckUpTo = qint64{64} << 20;
/// The store merges segments smaller than this; their texts stay in memory until then.
constexpr uint32_t kOnDiskFrom = store::Segment::kFullFrom;
/// Segments that are unpacked at the same time when a workspace is opened.
constexpr size_t kUnpackAhead = 3;

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Moves the file and what belongs to it to a name that did not exist.
Expected<QString, Error> setAside(const QString& path) {
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i) {
        aside = path + QStringLiteral(".damaged-") + stamp + QStringLiteral("-%1").arg(i);
    }
    if (!QFile::rename(path, aside)) {
        return unexpected(makeError(ErrorKind::Io, Texts::tr("The damaged workspace file cannot be set aside"), path,
                                    Texts::tr("Move it away by hand")));
    }
    for (const QString& suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix)) {
            QFile::rename(path + suffix, aside + suffix);
        }
    }
    return aside;
}

bool isRunning(qint64 process) {
#ifdef Q_OS_UNIX
    return process > 0 && (kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
#else
    return process > 0;
#endif
}

} // namespace

struct Workspace::Impl {
    std::unique_ptr<QLockFile> lock; ///< outlives the database
    std::optional<Database> database;
    std::optional<tables::SegmentWriter> writer;
    std::shared_ptr<BlockCache> cache;
    int64_t base = 0;                    ///< position of the store's first event
    std::unordered_set<uint64_t> stored; ///< serials of segments that are in the file
    QString aside;
    uint64_t salvaged = 0;

    Expected<void, Error> takeLock(const QString& path) {
        // Its holder is asked for by process id, so that a killed program does not lock anybody out.
        lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
        lock->setStaleLockTime(0);
        if (lock->tryLock()) {
            return {};
        }
        if (lock->error() != QLockFile::LockFailedError) {
            return unexpected(makeError(ErrorKind::Io, Texts::tr("The workspace file cannot be written"), path,
                                        Texts::tr("Choose a folder that you may write to")));
        }
        qint64 process = 0;
        QString host, program;
        const bool known = lock->getLockInfo(&process, &host, &program);
        if (!known || (host == QSysInfo::machineHostName() && !isRunning(process))) {
            // Left behind by a killed program, and a full disk lets nobody take its place.
            return unexpected(makeError(ErrorKind::Io, Texts::tr("The workspace cannot be locked"), path,
                                        Texts::tr("Is the disk full? What was kept is still there: make room and "
                                                  "start again; nothing of this window is kept meanwhile")));
        }
        return unexpected(
            makeError(ErrorKind::Io, Texts::tr("Another Rulewright is using this workspace"),
                      Texts::tr("%1, process %2 on %3: %4").arg(program).arg(process).arg(host, path),
                      Texts::tr("Go on in the other window, or close it and start again; nothing of this window "
                                "is kept meanwhile")));
    }

    Expected<void, Error> openFile(const QString& path) {
        auto opened = Database::open(path, Database::Mode::ReadWriteCreate);
        if (!opened) {
            return unexpected(Error(opened.error()));
        }
        database = *std::move(opened);
        // The first two take effect in a new file only. Large pages suit blobs of some 20 KB. In WAL mode NORMAL keeps
        // every commit through a kill; settle() and the checkpoints bring it through a power cut.
        if (auto set = database->run("PRAGMA page_size=16384; PRAGMA auto_vacuum=INCREMENTAL"); !set) {
            return set;
        }
        // Not a byte of a foreign or newer file is changed: its journal mode is looked after once it is known as ours.
        const auto tables = database->number("SELECT count(*) FROM sqlite_master");
        if (!tables) {
            return unexpected(Error(tables.error()));
        }
        if (QFileInfo(path).size() <= kCheckUpTo) {
            if (auto checked = check(); !checked) {
                return checked;
            }
        }
        const bool fresh = tables->value_or(0) == 0;
        constexpr const char* kMode =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; "
            "PRAGMA wal_autocheckpoint=3000; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16000";
        if (fresh) {
            if (auto set = database->run(kMode); !set) {
                return set;
            }
        }
        if (auto adopted = tables::adopt(*database); !adopted) {
            return adopted;
        }
        if (!fresh) {
            if (auto set = database->run(kMode); !set) {
                return set;
            }
        }
        writer.emplace(*database);
        cache = std::make_shared<BlockCache>(path);
        const auto first = database->number("SELECT min(position) FROM segments");
        if (!first) {
            return unexpected(Error(first.error()));
        }
        base = first->value_or(0);
        return {};
    }

    Expected<void, Error> check() {
        auto rows = Statement::prepare(*database, "PRAGMA quick_check(1)");
        if (!rows) {
            return unexpected(Error(rows.error()));
        }
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (*row && rows->bytes(0) != "ok") {
            return unexpected(makeError(ErrorKind::BadInput, Texts::tr("The workspace file is damaged"),
                                        QString::fromStdString(std::string(rows->bytes(0))), {}));
        }
        return {};
    }

    /// Runs `body` in one transaction: all of it is stored or nothing.
    template <class Body>
    Expected<void, Error> inTransaction(const Body& body) {
        Expected<void, Error> result;
        {
            Transaction transaction(*database);
            result = transaction.begin();
            if (result) {
                result = body();
            }
            if (result) {
                result = transaction.commit();
            }
        }
        if (!result) {
            writer->forgetOrigins(); // they may have been rolled back
        }
        return result;
    }

    Expected<void, Error> write(int64_t position, const store::StoredSegment& segment) {
        std::vector<tables::BlockPlace> places;
        auto written = inTransaction([&]() -> Expected<void, Error> {
            auto result = writer->write(position, segment);
            if (!result) {
                return unexpected(Error(result.error()));
            }
            places = *std::move(result);
            return {};
        });
        if (written && segment.rows() >= kOnDiskFrom) {
            segment.movePayload(std::make_shared<DiskPayload>(cache, std::move(places)));
        }
        return written;
    }

    Expected<int64_t, Error> end() {
        const auto behind = database->number("SELECT max(position + rows) FROM segments");
        if (!behind) {
            return unexpected(Error(behind.error()));
        }
        return behind->value_or(0);
    }

    Expected<void, Error> writeDocument(const char* sql, const StoredRule& rule) {
        auto statement = Statement::prepare(*database, sql);
        if (!statement) {
            return unexpected(Error(statement.error()));
        }
        const QByteArray path = rule.filePath.toUtf8();
        statement->bind(1, rule.id).bindBlob(2, view(rule.text)).bindBlob(3, view(rule.savedText));
        return statement->bindText(4, view(path)).execute();
    }

    Expected<void, Error> remove(const char* sql, int64_t id) {
        auto statement = Statement::prepare(*database, sql);
        if (!statement) {
            return unexpected(Error(statement.error()));
        }
        return statement->bind(1, id).execute();
    }

    /// The tags of events whose segments are about to go.
    Expected<void, Error> removeTagsBefore(int64_t position) {
        auto tags = readTagTable(*database);
        if (!tags) {
            return unexpected(Error(tags.error()));
        }
        std::unordered_set<uint64_t> tagged;
        for (const Tag& tag : *tags) {
            tagged.insert(tag.first);
        }
        auto rows = Statement::prepare(*database, "SELECT prints FROM segments WHERE position < ?1");
        auto drop = Statement::prepare(*database, "DELETE FROM tags WHERE print = ?1");
        if (!rows || !drop) {
            return unexpected(Error(!rows ? rows.error() : drop.error()));
        }
        rows->bind(1, position);
        while (!tagged.empty()) {
            const auto row = rows->step();
            if (!row) {
                return unexpected(Error(row.error()));
            }
            if (!*row) {
                break;
            }
            const std::string_view prints = rows->bytes(0);
            for (size_t at = 0; at + sizeof(uint64_t) <= prints.size(); at += sizeof(uint64_t)) {
                uint64_t print = 0;
                std::memcpy(&print, prints.data() + at, sizeof(print));
                if (tagged.erase(print) != 0) {
                    if (auto gone = drop->bind(1, static_cast<int64_t>(print)).execute(); !gone) {
                        return gone;
                    }
                }
            }
        }
        return {};
    }

    /// Texts of a small segment as blocks in memory, of a large one on the disk.
    Expected<std::shared_ptr<const store::PayloadSource>, Error> payloadOf(const tables::SegmentRow& row) {
        using Source = std::shared_ptr<const store::PayloadSource>;
        if (row.rows >= kOnDiskFrom) {
            return Source(std::make_shared<DiskPayload>(cache, row.blocks));
        }
        std::vector<store::PayloadBlock> blocks;
        for (const tables::BlockPlace& place : row.blocks) {
            auto block = tables::readBlock(*database, place);
            if (!block) {
                return unexpected(Error(block.error()));
            }
            if (!*block) {
                return unexpected(makeError(ErrorKind::BadInput, Texts::tr("The workspace file is damaged"), {}, {}));
            }
            blocks.push_back(std::move(**block));
        }
        return Source(std::make_shared<store::MemoryPayload>(std::move(blocks)));
    }
};

Workspace::Workspace() : m_impl(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;

Expected<std::unique_ptr<Workspace>, Error> Workspace::open(const QString& path) {
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return unexpected(makeError(ErrorKind::Io, Texts::tr("The workspace folder cannot be created"),
                                    QFileInfo(path).absolutePath(),
                                    Texts::tr("Nothing of this run is kept. Make the folder writable, or start with "
                                              "--workspace FILE")));
    }
    std::unique_ptr<Workspace> workspace(new Workspace);
    if (auto locked = workspace->m_impl->takeLock(path); !locked) {
        return unexpected(Error(locked.error()));
    }
    const auto opened = workspace->m_impl->openFile(path);
    if (opened) {
        return workspace;
    }
    if (opened.error().kind != ErrorKind::BadInput) {
        return unexpected(Error(opened.error()));
    }
    workspace.reset();
    return openSalvaged(path);
}

Expected<std::unique_ptr<Workspace>, Error> Workspace::openSalvaged(const QString& path) {
    std::unique_ptr<Workspace> workspace(new Workspace);
    Impl& d = *workspace->m_impl;
    if (auto locked = d.takeLock(path); !locked) {
        return unexpected(Error(locked.error()));
    }
    auto aside = setAside(path);
    if (!aside) {
        return unexpected(Error(aside.error()));
    }
    if (const auto opened = d.openFile(path); !opened) {
        return unexpected(Error(opened.error()));
    }
    d.aside = *aside;
    int64_t position = 0;
    const auto found = salvage(*aside, [&](const std::shared_ptr<const store::StoredSegment>& segment) {
        auto written = d.write(position, *segment);
        position += written ? segment->rows() : 0;
        return written;
    });
    if (!found) {
        return unexpected(Error(found.error()));
    }
    d.salvaged = static_cast<uint64_t>(position);
    const auto written = d.inTransaction([&]() -> Expected<void, Error> {
        Expected<void, Error> result;
        for (const StoredRule& rule : found->rules) {
            result = result ? workspace->writeRule(rule) : result;
        }
        for (const StoredRule& suite : found->suites) {
            result = result ? workspace->writeSuite(suite) : result;
        }
        for (const Tag& tag : found->tags) {
            result = result ? workspace->setTag(tag, true) : result;
        }
        for (auto entry = found->meta.cbegin(); entry != found->meta.cend(); ++entry) {
            result = result ? workspace->writeMeta(entry.key(), entry.value()) : result;
        }
        return result;
    });
    if (!written) {
        return unexpected(Error(written.error()));
    }
    return workspace;
}

Expected<Workspace::Segments, Error> Workspace::readSegments() {
    Impl& d = *m_impl;
    const auto origins = tables::readOrigins(*d.database);
    if (!origins) {
        return unexpected(Error(origins.error()));
    }
    Segments segments;
    std::optional<Error> trouble;
    std::deque<std::future<std::shared_ptr<const store::StoredSegment>>> ahead;
    const auto collect = [&] {
        auto segment = ahead.front().get();
        ahead.pop_front();
        if (!segment) {
            trouble = makeError(ErrorKind::BadInput, Texts::tr("The workspace file is damaged"), {}, {});
        } else {
            d.stored.insert(segment->serial());
            segments.push_back(std::move(segment));
        }
    };
    const auto read = tables::readSegments(*d.database, -1, false, true, [&](tables::SegmentRow row) {
        if (trouble) {
            return;
        }
        auto payload = d.payloadOf(row);
        if (!payload) {
            trouble = payload.error();
            return;
        }
        ahead.push_back(std::async(std::launch::async, [row = std::move(row), source = *std::move(payload), &origins] {
            return tables::unpackSegment(row, *origins, source);
        }));
        if (ahead.size() >= kUnpackAhead) {
            collect();
        }
    });
    while (!ahead.empty()) {
        collect();
    }
    if (!read || trouble) {
        return unexpected(read ? *std::move(trouble) : Error(read.error()));
    }
    return segments;
}

Expected<void, Error> Workspace::storeSegments(const store::StoreSnapshot& events) {
    for (const store::SegmentAt& at : events.segments()) {
        if (m_impl->stored.count(at.segment->serial()) != 0) {
            continue;
        }
        if (auto written = m_impl->write(m_impl->base + at.first, *at.segment); !written) {
            return written;
        }
        m_impl->stored.insert(at.segment->serial());
    }
    return {};
}

Expected<void, Error> Workspace::appendEvents(const std::vector<store::NewEvent>& events) {
    const auto end = m_impl->end();
    if (!end) {
        return unexpected(Error(end.error()));
    }
    int64_t position = *end;
    for (size_t from = 0; from < events.size(); from += store::Segment::kMaxRows) {
        const auto begin = events.begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = std::min<std::ptrdiff_t>(events.end() - begin, store::Segment::kMaxRows);
        const auto segment = store::StoredSegment::build({begin, begin + count});
        if (auto written = m_impl->write(position, *segment); !written) {
            return written;
        }
        position += segment->rows();
    }
    return {};
}

Expected<std::vector<store::NewEvent>, Error> Workspace::readEvents() {
    const auto segments = readSegments();
    if (!segments) {
        return unexpected(Error(segments.error()));
    }
    std::vector<store::NewEvent> events;
    for (const auto& segment : *segments) {
        for (uint32_t row = 0; row < segment->rows(); ++row) {
            events.push_back({segment->text(row), segment->origin(row)});
        }
    }
    return events;
}

Expected<void, Error> Workspace::clearEvents() {
    auto cleared = m_impl->inTransaction([&] {
        return m_impl->database->run("DELETE FROM segments; DELETE FROM blocks; DELETE FROM origins; DELETE FROM tags");
    });
    if (cleared) {
        m_impl->writer->forgetOrigins();
        m_impl->stored.clear();
        m_impl->base = 0;
        (void)m_impl->database->run("PRAGMA incremental_vacuum"); // only gives space back
    }
    return cleared;
}

Expected<int64_t, Error> Workspace::trim(const RetentionLimits& limits) {
    Database& database = *m_impl->database;
    auto rows =
        Statement::prepare(database, "SELECT position, rows, bytes, stored FROM segments ORDER BY position DESC");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    const int64_t oldest = QDateTime::currentMSecsSinceEpoch() - limits.ageMs;
    int64_t keepFrom = 0, kept = 0, bytes = 0, gone = 0;
    bool cut = false;
    for (bool newest = true;; newest = false) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            break;
        }
        bytes += rows->integer(2);
        cut = cut ||
              (!newest && ((limits.events > 0 && kept >= limits.events) || (limits.bytes > 0 && bytes > limits.bytes) ||
                           (limits.ageMs > 0 && rows->integer(3) < oldest)));
        if (cut) {
            gone += rows->integer(1);
        } else {
            keepFrom = rows->integer(0);
            kept += rows->integer(1);
        }
    }
    if (!cut) {
        return int64_t{0};
    }
    auto removed = m_impl->inTransaction([&]() -> Expected<void, Error> {
        Expected<void, Error> result = m_impl->remove(
            "DELETE FROM blocks WHERE id IN (SELECT b.id FROM segments s JOIN blocks b ON b.id >= s.firstblock AND "
            "b.id < s.firstblock + length(s.blocks) / 8 WHERE s.position < ?1)",
            keepFrom);
        result = result ? m_impl->removeTagsBefore(keepFrom) : result;
        return result ? m_impl->remove("DELETE FROM segments WHERE position < ?1", keepFrom) : result;
    });
    if (!removed) {
        return unexpected(Error(removed.error()));
    }
    m_impl->base = keepFrom;
    (void)database.run("PRAGMA incremental_vacuum"); // only gives space back
    return gone;
}

Expected<void, Error> Workspace::writeRule(const StoredRule& rule) {
    return m_impl->writeDocument("INSERT OR REPLACE INTO rules(id, text, saved, path) VALUES(?1, ?2, ?3, ?4)", rule);
}
Expected<void, Error> Workspace::removeRule(int64_t id) {
    return m_impl->remove("DELETE FROM rules WHERE id = ?1", id);
}
Expected<std::vector<StoredRule>, Error> Workspace::readRules() {
    return readDocuments(*m_impl->database, "SELECT id, text, saved, path FROM rules ORDER BY id");
}
Expected<std::optional<StoredRule>, Error> Workspace::readRule() {
    auto rules = readRules();
    if (!rules) {
        return unexpected(Error(rules.error()));
    }
    return rules->empty() ? std::optional<StoredRule>() : std::optional(std::move(rules->front()));
}
Expected<void, Error> Workspace::writeSuite(const StoredRule& suite) {
    return m_impl->writeDocument("INSERT OR REPLACE INTO suites(id, text, saved, path) VALUES(?1, ?2, ?3, ?4)", suite);
}
Expected<void, Error> Workspace::removeSuite(int64_t id) {
    return m_impl->remove("DELETE FROM suites WHERE id = ?1", id);
}
Expected<std::vector<StoredRule>, Error> Workspace::readSuites() {
    return readDocuments(*m_impl->database, "SELECT id, text, saved, path FROM suites ORDER BY id");
}

Expected<void, Error> Workspace::setTag(const Tag& tag, bool on) {
    auto statement = Statement::prepare(*m_impl->database, on ? "INSERT OR IGNORE INTO tags(print, name) VALUES(?1, ?2)"
                                                              : "DELETE FROM tags WHERE print = ?1 AND name = ?2");
    if (!statement) {
        return unexpected(Error(statement.error()));
    }
    const QByteArray name = tag.second.toUtf8();
    return statement->bind(1, static_cast<int64_t>(tag.first)).bindText(2, view(name)).execute();
}
Expected<void, Error> Workspace::writeTags(const TagChanges& changes) {
    return m_impl->inTransaction([&]() -> Expected<void, Error> {
        for (const TagChange& change : changes) {
            if (auto written = setTag({change.print, change.name}, change.on); !written) {
                return written;
            }
        }
        return {};
    });
}
Expected<std::vector<Workspace::Tag>, Error> Workspace::readTags() {
    return readTagTable(*m_impl->database);
}

Expected<void, Error> Workspace::writeMeta(const QString& key, const QByteArray& value) {
    auto statement = Statement::prepare(*m_impl->database, "INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)");
    if (!statement) {
        return unexpected(Error(statement.error()));
    }
    const QByteArray name = key.toUtf8();
    return statement->bindText(1, view(name)).bindBlob(2, view(value)).execute();
}
Expected<Workspace::Meta, Error> Workspace::readMeta() {
    return readMetaTable(*m_impl->database);
}

Expected<void, Error> Workspace::settle() {
    // Passive: readers are not waited for; what they still need is moved next time.
    return m_impl->database->run("PRAGMA wal_checkpoint(PASSIVE)");
}

Expected<void, Error> Workspace::limitFileTo(int64_t bytes) {
    const auto page = m_impl->database->number("PRAGMA page_size");
    if (!page) {
        return unexpected(Error(page.error()));
    }
    const int64_t pages = std::max<int64_t>(1, bytes / std::max<int64_t>(1, page->value_or(1)));
    const std::string sql = "PRAGMA max_page_count=" + std::to_string(pages);
    return m_impl->database->run(sql.c_str());
}

const QString& Workspace::setAsideAs() const {
    return m_impl->aside;
}
uint64_t Workspace::salvagedEvents() const {
    return m_impl->salvaged;
}

} // namespace rw::session
