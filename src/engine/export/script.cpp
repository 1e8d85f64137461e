// SPDX-License-Identifier: GPL-3.0-or-later
// A shell script with the AWS CLI's calls in order (facts: aws §2.3). The calls that set a policy replace all of it, so
// the script reads the policy, exchanges the statement of this rule (by Sid) and writes it back. Statements of other
// rules, buses, accounts and regions have other Sids and stay.
#include "engine/export/forms.h"
#include "engine/export/targets.h"
#include "engine/json/json.h"

#include <algorithm>

namespace rw::exporting {

namespace {

std::string shellQuoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string oneLine(const Value& value) {
    return json::minified(toJson(value));
}

constexpr std::string_view kMerge = R"sh(
# The policy in $1 with the statement $2 in it, once; the rest stays.
merged() {
  jq -cn --arg policy "$1" --argjson statement "$2" '
    ($policy | if . == "" or . == "None" then {Version: "2012-10-17", Statement: []} else fromjson end)
    | .Statement = ([.Statement] | flatten | map(select(.Sid != $statement.Sid)) + [$statement])'
}
)sh";

std::string statementOf(const Permission& permission) {
    const Value policy = policyOf(permission, "RULE_ARN");
    const std::string statement = oneLine(policy.members.back().second.items.front());
    if (permission.kind != TargetKind::Queue) {
        return shellQuoted(statement);
    }
    // jq puts the rule's ARN in, so that the script never builds JSON from pieces of text.
    return "$(jq -cn --arg rule \"$rule_arn\" --arg sid \"$sid\" \\\n  " +
           shellQuoted(statement + R"( | .Sid = $sid | .Condition.ArnEquals["aws:SourceArn"] = $rule)") + ")";
}

std::string permissionScript(const Permission& permission) {
    const std::string region = " --region " + shellQuoted(permission.arn.region);
    switch (permission.kind) {
    case TargetKind::Function: {
        // The permission of an earlier run is exchanged: it may have been changed by hand.
        const std::string function = " --function-name " + shellQuoted(permission.text) + " --statement-id \"$sid\"";
        return "\n# EventBridge may call the function.\naws lambda remove-permission" + function + region +
               " >/dev/null 2>&1 || true\naws lambda add-permission" + function + region +
               " \\\n  --action lambda:InvokeFunction --principal events.amazonaws.com --source-arn \"$rule_arn\" "
               ">/dev/null\n";
    }
    case TargetKind::Queue:
        return "\n# EventBridge may send to the queue " + permission.arn.resource +
               ".\nqueue_url=" + shellQuoted(queueUrl(permission.arn)) +
               "\npolicy=$(aws sqs get-queue-attributes --queue-url \"$queue_url\" --attribute-names Policy" + region +
               " \\\n  --query Attributes.Policy --output text)\nstatement=" + statementOf(permission) +
               "\npolicy=$(merged \"$policy\" \"$statement\")\n"
               "aws sqs set-queue-attributes --queue-url \"$queue_url\"" +
               region + " \\\n  --attributes \"$(jq -cn --arg policy \"$policy\" '{Policy: $policy}')\"\n";
    case TargetKind::Topic:
        return "\n# EventBridge may publish to the topic " + permission.arn.resource +
               ".\npolicy=$(aws sns get-topic-attributes --topic-arn " + shellQuoted(permission.text) + region +
               " \\\n  --query Attributes.Policy --output text)\nstatement=" + statementOf(permission) +
               "\npolicy=$(merged \"$policy\" \"$statement\")\n"
               "aws sns set-topic-attributes --topic-arn " +
               shellQuoted(permission.text) + region + " --attribute-name Policy --attribute-value \"$policy\"\n";
    case TargetKind::LogGroup:
        // The same for every rule with this group: one of the ten that a region has.
        return "\n# EventBridge may write to the log group.\naws logs put-resource-policy" + region +
               " --policy-name " + shellQuoted("rulewright-" + bareName(permission.arn, permission.kind)) +
               " \\\n  --policy-document " + shellQuoted(oneLine(policyOf(permission, {}))) + " >/dev/null\n";
    default:
        return {};
    }
}

} // namespace

Rendered renderScript(const pattern::Pattern& pattern, const Options& options) {
    const auto rule = renderPutRule(pattern, options);
    const auto targets = renderPutTargets(pattern, options);
    const std::vector<Permission> permissions = permissionsOf(options);
    const auto mergesPolicy = [](const Permission& permission) {
        return permission.kind == TargetKind::Queue || permission.kind == TargetKind::Topic;
    };
    const bool merges = std::any_of(permissions.begin(), permissions.end(), mergesPolicy);
    std::string region;
    for (const Target& target : targetsOf(options)) {
        if (target.kind != TargetKind::Bus && region.empty()) {
            region = " --region " + shellQuoted(target.arn.region);
        }
    }
    std::string script = "#!/usr/bin/env bash\n# Creates or updates the EventBridge rule " + options.name +
                         ". Needs the AWS CLI" + (merges ? " and jq" : "") +
                         ", and credentials for the account.\n# shellcheck disable=SC2016 # texts in single quotes are "
                         "meant as they stand\nset -euo pipefail\n";
    if (merges) {
        script += kMerge;
    }
    const auto named = std::find_if(permissions.begin(), permissions.end(), [](const Permission& permission) {
        return permission.kind == TargetKind::Function || permission.kind == TargetKind::Queue;
    });
    const bool arnUsed = named != permissions.end();
    script += std::string("\n") + (arnUsed ? "rule_arn=$(" : "") + "aws events put-rule" + region +
              " --cli-input-json " + shellQuoted(json::minified(*rule)) + " \\\n  --query RuleArn --output text" +
              (arnUsed ? ")" : "") + "\n";
    if (arnUsed) {
        script +=
            "# What this rule's statements are called; other rules, accounts and regions have names of their own.\n"
            "sid=" +
            shellQuoted(named->sid) + "$(printf %s \"$rule_arn\" | cut -d: -f4,5 | tr -cd A-Za-z0-9)\n";
    }
    // Before the targets, so that the first event meets open doors.
    for (const Permission& permission : permissions) {
        script += permissionScript(permission);
    }
    if (!options.targets.empty()) {
        script += "\nfailed=$(aws events put-targets" + region + " --cli-input-json " +
                  shellQuoted(json::minified(*targets)) +
                  " \\\n  --query FailedEntryCount --output text)\n"
                  "if [ \"$failed\" != 0 ]; then\n"
                  "  echo \"$failed targets were refused\" >&2\n"
                  "  exit 1\n"
                  "fi\n";
    }
    return script;
}

} // namespace rw::exporting
