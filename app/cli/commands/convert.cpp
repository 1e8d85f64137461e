// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "engine/json/json.h"
#include "engine/store/load.h"

#include <algorithm>
#include <array>

namespace rw::cli {
namespace {

int run(const Arguments& arguments) {
    size_t unreadable = 0;
    for (const std::string& path : arguments.list("FILE")) {
        std::string held;
        std::string_view text;
        auto file = path == "-" ? Expected<MappedFile, Error>(unexpected(Error{})) : MappedFile::open(path);
        if (file && file->mapped()) {
            text = file->text();
        } else {
            auto read = readInput(path);
            if (!read) {
                complain(read.error());
                return kTrouble;
            }
            held = std::move(*read);
            text = held;
        }
        std::stop_source stop;
        const store::LoadCounts counts = store::loadEvents(
            text,
            [&](const store::Record& record) {
                if (record.fate == store::Record::Fate::Unreadable) {
                    complain(path + ':' + std::to_string(record.line) + ": byte " + std::to_string(record.offset) +
                             ": " + record.how);
                    return;
                }
                // Most events stand on one line already.
                const bool oneLine = record.event.find('\n') == std::string::npos;
                output().line(oneLine ? record.event : json::minified(record.event));
                if (!output().open()) {
                    stop.request_stop();
                }
            },
            stop.get_token());
        unreadable += counts.unreadable;
        if (!output().open()) {
            break;
        }
    }
    return unreadable == 0 ? kYes : kNo;
}

constexpr std::array<Option, 1> kOptions = {{
    {.name = "FILE",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "Files of events in any form; - for standard input",
     .required = true},
}};

} // namespace

extern const Command kConvertCommand = {
    .name = "events convert",
    .summary = "Turn any readable form of events into NDJSON",
    .details = R"(Reads one event, an array, NDJSON, events one after the other, bare Genesys details and recorded
WebSocket frames; the form is recognised. Writes one event a line.

Examples:
  rulewright-cli events convert export.json > events.ndjson
  rulewright-cli events convert *.json | rulewright-cli test rule.json -

Exit codes: 0 everything was readable, 1 some records were not (named on standard error), 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
