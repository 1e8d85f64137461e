// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/suite.h"
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"

#include <algorithm>
#include <array>

namespace rw::cli {
namespace {

using suite::CaseResult;
using suite::ReportFormat;

/// All cases of one file; false after a complaint.
bool runFile(const std::string& path, std::vector<CaseResult>& results) {
    const auto text = readInput(path);
    if (!text) {
        complain(text.error());
        return false;
    }
    bool readable = true;
    size_t line = 1;
    size_t counted = 0;
    suite::readCases(*text, path, [&](const Expected<suite::Case, Error>& testCase, std::string_view one) {
        if (testCase) {
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
    });
    return readable;
}

int run(const Arguments& arguments) {
    std::vector<CaseResult> results;
    bool readable = true;
    for (const std::string& path : arguments.list("FILE")) {
        readable = runFile(path, results) && readable;
    }
    const std::string word = arguments.text("--report");
    const ReportFormat format = word == "jsonl"   ? ReportFormat::JsonLines
                                : word == "junit" ? ReportFormat::JUnit
                                : word == "tap"   ? ReportFormat::Tap
                                                  : ReportFormat::Text;
    std::string report = suite::report(results, format);
    if (!report.empty() && !report.ends_with('\n')) {
        report += '\n';
    }
    output().write(report);
    if (!readable) {
        return kTrouble;
    }
    const bool failed = std::any_of(results.begin(), results.end(),
                                    [](const CaseResult& result) { return result.status == suite::Status::Failed; });
    return failed ? kNo : kYes;
}

constexpr std::array<Option, 2> kOptions = {{
    {.name = "FILE",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "Suites: JSON Lines of cases; - for standard input",
     .required = true},
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

Examples:
  rulewright-cli suite tests.jsonl
  rulewright-cli suite tests.jsonl --report junit > report.xml

Exit codes: 0 every case passed, 1 a case failed, 2 trouble (an unreadable case included).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
