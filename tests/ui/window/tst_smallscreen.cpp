// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "support/quietsession.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/fitscreen.h"
#include "ui/mainwindow.h"
#include "ui/onelinelabel.h"
#include "ui/panes.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace rw;
using namespace rw::ui;

namespace {
constexpr int kLong = 60'000;
constexpr QSize kScreen(720, 450); // 1440x900 with everything twice as large

QByteArray demoEvent() {
    return QByteArrayLiteral(
        "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"v2.detail.events.conversation.{id}.acd.end\","
        "\"source\":\"aws.partner/genesys.com/cloud/o/s\",\"account\":\"1\",\"time\":\"2026-02-03T10:00:00Z\","
        "\"region\":\"us-east-1\",\"resources\":[],\"detail\":{\"eventBody\":{\"conversationId\":\"c\"}}}");
}
} // namespace

/// A screen with so few points that not all has room: the window and its dialogs stay within it.
class TestSmallScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QCOMPARE(QGuiApplication::primaryScreen()->size(), kScreen);
        session::SessionOptions options = test::quietOptions(m_dir);
        options.settingsPath = m_dir.filePath(QStringLiteral("settings%1.ini").arg(++m_runs)); // layouts are forgotten
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Choice::Light);
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kLong));
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_session->addEventText(demoEvent(), QStringLiteral("one"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->events().size(), 1U, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }
    void cleanup() {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_window.reset();
        m_theme->apply(Theme::Choice::System);
        m_theme.reset();
        m_session.reset();
    }

    void noPaneMakesTheWindowLargerThanTheScreen() {
        QVERIFY(fits(*m_window));
        for (const ActionId id : {ActionId::Diagnose, ActionId::LiveWatch, ActionId::ActivityLog, ActionId::ShowValues,
                                  ActionId::FollowConversation}) {
            m_window->actions()[id]->trigger();
            QTest::qWait(20);
            QVERIFY2(fits(*m_window), qPrintable(m_window->actions()[id]->text()));
        }
        auto* panes = m_window->findChild<Panes*>();
        for (QDockWidget* dock : panes->toolDocks()) {
            dock->show();
        }
        QTest::qWait(20);
        QVERIFY(fits(*m_window));
        // Laid out on a large screen, too: three panes above each other.
        panes->addDockWidget(Qt::BottomDockWidgetArea, panes->problemsDock());
        QTest::qWait(20);
        QVERIFY(fits(*m_window));
    }

    void theRuleShowsSeveralLines() {
        auto* editor = m_window->findChild<RuleEditor*>()->input();
        QVERIFY2(editor->height() >= 4 * editor->fontMetrics().lineSpacing(),
                 qPrintable(QString::number(editor->height())));
    }

    void exportStaysInTheToolBar() {
        auto* bar = m_window->findChild<QToolBar*>(QStringLiteral("toolBar"));
        auto* button = bar->findChild<QPushButton*>(QStringLiteral("exportButton"));
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kLong);
        QVERIFY(bar->rect().contains(button->geometry()));
        auto* format = bar->findChild<QToolButton*>(QStringLiteral("actionFormatButton"));
        QCOMPARE(format->toolButtonStyle(), Qt::ToolButtonIconOnly);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(1500, 450);
        QTRY_COMPARE_WITH_TIMEOUT(format->toolButtonStyle(), Qt::ToolButtonTextBesideIcon, kLong);
    }

    void dialogsFitAndKeepTheirButtons_data() {
        QTest::addColumn<ActionId>("id");
        for (const ActionId id :
             {ActionId::SimulateEvent, ActionId::ExportEvents, ActionId::Preferences, ActionId::Clinic,
              ActionId::RuleVersions, ActionId::Organizations, ActionId::FetchOptions, ActionId::About,
              ActionId::GettingStarted, ActionId::Shortcuts, ActionId::OperatorHelp, ActionId::ExportRule}) {
            QTest::addRow("%d", static_cast<int>(id)) << id;
        }
    }
    void dialogsFitAndKeepTheirButtons() {
        QFETCH(ActionId, id);
        m_session->rule().setText(QByteArrayLiteral("{\"source\":[\"aws.partner/genesys.com/cloud/o/s\"]}"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_window->actions()[id]->trigger();
        QDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = shownDialog()) != nullptr, kLong);
        QTest::qWait(20);
        QVERIFY2(fits(*dialog), qPrintable(QStringLiteral("%1: %2x%3, at least %4x%5")
                                               .arg(dialog->windowTitle())
                                               .arg(dialog->width())
                                               .arg(dialog->height())
                                               .arg(dialog->minimumWidth())
                                               .arg(dialog->minimumHeight())));
        int seen = 0;
        for (const auto* button : dialog->findChildren<QPushButton*>()) {
            const QRect at(button->mapTo(dialog, QPoint()), button->size());
            seen += button->isVisible() && dialog->rect().contains(at) ? 1 : 0;
        }
        QVERIFY(seen > 0 || dialog->findChildren<QPushButton*>().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog() == nullptr, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }

    void aDialogThatIsTooLargeScrollsAndKeepsItsFocus() {
        QDialog dialog(m_window.get());
        auto* layout = new QVBoxLayout(&dialog);
        QLineEdit* last = nullptr;
        for (int i = 0; i < 40; ++i) {
            last = new QLineEdit(&dialog);
            layout->addWidget(last);
        }
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
        layout->addWidget(buttons);
        last->setFocus();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog, kLong));
        QVERIFY(fits(dialog));
        QVERIFY(dialog.findChild<QScrollArea*>(QStringLiteral("dialogScroll")) != nullptr);
        QVERIFY(dialog.rect().contains(buttons->geometry()));
        QVERIFY(buttons->isVisible());
        QVERIFY(last->isVisible());
        QCOMPARE(dialog.focusWidget(), last);
    }

    void aSmallDialogIsLeftAsItIs() {
        QDialog dialog(m_window.get());
        auto* layout = new QVBoxLayout(&dialog);
        layout->addWidget(new QLineEdit(&dialog));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog, kLong));
        QVERIFY(dialog.findChild<QScrollArea*>() == nullptr);
    }

    void altWithALetterThatNobodyOwnsWritesNothing() {
        auto* editor = m_window->findChild<RuleEditor*>();
        m_window->actions()[ActionId::NewRule]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        const QByteArray before = editor->text();
        editor->input()->setFocus();
        QTest::keyClick(editor->input(), Qt::Key_J, Qt::AltModifier);
        QCOMPARE(editor->text(), before);
        QTest::keyClick(editor->input(), Qt::Key_J);
        QVERIFY(editor->text() != before);
        QLineEdit line(m_window.get());
        line.show();
        QTest::keyClick(&line, Qt::Key_J, Qt::AltModifier);
        QCOMPARE(line.text(), QString());
        QTest::keyClick(&line, Qt::Key_At, Qt::AltModifier | Qt::ControlModifier); // AltGr
        QCOMPARE(line.text(), QStringLiteral("@"));
    }

    void theKeyOfWhatIsNotPossibleSaysWhy() {
        auto* editor = m_window->findChild<RuleEditor*>();
        m_session->rule().setText(QByteArrayLiteral("{\"source\":"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        QVERIFY(!m_window->actions()[ActionId::ExportRule]->isEnabled());
        const QByteArray before = editor->text();
        editor->input()->setFocus();
        QTest::keyClick(editor->input(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto* notice = m_window->findChild<Banner*>(QStringLiteral("noticeBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(notice->text().startsWith(QStringLiteral("No export: ")), kLong);
        QCOMPARE(editor->text(), before);
    }

    void wordsWithoutRoomAreInTheToolTip() {
        OneLineLabel label;
        const QString words = QStringLiteral("No export: the rule is longer than the line that it stands in");
        label.setHelp(QStringLiteral("help"));
        label.setFullText(words);
        label.resize(label.sizeHint());
        label.show();
        QCOMPARE(label.text(), words);
        QCOMPARE(label.toolTip(), QStringLiteral("help"));
        label.resize(label.sizeHint().width() / 2, label.height());
        QVERIFY(label.text().endsWith(u'…'));
        QVERIFY(label.toolTip().contains(words));
        QVERIFY(label.toolTip().contains(QStringLiteral("help")));
    }

private:
    static bool fits(const QWidget& window) {
        return QGuiApplication::primaryScreen()->availableGeometry().contains(window.frameGeometry());
    }
    static QDialog* shownDialog() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QDialog*>(widget); dialog != nullptr && dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    QTemporaryDir m_dir;
    int m_runs = 0;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char* argv[]) {
    const QTemporaryDir dir;
    const QString config = dir.filePath(QStringLiteral("screen.json"));
    QFile file(config);
    if (!file.open(QIODevice::WriteOnly)) {
        return 1;
    }
    file.write(QByteArrayLiteral("{\"screens\":[{\"name\":\"small\",\"x\":0,\"y\":0,\"width\":720,\"height\":450,"
                                 "\"logicalDpi\":96,\"logicalBaseDpi\":96,\"dpr\":1}]}"));
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + config.toUtf8());
    QApplication app(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smallscreen.moc"
