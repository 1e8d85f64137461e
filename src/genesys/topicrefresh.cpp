// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/topicrefresh.h"

#include "genesys/api.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr int kDeepest = 6; // schemas refer to themselves
constexpr qsizetype kMostFields = 500;

QJsonObject resolved(const QJsonObject& schema, const QJsonObject& root) {
    const QString reference = schema.value(QLatin1StringView("$ref")).toString();
    if (!reference.startsWith(QLatin1StringView("#/"))) {
        return schema;
    }
    QJsonValue at = root;
    for (const QString& part : reference.mid(2).split(u'/')) {
        at = at[part];
    }
    return at.toObject();
}

QString typeOf(const QJsonObject& schema, const QJsonObject& root, int depth) {
    const QString type = schema.value(QLatin1StringView("type")).toString();
    if (type == QLatin1StringView("array")) {
        const QJsonObject items = resolved(schema.value(QLatin1StringView("items")).toObject(), root);
        return QStringLiteral("array<%1>").arg(depth > 0 ? typeOf(items, root, depth - 1) : QStringLiteral("any"));
    }
    if (schema.value(QLatin1StringView("additionalProperties")).isObject()) {
        const QJsonObject value = resolved(schema.value(QLatin1StringView("additionalProperties")).toObject(), root);
        return QStringLiteral("map<string,%1>").arg(depth > 0 ? typeOf(value, root, depth - 1) : QStringLiteral("any"));
    }
    if (schema.value(QLatin1StringView("format")).toString() == QLatin1StringView("date-time")) {
        return QStringLiteral("string (ISO-8601)");
    }
    return type.isEmpty() ? QStringLiteral("any") : type;
}

/// Leaves as "a.b" and "list[].c", as the catalogue writes them.
void addFields(QList<EventField>& fields, const QJsonObject& schema, const QJsonObject& root, const QString& prefix,
               int depth) {
    const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end() && fields.size() < kMostFields; ++it) {
        QJsonObject child = resolved(it->toObject(), root);
        QString name = prefix + it.key();
        QJsonObject inner = child;
        if (child.value(QLatin1StringView("type")).toString() == QLatin1StringView("array")) {
            inner = resolved(child.value(QLatin1StringView("items")).toObject(), root);
        }
        if (depth > 0 && inner.contains(QLatin1StringView("properties"))) {
            const bool list = child.value(QLatin1StringView("type")).toString() == QLatin1StringView("array");
            addFields(fields, inner, root, name + (list ? QStringLiteral("[].") : QStringLiteral(".")), depth - 1);
            continue;
        }
        EventField field{name, typeOf(child, root, kDeepest), {}};
        for (const QJsonValue& value : inner.value(QLatin1StringView("enum")).toArray()) {
            field.values.append(value.toString());
        }
        fields.append(std::move(field));
    }
}

} // namespace

Expected<TopicRefresh, Error> readAvailableTopics(const QByteArray& body) {
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue entities = document.object().value(QLatin1StringView("entities"));
    if (!entities.isArray()) {
        Error error;
        error.kind = ErrorKind::BadAnswer;
        error.message = Texts::tr("the answer to availabletopics holds no list of topics").toStdString();
        error.remedy = Texts::tr("Try again; if it stays, a proxy may be changing answers").toStdString();
        return unexpected(std::move(error));
    }
    TopicRefresh refresh;
    for (const QJsonValue& entity : entities.toArray()) {
        ++refresh.available;
        bool delivered = false;
        for (const QJsonValue& transport : entity[QLatin1StringView("transports")].toArray()) {
            const QString name = transport.toString();
            delivered = delivered || name.compare(QLatin1StringView("EventBridge"), Qt::CaseInsensitive) == 0 ||
                        name.compare(QLatin1StringView("All"), Qt::CaseInsensitive) == 0;
        }
        const QJsonObject schema = entity[QLatin1StringView("schema")].toObject();
        EventTopic topic{entity[QLatin1StringView("id")].toString(), {}};
        addFields(topic.fields, resolved(schema, schema), schema, {}, kDeepest);
        if (!delivered || topic.detailType.isEmpty() || topic.fields.isEmpty()) {
            continue;
        }
        const EventTopic* known = eventTopic(topic.detailType);
        refresh.newTopics += known == nullptr ? 1 : 0;
        for (const EventField& field : topic.fields) {
            refresh.newFields += known == nullptr || known->field(field.name) == nullptr ? 1 : 0;
        }
        refresh.topics.append(std::move(topic));
    }
    return refresh;
}

void askTopics(ApiClient& api, std::function<void(Expected<TopicRefresh, Error>)> done) {
    api.request("GET", QStringLiteral("/api/v2/notifications/availabletopics?expand=schema&expand=transports"), {},
                Texts::tr("read the available topics"),
                [done = std::move(done)](const Expected<QByteArray, Error>& result) {
                    done(result ? readAvailableTopics(*result) : unexpected(result.error()));
                });
}

Expected<void, Error> writeCatalogueCache(const QString& path, const QList<EventTopic>& topics) {
    QJsonObject all;
    for (const EventTopic& topic : topics) {
        QJsonArray rows;
        for (const EventField& field : topic.fields) {
            QJsonObject row{{QStringLiteral("field"), field.name}, {QStringLiteral("type"), field.type}};
            if (!field.values.isEmpty()) {
                row[QStringLiteral("enum")] = QJsonArray::fromStringList(field.values);
            }
            rows.append(row);
        }
        all[topic.detailType] = QJsonObject{{QStringLiteral("fields"), rows}};
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("topics"), all}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        Error error;
        error.kind = ErrorKind::Io;
        error.message =
            Texts::tr("the catalogue of topics could not be kept: %1").arg(file.errorString()).toStdString();
        error.remedy = Texts::tr("Check the free space and the rights of %1").arg(path).toStdString();
        return unexpected(std::move(error));
    }
    return {};
}

} // namespace rw::genesys
