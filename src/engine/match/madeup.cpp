// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/madeup.h"

#include <algorithm>

namespace rw::match {

using pattern::Matcher;
using pattern::OpId;

namespace {

enum class Accepts : uint8_t { None, Some, All };

/// Of the texts that begin with `known`.
Accepts acceptsOf(const Matcher& matcher, std::string_view known) {
    const std::string_view text = matcher.text;
    switch (matcher.op) {
    case OpId::Exists:
        return matcher.exists ? Accepts::All : Accepts::None; // every event has an envelope
    case OpId::Numeric:
        return Accepts::None;
    case OpId::Equals:
        return matcher.literal == json::Kind::String && text.starts_with(known) ? Accepts::Some : Accepts::None;
    case OpId::Prefix:
        if (matcher.ignoreCase) {
            return Accepts::Some;
        }
        return known.starts_with(text) ? Accepts::All : text.starts_with(known) ? Accepts::Some : Accepts::None;
    case OpId::Wildcard: {
        const std::string_view start = text.substr(0, text.find_first_of("*\\"));
        return text.size() == start.size() + 1 && text.back() == '*' && known.starts_with(start) ? Accepts::All
                                                                                                 : Accepts::Some;
    }
    case OpId::AnythingBut: {
        const bool others = matcher.butTest == pattern::TextTest::Equals && !known.empty() &&
                            std::none_of(matcher.butTexts.begin(), matcher.butTexts.end(),
                                         [&](const std::string& but) { return but.starts_with(known); });
        return others ? Accepts::All : Accepts::Some;
    }
    default:
        return Accepts::Some;
    }
}

} // namespace

bool restsOnMadeUp(const pattern::Leaf& leaf, const std::vector<std::string>& madeUp) {
    if (std::find(madeUp.begin(), madeUp.end(), leaf.path) == madeUp.end()) {
        return false;
    }
    const std::string_view known = leaf.path == "source" ? kGenesysSource : std::string_view();
    Accepts most = Accepts::None;
    for (const Matcher& matcher : leaf.matchers) {
        most = std::max(most, acceptsOf(matcher, known));
    }
    return most == Accepts::Some;
}

std::vector<bool> leavesOnMadeUp(const pattern::Pattern& pattern, const std::vector<std::string>& madeUp) {
    std::vector<bool> found;
    for (size_t i = 0; !madeUp.empty() && i < pattern.leaves.size(); ++i) {
        if (!pattern.leaves[i].overridden && restsOnMadeUp(pattern.leaves[i], madeUp)) {
            found.resize(pattern.leaves.size(), false);
            found[i] = true;
        }
    }
    return found;
}

pattern::Pattern withoutAlternativesOf(const pattern::Pattern& pattern, const std::vector<bool>& leaves) {
    pattern::Pattern certain = pattern;
    std::erase_if(certain.alternatives, [&](const pattern::Alternative& alternative) {
        return std::any_of(alternative.leaves.begin(), alternative.leaves.end(),
                           [&](uint32_t leaf) { return leaves[leaf]; });
    });
    return certain;
}

pattern::Pattern withoutLeaves(const pattern::Pattern& pattern, const std::vector<bool>& leaves) {
    pattern::Pattern possible = pattern;
    for (pattern::Alternative& alternative : possible.alternatives) {
        std::erase_if(alternative.leaves, [&](uint32_t leaf) { return leaves[leaf]; });
    }
    return possible;
}

WithoutMadeUp::WithoutMadeUp(const pattern::Pattern& rule, const std::vector<std::string>& madeUp) {
    const std::vector<bool> leaves = leavesOnMadeUp(rule, madeUp);
    m_matters = !leaves.empty();
    if (m_matters) {
        m_certain = withoutAlternativesOf(rule, leaves);
        m_possible = withoutLeaves(rule, leaves);
    }
}

Outcome WithoutMadeUp::judge(const EventView& event) const {
    return matches(m_certain, event)    ? Outcome::Match
           : matches(m_possible, event) ? Outcome::CannotJudge
                                        : Outcome::NoMatch;
}

} // namespace rw::match
