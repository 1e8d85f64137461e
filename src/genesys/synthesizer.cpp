// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/synthesizer.h"

#include "engine/json/writer.h"
#include "genesys/catalogue.h"

#include <QDateTime>
#include <QHash>
#include <QUuid>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rw::genesys {

namespace {

/// In the order of a conversation's life, which decides between events of the same millisecond.
enum class Kind : uint8_t {
    CustomerStart,
    Outbound,
    FlowStart,
    FlowOutcome,
    FlowEnd,
    AcdStart,
    UserStart,
    AcdEnd,
    VoicemailStart,
    VoicemailEnd,
    UserEnd,
    CustomerEnd,
    Acw,
};
constexpr std::array<const char*, 13> kEndings = {
    "customer.start", "outbound",        "flow.start",    "flow.outcome", "flow.end",     "acd.start", "user.start",
    "acd.end",        "voicemail.start", "voicemail.end", "user.end",     "customer.end", "acw",
};

const QString& topicPrefix() {
    static const QString prefix = QStringLiteral("v2.detail.events.conversation.");
    return prefix;
}

QString endingOf(Kind kind) {
    return QString::fromLatin1(kEndings.at(static_cast<size_t>(kind)));
}

/// What an Analytics record can tell. A field of the catalogue without a row in fieldTable() cannot be told.
enum class Fill : uint8_t {
    EventTime,
    ConversationId,
    ParticipantId,
    SessionText,  ///< the session's member of the same name
    SessionEnum,  ///< the same, in the enum's spelling
    SessionTexts, ///< a list of texts
    SessionTime,  ///< ISO text as milliseconds
    ParticipantText,
    DisconnectType,
    Subject,
    DivisionId,
    ExternalContactIds,
    ExternalOrganizationIds,
    QueueId,
    DurationOf, ///< sum of the segments of one type
    ConnectedDuration,
    AcdOutcome,
    AnsweredUserId,
    RequestedRoutings,
    UsedRouting,
    SegmentTextUnion,
    SegmentTextFirst,
    FlowType,
    FlowText,
    FlowEnum,
    WrapupText,
    WrapupDuration,
    VoicemailDuration,
    OutcomeText,
    OutcomeEnum,
    OutcomeTime,
};

struct FieldRule {
    const char* field;
    Fill fill;
    const char* from; ///< the record's own word, where it differs from the field's
};

// facts: genesys §6.2, second table.
constexpr auto kFieldTable = std::to_array<FieldRule>({
    {"eventTime", Fill::EventTime, ""},
    {"conversationId", Fill::ConversationId, ""},
    {"participantId", Fill::ParticipantId, ""},
    {"sessionId", Fill::SessionText, "sessionId"},
    {"mediaType", Fill::SessionEnum, "mediaType"},
    {"direction", Fill::SessionEnum, "direction"},
    {"messageType", Fill::SessionEnum, "messageType"},
    {"provider", Fill::SessionText, "provider"},
    {"ani", Fill::SessionText, "ani"},
    {"dnis", Fill::SessionText, "dnis"},
    {"addressTo", Fill::SessionText, "addressTo"},
    {"addressFrom", Fill::SessionText, "addressFrom"},
    {"callbackUserName", Fill::SessionText, "callbackUserName"},
    {"callbackNumbers", Fill::SessionTexts, "callbackNumbers"},
    {"callbackScheduledTime", Fill::SessionTime, "callbackScheduledTime"},
    {"subject", Fill::Subject, ""},
    {"disconnectType", Fill::DisconnectType, ""},
    {"divisionId", Fill::DivisionId, ""},
    {"externalContactId", Fill::ParticipantText, "externalContactId"},
    {"externalOrganizationId", Fill::ParticipantText, "externalOrganizationId"},
    {"conversationExternalContactIds", Fill::ExternalContactIds, ""},
    {"conversationExternalOrganizationIds", Fill::ExternalOrganizationIds, ""},
    {"queueId", Fill::QueueId, ""},
    {"userId", Fill::ParticipantText, "userId"},
    {"interactingDurationMs", Fill::DurationOf, "interact"},
    {"heldDurationMs", Fill::DurationOf, "hold"},
    {"alertingDurationMs", Fill::DurationOf, "alert"},
    {"contactingDurationMs", Fill::DurationOf, "contacting"},
    {"dialingDurationMs", Fill::DurationOf, "dialing"},
    {"callbackDurationMs", Fill::DurationOf, "callback"},
    {"connectedDurationMs", Fill::ConnectedDuration, ""},
    {"acdOutcome", Fill::AcdOutcome, ""},
    {"answeredUserId", Fill::AnsweredUserId, ""},
    {"requestedRoutings", Fill::RequestedRoutings, ""},
    {"usedRouting", Fill::UsedRouting, ""},
    {"requestedRoutingSkillIds", Fill::SegmentTextUnion, "requestedRoutingSkillIds"},
    {"requestedRoutingUserIds", Fill::SegmentTextUnion, "requestedRoutingUserIds"},
    {"requestedLanguageId", Fill::SegmentTextFirst, "requestedLanguageId"},
    {"flowType", Fill::FlowType, ""},
    {"flowId", Fill::FlowText, "flowId"},
    {"flowVersion", Fill::FlowText, "flowVersion"},
    {"exitReason", Fill::FlowEnum, "exitReason"},
    {"transferType", Fill::FlowEnum, "transferType"},
    {"flowOutcomeId", Fill::OutcomeText, "flowOutcomeId"},
    {"flowOutcomeStartTime", Fill::OutcomeTime, "flowOutcomeStartTimestamp"},
    {"flowOutcomeEndTime", Fill::OutcomeTime, "flowOutcomeEndTimestamp"},
    {"flowOutcomeValue", Fill::OutcomeEnum, "flowOutcomeValue"},
    {"outboundCampaignId", Fill::SessionText, "outboundCampaignId"},
    {"outboundContactListId", Fill::SessionText, "outboundContactListId"},
    {"outboundContactId", Fill::SessionText, "outboundContactId"},
    {"wrapupCode", Fill::WrapupText, "wrapUpCode"},
    {"wrapupNotes", Fill::WrapupText, "wrapUpNote"},
    {"wrapupDurationMs", Fill::WrapupDuration, ""},
    {"voicemailDurationMs", Fill::VoicemailDuration, ""},
});

/// Fields that are filled by a guess (facts: genesys §6.2), by ending; "" stands for every topic.
constexpr auto kApproximated = std::to_array<std::pair<const char*, const char*>>({
    {"", "conversationExternalContactIds"},
    {"", "conversationExternalOrganizationIds"},
    {"flow.start", "eventTime"},
    {"flow.outcome", "eventTime"},
    {"flow.end", "connectedDurationMs"},
    {"acd.end", "acdOutcome"},
    {"acd.end", "answeredUserId"},
    {"acd.end", "flowType"},
    {"acw", "wrapupDurationMs"},
});
/// Parts of the envelope that Analytics does not tell; the context's placeholders stand there.
constexpr auto kApproximatedEnvelope = std::to_array<const char*>(
    {"id", "source", "account", "region", "detail.metadata.CorrelationId", "detail.timestamp"});

struct FieldPlan {
    std::string name;
    Fill fill;
    QString from;
    QStringList values; ///< the enum
};

/// How one topic's body is written: fields of the catalogue in the order that real events show.
struct TopicPlan {
    QString detailType;
    std::vector<FieldPlan> fields;
    std::vector<std::string> approximated;
    std::vector<std::string> unavailable;
    bool hasDivision = false;
};

std::string bodyPath(const QString& field) {
    // A pattern steps through arrays without naming them.
    return "detail.eventBody." + QString(field).remove(QLatin1StringView("[]")).toStdString();
}

TopicPlan makePlan(Kind kind) {
    TopicPlan plan;
    const QString ending = endingOf(kind);
    plan.detailType = topicPrefix() + QStringLiteral("{id}.") + ending;
    const EventTopic* topic = eventTopic(plan.detailType);
    if (topic == nullptr) {
        return plan;
    }
    std::vector<FieldPlan> last;
    for (const EventField& field : topic->fields) {
        const auto rule = std::find_if(kFieldTable.begin(), kFieldTable.end(), [&field](const FieldRule& r) {
            return field.name == QLatin1StringView(r.field);
        });
        if (rule == kFieldTable.end()) {
            plan.unavailable.push_back(bodyPath(field.name));
            continue;
        }
        plan.hasDivision = plan.hasDivision || rule->fill == Fill::DivisionId;
        FieldPlan entry{field.name.toStdString(), rule->fill, QString::fromLatin1(rule->from), field.values};
        const bool atEnd = rule->fill == Fill::ExternalContactIds || rule->fill == Fill::ExternalOrganizationIds;
        (atEnd ? last : plan.fields).push_back(std::move(entry));
    }
    std::move(last.begin(), last.end(), std::back_inserter(plan.fields));
    for (const char* path : kApproximatedEnvelope) {
        plan.approximated.emplace_back(path);
    }
    for (const auto& [where, field] : kApproximated) {
        const QLatin1StringView only(where);
        if ((only.isEmpty() || only == ending) && topic->field(QLatin1StringView(field).toString()) != nullptr) {
            plan.approximated.push_back(bodyPath(QString::fromLatin1(field)));
        }
    }
    return plan;
}

const TopicPlan& planOf(Kind kind) {
    static const std::array<TopicPlan, kEndings.size()> plans = [] {
        std::array<TopicPlan, kEndings.size()> all;
        for (size_t i = 0; i < all.size(); ++i) {
            all.at(i) = makePlan(static_cast<Kind>(i));
        }
        return all;
    }();
    return plans.at(static_cast<size_t>(kind));
}

int64_t msOf(const QJsonValue& iso) {
    const QString text = iso.toString();
    if (text.isEmpty()) {
        return -1;
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC); // without a zone it is UTC, as all of Analytics
    }
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

/// "conferenceTransfer" → "CONFERENCE_TRANSFER"; upper-case text stays.
QString upperSnake(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && text.at(i).isUpper() && text.at(i - 1).isLower()) {
            out += u'_';
        }
        out += text.at(i).toUpper();
    }
    return out;
}

QString enumValue(const QString& upper, const QStringList& values) {
    if (upper.isEmpty() || values.isEmpty() || values.contains(upper)) {
        return upper;
    }
    return values.contains(QLatin1StringView("UNKNOWN")) ? QStringLiteral("UNKNOWN") : QString();
}

QString disconnectValue(const QString& text, const QStringList& values) {
    static const QHash<QString, QString> odd{{QStringLiteral("endpointDnd"), QStringLiteral("DND_ENDPOINT")},
                                             {QStringLiteral("dndEndpoint"), QStringLiteral("DND_ENDPOINT")},
                                             {QStringLiteral("transferDnd"), QStringLiteral("DND_TRANSFER")},
                                             {QStringLiteral("dndTransfer"), QStringLiteral("DND_TRANSFER")}};
    const auto it = odd.constFind(text);
    return enumValue(it != odd.constEnd() ? *it : upperSnake(text), values);
}

QString routingValue(const QString& text, const QStringList& values) {
    const QString upper = text.toUpper();
    return enumValue(upper == QLatin1StringView("DIRECT") ? QStringLiteral("OTHER") : upper, values);
}

struct Segment {
    QJsonObject record;
    QString type;
    int64_t start = -1;
    int64_t end = -1; ///< -1: still running

    [[nodiscard]] int64_t length() const { return start >= 0 && end >= start ? end - start : 0; }
    [[nodiscard]] bool isWrapup() const { return type == QLatin1StringView("wrapup"); }
};

/// One participant's session with its segments read.
struct Leg {
    QJsonObject participant;
    QJsonObject session;
    QString purpose;
    std::vector<Segment> segments;
    int64_t start = -1; ///< first segmentStart
    int64_t end = -1;   ///< last segmentEnd outside of wrap-up, -1 while one runs

    [[nodiscard]] QString text(QLatin1StringView name) const { return session.value(name).toString(); }
    [[nodiscard]] QJsonObject flow() const { return session.value(QLatin1StringView("flow")).toObject(); }
    [[nodiscard]] int64_t sumOf(QStringView type) const {
        int64_t sum = 0;
        for (const Segment& segment : segments) {
            sum += segment.type == type ? segment.length() : 0;
        }
        return sum;
    }
    [[nodiscard]] QString firstText(QStringView name) const {
        for (const Segment& segment : segments) {
            const QString text = segment.record.value(name).toString();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return {};
    }
    [[nodiscard]] bool hasMetric(QLatin1StringView name) const {
        const QJsonArray metrics = session.value(QLatin1StringView("metrics")).toArray();
        return std::any_of(metrics.begin(), metrics.end(), [name](const QJsonValue& metric) {
            return metric[QLatin1StringView("name")].toString() == name;
        });
    }
};

Leg readLeg(const QJsonObject& participant, const QJsonObject& session) {
    Leg leg{participant, session, participant.value(QLatin1StringView("purpose")).toString(), {}};
    const QJsonArray segments = session.value(QLatin1StringView("segments")).toArray();
    bool running = false;
    for (const QJsonValue& value : segments) {
        Segment segment{value.toObject(), value[QLatin1StringView("segmentType")].toString(),
                        msOf(value[QLatin1StringView("segmentStart")]), msOf(value[QLatin1StringView("segmentEnd")])};
        if (segment.start >= 0 && (leg.start < 0 || segment.start < leg.start)) {
            leg.start = segment.start;
        }
        if (!segment.isWrapup()) {
            running = running || segment.end < 0;
            leg.end = std::max(leg.end, segment.end);
        }
        leg.segments.push_back(std::move(segment));
    }
    std::stable_sort(leg.segments.begin(), leg.segments.end(),
                     [](const Segment& a, const Segment& b) { return a.start < b.start; });
    if (running) {
        leg.end = -1;
    }
    return leg;
}

/// What all events of one conversation share.
struct Conversation {
    QString id;
    QString divisionId; ///< empty unless there is exactly one
    QStringList contactIds;
    QStringList organizationIds;
    std::vector<Leg> legs;
};

void addOnce(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text)) {
        list.append(text);
    }
}

Conversation readConversation(const QJsonObject& record) {
    Conversation conversation;
    conversation.id = record.value(QLatin1StringView("conversationId")).toString();
    const QJsonArray divisions = record.value(QLatin1StringView("divisionIds")).toArray();
    if (divisions.size() == 1) {
        conversation.divisionId = divisions.first().toString();
    }
    const QJsonArray participants = record.value(QLatin1StringView("participants")).toArray();
    for (const QJsonValue& value : participants) {
        const QJsonObject participant = value.toObject();
        addOnce(conversation.contactIds, participant.value(QLatin1StringView("externalContactId")).toString());
        addOnce(conversation.organizationIds,
                participant.value(QLatin1StringView("externalOrganizationId")).toString());
        const QJsonArray sessions = participant.value(QLatin1StringView("sessions")).toArray();
        for (const QJsonValue& session : sessions) {
            Leg leg = readLeg(participant, session.toObject());
            if (leg.start >= 0) {
                conversation.legs.push_back(std::move(leg));
            }
        }
    }
    return conversation;
}

bool isUser(const Leg& leg) {
    return leg.purpose == QLatin1StringView("agent") || leg.purpose == QLatin1StringView("user");
}

bool isCustomer(const Leg& leg) {
    return leg.purpose == QLatin1StringView("customer") || leg.purpose == QLatin1StringView("external");
}

/// The agent who took the call out of the queue: same peer, same queue, answered, talking within five seconds of the
/// queue session's end (facts: genesys §6.2). nullptr: nobody recognisable.
const Leg* answeringAgent(const Conversation& conversation, const Leg& acd) {
    constexpr int64_t kNearMs = 5000;
    const QString peer = acd.text(QLatin1StringView("peerId"));
    const QString queue = acd.firstText(u"queueId");
    for (const Leg& leg : conversation.legs) {
        if (!isUser(leg) || leg.text(QLatin1StringView("peerId")) != peer || leg.firstText(u"queueId") != queue ||
            !leg.hasMetric(QLatin1StringView("tAnswered"))) {
            continue;
        }
        for (const Segment& segment : leg.segments) {
            if (segment.type == QLatin1StringView("interact") && std::abs(segment.start - acd.end) <= kNearMs) {
                return &leg;
            }
        }
    }
    return nullptr;
}

/// The metric that was reported when this wrap-up ended; a session can have several.
int64_t wrapupDuration(const Leg& leg, const Segment& wrapup) {
    const QJsonArray metrics = leg.session.value(QLatin1StringView("metrics")).toArray();
    int64_t only = -1;
    int count = 0;
    for (const QJsonValue& metric : metrics) {
        if (metric[QLatin1StringView("name")].toString() != QLatin1StringView("tAcw")) {
            continue;
        }
        const int64_t value = metric[QLatin1StringView("value")].toInteger(-1);
        if (msOf(metric[QLatin1StringView("emitDate")]) == wrapup.end && value >= 0) {
            return value;
        }
        only = value;
        ++count;
    }
    const auto wrapups =
        std::count_if(leg.segments.begin(), leg.segments.end(), [](const Segment& s) { return s.isWrapup(); });
    return count == 1 && wrapups == 1 && only >= 0 ? only : wrapup.length();
}

std::string isoMs(int64_t ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace

struct Synthesizer::Impl {
    EnvelopeContext context;
    std::string source;
    std::map<std::pair<Kind, bool>, std::shared_ptr<const store::Origin>> origins;

    struct Moment {
        Kind kind;
        const Leg* leg;
        int64_t time;
        const Segment* segment = nullptr; ///< wrap-up or voicemail
        QJsonObject outcome;
        const Leg* answeredBy = nullptr;
    };

    std::vector<Moment> momentsOf(const Conversation& conversation) const;
    const std::shared_ptr<const store::Origin>& originOf(Kind kind, bool divisionKnown);
    Event eventOf(const Conversation& conversation, const Moment& moment);
    void writeField(json::Writer& writer, const FieldPlan& field, const Conversation& conversation,
                    const Moment& moment) const;
};

Synthesizer::Synthesizer(EnvelopeContext context) : m_impl(std::make_unique<Impl>()) {
    m_impl->source = QString(QStringLiteral("aws.partner/genesys.com/cloud/") + context.organizationId +
                             QLatin1Char('/') + context.eventSourceSuffix)
                         .toStdString();
    m_impl->context = std::move(context);
}

Synthesizer::~Synthesizer() = default;

QStringList Synthesizer::detailTypes() {
    QStringList all;
    for (size_t i = 0; i < kEndings.size(); ++i) {
        all.append(planOf(static_cast<Kind>(i)).detailType);
    }
    return all;
}

std::vector<Synthesizer::Event> Synthesizer::events(const QJsonObject& record) {
    std::vector<Event> result;
    const Conversation conversation = readConversation(record);
    if (conversation.id.isEmpty()) {
        return result;
    }
    std::vector<Impl::Moment> moments = m_impl->momentsOf(conversation);
    std::stable_sort(moments.begin(), moments.end(), [](const Impl::Moment& a, const Impl::Moment& b) {
        return std::pair(a.time, a.kind) < std::pair(b.time, b.kind);
    });
    result.reserve(moments.size());
    for (const Impl::Moment& moment : moments) {
        result.push_back(m_impl->eventOf(conversation, moment));
    }
    return result;
}

// facts: genesys §6.2, first table.
std::vector<Synthesizer::Impl::Moment> Synthesizer::Impl::momentsOf(const Conversation& conversation) const {
    std::vector<Moment> moments;
    const auto span = [&moments](Kind start, Kind end, const Leg& leg) {
        moments.push_back({start, &leg, leg.start, nullptr, {}, nullptr});
        if (leg.end >= 0) {
            moments.push_back({end, &leg, leg.end, nullptr, {}, nullptr});
        }
    };
    // A campaign's id stands in the customer's, the dialer's and the agent's session alike: one event per contact, the
    // customer's where there is one.
    std::map<QString, const Leg*> campaigns;
    for (const Leg& leg : conversation.legs) {
        const QString campaign = leg.text(QLatin1StringView("outboundCampaignId"));
        if (!campaign.isEmpty()) {
            const Leg*& chosen =
                campaigns[campaign + QLatin1Char('/') + leg.text(QLatin1StringView("outboundContactId"))];
            if (chosen == nullptr || (isCustomer(leg) && !isCustomer(*chosen))) {
                chosen = &leg;
            }
        }
    }
    for (const auto& [key, leg] : campaigns) {
        moments.push_back({Kind::Outbound, leg, leg->start, nullptr, {}, nullptr});
    }

    for (const Leg& leg : conversation.legs) {
        const bool isAcd = leg.purpose == QLatin1StringView("acd");
        if (isCustomer(leg)) {
            span(Kind::CustomerStart, Kind::CustomerEnd, leg);
        } else if (isAcd) {
            span(Kind::AcdStart, Kind::AcdEnd, leg);
        } else if (isUser(leg)) {
            span(Kind::UserStart, Kind::UserEnd, leg);
        }
        const QJsonObject flow = leg.flow();
        if (!isAcd && !flow.isEmpty()) {
            span(Kind::FlowStart, Kind::FlowEnd, leg);
            const QJsonArray outcomes = flow.value(QLatin1StringView("outcomes")).toArray();
            for (const QJsonValue& outcome : outcomes) {
                const int64_t ended = msOf(outcome[QLatin1StringView("flowOutcomeEndTimestamp")]);
                if (ended >= 0) {
                    moments.push_back({Kind::FlowOutcome, &leg, ended, nullptr, outcome.toObject(), nullptr});
                }
            }
        }
        for (const Segment& segment : leg.segments) {
            if (segment.isWrapup() && isUser(leg) && segment.end >= 0) {
                moments.push_back({Kind::Acw, &leg, segment.end, &segment, {}, nullptr});
            }
            if (segment.type == QLatin1StringView("voicemail") && segment.start >= 0) {
                moments.push_back({Kind::VoicemailStart, &leg, segment.start, &segment, {}, nullptr});
                if (segment.end >= 0) {
                    moments.push_back({Kind::VoicemailEnd, &leg, segment.end, &segment, {}, nullptr});
                }
            }
        }
    }
    for (Moment& moment : moments) {
        if (moment.kind == Kind::AcdEnd) {
            moment.answeredBy = answeringAgent(conversation, *moment.leg);
        }
    }
    return moments;
}

const std::shared_ptr<const store::Origin>& Synthesizer::Impl::originOf(Kind kind, bool divisionKnown) {
    std::shared_ptr<const store::Origin>& shared = origins[{kind, divisionKnown}];
    if (!shared) {
        const TopicPlan& plan = planOf(kind);
        store::Origin origin;
        origin.source = context.originName.toStdString();
        origin.synthetic = true;
        origin.approximatedPaths = plan.approximated;
        origin.unavailablePaths = plan.unavailable;
        if (plan.hasDivision) {
            // With several divisions nobody knows which one the event would name.
            (divisionKnown ? origin.approximatedPaths : origin.unavailablePaths)
                .emplace_back("detail.eventBody.divisionId");
        }
        shared = std::make_shared<const store::Origin>(std::move(origin));
    }
    return shared;
}

Synthesizer::Event Synthesizer::Impl::eventOf(const Conversation& conversation, const Moment& moment) {
    static const QUuid space(QStringLiteral("{6f1d1f3e-0b0c-5a53-9c57-2f3b6f0c7a11}"));
    const TopicPlan& plan = planOf(moment.kind);
    const QString topic = topicPrefix() + conversation.id + QLatin1Char('.') + endingOf(moment.kind);
    const QString identity =
        topic + QLatin1Char('|') + moment.leg->participant.value(QLatin1StringView("participantId")).toString() +
        QLatin1Char('|') + moment.leg->text(QLatin1StringView("sessionId")) + QLatin1Char('|') +
        QString::number(moment.time) + moment.outcome.value(QLatin1StringView("flowOutcomeId")).toString();
    const std::string timestamp = isoMs(moment.time);

    Event result;
    result.timeMs = moment.time;
    result.detailType = plan.detailType;
    result.event.origin = originOf(moment.kind, !conversation.divisionId.isEmpty());
    std::string& text = result.event.json;
    text.reserve(1536);
    json::Writer writer(text);
    writer.object();
    writer.name("version").string("0");
    writer.name("id").string(QUuid::createUuidV5(space, identity).toString(QUuid::WithoutBraces).toStdString());
    writer.name("detail-type").string(plan.detailType.toStdString());
    writer.name("source").string(source);
    writer.name("account").string(context.account.toStdString());
    writer.name("time").string(timestamp.substr(0, 19) + "Z"); // cut, not rounded (facts: genesys §4.1)
    writer.name("region").string(context.region.toStdString());
    writer.name("resources").array().end();
    writer.name("detail").object();
    writer.name("topicName").string(topic.toStdString());
    writer.name("version").string("2");
    writer.name("eventBody").object();
    for (const FieldPlan& field : plan.fields) {
        writeField(writer, field, conversation, moment);
    }
    writer.end();
    writer.name("metadata").object();
    writer.name("CorrelationId")
        .string(QUuid::createUuidV5(space, QString(QStringLiteral("correlation|") + identity))
                    .toString(QUuid::WithoutBraces)
                    .toStdString());
    writer.end();
    writer.name("timestamp").string(timestamp);
    writer.end().end();
    return result;
}

void Synthesizer::Impl::writeField(json::Writer& writer, const FieldPlan& field, const Conversation& conversation,
                                   const Moment& moment) const {
    const Leg& leg = *moment.leg;
    // Unknown properties are left out: real events hold no null and no empty text (facts: genesys §4.3).
    const auto text = [&](const QString& value) {
        if (!value.isEmpty()) {
            writer.name(field.name).string(value.toStdString());
        }
    };
    const auto number = [&](int64_t value) {
        if (value >= 0) {
            writer.name(field.name).number(value);
        }
    };
    const auto texts = [&](const QStringList& values, bool evenEmpty) {
        if (!values.isEmpty() || evenEmpty) {
            writer.name(field.name).array();
            for (const QString& value : values) {
                writer.string(value.toStdString());
            }
            writer.end();
        }
    };
    switch (field.fill) {
    case Fill::EventTime:
        number(moment.time);
        break;
    case Fill::ConversationId:
        text(conversation.id);
        break;
    case Fill::ParticipantId:
        text(leg.participant.value(QLatin1StringView("participantId")).toString());
        break;
    case Fill::SessionText:
        text(leg.session.value(field.from).toString());
        break;
    case Fill::SessionEnum:
        text(enumValue(leg.session.value(field.from).toString().toUpper(), field.values));
        break;
    case Fill::SessionTexts: {
        QStringList values;
        const QJsonArray array = leg.session.value(field.from).toArray();
        for (const QJsonValue& value : array) {
            addOnce(values, value.toString());
        }
        texts(values, false);
        break;
    }
    case Fill::SessionTime:
        number(msOf(leg.session.value(field.from)));
        break;
    case Fill::ParticipantText:
        text(leg.participant.value(field.from).toString());
        break;
    case Fill::DisconnectType: {
        const Segment* last = moment.segment;
        if (last == nullptr) {
            for (const Segment& segment : leg.segments) {
                last = segment.isWrapup() ? last : &segment;
            }
        }
        if (last != nullptr) {
            text(disconnectValue(last->record.value(QLatin1StringView("disconnectType")).toString(), field.values));
        }
        break;
    }
    case Fill::Subject:
        text(leg.firstText(u"subject"));
        break;
    case Fill::DivisionId:
        text(conversation.divisionId);
        break;
    case Fill::ExternalContactIds:
        texts(conversation.contactIds, true); // sent even when empty, as captured events show
        break;
    case Fill::ExternalOrganizationIds:
        texts(conversation.organizationIds, false);
        break;
    case Fill::QueueId:
        text(leg.firstText(u"queueId"));
        break;
    case Fill::DurationOf:
        number(leg.sumOf(field.from)); // zeros are sent, too
        break;
    case Fill::ConnectedDuration:
        number(leg.sumOf(u"interact") + (moment.kind == Kind::FlowEnd ? leg.sumOf(u"ivr") : 0));
        break;
    case Fill::AcdOutcome:
        text(leg.hasMetric(QLatin1StringView("tAbandon"))   ? QStringLiteral("ABANDON")
             : leg.hasMetric(QLatin1StringView("tFlowOut")) ? QStringLiteral("FLOW_OUT")
             : moment.answeredBy != nullptr                 ? QStringLiteral("ANSWERED")
                                                            : QStringLiteral("UNKNOWN"));
        break;
    case Fill::AnsweredUserId:
        if (moment.answeredBy != nullptr && !leg.hasMetric(QLatin1StringView("tAbandon")) &&
            !leg.hasMetric(QLatin1StringView("tFlowOut"))) {
            text(moment.answeredBy->participant.value(QLatin1StringView("userId")).toString());
        }
        break;
    case Fill::RequestedRoutings: {
        QStringList values;
        const QJsonArray array = leg.session.value(QLatin1StringView("requestedRoutings")).toArray();
        for (const QJsonValue& value : array) {
            addOnce(values, routingValue(value.toString(), field.values));
        }
        texts(values, false);
        break;
    }
    case Fill::UsedRouting:
        text(routingValue(leg.text(QLatin1StringView("usedRouting")), field.values));
        break;
    case Fill::SegmentTextUnion: {
        QStringList values;
        for (const Segment& segment : leg.segments) {
            const QJsonArray array = segment.record.value(field.from).toArray();
            for (const QJsonValue& value : array) {
                addOnce(values, value.toString());
            }
        }
        texts(values, false);
        break;
    }
    case Fill::SegmentTextFirst:
        text(leg.firstText(field.from));
        break;
    case Fill::FlowType: {
        const QString type = leg.flow().value(QLatin1StringView("flowType")).toString();
        text(moment.kind == Kind::AcdEnd ? type.toLower() : enumValue(type.toUpper(), field.values));
        break;
    }
    case Fill::FlowText:
        text(leg.flow().value(field.from).toVariant().toString()); // the version may come as a number
        break;
    case Fill::FlowEnum:
        text(enumValue(upperSnake(leg.flow().value(field.from).toString()), field.values));
        break;
    case Fill::WrapupText:
        text(moment.segment->record.value(field.from).toString());
        break;
    case Fill::WrapupDuration:
        number(wrapupDuration(leg, *moment.segment));
        break;
    case Fill::VoicemailDuration:
        number(moment.segment->length());
        break;
    case Fill::OutcomeText:
        text(moment.outcome.value(field.from).toString());
        break;
    case Fill::OutcomeEnum:
        text(enumValue(moment.outcome.value(field.from).toString().toUpper(), field.values));
        break;
    case Fill::OutcomeTime:
        number(msOf(moment.outcome.value(field.from)));
        break;
    }
}

} // namespace rw::genesys
