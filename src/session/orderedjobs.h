// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/latestjob.h"

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace rw::session {

/// Background work of which every piece counts, unlike LatestJob's: what the user has ordered is done, one piece after
/// the other, in the order of add(). Work is called as const and captures values and shared_ptr<const …>; results are
/// delivered in the GUI thread while this lives. GUI thread; one per purpose.
class OrderedJobs {
public:
    explicit OrderedJobs(QThreadPool& pool) : m_job(pool) {}
    OrderedJobs(const OrderedJobs&) = delete;
    OrderedJobs& operator=(const OrderedJobs&) = delete;

    template <class Work, class Deliver>
    void add(Work work, Deliver deliver) {
        const auto order = std::make_shared<const std::pair<Work, Deliver>>(std::move(work), std::move(deliver));
        m_orders.push_back({[this, order] {
                                m_job.start([order](const std::stop_token& stop) { return order->first(stop); },
                                            [this, order](auto result) {
                                                m_orders.pop_front();
                                                startFirst();
                                                order->second(std::move(result));
                                            });
                            },
                            [order] { order->second(order->first(std::stop_token())); }});
        if (m_orders.size() == 1) {
            startFirst();
        }
    }
    /// Does in this thread what has not been delivered yet: for destructors, so that no order is lost. A piece that
    /// runs on a worker just now is done twice, and delivered once.
    void finish() {
        m_job.cancel();
        while (!m_orders.empty()) {
            const auto now = std::move(m_orders.front().now);
            m_orders.pop_front();
            now();
            m_job.cancel(); // what was ordered by that has its turn here
        }
    }
    [[nodiscard]] bool running() const { return !m_orders.empty(); }

private:
    struct Order {
        std::function<void()> start, now;
    };
    void startFirst() {
        if (!m_orders.empty()) {
            m_orders.front().start();
        }
    }
    LatestJob m_job;
    std::deque<Order> m_orders; ///< the first one runs
};

} // namespace rw::session
