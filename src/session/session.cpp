// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "demo/demoorganization.h"
#include "genesys/catalogue.h"
#include "session/acquisition.h"
#include "session/activitylog.h"
#include "session/connectiondesk.h"
#include "session/demohost.h"
#include "session/diagnose.h"
#include "session/eventtags.h"
#include "session/filesource.h"
#include "session/genesyssource.h"
#include "session/livewatch.h"
#include "session/namebook.h"
#include "session/organizations.h"
#include "session/personalmask.h"
#include "session/removedevents.h"
#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/simulation.h"
#include "session/suitedesk.h"
#include "session/workspacekeeper.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QMetaObject>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <limits>
#include <map>

namespace rw::session {

namespace {

constexpr QLatin1StringView kDemo("demo");
constexpr QLatin1StringView kRules("rules"); ///< which are open, among the choices
constexpr QLatin1StringView kNames("names"); ///< in the workspace
/// Edits reach the disk this long after the last keystroke, so that a crash costs next to nothing.
constexpr int kKeepRuleAfterMs = 250;
constexpr size_t kPastFetches = 50; ///< that can be asked for once more

RetentionLimits limitsOf(const Settings& settings) {
    RetentionLimits limits;
    limits.events = std::max(0, settings.keepEvents());
    limits.ageMs = qint64{86'400'000} * std::max(0, settings.keepDays());
    limits.bytes = qint64{1'000'000} * std::max(0, settings.keepMegabytes());
    return limits;
}

QString standardWorkspace() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/rulewright/workspace.sqlite");
}

std::unique_ptr<Settings> makeSettings(const QString& path) {
    return path.isEmpty() ? std::make_unique<Settings>() : std::make_unique<Settings>(path);
}

} // namespace

struct Session::Impl {
    Impl(Session& session, SessionOptions given)
        : owner(session), options(std::move(given)), settings(makeSettings(options.settingsPath)), mask(*settings),
          book(*settings), desk(http, secrets), rule(parsePool), shelf(rule),
          history(rule, shelf,
                  {[this](const QString& key) { return choices.value(key); },
                   [this](const QString& key, const QByteArray& value) { owner.setChoice(key, value); }}),
          events(pool), test(rule, events, judgePool), demo(&session), diagnosis(http, secrets),
          live(http, secrets, events), simulation(http, secrets, events, demo) {
        // A keystroke's parse must not queue behind a million verdicts, nor those behind a file that is read.
        parsePool.setMaxThreadCount(1);
        judgePool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
        pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
        genesys::Organization organization;
        organization.id = kDemo;
        organization.name = demo::DemoOrganization::organizationName();
        organization.clientId = demo::DemoOrganization::clientId();
        organizations.append(organization);
        organizations += book.all();
        genesys::setCatalogueCache(topicCache());
        acquisition = std::make_unique<Acquisition>(events, activity);
        keepRule.setSingleShot(true);
        keepRule.setInterval(kKeepRuleAfterMs);
    }

    Session& owner;
    SessionOptions options;
    // Pools come before those who use them: they are waited for after those are gone.
    QThreadPool parsePool, judgePool, pool;
    std::unique_ptr<Settings> settings;
    PersonalMask mask;
    OrganizationBook book;
    SecretStore secrets;
    net::HttpClient http;
    ConnectionDesk desk;
    QMap<QString, QByteArray> choices; ///< of the workspace, see Session::choice()
    RuleDocument rule;
    RuleShelf shelf;
    RuleHistory history;
    EventLibrary events;
    EventTags tags;
    RemovedEvents removed{events, tags};
    TestRun test;
    DemoHost demo;
    Diagnose diagnosis;
    LiveWatch live;
    Simulation simulation;
    ActivityLog activity;
    std::unique_ptr<WorkspaceKeeper> keeper; ///< null: nothing is kept
    QVector<genesys::Organization> organizations;
    QTimer keepRule;
    NameBook nameBook;

    bool opened = false;
    /// Before the workspace was read; nothing: to be removed.
    QMap<qint64, std::optional<StoredRule>> keptEarly;
    bool restoring = false;        ///< what arrives in the library comes from the workspace
    bool clearedMeanwhile = false; ///< while restoring: the rest is not wanted any more

    std::unique_ptr<Acquisition> acquisition; ///< always there, until the session ends
    /// A fetch from the demo organisation that waits until it listens.
    struct WantedFetch {
        int minutes = 0; ///< 0: the query says when
        EventQuery query;
    };
    std::optional<WantedFetch> wantedFetch;
    WantedFetch runningFetch; ///< what the source that runs or ran last was asked for, if it fetches
    std::map<quint64, std::pair<QString, WantedFetch>> pastFetches; ///< the last ones' organisation, by their entry

    [[nodiscard]] bool busy() const { return acquisition->busy() || wantedFetch.has_value(); }

    [[nodiscard]] bool keeping() const { return keeper && opened && !restoring; }

    void keepRuleOf(qint64 id, std::optional<StoredRule> state) {
        if (!opened || restoring) {
            keptEarly.insert(id, std::move(state));
        } else if (keeper && state) {
            keeper->storeRule(*std::move(state));
        } else if (keeper) {
            keeper->removeRule(id);
        }
    }

    void writeKeptEarly() {
        const auto early = std::exchange(keptEarly, {});
        for (auto entry = early.cbegin(); entry != early.cend() && keeper; ++entry) {
            if (!*entry) {
                keeper->removeRule(entry.key());
            } else if (!(*entry)->filePath.isEmpty() || !RuleShelf::isBlank((*entry)->text)) {
                keeper->storeRule(**entry);
            }
        }
    }

    void writeRule() {
        keepRule.stop();
        shelf.keepCurrent();
    }

    // --- opening ---

    void restore(const std::shared_ptr<RestoredWorkspace>& content) {
        for (auto entry = content->meta.cbegin(); entry != content->meta.cend(); ++entry) {
            if (!choices.contains(entry.key())) { // not over what was chosen meanwhile
                choices.insert(entry.key(), entry.value());
            }
        }
        nameBook.restore(content->meta.value(kNames));
        QStringList known;
        for (const genesys::Organization& organization : organizations) {
            known << organization.id;
        }
        if (nameBook.keepOnly(known)) { // removed before the workspace was there, or with another one open
            namesHaveChanged();
        }
        RuleState first;
        first.text = demoRule();
        first.savedText = first.text;
        shelf.restore(content->rules, content->meta.value(kRules), first);
        restoreEvents(content);
    }

    void restoreEvents(const std::shared_ptr<RestoredWorkspace>& content) {
        if (clearedMeanwhile) { // the disk forgets them, too
            content->events.clear();
        } else {
            tags.restore(content->tags);
        }
        events.adopt(std::move(content->events), [this](const store::AppendResult&) { restored(); });
    }

    void restored() {
        restoring = false;
        writeKeptEarly();
        shelf.keepAll(); // those that got another place or another state meanwhile
        Q_EMIT owner.ready();
        if (events.size() == 0 && options.startDemo && owner.currentOrganization() == kDemo && !busy()) {
            owner.fetch(settings->windowMinutes(), {});
        }
        acquisition->hold(false); // files that were given on the command line
    }

    // --- acquiring events ---

    void noteFetch(quint64 entry) {
        pastFetches[entry] = {owner.currentOrganization(), runningFetch};
        if (pastFetches.size() > kPastFetches) {
            pastFetches.erase(pastFetches.begin());
        }
    }

    void fetchNow(const WantedFetch& wanted) {
        const QString id = owner.currentOrganization();
        const auto organization =
            std::find_if(organizations.begin(), organizations.end(), [&](const auto& o) { return o.id == id; });
        if (organization == organizations.end()) {
            return;
        }
        EventQuery query = wanted.query;
        if (wanted.minutes > 0) {
            query.to = QDateTime::currentDateTimeUtc();
            query.from = query.to.addSecs(-qint64{60} * wanted.minutes);
        }
        acquisition->forgetInterrupted();
        runningFetch = wanted;
        acquisition->enqueue(std::make_unique<GenesysSource>(http, secrets, *organization, query));
    }

    void fetch(const WantedFetch& wanted) {
        if (busy()) {
            return;
        }
        if (owner.currentOrganization() != kDemo || !demo.baseUrl().isEmpty()) {
            fetchNow(wanted);
            return;
        }
        if (demo.starting()) {
            wantedFetch = wanted;
            Q_EMIT owner.busyChanged();
            return;
        }
        Error error;
        error.kind = ErrorKind::Network;
        error.message = Session::tr("The demo organisation does not run").toStdString();
        error.remedy = Session::tr("Choose another organisation, or open a file with events").toStdString();
        Q_EMIT owner.acquisitionFailed(organizations.front().name, error);
    }

    // --- organisations ---

    void organizationsHaveChanged() {
        organizations.resize(1); // the demo organisation
        organizations += book.all();
        Q_EMIT owner.organizationsChanged();
    }

    void namesHaveChanged() {
        owner.setChoice(kNames, nameBook.bytes());
        Q_EMIT owner.namesRemembered();
    }

    [[nodiscard]] const genesys::Organization& current() const {
        const QString id = owner.currentOrganization();
        const auto it =
            std::find_if(organizations.begin(), organizations.end(), [&](const auto& o) { return o.id == id; });
        return it == organizations.end() ? organizations.front() : *it;
    }

    /// Beside the workspace; empty: nothing is kept.
    [[nodiscard]] QString topicCache() const {
        const QString workspace = Session::workspacePath(options);
        return workspace.isEmpty() ? QString() : QFileInfo(workspace).dir().filePath(QStringLiteral("topics.json"));
    }

    void demoAnswered(const Error* error) {
        if (error == nullptr) {
            organizations.front().loginUrl = demo.baseUrl();
            organizations.front().apiUrl = demo.baseUrl();
            Q_EMIT owner.organizationsChanged();
        }
        if (!wantedFetch) {
            return;
        }
        const WantedFetch wanted = *wantedFetch;
        wantedFetch.reset();
        if (error == nullptr) {
            fetchNow(wanted);
        } else {
            Q_EMIT owner.acquisitionFailed(organizations.front().name, *error);
        }
        if (!busy()) {
            Q_EMIT owner.busyChanged();
        }
    }
};

Session::Session(SessionOptions options, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(options))) {
    Impl& d = *m_impl;
    // What problems and their fixes quote is on the screen.
    const auto lint = [this] { m_impl->rule.setVocabulary(m_impl->mask.proposable(m_impl->events.vocabulary())); };
    connect(&d.events, &EventLibrary::vocabularyChanged, this, lint);
    connect(&d.mask, &PersonalMask::changed, this, lint);
    connect(&d.mask, &PersonalMask::changed, this, &Session::namesRemembered);
    const auto keep = [this] {
        if (!m_impl->keepRule.isActive()) { // not put off by who types without a pause
            m_impl->keepRule.start();
        }
    };
    connect(&d.rule, &RuleDocument::textChanged, this, keep);
    connect(&d.rule, &RuleDocument::fileChanged, this, keep);
    connect(&d.keepRule, &QTimer::timeout, this, [this] { m_impl->writeRule(); });
    connect(&d.shelf, &RuleShelf::kept, this, [this](const StoredRule& rule) { m_impl->keepRuleOf(rule.id, rule); });
    connect(&d.shelf, &RuleShelf::forgotten, this, [this](qint64 id) { m_impl->keepRuleOf(id, std::nullopt); });
    connect(&d.shelf, &RuleShelf::moreThanText, this, [this](const RuleShelf::Rule& rule, bool* more) {
        *more = *more || !choice(SuiteDesk::keyOf(rule.id)).isEmpty();
    });
    connect(&d.shelf, &RuleShelf::arranged, this, [this](const QByteArray& arrangement) {
        if (m_impl->keeping()) {
            setChoice(kRules, arrangement);
        }
    });
    connect(&d.events, &EventLibrary::appended, this, [this] {
        m_impl->removed.forget(); // the disk has them until then, in the places that these take
        if (m_impl->keeper && !m_impl->restoring) {
            m_impl->keeper->storeEvents(m_impl->events.snapshot());
        }
    });
    connect(&d.events, &EventLibrary::cleared, this, [this] {
        m_impl->clearedMeanwhile = m_impl->clearedMeanwhile || m_impl->restoring;
        if (m_impl->keeper && !m_impl->removed.held()) {
            m_impl->keeper->clearEvents();
        }
        m_impl->tags.clear(); // the disk forgets them with the events
    });
    connect(&d.removed, &RemovedEvents::forgotten, this, [this] {
        if (m_impl->keeper) {
            m_impl->keeper->clearEvents();
        }
        Q_EMIT eventsForgotten();
    });
    connect(&d.tags, &EventTags::changesMade, this, [this](const TagChanges& changes) {
        if (m_impl->keeper) {
            m_impl->keeper->storeTags(changes);
        }
    });
    connect(d.acquisition.get(), &Acquisition::busyChanged, this, [this] {
        if (!m_impl->wantedFetch) { // else it was busy before, and is
            Q_EMIT busyChanged();
        }
    });
    connect(d.acquisition.get(), &Acquisition::began, this, [this](bool fetch, quint64 entry) {
        if (fetch) {
            m_impl->noteFetch(entry);
        }
    });
    connect(d.acquisition.get(), &Acquisition::started, this, &Session::acquisitionStarted);
    connect(d.acquisition.get(), &Acquisition::progress, this, &Session::acquisitionProgress);
    connect(d.acquisition.get(), &Acquisition::notice, this, &Session::notice);
    connect(d.acquisition.get(), &Acquisition::reported, this, &Session::importReported);
    connect(d.acquisition.get(), &Acquisition::failed, this, &Session::acquisitionFailed);
    connect(d.acquisition.get(), &Acquisition::finished, this,
            [this](bool fetch, const QString& title, uint32_t added, uint32_t duplicates, uint32_t first) {
                if (fetch) {
                    (void)names(); // what the ids in the new events are called
                }
                Q_EMIT acquisitionFinished(title, added, duplicates, first);
            });
    connect(&d.desk, &ConnectionDesk::testStep, this, &Session::connectionTestStep);
    connect(&d.desk, &ConnectionDesk::tested, this, &Session::connectionTested);
    connect(&d.desk, &ConnectionDesk::testFailed, this, &Session::connectionTestFailed);
    connect(&d.desk, &ConnectionDesk::namesChanged, this, &Session::namesChanged);
    connect(&d.desk, &ConnectionDesk::namesRead, this,
            [this](const genesys::NameDirectory& names, const QString& organization) {
                if (m_impl->nameBook.learn(names, organization)) {
                    m_impl->namesHaveChanged();
                }
            });
    connect(&d.desk, &ConnectionDesk::topicsRefreshed, this, [this](int available, int newTopics, int newFields) {
        Q_EMIT notice(newTopics + newFields == 0
                          ? tr("The catalogue of topics is up to date (%Ln topics)", nullptr, available)
                          : tr("The organisation has %1 and %2 that the catalogue did not know; they are in use from "
                               "the next start on",
                               "topics, fields")
                                .arg(tr("%Ln topics", nullptr, newTopics), tr("%Ln fields", nullptr, newFields)));
    });
    connect(&d.desk, &ConnectionDesk::topicsFailed, this, [this](const Error& error) {
        Q_EMIT notice(tr("The topics could not be read: %1. %2")
                          .arg(QString::fromStdString(error.message), QString::fromStdString(error.remedy)));
    });
    connect(&d.demo, &DemoHost::listening, this, [this] { m_impl->demoAnswered(nullptr); });
    connect(&d.demo, &DemoHost::failed, this, [this](const Error& error) { m_impl->demoAnswered(&error); });
    d.activity.follow(*this);
}

Session::~Session() {
    Impl& d = *m_impl;
    d.removed.forget();
    d.history.noteChange();
    d.writeRule();
    d.writeKeptEarly(); // it ends before the workspace was read
    d.acquisition.reset();
    for (QThreadPool* pool : {&d.parsePool, &d.judgePool, &d.pool}) {
        pool->clear();
    }
}

void Session::open() {
    Impl& d = *m_impl;
    if (d.opened) {
        return;
    }
    d.opened = true;
    d.restoring = true;
    d.acquisition->hold(true);
    if (d.options.startDemo) {
        d.demo.start();
    }
    if (d.options.workspacePath == QStringLiteral(":none:")) {
        QMetaObject::invokeMethod(
            this, [this] { m_impl->restore(std::make_shared<RestoredWorkspace>()); }, Qt::QueuedConnection);
        return;
    }
    d.keeper = std::make_unique<WorkspaceKeeper>(
        d.options.workspacePath.isEmpty() ? standardWorkspace() : d.options.workspacePath, limitsOf(*d.settings));
    connect(d.keeper.get(), &WorkspaceKeeper::restored, this,
            [this](const std::shared_ptr<RestoredWorkspace>& content) { m_impl->restore(content); });
    connect(d.keeper.get(), &WorkspaceKeeper::problem, this, &Session::workspaceProblem);
    connect(d.keeper.get(), &WorkspaceKeeper::farBehind, d.acquisition.get(), &Acquisition::holdBack);
    connect(d.keeper.get(), &WorkspaceKeeper::trimmed, this, [this](qint64 gone) {
        Q_EMIT notice(tr("%Ln of the oldest events left the workspace, as its limits say", nullptr,
                         static_cast<int>(std::min<qint64>(gone, std::numeric_limits<int>::max()))));
    });
    d.keeper->open();
}

QString Session::workspacePath(const SessionOptions& options) {
    if (options.workspacePath == QStringLiteral(":none:")) {
        return {};
    }
    return options.workspacePath.isEmpty() ? standardWorkspace() : options.workspacePath;
}

void Session::limitsChanged() {
    if (m_impl->keeper) {
        m_impl->keeper->setLimits(limitsOf(*m_impl->settings));
    }
}

RuleDocument& Session::rule() {
    return m_impl->rule;
}
RuleShelf& Session::rules() {
    return m_impl->shelf;
}
RuleHistory& Session::history() {
    return m_impl->history;
}
EventLibrary& Session::events() {
    return m_impl->events;
}
TestRun& Session::test() {
    return m_impl->test;
}
EventTags& Session::tags() {
    return m_impl->tags;
}
PersonalMask& Session::mask() {
    return m_impl->mask;
}
Settings& Session::settings() {
    return *m_impl->settings;
}
SecretStore& Session::secrets() {
    return m_impl->secrets;
}
net::HttpClient& Session::http() {
    return m_impl->http;
}
QThreadPool& Session::pool() {
    return m_impl->pool;
}
ActivityLog& Session::activity() {
    return m_impl->activity;
}

const QVector<genesys::Organization>& Session::organizations() const {
    return m_impl->organizations;
}

QString Session::currentOrganization() const {
    const QString id = m_impl->settings->organizationId();
    const auto& all = m_impl->organizations;
    const bool known = std::any_of(all.begin(), all.end(), [&](const auto& o) { return o.id == id; });
    return known ? id : QString(kDemo);
}

void Session::setCurrentOrganization(const QString& id) {
    if (id != m_impl->settings->organizationId()) {
        m_impl->settings->set_organizationId(id);
        Q_EMIT organizationsChanged();
    }
}

Expected<QString, Error> Session::saveOrganization(const genesys::Organization& organization) {
    auto saved = m_impl->book.save(organization);
    if (saved) {
        m_impl->organizationsHaveChanged();
    }
    return saved;
}

void Session::removeOrganization(const QString& id) {
    if (m_impl->book.remove(id)) {
        m_impl->secrets.remove(id);
        m_impl->organizationsHaveChanged();
        m_impl->desk.forgetNames(id); // after those who would ask the organisation once more
        if (m_impl->nameBook.forget(id)) {
            m_impl->namesHaveChanged();
        }
    }
}

void Session::testConnection(const genesys::Organization& organization, const QString& secret) {
    m_impl->desk.test(organization, secret);
}

void Session::cancelConnectionTest() {
    m_impl->desk.cancelTest();
}

genesys::NameDirectory* Session::names() {
    return m_impl->desk.names(m_impl->current());
}

QString Session::nameOf(const QString& id) const {
    const NameBook& book = m_impl->nameBook;
    return m_impl->mask.on() && book.isPerson(id) ? QString() : book.nameOf(id);
}

void Session::refreshTopics() {
    m_impl->desk.refreshTopics(m_impl->current(), m_impl->topicCache());
}

Diagnose& Session::diagnosis() {
    return m_impl->diagnosis;
}
LiveWatch& Session::live() {
    return m_impl->live;
}
Simulation& Session::simulation() {
    return m_impl->simulation;
}
const genesys::Organization& Session::currentProfile() const {
    return m_impl->current();
}

QString Session::obstacle() const {
    if (currentOrganization() != kDemo || !m_impl->demo.baseUrl().isEmpty()) {
        return {};
    }
    return m_impl->demo.starting() ? tr("The demo organisation is starting")
                                   : tr("The demo organisation does not run: choose another organisation");
}

void Session::diagnose(int minutes) {
    m_impl->diagnosis.start(m_impl->current(), m_impl->rule.text(), minutes);
}

void Session::watch(const genesys::WatchQuery& query) {
    m_impl->live.start(m_impl->current(), query);
}

void Session::fetch(int minutes, const QStringList& topics) {
    EventQuery query;
    query.topics = topics;
    m_impl->fetch({std::max(1, minutes), query});
}

void Session::fetch(const EventQuery& query) {
    m_impl->fetch({0, query});
}

bool Session::canResume() const {
    return m_impl->acquisition->canResume() && !m_impl->busy();
}

void Session::resume() {
    if (canResume()) {
        m_impl->acquisition->resume();
    }
}

bool Session::canFetchAgain(quint64 entry) const {
    const auto past = m_impl->pastFetches.find(entry);
    return past != m_impl->pastFetches.end() && past->second.first == currentOrganization() && !m_impl->busy();
}

void Session::fetchAgain(quint64 entry) {
    if (!canFetchAgain(entry)) {
        return;
    }
    if (entry == m_impl->pastFetches.rbegin()->first && canResume()) {
        resume();
    } else {
        m_impl->fetch(m_impl->pastFetches.at(entry).second);
    }
}

void Session::openEventFiles(const QStringList& paths) {
    std::vector<ImportItem> items;
    for (const QString& path : paths) {
        items.push_back({path, {}, QFileInfo(path).fileName()});
    }
    if (!items.empty()) {
        m_impl->acquisition->enqueue(std::make_unique<FileSource>(std::move(items), m_impl->pool));
    }
}

void Session::addEventText(const QByteArray& utf8, const QString& origin) {
    std::vector<ImportItem> items;
    items.push_back({{}, utf8, origin});
    m_impl->acquisition->enqueue(std::make_unique<FileSource>(std::move(items), m_impl->pool));
}

QByteArray Session::choice(const QString& key) const {
    return m_impl->choices.value(key);
}

void Session::setChoice(const QString& key, const QByteArray& value) {
    Impl& d = *m_impl;
    if (d.choices.value(key) != value) {
        d.choices.insert(key, value);
        if (d.keeper) {
            d.keeper->storeMeta(key, value);
        }
    }
}

void Session::clearEvents() {
    m_impl->removed.forget();
    m_impl->events.clear();
}

uint32_t Session::removeEvents() {
    if (m_impl->restoring) { // what was not read yet could not be brought back
        clearEvents();
        return 0;
    }
    return m_impl->removed.remove();
}

bool Session::canBringEventsBack() const {
    return m_impl->removed.held();
}

bool Session::bringEventsBack() {
    return m_impl->removed.bringBack();
}

bool Session::workspaceUnusable() const {
    return m_impl->keeper && !m_impl->keeper->usable();
}

bool Session::busy() const {
    return m_impl->busy();
}

void Session::cancel() {
    Impl& d = *m_impl;
    d.acquisition->cancel();
    if (d.wantedFetch) {
        d.wantedFetch.reset();
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.message = tr("Cancelled").toStdString();
        Q_EMIT acquisitionFailed(d.organizations.front().name, error);
        Q_EMIT busyChanged();
    }
}

bool Session::idle() const {
    const Impl& d = *m_impl;
    return !d.busy() && !d.diagnosis.running() && !d.simulation.running() && !d.restoring && !d.demo.starting() &&
           !d.keepRule.isActive() && (d.rule.upToDate() || !d.opened) && !d.rule.checking() && !d.test.running() &&
           !d.events.adding() && !d.events.observing() && (!d.keeper || d.keeper->idle());
}

} // namespace rw::session
