// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "net/httpclient.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>
#include <deque>

namespace rw::session {

class Session;

/// Something that was done, and how it ended. ActivityLog masks every text that it takes in: secrets, tokens, e-mail
/// addresses and telephone numbers as net::redacted() and net::withoutPersonal() know them. What cannot be told from
/// other words stays, names of people in the other side's answers above all.
struct ActivityEntry {
    enum class Kind : uint8_t { Request, Fetch, Import, Test, Export, Organization, Workspace };
    enum class State : uint8_t { Running, Done, Again, Cancelled, Failed }; ///< Again: failed, will be tried once more
    quint64 number = 0;                                                     ///< rises, never used twice in a run
    QDateTime at;                                                           ///< UTC; when it began
    Kind kind = Kind::Request;
    State state = State::Done;
    QString what;          ///< "GET https://…", "Demo organisation"
    QString outcome;       ///< one sentence
    QString detail;        ///< the other side's own words, and what to do
    int status = 0;        ///< HTTP; 0: none
    qint64 elapsedMs = -1; ///< -1: not measured
    qint64 bytes = -1;     ///< -1: not counted
    int attempt = 1;
    QString correlationId;
};

/// What this run has asked of others and done by itself: the last 2,000 entries, the oldest first. GUI thread.
class ActivityLog : public QObject {
    Q_OBJECT
public:
    explicit ActivityLog(QObject* parent = nullptr);
    /// Takes down what the session does from now on. The session outlives the log's interest in it.
    void follow(Session& session);

    [[nodiscard]] const std::deque<ActivityEntry>& entries() const { return m_entries; }
    [[nodiscard]] const ActivityEntry* find(quint64 number) const; ///< null: gone
    void setLimit(size_t entries);                                 ///< default 2,000, at least 1

    quint64 add(ActivityEntry entry); ///< masked and numbered here; its number
    quint64 note(ActivityEntry::Kind kind, const QString& what, const QString& outcome); ///< done, at once
    /// Something that goes on; end() completes it, unless it has left the list meanwhile.
    quint64 begin(ActivityEntry::Kind kind, const QString& what);
    void end(quint64 number, ActivityEntry::State state, const QString& outcome, const QString& detail = {});
    void end(quint64 number, const Error& error); ///< Failed, or Cancelled
    /// A whole entry from an error as a value.
    quint64 addFailure(ActivityEntry::Kind kind, const QString& what, const Error& error);
    void clear();

    /// One entry as a line of tab-separated cells, and all of it in several lines. For the clipboard: masked.
    [[nodiscard]] static QString line(const ActivityEntry& entry);
    [[nodiscard]] static QString details(const ActivityEntry& entry);
    [[nodiscard]] static QString kindWord(ActivityEntry::Kind kind);
    [[nodiscard]] static QString stateWord(ActivityEntry::State state);

Q_SIGNALS:
    void added();                 ///< the last of entries() is new
    void changed(quint64 number); ///< an entry that was there
    void trimmed(quint64 first);  ///< entries before this number are gone
    void cleared();

private:
    [[nodiscard]] ActivityEntry* at(quint64 number);
    void took(const net::HttpActivity& activity);
    void tested();
    void watched();

    std::deque<ActivityEntry> m_entries;
    size_t m_limit = 2'000;
    quint64 m_last = 0;
    Session* m_session = nullptr;
    QTimer m_testSettles;    ///< typing and fetching test many times: one entry once it is over
    quint64 m_watch = 0;     ///< the live watch that runs
    quint64 m_lastWatch = 0; ///< … or ran last, as long as it has not failed
    quint64 m_diagnosis = 0;
};

} // namespace rw::session
