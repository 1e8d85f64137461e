// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "demo/demoorganization.h"
#include "engine/json/writer.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace rw::cli {
namespace {

/// Reads --fault-plan into the options; false when the file cannot be read.
bool readFaultPlan(const Arguments& arguments, demo::DemoOptions& options) {
    if (!arguments.has("--fault-plan")) {
        return true;
    }
    const std::string path = arguments.text("--fault-plan");
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.message = "cannot read the fault plan " + path + ": " + file.errorString().toStdString();
        complain(error);
        return false;
    }
    options.faultPlan = file.readAll();
    return true;
}

void announce(const demo::DemoOrganization& organization, bool asJson) {
    const std::string url = organization.baseUrl().toString().toStdString();
    const std::string id = demo::DemoOrganization::clientId().toStdString();
    const std::string secret = demo::DemoOrganization::clientSecret().toStdString();
    const std::string codeId = demo::DemoOrganization::codeClientId().toStdString();
    if (asJson) {
        std::string text;
        json::Writer json(text);
        json.object().name("baseUrl").string(url).name("clientId").string(id).name("clientSecret").string(secret);
        json.name("codeClientId").string(codeId);
        json.name("organizationId").string(organization.id().toStdString());
        json.name("organizationName").string(organization.name().toStdString()).end();
        output().line(text);
        return;
    }
    output().line("base URL: " + url);
    output().line("client id: " + id);
    output().line("client secret: " + secret);
    output().line("client id for sign-in with PKCE: " + codeId);
    output().line("organisation: " + organization.name().toStdString());
}

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
    options.liveEventsPerSecond = static_cast<double>(arguments.number("--rate"));
    options.requestsPerMinute = static_cast<int>(arguments.number("--requests-per-minute"));
    options.consentPage = true;
    if (!readFaultPlan(arguments, options)) {
        return kTrouble;
    }
    const Interruption interruption([] { QCoreApplication::quit(); });
    std::vector<std::unique_ptr<demo::DemoOrganization>> organizations;
    const uint64_t count = std::max<uint64_t>(arguments.number("--organizations"), 1);
    for (uint64_t i = 0; i < count; ++i) {
        organizations.push_back(std::make_unique<demo::DemoOrganization>(options));
        if (const auto started = organizations.back()->start(); !started) {
            complain(started.error());
            return kTrouble;
        }
        announce(*organizations.back(), arguments.text("--format") == "json");
        ++options.seed;
        if (options.port != 0) {
            ++options.port;
        }
    }
    output().flush();
    note("The simulated organisation answers until it is interrupted (Ctrl+C).");
    return QCoreApplication::exec();
}

constexpr std::array<Option, 10> kOptions = {{
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
    {.name = "--rate",
     .kind = Option::Kind::Number,
     .value = "R",
     .help = "Detail events per second on notification channels; 0: the conversations' own pace",
     .preset = "0",
     .atMost = 20'000},
    {.name = "--fault-plan",
     .kind = Option::Kind::Text,
     .value = "FILE",
     .help = "What goes wrong, and when (JSON, see below)"},
    {.name = "--requests-per-minute",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "More requests than that with one token are answered 429; 0: never",
     .preset = "0",
     .atMost = 1'000'000},
    {.name = "--organizations",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "Several at once, on ports one after the other, with seeds one after the other",
     .preset = "1",
     .atMost = 20},
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
    .details =
        R"(Speaks the real shapes over HTTP and WebSocket on 127.0.0.1:
/oauth/token (client credentials, and authorization code with PKCE by way of /oauth/authorize), organizations/me,
tokens/me, authorization/subjects/me, Analytics details query, jobs and single conversations, queues, users, wrap-up
codes, flows, divisions, integrations with their configuration, limits, available topics, and notification channels
with live traffic. Tokens with a scope of one of the five tutorials also find that tutorial's endpoints. Prints
address and (fictional) credentials, then answers until it is interrupted.

Simulating an event: POST /simulator/events with {"topic": "v2.detail.events.conversation.{id}.customer.end",
"fields": {"disconnectType": "TIMEOUT"}} composes it and sends it to the channels that subscribed to its topic;
"deliver": false only composes it. GET /simulator/topics names the topics, GET /simulator/state tells what goes on.

Fault plans say which requests go wrong:
  {"faults": [
    {"match": {"method": "POST", "path": "/oauth/token", "nth": 1}, "fault": "token-throttled"},
    {"match": {"path": "/api/v2/analytics/*", "nth": [2, 5]}, "fault": "too-many-requests", "retryAfter": 1},
    {"match": {"path": "*/details/query", "every": 10}, "fault": "truncated"}]}
Every entry counts the requests that it matches; "nth" (number or list) and "every" choose among them, "times" is the
most. The first entry that is due wins. Faults: unknown-client, wrong-secret, token-throttled, bad-token, revoke-token,
missing-permission ("permissions"), too-many-requests ("retryAfter", "header": false), server-error ("status"), slow
("delayMs"), truncated, reset, hang, html ("status"), redirect ("location"), empty, answer ("status", "body",
"contentType"). With "method": "FRAME" the frames of notification channels (path /channels/ID) are counted: reset,
closing, duplicate, garbage, lost.

Examples:
  rulewright-cli simulate --seed 7 --port 8080
  rulewright-cli simulate --rate 50 --fault-plan trouble.json
  rulewright-cli fetch --base-url http://127.0.0.1:8080 --last 1h

Exit codes: 0 interrupted, 2 trouble (the port is taken, the fault plan cannot be read).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
