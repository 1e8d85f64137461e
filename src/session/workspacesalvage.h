// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/workspace.h"

#include <functional>

namespace rw::session {

/// What can still be read of a damaged workspace file of any layout: forward to the damage, then from the end back to
/// it. Segments of which single blocks are lost keep their other events. Does not write to the file.
struct Salvage {
    std::vector<StoredRule> rules, suites;
    std::vector<Workspace::Tag> tags;
    Workspace::Meta meta;
};
[[nodiscard]] Expected<Salvage, Error>
salvage(const QString& path,
        const std::function<Expected<void, Error>(std::shared_ptr<const store::StoredSegment>)>& take);

/// Reading what is not events; shared with Workspace.
class Database;
[[nodiscard]] Expected<std::vector<StoredRule>, Error> readDocuments(Database& database, const char* sql);
[[nodiscard]] Expected<std::vector<Workspace::Tag>, Error> readTagTable(Database& database);
[[nodiscard]] Expected<Workspace::Meta, Error> readMetaTable(Database& database);

} // namespace rw::session
