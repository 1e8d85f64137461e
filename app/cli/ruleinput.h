// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/base/linemap.h"
#include "engine/json/writer.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"
#include "engine/pattern/unwrap.h"

#include <memory>
#include <string>

namespace rw::cli {

/// A rule as it was read, with what the engine found.
struct RuleInput {
    std::string file; ///< "-" for standard input
    std::string text;
    pattern::ParseResult parsed;
    std::string document;             ///< the file's text, where the rule was only a part of it
    pattern::UnwrappedRule unwrapped; ///< out of `document`
    [[nodiscard]] bool valid() const { return parsed.valid(); }
    [[nodiscard]] bool placesKnown() const { return !unwrapped.places.empty(); } ///< in `document`
    [[nodiscard]] bool isPart() const { return unwrapped.changed(); }            ///< of `document`
};

/// Lines and columns of a rule as its file counts them: where it was taken out of a document, those of the document, as
/// far as they are known. Keeps a view of the rule, which must outlive it.
class RulePlaces {
public:
    explicit RulePlaces(const RuleInput& rule)
        : m_rule(rule), m_lines(rule.placesKnown() ? rule.document : rule.text) {}
    /// `file:line:column`, or only the file where the rule's places in it are not known.
    [[nodiscard]] std::string inFile(uint32_t byteOfRule) const;
    /// " (line 2, column 14 of the pattern)" where the file's places are not known, else nothing.
    [[nodiscard]] std::string inPattern(uint32_t byteOfRule) const;
    [[nodiscard]] LineColumn at(uint32_t byteOfRule) const {
        return m_lines.at(m_rule.placesKnown() ? m_rule.unwrapped.placeInInput(byteOfRule).value_or(0) : byteOfRule);
    }

private:
    [[nodiscard]] bool hasFilePlaces() const { return m_rule.placesKnown() || !m_rule.isPart(); }
    const RuleInput& m_rule;
    LineMap m_lines;
};
/// Reads and parses; takes the event pattern out of put-rule inputs, templates and the like, and says so; only a file
/// that cannot be read is an Error, an invalid rule is a result.
[[nodiscard]] Expected<RuleInput, Error> readRule(const std::string& path);

/// Whether all that keeps a rule from being valid stands where its template fills something in when it is deployed:
/// nobody can tell before then.
[[nodiscard]] bool onlyDeploymentKnows(const RuleInput& rule);

/// Says on standard error why a rule is not valid.
void complainInvalid(const RuleInput& rule);
/// The rule, or null after a complaint (unreadable or invalid) on standard error.
[[nodiscard]] std::shared_ptr<const pattern::Pattern> validRule(const std::string& path);

[[nodiscard]] std::string_view severityWord(pattern::Severity severity);
/// `file:line:column: error RW102: explanation`, one line; with the place in the pattern behind it where that of the
/// file is not known.
[[nodiscard]] std::string diagnosticLine(const RulePlaces& places, const pattern::Diagnostic& diagnostic);
/// One member of "diagnostics" in JSON results; with "fileLine" and "fileColumn" where `inDocument` tells them.
void writeDiagnostic(json::Writer& json, const LineMap& lines, const RulePlaces* inDocument,
                     const pattern::Diagnostic& diagnostic);

} // namespace rw::cli
