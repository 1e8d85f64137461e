// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/cases.h"

#include "engine/pattern/pattern.h"

#include <QTest>

using namespace rw;

/// Validity, messages and wildcard complexity against the recorded answers of the service's engine and of AWS itself.
class TestConformanceValidity : public QObject {
    Q_OBJECT

private slots:
    void corpus_data();
    void corpus();
    void complexity();
    void recordedByAws();
};

namespace {

QString show(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Recorders replaced regions in AWS's echo of the rule by placeholders.
std::string withoutPlaceholders(std::string text) {
    const std::pair<std::string_view, std::string_view> replacements[] = {{"<partition>", "aws"},
                                                                          {"<region>", "us-east-1"}};
    for (const auto& [from, to] : replacements) {
        for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

} // namespace

void TestConformanceValidity::corpus_data() {
    QTest::addColumn<QString>("path");
    for (const QString& path : conformance::corpusFiles()) {
        if (!path.endsWith(QStringLiteral("wildcard-complexity.jsonl"))) {
            QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
    }
}

void TestConformanceValidity::corpus() {
    QFETCH(const QString, path);
    const auto cases = conformance::readCases(path);
    QVERIFY(!cases.empty());
    for (const conformance::Case& entry : cases) {
        QVERIFY2(!entry.id.empty(), "unreadable line");
        const std::string text = entry.raw("pattern");
        const json::Node* spec = entry.field("specVerdict");
        const json::Node* wanted = spec == nullptr ? entry.field("valid") : spec->find("valid");
        QVERIFY(wanted != nullptr);
        const bool valid = wanted->kind == json::Kind::True;
        const pattern::ParseResult result = pattern::parsePattern(text);
        QVERIFY2(result.valid() == valid, qPrintable(show(entry.id + ": " + text + "\n" + result.serviceMessage)));
        QCOMPARE(result.valid(), result.serviceMessage.empty());
        if (!valid && spec == nullptr && !entry.flag("errorUnstable")) {
            const std::string error = std::string(pattern::kServicePrefix) + entry.text("error");
            QVERIFY2(result.serviceMessage == error,
                     qPrintable(show(entry.id + "\nis:     " + result.serviceMessage + "\nshould: " + error)));
        }
        for (const pattern::Diagnostic& diagnostic : result.diagnostics) {
            QVERIFY2(diagnostic.at.end <= text.size() && (!diagnostic.at.empty() || text.empty()), entry.id.c_str());
        }
    }
}

void TestConformanceValidity::complexity() {
    const auto cases = conformance::readCases(QStringLiteral(RW_TEST_DATA "/conformance/wildcard-complexity.jsonl"));
    QVERIFY(!cases.empty());
    for (const conformance::Case& entry : cases) {
        const pattern::ParseResult result = pattern::parsePattern(entry.raw("pattern"));
        QVERIFY2(result.valid(), entry.id.c_str());
        const std::string is = std::to_string(result.pattern->wildcardComplexity);
        QVERIFY2(is == entry.text("complexity"), qPrintable(show(entry.id + " " + entry.raw("pattern") + ": " + is)));
        QCOMPARE(result.deployable(), result.pattern->wildcardComplexity <= 10);
    }
}

void TestConformanceValidity::recordedByAws() {
    const QString path = QStringLiteral(RW_SHARED_DATA "/third-party/aws-recorded.jsonl");
    if (!QFile::exists(path)) {
        QSKIP("AWS's recorded answers are third-party data and not part of this repository");
    }
    const auto cases = conformance::readCases(path);
    QVERIFY(!cases.empty());
    for (const conformance::Case& entry : cases) {
        const pattern::ParseResult result = pattern::parsePattern(entry.text("pattern_text"));
        const bool refused = entry.text("expect") == "error";
        const json::Node* error = entry.field("aws_error");
        const json::Node* code = error == nullptr ? nullptr : error->find("code");
        if (!refused || code == nullptr || code->text != "InvalidEventPatternException") {
            QVERIFY2(result.valid() && result.deployable(), qPrintable(show(entry.id + ": " + result.serviceMessage)));
            continue;
        }
        QVERIFY2(!result.deployable(), entry.id.c_str());
        const std::string said = result.valid() ? result.quotaMessage : result.serviceMessage;
        const std::string wanted = withoutPlaceholders(error->find("raw")->text);
        QVERIFY2(said == wanted, qPrintable(show(entry.id + "\nis:     " + said + "\nshould: " + wanted)));
    }
}

QTEST_APPLESS_MAIN(TestConformanceValidity)
#include "tst_conformance_validity.moc"
