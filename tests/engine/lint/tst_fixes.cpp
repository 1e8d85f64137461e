// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_fixes.h"

#include "saidwords.h"

#include <QDir>
#include <QTest>

#include "engine/suite/suite.h"

#include <random>

using namespace rw;
using namespace rw::pattern;
using namespace rw::test;

namespace {

/// Patterns of our own conformance cases.
std::vector<std::string> corpus() {
    std::vector<std::string> out;
    QDir dir(QStringLiteral(RW_TEST_DATA "/conformance"));
    const QStringList files = dir.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (const auto one = suite::readCase(line.toStdString(), "corpus", 1); one && one->pattern.size() < 4000) {
                out.push_back(one->pattern);
            }
        }
    }
    return out;
}

std::string firstFix(const std::string& rule) {
    for (const Diagnostic& diagnostic : parsePattern(rule).diagnostics) {
        if (!diagnostic.fixes.empty()) {
            return applied(rule, diagnostic.fixes.front().edits);
        }
    }
    return "(no fix)";
}

} // namespace

void TestFixes::cures_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char* rule, const char* right) {
        QTest::newRow(rule) << QByteArray(rule) << QByteArray(right);
    };
    // JSON
    row(R"({'a':["x"]})", R"({"a":["x"]})");
    row(R"({"a":['it\'s "x"']})", R"({"a":["it's \"x\""]})");
    row(R"({"a":["x",]})", R"({"a":["x"]})");
    row(R"({"a":["x"],})", R"({"a":["x"]})");
    row(R"({"a":["x"] "b":["y"]})", R"({"a":["x"], "b":["y"]})");
    row(R"({"a":["x" "y"]})", R"({"a":["x", "y"]})");
    row(R"({"a":["x"]; "b":["y"]})", R"({"a":["x"], "b":["y"]})");
    row(R"({"a" ["x"]})", R"({"a": ["x"]})");
    row(R"({"a" => ["x"]})", R"({"a" : ["x"]})");
    row(R"({a:["x"]})", R"({"a":["x"]})");
    row(R"({"a":[voice]})", R"({"a":["voice"]})");
    row(R"({"a":[True]})", R"({"a":[true]})");
    row(R"({"a":[undefined]})", R"({"a":[null]})");
    row(R"({"a":["x"])", R"({"a":["x"]})");
    row(R"({"a":["x")", R"({"a":["x"]})");
    row(R"({"a":["x"],)", R"({"a":["x"]})");
    row(R"({"a":["x"]]})", R"({"a":["x"]})");
    row(R"({"a":["x"},"b":["y"]})", R"({"a":["x"],"b":["y"]})");
    row(R"({"a":["x"] // why
})",
        "{\"a\":[\"x\"] \n}");
    row(R"({/* why */"a":["x"]})", R"({"a":["x"]})");
    row("\xef\xbb\xbf{\"a\":[\"x\"]}", R"({"a":["x"]})");
    row(R"({"a":[007]})", R"({"a":[7]})");
    row(R"({"a":[-.5]})", R"({"a":[-0.5]})");
    row(R"({"a":["\'"]})", R"({"a":["'"]})");
    row("{\"a\":[\"x\ty\"]}", R"({"a":["x\ty"]})");
    row("{\xe2\x80\x9c"
        "a\xe2\x80\x9d:[1]}",
        R"({"a":[1]})");
    row("{\"a\":[1],\xc2\xa0\"b\":[2]}", R"({"a":[1], "b":[2]})");
    // Shape
    row(R"({"a":"x"})", R"({"a":["x"]})");
    row(R"({"a":{"b":true}})", R"({"a":{"b":[true]}})");
    row(R"({"a":{"prefix":"x"}})", R"({"a":[{"prefix":"x"}]})");
    row(R"("{\"a\":[1]}")", R"({"a":[1]})");
    row(R"([{"a":[1]}])", R"({"a":[1]})");
    row(R"("a":[1],"b":[2])", R"({"a":[1],"b":[2]})");
    row(R"({"a":[]})", R"({"a":[{"exists": false}]})");
    row(R"({"a":[["x","y"],"z"]})", R"({"a":["x","y","z"]})");
    row(R"({"a":["x",{}]})", R"({"a":["x"]})");
    row(R"({"$or":[{"a":[1]}],"b":[2]})", R"({"a":[1],"b":[2]})");
    row(R"({"b":[2],"$or":[]})", R"({"b":[2]})");
    row(R"({"$or":{"a":[1],"b":[2]}})", R"({"$or":[{"a":[1]}, {"b":[2]}]})");
    row(R"({"$or":[{"a":[1]},{"b":{"suffix":["x","y"]}}]})",
        R"({"$or":[{"a":[1]},{"b":[{"suffix": "x"}, {"suffix": "y"}]}]})");
    // Operators
    row(R"({"a":[{"EXISTS":true}]})", R"({"a":[{"exists":true}]})");
    row(R"({"a":[{"NUMERIC":["=",1]}]})", R"({"a":[{"numeric":["=",1]}]})");
    row(R"({"a":[{"ignore-case":"x"}]})", R"({"a":[{"equals-ignore-case":"x"}]})");
    row(R"({"a":[{"not":"x"}]})", R"({"a":[{"anything-but":"x"}]})");
    row(R"({"a":[{"anythingBut":"x"}]})", R"({"a":[{"anything-but":"x"}]})");
    row(R"({"a":[{"starts-with":"x"}]})", R"({"a":[{"prefix":"x"}]})");
    row(R"({"a":[{"contains":"x*"}]})", R"({"a":[{"wildcard": "*x\\**"}]})");
    row(R"({"a":[{"wildcrad":"x*y"}]})", R"({"a":[{"wildcard":"x*y"}]})");
    row(R"({"a":[{"in":["x","y"]}]})", R"({"a":["x","y"]})");
    row(R"({"a":[{"gte":"5"}]})", R"({"a":[{"numeric": [">=", 5]}]})");
    row(R"({"a":[{"not-exists":true}]})", R"({"a":[{"exists": false}]})");
    row(R"({"a":[{"not-prefix":"x"}]})", R"({"a":[{"anything-but": {"prefix": "x"}}]})");
    row(R"({"a":[{"regex":"x"}]})", "(no fix)");
    row(R"({"a":[{"prefix":["x","y"]}]})", R"({"a":[{"prefix":"x"}, {"prefix":"y"}]})");
    row(R"({"a":[{"prefix":{"equals-ignore-case":["x"]}}]})", R"({"a":[{"prefix":{"equals-ignore-case":"x"}}]})");
    row(R"({"a":[{"suffix":5}]})", R"({"a":[{"suffix":"5"}]})");
    row(R"({"a":[{"prefix":"x","suffix":"y"}]})", R"({"a":[{"wildcard": "x*y"}]})");
    row(R"({"a":[{"prefix":"x*","suffix":"y"}]})", R"({"a":[{"prefix":"x*"}, {"suffix":"y"}]})");
    row(R"({"a":[{"suffix":{"anything-but":"x"}}]})", R"({"a":[{"anything-but": {"suffix": "x"}}]})");
    row(R"({"a":[{"wildcard":"x***y"}]})", R"({"a":[{"wildcard":"x*y"}]})");
    row(R"({"a":[{"wildcard":"x\\y*"}]})", R"({"a":[{"wildcard":"x\\\\y*"}]})");
    // numeric, exists, cidr
    row(R"({"a":[{"numeric":5}]})", R"({"a":[{"numeric":["=", 5]}]})");
    row(R"({"a":[{"numeric":"> 5"}]})", R"({"a":[{"numeric":[">", 5]}]})");
    row(R"({"a":[{"numeric":{"<":5,">":1}}]})", R"({"a":[{"numeric":[">", 1, "<", 5]}]})");
    row(R"({"a":[{"numeric":[5]}]})", R"({"a":[{"numeric":["=", 5]}]})");
    row(R"({"a":[{"numeric":["=>",5]}]})", R"({"a":[{"numeric":[">=",5]}]})");
    row(R"({"a":[{"numeric":["!=",5]}]})", R"({"a":[{"anything-but": 5}]})");
    row(R"({"a":[{"numeric":[">","5"]}]})", R"({"a":[{"numeric":[">",5]}]})");
    row(R"({"a":[{"numeric":["<=",5,">",1]}]})", R"({"a":[{"numeric":[">", 1, "<=", 5]}]})");
    row(R"({"a":[{"numeric":[">=",5,"<=",5]}]})", R"({"a":[{"numeric":["=", 5]}]})");
    row(R"({"a":[{"numeric":[">",9,"<",5]}]})", R"({"a":[{"numeric":[">",5,"<",9]}]})");
    row(R"({"a":[{"numeric":["=",0.10000000000000000555]}]})", R"({"a":[{"numeric":["=",0.1]}]})");
    row(R"({"a":[{"anything-but":null}]})", R"({"a":[{"exists": true}]})");
    row(R"({"a":[{"anything-but":true}]})", R"({"a":[false]})");
    row(R"({"a":[{"anything-but":[{"prefix":"x"}]}]})", R"({"a":[{"anything-but":{"prefix": "x"}}]})");
    row(R"({"a":[{"anything-but":["x",null]}]})", R"({"a":[{"anything-but":["x"]}]})");
    row(R"({"a":[{"anything-but":["1",2]}]})", R"({"a":[{"anything-but":[1,2]}]})");
    row(R"({"a":[{"anything-but":["x",2]}]})", R"({"a":[{"anything-but":["x","2"]}]})");
    row(R"({"a":[{"anything-but":{"prefix":["","x"]}}]})", R"({"a":[{"anything-but":{"prefix":["x"]}}]})");
    row(R"({"a":[{"exists":"true"}]})", R"({"a":[{"exists":true}]})");
    row(R"({"a":[{"exists":[false]}]})", R"({"a":[{"exists":false}]})");
    row(R"({"a":[{"cidr":"10.0.0.1/32"}]})", R"({"a":["10.0.0.1"]})");
    row(R"({"a":[{"cidr":"::1/128"}]})", R"({"a":["::1"]})");
    row(R"({"a":[{"cidr":"10.0.0.0/255.0.0.0"}]})", R"({"a":[{"cidr":"10.0.0.0/8"}]})");
    row(R"({"a":[{"cidr":"10.0.0.0/255.0.255.0"}]})", "(no fix)");
}
void TestFixes::cures() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, right);
    QCOMPARE(QByteArray::fromStdString(firstFix(rule.toStdString())), right);
    QCOMPARE(brokenPromise(rule.toStdString()), std::string());
    QCOMPARE(QString::fromStdString(untranslated(rule.toStdString())), QString());
}

void TestFixes::everyCorpusPatternKeepsItsPromises() {
    const std::vector<std::string> patterns = corpus();
    QVERIFY(patterns.size() > 500);
    for (const std::string& rule : patterns) {
        const std::string broken = brokenPromise(rule);
        QVERIFY2(broken.empty(), (rule + "\n" + broken).c_str());
    }
}

/// Damaged rules: a byte gone, doubled, or replaced by one that means something in JSON.
void TestFixes::damagedPatternsKeepTheirPromises() {
    std::mt19937 random(20261120); // the same damage in every run
    const std::string bytes = "{}[]\",:'/*\\ a1t$.-";
    const std::vector<std::string> patterns = corpus();
    for (size_t i = 0; i < 1500; ++i) {
        std::string rule = patterns[random() % patterns.size()];
        if (rule.empty() || rule.size() > 300) {
            continue;
        }
        for (size_t n = 0; n < 1 + random() % 3; ++n) {
            const size_t at = random() % rule.size();
            switch (random() % 3) {
            case 0:
                rule.erase(at, 1);
                break;
            case 1:
                rule.insert(at, 1, bytes[random() % bytes.size()]);
                break;
            default:
                rule[at] = bytes[random() % bytes.size()];
            }
            if (rule.empty()) {
                rule = "{";
            }
        }
        const std::string broken = brokenPromise(rule);
        QVERIFY2(broken.empty(), (rule + "\n" + broken).c_str());
        const std::string all = applyAllFixes(rule);
        QVERIFY(!parsePattern(rule).valid() || parsePattern(all).valid());
    }
}

void TestFixes::fixAllTakesWhatDoesNotTouch() {
    const std::string rule = R"({"a":"x","b":'y',"c":[True,],})";
    const ParseResult parsed = parsePattern(rule);
    const std::vector<TextEdit> edits = fixAll(rule, parsed.diagnostics);
    QVERIFY(edits.size() >= 4);
    for (size_t i = 1; i < edits.size(); ++i) {
        QVERIFY(edits[i].at.begin > edits[i - 1].at.end);
    }
    QCOMPARE(applyAllFixes(rule), std::string(R"({"a":["x"],"b":["y"],"c":[true]})"));
    QCOMPARE(applyAllFixes(rule, nullptr, Profile::Classic, 0), rule);
}

void TestFixes::fixAllLeavesDoubtfulThingsAlone() {
    const std::string empty = R"({"a":[]})"; // absent or present? Nobody knows
    QCOMPARE(applyAllFixes(empty), empty);
    const std::string sound = R"({"source":["aws.ec2"],"detail-type":["x"],"detail":{"n":[{"numeric":[">",1]}]}})";
    QCOMPARE(applyAllFixes(sound), sound);
}

void TestFixes::fixAllIsStable() {
    for (const HelpEntry& entry : helpEntries()) {
        const std::string once = applyAllFixes(entry.wrong);
        QCOMPARE(applyAllFixes(once), once);
    }
}

QTEST_APPLESS_MAIN(TestFixes)
