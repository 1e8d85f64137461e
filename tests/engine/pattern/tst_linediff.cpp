// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/linediff.h"

#include <QTest>
#include <random>
#include <string>

using namespace rw;

class TestLineDiff : public QObject {
    Q_OBJECT

    static std::string shown(std::string_view before, std::string_view after) {
        std::string text;
        for (const DiffLine& line : lineDiff(before, after)) {
            text += line.kind == DiffLine::Kind::Added ? '+' : line.kind == DiffLine::Kind::Removed ? '-' : ' ';
            text += line.text;
            text += '|';
        }
        return text;
    }

private slots:
    void few() {
        QCOMPARE(shown("", ""), std::string());
        QCOMPARE(shown("a\nb\nc\n", "a\nb\nc"), std::string(" a| b| c|"));
        QCOMPARE(shown("a\nb\nc\n", "a\nx\nc\n"), std::string(" a|-b|+x| c|"));
        QCOMPARE(shown("a\nb\n", "a\nnew\nb\n"), std::string(" a|+new| b|"));
        QCOMPARE(shown("", "a\n\nb"), std::string("+a|+|+b|"));
        QCOMPARE(shown("a\r\nb", "a\nb"), std::string(" a| b|"));
    }
    void bothTextsComeOutAgain() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            std::string texts[2];
            for (std::string& text : texts) {
                for (auto line = random() % 12; line > 0; --line) {
                    text += static_cast<char>('a' + random() % 4);
                    text += '\n';
                }
            }
            std::string before;
            std::string after;
            for (const DiffLine& line : lineDiff(texts[0], texts[1])) {
                if (line.kind != DiffLine::Kind::Added) {
                    before += std::string(line.text) + '\n';
                }
                if (line.kind != DiffLine::Kind::Removed) {
                    after += std::string(line.text) + '\n';
                }
            }
            QCOMPARE(before, texts[0]);
            QCOMPARE(after, texts[1]);
        }
    }
    void veryLongTextsAreReplacedAsAWhole() {
        std::string before;
        std::string after;
        for (int i = 0; i < 5000; ++i) {
            before += "a" + std::to_string(i) + '\n';
            after += "b" + std::to_string(i) + '\n';
        }
        QCOMPARE(lineDiff("same\n" + before, "same\n" + after).size(), size_t{10'001});
    }
};

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
