// SPDX-License-Identifier: GPL-3.0-or-later
// numeric, exists and cidr: shapes of their arguments.
#include "engine/base/words.h"
#include "engine/pattern/address.h"
#include "engine/pattern/fixes_tree.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace rw::pattern::fixing {

namespace {

using json::Kind;
using json::Node;

/// A comparator by another name; empty if it is none.
std::string comparatorOf(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 25> words = {{
        {"=", "="},
        {"==", "="},
        {"===", "="},
        {"eq", "="},
        {"equals", "="},
        {"is", "="},
        {"<", "<"},
        {"lt", "<"},
        {"<=", "<="},
        {"=<", "<="},
        {"lte", "<="},
        {"le", "<="},
        {"\xe2\x89\xa4", "<="},
        {">", ">"},
        {"gt", ">"},
        {">=", ">="},
        {"=>", ">="},
        {"gte", ">="},
        {"ge", ">="},
        {"\xe2\x89\xa5", ">="},
        {"less than", "<"},
        {"greater than", ">"},
        {"at least", ">="},
        {"at most", "<="},
        {"equal", "="},
    }};
    std::string low(name);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    while (!low.empty() && low.front() == ' ') {
        low.erase(low.begin());
    }
    while (!low.empty() && low.back() == ' ') {
        low.pop_back();
    }
    for (const auto& [word, comparator] : words) {
        if (word == low) {
            return std::string(comparator);
        }
    }
    return {};
}

/// "> 5" → ("\">\", 5"); empty if it is not that.
std::string comparison(std::string_view text) {
    const size_t split = text.find_first_of("0123456789-.");
    if (split == std::string_view::npos || split == 0) {
        return {};
    }
    const std::string comparator = comparatorOf(text.substr(0, split));
    const std::string number(text.substr(split));
    return !comparator.empty() && isNumberText(number) ? json::quoted(comparator) + ", " + number : std::string();
}

/// The spelling of a number or of a quoted number; empty for anything else.
std::string numberOf(const Node& node) {
    const bool number = node.kind == Kind::Number ? readNumber(node.text).comparable
                                                  : node.kind == Kind::String && isNumberText(node.text);
    return number ? node.text : std::string();
}

void fixNotList(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr) {
        return;
    }
    if (const std::string number = numberOf(*value.node); !number.empty()) {
        offer(diagnostic, fill(Words::tr("Use %1"), {"[\"=\", " + number + "]"}), value.node->at,
              "[\"=\", " + number + "]", true);
    } else if (value.node->kind == Kind::String) {
        if (const std::string list = comparison(value.node->text); !list.empty()) {
            offer(diagnostic, fill(Words::tr("Use %1"), {"[" + list + "]"}), value.node->at, "[" + list + "]", true);
        }
    } else if (value.node->kind == Kind::Object && value.node->complete) { // {">": 0, "<=": 5}
        std::string lower;
        std::string upper;
        for (const json::Member& member : value.node->members) {
            const std::string comparator = comparatorOf(member.name);
            const std::string operand = numberOf(member.value);
            if (comparator.empty() || operand.empty()) {
                return;
            }
            const std::string part = json::quoted(comparator) + ", " + operand;
            (comparator.front() == '<' ? upper : lower) = part;
        }
        const bool usable = value.node->members.size() == 1 ||
                            (value.node->members.size() == 2 && !lower.empty() && !upper.empty() && lower[1] == '>');
        if (usable) {
            const std::string list = lower + (lower.empty() || upper.empty() ? "" : ", ") + upper;
            offer(diagnostic, fill(Words::tr("Use %1"), {"[" + list + "]"}), value.node->at, "[" + list + "]", true);
        }
    }
}

/// The list around the token of a numeric problem.
const Node* listAround(const Scene& scene, const Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.node != nullptr && place.node->kind == Kind::Array && place.member != nullptr) {
        return place.node;
    }
    return place.parent != nullptr && place.parent->kind == Kind::Array ? place.parent : nullptr;
}

void fixNoComparator(const Scene& scene, Diagnostic& diagnostic) {
    const Node* list = listAround(scene, diagnostic);
    if (list == nullptr || list->items.empty() || !list->complete) {
        return;
    }
    if (list->items.size() == 1) {
        if (const std::string number = numberOf(list->items[0]); !number.empty()) {
            offer(diagnostic, fill(Words::tr("Use %1"), {"[\"=\", " + number + "]"}), list->at,
                  "[\"=\", " + number + "]", true);
        }
    } else if (list->items.size() == 2) {
        const std::string bottom = numberOf(list->items[0]);
        const std::string top = numberOf(list->items[1]);
        if (!bottom.empty() && !top.empty() && readNumber(bottom).value < readNumber(top).value) {
            offer(diagnostic, Words::tr("Make it a range"), list->at, "[\">=\", " + bottom + ", \"<=\", " + top + "]",
                  false);
        } else if (!bottom.empty() && list->items[1].kind == Kind::String) { // [5, ">"]
            if (const std::string comparator = comparatorOf(list->items[1].text); !comparator.empty()) {
                offer(diagnostic, Words::tr("Put the comparator first"), list->at,
                      "[" + json::quoted(comparator) + ", " + bottom + "]", false);
            }
        }
    }
}

void fixComparator(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    const Place list = value.node != nullptr ? scene.index.above(value) : Place{};
    if (list.node == nullptr || value.node->kind != Kind::String) {
        return;
    }
    if (const std::string comparator = comparatorOf(value.node->text);
        !comparator.empty() && comparator != value.node->text) {
        const bool second = diagnostic.id == DiagId::NumericBadSecond;
        if (!second || comparator.front() == '<') {
            offer(diagnostic, fill(Words::tr("Use %1"), {comparator}), value.node->at, json::quoted(comparator), true);
        }
        return;
    }
    const Place matcher = matcherAround(scene, list);
    const std::string key = folded(value.node->text);
    const bool negation =
        value.node->text == "!=" || value.node->text == "<>" || key == "ne" || key == "neq" || key == "not";
    if (negation && matcher.node != nullptr && list.node->items.size() == 2 && matcher.node->members.size() == 1) {
        if (const std::string number = numberOf(list.node->items[1]); !number.empty()) {
            offer(diagnostic, Words::tr("Use anything-but"), matcher.node->at, "{\"anything-but\": " + number + "}",
                  true);
        }
        return;
    }
    if (list.node->items.size() == 1) {
        if (const std::string parts = comparison(value.node->text); !parts.empty()) {
            offer(diagnostic, fill(Words::tr("Use %1"), {"[" + parts + "]"}), list.node->at, "[" + parts + "]", true);
        } else if (const std::string number = numberOf(*value.node); !number.empty()) {
            offer(diagnostic, fill(Words::tr("Use %1"), {"[\"=\", " + number + "]"}), list.node->at,
                  "[\"=\", " + number + "]", true);
        }
    }
}

void fixOperand(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.node->kind != Kind::String) {
        return;
    }
    if (const std::string number = numberOf(*value.node); !number.empty()) {
        offer(diagnostic, Words::tr("Remove the quotes"), value.node->at, number, true);
    }
}

/// ["<", 5, ">", 1] → [">", 1, "<", 5]
void fixTooMany(const Scene& scene, Diagnostic& diagnostic) {
    const Node* list = listAround(scene, diagnostic);
    if (list == nullptr || list->items.size() != 4 || !list->complete) {
        return;
    }
    const std::string first = comparatorOf(list->items[0].text);
    const std::string second = comparatorOf(list->items[2].text);
    const std::string top = numberOf(list->items[1]);
    const std::string bottom = numberOf(list->items[3]);
    if (first.empty() || first.front() != '<' || second.empty() || second.front() != '>' || top.empty() ||
        bottom.empty() || readNumber(bottom).value >= readNumber(top).value) {
        return;
    }
    const std::string right =
        "[" + json::quoted(second) + ", " + bottom + ", " + json::quoted(first) + ", " + top + "]";
    offer(diagnostic, Words::tr("Put the lower bound first"), list->at, right, true);
}

void fixSecondComparator(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.parent == nullptr || value.parent->items.size() != 3 ||
        value.node->kind != Kind::Number) {
        return;
    }
    offer(diagnostic, Words::tr("Make it the upper bound"), {value.node->at.begin, value.node->at.begin}, "\"<=\", ",
          false);
}

void fixTooManyTerms(const Scene& scene, Diagnostic& diagnostic) {
    const Node* list = listAround(scene, diagnostic);
    constexpr size_t most = 4;
    if (list != nullptr && list->items.size() > most) {
        offer(diagnostic, Words::tr("Remove what follows"), {list->items[most - 1].at.end, list->items.back().at.end},
              "", false);
    }
}

void fixEmptyRange(const Scene& scene, Diagnostic& diagnostic) {
    // The diagnostic covers both bounds: look for the list by its second bound.
    const uint32_t end = diagnostic.at.end;
    const json::Tree part = json::read("[" + std::string(diagnostic.at.in(scene.text)) + "]");
    if (!part.errors.empty() || part.root.items.size() != 3) {
        return;
    }
    const Node& bottom = part.root.items[0];
    const Node& top = part.root.items[2];
    const Place place = scene.index.at({end - top.at.size(), end});
    if (place.parent == nullptr || place.parent->items.size() != 4) {
        return;
    }
    const Node& list = *place.parent;
    const double low = readNumber(bottom.text).value;
    const double high = readNumber(top.text).value;
    if (low > high) {
        offer(diagnostic, Words::tr("Swap the bounds"),
              {{list.items[1].at, list.items[3].text}, {list.items[3].at, list.items[1].text}}, false);
    } else if (list.items[0].text == ">=" && list.items[2].text == "<=") {
        offer(diagnostic, fill(Words::tr("Use %1"), {"[\"=\", " + bottom.text + "]"}), list.at,
              "[\"=\", " + bottom.text + "]", true);
    }
}

/// The nearest number that the service can compare; empty if there is none.
std::string nearestComparable(const std::string& text) {
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    if (!std::isfinite(read)) {
        return {};
    }
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), read);
    std::string right(buffer.data(), written.ptr);
    right.erase(std::remove(right.begin(), right.end(), '+'), right.end());
    return isNumberText(right) ? right : std::string();
}

/// All such numbers of a list at once: the service stops at the first, the next would take its place.
void fixNotComparable(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.node->kind != Kind::Number) {
        return;
    }
    const std::string nearest = nearestComparable(value.node->text);
    std::vector<TextEdit> edits;
    const auto add = [&](const Node& node) {
        if (node.kind != Kind::Number || readNumber(node.text).comparable) {
            return true;
        }
        edits.push_back({node.at, nearestComparable(node.text)});
        return !edits.back().text.empty();
    };
    const bool inList = value.parent != nullptr && value.parent->kind == Kind::Array;
    const bool all =
        inList ? std::all_of(value.parent->items.begin(), value.parent->items.end(), add) : add(*value.node);
    if (all && !nearest.empty()) {
        offer(diagnostic, fill(Words::tr("Use the nearest number, %1"), {nearest}), std::move(edits), false);
    }
}

std::optional<int> maskBits(std::string_view mask) {
    const auto bytes = looksLikeAddress(mask) ? parseAddress(mask) : std::nullopt;
    if (!bytes || bytes->size() != 4) {
        return std::nullopt;
    }
    uint32_t bits = 0;
    for (const uint8_t byte : *bytes) {
        bits = (bits << 8U) | byte;
    }
    int count = 0;
    while (count < 32 && (bits & (uint32_t{1} << (31U - static_cast<uint32_t>(count)))) != 0) {
        ++count;
    }
    const uint32_t rest = count == 32 ? 0 : bits << static_cast<uint32_t>(count);
    return rest == 0 && count < 32 ? std::optional(count) : std::nullopt;
}

std::string trimmed(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string()
                                           : std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

} // namespace

void fixNumeric(const Scene& scene, Diagnostic& diagnostic) {
    switch (diagnostic.id) {
    case DiagId::NumericNotList:
        fixNotList(scene, diagnostic);
        break;
    case DiagId::NumericNoComparator:
        fixNoComparator(scene, diagnostic);
        break;
    case DiagId::NumericUnknownComparator:
    case DiagId::NumericBadSecond:
        fixComparator(scene, diagnostic);
        break;
    case DiagId::NumericOperand:
        fixOperand(scene, diagnostic);
        break;
    case DiagId::NumericTooMany:
        fixTooMany(scene, diagnostic);
        break;
    case DiagId::NumericSecondComparator:
        fixSecondComparator(scene, diagnostic);
        break;
    case DiagId::NumericTooManyTerms:
        fixTooManyTerms(scene, diagnostic);
        break;
    case DiagId::NumericEmptyRange:
        fixEmptyRange(scene, diagnostic);
        break;
    case DiagId::NumberNotComparable:
        fixNotComparable(scene, diagnostic);
        break;
    default:
        break;
    }
}

void fixExists(const Scene& scene, Diagnostic& diagnostic) {
    if (diagnostic.id != DiagId::ExistsNotBoolean) {
        return;
    }
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr) {
        return;
    }
    const Node* node = value.node;
    if (node->kind == Kind::Array && node->items.size() == 1) {
        node = &node->items.front();
    }
    const std::string word = node->isScalar() && node->kind != Kind::Null ? folded(scene.slice(*node)) : std::string();
    for (const auto& [text, answer] :
         {std::pair("true", "true"), std::pair("yes", "true"), std::pair("1", "true"), std::pair("false", "false"),
          std::pair("no", "false"), std::pair("0", "false")}) {
        if (word == text) {
            offer(diagnostic, fill(Words::tr("Use %1"), {answer}), value.node->at, answer, true);
            return;
        }
    }
}

void fixCidr(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.at(diagnostic.at);
    if (value.node == nullptr || value.node->kind != Kind::String || value.member == nullptr ||
        value.member->name != "cidr") {
        return;
    }
    const std::string& text = value.node->text;
    const std::string neat = trimmed(text);
    const size_t slash = text.find('/');
    const std::string address = text.substr(0, slash);
    const bool isAddress = looksLikeAddress(address) && parseAddress(address).has_value();
    const size_t neatSlash = neat.find('/');
    const bool onlySpaces = neat != text && neatSlash != std::string::npos && neatSlash + 1 < neat.size() &&
                            looksLikeAddress(neat.substr(0, neatSlash)) &&
                            neat.find_first_not_of("0123456789", neatSlash + 1) == std::string::npos;
    const Place matcher = matcherAround(scene, value);
    const bool alone = matcher.node != nullptr && matcher.node->members.size() == 1;
    switch (diagnostic.id) {
    case DiagId::CidrSlash:
        if (isAddress && slash == std::string::npos && alone) {
            offer(diagnostic, Words::tr("Use the address itself"), matcher.node->at, json::quoted(address), true);
        }
        break;
    case DiagId::CidrTooManyBits: {
        const std::string bits = slash == std::string::npos ? std::string() : text.substr(slash + 1);
        if (alone && isAddress && (bits == "32" || bits == "128")) {
            offer(diagnostic, Words::tr("Use the address itself"), matcher.node->at, json::quoted(address), true);
        }
        break;
    }
    case DiagId::CidrBits: {
        const auto bits = slash == std::string::npos ? std::nullopt : maskBits(text.substr(slash + 1));
        if (bits && isAddress) {
            offer(diagnostic, Words::tr("Write the mask as a number of bits"), value.node->at,
                  json::quoted(address + "/" + std::to_string(*bits)), true);
        } else if (onlySpaces) {
            offer(diagnostic, Words::tr("Remove the spaces"), value.node->at, json::quoted(neat), true);
        }
        break;
    }
    case DiagId::CidrNotAnAddress:
        if (onlySpaces) {
            offer(diagnostic, Words::tr("Remove the spaces"), value.node->at, json::quoted(neat), true);
        }
        break;
    default:
        break;
    }
}

} // namespace rw::pattern::fixing
