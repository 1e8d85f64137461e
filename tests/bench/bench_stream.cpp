// SPDX-License-Identifier: GPL-3.0-or-later
// Streams of events against one rule and against many, beside a hand-written simdjson On-Demand loop for the same rule.
// RW_BENCH_EVENTS=FILE takes events from an NDJSON file instead of the generator.
#include "demo/generate.h"
#include "engine/match/compiled.h"
#include "engine/match/texttests.h"
#include "engine/pattern/pattern.h"

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace rw;

namespace {

using Rules = std::vector<std::shared_ptr<const match::CompiledPattern>>;

constexpr uint64_t kEvents = 100'000;

/// All events as NDJSON, behind which simdjson may read.
const std::string& events() {
    static const std::string kText = [] {
        std::string text;
        if (const char* file = std::getenv("RW_BENCH_EVENTS"); file != nullptr) {
            std::ifstream in(file, std::ios::binary);
            text.assign(std::istreambuf_iterator<char>(in), {});
        } else {
            demo::GenerateOptions options;
            options.count = kEvents;
            demo::EventGenerator generator(options);
            while (generator.appendChunk(text)) {
            }
        }
        text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        return text;
    }();
    return kText;
}

uint64_t eventCount() {
    static const auto kCount = static_cast<uint64_t>(std::count(events().begin(), events().end(), '\n'));
    return kCount;
}

std::shared_ptr<const match::CompiledPattern> rule(const std::string& text) {
    return match::CompiledPattern::compile(pattern::parsePattern(text).pattern);
}

std::string type(std::string_view topic) {
    return "v2.detail.events.conversation.{id}." + std::string(topic);
}

std::string exactRule() {
    return R"({"detail-type":[")" + type("acd.start") +
           R"("],"detail":{"eventBody":{"mediaType":["VOICE"],"direction":["INBOUND"]}}})";
}

std::string mixedRule() {
    return R"({"source":[{"prefix":"aws.partner/genesys.com"}],"detail-type":[{"suffix":".end"}],"detail":{"eventBody":{)"
           R"("eventTime":[{"numeric":[">",1000]}],"disconnectType":[{"anything-but":["PEER","ENDPOINT"]}]}}})";
}

constexpr std::string_view kTopics[] = {"acd.start", "acd.end",     "customer.start", "customer.end", "user.start",
                                        "user.end",  "acw",         "flow.start",     "flow.end",     "voicemail.start",
                                        "wrapup",    "flow.outcome"};
constexpr std::string_view kMedia[] = {"VOICE", "CHAT", "EMAIL", "MESSAGE", "CALLBACK"};

/// The queues that occur, in order of name.
std::vector<std::string> queues() {
    std::set<std::string> found;
    const std::string_view text = events();
    const std::string_view key = R"("queueId":")";
    for (size_t at = text.find(key); at != std::string_view::npos && found.size() < 200; at = text.find(key, at)) {
        at += key.size();
        found.emplace(text.substr(at, text.find('"', at) - at));
    }
    return {found.begin(), found.end()};
}

Rules manyRules(size_t count, bool mixed) {
    const std::vector<std::string> seen = queues();
    Rules rules;
    for (size_t i = 0; i < count; ++i) {
        const std::string topic(kTopics[i % std::size(kTopics)]);
        const std::string media(kMedia[(i / std::size(kTopics)) % std::size(kMedia)]);
        const size_t q = i / (std::size(kTopics) * std::size(kMedia));
        const std::string queue = q < seen.size() ? seen[q] : "00000000-0000-4000-8000-" + std::to_string(i);
        std::string body =
            R"("mediaType":[")" + media + R"("],"direction":["INBOUND","OUTBOUND"],"queueId":[")" + queue + "\"]";
        if (mixed) {
            switch (i % 4) {
            case 0:
                body += R"(,"ani":[{"prefix":"tel:+1)" + std::to_string(i) + "\"}]";
                break;
            case 1:
                body += R"(,"eventTime":[{"numeric":[">",)" + std::to_string(1'770'000'000'000 + i) + "]}]";
                break;
            case 2:
                body = R"("mediaType":[{"anything-but":")" + media + R"("}],"dnis":[{"suffix":")" + std::to_string(i) +
                       "\"}]";
                break;
            default:
                body = R"("provider":[{"wildcard":"*)" + std::to_string(i) + R"(*"}],"queueId":[{"exists":true}])";
                break;
            }
        }
        rules.push_back(rule(R"({"detail-type":[")" + type(topic) + R"("],"detail":{"eventBody":{)" + body + "}}}"));
    }
    return rules;
}

void judge(benchmark::State& state, const Rules& rules, unsigned threads) {
    const std::string& text = events();
    match::StreamOptions options;
    options.threads = threads;
    uint64_t matched = 0;
    for (auto _ : state) {
        matched = match::judgeText(rules, text, {}, options).matched;
        benchmark::DoNotOptimize(matched);
    }
    state.counters["matched"] = static_cast<double>(matched);
    state.counters["events/s"] = benchmark::Counter(
        static_cast<double>(eventCount()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.SetBytesProcessed(static_cast<int64_t>(text.size()) * static_cast<int64_t>(state.iterations()));
}

/// One event by hand. Looks at nothing but what the exact rule needs.
bool byHand(simdjson::ondemand::parser& parser, const char* line, size_t size, size_t capacity,
            std::string_view wantedType) {
    simdjson::ondemand::document document;
    simdjson::ondemand::object event;
    simdjson::ondemand::object body;
    std::string_view text;
    return parser.iterate(simdjson::padded_string_view(line, size, capacity)).get(document) == simdjson::SUCCESS &&
           document.get_object().get(event) == simdjson::SUCCESS &&
           event["detail-type"].get_string().get(text) == simdjson::SUCCESS && text == wantedType &&
           event["detail"]["eventBody"].get_object().get(body) == simdjson::SUCCESS &&
           body["mediaType"].get_string().get(text) == simdjson::SUCCESS && text == "VOICE" &&
           body["direction"].get_string().get(text) == simdjson::SUCCESS && text == "INBOUND";
}

void handWritten(benchmark::State& state) {
    const std::string& text = events();
    const std::string wantedType = type("acd.start");
    simdjson::ondemand::parser parser;
    uint64_t matched = 0;
    for (auto _ : state) {
        matched = 0;
        const char* end = text.data() + text.size();
        for (const char* line = text.data(); line < end;) {
            const void* hit = std::memchr(line, '\n', static_cast<size_t>(end - line));
            const char* lineEnd = hit != nullptr ? static_cast<const char*>(hit) : end;
            const auto capacity = static_cast<size_t>(end - line) + simdjson::SIMDJSON_PADDING;
            matched += byHand(parser, line, static_cast<size_t>(lineEnd - line), capacity, wantedType) ? 1U : 0U;
            line = lineEnd + 1;
        }
        benchmark::DoNotOptimize(matched);
    }
    state.counters["matched"] = static_cast<double>(matched);
    state.counters["events/s"] = benchmark::Counter(
        static_cast<double>(eventCount()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.SetBytesProcessed(static_cast<int64_t>(text.size()) * static_cast<int64_t>(state.iterations()));
}

void wildcardWorstCase(benchmark::State& state) {
    std::string wildcard;
    for (int i = 0; i < 50; ++i) {
        wildcard += "*aaaaaaaaab";
    }
    const match::WildcardText worst(wildcard);
    const std::string value(static_cast<size_t>(state.range(0)), 'a');
    for (auto _ : state) {
        bool matches = worst.matches(value);
        benchmark::DoNotOptimize(matches);
    }
    state.SetComplexityN(state.range(0));
    state.SetBytesProcessed(state.range(0) * static_cast<int64_t>(state.iterations()));
}

} // namespace

int main(int argc, char** argv) {
    const auto add = [](const char* name, Rules rules, unsigned threads = 1) {
        benchmark::RegisterBenchmark(
            name, [rules = std::move(rules), threads](benchmark::State& state) { judge(state, rules, threads); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->MeasureProcessCPUTime();
    };
    benchmark::RegisterBenchmark("hand-written On-Demand loop, exact rule", handWritten)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->MeasureProcessCPUTime();
    add("one exact rule", {rule(exactRule())});
    add("one exact rule, 2 threads", {rule(exactRule())}, 2);
    add("one mixed rule", {rule(mixedRule())});
    add("100 exact rules", manyRules(100, false));
    add("1000 exact rules", manyRules(1000, false));
    add("1000 exact rules, 2 threads", manyRules(1000, false), 2);
    add("100 mixed rules", manyRules(100, true));
    add("1000 mixed rules", manyRules(1000, true));
    benchmark::RegisterBenchmark("wildcard worst case", wildcardWorstCase)->Range(1 << 10, 1 << 20)->Complexity();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
