// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/heartbeat.h"

#include <QFile>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QtGlobal>
#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <pthread.h>
#include <thread>
#include <unistd.h>

#ifdef __GLIBC__
#include <execinfo.h>
#endif

namespace rw::test {

/// The guard of tests that load the window with many events: whoever holds the GUI thread up for too long between two
/// checks is named. The program is held to 50 ms in an optimised build, and to 500 ms in others, which are slow;
/// RW_WATCHDOG_MS says otherwise. RW_WATCHDOG_STACKS=1 writes the GUI thread's stack to stderr
/// whenever it is over the limit (addr2line -Cfpe PROGRAM ADDRESS reads it). GUI thread; one at a time.
class Watchdog {
public:
    Watchdog() {
#ifdef __GLIBC__
        if (qEnvironmentVariableIntValue("RW_WATCHDOG_STACKS") > 0) {
            void* warm[1];
            backtrace(warm, 1); // loads the library that it needs, outside the signal handler
            std::signal(SIGUSR2, [](int) {
                void* frames[64];
                backtrace_symbols_fd(frames, backtrace(frames, 64), STDERR_FILENO);
                (void)!write(STDERR_FILENO, "----\n", 5);
            });
            m_watcher = std::thread([this, gui = pthread_self()] { watch(gui); });
        }
#endif
    }
    ~Watchdog() {
        m_quit = true;
        if (m_watcher.joinable()) {
            m_watcher.join();
        }
    }
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    [[nodiscard]] static bool optimised() {
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        return true;
#else
        return false;
#endif
    }
    [[nodiscard]] static double allowedMs() {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("RW_WATCHDOG_MS", &given);
        return given && wanted > 0 ? wanted : optimised() ? 50 : 500;
    }
    /// What happened since the last check is called this.
    void check(const char* what) {
        const double worst = m_heartbeat.takeWorstMs();
        qInfo("%s: blocked for %.0f ms at most", what, worst);
        if (worst > allowedMs()) {
            m_blocked << QStringLiteral("%1: %2 ms").arg(QLatin1String(what)).arg(worst, 0, 'f', 0);
            m_stages << QLatin1String(what);
        }
    }
    [[nodiscard]] QString blocked() const {
        return m_blocked.join(QStringLiteral("; "));
    } ///< empty: never
    [[nodiscard]] QStringList stages() const {
        return m_stages;
    } ///< what check() was told of those
    [[nodiscard]] int beats() const {
        return m_heartbeat.beats();
    }

    /// What this process has in memory, in MB; 0 where the system does not say.
    [[nodiscard]] static double memoryMb() {
        QFile statm(QStringLiteral("/proc/self/statm"));
        if (!statm.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return 0;
        }
        const QList<QByteArray> fields = statm.read(256).split(' ');
        return fields.size() < 2 ? 0 : fields.at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
    }

private:
    void watch(pthread_t gui) {
        int seen = -1;
        auto since = std::chrono::steady_clock::now();
        bool told = false;
        while (!m_quit) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (const int beats = m_heartbeat.beats(); beats != seen) {
                seen = beats;
                since = std::chrono::steady_clock::now();
                told = false;
            } else if (!told && std::chrono::steady_clock::now() - since >
                                    std::chrono::duration<double, std::milli>(allowedMs())) {
                told = true;
                pthread_kill(gui, SIGUSR2);
            }
        }
    }

    Heartbeat m_heartbeat;
    QStringList m_blocked;
    QStringList m_stages;
    std::atomic<bool> m_quit = false;
    std::thread m_watcher;
};

} // namespace rw::test
