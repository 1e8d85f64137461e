// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "session/suitedesk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace rw;
using namespace rw::session;

namespace {

constexpr int kLong = 60'000;

struct Place {
    QTemporaryDir dir;
    [[nodiscard]] SessionOptions options() const {
        SessionOptions options;
        options.workspacePath = dir.filePath(QStringLiteral("w.sqlite"));
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        return options;
    }
    [[nodiscard]] QString write(const char* name, const QByteArray& text) const {
        const QString path = dir.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write");
        }
        return path;
    }
};

RuleState text(const QByteArray& utf8) {
    RuleState state;
    state.text = utf8;
    return state;
}

const QByteArray kOne = "{\"source\":[\"one\"]}";
const QByteArray kTwo = "{\"source\":[\"two\"]}";

} // namespace

class TestRuleShelf : public QObject {
    Q_OBJECT
private:
    static QByteArrayList textsOf(const RuleShelf& rules) {
        QByteArrayList texts;
        for (int index = 0; index < rules.count(); ++index) {
            texts << rules.stateAt(index).text;
        }
        return texts;
    }

private Q_SLOTS:
    void rulesStandSideBySide() {
        QThreadPool pool;
        RuleDocument rule(pool);
        RuleShelf rules(rule);
        QCOMPARE(rules.count(), 1);
        rules.add(text(kOne)); // in place of the blank one
        QCOMPARE(rules.count(), 1);
        rules.add(text(kTwo));
        QCOMPARE(textsOf(rules), (QByteArrayList{kOne, kTwo}));
        QCOMPARE(rules.current(), 1);
        QCOMPARE(rule.text(), kTwo);
        QCOMPARE(rule.title(), QStringLiteral("Rule 2"));
        QSignalSpy about(&rules, &RuleShelf::aboutToShow);
        rule.setText(kTwo + ' ');
        rules.setCurrent(0);
        QCOMPARE(about.count(), 1);
        QCOMPARE(about.at(0).at(1).toByteArray(), kOne);
        QCOMPARE(rule.text(), kOne);
        QVERIFY(rules.stateAt(1).isModified());
        QCOMPARE(rules.stateAt(1).text, kTwo + ' ');
        rules.move(0, 1);
        QCOMPARE(textsOf(rules), (QByteArrayList{kTwo + ' ', kOne}));
        QCOMPARE(rules.current(), 1); // the same rule
    }

    void whatIsClosedOpensAgain() {
        QThreadPool pool;
        RuleDocument rule(pool);
        RuleShelf rules(rule);
        rules.add(text(kOne));
        rules.add(text(kTwo));
        const qint64 two = rules.idAt(1);
        rules.close(1);
        QCOMPARE(rule.text(), kOne);
        rules.close(0);
        QCOMPARE(rules.count(), 1); // there always is one
        QCOMPARE(rule.text(), RuleShelf::blankRule());
        QVERIFY(!rule.isModified());
        QCOMPARE(rules.closed().size(), size_t{2});
        rules.reopenLast();
        QCOMPARE(rule.text(), kOne);
        rules.reopen(two);
        QCOMPARE(rule.text(), kTwo);
        QVERIFY(rule.isModified());
        QVERIFY(rules.closed().empty());
        const int count = rules.count();
        rules.setCurrent(0); // the blank one
        rules.close(0);
        QCOMPARE(rules.count(), count - 1);
        QVERIFY(rules.closed().empty()); // nobody wrote anything there
    }

    void oneTabPerFile() {
        const Place place;
        const QString file = place.write("r.json", kOne);
        QThreadPool pool;
        RuleDocument rule(pool);
        RuleShelf rules(rule);
        QVERIFY(rules.open(file));
        const qint64 id = rules.idAt(rules.current());
        rules.add(text(kTwo));
        QVERIFY(rules.open(file));
        QCOMPARE(rules.count(), 2);
        QCOMPARE(rules.idAt(rules.current()), id);
        QVERIFY(!rules.open(place.dir.filePath(QStringLiteral("none.json"))));
        QCOMPARE(rule.text(), kOne);
        rules.close(rules.current());
        (void)place.write("r.json", kTwo);
        QVERIFY(rules.open(file)); // it is the same rule, with the text that the file has now
        QCOMPARE(rules.idAt(rules.current()), id);
        QCOMPARE(rule.text(), kTwo);
        QVERIFY(!rule.isModified());
        // What was never saved is not given up for the file's text.
        rule.setText("{\"mine\":[1]}");
        rules.close(rules.current());
        QVERIFY(rules.open(file));
        QCOMPARE(rule.text(), kTwo);
        QCOMPARE(rules.closed().front().state.text, QByteArray("{\"mine\":[1]}"));
    }

    void verdictsBelongToTheRuleThatIsShown() {
        const Place place;
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        session.addEventText("{\"source\":\"one\"}\n{\"source\":\"two\"}\n{\"source\":\"two\",\"id\":\"2\"}",
                             QStringLiteral("Pasted"));
        QTRY_VERIFY_WITH_TIMEOUT(session.idle() && session.events().size() == 3, kLong);
        session.rules().add(text(kOne));
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.test().matched(), 1U);
        session.rules().add(text(kTwo));
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.test().matched(), 2U);
        session.rules().add(text("{\"source\":")); // never valid: no verdicts of another rule
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.test().judged(), 0U);
        QVERIFY(!session.rule().lastValid());
        session.rules().setCurrent(session.rules().current() - 1);
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.test().matched(), 2U);
    }

    void everythingReopens() {
        const Place place;
        const QString file = place.write("r.json", kOne);
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            RuleShelf& rules = session.rules();
            QVERIFY(rules.open(file));
            session.rule().setText(kTwo);
            rules.add(text("{\"a\":[1]}"));
            rules.add(text("{\"b\":[2]}"));
            rules.close(rules.current());
            rules.move(0, 2); // the demo's rule comes last
            rules.setCurrent(0);
            session.rule().setText(kTwo + '\n'); // and at once gone
        }
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        const RuleShelf& rules = session.rules();
        QCOMPARE(textsOf(rules), (QByteArrayList{kTwo + '\n', "{\"a\":[1]}", Session::demoRule()}));
        QCOMPARE(rules.current(), 0);
        QCOMPARE(session.rule().filePath(), file);
        QVERIFY(session.rule().isModified());
        QCOMPARE(rules.stateAt(1).title(), QStringLiteral("Rule 2"));
        QCOMPARE(rules.closed().size(), size_t{1});
        QCOMPARE(rules.closed().front().state.text, QByteArray("{\"b\":[2]}"));
    }

    void versionsAreKept() {
        const Place place;
        qint64 id = 0;
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            session.rules().add(text(kOne));
            id = session.rules().idAt(session.rules().current());
            RuleHistory& history = session.history();
            QCOMPARE(history.versions(id).size(), size_t{1});
            QCOMPARE(history.versions(id).back().cause, VersionCause::Opened);
            session.rule().setText(kTwo);
            history.note(VersionCause::Fixed);
            history.note(VersionCause::Edited); // nothing new
            history.note(VersionCause::Saved);  // nothing new, but worth more
            QCOMPARE(history.versions(id).size(), size_t{2});
            QCOMPARE(history.versions(id).back().cause, VersionCause::Saved);
            session.rule().setText("{\"last\":[1]}");
            session.rules().setCurrent(0); // leaving it keeps what was edited
            QCOMPARE(history.versions(id).size(), size_t{3});
            session.rules().setCurrent(1);
            session.rule().setText("{\"later\":[1]}"); // so does the end
        }
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QByteArrayList texts;
        for (const RuleVersion& version : session.history().versions(id)) {
            texts << version.text;
            QVERIFY(version.atMs > 0);
        }
        QCOMPARE(texts, (QByteArrayList{kOne, kTwo, "{\"last\":[1]}", "{\"later\":[1]}"}));
    }

    void theFirstChangeKeepsWhatItBeganWith() {
        const Place place;
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        session.rule().setText(kOne);
        const auto& versions = session.history().versions(session.rules().idAt(0));
        QCOMPARE(versions.size(), size_t{1});
        QCOMPARE(versions.front().text, Session::demoRule());
    }

    void whatIsKeptOfARuleOutlivesOtherRules() {
        const Place place;
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        RuleShelf& rules = session.rules();
        const auto openAndClose = [&](const QString& file) {
            const auto opened = rules.open(file);
            const qint64 id = rules.idAt(rules.current());
            rules.close(rules.current());
            return opened ? id : 0;
        };
        const QString tested = place.write("tested.json", kOne);
        const qint64 withTests = openAndClose(tested);
        session.setChoice(SuiteDesk::keyOf(withTests), "{}");
        QVERIFY(rules.open(place.write("edited.json", kOne)));
        const qint64 withVersions = rules.idAt(rules.current());
        session.rule().setText(kTwo);
        session.history().note(VersionCause::Edited);
        session.rule().setText(kOne); // as the file says
        rules.close(rules.current());
        const qint64 plain = openAndClose(place.write("plain.json", kOne));
        for (int i = 0; i < 31; ++i) {
            QVERIFY(openAndClose(place.write(QByteArray("f" + QByteArray::number(i) + ".json").constData(), kOne)) !=
                    0);
        }
        const auto closed = [&](qint64 id) {
            return std::any_of(rules.closed().begin(), rules.closed().end(),
                               [id](const RuleShelf::Rule& rule) { return rule.id == id; });
        };
        QVERIFY(closed(withTests));
        QCOMPARE(session.choice(SuiteDesk::keyOf(withTests)), QByteArray("{}"));
        QVERIFY(closed(withVersions));
        QCOMPARE(session.history().versions(withVersions).size(), size_t{3});
        QVERIFY(!closed(plain));
        QVERIFY(session.history().versions(plain).empty());
        QVERIFY(rules.open(tested));
        QCOMPARE(rules.idAt(rules.current()), withTests);
    }

    void anEmptiedRuleKeepsItsVersions() {
        const Place place;
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        RuleShelf& rules = session.rules();
        rules.add(text(kOne), false);
        const qint64 closed = rules.idAt(rules.current());
        session.rule().setText({});
        rules.close(rules.current());
        QCOMPARE(session.history().versions(closed).size(), size_t{1});
        QCOMPARE(rules.closed().size(), size_t{1});
        rules.reopen(closed);
        QCOMPARE(session.rule().text(), QByteArray());
        rules.add(text(kTwo)); // in its place
        QCOMPARE(rules.indexOf(closed), -1);
        QCOMPARE(rules.closed().size(), size_t{1});
        QCOMPARE(session.history().versions(closed).size(), size_t{1});
        // A blank one with tests is not nothing either.
        rules.add(text(RuleShelf::blankRule()), false);
        const qint64 tested = rules.idAt(rules.current());
        session.setChoice(SuiteDesk::keyOf(tested), "{}");
        rules.close(rules.current());
        QCOMPARE(rules.closed().front().id, tested);
        QCOMPARE(session.choice(SuiteDesk::keyOf(tested)), QByteArray("{}"));
        rules.add(text(RuleShelf::blankRule()), false);
        rules.close(rules.current());
        QCOMPARE(rules.closed().size(), size_t{2}); // this one was nothing
    }

    void whatHappensBeforeTheWorkspaceIsReadIsKept() {
        const Place place;
        qint64 gone = 0;
        {
            Session session(place.options());
            session.open();
            RuleShelf& rules = session.rules();
            rules.add(text(kOne), false);
            rules.close(rules.current());
            rules.add(text(RuleShelf::blankRule()), false);
            gone = rules.idAt(rules.current());
            rules.close(rules.current());
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(rules.closed().size(), size_t{1});
        }
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(session.rules().closed().size(), size_t{1});
            QCOMPARE(session.rules().closed().front().state.text, kOne);
            QCOMPARE(session.rules().indexOf(gone), -1);
        }
        {
            Session session(place.options());
            session.open();
            session.rules().add(text(kTwo), false); // and at once gone
        }
        Session session(place.options());
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QVERIFY(textsOf(session.rules()).contains(kTwo));
    }

    void aFileStaysOneRuleOverRestarts() {
        const Place place;
        const QString file = place.write("r.json", kOne);
        qint64 id = 0;
        const auto tabs = [&](const RuleShelf& rules) {
            int count = 0;
            for (int index = 0; index < rules.count(); ++index) {
                count += rules.stateAt(index).filePath == file ? 1 : 0;
            }
            return count;
        };
        for (int start = 0; start < 3; ++start) {
            Session session(place.options());
            session.open();
            RuleShelf& rules = session.rules();
            QVERIFY(rules.open(file)); // as from the command line
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(tabs(rules), 1);
            QCOMPARE(session.rule().filePath(), file);
            QVERIFY(id == 0 || rules.idAt(rules.current()) == id);
            id = rules.idAt(rules.current());
            QCOMPARE(session.history().versions(id).size(), size_t{1});
        }
        // Text that stands in no file is not given up for the file's.
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            session.rule().setText(kTwo);
        }
        {
            Session session(place.options());
            session.open();
            QVERIFY(session.rules().open(file));
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(tabs(session.rules()), 1);
            QCOMPARE(session.rule().text(), kTwo);
            QCOMPARE(session.rules().idAt(session.rules().current()), id);
        }
        {
            Session session(place.options());
            session.open();
            QVERIFY(session.rules().open(file));
            session.rule().setText("{\"third\":[1]}");
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QCOMPARE(tabs(session.rules()), 2); // neither stands in a file
            QCOMPARE(session.rule().text(), QByteArray("{\"third\":[1]}"));
            const int other = session.rules().indexOf(id);
            QVERIFY(other >= 0);
            QCOMPARE(session.rules().stateAt(other).text, kTwo);
        }
    }

    void aClosedRuleOfAFileIsTheSameAfterARestart() {
        const Place place;
        const QString file = place.write("r.json", kOne);
        qint64 id = 0;
        {
            Session session(place.options());
            session.open();
            QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
            QVERIFY(session.rules().open(file));
            id = session.rules().idAt(session.rules().current());
            session.rules().close(session.rules().current());
        }
        (void)place.write("r.json", kTwo);
        Session session(place.options());
        session.open();
        QVERIFY(session.rules().open(file));
        QTRY_VERIFY_WITH_TIMEOUT(session.idle(), kLong);
        QCOMPARE(session.rules().idAt(session.rules().current()), id);
        QCOMPARE(session.rule().text(), kTwo);
        QVERIFY(session.rules().closed().empty());
        QByteArrayList texts;
        for (const RuleVersion& version : session.history().versions(id)) {
            texts << version.text;
        }
        QCOMPARE(texts, (QByteArrayList{kOne, kTwo}));
    }

    void severalTabsOfOneFileBecomeOne() {
        QThreadPool pool;
        RuleDocument rule(pool);
        RuleShelf rules(rule);
        const QString file = QStringLiteral("/r.json");
        rules.restore({{kOne, kOne, file, 1}, {kTwo, kOne, file, 2}, {kOne, kOne, file, 3}, {"{\"x\":[1]}", {}, {}, 4}},
                      "{\"open\":[\"1\",\"2\",\"3\",\"4\"],\"current\":\"3\"}", {});
        QCOMPARE(textsOf(rules), (QByteArrayList{kTwo, "{\"x\":[1]}"}));
        QCOMPARE(rules.current(), 0);
        QCOMPARE(rules.closed().size(), size_t{2}); // with what is kept of them
    }

    void versionsAreBounded() {
        QThreadPool pool;
        RuleDocument rule(pool);
        RuleShelf rules(rule);
        QMap<QString, QByteArray> kept;
        RuleHistory history(rule, rules,
                            {[&](const QString& key) { return kept.value(key); },
                             [&](const QString& key, const QByteArray& value) { kept[key] = value; }});
        for (size_t i = 0; i < RuleHistory::kMost + 20; ++i) {
            rule.setText("{\"n\":[" + QByteArray::number(static_cast<qulonglong>(i)) + "]}");
            history.note(VersionCause::Saved);
        }
        const qint64 id = rules.idAt(0);
        QCOMPARE(history.versions(id).size(), RuleHistory::kMost);
        QCOMPARE(history.versions(id).front().text, QByteArray("{\"n\":[20]}"));
        for (char c = 'a'; c < 'g'; ++c) {
            rule.setText(QByteArray(400'000, c));
            history.note(VersionCause::Saved);
        }
        QCOMPARE(history.versions(id).size(), size_t{2});
        // What cannot be read is no version, and no reason to stop.
        kept[QStringLiteral("rule-history/7")] = "rubbish";
        QVERIFY(history.versions(7).empty());
    }
};

QTEST_GUILESS_MAIN(TestRuleShelf)
#include "tst_ruleshelf.moc"
