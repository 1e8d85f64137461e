// SPDX-License-Identifier: GPL-3.0-or-later
// Paths and values under detail against the topic catalogue (facts: genesys §4.3, §7).
#include "engine/base/words.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/lint_near.h"
#include "engine/pattern/lint_topics.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

constexpr std::string_view kBody = "detail.eventBody.";

bool underDetail(std::string_view path) {
    return startsWith(path, "detail.");
}

std::string shortTopic(std::string_view topic) {
    return std::string(startsWith(topic, kDetailTopics) ? topic.substr(kDetailTopics.size()) : topic);
}

std::string joined(const std::vector<std::string>& words, size_t most = 12) {
    std::string out;
    for (size_t i = 0; i < words.size() && i < most; ++i) {
        out += (i == 0 ? "" : ", ") + words[i];
    }
    return words.size() > most ? out + ", …" : out;
}

/// Renames the last name in place where only that differs, else moves the condition.
std::optional<std::vector<TextEdit>> redirect(const Context& context, const Condition& condition,
                                              const std::string& path) {
    const std::vector<std::string> target = splitPath(path);
    const bool plain = condition.member->name == condition.names.back();
    if (plain && target.size() == condition.names.size() &&
        std::equal(target.begin(), target.end() - 1, condition.names.begin())) {
        const json::Node& holder = *condition.holders.back().object;
        if (holder.find(target.back()) != nullptr || (condition.insideOr() && isReservedInsideOr(target.back()))) {
            return std::nullopt;
        }
        return std::vector<TextEdit>{{condition.member->nameAt, json::quoted(target.back())}};
    }
    return moveEdits(context, {{&condition, target}});
}

/// Conditions that miss eventBody are moved together: they share the new object.
struct Group {
    std::vector<const Condition*> conditions;
    std::vector<size_t> diagnostics;
};

void moveTogether(Context& context, const std::vector<std::pair<const Condition*, size_t>>& found) {
    std::map<std::pair<const json::Node*, std::string>, Group> groups;
    for (const auto& [condition, diagnostic] : found) {
        std::vector<std::string> parent = splitPath(condition->effective);
        parent.pop_back();
        Group& group = groups[{condition->holders[condition->anchor].object, joinPath(parent)}];
        group.conditions.push_back(condition);
        group.diagnostics.push_back(diagnostic);
    }
    for (const auto& [key, group] : groups) {
        std::vector<Move> moves;
        for (const Condition* condition : group.conditions) {
            moves.push_back({condition, splitPath(condition->effective)});
        }
        const auto all = moveEdits(context, moves);
        for (size_t i = 0; i < group.conditions.size(); ++i) {
            Diagnostic& diagnostic = context.out[group.diagnostics[i]];
            if (all) {
                FixIt fix;
                fix.title = group.conditions.size() == 1
                                ? fill(Words::tr("Move it to %1"), {group.conditions[i]->effective})
                                : fill(Words::tr("Move %n field under %1|Move %n fields under %1", nullptr,
                                                 static_cast<int64_t>(group.conditions.size())),
                                       {key.second});
                fix.edits = *all;
                fix.safe = context.genesysCertain;
                diagnostic.fixes.push_back(std::move(fix));
            }
            if (group.conditions.size() > 1 && group.conditions.size() <= 20) {
                if (const auto single = moveEdits(context, {moves[i]})) {
                    FixIt fix;
                    fix.title = fill(Words::tr("Move it to %1"), {group.conditions[i]->effective});
                    fix.edits = *single;
                    fix.safe = context.genesysCertain && !all;
                    diagnostic.fixes.push_back(std::move(fix));
                }
            }
        }
    }
}

/// Topics of the catalogue that have a field there; those that end like the rule's own first.
std::vector<std::string> topicsWith(const Context& context, const std::string& path) {
    std::vector<std::string> topics;
    for (const Vocabulary::Field& field : context.catalogue.fields) {
        if (field.path == path && std::find(topics.begin(), topics.end(), field.topic) == topics.end()) {
            topics.push_back(field.topic);
        }
    }
    std::string ending;
    bool conversation = false;
    for (const std::string& own : context.topics) {
        ending = own.substr(own.rfind('.') + 1);
        conversation = startsWith(own, kDetailTopics);
    }
    std::stable_sort(topics.begin(), topics.end(), [&](const std::string& a, const std::string& b) {
        const auto rank = [&](const std::string& topic) {
            return (startsWith(topic, kDetailTopics) == conversation ? 0 : 2) + (endsWith(topic, "." + ending) ? 0 : 1);
        };
        return rank(a) < rank(b);
    });
    return topics;
}

/// How many of the rule's fields a topic lacks that other topics have.
size_t lacking(const Context& context, const std::vector<std::string>& topics) {
    std::unordered_set<std::string_view> own;
    std::unordered_set<std::string_view> all;
    for (const Vocabulary::Field& field : context.catalogue.fields) {
        all.insert(field.path);
        if (std::find(topics.begin(), topics.end(), field.topic) != topics.end()) {
            own.insert(field.path);
        }
    }
    return static_cast<size_t>(
        std::count_if(context.conditions.begin(), context.conditions.end(), [&](const Condition& condition) {
            return own.count(condition.effective) == 0 && all.count(condition.effective) != 0;
        }));
}

/// Offers other event types where the rule asks for exactly one by name.
void offerTopics(const Context& context, const std::vector<std::string>& topics, Diagnostic& diagnostic) {
    const json::Node* only = nullptr;
    for (const Condition& condition : context.conditions) {
        if (condition.path == "detail-type") {
            if (only != nullptr || condition.values.size() != 1 || !condition.isList() ||
                condition.values.front()->kind != json::Kind::String) {
                return;
            }
            only = condition.values.front();
        }
    }
    if (only == nullptr) {
        return;
    }
    const size_t now = lacking(context, context.topics);
    for (size_t i = 0; i < topics.size() && diagnostic.fixes.size() < 3; ++i) {
        if (lacking(context, {topics[i]}) >= now) {
            continue; // another field would be missing instead
        }
        diagnostic.fixes.push_back(replacing(fill(Words::tr("Ask for %1 instead"), {shortTopic(topics[i])}), only->at,
                                             json::quoted(topics[i]), false));
    }
}

std::string nearestField(const Context& context, const std::string& path) {
    std::string best;
    unsigned nearest = 0;
    for (const Vocabulary::Field* field : context.fields) {
        if (const unsigned near = pathNearness(path, field->path); near > nearest) {
            nearest = near;
            best = field->path;
        }
    }
    return best;
}

/// The loaded events have the path, but those of the rule's own types need not: the catalogue says that other types
/// carry it, and there are enough events of these to account for all that were seen.
bool onlyOnOtherTopics(const Context& context, const Condition& condition) {
    if (!context.fieldsKnown || !startsWith(condition.path, kBody) ||
        fieldAt(*context.fieldNames, condition.path) != nullptr || topicsWith(context, condition.path).empty()) {
        return false;
    }
    uint32_t own = 0;
    if (const ObservedPath* types = context.observed->find("detail-type")) {
        for (const ObservedValue& type : types->values) {
            const bool wanted = std::any_of(context.topics.begin(), context.topics.end(),
                                            [&](const std::string& topic) { return json::quoted(topic) == type.json; });
            own += wanted ? type.count : 0;
        }
    }
    return context.observed->find(condition.path)->events + own <= context.observed->events;
}

void unknownField(Context& context, const Condition& condition) {
    const std::string& path = condition.effective;
    if (const std::vector<std::string> topics = topicsWith(context, path); !topics.empty()) {
        std::vector<std::string> own;
        std::vector<std::string> others;
        for (const std::string& topic : context.topics) {
            own.push_back(shortTopic(topic));
        }
        for (const std::string& topic : topics) {
            others.push_back(shortTopic(topic));
        }
        Diagnostic& diagnostic = context.report(DiagId::FieldNotOnTopic, condition.member->nameAt,
                                                {path.substr(kBody.size()), joined(own, 4), joined(others, 5)});
        offerTopics(context, topics, diagnostic);
        return;
    }
    const std::string near = nearestField(context, path);
    if (near.empty()) {
        return; // the catalogue may be older than the organisation: without a better idea say nothing
    }
    Diagnostic& diagnostic = context.report(DiagId::UnknownField, condition.member->nameAt, {condition.path, near});
    if (auto edits = redirect(context, condition, near)) {
        FixIt fix;
        fix.title = fill(Words::tr("Use %1"), {near});
        fix.edits = std::move(*edits);
        diagnostic.fixes.push_back(std::move(fix));
    }
}

/// Values that the catalogue lists for a path; empty where any topic of the rule has free text there.
std::vector<std::string> enumAt(const Context& context, const std::string& path) {
    std::vector<const Vocabulary::Field*> fields;
    bool conversations = false;
    for (const Vocabulary::Field* field : context.fields) {
        if (field->path == path) {
            fields.push_back(field);
            conversations = conversations || startsWith(field->topic, kDetailTopics);
        }
    }
    std::vector<std::string> values;
    for (const Vocabulary::Field* field : fields) {
        if (!context.fieldsKnown && conversations && !startsWith(field->topic, kDetailTopics)) {
            continue; // without a detail-type, the events of conversations are meant
        }
        if (field->values.empty()) {
            return {};
        }
        for (const std::string& value : field->values) {
            if (std::find(values.begin(), values.end(), value) == values.end()) {
                values.push_back(value);
            }
        }
    }
    return values;
}

/// What people write for values of the enums.
std::string knownAs(const std::vector<std::string>& values, std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> aliases[] = {
        {"social", "MESSAGE"},
        {"sms", "MESSAGE"},
        {"call", "VOICE"},
        {"phone", "VOICE"},
        {"webchat", "CHAT"},
        {"abandoned", "ABANDON"},
        {"answer", "ANSWERED"},
        {"flowout", "FLOW_OUT"},
        {"dndendpoint", "DND_ENDPOINT"},
        {"endpointdnd", "DND_ENDPOINT"},
        {"transferdnd", "DND_TRANSFER"},
        {"in", "INBOUND"},
        {"out", "OUTBOUND"},
        {"callbacks", "CALLBACK"},
    };
    const std::string key = folded(text);
    for (const auto& [alias, value] : aliases) {
        if (alias == key && std::find(values.begin(), values.end(), value) != values.end()) {
            return std::string(value);
        }
    }
    for (const std::string& value : values) {
        if (key.size() > 3 && editDistance(key, folded(value), 2) <= 2) {
            return value;
        }
    }
    return {};
}

void enumValue(Context& context, const Condition& condition, const json::Node& value,
               const std::vector<std::string>& values, bool asList) {
    const std::string& text = value.text;
    if (std::find(values.begin(), values.end(), text) != values.end() ||
        context.seen(condition.path, json::quoted(text)) || context.seen(condition.effective, json::quoted(text)) ||
        text.find('*') != std::string::npos) {
        return;
    }
    const auto wrapped = [&](const std::string& word) {
        return asList ? "[" + json::quoted(word) + "]" : json::quoted(word);
    };
    for (const std::string& word : values) {
        if (folded(word) == folded(text)) {
            context.report(DiagId::EnumCase, value.at, {condition.effective, text, word})
                .fixes.push_back(
                    replacing(fill(Words::tr("Use %1"), {json::quoted(word)}), value.at, wrapped(word), true));
            return;
        }
    }
    Diagnostic& diagnostic =
        context.report(DiagId::UnknownEnumValue, value.at, {condition.effective, text, joined(values)});
    if (const std::string word = knownAs(values, text); !word.empty()) {
        diagnostic.fixes.push_back(
            replacing(fill(Words::tr("Use %1"), {json::quoted(word)}), value.at, wrapped(word), false));
    }
}

/// Kinds of value that a path can have, as far as that is known.
struct Kinds {
    bool string = false, number = false, boolean = false, null = false;
    [[nodiscard]] bool known() const { return string || number || boolean; }
    [[nodiscard]] std::string words() const {
        if (string && number) {
            return boolean ? Words::tr("text or a number or true or false", "what a field of an event is")
                           : Words::tr("text or a number", "what a field of an event is");
        }
        if (string) {
            return boolean ? Words::tr("text or true or false", "what a field of an event is")
                           : Words::tr("text", "what a field of an event is");
        }
        if (number) {
            return boolean ? Words::tr("a number or true or false", "what a field of an event is")
                           : Words::tr("a number", "what a field of an event is");
        }
        return Words::tr("true or false", "what a field of an event is");
    }
};

Kinds kindsAt(const Context& context, const Condition& condition) {
    static constexpr std::string_view envelope[] = {
        "version", "id",        "detail-type",      "source",         "account",         "time",
        "region",  "resources", "detail.topicName", "detail.version", "detail.timestamp"};
    Kinds kinds;
    if (std::find(std::begin(envelope), std::end(envelope), condition.path) != std::end(envelope)) {
        kinds.string = !underDetail(condition.path) || context.genesys;
    } else if (context.genesys) {
        for (const Vocabulary::Field* field : context.fields) {
            if (field->path == condition.effective) {
                kinds.string = kinds.string || field->type == "string";
                kinds.number = kinds.number || field->type == "number";
                kinds.boolean = kinds.boolean || field->type == "boolean";
                if (field->type == "object" || field->type == "map") {
                    return {};
                }
            }
        }
    }
    if (context.observed != nullptr) {
        if (const ObservedPath* row = context.observed->find(condition.path); row != nullptr) {
            for (const ObservedValue& value : row->values) {
                const char c = value.json.empty() ? 'n' : value.json.front();
                kinds.string = kinds.string || c == '"';
                kinds.boolean = kinds.boolean || c == 't' || c == 'f';
                kinds.null = kinds.null || c == 'n';
                kinds.number = kinds.number || c == '-' || (c >= '0' && c <= '9');
            }
            for (const json::Kind kind : row->withheld) {
                kinds.string = kinds.string || kind == json::Kind::String;
                kinds.boolean = kinds.boolean || kind == json::Kind::True || kind == json::Kind::False;
                kinds.null = kinds.null || kind == json::Kind::Null;
                kinds.number = kinds.number || kind == json::Kind::Number;
            }
        }
    }
    return kinds;
}

bool isJsonNumber(const std::string& text) {
    const json::Tree tree = json::read(text);
    return tree.errors.empty() && tree.root.kind == json::Kind::Number && tree.end == text.size() &&
           tree.root.at.begin == 0 && readNumber(text).comparable;
}

/// The same value in the kind that the events have; empty where there is none.
std::string inKind(const Kinds& kinds, const json::Node& value) {
    if (value.kind == json::Kind::String) {
        if (kinds.number && isJsonNumber(value.text)) {
            return value.text;
        }
        const std::string low = lowered(value.text);
        return kinds.boolean && (low == "true" || low == "false") ? low : std::string();
    }
    if (kinds.string && value.kind == json::Kind::Number) {
        return json::quoted(value.text);
    }
    return {};
}

bool hasKind(const Kinds& kinds, json::Kind kind) {
    switch (kind) {
    case json::Kind::String:
        return kinds.string;
    case json::Kind::Number:
        return kinds.number;
    case json::Kind::True:
    case json::Kind::False:
        return kinds.boolean;
    default:
        return true;
    }
}

void typeOfLiteral(Context& context, const Condition& condition, const Kinds& kinds, const json::Node& value) {
    if (hasKind(kinds, value.kind) || !value.isScalar() || (value.kind == json::Kind::String && value.text == "*")) {
        return;
    }
    Diagnostic& diagnostic = context.report(
        DiagId::TypeMismatch, value.at, {condition.effective, kinds.words(), std::string(value.at.in(context.text))});
    if (std::string text = inKind(kinds, value); !text.empty()) {
        diagnostic.fixes.push_back(
            replacing(value.kind == json::Kind::String ? Words::tr("Remove the quotes") : Words::tr("Put it in quotes"),
                      value.at, condition.isList() ? text : "[" + text + "]", condition.isList()));
    }
}

/// For "2026-02-03": the matcher for times of that day in Unix milliseconds, which is how Genesys writes most times.
std::optional<std::string> millisecondsOfDay(const std::string& date) {
    constexpr std::string_view form = "0000-00-00";
    if (date.size() != form.size()) {
        return std::nullopt;
    }
    for (size_t i = 0; i < form.size(); ++i) {
        if (form[i] == '-' ? date[i] != '-' : date[i] < '0' || date[i] > '9') {
            return std::nullopt;
        }
    }
    const auto number = [&](size_t at, size_t length) { return std::stoi(date.substr(at, length)); };
    const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                          std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                          std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    if (!day.ok()) {
        return std::nullopt;
    }
    const auto begin = std::chrono::sys_days(day);
    const auto text = [](std::chrono::sys_days at) {
        return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
    };
    return "{\"numeric\": [\">=\", " + text(begin) + ", \"<\", " + text(begin + std::chrono::days(1)) + "]}";
}

void typeOfOperator(Context& context, const Condition& condition, const Kinds& kinds, const json::Node& value) {
    const json::Member* op = operatorOf(value);
    if (op == nullptr) {
        return;
    }
    const std::string& name = op->name;
    if (name == "anything-but" && op->value.isScalar() && !hasKind(kinds, op->value.kind)) {
        Diagnostic& diagnostic =
            context.report(DiagId::TypeMismatch, op->value.at,
                           {condition.effective, kinds.words(), std::string(op->value.at.in(context.text))});
        if (std::string text = inKind(kinds, op->value); !text.empty() && text.front() != 't' && text.front() != 'f') {
            diagnostic.fixes.push_back(replacing(fill(Words::tr("Use %1"), {text}), op->value.at, text, true));
        }
        return;
    }
    const bool text =
        name == "prefix" || name == "suffix" || name == "wildcard" || name == "equals-ignore-case" || name == "exactly";
    if ((text && !kinds.string) || (name == "numeric" && !kinds.number)) {
        Diagnostic& diagnostic = context.report(DiagId::TextTestOnOtherType, value.at,
                                                {condition.effective, kinds.words(), name,
                                                 text ? Words::tr("text", "what an operator accepts")
                                                      : Words::tr("unquoted numbers", "what an operator accepts")});
        if (const auto range = name == "prefix" && kinds.number ? millisecondsOfDay(op->value.text) : std::nullopt) {
            diagnostic.fixes.push_back(
                replacing(Words::tr("Ask for the milliseconds of this day (UTC)"), value.at, *range, false));
        }
    }
}

} // namespace

void lintPaths(Context& context) {
    if (!context.genesys) {
        return;
    }
    std::vector<std::pair<const Condition*, size_t>> missing;
    for (const Condition& condition : context.conditions) {
        const bool insideBrokenOr = // an object where $or wants a list: its own error says so
            std::find(condition.names.begin(), condition.names.end(), "$or") != condition.names.end();
        if (condition.path == "detail" || insideBrokenOr) {
            continue;
        }
        if (context.seen(condition.path)) {
            if (onlyOnOtherTopics(context, condition)) {
                unknownField(context, condition);
            }
            continue;
        }
        if (condition.effective != condition.path) {
            if (startsWith(condition.path, kBody) || !startsWith(condition.effective, kBody)) {
                Diagnostic& diagnostic = context.report(DiagId::UnknownField, condition.member->nameAt,
                                                        {condition.path, condition.effective});
                if (auto edits = redirect(context, condition, condition.effective)) {
                    FixIt fix;
                    fix.title = fill(Words::tr("Use %1"), {condition.effective});
                    fix.edits = std::move(*edits);
                    fix.safe = context.genesysCertain;
                    diagnostic.fixes.push_back(std::move(fix));
                }
            } else {
                context.report(DiagId::MissingEventBody, condition.member->nameAt,
                               {condition.path, condition.effective});
                missing.emplace_back(&condition, context.out.size() - 1);
            }
        }
        if (context.fieldsKnown && startsWith(condition.effective, kBody) &&
            fieldAt(*context.fieldNames, condition.effective) == nullptr) {
            unknownField(context, condition);
        }
    }
    moveTogether(context, missing);
}

void lintValues(Context& context) {
    if (!context.genesys) {
        return;
    }
    for (const Condition& condition : context.conditions) {
        if (!startsWith(condition.effective, kBody)) {
            continue;
        }
        const std::vector<std::string> values = enumAt(context, condition.effective);
        if (values.empty()) {
            continue;
        }
        for (const json::Node* value : condition.values) {
            if (value->kind == json::Kind::String) {
                enumValue(context, condition, *value, values, !condition.isList());
                continue;
            }
            const json::Member* op = operatorOf(*value);
            if (op == nullptr || (op->name != "anything-but" && op->name != "exactly")) {
                continue;
            }
            if (op->value.kind == json::Kind::String) {
                enumValue(context, condition, op->value, values, false);
            }
            for (const json::Node& item : op->value.items) {
                if (item.kind == json::Kind::String) {
                    enumValue(context, condition, item, values, false);
                }
            }
        }
    }
}

void lintNull(Context& context) {
    for (const Condition& condition : context.conditions) {
        const bool observed = context.observed != nullptr && context.seen(condition.path);
        if (!(context.genesys && underDetail(condition.path)) && !observed) {
            continue;
        }
        if (context.seen(condition.path, "null") || !condition.isList()) {
            continue;
        }
        const bool has = std::any_of(condition.values.begin(), condition.values.end(),
                                     [](const json::Node* value) { return isOperator(*value, "exists"); });
        bool first = !has;
        for (const json::Node* value : condition.values) {
            if (value->kind != json::Kind::Null) {
                continue;
            }
            Diagnostic& diagnostic = context.report(DiagId::NullForMissing, value->at, {condition.effective});
            if (first) {
                diagnostic.fixes.push_back(
                    replacing(Words::tr("Use {\"exists\": false}"), value->at, "{\"exists\": false}", true));
                first = false;
            } else if (const auto edit = removeItem(condition.member->value, *value)) {
                FixIt fix;
                fix.title = Words::tr("Remove it");
                fix.edits.push_back(*edit);
                diagnostic.fixes.push_back(std::move(fix));
            }
        }
    }
}

void lintTypes(Context& context) {
    for (const Condition& condition : context.conditions) {
        const Kinds kinds = kindsAt(context, condition);
        if (!kinds.known()) {
            continue;
        }
        for (const json::Node* value : condition.values) {
            typeOfLiteral(context, condition, kinds, *value);
            typeOfOperator(context, condition, kinds, *value);
        }
    }
}

} // namespace rw::pattern::linting
