// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/javaset.h"
#include "engine/pattern/operators/operator.h"

#include <algorithm>

namespace rw::pattern {

namespace {

struct Form {
    std::string_view name;
    TextTest test;
};
constexpr Form kForms[] = {
    {"prefix", TextTest::Prefix},
    {"suffix", TextTest::Suffix},
    {"equals-ignore-case", TextTest::EqualsIgnoreCase},
    {"wildcard", TextTest::Wildcard},
};

constexpr std::string_view kWrongValue = "Value of anything-but must be an array or single string/number value.";

std::string_view wrongElement(TextTest test) {
    switch (test) {
    case TextTest::EqualsIgnoreCase:
        return "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.";
    case TextTest::Wildcard:
        return "wildcard match pattern must be a string";
    default:
        return "prefix/suffix match pattern must be a string";
    }
}

bool isAffix(TextTest test) {
    return test == TextTest::Prefix || test == TextTest::Suffix;
}

void addText(Matcher& out, const json::Node& value) {
    out.butTexts.push_back(value.text);
    out.butAt.push_back(value.at);
}

void parseList(OperatorContext& context, const json::Node& list, Matcher& out) {
    context.wrapsErrors(list);
    bool strings = false;
    bool numbers = false;
    bool others = false;
    for (const json::Node& item : list.items) {
        if (item.kind == json::Kind::String) {
            strings = true;
            addText(out, item);
        } else if (item.kind == json::Kind::Number) {
            numbers = true;
            out.butNumbers.push_back(readNumber(item.text));
            out.butAt.push_back(item.at);
            if (item.wellFormed && !out.butNumbers.back().comparable) {
                context.report(DiagId::NumberNotComparable, item.at, wholeToken(item),
                               "Cannot compare number : " + item.text, {item.text});
            }
        } else if (item.kind != json::Kind::Missing) {
            others = true;
            context.report(DiagId::AnythingButElement, item.at, context.first(item),
                           "Inside anything but list, start|null|boolean is not supported.", {}, 2);
        }
    }
    const bool empty = !strings && !numbers && !others && list.items.empty();
    if (empty || (strings && numbers)) {
        context.report(DiagId::AnythingButMixed, list.at, closing(list),
                       "Inside anything but list, either all values are number or string, mixed type is not supported");
    }
}

void parseTexts(OperatorContext& context, const json::Node& value, TextTest test, std::string_view name, Matcher& out) {
    const bool list = value.kind == json::Kind::Array;
    const uint8_t locations = list ? 2 : 1;
    const auto take = [&](const json::Node& item) {
        if (item.kind == json::Kind::Missing) {
            return;
        }
        if (item.kind != json::Kind::String) {
            context.report(DiagId::AnythingButText, item.at, context.first(item), std::string(wrongElement(test)),
                           {std::string(name)}, locations);
            return;
        }
        if (isAffix(test) && item.text.empty()) {
            context.report(DiagId::AnythingButEmptyText, item.at, wholeToken(item), "Null prefix/suffix not allowed",
                           {std::string(name)}, locations);
        }
        addText(out, item);
    };
    if (!list) {
        take(value);
    } else {
        context.wrapsErrors(value);
        for (const json::Node& item : value.items) {
            take(item);
        }
    }
    if (test != TextTest::Wildcard) {
        return;
    }
    for (const size_t index : javaSetOrder(out.butTexts)) {
        if (const WildcardFault fault = wildcardFault(out.butTexts[index])) {
            context.report(fault.id, out.butAt[index], list ? closing(value) : wholeToken(value), fault.reason);
        }
    }
}

void parseForm(OperatorContext& context, const json::Node& inner, Matcher& out) {
    if (inner.members.empty()) {
        context.report(DiagId::AnythingButNameMissing, inner.at, closing(inner),
                       "Anything-But expression name not found");
        return;
    }
    const json::Member& key = inner.members.front();
    const Form* form =
        std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& f) { return f.name == key.name; });
    if (form == std::end(kForms)) {
        context.report(DiagId::AnythingButUnknown, key.nameAt, memberName(context.text, key),
                       "Unsupported anything-but pattern: " + key.name, {key.name});
        return;
    }
    out.butTest = form->test;
    const json::Kind kind = key.value.kind;
    if (kind == json::Kind::Missing) {
        return;
    }
    if (kind != json::Kind::Array && kind != json::Kind::String && kind != json::Kind::Number) {
        context.report(DiagId::AnythingButValue, key.value.at, context.first(key.value), std::string(kWrongValue));
        return;
    }
    parseTexts(context, key.value, form->test, form->name, out);
    context.onlyOneKey(inner, kTooManyElements);
}

} // namespace

void parseAnythingBut(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node& value = object.members.front().value;
    switch (value.kind) {
    case json::Kind::Missing:
        return;
    case json::Kind::Object:
        parseForm(context, value, out);
        break;
    case json::Kind::Array:
        parseList(context, value, out);
        break;
    case json::Kind::String:
        addText(out, value);
        break;
    case json::Kind::Number:
        out.butNumbers.push_back(readNumber(value.text));
        out.butAt.push_back(value.at);
        if (value.wellFormed && !out.butNumbers.back().comparable) {
            context.report(DiagId::NumberNotComparable, value.at, wholeToken(value),
                           "Cannot compare number : " + value.text, {value.text}, 0);
        }
        break;
    default:
        context.report(DiagId::AnythingButValue, value.at, context.first(value), std::string(kWrongValue));
        break;
    }
    context.onlyOneKey(object, kTooManyElements);
}

} // namespace rw::pattern
