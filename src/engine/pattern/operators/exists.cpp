// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

namespace rw::pattern {

void parseExists(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node& value = object.members.front().value;
    if (value.kind == json::Kind::Missing) {
        return;
    }
    if (value.kind != json::Kind::True && value.kind != json::Kind::False) {
        context.report(DiagId::ExistsNotBoolean, value.at, context.first(value),
                       "exists match pattern must be either true or false.");
    }
    out.exists = value.kind == json::Kind::True;
    context.onlyOneKey(object, kOnlyOneKey);
}

} // namespace rw::pattern
