// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"
#include "session/eventtags.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace rw::session {

/// A rule (or a suite) as the workspace keeps it, unsaved edits included.
struct StoredRule {
    QByteArray text;
    QByteArray savedText; ///< as in the file at filePath when it was last read or written
    QString filePath;
    int64_t id = 1; ///< the window's own number of it
};

/// What a workspace may grow to; 0: without limit. Whole segments go (up to 65,536 events), the oldest first; the
/// newest always stays.
struct RetentionLimits {
    int64_t events = 0; ///< at least this many stay
    int64_t ageMs = 0;  ///< since they were stored, not by the time in the event: old samples are welcome
    int64_t bytes = 0;  ///< of columns and payload in the file
};

/// The workspace file: SQLite in WAL mode with a schema version. Keeps events (columns and payload blocks of segments),
/// rules, suites, tags and choices across restarts and crashes.
///
/// What survives: whatever a call has reported as written survives a kill -9 of this process. A power cut or a crash of
/// the system may take back what was written after the last settle(), in order and in whole transactions; it never
/// damages the file.
///
/// A newer schema is refused politely (ErrorKind::Unsupported), an older one is brought up to date in one transaction.
/// A damaged file is set aside under a dated name, never overwritten, and what can still be read of it moves to the new
/// file. Big files are not checked as a whole when opened: a damaged payload block shows when it is read, as an empty
/// text. A second process (or a second Workspace) on the same file is refused. A full disk is an error with a remedy;
/// what was stored stays, and the call may be repeated. All members block on the disk: call them from one worker thread
/// (WorkspaceKeeper does).
class Workspace {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Workspace>, Error> open(const QString& path);
    /// For a file that turned out to be damaged after it was opened; close it first.
    [[nodiscard]] static Expected<std::unique_ptr<Workspace>, Error> openSalvaged(const QString& path);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    using Segments = std::vector<std::shared_ptr<const store::StoredSegment>>;
    /// In their order; texts of large segments stay on the disk and are read when wanted. ErrorKind::BadInput: the file
    /// is damaged.
    [[nodiscard]] Expected<Segments, Error> readSegments();
    /// Writes the segments of `events` that are not stored yet, each in a transaction of its own; segments that were
    /// merged replace the smaller ones. `events` must begin with what readSegments() gave, if anything. Texts of large
    /// segments move to the disk (StoredSegment::movePayload), so memory keeps only their columns.
    [[nodiscard]] Expected<void, Error> storeSegments(const store::StoreSnapshot& events);
    /// Behind everything stored.
    [[nodiscard]] Expected<void, Error> appendEvents(const std::vector<store::NewEvent>& events);
    /// In the order they were appended, with their texts.
    [[nodiscard]] Expected<std::vector<store::NewEvent>, Error> readEvents();
    [[nodiscard]] Expected<void, Error> clearEvents(); ///< and their tags
    /// Number of events that went, with their tags. Only before readSegments() or when nobody reads texts any more.
    [[nodiscard]] Expected<int64_t, Error> trim(const RetentionLimits& limits);

    [[nodiscard]] Expected<void, Error> writeRule(const StoredRule& rule);
    [[nodiscard]] Expected<void, Error> removeRule(int64_t id);
    [[nodiscard]] Expected<std::vector<StoredRule>, Error> readRules();  ///< by id
    [[nodiscard]] Expected<std::optional<StoredRule>, Error> readRule(); ///< the first of them
    [[nodiscard]] Expected<void, Error> writeSuite(const StoredRule& suite);
    [[nodiscard]] Expected<void, Error> removeSuite(int64_t id);
    [[nodiscard]] Expected<std::vector<StoredRule>, Error> readSuites();

    using Tag = std::pair<uint64_t, QString>; ///< store::textPrint() of an event, name
    [[nodiscard]] Expected<void, Error> setTag(const Tag& tag, bool on);
    [[nodiscard]] Expected<void, Error> writeTags(const TagChanges& changes); ///< all or none
    [[nodiscard]] Expected<std::vector<Tag>, Error> readTags();

    /// Layout and choices; keys belong to the window.
    [[nodiscard]] Expected<void, Error> writeMeta(const QString& key, const QByteArray& value);
    using Meta = QMap<QString, QByteArray>;
    [[nodiscard]] Expected<Meta, Error> readMeta();

    /// Moves everything written so far to where a power cut does not reach it. Without it that happens every few tens
    /// of megabytes.
    [[nodiscard]] Expected<void, Error> settle();
    /// Behaves as if the disk were full when the file would grow beyond this (tests).
    [[nodiscard]] Expected<void, Error> limitFileTo(int64_t bytes);

    /// Where a damaged file was moved to when this one was opened; empty when none was.
    [[nodiscard]] const QString& setAsideAs() const;
    [[nodiscard]] uint64_t salvagedEvents() const;

private:
    Workspace();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::session
