// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"
#include "engine/store/timestamp.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <future>

namespace rw::store {

namespace {

enum SummaryPath : size_t { Id, DetailType, Source, Time, EventTime, Conversation, Media, Direction, Queue };

constexpr std::array<std::string_view, 9> kSummaryPaths = {"id",
                                                           "detail-type",
                                                           "source",
                                                           "time",
                                                           "detail.eventBody.eventTime",
                                                           "detail.eventBody.conversationId",
                                                           "detail.eventBody.mediaType",
                                                           "detail.eventBody.direction",
                                                           "detail.eventBody.queueId"};

/// Below this many events a second thread costs more than it saves.
constexpr size_t kSplitWork = 2'048;

/// What summarize() would read there: of several values the last.
Value valueAt(const Column* column, uint32_t row) {
    if (column == nullptr) {
        return {};
    }
    if (const uint32_t code = column->code(row); code != Column::kAbsent) {
        return column->value(code - 1);
    }
    const Column::ManyRow* many = column->many(row);
    return many != nullptr && many->end > many->begin ? column->value(column->entries()[many->end - 1].value) : Value{};
}

/// eventTime is an integer on detail events and ISO text on transcription and audits (facts: genesys §4.1).
int64_t timeOf(const Value& value) {
    if (value.kind == json::Kind::String) {
        return timestampMs(value.text).value_or(0);
    }
    if (value.kind != json::Kind::Number) {
        return 0;
    }
    const char* const begin = value.text.data();
    const char* const end = begin + value.text.size();
    int64_t whole = 0;
    if (const auto read = std::from_chars(begin, end, whole); read.ec == std::errc() && read.ptr == end) {
        return whole;
    }
    double real = 0;
    if (const auto read = std::from_chars(begin, end, real);
        read.ec == std::errc() && read.ptr == end && std::abs(real) < 9e15) {
        return static_cast<int64_t>(real);
    }
    return 0;
}

/// Fills the rows that are still 0 from a column: every distinct value is read once.
void fillTimes(const Column* column, std::vector<int64_t>& times) {
    if (column == nullptr) {
        return;
    }
    std::vector<int64_t> byValue(column->valueCount());
    for (uint32_t i = 0; i < column->valueCount(); ++i) {
        byValue[i] = timeOf(column->value(i));
    }
    for (uint32_t row = 0; row < times.size(); ++row) {
        if (times[row] == 0) {
            if (const uint32_t code = column->code(row); code != Column::kAbsent) {
                times[row] = byValue[code - 1];
            }
        }
    }
    for (const auto& many : column->manyRows()) {
        if (times[many.row] == 0 && many.end > many.begin) {
            times[many.row] = byValue[column->entries()[many.end - 1].value];
        }
    }
}

} // namespace

uint64_t textPrint(std::string_view text) {
    constexpr uint64_t kMultiplier = 0x9E37'79B9'7F4A'7C15;
    // Two lanes: a single chain of multiplications would wait for itself.
    uint64_t a = text.size() * kMultiplier;
    uint64_t b = ~a;
    const char* at = text.data();
    size_t left = text.size();
    const auto mix = [](uint64_t lane, const char* from, size_t bytes) {
        uint64_t chunk = 0;
        if (bytes != 0) { // memcpy() takes no null pointer, not even for nothing
            std::memcpy(&chunk, from, bytes);
        }
        lane = (lane ^ chunk) * kMultiplier;
        return lane ^ lane >> 32;
    };
    for (; left >= 16; at += 16, left -= 16) {
        a = mix(a, at, 8);
        b = mix(b, at + 8, 8);
    }
    a = mix(a, at, std::min<size_t>(left, 8));
    if (left > 8) {
        b = mix(b, at + 8, left - 8);
    }
    a ^= (b << 27 | b >> 37) * kMultiplier;
    a = (a ^ a >> 29) * kMultiplier;
    return a ^ a >> 32;
}

StoredSegment::StoredSegment(std::shared_ptr<const Segment> columns, std::shared_ptr<const PayloadSource> payload,
                             std::vector<OriginRun> origins, std::vector<uint64_t> prints)
    : m_columns(std::move(columns)), m_payload(std::move(payload)), m_origins(std::move(origins)),
      m_prints(std::move(prints)) {
    for (size_t i = 0; i < kSummaryPaths.size(); ++i) {
        m_summaryColumns[i] = m_columns->find(kSummaryPaths[i]);
    }
}

std::shared_ptr<const StoredSegment> StoredSegment::build(const std::vector<NewEvent>& events) {
    std::vector<uint64_t> prints;
    prints.reserve(events.size());
    for (const NewEvent& event : events) {
        prints.push_back(textPrint(event.json));
    }
    return build(events, std::move(prints));
}

std::shared_ptr<const StoredSegment> StoredSegment::build(const std::vector<NewEvent>& events,
                                                          std::vector<uint64_t> prints) {
    const auto pack = [&events] {
        PayloadWriter writer;
        for (const NewEvent& event : events) {
            writer.add(event.json);
        }
        return writer.take();
    };
    std::future<std::vector<PayloadBlock>> packed;
    if (events.size() >= kSplitWork) {
        packed = std::async(std::launch::async, pack);
    }
    SegmentBuilder builder;
    std::vector<OriginRun> origins;
    for (const NewEvent& event : events) {
        builder.add(event.json);
        if (origins.empty() || origins.back().origin != event.origin) {
            origins.push_back({0, event.origin});
        }
        origins.back().endRow = builder.rows();
    }
    auto columns = builder.seal();
    auto payload = std::make_shared<MemoryPayload>(packed.valid() ? packed.get() : pack());
    return std::make_shared<StoredSegment>(std::move(columns), std::move(payload), std::move(origins),
                                           std::move(prints));
}

std::shared_ptr<const PayloadSource> StoredSegment::payload() const {
    const std::lock_guard lock(m_payloadMutex);
    return m_payload;
}

void StoredSegment::movePayload(std::shared_ptr<const PayloadSource> payload) const {
    const std::lock_guard lock(m_payloadMutex);
    m_payload.swap(payload);
}

std::string StoredSegment::text(uint32_t row) const {
    const auto source = payload();
    return source && row < rows() ? source->text(row) : std::string();
}

EventSummary StoredSegment::summary(uint32_t row) const {
    if (row >= rows()) {
        return {};
    }
    if (m_columns->odd().test(row)) {
        return summarize(text(row)); // columns do not hold it
    }
    const auto textOf = [&](SummaryPath path) {
        const Value value = valueAt(m_summaryColumns[path], row);
        return value.kind == json::Kind::String ? std::string(value.text) : std::string();
    };
    EventSummary summary;
    summary.id = textOf(Id);
    summary.detailType = textOf(DetailType);
    summary.source = textOf(Source);
    summary.time = textOf(Time);
    summary.timeMs = timeOf(valueAt(m_summaryColumns[EventTime], row));
    if (summary.timeMs == 0) {
        summary.timeMs = timestampMs(summary.time).value_or(0);
    }
    summary.conversationId = textOf(Conversation);
    summary.mediaType = textOf(Media);
    summary.direction = textOf(Direction);
    summary.queueId = textOf(Queue);
    return summary;
}

const std::shared_ptr<const Origin>& StoredSegment::origin(uint32_t row) const {
    static const std::shared_ptr<const Origin> kNone;
    const auto run = std::upper_bound(m_origins.begin(), m_origins.end(), row,
                                      [](uint32_t r, const OriginRun& o) { return r < o.endRow; });
    return run != m_origins.end() ? run->origin : kNone;
}

const std::vector<int64_t>& StoredSegment::timesMs() const {
    std::call_once(m_timesOnce, [this] {
        std::vector<int64_t> times(rows(), 0);
        fillTimes(m_summaryColumns[EventTime], times);
        fillTimes(m_summaryColumns[Time], times);
        m_columns->odd().forEach([&](size_t row) { times[row] = summarize(text(static_cast<uint32_t>(row))).timeMs; });
        m_times = std::move(times);
    });
    return m_times;
}

size_t StoredSegment::memory() const {
    return sizeof(StoredSegment) + m_columns->memory() + m_origins.capacity() * sizeof(OriginRun) +
           m_prints.capacity() * sizeof(uint64_t);
}

} // namespace rw::store
