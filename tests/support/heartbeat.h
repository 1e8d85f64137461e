// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

namespace rw::test {

/// Watches whether the GUI thread still turns its event loop: a timer beats in it, and a gap between two beats is time
/// in which the window was held up. Time that the thread only waited for a processor, because the machine has other
/// work, is not counted: the kernel tells it apart (schedstat; without it the whole gap counts). GUI thread.
class Heartbeat : public QObject {
public:
    Heartbeat() : m_schedule(QStringLiteral("/proc/thread-self/schedstat")) {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kBeatMs);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_last = Clock::now();
        m_waited = waitedMs();
        m_timer.start();
    }
    /// The longest time in ms that the GUI thread was held up since the last call.
    [[nodiscard]] double takeWorstMs() {
        beat();
        return std::exchange(m_worst, 0);
    }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int kBeatMs = 5;

    void beat() {
        const Clock::time_point now = Clock::now();
        const double waited = waitedMs();
        const double gap = std::chrono::duration<double, std::milli>(now - m_last).count();
        m_worst = std::max(m_worst, gap - kBeatMs - (waited - m_waited));
        m_last = now;
        m_waited = waited;
        ++m_beats;
    }
    /// How long this thread has waited for a processor in its life.
    double waitedMs() {
        if (!m_schedule.isOpen() && !m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return 0;
        }
        m_schedule.seek(0);
        const QList<QByteArray> fields = m_schedule.read(256).split(' ');
        return fields.size() < 2 ? 0 : fields.at(1).toDouble() / 1e6;
    }

    QFile m_schedule;
    QTimer m_timer;
    Clock::time_point m_last;
    double m_waited = 0;
    double m_worst = 0;
    std::atomic<int> m_beats = 0; ///< read by other threads, too
};

} // namespace rw::test
