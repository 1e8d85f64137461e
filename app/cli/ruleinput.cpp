// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ruleinput.h"

#include "app/cli/console.h"

#include <algorithm>

namespace rw::cli {

namespace {

/// A rule inside of something that is no rule itself.
bool isDocument(const pattern::UnwrappedRule& rule) {
    using pattern::Wrapping;
    const auto quotes = std::find(rule.steps.begin(), rule.steps.end(), Wrapping::SingleQuotes);
    return rule.changed() && quotes == rule.steps.end() && rule.best() != Wrapping::EncodedString &&
           rule.best() != Wrapping::CodeFence;
}

/// What is wrong is a text that a template fills in. A wildcard is wrong with whatever is filled in, and a function's
/// object is none that AWS would take.
bool isFilledIn(const RuleInput& rule, const RulePlaces& places, const pattern::Diagnostic& diagnostic) {
    using pattern::DiagId;
    const std::vector<pattern::UnwrappedRule::Intrinsic>& all = rule.unwrapped.intrinsics;
    return diagnostic.id != DiagId::WildcardConsecutive && diagnostic.id != DiagId::WildcardEscape &&
           diagnostic.at.in(rule.text).find("${") != std::string_view::npos &&
           std::any_of(all.begin(), all.end(), [&](const pattern::UnwrappedRule::Intrinsic& one) {
               return one.at == places.at(diagnostic.at.begin);
           });
}

} // namespace

Expected<RuleInput, Error> readRule(const std::string& path) {
    auto text = readInput(path);
    if (!text) {
        return unexpected(text.error());
    }
    RuleInput rule;
    rule.file = path;
    rule.text = std::move(*text);
    if (rule.text.starts_with("\xFF\xFE") || rule.text.starts_with("\xFE\xFF")) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = path + " is UTF-16: save it as UTF-8 first";
        error.remedy = "In PowerShell: … | Out-File -Encoding utf8 rule.json";
        return unexpected(error);
    }
    // Editors on other systems leave a byte order mark; it is no part of the rule.
    if (rule.text.starts_with("\xEF\xBB\xBF")) {
        rule.text.erase(0, 3);
    }
    // As the editor does with what is pasted. Other quotes would be a repair, and that is not asked for here.
    if (pattern::UnwrappedRule bare = pattern::unwrapRule(rule.text); isDocument(bare)) {
        note(path + " is " + pattern::wrappingWords(bare.best()) +
             (bare.rules > 1 ? " with " + std::to_string(bare.rules) + " rules: this is about the first event pattern"
                             : ": this is about the event pattern in it") +
             (bare.places.empty()
                  ? "; lines and bytes are counted in the pattern alone"
                  : "; lines are those of the file, but AWS and JSON results count in the pattern alone"));
        if (!bare.intrinsics.empty()) {
            constexpr size_t kNamed = 3;
            std::string named;
            for (size_t i = 0; i < std::min(bare.intrinsics.size(), kNamed); ++i) {
                named += (i > 0 ? ", " : "") + bare.intrinsics[i].name + " in line " +
                         std::to_string(bare.intrinsics[i].at.line);
            }
            note("only the deployment knows some values: " + named + (bare.intrinsics.size() > kNamed ? ", …" : "") +
                 ". Write them in");
        }
        rule.document = std::move(rule.text);
        rule.text = bare.text;
        rule.unwrapped = std::move(bare);
    }
    rule.parsed = pattern::parsePattern(rule.text);
    return rule;
}

bool onlyDeploymentKnows(const RuleInput& rule) {
    const RulePlaces places(rule);
    const std::vector<pattern::Diagnostic>& all = rule.parsed.diagnostics;
    return !rule.valid() && !rule.unwrapped.intrinsics.empty() &&
           std::all_of(all.begin(), all.end(), [&](const pattern::Diagnostic& diagnostic) {
               return diagnostic.severity != pattern::Severity::Error || isFilledIn(rule, places, diagnostic);
           });
}

void complainInvalid(const RuleInput& rule) {
    if (onlyDeploymentKnows(rule)) {
        complain(rule.file + " cannot be judged: only the deployment knows what stands in it");
        return;
    }
    complain(rule.file + " is not a valid rule");
    note("  " + rule.parsed.serviceMessage);
    const RulePlaces places(rule);
    for (const pattern::Diagnostic& diagnostic : rule.parsed.diagnostics) {
        if (diagnostic.severity == pattern::Severity::Error) {
            note("  " + diagnosticLine(places, diagnostic));
        }
    }
}

std::shared_ptr<const pattern::Pattern> validRule(const std::string& path) {
    auto rule = readRule(path);
    if (!rule) {
        complain(rule.error());
        return nullptr;
    }
    if (!rule->valid()) {
        complainInvalid(*rule);
        return nullptr;
    }
    return rule->parsed.pattern;
}

std::string_view severityWord(pattern::Severity severity) {
    switch (severity) {
    case pattern::Severity::Error:
        return "error";
    case pattern::Severity::Quota:
        return "quota";
    case pattern::Severity::Warning:
        return "warning";
    case pattern::Severity::Hint:
        return "hint";
    }
    return "error";
}

std::string RulePlaces::inFile(uint32_t byteOfRule) const {
    const LineColumn place = at(byteOfRule);
    return hasFilePlaces() ? m_rule.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column)
                           : m_rule.file;
}

std::string RulePlaces::inPattern(uint32_t byteOfRule) const {
    const LineColumn place = at(byteOfRule);
    return hasFilePlaces() ? std::string()
                           : " (line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                                 " of the pattern)";
}

std::string diagnosticLine(const RulePlaces& places, const pattern::Diagnostic& diagnostic) {
    const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(diagnostic.id);
    std::string line = places.inFile(diagnostic.at.begin) + ": ";
    line.append(severityWord(diagnostic.severity)).append(" ").append(info.code).append(": ");
    line.append(pattern::explanationText(diagnostic)).append(places.inPattern(diagnostic.at.begin));
    return line;
}

void writeDiagnostic(json::Writer& json, const LineMap& lines, const RulePlaces* inDocument,
                     const pattern::Diagnostic& diagnostic) {
    const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(diagnostic.id);
    const LineColumn begin = lines.at(diagnostic.at.begin);
    const LineColumn end = lines.at(diagnostic.at.end);
    json.object();
    json.name("code").string(info.code);
    json.name("severity").string(severityWord(diagnostic.severity));
    json.name("line").number(int64_t{begin.line}).name("column").number(int64_t{begin.column});
    json.name("endLine").number(int64_t{end.line}).name("endColumn").number(int64_t{end.column});
    if (inDocument != nullptr) {
        const LineColumn there = inDocument->at(diagnostic.at.begin);
        json.name("fileLine").number(int64_t{there.line}).name("fileColumn").number(int64_t{there.column});
    }
    json.name("begin").number(int64_t{diagnostic.at.begin}).name("end").number(int64_t{diagnostic.at.end});
    json.name("title").string(pattern::titleText(diagnostic.id));
    json.name("message").string(pattern::explanationText(diagnostic));
    if (!diagnostic.serviceReason.empty()) {
        json.name("awsReason").string(diagnostic.serviceReason);
    }
    json.name("fixes").array();
    for (const pattern::FixIt& fix : diagnostic.fixes) {
        json.object().name("title").string(fix.title).name("safe").boolean(fix.safe).name("edits").array();
        for (const pattern::TextEdit& edit : fix.edits) {
            json.object();
            json.name("begin").number(int64_t{edit.at.begin}).name("end").number(int64_t{edit.at.end});
            json.name("text").string(edit.text).end();
        }
        json.end().end();
    }
    json.end().end();
}

} // namespace rw::cli
