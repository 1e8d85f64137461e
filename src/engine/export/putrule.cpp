// SPDX-License-Identifier: GPL-3.0-or-later
// Input of `aws events put-rule --cli-input-json` (facts: aws §1.1, §2.2): the pattern is a text in it, without blanks,
// because it counts against the quota.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

namespace rw::exporting {

Rendered renderPutRule(const pattern::Pattern& pattern, const Options& options) {
    Value input = Value::object();
    input.add("Name", options.name);
    input.add("EventPattern", minifiedPattern(pattern));
    input.add("State", stateValue(options));
    if (!options.description.empty()) {
        input.add("Description", options.description);
    }
    if (!isDefaultBus(options)) {
        input.add("EventBusName", options.bus);
    }
    return toJson(input);
}

} // namespace rw::exporting
