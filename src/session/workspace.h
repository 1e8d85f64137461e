// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace rw::session {

/// The rule as the workspace keeps it, unsaved edits included.
struct StoredRule {
    QByteArray text;
    QByteArray savedText; ///< as in the file at filePath when it was last read or written
    QString filePath;
};

/// The workspace file: SQLite in WAL mode with a schema version. Keeps events and the open rule across restarts and
/// crashes; layout and choices live in Settings. What a call has reported as written survives a kill and a power cut. A
/// newer schema is refused politely (ErrorKind::Unsupported). A damaged file is set aside under a dated name, never
/// overwritten, and what can still be read of it moves to the new file. All members block on the disk: call them from
/// one worker thread (WorkspaceKeeper does).
class Workspace {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Workspace>, Error> open(const QString& path);
    /// For a file that turned out to be damaged after it was opened; close it first.
    [[nodiscard]] static Expected<std::unique_ptr<Workspace>, Error> openSalvaged(const QString& path);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] Expected<void, Error> appendEvents(const std::vector<store::NewEvent>& events);
    /// Events [first, last) of a snapshot, without copying them.
    [[nodiscard]] Expected<void, Error> appendEvents(const store::StoreSnapshot& events, uint32_t first, uint32_t last);
    [[nodiscard]] Expected<void, Error> clearEvents();
    /// In the order they were appended. ErrorKind::BadInput: the file is damaged.
    [[nodiscard]] Expected<std::vector<store::NewEvent>, Error> readEvents();
    [[nodiscard]] Expected<void, Error> writeRule(const StoredRule& rule);
    [[nodiscard]] Expected<std::optional<StoredRule>, Error> readRule();

    /// Where a damaged file was moved to when this one was opened; empty when none was.
    [[nodiscard]] const QString& setAsideAs() const;
    [[nodiscard]] uint64_t salvagedEvents() const;

private:
    Workspace();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::session
