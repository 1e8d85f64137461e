// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/arn.h"
#include "engine/export/options.h"
#include "engine/export/value.h"

#include <vector>

/// What several forms say about a rule's surroundings, in the words of AWS's model. Options have been checked.
namespace rw::exporting {

struct Target {
    std::string id; ///< unique in the rule, a valid Target Id
    std::string text;
    Arn arn;
    TargetKind kind;
};
[[nodiscard]] std::vector<Target> targetsOf(const Options& options);
[[nodiscard]] Value targetValue(const Target& target, const Options& options); ///< an entry of PutTargets

/// A resource that must allow EventBridge something: targets and the dead-letter queue, each once.
struct Permission {
    TargetKind kind;
    Arn arn;
    std::string text;
    std::string label; ///< unique and made of letters and digits: "Queue1"
    /// Names the statement in the resource's policy, with letters and digits only, 66 at most. A statement that names
    /// the rule has one of its own for each rule and bus, so that rules can share a queue.
    std::string sid;
    std::string policyName; ///< of a log group's policy where it comes and goes with the rule; empty for others
};
[[nodiscard]] std::vector<Permission> permissionsOf(const Options& options); ///< none where they are not wanted
/// The resource policy, or null for a function (it has a permission instead). `rule` is how the form says the rule's
/// ARN.
[[nodiscard]] Value policyOf(const Permission& permission, const Value& rule);

[[nodiscard]] bool isDefaultBus(const Options& options);
[[nodiscard]] std::string minifiedPattern(const pattern::Pattern& pattern);
[[nodiscard]] Value stateValue(const Options& options);
/// Properties of AWS::Events::Rule around `eventPattern`.
[[nodiscard]] Value ruleProperties(const Options& options, Value eventPattern);
/// A CloudFormation template with the rule and its permissions.
[[nodiscard]] Expected<Value, Error> cloudFormation(const pattern::Pattern& pattern, const Options& options);
/// Resources of a template that let the rule `ruleId` reach what is in `permissions`.
void addPermissions(Value& resources, const std::vector<Permission>& permissions, const std::string& ruleId,
                    bool functions);

} // namespace rw::exporting
