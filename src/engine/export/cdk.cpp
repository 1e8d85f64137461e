// SPDX-License-Identifier: GPL-3.0-or-later
// A CDK stack in TypeScript. It uses the constructs that mirror CloudFormation: they take any event pattern as it is
// ($or and dotted names included), and they write policies for queues and topics that the stack does not own, which the
// richer constructs do not (facts: aws §2.4).
#include "engine/export/forms.h"
#include "engine/export/targets.h"
#include "engine/json/json.h"

#include <algorithm>
#include <cctype>

namespace rw::exporting {

namespace {

bool isIdentifier(std::string_view name) {
    return !name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) == 0 &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; });
}

std::string key(const std::string& name) {
    if (name == "__proto__") {
        return "['__proto__']"; // without brackets it would be the object's prototype
    }
    return isIdentifier(name) ? name : json::quoted(name);
}

std::string literal(const Value& value, size_t depth) {
    const std::string inner((depth + 1) * 2, ' ');
    const std::string outer(depth * 2, ' ');
    switch (value.kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::True:
        return "true";
    case Value::Kind::False:
        return "false";
    case Value::Kind::Number:
    case Value::Kind::Expression:
        return value.text;
    case Value::Kind::Text:
        return json::quoted(value.text);
    case Value::Kind::List: {
        const bool flat =
            std::all_of(value.items.begin(), value.items.end(), [](const Value& item) { return item.isScalar(); });
        std::string out = "[";
        for (size_t i = 0; i < value.items.size(); ++i) {
            out += flat ? (i > 0 ? ", " : "") : "\n" + inner;
            out += literal(value.items[i], depth + 1) + (flat ? "" : ",");
        }
        return out + (flat ? "]" : "\n" + outer + "]");
    }
    case Value::Kind::Object: {
        std::string out = "{";
        for (const auto& [name, member] : value.members) {
            out += "\n" + inner + key(name) + ": " + literal(member, depth + 1) + ",";
        }
        return out + (value.members.empty() ? "}" : "\n" + outer + "}");
    }
    }
    return {};
}

/// CloudFormation's names as CDK spells them. What is inside of an event pattern or a policy is data and stays.
Value camelCase(const Value& value) {
    Value result = value;
    for (Value& item : result.items) {
        item = camelCase(item);
    }
    for (auto& [name, member] : result.members) {
        if (name != "EventPattern" && name != "PolicyDocument") {
            member = camelCase(member);
        }
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    }
    return result;
}

} // namespace

Rendered renderCdk(const pattern::Pattern& pattern, const Options& options) {
    auto eventPattern = patternValue(pattern);
    if (!eventPattern) {
        return unexpected(eventPattern.error());
    }
    const Value rule = camelCase(ruleProperties(options, std::move(*eventPattern)));
    const Value ruleArn = Value::expression("rule.attrArn");
    const std::vector<Permission> permissions = permissionsOf(options);
    std::string imports = "import * as cdk from 'aws-cdk-lib';\nimport { aws_events as events";
    std::string body;
    const auto add = [&](const std::string& type, const Permission& permission, const Value& properties) {
        body += "    new " + type + "(this, " + json::quoted(permission.label + "Access") + ", " +
                literal(properties, 2) + ");\n";
    };
    std::string modules;
    const auto use = [&](const char* module) {
        if (modules.find(module) == std::string::npos) {
            modules += std::string(", ") + module;
        }
    };
    for (const Permission& permission : permissions) {
        switch (permission.kind) {
        case TargetKind::Function:
            use("aws_lambda as lambda");
            add("lambda.CfnPermission", permission,
                Value::object({{"action", "lambda:InvokeFunction"},
                               {"functionName", permission.text},
                               {"principal", "events.amazonaws.com"},
                               {"sourceArn", ruleArn}}));
            break;
        case TargetKind::Queue:
            use("aws_sqs as sqs");
            add("sqs.CfnQueuePolicy", permission,
                Value::object({{"queues", Value::list({queueUrl(permission.arn)})},
                               {"policyDocument", policyOf(permission, ruleArn)}}));
            break;
        case TargetKind::Topic:
            use("aws_sns as sns");
            add("sns.CfnTopicPolicy", permission,
                Value::object(
                    {{"topics", Value::list({permission.text})}, {"policyDocument", policyOf(permission, ruleArn)}}));
            break;
        case TargetKind::LogGroup:
            use("aws_logs as logs");
            add("logs.CfnResourcePolicy", permission,
                Value::object({{"policyName", permission.policyName},
                               {"policyDocument", json::minified(toJson(policyOf(permission, ruleArn)))}}));
            break;
        default:
            break;
        }
    }
    const bool named = body.find("rule.attrArn") != std::string::npos;
    return imports + modules + " } from 'aws-cdk-lib';\nimport { Construct } from 'constructs';\n\n" +
           "export class EventRuleStack extends cdk.Stack {\n"
           "  constructor(scope: Construct, id: string, props?: cdk.StackProps) {\n"
           "    super(scope, id, props);\n" +
           (named ? "    const rule = " : "    ") + "new events.CfnRule(this, 'EventRule', " + literal(rule, 2) +
           ");\n" + body + "  }\n}\n";
}

} // namespace rw::exporting
