// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sqlite.h"

#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

namespace rw::session {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// SQLite's SQLITE_STATIC: the bytes outlive the statement's use of them, so it need not copy.
constexpr sqlite3_destructor_type kStatic = nullptr;

} // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Expected<Database, Error> Database::open(const QString& path, Mode mode) {
    Database database;
    sqlite3* handle = nullptr;
    const int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    database.m_handle.reset(handle);
    if (code != SQLITE_OK) {
        return unexpected(database.error(code));
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
    return database;
}

Error Database::error(int code) const {
    Error error;
    error.kind = ErrorKind::Io;
    error.detail = m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code);
    QString message;
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.kind = ErrorKind::BadInput;
        message = Texts::tr("The workspace file is damaged");
        break;
    case SQLITE_FULL:
        message = Texts::tr("The disk is full: the newest changes are not stored");
        error.remedy = Texts::tr("Free some space; nothing stored before is lost").toStdString();
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        message = Texts::tr("The workspace file cannot be written");
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        message = Texts::tr("Another program is using the workspace file");
        break;
    default:
        message = Texts::tr("The workspace cannot be read or written");
    }
    error.message = message.toStdString();
    return error;
}

Expected<void, Error> Database::run(const char* sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return unexpected(error(code));
    }
    return {};
}

Expected<std::optional<int64_t>, Error> Database::number(const char* sql) {
    auto statement = Statement::prepare(*this, sql);
    if (!statement) {
        return unexpected(Error(statement.error()));
    }
    const auto row = statement->step();
    if (!row) {
        return unexpected(Error(row.error()));
    }
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Expected<Statement, Error> Statement::prepare(Database& database, const char* sql) {
    Statement statement;
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql, -1, &prepared, nullptr);
    statement.m_statement.reset(prepared);
    statement.m_database = &database;
    if (code != SQLITE_OK) {
        return unexpected(database.error(code));
    }
    return statement;
}

// The bind functions fail only on a wrong index or on values beyond SQLite's 1 GB limit; the latter shows up as a NOT
// NULL violation at the next step, so their results need no look of their own.
Statement& Statement::bind(int index, int64_t value) {
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Statement& Statement::bindText(int index, std::string_view utf8) {
    sqlite3_bind_text64(m_statement.get(), index, utf8.empty() ? "" : utf8.data(), utf8.size(), kStatic, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
    sqlite3_bind_blob64(m_statement.get(), index, bytes.empty() ? "" : bytes.data(), bytes.size(), kStatic);
    return *this;
}

Expected<bool, Error> Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    Error error = m_database->error(code);
    sqlite3_reset(m_statement.get());
    return unexpected(std::move(error));
}

Expected<void, Error> Statement::execute() {
    const auto row = step();
    if (!row) {
        return unexpected(Error(row.error()));
    }
    sqlite3_reset(m_statement.get());
    return {};
}

int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data == nullptr ? std::string_view()
                           : std::string_view(static_cast<const char*>(data), static_cast<size_t>(size));
}

Transaction::~Transaction() {
    if (m_open) {
        (void)sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Expected<void, Error> Transaction::begin() {
    auto begun = m_database.run("BEGIN IMMEDIATE");
    m_open = begun.hasValue();
    return begun;
}

Expected<void, Error> Transaction::commit() {
    auto committed = m_database.run("COMMIT");
    m_open = !committed.hasValue();
    return committed;
}

} // namespace rw::session
