// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/analyticsrecord.h"

#include <QDateTime>
#include <QJsonArray>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rw::genesys {

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

namespace {

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

} // namespace

void addOnce(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text)) {
        list.append(text);
    }
}

Conversation readConversation(const QJsonObject& record) {
    Conversation conversation;
    conversation.id = record.value(QLatin1StringView("conversationId")).toString();
    conversation.end = msOf(record.value(QLatin1StringView("conversationEnd")));
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

} // namespace rw::genesys
