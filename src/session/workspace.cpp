// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"

#include "session/sqlite.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <unordered_map>

namespace rw::session {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Workspace", text);
}

constexpr int64_t kSchemaVersion = 1;
/// Checking a big file completely would delay every start; its pages are checked as they are read.
constexpr qint64 kCheckUpTo = qint64{64} << 20;

constexpr const char* kSchema = R"(
CREATE TABLE schema(version INTEGER NOT NULL);
INSERT INTO schema VALUES(1);
CREATE TABLE origins(id INTEGER PRIMARY KEY, source TEXT NOT NULL, synthetic INTEGER NOT NULL,
                     approximated TEXT NOT NULL, unavailable TEXT NOT NULL);
CREATE TABLE events(id INTEGER PRIMARY KEY, origin INTEGER, json BLOB NOT NULL);
CREATE TABLE rule(id INTEGER PRIMARY KEY CHECK(id = 1), text BLOB NOT NULL, saved BLOB NOT NULL, path TEXT NOT NULL);
)";

Error makeError(ErrorKind kind, const QString& message, const QString& detail, const QString& remedy) {
    Error error;
    error.kind = kind;
    error.message = message.toStdString();
    error.detail = detail.toStdString();
    error.remedy = remedy.toStdString();
    return error;
}

bool isDamage(const Error& error) {
    return error.kind == ErrorKind::BadInput;
}

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

QByteArray byteArray(std::string_view bytes) {
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}
std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

using Origins = std::unordered_map<int64_t, std::shared_ptr<const store::Origin>>;

Expected<Origins, Error> readOrigins(Database& database) {
    auto rows = Statement::prepare(database, "SELECT id, source, synthetic, approximated, unavailable FROM origins");
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
        origins.emplace(rows->integer(0), std::move(origin));
    }
}

/// Appends events until the end or the first error; `lastId` is the last one read.
Expected<void, Error> readRows(Database& database, const char* sql, int64_t above, const Origins& origins,
                               std::vector<store::NewEvent>& out, int64_t& lastId) {
    auto rows = Statement::prepare(database, sql);
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
        store::NewEvent event;
        lastId = rows->integer(0);
        if (const auto origin = origins.find(rows->integer(1)); origin != origins.end()) {
            event.origin = origin->second;
        }
        event.json = rows->bytes(2);
        out.push_back(std::move(event));
    }
}

Expected<std::optional<StoredRule>, Error> readStoredRule(Database& database) {
    auto rows = Statement::prepare(database, "SELECT text, saved, path FROM rule");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    const auto row = rows->step();
    if (!row) {
        return unexpected(Error(row.error()));
    }
    if (!*row) {
        return std::optional<StoredRule>();
    }
    StoredRule rule;
    rule.text = byteArray(rows->bytes(0));
    rule.savedText = byteArray(rows->bytes(1));
    rule.filePath = QString::fromUtf8(byteArray(rows->bytes(2)));
    return std::optional(std::move(rule));
}

/// Moves the file and what belongs to it to a name that did not exist.
Expected<QString, Error> setAside(const QString& path) {
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i) {
        aside = path + QStringLiteral(".damaged-") + stamp + QStringLiteral("-%1").arg(i);
    }
    if (!QFile::rename(path, aside)) {
        return unexpected(makeError(ErrorKind::Io, tr("The damaged workspace file cannot be set aside"), path,
                                    tr("Move it away by hand")));
    }
    for (const QString& suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix)) {
            QFile::rename(path + suffix, aside + suffix);
        }
    }
    return aside;
}

/// What can still be read of a damaged file: forward to the damage, then from the end back to it.
struct Salvage {
    std::vector<store::NewEvent> events;
    std::optional<StoredRule> rule;
};

Salvage salvage(const QString& path) {
    Salvage found;
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        return found;
    }
    if (const auto rule = readStoredRule(*database)) {
        found.rule = *rule;
    }
    Origins origins;
    if (auto read = readOrigins(*database)) {
        origins = *std::move(read);
    }
    int64_t lastId = 0;
    if (!readRows(*database, "SELECT id, origin, json FROM events WHERE id > ?1 ORDER BY id", 0, origins, found.events,
                  lastId)) {
        std::vector<store::NewEvent> tail;
        int64_t ignored = 0;
        const auto backwards = readRows(*database, "SELECT id, origin, json FROM events WHERE id > ?1 ORDER BY id DESC",
                                        lastId, origins, tail, ignored);
        if (!backwards || !tail.empty()) {
            std::move(tail.rbegin(), tail.rend(), std::back_inserter(found.events));
        }
    }
    return found;
}

} // namespace

struct Workspace::Impl {
    std::optional<Database> database;
    std::optional<Statement> insertEvent;
    std::shared_ptr<const store::Origin> lastOrigin; ///< kept alive, so that its address stays its own
    int64_t lastOriginId = 0;
    std::unordered_map<std::string, int64_t> originIds;
    QString aside;
    uint64_t salvaged = 0;

    Expected<void, Error> openFile(const QString& path) {
        auto opened = Database::open(path, Database::Mode::ReadWriteCreate);
        if (!opened) {
            return unexpected(Error(opened.error()));
        }
        database = *std::move(opened);
        // FULL: a commit that was reported survives a power cut too, not only a kill.
        if (auto set = database->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY");
            !set) {
            return set;
        }
        if (QFileInfo(path).size() <= kCheckUpTo) {
            if (auto checked = check(); !checked) {
                return checked;
            }
        }
        return adoptSchema();
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
            return unexpected(makeError(ErrorKind::BadInput, tr("The workspace file is damaged"),
                                        QString::fromUtf8(byteArray(rows->bytes(0))), {}));
        }
        return {};
    }

    Expected<void, Error> adoptSchema() {
        const auto tables = database->number("SELECT count(*) FROM sqlite_master");
        if (!tables) {
            return unexpected(Error(tables.error()));
        }
        if (tables->value_or(0) == 0) {
            Transaction transaction(*database);
            if (auto begun = transaction.begin(); !begun) {
                return begun;
            }
            if (auto created = database->run(kSchema); !created) {
                return created;
            }
            return transaction.commit();
        }
        const auto ours = database->number("SELECT count(*) FROM sqlite_master WHERE name = 'schema'");
        if (!ours) {
            return unexpected(Error(ours.error()));
        }
        if (ours->value_or(0) == 0) {
            return unexpected(makeError(ErrorKind::Unsupported, tr("This database is not a Rulewright workspace"), {},
                                        tr("Choose another file")));
        }
        const auto version = database->number("SELECT version FROM schema");
        if (!version) {
            return unexpected(Error(version.error()));
        }
        if (version->value_or(0) > kSchemaVersion) {
            return unexpected(makeError(
                ErrorKind::Unsupported, tr("The workspace was written by a newer Rulewright"),
                tr("its layout is version %1, this program knows %2").arg(version->value_or(0)).arg(kSchemaVersion),
                tr("Update Rulewright; the file was left as it is")));
        }
        return {};
    }

    Expected<int64_t, Error> originId(const std::shared_ptr<const store::Origin>& origin) {
        if (!origin) {
            return int64_t{0};
        }
        if (origin == lastOrigin) {
            return lastOriginId;
        }
        const std::string approximated = joined(origin->approximatedPaths);
        const std::string unavailable = joined(origin->unavailablePaths);
        std::string key = origin->source;
        for (const std::string& part : {std::string(origin->synthetic ? "1" : "0"), approximated, unavailable}) {
            key += '\0';
            key += part;
        }
        auto known = originIds.find(key);
        if (known == originIds.end()) {
            auto find = Statement::prepare(*database, "SELECT id FROM origins WHERE source = ?1 AND synthetic = ?2 AND "
                                                      "approximated = ?3 AND unavailable = ?4");
            auto insert = Statement::prepare(*database, "INSERT INTO origins(source, synthetic, approximated, "
                                                        "unavailable) VALUES(?1, ?2, ?3, ?4) RETURNING id");
            for (auto* statement : {&find, &insert}) {
                if (!*statement) {
                    return unexpected(Error(statement->error()));
                }
                (*statement)->bindText(1, origin->source).bind(2, origin->synthetic ? 1 : 0);
                (*statement)->bindText(3, approximated).bindText(4, unavailable);
                const auto row = (*statement)->step();
                if (!row) {
                    return unexpected(Error(row.error()));
                }
                if (*row) {
                    known = originIds.emplace(std::move(key), (*statement)->integer(0)).first;
                    break;
                }
            }
            if (known == originIds.end()) {
                return unexpected(database->error(1));
            }
        }
        lastOrigin = origin;
        lastOriginId = known->second;
        return lastOriginId;
    }

    Expected<void, Error> insert(std::string_view json, const std::shared_ptr<const store::Origin>& origin) {
        const auto id = originId(origin);
        if (!id) {
            return unexpected(Error(id.error()));
        }
        return insertEvent->bind(1, *id).bindBlob(2, json).execute();
    }

    /// Runs `body` in one transaction: all of it is stored or nothing.
    template <class Body>
    Expected<void, Error> inTransaction(const Body& body) {
        if (!insertEvent) {
            auto prepared = Statement::prepare(*database, "INSERT INTO events(origin, json) VALUES(?1, ?2)");
            if (!prepared) {
                return unexpected(Error(prepared.error()));
            }
            insertEvent = *std::move(prepared);
        }
        Transaction transaction(*database);
        auto result = transaction.begin();
        if (result) {
            result = body();
        }
        if (result) {
            result = transaction.commit();
        }
        if (!result) { // origins may have been rolled back
            originIds.clear();
            lastOrigin.reset();
        }
        return result;
    }
};

Workspace::Workspace() : m_impl(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;

Expected<std::unique_ptr<Workspace>, Error> Workspace::open(const QString& path) {
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return unexpected(
            makeError(ErrorKind::Io, tr("The workspace folder cannot be created"), QFileInfo(path).absolutePath(), {}));
    }
    std::unique_ptr<Workspace> workspace(new Workspace);
    const auto opened = workspace->m_impl->openFile(path);
    if (opened) {
        return workspace;
    }
    if (!isDamage(opened.error())) {
        return unexpected(Error(opened.error()));
    }
    workspace.reset();
    return openSalvaged(path);
}

Expected<std::unique_ptr<Workspace>, Error> Workspace::openSalvaged(const QString& path) {
    auto aside = setAside(path);
    if (!aside) {
        return unexpected(Error(aside.error()));
    }
    std::unique_ptr<Workspace> workspace(new Workspace);
    if (const auto opened = workspace->m_impl->openFile(path); !opened) {
        return unexpected(Error(opened.error()));
    }
    const Salvage found = salvage(*aside);
    workspace->m_impl->aside = *aside;
    workspace->m_impl->salvaged = found.events.size();
    if (auto written = workspace->appendEvents(found.events); !written) {
        return unexpected(Error(written.error()));
    }
    if (found.rule) {
        if (auto written = workspace->writeRule(*found.rule); !written) {
            return unexpected(Error(written.error()));
        }
    }
    return workspace;
}

Expected<void, Error> Workspace::appendEvents(const std::vector<store::NewEvent>& events) {
    return m_impl->inTransaction([&]() -> Expected<void, Error> {
        for (const store::NewEvent& event : events) {
            if (auto inserted = m_impl->insert(event.json, event.origin); !inserted) {
                return inserted;
            }
        }
        return {};
    });
}

Expected<void, Error> Workspace::appendEvents(const store::StoreSnapshot& events, uint32_t first, uint32_t last) {
    return m_impl->inTransaction([&]() -> Expected<void, Error> {
        for (uint32_t i = first; i < last; ++i) {
            if (auto inserted = m_impl->insert(events.text({i}), events.sharedOrigin({i})); !inserted) {
                return inserted;
            }
        }
        return {};
    });
}

Expected<void, Error> Workspace::clearEvents() {
    auto cleared =
        m_impl->inTransaction([&] { return m_impl->database->run("DELETE FROM events; DELETE FROM origins"); });
    m_impl->originIds.clear();
    m_impl->lastOrigin.reset();
    return cleared;
}

Expected<std::vector<store::NewEvent>, Error> Workspace::readEvents() {
    const auto origins = readOrigins(*m_impl->database);
    if (!origins) {
        return unexpected(Error(origins.error()));
    }
    std::vector<store::NewEvent> events;
    int64_t lastId = 0;
    const auto read = readRows(*m_impl->database, "SELECT id, origin, json FROM events WHERE id > ?1 ORDER BY id", 0,
                               *origins, events, lastId);
    if (!read) {
        return unexpected(Error(read.error()));
    }
    return events;
}

Expected<void, Error> Workspace::writeRule(const StoredRule& rule) {
    auto statement = Statement::prepare(
        *m_impl->database, "INSERT INTO rule(id, text, saved, path) VALUES(1, ?1, ?2, ?3) ON CONFLICT(id) DO UPDATE "
                           "SET text = excluded.text, saved = excluded.saved, path = excluded.path");
    if (!statement) {
        return unexpected(Error(statement.error()));
    }
    const QByteArray path = rule.filePath.toUtf8();
    return statement->bindBlob(1, view(rule.text)).bindBlob(2, view(rule.savedText)).bindText(3, view(path)).execute();
}

Expected<std::optional<StoredRule>, Error> Workspace::readRule() {
    return readStoredRule(*m_impl->database);
}

const QString& Workspace::setAsideAs() const {
    return m_impl->aside;
}
uint64_t Workspace::salvagedEvents() const {
    return m_impl->salvaged;
}

} // namespace rw::session
