// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "genesys/catalogue.h"
#include "genesys/dialect.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys::Dialect)
};

Unexpected<Error> unsupported(const QString& message) {
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.message = message.toStdString();
    return unexpected(std::move(error));
}

QJsonValue at(const QJsonObject& event, const QString& path) {
    QJsonValue value = event;
    for (const QString& name : path.split(u'.')) {
        value = value[name];
    }
    return value;
}

void put(QJsonObject& object, const QStringList& path, const QJsonValue& value) {
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return;
    }
    QJsonObject inner = object.value(path.first()).toObject();
    put(inner, path.mid(1), value);
    object.insert(path.first(), inner);
}

bool isSpelt(const QString& field) {
    return field == "mediaType"_L1 || field == "direction"_L1;
}

/// Enums are upper case in real events, lower case in the tutorials (facts: genesys §4.3, §6).
QString spelt(const QString& field, const QString& value, bool real, QStringList& notes) {
    if (!isSpelt(field)) {
        return value;
    }
    if (real && value == "social"_L1) {
        notes << Words::tr("\"social\" became MESSAGE; add messageType to tell the networks apart");
        return u"MESSAGE"_s;
    }
    return real ? value.toUpper() : value.toLower();
}

const DialectField* fieldOfPath(const Dialect& tutorial, const QString& path) {
    const auto found = std::find_if(tutorial.fields.begin(), tutorial.fields.end(),
                                    [&](const DialectField& f) { return f.path == path; });
    return found == tutorial.fields.end() ? nullptr : &*found;
}

constexpr auto kCustomerEnd = ".customer.end"_L1;
constexpr auto kAcdEnd = "v2.detail.events.conversation.{id}.acd.end"_L1; ///< the end that knows its queue

const DialectWord* wordFor(const Dialect& tutorial, const QString& topic) {
    for (const DialectWord& word : tutorial.words) {
        if (word.topics.contains(topic)) {
            return &word;
        }
    }
    // The way back of topicFor(): an end with a queue.
    const auto end = topic == kAcdEnd
                         ? std::find_if(tutorial.words.begin(), tutorial.words.end(),
                                        [](const DialectWord& w) { return w.topics.first().endsWith(kCustomerEnd); })
                         : tutorial.words.end();
    return end == tutorial.words.end() ? nullptr : &*end;
}

/// The best topic for a word: one that has the fields that are asked for.
QString topicFor(const DialectWord& word, bool wantsQueue, QStringList& notes) {
    for (const QString& candidate : word.topics) {
        const EventTopic* topic = eventTopic(candidate);
        if (!wantsQueue || (topic != nullptr && topic->field(u"queueId") != nullptr)) {
            if (word.topics.size() > 1) {
                notes << Words::tr("%1 became %2; it may mean %3, too")
                             .arg(word.word, candidate, word.topics.join(u", "_s));
            }
            return candidate;
        }
    }
    if (wantsQueue && word.topics.first().endsWith(kCustomerEnd)) {
        notes << Words::tr("%1 with a queue became acd.end: customer.end carries no queueId").arg(word.word);
        return kAcdEnd;
    }
    return word.topics.first();
}

// --- rules ---

struct Condition {
    QStringList path;
    const json::Node* value;
};

/// False: a $or, which the conversion does not take apart.
bool collect(const json::Node& node, const QStringList& path, std::vector<Condition>& out) {
    for (const json::Member& member : node.members) {
        const QString name = QString::fromStdString(member.name);
        if (name == "$or"_L1) {
            return false;
        }
        if (member.value.kind == json::Kind::Object) {
            if (!collect(member.value, path + QStringList{name}, out)) {
                return false;
            }
        } else {
            out.push_back({path + QStringList{name}, &member.value});
        }
    }
    return true;
}

/// The values as texts of JSON; plain values count as lists of one.
QStringList valuesOf(const json::Node& node) {
    QStringList values;
    for (const json::Node& item : node.items) {
        values << QString::fromStdString(json::write(item, 0));
    }
    return node.kind == json::Kind::Array ? values : QStringList{QString::fromStdString(json::write(node, 0))};
}

/// A tree of names in the order of their first appearance.
struct Branch {
    std::vector<std::pair<QString, Branch>> children;
    QStringList values;
    void set(const QStringList& path, const QStringList& list) {
        if (path.isEmpty()) {
            values = list;
            return;
        }
        auto found =
            std::find_if(children.begin(), children.end(), [&](const auto& c) { return c.first == path.first(); });
        if (found == children.end()) {
            children.emplace_back(path.first(), Branch());
            found = children.end() - 1;
        }
        found->second.set(path.mid(1), list);
    }
    [[nodiscard]] QString text() const {
        if (children.empty()) {
            return QString(u'[' + values.join(u", "_s) + u']');
        }
        QStringList members;
        for (const auto& [name, child] : children) {
            members << QString(QString::fromStdString(json::quoted(name.toStdString())) + u": "_s + child.text());
        }
        return QString(u'{' + members.join(u", "_s) + u'}');
    }
};

QString quoted(const QString& text) {
    return QString::fromStdString(json::quoted(text.toStdString()));
}
std::optional<QString> unquoted(const QString& json) {
    const json::Tree tree = json::read(json.toStdString());
    return tree.root.kind == json::Kind::String ? std::optional(QString::fromStdString(tree.root.text)) : std::nullopt;
}

} // namespace

Expected<ConvertedEvent, Error> convertEvent(const std::string& event, const Dialect& from, const Dialect& to,
                                             const EnvelopeContext& context) {
    const QJsonObject source = QJsonDocument::fromJson(QByteArray::fromStdString(event)).object();
    const bool toReal = to.id == DialectId::Real;
    const Dialect& tutorial = toReal ? from : to;
    if (source.isEmpty() || tutorial.id == DialectId::Real || (!toReal && from.id != DialectId::Real)) {
        return unsupported(Words::tr("only events can be converted, between a tutorial's shape and the real one"));
    }
    ConvertedEvent result;
    QJsonObject made = source;
    QJsonObject body;
    const QString type = source.value("detail-type"_L1).toString();
    const QString word = toReal && !tutorial.wordPath.isEmpty() ? at(source, tutorial.wordPath).toString() : type;
    if (toReal) {
        const auto known = std::find_if(tutorial.words.begin(), tutorial.words.end(),
                                        [&](const DialectWord& w) { return w.word == word; });
        if (known == tutorial.words.end()) {
            return unsupported(Words::tr("%1 has no event called \"%2\"").arg(tutorial.name, word));
        }
        for (const DialectField& field : tutorial.fields) {
            const QJsonValue value = at(source, field.path);
            if (!value.isNull() && !value.isUndefined()) { // real events leave out what is unknown
                body[field.field] =
                    value.isString() ? QJsonValue(spelt(field.field, value.toString(), true, result.notes)) : value;
            }
        }
        const QString topic =
            topicFor(*known, body.contains("queueId"_L1) && !word.contains("created"_L1), result.notes);
        const QDateTime time = QDateTime::fromString(source.value("time"_L1).toString(), Qt::ISODate);
        body[u"eventTime"_s] = time.toMSecsSinceEpoch();
        made[u"detail-type"_s] = topic;
        made[u"source"_s] =
            u"aws.partner/genesys.com/cloud/%1/%2"_s.arg(context.organizationId, context.eventSourceSuffix);
        made[u"detail"_s] =
            QJsonObject{{u"topicName"_s, QString(topic).replace("{id}"_L1, body.value("conversationId"_L1).toString())},
                        {u"version"_s, u"2"_s},
                        {u"eventBody"_s, body},
                        {u"metadata"_s, QJsonObject{{u"CorrelationId"_s, source.value("id"_L1)}}},
                        {u"timestamp"_s, time.toUTC().toString(Qt::ISODateWithMs)}};
        result.notes << Words::tr("Fields that the tutorial's event does not have are missing");
    } else {
        const DialectWord* known = wordFor(tutorial, type);
        if (known == nullptr) {
            return unsupported(Words::tr("%1 has no word for %2").arg(tutorial.name, type));
        }
        body = at(source, u"detail.eventBody"_s).toObject();
        made.remove(u"detail"_s);
        made[u"detail-type"_s] = tutorial.detailType.isEmpty() ? known->word : tutorial.detailType;
        made[u"source"_s] = tutorial.source;
        if (!tutorial.wordPath.isEmpty()) {
            put(made, tutorial.wordPath.split(u'.'), known->word);
        }
        QStringList taken;
        for (const DialectField& field : tutorial.fields) {
            const QJsonValue value = body.value(field.field);
            if (!value.isUndefined()) {
                taken << field.field;
                put(made, field.path.split(u'.'),
                    value.isString() ? QJsonValue(spelt(field.field, value.toString(), false, result.notes)) : value);
            }
        }
        const QStringList all = body.keys();
        QStringList lost;
        std::copy_if(all.begin(), all.end(), std::back_inserter(lost),
                     [&](const QString& k) { return !taken.contains(k); });
        if (!lost.isEmpty()) {
            result.notes << Words::tr("%1 does not know: %2").arg(tutorial.name, lost.join(u", "_s));
        }
    }
    result.json = QJsonDocument(made).toJson(QJsonDocument::Compact).toStdString();
    return result;
}

Expected<ConvertedRule, Error> convertRule(const std::string& rule, const Dialect& from, const Dialect& to) {
    const json::Tree tree = json::read(rule);
    const bool toReal = to.id == DialectId::Real;
    const Dialect& tutorial = toReal ? from : to;
    std::vector<Condition> conditions;
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object || tutorial.id == DialectId::Real ||
        (!toReal && from.id != DialectId::Real)) {
        return unsupported(
            Words::tr("only rules that are JSON can be converted, between a tutorial's shape and the real one"));
    }
    if (!collect(tree.root, {}, conditions)) {
        return unsupported(Words::tr("a rule with $or cannot be converted as a whole"));
    }
    // The word is more exact than a detail-type that all events share.
    std::stable_partition(conditions.begin(), conditions.end(),
                          [&](const Condition& c) { return c.path.join(u'.') != tutorial.wordPath; });
    ConvertedRule result;
    Branch made;
    const bool wantsQueue = std::any_of(conditions.begin(), conditions.end(), [](const Condition& c) {
        return c.path.last() == "queueId"_L1 || c.path.join(u'.').endsWith("queue.id"_L1);
    });
    for (const Condition& condition : conditions) {
        const QString path = condition.path.join(u'.');
        QStringList values = valuesOf(*condition.value);
        QStringList target = condition.path;
        if (path == "source"_L1) {
            values = QStringList{toReal ? u"{\"prefix\": \"aws.partner/genesys.com/\"}"_s : quoted(tutorial.source)};
        } else if (path == "detail-type"_L1 || path == tutorial.wordPath) {
            QStringList mapped;
            for (const QString& value : values) {
                const QString text = unquoted(value).value_or(QString());
                const auto word = std::find_if(tutorial.words.begin(), tutorial.words.end(),
                                               [&](const DialectWord& w) { return w.word == text; });
                const DialectWord* known = wordFor(tutorial, text);
                if (toReal && text == tutorial.detailType && !text.isEmpty()) {
                    mapped << u"{\"prefix\": \"v2.detail.events.conversation.{id}.\"}"_s;
                } else if (toReal && word != tutorial.words.end()) {
                    mapped << quoted(topicFor(*word, wantsQueue, result.notes));
                } else if (!toReal && known != nullptr) {
                    mapped << quoted(known->word);
                } else {
                    result.notes
                        << Words::tr("detail-type %1 was left as it is: the other shape has no word for it").arg(value);
                    mapped << value;
                }
            }
            mapped.removeDuplicates();
            values = mapped;
            target = QStringList{u"detail-type"_s};
            if (!toReal && !tutorial.detailType.isEmpty()) {
                made.set(target, {quoted(tutorial.detailType)});
                target = tutorial.wordPath.split(u'.');
            }
        } else {
            QString field;
            if (toReal) {
                const DialectField* known = fieldOfPath(tutorial, path);
                field = known != nullptr ? known->field : QString();
                target = known != nullptr ? QStringList{u"detail"_s, u"eventBody"_s, field} : target;
            } else if (path.startsWith("detail.eventBody."_L1)) {
                const auto known =
                    std::find_if(tutorial.fields.begin(), tutorial.fields.end(),
                                 [&](const DialectField& f) { return f.field == QStringView(path).mid(17); });
                field = known != tutorial.fields.end() ? known->field : QString();
                target = known != tutorial.fields.end() ? known->path.split(u'.') : target;
            }
            if (field.isEmpty() && path.startsWith("detail."_L1)) {
                result.notes << Words::tr("%1 was left as it is: the other shape has no such field").arg(path);
            }
            for (QString& value : values) {
                const auto text = unquoted(value);
                if (text && !field.isEmpty()) {
                    value = quoted(spelt(field, *text, toReal, result.notes));
                } else if (isSpelt(field)) {
                    result.notes << Words::tr("check the case of %1").arg(value);
                }
            }
        }
        made.set(target, values);
    }
    const std::string text = json::pretty(made.text().toStdString());
    if (json::minified(text) != json::minified(rule)) {
        result.edits.push_back({tree.root.at, text});
    }
    result.text = pattern::applied(rule, result.edits);
    return result;
}

} // namespace rw::genesys
