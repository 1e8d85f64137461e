// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruledocument.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using session::RuleDocument;

namespace {
const QByteArray kValid = R"({"a":["x"]})";
const QByteArray kBroken = "{\"a\":[";
} // namespace

class TestRuleDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parsesInTheBackground() {
        QThreadPool pool;
        RuleDocument rule(pool);
        QSignalSpy parsed(&rule, &RuleDocument::parsedChanged);
        QVERIFY(!rule.parsed());
        rule.setText(kValid);
        QVERIFY(!rule.upToDate());
        QTRY_VERIFY(rule.upToDate());
        QCOMPARE(parsed.count(), 1);
        QVERIFY(rule.parsed()->compiled);
        QCOMPARE(rule.parsed()->text, kValid);
        QCOMPARE(rule.lastValid(), rule.parsed());
        rule.setText(kBroken);
        QTRY_VERIFY(rule.upToDate());
        QVERIFY(!rule.parsed()->compiled);
        QVERIFY(!rule.parsed()->diagnostics.empty());
        QCOMPARE(rule.lastValid()->text, kValid);
    }

    void onlyTheNewestTextIsParsed() {
        QThreadPool pool;
        RuleDocument rule(pool);
        QSignalSpy parsed(&rule, &RuleDocument::parsedChanged);
        for (int i = 0; i < 100; ++i) {
            rule.setText("{\"a\":[" + QByteArray::number(i) + "]}");
        }
        QTRY_VERIFY(rule.upToDate());
        QCOMPARE(parsed.count(), 1);
        QCOMPARE(rule.parsed()->text, QByteArray("{\"a\":[99]}"));
    }

    void newVocabularyKeepsTheCompiledPattern() {
        QThreadPool pool;
        RuleDocument rule(pool);
        rule.setText(kValid);
        QTRY_VERIFY(rule.upToDate());
        const auto before = rule.parsed();
        rule.setVocabulary(std::make_shared<pattern::Vocabulary>());
        QTRY_VERIFY(!rule.checking());
        QVERIFY(rule.parsed() != before);
        QCOMPARE(rule.parsed()->compiled, before->compiled);
    }

    void diagnosticsAreListedOnceGravestFirst() {
        QThreadPool pool;
        RuleDocument rule(pool);
        rule.setText("{\"source\":[\"genesys.cloud\"],\"detail\":{\"mediaType\":[\"voice\"]}, \"a\": 5}");
        QTRY_VERIFY(rule.upToDate());
        const auto& found = rule.parsed()->diagnostics;
        QVERIFY(found.size() > 1);
        for (size_t i = 1; i < found.size(); ++i) {
            QVERIFY(found[i - 1].severity <= found[i].severity);
            for (size_t j = 0; j < i; ++j) {
                QVERIFY(found[i].id != found[j].id || !(found[i].at == found[j].at));
            }
        }
    }

    void filesRoundTrip() {
        QTemporaryDir dir;
        QThreadPool pool;
        RuleDocument rule(pool);
        const QByteArray odd = QByteArray("{\r\n \"a\":[\"\xc3\xa4\"]}\0tail", 20);
        rule.setText(odd);
        QVERIFY(rule.isModified());
        const QString path = dir.filePath(QStringLiteral("rule.json"));
        QVERIFY(rule.save(path));
        QVERIFY(!rule.isModified());
        QCOMPARE(rule.title(), QStringLiteral("rule.json"));
        RuleDocument other(pool);
        QSignalSpy changed(&other, &RuleDocument::textChanged);
        QVERIFY(other.open(path));
        QCOMPARE(other.text(), odd);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!other.isModified());
        other.setText(kValid);
        QVERIFY(other.isModified());
        other.setText(odd);
        QVERIFY(!other.isModified());
    }

    void troubleWithFiles() {
        QTemporaryDir dir;
        QThreadPool pool;
        RuleDocument rule(pool);
        rule.setText(kValid);
        const auto missing = rule.open(dir.filePath(QStringLiteral("none.json")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QFile big(dir.filePath(QStringLiteral("big.json")));
        QVERIFY(big.open(QIODevice::WriteOnly));
        big.write(QByteArray(1'000'001, ' '));
        big.close();
        const auto tooLong = rule.open(big.fileName());
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, ErrorKind::BadInput);
        QVERIFY(!rule.save(dir.filePath(QStringLiteral("no/such/folder/rule.json"))));
        QVERIFY(!rule.open(dir.path()));
        QCOMPARE(rule.text(), kValid);
        QVERIFY(rule.filePath().isEmpty());
    }

    void restoreKeepsUnsavedEdits() {
        QThreadPool pool;
        RuleDocument rule(pool);
        rule.restore(kBroken, QStringLiteral("/somewhere/rule.json"), kValid);
        QCOMPARE(rule.text(), kBroken);
        QVERIFY(rule.isModified());
        QCOMPARE(rule.title(), QStringLiteral("rule.json"));
        QTRY_VERIFY(rule.upToDate());
    }
};

QTEST_GUILESS_MAIN(TestRuleDocument)
#include "tst_ruledocument.moc"
