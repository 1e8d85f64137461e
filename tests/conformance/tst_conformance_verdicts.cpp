// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/cases.h"

#include "engine/match/compiled.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"

#include <QTest>

#include <algorithm>

using namespace rw;

/// Verdicts against the recorded answers of the service's engine and of AWS itself, by every judge there is.
class TestConformanceVerdicts : public QObject {
    Q_OBJECT

private slots:
    void corpus_data();
    void corpus();
    void recordedByAws();

private:
    /// Empty if all judges say `match`.
    QByteArray disagreement(const pattern::ParseResult& parsed, const std::string& event, bool match, bool readable);

    match::EventJudge m_judge;
};

QByteArray TestConformanceVerdicts::disagreement(const pattern::ParseResult& parsed, const std::string& event,
                                                 bool match, bool readable) {
    const auto view = match::readEvent(event);
    if (view.hasValue() != readable) {
        return readable ? "refused by the exact reader" : "taken by the exact reader";
    }
    if (view && match::matches(*parsed.pattern, *view) != match) {
        return "reference";
    }
    const match::Explanation explanation = match::explain(*parsed.pattern, event);
    if (explanation.matched != match || (explanation.outcome == match::Outcome::Unreadable) == readable) {
        return "explanation";
    }
    const auto compiled = match::CompiledPattern::compile(parsed.pattern);
    const auto judged = m_judge.matches(*compiled, event);
    if (judged.hasValue() != readable || (judged && *judged != match)) {
        return "judge";
    }
    if (event.find('\n') == std::string::npos && event.find_first_not_of(" \t\r") != std::string::npos) {
        std::string stream = event;
        stream += '\n';
        stream += event;
        const auto counts = match::judgeText({compiled}, stream, {}, {});
        if (counts.matched != (match ? 2U : 0U) || counts.unreadable != (readable ? 0U : 2U)) {
            return "stream";
        }
    }
    return {};
}

void TestConformanceVerdicts::corpus_data() {
    QTest::addColumn<QString>("path");
    for (const QString& path : conformance::corpusFiles()) {
        if (!path.endsWith(QStringLiteral("wildcard-complexity.jsonl"))) {
            QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
    }
}

void TestConformanceVerdicts::corpus() {
    QFETCH(const QString, path);
    const auto cases = conformance::readCases(path);
    QVERIFY(!cases.empty());
    for (const conformance::Case& entry : cases) {
        QVERIFY2(!entry.id.empty(), "unreadable line");
        const json::Node* spec = entry.field("specVerdict");
        const json::Node* wanted = spec == nullptr ? entry.field("match") : spec->find("match");
        QVERIFY2(wanted != nullptr, entry.id.c_str());
        const pattern::ParseResult parsed = pattern::parsePattern(entry.raw("pattern"));
        if (!parsed.valid()) {
            QVERIFY2(wanted->kind == json::Kind::False, entry.id.c_str());
            continue;
        }
        const QByteArray who = disagreement(parsed, entry.raw("event"), wanted->kind == json::Kind::True,
                                            entry.field("eventError") == nullptr);
        QVERIFY2(who.isEmpty(), QByteArray(entry.id.c_str()) + ": " + who);
    }
}

void TestConformanceVerdicts::recordedByAws() {
    const QString path = QStringLiteral(RW_SHARED_DATA "/third-party/aws-recorded.jsonl");
    if (!QFile::exists(path)) {
        QSKIP("AWS's recorded answers are third-party data and not beside this clone");
    }
    const auto cases = conformance::readCases(path);
    QVERIFY(!cases.empty());
    for (const conformance::Case& entry : cases) {
        const std::string expected = entry.text("expect");
        const pattern::ParseResult parsed = pattern::parsePattern(entry.text("pattern_text"));
        const bool deployable = parsed.valid() && parsed.deployable();
        const std::string event = entry.text("event_text");
        if (expected == "error") {
            // AWS refuses the pattern, or the event for want of an envelope field.
            const json::Node* error = entry.field("aws_error");
            const json::Node* kind = error != nullptr ? error->find("code") : nullptr;
            const bool aboutEvent = kind != nullptr && kind->text == "ValidationException";
            QVERIFY2(!deployable || aboutEvent, entry.id.c_str());
            continue;
        }
        QVERIFY2(deployable, entry.id.c_str());
        const QByteArray who = disagreement(parsed, event, expected == "match", true);
        QVERIFY2(who.isEmpty(), QByteArray(entry.id.c_str()) + ": " + who);
    }
}

QTEST_APPLESS_MAIN(TestConformanceVerdicts)
#include "tst_conformance_verdicts.moc"
