// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/compiled.h"
#include "engine/match/reference.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using namespace rw;

/// NDJSON with lines, errors, threads and odd chunks.
class TestMatchStream : public QObject {
    Q_OBJECT

private slots:
    void linesOffsetsAndErrors();
    void everyChunkingAndThreadCountAgrees();
    void malformedLines_data();
    void malformedLines();
    void escapesInNamesAndValues();
    void limits();
    void longLine();
    void stops();
    void judgeSwitchesRules();
    void oddRules();
};

namespace {

using Rules = std::vector<std::shared_ptr<const match::CompiledPattern>>;

std::shared_ptr<const match::CompiledPattern> rule(const std::string& text) {
    const pattern::ParseResult parsed = pattern::parsePattern(text);
    return parsed.valid() ? match::CompiledPattern::compile(parsed.pattern) : nullptr;
}

struct Seen {
    size_t line;
    size_t offset;
    std::string event;
    std::vector<uint32_t> rules;
    std::string error;
    friend bool operator==(const Seen&, const Seen&) = default;
};

std::function<void(const match::StreamVerdict&)> into(std::vector<Seen>& seen) {
    return [&seen](const match::StreamVerdict& verdict) {
        seen.push_back({verdict.line, verdict.offset, std::string(verdict.event), verdict.rules,
                        verdict.error != nullptr ? verdict.error->message : std::string()});
    };
}

/// Hands a text out in pieces of a given size.
std::function<size_t(char*, size_t)> pieces(const std::string& text, size_t size) {
    return [&text, size, at = size_t{0}](char* buffer, size_t capacity) mutable {
        const size_t n = std::min({size, capacity, text.size() - at});
        std::memcpy(buffer, text.data() + at, n);
        at += n;
        return n;
    };
}

std::string conversation(int i) {
    return R"({"detail-type":"acd.)" + std::string(i % 3 == 0 ? "start" : "end") +
           R"(","detail":{"eventBody":{"mediaType":")" + (i % 2 == 0 ? "VOICE" : "CHAT") + R"(","n":)" +
           std::to_string(i) + (i % 5 == 0 ? R"(,"note":"a \"quoted\" \u00e9 note")" : "") + "}}}";
}

} // namespace

void TestMatchStream::linesOffsetsAndErrors() {
    const std::string text =
        "{\"a\":\"x\"}\n\n  \t\r\n{\"a\":\"y\"}\r\n{\"a\":}\n{\"a\":\"x\"} ignored }\n{\"a\":\"x\"}";
    std::vector<Seen> seen;
    match::StreamOptions options;
    options.wantNonMatching = true;
    const auto counts = match::judgeText({rule(R"({"a":["x"]})")}, text, into(seen), options);
    QCOMPARE(counts.events, uint64_t{4});
    QCOMPARE(counts.unreadable, uint64_t{1});
    QCOMPARE(counts.matched, uint64_t{3});
    QCOMPARE(counts.matchedPerRule, (std::vector<uint64_t>{3}));
    QCOMPARE(seen.size(), size_t{5});
    QCOMPARE(seen[0].line, size_t{1});
    QCOMPARE(seen[1].line, size_t{4});
    QCOMPARE(seen[1].event, std::string("{\"a\":\"y\"}"));
    QVERIFY(seen[1].rules.empty());
    QCOMPARE(seen[2].line, size_t{5});
    QVERIFY(!seen[2].error.empty());
    QCOMPARE(seen[3].rules, (std::vector<uint32_t>{0}));
    QCOMPARE(seen[4].line, size_t{7});
    for (const Seen& one : seen) {
        QCOMPARE(text.substr(one.offset, one.event.size()), one.event);
    }
}

void TestMatchStream::everyChunkingAndThreadCountAgrees() {
    std::string text;
    for (int i = 0; i < 6000; ++i) {
        text += i % 997 == 0 ? "{broken\n" : i % 499 == 0 ? "\n" : conversation(i) + '\n';
    }
    const Rules rules{rule(R"({"detail-type":["acd.start"],"detail":{"eventBody":{"mediaType":["VOICE"]}}})"),
                      rule(R"({"detail":{"eventBody":{"n":[{"numeric":[">",5990]}]}}})"),
                      rule(R"({"detail":{"eventBody":{"note":[{"wildcard":"*\"quoted\"*é*"}]}}})")};
    std::vector<Seen> expected;
    const auto counts = match::judgeText(rules, text, into(expected), {});
    QVERIFY(counts.matchedPerRule[0] > 900 && counts.matchedPerRule[1] == 9 && counts.matchedPerRule[2] > 1100);
    for (const unsigned threads : {1U, 2U, 5U}) {
        match::StreamOptions options;
        options.threads = threads;
        std::vector<Seen> seen;
        QCOMPARE(match::judgeText(rules, text, into(seen), options).matched, counts.matched);
        QVERIFY(seen == expected);
        for (const size_t size : {size_t{7}, size_t{1000}, size_t{100'000}, size_t{10'000'000}}) {
            seen.clear();
            const auto streamed = match::judgeStream(rules, pieces(text, size), into(seen), options);
            QCOMPARE(streamed.events, counts.events);
            QCOMPARE(streamed.unreadable, counts.unreadable);
            QVERIFY(seen == expected);
        }
        const auto counted = match::judgeStream(rules, pieces(text, 5000), {}, options);
        QCOMPARE(counted.matchedPerRule, counts.matchedPerRule);
    }
}

void TestMatchStream::malformedLines_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("readable");
    const auto row = [](const char* line, bool readable) { QTest::newRow(line) << QByteArray(line) << readable; };
    row(R"({"a":"x","b":"c"})", true);
    row(R"({"a":"x","b":"c" })", true);
    row(R"({"a":"x" ,"b":"c"})", true);
    row(R"({ "a" : "x" , "b" : [ 1 , { } , [ ] ] })", true);
    row(R"({"a":"x","b":"c"}})", true);
    row(R"({"a":"x","b":"c"} "open)", true);
    row(R"({"a":"x","b":"\u00e9\ud800"})", true);
    row(R"({"a":"x","b":"c")", false);
    row(R"({"a":"x","b":"c",})", false);
    row(R"({"a":"x","b":"c"])", false);
    row(R"({"a":"x","b":c"})", false);
    row(R"({"a":"x","b":"c"d})", false);
    row(R"({"a":"x","b":"\q"})", false);
    row(R"({"a":"x","b":"\u12"})", false);
    row(R"({"a":"x","b":01})", false);
    row(R"({"a":"x","b":1.})", false);
    row(R"({"a":"x","b":tru})", false);
    row(R"({"a":"x","b":[1,]})", false);
    row(R"({"a":"x","b":[1 2]})", false);
    row(R"({"a":"x","b":{"c"}})", false);
    row(R"({"a":"x","b":{"c":}})", false);
    row(R"({"a":"x","b":{,}})", false);
    row(R"({"a":"x" "b":"c"})", false);
    row(R"({"a" "x"})", false);
    row(R"({"a":"x","b":"open)", false);
    row("{\"a\":\"x\",\"b\":\"tab\there\"}", false);
    row("{\"a\":\"x\",\"b\":\"\xff\"}", false);
    row("{\"a\":\"x\",\"b\":\x01}", false);
    row("\xef\xbb\xbf{\"a\":\"x\"}", false);
    row("[{\"a\":\"x\"}]", false);
    row("x", false);
}

void TestMatchStream::malformedLines() {
    QFETCH(const QByteArray, line);
    QFETCH(const bool, readable);
    // Between good lines of the same shape, before and after the shape is known.
    const std::string good = R"({"a":"x","b":"c"})";
    const std::string text = line.toStdString() + '\n' + good + '\n' + good + '\n' + line.toStdString() + '\n' + good +
                             '\n' + line.toStdString();
    std::vector<Seen> seen;
    const auto counts = match::judgeText({rule(R"({"a":["x"]})")}, text, into(seen), {});
    QCOMPARE(counts.unreadable, readable ? uint64_t{0} : uint64_t{3});
    QCOMPARE(counts.matched, readable ? uint64_t{6} : uint64_t{3});
    QCOMPARE(seen.size(), size_t{6});
    QCOMPARE(seen[3].line, size_t{4});
    QCOMPARE(seen[3].error.empty(), readable);
    QCOMPARE(match::readEvent(line.toStdString()).hasValue(), readable);
}

void TestMatchStream::escapesInNamesAndValues() {
    const Rules rules{rule(R"({"a":["é/"]})"), rule(R"({"b":[{"prefix":"?"}]})")};
    const std::string text =
        "{\"\\u0061\":\"\\u00e9\\/\"}\n{\"a\":\"\\u00E9/\"}\n{\"a\":\"é/\"}\n{\"b\":\"\\ud800x\"}\n"
        "{\"a\":\"\\u00E9/\"}\n";
    const auto counts = match::judgeText(rules, text, {}, {});
    QCOMPARE(counts.matchedPerRule, (std::vector<uint64_t>{4, 1}));
}

void TestMatchStream::limits() {
    const auto judged = [](const std::string& event) {
        const Rules rules{rule(R"({"z":["v"]})")};
        const auto counts = match::judgeText(rules, event + '\n' + event, {}, {});
        const bool readable = match::readEvent(event).hasValue();
        return counts.matched == (readable ? 2U : 0U) && counts.unreadable == (readable ? 0U : 2U) ? int{readable} : -1;
    };
    const auto nested = [](size_t depth) {
        return R"({"z":"v","n":)" + std::string(depth, '[') + std::string(depth, ']') + '}';
    };
    QCOMPARE(judged(nested(999)), 1);
    QCOMPARE(judged(nested(1000)), 0);
    QCOMPARE(judged(R"({"z":"v","n":)" + std::string(1000, '1') + '}'), 1);
    QCOMPARE(judged(R"({"z":"v","n":)" + std::string(1001, '1') + '}'), 0);
    QCOMPARE(judged(R"({"z":"v",")" + std::string(50'000, 'n') + R"(":1})"), 1);
    QCOMPARE(judged(R"({"z":"v",")" + std::string(50'001, 'n') + R"(":1})"), 0);
    QCOMPARE(judged(std::string(R"({"z":"v","n":"a)") + '\0' + "\"}"), 0);
}

void TestMatchStream::longLine() {
    std::string line = R"({"z":"v","l":[)";
    for (int i = 0; i < 200'000; ++i) {
        line += R"({"x":"1","y":)" + std::to_string(i) + "},";
    }
    line.back() = ']';
    line += '}';
    const Rules rules{rule(R"({"l":{"x":["1"],"y":[199999]}})"), rule(R"({"l":{"x":["2"]}})")};
    const std::string text = line + '\n' + R"({"z":"v"})" + '\n';
    std::vector<Seen> seen;
    const auto counts = match::judgeStream(rules, pieces(text, 65'536), into(seen), {});
    QCOMPARE(counts.events, uint64_t{2});
    QCOMPARE(counts.matchedPerRule, (std::vector<uint64_t>{1, 0}));
    QCOMPARE(seen.at(0).event.size(), line.size());
}

void TestMatchStream::stops() {
    // More than two threads may judge ahead of what is delivered (16 batches of 192 KB): some of it is never begun.
    constexpr int kEvents = 60'000;
    std::string text;
    for (int i = 0; i < kEvents; ++i) {
        text += conversation(i) + '\n';
    }
    for (const unsigned threads : {1U, 2U}) {
        std::stop_source stop;
        match::StreamOptions options;
        options.threads = threads;
        options.stop = stop.get_token();
        size_t delivered = 0;
        const auto counts = match::judgeText(
            {rule(R"({"detail":[{"exists":false}]})")}, text,
            [&](const auto&) {
                if (++delivered == 10) {
                    stop.request_stop();
                }
            },
            options);
        QCOMPARE(delivered, size_t{10});
        QVERIFY(counts.events < kEvents);
    }
}

void TestMatchStream::judgeSwitchesRules() {
    match::EventJudge judge;
    const auto first = rule(R"({"a":["x"]})");
    {
        const auto second = rule(R"({"b":{"c":[1]}})");
        QVERIFY(*judge.matches(*second, R"({"b":{"c":1.0}})"));
        QVERIFY(!*judge.matches(*first, R"({"b":{"c":1.0}})"));
        QVERIFY(*judge.matches(*second, "{\n \"b\": {\n  \"c\": 1\n }\n}\n"));
    }
    QVERIFY(*judge.matches(*first, R"({"a":"x"})"));
    QVERIFY(!judge.matches(*first, R"({"a":"x")"));
    match::EventJudge moved = std::move(judge);
    QVERIFY(*moved.matches(*first, R"({"a":["y","x"]})"));
}

void TestMatchStream::oddRules() {
    // Empty steps and very long paths are left to the reference matcher, beside ordinary rules.
    std::string names;
    std::string event = "1";
    for (int i = 0; i < 60; ++i) {
        names += i > 0 ? ".n" : "n";
        event = R"({"n":)" + event + '}';
    }
    const Rules rules{rule(R"({"a":["x"]})"), rule(R"({".a":["x"]})"), rule("{\"" + names + "\":[1]}")};
    const auto counts =
        match::judgeText(rules, R"({"a":"x"})" + std::string("\n") + R"({"":{"a":"x"}})" + "\n" + event, {}, {});
    QCOMPARE(counts.matchedPerRule, (std::vector<uint64_t>{1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestMatchStream)
#include "tst_match_stream.moc"
