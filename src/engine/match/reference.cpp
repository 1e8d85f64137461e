// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/reference.h"

#include "engine/match/evidence.h"

#include <algorithm>
#include <unordered_map>

namespace rw::match {
namespace {

/// A step is empty if the path is, if a dot leads it, or if two dots meet with a name still to come.
bool hasEmptyStep(std::string_view path) {
    if (path.empty()) {
        return true;
    }
    const size_t lastName = path.find_last_not_of('.');
    if (lastName == std::string_view::npos) {
        return false; // nothing but dots: no step at all is left
    }
    const std::string_view named = path.substr(0, lastName);
    return named.starts_with('.') || named.find("..") != std::string_view::npos;
}

} // namespace

bool seesEmptyNames(const pattern::Pattern& pattern) {
    for (const pattern::Alternative& alternative : pattern.alternatives) {
        for (const uint32_t leaf : alternative.leaves) {
            if (hasEmptyStep(pattern.leaves[leaf].path)) {
                return true;
            }
        }
    }
    return false;
}

Evidence gather(const pattern::Pattern& pattern, const EventView& event) {
    Evidence evidence;
    std::unordered_map<std::string_view, std::vector<uint32_t>> leavesByPath;
    for (uint32_t i = 0; i < pattern.leaves.size(); ++i) {
        const pattern::Leaf& leaf = pattern.leaves[i];
        evidence.tests.emplace_back(leaf.matchers);
        evidence.conditions.push_back({{}, evidence.tests.back().wantsAbsence()});
        leavesByPath[leaf.path].push_back(i);
    }
    evidence.acceptingBy.resize(pattern.leaves.size());
    const bool emptyNames = seesEmptyNames(pattern);
    for (uint32_t i = 0; i < event.leaves.size(); ++i) {
        const EventLeaf& value = event.leaves[i];
        const auto asking = leavesByPath.find(value.path);
        if (asking == leavesByPath.end() || (value.underEmptyName && !emptyNames)) {
            continue;
        }
        const Scalar read = scalar(value.kind, value.text);
        for (const uint32_t leaf : asking->second) {
            const int matcher = evidence.tests[leaf].acceptedBy(read);
            evidence.acceptingBy[leaf].push_back(matcher);
            evidence.conditions[leaf].candidates.push_back(
                {value.trail.data(), static_cast<uint32_t>(value.trail.size()), i, matcher >= 0});
        }
    }
    return evidence;
}

std::vector<Condition> conditionsOf(const Evidence& evidence, const std::vector<uint32_t>& leaves) {
    std::vector<Condition> wanted;
    wanted.reserve(leaves.size());
    for (const uint32_t leaf : leaves) {
        wanted.push_back(evidence.conditions[leaf]);
    }
    return wanted;
}

bool accepts(const pattern::Matcher& matcher, const EventLeaf& leaf) {
    return ValueTest(matcher).accepts(scalar(leaf.kind, leaf.text), fieldTraits({matcher}));
}

bool matches(const pattern::Pattern& pattern, const EventView& event) {
    const Evidence evidence = gather(pattern, event);
    return std::any_of(
        pattern.alternatives.begin(), pattern.alternatives.end(),
        [&](const pattern::Alternative& alternative) { return solve(conditionsOf(evidence, alternative.leaves)); });
}

} // namespace rw::match
