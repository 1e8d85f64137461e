// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/acquisition.h"
#include "session/activitylog.h"
#include "session/eventlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <memory>

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
    void init() {
        m_library = std::make_unique<EventLibrary>(m_pool);
        m_acquisition = std::make_unique<Acquisition>(*m_library, m_activity);
        m_taken = 0;
        auto owned = std::make_unique<ToldSource>(&m_taken);
        m_source = owned.get();
        m_acquisition->enqueue(std::move(owned));
    }
    void cleanup() {
        m_acquisition.reset();
        m_library.reset();
    }

    void aSourceWaitsForTheDisk() {
        QSignalSpy finished(m_acquisition.get(), &Acquisition::finished);
        m_source->deliver(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_taken, 1, kLong);
        m_acquisition->holdBack(true);
        m_source->deliver(2);
        m_source->deliver(3);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->size(), 3U, kLong); // people see them meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(!m_library->adding(), kLong);
        QCOMPARE(m_taken, 1);
        m_acquisition->holdBack(false);
        QCOMPARE(m_taken, 3);
        // Whoever is through ends, whatever the disk does.
        m_acquisition->holdBack(true);
        m_source->deliver(4);
        Q_EMIT m_source->finished();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        QCOMPARE(m_taken, 4);
        QVERIFY(!m_acquisition->busy());
        m_acquisition->holdBack(false); // for nobody
    }

    void aSourceThatWaitsIsCancelled() {
        QSignalSpy failed(m_acquisition.get(), &Acquisition::failed);
        m_acquisition->holdBack(true);
        m_source->deliver(1);
        m_acquisition->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
        QVERIFY(!m_acquisition->busy());
        QCOMPARE(m_library->size(), 1U); // what had arrived stays
    }

private:
    QThreadPool m_pool;
    ActivityLog m_activity;
    std::unique_ptr<EventLibrary> m_library;
    std::unique_ptr<Acquisition> m_acquisition;
    ToldSource* m_source = nullptr; ///< the acquisition's
    int m_taken = 0;
};

QTEST_GUILESS_MAIN(TestAcquisition)
#include "tst_acquisition.moc"
