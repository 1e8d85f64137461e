// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QThreadPool>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <utility>

namespace rw::session {

/// Background work of which only the newest counts: start() cancels what runs, the work gets copies of its inputs and a
/// stop token, and its result is delivered in the GUI thread only if nothing newer was started and the job still lives.
/// Work captures values and shared_ptr<const …>, never `this` and never a widget. GUI thread; one per purpose.
class LatestJob {
public:
    explicit LatestJob(QThreadPool& pool) : m_pool(pool), m_state(std::make_shared<State>()) {}
    ~LatestJob() {
        cancel();
        m_state->alive = false;
    }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    template <class Work, class Deliver>
    void start(Work work, Deliver deliver) {
        cancel();
        m_stop = std::stop_source();
        m_state->running = true;
        m_pool.start([state = m_state, generation = m_state->generation, stop = m_stop.get_token(),
                      work = std::move(work), deliver = std::move(deliver)]() mutable {
            if (stop.stop_requested()) {
                return;
            }
            auto result = std::make_shared<decltype(work(stop))>(work(stop));
            QMetaObject::invokeMethod(
                qApp,
                [state, generation, result, deliver = std::move(deliver)]() mutable {
                    if (state->alive && state->generation == generation) {
                        state->running = false;
                        deliver(std::move(*result));
                    }
                },
                Qt::QueuedConnection);
        });
    }
    void cancel() {
        m_stop.request_stop();
        ++m_state->generation;
        m_state->running = false;
    }
    [[nodiscard]] bool running() const { return m_state->running; }

private:
    struct State { // touched in the GUI thread only
        uint64_t generation = 0;
        bool alive = true;
        bool running = false;
    };
    QThreadPool& m_pool;
    std::shared_ptr<State> m_state;
    std::stop_source m_stop;
};

} // namespace rw::session
