// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetchharvest.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
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

/// Real ids are UUIDs; whatever else comes is made one.
QUuid keyOf(const QString& id) {
    const QUuid key = QUuid::fromString(id);
    return key.isNull() ? QUuid::createUuidV5(QUuid(), id) : key;
}

} // namespace

Page workUp(const QByteArray& body, Harvest& harvest, const std::stop_token& stop) {
    Page page;
    QJsonParseError trouble{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &trouble);
    const QJsonObject answer = document.object();
    const bool single = answer.contains(QLatin1StringView("conversationId"));
    const QJsonValue list = single ? QJsonValue(QJsonArray{answer}) : answer.value(QLatin1StringView("conversations"));
    if (!document.isObject() || !(list.isArray() || list.isNull() || list.isUndefined())) {
        page.error.kind = ErrorKind::BadAnswer;
        page.error.message = Texts::tr("the answer to the conversation query cannot be read").toStdString();
        page.error.detail =
            (document.isNull() ? Texts::tr("JSON error at byte %1: %2").arg(trouble.offset).arg(trouble.errorString())
                               : Texts::tr("no list of conversations in it"))
                .toStdString();
        page.error.remedy =
            Texts::tr("Try again; if it stays, a proxy may be cutting or changing answers, or the address is not "
                      "that of a Genesys Cloud API")
                .toStdString();
        return page;
    }
    const QJsonArray conversations = list.toArray();
    page.seen.conversations = static_cast<int>(conversations.size());
    page.seen.totalHits = answer.value(QLatin1StringView("totalHits")).toInteger(-1);
    page.cursor = answer.value(QLatin1StringView("cursor")).toString();
    look(conversations, page.seen);
    QSet<QUuid> here;
    for (const QJsonValue& value : conversations) {
        if (stop.stop_requested()) {
            return page;
        }
        const QJsonObject conversation = value.toObject();
        const QUuid id = keyOf(conversation.value(QLatin1StringView("conversationId")).toString());
        if (harvest.seen.contains(id) || here.contains(id)) {
            continue;
        }
        here.insert(id);
        page.fresh.append(id);
        const bool delivered = harvest.delivered.contains(id);
        page.newConversations += delivered ? 0 : 1;
        const int64_t from = delivered ? std::max(harvest.fromMs, harvest.deliveredUntilMs) : harvest.fromMs;
        for (Synthesizer::Event& event : harvest.synthesizer.events(conversation)) {
            const bool inWindow = from <= event.timeMs && event.timeMs < harvest.toMs;
            if (inWindow && (harvest.topics.isEmpty() || harvest.topics.contains(event.detailType))) {
                page.events.push_back(std::move(event.event));
            }
        }
    }
    page.seen.fresh = static_cast<int>(page.fresh.size());
    return page;
}

} // namespace rw::genesys
