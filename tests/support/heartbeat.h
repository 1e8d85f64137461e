// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace rw::test {

/// Watches whether the GUI thread still turns its event loop: a timer beats in it, and a plain thread beats beside it
/// as the measure of what the machine itself can do. Where that thread was late too, the machine was busy, not we: such
/// a gap is only charged with the difference.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kBeatMs);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_control = std::thread([this] { control(); });
        m_last = Clock::now();
        m_timer.start();
    }
    ~Heartbeat() override {
        m_stop = true;
        m_control.join();
    }
    /// The longest time in ms that the GUI thread was held up by its own work, so far.
    [[nodiscard]] double worstMs() {
        beat();
        return m_worst;
    }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int kBeatMs = 5;

    void beat() {
        const Clock::time_point now = Clock::now();
        const double gap = ms(now - m_last) - kBeatMs;
        double machine = 0;
        {
            const std::scoped_lock lock(m_mutex);
            for (const Late& late : m_late) {
                if (late.end > m_last) {
                    machine += late.ms;
                }
            }
            m_late.clear();
        }
        m_worst = std::max(m_worst, gap - machine);
        m_last = now;
        ++m_beats;
    }
    void control() {
        Clock::time_point last = Clock::now();
        while (!m_stop) {
            std::this_thread::sleep_for(std::chrono::milliseconds(kBeatMs));
            const Clock::time_point now = Clock::now();
            const double late = ms(now - last) - kBeatMs;
            if (late > 2) {
                const std::scoped_lock lock(m_mutex);
                m_late.push_back({now, late});
            }
            last = now;
        }
    }
    static double ms(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

    struct Late {
        Clock::time_point end;
        double ms;
    };
    QTimer m_timer;
    std::thread m_control;
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::vector<Late> m_late; ///< guarded by m_mutex
    Clock::time_point m_last;
    double m_worst = 0;
    int m_beats = 0;
};

} // namespace rw::test
