// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"

#include <array>

namespace rw::cli {
namespace {

int run(const Arguments& arguments) {
    demo::EventGenerator generator({.seed = arguments.number("--seed"), .count = arguments.number("--count")});
    std::string chunk;
    bool more = true;
    while (more && output().open()) {
        chunk.clear();
        more = generator.appendChunk(chunk, 240 * 1024); // stays in the processor's cache on its way out
        output().write(chunk);
        output().flush();
    }
    return kYes;
}

constexpr std::array<Option, 2> kOptions = {{
    {.name = "--count", .kind = Option::Kind::Number, .value = "N", .help = "How many events", .preset = "1000"},
    {.name = "--seed",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "The same seed makes the same bytes",
     .preset = "1"},
}};

} // namespace

extern const Command kGenerateCommand = {
    .name = "generate",
    .summary = "Make realistic Genesys Cloud detail events as NDJSON",
    .details = R"(Whole conversations of an invented contact centre, interleaved in order of time: voice, message, chat,
e-mail and callback; about 1.4 KB an event. All names, numbers and ids are fictional.

Examples:
  rulewright-cli generate --count 5000 --seed 7 > hour.ndjson
  rulewright-cli generate --count 1000000 | rulewright-cli test rule.json - --format count

Exit codes: 0 done, 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
