// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"
#include "engine/export/arn.h"
#include "engine/export/forms.h"
#include "engine/match/reference.h"

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

constexpr std::string_view kPartner = "aws.partner/";

std::string_view bareBusName(std::string_view nameOrArn) {
    const size_t at = nameOrArn.starts_with("arn:") ? nameOrArn.find(":event-bus/") : std::string_view::npos;
    return at == std::string_view::npos ? nameOrArn : nameOrArn.substr(at + 11);
}

bool isPartnerName(std::string_view name) {
    return bareBusName(name).starts_with(kPartner);
}

/// The text that the sources admitted by this matcher begin with; empty where that is not known.
std::string_view sourceBegins(const pattern::Matcher& matcher) {
    switch (matcher.op) {
    case pattern::OpId::Equals:
    case pattern::OpId::Prefix:
    case pattern::OpId::EqualsIgnoreCase:
        return matcher.text;
    case pattern::OpId::Wildcard:
        return std::string_view(matcher.text).substr(0, matcher.text.find('*'));
    default:
        return {};
    }
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

namespace {

/// The condition on the source in one alternative of the rule; null: any source will do.
const pattern::Leaf* sourceIn(const pattern::Alternative& alternative, const pattern::Pattern& pattern) {
    const auto found = std::find_if(alternative.leaves.begin(), alternative.leaves.end(),
                                    [&](uint32_t leaf) { return pattern.leaves[leaf].path == "source"; });
    return found == alternative.leaves.end() ? nullptr : &pattern.leaves[*found];
}

} // namespace

std::string partnerBus(const pattern::Pattern& pattern) {
    std::string bus;
    for (const pattern::Alternative& alternative : pattern.alternatives) {
        const pattern::Leaf* source = sourceIn(alternative, pattern);
        if (source == nullptr) {
            return {};
        }
        for (const pattern::Matcher& matcher : source->matchers) {
            if (matcher.op != pattern::OpId::Equals || !matcher.text.starts_with("aws.partner/") ||
                (!bus.empty() && bus != matcher.text)) {
                return {}; // it may come from more than one bus
            }
            bus = matcher.text;
        }
    }
    return bus;
}

bool wantsPartnerEvents(const pattern::Pattern& pattern) {
    return !pattern.alternatives.empty() &&
           std::all_of(pattern.alternatives.begin(), pattern.alternatives.end(), [&](const auto& alternative) {
               const pattern::Leaf* source = sourceIn(alternative, pattern);
               return source != nullptr &&
                      std::all_of(source->matchers.begin(), source->matchers.end(),
                                  [](const auto& matcher) { return sourceBegins(matcher).starts_with("aws.partner"); });
           });
}

bool carriesItsEvents(std::string_view name, const pattern::Pattern& pattern) {
    const std::string_view bus = bareBusName(name);
    return bus.starts_with(kPartner) &&
           std::any_of(pattern.leaves.begin(), pattern.leaves.end(), [bus](const pattern::Leaf& leaf) {
               return leaf.path == "source" && !leaf.overridden &&
                      std::any_of(leaf.matchers.begin(), leaf.matchers.end(), [bus](const pattern::Matcher& matcher) {
                          const std::string_view begin = sourceBegins(matcher);
                          return !begin.empty() &&
                                 (matcher.op == pattern::OpId::Equals ? bus == begin : bus.starts_with(begin));
                      });
           });
}

std::optional<OptionProblem> missingBus(const Exporter& exporter, const pattern::Pattern& pattern,
                                        const Options& options) {
    if ((exporter.uses & UsesBus) == 0 || !options.bus.empty() || !wantsPartnerEvents(pattern)) {
        return std::nullopt;
    }
    return OptionProblem{
        Field::Bus,
        Words::tr("the rule wants events of a partner; they arrive only on the partner event bus, not on the default "
                  "bus"),
        Words::tr("type its name, which is the source of the events: for Genesys Cloud "
                  "aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX")};
}

std::string busWarning(const Exporter& exporter, const pattern::Pattern& pattern, const Options& options) {
    if ((exporter.uses & UsesBus) == 0 || !wantsPartnerEvents(pattern) || carriesItsEvents(options.bus, pattern)) {
        return {};
    }
    if (const std::string partner = partnerBus(pattern); !partner.empty()) {
        return fill(
            Words::tr(
                "Events of %1 arrive only on the partner event bus of that name; on this bus the rule never fires."),
            {partner});
    }
    if (isPartnerName(options.bus)) {
        return fill(Words::tr("Events on the partner event bus %1 have another source than the rule wants; on this bus "
                              "the rule never fires."),
                    {std::string(bareBusName(options.bus))});
    }
    if (options.bus.empty() || options.bus == "default" || bareBusName(options.bus) == "default") {
        return Words::tr("Events of a partner arrive only on the partner event bus, whose name is their source; on the "
                         "default bus the rule never fires.");
    }
    return fill(Words::tr("Events of a partner arrive only on the partner event bus, whose name is their source; on %1 "
                          "the rule never fires, unless a rule on the partner event bus sends them there."),
                {options.bus});
}

std::vector<std::string> exportAdvice(const Exporter& exporter, const pattern::Pattern& pattern,
                                      const Options& options) {
    std::vector<std::string> advice;
    if (std::string warning = busWarning(exporter, pattern, options); !warning.empty()) {
        advice.push_back(std::move(warning));
    }
    if ((exporter.uses & UsesSample) != 0 && !options.sampleEvent.empty()) {
        if (const auto event = match::readEvent(options.sampleEvent); event && !match::matches(pattern, *event)) {
            advice.push_back(
                Words::tr("The rule does not match this event: to see it match there, choose another one."));
        }
    }
    // The function is the target in a SAM template.
    if ((exporter.uses & UsesTargets) != 0 && (exporter.uses & (NeedsTarget | FunctionsOnly)) == 0 &&
        options.targets.empty()) {
        advice.push_back(Words::tr("A rule without a target does nothing: give the ARN of one, or add it in AWS."));
    }
    if (exporter.uses != 0 && (exporter.uses & UsesSample) == 0 &&
        pattern.minifiedCharacters > pattern::kDefaultMaxCharacters) {
        advice.push_back(fill(
            Words::tr("The event pattern has %1 characters; AWS takes 2,048 unless the account's quota was raised."),
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
