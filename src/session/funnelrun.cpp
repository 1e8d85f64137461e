// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/funnelrun.h"

#include "session/eventlibrary.h"
#include "session/ruledocument.h"
#include "session/testrun.h"

#include <algorithm>

namespace rw::session {

void FunnelRun::countPassing(Result& result) {
    result.passing.assign(result.judgement->rule()->pattern().leaves.size(), 0);
    for (const auto& segment : result.judgement->segments()) {
        result.judged += segment->at.segment->rows();
        const auto& leaves = segment->verdict.leaves;
        for (size_t leaf = 0; leaf < std::min(leaves.size(), result.passing.size()); ++leaf) {
            if (leaves[leaf]) { // null: another of the same name holds instead
                result.passing[leaf] += segment->verdict.passing(leaf).count();
            }
        }
    }
}

FunnelRun::FunnelRun(RuleDocument& rule, EventLibrary& events, TestRun& test, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_rule(rule), m_events(events), m_test(test), m_job(pool) {
    connect(&m_test, &TestRun::finished, this, &FunnelRun::start);
    connect(&m_rule, &RuleDocument::fileChanged, this, &FunnelRun::start);
    start();
}

const pattern::Pattern* FunnelRun::pattern() const {
    return m_result->judgement->rule() ? &m_result->judgement->rule()->pattern() : nullptr;
}

void FunnelRun::start() {
    m_job.start(
        [judgement = m_test.results(), savedText = m_rule.savedText(), everSaved = !m_rule.filePath().isEmpty(),
         before = m_result, events = m_events.snapshot(), cache = m_cache](const std::stop_token& stop) {
            return compute(judgement, savedText, everSaved, before, events, cache, stop);
        },
        [this](std::shared_ptr<const Result> result) {
            m_result = std::move(result);
            Q_EMIT changed();
        });
}

std::shared_ptr<const FunnelRun::Result>
FunnelRun::compute(const std::shared_ptr<const store::Judgement>& judgement, const QByteArray& savedText,
                   bool everSaved, const std::shared_ptr<const Result>& before, const store::StoreSnapshot& events,
                   const std::shared_ptr<store::LeafCache>& cache, const std::stop_token& stop) {
    auto result = std::make_shared<Result>();
    result->judgement = judgement;
    result->inFile = everSaved;
    if (!judgement->rule() || judgement->segments().empty()) {
        return result;
    }
    result->steps = store::funnelSteps(*judgement, stop);
    countPassing(*result);
    // A rule that was opened as the demo's, or restored, has a saved version without a file.
    if (savedText.trimmed().isEmpty() && !everSaved) {
        return result;
    }
    if (savedText.toStdString() == judgement->rule()->pattern().source) {
        result->saved = Saved::Same;
        return result;
    }
    result->savedText = savedText;
    auto saved = std::make_shared<store::Judgement>();
    if (before->savedJudgement && before->savedText == savedText) {
        *saved = *before->savedJudgement;
    } else {
        const auto parsed = pattern::parsePattern({savedText.constData(), static_cast<size_t>(savedText.size())});
        if (!parsed.valid()) {
            result->saved = Saved::Invalid;
            return result;
        }
        *saved = store::Judgement(match::CompiledPattern::compile(parsed.pattern));
    }
    for (const store::SegmentAt& at : events.segments()) {
        if (!saved->knows(at)) {
            auto judged = store::judgeStored(saved->rule()->pattern(), at, *cache, stop);
            if (!judged) {
                return result; // a newer start has asked to stop: nobody will look at this
            }
            saved->put(std::move(judged));
        }
    }
    result->saved = Saved::Differs;
    result->change = std::make_shared<store::Change>(store::changeBetween(*saved, *judgement));
    result->savedJudgement = std::move(saved);
    return result;
}

} // namespace rw::session
