// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/madeup.h"

#include "engine/match/texttests.h"

#include <algorithm>

namespace rw::match {

using pattern::Matcher;
using pattern::OpId;
using pattern::TextTest;

namespace {

enum class Accepts : uint8_t { None, Some, All };

/// Of the texts that begin with `known`, which is ASCII.
Accepts acceptsOf(TextTest test, std::string_view text, std::string_view known) {
    const auto from = [known](std::string_view start, Accepts wholly) {
        return known.starts_with(start) ? wholly : start.starts_with(known) ? Accepts::Some : Accepts::None;
    };
    switch (test) {
    case TextTest::Equals:
        return text.starts_with(known) ? Accepts::Some : Accepts::None;
    case TextTest::EqualsIgnoreCase:
        return CaselessText(text).agreement(known, false) == known.size() ? Accepts::Some : Accepts::None;
    case TextTest::Prefix:
        return from(text, Accepts::All);
    case TextTest::Wildcard: {
        const std::string_view start = text.substr(0, text.find_first_of("*\\"));
        if (start.size() == text.size()) {
            return acceptsOf(TextTest::Equals, text, known);
        }
        return from(start, text.substr(start.size()) == "*" ? Accepts::All : Accepts::Some);
    }
    case TextTest::Suffix:
        break;
    }
    return Accepts::Some;
}

Accepts acceptsPrefixInAnyCase(std::string_view text, std::string_view known) {
    const CaselessText caseless(text);
    if (caseless.agreement(known, false) == known.size()) {
        return text.size() == known.size() ? Accepts::All : Accepts::Some;
    }
    return caseless.isPrefixOf(known) ? Accepts::All : Accepts::None;
}

Accepts acceptsOf(const Matcher& matcher, std::string_view known) {
    switch (matcher.op) {
    case OpId::Exists:
        return matcher.exists ? Accepts::All : Accepts::None; // every event has an envelope
    case OpId::Numeric:
        return Accepts::None;
    case OpId::Equals:
        return matcher.literal == json::Kind::String ? acceptsOf(TextTest::Equals, matcher.text, known) : Accepts::None;
    case OpId::Exactly:
        return acceptsOf(TextTest::Equals, matcher.text, known);
    case OpId::EqualsIgnoreCase:
        return acceptsOf(TextTest::EqualsIgnoreCase, matcher.text, known);
    case OpId::Prefix:
        return matcher.ignoreCase ? acceptsPrefixInAnyCase(matcher.text, known)
                                  : acceptsOf(TextTest::Prefix, matcher.text, known);
    case OpId::Suffix:
        return acceptsOf(TextTest::Suffix, matcher.text, known);
    case OpId::Wildcard:
        return acceptsOf(TextTest::Wildcard, matcher.text, known);
    case OpId::Cidr:
        return known.empty() ? Accepts::Some : Accepts::None; // no address begins like a source
    case OpId::AnythingBut: {
        if (!matcher.butNumbers.empty()) {
            return Accepts::All; // a text is no number
        }
        Accepts refused = matcher.butTexts.empty() ? Accepts::All : Accepts::None; // Q5: an empty list never matches
        for (const std::string& but : matcher.butTexts) {
            refused = std::max(refused, acceptsOf(matcher.butTest, but, known));
        }
        return refused == Accepts::All ? Accepts::None : refused == Accepts::None ? Accepts::All : Accepts::Some;
    }
    }
    return Accepts::Some;
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
