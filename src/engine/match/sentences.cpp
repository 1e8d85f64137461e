// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/sentences.h"

#include "engine/match/addresses.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>

namespace rw::match {

using json::Kind;
using pattern::Matcher;
using pattern::OpId;
using pattern::TextTest;

std::string counted(uint64_t n) {
    std::string digits = std::to_string(n);
    for (size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

std::string shown(std::string_view json) {
    constexpr size_t kMost = 80;
    if (json.size() <= kMost) {
        return std::string(json);
    }
    size_t cut = kMost;
    while (cut > 0 && (static_cast<unsigned char>(json[cut]) & 0xC0U) == 0x80U) {
        --cut;
    }
    return std::string(json.substr(0, cut)) + "…";
}

std::string code(std::string_view text) {
    return '`' + std::string(text) + '`';
}

namespace {

std::string quote(std::string_view text) {
    return shown(json::quoted(text));
}

template <class List, class Show>
std::string joined(const List& list, std::string_view last, const Show& show) {
    constexpr size_t kMost = 5;
    std::string out;
    const size_t n = list.size();
    const size_t shownCount = n > kMost + 1 ? kMost : n;
    for (size_t i = 0; i < shownCount; ++i) {
        if (i > 0) {
            out += i + 1 == n ? ' ' + std::string(last) + ' ' : ", ";
        }
        out += show(list[i]);
    }
    if (shownCount < n) {
        out += ' ' + std::string(last) + " one of " + counted(n - shownCount) + " more";
    }
    return out;
}

std::string literal(const Matcher& m) {
    switch (m.literal) {
    case Kind::Number:
        return m.number.spelling;
    case Kind::True:
        return "true";
    case Kind::False:
        return "false";
    case Kind::Null:
        return "null";
    default:
        return quote(m.text);
    }
}

std::string rangeWords(const Matcher& m) {
    if (m.lower && m.upper && m.lower->inclusive && m.upper->inclusive &&
        m.lower->number.value == m.upper->number.value) {
        return "equal to " + m.lower->number.spelling;
    }
    std::string out;
    if (m.lower) {
        out = (m.lower->inclusive ? "at least " : "above ") + m.lower->number.spelling;
    }
    if (m.upper) {
        out += out.empty() ? "" : " and ";
        out += (m.upper->inclusive ? "at most " : "below ") + m.upper->number.spelling;
    }
    return out;
}

std::string excludedWords(const Matcher& m) {
    if (!m.butNumbers.empty()) {
        return joined(m.butNumbers, "or", [](const pattern::Number& n) { return n.spelling; });
    }
    if (m.butTexts.empty()) {
        return "an empty list";
    }
    const std::string values = joined(m.butTexts, "or", [&](const std::string& text) {
        return m.butTest == TextTest::Wildcard ? code(text) : quote(text);
    });
    switch (m.butTest) {
    case TextTest::Equals:
        return values;
    case TextTest::Prefix:
        return "text that starts with " + values;
    case TextTest::Suffix:
        return "text that ends with " + values;
    case TextTest::EqualsIgnoreCase:
        return values + " in any case";
    case TextTest::Wildcard:
        return "text that fits " + values;
    }
    return values;
}

} // namespace

std::string wanted(const Matcher& m) {
    const std::string anyCase = m.ignoreCase ? " in any case" : "";
    switch (m.op) {
    case OpId::Equals:
        return literal(m);
    case OpId::Exactly:
        return "exactly " + quote(m.text);
    case OpId::Prefix:
        return "text that starts with " + quote(m.text) + anyCase;
    case OpId::Suffix:
        return "text that ends with " + quote(m.text) + anyCase;
    case OpId::EqualsIgnoreCase:
        return quote(m.text) + " in any case";
    case OpId::Wildcard:
        return "text that fits " + code(m.text);
    case OpId::AnythingBut:
        return "anything but " + excludedWords(m);
    case OpId::Numeric:
        return "a number " + rangeWords(m);
    case OpId::Cidr:
        return "an address in " + m.text;
    case OpId::Exists:
        return m.exists ? "any value" : "no value at all";
    }
    return {};
}

std::string wanted(const pattern::Leaf& leaf) {
    return joined(leaf.matchers, "or", [](const Matcher& m) { return wanted(m); });
}

namespace {

bool isV6(std::string_view digits) {
    return digits.size() > 8;
}

/// "`p` is "x"" or, in arrays, with its place; without stop.
std::string valueIs(const LeafResult& result, const FoundValue& value) {
    std::string out = code(result.path) + " is " + shown(value.text);
    if (value.jsonPath.find("[") != std::string::npos && result.found.size() > 1) {
        out += " at " + code(value.jsonPath);
    }
    return out;
}

/// Several values, none of which is accepted.
std::string valuesAre(const LeafResult& result, const FoundValue& value) {
    if (result.found.size() <= 1) {
        return valueIs(result, value);
    }
    const std::string many = result.found.size() >= 100 ? "many" : counted(result.found.size());
    return code(result.path) + " has " + many + " values, none of them accepted; the nearest is " + shown(value.text);
}

std::string decoded(const FoundValue& value) {
    return value.kind == Kind::String ? json::read(value.text).root.text : value.text;
}

std::string wantsText(const LeafStory& story) {
    return "the rule wants " + wanted(*story.leaf);
}

std::string_view kindWords(Kind kind) {
    switch (kind) {
    case Kind::String:
        return "text";
    case Kind::Number:
        return "a number";
    case Kind::True:
    case Kind::False:
        return "true or false";
    case Kind::Null:
        return "null";
    default:
        return "no value";
    }
}

/// " (\"VOICE\" 301, \"CHAT\" 60, …)": what is there most often; nothing where hardly any value comes twice.
std::string frequent(const pattern::ObservedPath& path) {
    constexpr size_t most = 3;
    std::string out;
    for (size_t i = 0; i < path.values.size() && i < most && path.values[i].count > 1; ++i) {
        out += (i == 0 ? " (" : ", ") + shown(path.values[i].json) + " " + counted(path.values[i].count);
    }
    if (out.empty()) {
        return out;
    }
    return out + (path.values.size() > most ? ", …)" : ")");
}

/// "`detail.queueId` occurs in 0 of 1,204 events; `detail.eventBody.queueId` in 391."
std::string absentSentence(const LeafResult& result, const LeafStory& story) {
    const pattern::Vocabulary* vocabulary = story.context->vocabulary;
    if (vocabulary != nullptr && vocabulary->events > 0) {
        const pattern::ObservedPath* asked = vocabulary->find(result.path);
        const uint32_t seen = asked != nullptr ? asked->events : 0;
        std::string out;
        if (seen > 0) {
            out = code(result.path) + " is not in this event; it occurs in " + counted(seen) + " of " +
                  counted(vocabulary->events) + " events";
        } else {
            out = code(result.path) + " occurs in 0 of " + counted(vocabulary->events) + " events";
        }
        if (!result.nearestPath.empty()) {
            const pattern::ObservedPath* near = vocabulary->find(result.nearestPath);
            out += near != nullptr ? "; " + code(result.nearestPath) + " in " + counted(near->events) + frequent(*near)
                                   : "; this event has " + code(result.nearestPath);
        }
        return out + '.';
    }
    std::string out = code(result.path) + " is not in this event";
    if (!result.nearestPath.empty()) {
        out += ", but " + code(result.nearestPath) + " is";
    }
    return out + '.';
}

std::string slipOfPen(const LeafStory& story, const FoundValue& value) {
    const Matcher& m = story.leaf->matchers[static_cast<size_t>(story.matcher)];
    const std::string is = decoded(value);
    if (value.kind != Kind::String || m.text.size() < 4 || is.size() < 4) {
        return {};
    }
    const size_t distance = pattern::editDistance(m.text, is, 2);
    return distance <= 2 ? " — only " + std::string(distance == 1 ? "one character differs" : "two characters differ") +
                               " from " + quote(m.text)
                         : std::string();
}

std::string affixSentence(const LeafResult& result, const LeafStory& story, const FoundValue& value) {
    const std::string is = decoded(value);
    const size_t at = std::min<size_t>(result.firstDifference, is.size());
    std::string out = valuesAre(result, value) + "; " + wantsText(story);
    if (result.reason == Reason::WildcardMismatch) {
        return out +
               (at >= is.size() ? "; the text ends too early." : "; it stops fitting at " + quote(is.substr(at)) + '.');
    }
    if (result.reason == Reason::PrefixMismatch) {
        return out +
               (at == 0 ? "; the very first character differs." : "; only " + quote(is.substr(0, at)) + " agrees.");
    }
    return out +
           (at >= is.size() ? "; the very last character differs." : "; only " + quote(is.substr(at)) + " agrees.");
}

} // namespace

std::string addressRemark(const Matcher& m, const FoundValue& value) {
    const bool byAddress = m.op == OpId::Cidr || (m.op == OpId::Equals && m.literal == Kind::String);
    const std::string text = decoded(value);
    const std::optional<std::string> is = addressDigits(text);
    if (m.op == OpId::Equals && m.literal == Kind::Number && value.kind == Kind::String && is) {
        return " AWS also looks an address up by its hexadecimal digits, here " + *is +
               ", and takes them for the number.";
    }
    if (!byAddress) {
        return {};
    }
    const std::optional<std::string> rule = addressDigits(
        m.op == OpId::Cidr ? std::string_view(m.text).substr(0, m.text.find('/')) : std::string_view(m.text));
    if (!rule) {
        return {};
    }
    if (value.kind == Kind::Number) {
        return " AWS reads the bare number as hexadecimal digits of an address.";
    }
    if (!is) {
        return {};
    }
    if (isV6(*is) != isV6(*rule)) {
        return " AWS compares addresses by their hexadecimal digits and does not tell IPv4 from IPv6.";
    }
    if (m.op == OpId::Equals && text != m.text && *is == *rule) {
        return " It is another spelling of the same address " + m.text +
               ": AWS compares text that looks like an address by address.";
    }
    return {};
}

std::string passSentence(const LeafResult& result, const LeafStory& story) {
    if (story.value == nullptr) {
        return code(result.path) +
               (story.absentInContext ? " is absent from the array elements that the other conditions chose, as wanted."
                                      : " is absent, as wanted.");
    }
    const FoundValue& value = *story.value;
    const Matcher& m = story.leaf->matchers[static_cast<size_t>(story.matcher)];
    std::string out = valueIs(result, value);
    switch (m.op) {
    case OpId::Equals:
    case OpId::Exactly:
        out += story.leaf->matchers.size() > 1 ? ", one of the values wanted" : ", as wanted";
        break;
    case OpId::Exists:
        out += "; any value will do";
        break;
    case OpId::AnythingBut:
        out += ", which is not " + excludedWords(m);
        break;
    case OpId::Cidr:
        out += ", inside " + m.text;
        break;
    case OpId::Numeric:
        out += ", " + rangeWords(m) + " as wanted";
        break;
    case OpId::Prefix:
    case OpId::Suffix:
    case OpId::EqualsIgnoreCase:
    case OpId::Wildcard:
        out += ": " + wanted(m);
        break;
    }
    return out + '.' + addressRemark(m, value);
}

std::string failSentence(const LeafResult& result, const LeafStory& story) {
    const std::string path = code(result.path);
    if (story.value == nullptr) {
        switch (result.reason) {
        case Reason::Unavailable:
            return "Cannot be judged: events from this source do not carry " + path + '.';
        case Reason::NotALeaf: {
            std::string out = path + " is " + std::string(story.standsThere) + " here, not a value";
            if (!story.exampleField.empty()) {
                out += "; a rule tests its fields, such as " + code(story.exampleField);
            }
            return out + '.';
        }
        default:
            return absentSentence(result, story);
        }
    }
    const FoundValue& value = *story.value;
    const Matcher* m = story.matcher >= 0 ? &story.leaf->matchers[static_cast<size_t>(story.matcher)] : nullptr;
    switch (result.reason) {
    case Reason::WrongCase:
        return valuesAre(result, value) + "; " + wantsText(story) + " — only upper and lower case differ.";
    case Reason::WrongType:
        return value.kind == Kind::String
                   ? path + " is the text " + shown(value.text) + "; " + wantsText(story) +
                         " — text and numbers never match each other."
                   : path + " is " + std::string(value.kind == Kind::Number ? "the number " : "") + shown(value.text) +
                         "; the rule wants the text " + wanted(*m) + " — values of different types never match.";
    case Reason::Excluded:
        return (result.found.size() > 1
                    ? "All values of " + path + " are excluded by the rule; the first is " + shown(value.text) + '.'
                    : path + " is " + shown(value.text) + ", which the rule excludes: it wants " + wanted(*story.leaf) +
                          '.');
    case Reason::PrefixMismatch:
    case Reason::SuffixMismatch:
    case Reason::WildcardMismatch:
        return affixSentence(result, story, value);
    case Reason::OutsideCidr:
        return valuesAre(result, value) + ", outside the range; " + wantsText(story) + '.' + addressRemark(*m, value);
    case Reason::NotAnAddress:
        return valuesAre(result, value) + ", which is no IP address; " + wantsText(story) + '.';
    case Reason::PresentButMustNot:
        return path + " is present with " + shown(value.text) + ", but the rule wants it absent.";
    case Reason::ArrayElementSplit: {
        std::string out =
            valueIs(result, value) + ", which would do, but not in the same array element as the other conditions";
        if (!story.otherPath.empty()) {
            out += ": " + code(story.otherPath) + " was met at " + code(story.otherPlace) + ", this value stands at " +
                   code(value.jsonPath);
        }
        return out + '.';
    }
    case Reason::NumberSpelling:
        return valuesAre(result, value) + "; " + wantsText(story) +
               " — numbers that are too long or too large to be compared exactly match only in the very same spelling.";
    case Reason::NeverApplies:
        return valuesAre(result, value) + ", " + std::string(kindWords(value.kind)) + "; " + wantsText(story) +
               ", which a value of this type can never be.";
    default:
        return valuesAre(result, value) + "; " + wantsText(story) +
               (m != nullptr && result.reason == Reason::NotInSet ? slipOfPen(story, value) : std::string()) + '.';
    }
}

} // namespace rw::match
