// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace rw::cli {
namespace {

// A signal handler may do next to nothing: it writes one byte, and the event loop reads it.
std::array<int, 2> pipeEnds = {-1, -1};

extern "C" void onSignalReceived(int) {
    const char byte = 1;
    (void)!::write(pipeEnds[1], &byte, 1);
}

} // namespace

struct Interruption::Impl {
    std::unique_ptr<QSocketNotifier> notifier;
};

Interruption::Interruption(std::function<void()> onSignal) : m_impl(std::make_unique<Impl>()) {
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // signals then end the program at once, as they do without us
    }
    m_impl->notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_impl->notifier.get(), &QSocketNotifier::activated, m_impl->notifier.get(),
                     [onSignal = std::move(onSignal)] {
                         char byte = 0;
                         while (::read(pipeEnds[0], &byte, 1) > 0) {
                         }
                         onSignal();
                     });
    std::signal(SIGINT, onSignalReceived);
    std::signal(SIGTERM, onSignalReceived);
}

Interruption::~Interruption() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_impl->notifier.reset();
    for (int& end : pipeEnds) {
        if (end >= 0) {
            ::close(end);
        }
        end = -1;
    }
}

} // namespace rw::cli
