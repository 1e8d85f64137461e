// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Suites: JSON Lines of {"id","pattern","event","valid"?,"match"?}. A pattern or event that is a JSON string is raw
/// text; any other value stands for its compact serialization (no spaces, non-ASCII kept, number spellings kept).
namespace rw::suite {

struct Case {
    std::string id;
    std::string pattern;              ///< raw text
    std::string event;                ///< raw text
    bool hasEvent = true;             ///< false: only the pattern is checked
    std::optional<bool> valid, match; ///< expectations; absent: not checked
    std::string file;
    size_t line = 0; ///< counted from 1
};

enum class Status : uint8_t {
    Passed,
    Failed,
    Unchecked, ///< no expectation
    Unreadable ///< the line is no case
};

struct CaseResult {
    std::string id;
    std::string type; ///< the event's detail-type; may be empty
    bool valid = false;
    bool deployable = false;
    std::optional<bool> match;            ///< absent when the pattern is invalid
    std::string error;                    ///< AWS's message for an invalid pattern, or why the event is unreadable
    std::vector<std::string> diagnostics; ///< codes, e.g. "RW102"
    Status status = Status::Unchecked;
    std::string why;         ///< Failed: expected … got …; Unreadable: what is wrong with the line
    std::string explanation; ///< Failed by its verdict: the sentence that the window says of the event; else empty
    std::string file;
    size_t line = 0;
};

/// One line of a suite file. Errors name line and remedy. A `rule` stands for the pattern of the line, which then needs
/// none.
[[nodiscard]] Expected<Case, Error> readCase(std::string_view line, std::string_view file, size_t lineNumber,
                                             const std::string* rule = nullptr);
/// Takes a case, or why its line is none, with the line itself; returns whether to go on.
using TakeCase = std::function<bool(Expected<Case, Error> one, std::string_view line)>;
/// All lines of a suite file in their order, byte order mark and empty lines aside; `rule` as in readCase.
void readCases(std::string_view text, std::string_view file, const TakeCase& take, const std::string* rule = nullptr);
/// What a suite file gives back of an event or a pattern: JSON in its compact form, other texts as they are (bytes that
/// are no UTF-8 as U+FFFD). Events of one kept text are the same event. Does nothing to a kept text.
[[nodiscard]] std::string keptText(std::string_view text);
/// One line for readCase, without the line break: what is JSON stands as itself, other texts as JSON strings; so does
/// JSON that would not come back from within a line (1,000 levels).
[[nodiscard]] std::string writeCase(const Case& testCase);
/// `match` of an unreadable event is false, with the reason in `error`. Against expectations an invalid pattern counts
/// as one that matches nothing. Pure, any thread.
[[nodiscard]] CaseResult run(const Case& testCase);
/// Stands for a line that is no case in the reports: with its id, where it has one, or its place.
[[nodiscard]] CaseResult unreadable(const Error& error, std::string_view text, std::string_view file, size_t line);
/// "passed", "failed", "unchecked" or "unreadable", as in the reports.
[[nodiscard]] std::string_view statusWord(Status status);

enum class ReportFormat : uint8_t { Text, JsonLines, JUnit, Tap };
/// The report as text, complete with summary where the form has one. JsonLines: one object a case,
/// {"id", "valid", "deployable", "match", "error", "status", "diagnostics"} and "why" and "explanation" for failed
/// ones; "error" is null where there is none, "match" is false for an invalid pattern; of an unreadable line "valid",
/// "deployable" and "match" are null. JUnit: cases are named by their detail-type and id, both shortened.
/// `rule`: the name of the one rule that all cases were tested against, which the report then tells.
[[nodiscard]] std::string report(const std::vector<CaseResult>& results, ReportFormat format,
                                 std::string_view rule = {});

} // namespace rw::suite
