// SPDX-License-Identifier: GPL-3.0-or-later
#include "somevocabulary.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <QListView>
#include <QTest>

using namespace rw;
using namespace rw::ui;

class TestRuleCompleter : public QObject {
    Q_OBJECT
private:
    Theme* m_theme = nullptr;
    RuleEditor* m_editor = nullptr;

private Q_SLOTS:
    void init() {
        m_theme = new Theme;
        m_editor = new RuleEditor(*m_theme);
        m_editor->resize(600, 400);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor));
        m_editor->activateWindow();
        m_editor->input()->setFocus();
    }
    void cleanup() {
        delete m_editor;
        delete m_theme;
    }

    void typingOffersNames() {
        m_editor->setVocabulary(test::someVocabulary());
        m_editor->setText("{\"detail\": {\"eventBody\": {}}}");
        m_editor->select({26, 26});
        QWidget* popup = m_editor->findChild<QWidget*>(u"completionPopup"_qs);
        QVERIFY(popup != nullptr);
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(m_editor->input(), u"id"_qs);
        QVERIFY(popup->isVisible());
        auto* list = popup->findChild<QListView*>();
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"queueId"_qs);
        QVERIFY(m_editor->input()->hasFocus());
        // A name brings its list, and the values are offered at once.
        QTest::keyClick(m_editor->input(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), QByteArray("{\"detail\": {\"eventBody\": {\"queueId\": []}}}"));
        QVERIFY(popup->isVisible());
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"q2"_qs);
        QTest::keyClick(m_editor->input(), Qt::Key_Down);
        QTest::keyClick(m_editor->input(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), QByteArray("{\"detail\": {\"eventBody\": {\"queueId\": [\"q1\"]}}}"));
        QCOMPARE(m_editor->caret(), 42U);
        QVERIFY(!popup->isVisible());
        QTest::keyClick(m_editor->input(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), QByteArray("{\"detail\": {\"eventBody\": {\"queueId\": []}}}"));
    }

    void theListKeepsOutOfTheWay() {
        m_editor->setVocabulary(test::someVocabulary());
        m_editor->setText("{}");
        m_editor->select({1, 1});
        auto* popup = m_editor->findChild<QWidget*>(u"completionPopup"_qs);
        QTest::keyClicks(m_editor->input(), u"\"so"_qs);
        QVERIFY(popup->isVisible());
        QTest::keyClick(m_editor->input(), Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(m_editor->input(), u"urce"_qs); // what is left to type is offered again
        QVERIFY(popup->isVisible());
        QTest::keyClicks(m_editor->input(), u"\""_qs);
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(m_editor->input(), u":"_qs);
        QVERIFY(!popup->isVisible());
        QCOMPARE(m_editor->text(), QByteArray("{\"source\":}"));
        QTest::keyClicks(m_editor->input(), u" [\"zzz"_qs); // nothing fits
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(m_editor->input(), u"\", \"aws"_qs);
        QVERIFY(popup->isVisible());
        QTest::keyClick(m_editor->input(), Qt::Key_Left);
        QVERIFY(!popup->isVisible());
        m_editor->setText("{\n}");
        m_editor->select({1, 1});
        QTest::keyClick(m_editor->input(), Qt::Key_Return); // no list: a new line as ever
        QCOMPARE(m_editor->text().count('\n'), 2);
    }

    void completionIsAskedForByKey() {
        m_editor->setVocabulary(test::someVocabulary());
        m_editor->setText("{\"a\": []}");
        m_editor->select({7, 7});
        QTest::keyClick(m_editor->input(), Qt::Key_Space, Qt::ControlModifier);
        auto* popup = m_editor->findChild<QWidget*>(u"completionPopup"_qs);
        QVERIFY(popup->isVisible());
        auto* list = popup->findChild<QListView*>();
        QStringList offered;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            offered << list->model()->index(row, 0).data().toString();
        }
        QVERIFY(offered.contains(u"anything-but"_qs));
        const QModelIndex row = list->model()->index(static_cast<int>(offered.indexOf(u"exists"_qs)), 0);
        list->scrollTo(row);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [{\"exists\": true}]}"));
        // Behind a closed rule there is nothing: a hint instead of a list.
        m_editor->setText("{} ");
        m_editor->select({3, 3});
        QTest::keyClick(m_editor->input(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!popup->isVisible());
        QCOMPARE(m_editor->text(), QByteArray("{} "));
    }

    void unfinishedTextIsCompletedToo_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<bool>("byItself");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QByteArray>("result");
        const QByteArray lines("\n  \"account\": [\"1\"]\n}\n");
        for (const QByteArray& behind : {QByteArray(), lines}) {
            const auto row = [&](const char* name, const char* typed, bool byItself, const char* first,
                                 const QByteArray& inserted) {
                QTest::addRow("%s%s", name, behind.isEmpty() ? "" : ", lines follow")
                    << QString::fromUtf8(typed) << behind << byItself << QString::fromUtf8(first) << inserted;
            };
            const QByteArray comma = behind.isEmpty() ? "" : ",";
            row("list", "{\"source\": [", false, "aws.partner/genesys.com/x",
                "{\"source\": [\"aws.partner/genesys.com/x\"" + comma);
            row("operator", "{\"detail\": {\"x\": [{", false, "exactly",
                "{\"detail\": {\"x\": [{\"exactly\": \"\"" + comma);
            row("operator in quotes", "{\"detail\": {\"x\": [{\"", true, "exactly",
                "{\"detail\": {\"x\": [{\"exactly\": \"\"" + comma);
            row("value in quotes", "{\"detail\": {\"eventBody\": {\"queueId\": [\"", true, "q2",
                "{\"detail\": {\"eventBody\": {\"queueId\": [\"q2\"" + comma);
            row("key", "{\"detail\": {\"eventBody\": {", false, "queueId",
                "{\"detail\": {\"eventBody\": {\"queueId\": []" + comma);
            row("key behind a list that was left open", "{\"source\": [\"a\"\n\"detail\": {\"eventBody\": {", false,
                "queueId", "{\"source\": [\"a\"\n\"detail\": {\"eventBody\": {\"queueId\": []" + comma);
        }
    }
    void unfinishedTextIsCompletedToo() {
        QFETCH(QString, typed);
        QFETCH(QByteArray, behind);
        QFETCH(bool, byItself);
        QFETCH(QString, first);
        QFETCH(QByteArray, result);
        m_editor->setVocabulary(test::someVocabulary());
        m_editor->setText("what stood here" + behind);
        m_editor->select({0, 15}); // is typed over
        auto* popup = m_editor->findChild<QWidget*>(u"completionPopup"_qs);
        for (const QChar c : typed) {
            if (c == u'\n') {
                QTest::keyClick(m_editor->input(), Qt::Key_Escape); // no list is in the way
                QTest::keyClick(m_editor->input(), Qt::Key_Return);
            } else {
                QTest::keyClicks(m_editor->input(), QString(c));
            }
        }
        QCOMPARE(popup->isVisible(), byItself);
        if (!byItself) {
            QTest::keyClick(m_editor->input(), Qt::Key_Space, Qt::ControlModifier);
        }
        QVERIFY(popup->isVisible());
        QVERIFY(m_editor->input()->hasFocus());
        QCOMPARE(popup->findChild<QListView*>()->model()->index(0, 0).data().toString(), first);
        QTest::keyClick(m_editor->input(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), result + behind);
    }
};

QTEST_MAIN(TestRuleCompleter)
#include "tst_rulecompleter.moc"
