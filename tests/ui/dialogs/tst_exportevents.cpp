// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/suite.h"
#include "session/activitylog.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "support/heldpool.h"
#include "ui/ask.h"
#include "ui/dialogs/exportevents.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

namespace {

std::string eventText(int number) {
    return R"({"id":"e)" + std::to_string(number) + R"(","detail-type":"t","source":"s","detail":{"mediaType":")" +
           (number % 3 == 0 ? "VOICE" : "CHAT") + R"(","ani":"tel:+4930123)" + std::to_string(number % 4) +
           R"(","n":)" + std::to_string(number) + "}}";
}

} // namespace

/// The export of events, by the dialog's fields and buttons and the files that result.
class TestExportEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        std::vector<store::NewEvent> events;
        for (int i = 0; i < 12; ++i) {
            events.push_back({eventText(i), nullptr});
        }
        (void)m_session->events().append(std::move(events));
        m_session->rule().setText(R"({"detail":{"mediaType":["VOICE"]}})");
        QTRY_VERIFY(m_session->idle() && m_session->test().judged() == 12);
        m_selected = {7};
        m_shown = {5, 3, 1};
        open();
    }
    void cleanup() {
        delete m_dialog;
        QTRY_VERIFY(m_session->idle());
        m_session.reset();
    }

    void everyChoiceTellsItsCount() {
        QCOMPARE(radio("whichSelected")->text(), QStringLiteral("S&elected (1)"));
        QCOMPARE(radio("whichShown")->text(), QStringLiteral("S&hown in the browser (3)"));
        QCOMPARE(radio("whichMatching")->text(), QStringLiteral("Ma&tching the rule (4)"));
        QCOMPARE(radio("whichAll")->text(), QStringLiteral("&All loaded (12)"));
        QVERIFY(radio("whichShown")->isChecked());
        m_session->rule().setText("{");
        QTRY_VERIFY(!radio("whichMatching")->isEnabled());
        QVERIFY(radio("whichMatching")->toolTip().contains(QStringLiteral("not valid")));
    }

    void eventsComeInTheOrderShown() {
        mask()->setChecked(false);
        const QByteArray written = save(QStringLiteral("events.ndjson"));
        QCOMPARE(written, QByteArray::fromStdString(eventText(5) + '\n' + eventText(3) + '\n' + eventText(1) + '\n'));
        QVERIFY2(state().contains(QStringLiteral("Wrote 3 events")), qPrintable(state()));
    }

    void theMatchingOnesAsAnArray() {
        QTest::mouseClick(radio("whichMatching"), Qt::LeftButton, {}, QPoint(8, radio("whichMatching")->height() / 2));
        QVERIFY(radio("whichMatching")->isChecked());
        mask()->setChecked(false);
        chooseForm(store::ExportForm::Json);
        const QJsonArray array = QJsonDocument::fromJson(save(QStringLiteral("events.json"))).array();
        QCOMPARE(array.size(), 4);
        for (const QJsonValue& one : array) {
            QCOMPARE(one[u"detail"][u"mediaType"].toString(), QStringLiteral("VOICE"));
        }
    }

    void maskedEventsTestTheSame() {
        radio("whichAll")->setChecked(true);
        QVERIFY(mask()->isChecked()); // what leaves the machine says nothing about people, unless wanted
        chooseForm(store::ExportForm::Suite);
        const QByteArray written = save(QStringLiteral("suite.jsonl"));
        QVERIFY(!written.contains("4930123"));
        int expected = 0;
        for (const QByteArray& line : written.trimmed().split('\n')) {
            const auto read =
                suite::readCase(std::string_view(line.constData(), static_cast<size_t>(line.size())), "suite.jsonl", 1);
            QVERIFY(read);
            QVERIFY(read->match.has_value());
            expected += *read->match ? 1 : 0;
            QCOMPARE(suite::run(*read).status, suite::Status::Passed);
        }
        QCOMPARE(expected, 4);
        QVERIFY2(state().contains(QStringLiteral("every verdict is the same")), qPrintable(state()));
    }

    void whatAVerdictNeedsIsKeptAndSaid() {
        m_session->rule().setText(R"({"detail":{"ani":["tel:+49301232"]}})");
        QTRY_VERIFY(m_session->idle() && m_session->test().matched() == 3);
        radio("whichAll")->setChecked(true);
        const QByteArray written = save(QStringLiteral("events.ndjson"));
        QVERIFY(written.contains("tel:+49301232"));
        QVERIFY(!written.contains("tel:+49301231"));
        QVERIFY2(state().contains(QStringLiteral("detail.ani")), qPrintable(state()));
    }

    void columnsOfTheTableAreChosenPaths() {
        chooseForm(store::ExportForm::Csv);
        auto* list = m_dialog->findChild<QListWidget*>(QStringLiteral("eventColumns"));
        QTRY_VERIFY(!list->findItems(QStringLiteral("detail.n"), Qt::MatchExactly).isEmpty());
        for (int row = 0; row < list->count(); ++row) {
            list->item(row)->setCheckState(Qt::Unchecked);
        }
        QVERIFY(!button("exportEventsSave")->isEnabled());
        QVERIFY(button("exportEventsSave")->toolTip().contains(QStringLiteral("tick at least one")));
        list->findItems(QStringLiteral("id"), Qt::MatchExactly).front()->setCheckState(Qt::Checked);
        QListWidgetItem* number = list->findItems(QStringLiteral("detail.n"), Qt::MatchExactly).front();
        number->setCheckState(Qt::Checked);
        list->setCurrentItem(number);
        while (list->currentRow() > 0) {
            const int before = list->currentRow();
            m_dialog->findChild<QWidget*>(QStringLiteral("columnEarlier"))->setFocus();
            QMetaObject::invokeMethod(m_dialog->findChild<QWidget*>(QStringLiteral("columnEarlier")), "click");
            QCOMPARE(list->currentRow(), before - 1);
        }
        mask()->setChecked(false);
        const QByteArray written = save(QStringLiteral("events.csv")).replace("\r\n", "\n");
        QCOMPARE(written, QByteArray("detail.n,id\n5,e5\n3,e3\n1,e1\n"));
    }

    void theFirstOnesAreShownBeforehand() {
        mask()->setChecked(false);
        QTRY_VERIFY(!m_dialog->busy());
        QTRY_VERIFY(previewed().contains(QStringLiteral("\"e5\"")));
        QVERIFY(!previewed().contains(QStringLiteral("\"e7\"")));
        radio("whichSelected")->setChecked(true);
        QTRY_VERIFY(previewed().contains(QStringLiteral("\"e7\"")));
    }

    void aFileThatCannotBeWrittenIsExplained() {
        QSignalSpy failures(m_dialog, &ExportEventsDialog::failed);
        ask::setNextFileName(m_dir->filePath(QStringLiteral("nowhere/events.ndjson")));
        QTest::mouseClick(button("exportEventsSave"), Qt::LeftButton);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY2(state().contains(QStringLiteral("does not exist")), qPrintable(state()));
        QVERIFY2(state().contains(QStringLiteral("Choose another folder.")), qPrintable(state()));
        const Error full = session::writeFailure(m_dir->filePath(QStringLiteral("x")), QFileDevice::ResourceError,
                                                 QStringLiteral("w"));
        QVERIFY(full.message.find("is full") != std::string::npos && full.detail == "w");
        QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("events*")}).isEmpty());
    }

    void anOlderFileStaysWhenCancelled() {
        const QString path = m_dir->filePath(QStringLiteral("events.ndjson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("older") == 5);
        file.close();
        session::EventExport job(m_session->pool());
        QSignalSpy failures(&job, &session::EventExport::failed);
        session::EventExportRequest request;
        request.events = m_session->events().snapshot();
        request.ids.assign(200'000, 3);
        job.start(std::move(request), path);
        job.cancel();
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures[0][0].value<Error>().kind, ErrorKind::Cancelled);
        QVERIFY(!job.running());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("older"));
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("events*")}).size(), 1);
    }

    void anExportThatIsCancelledEarlyLeavesTheEarlierEntryAlone() {
        (void)save(QStringLiteral("events.ndjson"));
        const session::ActivityEntry before = m_session->activity().entries().back();
        QCOMPARE(before.kind, session::ActivityEntry::Kind::Export);
        QCOMPARE(before.state, session::ActivityEntry::State::Done);
        QTRY_VERIFY(!m_dialog->busy());
        {
            const test::HeldPool held(m_session->pool());
            ask::setNextFileName(m_dir->filePath(QStringLiteral("more.ndjson")));
            QTest::mouseClick(button("exportEventsSave"), Qt::LeftButton);
            QVERIFY(m_dialog->writing());
            QTest::mouseClick(button("exportEventsCancel"), Qt::LeftButton);
            QVERIFY(!m_dialog->writing());
        }
        QVERIFY2(state().startsWith(QStringLiteral("Cancelled")), qPrintable(state()));
        const session::ActivityEntry* after = m_session->activity().find(before.number);
        QVERIFY(after != nullptr);
        QCOMPARE(after->state, before.state);
        QCOMPARE(after->outcome, before.outcome);
    }

    void aDialogThatGoesEndsItsEntry() {
        QTRY_VERIFY(!m_dialog->busy());
        std::unique_ptr<test::HeldPool> held;
        connect(&m_session->activity(), &session::ActivityLog::added, m_dialog, [&] {
            held = std::make_unique<test::HeldPool>(m_session->pool()); // it begins, and nothing is written yet
        });
        ask::setNextFileName(m_dir->filePath(QStringLiteral("events.ndjson")));
        QTest::mouseClick(button("exportEventsSave"), Qt::LeftButton);
        QTRY_VERIFY(held);
        const quint64 entry = m_session->activity().entries().back().number;
        QCOMPARE(m_session->activity().find(entry)->state, session::ActivityEntry::State::Running);
        delete m_dialog;
        held.reset();
        QCOMPARE(m_session->activity().find(entry)->state, session::ActivityEntry::State::Cancelled);
    }

    void thePreviewShowsNoMoreThanTheScreenMay() {
        const QString real = QStringLiteral("4930123");
        mask()->setChecked(false);
        QTRY_VERIFY(!m_dialog->busy() && previewed().contains(real));
        {
            const test::HeldPool held(m_session->pool());
            m_session->mask().setOn(true);
            QVERIFY(!previewed().contains(real));
        }
        QTRY_VERIFY(!m_dialog->busy() && previewed().contains(QStringLiteral("\"e5\"")));
        QVERIFY(!previewed().contains(real));
        delete m_dialog; // remembered: it opens without the file's own mask
        open();
        QVERIFY(!mask()->isChecked());
        QTRY_VERIFY(!m_dialog->busy() && previewed().contains(QStringLiteral("\"e5\"")));
        QVERIFY(!previewed().contains(real));
        QVERIFY(save(QStringLiteral("events.ndjson")).contains("4930123")); // the file is another matter
        // What a verdict needs stays in a masked file, and is not said.
        m_session->rule().setText("{\"detail\":{\"ani\":[\"tel:+49301232\"]}}");
        QTRY_VERIFY(m_session->idle() && m_session->test().matched() == 3);
        radio("whichAll")->setChecked(true);
        mask()->setChecked(true);
        QSignalSpy notices(m_dialog, &ExportEventsDialog::notice);
        QVERIFY(save(QStringLiteral("more.ndjson")).contains("tel:+49301232"));
        QVERIFY2(state().contains(QStringLiteral("detail.ani")) && !state().contains(real), qPrintable(state()));
        QTRY_VERIFY(!m_dialog->busy() && previewed().contains(QStringLiteral("\"e2\"")));
        QVERIFY(!previewed().contains(real));
        m_session->mask().setOn(false);
        (void)save(QStringLiteral("third.ndjson"));
        QVERIFY2(state().contains(real), qPrintable(state()));
        m_session->mask().setOn(true);
        QVERIFY2(state().contains(QStringLiteral("detail.ani")) && !state().contains(real), qPrintable(state()));
        QCOMPARE(notices.size(), 2);
        for (const auto& notice : notices) { // it may stand in the window for long
            QVERIFY(!notice[0].toString().contains(real));
        }
    }

    void namesThatTellOfPeopleAreNoColumnsToChoose() {
        const QString path = QStringLiteral("detail.eventBody.attributes.+4930765432");
        const auto listed = [this](const QString& words) {
            const auto* list = m_dialog->findChild<QListWidget*>(QStringLiteral("eventColumns"));
            int found = 0;
            for (int row = 0; row < list->count(); ++row) {
                found += list->item(row)->text().contains(words) ? 1 : 0;
            }
            return found;
        };
        (void)m_session->events().append(
            {{R"({"detail":{"eventBody":{"attributes":{"+4930765432":"x3","+4930765433":"x","vip":true}}}})",
              nullptr}});
        chooseForm(store::ExportForm::Csv);
        QTRY_COMPARE(listed(path), 1);
        auto* list = m_dialog->findChild<QListWidget*>(QStringLiteral("eventColumns"));
        list->findItems(path, Qt::MatchExactly).constFirst()->setCheckState(Qt::Checked);
        m_session->mask().setOn(true);
        QCOMPARE(listed(QStringLiteral("493076543")), 0); // at once
        QCOMPARE(listed(QStringLiteral("attributes.vip")), 1);
        delete m_dialog;
        open();
        QCOMPARE(listed(QStringLiteral("493076543")), 0);
        QCOMPARE(listed(QStringLiteral("detail.eventBody.attributes.")), 2); // what was ticked stays, masked
        radio("whichAll")->setChecked(true);
        mask()->setChecked(false);
        QVERIFY(save(QStringLiteral("events.csv")).contains("x3")); // and is what it was
        m_session->mask().setOn(false);
        QCOMPARE(listed(path), 1);
        QCOMPARE(listed(QStringLiteral("493076543")), 2);
    }

    void aMaskedFileHasNoContactsAsColumns() {
        const QString path = QStringLiteral("detail.eventBody.attributes.+4930765432");
        (void)m_session->events().append(
            {{R"({"detail":{"eventBody":{"attributes":{"+4930765432":"x3"}}}})", nullptr}});
        radio("whichAll")->setChecked(true);
        chooseForm(store::ExportForm::Csv);
        auto* list = m_dialog->findChild<QListWidget*>(QStringLiteral("eventColumns"));
        QTRY_COMPARE(list->findItems(path, Qt::MatchExactly).size(), 1);
        for (int row = 0; row < list->count(); ++row) {
            list->item(row)->setCheckState(list->item(row)->text() == path ? Qt::Checked : Qt::Unchecked);
        }
        mask()->setChecked(false);
        const QByteArray real = save(QStringLiteral("real.csv"));
        QVERIFY2(real.contains("+4930765432") && real.contains("x3"), real.constData());
        mask()->setChecked(true);
        const QByteArray masked = save(QStringLiteral("masked.csv"));
        QVERIFY2(!masked.contains("4930765432") && !masked.contains("x3"), masked.constData());
        QVERIFY2(masked.contains("detail.eventBody.attributes.") && masked.contains("text-"), masked.constData());
    }

    void choicesAreRemembered() {
        chooseForm(store::ExportForm::Csv);
        mask()->setChecked(false);
        delete m_dialog;
        open();
        QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("eventsForm"))->currentData().toInt(),
                 static_cast<int>(store::ExportForm::Csv));
        QVERIFY(!mask()->isChecked());
    }

    void nothingIsWrittenByVerdictsOfAnotherText() {
        mask()->setChecked(false);
        radio("whichMatching")->setChecked(true);
        QTRY_VERIFY(button("exportEventsSave")->isEnabled());
        m_session->rule().setText("{\"detail\":{\"mediaType\":[\"CHAT\"]}}");
        QVERIFY(!button("exportEventsSave")->isEnabled()); // at once
        QVERIFY2(state().contains(QStringLiteral("is being tested")), qPrintable(state()));
        QTRY_VERIFY(m_session->rule().upToDate());
        // Whatever of the two is shown by now: never the old number as if it were the new one.
        QVERIFY2(button("exportEventsSave")->isEnabled() == state().contains(QStringLiteral("Ready: 8 events")),
                 qPrintable(state()));
        QCOMPARE(save(QStringLiteral("events.ndjson")).count("\"CHAT\""), 8);
    }

    void aBurstIsCountedOnce() {
        delete m_dialog;
        int counted = 0;
        EventChoice choice;
        choice.selected = [] { return RowPick(); };
        choice.shown = [this, &counted] {
            ++counted;
            return pick(m_shown);
        };
        m_dialog = new ExportEventsDialog(*m_session, *m_theme, choice, nullptr);
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->busy());
        const int before = counted;
        m_shown = {1, 2, 3, 4};
        for (int i = 0; i < 100; ++i) {
            m_dialog->refresh();
        }
        QCOMPARE(counted, before);
        QTRY_COMPARE(radio("whichShown")->text(), QStringLiteral("S&hown in the browser (4)"));
        QCOMPARE(counted, before + 1);
    }

    void noEventsNoExport() {
        m_session->clearEvents();
        m_selected.clear();
        m_shown.clear();
        m_dialog->refresh();
        QTRY_VERIFY2(state().contains(QStringLiteral("no events are loaded")), qPrintable(state()));
        QVERIFY(!button("exportEventsSave")->isEnabled());
    }

private:
    void open() {
        EventChoice choice;
        choice.selected = [this] { return pick(m_selected); };
        choice.shown = [this] { return pick(m_shown); };
        m_dialog = new ExportEventsDialog(*m_session, *m_theme, choice, nullptr);
        m_dialog->show();
    }
    static RowPick pick(const std::vector<uint32_t>& events) {
        RowPick pick{std::make_shared<const RowSet>(events, 12), {}};
        if (!events.empty()) {
            pick.ranges.emplace_back(0, static_cast<int>(events.size()) - 1);
        }
        return pick;
    }
    QByteArray save(const QString& name) {
        [this] { QTRY_VERIFY2(button("exportEventsSave")->isEnabled(), qPrintable(state())); }();
        const QString path = m_dir->filePath(name);
        QSignalSpy notices(m_dialog, &ExportEventsDialog::notice);
        ask::setNextFileName(path);
        QTest::mouseClick(button("exportEventsSave"), Qt::LeftButton);
        [&] { QTRY_COMPARE(notices.size(), 1); }();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void chooseForm(store::ExportForm form) {
        auto* box = m_dialog->findChild<QComboBox*>(QStringLiteral("eventsForm"));
        box->setCurrentIndex(box->findData(static_cast<int>(form)));
    }
    [[nodiscard]] QString previewed() const {
        auto* view = m_dialog->findChild<QWidget*>(QStringLiteral("codePreviewText"));
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(view, QKeySequence::SelectAll);
        QTest::keySequence(view, QKeySequence::Copy);
        return QGuiApplication::clipboard()->text();
    }
    [[nodiscard]] QRadioButton* radio(const char* name) const {
        return m_dialog->findChild<QRadioButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return m_dialog->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QCheckBox* mask() const { return m_dialog->findChild<QCheckBox*>(QStringLiteral("maskEvents")); }
    [[nodiscard]] QString state() const {
        return m_dialog->findChild<QLabel*>(QStringLiteral("exportEventsState"))->text();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    QPointer<ExportEventsDialog> m_dialog;
    std::vector<uint32_t> m_selected, m_shown;
};

QTEST_MAIN(TestExportEvents)
#include "tst_exportevents.moc"
