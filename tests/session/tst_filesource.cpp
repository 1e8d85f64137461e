// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filesource.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace rw;
using namespace rw::session;

namespace {

struct Outcome {
    std::vector<store::NewEvent> events;
    QStringList notices;
    std::vector<SourceProgress> progress;
    int finished = 0;
    std::vector<Error> failed;
};

void watch(EventSource& source, Outcome& outcome) {
    QObject::connect(&source, &EventSource::events, &source, [&](const std::vector<store::NewEvent>& batch) {
        outcome.events.insert(outcome.events.end(), batch.begin(), batch.end());
        source.taken();
    });
    QObject::connect(&source, &EventSource::notice, &source, [&](const QString& text) { outcome.notices += text; });
    QObject::connect(&source, &EventSource::progress, &source,
                     [&](const SourceProgress& progress) { outcome.progress.push_back(progress); });
    QObject::connect(&source, &EventSource::finished, &source, [&] { ++outcome.finished; });
    QObject::connect(&source, &EventSource::failed, &source, [&](const Error& e) { outcome.failed.push_back(e); });
}

} // namespace

class TestFileSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QThreadPool m_pool;

    QString write(const char* name, const QByteArray& bytes) {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
        return path;
    }
    static ImportItem item(const QString& path) { return {path, {}, path.section(QLatin1Char('/'), -1)}; }
    Outcome run(std::vector<ImportItem> items) {
        Outcome outcome;
        FileSource source(std::move(items), m_pool);
        watch(source, outcome);
        source.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.finished + static_cast<int>(outcome.failed.size()) > 0, 60'000); }();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        return outcome;
    }

private Q_SLOTS:
    void waitsForWhoeverTakesTheEvents() {
        constexpr int kEvents = 400'000;
        QByteArray text;
        for (int i = 0; i < kEvents; ++i) {
            text += "{\"id\":\"" + QByteArray::number(i) + "\",\"detail\":{}}\n";
        }
        FileSource source({item(write("many.jsonl", text))}, m_pool);
        size_t events = 0;
        int batches = 0;
        bool taking = false;
        bool finished = false;
        QObject::connect(&source, &EventSource::events, &source, [&](std::vector<store::NewEvent>& batch) {
            events += batch.size();
            ++batches;
            if (taking) {
                source.taken();
            }
        });
        QObject::connect(&source, &EventSource::finished, &source, [&] { finished = true; });
        source.start();
        int before = -1;
        while (batches > before) { // until nothing comes any more
            before = batches;
            QTest::qWait(500);
        }
        QVERIFY(!finished);
        QVERIFY(events < kEvents);
        taking = true;
        for (int i = 0; i < before; ++i) {
            source.taken();
        }
        QTRY_VERIFY_WITH_TIMEOUT(finished, 60'000);
        QCOMPARE(events, static_cast<size_t>(kEvents));
        m_pool.waitForDone();
    }

    void severalFiles() {
        QByteArray lines;
        for (int i = 0; i < 5000; ++i) {
            lines += "{\"detail-type\":\"t\",\"a\":" + QByteArray::number(i) + "}\n";
        }
        const Outcome outcome = run({item(write("lines.jsonl", lines)),
                                     item(write("one.json", "{\n  \"detail\": 1\n}\n")),
                                     {{}, "[{\"detail\":1}]", QStringLiteral("Pasted")}});
        QCOMPARE(outcome.finished, 1);
        QVERIFY(outcome.failed.empty());
        QVERIFY(outcome.notices.isEmpty());
        QCOMPARE(outcome.events.size(), size_t{5002});
        QCOMPARE(outcome.events[4999].json, std::string("{\"detail-type\":\"t\",\"a\":4999}"));
        QCOMPARE(outcome.events[5000].json, std::string("{\n  \"detail\": 1\n}"));
        QCOMPARE(outcome.events[0].origin->source, std::string("lines.jsonl"));
        QCOMPARE(outcome.events[5001].origin->source, std::string("Pasted"));
        QCOMPARE(outcome.progress.back().events, 5002);
        QCOMPARE(outcome.progress.back().done, outcome.progress.back().total);
    }

    void unreadableRecordsAreTold() {
        const Outcome outcome = run({item(write("bad.jsonl", "{\"a\":1}\nnonsense\n{\"b\":2}\n{\"c\"\n"))});
        QCOMPARE(outcome.finished, 1);
        QCOMPARE(outcome.events.size(), size_t{2});
        QCOMPARE(outcome.notices.size(), 1);
        QVERIFY2(outcome.notices[0].contains(QStringLiteral("line 2, byte 8")), qPrintable(outcome.notices[0]));
    }

    void severalBadFilesAreAllNamed() {
        const QString good = write("good.jsonl", "{\"detail\":{}}\n");
        Outcome outcome = run({item(write("one.jsonl", "nonsense\n")), item(good), item(write("two.jsonl", "{\"x\"\n")),
                               item(m_dir.filePath(QStringLiteral("none.jsonl")))});
        QCOMPARE(outcome.finished, 1);
        QCOMPARE(outcome.notices.size(), 1);
        for (const char* name : {"one.jsonl", "two.jsonl", "none.jsonl"}) {
            QVERIFY2(outcome.notices[0].contains(QLatin1String(name)), name);
        }
        QVERIFY(!outcome.notices[0].contains(QStringLiteral("good.jsonl")));
        const auto bad = item(write("bad.jsonl", "nonsense\n"));
        outcome = run({bad, bad, bad, bad, bad});
        QCOMPARE(outcome.notices.size(), 1);
        QVERIFY2(outcome.notices[0].endsWith(QStringLiteral("and 2 more")), qPrintable(outcome.notices[0]));
    }

    void whatIsHardlyAnEventIsTold() {
        const Outcome outcome = run({item(write("other.jsonl", "{\"name\":1}\n{\"name\":2}\n"))});
        QCOMPARE(outcome.events.size(), size_t{2});
        QCOMPARE(outcome.notices.size(), 1);
        QVERIFY(outcome.notices[0].contains(QStringLiteral("no detail-type")));
    }

    void foldersAreSearched() {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
        const auto put = [&](const char* name, const QByteArray& text) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        put("a/b/events.jsonl", "{\"detail-type\":\"t\",\"n\":2}\n");
        put("a/1.json", "{\"detail-type\":\"t\",\"n\":1}");
        put("rule.json", "{\"source\":[\"s\"],\"detail-type\":[\"t\"]}");
        put("readme.txt", "words\n");
        QFile::copy(QStringLiteral(RW_TEST_DATA "/import-samples/11-logs-subscription-firehose.gz"),
                    folder.filePath(QStringLiteral("z.gz")));
        const Outcome outcome = run({item(folder.path())});
        QVERIFY2(outcome.notices.isEmpty(), qPrintable(outcome.notices.join(u' ')));
        QCOMPARE(outcome.events.size(), size_t{5});
        QCOMPARE(outcome.events[0].origin->source, std::string("a/1.json"));
        QCOMPARE(outcome.events[1].origin->source, std::string("a/b/events.jsonl"));
        QTemporaryDir empty;
        QCOMPARE(run({item(empty.path())}).notices.size(), 1);
    }

    void pipesAreRefusedAtOnce() {
        const QString pipe = m_dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Outcome outcome = run({item(pipe)});
        QCOMPARE(outcome.failed.size(), size_t{1});
        QCOMPARE(outcome.failed[0].kind, ErrorKind::BadInput);
    }

    void wrappedEventsSayWhatIsMadeUp() {
        const Outcome outcome = run({item(QStringLiteral(RW_TEST_DATA "/genesys/samples/ws.customer.end.json"))});
        QCOMPARE(outcome.events.size(), size_t{1});
        const auto& made = outcome.events[0].origin->madeUpPaths;
        QVERIFY(std::find(made.begin(), made.end(), "account") != made.end());
    }

    void missingFiles() {
        const QString none = m_dir.filePath(QStringLiteral("none.json"));
        Outcome outcome = run({item(none)});
        QCOMPARE(outcome.finished, 0);
        QCOMPARE(outcome.failed.size(), size_t{1});
        QCOMPARE(outcome.failed[0].kind, ErrorKind::NotFound);
        outcome = run({item(none), item(write("there.json", "{\"a\":1}"))});
        QCOMPARE(outcome.finished, 1);
        QCOMPARE(outcome.events.size(), size_t{1});
        QCOMPARE(outcome.notices.size(), 1);
    }

    void cancelEndsItOnce() {
        // More than may be on its way untaken: the worker cannot be through with it before it is told to stop.
        constexpr size_t kEvents = 400'000;
        QByteArray lines;
        for (size_t i = 0; i < kEvents; ++i) {
            lines += "{\"a\":" + QByteArray::number(static_cast<qulonglong>(i)) + "}\n";
        }
        size_t events = 0;
        int finished = 0;
        std::vector<Error> failed;
        FileSource source({item(write("long.jsonl", lines))}, m_pool);
        QObject::connect(&source, &EventSource::events, &source, [&](std::vector<store::NewEvent>& batch) {
            events += batch.size();
            source.cancel();
        });
        QObject::connect(&source, &EventSource::finished, &source, [&] { ++finished; });
        QObject::connect(&source, &EventSource::failed, &source, [&](const Error& e) { failed.push_back(e); });
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), size_t{1}, 60'000);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), size_t{1});
        QCOMPARE(failed[0].kind, ErrorKind::Cancelled);
        QCOMPARE(finished, 0);
        QVERIFY(events > 0 && events < kEvents);
        const auto report = source.report(); // of what came in, not of what was read
        QCOMPARE(report->accepted(), static_cast<uint64_t>(events));
        QCOMPARE(report->doubtful, static_cast<uint64_t>(events)); // none has a detail-type
        QCOMPARE(report->ways.size(), size_t{1});
        QCOMPARE(report->ways.front().events, static_cast<uint64_t>(events));
        QCOMPARE(report->records.size() + report->unlisted, events);
    }

    void recordsOutOfOneWrapperAreCountedEach() {
        constexpr int kLines = 4'000; // as above: more than may be on its way
        constexpr int kInOne = 100;
        QByteArray lines;
        for (int line = 0; line < kLines; ++line) {
            QByteArray inner;
            for (int i = 0; i < kInOne; ++i) {
                inner += (i == 0 ? "" : ",") + QByteArray("{\\\"a\\\":") + QByteArray::number(line * kInOne + i) + "}";
            }
            lines += "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"[" + inner + "]\"}]}\n";
        }
        size_t events = 0;
        bool ended = false;
        FileSource source({item(write("wrapped.jsonl", lines))}, m_pool);
        QObject::connect(&source, &EventSource::events, &source, [&](std::vector<store::NewEvent>& batch) {
            events += batch.size();
            source.cancel();
        });
        QObject::connect(&source, &EventSource::failed, &source, [&] { ended = true; });
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(events > 0 && events < size_t{kLines} * kInOne);
        const auto report = source.report();
        QCOMPARE(report->doubtful, static_cast<uint64_t>(events));
        QCOMPARE(report->records.size() + report->unlisted, static_cast<uint64_t>(events));
    }

    void theReportTellsTheFateOfEveryRecord() {
        const QByteArray one = R"({"id":"1","detail-type":"t","source":"s","detail":{}})";
        const QByteArray two = R"({"id":"2","detail-type":"t","source":"s","detail":{}})";
        const QByteArray message = QByteArray(two).replace('"', "\\\"");
        const QString first = write("first.jsonl", one + "\n" + one + "\nno event at all {\n" + one + "\n");
        const QString second =
            write("second.json", "{\"Messages\":[{\"MessageId\":\"m\",\"Body\":\"" + message + "\"}]}");
        FileSource source({item(first), item(second), item(m_dir.filePath(QStringLiteral("third.json")))}, m_pool);
        store::EventStore events;
        int ended = 0;
        QObject::connect(&source, &EventSource::events, &source,
                         [&](std::vector<store::NewEvent>& batch) { source.stored(events.append(std::move(batch))); });
        QObject::connect(&source, &EventSource::finished, &source, [&] { ++ended; });
        QVERIFY(source.report() == nullptr);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended, 1, 60'000);
        const auto report = source.report();
        QVERIFY(report != nullptr);
        using Fate = store::Record::Fate;
        QCOMPARE(report->files.size(), 3);
        QCOMPARE(report->accepted(), uint64_t{2});
        QCOMPARE(report->count(Fate::Unwrapped), uint64_t{1});
        QCOMPARE(report->count(Fate::Duplicate), uint64_t{2});
        QCOMPARE(report->count(Fate::Unreadable), uint64_t{2}); // a line, and the file that is not there
        QVERIFY(!report->plain());
        QCOMPARE(report->ways.size(), size_t{2});
        QCOMPARE(report->ways[0].events, uint64_t{1});
        QCOMPARE(report->ways[0].print, store::textPrint(one.toStdString()));
        QVERIFY(!report->ways[1].how.isEmpty());
        QCOMPARE(report->records.size(), size_t{4});
        QCOMPARE(report->records[0].line, uint64_t{2});
        QCOMPARE(report->records[0].offset, static_cast<uint64_t>(one.size() + 1));
        QCOMPARE(report->records[0].fate, Fate::Duplicate);
        QCOMPARE(report->records[0].print, report->ways[0].print);
        QCOMPARE(report->records[1].fate, Fate::Unreadable);
        QCOMPARE(report->records[1].line, uint64_t{3});
        QVERIFY(!report->records[1].words.isEmpty());
        QCOMPARE(report->records[3].file, 2U);
        QCOMPARE(report->records[3].line, uint64_t{0});
        m_pool.waitForDone();
        QCoreApplication::processEvents();
    }

    void theReportIsBounded() {
        QByteArray lines;
        for (int i = 0; i < 25'000; ++i) {
            lines += "{\"id\":\"same\",\"detail\":{}}\n[nothing\n";
        }
        FileSource source({item(write("bad.jsonl", lines))}, m_pool);
        store::EventStore events;
        int ended = 0;
        QObject::connect(&source, &EventSource::events, &source,
                         [&](std::vector<store::NewEvent>& batch) { source.stored(events.append(std::move(batch))); });
        QObject::connect(&source, &EventSource::finished, &source, [&] { ++ended; });
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended, 1, 60'000);
        const auto report = source.report();
        QCOMPARE(report->records.size(), session::ImportReport::kMostRecords);
        QCOMPARE(report->accepted() + report->count(store::Record::Fate::Duplicate),
                 static_cast<uint64_t>(report->accepted()) + 25'000 - 1);
        QCOMPARE(report->records.size() + report->unlisted,
                 report->count(store::Record::Fate::Duplicate) + report->count(store::Record::Fate::Unreadable) +
                     report->count(store::Record::Fate::Skipped) + report->doubtful);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
    }

    /// Envelopes that the import made up are known as such; all events of one kind share the note of it.
    void madeUpEnvelopesAreNoted() {
        QByteArray lines;
        for (const char* media : {"VOICE", "CHAT"}) {
            lines += QByteArray("{\"topicName\":\"v2.detail.events.conversation.x.acd.end\",\"eventBody\":{"
                                "\"eventTime\":1770127800400,\"mediaType\":\"") +
                     media + "\"}}\n";
        }
        lines += "{\"detail-type\":\"t\",\"source\":\"s\",\"detail\":{}}\n";
        const Outcome outcome = run({item(write("bare.jsonl", lines))});
        QCOMPARE(outcome.events.size(), size_t{3});
        QCOMPARE(outcome.events[0].origin->madeUpPaths,
                 (std::vector<std::string>{"id", "source", "account", "region", "time"}));
        QCOMPARE(outcome.events[0].origin->source, std::string("bare.jsonl"));
        QCOMPARE(outcome.events[1].origin, outcome.events[0].origin);
        QVERIFY(outcome.events[2].origin->madeUpPaths.empty());
    }

    void destructionIsQuiet() {
        QByteArray lines;
        for (int i = 0; i < 50'000; ++i) {
            lines += "{\"a\":1}\n";
        }
        Outcome outcome;
        {
            FileSource source({item(write("gone.jsonl", lines))}, m_pool);
            watch(source, outcome);
            source.start();
        }
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(outcome.finished + static_cast<int>(outcome.failed.size()), 0);
    }
};

QTEST_GUILESS_MAIN(TestFileSource)
#include "tst_filesource.moc"
