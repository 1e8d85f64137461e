// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/explain.h"
#include "session/eventtags.h"
#include "session/personalmask.h"
#include "session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::session;

class TestEventTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesAreUndoneStepByStep() {
        EventTags tags;
        QSignalSpy changed(&tags, &EventTags::changed);
        std::vector<TagChanges> told;
        connect(&tags, &EventTags::changesMade, this, [&told](const TagChanges& changes) { told.push_back(changes); });
        const QString todo = QStringLiteral("todo");
        tags.change({{1, todo, true}, {2, todo, true}, {1, QStringLiteral("Bug"), true}});
        QCOMPARE(tags.namesOf(1), (QStringList{QStringLiteral("Bug"), todo}));
        tags.change({{1, todo, true}, {3, todo, true}, {4, todo, false}}); // of these only one changes anything
        QCOMPARE(told.back(), (TagChanges{{3, todo, true}}));
        tags.change({{9, todo, false}});
        QCOMPARE(changed.count(), 2);
        const auto before = tags.index(); // what a worker holds does not change
        tags.undo();
        QVERIFY(tags.namesOf(3).isEmpty());
        QVERIFY(before->find(3) != nullptr);
        QCOMPARE(told.back(), (TagChanges{{3, todo, false}}));
        tags.undo();
        QVERIFY(tags.empty());
        QVERIFY(!tags.canUndo());
        tags.undo();
        QVERIFY(tags.names().isEmpty());
    }

    void aStepIsUndoneByItsNumber() {
        EventTags tags;
        const QString todo = QStringLiteral("todo");
        const QString bug = QStringLiteral("bug");
        const quint64 first = tags.change({{1, todo, true}});
        const quint64 second = tags.change({{1, bug, true}, {2, bug, true}});
        QCOMPARE(tags.change({{1, bug, true}}), quint64{0});
        QCOMPARE(tags.countsOf({1, 2, 3}), (QHash<QString, size_t>{{todo, 1}, {bug, 2}}));
        tags.undo(first);
        QCOMPARE(tags.namesOf(1), QStringList{bug});
        tags.undo(first); // it was taken back already
        QCOMPARE(tags.namesOf(1), QStringList{bug});
        tags.undo();
        QVERIFY(tags.empty());
        tags.undo(second);
        QVERIFY(!tags.canUndo());
    }

    void anEarlierStepTakesWhatStoodOnItAlong() {
        EventTags tags;
        const QString todo = QStringLiteral("todo");
        const quint64 first = tags.change({{1, todo, true}});
        const quint64 second = tags.change({{1, todo, false}, {2, todo, true}});
        tags.undo(first);
        QCOMPARE(tags.namesOf(2), QStringList{todo});
        tags.undo(second);
        QVERIFY2(tags.empty(), "its tagging was undone");
        QVERIFY(!tags.canUndo());
        const quint64 third = tags.change({{1, todo, true}});
        tags.change({{1, todo, false}});
        tags.undo(third);
        QVERIFY(!tags.canUndo());
        QVERIFY(tags.empty());
    }

    void namesAreCutBetweenCharacters() {
        const EventTags tags;
        const QString smile = QString::fromUtf8("\xF0\x9F\x98\x80"); // two units
        const QString accent = QStringLiteral("e") + QChar(0x0301);  // two units, one character
        for (const QString& last : {smile, accent}) {
            const QString name = tags.nameFor(QString(EventTags::kLongestName - 1, u'x') + last);
            QCOMPARE(name, QString(EventTags::kLongestName - 1, u'x'));
            QCOMPARE(QString::fromStdString(name.toStdString()), name);
        }
        QVERIFY(!tags.nameFor(u'e' + QString(100, QChar(0x0301))).isEmpty());
    }

    void namesAreTidied() {
        EventTags tags;
        tags.change({{1, QStringLiteral("To do"), true}});
        QCOMPARE(tags.nameFor(QStringLiteral("  to   DO ")), QStringLiteral("To do"));
        QCOMPARE(tags.nameFor(QStringLiteral(" ")), QString());
        QCOMPARE(tags.nameFor(QStringLiteral("*")), QString());
        QCOMPARE(tags.nameFor(QString(100, u'x')).size(), EventTags::kLongestName);
    }

    void theySurviveARestartAndGoWithTheEvents() {
        QTemporaryDir dir;
        SessionOptions options;
        options.workspacePath = dir.filePath(QStringLiteral("w.sqlite"));
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        const std::string text = "{\"id\":\"1\"}";
        const uint64_t print = store::textPrint(text);
        {
            Session session(options);
            session.open();
            QTRY_VERIFY(session.idle());
            (void)session.events().append({{text, nullptr}});
            session.tags().change({{print, QStringLiteral("todo"), true}});
            QTRY_VERIFY(session.idle());
        }
        {
            Session session(options);
            session.open();
            QTRY_VERIFY(session.idle());
            QCOMPARE(session.tags().namesOf(print), QStringList{QStringLiteral("todo")});
            QVERIFY(!session.tags().canUndo());
            session.clearEvents();
            QVERIFY(session.tags().empty());
            QTRY_VERIFY(session.idle());
        }
        Session session(options);
        session.open();
        QTRY_VERIFY(session.idle());
        QVERIFY(session.tags().empty());
    }

    void whetherPersonalDataIsHiddenIsRemembered() {
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("settings.ini")));
        {
            PersonalMask mask(settings);
            QVERIFY(!mask.on());
            QCOMPARE(mask.veil().value("detail.ani", "+49301234567"), std::string("+49301234567"));
            QSignalSpy changed(&mask, &PersonalMask::changed);
            mask.setOn(true);
            mask.setOn(true);
            QCOMPARE(changed.count(), 1);
        }
        PersonalMask mask(settings);
        QVERIFY(mask.on());
        const PersonalMask::Veil veil = mask.veil();
        QVERIFY(veil.hides("detail.ani", "\"+49301234567\""));
        QCOMPARE(veil.json("detail.queueId", "\"q\""), std::string("\"q\""));
        QCOMPARE(veil.json("detail.ani", "12"), std::string("12"));
        QVERIFY(veil.json("detail.ani", "\"+49301234567\"").find("301234567") == std::string::npos);
        // Sentences about an event say nothing that it tells about people.
        const std::string event =
            "{\"detail\":{\"ani\":\"+49301234567\",\"queueId\":\"q\",\"n\":[{\"email\":\"a@example.com\"}]}}";
        const PersonalMask::Hidden hidden = veil.hiddenIn(event);
        QCOMPARE(hidden.json("[\"q\",\"n\",\"detail\",1]"), std::string("[\"q\",\"n\",\"detail\",1]"));
        const std::string said = hidden.in("add \"+49301234567\" or a@example.com, not +49300000000");
        QVERIFY(said.find("301234567") == std::string::npos && said.find("a@example") == std::string::npos);
        QVERIFY(said.find("+49300000000") != std::string::npos);
        QCOMPARE(PersonalMask::Veil().hiddenIn(event).in("+49301234567"), std::string("+49301234567"));
        // Explanations keep their results and hide the values that they tell.
        const auto parsed = pattern::parsePattern("{\"detail\":{\"ani\":[\"x\"]}}");
        const auto real = std::make_shared<const match::Explanation>(
            match::explain(*parsed.pattern, "{\"detail\":{\"ani\":\"+49301234567\"}}"));
        const auto shown = veil.explanation(real);
        QCOMPARE(shown->leaves.size(), size_t{1});
        QCOMPARE(shown->leaves[0].state, match::LeafState::Fail);
        QCOMPARE(shown->leaves[0].found.size(), size_t{1});
        QVERIFY(real->leaves[0].sentence.find("301234567") != std::string::npos);
        QVERIFY(shown->leaves[0].sentence.find("301234567") == std::string::npos);
        QVERIFY(shown->leaves[0].found[0].text.find("301234567") == std::string::npos);
        QVERIFY(shown->leaves[0].found[0].at == real->leaves[0].found[0].at);
    }
};

QTEST_GUILESS_MAIN(TestEventTags)
#include "tst_eventtags.moc"
