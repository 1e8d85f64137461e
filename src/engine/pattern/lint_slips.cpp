// SPDX-License-Identifier: GPL-3.0-or-later
// Where the service's engine slips (facts: pattern language §19). Rulewright judges as specified and says so here.
#include "engine/base/words.h"
#include "engine/pattern/lint_edit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

/// Comparing alternatives takes time for each pair; rules of people are far below this.
constexpr size_t kMostAlternatives = 300;

std::string pathsOf(const Pattern& pattern, const Alternative& alternative) {
    std::string key;
    for (const uint32_t leaf : alternative.leaves) {
        key += pattern.leaves[leaf].path;
        key += '\n';
    }
    return key;
}

bool shareMatchers(std::string_view text, const Leaf& a, const Leaf& b) {
    if (&a == &b) {
        return true;
    }
    return std::any_of(a.matchers.begin(), a.matchers.end(), [&](const Matcher& x) {
        return std::any_of(b.matchers.begin(), b.matchers.end(), [&](const Matcher& y) {
            return x.at.in(text) == y.at.in(text) ||
                   (x.op == OpId::Equals && y.op == OpId::Equals && x.literal == y.literal && x.text == y.text &&
                    x.number.comparable && y.number.comparable && x.number.value == y.number.value);
        });
    });
}

bool sameLists(std::string_view text, const Leaf& a, const Leaf& b) {
    return a.listAt.in(text) == b.listAt.in(text);
}

bool drops(const Pattern& pattern, std::string_view text, const Alternative& earlier, const Alternative& later) {
    bool same = true;
    for (size_t i = 0; i < later.leaves.size(); ++i) {
        const Leaf& a = pattern.leaves[earlier.leaves[i]];
        const Leaf& b = pattern.leaves[later.leaves[i]];
        if (!shareMatchers(text, a, b)) {
            return false;
        }
        same = same && sameLists(text, a, b);
    }
    return !same; // a mere repetition loses nothing
}

/// The $or alternative in which `later` differs from `earlier`.
const ByteRange* difference(const Pattern& pattern, const Alternative& earlier, const Alternative& later) {
    for (size_t group = std::min(later.choices.size(), pattern.orGroups.size()); group-- > 0;) {
        const uint32_t choice = later.choices[group];
        if (choice != UINT32_MAX && choice != earlier.choices[group] &&
            choice < pattern.orGroups[group].alternatives.size()) {
            return &pattern.orGroups[group].alternatives[choice];
        }
    }
    return nullptr;
}

bool isStarWildcard(const Matcher& matcher) {
    return matcher.op == OpId::Wildcard && !matcher.text.empty() && matcher.text.front() == '*';
}

bool isRange(const Matcher& matcher) {
    if (matcher.op != OpId::Numeric) {
        return false;
    }
    const bool point = matcher.lower && matcher.upper && matcher.lower->inclusive && matcher.upper->inclusive;
    return !point;
}

bool isExactValue(const Matcher& matcher) {
    return matcher.op == OpId::Exactly || (matcher.op == OpId::Equals && matcher.literal != json::Kind::Number);
}

bool slipsOnWildcard(const std::vector<const Matcher*>& matchers) {
    bool star = false;
    for (const Matcher* matcher : matchers) {
        if (star && matcher->op == OpId::EqualsIgnoreCase) {
            return true;
        }
        star = star || isStarWildcard(*matcher);
    }
    return false;
}

bool slipsOnRange(const std::vector<const Matcher*>& matchers) {
    int stage = 0; // exact, range, anything
    for (const Matcher* matcher : matchers) {
        if (stage == 2) {
            return true;
        }
        if (stage == 0 && isExactValue(*matcher)) {
            stage = 1;
        } else if (stage == 1 && isRange(*matcher)) {
            stage = 2;
        }
    }
    return false;
}

/// The list in another order; order has no meaning but for the slip.
template <class First>
FixIt reordered(std::string_view text, const Leaf& leaf, const First& first) {
    std::vector<const Matcher*> order;
    for (const Matcher& matcher : leaf.matchers) {
        order.push_back(&matcher);
    }
    std::stable_partition(order.begin(), order.end(), [&](const Matcher* matcher) { return first(*matcher); });
    FixIt fix;
    fix.title = Words::tr("Put the matchers into an order without the slip");
    fix.safe = true;
    for (size_t i = 0; i < order.size(); ++i) {
        const Matcher& here = leaf.matchers[i];
        if (order[i] != &here) {
            fix.edits.push_back({here.at, std::string(order[i]->at.in(text))});
        }
    }
    return fix;
}

template <class Slips, class First>
void orderSlip(Context& context, DiagId id, const std::vector<const Leaf*>& leaves, const Slips& slips,
               const First& first) {
    std::vector<const Matcher*> matchers;
    for (const Leaf* leaf : leaves) {
        std::vector<const Matcher*> own;
        for (const Matcher& matcher : leaf->matchers) {
            own.push_back(&matcher);
            matchers.push_back(&matcher);
        }
        if (slips(own)) {
            context.report(id, leaf->listAt, {leaf->path}).fixes.push_back(reordered(context.text, *leaf, first));
            return;
        }
        if (slips(matchers)) { // over several $or alternatives: no order of one list helps
            context.report(id, leaf->listAt, {leaf->path});
            return;
        }
    }
}

} // namespace

void lintDroppedAlternative(Context& context) {
    const auto& pattern = context.parsed.pattern;
    if (!pattern || pattern->orGroups.empty() || pattern->alternatives.size() > kMostAlternatives) {
        return;
    }
    std::unordered_map<std::string, std::vector<const Alternative*>> bySet;
    std::unordered_set<uint32_t> reported;
    for (const Alternative& later : pattern->alternatives) {
        std::vector<const Alternative*>& same = bySet[pathsOf(*pattern, later)];
        for (const Alternative* earlier : same) {
            if (!drops(*pattern, context.text, *earlier, later)) {
                continue;
            }
            const ByteRange* at = difference(*pattern, *earlier, later);
            if (at != nullptr && reported.insert(at->begin).second) {
                context.report(DiagId::SlipDroppedAlternative, *at);
            }
            break;
        }
        same.push_back(&later);
    }
}

void lintOrderSlips(Context& context) {
    const auto& pattern = context.parsed.pattern;
    if (!pattern) {
        return;
    }
    std::map<std::string_view, std::vector<const Leaf*>> byPath;
    for (const Leaf& leaf : pattern->leaves) {
        if (!leaf.overridden) {
            byPath[leaf.path].push_back(&leaf);
        }
    }
    for (const auto& [path, leaves] : byPath) {
        orderSlip(context, DiagId::SlipWildcardIgnoreCase, leaves, slipsOnWildcard,
                  [](const Matcher& matcher) { return !isStarWildcard(matcher); });
        orderSlip(context, DiagId::SlipLostExact, leaves, slipsOnRange,
                  [](const Matcher& matcher) { return isRange(matcher); });
    }
}

void lintMixedSpelling(Context& context) {
    eachObject(context.parsed.tree.root, [&](const json::Node& object, bool) {
        std::unordered_set<std::string_view> nested;
        for (const json::Member& member : object.members) {
            if (member.value.kind == json::Kind::Object && member.name.find('.') == std::string::npos) {
                nested.insert(member.name);
            }
        }
        for (const json::Member& member : object.members) {
            const size_t dot = member.name.find('.');
            if (dot == std::string::npos || dot == 0) {
                continue;
            }
            const std::string_view head = std::string_view(member.name).substr(0, dot);
            if (nested.count(head) != 0) {
                context.report(DiagId::SlipInsideOutside, member.nameAt, {std::string(head)});
            }
        }
    });
}

void lintEmptyExclusion(Context& context) {
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            if (!isOperator(*value, "anything-but")) {
                continue;
            }
            const json::Member* inner = operatorOf(operatorOf(*value)->value);
            if (!context.parsed.pattern || inner == nullptr || inner->value.kind != json::Kind::Array ||
                !inner->value.items.empty()) {
                continue;
            }
            Diagnostic& diagnostic = context.report(DiagId::SlipEmptyExclusion, value->at);
            if (const auto edit = removeItem(condition.member->value, *value)) {
                FixIt fix;
                fix.title = Words::tr("Remove it");
                fix.edits.push_back(*edit);
                fix.safe = true; // it accepts nothing
                diagnostic.fixes.push_back(std::move(fix));
            }
        }
    }
}

void lintJavaNumbers(Context& context) {
    const auto look = [&](const json::Node& node) {
        if (node.kind != json::Kind::Number) {
            return;
        }
        const Number number = readNumber(node.text);
        const double size = std::fabs(number.value);
        // Before Java 19 Double.toString misses the shortest digits of some doubles; whole numbers up to 2^53 and
        // ordinary fractions are not among those that people write.
        constexpr double large = 1e22;
        constexpr double tiny = 1e-300;
        const bool least = lowered(node.text) == "4.9e-324"; // comparable for older Java versions only
        if (least || (number.comparable && (size > large || (size > 0 && size < tiny)))) {
            context.report(DiagId::SlipJavaNumber, node.at, {node.text});
        }
    };
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            look(*value);
            if (const json::Member* op = operatorOf(*value)) {
                look(op->value);
                for (const json::Node& item : op->value.items) {
                    look(item);
                }
            }
        }
    }
}

void lintCidrNumbers(Context& context) {
    for (const Condition& condition : context.conditions) {
        bool number = false;
        const json::Node* cidr = nullptr;
        for (const json::Node* value : condition.values) {
            number = number || value->kind == json::Kind::Number || isOperator(*value, "numeric");
            if (isOperator(*value, "cidr")) {
                cidr = value;
            }
        }
        if (cidr != nullptr && number) {
            context.report(DiagId::SlipCidrNumber, cidr->at, {condition.path});
        }
    }
}

} // namespace rw::pattern::linting
