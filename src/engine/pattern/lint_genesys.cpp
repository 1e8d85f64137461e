// SPDX-License-Identifier: GPL-3.0-or-later
// Source and detail-type (facts: genesys §4.1, §6, §7; field notes §0).
#include "engine/base/words.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/lint_topics.h"

#include <algorithm>
#include <utility>

namespace rw::pattern::linting {

namespace {

/// All conversation detail topics, for a sentence.
std::string familyName() {
    return std::string(kDetailTopics.substr(0, kDetailTopics.size() - 1));
}

struct Tested {
    std::string_view text;
    std::string_view op; ///< empty: a bare string
};

Tested tested(const json::Node& value) {
    if (value.kind == json::Kind::String) {
        return {value.text, {}};
    }
    const json::Member* op = operatorOf(value);
    if (op != nullptr && op->value.kind == json::Kind::String) {
        return {op->value.text, op->name};
    }
    return {};
}

bool isExact(std::string_view op) {
    return op.empty() || op == "exactly" || op == "equals-ignore-case";
}

/// A matcher as a value of a list; where the list is missing, with it.
std::string asValue(const Condition& condition, const std::string& matcher) {
    return condition.isList() ? matcher : "[" + matcher + "]";
}

std::string prefixMatcher(std::string_view prefix) {
    return "{\"prefix\": " + json::quoted(prefix) + "}";
}

/// The part of a partner source in front of what is a placeholder, or not there.
std::string_view certainPart(std::string_view source) {
    const size_t placeholder = source.find_first_of("{<*$[ ");
    std::string_view part = source.substr(0, placeholder);
    if (const size_t dots = part.find("..."); dots != std::string_view::npos) {
        part = part.substr(0, dots);
    }
    return part;
}

bool isWholePartnerSource(std::string_view source) {
    const std::string_view part = certainPart(source);
    return part.size() == source.size() && std::count(part.begin(), part.end(), '/') >= 4 && part.back() != '/';
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex) {
            return false;
        }
    }
    return true;
}

void sourceValue(Context& context, const Condition& condition, const json::Node& value) {
    const auto [text, op] = tested(value);
    if (text.empty() || op == "suffix" || op == "anything-but" || context.seen("source", json::quoted(text))) {
        return;
    }
    const std::string low = lowered(text);
    const size_t partner = low.find("aws.partner/genesys");
    if (partner == 0) {
        if (isExact(op) && !isWholePartnerSource(text)) {
            std::string_view part = certainPart(text);
            if (part.size() < kPartnerSource.size()) {
                part = kPartnerSource;
            }
            context.report(DiagId::PartialPartnerSource, value.at, {std::string(text)})
                .fixes.push_back(replacing(fill(Words::tr("Replace it by the prefix \"%1\""), {part}), value.at,
                                           asValue(condition, prefixMatcher(part)), true));
        }
        return;
    }
    const bool test = low.find("genesys.com.test") != std::string::npos; // Genesys' own (facts: genesys §4.1)
    if (partner != std::string::npos || test ||
        (low.find("genesys") == std::string::npos && low.find("purecloud") == std::string::npos)) {
        return;
    }
    context.report(DiagId::TutorialSource, value.at, {std::string(text)})
        .fixes.push_back(replacing(Words::tr("Use the prefix of the Genesys partner source"), value.at,
                                   asValue(condition, prefixMatcher(kPartnerSource)), true));
}

/// Second cure for a concrete id: keep it, where it can match.
void keepConversation(const Context& context, const Condition& condition, const json::Node& value,
                      const TopicReading& reading, Diagnostic& diagnostic) {
    if (!isUuid(reading.concreteId) || !startsWith(reading.topics.front(), kDetailTopics) || condition.insideOr()) {
        return;
    }
    const std::optional<TextEdit> edit =
        plantEdit(context, {"detail", "eventBody", "conversationId"}, "[" + json::quoted(reading.concreteId) + "]");
    if (!edit || (edit->at.begin >= value.at.begin && edit->at.end <= value.at.end)) {
        return;
    }
    FixIt fix;
    fix.title = Words::tr("Use {id} and test detail.eventBody.conversationId");
    fix.edits.push_back({value.at, asValue(condition, json::quoted(reading.topics.front()))});
    fix.edits.push_back(*edit);
    std::sort(fix.edits.begin(), fix.edits.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.at.begin < b.at.begin; });
    diagnostic.fixes.push_back(std::move(fix));
}

void affixedTopic(Context& context, const json::Node& value, std::string_view text, bool prefix) {
    const auto& topics = context.catalogue.topics;
    const bool any = std::any_of(topics.begin(), topics.end(), [&](const std::string& topic) {
        return prefix ? startsWith(topic, text) : endsWith(topic, text);
    });
    if (any || !context.genesysCertain) {
        return;
    }
    const TopicReading reading = readTopic(context.catalogue, text, false);
    context.report(DiagId::UnknownTopic, value.at,
                   {std::string(text), reading.topics.empty() ? familyName() : reading.topics.front()});
}

void topicValue(Context& context, const Condition& condition, const json::Node& value, bool wantsQueue) {
    const auto [text, op] = tested(value);
    if (text.empty() || context.seen("detail-type", json::quoted(text))) {
        return;
    }
    if (op == "prefix" || op == "suffix") {
        affixedTopic(context, value, text, op == "prefix");
        return;
    }
    if (!isExact(op) || text == "*") {
        return;
    }
    const TopicReading reading = readTopic(context.catalogue, text, wantsQueue);
    switch (reading.match) {
    case TopicMatch::Real:
        return;
    case TopicMatch::ConcreteId: {
        Diagnostic& diagnostic = context.report(DiagId::ConcreteTopicId, value.at, {reading.concreteId});
        diagnostic.fixes.push_back(replacing(Words::tr("Replace the id by the literal {id}"), value.at,
                                             asValue(condition, json::quoted(reading.topics.front())), true));
        keepConversation(context, condition, value, reading, diagnostic);
        return;
    }
    case TopicMatch::Mapped: {
        if (op == "equals-ignore-case" && lowered(reading.topics.front()) == lowered(text)) {
            return;
        }
        Diagnostic& diagnostic =
            context.report(DiagId::UnknownTopic, value.at, {std::string(text), reading.topics.front()});
        bool first = true;
        for (const std::string& topic : reading.topics) {
            diagnostic.fixes.push_back(replacing(fill(Words::tr("Use %1"), {topic}), value.at,
                                                 asValue(condition, json::quoted(topic)), first));
            first = false;
        }
        return;
    }
    case TopicMatch::Family: {
        const std::string_view family = kDetailTopics.substr(0, kDetailTopics.size() - 5); // … up to {id}.
        context.report(DiagId::UnknownTopic, value.at, {std::string(text), familyName()})
            .fixes.push_back(replacing(Words::tr("Accept all conversation detail events"), value.at,
                                       asValue(condition, prefixMatcher(family)), true));
        return;
    }
    case TopicMatch::Unknown:
        context.report(DiagId::UnknownTopic, value.at,
                       {std::string(text), reading.topics.empty() ? familyName() : reading.topics.front()});
        return;
    case TopicMatch::Foreign:
        if (context.genesysCertain) {
            context.report(DiagId::UnknownTopic, value.at, {std::string(text), familyName()});
        }
        return;
    }
}

} // namespace

void lintSource(Context& context) {
    for (const Condition& condition : context.conditions) {
        if (condition.path == "source") {
            for (const json::Node* value : condition.values) {
                sourceValue(context, condition, *value);
            }
        }
    }
}

void lintDetailType(Context& context) {
    const bool wantsQueue =
        std::any_of(context.conditions.begin(), context.conditions.end(),
                    [](const Condition& condition) { return endsWith(condition.effective, ".queueId"); });
    size_t looked = 0;
    for (const Condition& condition : context.conditions) {
        if (condition.path == "detail-type") {
            for (const json::Node* value : condition.values) {
                if (++looked > 50) { // the search for near names takes its time
                    return;
                }
                topicValue(context, condition, *value, wantsQueue);
            }
        }
    }
}

} // namespace rw::pattern::linting
