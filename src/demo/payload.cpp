// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/payload.h"

#include "demo/answers.h"
#include "demo/eventline.h"
#include "demo/topics.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

namespace rw::demo {
namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::demo)
};

using namespace Qt::StringLiterals;

constexpr auto kConversationTopics = "v2.detail.events.conversation.{id}."_L1;
constexpr uint64_t kMostTries = 2000; // every kind of event occurs among so many conversations

QString invented(uint64_t seed, const QString& name) {
    uint64_t hash = seed;
    for (const QChar c : name) {
        hash = mixed(hash ^ c.unicode());
    }
    return text(makeUuid(mixed(hash), mixed(hash + 1)).view());
}

/// The event of an invented conversation; empty when none leads to this topic.
QJsonObject fromConversation(const QString& topic, uint64_t seed) {
    if (!topic.startsWith(kConversationTopics)) {
        return {};
    }
    const QString wanted = topic.mid(kConversationTopics.size());
    Conversation conversation;
    std::vector<PlannedEvent> events;
    for (uint64_t i = 0; i < kMostTries; ++i) {
        planConversation(conversation, seed, i, 1'770'127'200'000);
        planEvents(events, conversation);
        for (const PlannedEvent& event : events) {
            if (text(suffixOf(event.kind)) == wanted) {
                QByteArray line(static_cast<qsizetype>(kMaxLine), Qt::Uninitialized);
                const char* end = writeEvent(line.data(), conversation, event);
                line.truncate(end - line.constData());
                return QJsonDocument::fromJson(line).object();
            }
        }
    }
    return {};
}

QJsonValue plainValue(const QString& type, const TopicField& field, const PayloadRequest& request) {
    const QString name = field.name.section(u'.', -1);
    if (!field.values.isEmpty()) {
        return field.values.size() > 1 && field.values.first() == "UNKNOWN"_L1 ? field.values[1] : field.values.first();
    }
    if (type == "string (ISO-8601)"_L1) {
        return isoMs(request.timeMs);
    }
    if (type == "integer"_L1 || type == "number"_L1) {
        const bool moment =
            name == "eventTime"_L1 || name == "timestamp"_L1 || name.endsWith("TimeMs"_L1) || name.endsWith("Time"_L1);
        return moment ? QJsonValue(static_cast<qint64>(request.timeMs)) : QJsonValue(type == "integer"_L1 ? 1.0 : 0.5);
    }
    if (type == "boolean"_L1) {
        return true;
    }
    if (type.startsWith("array<"_L1)) {
        return type == "array<object>"_L1 ? QJsonArray()
                                          : QJsonArray{plainValue(type.mid(6).chopped(1), field, request)};
    }
    if (type != "string"_L1) {
        return QJsonObject();
    }
    const bool id = name == "id"_L1 || name.endsWith("Id"_L1) || name.endsWith("Ids"_L1);
    return id ? invented(request.seed, field.name) : name;
}

/// One step of a path: "transcripts[0]" or "transcripts[]" or "status".
struct Step {
    QString name;
    int index = -1; ///< of an array
};
Step readStep(const QString& text) {
    const qsizetype open = text.indexOf(u'[');
    if (open < 0 || !text.endsWith(u']')) {
        return {text, -1};
    }
    return {text.left(open), std::clamp(text.mid(open + 1).chopped(1).toInt(), 0, 99)};
}

void set(QJsonObject& object, QStringList path, const QJsonValue& value) {
    const Step step = readStep(path.takeFirst());
    if (step.index < 0) {
        if (path.isEmpty()) {
            if (value.isNull()) {
                object.remove(step.name);
            } else {
                object[step.name] = value;
            }
            return;
        }
        QJsonObject child = object.value(step.name).toObject();
        set(child, path, value);
        object[step.name] = child;
        return;
    }
    QJsonArray array = object.value(step.name).toArray();
    while (array.size() <= step.index) {
        array.append(QJsonValue());
    }
    if (path.isEmpty()) {
        array.replace(step.index, value);
    } else {
        QJsonObject child = array.at(step.index).toObject();
        set(child, path, value);
        array.replace(step.index, child);
    }
    object[step.name] = array;
}

QJsonObject fromFields(const Topic& topic, const PayloadRequest& request) {
    QJsonObject body;
    for (const TopicField& field : topic.fields) {
        const QJsonValue value = plainValue(field.type, field, request);
        // Parents come before their members, which fill them.
        set(body, field.name.split(u'.'), value);
    }
    return body;
}

bool fitsType(const QJsonValue& value, const QString& type) {
    if (type.startsWith("array<"_L1)) {
        return value.isArray();
    }
    if (type == "integer"_L1) {
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    }
    if (type == "number"_L1) {
        return value.isDouble();
    }
    if (type == "boolean"_L1) {
        return value.isBool();
    }
    return type.startsWith("string"_L1) ? value.isString() : type == "any"_L1 || value.isObject();
}

/// What is unusual about an override. Attribute names below a map are free.
QString warningOf(const Topic& topic, const QString& path, const QJsonValue& value) {
    QStringList steps = path.split(u'.');
    for (QString& step : steps) {
        const Step read = readStep(step);
        step = read.index < 0 ? read.name : QString(read.name + u"[]"_s);
    }
    QString name = steps.join(u'.');
    const bool element = name.endsWith("[]"_L1);
    if (element) {
        name.chop(2);
    }
    const auto field = std::find_if(topic.fields.begin(), topic.fields.end(), [&](const TopicField& f) {
        return f.name == name || (f.type.startsWith("map<"_L1) && name.startsWith(QString(f.name + u'.')));
    });
    if (field == topic.fields.end()) {
        return Texts::tr("%1 has no field '%2'").arg(topic.name, path);
    }
    if (field->name != name || value.isNull()) {
        return {};
    }
    const QString type = element ? field->type.mid(6).chopped(1) : field->type;
    if (!fitsType(value, type)) {
        return Texts::tr("'%1' is a %2 in real events").arg(path, type);
    }
    if (value.isString() && !field->values.isEmpty() && !field->values.contains(value.toString())) {
        return Texts::tr("'%1' is never '%2' in real events, but one of %3")
            .arg(path, value.toString(), field->values.join(u", "_s));
    }
    return {};
}

/// The topic's name with real ids: those of the request, else what the body says.
QString realName(const Topic& topic, const PayloadRequest& request, const QJsonObject& body) {
    if (!request.topic.contains("{id}"_L1)) {
        return request.topic;
    }
    QStringList ids;
    const auto first = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView name : names) {
            if (body.value(name).isString()) {
                return body.value(name).toString();
            }
        }
        return invented(request.seed, u"topic"_s);
    };
    if (topic.name.startsWith("v2.audits."_L1)) {
        ids = {body.value("entityType"_L1).toString(u"UserPresence"_s),
               body["entity"_L1]["id"_L1].toString(invented(request.seed, u"topic"_s))};
    } else if (topic.name.contains("conversation"_L1) && !topic.name.startsWith("v2.users."_L1)) {
        ids = {first({"conversationId"_L1, "id"_L1})};
    } else if (topic.name.startsWith("v2.users."_L1)) {
        ids = {first({"userId"_L1, "id"_L1})};
    } else {
        ids = {first({"queueId"_L1, "entityId"_L1, "userId"_L1, "id"_L1})};
    }
    QString name = topic.name;
    for (qsizetype at = name.indexOf("{id}"_L1); at >= 0; at = name.indexOf("{id}"_L1)) {
        name.replace(at, 4, ids.size() > 1 ? ids.takeFirst() : ids.first());
    }
    return name;
}

/// A topic with a real conversation in it means that conversation.
void adoptConversation(const Topic& topic, const QString& name, QJsonObject& body) {
    const QStringList pattern = topic.name.split(u'.');
    const qsizetype at = pattern.indexOf("{id}"_L1);
    if (!name.contains("{id}"_L1) && at >= 0 && topic.name.startsWith(kConversationTopics) &&
        body.contains("conversationId"_L1)) {
        body[u"conversationId"_s] = name.split(u'.').value(at);
    }
}

} // namespace

QStringList payloadTopics() {
    QStringList result;
    for (const Topic& topic : topics()) {
        if (!topic.fields.isEmpty()) {
            result << topic.name;
        }
    }
    return result;
}

Expected<Payload, Error> composePayload(const PayloadRequest& asked) {
    PayloadRequest request = asked;
    if (request.timeMs <= 0) {
        request.timeMs = nowMs();
    }
    const Topic* topic = topicOf(request.topic);
    if (topic == nullptr || topic->fields.isEmpty()) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = Texts::tr("no fields are known of the topic '%1'").arg(request.topic).toStdString();
        error.remedy = Texts::tr("Choose a topic of the catalogue, with the literal {id} for every id").toStdString();
        return unexpected(std::move(error));
    }
    const QJsonObject model = fromConversation(topic->name, request.seed);
    QJsonObject body = model.isEmpty() ? fromFields(*topic, request) : model["detail"_L1]["eventBody"_L1].toObject();
    if (!model.isEmpty()) {
        body[u"eventTime"_s] = static_cast<qint64>(request.timeMs);
        adoptConversation(*topic, request.topic, body);
    }
    Payload payload;
    for (auto it = request.fields.begin(); it != request.fields.end(); ++it) {
        set(body, it.key().split(u'.'), it.value());
        const QString warning = warningOf(*topic, it.key(), it.value());
        if (!warning.isEmpty()) {
            payload.warnings << warning;
        }
    }
    const QString organization = request.organizationId.isEmpty() ? text(kOrganizationId) : request.organizationId;
    const QString iso = isoMs(request.timeMs);
    const QString moment = QString::number(static_cast<qint64>(request.timeMs));
    payload.event = {
        {u"version"_s, u"0"_s},
        {u"id"_s, invented(request.seed, QString(u"event"_s + topic->name + moment))},
        {u"detail-type"_s, topic->name},
        {u"source"_s, QString(u"aws.partner/genesys.com/cloud/"_s + organization + u'/' + text(kEventSourceSuffix))},
        {u"account"_s, text(kAwsAccount)},
        {u"time"_s, QString(iso.left(19) + u'Z')},
        {u"region"_s, text(kAwsRegion)},
        {u"resources"_s, QJsonArray()},
        {u"detail"_s,
         QJsonObject{{u"topicName"_s, realName(*topic, request, body)},
                     {u"version"_s, u"2"_s},
                     {u"eventBody"_s, body},
                     {u"metadata"_s,
                      QJsonObject{{u"CorrelationId"_s, invented(request.seed, QString(u"correlation"_s + moment))}}},
                     {u"timestamp"_s, iso}}}};
    for (auto it = request.envelope.begin(); it != request.envelope.end(); ++it) {
        set(payload.event, it.key().split(u'.'), it.value());
    }
    return payload;
}

} // namespace rw::demo
