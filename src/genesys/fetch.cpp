// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetch.h"

#include "genesys/api.h"
#include "genesys/pager.h"
#include "genesys/synthesizer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <stop_token>
#include <string_view>

namespace rw::genesys {

namespace {

/// What the worker keeps from page to page. Handed from the GUI thread to the worker and back: only one page is in work
/// at a time, so nobody needs a lock.
struct Harvest {
    explicit Harvest(EnvelopeContext context) : synthesizer(std::move(context)) {}
    Synthesizer synthesizer;
    QSet<QString> seen;
    int64_t fromMs = 0;
    int64_t toMs = 0;
    QSet<QString> topics; ///< empty: all
};

/// One page, worked up.
struct Page {
    std::vector<store::NewEvent> events;
    PageSeen seen;
    Error error; ///< message empty: none
};

/// In which order the conversations ended.
void look(const QJsonArray& conversations, PageSeen& seen) {
    for (const QJsonValue& value : conversations) {
        const QDateTime end =
            QDateTime::fromString(value[QLatin1StringView("conversationEnd")].toString(), Qt::ISODateWithMs);
        const qint64 ms = end.isValid() ? end.toMSecsSinceEpoch() : 0;
        const bool isFirst = seen.firstEndMs == 0;
        seen.descending = seen.descending && end.isValid() && (isFirst || ms <= seen.lastEndMs);
        seen.firstEndMs = isFirst ? ms : seen.firstEndMs;
        seen.lastEndMs = ms;
    }
}

Page workUp(const QByteArray& body, Harvest& harvest, const std::stop_token& stop) {
    Page page;
    QJsonParseError trouble{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &trouble);
    const QJsonObject answer = document.object();
    const QJsonValue list = answer.value(QLatin1StringView("conversations"));
    if (!document.isObject() || !(list.isArray() || list.isNull() || list.isUndefined())) {
        page.error.kind = ErrorKind::BadAnswer;
        page.error.message = "the answer to the conversation query cannot be read";
        page.error.detail =
            (document.isNull()
                 ? QStringLiteral("JSON error at byte %1: %2").arg(trouble.offset).arg(trouble.errorString())
                 : QStringLiteral("no list of conversations in it"))
                .toStdString();
        page.error.remedy = "Try again; if it stays, a proxy may be cutting or changing answers, or the address is not "
                            "that of a Genesys Cloud API";
        return page;
    }
    const QJsonArray conversations = list.toArray();
    page.seen.conversations = static_cast<int>(conversations.size());
    page.seen.totalHits = answer.value(QLatin1StringView("totalHits")).toInteger(-1);
    look(conversations, page.seen);
    for (const QJsonValue& value : conversations) {
        if (stop.stop_requested()) {
            return page;
        }
        const QJsonObject conversation = value.toObject();
        const QString id = conversation.value(QLatin1StringView("conversationId")).toString();
        if (harvest.seen.contains(id)) {
            continue;
        }
        harvest.seen.insert(id);
        ++page.seen.fresh;
        for (Synthesizer::Event& event : harvest.synthesizer.events(conversation)) {
            const bool inWindow = harvest.fromMs <= event.timeMs && event.timeMs < harvest.toMs;
            if (inWindow && (harvest.topics.isEmpty() || harvest.topics.contains(event.detailType))) {
                page.events.push_back(std::move(event.event));
            }
        }
    }
    return page;
}

} // namespace

struct ConversationFetch::Impl {
    Impl(ConversationFetch* fetch, net::HttpClient& http, Organization org, Credentials credentials, FetchQuery what)
        : q(fetch), organization(org), query(std::move(what)), api(http, std::move(org), std::move(credentials)),
          pager(query.from, query.to, query.pageSize, QDateTime::currentDateTimeUtc()) {
        pool.setMaxThreadCount(1);
        pool.setObjectName(QStringLiteral("genesys-synthesis"));
    }

    ConversationFetch* q;
    Organization organization;
    FetchQuery query;
    ApiClient api;
    ConversationPager pager;
    FetchProgress progress;
    std::shared_ptr<Harvest> harvest;
    std::stop_source stop;
    QThreadPool pool;
    bool started = false;
    bool over = false; ///< finished or failed is emitted or on its way

    void say(const QString& step);
    void askWho();
    void whoArrived(const QByteArray& body);
    void askPage();
    void pageReady(Page page);
    void finish();
    void fail(Error error);
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] QString summary() const;
};

ConversationFetch::ConversationFetch(net::HttpClient& http, Organization organization, Credentials credentials,
                                     FetchQuery query, QObject* parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials), std::move(query))) {
    connect(&http, &QObject::destroyed, this, &ConversationFetch::cancel); // its calls went with it, without a word
    connect(&m_impl->api, &ApiClient::waiting, this, [this](qint64 delayMs, const Error& reason) {
        const QString why = reason.kind == ErrorKind::RateLimited
                                ? tr("the service asked for a pause (rate limit)")
                                : tr("the last try failed: %1").arg(QString::fromStdString(reason.message));
        m_impl->say(tr("Trying again in %1 s: %2").arg(std::max<qint64>(1, (delayMs + 500) / 1000)).arg(why));
    });
}

ConversationFetch::~ConversationFetch() {
    m_impl->over = true;
    m_impl->stop.request_stop();
    m_impl->pool.clear();
    m_impl->pool.waitForDone(); // the worker looks at the stop token between conversations
}

void ConversationFetch::start() {
    if (m_impl->started || m_impl->over) {
        return;
    }
    m_impl->started = true;
    const FetchQuery& query = m_impl->query;
    if (!query.from.isValid() || !query.to.isValid() || query.from >= query.to) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = "the period to fetch is empty: its end must lie behind its start";
        error.remedy = "Choose another period";
        m_impl->fail(std::move(error));
        return;
    }
    if (m_impl->pager.isEmpty()) {
        m_impl->finish();
        return;
    }
    m_impl->say(tr("Signing in"));
    m_impl->api.signIn([this](const Expected<QByteArray, Error>& result) {
        if (result) {
            m_impl->askWho();
        } else {
            m_impl->fail(result.error());
        }
    });
}

void ConversationFetch::cancel() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = "cancelled";
    m_impl->fail(std::move(error));
}

void ConversationFetch::Impl::say(const QString& step) {
    if (!over) {
        progress.step = step;
        Q_EMIT q->progress(progress);
    }
}

void ConversationFetch::Impl::askWho() {
    const QPointer<ConversationFetch> alive(q);
    say(tr("Asking for the organisation"));
    if (!alive || over) {
        return;
    }
    api.get(QLatin1StringView("/api/v2/organizations/me"), QStringLiteral("read its organisation"),
            [this](const Expected<QByteArray, Error>& result) {
                if (result) {
                    whoArrived(*result);
                } else {
                    fail(result.error());
                }
            });
}

void ConversationFetch::Impl::whoArrived(const QByteArray& body) {
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    EnvelopeContext context;
    context.organizationId = answer.value(QLatin1StringView("id")).toString();
    if (context.organizationId.isEmpty()) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = "the answer to organizations/me names no organisation";
        error.remedy = "Check the API address: something else than Genesys Cloud seems to answer there";
        fail(std::move(error));
        return;
    }
    context.originName =
        organization.name.isEmpty() ? answer.value(QLatin1StringView("name")).toString() : organization.name;
    harvest = std::make_shared<Harvest>(std::move(context));
    harvest->fromMs = query.from.toMSecsSinceEpoch();
    harvest->toMs = query.to.toMSecsSinceEpoch();
    harvest->topics = QSet<QString>(query.topics.begin(), query.topics.end());
    askPage();
}

QString ConversationFetch::Impl::pageText() const {
    const int pages = pager.pagesOfPass();
    QString text = pager.asksForRunning() ? tr("Fetching running conversations, page %1").arg(pager.page())
                   : pages > 0 ? tr("Fetching conversations, page %1 of at most %2").arg(pager.page()).arg(pages)
                               : tr("Fetching conversations, page %1").arg(pager.page());
    if (pager.pieces() > 1) {
        text += tr(" (week %1 of %2)").arg(pager.piece()).arg(pager.pieces());
    }
    return text;
}

void ConversationFetch::Impl::askPage() {
    const QPointer<ConversationFetch> alive(q);
    say(pageText());
    if (!alive || over) {
        return;
    }
    api.post(QLatin1StringView("/api/v2/analytics/conversations/details/query"), pager.requestBody(),
             QStringLiteral("read conversation details"), [this](const Expected<QByteArray, Error>& result) {
                 if (!result) {
                     fail(result.error());
                     return;
                 }
                 // Posted to the application and checked there: the fetch may be gone by then.
                 const QPointer<ConversationFetch> fetch(q);
                 pool.start([fetch, body = *result, shared = harvest, token = stop.get_token()] {
                     auto page = std::make_shared<Page>(workUp(body, *shared, token));
                     QMetaObject::invokeMethod(
                         QCoreApplication::instance(),
                         [fetch, page] {
                             if (fetch) {
                                 fetch->m_impl->pageReady(std::move(*page));
                             }
                         },
                         Qt::QueuedConnection);
                 });
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
    pager.pageArrived(page.seen);
    progress.conversations += page.seen.fresh;
    progress.events += static_cast<int>(page.events.size());
    progress.totalConversations = pager.totalConversations();
    // Whoever listens may cancel or delete us.
    const QPointer<ConversationFetch> alive(q);
    if (!page.events.empty()) {
        Q_EMIT q->events(page.events);
    }
    if (!alive || over) {
        return;
    }
    if (pager.atEnd()) {
        finish();
    } else {
        askPage();
    }
}

QString ConversationFetch::Impl::summary() const {
    if (progress.events > 0) {
        return tr("%1 events from %2 conversations").arg(progress.events).arg(progress.conversations);
    }
    if (pager.isEmpty()) {
        return tr("Nothing to fetch yet: conversations can be read about a minute after they happened");
    }
    if (progress.conversations == 0) {
        return tr("No conversations found. Choose a longer period, or check that the OAuth client's roles cover the "
                  "divisions wanted: conversations of other divisions stay invisible");
    }
    return query.topics.isEmpty()
               ? tr("%1 conversations found, but none of their events lies in this period").arg(progress.conversations)
               : tr("%1 conversations found, but no event of the chosen types lies in this period")
                     .arg(progress.conversations);
}

void ConversationFetch::Impl::finish() {
    const QPointer<ConversationFetch> alive(q);
    say(summary());
    if (!alive || over) {
        return;
    }
    over = true;
    QMetaObject::invokeMethod(
        q, [fetch = q] { Q_EMIT fetch->finished(); }, Qt::QueuedConnection);
}

void ConversationFetch::Impl::fail(Error error) {
    if (over) {
        return;
    }
    over = true;
    stop.request_stop();
    pool.clear();
    api.cancel();
    QMetaObject::invokeMethod(
        q, [fetch = q, error = std::move(error)] { Q_EMIT fetch->failed(error); }, Qt::QueuedConnection);
}

} // namespace rw::genesys
