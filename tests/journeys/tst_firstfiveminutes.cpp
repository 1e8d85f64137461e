// SPDX-License-Identifier: GPL-3.0-or-later
// The first five minutes of somebody who has never seen the program: one window, one row of the promise after the
// other, with real keys and clicks. RW_SHOTS=folder keeps a picture of every step; RW_SHOTS_THEME, RW_SHOTS_SIZE
// ("1024x700") say how it looks there.
#include "session/session.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/dialogs/clinic.h"
#include "ui/editor/ruleeditor.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/panels/problemspanel.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 180'000; // ms; for machines under load

/// What a person finds in a ticket: the put-rule input of a colleague, its pattern encoded in a string, and wrong.
const QByteArray kTicket =
    "{\n"
    "  \"Name\": \"acd-end-voice\",\n"
    "  \"EventBusName\": \"aws.partner/genesys.com/cloud/0d1f6a52-3b7e-4c19-8a2d-5e6f70819243/workbench\",\n"
    "  \"EventPattern\": \"{\\\"source\\\": [{\\\"prefix\\\": \\\"aws.partner/genesys.com\\\"}], "
    "\\\"detail-type\\\": [\\\"v2.detail.events.conversation.{id}.acd.end\\\"], \\\"detail\\\": {\\\"eventBody\\\": "
    "{\\\"mediaType\\\": \\\"VOICE\\\"}}}\",\n"
    "  \"State\": \"ENABLED\"\n"
    "}\n";

} // namespace

class TestFirstFiveMinutes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = m_dir->filePath(QStringLiteral("workspace.sqlite"));
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(qEnvironmentVariable("RW_SHOTS_THEME") == QLatin1String("dark") ? Theme::Choice::Dark
                                                                                       : Theme::Choice::Light);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        const QStringList size = qEnvironmentVariable("RW_SHOTS_SIZE").split(u'x');
        m_window->show();
        if (size.size() == 2) {
            m_window->setWindowState(Qt::WindowNoState);
            m_window->resize(size[0].toInt(), size[1].toInt());
        }
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kLong));
        QSignalSpy ready(m_session.get(), &session::Session::ready);
        m_session->open();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kLong);
    }

    void cleanup() {
        if (QTest::currentTestFailed() && m_window) {
            m_failed = true;
            m_window->grab().save(
                QStringLiteral("first-five-minutes-failed-%1.png").arg(QLatin1String(QTest::currentTestFunction())));
        }
    }

    void cleanupTestCase() {
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }

    // 0:00: the window, the demo organisation, a rule that matches none of its events, and why, without a click.
    void at000_theExplanationIsThere() {
        idle();
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("welcomeStrip"))->isVisible());
        QCOMPARE(m_session->currentOrganization(), QStringLiteral("demo"));
        QCOMPARE(editor()->text(), session::Session::demoRule());
        QVERIFY2(strip().contains(QRegularExpression(QStringLiteral("· 0 of [\\d,]+ events match"))),
                 qPrintable(strip()));
        QTRY_VERIFY_WITH_TIMEOUT(table()->currentIndex().isValid(), kLong);
        idle();
        QVERIFY(label("matchHeadline")->isVisible());
        QVERIFY2(label("matchHeadline")->text().contains(QStringLiteral("does not match"), Qt::CaseInsensitive) ||
                     label("matchHeadline")->text().contains(QStringLiteral("No match"), Qt::CaseInsensitive),
                 qPrintable(label("matchHeadline")->text()));
        QVERIFY(failing().size() >= 3);
        QVERIFY(funnel()->isVisible() || problems()->count() >= 3);
        shoot("000-start");
    }

    // 0:30: the first failing leaf: the payload goes to the path that was meant; values with counts; a fix.
    void at030_theFirstFailingLeaf() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        auto* tabs = m_window->findChild<QTabWidget*>(QStringLiteral("matchTabs"));
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(2).center());
        QTRY_VERIFY_WITH_TIMEOUT(leaves()->isVisible(), kLong);
        const QModelIndex row = leafOf(QStringLiteral("detail.mediaType"));
        QVERIFY(row.isValid());
        const auto sentence = [this] {
            const QModelIndex leaf = leafOf(QStringLiteral("detail.mediaType"));
            return leaf.siblingAtColumn(leaves()->model()->columnCount() - 1).data().toString();
        };
        // What the events have is counted soon after the last of them has arrived.
        const QRegularExpression counted(QStringLiteral("in 0 of [\\d,]+ events; .*\"VOICE\" \\d+"));
        QTRY_VERIFY2_WITH_TIMEOUT(sentence().contains(counted), qPrintable(sentence()), kLong);
        QVERIFY2(sentence().contains(QStringLiteral("detail.eventBody.mediaType")), qPrintable(sentence()));
        leaves()->scrollTo(row);
        QTest::mouseClick(leaves()->viewport(), Qt::LeftButton, {}, leaves()->visualRect(row).center());
        shoot("030-leaf");
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(0).center());
        QTRY_VERIFY_WITH_TIMEOUT(tree()->isVisible(), kLong);
        const QModelIndex place = tree()->currentIndex();
        QVERIFY(place.isValid());
        QCOMPARE(place.siblingAtColumn(0).data().toString(), QStringLiteral("mediaType"));
        QCOMPARE(place.parent().data().toString(), QStringLiteral("eventBody")); // where it really is
        QVERIFY(tree()->viewport()->rect().intersects(tree()->visualRect(place)));
        shoot("030-payload");
        QTest::keyClick(tree(), Qt::Key_Return); // to the leaf in the rule
        QTRY_VERIFY_WITH_TIMEOUT(editor()->input()->hasFocus(), kLong);
        const QByteArray text = editor()->text();
        QVERIFY(qAbs(text.indexOf("\"mediaType\"") - static_cast<qsizetype>(editor()->caret())) < 30);
    }

    // 0:45: fixes: by the light bulb, from the list of problems, all at once; the counter moves from 0 to n.
    void at045_fixes() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        const auto bars = [this] {
            QStringList counts;
            for (int row = 0; row < funnel()->topLevelItemCount(); ++row) {
                counts << funnel()->topLevelItem(row)->text(2);
            }
            return counts;
        };
        idle();
        const QStringList before = bars();
        QVERIFY(before.size() >= 4);
        QTest::keyClick(editor()->input(), Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget() != nullptr, kLong);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu && menu->activeAction());
        QVERIFY2(menu->activeAction()->text().contains(QStringLiteral("detail.eventBody.mediaType")),
                 qPrintable(menu->activeAction()->text()));
        shoot("045-bulb");
        QTest::keyClick(menu, Qt::Key_Return);
        idle();
        QVERIFY(!editor()->text().contains("\"mediaType\": [\"VOICE\"],\n    \"eventBody\""));
        QTest::keyClick(editor()->input(), Qt::Key_F8);
        clickFirstFix();
        idle();
        QTest::keyClick(editor()->input(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        idle();
        QVERIFY2(strip().startsWith(QStringLiteral("Valid")), qPrintable(strip()));
        QVERIFY2(m_session->test().matched() > 0, editor()->text().constData());
        QVERIFY2(strip().contains(QStringLiteral("· %1 of").arg(QLocale().toString(m_session->test().matched()))),
                 qPrintable(strip()));
        QCOMPARE(problems()->count(), 0);
        QVERIFY(bars() != before);
        raise("funnelDock");
        shoot("045-funnel");
    }

    // 2:00: an own event, as a WebSocket gave it: recognised, wrapped, judged, and shown.
    void at200_anOwnEvent() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        QFile file(QStringLiteral(RW_TEST_DATA "/genesys/samples/ws.customer.end.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QApplication::clipboard()->setText(QString::fromUtf8(file.readAll()));
        const uint32_t before = m_session->events().size();
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), before + 1, kLong);
        idle();
        QVERIFY2(label("statusText")->text().contains(QStringLiteral("1 new event")),
                 qPrintable(label("statusText")->text()));
        QVERIFY(m_session->test().verdict({before}) == store::Verdict::NoMatch);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<EventBrowser*>()->currentEvent(), std::optional<uint32_t>(before),
                                  kLong);
        idle();
        QVERIFY(label("matchHeadline")->isVisible());
        shoot("200-own-event");
    }

    // 2:30: an own rule, encoded in a put-rule input and with a scalar: taken out, the fix offered, never just refused.
    void at230_anOwnRule() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        QApplication::clipboard()->setText(QString::fromUtf8(kTicket));
        editor()->input()->setFocus();
        QTest::keyClick(editor()->input(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor()->input(), Qt::Key_V, Qt::ControlModifier);
        idle();
        QTRY_VERIFY_WITH_TIMEOUT(banner("noticeBanner").contains(QStringLiteral("put-rule")), kLong);
        QVERIFY2(editor()->text().trimmed().startsWith("{\"source\"") ||
                     editor()->text().trimmed().startsWith("{\n  \"source\""),
                 editor()->text().constData());
        QVERIFY2(strip().startsWith(QStringLiteral("Not valid: ")), qPrintable(strip()));
        QVERIFY(problems()->count() >= 1);
        shoot("230-own-rule");
        QTest::keyClick(editor()->input(), Qt::Key_F8);
        clickFirstFix();
        idle();
        QVERIFY2(strip().startsWith(QStringLiteral("Valid")), qPrintable(strip()));
        QVERIFY(m_session->test().matched() > 0);
        QTest::keyClick(editor()->input(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        idle();
        shoot("230-repaired");
    }

    // 3:45: an event that must match: the suite is there, and its count.
    void at345_mustMatch() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        auto* verdicts = m_window->findChild<QComboBox*>(QStringLiteral("verdictFilter"));
        verdicts->setFocus();
        QTest::keyClick(verdicts, Qt::Key_Home);
        for (int i = 0; i < verdicts->count() && verdicts->currentText() != QLatin1String("Matching"); ++i) {
            QTest::keyClick(verdicts, Qt::Key_Down);
        }
        idle();
        const QModelIndex first = table()->model()->index(0, 1);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(first).center());
        idle();
        QTest::keyClick(table(), Qt::Key_M, Qt::ControlModifier);
        idle();
        QTRY_VERIFY2_WITH_TIMEOUT(strip().contains(QStringLiteral("1 test passes")), qPrintable(strip()), kLong);
        raise("suiteDock");
        shoot("345-must-match");
        verdicts->setFocus();
        QTest::keyClick(verdicts, Qt::Key_Home);
        idle();
    }

    // 4:15: the rule is saved, then edited: what was gained and lost since.
    void at415_gainedAndLost() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        ask::setNextFileName(m_dir->filePath(QStringLiteral("acd-end.json")));
        editor()->input()->setFocus();
        QTest::keyClick(editor()->input(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(QStringLiteral("acd-end.json"))), kLong);
        const uint32_t before = m_session->test().matched();
        const auto value = static_cast<uint32_t>(editor()->text().indexOf("\"VOICE\""));
        editor()->select({value + 7, value + 7});
        QTest::keyClicks(editor()->input(), QStringLiteral(", "));
        QTest::keyClicks(editor()->input(), QStringLiteral("\"MESSAGE\""));
        QTest::keyClick(editor()->input(), Qt::Key_Escape); // whatever completion offers
        idle();
        QVERIFY2(m_session->rule().parsed()->result.valid(), editor()->text().constData());
        QVERIFY2(m_session->test().matched() > before, editor()->text().constData());
        raise("funnelDock");
        auto* gained = m_window->findChild<QPushButton*>(QStringLiteral("funnelGained"));
        QTRY_VERIFY_WITH_TIMEOUT(gained->isVisible(), kLong);
        QCOMPARE(gained->text(),
                 QStringLiteral("%1 gained").arg(QLocale().toString(m_session->test().matched() - before)));
        QVERIFY2(strip().contains(QStringLiteral("1 test passes")), qPrintable(strip())); // what must match still does
        shoot("415-gained");
    }

    // 4:45: export, copy: exactly what the console takes.
    void at445_exportCopy() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        QVERIFY(m_window->findChild<QAbstractButton*>(QStringLiteral("exportButton"))->isEnabled());
        QApplication::clipboard()->setText(QStringLiteral("something else"));
        QTest::keyClick(editor()->input(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QByteArray copied = QApplication::clipboard()->text().toUtf8();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(copied, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(document, QJsonDocument::fromJson(editor()->text()));
        QCOMPARE(document.object().keys(),
                 (QStringList{QStringLiteral("detail"), QStringLiteral("detail-type"), QStringLiteral("source")}));
        QVERIFY(banner("noticeBanner").contains(QStringLiteral("Copied")));
        shoot("445-copied");
        QTest::keyClick(editor()->input(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QDialog*>(QStringLiteral("exportDialog")) != nullptr, kLong);
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("exportDialog"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), kLong);
        shoot("445-export", dialog);
        dialog->close();
    }

    // And when there is time: the clinic, which leaves the rule and the events alone.
    void at500_theClinic() {
        if (m_failed) {
            QSKIP("an earlier step failed");
        }
        const QByteArray rule = editor()->text();
        const uint32_t events = m_session->events().size();
        m_window->activateWindow();
        editor()->input()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(editor()->input()->hasFocus(), kLong);
        QTest::keyClick(editor()->input(), Qt::Key_F1, Qt::ShiftModifier);
        auto* clinic = m_window->findChild<ClinicDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(clinic != nullptr && clinic->isVisible(), kLong);
        clinic->findChild<QListWidget*>(QStringLiteral("clinicList"))->setCurrentRow(6);
        QTRY_VERIFY_WITH_TIMEOUT(clinic->idle(), kLong);
        QVERIFY(
            clinic->findChild<QLabel*>(QStringLiteral("clinicState"))->text().startsWith(QStringLiteral("Not yet")));
        QTest::mouseClick(clinic->findChild<QPushButton*>(QStringLiteral("clinicHint")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(clinic->idle(), kLong);
        QVERIFY(!clinic->findChild<Banner*>(QStringLiteral("clinicAdvice"))->text().isEmpty());
        shoot("500-clinic", clinic);
        clinic->close();
        QCOMPARE(editor()->text(), rule);
        QCOMPARE(m_session->events().size(), events);
    }

private:
    void idle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong); }
    void clickFirstFix() {
        // The buttons are made anew whenever the problems are.
        const auto button = [this] { return m_window->findChild<QToolButton*>(QStringLiteral("fix0")); };
        QTRY_VERIFY_WITH_TIMEOUT(button() != nullptr && button()->isVisible(), kLong);
        QTest::mouseClick(button(), Qt::LeftButton);
    }
    void raise(const char* dock) {
        auto* pane = m_window->findChild<QDockWidget*>(QLatin1String(dock));
        QVERIFY2(pane, dock);
        pane->show();
        pane->raise();
        QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), kLong);
    }
    void shoot(const char* step, QWidget* what = nullptr) {
        const QString folder = qEnvironmentVariable("RW_SHOTS");
        if (folder.isEmpty()) {
            return;
        }
        QVERIFY(QDir().mkpath(folder));
        QTest::qWait(200); // one more round of layout and painting, for the picture alone
        QWidget* popup = QApplication::activePopupWidget();
        QPixmap picture = (what != nullptr ? what : m_window.get())->grab();
        if (popup != nullptr) {
            QPainter(&picture).drawPixmap(popup->mapToGlobal(QPoint()) - m_window->mapToGlobal(QPoint()),
                                          popup->grab());
        }
        QVERIFY(picture.save(QDir(folder).filePath(QStringLiteral("%1.png").arg(QLatin1String(step)))));
    }
    [[nodiscard]] RuleEditor* editor() const { return m_window->findChild<RuleEditor*>(QStringLiteral("ruleEditor")); }
    [[nodiscard]] QTableView* table() const { return m_window->findChild<QTableView*>(QStringLiteral("eventTable")); }
    [[nodiscard]] QTableView* leaves() const { return m_window->findChild<QTableView*>(QStringLiteral("leafResults")); }
    [[nodiscard]] QTreeView* tree() const { return m_window->findChild<QTreeView*>(QStringLiteral("payloadTree")); }
    [[nodiscard]] QTreeWidget* funnel() const {
        return m_window->findChild<QTreeWidget*>(QStringLiteral("funnelBars"));
    }
    [[nodiscard]] ProblemsPanel* problems() const {
        return m_window->findChild<ProblemsPanel*>(QStringLiteral("problemsPanel"));
    }
    [[nodiscard]] QString strip() const { return m_window->findChild<StatusStrip*>()->text(); }
    [[nodiscard]] QLabel* label(const char* name) const { return m_window->findChild<QLabel*>(QLatin1String(name)); }
    [[nodiscard]] QString banner(const char* name) const {
        return m_window->findChild<Banner*>(QLatin1String(name))->text();
    }
    [[nodiscard]] QStringList failing() const {
        QStringList paths;
        const QAbstractItemModel& model = *leaves()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString().compare(QLatin1String("fail"), Qt::CaseInsensitive) == 0) {
                paths << model.index(row, 1).data().toString();
            }
        }
        return paths;
    }
    [[nodiscard]] QModelIndex leafOf(const QString& path) const {
        const QAbstractItemModel& model = *leaves()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 1).data().toString() == path) {
                return model.index(row, 1);
            }
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    const Language m_english{QStringLiteral("en")}; // as the program does it: one test, two tests
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    bool m_failed = false;
};

QTEST_MAIN(TestFirstFiveMinutes)
#include "tst_firstfiveminutes.moc"
