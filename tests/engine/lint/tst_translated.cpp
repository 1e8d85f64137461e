// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever Rulewright says about a rule can be said in another language; what AWS says stays as it is.
#include "engine/pattern/unwrap.h"
#include "engine/suite/exercise.h"
#include "saidwords.h"

#include <QDir>
#include <QTest>

using namespace rw;
using namespace rw::pattern;
using namespace rw::test;

namespace {

Vocabulary events() {
    Vocabulary vocabulary;
    vocabulary.events = 1'204;
    vocabulary.paths = {
        {"detail.eventBody.duration", 1'204, {{"300", 1'200}, {"10", 4}}},
        {"detail.eventBody.mediaType", 1, {{"\"VOICE\"", 1}}},
        {"detail.eventBody.queueId",
         40,
         {{"\"a\"", 9}, {"\"b\"", 8}, {"\"c\"", 7}, {"\"d\"", 6}, {"\"e\"", 5}, {"\"f\"", 5}}},
        {"detail.flag", 60, {{"true", 40}, {"\"x\"", 10}, {"7", 10}}},
        {"detail.half", 60, {{"true", 40}, {"7", 20}}},
        {"detail.open", 60, {{"true", 40}, {"\"x\"", 20}}},
        {"detail.state", 60, {{"\"RUNNING\"", 50}, {"\"STOPPED\"", 1}}},
        {"detail.yes", 60, {{"true", 60}}},
    };
    return vocabulary;
}

} // namespace

class TestTranslated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// English between our texts and in arguments is found.
    void theLanguageOfTheTests() {
        const MarkedWords language;
        const std::string said = fill(Words::tr("%1 is %2 here"), {"detail.a", "a number"});
        QCOMPARE(untranslatedWord(said, {"detail"}), std::string("a"));
        QCOMPARE(untranslatedWord(said + " and more", {"detail", "a", "number"}), std::string("and"));
        QCOMPARE(untranslatedWord(fill(Words::tr("%1 is %2 here"), {"detail.a", Words::tr("a number")}), {"detail.a"}),
                 std::string());
        QVERIFY(isAllMarked(Words::tr("%n rule|%n rules", nullptr, 2)));
        QVERIFY(!isAllMarked(said) && !isAllMarked("x"));
    }

    void examplesOfTheHelp_data() {
        QTest::addColumn<QByteArray>("rule");
        for (const HelpEntry& entry : helpEntries()) {
            QTest::newRow(entry.code.c_str()) << QByteArray::fromStdString(entry.wrong);
        }
    }
    void examplesOfTheHelp() {
        QFETCH(QByteArray, rule);
        const Vocabulary loaded = events();
        QCOMPARE(QString::fromStdString(untranslated(rule.toStdString())), QString());
        QCOMPARE(QString::fromStdString(untranslated(rule.toStdString(), &loaded, Profile::CustomEventBus)), QString());
    }

    void clinic() {
        const QDir dir(QStringLiteral(RW_SOURCE_DIR "/resources/clinic"));
        const QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 24);
        for (const QString& name : names) {
            QFile file(dir.filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const auto exercise = suite::readExercise(file.readAll().toStdString(), name.toStdString());
            QVERIFY2(bool(exercise), qPrintable(name));
            const Vocabulary vocabulary = suite::vocabularyOf(*exercise);
            const std::string left = untranslated(exercise->rule, &vocabulary);
            QVERIFY2(left.empty(), qPrintable(name + u'\n' + QString::fromStdString(left)));
        }
    }

    void rulesForTheLoadedEvents() {
        const Vocabulary loaded = events();
        for (const char* rule : {
                 "{\"detail\":{\"stat\":[\"RUNNING\"]}}",
                 "{\"detail\":{\"state\":[\"running\"]}}",
                 "{\"detail\":{\"state\":[\"STOPED\"]}}",
                 "{\"detail\":{\"state\":[7,{\"numeric\":[\">\",0]},{\"anything-but\":true}]}}",
                 "{\"detail\":{\"flag\":[null],\"half\":[\"x\"],\"open\":[7],\"yes\":[7,{\"prefix\":\"t\"}]}}",
                 "{\"detail\":{\"eventBody\":{\"duration\":[\"300\"],\"mediaType\":[\"CHAT\"],\"queueId\":[\"g\"]}}}",
                 "{\"detail-type\":[\"v2.detail.events.conversation.{id}.acd.end\",\"v2.analytics.flow.{id}"
                 ".aggregates\"],\"nothing\":{\"here\":[\"x\"]}}",
             }) {
            const std::string left = untranslated(rule, &loaded);
            QVERIFY2(left.empty(), (std::string(rule) + "\n" + left).c_str());
        }
    }

    void numbersAndPlurals() {
        Vocabulary loaded = events();
        const auto said = [&](const char* rule, DiagId id) {
            for (const Diagnostic& diagnostic : findings(rule, &loaded)) {
                if (diagnostic.id == id) {
                    return explanationText(diagnostic);
                }
            }
            return std::string();
        };
        QCOMPARE(said("{\"detail\":{\"state\":[\"stopped\"]}}", DiagId::ValueCaseNotObserved),
                 std::string("detail.state never is \"stopped\" in the events; \"STOPPED\" occurs 1 time."));
        QCOMPARE(said("{\"detail\":{\"state\":[\"running\"]}}", DiagId::ValueCaseNotObserved),
                 std::string("detail.state never is \"running\" in the events; \"RUNNING\" occurs 50 times."));
        const auto lines = [&](const std::string& rule, const char* word) {
            const auto hover = hoverAt(rule, static_cast<uint32_t>(rule.find(word)), loaded);
            return hover ? hover->lines : std::vector<std::string>();
        };
        QCOMPARE(lines("{\"detail\":{\"flag\":[1]}}", "flag").front(), std::string("In 60 of 1,204 loaded events."));
        QCOMPARE(lines("{\"detail\":{\"flag\":[7]}}", "7").front(),
                 std::string("The value in 10 of the 60 events that have detail.flag."));
        QCOMPARE(lines("{\"detail\":{\"eventBody\":{\"mediaType\":[\"x\"]}}}", "x").front(),
                 std::string("Not among the frequent values of the 1 event that has detail.eventBody.mediaType."));
        QCOMPARE(lines("{\"detail\":{\"eventBody\":{\"queueId\":[\"x\"]}}}", "queueId").back(),
                 std::string("Most frequent: \"a\" (9), \"b\" (8), \"c\" (7), \"d\" (6), \"e\" (5) and 1 more."));
        QCOMPARE(lines("{\"detail\":{}}", "detail").front(),
                 std::string("An object with 8 fields below it, in up to 1,204 of 1,204 loaded events."));
    }

    void otherWords() {
        const MarkedWords language;
        for (const Wrapping wrapping :
             {Wrapping::CodeFence, Wrapping::CommandLine, Wrapping::HereDocument, Wrapping::SingleQuotes,
              Wrapping::EncodedString, Wrapping::PutRuleInput, Wrapping::CloudFormation, Wrapping::ServerlessEvent,
              Wrapping::Terraform, Wrapping::OtherRule}) {
            QVERIFY(isAllMarked(wrappingWords(wrapping)));
        }
        QVERIFY(isAllMarked(fieldDescription("detail.eventBody.queueId")));
        QVERIFY(fieldDescription("no.such.field").empty());
        for (const char* catalogue : {"[", "{}"}) {
            const auto read = readCatalogue(catalogue);
            QVERIFY(!read && isAllMarked(read.error().message) && isAllMarked(read.error().remedy));
        }
    }
};

QTEST_APPLESS_MAIN(TestTranslated)
#include "tst_translated.moc"
