// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic keeps its promises: in every exercise the rule is broken, the cause is named, and what Rulewright offers
// cures it.
#include "engine/pattern/pattern.h"
#include "engine/suite/exercise.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace rw;
using namespace rw::suite;

namespace {

Exercise exerciseOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const std::string text = file.readAll().toStdString();
    auto exercise = readExercise(text, path.toStdString());
    if (!exercise) {
        qWarning("%s", exercise.error().message.c_str());
        return {};
    }
    return std::move(*exercise);
}

QStringList files() {
    const QDir dir(QStringLiteral(RW_SOURCE_DIR "/resources/clinic"));
    QStringList paths;
    const QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        paths << dir.filePath(name);
    }
    return paths;
}

} // namespace

class TestExercises : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreEnough() {
        QSet<QString> ids;
        QSet<QString> titles;
        QSet<QString> findings;
        for (const QString& path : files()) {
            const Exercise exercise = exerciseOf(path);
            ids.insert(QString::fromStdString(exercise.id));
            titles.insert(QString::fromStdString(exercise.title));
            findings.insert(QString::fromStdString(exercise.finding));
        }
        QVERIFY(files().size() >= 24);
        QCOMPARE(ids.size(), files().size());
        QCOMPARE(titles.size(), files().size());
        QVERIFY2(findings.size() >= 24, "exercises about the same cause");
    }

    void exercise_data() {
        QTest::addColumn<QString>("path");
        for (const QString& path : files()) {
            QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
    }

    void exercise() {
        QFETCH(QString, path);
        const Exercise exercise = exerciseOf(path);
        QVERIFY(!exercise.id.empty());
        QVERIFY2(path.endsWith(QString::fromStdString(exercise.id) + QStringLiteral(".json")), "file and id differ");
        const auto wanted = [](const ExerciseEvent& event) { return event.wanted; };
        QVERIFY(std::any_of(exercise.events.begin(), exercise.events.end(), wanted));
        QVERIFY(!std::all_of(exercise.events.begin(), exercise.events.end(), wanted));

        // The rule does not do what the story wants, and the cause is named.
        QVERIFY(!judge(exercise, exercise.rule).done);
        const pattern::Vocabulary vocabulary = vocabularyOf(exercise);
        const auto finding = findingIn(exercise, exercise.rule, vocabulary);
        QVERIFY(finding);
        QVERIFY2(finding->expected, finding->title.c_str());
        QVERIFY(!finding->text.empty());
        QVERIFY(finding->at.end > finding->at.begin && finding->at.end <= exercise.rule.size());

        // The offer cures it, and so does the solution, about which there is nothing to say any more.
        const auto offer = offeredCure(exercise, exercise.rule, vocabulary);
        QVERIFY2(offer, "no fix and no repair is enough");
        const std::string repaired = pattern::applied(exercise.rule, offer->edits);
        QVERIFY2(judge(exercise, repaired).done, repaired.c_str());
        QVERIFY2(judge(exercise, exercise.cure).done, exercise.cure.c_str());
        QVERIFY(!findingIn(exercise, exercise.cure, vocabulary));
        qInfo("%s: %s", exercise.finding.c_str(), offer->title.c_str());
    }

    void whatIsNoExerciseIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QByteArray() << QByteArray("not a JSON object");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("not a JSON object");
        QTest::newRow("no title") << QByteArray("{\"id\":\"a\"}") << QByteArray("\"title\"");
        const QByteArray texts = "\"id\":\"a\",\"title\":\"b\",\"story\":\"c\",\"finding\":\"d\",\"cause\":\"e\"";
        QTest::newRow("no rule") << "{" + texts + "}" << QByteArray("\"rule\"");
        QTest::newRow("rule is text") << "{" + texts + ",\"rule\":\"{}\"}" << QByteArray("\"rule\"");
        const QByteArray rules = texts + ",\"rule\":[\"{}\"],\"cure\":[\"{}\"]";
        QTest::newRow("no events") << "{" + rules + "}" << QByteArray("\"events\"");
        QTest::newRow("not wanted nor unwanted")
            << "{" + rules + ",\"events\":[{\"event\":{}}]}" << QByteArray("\"wanted\"");
    }

    void whatIsNoExerciseIsRefused() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        const auto exercise = readExercise(json.toStdString(), "x.json");
        QVERIFY(!exercise);
        const QByteArray message = QByteArray::fromStdString(exercise.error().message);
        QVERIFY2(message.startsWith("x.json: ") && message.contains(says), message.constData());
    }

    void aRuleThatIsNotDeployableIsNotDone() {
        const Exercise exercise = exerciseOf(files().front());
        const ExerciseState state = judge(exercise, "{");
        QVERIFY(!state.deployable && !state.done);
        QCOMPARE(state.matched.size(), exercise.events.size());
    }
};

QTEST_APPLESS_MAIN(TestExercises)
#include "tst_exercises.moc"
