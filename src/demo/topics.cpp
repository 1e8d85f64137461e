// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/topics.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

// Has to stand outside any namespace.
static void initDemoResources() {
    Q_INIT_RESOURCE(demo);
}

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

QStringList permissionsOf(const QString& topic) {
    if (topic.startsWith("v2.detail.events."_L1)) {
        return {u"analytics:conversationDetail:view"_s};
    }
    if (topic.startsWith("v2.routing.queues."_L1)) {
        return {u"routing:queue:view"_s};
    }
    if (topic.startsWith("v2.analytics.queues."_L1)) {
        return {u"analytics:queueObservation:view"_s};
    }
    return {};
}

QList<Topic> build() {
    initDemoResources();
    QFile file(u":/rulewright/demo/topics.json"_s);
    const QJsonObject top =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject described = top.value("topics"_L1).toObject();
    QStringList names = described.keys();
    for (const QJsonValue& name : top["_meta"_L1]["all_public_topics"_L1].toArray()) {
        names << name.toString();
    }
    names.sort();
    names.removeDuplicates();
    QList<Topic> result;
    for (const QString& name : names) {
        const QJsonObject entry = described.value(name).toObject();
        Topic topic{name, {}, {u"Websocket"_s}, permissionsOf(name)};
        if (entry.value("eventbridge"_L1).toString().startsWith("yes"_L1)) {
            topic.transports << u"EventBridge"_s;
        }
        if (entry.value("process_automation"_L1).toString().startsWith("yes"_L1)) {
            topic.transports << u"ProcessAutomation"_s;
        }
        for (const QJsonValue& value : entry.value("fields"_L1).toArray()) {
            TopicField field{
                value["field"_L1].toString(), value["type"_L1].toString(), {}, value["description"_L1].toString()};
            for (const QJsonValue& word : value["enum"_L1].toArray()) {
                field.values << word.toString();
            }
            topic.fields << field;
        }
        result << topic;
    }
    return result;
}

/// Several topics can have the same number of parts: the one with the most literal ones is meant.
qsizetype fits(const QStringList& pattern, const QStringList& parts) {
    if (pattern.size() != parts.size()) {
        return -1;
    }
    qsizetype literal = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (pattern[i] == parts[i]) {
            ++literal;
        } else if (pattern[i] != "{id}"_L1 || parts[i].isEmpty()) {
            return -1;
        }
    }
    return literal;
}

QJsonObject plainSchema(const QString& type, const TopicField& field) {
    QJsonObject schema;
    if (type.startsWith("array<"_L1)) {
        schema[u"type"_s] = u"array"_s;
        schema[u"items"_s] = plainSchema(type.mid(6, type.size() - 7), TopicField());
    } else if (type.startsWith("map<"_L1)) {
        schema[u"type"_s] = u"object"_s;
        schema[u"additionalProperties"_s] = plainSchema(type.mid(type.indexOf(u',') + 1).chopped(1), TopicField());
    } else if (type == "string (ISO-8601)"_L1) {
        schema = {{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
    } else if (type != "any"_L1) {
        schema[u"type"_s] = type;
    }
    if (!field.values.isEmpty()) {
        schema[u"enum"_s] = QJsonArray::fromStringList(field.values);
    }
    if (!field.description.isEmpty()) {
        schema[u"description"_s] = field.description;
    }
    return schema;
}

/// Puts a field below the properties of its parents.
void place(QJsonObject& schema, QStringList path, const QJsonObject& leaf) {
    QString name = path.takeFirst();
    const bool list = name.endsWith("[]"_L1);
    if (list) {
        name.chop(2);
    }
    QJsonObject properties = schema.value("properties"_L1).toObject();
    if (path.isEmpty()) {
        properties[name] = leaf;
    } else {
        QJsonObject child = properties.value(name).toObject();
        if (list) {
            QJsonObject items = child.value("items"_L1).toObject();
            place(items, path, leaf);
            child[u"items"_s] = items;
        } else {
            place(child, path, leaf);
        }
        properties[name] = child;
    }
    schema[u"properties"_s] = properties;
}

} // namespace

const QList<Topic>& topics() {
    static const QList<Topic> all = build();
    return all;
}

const Topic* topicOf(const QString& name) {
    static const QList<QStringList> patterns = [] {
        QList<QStringList> result;
        for (const Topic& topic : topics()) {
            result << topic.name.split(u'.');
        }
        return result;
    }();
    const QStringList parts = name.split(u'.');
    const Topic* best = nullptr;
    qsizetype most = -1;
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const qsizetype literal = fits(patterns[i], parts);
        if (literal > most) {
            most = literal;
            best = &topics()[i];
        }
    }
    return best;
}

QJsonObject schemaOf(const Topic& topic) {
    QJsonObject schema{{u"type"_s, u"object"_s}};
    for (const TopicField& field : topic.fields) {
        place(schema, field.name.split(u'.'), plainSchema(field.type, field));
    }
    return schema;
}

} // namespace rw::demo
