// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/organizationinput.h"
#include "app/cli/ruleinput.h"
#include "engine/json/writer.h"
#include "genesys/diagnosis.h"
#include "session/eventlibrary.h"

#include <QCoreApplication>
#include <array>
#include <string_view>

namespace rw::cli {
namespace {

struct Tally {
    int failed = 0;
    int warned = 0;
    int skipped = 0;
};

void printText(const genesys::Finding& finding) {
    std::string line = genesys::verdictWord(finding.verdict).toStdString();
    line.resize(9, ' ');
    line += finding.title.toStdString();
    const bool fine = finding.verdict == genesys::LinkVerdict::Ok;
    const QString first = finding.evidence.isEmpty() ? finding.meaning : finding.evidence;
    if (!first.isEmpty()) {
        line += ": " + first.toStdString();
    }
    output().line(line);
    if (!fine && !finding.evidence.isEmpty()) {
        output().line("         " + finding.meaning.toStdString());
    }
    if (!fine && !finding.remedy.isEmpty()) {
        output().line("         -> " + finding.remedy.toStdString());
    }
    output().flush();
}

class Diagnoser {
public:
    Diagnoser(genesys::Organization organization, genesys::DiagnosisQuery query, bool json)
        : m_organization(std::move(organization)), m_query(std::move(query)), m_json(json), m_writer(m_text) {}

    int run() {
        m_writer.object().name("links").array();
        const auto interrupted = [this] {
            if (m_diagnosis) {
                m_diagnosis->cancel();
            } else {
                QCoreApplication::exit(kTrouble);
            }
        };
        return runWithCredentials(m_organization, interrupted,
                                  [this](const genesys::Credentials& credentials) { begin(credentials); });
    }

private:
    void begin(const genesys::Credentials& credentials) {
        m_diagnosis = std::make_unique<genesys::Diagnosis>(m_http, m_organization, credentials, m_query);
        QObject::connect(m_diagnosis.get(), &genesys::Diagnosis::found, &m_context,
                         [this](const genesys::Finding& finding) { found(finding); });
        QObject::connect(m_diagnosis.get(), &genesys::Diagnosis::finished, &m_context, [this] { finished(); });
        QObject::connect(m_diagnosis.get(), &genesys::Diagnosis::failed, &m_context, [](const Error& error) {
            complain(error);
            QCoreApplication::exit(kTrouble);
        });
        m_diagnosis->start();
    }

    void found(const genesys::Finding& finding) {
        m_tally.failed += finding.verdict == genesys::LinkVerdict::Fail ? 1 : 0;
        m_tally.warned += finding.verdict == genesys::LinkVerdict::Warn ? 1 : 0;
        m_tally.skipped += finding.verdict == genesys::LinkVerdict::Skipped ? 1 : 0;
        if (!m_json) {
            printText(finding);
            return;
        }
        m_writer.object().name("id").string(finding.id.toStdString());
        m_writer.name("title").string(finding.title.toStdString());
        m_writer.name("verdict").string(genesys::verdictWord(finding.verdict).toStdString());
        m_writer.name("evidence").string(finding.evidence.toStdString());
        m_writer.name("meaning").string(finding.meaning.toStdString());
        m_writer.name("remedy").string(finding.remedy.toStdString()).end();
    }

    void finished() {
        if (m_json) {
            m_writer.end()
                .name("failed")
                .number(int64_t{m_tally.failed})
                .name("warned")
                .number(int64_t{m_tally.warned});
            m_writer.name("skipped").number(int64_t{m_tally.skipped}).end();
            output().line(m_text);
            output().flush();
        } else {
            const auto links = [](int n) { return counted(static_cast<uint64_t>(n), "link", "links"); };
            note(links(m_tally.failed) + " failed, " + std::to_string(m_tally.warned) + " with a warning, " +
                 std::to_string(m_tally.skipped) + " skipped");
        }
        QCoreApplication::exit(m_tally.failed > 0 ? kNo : kYes);
    }

    genesys::Organization m_organization;
    genesys::DiagnosisQuery m_query;
    bool m_json;
    std::string m_text;
    json::Writer m_writer;
    Tally m_tally;
    net::HttpClient m_http;
    QObject m_context;
    std::unique_ptr<genesys::Diagnosis> m_diagnosis;
};

int run(const Arguments& arguments) {
    auto organization = readOrganization(arguments, "diagnose");
    if (!organization) {
        return kTrouble;
    }
    genesys::DiagnosisQuery query;
    query.minutes = static_cast<int>(arguments.number("--minutes"));
    if (arguments.has("RULE")) {
        const auto rule = readRule(arguments.text("RULE"));
        if (!rule) {
            complain(rule.error());
            return kTrouble;
        }
        query.rule = QByteArray::fromStdString(rule->text);
        query.catalogue = &session::topicCatalogue();
    }
    int argc = 1;
    std::string name = "rulewright-cli";
    std::array<char*, 2> argv = {name.data(), nullptr};
    QCoreApplication app(argc, argv.data());
    return Diagnoser(std::move(*organization), std::move(query), arguments.text("--format") == "json").run();
}

constexpr std::array<Option, 7> kOptions = {{
    {.name = "RULE",
     .kind = Option::Kind::Positional,
     .value = "FILE",
     .help = "File with the event pattern; - for standard input"},
    kBaseUrlOption,
    kRegionOption,
    {.name = "--minutes",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "How far back events are looked for",
     .preset = "60",
     .atMost = 44'640},
    kClientIdOption,
    kOrgOption,
    {.name = "--format",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "How the findings are printed",
     .preset = "text",
     .choices = "text json"},
}};

} // namespace

extern const Command kDiagnoseCommand = {
    .name = "diagnose",
    .summary = "Find out why a rule does not fire, link by link",
    .details =
        R"(Goes through the links from the network to the rule and gives each one a verdict (ok, warn, fail, skipped)
with evidence, meaning and remedy: address, DNS and TLS; sign-in; rights; region; clock; data in the window; event types
seen; the EventBridge integration; its topic filters; the envelope's source; the rule; a match or the nearest miss.
Without RULE the links that need one are skipped. Nothing is changed in the organisation. Credentials are found as by
"fetch".

Examples:
  rulewright-cli diagnose rule.json --region eu-central-1 --client-id ID
  rulewright-cli diagnose rule.json --base-url http://127.0.0.1:8080 --format json

Exit codes: 0 no link failed, 1 a link failed, 2 trouble (unreadable file, no secret, interrupted).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
