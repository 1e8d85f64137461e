// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/suite.h"
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/ruleinput.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rw::cli {
namespace {

using suite::CaseResult;
using suite::ReportFormat;

/// The one rule that all cases are tested against.
struct GivenRule {
    std::string text;
    bool valid = false;
};

/// Nothing after a complaint, which is also about a rule that AWS would refuse.
std::optional<GivenRule> readGiven(const std::string& path) {
    auto rule = readRule(path);
    if (!rule) {
        complain(rule.error());
        return std::nullopt;
    }
    if (!rule->valid()) {
        complainInvalid(*rule);
    }
    return GivenRule{std::move(rule->text), rule->valid()};
}

/// Of a rule of its own choice: an invalid one would pass all cases that must not match.
void expectValid(suite::Case& testCase) {
    if (testCase.match && !testCase.valid) {
        testCase.valid = true;
    }
}

/// All cases of one file, with `rule` for their patterns where it is not null; false after a complaint.
bool runFile(const std::string& path, const GivenRule* rule, std::vector<CaseResult>& results) {
    const auto text = readInput(path);
    if (!text) {
        complain(text.error());
        return false;
    }
    bool readable = true;
    size_t line = 1;
    size_t counted = 0;
    const auto take = [&](Expected<suite::Case, Error> testCase, std::string_view one) {
        if (testCase) {
            if (rule != nullptr) {
                expectValid(*testCase);
            }
            results.push_back(suite::run(*testCase));
        } else {
            complain(testCase.error());
            const auto at = static_cast<size_t>(one.data() - text->data());
            line += static_cast<size_t>(std::count(text->begin() + static_cast<ptrdiff_t>(counted),
                                                   text->begin() + static_cast<ptrdiff_t>(at), '\n'));
            counted = at;
            results.push_back(suite::unreadable(testCase.error(), one, path, line));
            readable = false;
        }
        return true;
    };
    suite::readCases(*text, path, take, rule != nullptr ? &rule->text : nullptr);
    return readable;
}

int run(const Arguments& arguments) {
    std::vector<CaseResult> results;
    bool readable = true;
    const std::vector<std::string> files = arguments.list("FILE");
    const std::string ruleFile = arguments.text("--rule");
    std::optional<GivenRule> rule;
    if (arguments.has("--rule")) {
        if (ruleFile == "-" && std::find(files.begin(), files.end(), "-") != files.end()) {
            complain("standard input can be given once only");
            return kTrouble;
        }
        rule = readGiven(ruleFile);
        if (!rule) {
            return kTrouble;
        }
    }
    for (const std::string& path : files) {
        readable = runFile(path, rule ? &*rule : nullptr, results) && readable;
    }
    const std::string word = arguments.text("--report");
    const ReportFormat format = word == "jsonl"   ? ReportFormat::JsonLines
                                : word == "junit" ? ReportFormat::JUnit
                                : word == "tap"   ? ReportFormat::Tap
                                                  : ReportFormat::Text;
    std::string report = suite::report(results, format, ruleFile);
    if (!report.empty() && !report.ends_with('\n')) {
        report += '\n';
    }
    output().write(report);
    if (!readable) {
        return kTrouble;
    }
    const bool failed = std::any_of(results.begin(), results.end(),
                                    [](const CaseResult& result) { return result.status == suite::Status::Failed; });
    return failed || (rule && !rule->valid) ? kNo : kYes;
}

constexpr std::array<Option, 3> kOptions = {{
    {.name = "FILE",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "Suites: JSON Lines of cases; - for standard input",
     .required = true},
    {.name = "--rule",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help =
         "Test this rule, in any form that check reads, instead of the patterns in the cases; - for standard input"},
    {.name = "--report",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "Form of the report",
     .preset = "text",
     .choices = "text jsonl junit tap"},
}};

} // namespace

extern const Command kSuiteCommand = {
    .name = "suite",
    .summary = "Run must-match and must-not-match cases",
    .details =
        R"(A case is one line: {"id", "pattern", "event", "valid"?: true|false, "match"?: true|false}. A pattern or
event that is a JSON string is raw text, anything else is the value itself. What is not expected is not checked.
The jsonl report has one line per case: {"id","valid","match","error","status","deployable","diagnostics"}.
Lines that are no case are errors of the report; the jsonl report has them with the status "unreadable".

A case has the pattern that it was written with. With --rule all of them are tested against the rule as it is now, and
need no pattern; the report names the rule. A rule that AWS would refuse fails every case.

Examples:
  rulewright-cli suite tests.jsonl
  rulewright-cli suite tests.jsonl --rule rule.json
  rulewright-cli suite tests.jsonl --rule template.yaml --report junit > report.xml

Exit codes: 0 every case passed, 1 a case failed or the rule is not valid, 2 trouble (an unreadable case included).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
