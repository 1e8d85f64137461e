// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/reasons.h"

#include <algorithm>

namespace rw::match {

using json::Kind;
using pattern::Matcher;
using pattern::OpId;

namespace {

/// How telling a reason is; a nearer one of the same kind wins within its hundred.
uint32_t rank(Reason reason) {
    switch (reason) {
    case Reason::WrongCase:
        return 900;
    case Reason::NumberSpelling:
        return 850;
    case Reason::WrongType:
        return 800;
    case Reason::PrefixMismatch:
    case Reason::SuffixMismatch:
    case Reason::WildcardMismatch:
        return 600;
    case Reason::OutOfRange:
        return 550;
    case Reason::OutsideCidr:
        return 500;
    case Reason::Excluded:
        return 450;
    case Reason::NotInSet:
        return 400;
    case Reason::PresentButMustNot:
        return 350;
    case Reason::NotAnAddress:
        return 300;
    case Reason::NeverApplies:
        return 200;
    default:
        return 100;
    }
}

size_t sharedFront(std::string_view a, std::string_view b) {
    return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

size_t sharedBack(std::string_view a, std::string_view b) {
    return static_cast<size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
}

Refusal make(Reason reason, size_t firstDifference = 0, size_t agreeing = 0) {
    return {reason, static_cast<uint32_t>(firstDifference),
            rank(reason) + static_cast<uint32_t>(std::min<size_t>(agreeing, 99))};
}

bool sameButForCase(std::string_view text, std::string_view value) {
    return CaselessText(text).equals(serviceBytes(value)) || CaselessText(value).equals(serviceBytes(text));
}

/// Whether a text spells the number.
bool spells(std::string_view text, const pattern::Number& number) {
    if (text == number.spelling) {
        return true;
    }
    const bool numeric = !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    if (!numeric || !number.comparable) {
        return false;
    }
    const json::Tree tree = json::read(text);
    return tree.errors.empty() && tree.root.kind == Kind::Number && eventNumber(text).comparable &&
           eventNumber(text).value == number.value;
}

Refusal textRefusal(std::string_view wanted, const Scalar& value) {
    switch (value.kind) {
    case Kind::String:
        return sameButForCase(wanted, value.text) ? make(Reason::WrongCase)
                                                  : make(Reason::NotInSet, 0, sharedFront(wanted, value.text));
    case Kind::Number:
        return spells(wanted, pattern::readNumber(value.text)) ? make(Reason::WrongType) : make(Reason::NotInSet);
    case Kind::True:
        return wanted == "true" ? make(Reason::WrongType) : make(Reason::NotInSet);
    case Kind::False:
        return wanted == "false" ? make(Reason::WrongType) : make(Reason::NotInSet);
    case Kind::Null:
        return wanted == "null" ? make(Reason::WrongType) : make(Reason::NotInSet);
    default:
        return make(Reason::NotInSet);
    }
}

Refusal equalsRefusal(const Matcher& m, const Scalar& value) {
    if (m.literal == Kind::String) {
        return textRefusal(m.text, value);
    }
    if (m.literal == Kind::Number) {
        if (value.kind == Kind::String) {
            return make(spells(value.text, m.number) ? Reason::WrongType : Reason::NotInSet);
        }
        const bool inexact = value.kind == Kind::Number && (!m.number.comparable || !value.number.comparable);
        return make(inexact && pattern::readNumber(value.text).value == m.number.value ? Reason::NumberSpelling
                                                                                       : Reason::NotInSet);
    }
    const std::string_view word = m.literal == Kind::True ? "true" : m.literal == Kind::False ? "false" : "null";
    return make(value.kind == Kind::String && value.text == word ? Reason::WrongType : Reason::NotInSet);
}

Refusal affixRefusal(const Matcher& m, const Scalar& value) {
    const std::string bytes = serviceBytes(value.text);
    const bool back = m.op == OpId::Suffix;
    const CaselessText caseless(m.text);
    if (!m.ignoreCase && (back ? caseless.isSuffixOf(bytes) : caseless.isPrefixOf(bytes))) {
        return make(Reason::WrongCase);
    }
    const size_t agreeing = m.ignoreCase ? caseless.agreement(bytes, back)
                            : back       ? sharedBack(value.text, m.text)
                                         : sharedFront(value.text, m.text);
    const size_t size = value.text.size();
    return back ? make(Reason::SuffixMismatch, size - std::min(size, agreeing), agreeing)
                : make(Reason::PrefixMismatch, agreeing, agreeing);
}

Refusal wildcardRefusal(const Matcher& m, const Scalar& value) {
    const std::string bytes = serviceBytes(value.text);
    std::string lowered = m.text;
    std::string loweredValue = bytes;
    const auto lower = [](std::string& text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    };
    lower(lowered);
    lower(loweredValue);
    if (WildcardText(lowered).matches(loweredValue)) {
        return make(Reason::WrongCase);
    }
    const size_t at = WildcardText(serviceBytes(m.text)).mismatch(bytes);
    return make(Reason::WildcardMismatch, at, at);
}

Refusal numericRefusal(const Matcher& m, const Scalar& value) {
    if (value.kind == Kind::Number) {
        return make(value.number.comparable ? Reason::OutOfRange : Reason::NumberSpelling);
    }
    if (value.kind == Kind::String) {
        const json::Tree tree = json::read(value.text);
        if (tree.errors.empty() && tree.root.kind == Kind::Number && tree.root.text == value.text) {
            const Scalar number = scalar(Kind::Number, value.text);
            // It would be accepted as a number: then the type is the only obstacle.
            return make(ValueTest(m).accepts(number, {}) ? Reason::WrongType : Reason::NeverApplies);
        }
    }
    return make(Reason::NeverApplies);
}

} // namespace

Refusal refusal(const Matcher& m, const Scalar& value) {
    switch (m.op) {
    case OpId::Equals:
        return equalsRefusal(m, value);
    case OpId::Exactly:
        return textRefusal(m.text, value);
    case OpId::EqualsIgnoreCase:
        return value.kind == Kind::String ? make(Reason::NotInSet, 0, sharedFront(m.text, value.text))
                                          : make(Reason::NeverApplies);
    case OpId::Prefix:
    case OpId::Suffix:
        return value.kind == Kind::String ? affixRefusal(m, value) : make(Reason::NeverApplies);
    case OpId::Wildcard:
        return value.kind == Kind::String ? wildcardRefusal(m, value) : make(Reason::NeverApplies);
    case OpId::AnythingBut:
        return make(m.butNumbers.empty() && m.butTexts.empty() ? Reason::NeverApplies : Reason::Excluded);
    case OpId::Numeric:
        return numericRefusal(m, value);
    case OpId::Cidr:
        return make(addressDigits(value.text) || value.kind == Kind::Number ? Reason::OutsideCidr
                    : value.kind == Kind::String                            ? Reason::NotAnAddress
                                                                            : Reason::NeverApplies);
    case OpId::Exists:
        return make(Reason::PresentButMustNot);
    }
    return make(Reason::NotInSet);
}

NearestRefusal nearestRefusal(const std::vector<Matcher>& matchers, const std::vector<Scalar>& values) {
    NearestRefusal best;
    for (size_t v = 0; v < values.size(); ++v) {
        for (size_t m = 0; m < matchers.size(); ++m) {
            const Refusal one = refusal(matchers[m], values[v]);
            if (best.matcher < 0 || one.nearness > best.refusal.nearness) {
                best = {one, v, static_cast<int>(m)};
            }
        }
    }
    return best;
}

} // namespace rw::match
