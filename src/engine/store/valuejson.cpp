// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/valuejson.h"

#include "engine/json/json.h"

namespace rw::store {

std::string jsonOf(const Value& value) {
    switch (value.kind) {
    case json::Kind::String:
        return json::quoted(value.text);
    case json::Kind::Number:
        return std::string(value.text);
    case json::Kind::True:
        return "true";
    case json::Kind::False:
        return "false";
    case json::Kind::Null:
        return "null";
    default:
        return {};
    }
}

} // namespace rw::store
