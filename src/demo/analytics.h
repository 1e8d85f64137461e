// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/answers.h"
#include "demo/query.h"

#include <list>
#include <map>
#include <memory>

/// The conversations of the simulated organisation and the Analytics endpoints over them (facts: genesys §2). Nothing
/// is stored: conversations are planned when somebody asks, a few hours at a time, so that a million of them take no
/// more memory than a thousand.
namespace rw::demo {

class Conversations {
public:
    struct Options {
        uint64_t seed = 1;
        int perHour = 120;
        int hours = 48; ///< how far back they reach
    };
    explicit Conversations(Options options) : m_options(options) {}

    /// Those that begin in an hour (hours since 1970), by time. They depend on the seed and the hour only: whoever asks
    /// later finds the same conversation under the same id, and pages fit together. Valid until the next call.
    [[nodiscard]] const std::vector<Conversation>& hour(int64_t number);
    [[nodiscard]] int64_t firstHour(int64_t now) const;
    [[nodiscard]] int perHour() const { return m_options.perHour; }
    /// nullptr when there is none; valid until the next call.
    [[nodiscard]] const Conversation* find(const QString& id, int64_t now);
    /// How many conversations are planned and kept at this moment.
    [[nodiscard]] size_t kept() const;

private:
    struct Hour {
        int64_t number = 0;
        std::vector<Conversation> conversations;
    };
    Options m_options;
    std::list<Hour> m_hours; ///< used last first
};

/// Where a conversation stands.
struct Place {
    int64_t hour = 0;
    size_t index = 0;
};

class Analytics {
public:
    explicit Analytics(Conversations& conversations, uint64_t seed) : m_conversations(conversations), m_seed(seed) {}

    [[nodiscard]] ServerAnswer query(const QByteArray& body);
    [[nodiscard]] ServerAnswer details(const QString& id);
    [[nodiscard]] ServerAnswer several(const QStringList& ids);

    [[nodiscard]] ServerAnswer startJob(const QByteArray& body);
    [[nodiscard]] ServerAnswer job(const QString& id);
    [[nodiscard]] ServerAnswer results(const QString& id, const Parameters& parameters);
    [[nodiscard]] ServerAnswer dropJob(const QString& id);
    [[nodiscard]] ServerAnswer availability() const;

private:
    /// How many hits each hour has, for a query's body without its paging.
    struct Counted {
        QByteArray key;
        std::map<int64_t, size_t> final; ///< hours in which nothing changes any more
        int64_t sortedAtMs = 0;
        std::vector<std::pair<int64_t, Place>> byEnd; ///< only for queries by end
    };
    struct Job {
        DetailsQuery query;
        int64_t availableMs = 0; ///< the state of the data that it sees
        int asked = 0;
        bool cancelled = false;
    };
    [[nodiscard]] Counted& counted(const QByteArray& body);
    [[nodiscard]] size_t hitsOf(const DetailsQuery& query, Counted& counted, int64_t hour, int64_t now);
    [[nodiscard]] QJsonArray pageByStart(const DetailsQuery& query, Counted& counted, int64_t from, int64_t to,
                                         int64_t now, qint64& total);
    [[nodiscard]] QJsonArray pageByEnd(const DetailsQuery& query, Counted& counted, int64_t from, int64_t to,
                                       int64_t now, qint64& total);

    Conversations& m_conversations;
    uint64_t m_seed;
    std::list<Counted> m_counted; ///< used last first
    std::map<QString, Job> m_jobs;
    uint64_t m_jobsMade = 0;
};

} // namespace rw::demo
