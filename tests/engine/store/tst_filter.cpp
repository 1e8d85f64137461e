// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/filter.h"
#include "engine/store/find.h"
#include "engine/store/ranks.h"

#include <QTest>
#include <algorithm>
#include <ctime>
#include <random>

using namespace rw::store;

namespace {

/// The filter as a text with all brackets, so that a table can show how it was read.
std::string dumped(const FilterNode& node) {
    switch (node.kind) {
    case FilterNode::Kind::Not:
        return "not(" + dumped(node.children.front()) + ")";
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or: {
        std::string out = node.kind == FilterNode::Kind::And ? "and(" : "or(";
        for (size_t i = 0; i < node.children.size(); ++i) {
            out += (i == 0 ? "" : ", ") + dumped(node.children[i]);
        }
        return out + ")";
    }
    case FilterNode::Kind::Term:
        break;
    }
    switch (node.op) {
    case FilterOp::Text:
        return "'" + node.value + "'";
    case FilterOp::Exists:
        return node.path + " exists";
    case FilterOp::Match: {
        constexpr const char* words[] = {"yes", "no", "near", "unknown"};
        return std::string("match:") + words[static_cast<int>(node.match)];
    }
    case FilterOp::Tag:
        return "tag:'" + node.value + "'";
    default: {
        constexpr const char* signs[] = {"", "=", "!=", "~", "<", "<=", ">", ">="};
        return node.path + signs[static_cast<int>(node.op)] + "'" + node.value + "'";
    }
    }
}

std::shared_ptr<const Segment> sample() {
    SegmentBuilder builder;
    builder.add(
        R"({"detail-type":"t.acd.end","detail":{"eventBody":{"mediaType":"VOICE","conversationId":"c1","ms":300,"tags":["red","Blue"]}}})");
    builder.add(
        R"({"detail-type":"t.acd.start","detail":{"eventBody":{"mediaType":"CHAT","conversationId":"c2","ms":3.0e2,"ok":true}}})");
    builder.add(R"({"detail-type":"t.user.end","detail":{"eventBody":{"conversationId":"c1","ms":1500,"note":null}}})");
    builder.add(R"({"detail-type":"broken" nonsense voice)");
    return builder.seal();
}

QString rowsOf(const std::string& text, const FilterVerdicts& verdicts = {}) {
    const auto filter = parseFilter(text);
    if (!filter) {
        return QString::fromStdString("error: " + filter.error().message);
    }
    const auto segment = sample();
    const Bits rows = filterRows(*filter, *segment, verdicts,
                                 [](uint32_t) { return std::string(R"({"detail-type":"broken" nonsense voice)"); });
    QString out;
    rows.forEach([&](size_t row) { out += QString::number(row); });
    return out;
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreUnderstood_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("rows");
        // 07:30 and 09:15 of one day, 08:00 of the next, and one without a time; in a zone two hours east.
        QTest::newRow("clock") << "time > 08:00"
                               << "1";
        QTest::newRow("clock, from") << "time >= 8:00"
                                     << "12";
        QTest::newRow("clock, before") << "time < 08:00:00"
                                       << "0";
        QTest::newRow("clock of UTC") << "time >= 06:00Z"
                                      << "12";
        QTest::newRow("day") << "time > 2026-11-22"
                             << "2";
        QTest::newRow("before a day") << "time < 2026-11-22"
                                      << "01";
        QTest::newRow("day and clock") << "time > \"2026-11-21 08:00\""
                                       << "12";
        QTest::newRow("without quotes") << "time > 2026-11-21 08:00 and time < 2026-11-22"
                                        << "1";
        QTest::newRow("at that very time") << "time <= 2026-11-21T07:30"
                                           << "0";
        QTest::newRow("UTC") << "time > 2026-11-21T07:00:00Z"
                             << "12";
        QTest::newRow("with a zone") << "time > 2026-11-21T06:30:00-01:00"
                                     << "2";
        QTest::newRow("not") << "not time > 08:00"
                             << "023";
        QTest::newRow("day, then text") << "time > 2026-11-21 08"
                                        << "";
    }
    void timesAreUnderstood() {
        QFETCH(QString, filter);
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "XYZ-2");
        tzset();
        EventStore store;
        store.append(
            {{"{\"time\":\"2026-11-21T05:30:00Z\"}", nullptr},
             {"{\"time\":\"2026-11-20T00:00:00Z\",\"detail\":{\"eventBody\":{\"eventTime\":\"2026-11-21T07:15:00Z\"}}}",
              nullptr},
             {"{\"time\":\"2026-11-22T06:00:00Z\"}", nullptr},
             {"{\"time\":\"noon\"}", nullptr}});
        const auto read = parseFilter(filter.toStdString());
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QString rows;
        for (const uint32_t id : findEvents(store.snapshot(), {}, *read, {})) {
            rows += QString::number(id);
        }
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
        QTEST(rows, "rows");
    }

    void whatIsNoTimeIsSaid_data() {
        QTest::addColumn<QString>("value");
        for (const char* value : {"noon", "8", "25:00", "08:61", "2026-13-01", "2026-02-31", "1770000000000", "08:00+1",
                                  "2026-11-21T", "\"\""}) {
            QTest::newRow(value) << QString::fromLatin1(value);
        }
    }
    void whatIsNoTimeIsSaid() {
        QFETCH(QString, value);
        const auto read = parseFilter("voice time >= " + value.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().message.find("write 08:00") != std::string::npos);
        QCOMPARE(read.error().at.begin, 14U);
        QCOMPARE(read.error().at.end, 14U + static_cast<uint32_t>(value.size()));
    }

    void otherPathsKeepTheirOrder() {
        const auto other = parseFilter("startTime > noon and time = noon and time ~ 08");
        QVERIFY(other.hasValue());
        for (const FilterNode& term : other->children) {
            QVERIFY(!term.time);
        }
    }

    void tagsAreAsked() {
        const auto filter = parseFilter("not tag:todo or Tag:\"to do\"");
        QVERIFY(filter);
        QCOMPARE(dumped(*filter), std::string("or(not(tag:'todo'), tag:'to do')"));
        const auto missing = parseFilter("a tag:");
        QVERIFY(!missing);
        QVERIFY(missing.error().message.find("tag:todo") != std::string::npos);
        QCOMPARE(missing.error().at.begin, 2U);
        FilterVerdicts verdicts;
        Bits tagged(4);
        tagged.set(1);
        tagged.set(3);
        verdicts.tagged.emplace("todo", tagged);
        QCOMPARE(rowsOf("tag:todo", verdicts), QStringLiteral("13"));
        QCOMPARE(rowsOf("not tag:todo", verdicts), QStringLiteral("02"));
        QCOMPARE(rowsOf("tag:other", verdicts), QString());
    }

    /// All texts of a column are searched in one go: what begins in one value and ends in the next is no find.
    void textsAreFoundWithinOneValueOnly() {
        std::mt19937 random(7);
        const auto word = [&](size_t longest) {
            std::string text(random() % (longest + 1), 'a');
            for (char& c : text) {
                c = "abAB-"[random() % 5];
            }
            return text;
        };
        const auto lower = [](std::string text) {
            std::transform(text.begin(), text.end(), text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            return text;
        };
        for (int round = 0; round < 200; ++round) {
            SegmentBuilder builder;
            std::vector<std::string> values;
            for (int row = 0; row < 60; ++row) {
                values.push_back(word(round % 2 == 0 ? 6 : 40));
                builder.add("{\"a\":\"" + values.back() + "\"}");
            }
            std::string wanted = word(4);
            wanted = wanted.empty() || wanted.front() == '-' ? "ab" : wanted;
            const auto filter = parseFilter("\"" + wanted + "\"");
            QVERIFY(filter.hasValue());
            const Bits rows = filterRows(*filter, *builder.seal(), {}, {});
            for (size_t row = 0; row < values.size(); ++row) {
                QCOMPARE(rows.test(row), lower(values[row]).find(lower(wanted)) != std::string::npos);
            }
        }
    }

    void keysAreSortedStably() {
        std::mt19937_64 random(3);
        for (const uint64_t spread : {uint64_t{1}, uint64_t{1} << 20U, uint64_t{1} << 40U, UINT64_MAX}) {
            for (const bool clustered : {false, true}) {
                std::vector<Keyed> keyed;
                for (uint32_t i = 0; i < 20'000; ++i) {
                    const uint64_t cluster = clustered ? (random() % 3) << 61U : 0;
                    keyed.push_back({cluster + random() % spread % (UINT64_MAX >> 3U), i});
                }
                std::vector<Keyed> expected = keyed;
                std::stable_sort(expected.begin(), expected.end(),
                                 [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
                sortByKey(keyed);
                QVERIFY(std::equal(keyed.begin(), keyed.end(), expected.begin(),
                                   [](const Keyed& a, const Keyed& b) { return a.key == b.key && a.id == b.id; }));
            }
        }
    }

    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char* text, const char* tree) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tree);
        };
        row("", "and()");
        row("  ", "and()");
        row("voice", "'voice'");
        row("\"and\"", "'and'");
        row("\"a \\\"b\\\" \\\\\"", "'a \"b\" \\'");
        row("mediaType = VOICE", "mediaType='VOICE'");
        row("mediaType=VOICE", "mediaType='VOICE'");
        row("mediaType == VOICE", "mediaType='VOICE'");
        row("a.b != \"x y\"", "a.b!='x y'");
        row("a ~ x", "a~'x'");
        row("ms >= 300 ms<5", "and(ms>='300', ms<'5')");
        row("a exists", "a exists");
        row("a EXISTS or b", "or(a exists, 'b')");
        row("a b c", "and('a', 'b', 'c')");
        row("a and b or c and not d", "or(and('a', 'b'), and('c', not('d')))");
        row("a AND (b OR c)", "and('a', or('b', 'c'))");
        row("not not a", "not(not('a'))");
        row("type:acd", "detail-type~'acd'");
        row("type:\"acd end\"", "detail-type~'acd end'");
        row("match:near", "match:near");
        row("MATCH:Yes", "match:yes");
        row("conversation:5b2c", "detail.eventBody.conversationId~'5b2c'");
        row("conversation:5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e",
            "detail.eventBody.conversationId='5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e'");
        row("tel:+1555", "'tel:+1555'");
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        const auto filter = parseFilter(text.toStdString());
        QVERIFY2(filter.hasValue(), filter ? "" : filter.error().message.c_str());
        QCOMPARE(QString::fromStdString(dumped(*filter)), tree);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("underlined");
        const auto row = [](const char* text, const char* underlined) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(underlined);
        };
        row("a = ", "=");
        row("= x", "=");
        row("(a", "(");
        row("a)", ")");
        row("a or", "");
        row("or a", "or");
        row("a !b", "!");
        row("\"abc", "\"abc");
        row("match:maybe", "match:maybe");
        row("x type:", "type:");
        row("()", ")");
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, underlined);
        const std::string utf8 = text.toStdString();
        const auto filter = parseFilter(utf8);
        QVERIFY(!filter.hasValue());
        QVERIFY(!filter.error().message.empty());
        QCOMPARE(QString::fromStdString(std::string(filter.error().at.in(utf8))), underlined);
        QVERIFY(filter.error().at.end <= utf8.size());
    }
    void deepBracketsAreRefusedNotFollowed() {
        QVERIFY(!parseFilter(std::string(100'000, '(')).hasValue());
        std::string nots;
        for (int i = 0; i < 50'000; ++i) {
            nots += "not ";
        }
        QVERIFY(!parseFilter(nots + "a").hasValue());
    }

    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char* text, const char* rows) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(rows);
        };
        row("", "0123");
        row("voice", "03"); // the text of the unreadable row is searched as well
        row("mediaType = VOICE", "0");
        row("mediaType = voice", "");
        row("mediaType ~ voi", "0");
        row("mediaType != VOICE", "1"); // it has one, and it is another
        row("not mediaType = VOICE", "123");
        row("detail.eventBody.mediaType exists", "01");
        row("Type exists", ""); // not a whole name
        row("eventBody.mediaType exists", "01");
        row("ms = 300", "01"); // numbers by value
        row("ms > 299.5 ms < 1000", "01");
        row("ms >= 1500", "2");
        row("conversationId > c1", "1");
        row("tags = Blue", "0");
        row("tags != Blue", "");
        row("type:ACD", "01");
        row("type:acd or conversation:c1", "012");
        row("conversation:c1 not type:user", "0");
        row("ok = true", "1");
        row("note = null", "2");
        row("match:yes", "");
        row("match:unknown", "0123");
    }
    void finds() {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        QCOMPARE(rowsOf(text.toStdString()), rows);
    }
    void verdictsDecideMatchTerms() {
        FilterVerdicts verdicts;
        verdicts.matched = Bits(4);
        verdicts.matched.set(1);
        verdicts.judged = Bits(4, true);
        verdicts.judged.reset(3);
        verdicts.near = Bits(4);
        verdicts.near.set(2);
        QCOMPARE(rowsOf("match:yes", verdicts), QStringLiteral("1"));
        QCOMPARE(rowsOf("match:no", verdicts), QStringLiteral("02"));
        QCOMPARE(rowsOf("match:near", verdicts), QStringLiteral("2"));
        QCOMPARE(rowsOf("match:unknown", verdicts), QStringLiteral("3"));
    }
};

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
