// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/judgement.h"
#include "session/eventlibrary.h"
#include "session/latestjob.h"
#include "session/ruledocument.h"

#include <QElapsedTimer>
#include <QObject>
#include <vector>

namespace rw::session {

/// Keeps the verdict of every loaded event under the newest valid text of the rule: re-judges everything after an edit,
/// only the new ones after an append, and of a changed rule only the changed leaves. Workers go segment by segment; a
/// newer start cancels; verdicts of two rules never mix. While the text is invalid the last good verdicts stay and
/// stale() is true. GUI thread.
class TestRun : public QObject {
    Q_OBJECT
public:
    TestRun(RuleDocument& rule, EventLibrary& events, QThreadPool& pool, QObject* parent = nullptr);
    ~TestRun() override;
    [[nodiscard]] store::Verdict verdict(store::EventId id) const;
    [[nodiscard]] uint32_t judged() const;
    [[nodiscard]] uint32_t matched() const;
    [[nodiscard]] uint32_t cannotJudge() const;
    [[nodiscard]] bool running() const;
    [[nodiscard]] bool stale() const; ///< verdicts belong to an older text, because the newest is not a valid pattern
    [[nodiscard]] double elapsedMs() const; ///< what judging all that is shown took; appended events add to it
    [[nodiscard]] uint32_t matchedOfType(const QString& detailType) const;
    /// All verdicts that are shown, as a value for workers; it knows their rule. Never null.
    [[nodiscard]] std::shared_ptr<const store::Judgement> results() const;
    /// Failing leaves of an event and the first of them.
    [[nodiscard]] store::Miss miss(store::EventId id) const;
    /// Survivors after each leaf (store::funnelOf) of what is judged.
    [[nodiscard]] std::vector<uint64_t> funnel() const;
    void rejudge(); ///< everything again

Q_SIGNALS:
    void verdictsChanged(uint32_t first, uint32_t last); ///< half-open range of event ids
    void finished();
    void staleChanged();

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace rw::session
