// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/value.h"

#include "engine/base/words.h"
#include "engine/json/json.h"
#include "engine/json/writer.h"

#include <algorithm>
#include <charconv>

namespace rw::exporting {

Value Value::number(uint32_t value) {
    Value result;
    result.kind = Kind::Number;
    result.text = std::to_string(value);
    return result;
}

Value Value::expression(std::string code) {
    Value result;
    result.kind = Kind::Expression;
    result.text = std::move(code);
    return result;
}

Value Value::list(std::vector<Value> items) {
    Value result;
    result.kind = Kind::List;
    result.items = std::move(items);
    return result;
}

Value Value::object(std::vector<std::pair<std::string, Value>> members) {
    Value result;
    result.kind = Kind::Object;
    result.members = std::move(members);
    return result;
}

Value& Value::add(std::string name, Value value) {
    members.emplace_back(std::move(name), std::move(value));
    return *this;
}

namespace {

void write(json::Writer& writer, const Value& value) {
    switch (value.kind) {
    case Value::Kind::Null:
        writer.null();
        return;
    case Value::Kind::True:
    case Value::Kind::False:
        writer.boolean(value.kind == Value::Kind::True);
        return;
    case Value::Kind::Number:
        writer.raw(value.text);
        return;
    case Value::Kind::Text:
    case Value::Kind::Expression:
        writer.string(value.text);
        return;
    case Value::Kind::List:
        writer.array();
        for (const Value& item : value.items) {
            write(writer, item);
        }
        writer.end();
        return;
    case Value::Kind::Object:
        writer.object();
        for (const auto& [name, member] : value.members) {
            writer.name(name);
            write(writer, member);
        }
        writer.end();
        return;
    }
}

/// "3.0e2" → "300", "-1.50E-1" → "-0.15"; exact. Empty where the result would be absurdly long.
std::string plainDecimal(std::string_view spelling) {
    constexpr long kLongest = 60;
    std::string sign;
    if (spelling.starts_with('-')) {
        sign = "-";
        spelling.remove_prefix(1);
    }
    long exponent = 0;
    if (const size_t e = spelling.find_first_of("eE"); e != std::string_view::npos) {
        std::string_view digits = spelling.substr(e + 1);
        if (digits.starts_with('+')) {
            digits.remove_prefix(1);
        }
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        if (error != std::errc() || exponent > kLongest || exponent < -kLongest) {
            return {};
        }
        spelling = spelling.substr(0, e);
    }
    const size_t point = std::min(spelling.find('.'), spelling.size());
    std::string digits(spelling.substr(0, point));
    if (point < spelling.size()) {
        digits += spelling.substr(point + 1);
    }
    long whole = static_cast<long>(point) + exponent; // digits before the point
    if (whole <= 0) {
        digits.insert(0, static_cast<size_t>(1 - whole), '0');
        whole = 1;
    }
    if (static_cast<size_t>(whole) > digits.size()) {
        digits.append(static_cast<size_t>(whole) - digits.size(), '0');
    }
    std::string before = digits.substr(0, static_cast<size_t>(whole));
    std::string after = digits.substr(static_cast<size_t>(whole));
    before.erase(0, std::min(before.find_first_not_of('0'), before.size() - 1));
    after.erase(after.find_last_not_of('0') + 1);
    if (before == "0" && after.empty()) {
        return "0";
    }
    return sign + before + (after.empty() ? "" : "." + after);
}

Error cannotCarry(std::string what, std::string remedy) {
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.message = std::move(what);
    error.remedy = std::move(remedy);
    return error;
}

class Converter {
public:
    Value convert(const json::Node& node) {
        switch (node.kind) {
        case json::Kind::True:
        case json::Kind::False: {
            Value value;
            value.kind = node.kind == json::Kind::True ? Value::Kind::True : Value::Kind::False;
            return value;
        }
        case json::Kind::Number:
            return number(node.text);
        case json::Kind::String:
            return node.text;
        case json::Kind::Array: {
            Value list = Value::list({});
            for (const json::Node& item : node.items) {
                list.items.push_back(convert(item));
            }
            return list;
        }
        case json::Kind::Object: {
            Value object = Value::object();
            for (const json::Member& member : node.members) {
                merge(object, member.name, convert(member.value));
            }
            return object;
        }
        case json::Kind::Null:
        case json::Kind::Missing:
            break;
        }
        return {};
    }
    std::optional<Error> error;

private:
    Value number(const std::string& spelling) {
        const std::string plain = pattern::readNumber(spelling).comparable ? plainDecimal(spelling) : std::string();
        if (plain.empty() && !error) {
            error =
                cannotCarry(fill(Words::tr("this form cannot carry the number %1, which the service compares by its "
                                           "spelling"),
                                 {spelling}),
                            Words::tr("choose the console, put-rule or shell script form, which keep every character"));
        }
        Value value;
        value.kind = Value::Kind::Number;
        value.text = plain;
        return value;
    }

    /// The service reads a rule as a stream: a later list replaces an earlier one of the same path, objects add up.
    void merge(Value& into, const std::string& name, Value value) {
        const auto known = std::find_if(into.members.begin(), into.members.end(),
                                        [&](const auto& member) { return member.first == name; });
        if (known == into.members.end()) {
            into.add(name, std::move(value));
            return;
        }
        if (name != "$or" && known->second.kind == Value::Kind::List && value.kind == Value::Kind::List) {
            known->second = std::move(value);
        } else if (known->second.kind == Value::Kind::Object && value.kind == Value::Kind::Object) {
            for (auto& [inner, member] : value.members) {
                merge(known->second, inner, std::move(member));
            }
        } else if (!error) {
            error = cannotCarry(fill(Words::tr("this form cannot carry a rule that says \"%1\" twice"), {name}),
                                fill(Words::tr("write \"%1\" once in the rule"), {name}));
        }
    }
};

} // namespace

std::string toJson(const Value& value) {
    std::string text;
    json::Writer writer(text);
    write(writer, value);
    return json::pretty(text, 2) + "\n";
}

Expected<Value, Error> patternValue(const pattern::Pattern& pattern) {
    const json::Tree tree = json::read(pattern.source);
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = Words::tr("the rule is not JSON");
        error.remedy = Words::tr("correct the problems of the rule first");
        return unexpected(error);
    }
    Converter converter;
    Value value = converter.convert(tree.root);
    if (converter.error) {
        return unexpected(*converter.error);
    }
    return value;
}

} // namespace rw::exporting
