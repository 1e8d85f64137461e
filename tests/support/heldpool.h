// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>
#include <memory>

namespace rw::test {

/// A pool in which nothing else begins as long as this lives: what is seen meanwhile is what the window does by itself.
class HeldPool {
public:
    explicit HeldPool(QThreadPool& pool) : m_threads(pool.maxThreadCount()) {
        for (int i = 0; i < m_threads; ++i) {
            pool.start([gate = m_gate] { gate->acquire(); });
        }
    }
    ~HeldPool() { m_gate->release(m_threads); }
    HeldPool(const HeldPool&) = delete;
    HeldPool& operator=(const HeldPool&) = delete;

private:
    int m_threads;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace rw::test
