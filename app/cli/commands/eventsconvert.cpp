// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "engine/json/json.h"
#include "engine/json/writer.h"
#include "engine/store/load.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace rw::cli {
namespace {

using store::Record;

enum class Report : uint8_t { Trouble, Text, JsonLines };

void textReport(const std::string& name, const Record& record) {
    std::string line = name + ':' + std::to_string(record.line) + ": byte " + std::to_string(record.offset) + ": " +
                       std::string(store::fateWord(record.fate));
    for (const std::string* part : {&record.how, &record.note, &record.doubt}) {
        line += part->empty() ? "" : ": " + *part;
    }
    note(line);
}

void jsonReport(const std::string& name, const Record& record) {
    std::string text;
    json::Writer json(text);
    json.object().name("file").string(name).name("line").number(static_cast<int64_t>(record.line));
    json.name("offset").number(static_cast<int64_t>(record.offset)).name("fate").string(store::fateWord(record.fate));
    const auto optional = [&](std::string_view key, const std::string& value) {
        json.name(key);
        value.empty() ? json.null() : json.string(value);
    };
    optional("how", record.how);
    optional("note", record.note);
    optional("doubt", record.doubt);
    json.end();
    note(text);
}

/// Events go to standard output, or to a file that appears only when it is complete.
class Target {
public:
    explicit Target(std::string path) : m_path(std::move(path)) {}
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() {
        if (m_file != nullptr) {
            (void)std::fclose(m_file);
            (void)std::remove(m_temporary.c_str());
        }
    }
    bool begin() {
        if (m_path.empty()) {
            return true;
        }
        m_temporary = m_path + ".rulewright-" + std::to_string(::getpid());
        m_file = std::fopen(m_temporary.c_str(), "wb");
        return m_file != nullptr || failed();
    }
    /// False when there is no use in going on.
    bool line(std::string_view text) {
        if (m_file == nullptr) {
            output().line(text);
            return output().open();
        }
        m_good = m_good && std::fwrite(text.data(), 1, text.size(), m_file) == text.size() &&
                 std::fputc('\n', m_file) != EOF;
        return m_good;
    }
    bool end() {
        if (m_path.empty()) {
            return true;
        }
        const bool closed = std::fclose(m_file) == 0;
        m_file = nullptr;
        if (!m_good || !closed || std::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
            (void)failed();
            (void)std::remove(m_temporary.c_str());
            return false;
        }
        return true;
    }

private:
    bool failed() {
        complain("cannot write " + m_path);
        return false;
    }
    std::string m_path, m_temporary;
    std::FILE* m_file = nullptr;
    bool m_good = true;
};

std::string summary(const store::LoadCounts& c) {
    std::string text = counted(c.accepted, "event", "events");
    const auto add = [&text](size_t number, std::string_view words) {
        text += number == 0 ? "" : ", " + grouped(number) + ' ' + std::string(words);
    };
    add(c.unwrapped, "of them unwrapped");
    add(c.wrapped, "of them put into an envelope");
    add(c.doubtful, "of them without a detail-type");
    add(c.duplicates, "duplicates");
    add(c.skipped, "without an event");
    add(c.unreadable, "unreadable");
    return text;
}

int run(const Arguments& arguments) {
    const std::string word = arguments.text("--report");
    const Report report = word == "jsonl" ? Report::JsonLines : word == "text" ? Report::Text : Report::Trouble;
    const bool unique = arguments.has("--unique");
    Target target(arguments.text("--output"));
    if (!target.begin()) {
        return kTrouble;
    }
    store::LoadCounts total;
    std::stop_source stop;
    bool broken = false;
    for (const std::string& path : arguments.list("FILE")) {
        const auto file = InputFile::open(path);
        if (!file) {
            complain(file.error());
            return kTrouble;
        }
        const auto read = [&](char* buffer, size_t capacity) -> size_t {
            if (path == "-") {
                output().flush(); // what is known goes out before waiting for more
            }
            const auto got = readSome(file->descriptor(), buffer, capacity, path);
            broken = broken || !got;
            return got.value_or(0);
        };
        store::LoadOptions options;
        options.stop = stop.get_token();
        const store::LoadCounts counts = store::loadEvents(
            read,
            [&](const Record& record) {
                if (report == Report::JsonLines) {
                    jsonReport(path, record);
                } else if (report == Report::Text) {
                    textReport(path, record);
                } else if (record.fate == Record::Fate::Unreadable) {
                    complain(path + ':' + std::to_string(record.line) + ": byte " + std::to_string(record.offset) +
                             ": " + record.how);
                }
                if (record.event.empty() || (unique && !record.isEvent())) {
                    return;
                }
                // Most events stand on one line already.
                const bool oneLine = record.event.find('\n') == std::string::npos;
                if (!target.line(oneLine ? record.event : json::minified(record.event))) {
                    stop.request_stop();
                }
            },
            options);
        total.accepted += counts.accepted;
        total.unwrapped += counts.unwrapped;
        total.wrapped += counts.wrapped;
        total.duplicates += counts.duplicates;
        total.skipped += counts.skipped;
        total.unreadable += counts.unreadable;
        total.doubtful += counts.doubtful;
        if (stop.stop_requested()) {
            break;
        }
    }
    if (!target.end() || broken) {
        return kTrouble;
    }
    if (report == Report::Text) {
        note(summary(total));
    } else if (report == Report::Trouble && total.doubtful > 0) {
        note(counted(total.doubtful, "record has", "records have") +
             " no detail-type: are these EventBridge events? --report text names them");
    }
    return total.unreadable == 0 ? kYes : kNo;
}

constexpr std::array<Option, 4> kOptions = {{
    {.name = "FILE",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "Files of events in any form; - for standard input",
     .required = true},
    {.name = "-o,--output",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "Write here instead of standard output"},
    {.name = "--report",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "Say on standard error what became of each record",
     .choices = "text jsonl"},
    {.name = "--unique", .kind = Option::Kind::Flag, .help = "Leave out events that came before: same id, same text"},
}};

} // namespace

extern const Command kConvertCommand = {
    .name = "events convert",
    .summary = "Turn any readable form of events into NDJSON",
    .details = R"(Reads one event, arrays, NDJSON, events one after the other, CSV and lines of logs, gzip or not; takes
events out of CloudWatch Logs and Insights results, subscriptions, SQS, SNS and Lambda records, bus logs and PutEvents
entries, also one in the other; puts bare Genesys details into an envelope. The form is recognised. Writes one event a
line.

Examples:
  rulewright-cli events convert export.json > events.ndjson
  rulewright-cli events convert firehose.gz queue.json -o events.ndjson --report text
  rulewright-cli events convert *.json | rulewright-cli test rule.json -

Exit codes: 0 everything was readable, 1 some records were not (named on standard error), 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
