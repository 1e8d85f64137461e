// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "engine/match/compiled_impl.h"
#include "engine/match/reference.h"
#include "engine/match/scanner.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <thread>

namespace rw::match {
namespace {

/// Text and marks of one batch stay in the second-level cache.
constexpr size_t kBatch = size_t{192} << 10U;
/// Batches handed out per thread before the first must be done.
constexpr size_t kAheadPerThread = 8;

using Rules = std::vector<std::shared_ptr<const CompiledPattern>>;
using Deliver = std::function<void(const StreamVerdict&)>;

/// Some whole lines, what holds them, and what was found.
struct Batch {
    std::vector<char> own; ///< holds the text of a stream and the padded end of a text in memory
    std::string_view text; ///< kScanPadding bytes are readable behind it
    size_t offset = 0;     ///< in the whole stream

    struct Finding {
        size_t line = 0; ///< counted from 0 in the batch
        size_t offset = 0;
        size_t size = 0;
        size_t rulesBegin = 0;
        size_t rulesEnd = 0;
        size_t error = SIZE_MAX;
    };
    std::vector<Finding> findings;
    std::vector<uint32_t> rules;
    std::vector<EventError> errors;
    StreamCounts counts;
    size_t lines = 0;
    bool done = false;
};

/// Judges batches. One per thread.
class BatchJudge {
public:
    BatchJudge(const RuleSet& rules, bool wantFindings, bool wantNonMatching)
        : m_rules(rules), m_scanner(rules.names()), m_judge(rules), m_wantFindings(wantFindings),
          m_wantNonMatching(wantNonMatching) {}

    void judge(Batch& batch, const std::stop_token& stop) {
        batch.findings.clear();
        batch.rules.clear();
        batch.errors.clear();
        batch.counts = {};
        batch.counts.matchedPerRule.resize(m_rules.ruleCount());
        size_t untilCheck = 0;
        batch.lines = m_scanner.scan(batch.text, [&](const ScannedRecord& record) {
            one(batch, record);
            if (++untilCheck % 64 == 0 && stop.stop_requested()) {
                return false;
            }
            return true;
        });
    }

private:
    void one(Batch& batch, const ScannedRecord& record) {
        const size_t rulesBegin = batch.rules.size();
        size_t error = SIZE_MAX;
        if (record.error != nullptr) {
            ++batch.counts.unreadable;
            error = batch.errors.size();
            if (m_wantFindings) {
                batch.errors.push_back(*record.error);
            }
        } else {
            ++batch.counts.events;
            m_judge.judge(*record.values, batch.rules);
            if (!m_rules.oddRules().empty()) {
                judgeOdd(batch, record, rulesBegin);
            }
            for (size_t i = rulesBegin; i < batch.rules.size(); ++i) {
                ++batch.counts.matchedPerRule[batch.rules[i]];
            }
            batch.counts.matched += batch.rules.size() > rulesBegin ? 1U : 0U;
        }
        if (!m_wantFindings) {
            batch.rules.resize(rulesBegin);
        } else if (m_wantNonMatching || error != SIZE_MAX || batch.rules.size() > rulesBegin) {
            batch.findings.push_back({record.line, static_cast<size_t>(record.text.data() - batch.text.data()),
                                      record.text.size(), rulesBegin, batch.rules.size(), error});
        }
    }

    void judgeOdd(Batch& batch, const ScannedRecord& record, size_t rulesBegin) {
        const Expected<EventView, EventError> view = readEvent(record.text);
        if (!view) {
            return; // cannot be: the scanner's last word is the same reader's
        }
        for (const uint32_t rule : m_rules.oddRules()) {
            if (matches(m_rules.rule(rule), *view)) {
                batch.rules.push_back(rule);
            }
        }
        std::sort(batch.rules.begin() + static_cast<std::ptrdiff_t>(rulesBegin), batch.rules.end());
    }

    const RuleSet& m_rules;
    EventScanner m_scanner;
    RuleJudge m_judge;
    bool m_wantFindings;
    bool m_wantNonMatching;
};

/// Batches in, findings out in the same order. The calling thread is one of those that judge: it does so instead of
/// waiting, so that with as many threads as cores none is pushed aside for a thread that only hands out work.
class Pipeline {
public:
    Pipeline(const RuleSet& rules, const Deliver& deliver, const StreamOptions& options)
        : m_deliver(deliver), m_options(options) {
        m_counts.matchedPerRule.resize(rules.ruleCount());
        const unsigned threads = std::clamp(options.threads, 1U, 256U);
        const bool findings = static_cast<bool>(deliver);
        m_here = std::make_unique<BatchJudge>(rules, findings, options.wantNonMatching);
        m_most = size_t{threads} * kAheadPerThread;
        for (unsigned i = 1; i < threads; ++i) {
            m_threads.emplace_back([this, &rules, findings] { work(rules, findings); });
        }
    }

    ~Pipeline() {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
        }
        m_wake.notify_all();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    /// A batch to fill; used ones come back.
    std::unique_ptr<Batch> fresh() {
        if (m_spare.empty()) {
            return std::make_unique<Batch>();
        }
        std::unique_ptr<Batch> batch = std::move(m_spare.back());
        m_spare.pop_back();
        batch->done = false;
        return batch;
    }

    void submit(std::unique_ptr<Batch> batch) {
        if (m_threads.empty()) {
            m_here->judge(*batch, m_options.stop);
            take(std::move(batch));
            return;
        }
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(batch.get());
            wake = m_idle > 0;
        }
        if (wake) {
            m_wake.notify_one();
        }
        m_order.push_back(std::move(batch));
        while (m_order.size() >= m_most) {
            takeFirst();
        }
    }

    /// Waits for all that was submitted.
    void drain() {
        while (!m_order.empty()) {
            takeFirst();
        }
    }

    [[nodiscard]] StreamCounts& counts() { return m_counts; }

private:
    void work(const RuleSet& rules, bool findings) {
        BatchJudge judge(rules, findings, m_options.wantNonMatching);
        std::unique_lock lock(m_mutex);
        while (true) {
            ++m_idle;
            m_wake.wait(lock, [&] { return m_closing || !m_waiting.empty(); });
            --m_idle;
            if (m_waiting.empty()) {
                return;
            }
            Batch* batch = m_waiting.front();
            m_waiting.pop_front();
            lock.unlock();
            judge.judge(*batch, m_options.stop);
            lock.lock();
            batch->done = true;
            m_finished.notify_one();
        }
    }

    void takeFirst() {
        std::unique_ptr<Batch> batch = std::move(m_order.front());
        m_order.pop_front();
        {
            std::unique_lock lock(m_mutex);
            while (!batch->done) {
                if (m_waiting.empty()) {
                    m_finished.wait(lock, [&] { return batch->done; });
                    break;
                }
                Batch* mine = m_waiting.front();
                m_waiting.pop_front();
                lock.unlock();
                m_here->judge(*mine, m_options.stop);
                lock.lock();
                mine->done = true;
            }
        }
        take(std::move(batch));
    }

    void take(std::unique_ptr<Batch> batch) {
        m_counts.events += batch->counts.events;
        m_counts.matched += batch->counts.matched;
        m_counts.unreadable += batch->counts.unreadable;
        for (size_t i = 0; i < m_counts.matchedPerRule.size(); ++i) {
            m_counts.matchedPerRule[i] += batch->counts.matchedPerRule[i];
        }
        for (const Batch::Finding& finding : batch->findings) {
            if (m_options.stop.stop_requested()) {
                break;
            }
            m_verdict.line = m_lines + finding.line + 1;
            m_verdict.offset = batch->offset + finding.offset;
            m_verdict.event = batch->text.substr(finding.offset, finding.size);
            m_verdict.rules.assign(batch->rules.begin() + static_cast<std::ptrdiff_t>(finding.rulesBegin),
                                   batch->rules.begin() + static_cast<std::ptrdiff_t>(finding.rulesEnd));
            m_verdict.error = finding.error != SIZE_MAX ? &batch->errors[finding.error] : nullptr;
            m_deliver(m_verdict);
        }
        m_lines += batch->lines;
        if (batch->own.capacity() > 8 * kBatch) {
            batch->own = {}; // one giant line must not hold its memory for ever
        }
        m_spare.push_back(std::move(batch));
    }

    const Deliver& m_deliver;
    const StreamOptions& m_options;
    StreamCounts m_counts;
    StreamVerdict m_verdict;
    size_t m_lines = 0;
    std::unique_ptr<BatchJudge> m_here; ///< of the calling thread
    std::vector<std::unique_ptr<Batch>> m_spare;
    std::deque<std::unique_ptr<Batch>> m_order; ///< submitted, in order
    size_t m_most = 1;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_finished;
    std::deque<Batch*> m_waiting; ///< guarded by m_mutex
    bool m_closing = false;       ///< guarded by m_mutex
    unsigned m_idle = 0;          ///< threads that wait; guarded by m_mutex
    std::vector<std::thread> m_threads;
};

RuleSet ruleSet(const Rules& rules) {
    std::vector<std::shared_ptr<const pattern::Pattern>> patterns;
    patterns.reserve(rules.size());
    for (const std::shared_ptr<const CompiledPattern>& rule : rules) {
        patterns.push_back(rule->impl().pattern);
    }
    return RuleSet(std::move(patterns));
}

/// Size of the whole lines at the beginning of `text`, at most about `most`; 0 if the first line does not end.
size_t wholeLines(std::string_view text, size_t most) {
    if (text.size() > most) {
        const size_t cut = text.rfind('\n', most - 1);
        if (cut != std::string_view::npos) {
            return cut + 1;
        }
    }
    const size_t end = text.size() > most ? text.find('\n', most) : text.rfind('\n');
    return end == std::string_view::npos ? 0 : end + 1;
}

void ownText(Batch& batch, std::string_view text) {
    batch.own.resize(text.size() + kScanPadding);
    if (!text.empty()) {
        std::memcpy(batch.own.data(), text.data(), text.size());
    }
    std::memset(batch.own.data() + text.size(), 0, kScanPadding);
    batch.text = std::string_view(batch.own.data(), text.size());
}

} // namespace

StreamCounts judgeText(const Rules& rules, std::string_view ndjson, const Deliver& deliver,
                       const StreamOptions& options) {
    const RuleSet set = ruleSet(rules);
    Pipeline pipeline(set, deliver, options);
    size_t at = 0;
    while (at < ndjson.size() && !options.stop.stop_requested()) {
        const std::string_view rest = ndjson.substr(at);
        size_t size = wholeLines(rest, kBatch);
        size = size == 0 ? rest.size() : size;
        std::unique_ptr<Batch> batch = pipeline.fresh();
        batch->offset = at;
        if (rest.size() - size >= kScanPadding) {
            batch->text = rest.substr(0, size);
        } else {
            ownText(*batch, rest.substr(0, size));
        }
        at += size;
        pipeline.submit(std::move(batch));
    }
    pipeline.drain();
    return std::move(pipeline.counts());
}

StreamCounts judgeStream(const Rules& rules, const std::function<size_t(char*, size_t)>& read, const Deliver& deliver,
                         const StreamOptions& options) {
    const RuleSet set = ruleSet(rules);
    Pipeline pipeline(set, deliver, options);
    size_t offset = 0;
    std::unique_ptr<Batch> batch = pipeline.fresh();
    size_t filled = 0; // bytes in batch->own
    size_t noLine = 0; // of which the first ones are known to hold no line end
    bool atEnd = false;
    while (!atEnd && !options.stop.stop_requested()) {
        const size_t room = std::max(kBatch, filled * 2);
        if (batch->own.size() < room + kScanPadding) {
            batch->own.resize(room + kScanPadding);
        }
        const size_t wantedBytes = batch->own.size() - kScanPadding - filled;
        const size_t got = read(batch->own.data() + filled, wantedBytes);
        atEnd = got == 0;
        filled += got;
        const std::string_view text(batch->own.data(), filled);
        size_t whole = filled;
        if (!atEnd) {
            const size_t lineEnd = text.substr(noLine).rfind('\n');
            if (lineEnd == std::string_view::npos) {
                noLine = filled;
                continue;
            }
            whole = noLine + lineEnd + 1;
        }
        if (whole == 0) {
            break;
        }
        std::unique_ptr<Batch> next = pipeline.fresh();
        const size_t left = filled - whole;
        if (next->own.size() < std::max(kBatch, left) + kScanPadding) {
            next->own.resize(std::max(kBatch, left) + kScanPadding);
        }
        if (left > 0) {
            std::memcpy(next->own.data(), batch->own.data() + whole, left);
        }
        std::memset(batch->own.data() + whole, 0, kScanPadding);
        batch->text = text.substr(0, whole);
        batch->offset = offset;
        offset += whole;
        pipeline.submit(std::move(batch));
        batch = std::move(next);
        filled = left;
        noLine = left;
        if (got < wantedBytes / 4) {
            pipeline.drain(); // a slow source: show what there is before waiting for more
        }
    }
    pipeline.drain();
    return std::move(pipeline.counts());
}

} // namespace rw::match
