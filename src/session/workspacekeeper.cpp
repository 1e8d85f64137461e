// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspacekeeper.h"

#include "session/suitedesk.h"

#include <QDir>
#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rw::session {

namespace {
constexpr auto kRetryAfter = std::chrono::seconds(5);
/// So long after the last write the file is settled: what it holds then survives a power cut, too.
constexpr auto kSettleAfter = std::chrono::seconds(1);
/// After so many events it is worth telling the C library to give back what it keeps.
constexpr uint32_t kManyEvents = 100'000;
/// So many may wait for the disk, with their texts in memory: three segments of an import.
constexpr uint32_t kFarBehind = 3 * store::Segment::kUsualRows;

void giveMemoryBack() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
} // namespace

/// What became of a damaged file: events, rules and tests, and where it is.
Error WorkspaceKeeper::damage(const RestoredWorkspace& rescued, uint64_t events, const QString& keptAs) {
    const auto tested = std::count_if(rescued.rules.begin(), rescued.rules.end(), [&](const StoredRule& rule) {
        return !rescued.meta.value(SuiteDesk::keyOf(rule.id)).isEmpty();
    });
    Error error;
    error.kind = ErrorKind::BadInput;
    if (events == 0 && rescued.rules.empty()) {
        error.message =
            tr("The workspace file was damaged; no events, no rules and no tests could be rescued").toStdString();
    } else {
        error.message = tr("The workspace file was damaged. Rescued: %1, %2 and %3",
                           "%1: so many events, %2: so many rules, %3: the tests of so many rules")
                            .arg(tr("%Ln events", nullptr, static_cast<int>(events)),
                                 tr("%Ln rules", nullptr, static_cast<int>(rescued.rules.size())),
                                 tr("the tests of %Ln rules", nullptr, static_cast<int>(tested)))
                            .toStdString();
    }
    error.remedy =
        tr("The damaged file is kept as %1, beside the new one").arg(QDir::toNativeSeparators(keptAs)).toStdString();
    return error;
}

WorkspaceKeeper::WorkspaceKeeper(QString path, const RetentionLimits& limits, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_limits(limits) {}

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

void WorkspaceKeeper::setLimits(const RetentionLimits& limits) {
    const std::scoped_lock lock(m_mutex);
    m_limits = limits;
}

RetentionLimits WorkspaceKeeper::limits() const {
    const std::scoped_lock lock(m_mutex);
    return m_limits;
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

void WorkspaceKeeper::storeEvents(store::StoreSnapshot events) {
    bool far = false;
    tell([&](Pending& pending) {
        m_told = events.size();
        pending.events = std::move(events);
        far = isFarBehind(); // before the disk has a chance
    });
    announce(far);
}

void WorkspaceKeeper::clearEvents() {
    tell([this](Pending& pending) {
        m_told = 0;
        pending.clear = true;
        pending.events.reset();
        pending.tags.clear();
    });
    tellWhetherFarBehind();
}

void WorkspaceKeeper::tellWhetherFarBehind() {
    bool far = false;
    {
        const std::scoped_lock lock(m_mutex);
        far = isFarBehind();
    }
    announce(far);
}

bool WorkspaceKeeper::isFarBehind() const {
    const uint32_t waiting = m_told > m_written ? m_told - m_written : 0;
    return m_usable && !m_failing && waiting > (m_farBehind ? kFarBehind / 2 : kFarBehind);
}

void WorkspaceKeeper::announce(bool far) {
    if (far != m_farBehind) {
        m_farBehind = far;
        Q_EMIT farBehind(far);
    }
}

void WorkspaceKeeper::storeRule(StoredRule rule) {
    tell([&](Pending& pending) { pending.rules.insert(rule.id, std::move(rule)); });
}

void WorkspaceKeeper::removeRule(int64_t id) {
    tell([&](Pending& pending) { pending.rules.insert(id, std::nullopt); });
}

void WorkspaceKeeper::storeTags(const TagChanges& changes) {
    tell([&](Pending& pending) { pending.tags.insert(pending.tags.end(), changes.begin(), changes.end()); });
}

void WorkspaceKeeper::storeMeta(const QString& key, const QByteArray& value) {
    tell([&](Pending& pending) { pending.meta.insert(key, value); });
}

bool WorkspaceKeeper::usable() const {
    const std::scoped_lock lock(m_mutex);
    return m_usable && !m_failing;
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
    int64_t trimmedEvents = 0;
    auto opened = Workspace::open(m_path);
    for (int attempt = 0; opened; ++attempt) {
        workspace = std::move(opened.value());
        const auto gone = workspace->trim(limits()); // not being able to is no reason to show nothing
        trimmedEvents = gone ? *gone : 0;
        auto events = workspace->readSegments();
        auto rules = workspace->readRules();
        auto meta = workspace->readMeta();
        auto tags = workspace->readTags();
        if (events && rules && meta && tags) {
            content->events = *std::move(events);
            content->rules = *std::move(rules);
            content->meta = *std::move(meta);
            content->tags = *std::move(tags);
            if (!workspace->setAsideAs().isEmpty()) {
                trouble = damage(*content, workspace->salvagedEvents(), workspace->setAsideAs());
            }
            break;
        }
        const Error error = !events ? events.error() : !rules ? rules.error() : !meta ? meta.error() : tags.error();
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
    } else {
        const std::scoped_lock lock(m_mutex);
        for (const auto& segment : content->events) {
            m_written += segment->rows();
        }
    }
    QMetaObject::invokeMethod(
        this,
        [this, content, trouble, trimmedEvents] {
            if (trouble) {
                Q_EMIT problem(*trouble);
            }
            if (trimmedEvents > 0) {
                Q_EMIT trimmed(trimmedEvents);
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
    // The rules and the choices first: they are small, and a flood of events must not make them wait. The choices know
    // which rules there are, so they come second.
    for (auto entry = batch.rules.begin(); entry != batch.rules.end(); entry = batch.rules.erase(entry)) {
        if (auto written = *entry ? workspace.writeRule(**entry) : workspace.removeRule(entry.key()); !written) {
            return written;
        }
    }
    for (auto entry = batch.meta.begin(); entry != batch.meta.end(); entry = batch.meta.erase(entry)) {
        if (auto written = workspace.writeMeta(entry.key(), entry.value()); !written) {
            return written;
        }
    }
    if (!batch.tags.empty()) {
        if (auto written = workspace.writeTags(batch.tags); !written) {
            return written;
        }
        batch.tags.clear();
    }
    if (batch.events) {
        if (auto stored = workspace.storeSegments(*batch.events); !stored) {
            return stored;
        }
        batch.events.reset();
    }
    return {};
}

void WorkspaceKeeper::putBack(Pending batch) {
    // m_mutex is held. What was told in the meantime comes after what could not be written.
    if (m_pending.clear) {
        batch.clear = true;
        batch.events.reset();
        batch.tags.clear();
    }
    batch.tags.insert(batch.tags.end(), m_pending.tags.begin(), m_pending.tags.end());
    if (m_pending.events) { // a later snapshot holds what the earlier one held
        batch.events = std::move(m_pending.events);
    }
    for (auto entry = m_pending.meta.cbegin(); entry != m_pending.meta.cend(); ++entry) {
        batch.meta.insert(entry.key(), entry.value());
    }
    for (auto entry = m_pending.rules.cbegin(); entry != m_pending.rules.cend(); ++entry) {
        batch.rules.insert(entry.key(), entry.value());
    }
    m_pending = std::move(batch);
}

void WorkspaceKeeper::work() {
    const std::unique_ptr<Workspace> workspace = openAndRead();
    if (!workspace) {
        return;
    }
    bool settled = true;
    uint32_t written = 0;   // events in the snapshot that was stored last
    uint32_t trimmedAt = 0; // as many when memory was last given back
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_failing) {
            m_wake.wait_for(lock, kRetryAfter, [this] { return m_quit; });
        } else {
            const auto wanted = [this] { return m_quit || !m_pending.empty(); };
            if (settled) {
                m_wake.wait(lock, wanted);
            } else if (!m_wake.wait_for(lock, kSettleAfter, wanted)) {
                lock.unlock();
                (void)workspace->settle(); // what could not be moved now is moved by a later one
                settled = true;
                if (written > trimmedAt + kManyEvents) {
                    giveMemoryBack();
                    trimmedAt = written;
                }
                lock.lock();
            }
        }
        if (m_pending.empty()) {
            if (m_quit) {
                const RetentionLimits limits = m_limits;
                lock.unlock();
                (void)workspace->trim(limits); // else the next start does it
                return;
            }
            continue;
        }
        Pending batch = std::exchange(m_pending, {});
        m_writing = true;
        lock.unlock();
        const uint32_t events = batch.events ? batch.events->size() : batch.clear ? 0 : written;
        const auto done = write(*workspace, batch);
        written = done ? events : written;
        trimmedAt = std::min(trimmedAt, written);
        settled = false;
        lock.lock();
        m_writing = false;
        m_written = done ? events : m_written;
        if (!done && !m_failing) {
            report(done.error());
        }
        m_failing = !done;
        QMetaObject::invokeMethod(this, &WorkspaceKeeper::tellWhetherFarBehind, Qt::QueuedConnection);
        if (m_failing) {
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
