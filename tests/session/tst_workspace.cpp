// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/suitedesk.h"
#include "session/workspace.h"
#include "session/workspacekeeper.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <optional>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>

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

std::vector<store::NewEvent> padded(int from, int to) {
    std::vector<store::NewEvent> out;
    for (int i = from; i < to; ++i) { // hardly compressible, so that blocks fill pages
        std::string pad;
        uint64_t random = static_cast<uint64_t>(i) * 0x9E37'79B9'7F4A'7C15U + 1;
        for (int k = 0; k < 300; ++k) {
            random = random * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
            pad += static_cast<char>('a' + (random >> 33U) % 26);
        }
        out.push_back({"{\"pad\":\"" + pad + "\",\"id\":\"" + std::to_string(i) + "\"}", nullptr});
    }
    return out;
}

/// No file of this process grows.
class FullDisk {
public:
    FullDisk() {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        (void)getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 4096;
        (void)setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { end(); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    void end() const { (void)setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// A file as the first layout had it.
constexpr const char* kFirstLayout = R"(
CREATE TABLE schema(version INTEGER NOT NULL);
INSERT INTO schema VALUES(1);
CREATE TABLE origins(id INTEGER PRIMARY KEY, source TEXT NOT NULL, synthetic INTEGER NOT NULL,
                     approximated TEXT NOT NULL, unavailable TEXT NOT NULL);
CREATE TABLE events(id INTEGER PRIMARY KEY, origin INTEGER, json BLOB NOT NULL);
CREATE TABLE rule(id INTEGER PRIMARY KEY CHECK(id = 1), text BLOB NOT NULL, saved BLOB NOT NULL, path TEXT NOT NULL);
INSERT INTO origins VALUES(1, 'Demo', 1, 'a.b' || char(10) || 'c', '');
INSERT INTO events VALUES(1, 1, CAST('{"id":"a"}' AS BLOB));
INSERT INTO events VALUES(2, 0, CAST('{"id":"b"}' AS BLOB));
INSERT INTO events VALUES(5, 1, CAST('not json' AS BLOB));
INSERT INTO rule VALUES(1, CAST('rule' AS BLOB), CAST('saved' AS BLOB), '/r.json');
)";

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
        origin->madeUpPaths = {"id", "source"};
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
        QCOMPARE((*events)[2].origin->madeUpPaths, origin->madeUpPaths);
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

    void tagsGoWithTheirEvents() {
        QTemporaryDir dir;
        auto workspace = Workspace::open(dir.filePath(QStringLiteral("w.sqlite")));
        QVERIFY(workspace);
        const auto print = [](const char* text) { return store::textPrint(text); };
        QVERIFY((*workspace)->appendEvents(numbered(0, 2)));
        QVERIFY((*workspace)->appendEvents(numbered(2, 4)));
        const QString todo = QStringLiteral("todo");
        QVERIFY((*workspace)
                    ->writeTags({{print("{\"id\":\"0\"}"), todo, true},
                                 {print("{\"id\":\"0\"}"), QStringLiteral("a"), true},
                                 {print("{\"id\":\"3\"}"), todo, true},
                                 {print("{\"id\":\"1\"}"), todo, true},
                                 {print("{\"id\":\"1\"}"), todo, false}}));
        QCOMPARE((*workspace)->readTags().value().size(), size_t{3});
        QCOMPARE((*workspace)->trim({1, 0, 0}).value(), int64_t{2});
        const std::vector<Workspace::Tag> left{{print("{\"id\":\"3\"}"), todo}};
        QCOMPARE((*workspace)->readTags().value(), left);
        QVERIFY((*workspace)->clearEvents());
        QVERIFY((*workspace)->readTags().value().empty());
    }

    void theKeeperWritesTagsInOrder() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            WorkspaceKeeper keeper(path);
            QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
            keeper.open();
            QVERIFY(restored.wait(30'000));
            keeper.storeTags({{1, QStringLiteral("gone"), true}});
            keeper.clearEvents(); // takes the tags before it
            keeper.storeTags({{2, QStringLiteral("a"), true}, {3, QStringLiteral("b"), true}});
            keeper.storeTags({{2, QStringLiteral("a"), false}});
        }
        WorkspaceKeeper keeper(path);
        std::vector<Workspace::Tag> tags;
        QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
        connect(&keeper, &WorkspaceKeeper::restored, this,
                [&tags](const std::shared_ptr<RestoredWorkspace>& content) { tags = content->tags; });
        keeper.open();
        QVERIFY(restored.wait(30'000));
        const std::vector<Workspace::Tag> wanted{{3, QStringLiteral("b")}};
        QCOMPARE(tags, wanted);
    }

    void aDiskThatIsFarBehindIsTold() {
        QTemporaryDir dir;
        WorkspaceKeeper keeper(dir.filePath(QStringLiteral("w.sqlite")));
        QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
        QSignalSpy far(&keeper, &WorkspaceKeeper::farBehind);
        keeper.open();
        QVERIFY(restored.wait(30'000));
        store::EventStore events;
        (void)events.append(numbered(0, 1000));
        keeper.storeEvents(events.snapshot());
        QTRY_VERIFY_WITH_TIMEOUT(keeper.idle(), 60'000);
        QCOMPARE(far.size(), 0);
        constexpr int kMany = 4 * static_cast<int>(store::Segment::kUsualRows);
        (void)events.append(numbered(1000, kMany));
        keeper.storeEvents(events.snapshot());
        QCOMPARE(far.size(), 1);
        QVERIFY(far.at(0).at(0).toBool());
        QTRY_COMPARE_WITH_TIMEOUT(far.size(), 2, 60'000);
        QVERIFY(!far.at(1).at(0).toBool());
        // Where nothing can be written nobody waits for it.
        FullDisk full;
        (void)events.append(numbered(kMany, 2 * kMany));
        keeper.storeEvents(events.snapshot());
        QTRY_VERIFY_WITH_TIMEOUT(!keeper.usable(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(far.size(), 4, 60'000);
        QVERIFY(far.at(2).at(0).toBool() && !far.at(3).at(0).toBool());
        full.end();
        QTRY_VERIFY_WITH_TIMEOUT(keeper.idle(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(far.size() % 2 == 0, 60'000);
        // Removed ones are nobody's backlog.
        keeper.clearEvents();
        QTRY_VERIFY_WITH_TIMEOUT(keeper.idle(), 60'000);
        events.clear();
        (void)events.append(numbered(0, 1000));
        const auto before = far.size();
        keeper.storeEvents(events.snapshot());
        QTRY_VERIFY_WITH_TIMEOUT(keeper.idle(), 60'000);
        QCOMPARE(far.size(), before);
    }

    void aKeeperThatCannotWriteSaysSo() {
        QTemporaryDir dir;
        WorkspaceKeeper keeper(dir.filePath(QStringLiteral("w.sqlite")));
        QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
        QSignalSpy problem(&keeper, &WorkspaceKeeper::problem);
        keeper.open();
        QVERIFY(restored.wait(30'000));
        QVERIFY(keeper.usable());
        FullDisk full;
        keeper.storeRule({QByteArray(100'000, 'x'), {}, {}, 1});
        QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 30'000);
        QVERIFY(!keeper.usable());
        QVERIFY(!keeper.idle());
        full.end();
        QTRY_VERIFY_WITH_TIMEOUT(keeper.idle(), 60'000); // it tries again
        QVERIFY(keeper.usable());
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
        QVERIFY(execute(path, "UPDATE schema SET version = 2"));
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
        std::vector<store::NewEvent> events = padded(0, 8000);
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace && (*workspace)->writeRule({"rule", "", {}}));
            for (size_t from = 0; from < events.size(); from += 2000) {
                const auto begin = events.begin() + static_cast<std::ptrdiff_t>(from);
                QVERIFY((*workspace)->appendEvents({begin, begin + 2000}));
            }
            QVERIFY((*workspace)->setTag({7, QStringLiteral("odd")}, true));
            QVERIFY((*workspace)->writeMeta(QStringLiteral("k"), "v"));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2 / 16384 * 16384));
        file.write(QByteArray(16384, '\xee'));
        file.close();
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QVERIFY(!(*workspace)->setAsideAs().isEmpty());
        const auto rescued = (*workspace)->readEvents();
        QVERIFY(rescued);
        QCOMPARE(rescued->size(), static_cast<size_t>((*workspace)->salvagedEvents()));
        QVERIFY2(rescued->size() > 7000 && rescued->size() <= 8000, qPrintable(QString::number(rescued->size())));
        QCOMPARE(rescued->front().json, events.front().json);
        QCOMPARE(rescued->back().json, events.back().json);
        size_t at = 0;
        for (const store::NewEvent& event : *rescued) { // nothing made up, nothing out of order
            while (at < events.size() && events[at].json != event.json) {
                ++at;
            }
        }
        QVERIFY(at < events.size());
        QCOMPARE((*workspace)->readRule().value()->text, QByteArray("rule"));
        QCOMPARE((*workspace)->readTags().value().size(), size_t{1});
        QCOMPARE((*workspace)->readMeta().value().value(QStringLiteral("k")), QByteArray("v"));
    }

    void everythingElseIsKept() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            QVERIFY((*workspace)->writeRule({"two", "", {}, 2}));
            QVERIFY((*workspace)->writeRule({"one", "", {}, 1}));
            QVERIFY((*workspace)->writeRule({"three", "", {}, 3}));
            QVERIFY((*workspace)->removeRule(2));
            QVERIFY((*workspace)->writeSuite({"cases", "cases", QStringLiteral("s.json"), 1}));
            QVERIFY((*workspace)->setTag({~uint64_t{0}, QStringLiteral("ä")}, true));
            QVERIFY((*workspace)->setTag({~uint64_t{0}, QStringLiteral("ä")}, true));
            QVERIFY((*workspace)->setTag({5, QStringLiteral("b")}, true));
            QVERIFY((*workspace)->setTag({5, QStringLiteral("b")}, false));
            QVERIFY((*workspace)->writeMeta(QStringLiteral("k"), "1"));
            QVERIFY((*workspace)->writeMeta(QStringLiteral("k"), QByteArray("\0x", 2)));
        }
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        const auto rules = (*workspace)->readRules();
        QCOMPARE(rules->size(), size_t{2});
        QCOMPARE((*rules)[0].text, QByteArray("one"));
        QCOMPARE((*rules)[1].id, int64_t{3});
        QCOMPARE((*workspace)->readSuites().value().at(0).filePath, QStringLiteral("s.json"));
        const std::vector<Workspace::Tag> tags{{~uint64_t{0}, QStringLiteral("ä")}};
        QCOMPARE((*workspace)->readTags().value(), tags);
        QCOMPARE((*workspace)->readMeta().value().value(QStringLiteral("k")), QByteArray("\0x", 2));
    }

    void layoutOfTheFirstVersionMigrates() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        QVERIFY(execute(path, kFirstLayout));
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QVERIFY((*workspace)->setAsideAs().isEmpty());
        const auto events = (*workspace)->readEvents();
        QVERIFY(events);
        QCOMPARE(events->size(), size_t{3});
        QCOMPARE((*events)[0].json, std::string("{\"id\":\"a\"}"));
        QCOMPARE((*events)[0].origin->source, std::string("Demo"));
        QCOMPARE((*events)[0].origin->approximatedPaths, (std::vector<std::string>{"a.b", "c"}));
        QVERIFY(!(*events)[1].origin);
        QCOMPARE((*events)[2].json, std::string("not json"));
        QCOMPARE((*workspace)->readRule().value()->filePath, QStringLiteral("/r.json"));
        workspace->reset();
        workspace = Workspace::open(path); // and stays migrated
        QVERIFY(workspace);
        QCOMPARE((*workspace)->readEvents().value().size(), size_t{3});
    }

    void damagedFileOfTheFirstVersionIsRescued() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        QVERIFY(execute(path, kFirstLayout));
        QVERIFY(execute(path, "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                              "INSERT INTO events SELECT i, 0, CAST('{\"n\":\"' || i || hex(zeroblob(150)) || '\"}' AS "
                              "BLOB) FROM n"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
        file.write(QByteArray(4096, '\xee'));
        file.close();
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        QVERIFY(!(*workspace)->setAsideAs().isEmpty());
        const auto rescued = (*workspace)->readEvents();
        QVERIFY(rescued && rescued->size() > 1900 && rescued->size() < 1994);
        QCOMPARE(rescued->front().json, std::string("{\"id\":\"a\"}"));
        QVERIFY(rescued->back().json.find("\"2000") != std::string::npos);
        QCOMPARE((*workspace)->readRule().value()->text, QByteArray("rule"));
    }

    void secondUserIsTold() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        auto first = Workspace::open(path);
        QVERIFY(first && (*first)->appendEvents(numbered(0, 3)));
        const auto second = Workspace::open(path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Io);
        QVERIFY(QString::fromStdString(second.error().message).contains(QStringLiteral("Another Rulewright")));
        QVERIFY(!second.error().remedy.empty());
        QVERIFY((*first)->appendEvents(numbered(3, 4)));
        first->reset();
        auto third = Workspace::open(path);
        QVERIFY(third);
        QCOMPARE((*third)->readEvents().value().size(), size_t{4});
    }

    void textsOfLargeSegmentsAreReadWhenWanted() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        constexpr int kMany = 40'000;
        store::EventStore events;
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            events.append(numbered(0, kMany));
            const auto before = events.snapshot();
            const auto inMemory = before.segments().front().segment->payload();
            QVERIFY((*workspace)->storeSegments(before));
            QVERIFY(before.segments().front().segment->payload() != inMemory);
            events.append(numbered(kMany, kMany + 10));
            QVERIFY((*workspace)->storeSegments(events.snapshot()));
        }
        // The file is closed, and its texts are still there for whoever holds a snapshot.
        QCOMPARE(events.snapshot().text({17}), std::string("{\"id\":\"17\"}"));
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        auto segments = (*workspace)->readSegments();
        QVERIFY(segments);
        store::EventStore again;
        QCOMPARE(again.adopt(*segments).appended, static_cast<uint32_t>(kMany + 10));
        std::vector<std::thread> readers; // any thread, also several at once
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 3; ++t) {
            readers.emplace_back([&, t] {
                for (uint32_t i = static_cast<uint32_t>(t); i < kMany + 10; i += 501) {
                    wrong += again.snapshot().text({i}) == "{\"id\":\"" + std::to_string(i) + "\"}" ? 0 : 1;
                }
            });
        }
        QVERIFY((*workspace)->writeRule({"meanwhile", "", {}}));
        for (std::thread& reader : readers) {
            reader.join();
        }
        QCOMPARE(wrong.load(), 0);
        // Known events are known again, and what was restored is not written twice.
        QCOMPARE(again.append(numbered(0, 20)).duplicates, 20U);
        QVERIFY((*workspace)->storeSegments(again.snapshot()));
        QCOMPARE((*workspace)->readEvents().value().size(), static_cast<size_t>(kMany + 10));
    }

    void mergedSegmentsReplaceTheirParts() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        store::EventStore events;
        for (int i = 0; i < 300; ++i) { // far more appends than segments in the end
            events.append(numbered(i, i + 1));
            QVERIFY((*workspace)->storeSegments(events.snapshot()));
        }
        QVERIFY(events.snapshot().segments().size() < 100);
        QCOMPARE((*workspace)->readSegments().value().size(), events.snapshot().segments().size());
        const auto read = (*workspace)->readEvents();
        QCOMPARE(read->size(), size_t{300});
        for (size_t i = 0; i < read->size(); ++i) {
            QCOMPARE((*read)[i].json, "{\"id\":\"" + std::to_string(i) + "\"}");
        }
    }

    void theOldestGoFirst() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace);
            for (int i = 0; i < 5; ++i) {
                QVERIFY((*workspace)->appendEvents(numbered(i * 100, i * 100 + 100)));
            }
            QCOMPARE((*workspace)->trim({}).value(), int64_t{0});
            QCOMPARE((*workspace)->trim({10'000, 3'600'000, 1'000'000'000}).value(), int64_t{0});
            QCOMPARE((*workspace)->trim({250, 0, 0}).value(), int64_t{200}); // whole segments, at least 250 stay
            const auto left = (*workspace)->readEvents();
            QCOMPARE(left->size(), size_t{300});
            QCOMPARE(left->front().json, std::string("{\"id\":\"200\"}"));
        }
        auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        store::EventStore events;
        events.adopt((*workspace)->readSegments().value());
        events.append(numbered(500, 510)); // goes behind, although the file does not begin at 0 any more
        QVERIFY((*workspace)->storeSegments(events.snapshot()));
        QCOMPARE((*workspace)->readEvents().value().back().json, std::string("{\"id\":\"509\"}"));
        QCOMPARE((*workspace)->trim({0, 0, 1}).value(), int64_t{300}); // the newest segment stays in any case
        QCOMPARE((*workspace)->readEvents().value().size(), size_t{10});
        QVERIFY((*workspace)->appendEvents(numbered(510, 511)));
        QTest::qWait(20);
        QCOMPARE((*workspace)->trim({0, 1, 0}).value(), int64_t{10});
    }

    void fullDiskLosesNothing() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace && (*workspace)->limitFileTo(600'000));
            store::EventStore events;
            Expected<void, Error> written;
            int stored = 0;
            for (int i = 0; written && i < 1000; ++i) {
                events.append(padded(i * 50, i * 50 + 50));
                written = (*workspace)->storeSegments(events.snapshot());
                stored += written ? 50 : 0;
            }
            QVERIFY(!written);
            QVERIFY(stored > 0);
            QCOMPARE(written.error().kind, ErrorKind::Io);
            QVERIFY(QString::fromStdString(written.error().message).contains(QStringLiteral("full")));
            QVERIFY(!written.error().remedy.empty());
            QVERIFY((*workspace)->readEvents().value().size() >= static_cast<size_t>(stored));
            QVERIFY(!(*workspace)->appendEvents(padded(0, 5000)));
            QVERIFY((*workspace)->limitFileTo(int64_t{1} << 30)); // somebody freed some space
            QVERIFY((*workspace)->storeSegments(events.snapshot()));
            const auto all = (*workspace)->readEvents();
            QCOMPARE(all->size(), static_cast<size_t>(stored + 50));
            QCOMPARE(all->back().json, padded(stored + 49, stored + 50).front().json);
        }
        auto workspace = Workspace::open(path);
        QVERIFY(workspace && (*workspace)->setAsideAs().isEmpty());
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
            keeper.storeEvents(events.snapshot());
            keeper.clearEvents();
            events.clear();
            for (int i = 0; i < 20; ++i) {
                events.append(numbered(i * 5, i * 5 + 5));
                keeper.storeEvents(events.snapshot());
                keeper.storeRule({QByteArray::number(i), {}, {}});
                keeper.storeMeta(QStringLiteral("a"), QByteArray::number(i % 2 + 1));
            }
        }
        WorkspaceKeeper keeper(path);
        std::shared_ptr<RestoredWorkspace> content;
        connect(&keeper, &WorkspaceKeeper::restored, this, [&](const auto& found) { content = found; });
        keeper.open();
        QTRY_VERIFY(content);
        store::EventStore again;
        QCOMPARE(again.adopt(content->events).appended, 100U);
        QCOMPARE(again.snapshot().text({99}), std::string("{\"id\":\"99\"}"));
        QCOMPARE(content->meta.value(QStringLiteral("a")), QByteArray("2"));
        QCOMPARE(content->rules.at(0).text, QByteArray("19"));
        QVERIFY(keeper.idle());
        again.append(numbered(99, 101)); // one of them is known
        keeper.storeEvents(again.snapshot());
        QTRY_VERIFY(keeper.idle());
        QCOMPARE(again.snapshot().size(), 101U);
    }

    void damageIsToldWithWhatBecameOfRulesAndTests_data() {
        QTest::addColumn<bool>("readable");
        QTest::newRow("the end is damaged") << true;
        QTest::newRow("no database at all") << false;
    }
    void damageIsToldWithWhatBecameOfRulesAndTests() {
        QFETCH(bool, readable);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w.sqlite"));
        {
            auto workspace = Workspace::open(path);
            QVERIFY(workspace && (*workspace)->writeRule({"one", "", {}, 1}));
            QVERIFY((*workspace)->writeRule({"two", "", {}, 2}));
            QVERIFY((*workspace)->writeMeta(SuiteDesk::keyOf(2), "{}\n"));
            for (int from = 0; from < 8000; from += 2000) {
                QVERIFY((*workspace)->appendEvents(padded(from, from + 2000)));
            }
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(readable ? file.size() / 2 / 16384 * 16384 : 0));
        file.write(QByteArray(16384, '\xee'));
        file.close();
        WorkspaceKeeper keeper(path);
        QSignalSpy restored(&keeper, &WorkspaceKeeper::restored);
        std::optional<Error> told;
        connect(&keeper, &WorkspaceKeeper::problem, this, [&](const Error& error) { told = error; });
        keeper.open();
        QTRY_COMPARE_WITH_TIMEOUT(restored.count(), 1, 30'000);
        QVERIFY(told);
        const QString words = QString::fromStdString(told->message);
        if (readable) {
            QVERIFY2(words.contains(QStringLiteral("2 rule")), qPrintable(words));
            QVERIFY2(words.contains(QStringLiteral("the tests of 1 rule")), qPrintable(words));
        } else {
            QVERIFY2(words.contains(QStringLiteral("no rules and no tests")), qPrintable(words));
        }
        const QString kept = QString::fromStdString(told->remedy);
        QVERIFY2(kept.contains(dir.path()) && kept.contains(QStringLiteral(".damaged-")), qPrintable(kept));
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
