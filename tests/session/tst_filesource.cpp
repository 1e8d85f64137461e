// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filesource.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        [&] { QTRY_VERIFY(outcome.finished + static_cast<int>(outcome.failed.size()) > 0); }();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        return outcome;
    }

private Q_SLOTS:
    void severalFiles() {
        QByteArray lines;
        for (int i = 0; i < 5000; ++i) {
            lines += "{\"a\":" + QByteArray::number(i) + "}\n";
        }
        const Outcome outcome = run({item(write("lines.jsonl", lines)),
                                     item(write("one.json", "{\n  \"b\": 1\n}\n")),
                                     {{}, "[{\"c\":1}]", QStringLiteral("Pasted")}});
        QCOMPARE(outcome.finished, 1);
        QVERIFY(outcome.failed.empty());
        QVERIFY(outcome.notices.isEmpty());
        QCOMPARE(outcome.events.size(), size_t{5002});
        QCOMPARE(outcome.events[4999].json, std::string("{\"a\":4999}"));
        QCOMPARE(outcome.events[5000].json, std::string("{\n  \"b\": 1\n}"));
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

    void wrappedEventsSayWhatIsMadeUp() {
        const Outcome outcome = run({item(QStringLiteral(RW_TEST_DATA "/genesys/samples/ws.customer.end.json"))});
        QCOMPARE(outcome.events.size(), size_t{1});
        const auto& made = outcome.events[0].origin->approximatedPaths;
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
        outcome = run({item(m_dir.path())});
        QCOMPARE(outcome.failed.size(), size_t{1});
    }

    void cancelEndsItOnce() {
        QByteArray lines;
        for (int i = 0; i < 100'000; ++i) {
            lines += "{\"a\":" + QByteArray::number(i) + "}\n";
        }
        Outcome outcome;
        FileSource source({item(write("long.jsonl", lines))}, m_pool);
        watch(source, outcome);
        source.start();
        QTRY_VERIFY(!outcome.events.empty());
        source.cancel();
        QTRY_COMPARE(outcome.failed.size(), size_t{1});
        QCOMPARE(outcome.failed[0].kind, ErrorKind::Cancelled);
        QCOMPARE(outcome.finished, 0);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(outcome.events.size() < 100'000);
        QCOMPARE(outcome.failed.size(), size_t{1});
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
