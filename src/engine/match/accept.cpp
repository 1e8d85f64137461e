// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/accept.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rw::match {

using json::Kind;
using pattern::Matcher;
using pattern::OpId;
using pattern::TextTest;

EventNumber eventNumber(std::string_view spelling) {
    // Whole numbers of up to 15 digits are comparable as they stand; the rest needs the exact rule.
    const bool negative = spelling.starts_with('-');
    const std::string_view digits = spelling.substr(negative ? 1 : 0);
    if (digits.size() <= 15 && !digits.empty()) {
        int64_t value = 0;
        bool whole = true;
        for (const char c : digits) {
            whole = whole && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        if (whole) {
            return {true, static_cast<double>(negative ? -value : value)};
        }
    }
    const pattern::Number number = pattern::readNumber(spelling);
    return {number.comparable, number.value};
}

Scalar scalar(Kind kind, std::string_view text) {
    return {kind, text, kind == Kind::Number ? eventNumber(text) : EventNumber{}};
}

namespace {

std::optional<AddressRange> addressRange(const Matcher& matcher) {
    if (matcher.op == OpId::Cidr) {
        return cidrRange(matcher.text);
    }
    if (matcher.op == OpId::Equals && matcher.literal == Kind::String) {
        if (const std::optional<std::string> digits = addressDigits(matcher.text)) {
            return AddressRange{*digits, *digits};
        }
    }
    return std::nullopt;
}

bool within(const Matcher& matcher, const Scalar& value) {
    if (value.kind != Kind::Number || !value.number.comparable) {
        return false;
    }
    const double d = value.number.value;
    if (matcher.lower) {
        const double low = matcher.lower->number.value;
        if (d < low || (d == low && !matcher.lower->inclusive)) {
            return false;
        }
    }
    if (matcher.upper) {
        const double high = matcher.upper->number.value;
        if (d > high || (d == high && !matcher.upper->inclusive)) {
            return false;
        }
    }
    return true;
}

} // namespace

FieldTraits fieldTraits(const std::vector<Matcher>& matchers) {
    FieldTraits traits;
    for (const Matcher& matcher : matchers) {
        traits.hasAddress = traits.hasAddress || addressRange(matcher).has_value();
        traits.hasNumeric =
            traits.hasNumeric || matcher.op == OpId::Numeric ||
            (matcher.op == OpId::AnythingBut && !matcher.butNumbers.empty()) ||
            (matcher.op == OpId::Equals && matcher.literal == Kind::Number && matcher.number.comparable);
    }
    return traits;
}

ValueTest::ValueTest(const Matcher& matcher) : m_matcher(&matcher), m_range(addressRange(matcher)) {
    TextTest test = TextTest::Equals;
    switch (matcher.op) {
    case OpId::Prefix:
        test = matcher.ignoreCase ? TextTest::EqualsIgnoreCase : TextTest::Prefix;
        m_texts.push_back(serviceBytes(matcher.text));
        break;
    case OpId::Suffix:
        test = matcher.ignoreCase ? TextTest::EqualsIgnoreCase : TextTest::Suffix;
        m_texts.push_back(serviceBytes(matcher.text));
        break;
    case OpId::EqualsIgnoreCase:
        test = TextTest::EqualsIgnoreCase;
        m_texts.push_back(matcher.text);
        break;
    case OpId::Wildcard:
        test = TextTest::Wildcard;
        m_texts.push_back(serviceBytes(matcher.text));
        break;
    case OpId::AnythingBut:
        test = matcher.butTest;
        for (const std::string& text : matcher.butTexts) {
            m_texts.push_back(serviceBytes(text));
        }
        break;
    case OpId::Equals:
    case OpId::Exactly:
    case OpId::Numeric:
    case OpId::Cidr:
    case OpId::Exists:
        break;
    }
    for (const std::string& text : m_texts) {
        if (test == TextTest::EqualsIgnoreCase) {
            m_caseless.emplace_back(text);
        } else if (test == TextTest::Wildcard) {
            m_wildcards.emplace_back(text);
        }
    }
}

bool ValueTest::inRange(const Scalar& value, FieldTraits traits) const {
    if (!m_range) {
        return false;
    }
    if (value.kind == Kind::String) {
        const std::optional<std::string> digits = addressDigits(value.text);
        return digits && m_range->contains(*digits);
    }
    if (value.kind == Kind::Number && !(traits.hasNumeric && value.number.comparable)) {
        return m_range->contains(leadingHexDigits(value.text));
    }
    return false;
}

bool ValueTest::equals(const Scalar& value, FieldTraits traits) const {
    const Matcher& m = *m_matcher;
    if (m.literal == Kind::String) {
        return m_range ? inRange(value, traits) : value.kind == Kind::String && value.text == m.text;
    }
    if (m.literal != Kind::Number) {
        return value.kind == m.literal;
    }
    if (value.kind == Kind::Number) {
        return m.number.comparable && value.number.comparable ? value.number.value == m.number.value
                                                              : value.text == m.number.spelling;
    }
    if (value.kind == Kind::String && traits.hasAddress) {
        const std::optional<std::string> digits = addressDigits(value.text);
        return digits && *digits == m.number.spelling;
    }
    return false;
}

bool ValueTest::excludes(const Scalar& value) const {
    const Matcher& m = *m_matcher;
    if (!m.butNumbers.empty()) {
        return value.kind == Kind::Number && value.number.comparable &&
               std::any_of(m.butNumbers.begin(), m.butNumbers.end(),
                           [&](const pattern::Number& n) { return n.value == value.number.value; });
    }
    if (m_texts.empty()) {
        return true; // Q5: an empty list of the object form never matches
    }
    if (value.kind != Kind::String) {
        return false;
    }
    const auto any = [](const auto& list, const auto& test) { return std::any_of(list.begin(), list.end(), test); };
    switch (m.butTest) {
    case TextTest::Equals:
        return any(m_texts, [&](const std::string& text) { return value.text == text; });
    case TextTest::Prefix:
        return any(m_texts, [&](const std::string& text) { return hasPrefix(value.text, text); });
    case TextTest::Suffix:
        return any(m_texts, [&](const std::string& text) { return hasSuffix(value.text, text); });
    case TextTest::EqualsIgnoreCase:
        return any(m_caseless, [&](const CaselessText& text) { return text.equals(value.text); });
    case TextTest::Wildcard:
        return any(m_wildcards, [&](const WildcardText& text) { return text.matches(value.text); });
    }
    return false;
}

bool ValueTest::accepts(const Scalar& value, FieldTraits traits) const {
    const Matcher& m = *m_matcher;
    if (m.op == OpId::Equals) { // compares strings as Java does: lone surrogates stay what they are
        return equals(value, traits);
    }
    if (m.op == OpId::Exactly) {
        return value.kind == Kind::String && value.text == m.text;
    }
    if (value.kind == Kind::String && hasLoneSurrogate(value.text)) {
        const std::string bytes = serviceBytes(value.text);
        return accepts({Kind::String, bytes, {}}, traits);
    }
    switch (m.op) {
    case OpId::Prefix:
        return value.kind == Kind::String &&
               (m.ignoreCase ? m_caseless[0].isPrefixOf(value.text) : hasPrefix(value.text, m_texts[0]));
    case OpId::Suffix:
        return value.kind == Kind::String &&
               (m.ignoreCase ? m_caseless[0].isSuffixOf(value.text) : hasSuffix(value.text, m_texts[0]));
    case OpId::EqualsIgnoreCase:
        return value.kind == Kind::String && m_caseless[0].equals(value.text);
    case OpId::Wildcard:
        return value.kind == Kind::String && m_wildcards[0].matches(value.text);
    case OpId::AnythingBut:
        return !excludes(value);
    case OpId::Numeric:
        return within(m, value);
    case OpId::Cidr:
        return inRange(value, traits);
    case OpId::Exists:
        return m.exists;
    case OpId::Equals:
    case OpId::Exactly:
        break;
    }
    return false;
}

FieldTest::FieldTest(const std::vector<Matcher>& matchers) : m_traits(fieldTraits(matchers)) {
    for (const Matcher& matcher : matchers) {
        m_tests.emplace_back(matcher);
        m_wantsAbsence = m_wantsAbsence || (matcher.op == OpId::Exists && !matcher.exists);
    }
}

bool FieldTest::onlyRanges() const {
    return !m_tests.empty() && std::all_of(m_tests.begin(), m_tests.end(),
                                           [](const ValueTest& test) { return test.matcher().op == OpId::Numeric; });
}

void FieldTest::acceptNumbers(const std::vector<double>& numbers, std::vector<uint8_t>& accepted) const {
    // An open bound is moved to the next number, so that one comparison a bound does for all.
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const ValueTest& test : m_tests) {
        const Matcher& m = test.matcher();
        double low = -kInfinity;
        double high = kInfinity;
        if (m.lower) {
            low = m.lower->inclusive ? m.lower->number.value : std::nextafter(m.lower->number.value, kInfinity);
        }
        if (m.upper) {
            high = m.upper->inclusive ? m.upper->number.value : std::nextafter(m.upper->number.value, -kInfinity);
        }
        for (size_t i = 0; i < numbers.size(); ++i) {
            accepted[i] |= static_cast<uint8_t>(static_cast<unsigned>(numbers[i] >= low) &
                                                static_cast<unsigned>(numbers[i] <= high));
        }
    }
}

int FieldTest::acceptedBy(const Scalar& value) const {
    for (size_t i = 0; i < m_tests.size(); ++i) {
        if (m_tests[i].accepts(value, m_traits)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace rw::match
