// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/exercise.h"

#include "engine/base/words.h"
#include "engine/insight/insight.h"
#include "engine/json/json.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "engine/pattern/catalogue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rw::suite {

namespace {

Error bad(std::string_view file, const std::string& what) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = std::string(file) + ": " + what;
    error.remedy = Words::tr("write it as the other exercises are written");
    return error;
}

/// A text given as a list of its lines.
std::optional<std::string> linesOf(const json::Node& object, std::string_view name) {
    const json::Node* list = object.find(name);
    if (list == nullptr || list->kind != json::Kind::Array || list->items.empty()) {
        return std::nullopt;
    }
    std::string text;
    for (const json::Node& line : list->items) {
        if (line.kind != json::Kind::String) {
            return std::nullopt;
        }
        text += line.text + "\n";
    }
    return text;
}

/// All that the window would list, gravest first.
std::vector<pattern::Diagnostic> diagnosticsOf(std::string_view rule, const pattern::ParseResult& parsed,
                                               const pattern::Vocabulary& vocabulary) {
    std::vector<pattern::Diagnostic> all = parsed.diagnostics;
    for (pattern::Diagnostic& found : pattern::lint(rule, parsed, &vocabulary)) {
        all.push_back(std::move(found));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return all;
}

bool isAbout(const Exercise& exercise, const pattern::Diagnostic& diagnostic) {
    return pattern::diagnosticInfo(diagnostic.id).code == exercise.finding;
}

} // namespace

Expected<Exercise, Error> readExercise(std::string_view json, std::string_view file) {
    const json::Tree tree = json::read(json);
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object) {
        return unexpected(bad(file, Words::tr("not a JSON object")));
    }
    Exercise exercise;
    const std::array<std::pair<const char*, std::string*>, 5> texts = {{{"id", &exercise.id},
                                                                        {"title", &exercise.title},
                                                                        {"story", &exercise.story},
                                                                        {"finding", &exercise.finding},
                                                                        {"cause", &exercise.cause}}};
    for (const auto& [name, text] : texts) {
        const json::Node* node = tree.root.find(name);
        if (node == nullptr || node->kind != json::Kind::String || node->text.empty()) {
            return unexpected(bad(file, fill(Words::tr("the text \"%1\" is missing"), {name})));
        }
        *text = node->text;
    }
    const std::array<std::pair<const char*, std::string*>, 2> rules = {
        {{"rule", &exercise.rule}, {"cure", &exercise.cure}}};
    for (const auto& [name, text] : rules) {
        auto lines = linesOf(tree.root, name);
        if (!lines) {
            return unexpected(bad(file, fill(Words::tr("\"%1\" is no list of lines"), {name})));
        }
        *text = std::move(*lines);
    }
    const json::Node* events = tree.root.find("events");
    if (events == nullptr || events->kind != json::Kind::Array || events->items.empty()) {
        return unexpected(bad(file, fill(Words::tr("\"%1\" is no list of events"), {"events"})));
    }
    for (const json::Node& item : events->items) {
        const json::Node* wanted = item.find("wanted");
        const json::Node* event = item.find("event");
        if (wanted == nullptr || (wanted->kind != json::Kind::True && wanted->kind != json::Kind::False) ||
            event == nullptr || event->kind != json::Kind::Object) {
            return unexpected(bad(file, fill(Words::tr("an event needs \"%1\" (true or false) and \"%2\" (an object)"),
                                             {"wanted", "event"})));
        }
        exercise.events.push_back({wanted->kind == json::Kind::True, std::string(event->at.in(json))});
    }
    return exercise;
}

ExerciseState judge(const Exercise& exercise, std::string_view rule) {
    ExerciseState state;
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    state.deployable = parsed.deployable();
    state.done = state.deployable;
    for (const ExerciseEvent& event : exercise.events) {
        const auto view = match::readEvent(event.text);
        const bool matched = parsed.valid() && view && match::matches(*parsed.pattern, *view);
        state.matched.push_back(matched);
        state.done = state.done && matched == event.wanted;
    }
    return state;
}

pattern::Vocabulary vocabularyOf(const Exercise& exercise) {
    std::vector<std::string_view> texts;
    for (const ExerciseEvent& event : exercise.events) {
        texts.push_back(event.text);
    }
    pattern::Vocabulary vocabulary = insight::observe(texts);
    const pattern::Vocabulary& catalogue = pattern::builtinCatalogue();
    vocabulary.topics = catalogue.topics;
    vocabulary.fields = catalogue.fields;
    return vocabulary;
}

std::optional<ExerciseFinding> findingIn(const Exercise& exercise, std::string_view rule,
                                         const pattern::Vocabulary& vocabulary) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    const std::vector<pattern::Diagnostic> diagnostics = diagnosticsOf(rule, parsed, vocabulary);
    const auto told = [](const pattern::Diagnostic& diagnostic, bool expected) {
        return ExerciseFinding{diagnostic.at, pattern::titleText(diagnostic.id), pattern::explanationText(diagnostic),
                               expected};
    };
    for (const pattern::Diagnostic& diagnostic : diagnostics) {
        if (isAbout(exercise, diagnostic)) {
            return told(diagnostic, true);
        }
    }
    std::optional<ExerciseFinding> first;
    if (parsed.valid()) {
        match::ExplainContext context;
        context.vocabulary = &vocabulary;
        for (const ExerciseEvent& event : exercise.events) {
            const match::Explanation explanation = match::explain(*parsed.pattern, event.text, context);
            if (!event.wanted || explanation.matched) {
                continue;
            }
            for (const match::LeafResult& leaf : explanation.leaves) {
                if (leaf.state != match::LeafState::Fail) {
                    continue;
                }
                const bool expected = match::reasonId(leaf.reason) == exercise.finding;
                if (expected || !first) {
                    first = ExerciseFinding{leaf.ruleAt, leaf.path, leaf.sentence, expected};
                }
                if (expected) {
                    return first;
                }
            }
        }
    }
    const bool telling = !diagnostics.empty() && diagnostics.front().severity != pattern::Severity::Hint;
    return telling || (!first && !diagnostics.empty()) ? told(diagnostics.front(), false) : first;
}

std::optional<pattern::FixIt> offeredCure(const Exercise& exercise, std::string_view rule,
                                          const pattern::Vocabulary& vocabulary) {
    const auto cures = [&](const std::vector<pattern::TextEdit>& edits) {
        return !edits.empty() && judge(exercise, pattern::applied(rule, edits)).done;
    };
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    std::vector<pattern::Diagnostic> diagnostics = diagnosticsOf(rule, parsed, vocabulary);
    std::stable_partition(diagnostics.begin(), diagnostics.end(),
                          [&](const auto& diagnostic) { return isAbout(exercise, diagnostic); });
    for (const pattern::Diagnostic& diagnostic : diagnostics) {
        for (const pattern::FixIt& fix : diagnostic.fixes) {
            if (cures(fix.edits)) {
                return fix;
            }
        }
    }
    if (!parsed.valid()) {
        return std::nullopt;
    }
    for (const ExerciseEvent& event : exercise.events) {
        if (!event.wanted) {
            continue;
        }
        for (const insight::Repair& repair : insight::repairs(*parsed.pattern, event.text, {})) {
            if (cures(repair.edits)) {
                return pattern::FixIt{repair.title, repair.edits, false};
            }
        }
    }
    return std::nullopt;
}

} // namespace rw::suite
