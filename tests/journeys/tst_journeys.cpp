// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"
#include "session/session.h"
#include "support/watchdog.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/models/typesmodel.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 180'000; // ms; for machines under load

const QByteArray kRule = R"({
  "source": [{"prefix": "aws.partner/genesys.com"}],
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {
    "eventBody": {
      "mediaType": ["VOICE"]
    }
  }
}
)";

} // namespace

class TestJourneys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() {
        if (QTest::currentTestFailed() && m_window) {
            m_window->grab().save(
                QStringLiteral("journey-failed-%1.png").arg(QLatin1String(QTest::currentTestFunction())));
        }
        stop();
    }

    // Experience, 0:00: a rule that matches nothing, and why, is on the screen without a single click.
    void theFirstLookExplainsTheDemoRule() {
        waitUntilIdle();
        QVERIFY(box("organizationBox")->currentText().size() > 2);
        QCOMPARE(m_session->currentOrganization(), QStringLiteral("demo"));
        QCOMPARE(editor()->text(), session::Session::demoRule());
        QVERIFY(m_session->events().size() > 100);
        QVERIFY2(strip().contains(QRegularExpression(QStringLiteral("· 0 of [\\d,]+ events match"))),
                 qPrintable(strip()));
        QTRY_VERIFY_WITH_TIMEOUT(table()->currentIndex().isValid(), kLong);
        waitUntilIdle();
        // The nearest miss: the demo rule's type is right, so it is one of that type.
        QCOMPARE(table()->model()->index(table()->currentIndex().row(), 2).data().toString(),
                 QStringLiteral("acd.end"));
        QVERIFY(leaves()->rowCount() >= 4);
        QVERIFY(anyLeaf(QStringLiteral("fail")));
        QVERIFY(!label("matchHeadline").isEmpty());
    }

    // (a) Paste, F5, progress, cancel, counts, explanation, typing.
    void pasteTestAndUnderstand() {
        waitUntilIdle();
        m_session->clearEvents();
        chooseWindow(2880);
        pasteRule(kRule);

        QSignalSpy failed(m_session.get(), &session::Session::acquisitionFailed);
        press(Qt::Key_F5);
        auto* bar = m_window->findChild<QProgressBar*>(QStringLiteral("progressBar"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0 && bar->value() > 0, kLong); // knows how much there is
        QVERIFY(!label("progressStep").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->events().size() > 0, kLong);
        QVERIFY(m_session->busy());
        press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->busy(), kLong);
        QVERIFY(!bar->isVisible());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::Cancelled);
        QVERIFY(label("statusText").contains(QStringLiteral("cancelled")));
        QVERIFY2(banner("failureBanner").isEmpty(), "a cancelled fetch is no failure");
        waitUntilIdle();
        QVERIFY(m_session->events().size() > 0); // what had arrived stays

        chooseWindow(60);
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->busy(), kLong);
        waitUntilIdle();
        const uint32_t matched = m_session->test().matched();
        QVERIFY(matched > 0);
        QVERIFY2(
            strip().contains(QStringLiteral("· %1 of %2 events match")
                                 .arg(QLocale().toString(matched), QLocale().toString(m_session->events().size()))),
            qPrintable(strip()));

        // An event that matches: every leaf passes. One of the same type that does not: its media type fails.
        choose("verdictFilter", QStringLiteral("Matching"));
        click(0);
        QVERIFY(anyLeaf(QStringLiteral("pass")));
        QVERIFY(!anyLeaf(QStringLiteral("fail")));
        choose("verdictFilter", QStringLiteral("Not matching"));
        chooseType(QStringLiteral("acd.end"));
        click(0);
        QVERIFY(anyLeaf(QStringLiteral("fail")));
        QCOMPARE(failingPaths(), QStringList{QStringLiteral("detail.eventBody.mediaType")});

        // From the failing leaf to its place in the rule, and back by the caret.
        const QModelIndex row = leafOf(QStringLiteral("detail.eventBody.mediaType"));
        QVERIFY(row.isValid());
        auto* view = m_window->findChild<QTableView*>(QStringLiteral("leafResults"));
        QVERIFY(view);
        for (QWidget* page = view; page; page = page->parentWidget()) {
            if (auto* tabs = qobject_cast<QTabWidget*>(page)) {
                tabs->setCurrentWidget(view);
                for (QWidget* tab = view; tab; tab = tab->parentWidget()) {
                    if (tabs->indexOf(tab) >= 0) {
                        tabs->setCurrentWidget(tab);
                    }
                }
            }
        }
        const QPoint at = view->visualRect(row).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QTRY_VERIFY(editor()->input()->hasFocus());
        const auto caret = static_cast<qsizetype>(editor()->caret());
        QVERIFY(qAbs(caret - kRule.indexOf("\"mediaType\"")) < 40);

        // Typing judges again at once.
        choose("verdictFilter", QStringLiteral("All"));
        const uint32_t before = m_session->test().matched();
        QByteArray wider = kRule;
        wider.replace("\"VOICE\"", "\"VOICE\", \"CHAT\", \"EMAIL\", \"MESSAGE\", \"CALLBACK\"");
        pasteRule(wider);
        QVERIFY(m_session->test().matched() > before);
    }

    // (b) A type, its payloads, by keys only.
    void browsePayloadsOfAType() {
        waitUntilIdle();
        types()->setFocus();
        const int rows = types()->model()->rowCount();
        QVERIFY(rows > 4);
        const auto* browser = m_window->findChild<EventBrowser*>();
        for (int row = 1; row < rows; ++row) {
            const std::optional<uint32_t> before = browser->currentEvent();
            QTest::keyClick(types(), Qt::Key_Down);
            waitUntilIdle();
            const QString name = types()->model()->index(row, TypesModel::Name).data().toString();
            const QString count = types()->model()->index(row, TypesModel::Events).data().toString();
            QCOMPARE(QLocale().toString(table()->model()->rowCount()), count);
            // The event that was shown stays where it is of this type, too; else the first one is.
            const std::vector<uint32_t> shown = browser->shownEvents();
            const auto kept = before ? std::find(shown.begin(), shown.end(), *before) : shown.end();
            QTRY_COMPARE(table()->currentIndex().row(),
                         kept == shown.end() ? 0 : static_cast<int>(kept - shown.begin()));
            for (int event = 0; event < table()->model()->rowCount(); ++event) {
                QCOMPARE(table()->model()->index(event, 2).data().toString(), name);
            }
        }
        QTest::keyClick(types(), Qt::Key_Home);
        QTest::keyClick(types(), Qt::Key_Down);
        waitUntilIdle();
        QVERIFY(table()->model()->rowCount() > 5);
        QTest::keyClick(types(), Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        QSet<QString> payloads;
        for (int i = 0; i < 5; ++i) {
            waitUntilIdle();
            auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("payloadTree"));
            QVERIFY(tree && tree->model()->rowCount() > 3);
            payloads.insert(shownInPayload(*tree->model(), {}, QStringLiteral("id")));
            QTest::keyClick(table(), Qt::Key_Down);
        }
        QCOMPARE(payloads.size(), 5); // each key showed another event's payload
    }

    // (c) Export only what AWS will take; then exactly that.
    void exportTheCheckedRule() {
        waitUntilIdle();
        QByteArray broken = kRule;
        broken.replace("[\"VOICE\"]", "\"VOICE\"");
        pasteRule(broken);
        auto* button = m_window->findChild<QAbstractButton*>(QStringLiteral("exportButton"));
        QVERIFY(!button->isEnabled());
        QVERIFY2(button->toolTip().startsWith(QStringLiteral("No export: ")), qPrintable(button->toolTip()));
        QApplication::clipboard()->setText(QStringLiteral("untouched"));
        QTest::keySequence(editor()->input(), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("untouched"));
        QVERIFY(strip().startsWith(QStringLiteral("Not valid: ")));

        pasteRule(kRule);
        QVERIFY(button->isEnabled());
        QTest::keySequence(editor()->input(), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
        const QByteArray copied = QApplication::clipboard()->text().toUtf8();
        QJsonParseError error;
        QCOMPARE(QJsonDocument::fromJson(copied, &error), QJsonDocument::fromJson(kRule));
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(banner("noticeBanner").contains(QStringLiteral("Copied")));
    }

    void everythingComesBackAfterARestart() {
        waitUntilIdle();
        pasteRule(kRule);
        chooseWindow(240);
        m_window->findChild<QAction*>(QStringLiteral("theme-dark"))->trigger();
        m_window->findChild<QDockWidget*>(QStringLiteral("problemsDock"))->close();
        m_window->resize(1100, 780);
        const uint32_t events = m_session->events().size();
        const uint32_t matched = m_session->test().matched();
        QVERIFY(events > 0);
        waitUntilIdle();
        const QString type = types()->model()->index(2, TypesModel::Name).data().toString();
        chooseType(type);
        click(3);
        const int row = table()->currentIndex().row();
        const uint32_t event = m_window->findChild<EventBrowser*>()->currentEvent().value();
        waitUntilIdle();

        m_window->close();
        stop();
        start();
        waitUntilIdle();
        QCOMPARE(editor()->text(), kRule);
        QCOMPARE(m_session->events().size(), events);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->test().matched(), matched, kLong);
        QCOMPARE(box("windowBox")->currentData().toInt(), 240);
        QVERIFY(m_theme->isDark());
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("problemsDock"))->isVisible());
        QCOMPARE(m_window->size(), QSize(1100, 780));
        QCOMPARE(types()->currentIndex().data().toString(), type);
        QTRY_VERIFY(table()->currentIndex().isValid()); // and again the event is on the screen, explained
        QCOMPARE(table()->currentIndex().row(), row);
        QCOMPARE(m_window->findChild<EventBrowser*>()->currentEvent(), std::optional(event));
    }

    // The GUI thread keeps turning while many events are fetched, imported, judged, sorted and scrolled. RW_EVENTS=n
    // says how many: a million is what the figures are measured with. How long it may stand still says the watchdog.
    void theWindowNeverFreezes() {
        waitUntilIdle();
        std::string lines;
        demo::GenerateOptions options;
        options.count = manyEvents();
        demo::EventGenerator generator(options);
        const QString path = m_dir->filePath(QStringLiteral("many.jsonl"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (bool more = true; more; lines.clear()) {
            more = generator.appendChunk(lines);
            file.write(lines.data(), static_cast<qint64>(lines.size()));
        }
        file.close();
        pasteRule(kRule);
        chooseWindow(2880);

        // A machine with other work stalls now and then, for reasons that no thread can tell from its own; what the
        // program does itself it does again.
        QStringList blocked;
        for (int round = 0; round < 2 && (round == 0 || !blocked.isEmpty()); ++round) {
            const double memory = test::Watchdog::memoryMb();
            test::Watchdog watchdog;
            m_session->openEventFiles({path});
            waitUntilIdle();
            QVERIFY(m_session->events().size() >= manyEvents());
            watchdog.check("importing");
            qInfo("gained memory: %.0f MB for %u events", test::Watchdog::memoryMb() - memory,
                  m_session->events().size());
            press(Qt::Key_F5);
            waitUntilIdle();
            watchdog.check("fetching the events of two days");
            const QByteArray value("VOICE");
            const auto at = static_cast<uint32_t>(editor()->text().indexOf(value));
            editor()->select({at, at});
            QElapsedTimer clock;
            double took = 0; // ms; 0: not judged yet
            const auto counting = connect(&m_session->test(), &session::TestRun::finished, this,
                                          [&] { took = static_cast<double>(clock.nsecsElapsed()) / 1e6; });
            std::vector<double> untilJudged;
            for (int i = 0; i < 10; ++i) { // typing over all of them: another rule at every key
                took = 0;
                clock.start();
                QTest::keyClick(editor()->input(), i % 2 == 0 ? Qt::Key_X : Qt::Key_Backspace);
                QTRY_VERIFY_WITH_TIMEOUT(took > 0 && m_session->rule().upToDate(), kLong);
                untilJudged.push_back(took);
            }
            disconnect(counting);
            std::sort(untilJudged.begin(), untilJudged.end());
            qInfo("from key to the verdicts of %u events: median %.0f ms, at most %.0f ms", m_session->events().size(),
                  untilJudged[untilJudged.size() / 2], untilJudged.back());
            waitUntilIdle();
            watchdog.check("typing");
            for (int column = 0; column < 4; ++column) {
                table()->sortByColumn(column, Qt::AscendingOrder);
                waitUntilIdle();
            }
            watchdog.check("sorting");
            table()->setFocus();
            for (int i = 0; i < 20; ++i) {
                QTest::keyClick(table(), Qt::Key_PageDown);
                QTest::qWait(10);
            }
            waitUntilIdle();
            watchdog.check("scrolling");
            m_window->actions()[ActionId::ClearEvents]->trigger();
            waitUntilIdle();
            QCOMPARE(m_session->events().size(), 0U);
            watchdog.check("removing all events");
            m_window->actions()[ActionId::BringEventsBack]->trigger();
            waitUntilIdle();
            QVERIFY(m_session->events().size() > 0);
            watchdog.check("bringing them back");
            m_session->clearEvents();
            waitUntilIdle();
            QVERIFY(watchdog.beats() > 20);
            QStringList again = watchdog.stages();
            if (round > 0) {
                again.removeIf([&blocked](const QString& stage) { return !blocked.contains(stage); });
            }
            blocked = again;
        }
        QVERIFY2(blocked.isEmpty(), qPrintable(blocked.join(QStringLiteral("; "))));
    }

private:
    /// The promise is about the program as people run it: a build without optimization, or with sanitizers, takes
    /// several times as long for the same work.
    static uint32_t manyEvents() {
        bool given = false;
        const uint32_t wanted = qEnvironmentVariable("RW_EVENTS").toUInt(&given);
        return given ? wanted : test::Watchdog::optimised() ? 100'000 : 5'000;
    }
    void start() {
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("workspace.sqlite"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(m_session->settings().theme() == QLatin1String("dark") ? Theme::Choice::Dark
                                                                              : Theme::Choice::Light);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_ready = std::make_unique<QSignalSpy>(m_session.get(), &session::Session::ready);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kLong));
        m_session->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_ready->count(), 1, kLong);
    }
    void stop() {
        m_ready.reset();
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }
    void waitUntilIdle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void pasteRule(const QByteArray& text) {
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        editor()->input()->setFocus();
        QTRY_VERIFY(editor()->input()->hasFocus());
        QTest::keyClick(editor()->input(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor()->text(), text);
        waitUntilIdle();
    }
    void chooseWindow(int minutes) {
        auto* combo = box("windowBox");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->count() && combo->currentData().toInt() != minutes; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QCOMPARE(combo->currentData().toInt(), minutes);
        QCOMPARE(m_session->settings().windowMinutes(), minutes);
    }
    void choose(const char* name, const QString& item) {
        auto* combo = box(name);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->count() && combo->currentText() != item; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QCOMPARE(combo->currentText(), item);
        waitUntilIdle();
    }
    void chooseType(const QString& name) {
        for (int row = 0; row < types()->model()->rowCount(); ++row) {
            const QModelIndex index = types()->model()->index(row, TypesModel::Name);
            if (index.data().toString() == name) {
                types()->scrollTo(index);
                QTest::mouseClick(types()->viewport(), Qt::LeftButton, Qt::NoModifier,
                                  types()->visualRect(index).center());
                waitUntilIdle();
                return;
            }
        }
        QFAIL("no such event type");
    }
    void click(int row) {
        QTRY_VERIFY(table()->model()->rowCount() > row);
        const QModelIndex index = table()->model()->index(row, 1);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, table()->visualRect(index).center());
        QCOMPARE(table()->currentIndex().row(), row);
        waitUntilIdle();
    }
    /// The value that the payload tree shows at a top-level name.
    static QString shownInPayload(const QAbstractItemModel& model, const QModelIndex& parent, const QString& name) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            if (model.index(row, 0, parent).data().toString() == name) {
                return model.index(row, 1, parent).data().toString();
            }
        }
        return {};
    }
    [[nodiscard]] QAbstractItemModel* leaves() const {
        return m_window->findChild<QTableView*>(QStringLiteral("leafResults"))->model();
    }
    /// Some row of Leaf results shows this state.
    [[nodiscard]] bool anyLeaf(const QString& state) const {
        for (int row = 0; row < leaves()->rowCount(); ++row) {
            if (leaves()->index(row, 0).data().toString().compare(state, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] QStringList failingPaths() const {
        QStringList paths;
        for (int row = 0; row < leaves()->rowCount(); ++row) {
            if (leaves()->index(row, 0).data().toString().compare(QLatin1String("fail"), Qt::CaseInsensitive) == 0) {
                paths << leaves()->index(row, 1).data().toString();
            }
        }
        return paths;
    }
    [[nodiscard]] QModelIndex leafOf(const QString& path) const {
        for (int row = 0; row < leaves()->rowCount(); ++row) {
            if (leaves()->index(row, 1).data().toString() == path) {
                return leaves()->index(row, 1);
            }
        }
        return {};
    }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(QStringLiteral("ruleEditor")); }
    [[nodiscard]] QTableView* table() const { return m_window->findChild<QTableView*>(QStringLiteral("eventTable")); }
    [[nodiscard]] QTreeView* types() const { return m_window->findChild<QTreeView*>(QStringLiteral("typesView")); }
    [[nodiscard]] QComboBox* box(const char* name) const {
        return m_window->findChild<QComboBox*>(QLatin1String(name));
    }
    [[nodiscard]] QString strip() const { return m_window->findChild<StatusStrip*>()->text(); }
    [[nodiscard]] QString label(const char* name) const {
        return m_window->findChild<QLabel*>(QLatin1String(name))->text();
    }
    [[nodiscard]] QString banner(const char* name) const {
        return m_window->findChild<Banner*>(QLatin1String(name))->text();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_ready;
};

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
