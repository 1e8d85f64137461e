// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/addresses.h"
#include "engine/match/casemapping.h"
#include "engine/match/reference.h"
#include "engine/match/texttests.h"
#include "engine/match/tokens.h"

#include <QTest>

#include <string>

using namespace rw;

/// How single values are compared: text tests, addresses, case tables.
class TestMatchValues : public QObject {
    Q_OBJECT

private slots:
    void affixesReachOverTheQuotes();
    void caselessText();
    void caseTable();
    void wildcards_data();
    void wildcards();
    void wildcardWorstCaseIsLinear();
    void addresses_data();
    void addresses();
    void cidrRanges();
    void loneSurrogates();
    void scalars();
    void escapes();
    void oneMatcherOneLeaf();
};

void TestMatchValues::affixesReachOverTheQuotes() {
    QVERIFY(match::hasPrefix("abc", "ab"));
    QVERIFY(match::hasPrefix("ab", "ab\""));
    QVERIFY(match::hasPrefix("ab\"c", "ab\""));
    QVERIFY(!match::hasPrefix("abc", "ab\""));
    QVERIFY(!match::hasPrefix("ab", "ab\"\""));
    QVERIFY(match::hasSuffix("abc", "bc"));
    QVERIFY(match::hasSuffix("abc", "\"abc"));
    QVERIFY(!match::hasSuffix("xabc", "\"abc"));
    QVERIFY(match::hasPrefix("", ""));
    QVERIFY(match::hasPrefix("", "\""));
}

void TestMatchValues::caselessText() {
    using match::CaselessText;
    QVERIFY(CaselessText("straße").equals("STRASSE"));
    QVERIFY(CaselessText("straße").equals("straße"));
    QVERIFY(!CaselessText("straße").equals("strasse"));
    QVERIFY(!CaselessText("STRASSE").equals("straße"));
    QVERIFY(!CaselessText("ǅ").equals("ǅ"));
    QVERIFY(CaselessText("ǅ").equals("Ǆ"));
    QVERIFY(CaselessText("\u212A").equals("k"));
    QVERIFY(!CaselessText("\u212A").equals("K"));
    QVERIFY(CaselessText("😀").equals("??"));
    QVERIFY(!CaselessText("😀").equals("😀"));
    QVERIFY(CaselessText("AB").isPrefixOf("aBc"));
    QVERIFY(CaselessText("ab\"").isPrefixOf("AB"));
    QVERIFY(CaselessText("BC").isSuffixOf("abC"));
    QVERIFY(CaselessText("ß").isSuffixOf("xSS"));
    QVERIFY(!CaselessText("ß").isSuffixOf("xsS"));
    QCOMPARE(CaselessText("abX").agreement("ABc", false), size_t{2});
}

void TestMatchValues::caseTable() {
    QCOMPARE(match::upperCase(u'ß'), std::string("SS"));
    QCOMPARE(match::lowerCase(u'İ'), std::string("i\u0307"));
    QCOMPARE(match::lowerCase(u'Σ'), std::string("σ"));
    QCOMPARE(match::upperCase(u'ς'), std::string("Σ"));
    QCOMPARE(match::upperCase(u'ﬃ'), std::string("FFI"));
    QCOMPARE(match::lowerCase(u'ǅ'), std::string("ǆ"));
    QCOMPARE(match::upperCase(u'ǅ'), std::string("Ǆ"));
    QCOMPARE(match::upperCase(u'1'), std::string("1"));
    QCOMPARE(match::upperCase(char16_t{0xD83D}), std::string("?"));
    // These letters are younger than the Unicode version of the service's Java.
    QCOMPARE(match::lowerCase(char16_t{0x2C2F}), std::string("\u2C2F"));
}

void TestMatchValues::wildcards_data() {
    QTest::addColumn<QByteArray>("wildcard");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("mismatch"); // -1: it matches
    const auto row = [](const char* wildcard, const char* value, qint64 mismatch) {
        QTest::addRow("%s on %s", wildcard, value) << QByteArray(wildcard) << QByteArray(value) << mismatch;
    };
    row("*", "", -1);
    row("a*c", "abbc", -1);
    row("a*c", "ac", -1);
    row("a*c", "abbd", 3);
    row("a*c", "xbc", 0);
    row("abX*", "abc", 2);
    row("*a*b*", "xxaxxbxx", -1);
    row("*a*b*", "xxbxxaxx", 6);
    row("a\\*b", "a*b", -1);
    row("a\\*b", "axb", 1);
    row("a\\\\b", "a\\b", -1);
    row("\\**", "*z", -1);
    row("ab", "ab", -1);
    row("ab", "abc", 2);
    row("ab*ba", "aba", 2);
    row("*aa", "aaa", -1);
    row("a*b", "a\nb", -1);
}

void TestMatchValues::wildcards() {
    QFETCH(const QByteArray, wildcard);
    QFETCH(const QByteArray, value);
    QFETCH(const qint64, mismatch);
    const match::WildcardText text(wildcard.toStdString());
    const size_t at = text.mismatch(value.toStdString());
    QCOMPARE(at == std::string::npos ? qint64{-1} : static_cast<qint64>(at), mismatch);
}

void TestMatchValues::wildcardWorstCaseIsLinear() {
    // Would take for ever if a star were tried at every place.
    std::string wildcard;
    for (int i = 0; i < 200; ++i) {
        wildcard += "*aaaaaaaaab";
    }
    QVERIFY(!match::WildcardText(wildcard + "*").matches(std::string(2'000'000, 'a')));
}

void TestMatchValues::addresses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digits"); // empty: no address
    const auto row = [](const char* text, const char* digits) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(digits);
    };
    row("10.0.0.1", "0A000001");
    row("010.0.0.001", "0A000001");
    row("255.255.255.255", "FFFFFFFF");
    row("10.0.0.256", "");
    row("1.2.3", "");
    row("1.2.3.4.5", "");
    row("0000000010.0.0.1", "");
    row("1..2.3", "");
    row("::", "00000000000000000000000000000000");
    row("::1", "00000000000000000000000000000001");
    row("1::", "00010000000000000000000000000000");
    row("0:0:0:0:0:0:0:1", "00000000000000000000000000000001");
    row("2001:DB8:0::1", "20010DB8000000000000000000000001");
    row("00001::2", "00010000000000000000000000000002");
    row("::ffff:a00:1", "0A000001");
    row("::ffff:10.0.0.1", "");
    row("12345::", "");
    row("12:30:45", "");
    row("1:2:3:4:5:6:7:8:9", "");
    row("1:2:3:4:5:6:7:", "");
    row(":1", "");
    row(":::", "");
    row("1::2::3", "");
    row("1:2:3:4::5:6:7:8", "");
    row("fe80::1%eth0", "");
    row("", "");
    row(":", "");
    row("abc", "");
}

void TestMatchValues::addresses() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, digits);
    const std::optional<std::string> found = match::addressDigits(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(found.value_or("")), digits);
}

void TestMatchValues::cidrRanges() {
    const auto range = match::cidrRange("10.0.0.77/24");
    QVERIFY(range);
    QCOMPARE(range->low, std::string("0A000000"));
    QCOMPARE(range->high, std::string("0A0000FF"));
    QVERIFY(match::cidrRange("10.0.0.0/8/"));
    QVERIFY(match::cidrRange("10.0.0.0/+8"));
    QVERIFY(match::cidrRange("10.0.0.0/-0"));
    QVERIFY(!match::cidrRange("10.0.0.0/32"));
    QVERIFY(!match::cidrRange("::/128"));
    QVERIFY(!match::cidrRange("10.0.0.0"));
    const auto all = match::cidrRange("0.0.0.0/0");
    QVERIFY(all && all->contains("2"));
    QVERIFY(!all->contains("0")); // not sure yet after one digit
    QVERIFY(!all->contains(""));
    QVERIFY(all->contains("00000000FF")); // longer: by its beginning
}

void TestMatchValues::loneSurrogates() {
    const std::string lone = "\xED\xA0\x80x";
    QVERIFY(match::hasLoneSurrogate(lone));
    QCOMPARE(match::serviceBytes(lone), std::string("?x"));
    QVERIFY(!match::hasLoneSurrogate("\xED\x9F\xBF")); // U+D7FF is an ordinary character
    QCOMPARE(match::serviceBytes("a😀"), std::string("a😀"));
}

void TestMatchValues::scalars() {
    using json::Kind;
    QCOMPARE(match::scalarKind("true"), Kind::True);
    QCOMPARE(match::scalarKind("false"), Kind::False);
    QCOMPARE(match::scalarKind("null"), Kind::Null);
    for (const char* number : {"0", "-0", "1234567890123", "0.5", "-1.25e+10", "1E5", "1e-0"}) {
        QCOMPARE(match::scalarKind(number), Kind::Number);
    }
    for (const char* bad :
         {"", "-", "01", "1.", ".5", "1e", "1e+", "+1", "tru", "truex", "NaN", "0x1", "1 2", "12345678a"}) {
        QCOMPARE(match::scalarKind(bad), Kind::Missing);
    }
}

void TestMatchValues::escapes() {
    QVERIFY(match::escapesAreSound(R"(\"\\\/\b\f\n\r\t\u00e9)"));
    for (const char* bad : {R"(\x)", R"(\u12)", R"(\u12g4)", "a\\"}) {
        QVERIFY(!match::escapesAreSound(bad));
    }
    std::string out;
    match::appendDecoded(out, R"(a\u0041\ud83d\ude00\n\ud800x\/)");
    QCOMPARE(out, std::string("aA😀\n\xED\xA0\x80x/"));
}

void TestMatchValues::oneMatcherOneLeaf() {
    const auto parsed = pattern::parsePattern(R"({"a":[{"prefix":"x"},300,{"exists":true},{"exists":false}]})");
    QVERIFY(parsed.valid());
    const std::vector<pattern::Matcher>& matchers = parsed.pattern->leaves[0].matchers;
    match::EventLeaf leaf;
    leaf.kind = json::Kind::String;
    leaf.text = "xy";
    QVERIFY(match::accepts(matchers[0], leaf));
    QVERIFY(!match::accepts(matchers[1], leaf));
    QVERIFY(match::accepts(matchers[2], leaf));
    QVERIFY(!match::accepts(matchers[3], leaf));
    leaf.kind = json::Kind::Number;
    leaf.text = "3.0e2";
    QVERIFY(match::accepts(matchers[1], leaf));
}

QTEST_APPLESS_MAIN(TestMatchValues)
#include "tst_match_values.moc"
