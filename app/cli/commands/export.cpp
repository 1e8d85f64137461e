// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/ruleinput.h"
#include "engine/export/exporter.h"

#include <array>

namespace rw::cli {
namespace {

int run(const Arguments& arguments) {
    const std::string form = arguments.text("--as");
    const exporting::Exporter* exporter = exporting::findExporter(form);
    if (exporter == nullptr) {
        complain("there is no export form '" + form + "'; there are:");
        for (const exporting::Exporter& known : exporting::exporters()) {
            note("  " + std::string(known.id) + "  " + std::string(known.title));
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
    const auto rendered = exporter->render(*rule->parsed.pattern);
    if (!rendered) {
        complain(rendered.error());
        return kTrouble;
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

constexpr std::array<Option, 3> kOptions = {{
    {.name = "RULE",
     .kind = Option::Kind::Positional,
     .value = "FILE",
     .help = "The rule; - for standard input",
     .required = true},
    {.name = "--as",
     .kind = Option::Kind::Text,
     .value = "FORM",
     .help = "What to make of it; an unknown word lists the forms",
     .preset = "console"},
    {.name = "-o,--output",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "Write here instead of standard output"},
}};

} // namespace

extern const Command kExportCommand = {
    .name = "export",
    .summary = "Write a valid rule in the form that AWS tools take",
    .details = R"(Refuses a rule that AWS would refuse, and says why.

Examples:
  rulewright-cli export rule.json --as console
  rulewright-cli export rule.json --as console -o pattern.json

Exit codes: 0 written, 1 the rule is not valid or not deployable, 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
