// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/funnel.h"

#include <algorithm>

namespace rw::store {

namespace {

int rank(std::string_view path) {
    return path == "source" ? 0 : path == "detail-type" ? 1 : 2;
}

void narrow(Bits& rows, const FunnelStep& by, const JudgedSegment& segment) {
    if (by.kind == FunnelStep::Kind::Rest) {
        rows &= segment.verdict.matched;
    } else if (by.kind == FunnelStep::Kind::Judged) {
        if (segment.cannotJudge.size() != 0) {
            rows.subtract(segment.cannotJudge);
        }
    } else if (by.kind == FunnelStep::Kind::Leaf) {
        const auto leaf = static_cast<size_t>(by.leaf);
        if (segment.verdict.leaves.at(leaf)) {
            rows.subtract(segment.verdict.failing(leaf));
            rows |= segment.verdict.matched; // columns do not hold every event; what matches passes each leaf
        }
    }
}

} // namespace

std::vector<FunnelStep> funnelSteps(const Judgement& judgement, const std::stop_token& stop) {
    if (!judgement.rule()) {
        return {};
    }
    const pattern::Pattern& pattern = judgement.rule()->pattern();
    std::vector<FunnelStep> steps(1);
    const auto& segments = judgement.segments();
    if (std::any_of(segments.begin(), segments.end(), [](const auto& segment) { return segment->undecided != 0; })) {
        steps.push_back({FunnelStep::Kind::Judged, -1, {}, 0});
    }
    const auto leaves = static_cast<std::ptrdiff_t>(steps.size());
    for (size_t i = 0; i < pattern.leaves.size(); ++i) {
        const pattern::Leaf& leaf = pattern.leaves[i];
        if (leaf.branch.empty() && !leaf.overridden) {
            steps.push_back({FunnelStep::Kind::Leaf, static_cast<int>(i), leaf.path, 0});
        }
    }
    std::stable_sort(steps.begin() + leaves, steps.end(),
                     [](const FunnelStep& a, const FunnelStep& b) { return rank(a.path) < rank(b.path); });
    uint64_t matched = 0;
    for (const auto& segment : segments) {
        if (stop.stop_requested()) {
            return {};
        }
        Bits rows(segment->verdict.matched.size(), true);
        steps.front().survivors += rows.size();
        for (size_t i = 1; i < steps.size(); ++i) {
            narrow(rows, steps[i], *segment);
            steps[i].survivors += rows.count();
        }
        matched += segment->matched;
    }
    if (!pattern.orGroups.empty() || steps.back().survivors != matched) {
        steps.push_back({FunnelStep::Kind::Rest, -1, {}, matched});
    }
    return steps;
}

std::vector<uint32_t> fallenOut(const Judgement& judgement, const std::vector<FunnelStep>& steps, size_t step,
                                const std::stop_token& stop) {
    std::vector<uint32_t> ids;
    if (step == 0 || step >= steps.size()) {
        return ids;
    }
    for (const auto& segment : judgement.segments()) {
        if (stop.stop_requested()) {
            return {};
        }
        Bits rows(segment->verdict.matched.size(), true);
        for (size_t i = 0; i < step; ++i) {
            narrow(rows, steps[i], *segment);
        }
        Bits survivors = rows;
        narrow(survivors, steps[step], *segment);
        rows.subtract(survivors);
        rows.forEach([&](size_t row) { ids.push_back(segment->at.first + static_cast<uint32_t>(row)); });
    }
    return ids;
}

} // namespace rw::store
