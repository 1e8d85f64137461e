// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/base/linemap.h"
#include "engine/json/writer.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"

#include <memory>
#include <string>

namespace rw::cli {

/// A rule as it was read, with what the engine found.
struct RuleInput {
    std::string file; ///< "-" for standard input
    std::string text;
    pattern::ParseResult parsed;
    [[nodiscard]] bool valid() const { return parsed.valid(); }
};
/// Reads and parses; takes the event pattern out of put-rule inputs, templates and the like, and says so; only a file
/// that cannot be read is an Error, an invalid rule is a result.
[[nodiscard]] Expected<RuleInput, Error> readRule(const std::string& path);

/// The rule, or null after a complaint (unreadable or invalid) on standard error.
[[nodiscard]] std::shared_ptr<const pattern::Pattern> validRule(const std::string& path);

[[nodiscard]] std::string_view severityWord(pattern::Severity severity);
/// `file:line:column: error RW102 title: explanation`, one line.
[[nodiscard]] std::string diagnosticLine(const std::string& file, const LineMap& lines,
                                         const pattern::Diagnostic& diagnostic);
/// One member of "diagnostics" in JSON results.
void writeDiagnostic(json::Writer& json, const LineMap& lines, const pattern::Diagnostic& diagnostic);

} // namespace rw::cli
