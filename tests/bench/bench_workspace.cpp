// SPDX-License-Identifier: GPL-3.0-or-later
// The durable workspace: import of NDJSON with everything stored, reopening, size on disk and memory. One run each,
// since a run takes seconds: bench_workspace [events] [folder].
#include "demo/generate.h"
#include "engine/base/error.h"
#include "session/eventlibrary.h"
#include "session/filesource.h"
#include "session/workspacekeeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

using namespace rw;
using namespace rw::session;

namespace {

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

/// Processor time of all threads so far.
double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Resident megabytes (10^6): "VmRSS:" now, "VmHWM:" at most so far.
double resident(const char* which = "VmRSS:") {
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith(which)) {
                return line.mid(6).simplified().split(' ').first().toDouble() * 1024 / 1e6;
            }
        }
    }
    return 0;
}

template <class Done>
void waitUntil(const Done& done) {
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done()) {
            loop.quit();
        }
    });
    poll.start(1);
    if (!done()) {
        loop.exec();
    }
}

/// In a process of its own: memory that an import gave back would be counted otherwise.
void reopen(const QString& path) {
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    const auto begin = std::chrono::steady_clock::now();
    EventLibrary library(pool);
    WorkspaceKeeper keeper(path);
    bool shown = false;
    double untilRead = 0;
    QObject::connect(&keeper, &WorkspaceKeeper::restored, &library,
                     [&](const std::shared_ptr<RestoredWorkspace>& content) {
                         untilRead = seconds(begin);
                         library.adopt(std::move(content->events), [&](const store::AppendResult&) { shown = true; });
                     });
    keeper.open();
    waitUntil([&] { return shown; });
    std::printf("reopen: read after %.2f s, %u events in the table after %.2f s; resident %.0f MB\n", untilRead,
                library.size(), seconds(begin), resident());
    QThread::sleep(3);
    std::printf("resident three seconds later: %.0f MB\n", resident());
    const auto look = std::chrono::steady_clock::now();
    size_t bytes = 0;
    for (uint32_t i = 0; i < 100; ++i) {
        bytes += library.snapshot().text({i * (library.size() / 100)}).size();
    }
    std::printf("a text anywhere in the file: %.2f ms (%zu bytes on average)\n", seconds(look) * 10, bytes / 100);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--reopen") {
        reopen(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    const uint64_t count = argc > 1 ? QByteArray(argv[1]).toULongLong() : 1'000'000;
    QTemporaryDir folder(argc > 2 ? QDir(QString::fromLocal8Bit(argv[2])).filePath(QStringLiteral("bench-XXXXXX"))
                                  : QDir::temp().filePath(QStringLiteral("bench-XXXXXX")));
    const QString input = folder.filePath(QStringLiteral("events.ndjson"));
    const QString path = folder.filePath(QStringLiteral("workspace.sqlite"));
    {
        QFile file(input);
        if (!file.open(QIODevice::WriteOnly)) {
            return 1;
        }
        demo::GenerateOptions options;
        options.count = count;
        demo::EventGenerator generator(options);
        for (bool more = true; more;) {
            std::string chunk;
            more = generator.appendChunk(chunk);
            file.write(chunk.data(), static_cast<qint64>(chunk.size()));
        }
    }
    folder.setAutoRemove(qEnvironmentVariableIsEmpty("RW_BENCH_KEEP"));
    const double raw = static_cast<double>(QFileInfo(input).size());
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    bool ready = false;
    {
        EventLibrary library(pool);
        WorkspaceKeeper keeper(path);
        QObject::connect(&keeper, &WorkspaceKeeper::restored, &library, [&] { ready = true; });
        QObject::connect(&keeper, &WorkspaceKeeper::problem, &library,
                         [](const Error& error) { std::fprintf(stderr, "%s\n", error.message.c_str()); });
        QObject::connect(&library, &EventLibrary::appended, &keeper, [&] { keeper.storeEvents(library.snapshot()); });
        keeper.open();
        waitUntil([&] { return ready; });
        const double processorBefore = processorSeconds();
        const auto begin = std::chrono::steady_clock::now();
        std::vector<ImportItem> items;
        items.push_back({input, {}, QStringLiteral("events.ndjson")});
        FileSource source(std::move(items), pool);
        bool read = false;
        bool behind = false; // as Acquisition does it
        int held = 0;
        const auto answer = [&] {
            for (; !behind && held > 0; --held) {
                source.taken();
            }
        };
        QObject::connect(&keeper, &WorkspaceKeeper::farBehind, &library, [&](bool far) {
            behind = far;
            answer();
        });
        QObject::connect(&source, &EventSource::events, &library, [&](std::vector<store::NewEvent>& batch) {
            library.add(std::move(batch), [&](const store::AppendResult&) {
                ++held;
                answer();
            });
        });
        QObject::connect(&source, &EventSource::finished, &library, [&] { read = true; });
        source.start();
        waitUntil([&] { return read; });
        const double untilRead = seconds(begin);
        waitUntil([&] { return !library.adding(); });
        const double untilShown = seconds(begin);
        waitUntil([&] { return keeper.idle(); });
        const double untilStored = seconds(begin);
        std::printf("import: %u events, %.0f MB; read after %.2f s, in the table after %.2f s, stored after %.2f s: "
                    "%.0f MB/s\n",
                    library.size(), raw / 1e6, untilRead, untilShown, untilStored, raw / 1e6 / untilStored);
        std::printf("processor time: %.2f s, %.0f MB for a second of one core\n", processorSeconds() - processorBefore,
                    raw / 1e6 / (processorSeconds() - processorBefore));
        std::printf("resident when stored: %.0f MB, at most until then: %.0f MB\n", resident(), resident("VmHWM:"));
        QThread::sleep(3); // the keeper gives memory back when nothing has come for a while
        std::printf("resident three seconds later: %.0f MB\n", resident());
    }
    const double disk = static_cast<double>(QFileInfo(path).size());
    std::printf("workspace: %.0f MB, %.1f %% of the NDJSON\n", disk / 1e6, 100 * disk / raw);
    std::fflush(stdout);
    return QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--reopen"), path});
}
