// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/organizationinput.h"
#include "genesys/notifications.h"

#include <QCoreApplication>
#include <array>

namespace rw::cli {
namespace {

class Watcher {
public:
    Watcher(genesys::Organization organization, genesys::WatchQuery query, uint64_t most)
        : m_organization(std::move(organization)), m_query(std::move(query)), m_most(most) {}

    int run() {
        return runWithCredentials(
            m_organization, [this] { end(); }, [this](const genesys::Credentials& credentials) { begin(credentials); });
    }

private:
    void begin(const genesys::Credentials& credentials) {
        using genesys::NotificationWatch;
        m_watch = std::make_unique<NotificationWatch>(m_http, m_organization, credentials, m_query);
        QObject::connect(m_watch.get(), &NotificationWatch::stateChanged, &m_context, [](genesys::WatchState state) {
            if (state == genesys::WatchState::Live) {
                note("Watching; end with Ctrl+C");
            }
        });
        QObject::connect(m_watch.get(), &NotificationWatch::event, &m_context, [this](const store::NewEvent& event) {
            output().line(event.json);
            output().flush();
            ++m_events;
            if (!output().open() || (m_most > 0 && m_events >= m_most)) {
                end();
            }
        });
        QObject::connect(m_watch.get(), &NotificationWatch::notice, &m_context,
                         [](const QString& text) { note(text.toStdString()); });
        QObject::connect(m_watch.get(), &NotificationWatch::gap, &m_context, [](const genesys::WatchGap& gap) {
            note("gap: events from " + gap.from.toString(Qt::ISODateWithMs).toStdString() + " to " +
                 gap.to.toString(Qt::ISODateWithMs).toStdString() + " may be missing (" + gap.reason.toStdString() +
                 ")");
        });
        QObject::connect(m_watch.get(), &NotificationWatch::failed, &m_context, [](const Error& error) {
            complain(error);
            QCoreApplication::exit(kTrouble);
        });
        m_watch->start();
    }

    void end() {
        if (m_watch) {
            m_watch->stop();
        }
        note(counted(m_events, "event", "events"));
        QCoreApplication::exit(kYes);
    }

    genesys::Organization m_organization;
    genesys::WatchQuery m_query;
    uint64_t m_most;
    uint64_t m_events = 0;
    net::HttpClient m_http;
    QObject m_context;
    std::unique_ptr<genesys::NotificationWatch> m_watch;
};

int run(const Arguments& arguments) {
    auto organization = readOrganization(arguments, "watch");
    if (!organization) {
        return kTrouble;
    }
    genesys::WatchQuery query;
    for (const auto& [option, list] : {std::pair("--queue", &query.queues), std::pair("--user", &query.users),
                                       std::pair("--topic", &query.topics), std::pair("--type", &query.endings)}) {
        for (const std::string& value : arguments.list(option)) {
            list->append(QString::fromStdString(value));
        }
    }
    if (query.queues.isEmpty() && query.users.isEmpty() && query.topics.isEmpty()) {
        complain("watch needs at least one --queue, --user or --topic");
        return kTrouble;
    }
    int argc = 1;
    std::string name = "rulewright-cli";
    std::array<char*, 2> argv = {name.data(), nullptr};
    QCoreApplication app(argc, argv.data());
    return Watcher(std::move(*organization), std::move(query), arguments.number("--count")).run();
}

constexpr std::array<Option, 9> kOptions = {{
    kBaseUrlOption,
    kRegionOption,
    {.name = "--queue",
     .kind = Option::Kind::TextList,
     .value = "ID",
     .help = "Watch this queue's conversations; may be repeated"},
    {.name = "--user",
     .kind = Option::Kind::TextList,
     .value = "ID",
     .help = "Watch this user's conversations; may be repeated"},
    {.name = "--topic",
     .kind = Option::Kind::TextList,
     .value = "TOPIC",
     .help = "Watch this topic, with real ids; may be repeated"},
    {.name = "--type",
     .kind = Option::Kind::TextList,
     .value = "TYPE",
     .help = "Of the conversations found, only detail events of this end, such as acd.end; may be repeated"},
    {.name = "--count",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "End after so many events; 0: when interrupted",
     .preset = "0"},
    kClientIdOption,
    kOrgOption,
}};

} // namespace

extern const Command kWatchCommand = {
    .name = "watch",
    .summary = "Print an organisation's notifications as events while they happen",
    .details =
        R"(Makes a notification channel, subscribes the topics of queues and users, and of the conversations that show up
there the detail topics; prints each notification in the envelope of EventBridge, as NDJSON. A channel takes 1,000
topics: the oldest conversations drop out, which is said. After a break it connects again and says from when to when
events may be missing. Credentials are found as by "fetch".

Examples:
  rulewright-cli watch --region eu-central-1 --client-id ID --queue QUEUE-ID > events.ndjson
  rulewright-cli watch --base-url http://127.0.0.1:8080 --queue QUEUE-ID --count 100

Exit codes: 0 interrupted, or so many events seen; 2 trouble (sign-in refused, nothing to watch).)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
