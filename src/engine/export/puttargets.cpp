// SPDX-License-Identifier: GPL-3.0-or-later
// Input of `aws events put-targets --cli-input-json` (facts: aws §1.1, §2.5): the bus is named again, or the rule is
// looked for on the default bus.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

namespace rw::exporting {

Rendered renderPutTargets(const pattern::Pattern& /*pattern*/, const Options& options) {
    Value input = Value::object();
    input.add("Rule", options.name);
    if (!isDefaultBus(options)) {
        input.add("EventBusName", options.bus);
    }
    Value targets = Value::list({});
    for (const Target& target : targetsOf(options)) {
        targets.items.push_back(targetValue(target, options));
    }
    input.add("Targets", std::move(targets));
    return toJson(input);
}

} // namespace rw::exporting
