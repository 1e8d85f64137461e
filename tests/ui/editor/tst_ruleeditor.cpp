// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/pattern.h"
#include "somevocabulary.h"
#include "ui/editor/jsonscintilla.h"
#include "ui/editor/payloadtext.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>

using namespace rw;
using namespace rw::ui;

namespace {

pattern::Diagnostic problem(ByteRange at, pattern::Severity severity, std::vector<pattern::FixIt> fixes = {}) {
    pattern::Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.at = at;
    diagnostic.fixes = std::move(fixes);
    return diagnostic;
}

match::LeafResult leaf(ByteRange at, match::LeafState state) {
    match::LeafResult result;
    result.ruleAt = at;
    result.state = state;
    result.sentence = "Because.";
    return result;
}

} // namespace

class TestRuleEditor : public QObject {
    Q_OBJECT
private:
    Theme* m_theme = nullptr;
    RuleEditor* m_editor = nullptr;

    [[nodiscard]] JsonScintilla& view() const { return *static_cast<JsonScintilla*>(m_editor->input()); }
    [[nodiscard]] bool has(Indicator indicator, uint32_t offset) const {
        return view().SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator),
                                    static_cast<long>(offset)) != 0;
    }
    [[nodiscard]] unsigned markers(int line) const {
        return static_cast<unsigned>(
                   view().SendScintilla(QsciScintillaBase::SCI_MARKERGET, static_cast<unsigned long>(line))) &
               0x1ffU;
    }
    static unsigned bit(Marker marker) { return 1U << static_cast<unsigned>(marker); }
    [[nodiscard]] QMenu* openMenu(const QString& name) const {
        for (QMenu* menu : m_editor->findChildren<QMenu*>(name)) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }

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
        m_theme->apply(Theme::Choice::System);
        delete m_theme;
    }

    void bytesRoundTrip() {
        const QByteArray odd("{\"a\": [\"\xf0\x9f\x98\x80 \xc3\xa9\"]}\0 behind a NUL\r\n", 34);
        m_editor->setText(odd);
        QCOMPARE(m_editor->text(), odd);
        QVERIFY(!m_editor->canUndo());
        const QByteArray broken("\xff\xfe{");
        m_editor->setText(broken);
        QCOMPARE(m_editor->text(), broken);
    }

    void typing() {
        QSignalSpy changed(m_editor, &RuleEditor::textChanged);
        QSignalSpy undoState(m_editor, &RuleEditor::undoStateChanged);
        QSignalSpy caret(m_editor, &RuleEditor::caretMoved);
        QTest::keyClicks(m_editor->input(), u"{\"a\":1}"_qs);
        QCOMPARE(m_editor->text(), QByteArray("{\"a\":1}"));
        QCOMPARE(changed.count(), 7);
        QVERIFY(undoState.count() >= 1);
        QCOMPARE(m_editor->caret(), 7U);
        QCOMPARE(caret.last().at(0).toUInt(), 7U);
        QVERIFY(m_editor->canUndo());
        QTest::keyClick(m_editor->input(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->text() != QByteArray("{\"a\":1}"));
        QVERIFY(m_editor->canRedo());
        QTest::keyClick(m_editor->input(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), QByteArray("{\"a\":1}"));
    }

    void tabIndents() {
        QTest::keyClick(m_editor->input(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), QByteArray("  "));
        QTest::keyClick(m_editor->input(), Qt::Key_Backtab);
        QCOMPARE(m_editor->text(), QByteArray());
    }

    void editsAreOneStep() {
        const QByteArray before("{\"é\": \"x\", \"b\": \"y\"}");
        m_editor->setText(before);
        const auto at = [&](const char* what) { return static_cast<uint32_t>(before.indexOf(what)); };
        m_editor->select({at("\"b\""), at("\"b\"")});
        QSignalSpy changed(m_editor, &RuleEditor::textChanged);
        m_editor->applyEdits({{{at("\"x\""), at("\"x\"")}, "["},
                              {{at("\"x\"") + 3, at("\"x\"") + 3}, "]"},
                              {{at("\"y\""), at("\"y\"") + 3}, "[\"y\"]"}});
        QCOMPARE(m_editor->text(), QByteArray("{\"é\": [\"x\"], \"b\": [\"y\"]}"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_editor->caret(), uint32_t(m_editor->text().indexOf("\"b\""))); // stays at the same key
        m_editor->undo();
        QCOMPARE(m_editor->text(), before);
        QVERIFY(!m_editor->canUndo());
        QCOMPARE(changed.count(), 2);
        m_editor->redo();
        QCOMPARE(m_editor->text(), QByteArray("{\"é\": [\"x\"], \"b\": [\"y\"]}"));
    }

    void formattingKeepsTheCaret() {
        const QByteArray before("{\"a\":[\"x\"],\"b\":[\"y\"]}");
        m_editor->setText(before);
        const auto at = static_cast<uint32_t>(before.indexOf("\"y\""));
        m_editor->select({at, at});
        m_editor->setDiagnostics({problem({at, at + 3}, pattern::Severity::Warning)});
        const QByteArray after = QByteArray::fromStdString(json::pretty(before.toStdString()));
        m_editor->replaceAll(after);
        QCOMPARE(m_editor->text(), after);
        QCOMPARE(m_editor->caret(), uint32_t(after.indexOf("\"y\"")));
        QVERIFY(has(Indicator::Warning, m_editor->caret())); // squiggles move along
        m_editor->undo();
        QCOMPARE(m_editor->text(), before);
        QVERIFY(!m_editor->canUndo());
    }

    void squigglesAndMarks() {
        m_editor->setText("{\n  \"é\": \"x\",\n  \"b\": [1]\n}");
        // bytes, not characters: é has two
        m_editor->setDiagnostics({problem({4, 8}, pattern::Severity::Warning),
                                  problem({10, 13}, pattern::Severity::Error),
                                  problem({17, 20}, pattern::Severity::Hint)});
        QVERIFY(has(Indicator::Warning, 4));
        QVERIFY(has(Indicator::Warning, 7));
        QVERIFY(!has(Indicator::Warning, 8));
        QVERIFY(has(Indicator::Error, 10));
        QVERIFY(!has(Indicator::Error, 13));
        QCOMPARE(markers(1), bit(Marker::Error)); // the worst of the line
        QCOMPARE(markers(2), bit(Marker::Hint));
        m_editor->setDiagnostics({});
        QVERIFY(!has(Indicator::Error, 10));
        QCOMPARE(markers(1), 0U);
    }

    void rangesBeyondTheText() {
        m_editor->setText("{");
        m_editor->setDiagnostics(
            {problem({1, 1}, pattern::Severity::Error), problem({500, 900}, pattern::Severity::Error)});
        QVERIFY(has(Indicator::Error, 0)); // something is underlined where the text ends too early
        m_editor->setText("");
        m_editor->setDiagnostics({problem({0, 0}, pattern::Severity::Error)});
        m_editor->setLeafResults({leaf({3, 9}, match::LeafState::Pass)});
        m_editor->emphasize({3, 9});
        m_editor->select({3, 9});
        QCOMPARE(m_editor->caret(), 0U);
    }

    void leafMarks() {
        m_editor->setText("{\n \"a\": [1],\n \"b\": [2], \"c\": [3],\n \"d\": [4],\n \"e\": [5]\n}");
        const QByteArray text = m_editor->text();
        const auto range = [&](const char* key) {
            const auto begin = static_cast<uint32_t>(text.indexOf(key));
            return ByteRange{begin, begin + 8};
        };
        m_editor->setLeafResults(
            {leaf(range("\"a\""), match::LeafState::Pass), leaf(range("\"b\""), match::LeafState::Pass),
             leaf(range("\"c\""), match::LeafState::Fail), leaf(range("\"d\""), match::LeafState::CannotJudge),
             leaf(range("\"e\""), match::LeafState::NotEvaluated)});
        QCOMPARE(markers(1), bit(Marker::Pass));
        QCOMPARE(markers(2), bit(Marker::Fail));
        QCOMPARE(markers(3), bit(Marker::CannotJudge));
        QCOMPARE(markers(4), bit(Marker::NotEvaluated));
        QVERIFY(has(Indicator::LeafPass, range("\"b\"").begin));
        QVERIFY(has(Indicator::LeafFail, range("\"c\"").begin));
        m_editor->setLeafResults({});
        QCOMPARE(markers(1) | markers(2) | markers(3) | markers(4), 0U);
    }

    void symbolsAreDrawn() {
        m_editor->setText("{\n \"a\": [1]\n}");
        m_theme->apply(Theme::Choice::Light);
        const auto inks = [this](ColorRole role) {
            const QImage shot = m_editor->grab().toImage();
            int count = 0;
            for (int y = 0; y < shot.height(); ++y) {
                for (int x = 0; x < 100; ++x) {
                    const QColor at = shot.pixelColor(x, y); // smoothed edges never have the pure colour
                    const QColor ink = m_theme->color(role);
                    const int away = std::abs(at.red() - ink.red()) + std::abs(at.green() - ink.green()) +
                                     std::abs(at.blue() - ink.blue());
                    count += away < 90 ? 1 : 0;
                }
            }
            return count;
        };
        const int noPass = inks(ColorRole::Pass); // smoothed text may come near
        const int noError = inks(ColorRole::Error);
        m_editor->setLeafResults({leaf({3, 6}, match::LeafState::Pass)});
        m_editor->setDiagnostics({problem({3, 6}, pattern::Severity::Error)});
        QVERIFY(inks(ColorRole::Pass) > noPass);
        QVERIFY(inks(ColorRole::Error) > noError);
        m_editor->setLeafResults({});
        m_editor->setDiagnostics({});
        QCOMPARE(inks(ColorRole::Pass), noPass);
        QCOMPARE(inks(ColorRole::Error), noError);
    }

    void selecting() {
        m_editor->setText("{\"é\": [1]}");
        QSignalSpy caret(m_editor, &RuleEditor::caretMoved);
        m_editor->select({1, 5});
        QCOMPARE(caret.count(), 1);
        QCOMPARE(caret.at(0).at(0).toUInt(), 1U);
        QCOMPARE(view().selectedText(), u"\"é\""_qs);
        m_editor->emphasize({7, 10});
        QVERIFY(has(Indicator::Emphasis, 7));
        QCOMPARE(m_editor->caret(), 1U);
        m_editor->emphasize({});
        QVERIFY(!has(Indicator::Emphasis, 7));
    }

    void selectingUnfolds() {
        m_editor->setText("{\n \"a\": {\n  \"b\": [1]\n }\n}");
        view().SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
        view().SendScintilla(QsciScintillaBase::SCI_FOLDALL, 0UL);
        QVERIFY(view().SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, 2UL) == 0);
        const auto at = static_cast<uint32_t>(m_editor->text().indexOf("\"b\""));
        m_editor->select({at, at + 3});
        QVERIFY(view().SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, 2UL) != 0);
    }

    void fixesMenu() {
        m_editor->setText("{\"source\": \"x\"}");
        pattern::FixIt fix;
        fix.title = "Wrap the value in an array";
        fix.edits = {{{11, 11}, "["}, {{14, 14}, "]"}};
        m_editor->setDiagnostics({problem({11, 14}, pattern::Severity::Error, {fix})});
        QSignalSpy chosen(m_editor, &RuleEditor::fixChosen);
        m_editor->select({12, 12});
        QTest::keyClick(m_editor->input(), Qt::Key_Period, Qt::ControlModifier);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = openMenu(u"fixMenu"_qs)) != nullptr);
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(menu->actions().at(0)->text().contains(u"Wrap the value in an array"_qs));
        QVERIFY(menu->actions().at(0)->text().contains(u"→ {\"source\": [\"x\"]}"_qs));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        const auto got = chosen.at(0).at(0).value<pattern::FixIt>();
        QCOMPARE(got.title, fix.title);
        m_editor->applyEdits(got.edits);
        QCOMPARE(m_editor->text(), QByteArray("{\"source\": [\"x\"]}"));
    }

    void fixesOfTheLine() {
        m_editor->setText("{\"source\": \"x\"}\n\n");
        pattern::FixIt fix;
        fix.title = "Do";
        fix.edits = {{{11, 11}, "["}};
        m_editor->setDiagnostics({problem({11, 14}, pattern::Severity::Error, {fix})});
        m_editor->select({2, 2}); // elsewhere on the line
        m_editor->showFixes();
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = openMenu(u"fixMenu"_qs)) != nullptr);
        QVERIFY(menu->actions().at(0)->isEnabled());
        menu->close();
        m_editor->select({16, 16});
        QTRY_VERIFY(openMenu(u"fixMenu"_qs) == nullptr);
        m_editor->showFixes();
        QVERIFY(openMenu(u"fixMenu"_qs) == nullptr); // nothing that keeps the keys from the editor
        QCOMPARE(QToolTip::text(), u"No fix offered here"_qs);
        QToolTip::hideText();
    }

    void pasteUnwraps() {
        QSignalSpy notice(m_editor, &RuleEditor::pasteNotice);
        QSignalSpy changed(m_editor, &RuleEditor::textChanged);
        QApplication::clipboard()->setText(u"{\"Name\":\"r\",\"EventPattern\":\"{\\\"source\\\":[\\\"é\\\"]}\"}"_qs);
        QTest::keyClick(m_editor->input(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), QByteArray("{\n  \"source\": [\"é\"]\n}")); // as Format writes it
        QTRY_COMPARE(notice.count(), 1);
        QVERIFY(notice.at(0).at(0).toString().contains(u"Ctrl+Z"_qs));
        QVERIFY(changed.count() >= 1);
        QTest::keyClick(m_editor->input(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), QByteArray()); // one step
    }

    void aLongLineThatIsGoneLeavesTheViewAtItsBeginning() {
        view().setFocus();
        m_editor->setText("{\n  \"source\": [\"a\"]\n}");
        QTest::keyClick(&view(), Qt::Key_End, Qt::ControlModifier);
        QApplication::clipboard()->setText(QString(5'000, u'x'));
        QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(view().SendScintilla(QsciScintillaBase::SCI_GETXOFFSET) > 0);
        QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), QByteArray("{\n  \"source\": [\"a\"]\n}"));
        QTRY_COMPARE(view().SendScintilla(QsciScintillaBase::SCI_GETXOFFSET), 0L);
        QTRY_VERIFY(!view().horizontalScrollBar()->isVisible() || view().horizontalScrollBar()->maximum() == 0);
    }

    void pastePlain() {
        QSignalSpy notice(m_editor, &RuleEditor::pasteNotice);
        QApplication::clipboard()->setText(u"{\"source\" :[\"a\"]}\r\n"_qs);
        m_editor->paste();
        QCOMPARE(m_editor->text(), QByteArray("{\"source\" :[\"a\"]}\n"));
        QTest::qWait(10);
        QCOMPARE(notice.count(), 0);
    }

    void filesAreTheWindows() {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/x.json"_qs)});
        files.setText(u"/tmp/x.json"_qs);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view().viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QMimeData words;
        words.setText(u"{}"_qs);
        QDragEnterEvent text(QPoint(50, 50), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view().viewport(), &text);
        QVERIFY(text.isAccepted());
    }

    void shortcutsAreTheWindows_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_L, Qt::Key_D, Qt::Key_U, Qt::Key_Slash, Qt::Key_K, Qt::Key_S,
                                  Qt::Key_E, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_BracketLeft, Qt::Key_Backslash}) {
            QTest::addRow("Ctrl+%s", qPrintable(QKeySequence(key).toString())) << int(key) << false;
        }
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_L, Qt::Key_U, Qt::Key_S, Qt::Key_F}) {
            QTest::addRow("Ctrl+Shift+%s", qPrintable(QKeySequence(key).toString())) << int(key) << true;
        }
    }
    void shortcutsAreTheWindows() {
        QFETCH(int, key);
        QFETCH(bool, shift);
        m_editor->setText("{}\n{}\n");
        const auto modifiers = Qt::ControlModifier | (shift ? Qt::ShiftModifier : Qt::NoModifier);
        QShortcut shortcut(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key))), m_editor);
        QSignalSpy activated(&shortcut, &QShortcut::activated);
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        QTest::keyClick(m_editor->input(), static_cast<Qt::Key>(key), modifiers);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(m_editor->text(), QByteArray("{}\n{}\n"));
    }

    void followsTheTheme() {
        m_editor->setText("{\"a\": [1]}");
        const auto paper = [this] {
            const long bgr = view().SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK, 32UL);
            return QColor(int(bgr & 0xff), int((bgr >> 8) & 0xff), int((bgr >> 16) & 0xff));
        };
        for (const bool dark : {true, false, true}) {
            m_theme->apply(dark ? Theme::Choice::Dark : Theme::Choice::Light);
            QCOMPARE(paper(), Theme::color(ColorRole::EditorBackground, dark));
            const QImage shot = m_editor->grab().toImage();
            // a point in the empty text area
            QCOMPARE(shot.pixelColor(shot.width() - 40, shot.height() / 2),
                     Theme::color(ColorRole::EditorBackground, dark));
        }
    }

    void zoom() {
        const auto height = [this] { return view().SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, 0UL); };
        const long normal = height();
        m_editor->zoomIn();
        m_editor->zoomIn();
        QVERIFY(height() > normal);
        m_editor->zoomReset();
        QCOMPARE(height(), normal);
        m_editor->zoomOut();
        m_editor->zoomOut();
        QVERIFY(height() < normal);
    }

    void accessible() {
        QVERIFY(!m_editor->input()->accessibleName().isEmpty());
        QVERIFY(!m_editor->input()->objectName().isEmpty());
    }

    void payloadTextLetsTabLeave() {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* payload = new PayloadText(*m_theme);
        auto* other = new QWidget;
        other->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(payload);
        layout->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        payload->setText("{\"a\": 1}");
        payload->input()->setFocus();
        QTest::keyClicks(payload->input(), u"x"_qs);
        QTest::keyClick(payload->input(), Qt::Key_Tab);
        QVERIFY(!payload->input()->hasFocus());
    }

    void wordsHaveCards() {
        m_editor->setVocabulary(test::someVocabulary());
        m_editor->setText("{\"detail\": {\"eventBody\": {\"queueId\": [{\"prefix\": \"q\"}]}}}");
        const auto cardAt = [this](uint32_t offset) {
            QToolTip::hideText();
            const QPoint at = view().pointOf(offset) + QPoint(2, -4);
            QHelpEvent help(QEvent::ToolTip, at, view().viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(view().viewport(), &help);
            return QToolTip::text();
        };
        const QString field = cardAt(28);
        QVERIFY2(field.contains(u"detail.eventBody.queueId"_qs), qPrintable(field));
        QVERIFY2(field.contains(u"50 of 100"_qs), qPrintable(field));
        QVERIFY2(field.contains(u"Absent when no queue"_qs), qPrintable(field));
        const QString op = cardAt(42);
        QVERIFY2(op.contains(u"The text begins with this"_qs), qPrintable(op));
    }

    void everyRuleHasItsOwnDocument() {
        m_editor->showRule(1, "{\n  \"a\": {\n    \"b\": [1]\n  }\n}\n");
        QSignalSpy changed(m_editor, &RuleEditor::textChanged);
        view().SendScintilla(QsciScintillaBase::SCI_FOLDLINE, 1UL,
                             static_cast<long>(QsciScintillaBase::SC_FOLDACTION_CONTRACT));
        m_editor->applyEdits({{{0, 0}, " "}});
        QCOMPARE(changed.count(), 1);
        m_editor->select({3, 4});
        const QByteArray one = m_editor->text();
        m_editor->showRule(2, "other");
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_editor->canUndo());
        QVERIFY(!view().hasSelection());
        QTest::sendKeyEvent(QTest::Click, m_editor->input(), Qt::Key_unknown, u"\u00e9"_qs,
                            {}); // UTF-8 in every document
        QVERIFY(m_editor->text().contains("\xc3\xa9"));
        const QByteArray two = m_editor->text();
        m_editor->showRule(1, one);
        QCOMPARE(m_editor->text(), one);
        QVERIFY(view().hasSelection());
        QCOMPARE(m_editor->caret(), 3U);
        QCOMPARE(view().SendScintilla(QsciScintillaBase::SCI_GETFOLDEXPANDED, 1UL), 0L);
        m_editor->undo();
        QVERIFY(!m_editor->canUndo());
        m_editor->showRule(2, two);
        QVERIFY(m_editor->canUndo());
        m_editor->showRule(1, "changed elsewhere");
        QCOMPARE(m_editor->text(), QByteArray("changed elsewhere"));
        QVERIFY(!m_editor->canUndo());
        // The colours are there in every document.
        m_editor->showRule(3, "{\"key\": 1}");
        view().SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
        QVERIFY(view().SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, 3UL) !=
                view().SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, 8UL));
    }

    void severalCarets() {
        m_editor->setText("{\"a\": [\"xx\", \"xx\"], \"b\": [\"xx\"]}");
        m_editor->select({8, 8});
        m_editor->selectNext(); // the word at the caret
        QCOMPARE(view().selectedText(), u"xx"_qs);
        m_editor->selectNext();
        QCOMPARE(view().SendScintilla(QsciScintillaBase::SCI_GETSELECTIONS), 2L);
        QTest::keyClicks(m_editor->input(), u"y"_qs);
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [\"y\", \"y\"], \"b\": [\"xx\"]}"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), QByteArray("{\"a\": [\"xx\", \"xx\"], \"b\": [\"xx\"]}"));
        // So does a click with Ctrl.
        m_editor->select({0, 0});
        QPoint at = view().pointOf(24) - QPoint(0, m_editor->fontMetrics().height() / 2);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ControlModifier, at);
        QCOMPARE(view().SendScintilla(QsciScintillaBase::SCI_GETSELECTIONS), 2L);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ControlModifier, at); // and takes it away
        QCOMPARE(view().SendScintilla(QsciScintillaBase::SCI_GETSELECTIONS), 1L);
    }

    void fixesAreOfferedInTheMargin() {
        m_editor->setText("{\n  \"source\": \"x\"\n}\n");
        pattern::FixIt fix;
        fix.title = "wrap it";
        fix.edits = {{{14, 14}, "["}, {{17, 17}, "]"}};
        m_editor->setDiagnostics({problem({14, 17}, pattern::Severity::Error, {fix})});
        QVERIFY((markers(1) & bit(Marker::Fix)) != 0);
        QCOMPARE(markers(0), 0U);
        QSignalSpy chosen(m_editor, &RuleEditor::fixChosen);
        const int y = view().pointOf(4).y() - m_editor->fontMetrics().height() / 2;
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(5, y));
        QMenu* menu = openMenu(u"fixMenu"_qs);
        QVERIFY(menu != nullptr);
        menu->actions().constFirst()->trigger();
        QCOMPARE(chosen.count(), 1);
        menu->close();
        m_editor->setDiagnostics({});
        QCOMPARE(markers(1), 0U);
    }

    void ratesStandBehindTheirLines() {
        m_editor->setText("{\n  \"a\": [1],\n  \"b\": [2], \"c\": [3]\n}\n");
        m_editor->setLeafRates({{{29, 32}, 6, 1204}, {{4, 7}, 37, 1204}, {{19, 22}, 5, 1204}});
        QCOMPARE(view().lineNote(1), QLocale().toString(37) + u" of "_qs + QLocale().toString(1204) + u" pass"_qs);
        QCOMPARE(view().lineNote(2), u"5 and 6 of "_qs + QLocale().toString(1204) + u" pass"_qs); // as they stand there
        QCOMPARE(view().lineNote(0), QString());
        m_editor->applyEdits({{{8, 8}, "\n"}}); // the lines are others now
        QCOMPARE(view().lineNote(1), QString());
    }

    void aPastedRuleTakesThePlaceOfABlankOne() {
        m_editor->setText("{\n  \n}\n");
        m_editor->select({4, 4});
        QSignalSpy begins(m_editor, &RuleEditor::pasteBegins);
        QSignalSpy pasted(m_editor, &RuleEditor::pasted);
        QApplication::clipboard()->setText(u"{\"source\": [\"x\"]}"_qs);
        m_editor->paste();
        QCOMPARE(m_editor->text(), QByteArray("{\"source\": [\"x\"]}"));
        QCOMPARE(begins.count(), 1);
        QTRY_COMPARE(pasted.count(), 1);
        QCOMPARE(pasted.first().first().toByteArray(), QByteArray("{\"source\": [\"x\"]}")); // not the whole text
        m_editor->undo();                                                                    // one step
        QCOMPARE(m_editor->text(), QByteArray("{\n  \n}\n"));
        // Brackets of a list, too; and what was converted is told as it stands there now, behind the notice of it.
        m_editor->select({4, 4});
        QApplication::clipboard()->setText(u"[{\"a\": 1}]"_qs);
        m_editor->paste();
        QCOMPARE(m_editor->text(), QByteArray("[{\"a\": 1}]"));
        m_editor->undo();
        QStringList order;
        connect(m_editor, &RuleEditor::pasteNotice, this, [&order] { order << u"notice"_qs; });
        connect(m_editor, &RuleEditor::pasted, this, [&order] { order << u"pasted"_qs; });
        QTRY_COMPARE(pasted.count(), 2);
        order.clear();
        QApplication::clipboard()->setText(u"{'a': ['x']}"_qs);
        m_editor->paste();
        QTRY_COMPARE(pasted.count(), 3);
        QCOMPARE(pasted.last().first().toByteArray(), m_editor->text());
        QVERIFY(m_editor->text().contains("\"x\""));
        QCOMPARE(order, (QStringList{u"notice"_qs, u"pasted"_qs}));
        disconnect(m_editor, nullptr, this, nullptr);
        m_editor->undo();
        m_editor->select({4, 4});
        QApplication::clipboard()->setText(u"\"a\": [1]"_qs); // a part goes where the caret is
        m_editor->paste();
        QCOMPARE(m_editor->text(), QByteArray("{\n  \"a\": [1]\n}\n"));
    }
};

QTEST_MAIN(TestRuleEditor)
#include "tst_ruleeditor.moc"
