// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/synthesizer.h"

#include "engine/json/writer.h"
#include "genesys/analyticsrecord.h"
#include "genesys/topicplan.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QUuid>
#include <algorithm>
#include <map>
#include <utility>

namespace rw::genesys {

namespace {

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
    for (size_t i = 0; i < kKinds; ++i) {
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
    // Only results of jobs tell attributes, and only the last ones (facts: genesys §2.2): one event per participant.
    QSet<QString> told;
    for (const Leg& leg : conversation.legs) {
        const QString participant = leg.participant.value(QLatin1StringView("participantId")).toString();
        if (conversation.end >= 0 && !told.contains(participant) &&
            !leg.participant.value(QLatin1StringView("attributes")).toObject().isEmpty()) {
            told.insert(participant);
            moments.push_back({Kind::Attributes, &leg, conversation.end, nullptr, {}, nullptr});
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
        if (context.integrationKnown) {
            std::erase_if(origin.approximatedPaths, [](const std::string& path) {
                return path == "source" || path == "account" || path == "region";
            });
        }
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
    case Fill::Attributes: {
        const QJsonObject attributes = leg.participant.value(QLatin1StringView("attributes")).toObject();
        writer.name(field.name).object();
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            writer.name(it.key().toStdString()).string(it->toVariant().toString().toStdString());
        }
        writer.end();
        break;
    }
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
