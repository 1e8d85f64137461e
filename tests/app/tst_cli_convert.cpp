// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runcli.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using runcli::object;
using runcli::objects;
using runcli::Result;
using runcli::run;

namespace {

QString sample(const char* name) {
    return QStringLiteral(RW_TEST_DATA "/import-samples/") + QString::fromLatin1(name);
}

Result events(const char* what, QStringList arguments, const QByteArray& input = {}) {
    return run(QStringList{QStringLiteral("events"), QString::fromLatin1(what)} + arguments, input);
}

} // namespace

/// events convert, events export, and what stands before any command.
class TestCliConvert : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString write(const char* name, const QByteArray& text) {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        return runcli::write(path, text) ? path : QString();
    }

private Q_SLOTS:
    void reportAsJsonLines() {
        const Result result = events(
            "convert", {sample("11-logs-subscription-firehose.gz"), sample("20-lambda-python-repr.log"),
                        write("unclear.log", "{'a': b'x'}\n"), QStringLiteral("--report"), QStringLiteral("jsonl")});
        QCOMPARE(result.code, 1);
        QCOMPARE(objects(result.out).size(), 4);
        const auto report = objects(result.err);
        QStringList fates;
        for (const QJsonObject& record : report) {
            fates << record.value(QStringLiteral("fate")).toString();
        }
        QCOMPARE(fates.join(u' '),
                 QStringLiteral("skipped unwrapped unwrapped unwrapped skipped unwrapped skipped unreadable"));
        QCOMPARE(report[1].value(QStringLiteral("how")).toString(),
                 QStringLiteral("from a log message in a CloudWatch Logs subscription"));
        QCOMPARE(report[5].value(QStringLiteral("line")).toInt(), 2);
        QCOMPARE(report[5].value(QStringLiteral("offset")).toInt(), 43);
        QCOMPARE(report[5].value(QStringLiteral("how")).toString(),
                 QStringLiteral("from a Python or JavaScript object"));
        QVERIFY(report[7].value(QStringLiteral("how")).toString().contains(QStringLiteral("json.dumps")));
    }

    void reportAsText() {
        const Result result = events(
            "convert", {sample("21-eventbridge-bus-log.jsonl"), QStringLiteral("--report"), QStringLiteral("text")});
        QCOMPARE(result.code, 0);
        QVERIFY(result.err.contains("duplicate: the step RULE_MATCH of event "));
        QVERIFY(result.err.endsWith("1 event, 1 of them unwrapped, 3 duplicates\n"));
        QCOMPARE(objects(result.out).size(), 1);
    }

    void doubtfulRecordsAreTold() {
        const Result result = events("convert", {QStringLiteral("-")}, "{\"a\":1}\n");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QByteArray("{\"a\":1}\n"));
        QVERIFY(result.err.contains("no detail-type"));
    }

    void duplicatesAreLeftOutWhenAsked() {
        QFile file(sample("02-array.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(objects(events("convert", {QStringLiteral("-")}, text + text).out).size(), 6);
        QCOMPARE(objects(events("convert", {QStringLiteral("-"), QStringLiteral("--unique")}, text + text).out).size(),
                 3);
    }

    void outputFile() {
        const QString path = m_dir.filePath(QStringLiteral("out.ndjson"));
        QCOMPARE(events("convert", {sample("15-sqs-receive-message.json"), QStringLiteral("-o"), path}).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(objects(file.readAll()).size(), 3);
        // A failure leaves no half of a file.
        const QString other = m_dir.filePath(QStringLiteral("other.ndjson"));
        QCOMPARE(events("convert", {QStringLiteral("/does/not/exist"), QStringLiteral("-o"), other}).code, 2);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("other*")}, QDir::Files).size(), 0);
        QCOMPARE(
            events("convert", {sample("01-single-event.json"), QStringLiteral("-o"), QStringLiteral("/does/not/exist")})
                .code,
            2);
    }

    void exportForms() {
        const QString input = sample("04-logs-filter-log-events.json");
        QCOMPARE(objects(events("export", {input}).out).size(), 3);
        const Result array = events("export", {input, QStringLiteral("--as"), QStringLiteral("json")});
        QCOMPARE(QJsonDocument::fromJson(array.out).array().size(), 3);
        const Result csv = events("export", {input, QStringLiteral("--as"), QStringLiteral("csv"),
                                             QStringLiteral("--columns"), QStringLiteral("time,detail.eventBody.ani")});
        QVERIFY2(csv.out.startsWith("time,detail.eventBody.ani\r\n2026-02-03T14:06:10Z,tel:+13175550142\r\n"),
                 csv.out.constData());
    }

    void exportByRule() {
        const QString rule = write("rule.json", "{\"detail\":{\"eventBody\":{\"ani\":[{\"prefix\":\"tel:+1317\"}],"
                                                "\"userId\":[{\"exists\":true}]}}}");
        const QString input = sample("03-ndjson.jsonl");
        const auto only = [&](const char* which) {
            return events("export", {input, QStringLiteral("--rule"), rule, QStringLiteral("--only"),
                                     QString::fromLatin1(which)});
        };
        QCOMPARE(objects(only("matching").out).size(), 1);
        QCOMPARE(objects(only("missing").out).size(), 2);
        QCOMPARE(events("export", {input, QStringLiteral("--only"), QStringLiteral("matching")}).code, 2);
        // A masked suite still passes, and shows nobody's number.
        const QString suite = m_dir.filePath(QStringLiteral("suite.jsonl"));
        const Result masked =
            events("export", {input, QStringLiteral("--as"), QStringLiteral("suite"), QStringLiteral("--rule"), rule,
                              QStringLiteral("--mask"), QStringLiteral("-o"), suite});
        QCOMPARE(masked.code, 0);
        QVERIFY2(masked.err.contains("detail.eventBody.ani is kept in part"), masked.err.constData());
        QFile file(suite);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(objects(text).size(), 3);
        QVERIFY(!text.contains("3175550142"));
        QCOMPARE(run({QStringLiteral("suite"), suite}).code, 0);
    }

    void masksAlikeWithTheSameSalt() {
        const auto masked = [](const char* name, const char* salt) {
            return events("export",
                          {sample(name), QStringLiteral("--mask"), QStringLiteral("--salt"), QString::fromLatin1(salt)})
                .out;
        };
        QCOMPARE(masked("03-ndjson.jsonl", "a"), masked("03-ndjson.jsonl", "a"));
        QVERIFY(masked("03-ndjson.jsonl", "a") != masked("03-ndjson.jsonl", "b"));
        QVERIFY(!masked("03-ndjson.jsonl", "a").contains("+13175550142"));
    }

    void rulesInDocuments_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("put-rule") << QByteArray("{\"Name\":\"r\",\"EventPattern\":\"{\\\"source\\\":[\\\"a\\\"]}\"}")
                                  << QByteArray("a put-rule input");
        QTest::newRow("CloudFormation") << QByteArray(
                                               "{\"Resources\":{\"R\":{\"Type\":\"AWS::Events::Rule\",\"Properties\":"
                                               "{\"EventPattern\":{\"source\":[\"a\"]}}}}}")
                                        << QByteArray("a CloudFormation template");
        QTest::newRow("Terraform") << QByteArray("resource \"x\" \"y\" {\n  event_pattern = <<EOF\n{\"source\":[\"a\"]}"
                                                 "\nEOF\n}\n")
                                   << QByteArray("a Terraform rule");
    }
    void rulesInDocuments() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const Result result = run({"check", "-", "--format", "json"}, text);
        QCOMPARE(result.code, 0);
        QVERIFY(object(result.out).value(QStringLiteral("valid")).toBool());
        QCOMPARE(
            object(result.out).value(QStringLiteral("complexity")).toObject().value(QStringLiteral("leaves")).toInt(),
            1);
        QVERIFY2(result.err.contains(QByteArray("is " + words)), result.err.constData());
    }

    void bareRulesStayAsTheyAre() {
        QCOMPARE(run({"check", "-"}, "{'source': ['a']}").code, 1);
        QVERIFY(run({"check", "-"}, "{\"source\":[\"a\"]}").err.isEmpty());
    }

    void unknownCommands_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* words, const char* answer) {
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << QByteArray(answer);
        };
        row("chekc rule.json", "there is no command 'chekc'; did you mean 'check'?");
        row("convert x", "there is no command 'convert'; did you mean 'events convert'?");
        row("events exprt x", "there is no command 'events exprt'; did you mean 'events export'?");
        row("somethingelse", "there is no command 'somethingelse'\n");
    }
    void unknownCommands() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, answer);
        const Result result = run(words);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(answer), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

    void helpThatCannotBeWritten() {
        if (!QFile::exists(QStringLiteral("/dev/full"))) {
            QSKIP("this system has no /dev/full");
        }
        QCOMPARE(runcli::runRedirected({QStringLiteral("--help")}, QStringLiteral(">/dev/full")).code, 2);
        QCOMPARE(runcli::runRedirected({QStringLiteral("--version")}, QStringLiteral(">/dev/full")).code, 2);
        QCOMPARE(run({"--help"}).code, 0);
        QVERIFY(run({"--help"}).out.contains("events"));
    }
};

QTEST_GUILESS_MAIN(TestCliConvert)
#include "tst_cli_convert.moc"
