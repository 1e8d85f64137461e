// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/record.h"

#include "demo/timetext.h"

#include <QJsonArray>
#include <QString>
#include <array>

namespace rw::demo {
namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}
QString iso(int64_t ms) {
    std::array<char, 24> buffer{};
    writeIsoMs(buffer.data(), ms);
    return QString::fromLatin1(buffer.data(), 24);
}
/// +1 317 555 0142 for 317 and 142.
QString number(uint16_t areaCode, int last) {
    return QString(QStringLiteral("+1") + QString::number(areaCode) + QStringLiteral("5550") + QString::number(last));
}

class Recorder {
public:
    Recorder(const Conversation& c, int64_t now) : m_c(c), m_now(now) {}

    QJsonObject record() {
        QJsonObject result;
        result[QStringLiteral("conversationId")] = text(m_c.id.view());
        result[QStringLiteral("conversationStart")] = iso(m_c.start);
        if (m_c.end <= m_now) {
            result[QStringLiteral("conversationEnd")] = iso(m_c.end);
        }
        result[QStringLiteral("divisionIds")] = QJsonArray{text(population().divisions[m_c.division].id.view())};
        result[QStringLiteral("originatingDirection")] = text(recordWord(m_c.direction));
        result[QStringLiteral("conversationInitiator")] =
            m_c.direction == Direction::Inbound ? QStringLiteral("customer") : QStringLiteral("agent");
        if (m_c.media == Media::Voice) {
            result[QStringLiteral("mediaStatsMinConversationMos")] = mos();
        }
        QJsonArray participants;
        for (const Leg& leg : m_c.legs) {
            if (leg.start <= m_now) {
                participants.append(participant(leg));
            }
        }
        result[QStringLiteral("participants")] = participants;
        return result;
    }

private:
    [[nodiscard]] double mos() const { return 4.0 + static_cast<double>(m_c.salt % 90) / 100.0; }

    QJsonObject participant(const Leg& leg) {
        const Population& p = population();
        QJsonObject result;
        result[QStringLiteral("participantId")] = text(leg.participant.view());
        result[QStringLiteral("purpose")] = text(recordPurpose(m_c, leg));
        switch (leg.purpose) {
        case Purpose::Customer:
            result[QStringLiteral("participantName")] = QStringLiteral("Customer %1").arg(m_c.account);
            if (m_c.knownContact) {
                result[QStringLiteral("externalContactId")] = text(m_c.contact.view());
            }
            if (m_c.knownOrganization) {
                result[QStringLiteral("externalOrganizationId")] = text(m_c.organization.view());
            }
            break;
        case Purpose::Flow:
            result[QStringLiteral("participantName")] = text(p.flows[leg.flow].name);
            break;
        case Purpose::Acd:
        case Purpose::Voicemail:
            result[QStringLiteral("participantName")] = text(p.queues[leg.queue].name);
            break;
        case Purpose::Agent:
            result[QStringLiteral("participantName")] = text(p.users[leg.user].name);
            result[QStringLiteral("userId")] = text(p.users[leg.user].id.view());
            break;
        }
        result[QStringLiteral("sessions")] = QJsonArray{session(leg)};
        return result;
    }

    QJsonObject session(const Leg& leg) {
        const Population& p = population();
        QJsonObject s;
        s[QStringLiteral("sessionId")] = text(leg.session.view());
        s[QStringLiteral("mediaType")] = text(recordWord(m_c.media));
        s[QStringLiteral("direction")] = text(recordWord(m_c.direction));
        s[QStringLiteral("provider")] = text(providerOf(m_c.media));
        addresses(s);
        if (leg.purpose != Purpose::Customer) {
            s[QStringLiteral("peerId")] = text(m_c.customer().session.view());
        }
        if (m_c.campaign != kNone && leg.purpose == Purpose::Customer) {
            s[QStringLiteral("outboundCampaignId")] = text(p.campaigns[m_c.campaign].id.view());
            s[QStringLiteral("outboundContactListId")] = text(p.contactLists[m_c.campaign].id.view());
            s[QStringLiteral("outboundContactId")] = text(makeUuid(mixed(m_c.salt + 7), mixed(m_c.salt + 8)).view());
        }
        m_metrics = {};
        m_segments = {};
        switch (leg.purpose) {
        case Purpose::Customer:
            customer(s, leg);
            break;
        case Purpose::Flow:
            flow(s, leg);
            break;
        case Purpose::Acd:
            acd(s, leg);
            break;
        case Purpose::Agent:
            agent(s, leg);
            break;
        case Purpose::Voicemail:
            segment("voicemail", leg.start, leg.end, leg.queue, &leg);
            metric("nOffered", leg.start, 1);
            metric("tVoicemail", leg.end, leg.end - leg.start);
            break;
        }
        s[QStringLiteral("metrics")] = m_metrics;
        s[QStringLiteral("segments")] = m_segments;
        return s;
    }

    void addresses(QJsonObject& s) const {
        switch (m_c.media) {
        case Media::Callback:
            s[QStringLiteral("callbackUserName")] = QStringLiteral("Customer %1").arg(m_c.account);
            s[QStringLiteral("callbackNumbers")] =
                QJsonArray{QString(QStringLiteral("tel:") + number(m_c.areaCode, m_c.customerNumber))};
            s[QStringLiteral("callbackScheduledTime")] = iso(m_c.callbackScheduled);
            [[fallthrough]];
        case Media::Voice: {
            const QString customer = number(m_c.areaCode, m_c.customerNumber);
            const QString ours = number(317, 100 + m_c.dialled);
            const bool in = m_c.direction == Direction::Inbound;
            s[QStringLiteral("ani")] = QString(QStringLiteral("tel:") + (in ? customer : ours));
            s[QStringLiteral("dnis")] = QString(QStringLiteral("tel:") + (in ? ours : customer));
            if (m_c.media == Media::Voice) {
                s[QStringLiteral("sessionDnis")] = s[QStringLiteral("dnis")];
                s[QStringLiteral("remote")] = customer;
                s[QStringLiteral("edgeId")] = text(population().edges[m_c.salt % 4].view());
                s[QStringLiteral("recording")] = m_c.salt % 3 != 0;
            }
            break;
        }
        case Media::Message:
            s[QStringLiteral("messageType")] = text(recordWord(m_c.message));
            if (m_c.message == MessageKind::WhatsApp || m_c.message == MessageKind::Sms) {
                s[QStringLiteral("addressTo")] = number(317, 100 + m_c.dialled);
                s[QStringLiteral("addressFrom")] = number(m_c.areaCode, m_c.customerNumber);
            } else {
                s[QStringLiteral("addressTo")] = text(makeUuid(mixed(m_c.dialled), 0x64656d6fU).view());
                s[QStringLiteral("addressFrom")] = text(makeUuid(mixed(m_c.salt + 3), mixed(m_c.salt + 4)).view());
            }
            break;
        case Media::Email:
            s[QStringLiteral("addressTo")] =
                QString(text(mailboxName(m_c.dialled)) + QStringLiteral("@northwind.example.com"));
            s[QStringLiteral("addressFrom")] = QStringLiteral("customer.%1@example.com").arg(m_c.account);
            break;
        case Media::Chat:
            break;
        }
    }

    void metric(const char* name, int64_t at, int64_t value) {
        if (at <= m_now) {
            m_metrics.append(QJsonObject{{QStringLiteral("emitDate"), iso(at)},
                                         {QStringLiteral("name"), QLatin1String(name)},
                                         {QStringLiteral("value"), static_cast<qint64>(value)}});
        }
    }

    /// Appends a segment as far as it has begun. `last`: the leg whose disconnect this segment carries.
    void segment(const char* type, int64_t from, int64_t to, uint8_t queue, const Leg* last = nullptr) {
        if (from > m_now) {
            return;
        }
        QJsonObject s;
        s[QStringLiteral("segmentStart")] = iso(from);
        s[QStringLiteral("segmentType")] = QLatin1String(type);
        s[QStringLiteral("conference")] = false;
        if (to <= m_now) {
            s[QStringLiteral("segmentEnd")] = iso(to);
            if (last != nullptr) {
                s[QStringLiteral("disconnectType")] = text(recordWord(last->disconnect));
            }
        }
        if (queue != kNone) {
            s[QStringLiteral("queueId")] = text(population().queues[queue].id.view());
        }
        if (m_c.media == Media::Email) {
            s[QStringLiteral("subject")] = text(subjectText(m_c.subject));
        }
        m_segments.append(s);
    }

    /// Adds the queue's skills to the segment appended last.
    void withSkills(uint8_t queue, int64_t from) {
        if (queue == kNone || from > m_now || population().queues[queue].skills == 0) {
            return;
        }
        QJsonArray ids;
        for (size_t i = 0; i < 8; ++i) {
            if ((population().queues[queue].skills >> i & 1U) != 0) {
                ids.append(text(population().skills[i].id.view()));
            }
        }
        QJsonObject last = m_segments.last().toObject();
        last[QStringLiteral("requestedRoutingSkillIds")] = ids;
        if (m_c.language != 0) {
            last[QStringLiteral("requestedLanguageId")] = text(population().languages[m_c.language].id.view());
        }
        m_segments.replace(m_segments.size() - 1, last);
    }

    /// The queue that the customer is seen in, kNone when it never reached one.
    [[nodiscard]] uint8_t firstQueue() const {
        for (const Leg& leg : m_c.legs) {
            if (leg.queue != kNone && leg.start <= m_now) {
                return leg.queue;
            }
        }
        return kNone;
    }

    void routing(QJsonObject& s, uint8_t queue, uint8_t used, uint8_t selected) const {
        if (queue == kNone) {
            return;
        }
        s[QStringLiteral("requestedRoutings")] = QJsonArray{text(kRoutings[population().queues[queue].routing].record)};
        if (used != kNone) {
            s[QStringLiteral("usedRouting")] = text(kRoutings[used].record);
        }
        if (selected != kNone) {
            s[QStringLiteral("selectedAgentId")] = text(population().users[selected].id.view());
        }
    }

    void customer(QJsonObject& s, const Leg& leg) {
        if (leg.connected > leg.start) {
            segment(m_c.direction == Direction::Inbound ? "system" : "dialing", leg.start, leg.connected, kNone,
                    leg.end == leg.connected ? &leg : nullptr);
        }
        const uint8_t queue = firstQueue();
        if (leg.end > leg.connected) {
            segment("interact", leg.connected, leg.end, queue, &leg);
            withSkills(queue, leg.connected);
        }
        routing(s, queue, kNone, kNone);
        metric("nConnected", leg.connected, 1);
        if (leg.end > leg.connected) {
            metric("tConnected", leg.end, leg.end - leg.connected);
        }
        if (m_c.campaign != kNone) {
            metric("nOutboundAttempted", leg.start, 1);
        }
        if (m_c.media == Media::Voice && leg.end <= m_now) {
            s[QStringLiteral("mediaEndpointStats")] = QJsonArray{
                QJsonObject{{QStringLiteral("codecs"), QJsonArray{QStringLiteral("audio/opus")}},
                            {QStringLiteral("eventTime"), iso(leg.end + 200)},
                            {QStringLiteral("maxLatencyMs"), static_cast<qint64>(20 + m_c.salt % 80)},
                            {QStringLiteral("minMos"), mos()},
                            {QStringLiteral("receivedPackets"), static_cast<qint64>((leg.end - leg.start) / 20)}}};
        }
    }

    void flow(QJsonObject& s, const Leg& leg) {
        const Population& p = population();
        const Flow& flow = p.flows[leg.flow];
        QJsonObject f;
        f[QStringLiteral("flowId")] = text(flow.id.view());
        f[QStringLiteral("flowName")] = text(flow.name);
        f[QStringLiteral("flowType")] = text(flow.type);
        f[QStringLiteral("flowVersion")] = text(flow.version);
        const QString language = m_c.language == 0 ? QStringLiteral("en-us") : QStringLiteral("es-us");
        f[QStringLiteral("startingLanguage")] = language;
        if (leg.end <= m_now) {
            f[QStringLiteral("endingLanguage")] = language;
            f[QStringLiteral("exitReason")] = text(eventWord(leg.exit));
            if (leg.exit == FlowExit::Transfer) {
                f[QStringLiteral("transferType")] = leg.toQueue ? QStringLiteral("ACD") : QStringLiteral("FLOW");
                for (const Leg& next : m_c.legs) {
                    if (leg.toQueue && next.purpose == Purpose::Acd) {
                        f[QStringLiteral("transferTargetAddress")] = text(p.queues[next.queue].id.view());
                        f[QStringLiteral("transferTargetName")] = text(p.queues[next.queue].name);
                        break;
                    }
                }
            }
        }
        if (leg.flowOutcome != kNone && leg.flowOutcomeEnd <= m_now) {
            const QString id = text(p.outcomes[leg.flowOutcome].id.view());
            const QString value = leg.flowOutcomeSuccess ? QStringLiteral("SUCCESS") : QStringLiteral("FAILURE");
            f[QStringLiteral("outcomes")] =
                QJsonArray{QJsonObject{{QStringLiteral("flowOutcome"), QString(id + QLatin1Char(':') + value)},
                                       {QStringLiteral("flowOutcomeId"), id},
                                       {QStringLiteral("flowOutcomeStartTimestamp"), iso(leg.flowOutcomeStart)},
                                       {QStringLiteral("flowOutcomeEndTimestamp"), iso(leg.flowOutcomeEnd)},
                                       {QStringLiteral("flowOutcomeValue"), value}}};
        }
        s[QStringLiteral("flow")] = f;
        segment("system", leg.start, leg.connected, kNone);
        segment("ivr", leg.connected, leg.end, kNone, &leg);
        metric("nFlow", leg.start + 50, 1);
        metric("tIvr", leg.end, leg.end - leg.connected);
        metric("tFlow", leg.end, leg.end - leg.connected - 100);
    }

    void acd(QJsonObject& s, const Leg& leg) {
        const Population& p = population();
        segment("delay", leg.start, leg.connected, leg.queue);
        withSkills(leg.queue, leg.start);
        segment("interact", leg.connected, leg.end, leg.queue, &leg);
        withSkills(leg.queue, leg.connected);
        const bool ended = leg.end <= m_now;
        routing(s, leg.queue, ended ? leg.usedRouting : kNone, ended ? leg.answeredUser : kNone);
        if (leg.flow != kNone) {
            const Flow& flow = p.flows[leg.flow];
            s[QStringLiteral("flow")] = QJsonObject{{QStringLiteral("flowId"), text(flow.id.view())},
                                                    {QStringLiteral("flowName"), text(flow.name)},
                                                    {QStringLiteral("flowType"), text(flow.type)},
                                                    {QStringLiteral("flowVersion"), text(flow.version)},
                                                    {QStringLiteral("startingLanguage"), QStringLiteral("en-us")}};
        }
        metric("nOffered", leg.connected, 1);
        metric("tAcd", leg.end, leg.end - leg.connected);
        if (leg.outcome == AcdOutcome::Abandon) {
            metric("tAbandon", leg.end, leg.end - leg.connected);
        } else if (leg.outcome == AcdOutcome::FlowOut) {
            metric("tFlowOut", leg.end, leg.end - leg.connected);
        }
    }

    void agent(QJsonObject& s, const Leg& leg) {
        int64_t at = leg.start;
        const auto stage = [&](const char* type, int64_t ms) {
            if (ms > 0) {
                const bool last = at + ms == leg.end;
                segment(type, at, at + ms, leg.queue, last ? &leg : nullptr);
                at += ms;
            }
        };
        stage("contacting", leg.contactingMs);
        stage("alert", leg.alertingMs);
        stage("callback", leg.callbackMs);
        stage("dialing", leg.dialingMs);
        if (leg.alertingMs > 0) {
            metric("tAlert", leg.start + leg.alertingMs, leg.alertingMs);
        }
        if (leg.dialingMs > 0) {
            metric("tDialing", leg.connected, leg.dialingMs);
        }
        if (!leg.answered) {
            if (leg.alertingMs > 0) {
                metric("nError", leg.end, 1);
                metric("tNotResponding", leg.end, leg.alertingMs);
            }
        } else {
            const int64_t hold = leg.connected + leg.holdAfterMs;
            if (leg.heldMs > 0) {
                segment("interact", leg.connected, hold, leg.queue);
                segment("hold", hold, hold + leg.heldMs, leg.queue);
                segment("interact", hold + leg.heldMs, leg.end, leg.queue, &leg);
                metric("tHeld", hold + leg.heldMs, leg.heldMs);
            } else {
                segment("interact", leg.connected, leg.end, leg.queue, &leg);
            }
            answered(leg);
            metric("tTalk", leg.end, leg.interactingMs());
            metric("tHandle", leg.end + leg.wrapupMs, leg.end - leg.connected + leg.wrapupMs);
        }
        routing(s, leg.queue, leg.answered && leg.alertingMs > 0 ? population().queues[leg.queue].routing : kNone,
                kNone);
        if (leg.wrapupMs > 0) {
            wrapup(leg);
        }
    }

    /// tAnswered is the time that the conversation waited in the queue.
    void answered(const Leg& agent) {
        for (const Leg& leg : m_c.legs) {
            if (leg.purpose == Purpose::Acd && leg.answeredUser == agent.user && leg.end == agent.connected) {
                metric("tAnswered", agent.connected, leg.end - leg.connected);
            }
        }
    }

    void wrapup(const Leg& leg) {
        const int64_t end = leg.end + leg.wrapupMs;
        const auto count = m_segments.size();
        segment("wrapup", leg.end, end, leg.queue);
        if (m_segments.size() > count && end <= m_now) {
            QJsonObject last = m_segments.last().toObject();
            last[QStringLiteral("wrapUpCode")] = text(population().wrapupCodes[leg.wrapupCode].id.view());
            if (leg.wrapupNote != kNone) {
                last[QStringLiteral("wrapUpNote")] = text(noteText(leg.wrapupNote));
            }
            m_segments.replace(m_segments.size() - 1, last);
        }
        metric("tAcw", end, leg.wrapupMs);
    }

    const Conversation& m_c;
    int64_t m_now;
    QJsonArray m_metrics;
    QJsonArray m_segments;
};

} // namespace

QJsonObject recordOf(const Conversation& conversation, int64_t nowMs) {
    return Recorder(conversation, nowMs).record();
}

std::string_view recordPurpose(const Conversation& conversation, const Leg& leg) {
    switch (leg.purpose) {
    case Purpose::Customer:
        return "customer";
    case Purpose::Flow:
        return leg.flow == WebBot ? "botflow" : conversation.media == Media::Voice ? "ivr" : "workflow";
    case Purpose::Acd:
        return "acd";
    case Purpose::Agent:
        return leg.queue == kNone ? "user" : "agent";
    case Purpose::Voicemail:
        return "voicemail";
    }
    return "customer";
}

} // namespace rw::demo
