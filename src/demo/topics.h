// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// The notification topics of the simulated organisation, from the same catalogue as the product's
/// (facts: genesys §3, §4.3 to §4.5). Read once; any thread.
namespace rw::demo {

struct TopicField {
    QString name; ///< "queueId"; nested "status.status", "transcripts[].isFinal"
    QString type; ///< "string", "integer", "array<string>", …
    QStringList values;
    QString description;
};
struct Topic {
    QString name;             ///< with the literal {id}
    QList<TopicField> fields; ///< empty where the catalogue knows the name only
    QStringList transports;
    QStringList permissions; ///< any of them
};

[[nodiscard]] const QList<Topic>& topics();
/// The topic that a name with real ids, or with the literal {id}, belongs to; nullptr when there is none.
[[nodiscard]] const Topic* topicOf(const QString& name);
/// As availabletopics shows it under expand=schema: JSON Schema of the event body.
[[nodiscard]] QJsonObject schemaOf(const Topic& topic);

} // namespace rw::demo
