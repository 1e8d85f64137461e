// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/ruleinput.h"
#include "engine/insight/insight.h"
#include "engine/pattern/catalogue.h"
#include "engine/store/load.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rw::cli {
namespace {

using pattern::Diagnostic;
using pattern::Severity;

/// The topic catalogue, and the paths and values of a file of events where one is given.
std::optional<pattern::Vocabulary> vocabularyFor(const std::string& eventsFile) {
    pattern::Vocabulary vocabulary = pattern::builtinCatalogue();
    if (eventsFile.empty()) {
        return vocabulary;
    }
    const auto text = readInput(eventsFile);
    if (!text) {
        complain(text.error());
        return std::nullopt;
    }
    std::vector<std::string> events;
    const store::LoadCounts counts = store::loadEvents(*text, [&](store::Record record) {
        if (!record.event.empty()) {
            events.push_back(std::move(record.event));
        }
    });
    if (counts.unreadable > 0) {
        note(eventsFile + ": " + counted(counts.unreadable, "record is", "records are") + " unreadable and left out");
    }
    const std::vector<std::string_view> views(events.begin(), events.end());
    pattern::Vocabulary observed = insight::observe(views);
    vocabulary.events = observed.events;
    vocabulary.paths = std::move(observed.paths);
    return vocabulary;
}

std::vector<Diagnostic> merged(std::vector<Diagnostic> all, std::vector<Diagnostic> lints) {
    for (Diagnostic& lint : lints) {
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const Diagnostic& d) { return d.id == lint.id && d.at == lint.at; });
        if (same == all.end()) {
            all.push_back(std::move(lint));
        } else if (same->severity != Severity::Error) {
            *same = std::move(lint); // knows the events: better words and fixes
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.at.begin < b.at.begin;
    });
    return all;
}

struct Verdict {
    RuleInput rule;
    std::vector<Diagnostic> diagnostics;
    bool valid = false;
    bool deployable = false;
    std::string profile;
};

void printJson(const Verdict& v) {
    const pattern::ParseResult& parsed = v.rule.parsed;
    const LineMap lines(v.rule.text);
    std::string text;
    json::Writer json(text);
    json.object().name("file").string(v.rule.file).name("profile").string(v.profile);
    json.name("valid").boolean(v.valid).name("deployable").boolean(v.deployable);
    const auto textOrNull = [&](std::string_view name, const std::string& value) {
        json.name(name);
        value.empty() ? json.null() : json.string(value);
    };
    textOrNull("awsMessage", v.valid ? std::string() : parsed.serviceMessage);
    textOrNull("awsQuotaMessage", parsed.quotaMessage);
    json.name("complexity");
    if (parsed.pattern) {
        const pattern::Pattern& p = *parsed.pattern;
        json.object().name("leaves").number(static_cast<int64_t>(p.leaves.size()));
        json.name("characters").number(int64_t{p.characters});
        json.name("minifiedCharacters").number(int64_t{p.minifiedCharacters});
        json.name("wildcard").number(int64_t{p.wildcardComplexity});
        json.name("orCombinations").number(static_cast<int64_t>(std::min<uint64_t>(p.combinations, INT64_MAX))).end();
    } else {
        json.null();
    }
    json.name("diagnostics").array();
    const RulePlaces places(v.rule);
    for (const Diagnostic& diagnostic : v.diagnostics) {
        writeDiagnostic(json, lines, v.rule.placesKnown() ? &places : nullptr, diagnostic);
    }
    json.end().end();
    output().line(text);
}

void printText(const Verdict& v) {
    const RulePlaces places(v.rule);
    const pattern::ParseResult& parsed = v.rule.parsed;
    for (const Diagnostic& diagnostic : v.diagnostics) {
        output().line(diagnosticLine(places, diagnostic));
        for (const pattern::FixIt& fix : diagnostic.fixes) {
            output().line("  fix: " + fix.title);
        }
    }
    if (!v.valid) {
        output().line(v.rule.file + ": not valid");
        output().line("AWS says: " + parsed.serviceMessage);
        return;
    }
    if (!v.rule.valid()) {
        output().line(v.rule.file + ": valid if the deployment fills in what fits; only it knows some values");
        return;
    }
    output().line(v.rule.file + (v.deployable ? ": valid, deployable" : ": valid, but not deployable"));
    if (!parsed.quotaMessage.empty()) {
        output().line("AWS says: " + parsed.quotaMessage);
    }
    const pattern::Pattern& p = *parsed.pattern;
    output().line("  " + counted(p.leaves.size(), "leaf", "leaves") + ", " +
                  counted(p.characters, "character", "characters") + " (" + grouped(p.minifiedCharacters) +
                  " minified), wildcard complexity " + std::to_string(p.wildcardComplexity) + ", " +
                  counted(p.combinations, "$or combination", "$or combinations"));
}

int run(const Arguments& arguments) {
    auto rule = readRule(arguments.text("RULE"));
    if (!rule) {
        complain(rule.error());
        return kTrouble;
    }
    const auto vocabulary = vocabularyFor(arguments.text("--events"));
    if (!vocabulary) {
        return kTrouble;
    }
    Verdict v;
    v.profile = arguments.text("--profile");
    const auto profile = v.profile == "classic" ? pattern::Profile::Classic : pattern::Profile::CustomEventBus;
    v.diagnostics = merged(rule->parsed.diagnostics,
                           pattern::lint(rule->text, rule->parsed, &*vocabulary, profile, rule->unwrapped.literals));
    const bool waits = onlyDeploymentKnows(*rule);
    if (waits) { // RW450 stands at the same places
        std::erase_if(v.diagnostics, [](const Diagnostic& d) { return d.severity == Severity::Error; });
    }
    v.valid = rule->valid() || waits;
    const auto isAtLeast = [&](Severity severity) {
        return std::any_of(v.diagnostics.begin(), v.diagnostics.end(),
                           [&](const Diagnostic& d) { return d.severity <= severity; });
    };
    v.deployable = (rule->parsed.deployable() || waits) && !isAtLeast(Severity::Quota);
    v.rule = std::move(*rule);
    arguments.text("--format") == "json" ? printJson(v) : printText(v);
    if (!v.valid) {
        return kNo;
    }
    return arguments.has("--strict") && isAtLeast(Severity::Warning) ? kNo : kYes;
}

constexpr std::array<Option, 5> kOptions = {{
    {.name = "RULE",
     .kind = Option::Kind::Positional,
     .value = "FILE",
     .help = "The rule: an event pattern as JSON, also inside a put-rule input or template; - for standard input",
     .required = true},
    {.name = "--format",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "Form of the result",
     .preset = "text",
     .choices = "text json"},
    {.name = "--profile",
     .kind = Option::Kind::Choice,
     .value = "NAME",
     .help = "Which kind of event bus the rule is for",
     .preset = "classic",
     .choices = "classic custom-event-bus"},
    {.name = "--events",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "Events to compare paths and values with"},
    {.name = "--strict", .kind = Option::Kind::Flag, .help = "Warnings and quotas count as no, too"},
}};

} // namespace

extern const Command kCheckCommand = {
    .name = "check",
    .summary = "Say whether AWS would accept a rule, in its own words, and what looks wrong",
    .details = R"(Reports every problem with line, column and code: errors (AWS refuses the rule), quotas (valid, but it
cannot be deployed), warnings and hints. The JSON form also has the fixes as edits of byte ranges. Of a rule inside a
template, in JSON, YAML or Terraform, lines and columns are those of the template; the JSON form has them as fileLine
and fileColumn, and counts the rest in the pattern alone. What only the deployment of a template knows is warned of, and
no error.

Examples:
  rulewright-cli check rule.json
  rulewright-cli check - --format json < rule.json
  rulewright-cli check rule.json --events recent.ndjson --strict

Exit codes: 0 valid, 1 not valid (or, with --strict, something to warn of), 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
