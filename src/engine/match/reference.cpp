// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/reference.h"

#include "engine/match/accept.h"
#include "engine/match/solver.h"

#include <algorithm>

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

bool accepts(const pattern::Matcher& matcher, const EventLeaf& leaf) {
    return ValueTest(matcher).accepts(scalar(leaf.kind, leaf.text), fieldTraits({matcher}));
}

bool matches(const pattern::Pattern& pattern, const EventView& event) {
    const bool emptyNames = seesEmptyNames(pattern);
    // One condition per leaf of the rule; alternatives share them.
    std::vector<Condition> conditions;
    for (const pattern::Leaf& leaf : pattern.leaves) {
        const FieldTest test(leaf.matchers);
        Condition condition{{}, test.wantsAbsence()};
        for (uint32_t i = 0; i < event.leaves.size(); ++i) {
            const EventLeaf& value = event.leaves[i];
            if (value.path == leaf.path && (emptyNames || !value.underEmptyName)) {
                const bool accepted = test.acceptedBy(scalar(value.kind, value.text)) >= 0;
                condition.candidates.push_back(
                    {value.trail.data(), static_cast<uint32_t>(value.trail.size()), i, accepted});
            }
        }
        conditions.push_back(std::move(condition));
    }
    return std::any_of(pattern.alternatives.begin(), pattern.alternatives.end(),
                       [&](const pattern::Alternative& alternative) {
                           std::vector<Condition> wanted;
                           for (const uint32_t leaf : alternative.leaves) {
                               wanted.push_back(conditions[leaf]);
                           }
                           return solve(wanted);
                       });
}

} // namespace rw::match
