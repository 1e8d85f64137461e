// SPDX-License-Identifier: GPL-3.0-or-later
// Terraform (facts: aws §2.4): `state` instead of the old `is_enabled`, the bus repeated on every target, the pattern
// by jsonencode. Laid out as `terraform fmt` does it.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

#include <algorithm>

namespace rw::exporting {

namespace {

/// Text as an HCL literal. "${" and "%{" begin templates there: their sign is doubled, or, where it is doubled already,
/// written by its number, because "$$${" would be read as a sign and a template.
std::string hclQuoted(std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string out = "\"";
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        } else if ((c == '$' || c == '%') && i + 1 < text.size() && text[i + 1] == '{') {
            const bool doubled = i > 0 && (text[i - 1] == '$' || text[i - 1] == '%');
            if (doubled) {
                out += c == '$' ? "\\u0024" : "\\u0025";
            } else {
                out += c;
                out += c;
            }
        } else {
            out += c;
        }
    }
    return out + "\"";
}

size_t columns(std::string_view text) {
    return static_cast<size_t>(std::count_if(text.begin(), text.end(),
                                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Lines of HCL; the equals signs of neighbouring one-line assignments stand below each other.
class Hcl {
public:
    void line(const std::string& text) { m_lines.push_back({indented(text), {}}); }
    void open(const std::string& text) {
        line(text);
        ++m_depth;
    }
    void close(const std::string& text = "}") {
        --m_depth;
        line(text);
    }
    void blank() { m_lines.push_back({}); }
    void assign(const std::string& name, const Value& value) {
        if (isOneLine(value)) {
            m_lines.push_back({indented(name), "= " + oneLine(value)});
        } else {
            begin(name + " = ", value, "");
        }
    }
    void assignEncoded(const std::string& name, const Value& value) {
        open(name + " = jsonencode({");
        members(value);
        close("})");
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (size_t i = 0; i < m_lines.size();) {
            size_t end = i;
            size_t width = 0;
            while (end < m_lines.size() && !m_lines[end].second.empty()) {
                width = std::max(width, columns(m_lines[end].first));
                ++end;
            }
            for (; i < end; ++i) {
                const auto& [name, value] = m_lines[i];
                out.append(name).append(width - columns(name) + 1, ' ').append(value).append("\n");
            }
            if (i < m_lines.size()) {
                out += m_lines[i++].first + "\n";
            }
        }
        return out;
    }

private:
    [[nodiscard]] std::string indented(const std::string& text) const {
        return text.empty() ? text : std::string(static_cast<size_t>(m_depth) * 2, ' ') + text;
    }
    static bool isOneLine(const Value& value) {
        return value.isScalar() || (value.kind == Value::Kind::Object && value.members.empty()) ||
               (value.kind == Value::Kind::List &&
                std::all_of(value.items.begin(), value.items.end(), [](const Value& item) { return item.isScalar(); }));
    }
    static std::string oneLine(const Value& value) {
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
            return hclQuoted(value.text);
        case Value::Kind::List: {
            std::string out = "[";
            for (const Value& item : value.items) {
                out += (out.size() > 1 ? ", " : "") + oneLine(item);
            }
            return out + "]";
        }
        case Value::Kind::Object:
            break;
        }
        return "{}";
    }
    void members(const Value& object) {
        for (const auto& [name, value] : object.members) {
            assign(hclQuoted(name), value);
        }
    }
    void begin(const std::string& lead, const Value& value, const std::string& tail) {
        if (isOneLine(value)) {
            line(lead + oneLine(value) + tail);
        } else if (value.kind == Value::Kind::Object) {
            open(lead + "{");
            members(value);
            close("}" + tail);
        } else {
            open(lead + "[");
            for (size_t i = 0; i < value.items.size(); ++i) {
                begin("", value.items[i], i + 1 < value.items.size() ? "," : "");
            }
            close("]" + tail);
        }
    }

    std::vector<std::pair<std::string, std::string>> m_lines; ///< before the equals sign, from it on
    int m_depth = 0;
};

void writeTarget(Hcl& hcl, const Target& target, const Options& options, size_t number) {
    const Value model = targetValue(target, options);
    hcl.blank();
    hcl.open("resource \"aws_cloudwatch_event_target\" \"target" + std::to_string(number) + "\" {");
    hcl.assign("rule", Value::expression("aws_cloudwatch_event_rule.rule.name"));
    if (!isDefaultBus(options)) {
        hcl.assign("event_bus_name", Value::expression("aws_cloudwatch_event_rule.rule.event_bus_name"));
    }
    hcl.assign("target_id", target.id);
    for (const auto& [name, value] : model.members) {
        if (name == "Arn") {
            hcl.assign("arn", value);
        } else if (name == "RoleArn") {
            hcl.assign("role_arn", value);
        }
    }
    const auto block = [&](const char* name) {
        hcl.blank();
        hcl.open(std::string(name) + " {");
    };
    if (isFifo(target.arn)) {
        block("sqs_target");
        hcl.assign("message_group_id", options.messageGroup);
        hcl.close();
    }
    if (!options.deadLetterQueue.empty()) {
        block("dead_letter_config");
        hcl.assign("arn", options.deadLetterQueue);
        hcl.close();
    }
    if (options.retries || options.maximumAge) {
        block("retry_policy");
        if (options.retries) {
            hcl.assign("maximum_retry_attempts", Value::number(*options.retries));
        }
        if (options.maximumAge) {
            hcl.assign("maximum_event_age_in_seconds", Value::number(*options.maximumAge));
        }
        hcl.close();
    }
    hcl.close();
}

void writePermission(Hcl& hcl, const Permission& permission) {
    const Value rule = Value::expression("aws_cloudwatch_event_rule.rule.arn");
    std::string name = permission.label;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto open = [&](const std::string& type) {
        hcl.blank();
        hcl.open("resource \"" + type + "\" \"" + name + "\" {");
    };
    switch (permission.kind) {
    case TargetKind::Function:
        open("aws_lambda_permission");
        hcl.assign("action", "lambda:InvokeFunction");
        hcl.assign("function_name", permission.text);
        hcl.assign("principal", "events.amazonaws.com");
        hcl.assign("source_arn", rule);
        break;
    case TargetKind::Queue:
        open("aws_sqs_queue_policy");
        hcl.assign("queue_url", queueUrl(permission.arn));
        hcl.assignEncoded("policy", policyOf(permission, rule));
        break;
    case TargetKind::Topic:
        open("aws_sns_topic_policy");
        hcl.assign("arn", permission.text);
        hcl.assignEncoded("policy", policyOf(permission, rule));
        break;
    case TargetKind::LogGroup:
        open("aws_cloudwatch_log_resource_policy");
        hcl.assign("policy_name", permission.policyName);
        hcl.assignEncoded("policy_document", policyOf(permission, rule));
        break;
    default:
        return;
    }
    hcl.close();
}

} // namespace

Rendered renderTerraform(const pattern::Pattern& pattern, const Options& options) {
    const auto eventPattern = patternValue(pattern);
    if (!eventPattern) {
        return unexpected(eventPattern.error());
    }
    Hcl hcl;
    hcl.open("terraform {");
    hcl.open("required_providers {");
    hcl.open("aws = {");
    hcl.assign("source", "hashicorp/aws");
    hcl.assign("version", ">= 5.0");
    hcl.close();
    hcl.close();
    hcl.close();
    hcl.blank();
    hcl.open("resource \"aws_cloudwatch_event_rule\" \"rule\" {");
    hcl.assign("name", options.name);
    if (!options.description.empty()) {
        hcl.assign("description", options.description);
    }
    if (!isDefaultBus(options)) {
        hcl.assign("event_bus_name", options.bus);
    }
    hcl.assign("state", stateValue(options));
    hcl.assignEncoded("event_pattern", *eventPattern);
    hcl.close();
    size_t number = 0;
    for (const Target& target : targetsOf(options)) {
        writeTarget(hcl, target, options, ++number);
    }
    for (const Permission& permission : permissionsOf(options)) {
        writePermission(hcl, permission);
    }
    return hcl.text();
}

} // namespace rw::exporting
