// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/reference.h"
#include "engine/store/columnjudge.h"
#include "support/randompattern.h"

#include <QTest>

using namespace rw;
using namespace rw::store;

namespace {

struct Loaded {
    std::vector<std::string> texts;
    std::shared_ptr<const Segment> segment;
    [[nodiscard]] RowText row() const {
        return [this](uint32_t r) { return texts[r]; };
    }
};

Loaded load(std::vector<std::string> texts) {
    SegmentBuilder builder;
    for (const auto& text : texts) {
        builder.add(text);
    }
    return {std::move(texts), builder.seal()};
}

bool referenceSays(const pattern::Pattern& pattern, const std::string& event) {
    const auto view = match::readEvent(event);
    return view.hasValue() && match::matches(pattern, *view);
}

std::shared_ptr<const pattern::Pattern> parsed(std::string_view text) {
    return pattern::parsePattern(text).pattern;
}

QString rows(const Bits& bits) {
    QString out;
    bits.forEach([&](size_t row) { out += QString::number(row); });
    return out;
}

} // namespace

class TestColumnJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReferenceMatcher() {
        size_t matches = 0;
        size_t patterns = 0;
        for (uint64_t seed = 1; seed <= 12; ++seed) {
            test::RandomTexts random(seed);
            std::vector<std::string> texts;
            for (int i = 0; i < 120; ++i) {
                texts.push_back(i % 10 == 9 ? random.brokenEvent() : random.event());
            }
            const Loaded loaded = load(std::move(texts));
            LeafCache cache(8); // small, so that leaves are forgotten and tested again
            for (int i = 0; i < 60; ++i) {
                const std::string text = random.pattern();
                const auto pattern = parsed(text);
                if (!pattern || pattern->combinations > pattern::kMaxAlternatives) {
                    continue;
                }
                ++patterns;
                const SegmentVerdict verdict = judgeSegment(*pattern, *loaded.segment, cache, loaded.row());
                for (uint32_t row = 0; row < loaded.segment->rows(); ++row) {
                    const bool wanted = referenceSays(*pattern, loaded.texts[row]);
                    matches += wanted ? 1 : 0;
                    QVERIFY2(verdict.matched.test(row) == wanted, (text + "\n" + loaded.texts[row]).c_str());
                }
            }
        }
        QVERIFY(patterns > 150);
        QVERIFY(matches > 300); // the pools are made so that both answers are common
    }

    void elementsOfArraysStayTogether() {
        const Loaded loaded = load({
            R"({"l":[{"x":"1","y":"2"}]})",
            R"({"l":[{"x":"1"},{"y":"2"}]})",
            R"({"l":{"x":["1"],"y":["2"]}})",
            R"({"l":[[{"x":1},{"y":2}]]})",
            R"({"l":[{"x":"1"},{"b":"2"}]})",
        });
        LeafCache cache;
        const auto matched = [&](std::string_view text) {
            return rows(judgeSegment(*parsed(text), *loaded.segment, cache, loaded.row()).matched);
        };
        QCOMPARE(matched(R"({"l":{"x":["1"],"y":["2"]}})"), QStringLiteral("02"));
        QCOMPARE(matched(R"({"l":{"x":["1"],"y":[{"exists":false}]}})"), QStringLiteral("14"));
        QCOMPARE(matched(R"({"l":{"x":["1"],"b":[{"exists":false}]}})"), QStringLiteral("012"));
    }

    void missesAndFunnelCountLeaves() {
        const Loaded loaded = load({
            R"({"source":"s","detail-type":"t","detail":{"m":"VOICE","n":5}})",
            R"({"source":"s","detail-type":"t","detail":{"m":"CHAT","n":5}})",
            R"({"source":"s","detail-type":"u","detail":{"n":1}})",
            R"({"source":"x"})",
        });
        LeafCache cache;
        const auto pattern =
            parsed(R"({"source":["s"],"detail-type":["t"],"detail":{"m":["VOICE"],"n":[{"numeric":[">",2]}]}})");
        const SegmentVerdict verdict = judgeSegment(*pattern, *loaded.segment, cache, loaded.row());
        QCOMPARE(rows(verdict.matched), QStringLiteral("0"));
        const SegmentMisses misses = missesOf(*pattern, verdict, *loaded.segment);
        QCOMPARE(misses.failing, (std::vector<uint8_t>{0, 1, 3, 4}));
        QCOMPARE(misses.firstFailing, (std::vector<uint16_t>{0xFFFF, 2, 1, 0}));
        QCOMPARE(funnelOf(*pattern, verdict), (std::vector<uint64_t>{3, 2, 1, 1, 1}));
    }

    void nearestAlternativeCounts() {
        const Loaded loaded = load({R"({"a":"1","c":"0"})", R"({"b":"2"})", R"({"q":1})"});
        LeafCache cache;
        const auto pattern = parsed(R"({"$or":[{"a":["1"],"c":["3"],"d":["4"]},{"b":["2"],"e":["5"]}]})");
        const SegmentMisses misses =
            missesOf(*pattern, judgeSegment(*pattern, *loaded.segment, cache, loaded.row()), *loaded.segment);
        QCOMPARE(misses.failing, (std::vector<uint8_t>{2, 1, 2}));
    }

    void onlyChangedLeavesAreTestedAgain() {
        const Loaded loaded = load({R"({"a":"1","b":"2"})", R"({"a":"1"})"});
        LeafCache cache;
        const auto first = judgeSegment(*parsed(R"({"a":["1"],"b":["2"]})"), *loaded.segment, cache, loaded.row());
        const auto second =
            judgeSegment(*parsed(R"({ "a" : ["1"], "b": ["3"] })"), *loaded.segment, cache, loaded.row());
        QVERIFY(first.leaves[0] == second.leaves[0]);
        QVERIFY(first.leaves[1] != second.leaves[1]);
        QCOMPARE(rows(second.matched), QString());
    }

    void unreadableRowsAreSaid() {
        const Loaded loaded = load({R"({"a":"1"})", R"({"a":"1")", R"({"a":"\ud800"})"});
        LeafCache cache;
        const auto verdict = judgeSegment(*parsed(R"({"a":[{"exists":true}]})"), *loaded.segment, cache, loaded.row());
        QCOMPARE(rows(verdict.matched), QStringLiteral("02"));
        QCOMPARE(rows(verdict.unreadable), QStringLiteral("1"));
    }
};

QTEST_APPLESS_MAIN(TestColumnJudge)
#include "tst_columnjudge.moc"
