// SPDX-License-Identifier: GPL-3.0-or-later
// The rule as a whole: names, size, what it leaves out (facts: aws §0, §1.5; pattern language §2).
#include "engine/base/words.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/lint_near.h"
#include "engine/pattern/lint_topics.h"
#include "engine/pattern/operators.h"
#include "engine/pattern/templatetext.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

constexpr uint32_t kNearlyTooLong = 1800; ///< characters without white space; facts: aws §1.5
constexpr uint32_t kDefaultQuota = 2048;
constexpr size_t kNewBusBytes = 4096; ///< facts: aws §0

bool onlyExcludes(const Condition& condition) {
    return !condition.values.empty() &&
           std::all_of(condition.values.begin(), condition.values.end(), [](const json::Node* value) {
               return isOperator(*value, "anything-but") ||
                      (isOperator(*value, "exists") && operatorOf(*value)->value.kind == json::Kind::False);
           });
}

ByteRange opening(const Context& context) {
    const ByteRange root = context.parsed.tree.root.at;
    return {root.begin, std::min(root.begin + 1, root.end)};
}

bool has(const Context& context, std::string_view path) {
    return std::any_of(context.conditions.begin(), context.conditions.end(), [&](const Condition& condition) {
        return condition.path == path || startsWith(condition.path, std::string(path) + ".");
    });
}

/// Both lists as one, in the place of the later.
std::optional<FixIt> joinedLists(const Context& context, const Condition& earlier, const Condition& later) {
    const json::Node& from = earlier.member->value;
    const json::Node& to = later.member->value;
    const json::Node& holder = *earlier.holders.back().object;
    if (later.holders.back().object != &holder || from.items.empty() || to.items.empty()) {
        return std::nullopt;
    }
    const auto removal = removeMember(holder, *earlier.member);
    if (!removal || removal->at.end > later.member->nameAt.begin) {
        return std::nullopt;
    }
    const ByteRange values{from.items.front().at.begin, from.items.back().at.end};
    const uint32_t at = to.items.front().at.begin;
    FixIt fix;
    fix.title = Words::tr("Join both lists");
    fix.edits.push_back(*removal);
    fix.edits.push_back({{at, at}, std::string(values.in(context.text)) + ", "});
    return fix;
}

void reportIgnored(Context& context, const Condition& condition, const Condition* winner) {
    Diagnostic& diagnostic = context.report(DiagId::DuplicateName, condition.member->nameAt, {condition.path});
    if (!context.wellFormed) {
        return;
    }
    if (winner != nullptr) {
        if (auto fix = joinedLists(context, condition, *winner)) {
            diagnostic.fixes.push_back(std::move(*fix));
        }
    }
    if (const auto edit = removeMember(*condition.holders.back().object, *condition.member)) {
        FixIt fix;
        fix.title = Words::tr("Remove the list that is ignored");
        fix.edits.push_back(*edit);
        diagnostic.fixes.push_back(std::move(fix));
    }
}

/// {"a.b": {…}} → {"a": {"b": {…}}}, where no "a" is there yet.
std::optional<FixIt> nested(const Context& context, const json::Node& holder, const json::Member& member,
                            bool insideOr) {
    const std::vector<std::string> names = splitPath(member.name);
    const bool usable = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return !name.empty() && name != "$or" && !(insideOr && isReservedInsideOr(name));
    });
    if (!context.wellFormed || !usable || holder.find(names.front()) != nullptr) {
        return std::nullopt;
    }
    std::string before;
    std::string after;
    for (size_t i = 0; i + 1 < names.size(); ++i) {
        before += json::quoted(names[i]) + ": {";
        after += '}';
    }
    FixIt fix;
    fix.title = Words::tr("Write it as nested objects");
    fix.safe = true;
    fix.edits.push_back({member.nameAt, before + json::quoted(names.back())});
    fix.edits.push_back({{member.value.at.end, member.value.at.end}, after});
    return fix;
}

std::string withArrows(const std::string& name) {
    std::string out;
    for (const std::string& part : splitPath(name)) {
        out += (out.empty() ? "" : " → ") + part;
    }
    return out;
}

const Condition* conditionOf(const Context& context, const json::Member& member) {
    const auto found = std::find_if(context.conditions.begin(), context.conditions.end(),
                                    [&](const Condition& condition) { return condition.member == &member; });
    return found != context.conditions.end() ? &*found : nullptr;
}

/// {"prefix": ["a", "b"]} outside a list as the matchers it was meant to be; empty if they would not be valid.
std::string asMatchers(const Context& context, const Condition& condition) {
    const std::string& name = condition.member->name;
    const json::Node& list = condition.member->value;
    const json::Kind first = list.items.front().kind;
    const bool uniform =
        std::all_of(list.items.begin(), list.items.end(), [&](const json::Node& item) { return item.kind == first; });
    std::string out;
    if (name == "anything-but" || name == "numeric") {
        const bool usable =
            name == "numeric" || (uniform && (first == json::Kind::String || first == json::Kind::Number));
        out = usable ? "{" + json::quoted(name) + ": " + std::string(list.at.in(context.text)) + "}" : "";
    } else {
        for (const json::Node& item : list.items) {
            out +=
                (out.empty() ? "{" : ", {") + json::quoted(name) + ": " + std::string(item.at.in(context.text)) + "}";
        }
    }
    return parsePattern("{\"a\": [" + out + "]}").valid() ? out : std::string();
}

bool sharesNames(const json::Node& a, const json::Node& b) {
    return std::any_of(a.members.begin(), a.members.end(), [&](const json::Member& member) {
        return member.name == "$or" || b.find(member.name) != nullptr;
    });
}

} // namespace

void lintOnlyExclusions(Context& context) {
    if (context.conditions.empty() ||
        !std::all_of(context.conditions.begin(), context.conditions.end(), onlyExcludes)) {
        return;
    }
    context.report(DiagId::OnlyExclusions, context.conditions.front().member->nameAt);
}

void lintEnvelope(Context& context) {
    const json::Node& root = context.parsed.tree.root;
    if (root.kind != json::Kind::Object || context.conditions.empty()) {
        return;
    }
    if (!has(context, "source")) {
        Diagnostic& diagnostic = context.report(DiagId::NoSource, opening(context));
        if (context.genesys && context.wellFormed) {
            FixIt fix;
            fix.title = Words::tr("Ask for the Genesys partner source");
            fix.edits.push_back(
                prependMember(context.text, root, "source", "[{\"prefix\": " + json::quoted(kPartnerSource) + "}]"));
            diagnostic.fixes.push_back(std::move(fix));
        }
    }
    if (!has(context, "detail-type")) {
        context.report(DiagId::NoDetailType, opening(context));
    }
}

void lintEnvelopeNames(Context& context) {
    const auto look = [&](const json::Node& object, bool insideOr, const auto& self) -> void {
        for (const json::Member& member : object.members) {
            if (member.name == "$or") {
                for (const json::Node& alternative : member.value.items) {
                    self(alternative, true, self);
                }
                continue;
            }
            const std::string_view right = envelopeNameFor(member.name);
            if (right.empty() || member.value.kind == json::Kind::Missing || context.seen(member.name)) {
                continue;
            }
            Diagnostic& diagnostic =
                context.report(DiagId::EnvelopeName, member.nameAt, {member.name, std::string(right)});
            if (object.find(right) == nullptr) {
                diagnostic.fixes.push_back(replacing(fill(Words::tr("Use %1"), {right}), member.nameAt,
                                                     json::quoted(right),
                                                     !insideOr && folded(right) == folded(member.name)));
            }
        }
    };
    look(context.parsed.tree.root, false, look);
}

void lintSize(Context& context) {
    const auto& pattern = context.parsed.pattern;
    if (pattern && pattern->minifiedCharacters > kNearlyTooLong && pattern->minifiedCharacters <= kDefaultQuota) {
        context.report(DiagId::NearlyTooLong, opening(context), {Words::number(pattern->minifiedCharacters)});
    }
}

void lintDuplicates(Context& context) {
    std::map<std::pair<const json::Node*, std::string_view>, const Condition*> last;
    for (const Condition& condition : context.conditions) {
        last[{condition.holders[condition.anchor].object, condition.path}] = &condition;
    }
    std::unordered_set<uint32_t> reported;
    for (const Condition& condition : context.conditions) {
        const Condition* winner = last[{condition.holders[condition.anchor].object, condition.path}];
        if (winner != &condition && winner->isList() && condition.isList()) {
            reported.insert(condition.member->nameAt.begin);
            reportIgnored(context, condition, winner);
        }
    }
    if (!context.parsed.pattern) {
        return;
    }
    for (const Leaf& leaf : context.parsed.pattern->leaves) { // overridden from inside or behind an $or
        if (!leaf.overridden || !reported.insert(leaf.keyAt.begin).second) {
            continue;
        }
        for (const Condition& condition : context.conditions) {
            if (condition.member->nameAt == leaf.keyAt) {
                reportIgnored(context, condition, nullptr);
                break;
            }
        }
    }
}

void lintDottedNames(Context& context) {
    eachObject(context.parsed.tree.root, [&](const json::Node& object, bool insideOr) {
        for (const json::Member& member : object.members) {
            if (member.name.find('.') == std::string::npos || member.name.front() == '.' || member.name.back() == '.' ||
                member.value.kind == json::Kind::Missing ||
                templateExpression(member.name, member.nameAt, context.text, context.literals)) { // its dots are gone
                continue;
            }
            Diagnostic& diagnostic =
                context.report(DiagId::DottedName, member.nameAt, {member.name, withArrows(member.name)});
            if (auto fix = nested(context, object, member, insideOr)) {
                diagnostic.fixes.push_back(std::move(*fix));
            } else if (const Condition* condition = conditionOf(context, member)) {
                if (auto edits = moveEdits(context, {{condition, condition->names}})) {
                    FixIt moved;
                    moved.title = Words::tr("Write it as nested objects");
                    moved.edits = std::move(*edits);
                    moved.safe = true;
                    diagnostic.fixes.push_back(std::move(moved));
                }
            }
        }
    });
}

void lintEmptyNames(Context& context) {
    eachObject(context.parsed.tree.root, [&](const json::Node& object, bool) {
        for (const json::Member& member : object.members) {
            const bool odd = member.name.empty() || member.name.front() == '.' || member.name.back() == '.';
            if (!odd || member.value.kind == json::Kind::Missing) {
                continue;
            }
            const Condition* condition = conditionOf(context, member);
            context.report(DiagId::EmptyName, member.nameAt, {condition != nullptr ? condition->path : member.name});
        }
    });
}

void lintFamilies(Context& context) {
    eachObject(context.parsed.tree.root, [&](const json::Node& object, bool) {
        std::unordered_map<std::string_view, const json::Member*> first;
        bool dotted = false;
        for (const json::Member& member : object.members) {
            dotted = dotted || member.name.find('.') != std::string::npos || member.name == "$or";
        }
        for (const json::Member& member : object.members) {
            if (member.value.kind != json::Kind::Object) {
                continue;
            }
            const auto [at, isNew] = first.emplace(member.name, &member);
            if (isNew) {
                continue;
            }
            Diagnostic& diagnostic = context.report(DiagId::SplitFamily, member.nameAt, {member.name});
            const json::Node& target = at->second->value;
            if (!context.wellFormed || dotted || target.members.empty() || member.value.members.empty() ||
                sharesNames(member.value, target) || sharesNames(target, member.value)) {
                continue;
            }
            const auto removal = removeMember(object, member);
            if (!removal) {
                continue;
            }
            const ByteRange inner{member.value.members.front().nameAt.begin, member.value.members.back().value.at.end};
            const uint32_t end = target.members.back().value.at.end;
            FixIt fix;
            fix.title = Words::tr("Join the objects");
            fix.safe = true;
            fix.edits.push_back({{end, end}, ", " + std::string(inner.in(context.text))});
            fix.edits.push_back(*removal);
            diagnostic.fixes.push_back(std::move(fix));
        }
    });
}

void lintOperatorNames(Context& context) {
    for (const Condition& condition : context.conditions) {
        const Holder& holder = condition.holders.back();
        const std::string& name = condition.member->name;
        if (findOperator(name) == nullptr || !condition.isList() || holder.member == nullptr ||
            holder.object->members.size() != 1 || condition.values.empty() || context.seen(condition.path)) {
            continue;
        }
        Diagnostic& diagnostic =
            context.report(DiagId::OperatorAsField, condition.member->nameAt, {name, condition.path});
        if (context.wellFormed) {
            // "prefix" or "numeric" may well be a field of somebody's events.
            const bool certain = name.find('-') != std::string::npos || name == "exists" || context.genesysCertain;
            size_t top = condition.holders.size() - 1; // {"anything-but": {"prefix": […]}} as a whole
            while (top > condition.anchor + 1 && findOperator(condition.holders[top].member->name) != nullptr &&
                   condition.holders[top - 1].object->members.size() == 1) {
                --top;
            }
            const json::Node& outer = *condition.holders[top].object;
            std::string matchers = asMatchers(context, condition);
            if (&outer != holder.object) {
                matchers = outer.at.in(context.text);
                if (!parsePattern("{\"a\": [" + matchers + "]}").valid()) {
                    matchers.clear();
                }
            }
            if (!matchers.empty()) {
                diagnostic.fixes.push_back(
                    replacing(Words::tr("Put the operator in a list"), outer.at, "[" + matchers + "]", certain));
            }
        }
    }
}

void lintTrailingText(Context& context) {
    const size_t end = context.parsed.tree.end;
    if (!context.parsed.pattern || end >= context.text.size() ||
        context.text.find_first_not_of(" \t\r\n", end) == std::string_view::npos) {
        return;
    }
    const size_t begin = context.text.find_first_not_of(" \t\r\n", end);
    const size_t last = context.text.find_last_not_of(" \t\r\n");
    const ByteRange at{static_cast<uint32_t>(begin), static_cast<uint32_t>(last + 1)};
    const ByteRange rest{static_cast<uint32_t>(end), static_cast<uint32_t>(last + 1)};
    // Neither is safe: what stands there may be the better part of the rule.
    std::vector<FixIt>& fixes = context.report(DiagId::TrailingText, at).fixes;
    const auto brace = static_cast<uint32_t>(end - 1);
    FixIt goingOn =
        replacing(Words::tr("Remove the brace that ends the rule too early"), {brace, brace + 1}, "", false);
    if (context.text[begin] == '}') { // one too many, and nothing but that
        goingOn.edits.front().at = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)};
        goingOn.title = Words::tr("Remove the brace that is too many");
    }
    const std::string whole = applied(context.text, goingOn.edits);
    const json::Tree tree = json::read(whole);
    const bool all = tree.errors.empty() && tree.root.kind == json::Kind::Object &&
                     whole.find_first_not_of(" \t\r\n", tree.end) == std::string::npos;
    if (all) {
        fixes.push_back(std::move(goingOn));
    }
    if (!all || context.text[begin] != '}') {
        fixes.push_back(replacing(Words::tr("Remove it"), rest, "", false));
    }
}

void lintNewBus(Context& context) {
    if (context.profile != Profile::CustomEventBus) {
        return;
    }
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            const json::Member* op = operatorOf(*value);
            if (op != nullptr &&
                (op->name == "wildcard" || (op->name == "anything-but" && isOperator(op->value, "wildcard")))) {
                context.report(DiagId::NewBusWildcard, value->at);
            }
        }
    }
    const size_t bytes = json::minified(context.text).size();
    if (bytes > kNewBusBytes) {
        context.report(DiagId::NewBusSize, opening(context), {Words::number(bytes)});
    }
}

} // namespace rw::pattern::linting
