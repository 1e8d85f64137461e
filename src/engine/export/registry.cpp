// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/arn.h"
#include "engine/export/forms.h"

#include <algorithm>
#include <array>

namespace rw::exporting {

namespace {

constexpr unsigned kRule = UsesName | UsesDescription | UsesState | UsesBus;
constexpr unsigned kWhole = kRule | UsesTargets | UsesPolicies;

constexpr std::array kExporters = {
    Exporter{
        "console", "Event pattern for the AWS console", "json", "event-pattern.json",
        "EventBridge → Rules → Create rule, on the partner event bus → Event pattern → Custom pattern (JSON editor)",
        Syntax::Json, 0, renderConsole},
    Exporter{"sample-event", "Sample event for the AWS console", "json", "sample-event.json",
             "EventBridge → Developer resources → Sandbox → Event pattern → Sample event → Enter my own", Syntax::Json,
             UsesSample, renderSampleEvent},
    Exporter{"put-rule", "AWS CLI: put-rule input", "json", "put-rule.json",
             "aws events put-rule --cli-input-json file://put-rule.json", Syntax::Json, kRule, renderPutRule},
    Exporter{"put-targets", "AWS CLI: put-targets input", "json", "put-targets.json",
             "aws events put-targets --cli-input-json file://put-targets.json; FailedEntryCount must be 0",
             Syntax::Json, UsesName | UsesBus | UsesTargets | NeedsTarget, renderPutTargets},
    Exporter{"cloudformation-json", "CloudFormation (JSON)", "json", "template.json",
             "CloudFormation → Create stack → Upload a template file", Syntax::Json, kWhole, renderCloudFormationJson},
    Exporter{"cloudformation-yaml", "CloudFormation (YAML)", "yaml", "template.yaml",
             "CloudFormation → Create stack → Upload a template file", Syntax::Yaml, kWhole, renderCloudFormationYaml},
    Exporter{"sam", "AWS SAM", "yaml", "template.yaml",
             "template.yaml of a SAM project whose function lies in src/app.py; then sam deploy", Syntax::Yaml,
             kWhole | FunctionsOnly, renderSam},
    Exporter{"terraform", "Terraform", "tf", "main.tf", "A folder of a Terraform project; then terraform plan",
             Syntax::Hcl, kWhole, renderTerraform},
    Exporter{"cdk", "AWS CDK (TypeScript)", "ts", "event-rule-stack.ts",
             "lib/event-rule-stack.ts of a CDK project; then cdk diff", Syntax::TypeScript, kWhole, renderCdk},
    Exporter{"script", "Shell script", "sh", "create-rule.sh", "bash create-rule.sh, where the AWS CLI is signed in",
             Syntax::Shell, kWhole, renderScript},
};

bool isPartnerName(std::string_view name) {
    return name.starts_with("aws.partner/") || name.find(":event-bus/aws.partner/") != std::string_view::npos;
}

} // namespace

std::span<const Exporter> exporters() {
    return kExporters;
}

const Exporter* findExporter(std::string_view id) {
    const auto found =
        std::find_if(kExporters.begin(), kExporters.end(), [&](const Exporter& exporter) { return exporter.id == id; });
    return found != kExporters.end() ? &*found : nullptr;
}

std::string exportObstacle(const pattern::ParseResult& parsed) {
    if (!parsed.valid()) {
        if (parsed.diagnostics.empty()) {
            return "The rule is not valid.";
        }
        const pattern::Diagnostic& first = parsed.diagnostics.front();
        return "The rule is not valid: " + std::string(pattern::diagnosticInfo(first.id).title) + ". " +
               pattern::explanationText(first);
    }
    const auto quota =
        std::find_if(parsed.diagnostics.begin(), parsed.diagnostics.end(), [](const pattern::Diagnostic& diagnostic) {
            return diagnostic.severity == pattern::Severity::Quota;
        });
    if (quota != parsed.diagnostics.end()) {
        return "The rule is valid, but AWS will not take it: " + std::string(pattern::diagnosticInfo(quota->id).title) +
               ". " + pattern::explanationText(*quota);
    }
    return {};
}

Expected<std::string, Error> render(const Exporter& exporter, const pattern::Pattern& pattern, const Options& options) {
    const std::vector<OptionProblem> problems = checkOptions(options, exporter.uses);
    if (!problems.empty()) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = problems.front().message;
        error.remedy = problems.front().remedy;
        return unexpected(error);
    }
    return exporter.render(pattern, options);
}

std::string partnerBus(const pattern::Pattern& pattern) {
    std::string bus;
    for (const pattern::Leaf& leaf : pattern.leaves) {
        if (leaf.path != "source" || leaf.overridden) {
            continue;
        }
        for (const pattern::Matcher& matcher : leaf.matchers) {
            if (matcher.op != pattern::OpId::Equals || !matcher.text.starts_with("aws.partner/") ||
                (!bus.empty() && bus != matcher.text)) {
                return {}; // it may come from more than one bus
            }
            bus = matcher.text;
        }
    }
    return bus;
}

std::vector<std::string> exportAdvice(const Exporter& exporter, const pattern::Pattern& pattern,
                                      const Options& options) {
    std::vector<std::string> advice;
    const std::string partner = partnerBus(pattern);
    if ((exporter.uses & UsesBus) != 0 && !partner.empty() && !isPartnerName(options.bus)) {
        advice.push_back("Events of " + partner +
                         " arrive only on the partner event bus of that name; on this bus the rule never fires.");
    }
    if (exporter.uses != 0 && (exporter.uses & UsesSample) == 0 &&
        pattern.minifiedCharacters > pattern::kDefaultMaxCharacters) {
        advice.push_back("The event pattern has " + std::to_string(pattern.minifiedCharacters) +
                         " characters; AWS takes 2048 unless the account's quota was raised.");
    }
    const bool queueOrTopic = std::any_of(options.targets.begin(), options.targets.end(), [](const std::string& text) {
        const auto arn = readArn(text);
        return arn && (arn->service == "sqs" || arn->service == "sns");
    });
    const bool replaces = exporter.syntax == Syntax::Hcl || exporter.id == "sam" || exporter.id == "cdk" ||
                          exporter.id.starts_with("cloudformation");
    const bool owns = queueOrTopic || (!options.deadLetterQueue.empty() && !options.targets.empty());
    if (replaces && options.policies && owns) {
        advice.push_back("The policies of the queues and topics are replaced as a whole; the shell script adds to "
                         "them instead.");
    }
    for (const std::string& text : options.targets) {
        const auto arn = readArn(text);
        if ((exporter.uses & UsesTargets) != 0 && arn && targetKind(*arn) == TargetKind::LogGroup &&
            !bareName(*arn, TargetKind::LogGroup).starts_with("/aws/events/")) {
            advice.push_back("The console finds log groups of rules only under /aws/events/.");
            break;
        }
    }
    if (exporter.id == "sam" && !options.targets.empty()) {
        advice.push_back("SAM creates the function; one of that name must not exist yet.");
    }
    if (exporter.id == "put-targets") {
        advice.push_back("The call succeeds without permissions, and nothing arrives: the shell script sets them, "
                         "too.");
    }
    return advice;
}

} // namespace rw::exporting
