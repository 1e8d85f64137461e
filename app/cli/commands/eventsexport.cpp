// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/ruleinput.h"
#include "engine/match/compiled.h"
#include "engine/store/exportback.h"
#include "engine/store/load.h"
#include "engine/store/mask.h"

#include <array>

namespace rw::cli {
namespace {

using match::CompiledPattern;

enum class Only : uint8_t { All, Matching, Missing };

std::vector<std::string> splitColumns(const std::string& list) {
    std::vector<std::string> columns;
    for (size_t at = 0; at <= list.size();) {
        const size_t comma = std::min(list.find(',', at), list.size());
        if (comma > at) {
            columns.push_back(list.substr(at, comma - at));
        }
        at = comma + 1;
    }
    return columns;
}

/// The events that are wanted, one after the other.
class Selection {
public:
    Selection(std::shared_ptr<const CompiledPattern> rule, Only only, std::stop_token stop)
        : m_rule(std::move(rule)), m_only(only), m_stop(std::move(stop)) {}

    /// False on trouble with the file. `take` gets the event and the verdict.
    bool read(const std::string& path, const std::function<void(std::string, std::optional<bool>)>& take) {
        const auto file = InputFile::open(path);
        if (!file) {
            complain(file.error());
            return false;
        }
        bool broken = false;
        store::LoadOptions options;
        options.stop = m_stop;
        const auto counts = store::loadEvents(
            [&](char* buffer, size_t capacity) {
                const auto got = readSome(file->descriptor(), buffer, capacity, path);
                broken = broken || !got;
                return got.value_or(0);
            },
            [&](store::Record record) {
                if (record.fate == store::Record::Fate::Unreadable) {
                    complain(path + ':' + std::to_string(record.line) + ": byte " + std::to_string(record.offset) +
                             ": " + record.how);
                }
                if (record.event.empty()) {
                    return;
                }
                std::optional<bool> match;
                if (m_rule != nullptr) {
                    const auto judged = m_judge.matches(*m_rule, record.event);
                    match = judged && *judged;
                }
                if (m_only != Only::All && match != (m_only == Only::Matching)) {
                    return;
                }
                take(std::move(record.event), match);
            },
            options);
        m_unreadable += counts.unreadable;
        return !broken;
    }
    [[nodiscard]] size_t unreadable() const { return m_unreadable; }

private:
    std::shared_ptr<const CompiledPattern> m_rule;
    match::EventJudge m_judge;
    Only m_only;
    std::stop_token m_stop;
    size_t m_unreadable = 0;
};

void reportMask(const store::MaskReport& report, const std::string& salt) {
    note(counted(report.masked, "value was masked", "values were masked") + "; --salt " + salt + " masks the same way");
    for (const store::MaskCompromise& compromise : report.compromises) {
        note("  " + compromise.path + (compromise.kept ? " is left as it is: " : " is kept in part: ") +
             compromise.shown + " (the rule's verdict depends on it)");
    }
    for (const store::MaskClear& clear : report.clear) {
        note("  " + clear.path + " keeps its words, for example: " + clear.example);
    }
}

int run(const Arguments& arguments) {
    store::ExportOptions options;
    const std::string form = arguments.text("--as");
    options.form = form == "csv"     ? store::ExportForm::Csv
                   : form == "json"  ? store::ExportForm::Json
                   : form == "suite" ? store::ExportForm::Suite
                                     : store::ExportForm::Ndjson;
    options.columns = splitColumns(arguments.text("--columns"));
    const std::string which = arguments.text("--only");
    const Only only = which == "matching" ? Only::Matching : which == "missing" ? Only::Missing : Only::All;
    std::shared_ptr<const CompiledPattern> rule;
    if (arguments.has("--rule")) {
        auto input = readRule(arguments.text("--rule"));
        if (!input) {
            complain(input.error());
            return kTrouble;
        }
        if (!input->valid()) {
            complain(input->file + " is not a valid rule");
            note("  " + input->parsed.serviceMessage);
            return kTrouble;
        }
        options.rule = input->text;
        rule = CompiledPattern::compile(input->parsed.pattern);
    } else if (options.form == store::ExportForm::Suite || only != Only::All) {
        complain("this needs a rule: --rule FILE");
        return kTrouble;
    }

    std::string held; // for -o: a file appears only when it is complete
    const std::string path = arguments.text("--output");
    std::stop_source stop;
    store::EventWriter writer(options, [&](std::string_view text) {
        if (!path.empty()) {
            held += text;
            return;
        }
        output().write(text);
        if (!output().open()) {
            stop.request_stop();
        }
    });
    Selection selection(rule, only, stop.get_token());
    std::vector<std::string> events; // for masking, which looks at all of them first
    std::vector<std::optional<bool>> verdicts;
    const bool mask = arguments.has("--mask");
    for (const std::string& file : arguments.list("FILE")) {
        const bool good = selection.read(file, [&](std::string event, std::optional<bool> match) {
            if (mask) {
                events.push_back(std::move(event));
                verdicts.push_back(match);
            } else {
                writer.add(event, match);
            }
        });
        if (!good) {
            return kTrouble;
        }
    }
    bool kept = true;
    if (mask) {
        const std::string salt = arguments.has("--salt") ? arguments.text("--salt") : store::freshSalt();
        std::vector<std::shared_ptr<const CompiledPattern>> rules;
        if (rule != nullptr) {
            rules.push_back(rule);
        }
        const store::MaskReport report = store::maskEvents(events, rules, salt, stop.get_token());
        for (size_t i = 0; i < events.size(); ++i) {
            writer.add(events[i], verdicts[i]);
        }
        reportMask(report, salt);
        kept = report.verdictsKept;
    }
    writer.finish();
    if (!path.empty()) {
        if (const auto written = writeFile(path, held); !written) {
            complain(written.error());
            return kTrouble;
        }
    }
    if (!kept) {
        complain("a verdict differs after masking: do not use this export as a test");
    }
    return selection.unreadable() == 0 && kept ? kYes : kNo;
}

constexpr std::array<Option, 8> kOptions = {{
    {.name = "FILE",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "Files of events in any form; - for standard input",
     .required = true},
    {.name = "--as",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "What to write",
     .preset = "ndjson",
     .choices = "ndjson json csv suite"},
    {.name = "--columns",
     .kind = Option::Kind::Text,
     .value = "PATHS",
     .help = "For csv: paths separated by commas, as detail.eventBody.queueId"},
    {.name = "--rule",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "The rule whose verdicts --only, suite and --mask go by"},
    {.name = "--only",
     .kind = Option::Kind::Choice,
     .value = "WHICH",
     .help = "Only events that the rule matches, or misses",
     .choices = "matching missing"},
    {.name = "--mask",
     .kind = Option::Kind::Flag,
     .help = "Replace phone numbers, addresses, e-mails, names and transcripts; the rule's verdicts stay"},
    {.name = "--salt",
     .kind = Option::Kind::Text,
     .value = "TEXT",
     .help = "Mask as an export with the same salt did; else each export has its own"},
    {.name = "-o,--output",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "Write here instead of standard output"},
}};

} // namespace

extern const Command kEventsExportCommand = {
    .name = "events export",
    .summary = "Write events as NDJSON, JSON, CSV or a test suite, masked if wanted",
    .details =
        R"(Masking replaces equal values by equal ones, in all events of the export, and judges again afterwards. A
value that decides a verdict is kept as far as it must be, and named on standard error.

Examples:
  rulewright-cli events export events.ndjson --as csv --columns time,detail-type,detail.eventBody.queueId
  rulewright-cli events export queue.json --as suite --rule rule.json --mask -o cases.jsonl
  rulewright-cli events export events.ndjson --rule rule.json --only matching

Exit codes: 0 done, 1 some records were unreadable or a verdict changed, 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
