// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/funnel.h"
#include "session/latestjob.h"

#include <QByteArray>
#include <QObject>
#include <memory>
#include <vector>

namespace rw::session {

class EventLibrary;
class RuleDocument;
class TestRun;

/// What a rule leaves of the loaded events, leaf by leaf, and what it gains and loses against its saved version.
/// Follows the test run; computed on a worker. GUI thread.
class FunnelRun : public QObject {
    Q_OBJECT
public:
    enum class Saved : uint8_t {
        None,    ///< the rule was never saved
        Invalid, ///< what was saved is no valid pattern
        Same,    ///< nothing was changed since
        Differs  ///< change() tells
    };
    FunnelRun(RuleDocument& rule, EventLibrary& events, TestRun& test, QThreadPool& pool, QObject* parent = nullptr);

    /// Empty while there is no valid rule or no event.
    [[nodiscard]] const std::vector<store::FunnelStep>& steps() const { return m_result->steps; }
    [[nodiscard]] const pattern::Pattern* pattern() const; ///< that steps() is about; null without
    /// How many of the judged() events pass each leaf of pattern(), whatever the others say. An event passes where some
    /// value of it does that was not made up: elements of arrays that have to agree are not looked at.
    [[nodiscard]] const std::vector<uint64_t>& passing() const { return m_result->passing; }
    [[nodiscard]] uint64_t judged() const { return m_result->judged; }
    [[nodiscard]] Saved saved() const { return m_result->saved; }
    /// saved() speaks of the rule's file; else of the text with which the rule was opened.
    [[nodiscard]] bool inFile() const { return m_result->inFile; }
    [[nodiscard]] std::shared_ptr<const store::Change> change() const { return m_result->change; } ///< never null
    [[nodiscard]] std::shared_ptr<const store::Judgement> judgement() const { return m_result->judgement; }
    [[nodiscard]] bool running() const { return m_job.running(); }

Q_SIGNALS:
    void changed();

private:
    struct Result {
        std::shared_ptr<const store::Judgement> judgement = std::make_shared<store::Judgement>();
        std::vector<store::FunnelStep> steps;
        std::vector<uint64_t> passing;
        uint64_t judged = 0;
        Saved saved = Saved::None;
        bool inFile = false;
        std::shared_ptr<const store::Change> change = std::make_shared<store::Change>();
        // Kept for the next time: of the saved text.
        QByteArray savedText;
        std::shared_ptr<const store::Judgement> savedJudgement;
    };
    static void countPassing(Result& result);
    void start();
    static std::shared_ptr<const Result>
    compute(const std::shared_ptr<const store::Judgement>& judgement, const QByteArray& savedText, bool everSaved,
            const std::shared_ptr<const Result>& before, const store::StoreSnapshot& events,
            const std::shared_ptr<store::LeafCache>& cache, const std::stop_token& stop);
    RuleDocument& m_rule;
    EventLibrary& m_events;
    TestRun& m_test;
    LatestJob m_job;
    std::shared_ptr<store::LeafCache> m_cache = std::make_shared<store::LeafCache>();
    std::shared_ptr<const Result> m_result = std::make_shared<Result>();
};

} // namespace rw::session
