// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace rw::session {

/// A thin cover over SQLite's C interface: closes what it opened, turns result codes into errors. One thread at a time.
class Database {
public:
    enum class Mode { ReadWriteCreate, ReadOnly };
    [[nodiscard]] static Expected<Database, Error> open(const QString& path, Mode mode);
    [[nodiscard]] Expected<void, Error> run(const char* sql); ///< one or more statements without results
    /// The first column of the first row as a number; nothing where there is no row.
    [[nodiscard]] Expected<std::optional<int64_t>, Error> number(const char* sql);
    [[nodiscard]] Error error(int code) const; ///< BadInput: the file is damaged or no database
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// A prepared statement. Parameters and columns count as SQLite counts them: from 1 and from 0.
class Statement {
public:
    [[nodiscard]] static Expected<Statement, Error> prepare(Database& database, const char* sql);
    Statement& bind(int index, int64_t value);
    Statement& bindText(int index, std::string_view utf8); ///< must live until the next step or reset
    Statement& bindBlob(int index, std::string_view bytes);
    /// True: a row is there; false: done.
    [[nodiscard]] Expected<bool, Error> step();
    /// For statements without rows: step, then reset for the next use.
    [[nodiscard]] Expected<void, Error> execute();
    [[nodiscard]] int64_t integer(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const; ///< valid until the next step

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Database* m_database = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] Expected<void, Error> begin();
    [[nodiscard]] Expected<void, Error> commit();

private:
    Database& m_database;
    bool m_open = false;
};

} // namespace rw::session
