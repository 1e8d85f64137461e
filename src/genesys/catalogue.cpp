// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

/// The linker drops resources of a static library unless something asks for them. Must stand outside of namespaces.
static void keepGenesysResources() {
    Q_INIT_RESOURCE(genesys);
}

namespace rw::genesys {

const EventField* EventTopic::field(QStringView name) const {
    const auto it = std::find_if(fields.begin(), fields.end(), [name](const EventField& f) { return f.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

QJsonObject resourceJson(const QString& fileName) {
    static const bool kept = [] {
        keepGenesysResources();
        return true;
    }();
    QFile file(QStringLiteral(":/rulewright/genesys/") + fileName);
    if (!kept || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

namespace {

QString& cachePath() {
    static QString path;
    return path;
}

QList<EventTopic> topicsOf(const QJsonObject& top) {
    QList<EventTopic> list;
    const QJsonObject topics = top.value(QLatin1StringView("topics")).toObject();
    for (auto it = topics.begin(); it != topics.end(); ++it) {
        EventTopic topic{it.key(), {}};
        const QJsonArray rows = it.value()[QLatin1StringView("fields")].toArray();
        for (const QJsonValue& row : rows) {
            EventField field{row[QLatin1StringView("field")].toString(), row[QLatin1StringView("type")].toString(), {}};
            const QJsonArray values = row[QLatin1StringView("enum")].toArray();
            for (const QJsonValue& value : values) {
                field.values.append(value.toString());
            }
            if (!field.name.isEmpty()) {
                topic.fields.append(std::move(field));
            }
        }
        list.append(std::move(topic));
    }
    return list;
}

/// What the organisation's own list has besides; what both have stays as the catalogue says, whose words were checked.
void join(QList<EventTopic>& all, const QList<EventTopic>& more) {
    for (const EventTopic& topic : more) {
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&topic](const EventTopic& t) { return t.detailType == topic.detailType; });
        if (known == all.end()) {
            all.append(topic);
            continue;
        }
        for (const EventField& field : topic.fields) {
            if (known->field(field.name) == nullptr) {
                known->fields.append(field);
            }
        }
    }
    std::sort(all.begin(), all.end(),
              [](const EventTopic& a, const EventTopic& b) { return a.detailType < b.detailType; });
}

} // namespace

void setCatalogueCache(const QString& path) {
    cachePath() = path;
}

const QList<EventTopic>& eventTopics() {
    static const QList<EventTopic> all = [] {
        QList<EventTopic> list = topicsOf(resourceJson(QStringLiteral("topics.json")));
        QFile cache(cachePath());
        if (!cachePath().isEmpty() && cache.open(QIODevice::ReadOnly)) {
            join(list, topicsOf(QJsonDocument::fromJson(cache.readAll()).object()));
        }
        return list;
    }();
    return all;
}

const EventTopic* eventTopic(QStringView detailType) {
    const QList<EventTopic>& all = eventTopics();
    const auto it =
        std::find_if(all.begin(), all.end(), [detailType](const EventTopic& t) { return t.detailType == detailType; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace rw::genesys
