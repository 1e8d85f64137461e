// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "engine/match/compiled.h"
#include "engine/pattern/pattern.h"
#include "engine/store/find.h"
#include "engine/store/judgement.h"

#include <benchmark/benchmark.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace rw;
using namespace rw::store;

namespace {

uint32_t eventCount() {
    const char* wanted = std::getenv("RW_BENCH_EVENTS");
    return wanted != nullptr ? static_cast<uint32_t>(std::strtoul(wanted, nullptr, 10)) : 1'000'000U;
}

/// Resident memory of this process in bytes; 0 where the system does not tell.
double resident() {
    double kilobytes = 0;
    if (std::FILE* status = std::fopen("/proc/self/status", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, status) != nullptr) {
            double value = 0;
            if (std::sscanf(line, "VmRSS: %lf", &value) == 1) {
                kilobytes = value;
            }
        }
        std::fclose(status);
    }
    return kilobytes * 1024;
}

struct Loaded {
    EventStore store;
    StoreSnapshot events;
    double rawBytes = 0;
    double residentBytes = 0;

    Loaded() {
        const double before = resident();
        demo::EventGenerator generator({.seed = 1, .count = eventCount()});
        std::string chunk;
        for (bool more = true; more;) {
            chunk.clear();
            more = generator.appendChunk(chunk, 64 << 20);
            rawBytes += static_cast<double>(chunk.size());
            std::vector<NewEvent> batch;
            for (size_t at = 0; at < chunk.size();) {
                const size_t end = std::min(chunk.find('\n', at), chunk.size());
                batch.push_back({chunk.substr(at, end - at), nullptr});
                at = end + 1;
            }
            store.append(std::move(batch));
        }
        chunk = {};
        events = store.snapshot();
        residentBytes = resident() - before;
    }
};

const Loaded& loaded() {
    static const Loaded kLoaded;
    return kLoaded;
}

std::shared_ptr<const pattern::Pattern> rule(const std::string& text) {
    auto parsed = pattern::parsePattern(text);
    if (!parsed.pattern) {
        std::fprintf(stderr, "not a valid pattern: %s\n", text.c_str());
        std::exit(1);
    }
    return parsed.pattern;
}

Judgement judgeAll(const std::shared_ptr<const pattern::Pattern>& pattern, LeafCache& cache) {
    Judgement result;
    for (const SegmentAt& at : loaded().events.segments()) {
        result.put(judgeStored(*pattern, at, cache));
    }
    return result;
}

/// A rule of four leaves; `number` makes one of them another one.
std::string typical(int64_t number) {
    return R"({"source":[{"prefix":"aws.partner/genesys.com"}],)"
           R"("detail-type":["v2.detail.events.conversation.{id}.acd.end","v2.detail.events.conversation.{id}.customer.end"],)"
           R"("detail":{"eventBody":{"mediaType":["VOICE"],"eventTime":[{"numeric":[">",)" +
           std::to_string(1'770'127'200'000 + number) + "]}]}}}";
}

/// Leaves that are all new in every round.
std::string allNew(int64_t number) {
    const std::string n = std::to_string(number);
    return R"({"source":[{"prefix":"aws.partner/genesys.com"},"x)" + n + R"("],)" +
           R"("detail-type":["v2.detail.events.conversation.{id}.acd.end","x)" + n + R"("],)" +
           R"("detail":{"eventBody":{"mediaType":["VOICE","x)" + n + R"("],"direction":["INBOUND","x)" + n + R"("]}}})";
}

/// An edit per round; what did not change is remembered, as while typing.
void edits(benchmark::State& state, std::string (*text)(int64_t)) {
    LeafCache cache;
    judgeAll(rule(text(0)), cache);
    int64_t round = 0;
    uint64_t matched = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto pattern = rule(text(++round));
        state.ResumeTiming();
        const Judgement judged = judgeAll(pattern, cache);
        matched = judged.funnel().back();
    }
    state.counters["matched"] = static_cast<double>(matched);
    state.counters["events"] = loaded().events.size();
}
/// One leaf of low cardinality changes, as when a value is added to a list.
std::string oneLeaf(int64_t number) {
    return R"({"source":[{"prefix":"aws.partner/genesys.com"}],)"
           R"("detail-type":["v2.detail.events.conversation.{id}.acd.end","v2.detail.events.conversation.{id}.customer.end"],)"
           R"("detail":{"eventBody":{"mediaType":["VOICE","x)" +
           std::to_string(number) + R"("],"direction":["INBOUND"]}}})";
}
std::string wildcardOnIds(int64_t number) {
    return R"({"detail":{"eventBody":{"conversationId":[{"wildcard":"*a*f*)" + std::to_string(number % 10) +
           R"(*"}]}},"id":[{"wildcard":"*)" + std::to_string(number % 10) + R"(*b*)" + std::to_string(number) +
           R"(*"}]})";
}
std::string notPrefixOnIds(int64_t number) {
    return R"({"id":[{"anything-but":{"prefix":")" + std::to_string(number) + R"("}}]})";
}
std::string orOverArrays(int64_t number) {
    const std::string n = std::to_string(number);
    return R"({"detail":{"$or":[{"participants":{"purpose":["agent","x)" + n +
           R"("],"sessions":{"mediaType":["voice"]}}},{"participants":{"purpose":["customer","x)" + n +
           R"("],"sessions":{"direction":["inbound"]}}}]}})";
}

BENCHMARK_CAPTURE(edits, one_leaf_of_few_values, oneLeaf)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edits, one_numeric_leaf_of_all_distinct_values, typical)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edits, all_leaves, allNew)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edits, worst_wildcards_on_two_id_columns, wildcardOnIds)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edits, worst_anything_but_prefix_on_ids, notPrefixOnIds)->Unit(benchmark::kMillisecond);

/// Events with arrays of objects, which the generator does not make: a condition on two fields of the
/// elements, in two branches.
void orOverArraysOfObjects(benchmark::State& state) {
    static const StoreSnapshot events = [] {
        std::vector<NewEvent> batch;
        for (uint32_t i = 0; i < eventCount(); ++i) {
            const char* purpose[] = {"agent", "customer", "acd", "ivr"};
            const char* media[] = {"voice", "chat", "email"};
            const auto participant = [&](uint32_t p) {
                return std::string(R"({"purpose":")") + purpose[p % 4] + R"(","sessions":[{"mediaType":")" +
                       media[(p / 4) % 3] + R"(","direction":")" + (p % 5 == 0 ? "inbound" : "outbound") + R"("}]})";
            };
            batch.push_back({R"({"id":")" + std::to_string(i) + R"(","detail":{"participants":[)" + participant(i) +
                                 ',' + participant(i * 7 + 3) + ',' + participant(i / 3) + "]}}",
                             nullptr});
        }
        EventStore store;
        store.append(std::move(batch));
        return store.snapshot();
    }();
    LeafCache cache;
    int64_t round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto pattern = rule(orOverArrays(++round));
        state.ResumeTiming();
        uint64_t matched = 0;
        for (const SegmentAt& at : events.segments()) {
            matched += judgeStored(*pattern, at, cache)->matched;
        }
        state.counters["matched"] = static_cast<double>(matched);
    }
}
BENCHMARK(orOverArraysOfObjects)->Unit(benchmark::kMillisecond);

/// The same rule over the texts, one event after the other, as the command line tool judges a stream.
void streamingMatch(benchmark::State& state) {
    const auto compiled = match::CompiledPattern::compile(rule(typical(1)));
    std::vector<std::string> texts;
    const uint32_t count = std::min(eventCount(), 50'000U);
    for (uint32_t id = 0; id < count; ++id) {
        texts.push_back(loaded().events.text({id}));
    }
    match::EventJudge judge;
    for (auto _ : state) {
        uint64_t matched = 0;
        for (const std::string& text : texts) {
            const auto found = judge.matches(*compiled, text);
            matched += found && *found ? 1 : 0;
        }
        benchmark::DoNotOptimize(matched);
    }
    state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(streamingMatch)->Unit(benchmark::kMillisecond);

/// What the workbench holds per million events, texts as compressed blocks in memory included.
void memory(benchmark::State& state) {
    double columns = 0;
    for (auto _ : state) {
        for (const SegmentAt& at : loaded().events.segments()) {
            columns += static_cast<double>(at.segment->memory());
        }
    }
    const double perMillion = 1e6 / loaded().events.size() / 1e6;
    state.counters["columns_MB"] = columns / static_cast<double>(state.iterations()) * perMillion;
    state.counters["resident_MB"] = loaded().residentBytes * perMillion;
    state.counters["raw_MB"] = loaded().rawBytes * perMillion;
}
BENCHMARK(memory)->Iterations(1);

void find(benchmark::State& state, const char* filter, OrderBy by, const char* path) {
    const StoreSnapshot& events = loaded().events;
    const auto parsed = parseFilter(filter);
    FlatVerdicts verdicts;
    if (std::string_view(filter).find("match:") != std::string_view::npos) {
        LeafCache cache;
        const auto compiled = match::CompiledPattern::compile(rule(typical(1)));
        Judgement judged(compiled);
        for (const SegmentAt& at : events.segments()) {
            judged.put(judgeStored(compiled->pattern(), at, cache));
        }
        verdicts = flatten(judged, events.size());
    }
    size_t found = 0;
    for (auto _ : state) {
        found = findEvents(events, verdicts, *parsed, {by, path, false}).size();
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(find, everything_by_time, "", OrderBy::Time, "")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(find, everything_by_type, "", OrderBy::Path, "detail-type")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(find, everything_by_id, "", OrderBy::Path, "id")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(find, everything_by_conversation, "", OrderBy::Path, "detail.eventBody.conversationId")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(find, equals, "mediaType = VOICE", OrderBy::Time, "")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(find, combined, "type:acd mediaType = VOICE and not match:yes", OrderBy::Time, "")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(find, text_in_ids, "conversationId ~ abc", OrderBy::Time, "")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(find, text_anywhere, "voice", OrderBy::Time, "")->Unit(benchmark::kMillisecond)->UseRealTime();

void vocabulary(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(vocabularyOf(loaded().events).paths.size());
    }
}
BENCHMARK(vocabulary)->Unit(benchmark::kMillisecond);

/// Parsing into columns and packing of texts, in the batches in which files arrive.
void append(benchmark::State& state) {
    std::vector<NewEvent> batch;
    double bytes = 0;
    for (uint32_t id = 0; id < std::min(eventCount(), 65'536U); ++id) {
        batch.push_back({loaded().events.text({id}), nullptr});
        bytes += static_cast<double>(batch.back().json.size());
    }
    for (auto _ : state) {
        state.PauseTiming();
        auto copy = batch;
        auto store = std::make_unique<EventStore>();
        state.ResumeTiming();
        benchmark::DoNotOptimize(store->append(std::move(copy)).appended);
        state.PauseTiming();
        store.reset();
        state.ResumeTiming();
    }
    state.SetBytesProcessed(static_cast<int64_t>(bytes * static_cast<double>(state.iterations())));
}
BENCHMARK(append)->Unit(benchmark::kMillisecond)->UseRealTime();

void appendOneByOne(benchmark::State& state) {
    std::vector<std::string> texts;
    for (uint32_t id = 0; id < 10'000; ++id) {
        texts.push_back(loaded().events.text({id}));
    }
    for (auto _ : state) {
        EventStore store;
        for (const std::string& text : texts) {
            store.append({{text, nullptr}});
        }
    }
}
BENCHMARK(appendOneByOne)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
