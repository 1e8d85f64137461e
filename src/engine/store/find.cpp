// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/find.h"

#include "engine/store/ranks.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <map>
#include <numeric>
#include <thread>
#include <utility>

namespace rw::store {

namespace {

/// Calls `work(index)` for every segment, on two threads where that pays.
template <class Work>
void eachSegment(const StoreSnapshot& events, const std::stop_token& stop, const Work& work) {
    const size_t count = events.segments().size();
    std::atomic<size_t> next{0};
    const auto loop = [&] {
        for (size_t index = next.fetch_add(1); index < count && !stop.stop_requested(); index = next.fetch_add(1)) {
            work(index);
        }
    };
    std::vector<std::future<void>> helpers;
    const size_t threads = std::min<size_t>({std::thread::hardware_concurrency(), 8, count});
    if (events.size() >= Segment::kMaxRows / 2) {
        for (size_t i = 1; i < threads; ++i) {
            helpers.push_back(std::async(std::launch::async, loop));
        }
    }
    loop();
    for (auto& helper : helpers) {
        helper.get();
    }
}

bool asksForTimes(const FilterNode& node) {
    return node.time || std::any_of(node.children.begin(), node.children.end(), asksForTimes);
}

void findTags(const FilterNode& node, const StoredSegment& segment, const TagIndex& tags, FilterVerdicts& known) {
    if (node.kind == FilterNode::Kind::Term && node.op == FilterOp::Tag && known.tagged.count(node.value) == 0) {
        known.tagged.emplace(node.value, taggedRows(segment, tags, node.value));
    }
    for (const FilterNode& child : node.children) {
        findTags(child, segment, tags, known);
    }
}

Verdict verdictOf(const FlatVerdicts& verdicts, uint32_t id) {
    return id < verdicts.byEvent.size() ? verdicts.byEvent[id] : Verdict::Unknown;
}

FilterVerdicts verdictsOf(const SegmentAt& at, const FlatVerdicts& verdicts) {
    const uint32_t rows = at.segment->rows();
    FilterVerdicts result{Bits(rows), Bits(rows), Bits(rows)};
    for (uint32_t row = 0; row < rows; ++row) {
        const uint32_t id = at.first + row;
        const Verdict verdict = verdictOf(verdicts, id);
        if (verdict == Verdict::Match) {
            result.matched.set(row);
        }
        if (verdict != Verdict::Unknown && verdict != Verdict::CannotJudge) {
            result.judged.set(row);
        }
        if (id < verdicts.near.size() && verdicts.near[id]) {
            result.near.set(row);
        }
    }
    return result;
}

uint64_t rankOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Match:
        return 0;
    case Verdict::CannotJudge:
        return 1;
    case Verdict::NoMatch:
        return 2;
    case Verdict::Unreadable:
        return 3;
    case Verdict::Unknown:
        break;
    }
    return 4;
}

/// Ranks of the origins by the name of their source.
std::map<std::string, uint64_t> originRanks(const StoreSnapshot& events) {
    std::map<std::string, uint64_t> ranks{{std::string(), 0}};
    for (const SegmentAt& at : events.segments()) {
        for (const OriginRun& run : at.segment->origins()) {
            ranks.emplace(run.origin ? run.origin->source : std::string(), 0);
        }
    }
    uint64_t rank = 0;
    for (auto& [name, value] : ranks) {
        value = rank++;
    }
    return ranks;
}

/// Sorts what was found, segment by segment; `keyOf(segment index)` answers a function row → key.
template <class KeysOf>
std::vector<uint32_t> sorted(const StoreSnapshot& events, const std::vector<Bits>& found, bool ascending,
                             const KeysOf& keysOf) {
    std::vector<size_t> offsets(found.size() + 1, 0);
    for (size_t i = 0; i < found.size(); ++i) {
        offsets[i + 1] = offsets[i] + found[i].count();
    }
    std::vector<Keyed> keyed(offsets.back());
    eachSegment(events, {}, [&](size_t index) {
        const uint32_t first = events.segments()[index].first;
        Keyed* at = keyed.data() + offsets[index];
        const auto key = keysOf(index);
        found[index].forEach([&](size_t row) {
            *at++ = {key(static_cast<uint32_t>(row)), first + static_cast<uint32_t>(row)};
        });
    });
    sortByKey(keyed);
    std::vector<uint32_t> ids(keyed.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        ids[ascending ? i : ids.size() - 1 - i] = keyed[i].id;
    }
    return ids;
}

} // namespace

FlatVerdicts flatten(const Judgement& judgement, uint32_t size, bool withFailing) {
    FlatVerdicts flat{judgement.flat(size), std::vector<bool>(size, false)};
    flat.failing.assign(withFailing ? size : 0, 0);
    for (const auto& segment : judgement.segments()) {
        if (withFailing && segment->at.first < size) {
            const SegmentMisses misses =
                missesOf(judgement.rule()->pattern(), segment->verdict, segment->at.segment->columns());
            const size_t rows = std::min<size_t>(misses.failing.size(), size - segment->at.first);
            std::copy_n(misses.failing.begin(), rows,
                        flat.failing.begin() + static_cast<std::ptrdiff_t>(segment->at.first));
        }
        nearRows(judgement.rule()->pattern(), segment->verdict).forEach([&](size_t row) {
            if (segment->at.first + row < size) {
                flat.near[segment->at.first + row] = true;
            }
        });
    }
    return flat;
}

std::vector<uint32_t> findEvents(const StoreSnapshot& events, const FlatVerdicts& verdicts, const FilterNode& filter,
                                 const FindOrder& order, const std::stop_token& stop) {
    const std::vector<SegmentAt>& segments = events.segments();
    const bool byVerdict = asksForVerdicts(filter);
    const bool byTime = asksForTimes(filter);
    std::vector<Bits> found(segments.size());
    eachSegment(events, stop, [&](size_t index) {
        const SegmentAt& at = segments[index];
        FilterVerdicts known = byVerdict ? verdictsOf(at, verdicts) : FilterVerdicts{};
        if (verdicts.tags) {
            findTags(filter, *at.segment, *verdicts.tags, known);
        }
        if (byTime) {
            known.timesMs = &at.segment->timesMs();
        }
        found[index] = filterRows(
            filter, at.segment->columns(), known, [&at](uint32_t row) { return at.segment->text(row); }, stop);
    });
    if (stop.stop_requested()) {
        return {};
    }
    switch (order.by) {
    case OrderBy::Arrival:
        break;
    case OrderBy::Time:
        return sorted(events, found, order.ascending, [&](size_t index) {
            // Unknown times, 0, come first; times before 1970 behind them would be odd, but stay in order.
            return [&times = segments[index].segment->timesMs()](uint32_t row) {
                return static_cast<uint64_t>(times[row]) ^ (uint64_t{1} << 63);
            };
        });
    case OrderBy::Verdict:
        return sorted(events, found, order.ascending, [&](size_t index) {
            return [first = segments[index].first, &verdicts](uint32_t row) {
                return rankOf(verdictOf(verdicts, first + row));
            };
        });
    case OrderBy::Failing:
        return sorted(events, found, order.ascending, [&](size_t index) {
            return [first = segments[index].first, &verdicts](uint32_t row) -> uint64_t {
                constexpr uint64_t kBehindFailing = 1'000;
                switch (verdictOf(verdicts, first + row)) {
                case Verdict::NoMatch:
                    return first + row < verdicts.failing.size() ? verdicts.failing[first + row] : 0U;
                case Verdict::CannotJudge:
                    return kBehindFailing;
                case Verdict::Match:
                    return kBehindFailing + 1;
                case Verdict::Unreadable:
                    return kBehindFailing + 2;
                case Verdict::Unknown:
                    break;
                }
                return kBehindFailing + 3;
            };
        });
    case OrderBy::Origin:
        return sorted(events, found, order.ascending, [&, ranks = originRanks(events)](size_t index) {
            return [&segment = *segments[index].segment, &ranks](uint32_t row) {
                const auto& origin = segment.origin(row);
                return ranks.find(origin ? origin->source : std::string())->second;
            };
        });
    case OrderBy::Tags: {
        std::map<std::string, uint64_t> ranks;
        if (verdicts.tags) {
            for (const auto& [print, places] : verdicts.tags->byPrint) {
                ranks.emplace(verdicts.tags->textOf(print), 0);
            }
        }
        uint64_t rank = 0;
        for (auto& [text, value] : ranks) {
            value = ++rank;
        }
        return sorted(events, found, order.ascending, [&](size_t index) {
            return [&prints = segments[index].segment->prints(), &verdicts, &ranks](uint32_t row) -> uint64_t {
                const bool tagged = verdicts.tags && verdicts.tags->find(prints[row]) != nullptr;
                return tagged ? ranks.find(verdicts.tags->textOf(prints[row]))->second : 0;
            };
        });
    }
    case OrderBy::Path: {
        std::vector<const Column*> columns;
        columns.reserve(segments.size());
        for (const SegmentAt& at : segments) {
            columns.push_back(at.segment->columns().find(order.path));
        }
        const std::vector<std::vector<uint32_t>> ranks = valueRanks(columns, stop);
        if (stop.stop_requested()) {
            return {};
        }
        return sorted(events, found, order.ascending, [&](size_t index) {
            return [column = columns[index], &rank = ranks[index]](uint32_t row) -> uint64_t {
                if (column == nullptr) {
                    return 0;
                }
                if (const uint32_t code = column->code(row); code != Column::kAbsent) {
                    return rank[code - 1];
                }
                const Column::ManyRow* many = column->many(row);
                return many != nullptr && many->end > many->begin ? rank[column->entries()[many->end - 1].value] : 0;
            };
        });
    }
    }
    std::vector<uint32_t> ids;
    for (size_t i = 0; i < segments.size(); ++i) {
        found[i].forEach([&](size_t row) { ids.push_back(segments[i].first + static_cast<uint32_t>(row)); });
    }
    if (!order.ascending) {
        std::reverse(ids.begin(), ids.end());
    }
    return ids;
}

namespace {

/// The segment of `id`: often the one of the event before, `near`.
const SegmentAt* segmentNear(const StoreSnapshot& events, const SegmentAt* near, uint32_t id) {
    return near != nullptr && id >= near->first && id < near->last() ? near : events.find({id});
}

int64_t floorTo(int64_t value, int64_t width) {
    return value - ((value % width) + width) % width;
}

/// From `low` to `high`, both inclusive.
TimeHistogram bucketsOver(const StoreSnapshot& events, const FlatVerdicts& verdicts, const std::vector<uint32_t>& ids,
                          uint32_t buckets, int64_t low, int64_t high) {
    constexpr int64_t kSecond = 1'000;
    constexpr int64_t kMinute = 60 * kSecond;
    constexpr int64_t kHour = 60 * kMinute;
    constexpr int64_t kWidths[] = {kSecond,      5 * kSecond,  10 * kSecond, 30 * kSecond, kMinute,   5 * kMinute,
                                   10 * kMinute, 30 * kMinute, kHour,        3 * kHour,    6 * kHour, 12 * kHour};
    TimeHistogram result;
    const auto span = [&](int64_t width) {
        return static_cast<uint64_t>(floorTo(high, width) - floorTo(low, width)) / static_cast<uint64_t>(width) + 1;
    };
    int64_t width = 0;
    for (const int64_t candidate : kWidths) {
        if (width == 0 && span(candidate) <= buckets) {
            width = candidate;
        }
    }
    for (int64_t days = 1; width == 0; days *= 2) {
        // Any two moments that 64 bits of milliseconds can name lie less than 2^38 days apart.
        if (span(days * 24 * kHour) <= buckets) {
            width = days * 24 * kHour;
        }
    }
    result.bucketMs = width;
    result.firstMs = floorTo(low, width);
    const size_t count = span(width);
    result.byVerdict.assign(count, {});
    std::map<std::string, std::vector<uint32_t>> byType;
    const SegmentAt* at = nullptr;
    const SegmentAt* known = nullptr;
    std::vector<std::vector<uint32_t>*> typeOfCode; // of the segment `known`
    std::vector<uint32_t>* untyped = nullptr;
    for (const uint32_t id : ids) {
        at = segmentNear(events, at, id);
        if (at == nullptr) {
            continue;
        }
        const uint32_t row = id - at->first;
        const int64_t time = at->segment->timesMs()[row];
        if (time == 0) {
            ++result.untimed;
            continue;
        }
        if (time < result.firstMs) {
            ++result.earlier;
            continue;
        }
        if (static_cast<uint64_t>(time - result.firstMs) / static_cast<uint64_t>(width) >= count) {
            ++result.later;
            continue;
        }
        const Column* types = at->segment->columns().find("detail-type");
        if (known != at) {
            known = at;
            typeOfCode.assign(types != nullptr ? types->valueCount() + 1 : 1, nullptr);
        }
        const auto bucket = static_cast<size_t>((time - result.firstMs) / width);
        ++result.byVerdict[bucket][static_cast<size_t>(verdictOf(verdicts, id))];
        const uint32_t code = types != nullptr ? types->code(row) : Column::kAbsent;
        std::vector<uint32_t>*& series = code != Column::kAbsent ? typeOfCode[code] : untyped;
        if (series == nullptr || code == Column::kAbsent) {
            series = &byType[at->segment->summary(row).detailType];
            series->resize(count, 0);
        }
        ++(*series)[bucket];
    }
    for (auto& [type, counts] : byType) {
        result.types.push_back(type);
        result.byType.push_back(std::move(counts));
    }
    return result;
}

/// The earliest and the latest time of those events that lie between `from` and `to`, all inclusive; the first larger
/// than the second: none does.
std::pair<int64_t, int64_t> boundsWithin(const StoreSnapshot& events, const std::vector<uint32_t>& ids, int64_t from,
                                         int64_t to) {
    int64_t low = std::numeric_limits<int64_t>::max();
    int64_t high = std::numeric_limits<int64_t>::min();
    const SegmentAt* at = nullptr;
    for (const uint32_t id : ids) {
        at = segmentNear(events, at, id);
        const int64_t time = at != nullptr ? at->segment->timesMs()[id - at->first] : 0;
        if (time != 0 && time >= from && time <= to) {
            low = std::min(low, time);
            high = std::max(high, time);
        }
    }
    return {low, high};
}

/// The fewest buckets, first and last, that hold nearly all events; none where these are no small part of all.
std::optional<std::pair<size_t, size_t>> whereNearlyAllAre(const TimeHistogram& found) {
    std::vector<uint64_t> before{0}; // events before each bucket
    for (const auto& counts : found.byVerdict) {
        before.push_back(std::accumulate(counts.begin(), counts.end(), before.back()));
    }
    const size_t buckets = found.byVerdict.size();
    const uint64_t all = before.back() + found.earlier + found.later;
    const uint64_t wanted = (all * 19 + 19) / 20;
    for (size_t width = 1; width <= buckets / 8; ++width) {
        for (size_t first = 0; first + width <= buckets; ++first) {
            if (before[first + width] - before[first] >= wanted) {
                return std::pair(first, first + width - 1);
            }
        }
    }
    return std::nullopt;
}

} // namespace

TimeHistogram timeHistogram(const StoreSnapshot& events, const FlatVerdicts& verdicts, const std::vector<uint32_t>& ids,
                            uint32_t buckets, const std::stop_token& stop, const std::optional<TimeWindow>& window) {
    const auto [low, high] =
        boundsWithin(events, ids, std::numeric_limits<int64_t>::min(), std::numeric_limits<int64_t>::max());
    if (low > high || buckets == 0 || stop.stop_requested()) {
        TimeHistogram none;
        none.untimed = static_cast<uint32_t>(ids.size());
        return none;
    }
    const bool part = window && window->fromMs < window->toMs;
    TimeHistogram result =
        bucketsOver(events, verdicts, ids, buckets, part ? window->fromMs : low, part ? window->toMs - 1 : high);
    while (!part && result.bucketMs > 1'000 && !stop.stop_requested()) {
        const auto most = whereNearlyAllAre(result);
        if (!most) {
            break;
        }
        const auto start = [&](size_t bucket) {
            return result.firstMs + result.bucketMs * static_cast<int64_t>(bucket);
        };
        const auto [first, last] = boundsWithin(events, ids, start(most->first), start(most->second + 1) - 1);
        result = bucketsOver(events, verdicts, ids, buckets, first, last);
    }
    result.wholeFromMs = low;
    result.wholeToMs = high + 1;
    return result;
}

} // namespace rw::store
