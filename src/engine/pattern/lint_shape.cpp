// SPDX-License-Identifier: GPL-3.0-or-later
// Value lists and matchers (facts: aws §1.5; field notes §2).
#include "engine/base/words.h"
#include "engine/pattern/address.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/templatetext.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

/// The argument of anything-but as what can be merged: its operator ("" for values) and the kind of the values.
struct Exclusion {
    std::string op;
    json::Kind kind = json::Kind::Missing;
    std::vector<const json::Node*> values;
};

bool collect(const json::Node& argument, Exclusion& exclusion) {
    if (argument.kind == json::Kind::Array) {
        return !argument.items.empty() && std::all_of(argument.items.begin(), argument.items.end(),
                                                      [&](const json::Node& item) { return collect(item, exclusion); });
    }
    if (argument.kind != json::Kind::String && argument.kind != json::Kind::Number) {
        return false;
    }
    if (exclusion.kind == json::Kind::Missing) {
        exclusion.kind = argument.kind;
    }
    exclusion.values.push_back(&argument);
    return exclusion.kind == argument.kind;
}

bool readExclusion(const json::Node& argument, Exclusion& exclusion) {
    if (argument.kind != json::Kind::Object) {
        return collect(argument, exclusion);
    }
    const json::Member* op = operatorOf(argument);
    if (op == nullptr) {
        return false;
    }
    exclusion.op = op->name;
    return collect(op->value, exclusion);
}

/// One anything-but for all of them, in the place of the first.
std::optional<FixIt> merged(const Context& context, const json::Node& list,
                            const std::vector<const json::Node*>& exclusions) {
    Exclusion all;
    for (const json::Node* value : exclusions) {
        Exclusion one;
        if (!readExclusion(operatorOf(*value)->value, one)) {
            return std::nullopt;
        }
        if (value == exclusions.front()) {
            all = one;
        } else if (one.op != all.op || one.kind != all.kind) {
            return std::nullopt;
        } else {
            all.values.insert(all.values.end(), one.values.begin(), one.values.end());
        }
    }
    std::string text = "[";
    std::unordered_set<std::string> seen;
    for (const json::Node* value : all.values) {
        std::string word(value->at.in(context.text));
        if (seen.insert(word).second) {
            text += (text.size() > 1 ? ", " : "") + word;
        }
    }
    text += "]";
    text = all.op.empty() ? "{\"anything-but\": " + text + "}"
                          : "{\"anything-but\": {" + json::quoted(all.op) + ": " + text + "}}";
    FixIt fix;
    fix.title = Words::tr("Exclude all of them with one anything-but");
    fix.safe = true; // the list accepted whatever is there: that was not meant
    fix.edits.push_back({exclusions.front()->at, text});
    for (size_t i = 0; i < list.items.size(); ++i) {
        const json::Node& item = list.items[i];
        if (i > 0 && &item != exclusions.front() &&
            std::find(exclusions.begin(), exclusions.end(), &item) != exclusions.end()) {
            fix.edits.push_back({{list.items[i - 1].at.end, item.at.end}, ""});
        }
    }
    for (size_t i = 1; i < fix.edits.size(); ++i) {
        if (fix.edits[i].at.begin < fix.edits[i - 1].at.end) {
            return std::nullopt;
        }
    }
    return fix;
}

struct Glob {
    size_t stars = 0;
    bool valid = true;
    bool escapes = false;
};

/// Reads a wildcard: \* and \\ are escapes, everything else with a backslash is an error (facts: pattern language §6).
Glob readGlob(std::string_view text) {
    Glob glob;
    bool star = false; // the character in front is a wildcard
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            star = false;
            glob.escapes = true;
            ++i;
            glob.valid = glob.valid && i < text.size() && (text[i] == '*' || text[i] == '\\');
        } else if (text[i] == '*') {
            ++glob.stars;
            glob.valid = glob.valid && !star;
            star = true;
        } else {
            star = false;
        }
    }
    return glob;
}

std::string withoutEscapes(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
        }
        out += text[i];
    }
    return out;
}

/// A plain value with stars as a matcher that means them.
std::string starMatcher(const std::string& text) {
    const Glob glob = readGlob(text);
    if (glob.stars == 0 || text.find("**") != std::string::npos) {
        return {};
    }
    const std::string_view view = text;
    if (glob.stars == 1 && !glob.escapes && text.size() > 1 && text.back() == '*') {
        return "{\"prefix\": " + json::quoted(view.substr(0, view.size() - 1)) + "}";
    }
    if (glob.stars == 1 && !glob.escapes && text.size() > 1 && text.front() == '*') {
        return "{\"suffix\": " + json::quoted(view.substr(1)) + "}";
    }
    std::string pattern;
    for (const char c : text) {
        pattern += c;
        if (c == '\\') {
            pattern += '\\';
        }
    }
    return "{\"wildcard\": " + json::quoted(pattern) + "}";
}

/// `fix` says what to do, `what` what the wildcard is the same as.
void needless(Context& context, const json::Node& value, std::string fix, std::string what, std::string replacement) {
    context.report(DiagId::NeedlessWildcard, value.at, {std::move(what)})
        .fixes.push_back(replacing(std::move(fix), value.at, std::move(replacement), true));
}

void wildcardMatcher(Context& context, const json::Node& value) {
    if (!isOperator(value, "wildcard") || operatorOf(value)->value.kind != json::Kind::String) {
        return;
    }
    const std::string& text = operatorOf(value)->value.text;
    const Glob glob = readGlob(text);
    // A quote at the inner end of an affix has a meaning of its own (facts: pattern language §6).
    if (!glob.valid || glob.stars > 1 || text.find('"') != std::string::npos) {
        return;
    }
    const std::string_view view = text;
    const bool trailing = !text.empty() && text.back() == '*' && !(text.size() > 1 && text[text.size() - 2] == '\\');
    if (glob.stars == 0) {
        const std::string plain = withoutEscapes(text);
        if (!looksLikeAddress(plain)) {
            needless(context, value, Words::tr("Use the value itself"),
                     Words::tr("the value itself", "what a wildcard says the same as"), json::quoted(plain));
        }
    } else if (trailing || (glob.stars == 1 && text == "*")) {
        needless(context, value, fill(Words::tr("Use %1"), {"prefix"}), "prefix",
                 "{\"prefix\": " + json::quoted(withoutEscapes(view.substr(0, view.size() - 1))) + "}");
    } else if (text.front() == '*') {
        needless(context, value, fill(Words::tr("Use %1"), {"suffix"}), "suffix",
                 "{\"suffix\": " + json::quoted(withoutEscapes(view.substr(1))) + "}");
    }
}

/// Kinds of resources with one firm separator behind them (facts: aws §1.5 asks for ':' against '/').
struct ArnKind {
    std::string_view service;
    std::string_view kind;
    char separator;
};
constexpr std::array<ArnKind, 24> kArnKinds = {{
    {"ec2", "instance", '/'},
    {"ec2", "volume", '/'},
    {"ec2", "security-group", '/'},
    {"ec2", "vpc", '/'},
    {"ec2", "subnet", '/'},
    {"dynamodb", "table", '/'},
    {"ecs", "cluster", '/'},
    {"ecs", "service", '/'},
    {"ecs", "task", '/'},
    {"iam", "role", '/'},
    {"iam", "user", '/'},
    {"iam", "policy", '/'},
    {"events", "rule", '/'},
    {"events", "event-bus", '/'},
    {"kms", "key", '/'},
    {"kinesis", "stream", '/'},
    {"lambda", "function", ':'},
    {"lambda", "layer", ':'},
    {"logs", "log-group", ':'},
    {"states", "stateMachine", ':'},
    {"states", "execution", ':'},
    {"rds", "db", ':'},
    {"rds", "cluster", ':'},
    {"secretsmanager", "secret", ':'},
}};

void arnText(Context& context, const json::Node& node) {
    const std::string& text = node.text;
    if (!startsWith(text, "arn:")) {
        return;
    }
    size_t begin = 0;
    std::array<std::string_view, 5> parts;
    for (std::string_view& part : parts) { // arn:partition:service:region:account:
        const size_t colon = text.find(':', begin);
        if (colon == std::string::npos) {
            return;
        }
        part = std::string_view(text).substr(begin, colon - begin);
        begin = colon + 1;
    }
    for (const ArnKind& kind : kArnKinds) {
        const size_t at = begin + kind.kind.size();
        if (parts[2] != kind.service || text.compare(begin, kind.kind.size(), kind.kind) != 0 || at >= text.size() ||
            text[at] == kind.separator || (text[at] != ':' && text[at] != '/')) {
            continue;
        }
        std::string right = text;
        right[at] = kind.separator;
        context.report(DiagId::ArnSeparator, node.at, {std::string(kind.kind), std::string(1, kind.separator)})
            .fixes.push_back(replacing(fill(Words::tr("Write %1"), {right}), node.at, json::quoted(right), false));
        return;
    }
}

const json::Node* textNode(const json::Node& value) {
    if (value.kind == json::Kind::String) {
        return &value;
    }
    const json::Member* op = operatorOf(value);
    return op != nullptr && op->value.kind == json::Kind::String ? &op->value : nullptr;
}

bool existsIs(const json::Node& value, json::Kind answer) {
    return isOperator(value, "exists") && operatorOf(value)->value.kind == answer;
}

/// True of every event on a bus; those of Genesys also for theirs.
bool alwaysThere(const Context& context, const std::string& path) {
    static constexpr std::string_view envelope[] = {"version", "id",   "detail-type", "source",
                                                    "account", "time", "region"};
    static constexpr std::string_view genesys[] = {"detail.topicName", "detail.version", "detail.timestamp",
                                                   "detail.metadata.CorrelationId"};
    if (std::find(std::begin(envelope), std::end(envelope), path) != std::end(envelope) ||
        (context.genesysCertain && std::find(std::begin(genesys), std::end(genesys), path) != std::end(genesys))) {
        return true;
    }
    constexpr uint32_t enough = 50; // fewer events prove nothing
    const ObservedPath* row = context.observed != nullptr ? context.observed->find(path) : nullptr;
    return row != nullptr && context.observed->events >= enough && row->events == context.observed->events;
}

} // namespace

void lintAnythingBut(Context& context) {
    for (const Condition& condition : context.conditions) {
        std::vector<const json::Node*> exclusions;
        for (const json::Node* value : condition.values) {
            if (isOperator(*value, "anything-but")) {
                exclusions.push_back(value);
            }
        }
        if (exclusions.size() < 2 || !condition.isList()) {
            continue;
        }
        auto fix = context.wellFormed ? merged(context, condition.member->value, exclusions) : std::nullopt;
        Diagnostic& diagnostic = context.report(DiagId::SeveralAnythingBut, exclusions[1]->at, {condition.path});
        if (fix) {
            diagnostic.fixes.push_back(std::move(*fix));
        }
    }
}

void lintStars(Context& context) {
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            if (value->kind != json::Kind::String || value->text.find('*') == std::string::npos ||
                context.seen(condition.path, json::quoted(value->text))) {
                continue;
            }
            const auto wrapped = [&](const std::string& text) { return condition.isList() ? text : "[" + text + "]"; };
            if (value->text == "*") {
                Diagnostic& diagnostic = context.report(DiagId::StarValue, value->at);
                diagnostic.fixes.push_back(
                    replacing(Words::tr("Accept every value"), value->at, wrapped("{\"exists\": true}"), true));
                diagnostic.fixes.push_back(
                    replacing(Words::tr("Accept every text"), value->at, wrapped("{\"prefix\": \"\"}"), false));
                continue;
            }
            Diagnostic& diagnostic = context.report(DiagId::StarInValue, value->at, {value->text});
            if (const std::string matcher = starMatcher(value->text); !matcher.empty()) {
                diagnostic.fixes.push_back(
                    replacing(fill(Words::tr("Use %1"), {matcher}), value->at, wrapped(matcher), false));
            }
        }
    }
}

void lintWildcards(Context& context) {
    for (const Condition& condition : context.conditions) {
        if (condition.isList()) {
            for (const json::Node* value : condition.values) {
                wildcardMatcher(context, *value);
            }
        }
    }
}

void lintExactly(Context& context) {
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            if (!condition.isList() || !isOperator(*value, "exactly") ||
                operatorOf(*value)->value.kind != json::Kind::String) {
                continue;
            }
            const std::string& text = operatorOf(*value)->value.text;
            Diagnostic& diagnostic = context.report(DiagId::UndocumentedExactly, value->at);
            if (!looksLikeAddress(text)) { // a bare address also matches its other spellings
                diagnostic.fixes.push_back(
                    replacing(Words::tr("Use the bare value"), value->at, json::quoted(text), true));
            }
        }
    }
}

void lintRepeatedValues(Context& context) {
    for (const Condition& condition : context.conditions) {
        if (!condition.isList() || condition.values.size() < 2) {
            continue;
        }
        std::unordered_set<std::string> seen;
        for (const json::Node* value : condition.values) {
            if (value->kind == json::Kind::Missing || seen.insert(json::write(*value, 0)).second) {
                continue;
            }
            Diagnostic& diagnostic = context.report(DiagId::RepeatedValue, value->at, {condition.path});
            if (const auto edit = removeItem(condition.member->value, *value); edit && context.wellFormed) {
                FixIt fix;
                fix.title = Words::tr("Remove it");
                fix.edits.push_back(*edit);
                fix.safe = true;
                diagnostic.fixes.push_back(std::move(fix));
            }
        }
    }
}

void lintNumbers(Context& context) {
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            if (value->kind == json::Kind::Number && !readNumber(value->text).comparable) {
                context.report(DiagId::NumberSpelling, value->at, {value->text});
            }
        }
    }
}

void lintExists(Context& context) {
    for (const Condition& condition : context.conditions) {
        if (!condition.isList() || condition.values.empty()) {
            continue;
        }
        const auto has = [&](json::Kind answer) {
            return std::any_of(condition.values.begin(), condition.values.end(),
                               [&](const json::Node* value) { return existsIs(*value, answer); });
        };
        if (has(json::Kind::True) && has(json::Kind::False)) {
            context.report(DiagId::AlwaysTrue, condition.member->nameAt, {condition.path});
            continue;
        }
        if (condition.values.size() != 1 || !has(json::Kind::True) || !alwaysThere(context, condition.path)) {
            continue;
        }
        Diagnostic& diagnostic = context.report(DiagId::NeedlessExists, condition.member->nameAt, {condition.path});
        if (const auto edit = removeMember(*condition.holders.back().object, *condition.member);
            edit && context.wellFormed) {
            FixIt fix;
            fix.title = Words::tr("Remove the condition");
            fix.edits.push_back(*edit);
            diagnostic.fixes.push_back(std::move(fix));
        }
    }
}

void lintTemplateExpressions(Context& context) {
    const auto report = [&](const std::string& text, ByteRange at) {
        if (const auto filledIn = templateExpression(text, at, context.text, context.literals)) {
            context.report(DiagId::TemplateExpression, at, {*filledIn});
        }
    };
    const auto look = [&](const Condition& condition, const json::Node& node, const auto& self) -> void {
        if (node.kind == json::Kind::String && !context.seen(condition.path, json::quoted(node.text))) {
            report(node.text, node.at);
        }
        for (const json::Member& member : node.members) {
            report(member.name, member.nameAt);
            self(condition, member.value, self);
        }
        for (const json::Node& item : node.items) {
            self(condition, item, self);
        }
    };
    std::unordered_set<const json::Member*> names; // several conditions may stand below one
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            look(condition, *value, look);
        }
        if (context.seen(condition.path)) {
            continue;
        }
        names.insert(condition.member);
        for (const Holder& holder : condition.holders) {
            if (holder.member != nullptr) {
                names.insert(holder.member);
            }
        }
    }
    for (const json::Member* member : names) {
        report(member->name, member->nameAt);
    }
}

void lintArns(Context& context) {
    for (const Condition& condition : context.conditions) {
        for (const json::Node* value : condition.values) {
            if (const json::Node* node = textNode(*value);
                node != nullptr && condition.isList() && !context.seen(condition.path, json::quoted(node->text))) {
                arnText(context, *node);
            }
        }
    }
}

} // namespace rw::pattern::linting
