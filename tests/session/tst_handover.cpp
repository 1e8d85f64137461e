// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/handover.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>

using namespace rw::session;

class TestHandover : public QObject {
    Q_OBJECT

    /// A second start, as another process would make it: it blocks while the first one answers.
    static bool giveFromElsewhere(const QString& workspace, const QStringList& files) {
        bool given = false;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { given = Handover(workspace).give(files, 20'000); }));
        thread->start();
        const bool ended = QTest::qWaitFor([&] { return thread->isFinished(); }, 30'000);
        return ended && given;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void filesGoToTheOneThatRuns() {
        const QString workspace = m_folder.filePath(QStringLiteral("a.sqlite"));
        QVERIFY(!Handover(workspace).give({QStringLiteral("x.json")}, 200)); // nobody is there
        Handover first(workspace);
        QVERIFY(first.listen());
        QSignalSpy received(&first, &Handover::received);
        QVERIFY(giveFromElsewhere(workspace, {QStringLiteral("rule.json"), QStringLiteral("/tmp/events.json")}));
        QCOMPARE(received.count(), 1);
        QCOMPARE(
            received.at(0).at(0).toStringList(),
            (QStringList{QDir::current().filePath(QStringLiteral("rule.json")), QStringLiteral("/tmp/events.json")}));
        QVERIFY(giveFromElsewhere(workspace, {})); // only to the front
        QCOMPARE(received.count(), 2);
        QVERIFY(!Handover(m_folder.filePath(QStringLiteral("b.sqlite"))).give({}, 200)); // another workspace
        Handover second(workspace);
        QVERIFY(!second.listen());
    }

    void whoGaveUpOpensItsFilesItself() {
        const QString workspace = m_folder.filePath(QStringLiteral("d.sqlite"));
        Handover busy(workspace);
        QVERIFY(busy.listen());
        QSignalSpy received(&busy, &Handover::received);
        // In this thread nobody answers meanwhile, as in a program that is busy.
        QVERIFY(!Handover(workspace).give({QStringLiteral("/tmp/late.json")}, 50));
        QVERIFY(giveFromElsewhere(workspace, {QStringLiteral("/tmp/next.json")}));
        QCOMPARE(received.count(), 1);
        QCOMPARE(received.at(0).at(0).toStringList(), QStringList{QStringLiteral("/tmp/next.json")});
    }

    void aWorkspaceIsTheSameByEveryWay() {
        const QString way = m_folder.filePath(QStringLiteral("way"));
        QVERIFY(QFile::link(m_folder.path(), way));
        Handover first(m_folder.filePath(QStringLiteral("e.sqlite")));
        QVERIFY(first.listen());
        QVERIFY(giveFromElsewhere(way + QStringLiteral("/e.sqlite"), {}));
    }

    void whatAKilledOneLeavesIsNoObstacle() {
        const QString workspace = m_folder.filePath(QStringLiteral("c.sqlite"));
        QString socket;
        {
            Handover gone(workspace);
            QVERIFY(gone.listen());
            socket = gone.address();
        }
        QFile leftBehind(socket);
        QVERIFY(leftBehind.open(QIODevice::WriteOnly));
        leftBehind.close();
        Handover next(workspace);
        QVERIFY(next.listen());
        QVERIFY(giveFromElsewhere(workspace, {}));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
