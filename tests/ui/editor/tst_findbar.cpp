// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/jsonscintilla.h"
#include "ui/editor/payloadtext.h"
#include "ui/editor/ruleeditor.h"
#include "ui/editor/textsearch.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;

class TestFindBar : public QObject {
    Q_OBJECT
private:
    Theme* m_theme = nullptr;
    RuleEditor* m_editor = nullptr;

    template <class Widget>
    [[nodiscard]] Widget* part(const char* name) const {
        return m_editor->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QLineEdit* input() const { return part<QLineEdit>("findText"); }
    [[nodiscard]] QString count() const { return part<QLabel>("findCount")->text(); }
    [[nodiscard]] JsonScintilla& view() const { return *static_cast<JsonScintilla*>(m_editor->input()); }
    [[nodiscard]] QByteArray selected() const { return view().selectedText().toUtf8(); }
    [[nodiscard]] bool marked(uint32_t offset) const {
        return view().SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT,
                                    static_cast<unsigned long>(Indicator::Found), static_cast<long>(offset)) != 0;
    }

private Q_SLOTS:
    void init() {
        m_theme = new Theme;
        m_editor = new RuleEditor(*m_theme);
        m_editor->resize(700, 400);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        m_editor->input()->setFocus();
    }
    void cleanup() {
        delete m_editor;
        delete m_theme;
    }

    void placesAreBytes() {
        const std::string text = "\xc3\xa9 a \xf0\x9f\x98\x80 a \xe2\x82\xac A aa";
        const auto begins = [&](const SearchQuery& query) {
            std::vector<uint32_t> places;
            for (const ByteRange at : searchText(text, query).found) {
                places.push_back(at.begin);
            }
            return places;
        };
        QCOMPARE(begins({QStringLiteral("a"), true}), (std::vector<uint32_t>{3, 10, 18, 19}));
        QCOMPARE(begins({QStringLiteral("a"), false}), (std::vector<uint32_t>{3, 10, 16, 18, 19}));
        QCOMPARE(begins({QStringLiteral("a"), false, true}), (std::vector<uint32_t>{3, 10, 16}));
        QCOMPARE(begins({QStringLiteral("."), false}), (std::vector<uint32_t>{}));
        QCOMPARE(begins({QStringLiteral("a+$"), false, false, true}), (std::vector<uint32_t>{18}));
        QCOMPARE(begins({QStringLiteral("x*"), false, false, true}), (std::vector<uint32_t>{})); // nothing is no find
        QVERIFY(!searchText(text, {QStringLiteral("(a"), false, false, true}).error.isEmpty());
        // Bytes that are no UTF-8 are searched all the same.
        QCOMPARE(searchText("\xff\xfe zz", {QStringLiteral("zz")}).found, (std::vector<ByteRange>{{3, 5}}));
        const SearchResult some = searchText("aaaa", {QStringLiteral("a")}, 3);
        QCOMPARE(some.found.size(), size_t{3});
        QVERIFY(some.more);
    }

    void groupsAreReplaced() {
        const auto edits = replacementsFor("a=1 b=2", {QStringLiteral("(\\w)=(\\d)"), true, false, true},
                                           QStringLiteral("\\2\\n\\1\\\\"));
        QCOMPARE(edits.size(), size_t{2});
        QCOMPARE(edits[0].text, std::string("1\na\\"));
        QCOMPARE(edits[1].at, (ByteRange{4, 7}));
        // Without a regular expression a backslash is one.
        QCOMPARE(replacementsFor("a", {QStringLiteral("a")}, QStringLiteral("\\1")).front().text, std::string("\\1"));
    }

    void whatTakesThePlaceComesBeforeTheOptions() {
        m_editor->setText("{\"a\": [1]}");
        m_editor->find(true);
        QVERIFY(input()->hasFocus());
        QTest::keyClick(input(), Qt::Key_Tab);
        QVERIFY(part<QLineEdit>("replaceText")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(part<QToolButton>("findCase")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(input()->hasFocus());
    }

    void whatFitsNoCharacterSaysSo() {
        m_editor->setText("{\"a\": [1]}");
        m_editor->find(false);
        QTest::mouseClick(part<QToolButton>("findRegex"), Qt::LeftButton);
        input()->setText(QStringLiteral("^"));
        QCOMPARE(count(), QStringLiteral("Matches no characters"));
        input()->setText(QStringLiteral("^x"));
        QCOMPARE(count(), QStringLiteral("Not found"));
    }

    void findsWhileTyping() {
        m_editor->setText("{\"queue\": [\"Queue\", \"queues\"]}");
        m_editor->find(false);
        QVERIFY(input()->hasFocus());
        QVERIFY(!part<QLineEdit>("replaceText")->isVisible());
        QTest::keyClicks(input(), QStringLiteral("queue"));
        QCOMPARE(count(), QStringLiteral("1 of 3"));
        QCOMPARE(selected(), QByteArray("queue"));
        QVERIFY(marked(2));
        QVERIFY(marked(12));
        QTest::keyClick(input(), Qt::Key_Return);
        QCOMPARE(count(), QStringLiteral("2 of 3"));
        QCOMPARE(selected(), QByteArray("Queue"));
        QTest::keyClick(input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(input(), Qt::Key_Return, Qt::ShiftModifier); // around the beginning
        QCOMPARE(count(), QStringLiteral("3 of 3"));
        QTest::mouseClick(part<QToolButton>("findCase"), Qt::LeftButton);
        QTRY_VERIFY(count().endsWith(QStringLiteral("of 2")));
        QTest::mouseClick(part<QToolButton>("findWord"), Qt::LeftButton);
        QTRY_COMPARE(count(), QStringLiteral("1 of 1"));
        QTest::keyClicks(input(), QStringLiteral("x"));
        QCOMPARE(count(), QStringLiteral("Not found"));
        QTest::mouseClick(part<QToolButton>("findRegex"), Qt::LeftButton);
        input()->setText(QStringLiteral("(q"));
        QCOMPARE(count(), QStringLiteral("Not complete"));
        QVERIFY(!input()->toolTip().isEmpty());
        input()->setText(QStringLiteral("q\\w+s"));
        QCOMPARE(count(), QStringLiteral("1 of 1"));
        QTest::keyClick(input(), Qt::Key_Escape);
        QVERIFY(!input()->isVisible());
        QVERIFY(m_editor->input()->hasFocus());
        QVERIFY(!marked(2));
        QCOMPARE(selected(), QByteArray("queues")); // where one was led to
    }

    void selectionIsSearchedFor() {
        m_editor->setText("{\"a\": [\"bc\"], \"bc\": 1}");
        m_editor->select({8, 10});
        m_editor->find(false);
        QCOMPARE(input()->text(), QStringLiteral("bc"));
        QCOMPARE(count(), QStringLiteral("1 of 2"));
        m_editor->findNext(1);
        QCOMPARE(count(), QStringLiteral("2 of 2"));
        QTest::keyClick(input(), Qt::Key_Escape);
        m_editor->findNext(1); // the bar need not be open
        QCOMPARE(m_editor->caret(), 8U);
        QVERIFY(!marked(8));
    }

    void replaces() {
        const QByteArray before("{\"a\": [\"x\", \"x\", \"x\"]}");
        m_editor->setText(before);
        QSignalSpy changed(m_editor, &RuleEditor::textChanged);
        m_editor->find(true);
        QTest::keyClicks(input(), QStringLiteral("x"));
        auto* with = part<QLineEdit>("replaceText");
        QVERIFY(with->isVisible());
        with->setFocus();
        QTest::keyClicks(with, QStringLiteral("yy"));
        QTest::keyClick(with, Qt::Key_Return);
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [\"yy\", \"x\", \"x\"]}"));
        QCOMPARE(count(), QStringLiteral("1 of 2"));
        QCOMPARE(changed.count(), 1);
        QTest::mouseClick(part<QPushButton>("replaceAll"), Qt::LeftButton);
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [\"yy\", \"yy\", \"yy\"]}"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(count(), QStringLiteral("2 replaced"));
        m_editor->undo(); // one step
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [\"yy\", \"x\", \"x\"]}"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), before);
    }

    void editsAndOtherRulesAreFollowed() {
        m_editor->showRule(1, "x x");
        m_editor->find(false);
        QTest::keyClicks(input(), QStringLiteral("x"));
        QCOMPARE(count(), QStringLiteral("1 of 2"));
        m_editor->applyEdits({{{3, 3}, " x"}});
        QVERIFY(count().endsWith(QStringLiteral("3")));
        m_editor->showRule(2, "nothing");
        QCOMPARE(count(), QStringLiteral("Not found"));
        m_editor->showRule(1, "x x x");
        QVERIFY(marked(4));
    }

    void payloadIsSearched() {
        PayloadText payload(*m_theme);
        payload.resize(500, 300);
        payload.show();
        payload.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&payload));
        payload.setText("{\"id\": \"abc\"}");
        payload.find();
        auto* find = payload.findChild<QLineEdit*>(QStringLiteral("findText"));
        QTest::keyClicks(find, QStringLiteral("abc"));
        QCOMPARE(payload.findChild<QLabel*>(QStringLiteral("findCount"))->text(), QStringLiteral("1 of 1"));
        payload.setText("{\"id\": \"abcabc\"}"); // the next event
        QVERIFY(payload.findChild<QLabel*>(QStringLiteral("findCount"))->text().contains(QStringLiteral("2")));
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(payload.input()->hasFocus());
    }

    /// Of every further event, too: what the text before it leaves behind is put right without scrolling away.
    void theValueThatIsPointedAtStaysInSight() {
        PayloadText payload(*m_theme);
        payload.resize(500, 300);
        payload.show();
        QVERIFY(QTest::qWaitForWindowExposed(&payload));
        auto* bar = qobject_cast<QAbstractScrollArea*>(payload.input())->verticalScrollBar();
        const auto top = [bar] {
            QCoreApplication::processEvents();
            return bar->value();
        };
        for (const char* value : {"first", "second", "third"}) {
            std::string text = "{\n";
            for (int line = 0; line < 300; ++line) {
                text += "  \"n" + std::to_string(line) + "\": \"" + value + "\",\n";
            }
            text += "  \"last\": 1\n}\n";
            payload.setText(text);
            QCOMPARE(top(), 0);
            const auto at = static_cast<uint32_t>(text.find("\"n200\""));
            payload.setText(text);
            payload.emphasize({at, at + 6});
            QVERIFY2(top() > 150, value);
        }
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
