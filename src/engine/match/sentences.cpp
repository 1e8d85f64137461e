// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/sentences.h"

#include "engine/base/words.h"
#include "engine/match/addresses.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>

namespace rw::match {

using json::Kind;
using pattern::Matcher;
using pattern::OpId;
using pattern::TextTest;

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

/// "a, b or c"; of long lists the beginning and how many more there are.
template <class List, class Show>
std::string anyOf(const List& list, const Show& show) {
    constexpr size_t kMost = 5;
    const size_t n = list.size();
    const bool whole = n <= kMost + 1;
    const size_t shownCount = whole ? n : kMost;
    std::string out;
    for (size_t i = 0; i < shownCount; ++i) {
        const std::string one = show(list[i]);
        out = i == 0 ? one
              : whole && i + 1 == n
                  ? fill(Words::tr("%1 or %2", "the last two of a list: \"VOICE\", \"CHAT\" or \"EMAIL\""), {out, one})
                  : fill(Words::tr("%1, %2", "two of a list that goes on"), {out, one});
    }
    if (!whole) {
        out = fill(Words::tr("%1 or one of %n more|%1 or one of %n more", "the end of a long list of values",
                             static_cast<int64_t>(n - shownCount)),
                   {out});
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

/// "above 0 and at most 5".
std::string rangeWords(const Matcher& m) {
    const auto bound = [](const std::string& words, const pattern::NumericBound& at) {
        return fill(words, {at.number.spelling});
    };
    if (m.lower && m.upper && m.lower->inclusive && m.upper->inclusive &&
        m.lower->number.value == m.upper->number.value) {
        return bound(Words::tr("equal to %1", "a number equal to 5"), *m.lower);
    }
    std::string lower;
    if (m.lower) {
        lower = bound(m.lower->inclusive ? Words::tr("at least %1", "a number at least 5")
                                         : Words::tr("above %1", "a number above 5"),
                      *m.lower);
    }
    if (!m.upper) {
        return lower;
    }
    const std::string upper = bound(m.upper->inclusive ? Words::tr("at most %1", "a number at most 5")
                                                       : Words::tr("below %1", "a number below 5"),
                                    *m.upper);
    return lower.empty()
               ? upper
               : fill(Words::tr("%1 and %2", "the two ends of a range: above 0 and at most 5"), {lower, upper});
}

std::string startsWith(std::string_view values) {
    return fill(Words::tr("text that starts with %1", "what a rule wants, as a noun"), {values});
}
std::string endsWith(std::string_view values) {
    return fill(Words::tr("text that ends with %1", "what a rule wants, as a noun"), {values});
}
std::string fits(std::string_view values) {
    return fill(Words::tr("text that fits %1", "what a rule wants, as a noun; %1 is a wildcard"), {values});
}
std::string inAnyCase(std::string_view values) {
    return fill(Words::tr("%1 in any case", "a text, upper and lower case alike"), {values});
}

std::string excludedWords(const Matcher& m) {
    if (!m.butNumbers.empty()) {
        return anyOf(m.butNumbers, [](const pattern::Number& n) { return n.spelling; });
    }
    if (m.butTexts.empty()) {
        return Words::tr("an empty list", "anything but an empty list");
    }
    std::string values = anyOf(m.butTexts, [&](const std::string& text) {
        return m.butTest == TextTest::Wildcard ? code(text) : quote(text);
    });
    switch (m.butTest) {
    case TextTest::Equals:
        return values;
    case TextTest::Prefix:
        return startsWith(values);
    case TextTest::Suffix:
        return endsWith(values);
    case TextTest::EqualsIgnoreCase:
        return inAnyCase(values);
    case TextTest::Wildcard:
        return fits(values);
    }
    return values;
}

} // namespace

std::string wanted(const Matcher& m) {
    switch (m.op) {
    case OpId::Equals:
        return literal(m);
    case OpId::Exactly:
        return fill(Words::tr("exactly %1", "a text that a rule wants"), {quote(m.text)});
    case OpId::Prefix:
        return m.ignoreCase ? fill(Words::tr("text that starts with %1 in any case", "what a rule wants, as a noun"),
                                   {quote(m.text)})
                            : startsWith(quote(m.text));
    case OpId::Suffix:
        return m.ignoreCase ? fill(Words::tr("text that ends with %1 in any case", "what a rule wants, as a noun"),
                                   {quote(m.text)})
                            : endsWith(quote(m.text));
    case OpId::EqualsIgnoreCase:
        return inAnyCase(quote(m.text));
    case OpId::Wildcard:
        return fits(code(m.text));
    case OpId::AnythingBut:
        return fill(Words::tr("anything but %1", "what a rule wants, as a noun"), {excludedWords(m)});
    case OpId::Numeric:
        return fill(Words::tr("a number %1", "what a rule wants, as a noun: a number above 0 and at most 5"),
                    {rangeWords(m)});
    case OpId::Cidr:
        return fill(Words::tr("an address in %1", "what a rule wants, as a noun; %1 is a range of IP addresses"),
                    {m.text});
    case OpId::Exists:
        return m.exists ? Words::tr("any value", "what a rule wants, as a noun")
                        : Words::tr("no value at all", "what a rule wants, as a noun");
    }
    return {};
}

std::string wanted(const pattern::Leaf& leaf) {
    return anyOf(leaf.matchers, [](const Matcher& m) { return wanted(m); });
}

namespace {

bool isV6(std::string_view digits) {
    return digits.size() > 8;
}

/// "`p` is "x"" or, in arrays, with its place; without stop.
std::string valueIs(const LeafResult& result, const FoundValue& value) {
    if (value.jsonPath.find('[') != std::string::npos && result.found.size() > 1) {
        return fill(Words::tr("%1 is %2 at %3", "a path, its value and where that stands in the event; a clause"),
                    {code(result.path), shown(value.text), code(value.jsonPath)});
    }
    return fill(Words::tr("%1 is %2", "a path and its value; a clause"), {code(result.path), shown(value.text)});
}

/// Several values, none of which is accepted.
std::string valuesAre(const LeafResult& result, const FoundValue& value) {
    constexpr size_t kMany = 100;
    const size_t n = result.found.size();
    if (n <= 1) {
        return valueIs(result, value);
    }
    return n >= kMany ? fill(Words::tr("%1 has many values, none of them accepted; the nearest is %2", "a clause"),
                             {code(result.path), shown(value.text)})
                      : fill(Words::tr("%1 has %n value, which is not accepted: %2|"
                                       "%1 has %n values, none of them accepted; the nearest is %2",
                                       "a clause", static_cast<int64_t>(n)),
                             {code(result.path), shown(value.text)});
}

std::string decoded(const FoundValue& value) {
    return value.kind == Kind::String ? json::read(value.text).root.text : value.text;
}

std::string wantsText(const LeafStory& story) {
    return fill(Words::tr("the rule wants %1", "a clause"), {wanted(*story.leaf)});
}

std::string sentence(std::string_view clause) {
    return fill(Words::tr("%1.", "a clause made a sentence"), {clause});
}

std::string kindWords(Kind kind) {
    switch (kind) {
    case Kind::String:
        return Words::tr("text", "the type of a value");
    case Kind::Number:
        return Words::tr("a number", "the type of a value");
    case Kind::True:
    case Kind::False:
        return Words::tr("true or false", "the type of a value");
    case Kind::Null:
        return "null";
    default:
        return Words::tr("no value", "the type of a value");
    }
}

/// " (\"VOICE\" 301, \"CHAT\" 60, …)": what is there most often; nothing where hardly any value comes twice.
std::string frequent(const pattern::ObservedPath& path) {
    constexpr size_t most = 3;
    std::string out;
    for (size_t i = 0; i < path.values.size() && i < most && path.values[i].count > 1; ++i) {
        out += (i == 0 ? " (" : ", ") + shown(path.values[i].json) + " " + Words::number(path.values[i].count);
    }
    if (out.empty()) {
        return out;
    }
    return out + (path.values.size() > most ? ", …)" : ")");
}

/// "`detail.queueId` occurs in 0 of 1,204 events; `detail.eventBody.queueId` in 391."
std::string absentSentence(const LeafResult& result, const LeafStory& story) {
    const std::string path = code(result.path);
    const std::string near = code(result.nearestPath);
    const pattern::Vocabulary* vocabulary = story.context->vocabulary;
    if (vocabulary == nullptr || vocabulary->events == 0) {
        return result.nearestPath.empty() ? fill(Words::tr("%1 is not in this event."), {path})
                                          : fill(Words::tr("%1 is not in this event, but %2 is."), {path, near});
    }
    const pattern::ObservedPath* asked = vocabulary->find(result.path);
    const uint32_t seen = asked != nullptr ? asked->events : 0;
    const std::string counts =
        seen > 0
            ? fill(Words::tr("%1 is not in this event; it occurs in %2 of %n event|"
                             "%1 is not in this event; it occurs in %2 of %n events",
                             "a clause", vocabulary->events),
                   {path, Words::number(seen)})
            : fill(Words::tr("%1 occurs in 0 of %n event|%1 occurs in 0 of %n events", "a clause", vocabulary->events),
                   {path});
    if (result.nearestPath.empty()) {
        return sentence(counts);
    }
    const pattern::ObservedPath* other = vocabulary->find(result.nearestPath);
    return other != nullptr
               ? fill(Words::tr("%1; %2 in %3.", "in how many events paths occur: `a` occurs in 0 of 1,204 events; `b` "
                                                 "in 391."),
                      {counts, near, Words::number(other->events) + frequent(*other)})
               : fill(Words::tr("%1; this event has %2.", "%1 is a clause"), {counts, near});
}

/// Nothing that was found is in the list of what is wanted; perhaps by a slip of the pen.
std::string notInSetSentence(const LeafResult& result, const LeafStory& story, const FoundValue& value) {
    const std::string is = valuesAre(result, value);
    const std::string wants = wantsText(story);
    if (story.matcher >= 0 && result.reason == Reason::NotInSet && value.kind == Kind::String) {
        const std::string& text = story.leaf->matchers[static_cast<size_t>(story.matcher)].text;
        const std::string there = decoded(value);
        constexpr size_t kTelling = 4;
        const size_t distance =
            text.size() < kTelling || there.size() < kTelling ? SIZE_MAX : pattern::editDistance(text, there, 2);
        if (distance <= 2) {
            return fill(distance == 1 ? Words::tr("%1; %2 — only one character differs from %3.", "%1, %2: clauses")
                                      : Words::tr("%1; %2 — only two characters differ from %3.", "%1, %2: clauses"),
                        {is, wants, quote(text)});
        }
    }
    return fill(Words::tr("%1; %2.", "%1, %2: clauses"), {is, wants});
}

std::string affixSentence(const LeafResult& result, const LeafStory& story, const FoundValue& value) {
    const std::string there = decoded(value);
    const size_t at = std::min<size_t>(result.firstDifference, there.size());
    const std::string is = valuesAre(result, value);
    const std::string wants = wantsText(story);
    if (result.reason == Reason::WildcardMismatch) {
        return at >= there.size()
                   ? fill(Words::tr("%1; %2; the text ends too early.", "%1, %2: clauses"), {is, wants})
                   : fill(Words::tr("%1; %2; it stops fitting at %3.", "%1, %2: clauses; %3 is the rest of the text"),
                          {is, wants, quote(there.substr(at))});
    }
    const bool front = result.reason == Reason::PrefixMismatch;
    const std::string agreeing = front ? there.substr(0, at) : there.substr(at);
    if (!agreeing.empty()) {
        return fill(Words::tr("%1; %2; only %3 agrees.", "%1, %2: clauses; %3 is a part of a text"),
                    {is, wants, quote(agreeing)});
    }
    return fill(front ? Words::tr("%1; %2; the very first character differs.", "%1, %2: clauses")
                      : Words::tr("%1; %2; the very last character differs.", "%1, %2: clauses"),
                {is, wants});
}

std::string notALeafSentence(const LeafResult& result, const LeafStory& story) {
    const auto stands = [&] {
        switch (story.standsThere) {
        case Stands::Object:
            return Words::tr("%1 is an object here, not a value", "a clause; %1 is a path");
        case Stands::EmptyObject:
            return Words::tr("%1 is an empty object here, not a value", "a clause; %1 is a path");
        case Stands::ArrayOfObjects:
            return Words::tr("%1 is an array of objects here, not a value", "a clause; %1 is a path");
        case Stands::EmptyArray:
            break;
        }
        return Words::tr("%1 is an empty array here, not a value", "a clause; %1 is a path");
    };
    const std::string clause = fill(stands(), {code(result.path)});
    return result.exampleField.empty()
               ? sentence(clause)
               : fill(Words::tr("%1; a rule tests its fields, such as %2.", "%1: a clause, `a` is an object here"),
                      {clause, code(result.exampleField)});
}

} // namespace

std::string addressRemark(const Matcher& m, const FoundValue& value) {
    const bool byAddress = m.op == OpId::Cidr || (m.op == OpId::Equals && m.literal == Kind::String);
    const std::string text = decoded(value);
    const std::optional<std::string> is = addressDigits(text);
    if (m.op == OpId::Equals && m.literal == Kind::Number && value.kind == Kind::String && is) {
        return ' ' +
               fill(Words::tr("AWS also looks an address up by its hexadecimal digits, here %1, and takes them for "
                              "the number."),
                    {*is});
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
        return ' ' + Words::tr("AWS reads the bare number as hexadecimal digits of an address.");
    }
    if (!is) {
        return {};
    }
    if (isV6(*is) != isV6(*rule)) {
        return ' ' + Words::tr("AWS compares addresses by their hexadecimal digits and does not tell IPv4 from IPv6.");
    }
    if (m.op == OpId::Equals && text != m.text && *is == *rule) {
        return ' ' +
               fill(Words::tr("It is another spelling of the same address %1: AWS compares text that looks like an "
                              "address by address."),
                    {m.text});
    }
    return {};
}

std::string passSentence(const LeafResult& result, const LeafStory& story) {
    if (story.value == nullptr) {
        return fill(story.absentInContext
                        ? Words::tr("%1 is absent from the array elements that the other conditions chose, as wanted.")
                        : Words::tr("%1 is absent, as wanted."),
                    {code(result.path)});
    }
    const FoundValue& value = *story.value;
    const Matcher& m = story.leaf->matchers[static_cast<size_t>(story.matcher)];
    const std::string is = valueIs(result, value);
    const auto words = [&]() -> std::string {
        switch (m.op) {
        case OpId::Equals:
        case OpId::Exactly:
            return story.leaf->matchers.size() > 1
                       ? fill(Words::tr("%1, one of the values wanted.", "%1 is a clause: `a` is \"x\""), {is})
                       : fill(Words::tr("%1, as wanted.", "%1 is a clause: `a` is \"x\""), {is});
        case OpId::Exists:
            return fill(Words::tr("%1; any value will do.", "%1 is a clause: `a` is \"x\""), {is});
        case OpId::AnythingBut:
            return fill(Words::tr("%1, which is not %2.", "%1 is a clause: `a` is \"x\""), {is, excludedWords(m)});
        case OpId::Cidr:
            return fill(Words::tr("%1, inside %2.", "%1 is a clause: `a` is \"10.0.0.1\"; %2 a range of IP addresses"),
                        {is, m.text});
        case OpId::Numeric:
            return fill(Words::tr("%1, %2 as wanted.", "`a` is 3, above 0 and at most 5 as wanted."),
                        {is, rangeWords(m)});
        case OpId::Prefix:
        case OpId::Suffix:
        case OpId::EqualsIgnoreCase:
        case OpId::Wildcard:
            break;
        }
        return fill(Words::tr("%1: %2.", "`a` is \"xyz\": text that starts with \"xy\"."), {is, wanted(m)});
    };
    return words() + addressRemark(m, value);
}

namespace {

/// With a value that decides or comes closest.
std::string refusedSentence(const LeafResult& result, const LeafStory& story) {
    const std::string path = code(result.path);
    const FoundValue& value = *story.value;
    const std::string there = shown(value.text);
    const Matcher* m = story.matcher >= 0 ? &story.leaf->matchers[static_cast<size_t>(story.matcher)] : nullptr;
    const auto clauses = [&](const std::string& words) {
        return fill(words, {valuesAre(result, value), wantsText(story)});
    };
    switch (result.reason) {
    case Reason::WrongCase:
        return clauses(Words::tr("%1; %2 — only upper and lower case differ.", "%1, %2: clauses"));
    case Reason::WrongType:
        if (value.kind == Kind::String) {
            return fill(Words::tr("%1 is the text %2; %3 — text and numbers never match each other.",
                                  "%3 is a clause: the rule wants 300"),
                        {path, there, wantsText(story)});
        }
        return fill(
            value.kind == Kind::Number
                ? Words::tr("%1 is the number %2; the rule wants the text %3 — values of different types never match.")
                : Words::tr("%1 is %2; the rule wants the text %3 — values of different types never match.",
                            "%2 is true, false or null"),
            {path, there, m != nullptr ? wanted(*m) : wanted(*story.leaf)});
    case Reason::Excluded:
        return result.found.size() > 1
                   ? fill(Words::tr("All values of %1 are excluded by the rule; the first is %2."), {path, there})
                   : fill(Words::tr("%1 is %2, which the rule excludes: it wants %3."),
                          {path, there, wanted(*story.leaf)});
    case Reason::PrefixMismatch:
    case Reason::SuffixMismatch:
    case Reason::WildcardMismatch:
        return affixSentence(result, story, value);
    case Reason::OutsideCidr:
        return clauses(Words::tr("%1, outside the range; %2.", "%1, %2: clauses")) +
               (m != nullptr ? addressRemark(*m, value) : std::string());
    case Reason::NotAnAddress:
        return clauses(Words::tr("%1, which is no IP address; %2.", "%1, %2: clauses"));
    case Reason::PresentButMustNot:
        return fill(Words::tr("%1 is present with %2, but the rule wants it absent.", "a path and its value"),
                    {path, there});
    case Reason::ArrayElementSplit: {
        const std::string is = valueIs(result, value);
        return story.otherPath.empty()
                   ? fill(Words::tr("%1, which would do, but not in the same array element as the other conditions.",
                                    "%1 is a clause: `a` is \"x\""),
                          {is})
                   : fill(Words::tr("%1, which would do, but not in the same array element as the other conditions: %2 "
                                    "was met at %3, this value stands at %4.",
                                    "%1 is a clause: `a` is \"x\"; %2 a path; %3 and %4 places in the event"),
                          {is, code(story.otherPath), code(story.otherPlace), code(value.jsonPath)});
    }
    case Reason::NumberSpelling:
        return clauses(Words::tr("%1; %2 — numbers that are too long or too large to be compared exactly match only in "
                                 "the very same spelling.",
                                 "%1, %2: clauses"));
    case Reason::NeverApplies:
        return fill(Words::tr("%1, %2; %3, which a value of this type can never be.",
                              "`a` is 12, a number; the rule wants text that starts with \"1\", which …"),
                    {valuesAre(result, value), kindWords(value.kind), wantsText(story)});
    default:
        return notInSetSentence(result, story, value);
    }
}

} // namespace

std::string failSentence(const LeafResult& result, const LeafStory& story) {
    if (story.value != nullptr) {
        return refusedSentence(result, story);
    }
    switch (result.reason) {
    case Reason::Unavailable:
        if (!result.found.empty()) {
            return fill(Words::tr("%1 was made up here; what was loaded does not tell it.", "%1: a path"),
                        {code(result.path)});
        }
        return fill(Words::tr("%1 is not carried by events from this source.", "%1: a path"), {code(result.path)});
    case Reason::NotALeaf:
        return notALeafSentence(result, story);
    default:
        return absentSentence(result, story);
    }
}

} // namespace rw::match
