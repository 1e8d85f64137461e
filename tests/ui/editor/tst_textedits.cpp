// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textedits.h"

#include <QTest>
#include <random>

using rw::pattern::FixIt;
using rw::pattern::TextEdit;
using rw::ui::fixPreview;
using rw::ui::minimalEdits;

class TestTextEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gapsOnly() {
        const std::string from = R"({"a": ["x y", 1], "b":  {"c": ["d"]}})";
        const std::string to = "{\n  \"a\": [\"x y\", 1],\n  \"b\": {\n    \"c\": [\"d\"]\n  }\n}";
        const std::vector<TextEdit> edits = minimalEdits(from, to);
        QCOMPARE(rw::pattern::applied(from, edits), to);
        for (const TextEdit& edit : edits) {
            for (const char c : edit.at.in(from)) {
                QVERIFY2(c == ' ' || c == '\n', "a token was touched");
            }
        }
        QVERIFY(edits.size() > 3);
    }
    void blanksInStringsAreTokens() {
        const std::string from = R"({"a": ["x  y"]})";
        const std::string to = R"({"a": ["x y"]})";
        QCOMPARE(rw::pattern::applied(from, minimalEdits(from, to)), to);
    }
    void quotesAndBackslashes() {
        const std::string from = "{ \"a\\\"b\": [\"\\\\\" ] }";
        const std::string to = "{\"a\\\"b\":[\"\\\\\"]}";
        QCOMPARE(rw::pattern::applied(from, minimalEdits(from, to)), to);
    }
    void same() { QVERIFY(minimalEdits("{}", "{}").empty()); }
    void neverCutsCharacters() {
        // é and è share their first byte, ü and ¼ their last
        const std::string from = "é ü";
        const std::string to = "è ¼";
        const std::vector<TextEdit> edits = minimalEdits(from, to);
        QCOMPARE(edits.size(), size_t(1));
        QCOMPARE(edits[0].at, (rw::ByteRange{0, 5}));
        QCOMPARE(rw::pattern::applied(from, edits), to);
    }
    void anyPair() {
        std::mt19937 random(7);
        const std::string alphabet = "{}[]\" \n\\aé,:";
        const auto text = [&] {
            std::string out;
            for (size_t i = random() % 20; i > 0; --i) {
                out += alphabet[random() % alphabet.size()];
            }
            return out;
        };
        for (int i = 0; i < 20'000; ++i) {
            const std::string from = text();
            const std::string to = text();
            const std::vector<TextEdit> edits = minimalEdits(from, to);
            QCOMPARE(rw::pattern::applied(from, edits), to);
            for (size_t e = 1; e < edits.size(); ++e) {
                QVERIFY(edits[e - 1].at.end <= edits[e].at.begin);
            }
        }
    }
    void previewShowsWhatIsWrapped() {
        const std::string text = "{\n  \"source\": \"aws.partner\",\n  \"detail\": {}\n}";
        const auto begin = static_cast<uint32_t>(text.find("\"aws"));
        const auto end = begin + 13;
        FixIt fix;
        fix.edits = {{{begin, begin}, "["}, {{end, end}, "]"}};
        QCOMPARE(fixPreview(text, fix), u"\"source\": \"aws.partner\" → \"source\": [\"aws.partner\"]"_qs);
    }
    void previewIsShort() {
        const std::string text = "[\"" + std::string(5000, 'x') + "\"]";
        FixIt fix;
        fix.edits = {{{1, 5003}, "\"y\""}};
        const QString preview = fixPreview(text, fix, 30);
        QVERIFY(preview.size() <= 30 + 30 + 3);
        QVERIFY(preview.contains(u'…'));
        QVERIFY(preview.endsWith(u"[\"y\"]"_qs));
    }
    void previewOfFarApartEdits() {
        const std::string text = "[1," + std::string(1000, ' ') + "2]";
        FixIt fix;
        fix.edits = {{{1, 2}, "3"}, {{1003, 1004}, "4"}};
        QVERIFY(fixPreview(text, fix).contains(u"1 more"_qs));
    }
    void previewNeverLeavesTheText() {
        FixIt fix;
        fix.edits = {{{100, 200}, "x"}}; // made for a text that has shrunk since
        QVERIFY(!fixPreview("ab", fix).isEmpty());
        QVERIFY(fixPreview("ab", FixIt()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTextEdits)
#include "tst_textedits.moc"
