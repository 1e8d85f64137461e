// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

namespace rw::pattern {

namespace {

/// {"prefix": {"equals-ignore-case": "…"}}
void parseIgnoringCase(OperatorContext& context, const json::Node& inner, Matcher& out, const std::string& name,
                       const std::string& capitalName) {
    if (inner.members.empty()) {
        context.report(DiagId::AffixNameMissing, inner.at, closing(inner), capitalName + " expression name not found",
                       {name});
        return;
    }
    const json::Member& key = inner.members.front();
    if (key.name != operatorName(OpId::EqualsIgnoreCase)) {
        context.report(DiagId::AffixUnknown, key.nameAt, memberName(context.text, key),
                       "Unsupported " + name + " pattern: " + key.name, {name, key.name});
        return;
    }
    const json::Node* value =
        context.stringArgument(key.value, key.name, "equals-ignore-case match pattern must be a string");
    if (value != nullptr) {
        out.text = value->text;
        out.ignoreCase = true;
    }
    context.onlyOneKey(inner, kOnlyOneKey);
}

} // namespace

void parseAffix(OperatorContext& context, const json::Node& object, Matcher& out, std::string_view name) {
    const json::Node& argument = object.members.front().value;
    const std::string word(name);
    std::string capital = word;
    capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    if (argument.kind == json::Kind::Object) {
        parseIgnoringCase(context, argument, out, word, capital);
        context.onlyOneKey(object, kOnlyOneKey);
        return;
    }
    const json::Node* value = context.stringArgument(argument, name, word + " match pattern must be a string");
    if (value != nullptr) {
        out.text = value->text;
    }
    context.onlyOneKey(object, kOnlyOneKey);
}

void parsePrefix(OperatorContext& context, const json::Node& object, Matcher& out) {
    parseAffix(context, object, out, "prefix");
}

} // namespace rw::pattern
