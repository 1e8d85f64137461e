// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "session/eventsource.h"

#include <QObject>
#include <QString>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace rw::session {

class ActivityLog;
class EventLibrary;

/// The way of events into the library: one source runs, others wait their turn, and one that failed may go on where it
/// stopped. Each run is an entry of the activity log. GUI thread; library and log outlive it. When it goes, the source
/// that runs goes silently with it.
class Acquisition : public QObject {
    Q_OBJECT
public:
    Acquisition(EventLibrary& events, ActivityLog& activity);
    ~Acquisition() override;

    void enqueue(std::unique_ptr<EventSource> next);
    void hold(bool held);       ///< nothing starts until it is called with false: the library is being restored
    void holdBack(bool behind); ///< a source that waits for its events to be taken waits for the disk, too
    [[nodiscard]] bool busy() const { return m_source != nullptr || !m_waiting.empty(); }
    /// The source that runs, and those that wait. What was delivered stays.
    void cancel();

    /// The last source failed or was cancelled and can go on where it stopped; nothing runs.
    [[nodiscard]] bool canResume() const { return m_interrupted && !busy(); }
    void resume();
    void forgetInterrupted() { m_interrupted.reset(); }

Q_SIGNALS:
    void busyChanged();
    void began(bool fetch, quint64 entry); ///< before started(); `fetch`: from an organisation; number in the log
    void started(const QString& title);
    void progress(const rw::session::SourceProgress& progress);
    void notice(const QString& text);
    /// Before finished() or failed(), where the source counts records.
    void reported(const std::shared_ptr<const rw::session::ImportReport>& report);
    /// `first` is the id of the first event that it added, where it added any; others may have come between.
    void finished(bool fetch, const QString& title, uint32_t added, uint32_t duplicates, uint32_t first);
    void failed(const QString& title, const rw::Error& error); ///< Cancelled included

private:
    void startNext();
    void ended(const Error* error);
    void arrived(const std::optional<Error>& failure);
    void answer();

    EventLibrary& m_events;
    ActivityLog& m_activity;
    std::unique_ptr<EventSource> m_source;
    std::deque<std::unique_ptr<EventSource>> m_waiting;
    std::unique_ptr<EventSource> m_interrupted;
    bool m_held = false;
    bool m_behind = false;
    std::vector<store::AppendResult> m_unanswered; ///< of batches that are in the store and wait for the disk
    uint32_t m_added = 0;
    uint32_t m_first = 0; ///< id of the first that was added
    uint32_t m_duplicates = 0;
    quint64 m_entry = 0; ///< of the source that runs, in the activity log
};

} // namespace rw::session
