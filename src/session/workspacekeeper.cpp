// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspacekeeper.h"

#include <QMetaObject>
#include <chrono>
#include <utility>

namespace rw::session {

namespace {
constexpr auto kRetryAfter = std::chrono::seconds(5);
}

WorkspaceKeeper::WorkspaceKeeper(QString path, QObject* parent) : QObject(parent), m_path(std::move(path)) {}

WorkspaceKeeper::~WorkspaceKeeper() {
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void WorkspaceKeeper::open() {
    if (!m_thread.joinable()) {
        m_thread = std::thread([this] { work(); });
    }
}

template <class Change>
void WorkspaceKeeper::tell(const Change& change) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_usable) {
            return;
        }
        change(m_pending);
    }
    m_wake.notify_one();
}

void WorkspaceKeeper::storeEvents(store::StoreSnapshot events, uint32_t first, uint32_t last) {
    tell([&](Pending& pending) {
        if (!pending.events.empty() && pending.events.back().last == first) {
            pending.events.back().events = std::move(events); // a longer snapshot of the same store
            pending.events.back().last = last;
        } else {
            pending.events.push_back({std::move(events), first, last});
        }
    });
}

void WorkspaceKeeper::clearEvents() {
    tell([](Pending& pending) {
        pending.clear = true;
        pending.events.clear();
    });
}

void WorkspaceKeeper::storeRule(StoredRule rule) {
    tell([&](Pending& pending) { pending.rule = std::move(rule); });
}

bool WorkspaceKeeper::idle() const {
    const std::scoped_lock lock(m_mutex);
    return !m_usable || (m_pending.empty() && !m_writing);
}

void WorkspaceKeeper::report(const Error& error) {
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT problem(error); }, Qt::QueuedConnection);
}

std::unique_ptr<Workspace> WorkspaceKeeper::openAndRead() {
    auto content = std::make_shared<RestoredWorkspace>();
    std::unique_ptr<Workspace> workspace;
    std::optional<Error> trouble;
    auto opened = Workspace::open(m_path);
    for (int attempt = 0; opened; ++attempt) {
        workspace = std::move(opened.value());
        auto events = workspace->readEvents();
        auto rule = workspace->readRule();
        if (events && rule) {
            content->events = *std::move(events);
            content->rule = *std::move(rule);
            if (!workspace->setAsideAs().isEmpty()) {
                trouble.emplace();
                trouble->kind = ErrorKind::BadInput;
                trouble->message = tr("The workspace file was damaged; %n event(s) could be rescued", nullptr,
                                      static_cast<int>(workspace->salvagedEvents()))
                                       .toStdString();
                trouble->detail = tr("The damaged file was kept as %1").arg(workspace->setAsideAs()).toStdString();
            }
            break;
        }
        const Error error = events ? rule.error() : events.error();
        workspace.reset();
        if (error.kind != ErrorKind::BadInput || attempt > 0) {
            opened = Expected<std::unique_ptr<Workspace>, Error>(unexpected(Error(error)));
            break;
        }
        opened = Workspace::openSalvaged(m_path);
    }
    if (!opened) {
        trouble = opened.error();
        const std::scoped_lock lock(m_mutex);
        m_usable = false;
        m_pending = {};
    }
    QMetaObject::invokeMethod(
        this,
        [this, content, trouble] {
            if (trouble) {
                Q_EMIT problem(*trouble);
            }
            Q_EMIT restored(content);
        },
        Qt::QueuedConnection);
    return workspace;
}

Expected<void, Error> WorkspaceKeeper::write(Workspace& workspace, Pending& batch) {
    // Parts that were written leave the batch, so that a retry does not repeat them.
    if (batch.clear) {
        if (auto cleared = workspace.clearEvents(); !cleared) {
            return cleared;
        }
        batch.clear = false;
    }
    while (!batch.events.empty()) {
        const Range& range = batch.events.front();
        if (auto appended = workspace.appendEvents(range.events, range.first, range.last); !appended) {
            return appended;
        }
        batch.events.erase(batch.events.begin());
    }
    if (batch.rule) {
        if (auto written = workspace.writeRule(*batch.rule); !written) {
            return written;
        }
        batch.rule.reset();
    }
    return {};
}

void WorkspaceKeeper::putBack(Pending batch) {
    // m_mutex is held. What was told in the meantime comes after what could not be written.
    if (m_pending.clear) {
        batch.clear = true;
        batch.events.clear();
    }
    for (Range& range : m_pending.events) {
        batch.events.push_back(std::move(range));
    }
    if (m_pending.rule) {
        batch.rule = std::move(m_pending.rule);
    }
    m_pending = std::move(batch);
}

void WorkspaceKeeper::work() {
    const std::unique_ptr<Workspace> workspace = openAndRead();
    if (!workspace) {
        return;
    }
    bool failing = false;
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (failing) {
            m_wake.wait_for(lock, kRetryAfter, [this] { return m_quit; });
        } else {
            m_wake.wait(lock, [this] { return m_quit || !m_pending.empty(); });
        }
        if (m_pending.empty()) {
            if (m_quit) {
                return;
            }
            continue;
        }
        Pending batch = std::exchange(m_pending, {});
        m_writing = true;
        lock.unlock();
        const auto written = write(*workspace, batch);
        if (!written && !failing) {
            report(written.error());
        }
        failing = !written;
        lock.lock();
        m_writing = false;
        if (failing) {
            if (m_quit) {
                return; // one last try was made
            }
            putBack(std::move(batch));
        } else if (m_pending.empty()) {
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT stored(); }, Qt::QueuedConnection);
        }
    }
}

} // namespace rw::session
