// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/dialectguess.h"
#include "session/eventconversion.h"
#include "session/simulation.h"
#include "session/testrun.h"
#include "support/demowindow.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/dialogs/convertdialect.h"
#include "ui/dialogs/simulateevent.h"
#include "ui/editor/jsonedit.h"
#include "ui/editor/ruleeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rw;
using namespace rw::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kReal = R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {"eventBody": {"mediaType": ["VOICE"]}}})";
const QByteArray kTutorial = R"({"source": ["genesys.cloud"], "detail-type": ["Conversation Event"],
  "detail": {"eventtype": ["conversation:queued"], "data": {"conversation": {"mediaType": ["voice"]}}}})";
const QByteArray kTutorialEvent =
    R"({"version":"0","id":"e1","detail-type":"Conversation Event","source":"genesys.cloud","account":"123456789012",)"
    R"("time":"2026-02-03T10:00:00Z","region":"us-east-1","resources":[],"detail":{"eventtype":"conversation:queued",)"
    R"("conversationId":"5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e","data":{"conversation":{"mediaType":"voice"},)"
    R"("queue":{"id":"q1"}}}})";

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

/// Conversion and simulation in the window, the latter through the embedded demo organisation.
class TestGenesysDialogs : public QObject, private DemoWindow {
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void theTutorialIsGuessed() {
        const auto nameOf = [](const genesys::Dialect* d) { return d == nullptr ? QString() : d->name; };
        QCOMPARE(nameOf(genesys::tutorialOfRule(view(kTutorial))), u"tutorial-000"_s);
        QCOMPARE(nameOf(genesys::tutorialOfEvent(view(kTutorialEvent))), u"tutorial-000"_s);
        QCOMPARE(
            nameOf(genesys::tutorialOfRule(
                R"({"source": "genesys.cloud", "detail-type": ["conversation.end"], "detail": {"queueId": ["q"]}})")),
            u"tutorial-001"_s);
        QCOMPARE(
            nameOf(genesys::tutorialOfRule(R"({"$or": [{"detail-type": ["conversationEnded"]}, {"source": ["x"]}]})")),
            u"tutorial-003"_s);
        QCOMPARE(nameOf(genesys::tutorialOfRule(view(kReal))), QString());
        QCOMPARE(nameOf(genesys::tutorialOfRule(view(session::Session::demoRule()))), QString());
        for (const char* text : {"", "[]", "{", R"({"source": ["genesys.cloud"]})"}) {
            QCOMPARE(nameOf(genesys::tutorialOfRule(text)), QString());
        }
        QVERIFY(genesys::maybeTutorial("genesys.cloud", "x"));
        QVERIFY(!genesys::maybeTutorial("aws.partner/genesys.com/cloud/a/b", "v2.users.{id}.presence"));
    }

    void aTutorialsRuleIsOfferedAndConvertedInOneStep() {
        Banner* offer = child<Banner>("convertOffer");
        QVERIFY(!offer->isVisible());
        type(kTutorial);
        QTRY_VERIFY(offer->isVisible());
        QVERIFY2(offer->text().contains(u"Tutorial: debugging rules"_s), qPrintable(offer->text()));
        press(*offer, "Convert…");
        auto* dialog = dialogOf<ConvertDialectDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QComboBox*>(u"convertTutorial"_s)->currentText(), u"Tutorial: debugging rules"_s);
        QVERIFY(dialog->findChild<QListWidget*>(u"convertNotes"_s) != nullptr);
        QCOMPARE(editor()->text(), kTutorial); // nothing happens before it is wanted
        QTest::keyClick(dialog->findChild<QPushButton*>(u"convertApply"_s), Qt::Key_Space);
        QTRY_VERIFY(genesys::tutorialOfRule(view(editor()->text())) == nullptr);
        QVERIFY2(editor()->text().contains("conversation.{id}.acd.start") && editor()->text().contains("VOICE"),
                 editor()->text().constData());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
        QVERIFY(m_session->rule().parsed()->result.valid());
        QTRY_VERIFY(!offer->isVisible());
        editor()->undo();
        QCOMPARE(editor()->text(), kTutorial);
    }

    void aClosedOfferStaysClosed() {
        Banner* offer = child<Banner>("convertOffer");
        type(kTutorial);
        QTRY_VERIFY(offer->isVisible());
        offer->dismiss();
        type(kTutorial + "\n");
        QVERIFY(!offer->isVisible());
        type(kReal);
        QVERIFY(!offer->isVisible());
        type(kTutorial);
        QTRY_VERIFY(offer->isVisible()); // another rule
    }

    void convertedCopiesOfEventsAreAddedAndMarked() {
        m_session->addEventText(kTutorialEvent, u"Pasted"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
        type(kReal);
        const uint32_t before = m_session->events().size();
        QTRY_VERIFY(child<Banner>("convertOffer")->isVisible());
        m_window->actions()[ActionId::ConvertEvents]->trigger();
        auto* dialog = dialogOf<ConvertDialectDialog>();
        QVERIFY(dialog != nullptr);
        auto* with = dialog->findChild<QCheckBox*>(u"convertWithEvents"_s);
        QTRY_VERIFY_WITH_TIMEOUT(with->isEnabled(), kPatience);
        QVERIFY2(with->text().contains(u"one"_s), qPrintable(with->text()));
        QVERIFY(!dialog->findChild<QCheckBox*>(u"convertWithRule"_s)->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"convertApply"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), before + 1, kPatience);
        const store::StoreSnapshot events = m_session->events().snapshot();
        const store::Origin& origin = events.origin({before});
        QVERIFY(origin.synthetic);
        QVERIFY2(origin.source.find("converted") != std::string::npos, origin.source.c_str());
        QVERIFY(!origin.unavailablePaths.empty());
        QCOMPARE(events.summary({before}).detailType, std::string("v2.detail.events.conversation.{id}.acd.start"));
        // In the organisation that the other events belong to.
        QVERIFY(events.summary({before}).source.starts_with(events.summary({0}).source.substr(0, 60)));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
    }

    void conversionStopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        const auto result = session::convertEvents(
            m_session->events().snapshot(), genesys::dialect(genesys::DialectId::Real),
            genesys::dialect(genesys::DialectId::Tutorial000), {}, session::Copies::Keep, stop.get_token());
        QCOMPARE(result.looked, uint32_t{0});
        const auto whole =
            session::convertEvents(m_session->events().snapshot(), genesys::dialect(genesys::DialectId::Real),
                                   genesys::dialect(genesys::DialectId::Tutorial000), {}, session::Copies::Keep, {});
        QVERIFY(!whole.copies.empty());
        QCOMPARE(whole.copies.front().origin->dialect, std::string("tutorial-000"));
        QCOMPARE(whole.copies.size() + whole.refused, size_t{m_session->events().size()});
    }

    void whatIsAppendedIsCountedWithoutCopies() {
        store::EventStore events;
        const genesys::Dialect& from = genesys::dialect(genesys::DialectId::Tutorial000);
        const genesys::Dialect& to = genesys::dialect(genesys::DialectId::Real);
        const auto numbered = [](const char* id) {
            return QByteArray(kTutorialEvent).replace("\"e1\"", id).toStdString();
        };
        (void)events.append({{numbered("\"e1\""), nullptr}, {numbered("\"e2\""), nullptr}});
        auto counted = session::convertEvents(events.snapshot(), from, to, {}, session::Copies::Count, {});
        QCOMPARE(counted.converted, uint32_t{2});
        QVERIFY(counted.copies.empty() && !counted.after.empty());
        QCOMPARE(counted.notes.filter(u"placeholder"_s).size(), 1);
        (void)events.append({{numbered("\"e3\""), nullptr}});
        counted = session::convertEvents(events.snapshot(), from, to, {}, session::Copies::Count, {}, counted);
        QCOMPARE(counted.converted, uint32_t{3});
        QCOMPARE(counted.notes.filter(u"placeholder"_s).size(), 1);
        // The first real event tells the organisation: what was said before does not hold any more.
        (void)events.append({{m_session->events().snapshot().text({0}), nullptr}});
        counted = session::convertEvents(events.snapshot(), from, to, {}, session::Copies::Count, {}, counted);
        QCOMPARE(counted.converted, uint32_t{3});
        QCOMPARE(counted.looked, uint32_t{4});
        QCOMPARE(counted.notes.filter(u"placeholder"_s).size(), 0);
        QVERIFY(counted.after.find("00000000-0000-0000") == std::string::npos);
    }

    void theSelectedEventTellsTheShape() {
        m_session->addEventText(kTutorialEvent, u"Pasted"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
        ConvertDialectDialog dialog(*m_session, *m_theme, ConvertDialectDialog::Subject::Events,
                                    m_session->events().size() - 1, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_COMPARE(dialog.findChild<QComboBox*>(u"convertTutorial"_s)->currentText(), u"Tutorial: debugging rules"_s);
        auto* with = dialog.findChild<QCheckBox*>(u"convertWithEvents"_s);
        QTRY_VERIFY_WITH_TIMEOUT(with->isEnabled(), kPatience);
        QVERIFY(with->text().contains(u"one"_s));
        m_session->addEventText(QByteArray(kTutorialEvent).replace("\"e1\"", "\"e2\""), u"Pasted"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(with->text().contains(u" 2 "_s), qPrintable(with->text()), kPatience);
    }

    void whatWasTypedJustNowIsChecked() {
        SimulateEventDialog* dialog = simulate();
        choose(dialog, u"v2.detail.events.conversation.{id}.customer.end"_s);
        auto* text = dialog->findChild<JsonEdit*>(u"simulateText"_s);
        auto* addButton = dialog->findChild<QPushButton*>(u"simulateAdd"_s);
        const uint32_t before = m_session->events().size();
        write(text, "{\"a\": ");
        QVERIFY(addButton->isEnabled()); // it is not checked yet
        QTest::mouseClick(addButton, Qt::LeftButton);
        QVERIFY(!addButton->isEnabled());
        QVERIFY(dialog->findChild<QLabel*>(u"simulateVerdict"_s)->text().startsWith(u"This is no event yet"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
        QCOMPARE(m_session->events().size(), before);
    }

    void aWrittenEventIsJudgedAtOnce() {
        type(kReal);
        SimulateEventDialog* dialog = simulate();
        choose(dialog, u"v2.detail.events.conversation.{id}.acd.end"_s);
        auto* text = dialog->findChild<JsonEdit*>(u"simulateText"_s);
        auto* verdict = dialog->findChild<QLabel*>(u"simulateVerdict"_s);
        auto* expected = dialog->findChild<QComboBox*>(u"simulateExpected"_s);
        QVERIFY(!text->text().isEmpty());
        expected->setCurrentIndex(1); // must match
        write(text, QByteArray(text->text()).replace(mediaOf(text->text()), "\"VOICE\""));
        QTRY_VERIFY2(verdict->text().startsWith(u"Match, as it must be"_s), qPrintable(verdict->text()));
        QCOMPARE(dialog->findChild<QListWidget*>(u"simulateReasons"_s)->count(), 0);
        write(text, QByteArray(text->text()).replace("\"VOICE\"", "\"CHAT\""));
        QTRY_VERIFY2(verdict->text().startsWith(u"No match, but it must not be so"_s), qPrintable(verdict->text()));
        QVERIFY(dialog->findChild<QListWidget*>(u"simulateReasons"_s)->count() > 0);
        write(text, QByteArray(text->text()).replace("\"CHAT\"", "\"PIGEON\""));
        auto* warnings = dialog->findChild<QListWidget*>(u"simulateWarnings"_s);
        QTRY_COMPARE(warnings->count(), 1);
        QVERIFY2(warnings->item(0)->text().contains(u"PIGEON"_s), qPrintable(warnings->item(0)->text()));
        write(text, "{\"a\": ");
        QTRY_VERIFY2(verdict->text().startsWith(u"This is no event yet"_s), qPrintable(verdict->text()));
        QVERIFY(!dialog->findChild<QPushButton*>(u"simulateAdd"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton*>(u"simulateSend"_s)->isEnabled());
    }

    void aSimulatedEventIsAddedAndMarked() {
        SimulateEventDialog* dialog = simulate();
        choose(dialog, u"v2.detail.events.conversation.{id}.customer.end"_s);
        const uint32_t before = m_session->events().size();
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"simulateAdd"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), before + 1, kPatience);
        QVERIFY(m_session->events().snapshot().origin({before}).synthetic);
        QCOMPARE(m_session->events().snapshot().origin({before}).source, std::string("Simulated"));
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"simulateState"_s)->text().contains(u"in the list"_s));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"simulateAdd"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"simulateState"_s)->text().contains(u"already"_s));
        QCOMPARE(m_session->events().size(), before + 1);
    }

    void aSimulatedEventTravelsThroughTheChannel() {
        SimulateEventDialog* dialog = simulate();
        choose(dialog, u"v2.detail.events.conversation.{id}.acd.end"_s);
        auto* text = dialog->findChild<JsonEdit*>(u"simulateText"_s);
        write(text, QByteArray(text->text()).replace(mediaOf(text->text()), "\"COBROWSE\""));
        auto* sendButton = dialog->findChild<QPushButton*>(u"simulateSend"_s);
        QVERIFY2(sendButton->isEnabled(), qPrintable(sendButton->toolTip()));
        QSignalSpy arrived(&m_session->simulation(), &session::Simulation::arrived);
        QSignalSpy failed(&m_session->simulation(), &session::Simulation::failed);
        QTest::mouseClick(sendButton, Qt::LeftButton);
        QVERIFY(m_session->simulation().running());
        QTRY_VERIFY_WITH_TIMEOUT(arrived.count() + failed.count() > 0, kPatience);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(arrived.first().first().toBool(), true);
        QVERIFY(!m_session->simulation().running());
        const store::StoreSnapshot events = m_session->events().snapshot();
        const std::string last = events.text({events.size() - 1});
        QVERIFY2(last.find("COBROWSE") != std::string::npos, last.c_str());
        const QJsonObject sent = QJsonDocument::fromJson(text->text()).object();
        const QJsonObject got = QJsonDocument::fromJson(QByteArray::fromStdString(last)).object();
        QCOMPARE(got["detail"_L1]["eventBody"_L1], sent["detail"_L1]["eventBody"_L1]);
        QCOMPARE(got["detail"_L1]["topicName"_L1], sent["detail"_L1]["topicName"_L1]);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->test().judged(), m_session->events().size(), kPatience);
    }

    void sendingIsCancelled() {
        SimulateEventDialog* dialog = simulate();
        QSignalSpy failed(&m_session->simulation(), &session::Simulation::failed);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"simulateSend"_s), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"simulateCancel"_s), Qt::LeftButton);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_session->simulation().running());
        QVERIFY(!dialog->findChild<Banner*>(u"simulateFailure"_s)->isVisible());
        const QPointer<SimulateEventDialog> open(dialog);
        QWidget* input = dialog->findChild<JsonEdit*>(u"simulateText"_s)->input();
        QTest::keyClick(input, Qt::Key_Escape);
        QTRY_VERIFY(!open || !open->isVisible());
    }

    void everyTemplateIsAnEventWithoutWarnings() {
        int made = 0;
        for (const QString& topic : session::simulatedTopics()) {
            const QByteArray text = session::eventTemplate(topic);
            const session::EventCheck check = session::checkEvent(text);
            QVERIFY2(check.error.isEmpty() && check.topic == topic, qPrintable(topic));
            QVERIFY2(check.warnings.isEmpty(), qPrintable(topic + u": "_s + check.warnings.join(u"; "_s)));
            ++made;
        }
        QVERIFY(made > 20);
        QVERIFY(session::eventTemplate(u"no.such.topic"_s).isEmpty());
        QVERIFY(!session::checkEvent("[1]").error.isEmpty());
        QVERIFY(session::checkEvent(R"({"detail-type":"x","source":"genesys.cloud"})").warnings.size() >= 3);
    }

private:
    template <class T>
    T* dialogOf() const {
        const auto all = m_window->findChildren<T*>();
        for (T* dialog : all) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }
    RuleEditor* editor() const { return child<RuleEditor>("ruleEditor"); }
    void type(const QByteArray& rule) {
        editor()->replaceAll(rule);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kPatience);
    }
    static void press(const QWidget& where, const char* label) {
        const auto buttons = where.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == QString::fromUtf8(label)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(label);
    }
    SimulateEventDialog* simulate() const {
        m_window->actions()[ActionId::SimulateEvent]->trigger();
        [this] { QTRY_VERIFY(dialogOf<SimulateEventDialog>() != nullptr); }();
        return dialogOf<SimulateEventDialog>();
    }
    static void choose(const SimulateEventDialog* dialog, const QString& topic) {
        auto* box = dialog->findChild<QComboBox*>(u"simulateTopic"_s);
        box->setFocus();
        box->lineEdit()->selectAll();
        box->setCurrentIndex(box->findText(topic));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"simulateFromTopic"_s), Qt::LeftButton);
    }
    /// As if it had been typed.
    static void write(JsonEdit* edit, const QByteArray& text) {
        edit->setText(text);
        Q_EMIT edit->textChanged();
    }
    static QByteArray mediaOf(const QByteArray& event) {
        const QJsonObject object = QJsonDocument::fromJson(event).object();
        return '"' + object["detail"_L1]["eventBody"_L1]["mediaType"_L1].toString().toUtf8() + '"';
    }
};

QTEST_MAIN(TestGenesysDialogs)
#include "tst_genesysdialogs.moc"
