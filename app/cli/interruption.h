// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace rw::cli {

/// Calls `onSignal` in the event loop when the program is asked to end (SIGINT, SIGTERM). One at a time; needs a
/// QCoreApplication.
class Interruption {
public:
    explicit Interruption(std::function<void()> onSignal);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::cli
