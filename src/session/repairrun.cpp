// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/repairrun.h"

#include "engine/match/hidden.h"
#include "engine/pattern/diagnostic.h"
#include "engine/store/judgement.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace rw::session {

namespace {

constexpr size_t kMostRepairs = 6;

/// Matched rows per segment; empty once `stop` was requested.
std::vector<store::Bits> matchedRows(const pattern::Pattern& pattern, const store::StoreSnapshot& events,
                                     store::LeafCache& cache, const std::stop_token& stop) {
    std::vector<store::Bits> matched;
    for (const store::SegmentAt& at : events.segments()) {
        const auto judged = store::judgeStored(pattern, at, cache, stop);
        if (!judged) {
            return {};
        }
        matched.push_back(judged->verdict.matched);
    }
    return matched;
}

uint32_t countOf(store::Bits bits, const store::Bits* without) {
    if (without != nullptr) {
        bits.subtract(*without);
    }
    return static_cast<uint32_t>(bits.count());
}

struct Looked {
    std::vector<JudgedRepair> repairs;
    PersonalMask::Hidden hidden;
};

std::vector<JudgedRepair> judgedRepairs(const ParsedRule& rule, const store::StoreSnapshot& events,
                                        const std::string& text, const match::Stand& stand,
                                        const std::stop_token& stop) {
    const pattern::Pattern& pattern = *rule.result.pattern;
    // Side effects are counted on the columns below: no other texts are read.
    const std::vector<insight::Repair> found = insight::repairs(pattern, text, {}, kMostRepairs, stop, stand);
    std::vector<JudgedRepair> judged;
    store::LeafCache cache; // repairs share most of their leaves with the rule
    const std::vector<store::Bits> before = matchedRows(pattern, events, cache, stop);
    for (const insight::Repair& repair : found) {
        const pattern::ParseResult repaired = pattern::parsePattern(pattern::applied(pattern.source, repair.edits));
        if (!repaired.valid() || stop.stop_requested()) {
            continue;
        }
        const std::vector<store::Bits> after = matchedRows(*repaired.pattern, events, cache, stop);
        JudgedRepair one;
        one.repair = repair;
        for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
            one.matched += countOf(after[i], nullptr);
            one.gained += countOf(after[i], &before[i]);
            one.lost += countOf(before[i], &after[i]);
        }
        judged.push_back(std::move(one));
    }
    return judged;
}

} // namespace

RepairRun::RepairRun(QThreadPool& pool, QObject* parent) : QObject(parent), m_job(pool) {}

void RepairRun::start(std::shared_ptr<const ParsedRule> rule, const store::StoreSnapshot& events, store::EventId event,
                      PersonalMask::Veil veil) {
    m_job.start(
        [rule = std::move(rule), events, event, veil = std::move(veil)](const std::stop_token& stop) {
            Looked looked;
            const std::string text = events.text(event);
            looked.hidden = veil.hiddenIn(text);
            // A title that is cut has no whole value any more that could be found in it.
            const match::Stand stand = [&](std::string_view path, std::string_view json) {
                const std::string shown = veil.json(path, json);
                return shown != json ? shown : looked.hidden.json(json);
            };
            looked.repairs = judgedRepairs(*rule, events, text, veil.on() ? stand : match::Stand(), stop);
            for (JudgedRepair& one : looked.repairs) { // paths of the event that the rule should rather test
                one.repair.title = looked.hidden.names(one.repair.title);
            }
            return looked;
        },
        [this](Looked looked) {
            m_hidden = std::move(looked.hidden);
            Q_EMIT found(looked.repairs);
        });
}

void RepairRun::cancel() {
    m_job.cancel();
}

} // namespace rw::session
