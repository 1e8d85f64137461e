// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "engine/store/eventstore.h"
#include "session/latestjob.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rw::session {

struct TypeCount {
    QString detailType; ///< as in the events; "(no detail-type)" is shown by the window for an empty one
    uint32_t events = 0;
    uint32_t matched = 0; ///< filled by who shows it, from the TestRun
};

/// The store with signals: all events that are loaded, and what is known about them as a whole. Events are parsed and
/// packed on a worker; snapshot() and size() change only together with the signals. GUI thread.
class EventLibrary : public QObject {
    Q_OBJECT
public:
    using Added = std::function<void(const store::AppendResult&)>;

    explicit EventLibrary(QThreadPool& pool, QObject* parent = nullptr);
    ~EventLibrary() override;
    /// Adds events in the background, in the order of the calls; `done` is called when they are there (after the
    /// signal), or with an empty answer when everything was cleared meanwhile. An empty batch just waits its turn.
    void add(std::vector<store::NewEvent> events, Added done = {});
    /// Takes over what the workspace kept, likewise.
    void adopt(std::vector<std::shared_ptr<const store::StoredSegment>> segments, Added done = {});
    [[nodiscard]] bool adding() const;
    /// Events that were handed to add() and are not there yet: a fast source waits while there are many.
    [[nodiscard]] size_t backlog() const;
    /// Adds events and waits for them, and for what was on the way: for a few events only.
    store::AppendResult append(std::vector<store::NewEvent> events);
    void clear();
    [[nodiscard]] store::StoreSnapshot snapshot() const { return m_snapshot; }
    [[nodiscard]] uint32_t size() const { return m_snapshot.size(); }
    [[nodiscard]] const std::vector<TypeCount>& types() const {
        return m_types;
    } ///< sorted by name; `matched` stays 0 here
    [[nodiscard]] std::shared_ptr<const pattern::Vocabulary> vocabulary() const {
        return m_vocabulary;
    }                                     ///< rebuilt in the background; never null
    [[nodiscard]] bool observing() const; ///< vocabulary() is about to change

Q_SIGNALS:
    void appended(uint32_t first, uint32_t count);
    void cleared();
    void vocabularyChanged();

private:
    struct Work;
    void wake();
    void deliver();
    void settle();
    void observe();
    void countTypes(const std::vector<std::pair<QString, uint32_t>>& counts);
    std::shared_ptr<Work> m_work;
    QThreadPool& m_pool;
    store::StoreSnapshot m_snapshot;
    std::vector<TypeCount> m_types;
    QHash<QString, size_t> m_typeIndex; ///< detail-type → index into m_types
    QTimer m_settle;
    LatestJob m_observeJob;
    std::shared_ptr<std::atomic<qint64>> m_observeTook; ///< milliseconds, the last time
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
};

/// Topics and fields of the catalogue in resources/ (topics.json), for lints; read once. Any thread.
[[nodiscard]] const pattern::Vocabulary& topicCatalogue();

} // namespace rw::session
