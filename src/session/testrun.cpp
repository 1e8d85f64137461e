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

namespace rw::session {

namespace {

constexpr int kDeliverEveryMs = 16;

using store::Verdict;
using Judged = std::shared_ptr<const store::JudgedSegment>;

/// One judgement of some segments under one rule, shared with its workers. Workers know nothing of the TestRun.
struct Run {
    std::shared_ptr<const match::CompiledPattern> pattern;
    std::shared_ptr<store::LeafCache> cache;
    std::vector<store::SegmentAt> segments;
    uint32_t first = 0; ///< events before it had their verdicts already
    uint32_t last = 0;
    bool full = false; ///< everything is judged, not only what was appended
    std::stop_source stop;
    std::atomic<size_t> next{0};
    std::atomic<size_t> workers{0};
    std::mutex mutex;
    std::vector<Judged> done; ///< guarded by mutex

    void work() {
        for (;;) {
            const size_t index = next.fetch_add(1);
            if (index >= segments.size() || stop.stop_requested()) {
                return;
            }
            auto judged = store::judgeStored(pattern->pattern(), segments[index], *cache, stop.get_token());
            if (!judged) {
                return;
            }
            const std::scoped_lock lock(mutex);
            done.push_back(std::move(judged));
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

    std::shared_ptr<store::LeafCache> cache = std::make_shared<store::LeafCache>();

    // What is shown; all of one rule.
    std::shared_ptr<const store::Judgement> shown = std::make_shared<store::Judgement>();
    uint32_t known = 0;      ///< events before it have verdicts once a run is finished
    uint32_t counts[5] = {}; ///< by Verdict; those of Unknown are not kept
    QHash<QString, uint32_t> matchedTypes;
    bool fresh = false; ///< the shown verdicts are of an older rule: dropped when the first new ones arrive

    [[nodiscard]] uint32_t count(Verdict verdict) const { return counts[static_cast<size_t>(verdict)]; }

    void forget() {
        shown = std::make_shared<store::Judgement>();
        known = 0;
        std::fill(std::begin(counts), std::end(counts), 0U);
        matchedTypes.clear();
    }

    void countIn(const store::JudgedSegment& segment) { tally(segment, 1U); }
    void countOut(const store::JudgedSegment& segment) { tally(segment, ~0U); }
    /// `times` is one, or minus one in the arithmetic of uint32_t.
    void tally(const store::JudgedSegment& segment, uint32_t times) {
        const uint32_t rest = segment.at.segment->rows() - segment.matched - segment.unreadable - segment.undecided;
        counts[static_cast<size_t>(Verdict::Match)] += times * segment.matched;
        counts[static_cast<size_t>(Verdict::Unreadable)] += times * segment.unreadable;
        counts[static_cast<size_t>(Verdict::CannotJudge)] += times * segment.undecided;
        counts[static_cast<size_t>(Verdict::NoMatch)] += times * rest;
        for (const auto& [type, matched] : segment.matchedTypes) {
            matchedTypes[QString::fromStdString(type)] += times * matched;
        }
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
        run->cache = cache;
        run->first = first;
        run->full = full;
        const store::StoreSnapshot snapshot = events.snapshot();
        run->last = snapshot.size();
        std::vector<uint64_t> serials;
        for (const store::SegmentAt& at : snapshot.segments()) {
            serials.push_back(at.segment->serial());
            if (full || !shown->knows(at)) {
                run->segments.push_back(at);
            }
        }
        cache->retain(serials);
        const size_t workers =
            std::clamp<size_t>(run->segments.size(), 1, static_cast<size_t>(std::max(1, pool.maxThreadCount())));
        run->workers = workers;
        for (size_t i = 0; i < workers; ++i) {
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
        std::vector<Judged> done;
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
            changedLast = std::max(known, run->last);
            forget();
            known = run->last;
        }
        auto now = shown->rule() == run->pattern ? std::make_shared<store::Judgement>(*shown)
                                                 : std::make_shared<store::Judgement>(run->pattern);
        for (Judged& judged : done) {
            // A merged segment begins with events that are known already: their verdicts stay the same.
            changedFirst = std::min(changedFirst, std::max(run->first, judged->at.first));
            changedLast = std::max(changedLast, judged->last());
            countIn(*judged);
            for (const Judged& replaced : now->put(std::move(judged))) {
                countOut(*replaced);
            }
        }
        shown = std::move(now);
        known = std::max(known, changedLast);
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
        const auto valid = rule.lastValid();
        const auto compiled = valid ? valid->compiled : nullptr;
        const bool nowStale = parsed && !parsed->compiled && compiled;
        if (compiled != wanted) {
            wanted = compiled;
            if (wanted) {
                restart();
            } else { // another rule, which was never valid: the verdicts of the one before say nothing about it
                stop();
                fresh = false;
                forget();
                Q_EMIT owner.verdictsChanged(0, events.size());
                Q_EMIT owner.finished();
            }
        }
        if (nowStale != isStale) {
            isStale = nowStale;
            Q_EMIT owner.staleChanged();
        }
    }

    void eventsAppended() {
        // A running judgement goes on; what came in the meantime follows it.
        if (wanted && !run) {
            start(std::min(known, events.size()), false);
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
    return m_impl->shown->verdict(id);
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

std::shared_ptr<const store::Judgement> TestRun::results() const {
    return m_impl->shown;
}
store::Miss TestRun::miss(store::EventId id) const {
    return m_impl->shown->miss(id);
}
std::vector<uint64_t> TestRun::funnel() const {
    return m_impl->shown->funnel();
}

void TestRun::rejudge() {
    m_impl->restart();
}

} // namespace rw::session
