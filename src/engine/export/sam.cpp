// SPDX-License-Identifier: GPL-3.0-or-later
// A SAM template (facts: aws §2.4): the rule is an event of a function, SAM makes the rule and the function's
// permission. The rule's logical id is FunctionId + EventId.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

namespace rw::exporting {

Rendered renderSam(const pattern::Pattern& pattern, const Options& options) {
    auto eventPattern = patternValue(pattern);
    if (!eventPattern) {
        return unexpected(eventPattern.error());
    }
    Value event = Value::object();
    event.add("RuleName", options.name);
    if (!isDefaultBus(options)) {
        event.add("EventBusName", options.bus);
    }
    event.add("State", stateValue(options));
    event.add("Pattern", std::move(*eventPattern));
    const std::vector<Target> targets = targetsOf(options);
    Value function = Value::object();
    if (!targets.empty()) {
        const Value target = targetValue(targets.front(), options);
        for (const auto& [name, value] : target.members) {
            if (name == "DeadLetterConfig" || name == "RetryPolicy") {
                event.add(name, value);
            }
        }
        function.add("FunctionName", bareName(targets.front().arn, TargetKind::Function));
    }
    function.add("Runtime", "python3.13");
    function.add("Handler", "app.handler");
    function.add("CodeUri", "src/");
    function.add(
        "Events",
        Value::object({{"EventRule", Value::object({{"Type", "EventBridgeRule"}, {"Properties", std::move(event)}})}}));
    Value resources = Value::object();
    resources.add("Function", Value::object({{"Type", "AWS::Serverless::Function"}, {"Properties", function}}));
    addPermissions(resources, permissionsOf(options), "FunctionEventRule", false);
    Value document = Value::object();
    document.add("AWSTemplateFormatVersion", "2010-09-09");
    document.add("Transform", "AWS::Serverless-2016-10-31");
    // An event of a function has no description of its own.
    document.add("Description", options.description.empty() ? "EventBridge rule " + options.name : options.description);
    document.add("Resources", std::move(resources));
    return toYaml(document);
}

} // namespace rw::exporting
