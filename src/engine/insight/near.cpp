// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/insight.h"
#include "engine/json/json.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>

namespace rw::insight {

NearPath nearestPath(const pattern::Vocabulary& vocabulary, std::string_view path) {
    NearPath out;
    unsigned nearest = 0;
    for (const pattern::ObservedPath& row : vocabulary.paths) {
        if (row.path == path) {
            out.eventsWithAsked = row.events;
            continue;
        }
        const unsigned near = row.events > 0 ? pattern::pathNearness(path, row.path) : 0;
        if (near > nearest || (near == nearest && near > 0 && row.events > out.events)) {
            nearest = near;
            out.path = row.path;
            out.events = row.events;
        }
    }
    return out;
}

pattern::ObservedValue nearestValue(const pattern::Vocabulary& vocabulary, std::string_view path,
                                    std::string_view text) {
    const pattern::ObservedPath* row = vocabulary.find(path);
    if (row == nullptr) {
        return {};
    }
    const std::string wanted = pattern::folded(text);
    const std::string quoted = json::quoted(text);
    const pattern::ObservedValue* best = nullptr;
    size_t least = std::max<size_t>(2, text.size() / 3) + 1;
    for (const pattern::ObservedValue& value : row->values) {
        const bool isText = value.json.size() >= 2 && value.json.front() == '"';
        if (!isText) { // "300" asked, 300 seen
            if (value.json == text) {
                return value;
            }
            continue;
        }
        if (value.json == quoted) {
            continue; // that is no correction
        }
        const std::string_view inner = std::string_view(value.json).substr(1, value.json.size() - 2);
        if (!wanted.empty() && pattern::folded(inner) == wanted) {
            return value; // most frequent first: no later one is better
        }
        if (const size_t distance = pattern::editDistance(inner, text, least); distance < least) {
            least = distance;
            best = &value;
        }
    }
    return best != nullptr ? *best : pattern::ObservedValue{};
}

std::vector<NearMiss> nearMisses(const pattern::Pattern& pattern, std::span<const std::string_view> events,
                                 std::stop_token stop) {
    std::vector<NearMiss> out;
    out.reserve(events.size());
    for (const std::string_view event : events) {
        if (stop.stop_requested()) {
            break;
        }
        const match::Explanation explanation = match::explain(pattern, event);
        NearMiss miss;
        miss.readable = explanation.outcome != match::Outcome::Unreadable;
        miss.failing = explanation.failing;
        if (!explanation.matched && explanation.alternative >= 0) {
            const auto best = static_cast<size_t>(explanation.alternative);
            for (const match::LeafResult& leaf : explanation.leaves) {
                const auto& leaves = pattern.alternatives[best].leaves;
                const bool fails = leaf.state == match::LeafState::Fail || leaf.state == match::LeafState::CannotJudge;
                if (fails && std::find(leaves.begin(), leaves.end(), leaf.leaf) != leaves.end()) {
                    miss.firstFailingLeaf = static_cast<int>(leaf.leaf);
                    break;
                }
            }
        }
        out.push_back(miss);
    }
    return out;
}

} // namespace rw::insight
