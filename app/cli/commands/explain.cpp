// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/explain.h"
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/explainschema.h"
#include "app/cli/ruleinput.h"
#include "engine/pattern/catalogue.h"
#include "engine/store/load.h"

#include <array>
#include <optional>

namespace rw::cli {
namespace {

struct ChosenEvent {
    std::string file;
    std::string text;
    size_t record = 1; ///< counted from 1
    size_t line = 1;
    size_t offset = 0;               ///< of the record in the file
    std::vector<std::string> madeUp; ///< as store::Record::madeUp
};

/// Record number `wanted` of the file. A text that holds no event at all is taken as it is: the explanation then says
/// what is wrong with it.
std::optional<ChosenEvent> chooseEvent(const std::string& path, size_t wanted) {
    const auto text = readInput(path);
    if (!text) {
        complain(text.error());
        return std::nullopt;
    }
    ChosenEvent chosen;
    chosen.file = path;
    size_t records = 0;
    bool found = false;
    (void)store::loadEvents(*text, [&](const store::Record& record) {
        if (!record.isEvent() && record.fate != store::Record::Fate::Unreadable) {
            return; // no event: a heartbeat, a control message
        }
        ++records;
        if (records != wanted) {
            return;
        }
        found = true;
        chosen.line = record.line;
        chosen.offset = record.offset;
        chosen.text = record.event;
        chosen.madeUp.assign(record.madeUp.begin(), record.madeUp.end());
    });
    if (wanted > std::max<size_t>(records, 1)) {
        complain(path + " has " + counted(records, "record", "records") + ", so there is no number " +
                 std::to_string(wanted));
        return std::nullopt;
    }
    chosen.record = wanted;
    if (records > 1 && wanted == 1) {
        note(path + " has " + counted(records, "record", "records") +
             "; this explains the first, choose another with --record");
    }
    if (!found || chosen.text.empty()) {
        chosen.text =
            records > 1 ? text->substr(chosen.offset, text->find('\n', chosen.offset) - chosen.offset) : *text;
    }
    return chosen;
}

std::string_view outcomeWord(match::Outcome outcome) {
    switch (outcome) {
    case match::Outcome::Match:
        return "match";
    case match::Outcome::NoMatch:
        return "no match";
    case match::Outcome::CannotJudge:
        return "cannot be judged";
    case match::Outcome::Unreadable:
        return "unreadable";
    }
    return "unreadable";
}

std::string_view kindWord(json::Kind kind) {
    switch (kind) {
    case json::Kind::Missing:
        return "missing";
    case json::Kind::Null:
        return "null";
    case json::Kind::True:
    case json::Kind::False:
        return "boolean";
    case json::Kind::Number:
        return "number";
    case json::Kind::String:
        return "string";
    case json::Kind::Array:
        return "array";
    case json::Kind::Object:
        return "object";
    }
    return "missing";
}

void writeRange(json::Writer& json, std::string_view name, ByteRange at) {
    json.name(name).object().name("begin").number(int64_t{at.begin}).name("end").number(int64_t{at.end}).end();
}

void writeLeaf(json::Writer& json, const match::LeafResult& leaf, const LineMap& ruleLines) {
    const LineColumn at = ruleLines.at(leaf.ruleAt.begin);
    json.object().name("leaf").number(int64_t{leaf.leaf}).name("path").string(leaf.path);
    json.name("state").string(match::stateWord(leaf.state)).name("reason");
    leaf.reason == match::Reason::None ? json.null() : json.string(match::reasonId(leaf.reason));
    json.name("sentence").string(leaf.sentence);
    writeRange(json, "rule", leaf.ruleAt);
    json.name("line").number(int64_t{at.line}).name("column").number(int64_t{at.column});
    json.name("matcher");
    leaf.matcher < 0 ? json.null() : json.number(int64_t{leaf.matcher});
    json.name("values").array();
    for (const match::FoundValue& value : leaf.found) {
        json.object().name("jsonPath").string(value.jsonPath).name("kind").string(kindWord(value.kind));
        json.name("text").string(value.text).name("accepted").boolean(value.accepted).name("matcher");
        value.matcher < 0 ? json.null() : json.number(int64_t{value.matcher});
        writeRange(json, "event", value.at);
        json.end();
    }
    json.end().name("element").array();
    for (const match::ArrayStep& step : leaf.element) {
        json.object().name("array").number(int64_t{step.array}).name("index").number(int64_t{step.index}).end();
    }
    json.end().name("firstDifference").number(int64_t{leaf.firstDifference});
    if (leaf.payloadAt.empty()) {
        json.name("payload").null();
    } else {
        writeRange(json, "payload", leaf.payloadAt);
    }
    json.name("nearestPath");
    leaf.nearestPath.empty() ? json.null() : json.string(leaf.nearestPath);
    json.end();
}

void printJson(const RuleInput& rule, const ChosenEvent& event, const match::Explanation& e) {
    const LineMap lines(rule.text);
    std::string text;
    json::Writer json(text);
    json.object().name("format").number(int64_t{1}).name("rule").string(rule.file);
    json.name("event").object().name("file").string(event.file);
    json.name("record").number(static_cast<int64_t>(event.record));
    json.name("line").number(static_cast<int64_t>(event.line));
    json.name("offset").number(static_cast<int64_t>(event.offset)).end();
    json.name("match").boolean(e.matched).name("outcome").string(outcomeWord(e.outcome));
    json.name("sentence").string(e.sentence).name("failing").number(int64_t{e.failing}).name("alternative");
    e.alternative < 0 ? json.null() : json.number(int64_t{e.alternative});
    json.name("leaves").array();
    for (const match::LeafResult& leaf : e.leaves) {
        writeLeaf(json, leaf, lines);
    }
    json.end().name("error");
    if (e.error) {
        json.object().name("message").string(e.error->message).name("offset").number(int64_t{e.error->offset}).end();
    } else {
        json.null();
    }
    json.end();
    output().line(text);
}

void printText(const RuleInput& rule, const match::Explanation& e) {
    output().line(e.sentence);
    if (e.error) {
        output().line("  " + e.error->message + " (byte " + std::to_string(e.error->offset) + ")");
    }
    const RulePlaces places(rule);
    for (const match::LeafResult& leaf : e.leaves) {
        std::string line(match::stateWord(leaf.state));
        line.resize(std::max<size_t>(line.size(), 16), ' ');
        line += "  " + leaf.path;
        output().line(line);
        output().line("                    " + leaf.sentence + " (" + places.inFile(leaf.ruleAt.begin) + ")" +
                      places.inPattern(leaf.ruleAt.begin));
    }
}

int run(const Arguments& arguments) {
    if (arguments.has("--schema")) {
        output().write(kExplainSchema);
        return kYes;
    }
    if (!arguments.has("RULE") || !arguments.has("EVENT")) {
        complain("explain needs a RULE and an EVENT; see rulewright-cli explain --help");
        return kTrouble;
    }
    if (arguments.text("RULE") == "-" && arguments.text("EVENT") == "-") {
        complain("only one of RULE and EVENT can be standard input");
        return kTrouble;
    }
    if (arguments.number("--record") == 0) {
        complain("--record counts from 1");
        return kTrouble;
    }
    const auto rule = readRule(arguments.text("RULE"));
    if (!rule) {
        complain(rule.error());
        return kTrouble;
    }
    if (!rule->valid()) {
        complain(rule->file + " is not a valid rule");
        note("  " + rule->parsed.serviceMessage);
        return kTrouble;
    }
    const auto event = chooseEvent(arguments.text("EVENT"), arguments.number("--record"));
    if (!event) {
        return kTrouble;
    }
    match::ExplainContext context;
    context.vocabulary = &pattern::builtinCatalogue();
    context.madeUpPaths = &event->madeUp;
    const match::Explanation explanation = match::explain(*rule->parsed.pattern, event->text, context);
    arguments.text("--format") == "json" ? printJson(*rule, *event, explanation) : printText(*rule, explanation);
    if (explanation.outcome == match::Outcome::Unreadable) {
        complain(event->file + ": the event cannot be read");
        return kTrouble;
    }
    return explanation.matched ? kYes : kNo;
}

constexpr std::array<Option, 5> kOptions = {{
    {.name = "RULE", .kind = Option::Kind::Positional, .value = "FILE", .help = "The rule; - for standard input"},
    {.name = "EVENT",
     .kind = Option::Kind::Positional,
     .value = "FILE",
     .help = "A file with the event, in any form; - for standard input"},
    {.name = "--record",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "Which record of the file, counted from 1",
     .preset = "1"},
    {.name = "--format",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "Form of the result",
     .preset = "text",
     .choices = "text json"},
    {.name = "--schema", .kind = Option::Kind::Flag, .help = "Print the JSON Schema of --format json and exit"},
}};

} // namespace

extern const Command kExplainCommand = {
    .name = "explain",
    .summary = "Say leaf by leaf why a rule matches an event or not",
    .details = R"(For every leaf of the rule: pass, fail, not evaluated or cannot be judged, with the values that were
looked at, the reason, and the nearest path where the asked one does not exist. Ranges are byte offsets.

Examples:
  rulewright-cli explain rule.json event.json
  rulewright-cli explain rule.json events.ndjson --record 17 --format json
  rulewright-cli explain --schema

Exit codes: 0 the event matches, 1 it does not, 2 trouble (invalid rule, unreadable event).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
