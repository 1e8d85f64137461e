// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

namespace rw::pattern {

void parseExactly(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node* value =
        context.stringArgument(object.members.front().value, "exactly", "exact match pattern must be a string");
    if (value != nullptr) {
        out.text = value->text;
    }
    context.onlyOneKey(object, kOnlyOneKey);
}

} // namespace rw::pattern
