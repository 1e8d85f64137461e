// SPDX-License-Identifier: GPL-3.0-or-later
// What every keystroke costs: parsing and checking of rules of about 4,000 characters, and of hostile ones.
#include "engine/pattern/formatter.h"
#include "engine/pattern/pattern.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

std::string rule(int fields, const char* list) {
    std::string text = "{";
    for (int i = 0; i < fields; ++i) {
        text += i > 0 ? "," : "";
        text += "\"field" + std::to_string(i) + "\":" + list;
    }
    return text + "}";
}

std::string parallelOrs(int count) {
    std::string text = "{";
    for (int i = 0; i < count; ++i) {
        text += i > 0 ? "," : "";
        text += R"("$or":[{"a":[1]},{"b":[2]}])";
    }
    return text + "}";
}

void parse(benchmark::State& state, const std::string& text) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(rw::pattern::parsePattern(text));
    }
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(text.size()));
}

void checkValid(benchmark::State& state) {
    parse(state, rule(110, R"([{"prefix":"abc"},"x"])"));
}
void checkInvalid(benchmark::State& state) {
    parse(state, rule(130, R"([{"prefix":[1]},{}])"));
}
void checkBroken(benchmark::State& state) {
    parse(state, rule(130, "[x,,{prefix:3}"));
}
void checkWildcards(benchmark::State& state) {
    parse(state, rule(100, R"([{"wildcard":"*/rec*/a*.wav"}])"));
}
void checkParallelOrs(benchmark::State& state) {
    parse(state, parallelOrs(200));
}
void format(benchmark::State& state) {
    const std::string text = rule(110, R"([{"prefix":"abc"},"x"])");
    for (auto _ : state) {
        benchmark::DoNotOptimize(rw::pattern::formatted(text));
    }
}

} // namespace

BENCHMARK(checkValid);
BENCHMARK(checkInvalid);
BENCHMARK(checkBroken);
BENCHMARK(checkWildcards);
BENCHMARK(checkParallelOrs);
BENCHMARK(format);
BENCHMARK_MAIN();
