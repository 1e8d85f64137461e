// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

namespace rw::pattern {

void parseSuffix(OperatorContext& context, const json::Node& object, Matcher& out) {
    parseAffix(context, object, out, "suffix");
}

} // namespace rw::pattern
