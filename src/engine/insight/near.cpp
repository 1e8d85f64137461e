// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/insight.h"
#include "engine/json/json.h"
#include "engine/match/evidence.h"
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

namespace {

/// As in match::explain, which a test compares with this.
constexpr size_t kMostClosely = 64;

/// How many leaves of an alternative fail each for itself: a lower bound of those that fail together.
size_t failingAlone(const match::Evidence& evidence, const pattern::Alternative& alternative) {
    return static_cast<size_t>(std::count_if(alternative.leaves.begin(), alternative.leaves.end(), [&](uint32_t leaf) {
        const match::Condition& condition = evidence.conditions[leaf];
        const bool possible =
            condition.wantsAbsence && (condition.candidates.empty() || condition.candidates.front().stepCount > 0);
        return !possible && std::none_of(condition.candidates.begin(), condition.candidates.end(),
                                         [](const match::Candidate& one) { return one.accepted; });
    }));
}

/// The leaves of an alternative that cannot hold together with those before them.
std::vector<uint32_t> failingLeaves(const match::Evidence& evidence, const pattern::Alternative& alternative) {
    std::vector<uint32_t> failed;
    std::vector<match::Condition> kept;
    for (const uint32_t leaf : alternative.leaves) {
        kept.push_back(evidence.conditions[leaf]);
        const bool hopeless = kept.back().candidates.empty() && !kept.back().wantsAbsence;
        if (hopeless || !match::solve(kept)) {
            kept.pop_back();
            failed.push_back(leaf);
        }
    }
    return failed;
}

NearMiss nearMiss(const pattern::Pattern& pattern, const match::EventView& event) {
    const match::Evidence evidence = match::gather(pattern, event);
    std::vector<std::pair<size_t, size_t>> order; // failing each alone, alternative
    for (size_t i = 0; i < pattern.alternatives.size(); ++i) {
        order.emplace_back(failingAlone(evidence, pattern.alternatives[i]), i);
        if (order.back().first == 0 && match::solve(match::conditionsOf(evidence, pattern.alternatives[i].leaves))) {
            return {};
        }
    }
    std::stable_sort(order.begin(), order.end());
    size_t best = SIZE_MAX;
    std::vector<uint32_t> closest;
    for (size_t i = 0; i < order.size() && i < kMostClosely && order[i].first < best; ++i) {
        std::vector<uint32_t> failed = failingLeaves(evidence, pattern.alternatives[order[i].second]);
        if (failed.size() < best) {
            best = failed.size();
            closest = std::move(failed);
        }
    }
    NearMiss miss;
    miss.failing = static_cast<uint32_t>(closest.size());
    const auto first = std::min_element(closest.begin(), closest.end()); // leaves are numbered in document order
    miss.firstFailingLeaf = first != closest.end() ? static_cast<int>(*first) : -1;
    return miss;
}

} // namespace

std::vector<NearMiss> nearMisses(const pattern::Pattern& pattern, std::span<const std::string_view> events,
                                 const std::stop_token& stop) {
    std::vector<NearMiss> out;
    out.reserve(events.size());
    for (const std::string_view event : events) {
        if (stop.stop_requested()) {
            break;
        }
        const auto view = match::readEvent(event);
        NearMiss miss;
        miss.readable = view.hasValue();
        out.push_back(view ? nearMiss(pattern, *view) : miss);
    }
    return out;
}

} // namespace rw::insight
