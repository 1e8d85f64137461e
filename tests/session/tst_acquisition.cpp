// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/acquisition.h"
#include "session/activitylog.h"
#include "session/eventlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace rw;
using namespace rw::session;

namespace {

constexpr int kLong = 60'000;

/// Delivers what the test tells it to, and counts what was taken.
class ToldSource : public EventSource {
public:
    explicit ToldSource(int* takenCount) : m_taken(takenCount) {}
    void start() override {}
    void cancel() override {
        Error error;
        error.kind = ErrorKind::Cancelled;
        Q_EMIT failed(error);
    }
    void taken() override { ++*m_taken; }
    [[nodiscard]] QString title() const override { return QStringLiteral("Told"); }
    void deliver(int number) {
        std::vector<store::NewEvent> batch;
        batch.push_back({"{\"id\":\"" + std::to_string(number) + "\"}", {}});
        Q_EMIT events(batch);
    }

private:
    int* m_taken;
};

} // namespace

class TestAcquisition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSourceWaitsForTheDisk() {
        QThreadPool pool;
        EventLibrary library(pool);
        ActivityLog activity;
        Acquisition acquisition(library, activity);
        QSignalSpy finished(&acquisition, &Acquisition::finished);
        int taken = 0;
        auto owned = std::make_unique<ToldSource>(&taken);
        ToldSource* source = owned.get();
        acquisition.enqueue(std::move(owned));
        source->deliver(1);
        QTRY_COMPARE_WITH_TIMEOUT(taken, 1, kLong);
        acquisition.holdBack(true);
        source->deliver(2);
        source->deliver(3);
        QTRY_COMPARE_WITH_TIMEOUT(library.size(), 3U, kLong); // people see them meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(!library.adding(), kLong);
        QCOMPARE(taken, 1);
        acquisition.holdBack(false);
        QCOMPARE(taken, 3);
        // Whoever is through ends, whatever the disk does.
        acquisition.holdBack(true);
        source->deliver(4);
        Q_EMIT source->finished();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        QCOMPARE(taken, 4);
        QVERIFY(!acquisition.busy());
        acquisition.holdBack(false); // for nobody
    }

    void aSourceThatWaitsIsCancelled() {
        QThreadPool pool;
        EventLibrary library(pool);
        ActivityLog activity;
        Acquisition acquisition(library, activity);
        QSignalSpy failed(&acquisition, &Acquisition::failed);
        int taken = 0;
        auto owned = std::make_unique<ToldSource>(&taken);
        ToldSource* source = owned.get();
        acquisition.enqueue(std::move(owned));
        acquisition.holdBack(true);
        source->deliver(1);
        acquisition.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        QVERIFY(!acquisition.busy());
        QCOMPARE(library.size(), 1U); // what had arrived stays
    }
};

QTEST_GUILESS_MAIN(TestAcquisition)
#include "tst_acquisition.moc"
