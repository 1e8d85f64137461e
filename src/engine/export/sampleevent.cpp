// SPDX-License-Identifier: GPL-3.0-or-later
// One event as the console's Sandbox takes it under "Enter my own" (facts: aws §2.1, §2.2): a whole envelope. What an
// event lacks is filled in, what it has keeps every token.
#include "engine/base/words.h"
#include "engine/export/forms.h"
#include "engine/json/json.h"
#include "engine/json/writer.h"

#include <array>
#include <utility>

namespace rw::exporting {

Rendered renderSampleEvent(const pattern::Pattern& /*pattern*/, const Options& options) {
    const auto refuse = [](std::string message, std::string remedy) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = std::move(message);
        error.remedy = std::move(remedy);
        return unexpected(error);
    };
    if (options.sampleEvent.empty()) {
        return refuse(Words::tr("the sample event form needs an event"),
                      Words::tr("select an event in the list, or name a file with --event"));
    }
    const json::Tree tree = json::read(options.sampleEvent);
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object) {
        return refuse(Words::tr("the event is not a JSON object"), Words::tr("choose another event"));
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEnvelope = {{
        {"version", "\"0\""},
        {"id", "\"00000000-0000-0000-0000-000000000000\""},
        {"detail-type", "\"\""},
        {"source", "\"\""},
        {"account", "\"123456789012\""},
        {"time", "\"2026-01-01T00:00:00Z\""},
        {"region", "\"us-east-1\""},
        {"resources", "[]"},
        {"detail", "{}"},
    }};
    const auto token = [&](const json::Node& node) { return node.at.in(options.sampleEvent); };
    std::string text;
    json::Writer writer(text);
    writer.object();
    for (const auto& [name, preset] : kEnvelope) {
        const json::Node* found = tree.root.find(name);
        writer.name(name);
        writer.raw(found != nullptr ? std::string_view(token(*found)) : preset);
    }
    for (const json::Member& member : tree.root.members) {
        bool standard = false;
        for (const auto& [name, preset] : kEnvelope) {
            standard = standard || name == member.name;
        }
        if (!standard && tree.root.find(member.name) == &member.value) {
            writer.name(member.name);
            writer.raw(token(member.value));
        }
    }
    writer.end();
    return json::pretty(text, 2) + "\n";
}

} // namespace rw::exporting
