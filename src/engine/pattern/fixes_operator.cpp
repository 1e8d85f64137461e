// SPDX-License-Identifier: GPL-3.0-or-later
// Operators: their names and what they take.
#include "engine/base/words.h"
#include "engine/pattern/fixes_tree.h"
#include "engine/pattern/lint_near.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <utility>

namespace rw::pattern::fixing {

namespace {

using json::Kind;
using json::Member;
using json::Node;

struct Alias {
    std::string_view folded;
    std::string_view name;
};
/// What other tools and other languages call the operators.
constexpr Alias kAliases[] = {
    {"startswith", "prefix"},
    {"beginswith", "prefix"},
    {"startwith", "prefix"},
    {"endswith", "suffix"},
    {"endwith", "suffix"},
    {"postfix", "suffix"},
    {"ignorecase", "equals-ignore-case"},
    {"caseinsensitive", "equals-ignore-case"},
    {"iequals", "equals-ignore-case"},
    {"equalsignorecase", "equals-ignore-case"},
    {"ieq", "equals-ignore-case"},
    {"icase", "equals-ignore-case"},
    {"not", "anything-but"},
    {"notequal", "anything-but"},
    {"notequals", "anything-but"},
    {"neq", "anything-but"},
    {"ne", "anything-but"},
    {"notin", "anything-but"},
    {"nin", "anything-but"},
    {"noneof", "anything-but"},
    {"anythingexcept", "anything-but"},
    {"except", "anything-but"},
    {"exclude", "anything-but"},
    {"exist", "exists"},
    {"present", "exists"},
    {"ispresent", "exists"},
    {"glob", "wildcard"},
    {"wildcards", "wildcard"},
    {"number", "numeric"},
    {"num", "numeric"},
    {"ip", "cidr"},
    {"ipaddress", "cidr"},
    {"subnet", "cidr"},
    {"cidrblock", "cidr"},
    {"ipaddressinrange", "cidr"},
    {"exact", "exactly"},
};
constexpr std::string_view kInsideAnythingBut[] = {"prefix", "suffix", "equals-ignore-case", "wildcard"};

/// The operator that a name means, or empty.
std::string_view meant(std::string_view name) {
    const std::string key = folded(name);
    if (key.empty()) {
        return {};
    }
    for (const OperatorSpec& spec : operatorSpecs()) {
        if (folded(spec.name) == key) {
            return spec.name;
        }
    }
    for (const Alias& alias : kAliases) {
        if (alias.folded == key) {
            return alias.name;
        }
    }
    for (const OperatorSpec& spec : operatorSpecs()) {
        const size_t limit = key.size() > 5 ? 2 : 1;
        if (key.size() > 3 && editDistance(folded(spec.name), key, limit) <= limit) {
            return spec.name;
        }
    }
    return {};
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Values of a list, or the value itself, one after the other.
std::string spliced(const Scene& scene, const Node& node) {
    if (node.kind != Kind::Array) {
        return scene.slice(node);
    }
    if (node.items.empty()) {
        return {};
    }
    return std::string(ByteRange{node.items.front().at.begin, node.items.back().at.end}.in(scene.text));
}

/// The comparator that a name means, as it stands in numeric.
std::string_view comparator(std::string_view name) {
    const std::string key = folded(name);
    if (name == "=" || name == "==" || name == "===") {
        return "=";
    }
    if (name == "<" || isOneOf(key, {"lt", "lessthan", "below", "max"})) {
        return key == "max" ? "<=" : "<";
    }
    if (name == ">" || isOneOf(key, {"gt", "greaterthan", "above", "min"})) {
        return key == "min" ? ">=" : ">";
    }
    if (name == "<=" || name == "=<" || name == "\xe2\x89\xa4" ||
        isOneOf(key, {"lte", "le", "lessthanorequal", "atmost"})) {
        return "<=";
    }
    if (name == ">=" || name == "=>" || name == "\xe2\x89\xa5" ||
        isOneOf(key, {"gte", "ge", "greaterthanorequal", "atleast"})) {
        return ">=";
    }
    return {};
}

std::string wildcardAround(const std::string& text) {
    std::string out = "*";
    for (const char c : text) {
        if (c == '*' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "*";
}

bool isComparable(const Node& node) {
    return node.kind == Kind::Number ? readNumber(node.text).comparable
                                     : node.kind == Kind::String && isNumberText(node.text);
}

std::string numberOf(const Node& node) {
    return node.text;
}

/// Names that need more than another name. True if a fix was offered.
bool fixForeignOperator(const Scene& scene, Diagnostic& diagnostic, const Place& object, const Member& key) {
    const std::string name = folded(key.name);
    const Node& value = key.value;
    const ByteRange whole = object.node->at;
    if (isOneOf(name,
                {"equals", "equal", "eq", "is", "value", "values", "in", "anyof", "oneof", "any", "matchesany"}) ||
        key.name == "==" || (key.name == "=" && value.kind == Kind::String)) {
        const std::string values = spliced(scene, value);
        const bool plain = value.isScalar() || (value.kind == Kind::Array && !values.empty() &&
                                                std::all_of(value.items.begin(), value.items.end(),
                                                            [](const Node& item) { return item.isScalar(); }));
        if (plain) {
            offer(diagnostic, Words::tr("Use the bare value"), whole, values, true);
        }
        return plain;
    }
    if (isOneOf(name, {"contains", "includes", "substring", "containing", "has"}) && value.kind == Kind::String) {
        offer(diagnostic, Words::tr("Use a wildcard"), whole,
              "{\"wildcard\": " + json::quoted(wildcardAround(value.text)) + "}", true);
        return true;
    }
    if (name == "like" && value.kind == Kind::String) {
        std::string pattern = value.text;
        std::replace(pattern.begin(), pattern.end(), '%', '*');
        offer(diagnostic, Words::tr("Use a wildcard"), whole, "{\"wildcard\": " + json::quoted(pattern) + "}", false);
        return true;
    }
    if (isOneOf(name, {"between", "range"}) && value.kind == Kind::Array && value.items.size() == 2 &&
        isComparable(value.items[0]) && isComparable(value.items[1])) {
        offer(diagnostic, Words::tr("Use numeric"), whole,
              "{\"numeric\": [\">=\", " + numberOf(value.items[0]) + ", \"<=\", " + numberOf(value.items[1]) + "]}",
              true);
        return true;
    }
    if (const std::string_view compare = comparator(key.name); !compare.empty() && isComparable(value)) {
        offer(diagnostic, Words::tr("Use numeric"), whole,
              "{\"numeric\": [" + json::quoted(compare) + ", " + numberOf(value) + "]}", true);
        return true;
    }
    if (isOneOf(name, {"notexists", "notexist", "missing", "absent", "isnull", "doesnotexist", "isabsent"})) {
        const bool no = value.kind == Kind::False || (value.kind == Kind::String && folded(value.text) == "false");
        offer(diagnostic, Words::tr("Use exists"), whole, no ? "{\"exists\": true}" : "{\"exists\": false}", true);
        return true;
    }
    for (const auto& [foreign, inner] :
         {Alias{"notprefix", "prefix"}, Alias{"notstartswith", "prefix"}, Alias{"notsuffix", "suffix"},
          Alias{"notendswith", "suffix"}, Alias{"notwildcard", "wildcard"},
          Alias{"notequalsignorecase", "equals-ignore-case"}, Alias{"anythingbutprefix", "prefix"},
          Alias{"anythingbutsuffix", "suffix"}}) {
        if (name == foreign) {
            offer(diagnostic, Words::tr("Use anything-but"), whole,
                  "{\"anything-but\": {" + json::quoted(inner) + ": " + scene.slice(value) + "}}", true);
            return true;
        }
    }
    return false;
}

void fixUnknownOperator(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.named(diagnostic.at);
    const Place object = value.node != nullptr ? scene.index.above(value) : Place{};
    if (object.node == nullptr) {
        return;
    }
    const bool alone = object.node->members.size() == 1 && object.node->complete && value.node->kind != Kind::Missing;
    if (alone && fixForeignOperator(scene, diagnostic, object, *value.member)) {
        return;
    }
    if (const std::string_view name = meant(value.member->name); !name.empty()) {
        offer(diagnostic, fill(Words::tr("Use %1"), {name}), diagnostic.at, json::quoted(name), true);
    }
}

/// {"prefix": ["a", "b"]} → {"prefix": "a"}, {"prefix": "b"}: the matcher once for each value.
void spread(const Scene& scene, Diagnostic& diagnostic, const Place& list, const Place& matcher) {
    if (list.node->items.empty() ||
        !std::all_of(list.node->items.begin(), list.node->items.end(),
                     [](const Node& item) { return item.kind == Kind::String && item.wellFormed; })) {
        return;
    }
    const ByteRange before{matcher.node->at.begin, list.node->at.begin};
    const ByteRange after{list.node->at.end, matcher.node->at.end};
    std::string text;
    for (const Node& item : list.node->items) {
        text += (text.empty() ? "" : ", ") + std::string(before.in(scene.text)) + scene.slice(item) +
                std::string(after.in(scene.text));
    }
    offer(diagnostic,
          list.node->items.size() == 1 ? Words::tr("Remove the brackets")
                                       : Words::tr("Use one operator for each value"),
          matcher.node->at, text, true);
}

void fixArgumentNotString(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.member == nullptr) {
        return;
    }
    switch (value.node->kind) {
    case Kind::Number:
    case Kind::True:
    case Kind::False:
        offer(diagnostic, Words::tr("Put it in quotes"), value.node->at, json::quoted(scene.slice(*value.node)), true);
        return;
    case Kind::Array:
        break;
    default:
        return;
    }
    Place matcher = matcherAround(scene, value);
    if (matcher.node == nullptr) { // {"prefix": {"equals-ignore-case": […]}}
        matcher = matcherAround(scene, scene.index.above(value));
    }
    if (matcher.node != nullptr && matcher.node->complete && value.node->complete) {
        spread(scene, diagnostic, value, matcher);
    }
}

void fixAffixUnknown(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.named(diagnostic.at);
    const Place inner = value.node != nullptr ? scene.index.above(value) : Place{};
    const Place matcher = inner.node != nullptr ? matcherAround(scene, inner) : Place{};
    if (matcher.node == nullptr || inner.node->members.size() != 1 || matcher.node->members.size() != 1 ||
        !matcher.node->complete || !inner.node->complete) {
        return;
    }
    const std::string name = folded(value.member->name);
    const std::string_view meaning = meant(value.member->name);
    const std::string outer = json::quoted(inner.member->name);
    if (meaning == "equals-ignore-case") {
        offer(diagnostic, Words::tr("Use equals-ignore-case"), diagnostic.at, "\"equals-ignore-case\"", true);
    } else if (meaning == "anything-but") {
        offer(diagnostic, Words::tr("Put anything-but outside"), matcher.node->at,
              "{\"anything-but\": {" + outer + ": " + scene.slice(*value.node) + "}}", true);
    } else if (value.node->kind == Kind::String &&
               (isOneOf(name, {"equals", "eq", "value", "is"}) || meaning == inner.member->name)) {
        offer(diagnostic, Words::tr("Use the bare value"), inner.node->at, scene.slice(*value.node), true);
    }
}

void fixAnythingButUnknown(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.named(diagnostic.at);
    const Place inner = value.node != nullptr ? scene.index.above(value) : Place{};
    if (inner.node == nullptr || inner.node->members.size() != 1 || !inner.node->complete) {
        return;
    }
    const std::string name = folded(value.member->name);
    const std::string_view meaning = meant(value.member->name);
    const Node& node = *value.node;
    if (isOneOf(name, {"equals", "eq", "is", "value", "values", "in", "exactly", "anyof", "oneof"}) ||
        meaning == "anything-but") {
        const bool plain = node.kind == Kind::String || node.kind == Kind::Number || node.kind == Kind::Array;
        if (plain) {
            offer(diagnostic, Words::tr("Use the bare value"), inner.node->at, scene.slice(node), true);
        }
    } else if (isOneOf(name, {"contains", "includes", "substring"}) && node.kind == Kind::String) {
        offer(diagnostic, Words::tr("Use a wildcard"), inner.node->at,
              "{\"wildcard\": " + json::quoted(wildcardAround(node.text)) + "}", true);
    } else if (std::find(std::begin(kInsideAnythingBut), std::end(kInsideAnythingBut), meaning) !=
               std::end(kInsideAnythingBut)) {
        offer(diagnostic, fill(Words::tr("Use %1"), {meaning}), diagnostic.at, json::quoted(meaning), true);
    } else if (meaning == "exists" && node.kind == Kind::True) {
        if (const Place matcher = matcherAround(scene, inner);
            matcher.node != nullptr && matcher.node->members.size() == 1) {
            offer(diagnostic, Words::tr("Require that the field is absent"), matcher.node->at, "{\"exists\": false}",
                  false);
        }
    }
}

void fixAnythingButValue(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr) {
        return;
    }
    const Place matcher = matcherAround(scene, value);
    const bool alone = matcher.node != nullptr && matcher.node->members.size() == 1;
    if (alone && value.node->kind == Kind::Null) {
        offer(diagnostic, Words::tr("Require that the field is there"), matcher.node->at, "{\"exists\": true}", false);
    } else if (alone && (value.node->kind == Kind::True || value.node->kind == Kind::False)) {
        offer(diagnostic, Words::tr("Ask for the opposite"), matcher.node->at,
              value.node->kind == Kind::True ? "false" : "true", false);
    } else if (value.node->kind == Kind::Object && value.node->members.size() == 1 && value.node->complete) {
        const Node& inner = value.node->members.front().value; // {"prefix": {"equals-ignore-case": "x"}}
        if (inner.kind == Kind::String || (inner.kind == Kind::Array && !inner.items.empty())) {
            offer(diagnostic, Words::tr("Compare with upper and lower case"), value.node->at, scene.slice(inner),
                  false);
        }
    }
}

/// [{"prefix": "a"}, {"prefix": "b"}] inside anything-but → {"prefix": ["a", "b"]}
bool fixMatchersInside(const Scene& scene, Diagnostic& diagnostic, const Place& list) {
    std::string op;
    std::string values;
    for (const Node& item : list.node->items) {
        if (item.kind != Kind::Object || item.members.size() != 1 || item.members.front().value.kind != Kind::String ||
            (!op.empty() && op != item.members.front().name)) {
            return false;
        }
        op = item.members.front().name;
        values += (values.empty() ? "" : ", ") + scene.slice(item.members.front().value);
    }
    if (std::find(std::begin(kInsideAnythingBut), std::end(kInsideAnythingBut), op) == std::end(kInsideAnythingBut)) {
        return false;
    }
    const bool one = list.node->items.size() == 1;
    offer(diagnostic, fill(Words::tr("Put the list inside %1"), {op}), list.node->at,
          "{" + json::quoted(op) + ": " + (one ? values : "[" + values + "]") + "}", true);
    return true;
}

void fixAnythingButElement(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    const Place list = value.node != nullptr ? scene.index.above(value) : Place{};
    if (list.node == nullptr || list.node->kind != Kind::Array || !list.node->complete ||
        fixMatchersInside(scene, diagnostic, list)) {
        return;
    }
    const auto index = static_cast<size_t>(value.node - list.node->items.data());
    if (value.node->kind == Kind::Array && !value.node->items.empty() &&
        std::all_of(value.node->items.begin(), value.node->items.end(),
                    [](const Node& item) { return item.kind == Kind::String || item.kind == Kind::Number; })) {
        offer(diagnostic, Words::tr("Remove the inner brackets"), value.node->at, spliced(scene, *value.node), true);
    } else if (value.node->kind == Kind::True || value.node->kind == Kind::False) {
        offer(diagnostic, Words::tr("Put it in quotes"), value.node->at, json::quoted(scene.slice(*value.node)), false);
    } else if (index + 1 < list.node->items.size()) {
        offer(diagnostic, Words::tr("Remove it"), {value.node->at.begin, list.node->items[index + 1].at.begin}, "",
              false);
    } else if (index > 0) {
        offer(diagnostic, Words::tr("Remove it"), {list.node->items[index - 1].at.end, value.node->at.end}, "", false);
    }
}

void fixAnythingButMixed(const Scene& scene, Diagnostic& diagnostic) {
    const Place list = scene.index.at(diagnostic.at);
    if (list.node == nullptr || list.node->kind != Kind::Array || !list.node->complete) {
        return;
    }
    if (list.node->items.empty()) {
        if (const Place matcher = matcherAround(scene, list);
            matcher.node != nullptr && matcher.node->members.size() == 1) {
            offer(diagnostic, Words::tr("Require that the field is there"), matcher.node->at, "{\"exists\": true}",
                  false);
        }
        return;
    }
    std::vector<TextEdit> toNumbers;
    std::vector<TextEdit> toStrings;
    bool numbers = true;
    for (const Node& item : list.node->items) {
        if (item.kind == Kind::String) {
            numbers = numbers && isNumberText(item.text);
            toNumbers.push_back({item.at, item.text});
        } else if (item.kind == Kind::Number) {
            toStrings.push_back({item.at, json::quoted(item.text)});
        } else {
            return;
        }
    }
    if (numbers) {
        offer(diagnostic, Words::tr("Make all of them numbers"), std::move(toNumbers), false);
    }
    offer(diagnostic, Words::tr("Make all of them strings"), std::move(toStrings), false);
}

void fixAnythingButText(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr) {
        return;
    }
    if (value.node->kind == Kind::Number || value.node->kind == Kind::True || value.node->kind == Kind::False) {
        offer(diagnostic, Words::tr("Put it in quotes"), value.node->at, json::quoted(scene.slice(*value.node)), true);
    } else if (value.node->kind == Kind::Array && !value.node->items.empty() && value.node->complete &&
               std::all_of(value.node->items.begin(), value.node->items.end(),
                           [](const Node& item) { return item.kind == Kind::String; })) {
        offer(diagnostic, Words::tr("Remove the inner brackets"), value.node->at, spliced(scene, *value.node), true);
    }
}

void fixAnythingButEmptyText(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    const Place list = value.node != nullptr ? scene.index.above(value) : Place{};
    if (list.node == nullptr || list.node->kind != Kind::Array || list.node->items.size() < 2) {
        return;
    }
    const auto index = static_cast<size_t>(value.node - list.node->items.data());
    if (index + 1 < list.node->items.size()) {
        offer(diagnostic, Words::tr("Remove it"), {value.node->at.begin, list.node->items[index + 1].at.begin}, "",
              false);
    } else {
        offer(diagnostic, Words::tr("Remove it"), {list.node->items[index - 1].at.end, value.node->at.end}, "", false);
    }
}

/// Rewrites the string of a wildcard; `collapse`: ** to *, else lone backslashes doubled.
void fixWildcard(const Scene& scene, Diagnostic& diagnostic, bool collapse) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.node->kind != Kind::String || !value.node->wellFormed) {
        return;
    }
    std::string right;
    const std::string& text = value.node->text;
    bool star = false; // the last character written was a wildcard
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\') {
            const bool escape = i + 1 < text.size() && (text[i + 1] == '*' || text[i + 1] == '\\');
            right += escape || collapse ? "\\" : "\\\\";
            if (escape) {
                right += text[++i];
            }
            star = false;
        } else if (!(collapse && c == '*' && star)) {
            right += c;
            star = c == '*';
        }
    }
    offer(diagnostic, collapse ? Words::tr("Use one *") : Words::tr("Double the backslash"), value.node->at,
          json::quoted(right), collapse);
}

} // namespace

bool isNumberText(const std::string& text) {
    const json::Tree tree = json::read(text);
    return tree.errors.empty() && tree.root.kind == Kind::Number && tree.root.at.begin == 0 &&
           tree.root.at.end == text.size() && readNumber(text).comparable;
}

void fixOperator(const Scene& scene, Diagnostic& diagnostic) {
    switch (diagnostic.id) {
    case DiagId::UnknownOperator:
        fixUnknownOperator(scene, diagnostic);
        break;
    case DiagId::ArgumentNotString:
        fixArgumentNotString(scene, diagnostic);
        break;
    case DiagId::AffixUnknown:
        fixAffixUnknown(scene, diagnostic);
        break;
    case DiagId::AnythingButUnknown:
        fixAnythingButUnknown(scene, diagnostic);
        break;
    case DiagId::AnythingButValue:
        fixAnythingButValue(scene, diagnostic);
        break;
    case DiagId::AnythingButElement:
        fixAnythingButElement(scene, diagnostic);
        break;
    case DiagId::AnythingButMixed:
        fixAnythingButMixed(scene, diagnostic);
        break;
    case DiagId::AnythingButText:
        fixAnythingButText(scene, diagnostic);
        break;
    case DiagId::AnythingButEmptyText:
        fixAnythingButEmptyText(scene, diagnostic);
        break;
    case DiagId::WildcardConsecutive:
        fixWildcard(scene, diagnostic, true);
        break;
    case DiagId::WildcardEscape:
        fixWildcard(scene, diagnostic, false);
        break;
    default:
        break;
    }
}

} // namespace rw::pattern::fixing
