// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "demo/population.h"
#include "demo/timetext.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rw::demo;

namespace {

std::string generated(uint64_t seed, uint64_t count, size_t chunk = 1 << 16) {
    EventGenerator generator({.seed = seed, .count = count});
    std::string out;
    while (generator.appendChunk(out, chunk)) {
    }
    return out;
}

QList<QByteArray> lines(const std::string& text) {
    QList<QByteArray> result = QByteArray(text.data(), static_cast<qsizetype>(text.size())).split('\n');
    result.removeLast(); // behind the last newline
    return result;
}

QJsonObject parsed(const QByteArray& line) {
    return QJsonDocument::fromJson(line).object();
}
QJsonObject body(const QJsonObject& event) {
    return event.value(QStringLiteral("detail")).toObject().value(QStringLiteral("eventBody")).toObject();
}
QString string(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

/// The published fields of one topic: name → {type, enum}.
struct Field {
    QString type;
    QStringList values;
};
QHash<QString, QHash<QString, Field>> topicFields() {
    QFile file(QStringLiteral(RW_SOURCE_DIR "/resources/genesys/topics.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject topics =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("topics")).toObject();
    QHash<QString, QHash<QString, Field>> result;
    for (auto it = topics.begin(); it != topics.end(); ++it) {
        for (const QJsonValue& value : it.value().toObject().value(QStringLiteral("fields")).toArray()) {
            const QJsonObject field = value.toObject();
            QStringList values;
            for (const QJsonValue& word : field.value(QStringLiteral("enum")).toArray()) {
                values << word.toString();
            }
            result[it.key()].insert(string(field, "field"), {string(field, "type"), values});
        }
    }
    return result;
}

bool hasType(const QJsonValue& value, const QString& type) {
    if (type == QLatin1String("integer")) {
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    }
    if (type == QLatin1String("string")) {
        return value.isString();
    }
    if (type == QLatin1String("boolean")) {
        return value.isBool();
    }
    if (type.startsWith(QLatin1String("array"))) {
        return value.isArray();
    }
    return value.isObject(); // object and map<…>
}

} // namespace

class TestGenerate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameBytes();
    void chunksDoNotMatter();
    void seedsDiffer();
    void countIsExact_data();
    void countIsExact();
    void sizeIsNatural();
    void everyEventFitsTheCatalogue();
    void envelopeIsAsDelivered();
    void idsAreUnique();
    void timesAscend();
    void conversationsAreWhole();
    void conversationsInterleave();
    void populationIsSpread();
    void everythingIsFictional();
    void isoTime();
};

void TestGenerate::sameSeedSameBytes() {
    const std::string first = generated(42, 3000);
    QVERIFY(first == generated(42, 3000));
    // A longer run begins with the same bytes.
    QVERIFY(generated(42, 4000).compare(0, first.size(), first) == 0);
}

void TestGenerate::chunksDoNotMatter() {
    QVERIFY(generated(7, 2000, 1) == generated(7, 2000, 1 << 22));
}

void TestGenerate::seedsDiffer() {
    QVERIFY(generated(1, 50) != generated(2, 50));
}

void TestGenerate::countIsExact_data() {
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 999, 5000}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestGenerate::countIsExact() {
    QFETCH(int, count);
    const std::string text = generated(5, static_cast<uint64_t>(count));
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), count);
    QVERIFY(text.empty() || text.back() == '\n');
}

void TestGenerate::sizeIsNatural() {
    const auto all = lines(generated(1, 20'000));
    qsizetype total = 0;
    qsizetype longest = 0;
    for (const QByteArray& line : all) {
        total += line.size() + 1;
        longest = std::max(longest, line.size());
    }
    const double mean = static_cast<double>(total) / static_cast<double>(all.size());
    QVERIFY2(mean > 1300 && mean < 1450, qPrintable(QString::number(mean)));
    QVERIFY(longest < 4096);
}

void TestGenerate::everyEventFitsTheCatalogue() {
    const auto topics = topicFields();
    QVERIFY(!topics.isEmpty());
    QSet<QString> seen;
    for (const QByteArray& line : lines(generated(3, 20'000))) {
        const QJsonObject e = parsed(line);
        QVERIFY2(!e.isEmpty(), line.constData());
        const QString topic = string(e, "detail-type");
        QVERIFY2(topics.contains(topic), qPrintable(topic));
        seen << topic;
        const auto& fields = topics[topic];
        const QJsonObject b = body(e);
        for (auto it = b.begin(); it != b.end(); ++it) {
            const QString what = QString(topic + QLatin1Char(' ') + it.key());
            QVERIFY2(fields.contains(it.key()), qPrintable(what));
            const Field& field = fields[it.key()];
            QVERIFY2(hasType(it.value(), field.type), qPrintable(what));
            QVERIFY2(!it.value().isNull(), qPrintable(what));
            if (!field.values.isEmpty() && it.value().isString()) {
                QVERIFY2(field.values.contains(it.value().toString()), qPrintable(what));
            }
            if (it.key().endsWith(QLatin1String("Ms"))) {
                QVERIFY2(it.value().toInteger() >= 0, qPrintable(what));
            }
        }
    }
    // Every conversation topic that Analytics knows too, and the others that EventBridge delivers.
    for (const char* suffix :
         {"customer.start", "customer.end", "acd.start", "acd.end", "user.start", "user.end", "acw", "flow.start",
          "flow.end", "flow.outcome", "attributes", "contact", "outbound", "voicemail.start", "voicemail.end"}) {
        QVERIFY2(seen.contains(QString(QStringLiteral("v2.detail.events.conversation.{id}.") + QLatin1String(suffix))),
                 suffix);
    }
}

void TestGenerate::envelopeIsAsDelivered() {
    const QRegularExpression uuid(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    for (const QByteArray& line : lines(generated(9, 2'000))) {
        const QJsonObject e = parsed(line);
        const QJsonObject detail = e.value(QStringLiteral("detail")).toObject();
        const QJsonObject b = body(e);
        QCOMPARE(e.keys(),
                 (QStringList{QStringLiteral("account"), QStringLiteral("detail"), QStringLiteral("detail-type"),
                              QStringLiteral("id"), QStringLiteral("region"), QStringLiteral("resources"),
                              QStringLiteral("source"), QStringLiteral("time"), QStringLiteral("version")}));
        QCOMPARE(string(e, "version"), QStringLiteral("0"));
        QVERIFY(uuid.match(string(e, "id")).hasMatch());
        QVERIFY(string(e, "source").startsWith(QLatin1String("aws.partner/genesys.com/cloud/")));
        QCOMPARE(string(e, "account").size(), 12);
        QCOMPARE(e.value(QStringLiteral("resources")), QJsonValue(QJsonArray()));
        QCOMPARE(string(detail, "version"), QStringLiteral("2"));
        // detail-type keeps the literal {id}, topicName has the real one.
        const QString type = string(e, "detail-type");
        QVERIFY(type.contains(QLatin1String("{id}")));
        QString real = type;
        real.replace(QLatin1String("{id}"), string(b, "conversationId"));
        QCOMPARE(string(detail, "topicName"), real);
        const QJsonObject metadata = detail.value(QStringLiteral("metadata")).toObject();
        QVERIFY(uuid.match(string(metadata, "CorrelationId")).hasMatch());
        // time: the event time cut to seconds; timestamp: a little later, with milliseconds.
        const auto at = b.value(QStringLiteral("eventTime")).toInteger();
        const auto time = QDateTime::fromString(string(e, "time"), Qt::ISODate).toMSecsSinceEpoch();
        QCOMPARE(time, at / 1000 * 1000);
        const auto stamp = QDateTime::fromString(string(detail, "timestamp"), Qt::ISODateWithMs).toMSecsSinceEpoch();
        QVERIFY(stamp >= at + 200 && stamp < at + 400);
    }
}

void TestGenerate::idsAreUnique() {
    QSet<QString> ids;
    for (const QByteArray& line : lines(generated(11, 20'000))) {
        const QString id = string(parsed(line), "id");
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids << id;
    }
}

void TestGenerate::timesAscend() {
    qint64 previous = 0;
    for (const QByteArray& line : lines(generated(13, 10'000))) {
        const qint64 at = body(parsed(line)).value(QStringLiteral("eventTime")).toInteger();
        QVERIFY(at >= previous);
        previous = at;
    }
}

void TestGenerate::conversationsAreWhole() {
    struct Seen {
        int customerStarts = 0, customerEnds = 0, acdOpen = 0, usersOpen = 0, flowsOpen = 0;
        bool first = true;
    };
    QHash<QString, Seen> conversations;
    for (const QByteArray& line : lines(generated(17, 30'000))) {
        const QJsonObject e = parsed(line);
        const QString type = string(e, "detail-type").section(QLatin1String("{id}."), 1);
        Seen& seen = conversations[string(body(e), "conversationId")];
        if (seen.first) {
            const bool opens = type == QLatin1String("customer.start") || type == QLatin1String("outbound") ||
                               type == QLatin1String("user.start");
            QVERIFY2(opens, qPrintable(type));
            seen.first = false;
        }
        seen.customerStarts += type == QLatin1String("customer.start") ? 1 : 0;
        seen.customerEnds += type == QLatin1String("customer.end") ? 1 : 0;
        seen.acdOpen += type == QLatin1String("acd.start") ? 1 : type == QLatin1String("acd.end") ? -1 : 0;
        seen.usersOpen += type == QLatin1String("user.start") ? 1 : type == QLatin1String("user.end") ? -1 : 0;
        seen.flowsOpen += type == QLatin1String("flow.start") ? 1 : type == QLatin1String("flow.end") ? -1 : 0;
        QVERIFY(seen.acdOpen >= 0 && seen.usersOpen >= 0 && seen.flowsOpen >= 0);
    }
    int ended = 0;
    for (const Seen& seen : std::as_const(conversations)) {
        QVERIFY(seen.customerStarts <= 1 && seen.customerEnds <= 1);
        if (seen.customerEnds == 1) {
            ++ended;
            QCOMPARE(seen.customerStarts, 1);
            QCOMPARE(seen.flowsOpen, 0);
        }
    }
    QVERIFY(ended > conversations.size() / 2);
}

void TestGenerate::conversationsInterleave() {
    QString previous;
    int changes = 0;
    const auto all = lines(generated(19, 2'000));
    for (const QByteArray& line : all) {
        const QString id = string(body(parsed(line)), "conversationId");
        changes += id != previous ? 1 : 0;
        previous = id;
    }
    QVERIFY(changes > all.size() / 2);
}

void TestGenerate::populationIsSpread() {
    QSet<QString> queues;
    QSet<QString> users;
    QHash<QString, int> media;
    QHash<QString, int> directions;
    QHash<QString, int> outcomes;
    int unanswered = 0;
    int withoutQueue = 0;
    const auto all = lines(generated(23, 30'000));
    for (const QByteArray& line : all) {
        const QJsonObject e = parsed(line);
        const QJsonObject b = body(e);
        queues << string(b, "queueId");
        users << string(b, "userId");
        ++media[string(b, "mediaType")];
        ++directions[string(b, "direction")];
        ++outcomes[string(b, "acdOutcome")];
        const QString type = string(e, "detail-type");
        if (type.endsWith(QLatin1String("user.end")) &&
            b.value(QStringLiteral("interactingDurationMs")).toInteger() == 0) {
            ++unanswered;
        }
        if (type.endsWith(QLatin1String("user.start")) && !b.contains(QStringLiteral("queueId"))) {
            ++withoutQueue;
        }
        // Only these events know a queue or a user; the customer's never do.
        if (type.contains(QLatin1String(".customer."))) {
            QVERIFY(!b.contains(QStringLiteral("queueId")) && !b.contains(QStringLiteral("userId")));
        }
        if (string(b, "mediaType") == QLatin1String("CHAT")) {
            QVERIFY(!b.contains(QStringLiteral("ani")));
        }
    }
    queues.remove(QString());
    users.remove(QString());
    QCOMPARE(queues.size(), 12);
    QVERIFY(users.size() > 45 && users.size() <= 60);
    for (const char* word : {"VOICE", "MESSAGE", "CHAT", "EMAIL", "CALLBACK"}) {
        QVERIFY2(media.value(QLatin1String(word)) > 500, word);
    }
    QVERIFY(media.value(QStringLiteral("VOICE")) > all.size() / 2);
    QVERIFY(directions.value(QStringLiteral("OUTBOUND")) > 1000);
    QVERIFY(directions.value(QStringLiteral("INBOUND")) > directions.value(QStringLiteral("OUTBOUND")) * 4);
    QVERIFY(outcomes.value(QStringLiteral("ANSWERED")) > outcomes.value(QStringLiteral("ABANDON")) * 4);
    QVERIFY(outcomes.value(QStringLiteral("ABANDON")) > 50);
    QVERIFY(outcomes.value(QStringLiteral("FLOW_OUT")) > 5);
    QVERIFY(unanswered > 100);
    QVERIFY(withoutQueue > 20);
}

void TestGenerate::everythingIsFictional() {
    const QString text = QString::fromStdString(generated(29, 3'000));
    const QRegularExpression number(QStringLiteral("\\+1\\d{10}"));
    auto numbers = number.globalMatch(text);
    QVERIFY(numbers.hasNext());
    while (numbers.hasNext()) { // 555-0100 to 555-0199 are reserved for fiction
        QVERIFY(numbers.next().captured().mid(5).startsWith(QLatin1String("55501")));
    }
    const QRegularExpression mail(QStringLiteral("@([a-z.]+)"));
    auto mails = mail.globalMatch(text);
    QVERIFY(mails.hasNext());
    while (mails.hasNext()) {
        QVERIFY(mails.next().captured(1).endsWith(QLatin1String("example.com")));
    }
    QSet<std::string> names;
    for (const User& user : population().users) {
        names << user.name;
    }
    QCOMPARE(names.size(), 60);
}

void TestGenerate::isoTime() {
    for (const qint64 ms : {qint64{0}, qint64{951'782'399'999}, qint64{951'782'400'000}, qint64{1'770'127'200'123},
                            qint64{4'107'542'399'001}}) {
        char text[24] = {};
        QCOMPARE(writeIsoMs(text, ms) - text, 24);
        QCOMPARE(QString::fromLatin1(text, 24),
                 QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")));
        QCOMPARE(writeIsoSeconds(text, ms) - text, 20);
        QCOMPARE(QString::fromLatin1(text, 20),
                 QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    }
}

QTEST_APPLESS_MAIN(TestGenerate)
#include "tst_generate.moc"
