// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserrig.h"
#include "session/personalmask.h"
#include "ui/editor/ruleeditor.h"
#include "ui/inspector.h"
#include "ui/match/matchview.h"
#include "ui/rulegrowth.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace rw;
using namespace rw::ui;

/// What keeps rule, browser and match view in step, and lets the rule grow by what they show.
class TestInspector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_rig = std::make_unique<BrowserRig>();
        m_editor = std::make_unique<RuleEditor>(m_rig->theme);
        m_view = std::make_unique<MatchView>(m_rig->theme);
        m_inspector = std::make_unique<Inspector>(*m_rig->session, *m_rig->browser, *m_editor, *m_view);
        m_rig->start();
    }
    void cleanup() {
        QTRY_VERIFY(m_rig->idle() && !m_inspector->busy());
        m_inspector.reset();
        m_view.reset();
        m_editor.reset();
        m_rig.reset();
    }

    /// Letters that differ in case only are hardly meant, but not where the program made the value up.
    void theTellingEventIsChosenByWhatCanBeJudged() {
        store::Origin origin{"Test", false, {}, {}};
        origin.madeUpPaths = {"region"};
        const auto event = [](const char* region, const char* time, const char* media) {
            return std::string("{\"region\":\"") + region + "\",\"time\":\"" + time +
                   "\",\"detail\":{\"mediaType\":\"" + media + "\"}}";
        };
        m_rig->session->rule().setText("{\"region\":[\"us-east-1\"],\"detail\":{\"mediaType\":[\"VOICE\"]}}");
        m_inspector->expectTest();
        // The latest is shown first.
        (void)m_rig->session->events().append(
            {{event("US-EAST-1", "2026-02-03T10:00:09Z", "CHAT"), std::make_shared<const store::Origin>(origin)},
             {event("us-east-1", "2026-02-03T10:00:00Z", "voice"), nullptr}});
        QTRY_VERIFY(m_rig->idle() && !m_inspector->busy() && m_rig->browser->currentEvent().has_value());
        QCOMPARE(m_rig->browser->shownEvents(), (std::vector<uint32_t>{0, 1}));
        const auto results = m_rig->session->test().results();
        QCOMPARE(results->miss({0}).failing, results->miss({1}).failing);
        QCOMPARE(*m_rig->browser->currentEvent(), 1U);
    }

    void whatTheRuleGrowsByIsSaidWithoutPeople() {
        RuleGrowth growth(*m_rig->session, *m_editor, *m_view, nullptr);
        const QString path = QStringLiteral("detail.eventBody.attributes.+4930765432");
        const QByteArray value("\"Erika Mustermann\"");
        const QByteArray event = "{\"detail\":{\"eventBody\":{\"attributes\":{\"+4930765432\":" + value + "}}}}";
        m_rig->session->mask().setOn(true);
        QSignalSpy notices(&growth, &RuleGrowth::noticeWith);
        QMenu menu;
        Q_EMIT m_view->ruleMenuWanted(&menu, path, value, event);
        const auto tellsNobody = [](const QString& words) {
            return !words.isEmpty() && !words.contains(QStringLiteral("4930765432")) &&
                   !words.contains(QStringLiteral("Mustermann"));
        };
        for (const QAction* action : menu.actions()) {
            if (!action->isSeparator()) {
                QVERIFY2(tellsNobody(action->toolTip()), qPrintable(action->toolTip()));
                QVERIFY2(tellsNobody(action->statusTip()), qPrintable(action->statusTip()));
            }
        }
        auto* accept = menu.findChild<QAction*>(QStringLiteral("growAccept"));
        QVERIFY2(accept->toolTip().contains(QStringLiteral("real value")), qPrintable(accept->toolTip()));
        const auto* require = menu.findChild<QAction*>(QStringLiteral("growRequire"));
        QVERIFY2(!require->toolTip().contains(QStringLiteral("real value")), qPrintable(require->toolTip()));
        accept->trigger();
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.at(0).at(0).toString().contains(QStringLiteral("real value")));
        QVERIFY2(tellsNobody(notices.at(0).at(0).toString()), qPrintable(notices.at(0).at(0).toString()));
        QVERIFY(m_editor->text().contains("+4930765432") && m_editor->text().contains(value)); // tests the real one
        QMenu again;                                                                           // of obstacles, too
        Q_EMIT m_view->ruleMenuWanted(&again, path, value, event);
        const QString obstacle = again.findChild<QAction*>(QStringLiteral("growAccept"))->statusTip();
        QVERIFY2(obstacle.contains(QStringLiteral("already")) && tellsNobody(obstacle), qPrintable(obstacle));
    }

private:
    std::unique_ptr<BrowserRig> m_rig;
    std::unique_ptr<RuleEditor> m_editor;
    std::unique_ptr<MatchView> m_view;
    std::unique_ptr<Inspector> m_inspector;
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
