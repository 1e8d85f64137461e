// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetch.h"

#include "genesys/api.h"
#include "genesys/detailsjob.h"
#include "genesys/fetchharvest.h"
#include "genesys/pager.h"
#include "genesys/topicplan.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <functional>
#include <limits>
#include <stop_token>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr int kLongestQueryDays = 7; // Automatic uses jobs above
constexpr int kLongestJobDays = 31;
constexpr QLatin1StringView kDetails("/api/v2/analytics/conversations/");

QString readDetails() {
    return Texts::tr("read conversation details");
}

/// One way to a part of the period. Events are taken from [from, to) only, so that parts never overlap. Only a query
/// behind a job also brings earlier events of conversations that the job did not have, since they still ran.
struct Part {
    enum class Kind { Query, Job, One };
    Kind kind = Kind::Query;
    QDateTime from;
    QDateTime to;
    QDateTime earlierFrom = {}; ///< of conversations that the job before did not have; invalid: there was none
};

} // namespace

struct ConversationFetch::Impl {
    Impl(ConversationFetch* fetch, net::HttpClient& http, Organization org, Credentials credentials, FetchQuery what)
        : q(fetch), organization(org), query(std::move(what)), api(http, std::move(org), std::move(credentials)) {
        pool.setMaxThreadCount(1);
        pool.setObjectName(QStringLiteral("genesys-synthesis"));
        if (query.filters.divisionIds.isEmpty()) {
            query.filters.divisionIds = organization.divisions;
        }
    }

    ConversationFetch* q;
    Organization organization;
    FetchQuery query;
    ApiClient api;
    QList<Part> parts; ///< the current one first
    std::optional<ConversationPager> pager;
    std::unique_ptr<DetailsJob> job;
    FetchProgress progress;
    FetchFacts facts;
    int totalBefore = 0; ///< conversations of parts that are done
    QString notes;       ///< for the summary
    std::shared_ptr<Harvest> harvest;
    std::stop_source stop;
    QThreadPool pool;
    std::function<void()> step; ///< what is under way, to do again on resume()
    quint64 run = 0;            ///< pages of an earlier run do not count
    bool started = false;
    bool over = false; ///< finished or failed is emitted or on its way
    bool complete = false;
    bool resumable = false;

    void say(const QString& text);
    /// Says what comes, then does it, unless the listener has ended us.
    void proceed(const QString& text, std::function<void()> next);
    void signIn();
    void askWho();
    void whoArrived(const QByteArray& body);
    void askIntegration();
    void integrationArrived(const Expected<std::optional<Integration>, Error>& result);
    void plan();
    void planJobs(const QDateTime& until);
    void nextPart();
    void nextPage();
    void pageArrived(const Expected<QByteArray, Error>& result);
    void pageReady(Page page);
    void finish();
    void fail(Error error);
    [[nodiscard]] bool wantsAttributes() const;
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] QString summary() const;
};

ConversationFetch::ConversationFetch(net::HttpClient& http, Organization organization, Credentials credentials,
                                     FetchQuery query, QObject* parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials), std::move(query))) {
    connect(&http, &QObject::destroyed, this, &ConversationFetch::cancel); // its calls went with it, without a word
    connect(m_impl->api.tokens().get(), &TokenSource::browserNeeded, this,
            [this] { m_impl->say(tr("Waiting for you to sign in in the browser")); });
    connect(&m_impl->api, &ApiClient::waiting, this, [this](qint64 delayMs, const Error& reason) {
        const QString why = reason.kind == ErrorKind::RateLimited
                                ? tr("the service asked for a pause (rate limit)")
                                : tr("the last try failed: %1").arg(QString::fromStdString(reason.message));
        m_impl->say(tr("Trying again in %1 s: %2").arg(std::max<qint64>(1, (delayMs + 500) / 1000)).arg(why));
    });
}

ConversationFetch::~ConversationFetch() {
    m_impl->over = true;
    if (m_impl->job) {
        m_impl->job->giveUp(); // its results are of no use to anybody
    }
    m_impl->stop.request_stop();
    m_impl->pool.clear();
    m_impl->pool.waitForDone(); // the worker looks at the stop token between conversations
}

void ConversationFetch::start() {
    Impl& d = *m_impl;
    if (d.started || d.over) {
        return;
    }
    d.started = true;
    const FetchQuery& query = d.query;
    const bool single = !query.conversationId.isEmpty();
    if (!single && (!query.from.isValid() || !query.to.isValid() || query.from >= query.to)) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = Texts::tr("the period to fetch is empty: its end must lie behind its start").toStdString();
        error.remedy = Texts::tr("Choose another period").toStdString();
        d.fail(std::move(error));
        return;
    }
    if (!single && ConversationPager(query.from, query.to, 1, QDateTime::currentDateTimeUtc()).isEmpty()) {
        d.finish();
        return;
    }
    d.signIn();
}

void ConversationFetch::cancel() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("cancelled").toStdString();
    m_impl->fail(std::move(error));
}

bool ConversationFetch::canResume() const {
    return m_impl->over && m_impl->resumable && !m_impl->complete;
}

void ConversationFetch::resume() {
    Impl& d = *m_impl;
    if (!canResume()) {
        return;
    }
    d.pool.waitForDone(); // it was told to stop
    d.stop = std::stop_source();
    d.over = false;
    d.resumable = false;
    d.step();
}

const FetchFacts& ConversationFetch::facts() const {
    return m_impl->facts;
}

void ConversationFetch::Impl::say(const QString& text) {
    if (!over) {
        progress.step = text;
        Q_EMIT q->progress(progress);
    }
}

void ConversationFetch::Impl::proceed(const QString& text, std::function<void()> next) {
    step = [this, text, next] {
        const QPointer<ConversationFetch> alive(q);
        say(text);
        if (alive && !over) {
            next();
        }
    };
    const auto now = step; // which may set another one
    now();
}

void ConversationFetch::Impl::signIn() {
    proceed(tr("Signing in"), [this] {
        api.signIn([this](const Expected<QByteArray, Error>& result) {
            if (result) {
                askWho();
            } else {
                fail(result.error());
            }
        });
    });
}

void ConversationFetch::Impl::askWho() {
    proceed(tr("Asking for the organisation"), [this] {
        api.get(QLatin1StringView("/api/v2/organizations/me"), Texts::tr("read its organisation"),
                [this](const Expected<QByteArray, Error>& result) {
                    if (result) {
                        whoArrived(*result);
                    } else {
                        fail(result.error());
                    }
                });
    });
}

void ConversationFetch::Impl::whoArrived(const QByteArray& body) {
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    facts.organizationId = answer.value(QLatin1StringView("id")).toString();
    facts.organizationName = answer.value(QLatin1StringView("name")).toString();
    if (facts.organizationId.isEmpty()) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("the answer to organizations/me names no organisation").toStdString();
        error.remedy =
            Texts::tr("Check the API address: something else than Genesys Cloud seems to answer there").toStdString();
        fail(std::move(error));
        return;
    }
    askIntegration();
}

void ConversationFetch::Impl::askIntegration() {
    proceed(tr("Asking for the EventBridge integration"),
            [this] { findIntegration(api, [this](const auto& result) { integrationArrived(result); }); });
}

void ConversationFetch::Impl::integrationArrived(const Expected<std::optional<Integration>, Error>& result) {
    EnvelopeContext context;
    context.organizationId = facts.organizationId;
    context.originName = organization.name.isEmpty() ? facts.organizationName : organization.name;
    if (result && *result) {
        facts.integration = *result;
        const Integration& integration = *facts.integration;
        context.integrationKnown =
            !integration.eventSourceSuffix.isEmpty() && !integration.account.isEmpty() && !integration.region.isEmpty();
        if (context.integrationKnown) {
            context.eventSourceSuffix = integration.eventSourceSuffix;
            context.account = integration.account;
            context.region = integration.region;
        }
    } else if (!result) {
        // Many clients may read conversations and not integrations; events are worth having all the same. What ends
        // the connection ends the next request, too.
        const ErrorKind kind = result.error().kind;
        if (kind == ErrorKind::Cancelled || kind == ErrorKind::Unauthorized || kind == ErrorKind::Network ||
            kind == ErrorKind::Tls) {
            fail(result.error());
            return;
        }
    }
    harvest = std::make_shared<Harvest>(std::move(context));
    harvest->topics = QSet<QString>(query.topics.begin(), query.topics.end());
    plan();
}

bool ConversationFetch::Impl::wantsAttributes() const {
    return query.attributes || query.topics.contains(planOf(Kind::Attributes).detailType);
}

void ConversationFetch::Impl::plan() {
    if (!query.conversationId.isEmpty()) {
        parts = {{Part::Kind::One, {}, {}}};
        nextPart();
        return;
    }
    const bool isLong = query.from.daysTo(query.to) > kLongestQueryDays;
    if (query.way == FetchWay::Query || (query.way == FetchWay::Automatic && !isLong && !wantsAttributes())) {
        parts = {{Part::Kind::Query, query.from, query.to}};
        nextPart();
        return;
    }
    proceed(tr("Asking how far the data for jobs reaches"), [this] {
        api.get(QLatin1StringView("/api/v2/analytics/conversations/details/jobs/availability"), readDetails(),
                [this](const Expected<QByteArray, Error>& result) {
                    const bool needed = query.way == FetchWay::Job || wantsAttributes();
                    if (!result && needed) {
                        fail(result.error());
                        return;
                    }
                    const QString date = result ? QJsonDocument::fromJson(*result)
                                                      .object()
                                                      .value(QLatin1StringView("dataAvailabilityDate"))
                                                      .toString()
                                                : QString();
                    planJobs(QDateTime::fromString(date, Qt::ISODateWithMs));
                });
    });
}

void ConversationFetch::Impl::planJobs(const QDateTime& until) {
    const QDateTime reach = until.isValid() ? std::min(until.toUTC(), query.to) : query.from;
    parts.clear();
    QDateTime end = reach;
    while (query.from < end) {
        const QDateTime begin = std::max(query.from, end.addDays(-kLongestJobDays));
        parts.append({Part::Kind::Job, begin, end});
        end = begin;
    }
    if (reach < query.to) {
        const QDateTime begin = std::max(reach, query.from);
        // Behind the newest job, whose conversations it must know.
        const bool behindJob = !parts.isEmpty();
        parts.insert(behindJob ? 1 : 0, {Part::Kind::Query, begin, query.to, behindJob ? query.from : QDateTime()});
        if (wantsAttributes()) {
            notes = tr("; participant attributes reach until %1 UTC").arg(begin.toString(Qt::ISODate).chopped(1));
        }
    }
    nextPart();
}

void ConversationFetch::Impl::nextPart() {
    pager.reset();
    job.reset();
    if (parts.isEmpty()) {
        finish();
        return;
    }
    const Part& part = parts.front();
    const bool single = part.kind == Part::Kind::One;
    const bool behindJob = part.earlierFrom.isValid();
    harvest->delivered.clear();
    harvest->delivered.swap(harvest->seen);
    if (!behindJob) {
        harvest->delivered.clear();
    }
    harvest->deliveredUntilMs = part.from.toMSecsSinceEpoch();
    harvest->fromMs = single      ? std::numeric_limits<int64_t>::min()
                      : behindJob ? part.earlierFrom.toMSecsSinceEpoch()
                                  : part.from.toMSecsSinceEpoch();
    harvest->toMs = single ? std::numeric_limits<int64_t>::max() : part.to.toMSecsSinceEpoch();
    if (part.kind == Part::Kind::Query) {
        pager.emplace(part.from, part.to, query.pageSize, QDateTime::currentDateTimeUtc(), query.filters);
        if (pager->atEnd()) {
            parts.removeFirst();
            nextPart();
            return;
        }
        nextPage();
    } else if (part.kind == Part::Kind::Job) {
        job = std::make_unique<DetailsJob>(api, part.from, part.to, query.filters, query.jobPollMs);
        connect(job.get(), &DetailsJob::stateChanged, q, [this](const QString& state) {
            say(tr("Genesys Cloud collects the conversations (%1)").arg(state.toLower()));
        });
        proceed(tr("Asking Genesys Cloud to collect the conversations"), [this] {
            job->prepare([this](const Error* error) {
                if (error != nullptr) {
                    fail(*error);
                } else {
                    nextPage();
                }
            });
        });
    } else {
        nextPage();
    }
}

QString ConversationFetch::Impl::pageText() const {
    if (job) {
        return tr("Fetching the collected conversations, page %1").arg(job->page());
    }
    if (!pager) {
        return tr("Fetching the conversation");
    }
    const int pages = pager->pagesOfPass();
    QString text = pager->asksForRunning() ? tr("Fetching running conversations, page %1").arg(pager->page())
                   : pages > 0 ? tr("Fetching conversations, page %1 of at most %2").arg(pager->page()).arg(pages)
                               : tr("Fetching conversations, page %1").arg(pager->page());
    if (pager->pieces() > 1) {
        text += tr(" (week %1 of %2)").arg(pager->piece()).arg(pager->pieces());
    }
    return text;
}

void ConversationFetch::Impl::nextPage() {
    proceed(pageText(), [this] {
        const auto arrived = [this](const Expected<QByteArray, Error>& result) { pageArrived(result); };
        if (job) {
            job->askPage(arrived);
        } else if (pager) {
            api.post(QLatin1StringView("/api/v2/analytics/conversations/details/query"), pager->requestBody(),
                     readDetails(), arrived);
        } else {
            const QString id = QString::fromLatin1(QUrl::toPercentEncoding(query.conversationId.trimmed()));
            api.request("GET", QString(kDetails + id + QStringLiteral("/details")), {}, readDetails(), arrived);
        }
    });
}

void ConversationFetch::Impl::pageArrived(const Expected<QByteArray, Error>& result) {
    if (!result) {
        Error error = result.error();
        if (error.httpStatus == 404 && !query.conversationId.isEmpty()) {
            error.message = Texts::tr("there is no conversation %1").arg(query.conversationId).toStdString();
            error.remedy =
                Texts::tr("Check its id and the organisation; very fresh conversations appear after about a minute, "
                          "and those of other divisions stay invisible")
                    .toStdString();
        }
        fail(std::move(error));
        return;
    }
    // Posted to the application and checked there: the fetch may be gone by then.
    const QPointer<ConversationFetch> fetch(q);
    pool.start([fetch, body = *result, shared = harvest, token = stop.get_token(), born = run] {
        auto page = std::make_shared<Page>(workUp(body, *shared, token));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [fetch, page, born] {
                if (fetch && fetch->m_impl->run == born) {
                    fetch->m_impl->pageReady(std::move(*page));
                }
            },
            Qt::QueuedConnection);
    });
}

void ConversationFetch::Impl::pageReady(Page page) {
    if (over) {
        return;
    }
    if (!page.error.message.empty()) {
        fail(std::move(page.error));
        return;
    }
    for (const QUuid& id : page.fresh) {
        harvest->seen.insert(id);
    }
    progress.conversations += page.newConversations;
    progress.events += static_cast<int>(page.events.size());
    bool partDone = true;
    if (pager) {
        pager->pageArrived(page.seen);
        partDone = pager->atEnd();
        const int total = pager->totalConversations();
        const bool known = total >= 0 && parts.size() == 1;
        progress.totalConversations = known ? totalBefore + total : -1;
    } else if (job) {
        job->pageTaken(page.cursor);
        partDone = job->atEnd();
    }
    // From here on the page counts: whoever listens may cancel us, and resume() must go on behind it.
    step = [this, partDone] {
        if (partDone) {
            totalBefore = progress.conversations;
            parts.removeFirst();
            nextPart();
        } else {
            nextPage();
        }
    };
    const QPointer<ConversationFetch> alive(q);
    if (!page.events.empty()) {
        Q_EMIT q->events(page.events);
    }
    if (alive && !over) {
        const auto now = step;
        now();
    }
}

QString ConversationFetch::Impl::summary() const {
    if (progress.events > 0) {
        return tr("%1 from %2", "events from conversations")
                   .arg(tr("%Ln events", nullptr, static_cast<int>(progress.events)),
                        tr("%Ln conversations", "from … conversations", static_cast<int>(progress.conversations))) +
               notes;
    }
    if (progress.conversations == 0 && !harvest) {
        return tr("Nothing to fetch yet: conversations can be read about a minute after they happened");
    }
    if (progress.conversations == 0) {
        return query.filters.isEmpty()
                   ? tr("No conversations found. Choose a longer period, or check that the OAuth client's roles cover "
                        "the divisions wanted: conversations of other divisions stay invisible")
                   : tr("No conversations found that fit the filters. Choose a longer period or fewer filters, or "
                        "check that the OAuth client's roles cover the divisions wanted");
    }
    return query.topics.isEmpty() ? tr("%Ln conversations found, but none of their events lies in this period", nullptr,
                                       static_cast<int>(progress.conversations))
                                  : tr("%Ln conversations found, but no event of the chosen types lies in this period",
                                       nullptr, static_cast<int>(progress.conversations));
}

void ConversationFetch::Impl::finish() {
    const QPointer<ConversationFetch> alive(q);
    step = [this] { finish(); };
    say(summary());
    if (!alive || over) {
        return;
    }
    over = true;
    complete = true;
    QMetaObject::invokeMethod(
        q, [fetch = q] { Q_EMIT fetch->finished(); }, Qt::QueuedConnection);
}

void ConversationFetch::Impl::fail(Error error) {
    if (over) {
        return;
    }
    over = true;
    ++run;
    resumable = started && step && error.kind != ErrorKind::BadInput;
    stop.request_stop();
    pool.clear();
    if (job) {
        job->hold();
    }
    api.cancel();
    QMetaObject::invokeMethod(
        q, [fetch = q, error = std::move(error)] { Q_EMIT fetch->failed(error); }, Qt::QueuedConnection);
}

} // namespace rw::genesys
