// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sniff.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace rw::ui;

class TestSniff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("rule");
        const auto rule = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text) << true; };
        const auto events = [](const char* name, const char* text) {
            QTest::newRow(name) << QByteArray(text) << false;
        };
        rule("bare pattern", R"({"source": ["x"], "detail-type": ["y"]})");
        rule("pattern without detail-type", R"({"detail": {"a": [{"prefix": "x"}, 1]}})");
        rule("pattern with $or", R"({"$or": [{"a": ["x"], "b": [1]}, {"c": ["y"]}]})");
        rule("detail-type forgotten in a list", R"({"source": ["x"], "detail-type": null, "detail": {}})");
        rule("put-rule input", R"({"Name": "r", "EventPattern": {"source": ["x"]}})");
        rule("CloudFormation", R"({"Resources": {"R": {"Type": "AWS::Events::Rule"}}})");
        rule("Terraform", "resource \"aws_cloudwatch_event_rule\" \"r\" {\n  event_pattern = jsonencode({})\n}");
        rule("SAM in YAML", "Events:\n  E:\n    Type: EventBridgeRule\n    Properties:\n      EventPattern:\n");
        rule("YAML", "source:\n  - x\ndetail-type:\n  - y\n");
        rule("JSON in a string", "\"{\\\"source\\\":[\\\"x\\\"]}\"");
        rule("nothing", "  \n");
        rule("half a pattern", R"({"source": ["x"], "detail": {"a": [)");
        events("event", R"({"version": "0", "detail-type": "x", "detail": {}})");
        events("event behind a byte order mark", "\xEF\xBB\xBF{\"detail-type\": \"x\"}");
        events("array of events", R"([{"detail-type": "x"}])");
        events("NDJSON", "{\"detail-type\": \"x\"}\n{\"detail-type\": \"y\"}\n");
        events("bare detail", R"({"eventBody": {"conversationId": "c"}, "metadata": {"a": "b"}})");
        events("log events", R"({"events": [{"timestamp": 1, "message": "{}"}]})");
        events("CSV", "timestamp,message\n1,\"{}\"\n");
        events("gzip", "\x1f\x8b\x08");
    }
    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(bool, rule);
        QCOMPARE(sniffContent(text) == Content::Rule, rule);
    }
    void aLargeTextIsReadOnlyWhereItNamesAPattern() {
        const QByteArray rule = "source:\n  - x\ndetail-type:\n  - y\n";
        QVERIFY(looksLikeRule(rule));
        const QByteArray comment = QByteArray("# ").repeated(50'000) + '\n';
        QVERIFY(!looksLikeRule(comment + rule));
        QVERIFY(looksLikeRule(comment + "EventPattern:\n  source:\n    - x\n"));
        QVERIFY(!looksLikeRule(comment.repeated(20) + "EventPattern:\n  source:\n    - x\n"));
        QTemporaryDir dir;
        QFile terraform(dir.filePath(QStringLiteral("main.tf")));
        QVERIFY(terraform.open(QIODevice::WriteOnly));
        terraform.write(comment + "resource \"aws_cloudwatch_event_rule\" \"r\" {\n"
                                  "  event_pattern = jsonencode({ source = [\"x\"] })\n}\n");
        terraform.close();
        QVERIFY(sniffFile(terraform.fileName()) == Content::Rule);
    }
    void eventsForSure() {
        const QByteArray event = "{\"id\":\"1\",\"detail-type\":\"d\",\"time\":\"2026-02-03T10:00:00Z\",\"detail\":{}}";
        const QByteArray detail = "{\"topicName\":\"t\",\"eventBody\":{\"conversationId\":\"c\"}}";
        for (const QByteArray& text :
             {event, QByteArray(event + "\n" + event), QByteArray("[" + event + "]"), detail,
              QByteArray("{\"eventBody\":{\"a\":1},\"metadata\":{}}"), QByteArray("[" + detail + "," + detail + "]")}) {
            QVERIFY2(looksLikeEvent(text), text.constData());
        }
        // Rules, however unfinished.
        const QList<QByteArray> rules = {"{\"eventBody\":{\"queueId\":\"q\"}}",
                                         "{\"detail-type\":\"d\",\"detail\":{}}",
                                         "[{\"prefix\":\"a\"}]",
                                         "[]",
                                         "[",
                                         "{\"detail\":{\"eventBody\":{\"a\":\"b\"}}}"};
        for (const QByteArray& text : rules) {
            QVERIFY2(!looksLikeEvent(text), text.constData());
        }
    }
    void rulesForSure() {
        for (const char* text :
             {"{\"source\":[\"a\"],\"detail-type\":[\"b\"]}", "{\"detail-type\":[{\"prefx\":\"b\"}]}",
              "{\"detail\":{\"a\":[{\"exists\":true}]}}",
              "{\"Name\":\"r\",\"EventPattern\":\"{\\\"source\\\":[\\\"x\\\"]}\"}",
              "Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n  "
              "      source: [a]\n"}) {
            QVERIFY2(looksLikeRule(text), text);
        }
        for (const char* text : {"{\"source\":\"a\",\"detail-type\":\"b\",\"detail\":{}}", "[{\"source\":\"a\"}]",
                                 "{\"eventBody\":{\"conversationId\":\"c\"}}", "timestamp,message\n1,x\n", "", "{}",
                                 "{\"source\":\"a\"}\n{\"source\":\"b\"}"}) {
            QVERIFY2(!looksLikeRule(text), text);
        }
        const QDir samples(QStringLiteral(RW_TEST_DATA "/import-samples"));
        for (const QString& name : samples.entryList(QDir::Files)) {
            QFile file(samples.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!looksLikeRule(file.readAll()), qPrintable(name));
        }
    }
    void importSamplesAreEvents() {
        const QDir samples(QStringLiteral(RW_TEST_DATA "/import-samples"));
        const QStringList names = samples.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            QVERIFY2(sniffFile(samples.filePath(name)) == Content::Events, qPrintable(name));
        }
    }
    void longFilesAreKnownByTheirBeginning() {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("long.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[");
        for (int i = 0; i < 5000; ++i) {
            file.write(R"({"version":"0","id":"0000","detail-type":"x","source":"y","detail":{}},)");
        }
        file.close();
        QVERIFY(sniffFile(file.fileName()) == Content::Events);
    }
    void pipesAndFoldersAreNotOpened() {
        QTemporaryDir dir;
        const QString pipe = dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(sniffFile(pipe) == Content::Events); // would wait for a writer
        QVERIFY(sniffFile(dir.path()) == Content::Events);
    }
};

QTEST_GUILESS_MAIN(TestSniff)
#include "tst_sniff.moc"
