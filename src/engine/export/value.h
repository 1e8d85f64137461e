// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/pattern/pattern.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rw::exporting {

/// A small document that every structured form is written from: JSON, YAML, HCL and TypeScript are four spellings of
/// it. Members keep their order.
struct Value {
    enum class Kind : unsigned char { Null, True, False, Number, Text, Expression, List, Object };
    Kind kind = Kind::Null;
    std::string text; ///< Number: plain decimal spelling; Text: decoded; Expression: code of HCL or TypeScript
    std::vector<Value> items;
    std::vector<std::pair<std::string, Value>> members;

    Value() = default;
    Value(std::string_view string) : kind(Kind::Text), text(string) {}
    Value(const char* string) : kind(Kind::Text), text(string) {}
    Value(const std::string& string) : kind(Kind::Text), text(string) {}
    [[nodiscard]] static Value number(uint32_t value);
    [[nodiscard]] static Value expression(std::string code);
    [[nodiscard]] static Value list(std::vector<Value> items);
    [[nodiscard]] static Value object(std::vector<std::pair<std::string, Value>> members = {});
    Value& add(std::string name, Value value); ///< to an object; returns the object
    [[nodiscard]] bool isScalar() const { return kind != Kind::List && kind != Kind::Object; }
};

[[nodiscard]] std::string toJson(const Value& value); ///< pretty, with a line end
[[nodiscard]] std::string toYaml(const Value& value); ///< block style, by libyaml

/// The event pattern as a document. A field that the rule writes twice is written once, as the service reads it, and
/// numbers are written plainly, because YAML and HCL know neither. An error where that would change what the rule
/// matches.
[[nodiscard]] Expected<Value, Error> patternValue(const pattern::Pattern& pattern);

} // namespace rw::exporting
