// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace rw::test {

/// Runs the event loop until `done()` holds; false when it does not within `ms`. QTest::qWaitFor sleeps 10 ms after
/// every round, which adds up where client and server share the thread.
template <class Predicate>
[[nodiscard]] bool spinUntil(Predicate done, int ms = 20'000) {
    const QDeadlineTimer deadline(ms);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || deadline.hasExpired()) {
            loop.quit();
        }
    });
    look.start(1);
    if (!done()) {
        loop.exec();
    }
    return done();
}

} // namespace rw::test
