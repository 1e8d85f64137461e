// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetch.h"
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "demo/demoorganization.h"
#include "engine/json/json.h"
#include "genesys/regions.h"
#include "session/secretstore.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTimer>
#include <array>
#include <optional>

namespace rw::cli {
namespace {

constexpr int kResumeAfterMs = 2000;
constexpr std::string_view kTopicStart = "v2.detail.events.conversation.{id}.";

/// A year: a slip of the finger should not ask for a century of conversations.
constexpr qint64 kLongestSeconds = qint64{366} * 86'400;

/// "90s", "30m", "1h", "2d" in seconds.
std::optional<qint64> readDuration(const std::string& text) {
    if (text.size() < 2 || text.size() > 8 || text.find_first_not_of("0123456789") != text.size() - 1) {
        return std::nullopt;
    }
    const qint64 number = std::stoll(text);
    qint64 unit = 0;
    switch (text.back()) {
    case 's':
        unit = 1;
        break;
    case 'm':
        unit = 60;
        break;
    case 'h':
        unit = 3600;
        break;
    case 'd':
        unit = 86'400;
        break;
    default:
        return std::nullopt;
    }
    return number > 0 ? std::optional(number * unit) : std::nullopt;
}

bool isLoopback(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

/// The environment, by the names that Genesys tools use (facts: genesys §1.1).
QString fromEnvironment(const char* one, const char* other) {
    const QByteArray first = qgetenv(one);
    return QString::fromUtf8(first.isEmpty() ? qgetenv(other) : first);
}

/// Login and API address from --base-url or --region; false after a complaint.
bool readAddress(const Arguments& arguments, genesys::Organization& organization) {
    const QString base = QString::fromStdString(arguments.text("--base-url"));
    const QString region = QString::fromStdString(arguments.text("--region"));
    if (base.isEmpty() == region.isEmpty()) {
        complain("fetch needs either --base-url or --region");
        return false;
    }
    if (!region.isEmpty()) {
        const genesys::Region* found = genesys::findRegion(region);
        if (found == nullptr) {
            complain("there is no Genesys Cloud region '" + arguments.text("--region") + "'; there are:");
            for (const genesys::Region& known : genesys::regions()) {
                note("  " + known.awsRegion.toStdString() + "  " + known.domain.toStdString());
            }
            return false;
        }
        organization.loginUrl = found->loginUrl();
        organization.apiUrl = found->apiUrl();
        return true;
    }
    const QUrl url(base, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !web) {
        complain("'" + arguments.text("--base-url") + "' is no address: it must look like http://127.0.0.1:8080");
        return false;
    }
    if (url.scheme() == QLatin1String("http") && !isLoopback(url)) {
        complain("credentials do not travel in the clear: use https, or an address of this machine");
        return false;
    }
    // https://api.{domain} signs in at https://login.{domain} (facts: genesys §1.1); everything else at one address.
    organization.apiUrl = url;
    organization.loginUrl = url;
    if (url.host().startsWith(QLatin1String("api."))) {
        organization.loginUrl.setHost(QString(QLatin1String("login.") + url.host().mid(4)));
    }
    return true;
}

QStringList listOf(const Arguments& arguments, const char* name) {
    QStringList values;
    for (const std::string& value : arguments.list(name)) {
        values << QString::fromStdString(value);
    }
    return values;
}

/// What restricts the conversations, and the way to them; false after a complaint.
bool readSelection(const Arguments& arguments, genesys::FetchQuery& query) {
    query.filters.mediaTypes = listOf(arguments, "--media");
    query.filters.directions = listOf(arguments, "--direction");
    query.filters.queueIds = listOf(arguments, "--queue");
    query.filters.userIds = listOf(arguments, "--user");
    query.conversationId = QString::fromStdString(arguments.text("--conversation"));
    query.attributes = arguments.has("--attributes");
    const std::string way = arguments.text("--via");
    if (way != "auto" && way != "query" && way != "job") {
        complain("'" + way + "' is no way to fetch: there are auto, query and job");
        return false;
    }
    query.way = way == "query" ? genesys::FetchWay::Query
                : way == "job" ? genesys::FetchWay::Job
                               : genesys::FetchWay::Automatic;
    if (query.attributes && way == "query") {
        complain("--attributes needs a job: queries do not tell participant attributes");
        return false;
    }
    return true;
}

/// Runs one fetch in the event loop; the exit code.
class Fetcher {
public:
    Fetcher(genesys::Organization organization, genesys::FetchQuery query)
        : m_organization(std::move(organization)), m_query(std::move(query)) {}

    int run() {
        if (isLoopback(m_organization.apiUrl) && m_organization.clientId.isEmpty()) {
            m_organization.clientId = demo::DemoOrganization::clientId();
            begin(demo::DemoOrganization::clientSecret());
            return QCoreApplication::exec();
        }
        const QString secret = fromEnvironment("GENESYSCLOUD_OAUTHCLIENT_SECRET", "GENESYS_CLOUD_CLIENT_SECRET");
        if (!secret.isEmpty()) {
            begin(secret);
            return QCoreApplication::exec();
        }
        m_secrets.read(m_organization.id, &m_context, [this](const QString& stored) {
            if (!stored.isEmpty()) {
                begin(stored);
                return;
            }
            complain("there is no client secret for " + m_organization.clientId.toStdString());
            note("  Set GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment, or keep it in the key store with the "
                 "workbench. It is never taken from the command line.");
            QCoreApplication::exit(kTrouble);
        });
        return QCoreApplication::exec();
    }

private:
    void begin(const QString& secret) {
        m_fetch = std::make_unique<genesys::ConversationFetch>(
            m_http, m_organization, genesys::Credentials{m_organization.clientId, secret}, m_query);
        QObject::connect(m_fetch.get(), &genesys::ConversationFetch::events, &m_context,
                         [this](const std::vector<store::NewEvent>& batch) {
                             for (const store::NewEvent& event : batch) {
                                 const bool oneLine = event.json.find('\n') == std::string::npos;
                                 output().line(oneLine ? event.json : json::minified(event.json));
                             }
                             m_events += batch.size();
                             output().flush();
                             if (!output().open()) {
                                 m_fetch->cancel();
                             }
                         });
        QObject::connect(m_fetch.get(), &genesys::ConversationFetch::progress, &m_context,
                         [this](const genesys::FetchProgress& progress) { report(progress); });
        QObject::connect(m_fetch.get(), &genesys::ConversationFetch::finished, &m_context, [this] {
            note(counted(m_events, "event", "events"));
            QCoreApplication::exit(kYes);
        });
        QObject::connect(m_fetch.get(), &genesys::ConversationFetch::failed, &m_context, [this](const Error& error) {
            if (m_resumes > 0 && m_events > 0 && m_fetch->canResume() && error.kind != ErrorKind::Cancelled &&
                error.kind != ErrorKind::Unauthorized && error.kind != ErrorKind::Forbidden &&
                error.kind != ErrorKind::NotFound) {
                --m_resumes;
                note("  " + error.message + "; going on where it stopped");
                QTimer::singleShot(kResumeAfterMs, &m_context, [this] {
                    if (m_interrupted) {
                        QCoreApplication::exit(kTrouble);
                    } else {
                        m_fetch->resume();
                    }
                });
                return;
            }
            const bool left = error.kind == ErrorKind::Cancelled && !output().open();
            if (!left) {
                complain(error);
            }
            QCoreApplication::exit(left ? kYes : kTrouble);
        });
        m_interruption = std::make_unique<Interruption>([this] {
            m_interrupted = true;
            m_fetch->cancel();
        });
        m_fetch->start();
    }

    void report(const genesys::FetchProgress& progress) {
        std::string line = progress.step.toStdString();
        if (progress.totalConversations >= 0) {
            line += " (" + grouped(static_cast<uint64_t>(progress.conversations)) + " of " +
                    counted(static_cast<uint64_t>(progress.totalConversations), "conversation", "conversations") +
                    ", " + counted(static_cast<uint64_t>(progress.events), "event", "events") + ")";
        }
        if (line != m_lastLine) {
            note(line);
            m_lastLine = line;
        }
    }

    genesys::Organization m_organization;
    genesys::FetchQuery m_query;
    net::HttpClient m_http;
    session::SecretStore m_secrets;
    QObject m_context;
    std::unique_ptr<genesys::ConversationFetch> m_fetch;
    std::unique_ptr<Interruption> m_interruption;
    std::string m_lastLine;
    uint64_t m_events = 0;
    int m_resumes = 3;
    bool m_interrupted = false;
};

int run(const Arguments& arguments) {
    genesys::Organization organization;
    if (!readAddress(arguments, organization)) {
        return kTrouble;
    }
    const auto seconds = readDuration(arguments.text("--last"));
    if (!seconds) {
        complain("'" + arguments.text("--last") + "' is no duration: it must look like 90s, 30m, 1h or 2d");
        return kTrouble;
    }
    if (*seconds > kLongestSeconds) {
        complain("'" + arguments.text("--last") + "' is too far back: 366d is the most");
        return kTrouble;
    }
    genesys::FetchQuery query;
    if (!readSelection(arguments, query)) {
        return kTrouble;
    }
    query.to = QDateTime::currentDateTimeUtc();
    query.from = query.to.addSecs(-*seconds);
    for (const std::string& type : arguments.list("--type")) {
        const bool full = type.starts_with("v2.");
        query.topics << QString::fromStdString(full ? type : std::string(kTopicStart) + type);
    }
    organization.clientId = QString::fromStdString(arguments.text("--client-id"));
    if (organization.clientId.isEmpty() && !isLoopback(organization.apiUrl)) {
        organization.clientId = fromEnvironment("GENESYSCLOUD_OAUTHCLIENT_ID", "GENESYS_CLOUD_CLIENT_ID");
        if (organization.clientId.isEmpty()) {
            complain("fetch needs --client-id (or GENESYSCLOUD_OAUTHCLIENT_ID in the environment)");
            return kTrouble;
        }
    }
    organization.id = QString::fromStdString(arguments.text("--org"));
    if (organization.id.isEmpty()) {
        organization.id = organization.clientId;
    }
    organization.name = organization.apiUrl.host();

    int argc = 1;
    std::string name = "rulewright-cli";
    std::array<char*, 2> argv = {name.data(), nullptr};
    QCoreApplication app(argc, argv.data());
    return Fetcher(std::move(organization), std::move(query)).run();
}

constexpr std::array<Option, 13> kOptions = {{
    {.name = "--base-url",
     .kind = Option::Kind::Text,
     .value = "URL",
     .help = "Address of the organisation's API, such as https://api.mypurecloud.de or that of a simulator"},
    {.name = "--region",
     .kind = Option::Kind::Text,
     .value = "REGION",
     .help = "Genesys Cloud region instead of an address, such as eu-central-1"},
    {.name = "--last",
     .kind = Option::Kind::Text,
     .value = "TIME",
     .help = "How far back: 90s, 30m, 1h, 2d; 366d at most",
     .preset = "1h"},
    {.name = "--type",
     .kind = Option::Kind::TextList,
     .value = "TYPE",
     .help = "Only this event type (detail-type, or its end such as acd.end); may be repeated"},
    {.name = "--media",
     .kind = Option::Kind::TextList,
     .value = "MEDIA",
     .help = "Only conversations with this media type, such as voice or email; may be repeated, as those below"},
    {.name = "--direction", .kind = Option::Kind::TextList, .value = "WAY", .help = "inbound or outbound"},
    {.name = "--queue", .kind = Option::Kind::TextList, .value = "ID", .help = "Id of a queue they went through"},
    {.name = "--user", .kind = Option::Kind::TextList, .value = "ID", .help = "Id of a user who took part"},
    {.name = "--conversation",
     .kind = Option::Kind::Text,
     .value = "ID",
     .help = "Only this conversation, whenever it was"},
    {.name = "--attributes",
     .kind = Option::Kind::Flag,
     .help = "Participant attributes, too, as far as the data of jobs reaches"},
    {.name = "--via",
     .kind = Option::Kind::Text,
     .value = "WAY",
     .help = "query, job, or auto: a job for more than seven days and for attributes",
     .preset = "auto"},
    {.name = "--client-id", .kind = Option::Kind::Text, .value = "ID", .help = "Id of the OAuth client"},
    {.name = "--org",
     .kind = Option::Kind::Text,
     .value = "NAME",
     .help = "Name under which the key store has the secret; the client id where not given"},
}};

} // namespace

extern const Command kFetchCommand = {
    .name = "fetch",
    .summary = "Fetch recent conversations of an organisation as events",
    .details =
        R"(Signs in with client credentials, reads conversations from Analytics and turns them into detail events,
as NDJSON. Progress goes to standard error. The secret comes from GENESYSCLOUD_OAUTHCLIENT_SECRET (or
GENESYS_CLOUD_CLIENT_SECRET), else from the key store; never from the command line. An address of this machine needs no
credentials: those of "simulate" are used.

Examples:
  rulewright-cli fetch --base-url http://127.0.0.1:8080 --last 1h > events.ndjson
  rulewright-cli fetch --region eu-central-1 --client-id ID --last 2h --type acd.end --type user.end
  rulewright-cli fetch --region eu-central-1 --client-id ID --last 30d --queue ID --attributes

A failure after the first events is waited out and continued up to three times; nothing is written twice.

Exit codes: 0 done, 2 trouble (sign-in refused, no network).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
