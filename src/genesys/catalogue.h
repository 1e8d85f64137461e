// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace rw::genesys {

/// One field of a topic's event body.
struct EventField {
    QString name;       ///< "queueId"; nested ones as "journeyContext.actionId", "flowMilestones[].milestoneId"
    QString type;       ///< "string", "integer", "array<string>", …
    QStringList values; ///< the enum; empty: free
};

/// A topic of the catalogue (facts: genesys §4.3).
struct EventTopic {
    QString detailType; ///< with the literal {id}
    QList<EventField> fields;

    [[nodiscard]] const EventField* field(QStringView name) const; ///< nullptr when it has none of that name
};

/// A file that writeCatalogueCache() (topicrefresh.h) has kept: its topics and fields join those of the catalogue.
/// Counts only before the first look into the catalogue, from the main thread.
void setCatalogueCache(const QString& path);
/// The topics of resources/genesys/topics.json, and of the cache where there is one, in the order of their names. Read
/// once. Any thread.
[[nodiscard]] const QList<EventTopic>& eventTopics();
/// nullptr when unknown. Any thread.
[[nodiscard]] const EventTopic* eventTopic(QStringView detailType);

/// The top object of an embedded file of resources/genesys; empty when there is none. Any thread.
[[nodiscard]] QJsonObject resourceJson(const QString& fileName);

} // namespace rw::genesys
