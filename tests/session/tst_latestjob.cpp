// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/latestjob.h"

#include <QTest>
#include <atomic>

using rw::session::LatestJob;

class TestLatestJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestIsDelivered() {
        QThreadPool pool;
        LatestJob job(pool);
        QVector<int> delivered;
        for (int i = 0; i < 200; ++i) {
            job.start([i](const std::stop_token&) { return i; }, [&delivered](int value) { delivered.append(value); });
        }
        QVERIFY(job.running());
        QTRY_VERIFY(!job.running());
        pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(delivered, QVector<int>{199});
    }

    void nothingAfterDestruction() {
        QThreadPool pool;
        std::atomic<int> worked{0};
        int delivered = 0;
        for (int i = 0; i < 50; ++i) {
            LatestJob job(pool);
            job.start([&worked](const std::stop_token&) { return ++worked; }, [&delivered](int) { ++delivered; });
            if (i % 2 == 0) {
                pool.waitForDone(); // the result is on its way when the job dies
            }
        }
        pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(worked > 0);
        QCOMPARE(delivered, 0);
    }

    void olderWorkIsToldToStop() {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        LatestJob job(pool);
        std::atomic<bool> stopped{false};
        std::atomic<bool> begun{false};
        int result = 0;
        job.start(
            [&](const std::stop_token& stop) {
                begun = true;
                while (!stop.stop_requested()) {
                    QThread::yieldCurrentThread();
                }
                stopped = true;
                return 1;
            },
            [&](int value) { result = value; });
        QTRY_VERIFY(begun);
        job.start([](const std::stop_token&) { return 2; }, [&](int value) { result = value; });
        QTRY_COMPARE(result, 2);
        QTRY_VERIFY(stopped);
        pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(result, 2);
    }

    void cancelDropsTheResult() {
        QThreadPool pool;
        LatestJob job(pool);
        int delivered = 0;
        job.start([](const std::stop_token&) { return 1; }, [&](int) { ++delivered; });
        pool.waitForDone();
        job.cancel();
        QVERIFY(!job.running());
        QCoreApplication::processEvents();
        QCOMPARE(delivered, 0);
    }
};

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latestjob.moc"
