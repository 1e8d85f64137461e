// SPDX-License-Identifier: GPL-3.0-or-later
// Every diagnostic is documented, and every one can be produced: a code that nothing raises, or that nobody can look
// up, fails here.
#include "saidwords.h"

#include <QTest>

#include <map>
#include <set>

using namespace rw;
using namespace rw::pattern;
using namespace rw::test;

namespace {

constexpr DiagId kAll[] = {
#define RW_DIAGNOSTIC(id, severity, code, title, explanation) DiagId::id,
#include "engine/pattern/diagnostics.def"
#undef RW_DIAGNOSTIC
};

std::string repeated(std::string_view text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

std::string groups(size_t count, size_t alternatives) {
    std::string out = "{";
    for (size_t g = 0; g < count; ++g) {
        out += (g == 0 ? "" : ",") + std::string("\"$or\":[");
        for (size_t a = 0; a < alternatives; ++a) {
            out += (a == 0 ? "" : ",") + std::string("{\"f") + std::to_string(g) + "_" + std::to_string(a) + "\":[1]}";
        }
        out += "]";
    }
    return out + "}";
}

std::string fields(size_t count) {
    std::string out = "{";
    for (size_t i = 0; i < count; ++i) {
        out += (i == 0 ? "" : ",") + std::string("\"f") + std::to_string(i) + "\":[1]";
    }
    return out + "}";
}

std::string ofLength(size_t characters) {
    return "{\"source\":[\"" + std::string(characters - 15, 'x') + "\"]}";
}

Vocabulary events() {
    Vocabulary vocabulary;
    vocabulary.events = 60;
    vocabulary.paths = {{"detail.state", 60, {{"\"RUNNING\"", 50}, {"\"STOPPED\"", 10}}}};
    return vocabulary;
}

/// Rules that are too big, too binary or too dependent on their surroundings for the help text.
struct Example {
    std::string rule;
    Profile profile = Profile::Classic;
};

std::map<std::string, Example> bigExamples() {
    return {
        {"RW116", {"\xef\xbb\xbf{\"a\":[1]}"}},
        {"RW117", {"{\"a\":[\"\xff\"]}"}},
        {"RW118", {repeated("{\"a\":", 1001) + "[1]" + std::string(1001, '}')}},
        {"RW119", {"{\"a\":[" + std::string(1001, '1') + "]}"}},
        {"RW120", {"{\"" + std::string(50'001, 'n') + "\":[1]}"}},
        {"RW242", {fields(257)}},
        {"RW301", {groups(4, 6)}},
        {"RW303", {ofLength(4097)}},
        {"RW304", {ofLength(2049)}},
        {"RW305", {groups(5, 10)}},
        {"RW438", {ofLength(1900)}},
        {"RW471", {R"({"a":[{"wildcard":"x*y"}]})", Profile::CustomEventBus}},
        {"RW472", {ofLength(4097), Profile::CustomEventBus}},
        {"RW481", {R"({"detail":{"stat":["RUNNING"]}})"}},
        {"RW482", {R"({"detail":{"state":["running"]}})"}},
        {"RW483", {R"({"detail":{"state":["RUNING"]}})"}},
    };
}

std::vector<Diagnostic> findingsOf(const Example& example) {
    const Vocabulary loaded = events();
    return findings(example.rule, &loaded, example.profile);
}

bool contains(const std::vector<Diagnostic>& diagnostics, const std::string& code) {
    const std::vector<std::string> all = codes(diagnostics);
    return std::find(all.begin(), all.end(), code) != all.end();
}

} // namespace

class TestDiagnostics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreUniqueAndWellFormed() {
        std::set<std::string_view> seen;
        for (const DiagId id : kAll) {
            const DiagnosticInfo& info = diagnosticInfo(id);
            QVERIFY2(seen.insert(info.code).second, std::string(info.code).c_str());
            QVERIFY2(info.code.size() == 5 && info.code.substr(0, 2) == "RW", std::string(info.code).c_str());
            QVERIFY(*info.title != 0);
            QVERIFY(*info.explanation != 0);
            // Ranges of codes mean severities.
            if (info.code < "RW300") {
                QCOMPARE(info.severity, Severity::Error);
            } else {
                QVERIFY(info.severity != Severity::Error);
            }
        }
    }

    void everyDiagnosticIsDocumented() {
        std::map<std::string, HelpEntry> entries;
        for (HelpEntry& entry : helpEntries()) {
            QVERIFY2(entries.emplace(entry.code, entry).second, ("documented twice: " + entry.code).c_str());
        }
        for (const DiagId id : kAll) {
            const DiagnosticInfo& info = diagnosticInfo(id);
            const auto entry = entries.find(std::string(info.code));
            QVERIFY2(entry != entries.end(), ("undocumented: " + std::string(info.code)).c_str());
            QCOMPARE(entry->second.title, std::string(info.title));
            QVERIFY2(entry->second.text.size() > 80, ("hardly documented: " + std::string(info.code)).c_str());
            entries.erase(entry);
        }
        QVERIFY2(entries.empty(), entries.empty() ? "" : ("documents nothing: " + entries.begin()->first).c_str());
    }

    void everyDiagnosticIsProduced() {
        std::map<std::string, HelpEntry> entries;
        for (HelpEntry& entry : helpEntries()) {
            entries[entry.code] = entry;
        }
        const auto big = bigExamples();
        for (const DiagId id : kAll) {
            const std::string code(diagnosticInfo(id).code);
            const auto at = big.find(code);
            const std::vector<Diagnostic> found =
                at != big.end() ? findingsOf(at->second) : findings(entries[code].wrong);
            QVERIFY2(contains(found, code), ("never produced: " + code).c_str());
        }
    }

    void examplesOfTheHelp_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<QByteArray>("right");
        for (const HelpEntry& entry : helpEntries()) {
            if (!entry.wrong.empty()) {
                QTest::newRow(entry.code.c_str())
                    << QString::fromStdString(entry.code) << QByteArray::fromStdString(entry.wrong)
                    << QByteArray::fromStdString(entry.right);
            }
        }
    }
    void examplesOfTheHelp() {
        QFETCH(QString, code);
        QFETCH(QByteArray, wrong);
        QFETCH(QByteArray, right);
        const std::string name = code.toStdString();
        QVERIFY(contains(findings(wrong.toStdString()), name));
        QVERIFY2(!contains(findings(right.toStdString()), name), "the right example is reported too");
        QVERIFY2(parsePattern(right.toStdString()).valid(), "the right example is not valid");
        QCOMPARE(brokenPromise(wrong.toStdString()), std::string());
        QCOMPARE(brokenPromise(right.toStdString()), std::string());
    }

    /// The examples of the help are looked at by tst_translated.
    void everyDiagnosticIsTranslated() {
        const Vocabulary loaded = events();
        for (const auto& [code, example] : bigExamples()) {
            const std::string left = untranslated(example.rule, &loaded, example.profile);
            QVERIFY2(left.empty(), (code + ": " + left).c_str());
        }
        const MarkedWords language;
        for (const DiagId id : kAll) {
            QVERIFY(isAllMarked(titleText(id)));
            QVERIFY(titleText(id).find('%') == std::string::npos);
        }
    }

    void rangesAndWordsAreComplete() {
        for (const HelpEntry& entry : helpEntries()) {
            for (const Diagnostic& diagnostic : findings(entry.wrong)) {
                QVERIFY2(entry.wrong.empty() || !diagnostic.at.empty(), (entry.code + " has an empty range").c_str());
                QVERIFY(diagnostic.at.end <= entry.wrong.size());
                const std::string text = explanationText(diagnostic);
                for (const char* hole : {"%1", "%2", "%3", "%4"}) {
                    QVERIFY2(text.find(hole) == std::string::npos, text.c_str());
                }
            }
        }
        for (const auto& [code, example] : bigExamples()) {
            for (const Diagnostic& diagnostic : findingsOf(example)) {
                QVERIFY2(explanationText(diagnostic).find('%') == std::string::npos, code.c_str());
                QVERIFY2(!diagnostic.at.empty(), code.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
