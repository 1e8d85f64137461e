// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/funnel.h"

#include <QTest>

using namespace rw;
using namespace rw::store;

namespace {

Judgement judged(std::string_view rule, const StoreSnapshot& events) {
    const auto parsed = pattern::parsePattern(rule);
    if (!parsed.valid()) {
        return {};
    }
    Judgement judgement(match::CompiledPattern::compile(parsed.pattern));
    LeafCache cache;
    for (const SegmentAt& at : events.segments()) {
        judgement.put(judgeStored(*parsed.pattern, at, cache));
    }
    return judgement;
}

/// source s0|s1, detail-type t0…t2, media VOICE|CHAT, n.
std::string numbered(uint32_t n) {
    return R"({"source":"s)" + std::to_string(n % 2) + R"(","detail-type":"t)" + std::to_string(n % 3) +
           R"(","detail":{"media":")" + (n % 5 == 0 ? "VOICE" : "CHAT") + R"(","n":)" + std::to_string(n) + "}}";
}

StoreSnapshot filled(EventStore& store, uint32_t count) {
    for (uint32_t n = 0; n < count;) {
        std::vector<NewEvent> batch; // several segments
        for (uint32_t i = 0; i < 70 && n < count; ++i, ++n) {
            batch.push_back({numbered(n), nullptr});
        }
        store.append(std::move(batch));
    }
    return store.snapshot();
}

std::vector<uint64_t> survivors(const std::vector<FunnelStep>& steps) {
    std::vector<uint64_t> numbers;
    for (const FunnelStep& step : steps) {
        numbers.push_back(step.survivors);
    }
    return numbers;
}

} // namespace

class TestFunnel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourceAndTypeComeFirst() {
        EventStore store;
        const Judgement judgement =
            judged(R"({"detail":{"media":["VOICE"]},"detail-type":["t0"],"source":["s0"]})", filled(store, 300));
        const auto steps = funnelSteps(judgement);
        QCOMPARE(steps.size(), size_t{4});
        QCOMPARE(steps[1].path, std::string("source"));
        QCOMPARE(steps[2].path, std::string("detail-type"));
        QCOMPARE(steps[3].path, std::string("detail.media"));
        QCOMPARE(survivors(steps), (std::vector<uint64_t>{300, 150, 50, 10}));
        QCOMPARE(judgement.rule()->pattern().leaves.at(static_cast<size_t>(steps[3].leaf)).path, steps[3].path);
    }

    void whoFallsOutIsWhoIsMissing() {
        EventStore store;
        const StoreSnapshot events = filled(store, 300);
        const Judgement judgement =
            judged(R"({"source":["s0"],"detail-type":["t0"],"detail":{"media":["VOICE"]}})", events);
        const auto steps = funnelSteps(judgement);
        QVERIFY(fallenOut(judgement, steps, 0).empty());
        std::vector<bool> seen(300);
        for (size_t step = 1; step < steps.size(); ++step) {
            const auto out = fallenOut(judgement, steps, step);
            QCOMPARE(out.size(), steps[step - 1].survivors - steps[step].survivors);
            for (const uint32_t id : out) {
                QVERIFY(!seen[id]);
                seen[id] = true;
                QVERIFY(step != 1 || id % 2 == 1);
                QVERIFY(step != 2 || (id % 2 == 0 && id % 3 != 0));
                QVERIFY(step != 3 || (id % 6 == 0 && id % 5 != 0));
            }
        }
        for (uint32_t id = 0; id < 300; ++id) {
            QCOMPARE(seen[id], judgement.verdict({id}) != Verdict::Match);
        }
    }

    void alternativesAreTheLastStep() {
        EventStore store;
        const Judgement judgement =
            judged(R"({"source":["s0"],"$or":[{"detail-type":["t0"]},{"detail-type":["t1"]}]})", filled(store, 300));
        const auto steps = funnelSteps(judgement);
        QCOMPARE(survivors(steps), (std::vector<uint64_t>{300, 150, 100}));
        QCOMPARE(steps.back().kind, FunnelStep::Kind::Rest);
        for (const uint32_t id : fallenOut(judgement, steps, 2)) {
            QVERIFY(id % 2 == 0 && id % 3 == 2);
        }
    }

    void elementsThatDisagreeFallOutAtTheEnd() {
        EventStore store;
        store.append({{R"({"detail":{"list":[{"a":1,"b":2},{"a":3,"b":4}]}})", nullptr},
                      {R"({"detail":{"list":[{"a":1,"b":4}]}})", nullptr}});
        const Judgement judgement = judged(R"({"detail":{"list":{"a":[1],"b":[4]}}})", store.snapshot());
        const auto steps = funnelSteps(judgement);
        QCOMPARE(survivors(steps), (std::vector<uint64_t>{2, 2, 2, 1}));
        QCOMPARE(fallenOut(judgement, steps, 3), std::vector<uint32_t>{0});
    }

    /// What the sources do not tell, and what the program made up, is a step of its own, and nobody falls out for it
    /// anywhere else.
    void whoCannotBeJudgedFallsOutFirst() {
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"source"};
        auto blind = std::make_shared<Origin>();
        blind->unavailablePaths = {"detail.media"};
        EventStore store;
        std::vector<NewEvent> batch;
        for (uint32_t n = 0; n < 60; ++n) {
            batch.push_back({numbered(n), n < 30 ? nullptr : wrapped});
        }
        batch.push_back({R"({"source":"s0","detail-type":"t0"})", blind});
        batch.push_back({R"({"source":"s0","detail-type":"t1"})", blind});
        store.append(std::move(batch));
        const Judgement told =
            judged(R"({"source":["s0"],"detail-type":["t0"],"detail":{"media":["VOICE"]}})", store.snapshot());
        QCOMPARE(survivors(funnelSteps(told)), (std::vector<uint64_t>{62, 61, 31, 10, 2})); // made up is none like this
        const Judgement open = judged(
            R"({"source":["aws.partner/genesys.com/cloud/1/x"],"detail-type":["t0"],"detail":{"media":["VOICE"]}})",
            store.snapshot());
        const auto steps = funnelSteps(open);
        QCOMPARE(steps[1].kind, FunnelStep::Kind::Judged);
        QCOMPARE(survivors(steps), (std::vector<uint64_t>{62, 60, 28, 8, 0}));
        QCOMPARE(fallenOut(open, steps, 1), (std::vector<uint32_t>{30, 45}));
        for (const uint32_t id : fallenOut(open, steps, 2)) {
            QVERIFY(id < 30 || id >= 60);
        }
    }

    void nothingWithoutARule() { QVERIFY(funnelSteps(Judgement()).empty()); }
};

QTEST_APPLESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
