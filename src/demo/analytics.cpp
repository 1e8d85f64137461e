// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/analytics.h"

#include "demo/eventline.h"
#include "demo/record.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <algorithm>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int64_t kHourMs = 3'600'000;
constexpr int64_t kDayMs = 24 * kHourMs;
constexpr size_t kMostKept = 40'000;     // conversations; about 60 MB
constexpr size_t kQueriesRemembered = 8; // whose hits per hour are remembered
constexpr int64_t kSortedGoodForMs = 60'000;
constexpr int64_t kDataLakeLagMs = int64_t{15} * 60'000; // jobs see older data than queries (facts: genesys §2.2)
constexpr int kMostPerJobPage = 1000;

ServerAnswer refused(const ApiProblem& p) {
    return problem(p.status, p.code, p.message);
}

/// What flows and scripts left on the customer, as jobs show it: the last state that was known then.
QJsonObject attributesOf(const Conversation& conversation, int64_t now) {
    std::vector<PlannedEvent> events;
    planEvents(events, conversation);
    QByteArray line(static_cast<qsizetype>(kMaxLine), Qt::Uninitialized);
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind == EventKind::Attributes && event->time <= now) {
            const char* end = writeEvent(line.data(), conversation, *event);
            line.truncate(end - line.constData());
            const QJsonObject envelope = QJsonDocument::fromJson(line).object();
            return envelope["detail"_L1]["eventBody"_L1]["attributes"_L1].toObject();
        }
    }
    return {};
}

QJsonObject recordWithAttributes(const Conversation& conversation, int64_t now) {
    QJsonObject record = recordOf(conversation, now);
    const QJsonObject attributes = attributesOf(conversation, now);
    if (!attributes.isEmpty()) {
        QJsonArray participants = record.value("participants"_L1).toArray();
        QJsonObject customer = participants.first().toObject();
        customer[u"attributes"_s] = attributes;
        participants.replace(0, customer);
        record[u"participants"_s] = participants;
    }
    return record;
}

} // namespace

int64_t Conversations::firstHour(int64_t now) const {
    return now / kHourMs - m_options.hours;
}

size_t Conversations::kept() const {
    size_t sum = 0;
    for (const Hour& hour : m_hours) {
        sum += hour.conversations.size();
    }
    return sum;
}

const std::vector<Conversation>& Conversations::hour(int64_t number) {
    const auto found = std::find_if(m_hours.begin(), m_hours.end(), [&](const Hour& h) { return h.number == number; });
    if (found != m_hours.end()) {
        m_hours.splice(m_hours.begin(), m_hours, found);
        return found->conversations;
    }
    const auto perHour = static_cast<uint64_t>(m_options.perHour);
    Hour made;
    if ((m_hours.size() + 1) * perHour > kMostKept && m_hours.size() > 2) {
        made = std::move(m_hours.back()); // its memory is used again
        m_hours.pop_back();
    }
    made.number = number;
    made.conversations.resize(perHour);
    Random random(m_options.seed ^ 0x686f7572U, static_cast<uint64_t>(number));
    const int64_t step = kHourMs / m_options.perHour;
    for (uint64_t i = 0; i < perHour; ++i) {
        const int64_t start =
            number * kHourMs + step * static_cast<int64_t>(i) + random.between(0, std::max<int64_t>(step, 1));
        planConversation(made.conversations[i], m_options.seed, static_cast<uint64_t>(number) * 10'000 + i, start);
    }
    m_hours.push_front(std::move(made));
    return m_hours.front().conversations;
}

const Conversation* Conversations::find(const QString& id, int64_t now) {
    const QByteArray wanted = id.toLatin1();
    for (int64_t h = now / kHourMs; h >= firstHour(now); --h) { // newest first: those are asked for
        for (const Conversation& conversation : hour(h)) {
            if (conversation.start <= now &&
                conversation.id.view() == std::string_view(wanted.constData(), static_cast<size_t>(wanted.size()))) {
                return &conversation;
            }
        }
    }
    return nullptr;
}

Analytics::Counted& Analytics::counted(const QByteArray& body) {
    QJsonObject object = QJsonDocument::fromJson(body).object();
    object.remove("paging"_L1);
    const QByteArray key = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto found = std::find_if(m_counted.begin(), m_counted.end(), [&](const Counted& c) { return c.key == key; });
    if (found != m_counted.end()) {
        m_counted.splice(m_counted.begin(), m_counted, found);
    } else {
        m_counted.emplace_front();
        m_counted.front().key = key;
        if (m_counted.size() > kQueriesRemembered) {
            m_counted.pop_back();
        }
    }
    return m_counted.front();
}

size_t Analytics::hitsOf(const DetailsQuery& query, Counted& counted, int64_t hour, int64_t now) {
    // Everything that begins in an hour within the interval counts, when nothing else is asked for.
    if (query.filters.empty() && hour * kHourMs >= query.fromMs && (hour + 1) * kHourMs <= std::min(query.toMs, now)) {
        return static_cast<size_t>(m_conversations.perHour());
    }
    const auto known = counted.final.find(hour);
    if (known != counted.final.end()) {
        return known->second;
    }
    size_t hits = 0;
    bool final = true;
    for (const Conversation& conversation : m_conversations.hour(hour)) {
        hits += query.accepts(conversation, now) ? 1 : 0;
        final = final && conversation.end <= now;
    }
    if (final) {
        counted.final.emplace(hour, hits);
    }
    return hits;
}

QJsonArray Analytics::pageByStart(const DetailsQuery& query, Counted& counted, int64_t from, int64_t to, int64_t now,
                                  qint64& total) {
    const bool down = query.order == Order::Descending;
    const auto first = static_cast<size_t>(query.pageNumber - 1) * static_cast<size_t>(query.pageSize);
    const size_t last = first + static_cast<size_t>(query.pageSize);
    QJsonArray page;
    size_t before = 0;
    for (int64_t n = 0; n <= to - from; ++n) {
        const int64_t h = down ? to - n : from + n;
        const size_t hits = hitsOf(query, counted, h, now);
        if (before < last && before + hits > first) {
            const auto& all = m_conversations.hour(h);
            size_t at = before;
            for (size_t i = 0; i < all.size() && at < last; ++i) {
                const Conversation& conversation = down ? all[all.size() - 1 - i] : all[i];
                if (query.accepts(conversation, now) && at++ >= first) {
                    page.append(recordOf(conversation, now));
                }
            }
        }
        before += hits;
    }
    total = static_cast<qint64>(before);
    return page;
}

QJsonArray Analytics::pageByEnd(const DetailsQuery& query, Counted& counted, int64_t from, int64_t to, int64_t now,
                                qint64& total) {
    auto& sorted = counted.byEnd;
    if (counted.sortedAtMs + kSortedGoodForMs < now) {
        sorted.clear();
        for (int64_t h = from; h <= to; ++h) {
            const auto& all = m_conversations.hour(h);
            for (size_t i = 0; i < all.size(); ++i) {
                if (query.accepts(all[i], now)) {
                    sorted.push_back({all[i].end, {h, i}});
                }
            }
        }
        const bool down = query.order == Order::Descending;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [down](const auto& a, const auto& b) { return down ? b.first < a.first : a.first < b.first; });
        counted.sortedAtMs = now;
    }
    QJsonArray page;
    const auto first = static_cast<size_t>(query.pageNumber - 1) * static_cast<size_t>(query.pageSize);
    for (size_t i = first; i < sorted.size() && i < first + static_cast<size_t>(query.pageSize); ++i) {
        const Place place = sorted[i].second;
        page.append(recordOf(m_conversations.hour(place.hour)[place.index], now));
    }
    total = static_cast<qint64>(sorted.size());
    return page;
}

ServerAnswer Analytics::query(const QByteArray& body) {
    auto read = readDetailsQuery(body);
    if (auto* problem = std::get_if<ApiProblem>(&read)) {
        return refused(*problem);
    }
    const DetailsQuery& query = std::get<DetailsQuery>(read);
    const int64_t now = nowMs();
    // From the first instant of the interval's first day: conversations that still lived in the interval count.
    const int64_t from = std::max(query.fromMs / kDayMs * 24, m_conversations.firstHour(now));
    const int64_t to = std::min((query.toMs - 1) / kHourMs, now / kHourMs);
    const bool byEnd = query.orderBy == OrderBy::ConversationEnd || query.orderBy == OrderBy::SegmentEnd;
    Counted& remembered = counted(body);
    qint64 total = 0;
    const QJsonArray page = byEnd ? pageByEnd(query, remembered, from, to, now, total)
                                  : pageByStart(query, remembered, from, to, now, total);
    QJsonObject result{{u"totalHits"_s, total}};
    if (!page.isEmpty()) {
        result[u"conversations"_s] = page;
    }
    return jsonAnswer(200, result);
}

ServerAnswer Analytics::details(const QString& id) {
    const int64_t now = nowMs();
    const Conversation* found = m_conversations.find(id, now);
    return found != nullptr ? jsonAnswer(200, recordOf(*found, now))
                            : notFound(u"The requested conversation %1 was not found."_s.arg(id));
}

ServerAnswer Analytics::several(const QStringList& ids) {
    if (ids.isEmpty() || ids.size() > 100) {
        return badRequest(u"id is required: up to 100 conversation ids, separated by commas"_s);
    }
    const int64_t now = nowMs();
    QJsonArray conversations;
    for (const QString& id : ids) {
        if (const Conversation* found = m_conversations.find(id, now)) {
            conversations.append(recordOf(*found, now));
        }
    }
    return jsonAnswer(200, {{u"conversations"_s, conversations}});
}

ServerAnswer Analytics::startJob(const QByteArray& body) {
    auto read = readJobQuery(body);
    if (auto* problem = std::get_if<ApiProblem>(&read)) {
        return refused(*problem);
    }
    ++m_jobsMade;
    const QString id = text(makeUuid(mixed(m_seed + 0x6a6f62U), mixed(m_jobsMade)).view());
    m_jobs[id] = {std::get<DetailsQuery>(std::move(read)), nowMs() - kDataLakeLagMs, 0, false};
    return jsonAnswer(202, {{u"jobId"_s, id}});
}

ServerAnswer Analytics::job(const QString& id) {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end()) {
        return notFound(u"The job %1 was not found."_s.arg(id));
    }
    Job& job = found->second;
    const int asked = ++job.asked;
    const QString state = job.cancelled ? u"CANCELLED"_s
                          : asked == 1  ? u"QUEUED"_s
                          : asked == 2  ? u"PENDING"_s
                                        : u"FULFILLED"_s;
    return jsonAnswer(200, {{u"state"_s, state},
                            {u"submissionDate"_s, isoMs(job.availableMs + kDataLakeLagMs)},
                            {u"expirationDate"_s, isoMs(job.availableMs + kDataLakeLagMs + kDayMs)}});
}

ServerAnswer Analytics::results(const QString& id, const Parameters& parameters) {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end()) {
        return notFound(u"The job %1 was not found."_s.arg(id));
    }
    const Job& job = found->second;
    if (job.asked < 3 || job.cancelled) {
        return badRequest(u"The job %1 has no results: it is not FULFILLED."_s.arg(id));
    }
    const int size = parameters.has(u"pageSize") ? parameters.value(u"pageSize").toInt() : kMostPerJobPage;
    if (size < 1 || size > kMostPerJobPage) {
        return badRequest(u"pageSize must be between 1 and %1"_s.arg(kMostPerJobPage));
    }
    const int64_t now = job.availableMs;
    // Conversations last less than a day: older ones cannot reach into the interval.
    Place place{std::max(job.query.fromMs / kHourMs - 24, m_conversations.firstHour(now)), 0};
    if (parameters.has(u"cursor")) {
        const QByteArray cursor =
            QByteArray::fromBase64(parameters.value(u"cursor").toLatin1(), QByteArray::Base64UrlEncoding);
        const QList<QByteArray> parts = cursor.split(':');
        bool ok = parts.size() == 3 && parts[0] == id.toLatin1();
        const int64_t hour = ok ? parts[1].toLongLong(&ok) : 0;
        const uint index = ok ? parts[2].toUInt(&ok) : 0;
        if (!ok || hour < place.hour - 1 || hour > now / kHourMs) {
            return badRequest(u"The cursor is not one of this job."_s);
        }
        place = {hour, index};
    }
    const int64_t to = std::min((job.query.toMs - 1) / kHourMs, now / kHourMs);
    QJsonArray page;
    bool more = false;
    for (; place.hour <= to && !more; ++place.hour, place.index = 0) {
        const auto& all = m_conversations.hour(place.hour);
        for (; place.index < all.size(); ++place.index) {
            if (!job.query.accepts(all[place.index], now)) {
                continue;
            }
            if (page.size() == size) {
                more = true;
                break;
            }
            page.append(recordWithAttributes(all[place.index], now));
        }
        if (more) {
            break;
        }
    }
    QJsonObject result{{u"conversations"_s, page}, {u"dataAvailabilityDate"_s, isoMs(now)}};
    if (more) {
        const QByteArray cursor = id.toLatin1() + ':' + QByteArray::number(static_cast<qint64>(place.hour)) + ':' +
                                  QByteArray::number(static_cast<quint64>(place.index));
        result[u"cursor"_s] =
            QString::fromLatin1(cursor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    return jsonAnswer(200, result);
}

ServerAnswer Analytics::dropJob(const QString& id) {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end()) {
        return notFound(u"The job %1 was not found."_s.arg(id));
    }
    found->second.cancelled = true;
    return emptyAnswer(204);
}

ServerAnswer Analytics::availability() const {
    return jsonAnswer(200, {{u"dataAvailabilityDate"_s, isoMs(nowMs() - kDataLakeLagMs)}});
}

} // namespace rw::demo
