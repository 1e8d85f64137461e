// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "session/eventtags.h"
#include "session/workspace.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rw::session {

/// What a workspace held when it was opened.
struct RestoredWorkspace {
    Workspace::Segments events;
    std::vector<StoredRule> rules; ///< by id
    Workspace::Meta meta;
    std::vector<Workspace::Tag> tags;
};

/// The one thread that touches the workspace file: reads it once, then writes what it is told, in batches, in order.
/// Calls never wait. The destructor writes what is left. Retention is applied when the file is opened and when it is
/// closed, never to what the window shows. GUI thread.
class WorkspaceKeeper : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceKeeper(QString path, const RetentionLimits& limits = {}, QObject* parent = nullptr);
    ~WorkspaceKeeper() override;
    void open(); ///< restored or problem follows
    /// The store as it is now: what is new in it gets written. It begins with what was restored, or clearEvents() was
    /// called.
    void storeEvents(store::StoreSnapshot events);
    void clearEvents(); ///< and their tags
    void storeTags(const TagChanges& changes);
    void storeRule(StoredRule rule); ///< replaces the one with its id
    void removeRule(int64_t id);
    void setLimits(const RetentionLimits& limits); ///< from the next time that they are applied
    void storeMeta(const QString& key, const QByteArray& value);
    /// False: the file could not be opened, and nothing is written; or what was told last could not be written, because
    /// the disk is full for example, and is tried again.
    [[nodiscard]] bool usable() const;
    [[nodiscard]] bool idle() const; ///< everything told so far is on the disk, or cannot be

Q_SIGNALS:
    /// Once after open(), in any case: empty where there was nothing or the file cannot be used.
    void restored(const std::shared_ptr<rw::session::RestoredWorkspace>& content);
    void stored(); ///< idle() is true again
    void problem(const rw::Error& error);
    void trimmed(qint64 events); ///< retention took the oldest events when the file was opened
    /// More events than memory should hold twice wait for the disk, or no longer: whoever brings more may wait so long.
    /// Never while nothing can be written.
    void farBehind(bool far);

private:
    struct Pending {
        bool clear = false; ///< before the events
        std::optional<store::StoreSnapshot> events;
        QMap<int64_t, std::optional<StoredRule>> rules; ///< nothing: to be removed
        Workspace::Meta meta;
        TagChanges tags; ///< behind clear, in order
        [[nodiscard]] bool empty() const {
            return !clear && !events && rules.isEmpty() && meta.isEmpty() && tags.empty();
        }
    };
    void work();
    [[nodiscard]] RetentionLimits limits() const;
    [[nodiscard]] std::unique_ptr<Workspace> openAndRead();
    [[nodiscard]] static Error damage(const RestoredWorkspace& rescued, uint64_t events, const QString& keptAs);
    [[nodiscard]] static Expected<void, Error> write(Workspace& workspace, Pending& batch);
    void putBack(Pending batch);
    void tellWhetherFarBehind();
    [[nodiscard]] bool isFarBehind() const; ///< m_mutex is held
    void announce(bool far);
    template <class Change>
    void tell(const Change& change);
    void report(const Error& error);

    QString m_path;
    mutable std::mutex m_mutex;
    RetentionLimits m_limits; ///< guarded by m_mutex
    std::condition_variable m_wake;
    Pending m_pending;      ///< guarded by m_mutex, as are the next six
    uint32_t m_told = 0;    ///< events in the last snapshot that was told
    uint32_t m_written = 0; ///< events in the last one that is on the disk
    bool m_writing = false; ///< a batch is being written
    bool m_failing = false; ///< the last batch could not be written
    bool m_usable = true;   ///< false: the file could not be opened; nothing is kept
    bool m_quit = false;
    bool m_farBehind = false; ///< what was told last; GUI thread
    std::thread m_thread;
};

} // namespace rw::session
