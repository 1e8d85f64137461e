// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace rw::session {

/// The rule as the workspace keeps it, unsaved edits included.
struct StoredRule {
    QByteArray text;
    QByteArray savedText; ///< as in the file at filePath when it was last read or written
    QString filePath;
};

/// The workspace file: SQLite in WAL mode with a schema version. Keeps events and the open rule across restarts and
/// crashes; layout and choices live in Settings. A newer schema is refused politely, a damaged file is set aside, never
/// overwritten. All members block on the disk: call them from the workspace's own worker thread (WorkspaceKeeper does).
class Workspace {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Workspace>, Error> open(const QString& path);
    ~Workspace();
    [[nodiscard]] Expected<void, Error> appendEvents(const std::vector<store::NewEvent>& events);
    [[nodiscard]] Expected<void, Error> clearEvents();
    [[nodiscard]] Expected<std::vector<store::NewEvent>, Error> readEvents();
    [[nodiscard]] Expected<void, Error> writeRule(const StoredRule& rule);
    [[nodiscard]] Expected<std::optional<StoredRule>, Error> readRule();

private:
    Workspace();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::session
