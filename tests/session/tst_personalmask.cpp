// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/insight.h"
#include "engine/match/explain.h"
#include "engine/pattern/lint.h"
#include "engine/store/eventstore.h"
#include "engine/store/mask.h"
#include "session/namebook.h"
#include "session/personalmask.h"
#include "session/repairrun.h"
#include "session/session.h"

#include <QDataStream>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::session;

namespace {

using Kind = NameBook::Kind;

std::string eventWith(const std::string& body) {
    return "{\"version\":\"0\",\"source\":\"aws.partner/"
           "genesys.com\",\"detail-type\":\"x\",\"detail\":{\"eventBody\":" +
           body + "}}";
}

std::string ruleFor(const std::string& name, const std::string& list) {
    return "{\"detail\":{\"eventBody\":{\"" + name + "\":" + list + "}}}";
}

/// What is said of a rule and an event while everything personal is hidden, and what the engine said.
struct Said {
    std::shared_ptr<const match::Explanation> real, shown;
    [[nodiscard]] bool contains(const std::string& text) const {
        bool any = shown->sentence.find(text) != std::string::npos;
        for (const match::LeafResult& leaf : shown->leaves) {
            any = any || leaf.sentence.find(text) != std::string::npos;
            for (const match::FoundValue& found : leaf.found) {
                any = any || found.text.find(text) != std::string::npos;
            }
        }
        return any;
    }
};

Said said(const std::string& rule, const std::string& event, const pattern::Vocabulary* vocabulary = nullptr) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    match::ExplainContext context;
    context.vocabulary = vocabulary;
    Said out;
    out.real = std::make_shared<const match::Explanation>(match::explain(*parsed.pattern, event, context));
    out.shown = PersonalMask::Veil("salt").explanation(out.real);
    return out;
}

QByteArray namesAsEarlierVersionsKeptThem(const QHash<QString, QString>& names) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint32{1} << names;
    return bytes;
}

const QString kUser = QStringLiteral("user-1");
const QString kQueue = QStringLiteral("queue-1");
const QString kErika = QStringLiteral("Erika Mustermann");
const QString kSales = QStringLiteral("Sales");

} // namespace

/// What masking leaves on the screen. No raw strings: moc 6.4 loses classes behind them.
class TestPersonalMask : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentencesQuoteNoPartOfAHiddenValue_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char* title, const char* name, const char* list, const char* body,
                            const char* secret) {
            QTest::addRow("%s", title) << QByteArray(name) << QByteArray(list) << QByteArray(body)
                                       << QByteArray(secret);
        };
        const char* number = "{\"ani\":\"tel:+493012345678\"}";
        row("prefix", "ani", "[{\"prefix\":\"tel:+4930999\"}]", number, "\"tel:+4930\"");
        row("wildcard", "ani", "[{\"wildcard\":\"tel:+4930999*\"}]", number, "12345678");
        row("suffix", "ani", "[{\"suffix\":\"99678\"}]", number, "\"678\"");
        row("one character differs", "ani", "[\"tel:+493012345679\"]", number, "differs");
        row("passes by prefix", "ani", "[{\"prefix\":\"tel:\"}]", number, "12345678");
        row("passes by exclusion", "ani", "[{\"anything-but\":\"x\"}]", number, "12345678");
        row("must be absent", "ani", "[{\"exists\":false}]", number, "12345678");
        row("address", "remoteIp", "[{\"cidr\":\"10.0.0.0/8\"}]", "{\"remoteIp\":\"192.168.2.17\"}", "192.168");
        row("type", "ani", "[5]", number, "12345678");
        row("case", "participantName", "[\"erika\"]", "{\"participantName\":\"Erika\"}", "\"Erika\"");
        row("many", "ani", "[\"x\"]", "{\"ani\":[\"tel:+493012345678\",\"tel:+49301111111\"]}", "1111111");
        row("long", "subject", "[\"x\"]",
            "{\"subject\":\"My name is Erika Mustermann, I live at Hauptstrasse 12, 10115 Berlin, and my account "
            "number is 12345\"}",
            "Mustermann");
        row("escaped", "participantName", "[\"x\"]", "{\"participantName\":\"Erika \\\"E\\\" Mustermann\"}",
            "Mustermann");
    }
    void sentencesQuoteNoPartOfAHiddenValue() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, secret);
        const Said one = said(ruleFor(name.toStdString(), list.toStdString()), eventWith(body.toStdString()));
        const match::LeafResult& real = one.real->leaves.at(0);
        const match::LeafResult& shown = one.shown->leaves.at(0);
        const std::string path = "`detail.eventBody." + name.toStdString() + "` is hidden (\"";
        QVERIFY2(!one.contains(secret.toStdString()), shown.sentence.c_str());
        QVERIFY2(shown.sentence.starts_with(path), shown.sentence.c_str());
        QVERIFY(shown.sentence.ends_with('.'));
        QVERIFY2(one.shown->sentence.ends_with(shown.sentence), one.shown->sentence.c_str());
        QVERIFY(shown.state == real.state && shown.reason == real.reason && shown.payloadAt == real.payloadAt);
        QCOMPARE(one.shown->matched, one.real->matched);
    }

    void repairsHideLongValuesBeforeTheyAreCut_data() {
        QTest::addColumn<QByteArray>("value"); ///< JSON
        QTest::newRow("long") << QByteArray("\"Hello, this is Max Mustermann, my number is 0301234567 and I have a "
                                            "question about the invoice of last month, which I did not understand\"");
        QTest::newRow("escaped") << QByteArray("\"Hier ist Max Mustermann aus M\\u00fcnchen\"");
        QTest::newRow("cut inside a character") << "\"Max " + QByteArray("\xC3\xA4").repeated(100) + '"';
    }
    void repairsHideLongValuesBeforeTheyAreCut() {
        QFETCH(QByteArray, value);
        const std::string event = eventWith("{\"transcript\":" + value.toStdString() + "}");
        const auto rule = std::make_shared<ParsedRule>();
        rule->result = pattern::parsePattern(ruleFor("transcript", "[\"x\"]"));
        store::EventStore events;
        events.append({store::NewEvent{event, nullptr}});
        QThreadPool pool;
        for (const bool hides : {false, true}) {
            RepairRun run(pool);
            QSignalSpy found(&run, &RepairRun::found);
            run.start(rule, events.snapshot(), {0}, hides ? PersonalMask::Veil("salt") : PersonalMask::Veil());
            QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 60'000);
            const auto repairs = found.at(0).at(0).value<std::vector<JudgedRepair>>();
            QVERIFY(!repairs.empty());
            bool accepts = false;
            for (const JudgedRepair& one : repairs) {
                const QString title = QString::fromStdString(one.repair.title);
                accepts = accepts || title.startsWith(QStringLiteral("Accept \""));
                QVERIFY2(!hides || !title.contains(QStringLiteral("Max")), qPrintable(title));
                QVERIFY2(!title.contains(QChar::ReplacementCharacter), qPrintable(title));
            }
            QVERIFY(accepts);
            for (const pattern::TextEdit& edit : repairs.front().repair.edits) {
                const std::string shown = run.hidden().json(edit.text);
                QCOMPARE(shown.find("Max") == std::string::npos, hides);
            }
        }
    }

    void repairsHideNumbersAndNamesOfAttributes_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("real"); ///< as it stands in the event
        QTest::addColumn<QByteArray>("path");
        const QByteArray ani("detail.eventBody.ani");
        QTest::newRow("another value") << QByteArray(ruleFor("ani", "[5]").c_str())
                                       << QByteArray("{\"ani\":4711993312}") << QByteArray("4711993312") << ani;
        QTest::newRow("a range") << QByteArray(ruleFor("ani", "[{\"numeric\":[\"<\",5]}]").c_str())
                                 << QByteArray("{\"ani\":4711993312}") << QByteArray("4711993312") << ani;
        QTest::newRow("nearly the value") << QByteArray(ruleFor("ani", "[4711993313]").c_str())
                                          << QByteArray("{\"ani\":4711993312}") << QByteArray("4711993312") << ani;
        QTest::newRow("an attribute") << QByteArray(ruleFor("attributes", "{\"n\":[5]}").c_str())
                                      << QByteArray("{\"attributes\":{\"n\":471.5}}") << QByteArray("471.5")
                                      << QByteArray("detail.eventBody.attributes.n");
        QTest::newRow("a name") << QByteArray(ruleFor("attributes", "{\"+493012345670\":[true]}").c_str())
                                << QByteArray("{\"attributes\":{\"+493012345678\":true}}")
                                << QByteArray("+493012345678") << QByteArray();
    }
    void repairsHideNumbersAndNamesOfAttributes() {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, real);
        QFETCH(QByteArray, path);
        const auto parsed = std::make_shared<ParsedRule>();
        parsed->result = pattern::parsePattern(rule.toStdString());
        QVERIFY(parsed->result.valid());
        store::EventStore events;
        events.append({store::NewEvent{eventWith(body.toStdString()), nullptr}});
        QThreadPool pool;
        const PersonalMask::Veil veil("salt");
        const std::string masked =
            path.isEmpty() ? std::string() : veil.json(path.toStdString(), real.toStdString()); // as the event shows it
        QVERIFY(masked != real.toStdString());
        for (const bool hides : {false, true}) {
            RepairRun run(pool);
            QSignalSpy found(&run, &RepairRun::found);
            run.start(parsed, events.snapshot(), {0}, hides ? veil : PersonalMask::Veil());
            QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 60'000);
            QByteArray titles, shown;
            for (const JudgedRepair& one : found.at(0).at(0).value<std::vector<JudgedRepair>>()) {
                titles += one.repair.title.c_str() + QByteArray(1, '\n');
                for (const pattern::TextEdit& edit : one.repair.edits) {
                    shown += run.hidden().json(edit.text).c_str() + QByteArray(1, '\n');
                }
            }
            QVERIFY2(titles.contains(real) != hides, titles.constData());
            QVERIFY2(shown.contains(real) != hides, shown.constData());
            if (!path.isEmpty()) {
                QVERIFY2(titles.contains(masked.c_str()) == hides, titles.constData());
                QVERIFY2(shown.contains(masked.c_str()) == hides, shown.constData());
            }
        }
    }

    void theKindOfAHiddenValueIsTheRealOne() {
        const Said number =
            said(ruleFor("attributes", "{\"n\":[\"471103\"]}"), eventWith("{\"attributes\":{\"n\":471103}}"));
        const Said text =
            said(ruleFor("attributes", "{\"n\":[471103]}"), eventWith("{\"attributes\":{\"n\":\"471103\"}}"));
        for (const Said& one : {number, text}) {
            QCOMPARE(one.shown->leaves[0].reason, match::Reason::WrongType);
            QVERIFY2(one.contains("is hidden") && !one.contains("471103"), one.shown->sentence.c_str());
        }
        QVERIFY2(number.contains("it is a number, and text and numbers never match"), number.shown->sentence.c_str());
        QVERIFY2(text.contains("it is text, and text and numbers never match"), text.shown->sentence.c_str());
    }

    /// "a rule tests its fields, such as …"
    void aFieldThatIsNamedAsAnExampleTellsOfNobody() {
        const std::string event = eventWith("{\"attributes\":{\"+493012345678\":\"x\"}}");
        const Said one = said(ruleFor("attributes", "[\"x\"]"), event);
        QVERIFY2(one.real->sentence.find("+493012345678") != std::string::npos, one.real->sentence.c_str());
        QVERIFY2(!one.contains("493012345678"), one.shown->sentence.c_str());
        QVERIFY2(one.contains(*store::maskedPath("detail.eventBody.attributes.+493012345678", "salt")),
                 one.shown->sentence.c_str());
    }

    /// A kind tells about nobody: without it one would be told that the rule is fine.
    void problemsWithKindsAreSaidOfHiddenValuesToo() {
        std::vector<std::string> events(
            20, eventWith(
                    "{\"attributes\":{\"customerNumber\":471103,\"+493012345678\":5},\"ani\":\"tel:+493012345678\"}"));
        events.push_back(eventWith("{\"ani\":null}"));
        const std::vector<std::string_view> views(events.begin(), events.end());
        const pattern::Vocabulary all = insight::observe(views);
        const PersonalMask::Words shown = PersonalMask::withoutPeople(all);
        const auto problems = [](const std::string& rule, const pattern::Vocabulary& words) {
            std::string out;
            for (const pattern::Diagnostic& one : pattern::lint(rule, pattern::parsePattern(rule), &words)) {
                out += pattern::explanationText(one) + '\n';
            }
            return out;
        };
        for (const std::string& rule :
             {ruleFor("attributes", "{\"customerNumber\":[\"471103\"]}"),
              ruleFor("attributes", "{\"+493012345678\":[\"5\"]}"), ruleFor("ani", "[5]"), ruleFor("ani", "[null]")}) {
            QCOMPARE(QString::fromStdString(problems(rule, *shown)), QString::fromStdString(problems(rule, all)));
        }
        QVERIFY(problems(ruleFor("attributes", "{\"customerNumber\":[\"471103\"]}"), all).find("a number") !=
                std::string::npos);
    }

    void aShortValueLeavesTheSentenceWhole() {
        const Said one = said(ruleFor("name", "[\"x\"]"), eventWith("{\"name\":\"a\"}"));
        QVERIFY2(one.shown->leaves[0].sentence.starts_with("`detail.eventBody.name` is hidden (\"Name "),
                 one.shown->leaves[0].sentence.c_str());
    }

    void whatHidesNothingIsSaidInFull() {
        const std::string rule = "{\"detail\":{\"eventBody\":{\"ani\":[{\"exists\":true}],\"queueId\":[\"q-2\"]}}}";
        const Said one = said(rule, eventWith("{\"ani\":\"tel:+493012345678\",\"queueId\":\"q-1\"}"));
        QCOMPARE(one.shown->leaves[1].sentence, one.real->leaves[1].sentence);
        QCOMPARE(one.shown->sentence, one.real->sentence); // it quotes the leaf that fails
        QVERIFY(!one.contains("12345678"));
        // Absent from the elements that count, though others have it.
        const Said absent =
            said("{\"detail\":{\"list\":{\"active\":[\"b\"],\"ani\":[{\"exists\":false}]}}}",
                 "{\"detail\":{\"list\":[{\"active\":\"a\",\"ani\":\"tel:+493012345678\"},{\"active\":\"b\"}]}}");
        QVERIFY(absent.shown->matched);
        QCOMPARE(absent.shown->leaves[1].sentence, absent.real->leaves[1].sentence);
        QVERIFY(!absent.contains("12345678"));
    }

    /// Beyond those that a leaf lists: nobody knows what it is, so it is not said.
    void aValueBeyondTheListIsNotSaid() {
        std::string values;
        for (int i = 0; i < 150; ++i) {
            values += (i == 0 ? "\"" : ",\"") + std::string(i == 149 ? "tel:+493012345678" : "q") + "\"";
        }
        const Said one =
            said("{\"detail\":{\"other\":[{\"prefix\":\"tel:\"}]}}", "{\"detail\":{\"other\":[" + values + "]}}");
        QVERIFY(one.shown->matched);
        QVERIFY(one.real->leaves[0].sentence.find("12345678") != std::string::npos);
        QVERIFY2(!one.contains("12345678"), one.shown->leaves[0].sentence.c_str());
    }

    void proposalsAndAbsentPathsTellOfNobody() {
        std::vector<std::string> events(
            20, eventWith("{\"ani\":\"tel:+493012345678\",\"mediaType\":\"VOICE\",\"participantName\":\"Erika "
                          "\\\"E\\\" Mustermann\"}"));
        const std::vector<std::string_view> views(events.begin(), events.end());
        const auto all = std::make_shared<const pattern::Vocabulary>(insight::observe(views));
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("settings.ini")));
        PersonalMask mask(settings);
        QCOMPARE(mask.proposable(all), all);
        mask.setOn(true);
        const PersonalMask::Words shown = mask.proposable(all);
        QVERIFY(all->find("detail.eventBody.participantName")->values.size() == 1);
        QVERIFY(shown->find("detail.eventBody.participantName")->values.empty());
        QVERIFY(shown->find("detail.eventBody.ani")->values.empty());
        QCOMPARE(shown->find("detail.eventBody.mediaType")->values.size(), size_t{1});
        // Of a path that is not there, the nearest is named with its count, and without its values.
        const std::string rule = ruleFor("participantname", "[\"x\"]");
        const std::string other = eventWith("{\"queueId\":\"q\"}");
        QVERIFY(said(rule, other, all.get()).contains("Mustermann"));
        const Said one = said(rule, other, shown.get());
        QVERIFY(!one.contains("Mustermann"));
        QVERIFY(one.contains("`detail.eventBody.participantName` in 20"));
    }

    void proposalsHaveNoNumbersAndNoNamesThatTell() {
        std::vector<std::string> events(
            20,
            eventWith("{\"ani\":4711993312,\"duration\":4711993313,\"attributes\":{\"n\":5,\"vip\":true,\"mixed\":["
                      "5,true],\"max@firma.example\":true,\"+493012345678\":{\"a\":true},\"+49.30.1234567\":true}}"));
        const std::vector<std::string_view> views(events.begin(), events.end());
        const pattern::Vocabulary all = insight::observe(views);
        const PersonalMask::Words shown = PersonalMask::withoutPeople(all);
        const std::string body = "detail.eventBody.";
        const auto valuesAt = [&](const std::string& path) { return shown->find(body + path)->values.size(); };
        QCOMPARE(valuesAt("ani"), size_t{0});
        QCOMPARE(valuesAt("attributes.n"), size_t{0});
        QCOMPARE(valuesAt("duration"), size_t{1});
        QCOMPARE(valuesAt("attributes.vip"), size_t{1});
        // Else one would be told that there are no numbers.
        QCOMPARE(all.find(body + "attributes.mixed")->values.size(), size_t{2});
        QCOMPARE(valuesAt("attributes.mixed"), size_t{0});
        // Nobody proposes the names, and nobody says that they are not there.
        for (const char* name : {"max@firma.example", "+493012345678.a", "+49.30.1234567"}) {
            const std::string path = body + "attributes." + name;
            const auto at = [&](const pattern::ObservedPath& row) { return row.path == path; };
            QVERIFY2(std::any_of(all.paths.begin(), all.paths.end(), at), name);
            QVERIFY2(std::none_of(shown->paths.begin(), shown->paths.end(), at), name);
            QVERIFY2(shown->find(path) != nullptr && shown->find(path)->events == 20, name);
            QVERIFY(shown->find(path)->values.empty());
            const auto masked = store::maskedPath(path, "salt");
            QVERIFY2(masked && masked->find(std::string(name).substr(0, 12)) == std::string::npos, name);
        }
        QVERIFY(!store::maskedPath(body + "attributes.vip", "salt"));
        QVERIFY(!store::maskedPath(body + "+493012345678", "salt")); // no name that a flow has made up
        QCOMPARE(shown->paths.size() + 3, all.paths.size());
        QVERIFY(shown->find(body + "attributes.nothing") == nullptr);
        // As the event shows it.
        const auto masked = store::maskedPath(body + "attributes.max@firma.example", "salt");
        QVERIFY(PersonalMask::Veil("salt").event(events[0]).find(masked->substr(masked->find('@'))) !=
                std::string::npos);
    }

    void theNearestPathTellsOfNobody() {
        const std::string rule = ruleFor("attributes", "{\"+493012345670\":[true]}");
        const Said one = said(rule, eventWith("{\"attributes\":{\"+493012345678\":true}}"));
        QVERIFY(one.real->leaves[0].nearestPath.ends_with("+493012345678"));
        QVERIFY(one.real->sentence.find("+493012345678") != std::string::npos);
        QVERIFY2(!one.contains("+493012345678"), one.shown->sentence.c_str());
        QVERIFY(one.contains("+493012345670")); // the rule says so itself
        const std::string& near = one.shown->leaves[0].nearestPath;
        QVERIFY(near.find("+493012345678") == std::string::npos && one.contains(near));
    }

    void problemsAndFixesQuoteNobody() {
        QTemporaryDir dir;
        SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        Session session(options);
        session.open();
        QTRY_VERIFY(session.idle());
        std::vector<store::NewEvent> events;
        for (int i = 0; i < 10; ++i) {
            events.push_back({eventWith("{\"n\":" + std::to_string(i) +
                                        ",\"participantName\":\"Erika Mustermann\",\"queueId\":\"the queue\"}"),
                              nullptr});
        }
        bool there = false;
        session.events().add(std::move(events), [&](const store::AppendResult&) { there = true; });
        QTRY_VERIFY(there);
        session.rule().setText(QByteArray::fromStdString(ruleFor("participantName", "[\"Erika Mustermannn\"]")));
        const auto saidOf = [&] {
            std::string out;
            if (session.rule().parsed()) {
                for (const pattern::Diagnostic& problem : session.rule().parsed()->diagnostics) {
                    out += pattern::explanationText(problem) + '\n';
                    for (const pattern::FixIt& fix : problem.fixes) {
                        out += fix.title + '\n';
                        for (const pattern::TextEdit& edit : fix.edits) {
                            out += edit.text + '\n';
                        }
                    }
                }
            }
            return out;
        };
        const auto quoted = [&] { return saidOf().find("\"Erika Mustermann\"") != std::string::npos; };
        QTRY_VERIFY(quoted());
        session.mask().setOn(true);
        // Made where the vocabulary was: the window does not look at thousands of values.
        const PersonalMask::Words words = session.events().vocabulary();
        QVERIFY(words->withoutPeople != nullptr);
        QCOMPARE(session.mask().proposable(words), words->withoutPeople);
        QVERIFY(!words->find("detail.eventBody.participantName")->values.empty());
        QVERIFY(words->withoutPeople->find("detail.eventBody.participantName")->values.empty());
        QTRY_VERIFY(session.idle() && !quoted());
        session.mask().setOn(false);
        QTRY_VERIFY(quoted());
    }

    void onlyWholeWordsAreReplaced_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const char16_t* name, const char16_t* sentence,
                            const char16_t* expected) {
            QTest::addRow("%s", title) << QString::fromUtf16(name) << QString::fromUtf16(sentence)
                                       << QString::fromUtf16(expected);
        };
        row("word", u"Ann", u"Add \"Ann\" to name", u"Add \"X\" to name");
        row("inside another", u"ann", u"the channel of an annotation", u"the channel of an annotation");
        row("begins another", u"Ann", u"Annex or Anna", u"Annex or Anna");
        row("letters beyond ASCII", u"Ann", u"Année, éAnn, Annß", u"Année, éAnn, Annß");
        row("a mark follows", u"Ann", u"Ann\u0301", u"Ann\u0301");
        row("ends with a letter beyond ASCII", u"René", u"René, Renée", u"X, Renée");
        row("e-mail address", u"Ann", u"Ann@example.com, Ann.Smith@example.com", u"X@example.com, X.Smith@example.com");
        row("id", u"Ann", u"agent_Ann-7 agent7Ann", u"agent_X-7 agent7Ann");
        row("apostrophe", u"Ann", u"Ann's", u"X's");
        row("number", u"+4930123", u"tel:+4930123, +49301234", u"tel:X, +49301234");
        row("several", u"Ann", u"Ann, Ann and Ann", u"X, X and X");
        row("after an escape", u"Ann", u"\"a\\nAnn\\tAnn\\u000bAnn\"", u"\"a\\nX\\tX\\u000bX\"");
        row("after a backslash as such", u"Ann", u"\"\\\\nAnn\"", u"\"\\\\nAnn\"");
        row("no blanks between words", u"田中太", u"田中太さん", u"Xさん");
        row("short, in quotes", u"Al", u"Al \"Al\" Also", u"Al \"X\" Also");
        row("with quotes", u"Al \"A\" B", u"is \"Al \\\"A\\\" B\".", u"is \"X\".");
        row("with blanks", u"Ann Lee", u"Ann Lee, Ann Leeds", u"X, Ann Leeds");
    }
    void onlyWholeWordsAreReplaced() {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QFETCH(QString, expected);
        const PersonalMask::Hidden hidden{{{name.toStdString(), "X"}}};
        QCOMPARE(QString::fromStdString(hidden.in(sentence.toStdString())), expected);
    }
    void whatWasReplacedStays() {
        const PersonalMask::Hidden hidden{{{"Name Ann", "Name bob"}, {"Name", "Name ann"}, {"bob", "Name eve"}}};
        QCOMPARE(hidden.in("Name Ann, Name, bob"), std::string("Name bob, Name ann, Name eve"));
    }

    /// Ten thousand texts, and the longest that fits: asked for on every choice in a list.
    void manyTextsAreSoughtAtOnce() {
        PersonalMask::Hidden::Pairs texts;
        for (int i = 0; i < 10'000; ++i) {
            texts.emplace_back("tel:+49" + std::to_string(30'000'000 + i), "X" + std::to_string(i));
        }
        texts.emplace_back("Ann", "A");
        texts.emplace_back("Ann Lee", "B");
        texts.emplace_back("Ann Lee Smith", "C");
        texts.emplace_back("", "nothing");
        const PersonalMask::Hidden hidden(texts, {{"4711", "8302"}, {"5", "7"}});
        const std::string blanks(2'000, ' ');
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(hidden.in(blanks), blanks);
        }
        QCOMPARE(hidden.in("tel:+4930000007 tel:+493000000 tel:+49300000071 tel:+4930009999"),
                 std::string("X7 tel:+493000000 tel:+49300000071 X9999"));
        QCOMPARE(hidden.in("Ann Lee Smith, Ann Lee Smithson, Ann Leeds, Anna, Ann Lee"),
                 std::string("C, B Smithson, A Leeds, Anna, B"));
        QCOMPARE(hidden.in("5 of 4711 and 47110"), std::string("5 of 8302 and 47110"));
        QCOMPARE(hidden.json("{\"5\":[5,4711,-5,5.0,\"4711\",\"Ann\"]}"),
                 std::string("{\"5\":[7,8302,-5,5.0,\"8302\",\"A\"]}"));
    }

    void peopleStayApart() {
        const PersonalMask::Veil veil("salt");
        const QHash<QString, QString> names{{QStringLiteral("1"), kErika}, {QStringLiteral("2"), kSales}};
        const QHash<QString, QString> shown = veil.people(names);
        QCOMPARE(shown.size(), 2);
        for (const QString& id : names.keys()) {
            QVERIFY(!shown[id].contains(names[id]) && shown[id].startsWith(QStringLiteral("Name ")));
            QCOMPARE(shown[id], veil.person(names[id]));
        }
        QVERIFY(shown[QStringLiteral("1")] != shown[QStringLiteral("2")]);
        // As in the events.
        QCOMPARE(shown[QStringLiteral("1")].toStdString(), veil.value("detail.userName", kErika.toStdString()));
        QCOMPARE(PersonalMask::Veil().people(names), names);
    }

    void namesOfUsersAreNotSaidBesideTheirIds() {
        const PersonalMask::Veil veil("salt");
        for (const char* path : {"userId", "user.id", "username.id", "selectedAgentId", "assignerId",
                                 "scoredAgents.scoredAgentId", "proposedAgents.proposedAgentId", "answeredUserId"}) {
            QVERIFY2(veil.hidesNames(std::string("detail.eventBody.") + path), path);
        }
        for (const char* path : {"queueId", "wrapUpCode", "flowId"}) {
            QVERIFY2(!veil.hidesNames(std::string("detail.eventBody.") + path), path);
        }
        QVERIFY(!PersonalMask::Veil().hidesNames("detail.eventBody.userId"));
    }

    void theSessionSaysNoNameOfAUserWhileHidden() {
        QTemporaryDir dir;
        SessionOptions options;
        options.workspacePath = dir.filePath(QStringLiteral("w.sqlite"));
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        NameBook book;
        QVERIFY(book.learn({{kUser, kErika}}, Kind::User, QStringLiteral("demo")));
        QVERIFY(book.learn({{kQueue, kSales}}, Kind::Queue, QStringLiteral("demo")));
        QVERIFY(book.learn({{QStringLiteral("queue-2"), QStringLiteral("Gone")}}, Kind::Queue, QStringLiteral("gone")));
        {
            Session session(options);
            QSignalSpy ready(&session, &Session::ready);
            session.open();
            QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
            session.setChoice(QStringLiteral("names"), book.bytes());
        }
        {
            Session session(options);
            QSignalSpy ready(&session, &Session::ready);
            session.open();
            QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
            QCOMPARE(session.nameOf(kUser), kErika);
            QVERIFY(session.nameOf(QStringLiteral("queue-2")).isEmpty()); // its organisation is none of ours
            QSignalSpy remembered(&session, &Session::namesRemembered);
            session.mask().setOn(true);
            QCOMPARE(remembered.count(), 1);
            QVERIFY(session.nameOf(kUser).isEmpty());
            QCOMPARE(session.nameOf(kQueue), kSales);
            session.mask().setOn(false);
            QCOMPARE(session.nameOf(kUser), kErika);
            NameBook kept;
            kept.restore(session.choice(QStringLiteral("names")));
            QCOMPARE(kept.size(), 2);
        }
    }

    void namesGoWithTheirOrganization() {
        const QString mine = QStringLiteral("o-1");
        const QString other = QStringLiteral("o-2");
        NameBook book;
        QVERIFY(book.learn({{kUser, kErika}}, Kind::User, mine));
        QVERIFY(!book.learn({{kUser, kErika}}, Kind::User, mine));
        QVERIFY(book.learn({{kQueue, kSales}}, Kind::Queue, other));
        QVERIFY(book.isPerson(kUser) && !book.isPerson(kQueue) && !book.isPerson(QStringLiteral("x")));
        NameBook again;
        again.restore(book.bytes());
        QCOMPARE(again.size(), 2);
        QVERIFY(again.isPerson(kUser) && !again.isPerson(kQueue));
        QVERIFY(again.forget(mine));
        QVERIFY(!again.forget(mine));
        QVERIFY(again.nameOf(kUser).isEmpty());
        QCOMPARE(again.nameOf(kQueue), kSales);
        // Of what earlier versions kept nobody knows whose it is: it may be a person's, and goes with any.
        NameBook old;
        old.restore(namesAsEarlierVersionsKeptThem({{kUser, kErika}, {kQueue, kSales}}));
        QCOMPARE(old.nameOf(kUser), kErika);
        QVERIFY(old.isPerson(kUser) && old.isPerson(kQueue));
        QVERIFY(!old.keepOnly({}));
        QVERIFY(old.learn({{kQueue, kSales}}, Kind::Queue, other));
        QVERIFY(!old.isPerson(kQueue));
        QVERIFY(old.forget(mine));
        QVERIFY(old.nameOf(kUser).isEmpty());
        QCOMPARE(old.nameOf(kQueue), kSales);
        old.restore("nonsense");
        QCOMPARE(old.size(), 1);
    }

    void removingAnOrganizationForgetsItsNames() {
        QTemporaryDir dir;
        SessionOptions options;
        options.workspacePath = dir.filePath(QStringLiteral("w.sqlite"));
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        QString id;
        {
            Session session(options);
            QSignalSpy ready(&session, &Session::ready);
            session.open();
            QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
            genesys::Organization organization;
            organization.name = QStringLiteral("Mine");
            organization.loginUrl = QUrl(QStringLiteral("https://login.mypurecloud.ie"));
            organization.apiUrl = QUrl(QStringLiteral("https://api.mypurecloud.ie"));
            organization.clientId = QStringLiteral("client");
            const auto saved = session.saveOrganization(organization);
            QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
            id = *saved;
            NameBook book;
            QVERIFY(book.learn({{kUser, kErika}}, Kind::User, id));
            QVERIFY(book.learn({{kQueue, kSales}}, Kind::Queue, QStringLiteral("demo")));
            session.setChoice(QStringLiteral("names"), book.bytes());
        }
        {
            Session session(options);
            QSignalSpy ready(&session, &Session::ready);
            session.open();
            QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
            QCOMPARE(session.nameOf(kUser), kErika);
            session.removeOrganization(id);
            QVERIFY(session.nameOf(kUser).isEmpty());
            QCOMPARE(session.nameOf(kQueue), kSales);
        }
        Session session(options);
        QSignalSpy ready(&session, &Session::ready);
        session.open();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
        QVERIFY(session.nameOf(kUser).isEmpty());
        QVERIFY(!session.choice(QStringLiteral("names"))
                     .contains(QByteArray(reinterpret_cast<const char*>(kErika.utf16()), kErika.size() * 2)));
        NameBook kept;
        kept.restore(session.choice(QStringLiteral("names")));
        QCOMPARE(kept.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPersonalMask)
#include "tst_personalmask.moc"
