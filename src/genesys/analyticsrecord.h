// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <cstdint>
#include <vector>

/// An Analytics conversation (facts: genesys §2.4), read as far as the synthesis of events needs it. Tolerant: what is
/// missing or of the wrong type stays empty. Values, any thread.
namespace rw::genesys {

/// ISO text as Unix milliseconds; -1 when it is none.
[[nodiscard]] int64_t msOf(const QJsonValue& iso);

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

/// What all events of one conversation share.
struct Conversation {
    QString id;
    QString divisionId; ///< empty unless there is exactly one
    int64_t end = -1;   ///< conversationEnd; -1: it still runs
    QStringList contactIds;
    QStringList organizationIds;
    std::vector<Leg> legs;
};

[[nodiscard]] Conversation readConversation(const QJsonObject& record);

[[nodiscard]] bool isUser(const Leg& leg);
[[nodiscard]] bool isCustomer(const Leg& leg);

/// The agent who took the call out of the queue: same peer, same queue, answered, talking within five seconds of the
/// queue session's end (facts: genesys §6.2). nullptr: nobody recognisable.
[[nodiscard]] const Leg* answeringAgent(const Conversation& conversation, const Leg& acd);

/// The metric that was reported when this wrap-up ended; a session can have several.
[[nodiscard]] int64_t wrapupDuration(const Leg& leg, const Segment& wrapup);

/// Appends `text` unless it is empty or there already.
void addOnce(QStringList& list, const QString& text);

} // namespace rw::genesys
