// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"
#include "engine/store/timestamp.h"

#include <QTest>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace rw;

namespace {

std::string eventText(int n) {
    return R"({"id":")" + std::to_string(n) + R"(","detail-type":"t)" + std::to_string(n % 7) + R"("})";
}

std::vector<store::NewEvent> events(int from, int to, std::shared_ptr<const store::Origin> origin = nullptr) {
    std::vector<store::NewEvent> out;
    for (int i = from; i < to; ++i) {
        out.push_back({eventText(i), origin});
    }
    return out;
}

std::shared_ptr<const match::CompiledPattern> compiled(std::string_view text) {
    const auto parsed = pattern::parsePattern(text);
    return parsed.valid() ? match::CompiledPattern::compile(parsed.pattern) : nullptr;
}

using store::Verdict;

} // namespace

class TestEventStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appendsAndReads() {
        store::EventStore all;
        QCOMPARE(all.snapshot().size(), 0U);
        auto origin = std::make_shared<store::Origin>();
        origin->source = "here";
        const auto result = all.append(events(0, 5000, origin));
        QCOMPARE(result.first, 0U);
        QCOMPARE(result.appended, 5000U);
        const auto now = all.snapshot();
        QCOMPARE(now.size(), 5000U);
        for (uint32_t i = 0; i < now.size(); ++i) {
            QCOMPARE(now.text({i}), std::string(eventText(static_cast<int>(i))));
            QCOMPARE(now.summary({i}).id, std::to_string(i));
        }
        QCOMPARE(now.origin({4999}).source, std::string("here"));
        QCOMPARE(now.text({5000}), std::string());
        QCOMPARE(now.origin({5000}).source, std::string());
    }

    void snapshotsNeverChange() {
        store::EventStore all;
        const store::StoreSnapshot none = all.snapshot();
        all.append(events(0, 10));
        const store::StoreSnapshot ten = all.snapshot();
        all.append(events(10, 3000));
        all.clear();
        all.append(events(5000, 5001));
        QCOMPARE(none.size(), 0U);
        QCOMPARE(ten.size(), 10U);
        QCOMPARE(ten.text({9}), std::string(eventText(9)));
        QCOMPARE(all.snapshot().size(), 1U);
        QCOMPARE(all.snapshot().text({0}), std::string(eventText(5000)));
    }

    void duplicatesNeedSameIdAndText() {
        store::EventStore all;
        all.append(events(0, 2000));
        auto again = all.append(events(1990, 2010));
        QCOMPARE(again.duplicates, 10U);
        QCOMPARE(again.appended, 10U);
        QCOMPARE(again.first, 2000U);
        // The same id with other content is another event, and so is the same content spelled otherwise.
        again = all.append(
            {{R"({"id":"1","detail-type":"other"})", nullptr}, {R"({ "id":"1","detail-type":"t1"})", nullptr}});
        QCOMPARE(again.appended, 2U);
        all.clear();
        QCOMPARE(all.append(events(0, 5)).appended, 5U);
    }

    void readersNeedNoLock() {
        store::EventStore all;
        std::atomic<bool> stop{false};
        std::atomic<uint64_t> wrong{0};
        std::vector<std::thread> readers;
        std::vector<store::StoreSnapshot> handed;
        all.append(events(0, 700));
        for (int r = 0; r < 3; ++r) {
            readers.emplace_back([snapshot = all.snapshot(), &stop, &wrong] {
                while (!stop) {
                    for (uint32_t i = 0; i < snapshot.size(); ++i) {
                        wrong += snapshot.summary({i}).id == std::to_string(i) ? 0U : 1U;
                    }
                }
            });
        }
        for (int i = 700; i < 20'000; i += 100) {
            all.append(events(i, i + 100));
        }
        stop = true;
        for (std::thread& reader : readers) {
            reader.join();
        }
        QCOMPARE(wrong.load(), uint64_t{0});
    }

    void summaries() {
        const auto s = store::summarize(
            R"({"version":"0","id":"x","detail-type":"v2.a","source":"s","time":"2026-02-03T14:06:10Z","detail":{)"
            R"("topicName":"t","eventBody":{"eventTime":1770127570400,"conversationId":"c","mediaType":"VOICE",)"
            R"("direction":"INBOUND","queueId":"q"}}})");
        QCOMPARE(s.id, std::string("x"));
        QCOMPARE(s.detailType, std::string("v2.a"));
        QCOMPARE(s.source, std::string("s"));
        QCOMPARE(s.time, std::string("2026-02-03T14:06:10Z"));
        QCOMPARE(s.timeMs, int64_t{1770127570400});
        QCOMPARE(s.conversationId, std::string("c"));
        QCOMPARE(s.mediaType, std::string("VOICE"));
        QCOMPARE(s.direction, std::string("INBOUND"));
        QCOMPARE(s.queueId, std::string("q"));
    }

    void summariesOfOddInput() {
        for (const char* text :
             {"", "[]", "null", "{", "{\"id\":", "\xff", "{\"id\":5,\"time\":[],\"detail\":\"x\"}"}) {
            QCOMPARE(store::summarize(text).id, std::string());
        }
        QCOMPARE(store::summarize(R"({"id":"a","source":"b","detail":)").source, std::string("b"));
        QCOMPARE(store::summarize(R"({"id":"a"} and more)").id, std::string("a"));
        QCOMPARE(store::summarize(R"({"id":"\u00e4\n"})").id, std::string("\xc3\xa4\n"));
        QCOMPARE(store::summarize(R"({"i\u0064":"a"})").id, std::string("a"));
        // ISO text as eventTime, and the envelope's time where the body has none.
        QCOMPARE(store::summarize(R"({"detail":{"eventBody":{"eventTime":"2026-02-03T14:06:10.400Z"}}})").timeMs,
                 int64_t{1770127570400});
        QCOMPARE(store::summarize(R"({"time":"2026-02-03T14:06:10Z","detail":{"eventBody":{"eventTime":{}}}})").timeMs,
                 int64_t{1770127570000});
        QCOMPARE(store::summarize(R"({"time":"yesterday"})").timeMs, int64_t{0});
    }

    void timestamps() {
        QCOMPARE(store::timestampMs("1970-01-01T00:00:00Z").value(), int64_t{0});
        QCOMPARE(store::timestampMs("2026-02-03T15:06:10.4+01:00").value(), int64_t{1770127570400});
        QCOMPARE(store::timestampMs("2026-02-03 14:06:10").value(), int64_t{1770127570000});
        QCOMPARE(store::timestampMs("2024-02-29").value(), int64_t{1709164800000});
        QCOMPARE(store::timestampMs("2026-02-03T14:06:10.123456789Z").value(), int64_t{1770127570123});
        for (const char* bad : {"", "x", "2026", "2026-13-01", "2026-02-03T", "2026-02-03T14:06:10.Z",
                                "2026-02-03T14:06:10Zx", "2026-02-03T14:06:10+", "2026-02-00"}) {
            QVERIFY2(!store::timestampMs(bad), bad);
        }
        QCOMPARE(store::isoSeconds(1770127570400), std::string("2026-02-03T14:06:10Z"));
        QCOMPARE(store::isoSeconds(-1), std::string("1969-12-31T23:59:59Z"));
        QCOMPARE(store::isoSeconds(1709164800000), std::string("2024-02-29T00:00:00Z"));
    }

    void judges() {
        store::EventStore all;
        all.append(
            {{R"({"a":"x"})", nullptr}, {R"({"a":"y"})", nullptr}, {"broken", nullptr}, {R"({"a":["x"]})", nullptr}});
        const auto rule = compiled(R"({"a":["x"]})");
        QVERIFY(rule);
        const auto verdicts = store::judge(*rule, all.snapshot(), 0, 4);
        QCOMPARE(verdicts, (std::vector{Verdict::Match, Verdict::NoMatch, Verdict::Unreadable, Verdict::Match}));
        QCOMPARE(store::judge(*rule, all.snapshot(), 3, 99), std::vector{Verdict::Match});
        QVERIFY(store::judge(*rule, all.snapshot(), 99, 100).empty());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(store::judge(*rule, all.snapshot(), 0, 2, stop.get_token()), std::vector(2, Verdict::Unknown));
    }

    void cannotJudgeWhatTheSourceCannotKnow() {
        auto blind = std::make_shared<store::Origin>();
        blind->synthetic = true;
        blind->unavailablePaths = {"detail.hidden", "detail.tree"};
        const std::string_view text = R"({"detail":{"seen":"x"}})";
        store::EventStore all;
        all.append({{std::string(text), blind}, {std::string(text) + " ", nullptr}});
        const auto verdicts = [&](std::string_view rule) {
            const auto pattern = compiled(rule);
            return pattern ? store::judge(*pattern, all.snapshot(), 0, 2) : std::vector<Verdict>();
        };
        const auto both = [](Verdict a, Verdict b) { return std::vector{a, b}; };
        QCOMPARE(verdicts(R"({"detail":{"seen":["x"],"hidden":["1"]}})"), both(Verdict::CannotJudge, Verdict::NoMatch));
        QCOMPARE(verdicts(R"({"detail":{"hidden":["1"]}})"), both(Verdict::CannotJudge, Verdict::NoMatch));
        // Something that can be known fails as well: that is an answer.
        QCOMPARE(verdicts(R"({"detail":{"seen":["y"],"hidden":["1"]}})"), both(Verdict::NoMatch, Verdict::NoMatch));
        QCOMPARE(verdicts(R"({"detail":{"seen":["y"]}})"), both(Verdict::NoMatch, Verdict::NoMatch));
        QCOMPARE(verdicts(R"({"detail":{"seen":["x"]}})"), both(Verdict::Match, Verdict::Match));
    }
};

QTEST_APPLESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
