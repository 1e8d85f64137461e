// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/catalogue.h"

#include <QTest>

#include <algorithm>

using namespace rw;
using namespace rw::pattern;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtinHasTheTopics() {
        const Vocabulary& catalogue = builtinCatalogue();
        const auto has = [&](const char* topic) {
            return std::find(catalogue.topics.begin(), catalogue.topics.end(), topic) != catalogue.topics.end();
        };
        QVERIFY(has("v2.detail.events.conversation.{id}.acd.end"));
        QVERIFY(has("v2.conversations.{id}.transcription"));
        QVERIFY(!has("conversation.end"));
        QVERIFY(catalogue.topics.size() > 200);
        QVERIFY(std::is_sorted(catalogue.topics.begin(), catalogue.topics.end()));
    }

    void builtinHasFieldsWithTypesAndValues() {
        const auto field = [](const char* topic, const char* path) {
            const auto& fields = builtinCatalogue().fields;
            const auto found = std::find_if(fields.begin(), fields.end(), [&](const Vocabulary::Field& row) {
                return row.topic == topic && row.path == path;
            });
            return found != fields.end() ? *found : Vocabulary::Field{};
        };
        const char* acdEnd = "v2.detail.events.conversation.{id}.acd.end";
        QCOMPARE(field(acdEnd, "detail.eventBody.queueId").type, std::string("string"));
        QCOMPARE(field(acdEnd, "detail.eventBody.connectedDurationMs").type, std::string("number"));
        QCOMPARE(field(acdEnd, "detail.eventBody.requestedRoutings").type, std::string("string")); // elements
        const auto outcomes = field(acdEnd, "detail.eventBody.acdOutcome").values;
        QCOMPARE(outcomes, (std::vector<std::string>{"UNKNOWN", "ABANDON", "ANSWERED", "FLOW_OUT"}));
        // Arrays are transparent to paths.
        QCOMPARE(field("v2.conversations.{id}.transcription", "detail.eventBody.transcripts.isFinal").type,
                 std::string("boolean"));
        QVERIFY(field("v2.detail.events.conversation.{id}.customer.end", "detail.eventBody.queueId").topic.empty());
    }

    void refusesOtherTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("broken") << QByteArray("{\"topics\":");
        QTest::newRow("other json") << QByteArray("{\"a\":1}");
        QTest::newRow("list") << QByteArray("{\"topics\":[]}");
    }
    void refusesOtherTexts() {
        QFETCH(QByteArray, text);
        const auto read = readCatalogue(std::string_view(text.constData(), static_cast<size_t>(text.size())));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY(!read.error().remedy.empty());
    }

    void readsASmallOne() {
        const auto read = readCatalogue(R"({"topics":{"v2.x.{id}":{"fields":[
            {"field":"list[].name","type":"array<string>","enum":null},{"field":"n","type":"integer","enum":["1"]}]}}})");
        QVERIFY(bool(read));
        QCOMPARE(read->topics, std::vector<std::string>{"v2.x.{id}"});
        QCOMPARE(read->fields.size(), size_t(2));
        QCOMPARE(read->fields[0].path, std::string("detail.eventBody.list.name"));
        QCOMPARE(read->fields[1].type, std::string("number"));
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
