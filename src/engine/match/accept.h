// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/match/addresses.h"
#include "engine/match/texttests.h"
#include "engine/pattern/pattern.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::match {

/// A JSON number of an event: comparable ones have a value (facts: pattern language §4).
struct EventNumber {
    bool comparable = false;
    double value = 0;
};
[[nodiscard]] EventNumber eventNumber(std::string_view spelling);

/// A scalar of an event. `text`: strings decoded (lone surrogates as utf8::append writes them), numbers as spelt.
struct Scalar {
    json::Kind kind = json::Kind::Missing;
    std::string_view text;
    EventNumber number; ///< of a number
};
[[nodiscard]] Scalar scalar(json::Kind kind, std::string_view text);

/// What the other matchers of the same field change for one of them (§9, Q7).
struct FieldTraits {
    bool hasAddress = false; ///< a cidr or an address literal: address-like text is looked up as hex digits too
    bool hasNumeric = false; ///< a numeric matcher: comparable numbers are not run through the address automaton
};
[[nodiscard]] FieldTraits fieldTraits(const std::vector<pattern::Matcher>& matchers);

/// A matcher made ready to test many values. Immutable, any thread. The pattern must outlive it.
class ValueTest {
public:
    explicit ValueTest(const pattern::Matcher& matcher);
    [[nodiscard]] bool accepts(const Scalar& value, FieldTraits traits) const;
    [[nodiscard]] const pattern::Matcher& matcher() const { return *m_matcher; }

private:
    [[nodiscard]] bool equals(const Scalar& value, FieldTraits traits) const;
    [[nodiscard]] bool inRange(const Scalar& value, FieldTraits traits) const;
    [[nodiscard]] bool excludes(const Scalar& value) const;

    const pattern::Matcher* m_matcher;
    std::vector<std::string> m_texts; ///< the texts to compare with, as serviceBytes()
    std::vector<CaselessText> m_caseless;
    std::vector<WildcardText> m_wildcards;
    std::optional<AddressRange> m_range;
};

/// A value list made ready.
class FieldTest {
public:
    explicit FieldTest(const std::vector<pattern::Matcher>& matchers);
    /// Index of the first matcher that accepts the value, -1 if none does.
    [[nodiscard]] int acceptedBy(const Scalar& value) const;
    [[nodiscard]] bool wantsAbsence() const { return m_wantsAbsence; }
    /// All matchers are ranges of numbers.
    [[nodiscard]] bool onlyRanges() const;
    /// Where onlyRanges(): accepted[i] becomes 1 for the numbers in a range, else it stays. NaN is in none.
    void acceptNumbers(const std::vector<double>& numbers, std::vector<uint8_t>& accepted) const;
    [[nodiscard]] FieldTraits traits() const { return m_traits; }
    [[nodiscard]] const std::vector<ValueTest>& tests() const { return m_tests; }

private:
    std::vector<ValueTest> m_tests;
    FieldTraits m_traits;
    bool m_wantsAbsence = false;
};

} // namespace rw::match
