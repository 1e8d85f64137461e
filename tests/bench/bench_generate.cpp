// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "demo/record.h"

#include <QJsonDocument>
#include <benchmark/benchmark.h>
#include <string>

using namespace rw::demo;

namespace {

/// Events of the generator, in pieces as the command line tool asks for them.
void generateEvents(benchmark::State& state) {
    std::string chunk;
    int64_t bytes = 0;
    int64_t events = 0;
    for (auto _ : state) {
        EventGenerator generator({.seed = 1, .count = 100'000});
        bool more = true;
        while (more) {
            chunk.clear();
            more = generator.appendChunk(chunk, 240 * 1024);
            bytes += static_cast<int64_t>(chunk.size());
            benchmark::DoNotOptimize(chunk.data());
        }
        events += 100'000;
    }
    state.SetItemsProcessed(events);
    state.SetBytesProcessed(bytes);
}
BENCHMARK(generateEvents)->Unit(benchmark::kMillisecond);

/// A page of 100 Analytics records, as the simulated organisation writes it.
void pageOfRecords(benchmark::State& state) {
    uint64_t index = 0;
    for (auto _ : state) {
        qsizetype bytes = 0;
        for (int i = 0; i < 100; ++i) {
            const QJsonObject record = conversationRecord(1, index++, 1'770'127'200'000);
            bytes += QJsonDocument(record).toJson(QJsonDocument::Compact).size();
        }
        benchmark::DoNotOptimize(bytes);
    }
}
BENCHMARK(pageOfRecords)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
