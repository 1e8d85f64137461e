// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/simulation.h"

#include "demo/payload.h"
#include "engine/json/json.h"
#include "session/demohost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace rw::session {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

/// The members of a value as the payload simulator names them: "status.status", "transcripts[0].isFinal".
void flatten(const QString& path, const QJsonValue& value, QJsonObject& out) {
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            flatten(path.isEmpty() ? it.key() : QString(path + u'.' + it.key()), it.value(), out);
        }
        return;
    }
    const QJsonArray array = value.toArray();
    if (!array.isEmpty() && array.first().isObject()) {
        for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), 100); ++i) {
            flatten(u"%1[%2]"_s.arg(path, QString::number(i)), array.at(i), out);
        }
        return;
    }
    if (!value.isNull()) {
        out.insert(path, value);
    }
}

/// What stands in the envelope of every delivered event (facts: genesys §4.1).
QStringList missingInEnvelope(const QJsonObject& event) {
    QStringList missing;
    for (const char* name : {"version", "id", "detail-type", "source", "account", "time", "region", "resources"}) {
        if (!event.contains(QLatin1StringView(name))) {
            missing << QLatin1StringView(name);
        }
    }
    return missing;
}

/// The catalogue's name of a topic that was written with real ids, or of one with {id}.
QString topicOfEvent(const QJsonObject& event) {
    return event.value("detail-type"_L1).toString();
}

} // namespace

EventCheck checkEvent(const QByteArray& text) {
    EventCheck result;
    const json::Tree tree = json::read(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    if (!tree.errors.empty()) {
        result.error = QString::fromStdString(tree.errors.front().reason);
        result.at = tree.errors.front().at;
        return result;
    }
    if (tree.root.kind != json::Kind::Object) {
        result.error = Simulation::tr("an event is one JSON object");
        return result;
    }
    const QJsonObject event = QJsonDocument::fromJson(text).object();
    result.topic = topicOfEvent(event);
    const QStringList missing = missingInEnvelope(event);
    if (!missing.isEmpty()) {
        result.warnings
            << Simulation::tr("The envelope lacks %1, which every delivered event has").arg(missing.join(u", "_s));
    }
    const QString source = event.value("source"_L1).toString();
    if (!source.isEmpty() && !source.startsWith("aws.partner/genesys.com/"_L1)) {
        result.warnings << Simulation::tr("Events of Genesys Cloud have a source that begins with "
                                          "aws.partner/genesys.com/, not \"%1\"")
                               .arg(source);
    }
    demo::PayloadRequest request;
    request.topic = result.topic;
    request.timeMs = 1;
    flatten({}, event["detail"_L1]["eventBody"_L1], request.fields);
    const auto composed = demo::composePayload(request);
    if (composed) {
        result.warnings << composed->warnings;
    } else if (!result.topic.isEmpty()) {
        result.warnings
            << Simulation::tr("\"%1\" is no topic whose fields are known, so they were not checked").arg(result.topic);
    }
    return result;
}

QStringList simulatedTopics() {
    QStringList topics = demo::payloadTopics();
    topics.sort();
    return topics;
}

QByteArray eventTemplate(const QString& topic) {
    demo::PayloadRequest request;
    request.topic = topic;
    const auto payload = demo::composePayload(request);
    if (!payload) {
        return {};
    }
    // Members in the order in which AWS writes them, not in that of the alphabet.
    QByteArray text = "{";
    for (const char* name :
         {"version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"}) {
        const QByteArray value =
            QJsonDocument(QJsonArray{payload->event.value(QLatin1StringView(name))}).toJson(QJsonDocument::Compact);
        text += QByteArray(text.size() > 1 ? "," : "") + '"' + name + "\":" + value.mid(1, value.size() - 2);
    }
    text += '}';
    return QByteArray::fromStdString(
        json::pretty(std::string_view(text.constData(), static_cast<size_t>(text.size()))));
}

Simulation::Simulation(net::HttpClient& http, SecretStore& secrets, EventLibrary& events, DemoHost& demo,
                       QObject* parent)
    : QObject(parent), m_http(http), m_secrets(secrets), m_events(events), m_demo(demo) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.message = tr("the event did not arrive").toStdString();
        error.remedy = tr("try again, or add it to the loaded events directly").toStdString();
        fail(error);
    });
}

Simulation::~Simulation() = default;

void Simulation::add(const QByteArray& event, EventLibrary::Added done) {
    store::Origin origin;
    origin.source = tr("Simulated").toStdString();
    origin.synthetic = true;
    store::NewEvent made;
    made.json = json::minified(std::string_view(event.constData(), static_cast<size_t>(event.size())));
    made.origin = std::make_shared<const store::Origin>(std::move(origin));
    std::vector<store::NewEvent> batch;
    batch.push_back(std::move(made));
    m_events.add(std::move(batch), std::move(done));
}

void Simulation::push(const QByteArray& text, const genesys::Organization& organization) {
    if (running()) {
        return;
    }
    const QJsonObject event = QJsonDocument::fromJson(text).object();
    const QString topic = topicOfEvent(event);
    const QJsonObject body = event["detail"_L1]["eventBody"_L1].toObject();
    QString name = event["detail"_L1]["topicName"_L1].toString();
    demo::PayloadRequest asked;
    asked.topic = name.isEmpty() ? topic : name;
    auto model = demo::composePayload(asked);
    if (!model) { // a topicName that does not fit
        asked.topic = topic;
        model = demo::composePayload(asked);
    }
    if (!model) {
        const Error error = model.error();
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    name = model->event["detail"_L1]["topicName"_L1].toString();
    QJsonObject fields;
    for (const QString& field : model->event["detail"_L1]["eventBody"_L1].toObject().keys()) {
        fields.insert(field, QJsonValue()); // what was taken out of the template stays out
    }
    for (auto it = body.begin(); it != body.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    const QJsonObject request{{u"topic"_s, name}, {u"fields"_s, fields}};

    m_sent = false;
    m_watch = std::make_unique<LiveWatch>(m_http, m_secrets, m_events);
    LiveWatch* watch = m_watch.get();
    connect(watch, &LiveWatch::failed, this, &Simulation::fail);
    connect(watch, &LiveWatch::stateChanged, this, [this, watch, request] {
        if (watch == m_watch.get() && watch->state() == genesys::WatchState::Live && !m_sent) {
            send(request);
        }
    });
    connect(watch, &LiveWatch::countsChanged, this, [this, watch] {
        const LiveCounts counts = watch->counts();
        if (watch == m_watch.get() && counts.added + counts.duplicates > 0) {
            end();
            Q_EMIT arrived(counts.added > 0);
        }
    });
    m_patience.start();
    Q_EMIT runningChanged();
    Q_EMIT step(tr("Opening a channel for %1").arg(name));
    watch->start(organization, {.topics = {name}});
}

void Simulation::send(const QJsonObject& request) {
    m_sent = true;
    Q_EMIT step(tr("The demo organisation sends the event"));
    m_demo.simulate(request, m_watch.get(), [this](const Expected<QJsonObject, Error>& answer) {
        if (!answer) {
            fail(answer.error());
        } else if (answer->value("delivered"_L1).toInt() == 0) {
            Error error;
            error.kind = ErrorKind::NotFound;
            error.message = tr("no channel listened for this topic").toStdString();
            error.remedy = tr("try again, or add the event to the loaded ones directly").toStdString();
            fail(error);
        }
    });
}

void Simulation::cancel() {
    if (running()) {
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.message = tr("Cancelled").toStdString();
        fail(error);
    }
}

void Simulation::end() {
    m_patience.stop();
    LiveWatch* old = m_watch.release(); // it may be the sender
    if (old != nullptr) {
        old->disconnect(this);
        old->stop();
        old->setParent(this);
        old->deleteLater();
    }
    Q_EMIT runningChanged();
}

void Simulation::fail(const Error& error) {
    if (!running()) {
        return;
    }
    const Error copy = error;
    end();
    Q_EMIT failed(copy);
}

} // namespace rw::session
