// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"
#include "engine/export/arn.h"
#include "engine/export/forms.h"

#include <algorithm>
#include <array>

namespace rw::exporting {

namespace {

constexpr unsigned kRule = UsesName | UsesDescription | UsesState | UsesBus;
constexpr unsigned kWhole = kRule | UsesTargets | UsesPolicies;

constexpr std::array kExporters = {
    Exporter{"console", markWords("Words", "Event pattern for the AWS console"), "json", "event-pattern.json",
             markWords("Words", "EventBridge → Rules → Create rule, on the partner event bus → Event pattern → Custom "
                                "pattern (JSON editor)"),
             Syntax::Json, 0, renderConsole},
    Exporter{
        "sample-event", markWords("Words", "Sample event for the AWS console"), "json", "sample-event.json",
        markWords("Words", "EventBridge → Developer resources → Sandbox → Event pattern → Sample event → Enter my own"),
        Syntax::Json, UsesSample, renderSampleEvent},
    Exporter{"put-rule", markWords("Words", "AWS CLI: put-rule input"), "json", "put-rule.json",
             "aws events put-rule --cli-input-json file://put-rule.json", Syntax::Json, kRule, renderPutRule},
    Exporter{"put-targets", markWords("Words", "AWS CLI: put-targets input"), "json", "put-targets.json",
             markWords("Words",
                       "aws events put-targets --cli-input-json file://put-targets.json; FailedEntryCount must be 0"),
             Syntax::Json, UsesName | UsesBus | UsesTargets | NeedsTarget, renderPutTargets},
    Exporter{"cloudformation-json", markWords("Words", "CloudFormation (JSON)"), "json", "template.json",
             markWords("Words", "CloudFormation → Create stack → Upload a template file"), Syntax::Json, kWhole,
             renderCloudFormationJson},
    Exporter{"cloudformation-yaml", markWords("Words", "CloudFormation (YAML)"), "yaml", "template.yaml",
             markWords("Words", "CloudFormation → Create stack → Upload a template file"), Syntax::Yaml, kWhole,
             renderCloudFormationYaml},
    Exporter{"sam", markWords("Words", "AWS SAM"), "yaml", "template.yaml",
             markWords("Words", "template.yaml of a SAM project whose function lies in src/app.py; then sam deploy"),
             Syntax::Yaml, kWhole | FunctionsOnly, renderSam},
    Exporter{"terraform", markWords("Words", "Terraform"), "tf", "main.tf",
             markWords("Words", "A folder of a Terraform project; then terraform plan"), Syntax::Hcl, kWhole,
             renderTerraform},
    Exporter{"cdk", markWords("Words", "AWS CDK (TypeScript)"), "ts", "event-rule-stack.ts",
             markWords("Words", "lib/event-rule-stack.ts of a CDK project; then cdk diff"), Syntax::TypeScript, kWhole,
             renderCdk},
    Exporter{"script", markWords("Words", "Shell script"), "sh", "create-rule.sh",
             markWords("Words", "bash create-rule.sh, where the AWS CLI is signed in"), Syntax::Shell, kWhole,
             renderScript},
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

std::string titleText(const Exporter& exporter) {
    return Words::tr(exporter.title);
}

std::string helpText(const Exporter& exporter) {
    return Words::tr(exporter.help);
}

std::string exportObstacle(const pattern::ParseResult& parsed) {
    if (!parsed.valid()) {
        if (parsed.diagnostics.empty()) {
            return Words::tr("The rule is not valid.");
        }
        const pattern::Diagnostic& first = parsed.diagnostics.front();
        return fill(Words::tr("The rule is not valid: %1. %2", "%1: a problem in a few words; %2: its explanation"),
                    {pattern::titleText(first.id), pattern::explanationText(first)});
    }
    const auto quota =
        std::find_if(parsed.diagnostics.begin(), parsed.diagnostics.end(), [](const pattern::Diagnostic& diagnostic) {
            return diagnostic.severity == pattern::Severity::Quota;
        });
    if (quota != parsed.diagnostics.end()) {
        return fill(Words::tr("The rule is valid, but AWS will not take it: %1. %2",
                              "%1: a problem in a few words; %2: its explanation"),
                    {pattern::titleText(quota->id), pattern::explanationText(*quota)});
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
        advice.push_back(fill(
            Words::tr(
                "Events of %1 arrive only on the partner event bus of that name; on this bus the rule never fires."),
            {partner}));
    }
    if (exporter.uses != 0 && (exporter.uses & UsesSample) == 0 &&
        pattern.minifiedCharacters > pattern::kDefaultMaxCharacters) {
        advice.push_back(fill(
            Words::tr("The event pattern has %1 characters; AWS takes 2048 unless the account's quota was raised."),
            {Words::number(pattern.minifiedCharacters)}));
    }
    const bool queueOrTopic = std::any_of(options.targets.begin(), options.targets.end(), [](const std::string& text) {
        const auto arn = readArn(text);
        return arn && (arn->service == "sqs" || arn->service == "sns");
    });
    const bool replaces = exporter.syntax == Syntax::Hcl || exporter.id == "sam" || exporter.id == "cdk" ||
                          exporter.id.starts_with("cloudformation");
    const bool owns = queueOrTopic || (!options.deadLetterQueue.empty() && !options.targets.empty());
    if (replaces && options.policies && owns) {
        advice.push_back(Words::tr("The policies of the queues and topics are replaced as a whole; the shell script "
                                   "adds to them instead."));
    }
    for (const std::string& text : options.targets) {
        const auto arn = readArn(text);
        if ((exporter.uses & UsesTargets) != 0 && arn && targetKind(*arn) == TargetKind::LogGroup &&
            !bareName(*arn, TargetKind::LogGroup).starts_with("/aws/events/")) {
            advice.push_back(Words::tr("The console finds log groups of rules only under /aws/events/."));
            break;
        }
    }
    if (exporter.id == "sam" && !options.targets.empty()) {
        advice.push_back(Words::tr("SAM creates the function; one of that name must not exist yet."));
    }
    if (exporter.id == "put-targets") {
        advice.push_back(Words::tr("The call succeeds without permissions, and nothing arrives: the shell script sets "
                                   "them, too."));
    }
    return advice;
}

} // namespace rw::exporting
