// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "engine/pattern/pattern.h"

#include <string>
#include <string_view>
#include <vector>

/// Envelopes that the program has put around a bare detail: what it wrote there itself decides nothing.
namespace rw::match {

/// What every source of Genesys Cloud begins with (facts: genesys §4.1).
inline constexpr std::string_view kGenesysSource = "aws.partner/genesys.com/cloud/";

/// Whether the answer of this leaf depends on a value that was made up. `madeUp`: the paths whose values are texts that
/// the program wrote. A leaf that every such text fulfils (`exists`, the prefix of all Genesys sources), or none, does
/// not depend on it. Pure, any thread.
[[nodiscard]] bool restsOnMadeUp(const pattern::Leaf& leaf, const std::vector<std::string>& madeUp);

/// Per leaf of the pattern; empty where none of them does.
[[nodiscard]] std::vector<bool> leavesOnMadeUp(const pattern::Pattern& pattern, const std::vector<std::string>& madeUp);

/// The rule with only those alternatives that need none of `leaves`: whoever matches it, matches for certain.
[[nodiscard]] pattern::Pattern withoutAlternativesOf(const pattern::Pattern& pattern, const std::vector<bool>& leaves);
/// The rule without `leaves`: whoever does not match it, certainly does not match.
[[nodiscard]] pattern::Pattern withoutLeaves(const pattern::Pattern& pattern, const std::vector<bool>& leaves);

/// A rule for events some of whose values are made up: what they say counts neither way. Copies what it needs of the
/// rule; const and immutable, any thread.
class WithoutMadeUp {
public:
    WithoutMadeUp(const pattern::Pattern& rule, const std::vector<std::string>& madeUp);
    /// False where no leaf rests on them: judge by the rule as it is.
    [[nodiscard]] bool matters() const { return m_matters; }
    /// Only where it matters. Never Unreadable.
    [[nodiscard]] Outcome judge(const EventView& event) const;

private:
    bool m_matters;
    pattern::Pattern m_certain, m_possible;
};

} // namespace rw::match
