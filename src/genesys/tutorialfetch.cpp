// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/tutorialfetch.h"

#include "genesys/explain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <algorithm>
#include <limits>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr int kMostEvents = 1000; // the largest answer that the tutorial's endpoint gives
constexpr qint64 kShortestMs = 2; // a period that is not cut in halves any more

struct Span {
    QDateTime from;
    QDateTime to;
};

QString textAt(const QJsonObject& object, const char* path) {
    QJsonValue value = object;
    for (const QString& step : QString::fromLatin1(path).split(u'.')) {
        value = value.toObject().value(step);
    }
    return value.toString();
}

bool among(const QStringList& wanted, const QString& found) {
    return wanted.isEmpty() || wanted.contains(found, Qt::CaseInsensitive);
}

} // namespace

Error explainTutorial(Error error, const Dialect& dialect) {
    if (error.kind == ErrorKind::NotFound) {
        error.message = Texts::tr("there is no %1 at this address (status %2)")
                            .arg(dialect.fetchPath)
                            .arg(error.httpStatus)
                            .toStdString();
        error.remedy =
            Texts::tr("Only a gateway that offers the tutorial's paths has it; Genesys Cloud itself does not. Choose "
                      "Genesys Cloud as the organisation's dialect, or check the address")
                .toStdString();
    } else if (error.kind == ErrorKind::Forbidden) {
        const QStringList scopes = missingPermissions(error.detail);
        error.message =
            (scopes.isEmpty() ? Texts::tr("the gateway does not allow this client to read events")
                              : Texts::tr("the gateway does not allow this client to read events: the token "
                                          "lacks the scope %1")
                                    .arg(scopes.join(u", "_s)))
                .toStdString();
        error.remedy = Texts::tr("Let the gateway grant the client the scope %1").arg(dialect.scope).toStdString();
    } else if (error.kind == ErrorKind::Unauthorized) {
        error.message =
            Texts::tr("the gateway does not accept the session, not even after signing in again").toStdString();
        error.remedy = Texts::tr("Check that the client is still active there, and that the address is the right one")
                           .toStdString();
    } else if (error.kind == ErrorKind::RateLimited) {
        error.message = Texts::tr("the gateway answers no more requests for the moment (rate limit)").toStdString();
    }
    return error;
}

struct TutorialFetch::Impl {
    Impl(TutorialFetch* fetch, net::HttpClient& http, const Organization& org, Credentials credentials, FetchQuery what)
        : q(fetch), organization(org), spoken(findDialect(org.dialect)), query(std::move(what)),
          api(http, org, std::move(credentials)) {}

    TutorialFetch* q;
    Organization organization;
    const Dialect* spoken;
    FetchQuery query;
    ApiClient api;
    QList<Span> spans; ///< what is still to ask for, the newest last
    QSet<QByteArray> seen;
    QSet<QString> conversations;
    FetchProgress progress;
    bool cutOff = false; ///< more events in one moment than the endpoint gives
    bool started = false;
    bool over = false;
    bool complete = false;
    bool resumable = false;

    void say(const QString& text) {
        progress.step = text;
        Q_EMIT q->progress(progress);
    }
    void next();
    void arrived(const Span& span, const Expected<QByteArray, Error>& result);
    [[nodiscard]] bool wanted(const QJsonObject& event) const;
    [[nodiscard]] QString onlyWord() const;
    void finish();
    void fail(Error error, bool mayResume);
};

TutorialFetch::TutorialFetch(net::HttpClient& http, Organization organization, Credentials credentials,
                             FetchQuery query, QObject* parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(this, http, organization, std::move(credentials), std::move(query))) {
    connect(&http, &QObject::destroyed, this, &TutorialFetch::cancel);
    connect(&m_impl->api, &ApiClient::waiting, this, [this](qint64 delayMs, const Error& reason) {
        m_impl->say(tr("Trying again in %1 s: %2")
                        .arg(std::max<qint64>(1, (delayMs + 500) / 1000))
                        .arg(QString::fromStdString(reason.message)));
    });
}

TutorialFetch::~TutorialFetch() = default;

void TutorialFetch::start() {
    Impl& d = *m_impl;
    if (d.started || d.over) {
        return;
    }
    d.started = true;
    Error error;
    if (d.spoken == nullptr || d.spoken->fetch != FetchStrategy::EventsQuery) {
        error.kind = ErrorKind::Unsupported;
        error.message = Texts::tr("this tutorial reads no events").toStdString();
        error.remedy =
            Texts::tr("Choose the dialect %1 or Genesys Cloud for the organisation, or open a file with events")
                .arg(titleOf(dialect(DialectId::Tutorial000)))
                .toStdString();
        d.fail(std::move(error), false);
        return;
    }
    if (!d.query.from.isValid() || !d.query.to.isValid() || d.query.from >= d.query.to) {
        error.kind = ErrorKind::BadInput;
        error.message = Texts::tr("the period to fetch is empty: its end must lie behind its start").toStdString();
        error.remedy = Texts::tr("Choose another period").toStdString();
        d.fail(std::move(error), false);
        return;
    }
    d.spans = {{d.query.from, d.query.to}};
    d.next();
}

void TutorialFetch::cancel() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("cancelled").toStdString();
    m_impl->fail(std::move(error), true);
}

bool TutorialFetch::canResume() const {
    return m_impl->over && m_impl->resumable && !m_impl->complete;
}

void TutorialFetch::resume() {
    if (canResume()) {
        m_impl->over = false;
        m_impl->resumable = false;
        m_impl->next();
    }
}

QString TutorialFetch::Impl::onlyWord() const {
    QStringList words;
    for (const DialectWord& word : spoken->words) {
        const bool hit = std::any_of(word.topics.begin(), word.topics.end(),
                                     [this](const QString& topic) { return query.topics.contains(topic); });
        if (hit) {
            words << word.word;
        }
    }
    return words.size() == 1 ? words.front() : QString();
}

void TutorialFetch::Impl::next() {
    const QPointer<TutorialFetch> alive(q);
    if (spans.isEmpty()) {
        finish();
        return;
    }
    say(progress.events == 0 ? tr("Asking the gateway for events") : tr("Fetching events"));
    if (!alive || over) {
        return;
    }
    const Span span = spans.back();
    const auto ask = [this, span](const Expected<QByteArray, Error>& result) { arrived(span, result); };
    api.request("POST", spoken->fetchPath, eventsQueryBody(span.from, span.to, kMostEvents, onlyWord()),
                Texts::tr("read events"), ask);
}

bool TutorialFetch::Impl::wanted(const QJsonObject& event) const {
    const QJsonObject detail = event.value("detail"_L1).toObject();
    if (!query.topics.isEmpty()) {
        const QString said = detail.value("eventtype"_L1).toString();
        const auto word = std::find_if(spoken->words.begin(), spoken->words.end(),
                                       [&said](const DialectWord& w) { return w.word == said; });
        const bool hit = word != spoken->words.end() &&
                         std::any_of(word->topics.begin(), word->topics.end(),
                                     [this](const QString& topic) { return query.topics.contains(topic); });
        if (!hit) {
            return false;
        }
    }
    if (!query.conversationId.isEmpty()) {
        return textAt(detail, "conversationId").compare(query.conversationId.trimmed(), Qt::CaseInsensitive) == 0;
    }
    const FetchFilters& filters = query.filters;
    return among(filters.mediaTypes, textAt(detail, "data.conversation.mediaType")) &&
           among(filters.directions, textAt(detail, "data.conversation.direction")) &&
           among(filters.queueIds, textAt(detail, "queueId")) && among(filters.userIds, textAt(detail, "userId"));
}

void TutorialFetch::Impl::arrived(const Span& span, const Expected<QByteArray, Error>& result) {
    if (!result) {
        fail(explainTutorial(result.error(), *spoken), true);
        return;
    }
    auto all = eventsOfAnswer(*spoken, *result, organization.name);
    if (!all) {
        fail(all.error(), true);
        return;
    }
    spans.removeLast();
    if (all->size() >= static_cast<size_t>(kMostEvents)) {
        const qint64 length = span.from.msecsTo(span.to);
        if (length >= kShortestMs) {
            const QDateTime middle = span.from.addMSecs(length / 2);
            spans.append({span.from, middle});
            spans.append({middle, span.to});
            next();
            return;
        }
        cutOff = true;
    }
    std::vector<store::NewEvent> fresh;
    for (store::NewEvent& event : *all) {
        const QByteArray text = QByteArray::fromStdString(event.json);
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        const QByteArray print = QCryptographicHash::hash(text, QCryptographicHash::Sha1);
        if (!seen.contains(print) && wanted(object)) {
            seen.insert(print);
            conversations.insert(textAt(object, "detail.conversationId"));
            fresh.push_back(std::move(event));
        }
    }
    progress.events += static_cast<int>(fresh.size());
    progress.conversations =
        static_cast<int>(std::min<qsizetype>(conversations.size(), std::numeric_limits<int>::max()));
    const QPointer<TutorialFetch> alive(q);
    if (!fresh.empty()) {
        Q_EMIT q->events(fresh);
    }
    if (alive && !over) {
        next();
    }
}

void TutorialFetch::Impl::finish() {
    over = true;
    complete = true;
    const QPointer<TutorialFetch> alive(q);
    QString text =
        progress.events > 0
            ? tr("%1 from %2", "events from conversations")
                  .arg(tr("%Ln events", nullptr, static_cast<int>(progress.events)),
                       tr("%Ln conversations", "from … conversations", static_cast<int>(progress.conversations)))
            : tr("The gateway has no events of this period and these filters. The tutorial's events appear "
                 "some minutes late; a longer period may have some");
    if (cutOff) {
        text += tr("; some moments have more events than the gateway gives");
    }
    say(text);
    if (alive) {
        // Whoever called start() hears of the end only after the call.
        QMetaObject::invokeMethod(
            q, [fetch = q] { Q_EMIT fetch->finished(); }, Qt::QueuedConnection);
    }
}

void TutorialFetch::Impl::fail(Error error, bool mayResume) {
    if (over) {
        return;
    }
    over = true;
    resumable = mayResume;
    api.cancel();
    QMetaObject::invokeMethod(
        q, [fetch = q, error = std::move(error)] { Q_EMIT fetch->failed(error); }, Qt::QueuedConnection);
}

} // namespace rw::genesys
