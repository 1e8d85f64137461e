// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/actions.h"
#include "ui/browser/eventbrowser.h"
#include "ui/mainwindow.h"
#include "ui/panes.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000;

/// Parts of Qt's own composite controls: the whole speaks for them.
bool isPartOfAnother(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.inherits("QComboBoxListView") ||
           widget.inherits("QComboBoxPrivateContainer") ||
           (parent != nullptr &&
            (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") || parent->inherits("QHeaderView")));
}

QString nameOf(const QAccessibleInterface& interface) {
    return interface.text(QAccessible::Name).trimmed();
}

/// What a screen reader cannot make sense of.
QStringList unnamed(const QWidget& window) {
    QStringList wrong;
    QList<QWidget*> all = window.findChildren<QWidget*>();
    for (QWidget* widget : std::as_const(all)) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || isPartOfAnother(*widget) ||
            widget->focusProxy() != nullptr) {
            continue;
        }
        const QString who = QStringLiteral("%1 %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr) {
            wrong << who + QStringLiteral(": not accessible");
            continue;
        }
        if (nameOf(*interface).isEmpty()) {
            wrong << who + QStringLiteral(": no name");
        }
        switch (interface->role()) {
        case QAccessible::NoRole:
        case QAccessible::Client:
        case QAccessible::Window:
        case QAccessible::Pane:
            wrong << who + QStringLiteral(": role %1").arg(interface->role());
            break;
        default:
            break;
        }
    }
    return wrong;
}

} // namespace

/// What assistive technology gets to know of the window and its dialogs, asked in this process. The same is asked over
/// the bus in tests/packaging/check-accessibility.
class TestAccessible : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir.filePath(QStringLiteral("settings.ini"));
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kLong));
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->events().size() > 0, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
    }
    void cleanupTestCase() {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }

    void everyControlOfTheWindowHasNameAndRole() {
        for (QDockWidget* dock : m_window->findChild<Panes*>()->toolDocks()) {
            dock->show();
        }
        m_window->actions()[ActionId::Locate]->trigger(); // it lies over the window
        const QStringList wrong = unnamed(*m_window);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void everyControlOfTheDialogsHasNameAndRole_data() {
        QTest::addColumn<ActionId>("action");
        QTest::newRow("preferences") << ActionId::Preferences;
        QTest::newRow("export rule") << ActionId::ExportRule;
        QTest::newRow("export events") << ActionId::ExportEvents;
        QTest::newRow("what to fetch") << ActionId::FetchOptions;
        QTest::newRow("organisations") << ActionId::Organizations;
        QTest::newRow("simulate") << ActionId::SimulateEvent;
        QTest::newRow("help") << ActionId::GettingStarted;
        QTest::newRow("shortcuts") << ActionId::Shortcuts;
        QTest::newRow("about") << ActionId::About;
    }
    void everyControlOfTheDialogsHasNameAndRole() {
        QFETCH(ActionId, action);
        QAction* trigger = m_window->actions()[action];
        QVERIFY(trigger->isEnabled());
        const QWidgetList before = visibleWindows();
        trigger->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visibleWindows().size() > before.size(), kLong);
        QWidgetList opened = visibleWindows();
        opened.removeIf([&before](QWidget* window) { return before.contains(window); });
        QStringList wrong;
        for (QWidget* window : std::as_const(opened)) {
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(window);
            QVERIFY(interface != nullptr);
            if (nameOf(*interface).isEmpty()) {
                wrong << QStringLiteral("%1: no title").arg(QLatin1String(window->metaObject()->className()));
            }
            wrong << unnamed(*window);
        }
        for (QWidget* window : std::as_const(opened)) {
            window->close();
        }
        QTRY_COMPARE_WITH_TIMEOUT(visibleWindows().size(), before.size(), kLong);
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void rowsOfTheLeafTableAreReadable() {
        auto* events = m_window->findChild<QTableView*>(QStringLiteral("eventTable"));
        QTRY_VERIFY_WITH_TIMEOUT(events->currentIndex().isValid(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle(), kLong);
        auto* leaves = m_window->findChild<QTableView*>(QStringLiteral("leafResults"));
        QVERIFY(leaves != nullptr && leaves->model()->rowCount() > 0);
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(leaves);
        QVERIFY(interface != nullptr && interface->tableInterface() != nullptr);
        QCOMPARE(interface->tableInterface()->rowCount(), leaves->model()->rowCount());
        for (int row = 0; row < leaves->model()->rowCount(); ++row) {
            QString text;
            for (int column = 0; column < leaves->model()->columnCount(); ++column) {
                QAccessibleInterface* cell = interface->tableInterface()->cellAt(row, column);
                QVERIFY(cell != nullptr);
                text += nameOf(*cell) + QLatin1Char(' ');
            }
            // The word of the state, never only its icon; and which leaf it is.
            QVERIFY2(text.contains(QStringLiteral("pass"), Qt::CaseInsensitive) ||
                         text.contains(QStringLiteral("fail"), Qt::CaseInsensitive) ||
                         text.contains(QStringLiteral("judged"), Qt::CaseInsensitive) ||
                         text.contains(QStringLiteral("evaluated"), Qt::CaseInsensitive),
                     qPrintable(text));
            QVERIFY2(text.contains(leaves->model()->index(row, 1).data().toString()), qPrintable(text));
        }
    }

private:
    static QWidgetList visibleWindows() {
        QWidgetList windows = QApplication::topLevelWidgets();
        windows.removeIf([](QWidget* window) {
            return !window->isVisible() || window->windowType() == Qt::ToolTip || window->inherits("QMenu");
        });
        return windows;
    }
    QTemporaryDir m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
