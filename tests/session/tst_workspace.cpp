// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"
#include "session/workspacekeeper.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

using namespace rw;
using namespace rw::session;

namespace {

std::vector<store::NewEvent> numbered(int from, int to, const std::shared_ptr<const store::Origin>& origin = nullptr) {
    std::vector<store::NewEvent> out;
    for (int i = from; i < to; ++i) {
        out.push_back({"{\"id\":\"" + std::to_string(i) + "\"}", origin});
    }
    return out;
}

bool execute(const QString& path, const char* sql) {
    sqlite3* handle = nullptr;
    const bool done = sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEventsAndRule() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("deep/down/w.sqlite"));
        auto origin = std::make_shared<store::Origin>();
        origin->source = "Demo";
        origin->synthetic = true;
        origin->approximatedPaths = {"a.b", "c"};
        origin->unavailablePaths = {"x"};
        const StoredRule rule{QByteArray("{\0\xff", 3), "saved", QStringLiteral("/tmp/ä.json")};
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            QVERIFY((*workspace)->readEvents().value().empty());
            QVERIFY(!(*workspace)->readRule().value());
            QVERIFY((*workspace)->appendEvents(numbered(0, 3, origin)));
            QVERIFY((*workspace)->appendEvents(numbered(3, 4)));
            QVERIFY((*workspace)->writeRule({"old", "", {}}));
            QVERIFY((*workspace)->writeRule(rule));
        }
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QVERIFY((*workspace)->setAsideAs().isEmpty());
        const auto events = (*workspace)->readEvents();
        QVERIFY(events);
        QCOMPARE(events->size(), size_t{4});
        QCOMPARE((*events)[2].json, std::string("{\"id\":\"2\"}"));
        QCOMPARE((*events)[2].origin->source, std::string("Demo"));
        QVERIFY((*events)[2].origin->synthetic);
        QCOMPARE((*events)[2].origin->approximatedPaths, origin->approximatedPaths);
        QCOMPARE((*events)[2].origin->unavailablePaths, origin->unavailablePaths);
        QCOMPARE((*events)[0].origin, (*events)[2].origin);
        QVERIFY(!(*events)[3].origin);
        const auto read = (*workspace)->readRule();
        QVERIFY(read && *read);
        QCOMPARE((*read)->text, rule.text);
        QCOMPARE((*read)->savedText, rule.savedText);
        QCOMPARE((*read)->filePath, rule.filePath);
        QVERIFY((*workspace)->clearEvents());
        QVERIFY((*workspace)->appendEvents(numbered(9, 10, origin)));
        QCOMPARE((*workspace)->readEvents().value().size(), size_t{1});
        QCOMPARE((*workspace)->readEvents().value()[0].origin->source, std::string("Demo"));
        QVERIFY((*workspace)->readRule().value());
    }

    void newerLayoutIsRefusedAndLeftAlone() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace && (*workspace)->appendEvents(numbered(0, 3)));
        }
        QVERIFY(execute(path, "UPDATE schema SET version = 99"));
        const auto refused = Workspace::open(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        QVERIFY(QString::fromStdString(refused.error().message).contains(QStringLiteral("newer")));
        QVERIFY(execute(path, "UPDATE schema SET version = 1"));
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QCOMPARE((*workspace)->readEvents().value().size(), size_t{3});
    }

    void foreignDatabaseIsRefused() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("other.sqlite"));
        QVERIFY(execute(path, "CREATE TABLE photos(x)"));
        const auto refused = Workspace::open(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        QVERIFY(execute(path, "SELECT * FROM photos"));
    }

    void damagedFileIsSetAside() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        const QByteArray nonsense(10'000, 'x');
        for (int round = 1; round <= 2; ++round) { // a second one must not overwrite the first
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(nonsense);
            file.close();
            QFile::remove(path + QStringLiteral("-wal"));
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            QVERIFY((*workspace)->readEvents().value().empty());
            QFile aside((*workspace)->setAsideAs());
            QVERIFY(aside.open(QIODevice::ReadOnly));
            QCOMPARE(aside.readAll(), nonsense);
            QCOMPARE(QDir(dir.path())
                         .entryList({QStringLiteral("*.damaged-*")}, QDir::Files)
                         .filter(QRegularExpression(QStringLiteral("\\d$")))
                         .size(),
                     round);
        }
    }

    void readablePartOfADamagedFileIsRescued() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        std::vector<store::NewEvent> events = numbered(0, 2000);
        for (store::NewEvent& event : events) {
            event.json.insert(1, "\"pad\":\"" + std::string(300, 'p') + "\",");
        }
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace && (*workspace)->appendEvents(events) && (*workspace)->writeRule({"rule", "", {}}));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
        file.write(QByteArray(4096, '\xee'));
        file.close();
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QVERIFY(!(*workspace)->setAsideAs().isEmpty());
        const auto rescued = (*workspace)->readEvents();
        QVERIFY(rescued);
        QCOMPARE(rescued->size(), static_cast<size_t>((*workspace)->salvagedEvents()));
        QVERIFY2(rescued->size() > 1900 && rescued->size() < 2000, qPrintable(QString::number(rescued->size())));
        QCOMPARE(rescued->front().json, events.front().json);
        QCOMPARE(rescued->back().json, events.back().json);
        QCOMPARE((*workspace)->readRule().value()->text, QByteArray("rule"));
    }

    void unusableFolder() {
        const auto refused = Workspace::open(QStringLiteral("/proc/no/such/w.sqlite"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Io);
    }

    void killedWriterKeepsWhatItReported() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        for (int round = 0; round < 3; ++round) {
            QFile::remove(path);
            QFile::remove(path + QStringLiteral("-wal"));
            QFile::remove(path + QStringLiteral("-shm"));
            QProcess writer;
            writer.start(QStringLiteral(RW_WORKSPACE_WRITER), {path});
            QByteArray said;
            while (said.count('\n') < 5 + round * 7) {
                QVERIFY(writer.waitForReadyRead(20'000));
                said += writer.readAll();
            }
            writer.kill(); // SIGKILL
            QVERIFY(writer.waitForFinished());
            said += writer.readAll();
            const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
            const size_t reported = lines.last().toULongLong();
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            QVERIFY((*workspace)->setAsideAs().isEmpty());
            const auto events = (*workspace)->readEvents();
            QVERIFY(events);
            QVERIFY(events->size() >= reported);
            QCOMPARE(events->size() % 50, size_t{0}); // whole batches only
            for (size_t i = 0; i < events->size(); ++i) {
                QCOMPARE((*events)[i].json, "{\"n\":" + std::to_string(i) + "}");
            }
        }
    }

    void keeperWritesInOrderAndFlushes() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        store::EventStore events;
        {
            WorkspaceKeeper keeper(path);
            QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
            keeper.open();
            QTRY_COMPARE(restored.count(), 1);
            events.append(numbered(0, 10));
            keeper.storeEvents(events.snapshot(), 0, 10);
            keeper.clearEvents();
            events.clear();
            for (int i = 0; i < 20; ++i) {
                const auto added = events.append(numbered(i * 5, i * 5 + 5));
                keeper.storeEvents(events.snapshot(), added.first, added.first + added.appended);
                keeper.storeRule({QByteArray::number(i), {}, {}});
            }
        }
        WorkspaceKeeper keeper(path);
        std::shared_ptr<RestoredWorkspace> content;
        connect(&keeper, &WorkspaceKeeper::restored, this, [&](const auto& found) { content = found; });
        keeper.open();
        QTRY_VERIFY(content);
        QCOMPARE(content->events.size(), size_t{100});
        QCOMPARE(content->events[99].json, std::string("{\"id\":\"99\"}"));
        QCOMPARE(content->rule->text, QByteArray("19"));
        QVERIFY(keeper.idle());
        events.append(numbered(100, 101));
        keeper.storeEvents(events.snapshot(), 100, 101);
        QTRY_VERIFY(keeper.idle());
    }

    void keeperOfARefusedFileGoesOnWithoutIt() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("other.sqlite"));
        QVERIFY(execute(path, "CREATE TABLE photos(x)"));
        WorkspaceKeeper keeper(path);
        QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
        QSignalSpy problem(&keeper, &WorkspaceKeeper::problem);
        keeper.open();
        QTRY_COMPARE(restored.count(), 1);
        QCOMPARE(problem.count(), 1);
        keeper.storeRule({"x", {}, {}});
        QVERIFY(keeper.idle());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
