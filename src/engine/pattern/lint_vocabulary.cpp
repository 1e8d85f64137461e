// SPDX-License-Identifier: GPL-3.0-or-later
// What the loaded events say about a rule (field notes §4: did-you-mean from the corpus).
#include "engine/base/words.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/lint_near.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

/// Paths and values that another lint has spoken about already.
std::unordered_set<uint32_t> reportedAt(const Context& context) {
    std::unordered_set<uint32_t> offsets;
    for (const Diagnostic& diagnostic : context.out) {
        offsets.insert(diagnostic.at.begin);
    }
    return offsets;
}

bool wantsPresence(const Condition& condition) {
    return std::any_of(condition.values.begin(), condition.values.end(), [](const json::Node* value) {
        const json::Member* op = operatorOf(*value);
        return op == nullptr || op->name != "exists" || op->value.kind != json::Kind::False;
    });
}

std::optional<std::vector<TextEdit>> redirect(const Context& context, const Condition& condition,
                                              const std::string& path) {
    const std::vector<std::string> target = splitPath(path);
    if (condition.member->name == condition.names.back() && target.size() == condition.names.size() &&
        std::equal(target.begin(), target.end() - 1, condition.names.begin())) {
        if (condition.holders.back().object->find(target.back()) != nullptr ||
            (condition.insideOr() && isReservedInsideOr(target.back())) || target.back().empty()) {
            return std::nullopt;
        }
        return std::vector<TextEdit>{{condition.member->nameAt, json::quoted(target.back())}};
    }
    return moveEdits(context, {{&condition, target}});
}

void observedPath(Context& context, const Condition& condition) {
    const Vocabulary& observed = *context.observed;
    const ObservedPath* best = nullptr;
    unsigned nearest = 0;
    for (const ObservedPath& row : observed.paths) {
        const unsigned near = row.events > 0 ? pathNearness(condition.path, row.path) : 0;
        if (near > nearest || (near == nearest && near > 0 && row.events > best->events)) {
            nearest = near;
            best = &row;
        }
    }
    if (best == nullptr) {
        return;
    }
    Diagnostic& diagnostic =
        context.report(DiagId::PathNotObserved, condition.member->nameAt,
                       {condition.path, Words::number(observed.events), best->path, Words::number(best->events)});
    if (auto edits = redirect(context, condition, best->path)) {
        FixIt fix;
        fix.title = fill(Words::tr("Use %1"), {best->path});
        fix.edits = std::move(*edits);
        diagnostic.fixes.push_back(std::move(fix));
    }
}

std::string times(uint32_t count) {
    return Words::tr("%n time|%n times", "how often a value occurs", int64_t{count});
}

void observedValue(Context& context, const Condition& condition, const ObservedPath& row, const json::Node& value) {
    const std::string text = json::quoted(value.text);
    const ObservedValue* otherCase = nullptr;
    const ObservedValue* near = nullptr;
    size_t least = value.text.size() > 7 ? 3 : 2;
    for (const ObservedValue& seen : row.values) {
        if (seen.json == text) {
            return;
        }
        if (seen.json.size() < 2 || seen.json.front() != '"') {
            continue;
        }
        if (otherCase == nullptr && lowered(seen.json) == lowered(text)) {
            otherCase = &seen;
        }
        if (value.text.size() > 3) {
            if (const size_t distance = editDistance(seen.json, text, least); distance < least) {
                least = distance;
                near = &seen;
            }
        }
    }
    if (otherCase != nullptr) {
        context
            .report(DiagId::ValueCaseNotObserved, value.at,
                    {condition.path, text, otherCase->json, times(otherCase->count)})
            .fixes.push_back(replacing(fill(Words::tr("Use %1"), {otherCase->json}), value.at, otherCase->json, true));
    } else if (near != nullptr) {
        context.report(DiagId::ValueNotObserved, value.at, {condition.path, text, near->json, times(near->count)})
            .fixes.push_back(replacing(fill(Words::tr("Use %1"), {near->json}), value.at, near->json, false));
    }
}

} // namespace

void lintObservedPaths(Context& context) {
    if (context.observed == nullptr) {
        return;
    }
    const std::unordered_set<uint32_t> reported = reportedAt(context);
    size_t looked = 0;
    for (const Condition& condition : context.conditions) {
        if (!context.seen(condition.path) && reported.count(condition.member->nameAt.begin) == 0 &&
            wantsPresence(condition) && ++looked <= 30) { // the search is over all paths: keep typing fluent
            observedPath(context, condition);
        }
    }
}

void lintObservedValues(Context& context) {
    if (context.observed == nullptr) {
        return;
    }
    const std::unordered_set<uint32_t> reported = reportedAt(context);
    size_t looked = 0;
    for (const Condition& condition : context.conditions) {
        const ObservedPath* row = context.observed->find(condition.path);
        if (row == nullptr || !condition.isList()) {
            continue;
        }
        for (const json::Node* value : condition.values) {
            if (value->kind == json::Kind::String && reported.count(value->at.begin) == 0 && ++looked <= 50) {
                observedValue(context, condition, *row, *value);
            }
        }
    }
}

} // namespace rw::pattern::linting
