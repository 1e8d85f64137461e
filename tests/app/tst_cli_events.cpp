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

const QByteArray kRule = R"({"detail-type":["v2.detail.events.conversation.{id}.acd.start"],
"detail":{"eventBody":{"mediaType":["VOICE"],"direction":["INBOUND"]}}})";

/// The same question in other words: what the rule asks, read with Qt's JSON.
bool wanted(const QByteArray& line) {
    const QJsonObject event = object(line);
    const QJsonObject body =
        event.value(QStringLiteral("detail")).toObject().value(QStringLiteral("eventBody")).toObject();
    return event.value(QStringLiteral("detail-type")) ==
               QLatin1String("v2.detail.events.conversation.{id}.acd.start") &&
           body.value(QStringLiteral("mediaType")) == QLatin1String("VOICE") &&
           body.value(QStringLiteral("direction")) == QLatin1String("INBOUND");
}

} // namespace

class TestCliEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void generateIsDeterministic();
    void generateStopsWhenNobodyReads();
    void testCount();
    void testStandardInputIsAFile();
    void testThreads();
    void testJsonLines();
    void testText();
    void testJson();
    void testManyRules();
    void testExitCodes();
    void testOtherForms_data();
    void testOtherForms();
    void testDetailsWithoutTheirEnvelope();
    void testUnreadableLines();
    void testNothingReadable();
    void testByteOrderMark();
    void testHugeLine();
    void testEndlessInput();
    void testManyEmptyLines();
    void testUnreadableInput();
    void testSeveralFiles();
    void convert();
    void convertTrouble();
    void fullDisk();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QStringList test(std::initializer_list<const char*> more) const {
        return QStringList{QStringLiteral("test"), path("rule.json")} + runcli::arguments(more);
    }
    QTemporaryDir m_folder;
    QByteArray m_events;
    int m_matching = 0;
};

void TestCliEvents::initTestCase() {
    QVERIFY(m_folder.isValid());
    QVERIFY(runcli::write(path("rule.json"), kRule));
    m_events = run({"generate", "--count", "2000", "--seed", "5"}).out;
    QVERIFY(runcli::write(path("events.ndjson"), m_events));
    for (const QByteArray& line : m_events.split('\n')) {
        m_matching += wanted(line) ? 1 : 0;
    }
    QVERIFY(m_matching > 20 && m_matching < 500);
}

void TestCliEvents::generateIsDeterministic() {
    const Result again = run({"generate", "--count", "2000", "--seed", "5"});
    QCOMPARE(again.code, 0);
    QVERIFY(again.err.isEmpty());
    QVERIFY(again.out == m_events);
    QCOMPARE(m_events.count('\n'), 2000);
    QVERIFY(run({"generate", "--count", "2000", "--seed", "6"}).out != m_events);
    QVERIFY(run({"generate", "--count", "0"}).out.isEmpty());
}

void TestCliEvents::generateStopsWhenNobodyReads() {
    const Result result = runcli::runIntoHead(runcli::arguments({"generate", "--count", "100000000", "--seed", "5"}));
    QCOMPARE(result.code, 0);
    QVERIFY2(result.err.isEmpty(), result.err.constData());
    QCOMPARE(result.out, m_events.left(m_events.indexOf('\n') + 1));
    // Enough lines to fill the pipe many times over.
    QVERIFY(runcli::write(path("many.ndjson"), QByteArray("{\"a\":1}\n").repeated(200'000)));
    const Result judged = runcli::runIntoHead(test({"--format", "jsonl"}) + QStringList{path("many.ndjson")});
    QCOMPARE(judged.out.count('\n'), 1);
    QCOMPARE(judged.code, 1); // nothing matched so far
    QVERIFY2(judged.err.isEmpty(), judged.err.constData());
}

void TestCliEvents::testCount() {
    const Result file = run(test({"events.ndjson", "--format", "count"}), {}, QProcessEnvironment::systemEnvironment(),
                            m_folder.path());
    QCOMPARE(file.code, 0);
    QCOMPARE(file.out, QByteArray::number(m_matching) + '\n');
    QVERIFY(file.err.isEmpty());
    const Result pipe = run(test({"-", "--format", "count"}), m_events);
    QCOMPARE(pipe.code, 0);
    QCOMPARE(pipe.out, file.out);
}

void TestCliEvents::testStandardInputIsAFile() {
    QProcess process;
    process.setStandardInputFile(path("events.ndjson"));
    process.start(QStringLiteral(RW_CLI), test({"-", "--format", "count"}));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray::number(m_matching) + '\n');
}

void TestCliEvents::testThreads() {
    const Result one = run(test({"-", "--format", "jsonl"}), m_events);
    for (const char* threads : {"0", "2", "5"}) {
        const Result many = run(test({"-", "--format", "jsonl", "--threads", threads}), m_events);
        QCOMPARE(many.code, 0);
        QVERIFY2(many.out == one.out, threads); // in order of lines whatever the number of threads
    }
}

void TestCliEvents::testJsonLines() {
    const Result result = run(test({"-", "--format", "jsonl"}), m_events);
    const auto lines = objects(result.out);
    const auto events = m_events.split('\n');
    QCOMPARE(lines.size(), 2000);
    qsizetype offset = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines[i].value(QStringLiteral("line")).toInt(), i + 1);
        QCOMPARE(lines[i].value(QStringLiteral("file")).toString(), QStringLiteral("-"));
        QCOMPARE(lines[i].value(QStringLiteral("match")).toBool(), wanted(events[i]));
        QCOMPARE(lines[i].value(QStringLiteral("offset")).toInteger(), offset);
        offset += events[i].size() + 1;
    }
}

void TestCliEvents::testText() {
    const Result result = run(test({"-"}), m_events);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out.count(": match"), m_matching);
    QVERIFY(result.out.contains(QByteArray(QByteArray::number(m_matching) + " of 2,000 events match")));
}

void TestCliEvents::testJson() {
    const Result result = run(test({"-", "--format", "json"}), m_events);
    const QJsonObject o = object(result.out);
    QCOMPARE(o.value(QStringLiteral("events")).toInt(), 2000);
    QCOMPARE(o.value(QStringLiteral("matched")).toInt(), m_matching);
    QCOMPARE(o.value(QStringLiteral("unreadable")).toInt(), 0);
    QCOMPARE(o.value(QStringLiteral("rules")).toArray().size(), 1);
}

void TestCliEvents::testManyRules() {
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("rules")));
    QVERIFY(runcli::write(path("rules/a.json"), kRule));
    QVERIFY(runcli::write(path("rules/b.json"), R"({"detail":{"eventBody":{"mediaType":["EMAIL"]}}})"));
    QVERIFY(runcli::write(path("rules/c.json"), R"({"account":["nobody"]})"));
    QVERIFY(runcli::write(path("rules/notes.txt"), "not a rule"));
    const QStringList arguments{QStringLiteral("test"), QStringLiteral("--rules"), path("rules"), QStringLiteral("-")};
    const Result result = run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")}, m_events);
    QCOMPARE(result.code, 0);
    const QJsonArray rules = object(result.out).value(QStringLiteral("rules")).toArray();
    QCOMPARE(rules.size(), 3);
    QCOMPARE(rules[0].toObject().value(QStringLiteral("rule")).toString(), QStringLiteral("a.json"));
    QCOMPARE(rules[0].toObject().value(QStringLiteral("matched")).toInt(), m_matching);
    QCOMPARE(rules[1].toObject().value(QStringLiteral("matched")).toInt(),
             m_events.count(R"("mediaType":"EMAIL","provider")") + m_events.count(R"("mediaType":"EMAIL","external)"));
    QCOMPARE(rules[2].toObject().value(QStringLiteral("matched")).toInt(), 0);
    const auto lines =
        objects(run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("jsonl")}, m_events).out);
    const auto events = m_events.split('\n');
    QCOMPARE(lines.size(), 2000);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonArray by = lines[i].value(QStringLiteral("rules")).toArray();
        QCOMPARE(by.contains(QJsonValue(QStringLiteral("a.json"))), wanted(events[i]));
        QCOMPARE(lines[i].value(QStringLiteral("match")).toBool(), !by.isEmpty());
    }
    QVERIFY(runcli::write(path("rules/d.json"), "{"));
    QCOMPARE(run(arguments, m_events).code, 2);
    QVERIFY(QFile::remove(path("rules/d.json")));
    QCOMPARE(
        run(QStringList{QStringLiteral("test"), QStringLiteral("--rules"), path("nowhere"), QStringLiteral("-")}).code,
        2);
}

void TestCliEvents::testExitCodes() {
    QVERIFY(runcli::write(path("never.json"), R"({"account":["nobody"]})"));
    const Result never = run(QStringList{QStringLiteral("test"), path("never.json"), QStringLiteral("-"),
                                         QStringLiteral("--format"), QStringLiteral("count")},
                             m_events);
    QCOMPARE(never.code, 1);
    QCOMPARE(never.out, QByteArray("0\n"));
    QVERIFY(runcli::write(path("broken.json"), R"({"account":"nobody"})"));
    const Result broken = run(QStringList{QStringLiteral("test"), path("broken.json"), QStringLiteral("-")}, m_events);
    QCOMPARE(broken.code, 2);
    QVERIFY(broken.out.isEmpty());
    QVERIFY(broken.err.contains("Event pattern is not valid."));
    QCOMPARE(run(test({"/does/not/exist"})).code, 2);
    QCOMPARE(run(test({"/"})).code, 2); // a folder
    QCOMPARE(run(test({"-"}), "").code, 1);
}

void TestCliEvents::testOtherForms_data() {
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("matched");
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/acd.start.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pretty = file.readAll();
    const QByteArray compact = QJsonDocument::fromJson(pretty).toJson(QJsonDocument::Compact);
    const QByteArray detail =
        QJsonDocument(object(pretty).value(QStringLiteral("detail")).toObject()).toJson(QJsonDocument::Compact);
    QTest::newRow("one pretty event") << pretty << 1;
    QTest::newRow("one compact event") << compact << 1;
    QTest::newRow("array") << "[" + pretty + "," + compact + "]" << 2;
    QTest::newRow("array over lines") << "[\n" + compact + ",\n" + compact + "\n]\n" << 2;
    QTest::newRow("one after the other") << compact + compact << 2;
    QTest::newRow("pretty ones") << pretty + "\n" + pretty << 2;
    QTest::newRow("Windows line ends") << compact + "\r\n" + compact + "\r\n" << 2;
    QTest::newRow("bare details") << detail + "\n" + detail + "\n" << 2;
}

void TestCliEvents::testOtherForms() {
    QFETCH(QByteArray, input);
    QFETCH(int, matched);
    const Result pipe = run(test({"-", "--format", "count"}), input);
    QCOMPARE(pipe.out, QByteArray::number(matched) + '\n');
    QCOMPARE(pipe.code, 0);
    QVERIFY2(pipe.err.isEmpty(), pipe.err.constData());
    QVERIFY(runcli::write(path("form.json"), input));
    const Result file =
        run(test({"form.json", "--format", "count"}), {}, QProcessEnvironment::systemEnvironment(), m_folder.path());
    QCOMPARE(file.out, pipe.out);
}

void TestCliEvents::testDetailsWithoutTheirEnvelope() {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/acd.start.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject event = object(file.readAll());
    QVERIFY(
        runcli::write(path("detail.json"), QJsonDocument(event.value(QStringLiteral("detail")).toObject()).toJson()));
    const auto tested = [&](const QByteArray& rule, const char* format) {
        return runcli::write(path("one.json"), rule)
                   ? run(QStringList{QStringLiteral("test"), path("one.json"), path("detail.json"),
                                     QStringLiteral("--format"), QLatin1String(format)})
                   : Result();
    };
    // Every Genesys event comes from such a source, none from the second one; the third cannot be known.
    QCOMPARE(tested(R"({"source":[{"prefix":"aws.partner/genesys.com/"}]})", "count").out, QByteArray("1\n"));
    const Result other = tested(R"({"source":["aws.ec2"]})", "text");
    QCOMPARE(other.code, 1);
    QVERIFY2(other.out.startsWith("0 of 1 event matches\n"), other.out.constData());
    const QByteArray exact =
        R"({"source":["aws.partner/genesys.com/cloud/00000000-0000-0000-0000-000000000000/unknown"]})";
    const Result open = tested(exact, "text");
    QCOMPARE(open.code, 1);
    QVERIFY2(open.out.contains("detail.json:1: cannot be judged  "), open.out.constData());
    QVERIFY2(open.out.contains("\n0 of 1 event matches, 1 cannot be judged: "), open.out.constData());
    const QJsonObject counts = object(tested(exact, "json").out);
    QCOMPARE(counts.value(QStringLiteral("undecided")).toInt(), 1);
    QCOMPARE(counts.value(QStringLiteral("matched")).toInt(-1), 0);
    const QJsonObject line = object(tested(exact, "jsonl").out);
    QVERIFY(line.value(QStringLiteral("undecided")).toBool() && !line.value(QStringLiteral("match")).toBool(true));
    // Another alternative that can be known decides.
    const Result either = tested(R"({"$or":[)" + exact + R"(,{"detail-type":[{"prefix":"v2."}]}]})", "count");
    QCOMPARE(either.out, QByteArray("1\n"));
}

void TestCliEvents::testUnreadableLines() {
    QList<QByteArray> lines = m_events.split('\n');
    lines[0] = "{\"broken\":";
    lines[9] = "not JSON at all";
    lines[19] = lines[19].left(lines[19].size() / 2);
    lines[29] = "[1,2]";
    const Result result = run(test({"-", "--format", "jsonl"}), lines.join('\n'));
    QCOMPARE(result.code, 0);
    for (const char* line : {":1:", ":10:", ":20:", ":30:"}) {
        QVERIFY2(result.err.contains(line), result.err.constData());
    }
    int errors = 0;
    for (const QJsonObject& line : objects(result.out)) {
        if (line.contains(QStringLiteral("error"))) {
            ++errors;
            QVERIFY(!line.value(QStringLiteral("match")).toBool());
        }
    }
    QCOMPARE(errors, 4);
    const QJsonObject summary = object(run(test({"-", "--format", "json"}), lines.join('\n')).out);
    QCOMPARE(summary.value(QStringLiteral("unreadable")).toInt(), 4);
    QCOMPARE(summary.value(QStringLiteral("events")).toInt(), 1996);
}

void TestCliEvents::testNothingReadable() {
    const Result result = run(test({"-", "--format", "count"}), "{\"a\":\n{\"b\":\n");
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QByteArray("0\n"));
    QVERIFY(!result.err.isEmpty());
    // Not hundreds of complaints.
    QByteArray many;
    for (int i = 0; i < 500; ++i) {
        many += "{\"a\":\n";
    }
    const Result quiet = run(test({"-"}), many);
    QVERIFY(quiet.err.count('\n') < 30);
    QVERIFY(quiet.err.contains("more unreadable"));
}

void TestCliEvents::testByteOrderMark() {
    const Result result = run(test({"-", "--format", "count"}), "\xEF\xBB\xBF" + m_events);
    QCOMPARE(result.out, QByteArray::number(m_matching) + '\n');
    QVERIFY(result.err.isEmpty());
}

void TestCliEvents::testHugeLine() {
    QByteArray huge = R"({"detail-type":"v2.detail.events.conversation.{id}.acd.start","note":")";
    huge += QByteArray(20'000'000, 'x') + R"(","detail":{"eventBody":{"mediaType":"VOICE","direction":"INBOUND"}}})";
    const Result result = run(test({"-", "--format", "count"}), huge + "\n" + m_events);
    QCOMPARE(result.out, QByteArray::number(m_matching + 1) + '\n');
}

void TestCliEvents::testEndlessInput() {
    // Verdicts come out while the input goes on.
    QProcess process;
    process.start(QStringLiteral(RW_CLI), test({"-", "--format", "jsonl"}));
    QVERIFY(process.waitForStarted());
    process.write(m_events);
    process.write(m_events);
    QByteArray out;
    QVERIFY(QTest::qWaitFor(
        [&] {
            process.waitForReadyRead(50);
            out += process.readAllStandardOutput();
            return out.count('\n') >= 1000;
        },
        30'000));
    QCOMPARE(process.state(), QProcess::Running);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    out += process.readAllStandardOutput();
    QCOMPARE(out.count('\n'), 4000);
}

void TestCliEvents::testManyEmptyLines() {
    // Before the first event of a pipe; were they read again and again, the test would not end within its time.
    const QByteArray empty = QByteArray(QByteArray(999, ' ') + '\n').repeated(40'000);
    QCOMPARE(run(test({"-", "--format", "count"}), empty + m_events).out, QByteArray::number(m_matching) + '\n');
}

void TestCliEvents::testUnreadableInput() {
    const Result result = runcli::runRedirected(test({"-"}), QStringLiteral("<."));
    QVERIFY2(result.err.contains("cannot read standard input"), result.err.constData());
    QCOMPARE(result.code, 2);
}

void TestCliEvents::testSeveralFiles() {
    QVERIFY(QFile::exists(path("events.ndjson")));
    const QStringList arguments{QStringLiteral("test"), path("rule.json"),          path("events.ndjson"),
                                path("events.ndjson"),  QStringLiteral("--format"), QStringLiteral("json")};
    const QJsonObject o = object(run(arguments).out);
    QCOMPARE(o.value(QStringLiteral("events")).toInt(), 4000);
    QCOMPARE(o.value(QStringLiteral("matched")).toInt(), 2 * m_matching);
    QCOMPARE(o.value(QStringLiteral("files")).toArray().size(), 2);
}

void TestCliEvents::convert() {
    QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/acd.start.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pretty = file.readAll();
    const Result result = run({"events", "convert", "-"}, "[" + pretty + "," + pretty + "]");
    QCOMPARE(result.code, 0);
    const auto lines = objects(result.out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], object(pretty));
    // NDJSON passes unchanged.
    QVERIFY(run({"events", "convert", "-"}, m_events).out == m_events);
    // Number spellings survive.
    QCOMPARE(run({"events", "convert", "-"}, "{\n \"a\": 1.10,\n \"b\": 300.0\n}").out,
             QByteArray("{\"a\":1.10,\"b\":300.0}\n"));
}

void TestCliEvents::convertTrouble() {
    const Result partly = run({"events", "convert", "-"}, "{\"a\":1}\n{\"b\":\n{\"c\":3}\n");
    QCOMPARE(partly.code, 1);
    QCOMPARE(objects(partly.out).size(), 2);
    QVERIFY(partly.err.contains(":2:"));
    QCOMPARE(run({"events", "convert", "/does/not/exist"}).code, 2);
}

void TestCliEvents::fullDisk() {
    if (!QFile::exists(QStringLiteral("/dev/full"))) {
        QSKIP("this system has no /dev/full");
    }
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(RW_CLI), runcli::arguments({"generate", "--count", "1000"}));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("cannot write"));
}

QTEST_GUILESS_MAIN(TestCliEvents)
#include "tst_cli_events.moc"
