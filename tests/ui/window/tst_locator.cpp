// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/locator.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QVBoxLayout>

using namespace rw::ui;

class TestLocator : public QObject {
    Q_OBJECT

    static LocatorSource source(const QString& prefix, const QStringList& titles, QStringList& went) {
        return {prefix, prefix + QStringLiteral("-things"), QStringLiteral("rule"),
                [titles, &went](const QString& text, int most) {
                    std::vector<LocatorItem> items;
                    for (const QString& title : titles) {
                        if (locatorFit(title, text) > 0 && static_cast<int>(items.size()) < most) {
                            items.push_back({title, {}, [title, &went] { went << title; }});
                        }
                    }
                    return items;
                }};
    }

private Q_SLOTS:
    void beginningsCountMore() {
        const auto fit = [](const char* title, const char* text) {
            return locatorFit(QString::fromLatin1(title), QString::fromLatin1(text));
        };
        QCOMPARE(fit("detail.eventBody.queueId", "nothing"), 0);
        QVERIFY(fit("detail.eventBody.queueId", "") > 0);
        QVERIFY(fit("queueId", "queue") > fit("detail.queueId", "queue"));
        QVERIFY(fit("detail.queueId", "queue") > fit("detail.myqueue", "queue"));
        QVERIFY(fit("detail.eventBody.queueId", "BODY id") > 0); // all words, any case
        QVERIFY(fit("detail.eventBody.queueId", "body x") == 0);
    }

    void keysLeadThere() {
        Theme theme;
        QWidget window;
        window.resize(900, 600);
        auto* edit = new QLineEdit(&window);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        QStringList went;
        Locator locator(theme,
                        {source(QStringLiteral(">"), {QStringLiteral("Test"), QStringLiteral("Format")}, went),
                         source(QStringLiteral("p"), {QStringLiteral("detail.test"), QStringLiteral("source")}, went)},
                        &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        auto* input = locator.findChild<QLineEdit*>(QStringLiteral("locatorInput"));
        auto* list = locator.findChild<QListView*>(QStringLiteral("locatorList"));
        const auto rows = [list] { return list->model()->rowCount(); };

        locator.open();
        QVERIFY(input->hasFocus());
        QCOMPARE(rows(), 4);
        QTest::keyClicks(input, QStringLiteral("test"));
        QCOMPARE(rows(), 2);
        QTest::keyClick(input, Qt::Key_Down);
        QTest::keyClick(input, Qt::Key_Down); // stays at the last
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(went, QStringList{QStringLiteral("detail.test")});
        QVERIFY(!locator.isVisible());
        QVERIFY(edit->hasFocus());

        locator.open();
        QTest::keyClicks(input, QStringLiteral(">t"));
        QCOMPARE(rows(), 2); // Test, Format
        input->clear();
        QTest::keyClicks(input, QStringLiteral("p "));
        QCOMPARE(rows(), 2);
        QTest::keyClicks(input, QStringLiteral("zzz"));
        QCOMPARE(rows(), 0);
        const auto* nothing = locator.findChild<QLabel*>(QStringLiteral("locatorNothing"));
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(QStringLiteral("“zzz”")));
        QTest::keyClick(input, Qt::Key_Return); // nothing to go to: it stays
        QVERIFY(locator.isVisible());
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!locator.isVisible());
        QVERIFY(edit->hasFocus());
        QCOMPARE(went.size(), 1);

        locator.open();
        edit->setFocus(); // as a click elsewhere
        QVERIFY(!locator.isVisible());
    }

    void aKindOfManyWaitsUntilItIsNamed() {
        Theme theme;
        QWidget window;
        window.resize(900, 600);
        QStringList went;
        LocatorSource values = source(QStringLiteral("v"), {QStringLiteral("a = 1"), QStringLiteral("b = 1")}, went);
        values.onlyNamed = true;
        Locator locator(theme, {values, source(QStringLiteral("t"), {}, went)}, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* input = locator.findChild<QLineEdit*>(QStringLiteral("locatorInput"));
        const auto* list = locator.findChild<QListView*>(QStringLiteral("locatorList"));
        const auto* nothing = locator.findChild<QLabel*>(QStringLiteral("locatorNothing"));
        locator.open();
        QCOMPARE(list->model()->rowCount(), 0);
        QTest::keyClicks(input, QStringLiteral("v "));
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(!nothing->isVisible());
        input->clear();
        QTest::keyClicks(input, QStringLiteral("t "));
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(QStringLiteral("t-things")));
    }
};

QTEST_MAIN(TestLocator)
#include "tst_locator.moc"
