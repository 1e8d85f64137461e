// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/linemap.h"
#include "engine/base/utf8.h"
#include "engine/pattern/address.h"
#include "engine/pattern/javaset.h"
#include "engine/pattern/pattern.h"

#include <QTest>

using namespace rw;
using namespace std::string_literals;

/// Text, lines, numbers and addresses: the small things that everything else counts on.
class TestText : public QObject {
    Q_OBJECT

private slots:
    void codePoints() {
        std::string text;
        for (const char32_t c : {U'a', U'\u00e9', U'\u5927', U'\U0001f600', char32_t{0xd800}}) {
            utf8::append(text, c);
        }
        QCOMPARE(text, "a\xc3\xa9\xe5\xa4\xa7\xf0\x9f\x98\x80\xed\xa0\x80"s);
        size_t at = 0;
        std::u32string back;
        while (at < text.size()) {
            back.push_back(utf8::next(text, at));
        }
        QVERIFY(back == (std::u32string{U'a', U'\u00e9', U'\u5927', U'\U0001f600', char32_t{0xd800}}));
        QCOMPARE(utf8::utf16Length(text), size_t{6});
        QCOMPARE(utf8::firstInvalid(text), size_t{10});
    }
    void invalidBytes() {
        for (const std::string& bad : {"\xff"s, "\xc0\xaf"s, "\xe5\xa4"s, "\xf4\x90\x80\x80"s, "\x80"s}) {
            QCOMPARE(utf8::firstInvalid(bad), size_t{0});
            size_t at = 0;
            QVERIFY(utf8::next(bad, at) == U'\ufffd');
            QCOMPARE(at, size_t{1});
        }
        QCOMPARE(utf8::firstInvalid("caf\xc3\xa9"), std::string::npos);
    }
    void javaOrder() {
        QVERIFY(utf8::lessUtf16("a", "b"));
        QVERIFY(utf8::lessUtf16("a", "aa"));
        QVERIFY(!utf8::lessUtf16("a", "a"));
        // A surrogate pair sorts before U+FF5E although its code point is larger.
        QVERIFY(utf8::lessUtf16("\xf0\x9f\x98\x80", "\xef\xbd\x9e"));
        QVERIFY(utf8::lessUtf16("\xf0\x9f\x98\x80", "\xf0\x9f\x98\x81"));
    }
    void hashSetOrder() { QCOMPARE(pattern::javaSetOrder({"b", "a", "b", "c"}), (std::vector<size_t>{3, 0, 1})); }
    void lines() {
        const std::string text = "a\nb\r\nc\rd\xc3\xa9\xf0\x9f\x98\x80x";
        const LineMap map(text);
        QCOMPARE(map.lineCount(), 4U);
        QCOMPARE(map.at(0), (LineColumn{1, 1}));
        QCOMPARE(map.at(2), (LineColumn{2, 1}));
        QCOMPARE(map.at(5), (LineColumn{3, 1}));
        QCOMPARE(map.at(7), (LineColumn{4, 1}));
        QCOMPARE(map.at(static_cast<uint32_t>(text.size() - 1)), (LineColumn{4, 5}));
        QCOMPARE(map.at(9999), (LineColumn{4, 6}));
    }
    void numbers_data() {
        QTest::addColumn<QByteArray>("spelling");
        QTest::addColumn<bool>("comparable");
        for (const char* yes : {"0", "-0", "300", "3.0e2", "300.00", "30000e-2", "9007199254740992", "0.1", "1e22",
                                "1e308", "1.7976931348623157e308", "-1.5e-3", "2e23", "0e999999999999"}) {
            QTest::newRow(yes) << QByteArray(yes) << true;
        }
        for (const char* no : {"9007199254740993", "0.10000000000000000555", "12345678901234567890", "1e309", "1e-400",
                               "1e99999999999999999999", "4.9e-324"}) {
            QTest::newRow(no) << QByteArray(no) << false;
        }
    }
    void numbers() {
        QFETCH(const QByteArray, spelling);
        QFETCH(const bool, comparable);
        const pattern::Number number = pattern::readNumber(spelling.toStdString());
        QCOMPARE(number.comparable, comparable);
        QCOMPARE(number.spelling, spelling.toStdString());
    }
    void sameValue() {
        QCOMPARE(pattern::readNumber("300").value, pattern::readNumber("30000e-2").value);
        QVERIFY(!std::signbit(pattern::readNumber("-0").value));
    }
    void addresses() {
        using Bytes = std::vector<uint8_t>;
        QCOMPARE(*pattern::parseAddress("010.0.0.001"), (Bytes{10, 0, 0, 1}));
        QCOMPARE(*pattern::parseAddress("::ffff:a00:1"), (Bytes{10, 0, 0, 1}));
        QCOMPARE(*pattern::parseAddress("::1"), (Bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        QCOMPARE(pattern::parseAddress("1:2:3:4:5:6:7::")->size(), size_t{16});
        for (const char* no : {"", "10.0.0", "10.0.0.256", "0000000000.1.1.1", ":", ":::", "1:2:3:4:5:6:7:8:9",
                               "1::2::3", "12345::", "12:30:45", "::1.2.3.4", "fe80::%1"}) {
            QVERIFY2(!pattern::parseAddress(no), no);
        }
        QVERIFY(pattern::looksLikeAddress("10.0.0.256"));
        QVERIFY(!pattern::looksLikeAddress("10.0.0"));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
