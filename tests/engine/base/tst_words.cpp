// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"

#include <QTest>

using namespace rw;

namespace {

std::string german(const char* text, const char* note, int64_t n) {
    const std::string_view asked = text;
    if (asked == "any value") {
        return note == nullptr ? "ein beliebiger Wert" : "ein Wert";
    }
    if (asked == "%n event|%n events") {
        return n == 1 ? "%n Ereignis" : "%n Ereignisse";
    }
    return {};
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Words::install(nullptr); }

    void englishWithoutTranslations() {
        QCOMPARE(Words::tr("any value"), std::string("any value"));
        QCOMPARE(Words::tr("%n event|%n events", nullptr, 1), std::string("1 event"));
        QCOMPARE(Words::tr("%n event|%n events", nullptr, 0), std::string("0 events"));
        QCOMPARE(Words::tr("%n event|%n events", nullptr, 1204), std::string("1,204 events"));
        // A bar of its own, in a text that counts nothing.
        QCOMPARE(Words::tr("a|b"), std::string("a|b"));
    }

    void anotherLanguage() {
        Words::install(german, ".");
        QCOMPARE(Words::tr("any value"), std::string("ein beliebiger Wert"));
        QCOMPARE(Words::tr("any value", "one of several"), std::string("ein Wert"));
        QCOMPARE(Words::tr("%n event|%n events", nullptr, 1), std::string("1 Ereignis"));
        QCOMPARE(Words::tr("%n event|%n events", nullptr, 1204), std::string("1.204 Ereignisse"));
        // What has no translation stays English, in the right number.
        QCOMPARE(Words::tr("%n rule|%n rules", nullptr, 2), std::string("2 rules"));
    }

    void numbers() {
        QCOMPARE(Words::number(0), std::string("0"));
        QCOMPARE(Words::number(999), std::string("999"));
        QCOMPARE(Words::number(1'000), std::string("1,000"));
        QCOMPARE(Words::number(1'050'500), std::string("1,050,500"));
    }

    void placeholders() {
        QCOMPARE(fill("%2 before %1", {"a", "b"}), std::string("b before a"));
        // What an argument says is not a placeholder.
        QCOMPARE(fill("%1 is %2", {"50 %2", "x"}), std::string("50 %2 is x"));
        QCOMPARE(fill("%1 of %3, 100 %", {"1"}), std::string("1 of %3, 100 %"));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
