// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace rw::ui;

class TestActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noTwoActionsShareAKey() {
        QHash<QKeySequence, QString> owners;
        for (const ActionSpec& spec : actionTable()) {
            for (const QKeySequence& key : keysOf(spec)) {
                const QString name = QString::fromLatin1(spec.name);
                QVERIFY2(!key.isEmpty(), spec.name);
                QVERIFY2(
                    !owners.contains(key),
                    qPrintable(QStringLiteral("%1 is used by %2 and %3").arg(key.toString(), owners.value(key), name)));
                owners.insert(key, name);
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void everyRowIsComplete() {
        QSet<QString> names;
        for (const ActionSpec& spec : actionTable()) {
            names.insert(QString::fromLatin1(spec.name));
            QVERIFY2(*spec.text != '\0', spec.name);
            QVERIFY2(QString::fromUtf8(spec.text).count(QLatin1Char('&')) <= 1, spec.name);
            if (*spec.icon != '\0') {
                QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(spec.icon))), spec.icon);
            }
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(actionTable().size()));
    }

    void mnemonicsOfAMenuDiffer() {
        for (const MenuId menu :
             {MenuId::File, MenuId::Edit, MenuId::Rule, MenuId::Events, MenuId::View, MenuId::Help}) {
            QSet<QChar> seen;
            for (const ActionSpec& spec : actionTable()) {
                const QString text = QString::fromUtf8(spec.text);
                const qsizetype at = text.indexOf(QLatin1Char('&'));
                if (spec.menu == menu && at >= 0) {
                    const QChar letter = text.at(at + 1).toLower();
                    QVERIFY2(!seen.contains(letter), spec.text);
                    seen.insert(letter);
                }
            }
        }
    }

    // What the editor swallows never reaches an action: every key is pressed where the user presses it.
    void keysReachTheirActionFromTheEditor() {
        Theme theme;
        QMainWindow window;
        Actions actions(theme, &window);
        RuleEditor editor(theme);
        window.setCentralWidget(&editor);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor.input()->setFocus();
        QTRY_VERIFY(editor.input()->hasFocus());
        // These the editor does itself, and the same. Esc closes its lists; the window takes it while something runs.
        const QSet<ActionId> own = {ActionId::Undo,  ActionId::Redo,      ActionId::Cut,   ActionId::Copy,
                                    ActionId::Paste, ActionId::SelectAll, ActionId::Cancel};
        for (const ActionSpec& spec : actionTable()) {
            if (own.contains(spec.id)) {
                continue;
            }
            for (const QKeySequence& key : keysOf(spec)) {
                editor.setText("{\n  \"a\": [1]\n}\n");
                QSignalSpy triggered(actions[spec.id], &QAction::triggered);
                QTest::keySequence(editor.input(), key);
                QVERIFY2(
                    triggered.count() == 1,
                    qPrintable(QStringLiteral("%1 does not reach %2").arg(key.toString(), QLatin1String(spec.name))));
                QCOMPARE(editor.text(), QByteArray("{\n  \"a\": [1]\n}\n"));
            }
        }
        window.takeCentralWidget();
    }

    void toolTipsNameTheKey() {
        Theme theme;
        QMainWindow window;
        Actions actions(theme, &window);
        QVERIFY(actions[ActionId::Test]->toolTip().contains(QStringLiteral("F5")));
        QMenu menu;
        actions.fill(&menu, MenuId::Edit);
        QVERIFY(menu.actions().contains(actions[ActionId::Undo]));
        QVERIFY(!menu.actions().contains(actions[ActionId::Test]));
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
