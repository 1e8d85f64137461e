// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/testrun.h"

#include <QCoreApplication>
#include <QHash>
#include <QMetaObject>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <stop_token>
#include <unordered_map>

namespace rw::session {

namespace {

constexpr uint32_t kChunk = 1024;
constexpr int kDeliverEveryMs = 30;

using store::Verdict;

struct Chunk {
    uint32_t first = 0;
    std::vector<Verdict> verdicts;
    std::unordered_map<std::string, uint32_t> matchedTypes;
};

/// One judgement of a range of events under one rule, shared with its workers. Workers know nothing of the TestRun.
struct Run {
    std::shared_ptr<const match::CompiledPattern> pattern;
    store::StoreSnapshot events;
    uint32_t first = 0;
    uint32_t last = 0;
    bool full = false; ///< everything is judged, not only what was appended
    std::stop_source stop;
    std::atomic<uint32_t> next{0};
    std::atomic<uint32_t> workers{0};
    std::mutex mutex;
    std::vector<Chunk> done; ///< guarded by mutex

    void work() {
        while (!stop.stop_requested()) {
            const uint32_t begin = next.fetch_add(kChunk);
            if (begin >= last) {
                return;
            }
            Chunk chunk;
            chunk.first = begin;
            chunk.verdicts = store::judge(*pattern, events, begin, std::min(begin + kChunk, last), stop.get_token());
            for (uint32_t i = 0; i < chunk.verdicts.size(); ++i) {
                if (chunk.verdicts[i] == Verdict::Match) {
                    ++chunk.matchedTypes[events.summary({begin + i}).detailType];
                }
            }
            const std::scoped_lock lock(mutex);
            done.push_back(std::move(chunk));
        }
    }
};

} // namespace

struct TestRun::Impl : std::enable_shared_from_this<TestRun::Impl> {
    Impl(TestRun& testRun, RuleDocument& document, EventLibrary& library, QThreadPool& threads)
        : owner(testRun), rule(document), events(library), pool(threads) {}

    TestRun& owner;
    RuleDocument& rule;
    EventLibrary& events;
    QThreadPool& pool;

    std::shared_ptr<const match::CompiledPattern> wanted; ///< the rule that verdicts are wanted for
    std::shared_ptr<Run> run;                             ///< null: nothing runs
    QTimer deliver;
    QElapsedTimer clock;
    double elapsed = 0;
    bool isStale = false;

    // What is shown; all of one rule.
    std::vector<Verdict> verdicts;
    uint32_t counts[5] = {}; ///< by Verdict; those of Unknown are not kept
    QHash<QString, uint32_t> matchedTypes;
    bool fresh = false; ///< the shown verdicts are of an older rule: dropped when the first new ones arrive

    [[nodiscard]] uint32_t count(Verdict verdict) const { return counts[static_cast<size_t>(verdict)]; }

    void forget() {
        verdicts.clear();
        std::fill(std::begin(counts), std::end(counts), 0U);
        matchedTypes.clear();
    }

    void stop() {
        if (run) {
            run->stop.request_stop();
            run.reset();
        }
        deliver.stop();
    }

    void restart() {
        stop();
        if (!wanted) {
            return;
        }
        fresh = true;
        start(0, true);
    }

    /// Judges what is loaded from `first` on.
    void start(uint32_t first, bool full) {
        clock.start();
        run = std::make_shared<Run>();
        run->pattern = wanted;
        run->events = events.snapshot();
        run->first = first;
        run->last = run->events.size();
        run->full = full;
        run->next = first;
        const uint32_t chunks = (run->last - first + kChunk - 1) / kChunk;
        const uint32_t workers = std::clamp(static_cast<uint32_t>(pool.maxThreadCount()), 1U, std::max(1U, chunks));
        run->workers = workers;
        for (uint32_t i = 0; i < workers; ++i) {
            pool.start([current = run, impl = weak_from_this()] {
                current->work();
                if (current->workers.fetch_sub(1) == 1) {
                    QMetaObject::invokeMethod(
                        qApp,
                        [current, impl] {
                            if (const auto self = impl.lock(); self && self->run == current) {
                                self->finish();
                            }
                        },
                        Qt::QueuedConnection);
                }
            });
        }
        deliver.start(kDeliverEveryMs);
    }

    /// Takes over what the workers have done since the last time.
    void drain() {
        if (!run) {
            return;
        }
        std::vector<Chunk> done;
        {
            const std::scoped_lock lock(run->mutex);
            done.swap(run->done);
        }
        if (done.empty()) {
            return;
        }
        uint32_t changedFirst = run->last;
        uint32_t changedLast = run->first;
        if (fresh) {
            fresh = false;
            changedFirst = 0;
            changedLast = std::max(static_cast<uint32_t>(verdicts.size()), run->last);
            forget();
        }
        if (verdicts.size() < run->last) {
            verdicts.resize(run->last, Verdict::Unknown);
        }
        for (const Chunk& chunk : done) {
            std::copy(chunk.verdicts.begin(), chunk.verdicts.end(), verdicts.begin() + chunk.first);
            for (const Verdict verdict : chunk.verdicts) {
                ++counts[static_cast<size_t>(verdict)];
            }
            for (const auto& [type, matched] : chunk.matchedTypes) {
                matchedTypes[QString::fromStdString(type)] += matched;
            }
            changedFirst = std::min(changedFirst, chunk.first);
            changedLast = std::max(changedLast, chunk.first + static_cast<uint32_t>(chunk.verdicts.size()));
        }
        Q_EMIT owner.verdictsChanged(changedFirst, changedLast);
    }

    void finish() {
        const auto current = run;
        drain();
        if (run != current) {
            return; // a receiver of verdictsChanged started something newer
        }
        deliver.stop();
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        elapsed = current->full ? took : elapsed + took;
        if (current->full && fresh) { // there was nothing to judge
            fresh = false;
            forget();
        }
        run.reset();
        if (current->last < events.size()) {
            start(current->last, false);
            return;
        }
        Q_EMIT owner.finished();
    }

    void ruleParsed() {
        const auto parsed = rule.parsed();
        const bool nowStale = parsed && !parsed->compiled;
        if (parsed && parsed->compiled && parsed->compiled != wanted) {
            wanted = parsed->compiled;
            restart();
        }
        if (nowStale != isStale) {
            isStale = nowStale;
            Q_EMIT owner.staleChanged();
        }
    }

    void eventsAppended() {
        // A running judgement goes on; what came in the meantime follows it.
        if (wanted && !run) {
            start(static_cast<uint32_t>(std::min<size_t>(verdicts.size(), events.size())), false);
        }
    }

    void eventsCleared() {
        stop();
        fresh = false;
        forget();
        Q_EMIT owner.verdictsChanged(0, 0);
        Q_EMIT owner.finished();
    }
};

TestRun::TestRun(RuleDocument& rule, EventLibrary& events, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_impl(std::make_shared<Impl>(*this, rule, events, pool)) {
    connect(&rule, &RuleDocument::parsedChanged, this, [this] { m_impl->ruleParsed(); });
    connect(&events, &EventLibrary::appended, this, [this] { m_impl->eventsAppended(); });
    connect(&events, &EventLibrary::cleared, this, [this] { m_impl->eventsCleared(); });
    connect(&m_impl->deliver, &QTimer::timeout, this, [this] { m_impl->drain(); });
    if (rule.parsed()) {
        m_impl->ruleParsed();
    }
}

TestRun::~TestRun() {
    m_impl->stop();
}

Verdict TestRun::verdict(store::EventId id) const {
    return id.value < m_impl->verdicts.size() ? m_impl->verdicts[id.value] : Verdict::Unknown;
}

uint32_t TestRun::judged() const {
    return matched() + cannotJudge() + m_impl->count(Verdict::NoMatch) + m_impl->count(Verdict::Unreadable);
}
uint32_t TestRun::matched() const {
    return m_impl->count(Verdict::Match);
}
uint32_t TestRun::cannotJudge() const {
    return m_impl->count(Verdict::CannotJudge);
}
bool TestRun::running() const {
    return m_impl->run != nullptr;
}
bool TestRun::stale() const {
    return m_impl->isStale;
}
double TestRun::elapsedMs() const {
    return m_impl->elapsed;
}
uint32_t TestRun::matchedOfType(const QString& detailType) const {
    return m_impl->matchedTypes.value(detailType);
}

void TestRun::rejudge() {
    m_impl->restart();
}

} // namespace rw::session
