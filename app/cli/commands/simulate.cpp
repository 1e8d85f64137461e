// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "demo/demoorganization.h"
#include "engine/json/writer.h"

#include <QCoreApplication>
#include <array>

namespace rw::cli {
namespace {

int run(const Arguments& arguments) {
    int argc = 1;
    std::string name = "rulewright-cli";
    std::array<char*, 2> argv = {name.data(), nullptr};
    QCoreApplication app(argc, argv.data());
    demo::DemoOptions options;
    options.seed = arguments.number("--seed");
    options.port = static_cast<quint16>(arguments.number("--port"));
    options.conversationsPerHour = static_cast<int>(arguments.number("--conversations-per-hour"));
    options.hours = static_cast<int>(arguments.number("--hours"));
    options.answerDelayMs = static_cast<int>(arguments.number("--delay"));
    demo::DemoOrganization organization(options);
    const Interruption interruption([] { QCoreApplication::quit(); });
    if (const auto started = organization.start(); !started) {
        complain(started.error());
        return kTrouble;
    }
    const std::string url = organization.baseUrl().toString().toStdString();
    const std::string id = demo::DemoOrganization::clientId().toStdString();
    const std::string secret = demo::DemoOrganization::clientSecret().toStdString();
    if (arguments.text("--format") == "json") {
        std::string text;
        json::Writer json(text);
        json.object().name("baseUrl").string(url).name("clientId").string(id).name("clientSecret").string(secret);
        json.name("organizationId").string(demo::DemoOrganization::organizationId().toStdString()).end();
        output().line(text);
    } else {
        output().line("base URL: " + url);
        output().line("client id: " + id);
        output().line("client secret: " + secret);
    }
    output().flush();
    note("The simulated organisation answers until it is interrupted (Ctrl+C).");
    return QCoreApplication::exec();
}

constexpr std::array<Option, 6> kOptions = {{
    {.name = "--seed",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "The same seed makes the same conversations",
     .preset = "1"},
    {.name = "--port",
     .kind = Option::Kind::Number,
     .value = "P",
     .help = "Port of 127.0.0.1; 0: any free one",
     .preset = "0",
     .atMost = 65'535},
    {.name = "--conversations-per-hour",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "How busy the organisation is",
     .preset = "120",
     .atMost = 10'000},
    {.name = "--hours",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "How far back its conversations reach",
     .preset = "48",
     .atMost = 744},
    {.name = "--delay",
     .kind = Option::Kind::Number,
     .value = "MS",
     .help = "Milliseconds before every answer",
     .preset = "0",
     .atMost = 600'000},
    {.name = "--format",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "How address and credentials are printed",
     .preset = "text",
     .choices = "text json"},
}};

} // namespace

extern const Command kSimulateCommand = {
    .name = "simulate",
    .summary = "Run a simulated Genesys Cloud organisation on this machine",
    .details = R"(Speaks the real shapes: POST /oauth/token, GET /api/v2/organizations/me, POST
/api/v2/analytics/conversations/details/query, GET /api/v2/analytics/conversations/ID/details. Prints its address and
its (fictional) credentials, then answers until it is interrupted.

Examples:
  rulewright-cli simulate --seed 7 --port 8080
  rulewright-cli fetch --base-url http://127.0.0.1:8080 --last 1h

Exit codes: 0 interrupted, 2 trouble (the port is taken).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
