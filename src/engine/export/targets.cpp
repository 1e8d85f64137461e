// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/targets.h"

#include "engine/json/json.h"

#include <algorithm>

namespace rw::exporting {

namespace {

std::string idFrom(std::string_view name) {
    constexpr size_t kLongest = 60; // leaves room for a number
    std::string id;
    for (const char c : name) {
        const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                             c == '-' || c == '_';
        if (allowed) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id = id.substr(0, kLongest);
    return id.empty() ? "target" : id;
}

std::string_view labelOf(TargetKind kind) {
    switch (kind) {
    case TargetKind::Function:
        return "Function";
    case TargetKind::Queue:
        return "Queue";
    case TargetKind::Topic:
        return "Topic";
    case TargetKind::LogGroup:
        return "LogGroup";
    default:
        return "Target";
    }
}

/// The Sid of the rule's own statements: letters and digits are all that is allowed, so the name's others are dropped,
/// and a hash of bus and name keeps rules apart that would look alike.
std::string statementIdOf(const Options& options) {
    constexpr size_t kLongest = 40;
    uint64_t hash = 14695981039346656037U; // FNV-1a
    const std::string whole = (isDefaultBus(options) ? "default" : options.bus) + "/" + options.name;
    for (const char c : whole) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    std::string id = "Rulewright";
    for (const char c : options.name.substr(0, kLongest)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            id += c;
        }
    }
    for (int shift = 60; shift >= 0; shift -= 4) {
        id += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 15U];
    }
    return id;
}

} // namespace

std::vector<Target> targetsOf(const Options& options) {
    std::vector<Target> targets;
    for (const std::string& text : options.targets) {
        const auto arn = readArn(text);
        const auto kind = arn ? targetKind(*arn) : std::nullopt;
        if (!kind) {
            continue;
        }
        const std::string base = idFrom(bareName(*arn, *kind));
        std::string id = base;
        const auto taken = [&] {
            return std::any_of(targets.begin(), targets.end(), [&](const Target& other) { return other.id == id; });
        };
        for (int n = 2; taken(); ++n) {
            id = base + "-" + std::to_string(n);
        }
        targets.push_back({id, text, *arn, *kind});
    }
    return targets;
}

Value targetValue(const Target& target, const Options& options) {
    Value value = Value::object();
    value.add("Id", target.id);
    // EventBridge wants a log group without the ":*" that CloudWatch's own ARNs end in.
    const bool logs = target.kind == TargetKind::LogGroup && target.text.ends_with(":*");
    value.add("Arn", logs ? target.text.substr(0, target.text.size() - 2) : target.text);
    if (needsRole(target.kind)) {
        value.add("RoleArn", options.role);
    }
    if (isFifo(target.arn)) {
        value.add("SqsParameters", Value::object({{"MessageGroupId", options.messageGroup}}));
    }
    if (!options.deadLetterQueue.empty()) {
        value.add("DeadLetterConfig", Value::object({{"Arn", options.deadLetterQueue}}));
    }
    Value retry = Value::object();
    if (options.retries) {
        retry.add("MaximumRetryAttempts", Value::number(*options.retries));
    }
    if (options.maximumAge) {
        retry.add("MaximumEventAgeInSeconds", Value::number(*options.maximumAge));
    }
    if (!retry.members.empty()) {
        value.add("RetryPolicy", std::move(retry));
    }
    return value;
}

std::vector<Permission> permissionsOf(const Options& options) {
    std::vector<Permission> permissions;
    if (!options.policies) {
        return permissions;
    }
    const auto add = [&](TargetKind kind, const Arn& arn, const std::string& text) {
        if (std::any_of(permissions.begin(), permissions.end(), [&](const auto& p) { return p.text == text; })) {
            return;
        }
        const auto same =
            std::count_if(permissions.begin(), permissions.end(), [&](const auto& p) { return p.kind == kind; });
        // Topics and log groups get the same statement from every rule: one name, so that it stands there once.
        const bool ofTheRule = kind == TargetKind::Function || kind == TargetKind::Queue;
        permissions.push_back(
            {kind, arn, text, std::string(labelOf(kind)) + std::to_string(same + 1),
             ofTheRule ? statementIdOf(options) : "RulewrightEventBridge",
             kind == TargetKind::LogGroup ? "rulewright-" + options.name + '-' + bareName(arn, kind) : std::string()});
    };
    for (const Target& target : targetsOf(options)) {
        if (!needsRole(target.kind)) {
            add(target.kind, target.arn, target.text);
        }
    }
    if (const auto queue = readArn(options.deadLetterQueue); queue && !options.targets.empty()) {
        add(TargetKind::Queue, *queue, options.deadLetterQueue);
    }
    return permissions;
}

Value policyOf(const Permission& permission, const Value& rule) {
    Value statement = Value::object();
    statement.add("Sid", permission.sid);
    statement.add("Effect", "Allow");
    switch (permission.kind) {
    case TargetKind::Queue:
        statement.add("Principal", Value::object({{"Service", "events.amazonaws.com"}}));
        statement.add("Action", "sqs:SendMessage");
        statement.add("Resource", permission.text);
        statement.add("Condition", Value::object({{"ArnEquals", Value::object({{"aws:SourceArn", rule}})}}));
        break;
    case TargetKind::Topic: // no condition: AWS says EventBridge does not work with one here
        statement.add("Principal", Value::object({{"Service", "events.amazonaws.com"}}));
        statement.add("Action", "sns:Publish");
        statement.add("Resource", permission.text);
        break;
    case TargetKind::LogGroup: {
        const bool all = permission.text.ends_with(":*");
        statement.add(
            "Principal",
            Value::object({{"Service", Value::list({"events.amazonaws.com", "delivery.logs.amazonaws.com"})}}));
        statement.add("Action", Value::list({"logs:CreateLogStream", "logs:PutLogEvents"}));
        statement.add("Resource", all ? permission.text : permission.text + ":*");
        break;
    }
    default:
        return {};
    }
    return Value::object({{"Version", "2012-10-17"}, {"Statement", Value::list({std::move(statement)})}});
}

bool isDefaultBus(const Options& options) {
    return options.bus.empty() || options.bus == "default";
}

std::string minifiedPattern(const pattern::Pattern& pattern) {
    const json::Tree tree = json::read(pattern.source);
    return json::minified(tree.root.at.in(pattern.source));
}

Value stateValue(const Options& options) {
    return options.enabled ? "ENABLED" : "DISABLED";
}

Value ruleProperties(const Options& options, Value eventPattern) {
    Value properties = Value::object();
    properties.add("Name", options.name);
    if (!options.description.empty()) {
        properties.add("Description", options.description);
    }
    if (!isDefaultBus(options)) {
        properties.add("EventBusName", options.bus);
    }
    properties.add("State", stateValue(options));
    properties.add("EventPattern", std::move(eventPattern));
    Value targets = Value::list({});
    for (const Target& target : targetsOf(options)) {
        targets.items.push_back(targetValue(target, options));
    }
    if (!targets.items.empty()) {
        properties.add("Targets", std::move(targets));
    }
    return properties;
}

void addPermissions(Value& resources, const std::vector<Permission>& permissions, const std::string& ruleId,
                    bool functions) {
    const Value rule = Value::object({{"Fn::GetAtt", Value::list({ruleId, "Arn"})}});
    const auto add = [&](const Permission& permission, const char* type, Value properties) {
        resources.add(permission.label + (permission.kind == TargetKind::Function ? "Permission" : "Policy"),
                      Value::object({{"Type", type}, {"Properties", std::move(properties)}}));
    };
    for (const Permission& permission : permissions) {
        switch (permission.kind) {
        case TargetKind::Function:
            if (functions) {
                add(permission, "AWS::Lambda::Permission",
                    Value::object({{"Action", "lambda:InvokeFunction"},
                                   {"FunctionName", permission.text},
                                   {"Principal", "events.amazonaws.com"},
                                   {"SourceArn", rule}}));
            }
            break;
        case TargetKind::Queue:
            add(permission, "AWS::SQS::QueuePolicy",
                Value::object({{"Queues", Value::list({queueUrl(permission.arn)})},
                               {"PolicyDocument", policyOf(permission, rule)}}));
            break;
        case TargetKind::Topic:
            add(permission, "AWS::SNS::TopicPolicy",
                Value::object(
                    {{"Topics", Value::list({permission.text})}, {"PolicyDocument", policyOf(permission, rule)}}));
            break;
        case TargetKind::LogGroup: {
            // The one policy that CloudFormation takes as text.
            const std::string document = json::minified(toJson(policyOf(permission, rule)));
            add(permission, "AWS::Logs::ResourcePolicy",
                Value::object({{"PolicyName", permission.policyName}, {"PolicyDocument", document}}));
            break;
        }
        default:
            break;
        }
    }
}

Expected<Value, Error> cloudFormation(const pattern::Pattern& pattern, const Options& options) {
    auto eventPattern = patternValue(pattern);
    if (!eventPattern) {
        return unexpected(eventPattern.error());
    }
    Value resources = Value::object();
    resources.add("EventRule", Value::object({{"Type", "AWS::Events::Rule"},
                                              {"Properties", ruleProperties(options, std::move(*eventPattern))}}));
    addPermissions(resources, permissionsOf(options), "EventRule", true);
    const Value arn = Value::object({{"Fn::GetAtt", Value::list({"EventRule", "Arn"})}});
    Value document = Value::object();
    document.add("AWSTemplateFormatVersion", "2010-09-09");
    document.add("Description", "EventBridge rule " + options.name);
    document.add("Resources", std::move(resources));
    document.add("Outputs", Value::object({{"RuleArn", Value::object({{"Value", arn}})}}));
    return document;
}

} // namespace rw::exporting
