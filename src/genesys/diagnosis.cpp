// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/diagnosis.h"

#include "genesys/api.h"
#include "genesys/explain.h"
#include "genesys/fetch.h"
#include "genesys/regions.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <algorithm>
#include <optional>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr qint64 kSkewNoticedMs = 30'000;
constexpr qint64 kSkewHarmfulMs = 300'000; // token lives and query windows begin to miss
constexpr auto kIntegrations = "/api/v2/integrations?integrationType=amazon-eventbridge-source&pageSize=100"_L1;
constexpr auto kDetailsQuery = "/api/v2/analytics/conversations/details/query"_L1;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}
/// What went wrong, with what the other side said where that is short.
QString evidenceOf(const Error& error) {
    QString result = text(error.message);
    if (error.httpStatus != 0) {
        result += Diagnosis::tr(" (status %1)").arg(error.httpStatus);
    }
    if (!error.detail.empty() && error.detail.size() <= 300) {
        result += u": "_s + text(error.detail).simplified();
    }
    return result;
}
QJsonObject objectOf(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object();
}
/// "Sat, 21 Nov 2026 03:46:00 GMT"; invalid where it is something else.
QDateTime httpDate(const QByteArray& value) {
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}
/// No byte of an HTTP answer came.
bool unreached(const Error& error) {
    return error.httpStatus == 0 && (error.kind == ErrorKind::Network || error.kind == ErrorKind::Tls ||
                                     error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadInput);
}

} // namespace

struct Diagnosis::Impl {
    Impl(Diagnosis* diagnosis, net::HttpClient& client, Organization org, Credentials secrets, DiagnosisQuery what)
        : q(diagnosis), http(&client), organization(std::move(org)), credentials(std::move(secrets)),
          query(std::move(what)), pending(linkIds()) {
        pool.setMaxThreadCount(1);
        pool.setObjectName(u"diagnosis"_s);
    }

    Diagnosis* q;
    QPointer<net::HttpClient> http;
    Organization organization;
    Credentials credentials;
    DiagnosisQuery query;
    std::unique_ptr<ApiClient> api;
    std::unique_ptr<ConversationFetch> fetch;
    QThreadPool pool;
    std::stop_source stop;
    bool started = false;
    bool over = false;
    QStringList pending; ///< links without a finding
    std::optional<qint64> skewMs;

    pattern::ParseResult parsed;
    QString organizationId;
    std::optional<Expected<QByteArray, Error>> integrations;
    std::optional<DeliveredEnvelope> envelope;
    std::vector<store::NewEvent> events;
    QMap<QString, int> types;
    int conversations = 0;
    int fetchedEvents = 0;
    bool enough = false; ///< the fetch was ended because there were enough events

    void say(const QString& words) { Q_EMIT q->step(words); }
    /// Reports; false when the listener has ended or deleted us.
    bool report(Finding finding);
    bool report(const char* id, LinkVerdict verdict, const QString& evidence, const QString& meaning,
                const QString& remedy = {});
    bool skip(std::initializer_list<const char*> ids, const QString& why);
    void skipRest(const QString& why); ///< but for the rule, and ends
    bool reportRule();
    void end();
    void headers(const QList<QPair<QByteArray, QByteArray>>& list);
    void signedIn(const Expected<QByteArray, Error>& result);
    void signInFailed(const Error& error);
    void whoAnswered(const Expected<QByteArray, Error>& who);
    void rightsKnown(const Expected<QByteArray, Error>& who, const Expected<QByteArray, Error>& analytics);
    bool reportClock();
    void fetchData();
    void dataArrived(const Error* error);
    void askIntegration();
    void configArrived(const Expected<QByteArray, Error>& config);
    void judge();
};

Diagnosis::Diagnosis(net::HttpClient& http, Organization organization, Credentials credentials, DiagnosisQuery query,
                     QObject* parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials), std::move(query))) {
    connect(&http, &QObject::destroyed, this, &Diagnosis::cancel);
}

Diagnosis::~Diagnosis() {
    m_impl->over = true;
    m_impl->stop.request_stop();
    m_impl->pool.clear();
    m_impl->pool.waitForDone();
}

void Diagnosis::cancel() {
    if (m_impl->over) {
        return;
    }
    m_impl->over = true;
    m_impl->stop.request_stop();
    m_impl->pool.clear();
    if (m_impl->api) {
        m_impl->api->cancel();
    }
    if (m_impl->fetch) {
        m_impl->fetch->disconnect(this);
        m_impl->fetch->cancel();
    }
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("cancelled").toStdString();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

bool Diagnosis::Impl::report(Finding finding) {
    const QPointer<Diagnosis> alive(q);
    pending.removeAll(finding.id);
    Q_EMIT q->found(finding);
    return alive && !over;
}

bool Diagnosis::Impl::report(const char* id, LinkVerdict verdict, const QString& evidence, const QString& meaning,
                             const QString& remedy) {
    const QString name = QString::fromLatin1(id);
    return report({name, linkTitle(name), verdict, evidence, meaning, remedy});
}

bool Diagnosis::Impl::skip(std::initializer_list<const char*> ids, const QString& why) {
    return std::all_of(ids.begin(), ids.end(),
                       [&](const char* id) { return report(id, LinkVerdict::Skipped, {}, why); });
}

bool Diagnosis::Impl::reportRule() {
    return query.rule.isEmpty() ? skip({"rule"}, tr("No rule was given"))
                                : report(ruleFinding(query.rule, parsed, query.catalogue));
}

void Diagnosis::Impl::skipRest(const QString& why) {
    const QStringList rest = pending;
    for (const QString& id : rest) {
        const bool on = id == "rule"_L1 ? reportRule() : report({id, linkTitle(id), LinkVerdict::Skipped, {}, why, {}});
        if (!on) {
            return;
        }
    }
    end();
}

void Diagnosis::Impl::end() {
    over = true;
    QMetaObject::invokeMethod(
        q, [diagnosis = q] { Q_EMIT diagnosis->finished(); }, Qt::QueuedConnection);
}

void Diagnosis::Impl::headers(const QList<QPair<QByteArray, QByteArray>>& list) {
    for (const auto& [name, value] : list) {
        if (!skewMs && name.compare("Date", Qt::CaseInsensitive) == 0) {
            const QDateTime theirs = httpDate(value);
            if (theirs.isValid()) {
                skewMs = QDateTime::currentDateTimeUtc().msecsTo(theirs);
            }
        }
    }
}

void Diagnosis::start() {
    if (m_impl->started || m_impl->over) {
        return;
    }
    m_impl->started = true;
    if (!m_impl->query.rule.isEmpty()) {
        m_impl->parsed = pattern::parsePattern(
            std::string_view(m_impl->query.rule.constData(), static_cast<size_t>(m_impl->query.rule.size())));
    }
    if (!m_impl->http) {
        return;
    }
    m_impl->api = std::make_unique<ApiClient>(*m_impl->http, m_impl->organization, m_impl->credentials);
    m_impl->credentials.tokens = m_impl->api->tokens(); // the fetch need not sign in again
    connect(m_impl->api.get(), &ApiClient::answered, this,
            [this](const QList<QPair<QByteArray, QByteArray>>& list) { m_impl->headers(list); });
    connect(m_impl->api.get(), &ApiClient::waiting, this, [this](qint64 delayMs, const Error& reason) {
        Q_EMIT step(
            tr("Trying again in %1 s: %2").arg(std::max<qint64>(1, (delayMs + 500) / 1000)).arg(text(reason.message)));
    });
    if (auto checked = withAddresses(m_impl->organization)) {
        m_impl->organization = std::move(*checked);
    }
    m_impl->say(tr("Signing in"));
    m_impl->api->signIn([this](const Expected<QByteArray, Error>& result) { m_impl->signedIn(result); });
}

void Diagnosis::Impl::signInFailed(const Error& error) {
    const QString host = organization.loginUrl.host();
    if (unreached(error)) {
        if (report("dns-tls", LinkVerdict::Fail, evidenceOf(error),
                   error.kind == ErrorKind::Tls ? tr("%1 cannot prove who it is: nothing is sent there").arg(host)
                                                : tr("%1 does not answer").arg(host),
                   text(error.remedy))) {
            skipRest(tr("The organisation cannot be reached"));
        }
        return;
    }
    if (!report("dns-tls", LinkVerdict::Ok, tr("%1 answers").arg(organization.loginUrl.toString(QUrl::RemoveUserInfo)),
                tr("Name and connection are in order")) ||
        !report("sign-in", LinkVerdict::Fail, evidenceOf(error), tr("Without a token nothing else can be asked"),
                text(error.remedy)) ||
        !skip({"rights"}, tr("The sign-in failed"))) {
        return;
    }
    const Region* region = findRegion(host);
    if (error.httpStatus == 400 && error.kind == ErrorKind::Unauthorized && region != nullptr) {
        if (!report("region", LinkVerdict::Warn, tr("%1 is %2 (%3)").arg(host, region->awsRegion, region->placeName()),
                    tr("A client is known in its own region only: this may be the wrong one"),
                    tr("Compare with the address that people of this organisation use to sign in"))) {
            return;
        }
    }
    skipRest(tr("The sign-in failed"));
}

void Diagnosis::Impl::signedIn(const Expected<QByteArray, Error>& result) {
    if (!result) {
        signInFailed(result.error());
        return;
    }
    const bool secure = organization.loginUrl.scheme() == "https"_L1;
    if (!report("dns-tls", LinkVerdict::Ok,
                tr("%1 answers%2")
                    .arg(organization.loginUrl.toString(QUrl::RemoveUserInfo),
                         secure ? tr(", its certificate is trusted") : tr(" on this machine, without TLS")),
                tr("Name and connection are in order")) ||
        !report("sign-in", LinkVerdict::Ok,
                tr("%1 gave a token to client %2").arg(organization.loginUrl.host(), credentials.clientId),
                tr("Client id and secret are right"))) {
        return;
    }
    say(tr("Asking for the organisation"));
    api->request("GET", u"/api/v2/organizations/me"_s, {}, tr("read its organisation"),
                 [this](const Expected<QByteArray, Error>& who) { whoAnswered(who); });
}

void Diagnosis::Impl::whoAnswered(const Expected<QByteArray, Error>& who) {
    say(tr("Trying the rights"));
    api->request("GET", QString(kIntegrations), {}, tr("read the integrations"),
                 [this, who](const Expected<QByteArray, Error>& list) {
                     integrations = list;
                     // The smallest question that needs the right to read conversations.
                     const QDateTime now = QDateTime::currentDateTimeUtc();
                     const QJsonObject body{{u"interval"_s, QString(now.addSecs(-120).toString(Qt::ISODate) + u'/' +
                                                                    now.addSecs(-60).toString(Qt::ISODate))},
                                            {u"paging"_s, QJsonObject{{u"pageSize"_s, 1}, {u"pageNumber"_s, 1}}}};
                     api->request("POST", QString(kDetailsQuery), QJsonDocument(body).toJson(QJsonDocument::Compact),
                                  tr("read conversation details"),
                                  [this, who](const Expected<QByteArray, Error>& answer) { rightsKnown(who, answer); });
                 });
}

bool Diagnosis::Impl::reportClock() {
    if (!skewMs) {
        return report("clock", LinkVerdict::Skipped, tr("The answers carry no Date"),
                      tr("The clocks could not be compared"));
    }
    const qint64 off = *skewMs < 0 ? -*skewMs : *skewMs;
    const QString evidence = tr("This machine's clock is %1 s %2 of the service's")
                                 .arg(off / 1000)
                                 .arg(*skewMs > 0 ? tr("behind") : tr("ahead"));
    if (off <= kSkewNoticedMs) {
        return report("clock", LinkVerdict::Ok, evidence, tr("Windows of time mean the same on both sides"));
    }
    return report("clock", off > kSkewHarmfulMs ? LinkVerdict::Fail : LinkVerdict::Warn, evidence,
                  tr("\"The last hour\" is another one there: recent events are missed"),
                  tr("Set the clock by a time server"));
}

void Diagnosis::Impl::rightsKnown(const Expected<QByteArray, Error>& who,
                                  const Expected<QByteArray, Error>& analytics) {
    const auto forbidden = [](const Expected<QByteArray, Error>& answer) {
        return !answer && answer.error().kind == ErrorKind::Forbidden;
    };
    QStringList lacking;
    QStringList remedies;
    const Expected<QByteArray, Error>& listed = *integrations;
    for (const Expected<QByteArray, Error>* answer : {&analytics, &listed}) {
        if (forbidden(*answer)) {
            const QStringList names = missingPermissions(answer->error().detail);
            lacking << (names.isEmpty() ? text(answer->error().message) : names.join(tr(" or ")));
            remedies << text(answer->error().remedy);
        }
    }
    const bool fine = lacking.isEmpty();
    if (!report("rights",
                fine                   ? LinkVerdict::Ok
                : forbidden(analytics) ? LinkVerdict::Fail
                                       : LinkVerdict::Warn,
                fine ? tr("Conversation details and integrations can be read")
                     : tr("The OAuth client lacks %1").arg(lacking.join(tr(", and "))),
                fine                   ? tr("The client may do what this check needs")
                : forbidden(analytics) ? tr("Conversations stay invisible to this client")
                                       : tr("Whether and what Genesys Cloud sends to AWS stays invisible"),
                remedies.join(u". "_s))) {
        return;
    }
    const Region* login = findRegion(organization.loginUrl.host());
    const Region* api_ = findRegion(organization.apiUrl.host());
    const QJsonObject organizationBody = who ? objectOf(*who) : QJsonObject();
    organizationId = organizationBody.value("id"_L1).toString();
    const QString place = api_ != nullptr ? u"%1 (%2)"_s.arg(api_->awsRegion, api_->placeName())
                                          : tr("%1 (no public region)").arg(organization.apiUrl.host());
    bool on = true;
    if (login != api_) {
        on = report("region", LinkVerdict::Fail,
                    tr("Sign-in at %1, API at %2").arg(organization.loginUrl.host(), organization.apiUrl.host()),
                    tr("The two belong to different regions: tokens of one are worth nothing in the other"),
                    tr("Choose the region once; both addresses follow from it"));
    } else if (organizationId.isEmpty()) {
        on = report("region", LinkVerdict::Fail,
                    who ? tr("organizations/me names no organisation") : evidenceOf(who.error()),
                    tr("Something else than this region's API seems to answer"),
                    who ? tr("Check the API address") : text(who.error().remedy));
    } else {
        on = report(
            "region", LinkVerdict::Ok,
            tr("%1, organisation %2 (%3)").arg(place, organizationBody.value("name"_L1).toString(), organizationId),
            tr("The token is good here"));
    }
    if (!on || !reportClock()) {
        return;
    }
    if (forbidden(analytics)) {
        if (skip({"data", "types"}, tr("The right to read conversations is missing"))) {
            askIntegration();
        }
    } else {
        fetchData();
    }
}

void Diagnosis::Impl::fetchData() {
    if (!http) {
        return;
    }
    FetchQuery what;
    what.to = QDateTime::currentDateTimeUtc();
    what.from = what.to.addSecs(-60LL * std::max(1, query.minutes));
    fetch = std::make_unique<ConversationFetch>(*http, organization, credentials, what);
    connect(fetch.get(), &ConversationFetch::events, q, [this](const std::vector<store::NewEvent>& batch) {
        events.insert(events.end(), batch.begin(), batch.end());
        for (const store::NewEvent& event : batch) {
            ++types[text(store::summarize(event.json).detailType)];
        }
        if (static_cast<int>(events.size()) >= query.mostEvents && !enough) {
            enough = true;
            fetch->cancel();
        }
    });
    connect(fetch.get(), &ConversationFetch::progress, q, [this](const FetchProgress& progress) {
        conversations = progress.conversations;
        fetchedEvents = progress.events;
        say(progress.step);
    });
    connect(fetch.get(), &ConversationFetch::finished, q, [this] { dataArrived(nullptr); });
    connect(fetch.get(), &ConversationFetch::failed, q,
            [this](const Error& error) { dataArrived(enough ? nullptr : &error); });
    fetch->start();
}

void Diagnosis::Impl::dataArrived(const Error* error) {
    if (over) {
        return;
    }
    const QString counted = tr("%1 with %2 in the last %3", "conversations, events, minutes")
                                .arg(tr("%Ln conversations", nullptr, static_cast<int>(conversations)),
                                     tr("%Ln events", nullptr, static_cast<int>(events.size())),
                                     tr("%Ln minutes", "in the last …", static_cast<int>(query.minutes)));
    bool on = true;
    if (error != nullptr) {
        on = report("data", LinkVerdict::Fail, u"%1; %2"_s.arg(counted, evidenceOf(*error)),
                    tr("Not all of the window could be read"), text(error->remedy));
    } else if (events.empty()) {
        on = report("data", LinkVerdict::Fail, counted, tr("Nothing happened that a rule could match"),
                    tr("Choose a longer window, or check that the OAuth client's roles cover the divisions wanted: "
                       "conversations of other divisions stay invisible"));
    } else {
        on = report("data", LinkVerdict::Ok, enough ? tr("%1 (enough to judge by)").arg(counted) : counted,
                    tr("There are events to match"));
    }
    if (on && report(typesFinding(parsed.pattern.get(), types))) {
        askIntegration();
    }
}

void Diagnosis::Impl::askIntegration() {
    const Expected<QByteArray, Error>& list = *integrations;
    if (!list) {
        const bool right = list.error().kind == ErrorKind::Forbidden;
        const bool on = right ? skip({"integration"}, tr("The right to read integrations is missing"))
                              : report("integration", LinkVerdict::Fail, evidenceOf(list.error()),
                                       tr("The integrations could not be read"), text(list.error().remedy));
        if (on && skip({"topic-filters", "source"}, tr("The integration is not known")) && reportRule()) {
            judge();
        }
        return;
    }
    // The active one, else the first.
    const QJsonArray entities = objectOf(*list).value("entities"_L1).toArray();
    QJsonObject chosen;
    int active = 0;
    for (const QJsonValue& entity : entities) {
        const bool isActive = entity["reportedState"_L1]["code"_L1].toString() == "ACTIVE"_L1;
        if (chosen.isEmpty() || (isActive && active == 0)) {
            chosen = entity.toObject();
        }
        active += isActive ? 1 : 0;
    }
    if (chosen.isEmpty()) {
        if (report("integration", LinkVerdict::Fail, tr("There is no integration of type amazon-eventbridge-source"),
                   tr("Genesys Cloud sends nothing to AWS"),
                   tr("Add the Amazon EventBridge Source in Admin > Integrations, then associate the partner event "
                      "source with a bus in AWS")) &&
            skip({"topic-filters", "source"}, tr("There is no integration")) && reportRule()) {
            judge();
        }
        return;
    }
    const QString name = chosen.value("name"_L1).toString();
    const QString state = chosen["reportedState"_L1]["code"_L1].toString();
    bool on = true;
    if (active == 0) {
        on = report("integration", LinkVerdict::Fail, tr("\"%1\" is %2").arg(name, state),
                    tr("Genesys Cloud sends nothing to AWS while it is not ACTIVE"),
                    tr("Activate it in Admin > Integrations. If it stays so, check that the partner event source is "
                       "associated with a bus; a lost one comes back only with a new integration"));
    } else if (active > 1) {
        on = report("integration", LinkVerdict::Warn,
                    tr("%1 integrations are active; this looks at \"%2\"").arg(active).arg(name),
                    tr("Each has a bus of its own: a rule sees only the events of its bus"),
                    tr("Make sure that the rule stands on the bus of the right one"));
    } else {
        on = report("integration", LinkVerdict::Ok, tr("\"%1\" is ACTIVE").arg(name), tr("Genesys Cloud sends to AWS"));
    }
    if (on) {
        api->request("GET", u"/api/v2/integrations/%1/config/current"_s.arg(chosen.value("id"_L1).toString()), {},
                     tr("read the integration's configuration"),
                     [this](const Expected<QByteArray, Error>& config) { configArrived(config); });
    }
}

void Diagnosis::Impl::configArrived(const Expected<QByteArray, Error>& config) {
    bool on = true;
    const QJsonObject properties = config ? objectOf(*config).value("properties"_L1).toObject() : QJsonObject();
    if (properties.isEmpty()) {
        on = report("topic-filters", LinkVerdict::Fail,
                    config ? tr("The integration's configuration has no properties") : evidenceOf(config.error()),
                    tr("What the integration sends is not known"), config ? QString() : text(config.error().remedy)) &&
             skip({"source"}, tr("The integration's configuration is not known"));
    } else {
        envelope = DeliveredEnvelope{u"aws.partner/genesys.com/cloud/%1/%2"_s.arg(
                                         organizationId, properties.value("eventSourceSuffix"_L1).toString()),
                                     properties.value("awsAccountId"_L1).toString(),
                                     properties.value("awsAccountRegion"_L1).toString()};
        QStringList filter;
        for (const QJsonValue& topic : properties.value("eventFilter"_L1).toArray()) {
            filter << topic.toString();
        }
        on = parsed.valid()
                 ? report(topicsFinding(*parsed.pattern, filter)) && report(sourceFinding(*parsed.pattern, *envelope))
                 : skip({"topic-filters", "source"},
                        query.rule.isEmpty() ? tr("No rule was given") : tr("The rule is not valid"));
    }
    if (on && reportRule()) {
        judge();
    }
}

void Diagnosis::Impl::judge() {
    if (!parsed.valid() || events.empty()) {
        if (skip({"nearest-miss"}, !parsed.valid()
                                       ? query.rule.isEmpty() ? tr("No rule was given") : tr("The rule is not valid")
                                       : tr("There are no events to compare the rule with"))) {
            end();
        }
        return;
    }
    say(tr("Judging %Ln events", nullptr, static_cast<int>(events.size())));
    // Posted to the application and checked there: the diagnosis may be gone by then.
    const QPointer<Diagnosis> diagnosis(q);
    auto shared = std::make_shared<const std::vector<store::NewEvent>>(std::move(events));
    pool.start([diagnosis, shared, rule = parsed.pattern, where = envelope, token = stop.get_token()] {
        const Finding finding = matchFinding(rule, *shared, where ? &*where : nullptr, token);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [diagnosis, finding] {
                if (diagnosis && !diagnosis->m_impl->over && diagnosis->m_impl->report(finding)) {
                    diagnosis->m_impl->end();
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace rw::genesys
