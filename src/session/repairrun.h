// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/insight/insight.h"
#include "engine/store/eventstore.h"
#include "session/latestjob.h"
#include "session/personalmask.h"
#include "session/ruledocument.h"

#include <QObject>
#include <cstdint>
#include <memory>
#include <vector>

namespace rw::session {

/// A repair with what it does to all loaded events, not only to the one that it is for.
struct JudgedRepair {
    insight::Repair repair; ///< its title without what the veil hides
    uint32_t matched = 0;   ///< events that match afterwards
    uint32_t gained = 0;    ///< of them not matched before, the repaired one included
    uint32_t lost = 0;      ///< matched before, not afterwards
};

/// Looks for the smallest edits of the rule after which one event matches, and counts on the columns what each does to
/// all others. Runs on a worker; a new question replaces the old one. GUI thread.
class RepairRun : public QObject {
    Q_OBJECT
public:
    explicit RepairRun(QThreadPool& pool, QObject* parent = nullptr);

    /// `rule` is valid. Ends in found(), unless another question or cancel() comes before.
    void start(std::shared_ptr<const ParsedRule> rule, const store::StoreSnapshot& events, store::EventId event,
               PersonalMask::Veil veil = {});
    void cancel();
    /// What the edits of the last found() repairs have from the event and the screen must not show.
    [[nodiscard]] const PersonalMask::Hidden& hidden() const { return m_hidden; }
    [[nodiscard]] bool running() const { return m_job.running(); }

Q_SIGNALS:
    /// Fewest edits first; none where the event matches already or no few edits help.
    void found(const std::vector<rw::session::JudgedRepair>& repairs);

private:
    LatestJob m_job;
    PersonalMask::Hidden m_hidden;
};

} // namespace rw::session
