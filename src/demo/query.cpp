// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/query.h"

#include "demo/record.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>
#include <optional>

namespace rw::demo {
namespace {

constexpr int64_t kDayMs = 86'400'000;
constexpr int kMostPerPage = 100; // facts: genesys §2.1, the cap that most clients observe

using Bad = ApiProblem;
Bad bad(const QString& message, const QString& code = QStringLiteral("bad.request")) {
    return {400, code, message};
}

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::optional<int64_t> readTime(const QString& iso) {
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid()) {
        return std::nullopt;
    }
    if (time.timeSpec() == Qt::LocalTime) { // without offset the service reads UTC
        time.setTimeSpec(Qt::UTC);
    }
    return time.toMSecsSinceEpoch();
}

/// One fact of a plan that a predicate can ask for: its values at a moment; empty means "does not exist".
using Values = std::function<QStringList(const Conversation&, const Leg&, int64_t nowMs)>;

struct Dimension {
    const char* name;
    Values values;
};

QString queueOf(const Leg& leg) {
    return leg.queue == kNone ? QString() : text(population().queues[leg.queue].id.view());
}
QStringList one(const QString& value) {
    return value.isEmpty() ? QStringList() : QStringList{value};
}

QStringList segmentTypes(const Conversation& c, const Leg& leg) {
    QStringList types;
    switch (leg.purpose) {
    case Purpose::Flow:
        return {QStringLiteral("system"), QStringLiteral("ivr")};
    case Purpose::Acd:
        return {QStringLiteral("delay"), QStringLiteral("interact")};
    case Purpose::Voicemail:
        return {QStringLiteral("voicemail")};
    case Purpose::Customer:
        types << (c.direction == Direction::Inbound ? QStringLiteral("system") : QStringLiteral("dialing"));
        break;
    case Purpose::Agent:
        if (leg.alertingMs > 0) {
            types << QStringLiteral("alert");
        }
        if (leg.dialingMs > 0) {
            types << QStringLiteral("dialing");
        }
        if (leg.heldMs > 0) {
            types << QStringLiteral("hold");
        }
        if (leg.wrapupMs > 0) {
            types << QStringLiteral("wrapup");
        }
        break;
    }
    if (leg.end > leg.connected) {
        types << QStringLiteral("interact");
    }
    return types;
}

/// Dimensions of segment filters.
const std::vector<Dimension>& segmentDimensions() {
    static const std::vector<Dimension> all = {
        {"mediaType",
         [](const Conversation& c, const Leg&, int64_t) { return QStringList{text(recordWord(c.media))}; }},
        {"messageType",
         [](const Conversation& c, const Leg&, int64_t) {
             return c.message == MessageKind::None ? QStringList() : QStringList{text(recordWord(c.message))};
         }},
        {"direction",
         [](const Conversation& c, const Leg&, int64_t) { return QStringList{text(recordWord(c.direction))}; }},
        {"queueId", [](const Conversation&, const Leg& leg, int64_t) { return one(queueOf(leg)); }},
        {"userId",
         [](const Conversation&, const Leg& leg, int64_t) {
             return leg.user == kNone ? QStringList() : QStringList{text(population().users[leg.user].id.view())};
         }},
        {"purpose",
         [](const Conversation& c, const Leg& leg, int64_t) { return QStringList{text(recordPurpose(c, leg))}; }},
        {"flowId",
         [](const Conversation&, const Leg& leg, int64_t) {
             return leg.flow == kNone ? QStringList() : QStringList{text(population().flows[leg.flow].id.view())};
         }},
        {"disconnectType",
         [](const Conversation&, const Leg& leg, int64_t now) {
             return leg.end <= now ? QStringList{text(recordWord(leg.disconnect))} : QStringList();
         }},
        {"wrapUpCode",
         [](const Conversation&, const Leg& leg, int64_t now) {
             return leg.wrapupMs > 0 && leg.end + leg.wrapupMs <= now
                        ? QStringList{text(population().wrapupCodes[leg.wrapupCode].id.view())}
                        : QStringList();
         }},
        {"segmentType", [](const Conversation& c, const Leg& leg, int64_t) { return segmentTypes(c, leg); }},
        {"externalContactId",
         [](const Conversation& c, const Leg& leg, int64_t) {
             return leg.purpose == Purpose::Customer && c.knownContact ? QStringList{text(c.contact.view())}
                                                                       : QStringList();
         }},
        {"sessionId",
         [](const Conversation&, const Leg& leg, int64_t) { return QStringList{text(leg.session.view())}; }},
        {"participantId",
         [](const Conversation&, const Leg& leg, int64_t) { return QStringList{text(leg.participant.view())}; }},
    };
    return all;
}

/// Dimensions of conversation filters. The leg is the customer's.
const std::vector<Dimension>& conversationDimensions() {
    static const std::vector<Dimension> all = {
        {"conversationId", [](const Conversation& c, const Leg&, int64_t) { return QStringList{text(c.id.view())}; }},
        {"originatingDirection",
         [](const Conversation& c, const Leg&, int64_t) { return QStringList{text(recordWord(c.direction))}; }},
        {"conversationEnd",
         [](const Conversation& c, const Leg&, int64_t now) {
             return c.end <= now ? QStringList{QString::number(c.end)} : QStringList();
         }},
        {"conversationStart",
         [](const Conversation& c, const Leg&, int64_t) { return QStringList{QString::number(c.start)}; }},
        {"divisionId", [](const Conversation& c, const Leg&,
                          int64_t) { return QStringList{text(population().divisions[c.division].id.view())}; }},
        {"conversationInitiator",
         [](const Conversation& c, const Leg&, int64_t) {
             return QStringList{c.direction == Direction::Inbound ? QStringLiteral("customer")
                                                                  : QStringLiteral("agent")};
         }},
    };
    return all;
}

using LegTest = std::function<bool(const Conversation&, const Leg&, int64_t)>;

std::variant<LegTest, Bad> readPredicate(const QJsonObject& predicate, const std::vector<Dimension>& dimensions,
                                         const QString& where) {
    const QString type = predicate.value(QStringLiteral("type")).toString(QStringLiteral("dimension"));
    if (type != QLatin1String("dimension")) {
        return bad(QStringLiteral("%1: predicates of type '%2' are not supported by this simulated organisation")
                       .arg(where, type));
    }
    const QString name = predicate.value(QStringLiteral("dimension")).toString();
    const auto dimension = std::find_if(dimensions.begin(), dimensions.end(),
                                        [&](const Dimension& d) { return name == QLatin1String(d.name); });
    if (dimension == dimensions.end()) {
        return bad(QStringLiteral("%1: unknown or unsupported dimension '%2'").arg(where, name));
    }
    const Values values = dimension->values;
    const QString op = predicate.value(QStringLiteral("operator")).toString(QStringLiteral("matches"));
    if (op == QLatin1String("exists") || op == QLatin1String("notExists")) {
        const bool wanted = op == QLatin1String("exists");
        return LegTest([values, wanted](const Conversation& c, const Leg& leg, int64_t now) {
            return !values(c, leg, now).isEmpty() == wanted;
        });
    }
    if (op != QLatin1String("matches")) {
        return bad(QStringLiteral("%1: unknown operator '%2'").arg(where, op));
    }
    if (!predicate.value(QStringLiteral("value")).isString()) {
        return bad(QStringLiteral("%1: a predicate with operator 'matches' needs a value").arg(where));
    }
    const QString wanted = predicate.value(QStringLiteral("value")).toString();
    return LegTest([values, wanted](const Conversation& c, const Leg& leg, int64_t now) {
        return values(c, leg, now).contains(wanted, Qt::CaseInsensitive);
    });
}

/// {type, predicates[], clauses[]}: a clause is a filter again.
std::variant<LegTest, Bad> readFilter(const QJsonObject& filter, const std::vector<Dimension>& dimensions,
                                      const QString& where, int depth = 0) {
    const QString type = filter.value(QStringLiteral("type")).toString();
    if (type != QLatin1String("and") && type != QLatin1String("or")) {
        return bad(QStringLiteral("%1: type must be 'and' or 'or'").arg(where));
    }
    if (depth > 2) {
        return bad(QStringLiteral("%1: clauses are nested too deeply").arg(where));
    }
    std::vector<LegTest> tests;
    for (const QJsonValue& value : filter.value(QStringLiteral("predicates")).toArray()) {
        auto test = readPredicate(value.toObject(), dimensions, where);
        if (auto* problem = std::get_if<Bad>(&test)) {
            return *problem;
        }
        tests.push_back(std::get<LegTest>(std::move(test)));
    }
    for (const QJsonValue& value : filter.value(QStringLiteral("clauses")).toArray()) {
        auto test = readFilter(value.toObject(), dimensions, where, depth + 1);
        if (auto* problem = std::get_if<Bad>(&test)) {
            return *problem;
        }
        tests.push_back(std::get<LegTest>(std::move(test)));
    }
    if (tests.empty()) {
        return bad(QStringLiteral("%1: a filter needs at least one predicate or clause").arg(where));
    }
    const bool all = type == QLatin1String("and");
    return LegTest([tests, all](const Conversation& c, const Leg& leg, int64_t now) {
        const auto holds = [&](const LegTest& test) { return test(c, leg, now); };
        return all ? std::all_of(tests.begin(), tests.end(), holds) : std::any_of(tests.begin(), tests.end(), holds);
    });
}

/// Reads one array of filters; each becomes one test of the whole conversation.
std::optional<Bad> readFilters(const QJsonObject& body, const char* name, const std::vector<Dimension>& dimensions,
                               bool ofSegments, DetailsQuery& query) {
    const QString key = QLatin1String(name);
    const QJsonValue value = body.value(key);
    if (!value.isUndefined() && !value.isArray()) {
        return bad(QStringLiteral("%1 must be an array").arg(key));
    }
    for (const QJsonValue& item : value.toArray()) {
        auto read = readFilter(item.toObject(), dimensions, key);
        if (auto* problem = std::get_if<Bad>(&read)) {
            return *problem;
        }
        const LegTest test = std::get<LegTest>(std::move(read));
        query.filters.emplace_back([test, ofSegments](const Conversation& c, int64_t now) {
            if (!ofSegments) {
                return test(c, c.customer(), now);
            }
            return std::any_of(c.legs.begin(), c.legs.end(),
                               [&](const Leg& leg) { return leg.start <= now && test(c, leg, now); });
        });
    }
    return std::nullopt;
}

std::optional<Bad> readInterval(const QJsonObject& body, DetailsQuery& query) {
    const QString interval = body.value(QStringLiteral("interval")).toString();
    const QStringList parts = interval.split(QLatin1Char('/'));
    if (interval.isEmpty() || parts.size() != 2) {
        return bad(QStringLiteral("interval is required: start/end as ISO-8601, for example "
                                  "2026-02-03T14:00:00.000Z/2026-02-03T15:00:00.000Z"));
    }
    const auto from = readTime(parts[0]);
    const auto to = readTime(parts[1]);
    if (!from || !to) {
        return bad(QStringLiteral("interval '%1' is not start/end as ISO-8601").arg(interval));
    }
    if (*from >= *to) {
        return bad(QStringLiteral("interval '%1' ends before it begins").arg(interval));
    }
    query.fromMs = *from;
    query.toMs = *to;
    return std::nullopt;
}

std::optional<Bad> readOrderAndPaging(const QJsonObject& body, DetailsQuery& query) {
    const QString order = body.value(QStringLiteral("order")).toString(QStringLiteral("asc"));
    if (order == QLatin1String("desc")) {
        query.order = Order::Descending;
    } else if (order == QLatin1String("unordered")) {
        query.order = Order::Unordered;
    } else if (order != QLatin1String("asc")) {
        return bad(QStringLiteral("order must be asc, desc or unordered"));
    }
    constexpr std::array<const char*, 4> kKeys = {"conversationStart", "conversationEnd", "segmentStart", "segmentEnd"};
    const QString by = body.value(QStringLiteral("orderBy")).toString(QLatin1String(kKeys[0]));
    const auto key =
        std::find_if(kKeys.begin(), kKeys.end(), [&](const char* name) { return by == QLatin1String(name); });
    if (key == kKeys.end()) {
        return bad(QStringLiteral("orderBy must be conversationStart, conversationEnd, segmentStart or segmentEnd"));
    }
    query.orderBy = static_cast<OrderBy>(key - kKeys.begin());
    const QJsonObject paging = body.value(QStringLiteral("paging")).toObject();
    query.pageSize = paging.value(QStringLiteral("pageSize")).toInt(25);
    query.pageNumber = paging.value(QStringLiteral("pageNumber")).toInt(1);
    if (query.pageSize < 1 || query.pageSize > kMostPerPage) {
        return bad(QStringLiteral("paging.pageSize must be between 1 and %1").arg(kMostPerPage));
    }
    if (query.pageNumber < 1) {
        return bad(QStringLiteral("paging.pageNumber must be at least 1"));
    }
    return std::nullopt;
}

} // namespace

bool DetailsQuery::accepts(const Conversation& c, int64_t nowMs) const {
    // Found when it was alive in the interval and began on one of the interval's days (UTC): a conversation is searched
    // only in the daily index of its start (facts: genesys §2.1).
    const int64_t firstDay = fromMs / kDayMs;
    if (c.start > nowMs || (byDayOfStart && c.start / kDayMs < firstDay) || c.start >= toMs || c.end < fromMs ||
        (endedOnly && c.end > nowMs)) {
        return false;
    }
    return std::all_of(filters.begin(), filters.end(), [&](const PlanTest& test) { return test(c, nowMs); });
}

namespace {

/// Interval and filters, which queries and jobs have in common.
std::optional<Bad> readSelection(const QByteArray& body, QJsonObject& object, DetailsQuery& query) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return bad(QStringLiteral("The request could not be understood by the server: the body is not a JSON object"));
    }
    object = document.object();
    if (auto problem = readInterval(object, query)) {
        return problem;
    }
    if (auto problem = readFilters(object, "conversationFilters", conversationDimensions(), false, query)) {
        return problem;
    }
    return readFilters(object, "segmentFilters", segmentDimensions(), true, query);
}

} // namespace

std::variant<DetailsQuery, ApiProblem> readDetailsQuery(const QByteArray& body) {
    QJsonObject object;
    DetailsQuery query;
    if (auto problem = readSelection(body, object, query)) {
        return *problem;
    }
    const int64_t mostDays = query.filters.empty() ? 7 : 31;
    if (query.toMs - query.fromMs > mostDays * kDayMs) {
        return bad(QStringLiteral("interval is longer than %1 days, the most for a query %2 filter")
                       .arg(mostDays)
                       .arg(query.filters.empty() ? QStringLiteral("without a") : QStringLiteral("with a")));
    }
    if (auto problem = readOrderAndPaging(object, query)) {
        return *problem;
    }
    return query;
}

std::variant<DetailsQuery, ApiProblem> readJobQuery(const QByteArray& body) {
    QJsonObject object;
    DetailsQuery query;
    if (auto problem = readSelection(body, object, query)) {
        return *problem;
    }
    query.byDayOfStart = object.value(QStringLiteral("startOfDayIntervalMatching")).toBool(false);
    query.endedOnly = true;
    return query;
}

} // namespace rw::demo
