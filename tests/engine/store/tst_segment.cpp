// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/eventview.h"
#include "engine/store/payload.h"
#include "engine/store/segment.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace rw;
using namespace rw::store;

namespace {

/// A leaf as one comparable text: path, kind, value, and the indexes of the array elements it came through.
std::string leafText(std::string_view path, json::Kind kind, std::string_view text,
                     std::span<const match::ArrayStep> trail) {
    std::string out(path);
    out += '=' + std::to_string(static_cast<int>(kind)) + ':' + std::string(text);
    for (const auto& step : trail) {
        out += '[' + std::to_string(step.index) + ']';
    }
    return out;
}

std::vector<std::string> leavesOf(const Segment& segment, uint32_t row) {
    std::vector<std::string> out;
    for (const Column& column : segment.columns()) {
        if (const auto* many = column.many(row)) {
            for (uint32_t e = many->begin; e < many->end; ++e) {
                const auto& entry = column.entries()[e];
                const Value value = column.value(entry.value);
                out.push_back(
                    leafText(column.path(), value.kind, value.text,
                             std::span(column.steps()).subspan(entry.stepsBegin, entry.stepsEnd - entry.stepsBegin)));
            }
        } else if (const uint32_t code = column.code(row); code != Column::kAbsent) {
            const Value value = column.value(code - 1);
            out.push_back(leafText(column.path(), value.kind, value.text, {}));
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> leavesOf(std::string_view event) {
    std::vector<std::string> out;
    const auto view = match::readEvent(event);
    if (view) {
        for (const auto& leaf : view->leaves) {
            const bool hasText = leaf.kind == json::Kind::String || leaf.kind == json::Kind::Number;
            out.push_back(leafText(leaf.path, leaf.kind, hasText ? leaf.text : std::string(), leaf.trail));
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

class RandomEvents {
public:
    explicit RandomEvents(uint32_t seed) : m_random(seed) {}
    std::string next() { return object(0); }

private:
    uint32_t below(uint32_t n) { return std::uniform_int_distribution<uint32_t>(0, n - 1)(m_random); }
    std::string name() {
        constexpr const char* names[] = {"a", "b", "c", "list", "a.b", "d\\u00e9", "x"};
        return std::string("\"") + names[below(7)] + "\"";
    }
    std::string object(int depth) {
        std::string out = "{";
        const uint32_t members = below(5);
        for (uint32_t i = 0; i < members; ++i) {
            out += (i == 0 ? "" : " ,") + name() + ": " + value(depth + 1);
        }
        return out + "}";
    }
    std::string value(int depth) {
        switch (below(depth > 4 ? 6 : 9)) {
        case 0:
            return "\"t" + std::to_string(below(5)) + "\"";
        case 1:
            return "\"\\n\\u00e9 \\ud83d\\ude00" + std::to_string(below(3)) + "\"";
        case 2:
            return std::to_string(below(1000)) + (below(2) == 0 ? "" : ".50e1");
        case 3:
            return below(2) == 0 ? "true" : "false";
        case 4:
            return "null";
        case 5:
            return "\"\"";
        case 6:
            return object(depth);
        default: {
            std::string out = "[";
            const uint32_t items = below(4);
            for (uint32_t i = 0; i < items; ++i) {
                out += (i == 0 ? "" : ",") + value(depth + 1);
            }
            return out + "]";
        }
        }
    }
    std::mt19937 m_random;
};

} // namespace

class TestSegment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsHoldWhatTheExactReaderFinds() {
        for (uint32_t seed = 1; seed <= 20; ++seed) {
            RandomEvents random(seed);
            std::vector<std::string> events;
            SegmentBuilder builder;
            for (int i = 0; i < 200; ++i) {
                events.push_back(random.next());
                builder.add(events.back());
            }
            const auto segment = builder.seal();
            QCOMPARE(segment->rows(), 200U);
            for (uint32_t row = 0; row < segment->rows(); ++row) {
                QVERIFY2(!segment->odd().test(row), events[row].c_str());
                QVERIFY2(leavesOf(*segment, row) == leavesOf(events[row]), events[row].c_str());
            }
        }
    }

    void manyDistinctValuesStayApart() {
        // More values than a code of one or two bytes can number, and more than the dictionary is willing to look up.
        SegmentBuilder builder;
        const auto event = [](uint32_t i) {
            std::string text = "{\"id\":\"id-" + std::to_string(i);
            text += "\",\"n\":" + std::to_string(i % 300);
            return text + ",\"few\":\"v" + std::to_string(i % 3) + "\"}";
        };
        for (uint32_t i = 0; i < Segment::kMaxRows; ++i) {
            builder.add(event(i));
        }
        const auto segment = builder.seal();
        for (const uint32_t row : {0U, 1U, 255U, 256U, 2'047U, 40'000U, Segment::kMaxRows - 1}) {
            QCOMPARE(leavesOf(*segment, row), leavesOf(event(row)));
        }
        QCOMPARE(segment->find("few")->valueCount(), 3U);
        QCOMPARE(segment->find("n")->valueCount(), 300U);
    }

    void oddRowsAreLeftToTheExactMatcher_data() {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("no JSON") << QByteArray("nonsense");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("cut off") << QByteArray(R"({"a":"x")");
        QTest::newRow("missing comma") << QByteArray(R"({"a":"x" "b":1})");
        QTest::newRow("bad number") << QByteArray(R"({"a":01})");
        QTest::newRow("bad word") << QByteArray(R"({"a":nul})");
        QTest::newRow("longer word") << QByteArray(R"({"a":nullx})");
        QTest::newRow("empty name") << QByteArray(R"({"":{"a":1}})");
        QTest::newRow("dotted end") << QByteArray(R"({"a.":1})");
        QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("very deep") << QByteArray(R"({"a":)") + QByteArray(950, '[') + QByteArray(950, ']') + "}";
    }
    void oddRowsAreLeftToTheExactMatcher() {
        QFETCH(QByteArray, event);
        SegmentBuilder builder;
        builder.add(R"({"a":"before"})");
        builder.add(std::string_view(event.constData(), static_cast<size_t>(event.size())));
        builder.add(R"({"a":"behind"})");
        const auto segment = builder.seal();
        QVERIFY(!segment->odd().test(0));
        QVERIFY(segment->odd().test(1));
        QVERIFY(!segment->odd().test(2));
        QCOMPARE(leavesOf(*segment, 0), leavesOf(R"({"a":"before"})"));
        QCOMPARE(leavesOf(*segment, 2), leavesOf(R"({"a":"behind"})"));
    }

    void storedBytesComeBackAndDamageIsNoticed() {
        RandomEvents random(7);
        SegmentBuilder builder;
        for (int i = 0; i < 500; ++i) {
            builder.add(random.next());
        }
        builder.add("odd");
        const auto segment = builder.seal();
        const std::string bytes = SegmentCodec::write(*segment);
        const auto back = SegmentCodec::read(bytes);
        QVERIFY(back != nullptr);
        QCOMPARE(SegmentCodec::write(*back), bytes);
        for (uint32_t row = 0; row < segment->rows(); ++row) {
            QCOMPARE(leavesOf(*back, row), leavesOf(*segment, row));
        }
        QVERIFY(SegmentCodec::read({}) == nullptr);
        for (size_t cut = 0; cut < bytes.size(); cut += 97) {
            QVERIFY(SegmentCodec::read(std::string_view(bytes).substr(0, cut)) == nullptr);
        }
        // Flipped bytes may go unnoticed inside a text, but never lead outside of the segment.
        std::mt19937 flips(3);
        for (int i = 0; i < 2'000; ++i) {
            std::string damaged = bytes;
            const size_t at = flips() % damaged.size();
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << flips() % 8));
            if (const auto read = SegmentCodec::read(damaged)) {
                for (uint32_t row = 0; row < read->rows(); row += 50) {
                    (void)leavesOf(*read, row);
                }
                for (const Column& column : read->columns()) {
                    Bits rows(read->rows());
                    column.selectPresent(rows);
                }
            }
        }
    }

    void payloadsComeBackByRow() {
        PayloadWriter writer;
        std::vector<std::string> texts;
        for (uint32_t i = 0; i < 3'000; ++i) {
            texts.push_back("{\"n\":" + std::to_string(i) + ",\"text\":\"" + std::string(i % 400, 'x') + "\"}");
            writer.add(texts.back());
        }
        texts.push_back(std::string(1'000'000, 'y'));
        writer.add(texts.back());
        texts.emplace_back();
        writer.add(texts.back());
        auto blocks = writer.take();
        QVERIFY(blocks.size() > 2);
        auto damaged = blocks.front();
        damaged.compressed.resize(damaged.compressed.size() / 2);
        QVERIFY(!unpack(damaged).hasValue());
        const MemoryPayload payload(std::move(blocks));
        for (uint32_t row = 0; row < texts.size(); row += 7) {
            QCOMPARE(payload.text(row), texts[row]);
        }
        QCOMPARE(payload.text(3'000), texts[3'000]);
        QCOMPARE(payload.text(3'001), std::string());
        QCOMPARE(payload.text(99'999), std::string());
        QVERIFY(writer.take().empty());
    }
};

QTEST_APPLESS_MAIN(TestSegment)
#include "tst_segment.moc"
