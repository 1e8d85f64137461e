// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/ruleinput.h"
#include "engine/export/exporter.h"

#include <array>
#include <optional>

namespace rw::cli {
namespace {

/// The option of this tool that sets a field.
std::string_view flagOf(exporting::Field field) {
    using exporting::Field;
    switch (field) {
    case Field::Name:
        return "--name";
    case Field::Description:
        return "--description";
    case Field::Bus:
        return "--bus";
    case Field::Targets:
        return "--target";
    case Field::DeadLetterQueue:
        return "--dlq";
    case Field::Retries:
        return "--retries";
    case Field::MaximumAge:
        return "--max-age";
    case Field::Role:
        return "--role";
    case Field::MessageGroup:
        return "--message-group";
    }
    return {};
}

/// False after a complaint.
bool readOptions(const Arguments& arguments, const pattern::Pattern& pattern, exporting::Options& options) {
    if (arguments.has("--name")) {
        options.name = arguments.text("--name");
    }
    options.description = arguments.text("--description");
    options.enabled = !arguments.has("--disabled");
    options.bus = arguments.text("--bus");
    const std::string partner = exporting::partnerBus(pattern);
    if (options.bus == "partner" && partner.empty()) {
        complain(
            "--bus partner: the rule's source is not one single partner event source, so it does not say which bus; "
            "give the bus by its name: --bus aws.partner/genesys.com/cloud/ORGANIZATION-ID/SUFFIX (it is the name "
            "of the partner event source; aws events list-event-buses shows it)");
        return false;
    }
    if (options.bus.empty() || options.bus == "partner") {
        options.bus = partner;
    }
    options.targets = arguments.list("--target");
    options.deadLetterQueue = arguments.text("--dlq");
    options.role = arguments.text("--role");
    options.messageGroup = arguments.text("--message-group");
    options.policies = !arguments.has("--no-policies");
    const auto count = [&](const char* name) -> std::optional<uint32_t> {
        if (!arguments.has(name)) {
            return std::nullopt;
        }
        return static_cast<uint32_t>(arguments.number(name));
    };
    options.retries = count("--retries");
    options.maximumAge = count("--max-age");
    if (const std::string file = arguments.text("--event"); !file.empty()) {
        const auto event = readInput(file);
        if (!event) {
            complain(event.error());
            return false;
        }
        options.sampleEvent = *event;
    }
    return true;
}

int run(const Arguments& arguments) {
    const std::string form = arguments.text("--as");
    const exporting::Exporter* exporter = exporting::findExporter(form);
    if (exporter == nullptr) {
        complain("there is no export form '" + form + "'; there are:");
        for (const exporting::Exporter& known : exporting::exporters()) {
            note("  " + std::string(known.id) + "  " + exporting::titleText(known));
        }
        return kTrouble;
    }
    const auto rule = readRule(arguments.text("RULE"));
    if (!rule) {
        complain(rule.error());
        return kTrouble;
    }
    if (const std::string obstacle = exporting::exportObstacle(rule->parsed); !obstacle.empty()) {
        complain(rule->file + " cannot be exported: " + obstacle);
        if (!rule->parsed.serviceMessage.empty()) {
            note("  " + rule->parsed.serviceMessage);
        }
        return kNo;
    }
    exporting::Options options;
    if (!readOptions(arguments, *rule->parsed.pattern, options)) {
        return kTrouble;
    }
    if (const auto problems = exporting::checkOptions(options, exporter->uses); !problems.empty()) {
        for (const exporting::OptionProblem& problem : problems) {
            complain(std::string(flagOf(problem.field)) + ": " + problem.message + "; " + problem.remedy);
        }
        return kTrouble;
    }
    const auto rendered = exporting::render(*exporter, *rule->parsed.pattern, options);
    if (!rendered) {
        complain(rendered.error());
        return kTrouble;
    }
    if (exporting::missingBus(*exporter, *rule->parsed.pattern, options)) {
        note("warning: without --bus BUS the rule goes to the default bus");
    }
    for (const std::string& advice : exporting::exportAdvice(*exporter, *rule->parsed.pattern, options)) {
        note("note: " + advice);
    }
    const std::string text = rendered->ends_with('\n') ? *rendered : *rendered + '\n';
    const std::string file = arguments.text("--output");
    if (file.empty()) {
        output().write(text);
        return kYes;
    }
    if (const auto written = writeFile(file, text); !written) {
        complain(written.error());
        return kTrouble;
    }
    return kYes;
}

constexpr std::array<Option, 15> kOptions = {{
    {.name = "RULE",
     .kind = Option::Kind::Positional,
     .value = "FILE",
     .help = "The rule; - for standard input",
     .required = true},
    {.name = "--as",
     .kind = Option::Kind::Text,
     .value = "FORM",
     .help = "What to make of it; the forms stand below",
     .preset = "console"},
    {.name = "--name",
     .kind = Option::Kind::Text,
     .value = "NAME",
     .help = "Name of the rule: 1 to 64 letters, digits, . - _ (rulewright-rule where it is not given)"},
    {.name = "--description", .kind = Option::Kind::Text, .value = "TEXT", .help = "At most 512 characters"},
    {.name = "--disabled", .kind = Option::Kind::Flag, .help = "Create the rule switched off"},
    {.name = "--bus",
     .kind = Option::Kind::Text,
     .value = "BUS",
     .help = "Name or ARN of the event bus; default; partner: the one that the source of the rule names. Without it: "
             "partner where there is one, else default"},
    {.name = "--target",
     .kind = Option::Kind::TextList,
     .value = "ARN",
     .help = "SNS topic, SQS queue, Lambda function, CloudWatch log group, Firehose stream, Step Functions state "
             "machine or event bus; up to five times"},
    {.name = "--dlq",
     .kind = Option::Kind::Text,
     .value = "ARN",
     .help = "Dead-letter queue of every target: a standard SQS queue"},
    {.name = "--retries",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "Attempts to deliver, 0 to 185",
     .atMost = UINT32_MAX},
    {.name = "--max-age",
     .kind = Option::Kind::Number,
     .value = "SECONDS",
     .help = "Oldest event to deliver, 60 to 86400 seconds",
     .atMost = UINT32_MAX},
    {.name = "--role",
     .kind = Option::Kind::Text,
     .value = "ARN",
     .help = "IAM role for targets that need one: Firehose, Step Functions, event bus"},
    {.name = "--message-group", .kind = Option::Kind::Text, .value = "WORD", .help = "Message group of a FIFO queue"},
    {.name = "--no-policies", .kind = Option::Kind::Flag, .help = "Leave out the permissions that the targets need"},
    {.name = "--event",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "The event of the form sample-event, one JSON object"},
    {.name = "-o,--output",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "Write here instead of standard output"},
}};

} // namespace

extern const Command kExportCommand = {
    .name = "export",
    .summary = "Write a valid rule in the form that AWS tools take",
    .details = R"(Refuses a rule or a value that AWS would refuse, and says what to type instead.

Forms:
  console              event pattern for the console's JSON editor
  sample-event         one event for the console's Sandbox (--event)
  put-rule             input of aws events put-rule --cli-input-json
  put-targets          input of aws events put-targets --cli-input-json
  cloudformation-json  CloudFormation template
  cloudformation-yaml  the same in YAML
  sam                  SAM template with a function
  terraform            Terraform, laid out as terraform fmt does
  cdk                  CDK stack in TypeScript
  script               shell script with the AWS CLI, resource policies included

Examples:
  rulewright-cli export rule.json --as console -o pattern.json
  rulewright-cli export rule.json --as put-rule --name acd-end \
      --bus aws.partner/genesys.com/cloud/0d1f6a52-3b7e-4c19-8a2d-5e6f70819243/rulewright
  rulewright-cli export rule.json --as terraform --name acd-end \
      --target arn:aws:sqs:eu-central-1:123456789012:events \
      --dlq arn:aws:sqs:eu-central-1:123456789012:undelivered --retries 20 --max-age 3600

Exit codes: 0 written, 1 the rule is not valid or not deployable, 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
