// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filterbar.h"
#include "ui/browser/filteredit.h"
#include "ui/browser/filterhelp.h"
#include "ui/browser/filterstate.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>
#include <algorithm>
#include <memory>

using namespace rw;
using namespace rw::ui;

class TestFilterBar : public QObject {
    Q_OBJECT

private:
    static pattern::Vocabulary vocabulary() {
        pattern::Vocabulary words;
        words.events = 10;
        words.paths = {{"detail-type", 10, {{R"("v2.detail.events.conversation.{id}.acd.end")", 7}}},
                       {"detail.eventBody.conversationId", 10, {{R"("c-1")", 4}}},
                       {"detail.eventBody.mediaType", 9, {{R"("VOICE")", 6}, {R"("CHAT")", 3}}},
                       {"detail.eventBody.queueName", 5, {{"\"Sales \\\"EU\\\"\"", 5}}},
                       {"detail.eventBody.to", 4, {{"12", 4}}},
                       {"detail.extra.mediaType", 1, {{R"("VOICE")", 1}}}};
        return words;
    }
    static QStringList proposed(const QString& text) {
        QStringList list;
        for (const FilterProposal& proposal : completeFilter(text, text.size(), vocabulary()).proposals) {
            list << proposal.shown;
        }
        return list;
    }

private Q_SLOTS:
    void proposals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first"); // empty: nothing is proposed
        QTest::newRow("a path by its last name") << "medi"
                                                 << "mediaType";
        QTest::newRow("a path by a part") << "detail.eventBody.qu"
                                          << "detail.eventBody.queueName";
        QTest::newRow("a path behind a bracket") << "(medi"
                                                 << "mediaType";
        QTest::newRow("operators behind a path") << "mediaType "
                                                 << "=";
        QTest::newRow("values by frequency") << "mediaType = "
                                             << "VOICE";
        QTest::newRow("values without a blank") << "mediaType="
                                                << "VOICE";
        QTest::newRow("values that begin so") << "mediaType = c"
                                              << "CHAT";
        QTest::newRow("values in quotes") << "queueName = \"Sal"
                                          << "Sales \"EU\"";
        QTest::newRow("joining words behind a term") << "mediaType = VOICE a"
                                                     << "and";
        QTest::newRow("verdicts") << "match:ne"
                                  << "match:near";
        QTest::newRow("types") << "type:ac"
                               << "type:acd.end";
        QTest::newRow("conversations") << "conversation:"
                                       << "c-1";
        QTest::newRow("in a text") << "\"some te"
                                   << "";
        QTest::newRow("what is there already") << "match:near"
                                               << "";
        QTest::newRow("nothing fits") << "zzz"
                                      << "";
    }
    void proposals() {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QCOMPARE(proposed(text).value(0), first);
    }

    void everyProposalLeadsToAFilterThatCanGoOn() {
        for (const char* begun : {"", "m", "not ", "mediaType ", "mediaType = ", "queueName = ", "type:", "match:",
                                  "voice ", "mediaType = VOICE ", "(", "to = "}) {
            const QString text = QString::fromLatin1(begun);
            const FilterCompletion completion = completeFilter(text, text.size(), vocabulary());
            QVERIFY2(!completion.proposals.empty(), begun);
            for (const FilterProposal& proposal : completion.proposals) {
                QString next = text;
                next.replace(completion.begin, completion.end - completion.begin, proposal.insert);
                const FilterState state = checkFilter(next, nullptr).state;
                QVERIFY2(state == FilterState::Valid || state == FilterState::Incomplete, qPrintable(next));
            }
        }
    }

    void wordsAreQuotedWhereTheyMust() {
        QCOMPARE(filterWord(QStringLiteral("VOICE")), QStringLiteral("VOICE"));
        QCOMPARE(filterWord(QStringLiteral("a b")), QStringLiteral("\"a b\""));
        QCOMPARE(filterWord(QStringLiteral("a\"\\")), QStringLiteral("\"a\\\"\\\\\""));
        QCOMPARE(filterWord(QStringLiteral("or")), QStringLiteral("\"or\""));
        QCOMPARE(filterWord(QString()), QStringLiteral("\"\""));
    }

    void theListIsUsedByKeys() {
        Theme theme;
        FilterEdit edit(theme);
        edit.setCompletions([](const QString& text, qsizetype cursor) {
            return completeFilter(text, cursor, TestFilterBar::vocabulary());
        });
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("medi"));
        QTRY_VERIFY(edit.proposals()->isVisible());
        QTest::keyClick(edit.proposals(), Qt::Key_Down);
        QTest::keyClick(edit.proposals(), Qt::Key_Return);
        QCOMPARE(edit.text(), QStringLiteral("mediaType "));
        QTRY_VERIFY(edit.proposals()->isVisible()); // what may follow
        QTest::keyClick(edit.proposals(), Qt::Key_Down);
        QTest::keyClick(edit.proposals(), Qt::Key_Tab);
        QCOMPARE(edit.text(), QStringLiteral("mediaType = "));
        QTRY_VERIFY(edit.proposals()->isVisible());
        QTest::keyClick(edit.proposals(), Qt::Key_Escape);
        QVERIFY(!edit.proposals()->isVisible());
        QCOMPARE(edit.text(), QStringLiteral("mediaType = "));
        QTest::keyClick(&edit, Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(edit.proposals()->isVisible());
        // Nothing is chosen in the list: Return means the filter.
        QSignalSpy returned(&edit, &QLineEdit::returnPressed);
        QTest::keyClick(edit.proposals(), Qt::Key_Return);
        QVERIFY(!edit.proposals()->isVisible());
        QCOMPARE(returned.count(), 1);
        edit.undo();
        QVERIFY(edit.text() != QStringLiteral("mediaType = "));
    }

    void tabTakesAndBlanksCloseTheList() {
        Theme theme;
        FilterEdit edit(theme);
        edit.setCompletions([](const QString& text, qsizetype cursor) {
            return completeFilter(text, cursor, TestFilterBar::vocabulary());
        });
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("medi"));
        QTRY_VERIFY(edit.proposals()->isVisible());
        QCOMPARE(edit.proposals()->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        QTest::keyClick(edit.proposals(), Qt::Key_Tab); // nothing chosen yet: the first one
        QVERIFY2(edit.text().startsWith(QStringLiteral("mediaType")), qPrintable(edit.text()));
        QTRY_VERIFY(edit.proposals()->isVisible()); // what may follow
        QTest::keyClick(edit.proposals(), Qt::Key_Escape);
        edit.setText(QStringLiteral("mediaType = VOICE"));
        QTest::keyClick(&edit, Qt::Key_Space);
        QVERIFY(!edit.proposals()->isVisible());
        QTest::keyClick(&edit, Qt::Key_Down);
        QTRY_VERIFY(edit.proposals()->isVisible());
    }

    void theListGoesWithTheFocus() {
        Theme theme;
        QWidget window;
        window.resize(1000, 400);
        auto* layout = new QHBoxLayout(&window);
        auto* bar = new FilterBar(theme);
        auto* editor = new RuleEditor(theme);
        layout->addWidget(bar);
        layout->addWidget(editor);
        bar->setVocabulary(std::make_shared<const pattern::Vocabulary>(vocabulary()));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* edit = bar->findChild<FilterEdit*>();
        const auto type = [&window](const char* keys) { // as the desktop does: to the window
            for (const char* key = keys; *key != 0; ++key) {
                QTest::keyClick(window.windowHandle(), *key);
            }
        };
        bar->setFocus();
        QTest::keyClicks(edit, QStringLiteral("medi"));
        QTRY_VERIFY(edit->proposals()->isVisible());
        editor->input()->setFocus(); // by code: a problem was chosen, a rule was opened
        QVERIFY(!edit->proposals()->isVisible());
        QCOMPARE(QApplication::activePopupWidget(), nullptr);
        QCOMPARE(QApplication::focusWidget(), editor->input());
        QVERIFY(!edit->hasFocus());
        type("{");
        QCOMPARE(editor->text(), QByteArray("{"));
        QCOMPARE(edit->text(), QStringLiteral("medi"));
    }

    void anEmptyResultSaysWhatThereIs() {
        pattern::Vocabulary known;
        known.events = 989;
        known.paths = {{"detail.eventBody.direction", 900, {{"\"INBOUND\"", 1733}, {"\"OUTBOUND\"", 167}}}};
        QVERIFY(whyNothing(QStringLiteral("direction = inbound"), known)
                    .contains(QStringLiteral("INBOUND in ") + QLocale().toString(1733)));
        const QString most = whyNothing(QStringLiteral("type:acd direction = sideways"), known);
        QVERIFY2(most.contains(QStringLiteral("INBOUND (%1), OUTBOUND (167)").arg(QLocale().toString(1733))),
                 qPrintable(most));
        for (const char* silent : {"direction = INBOUND", "not direction = x", "sideways", "direction ~ x", "("}) {
            QVERIFY2(whyNothing(QString::fromLatin1(silent), known).isEmpty(), silent);
        }
        Theme theme;
        FilterBar bar(theme);
        bar.resize(500, 60);
        bar.setVocabulary(std::make_shared<pattern::Vocabulary>(known));
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.setText(QStringLiteral("direction = inbound"));
        bar.setShown(QStringLiteral("0 of 989"), {}, true);
        const auto* message = bar.findChild<QLabel*>(QStringLiteral("filterMessage"));
        const auto* count = bar.findChild<QLabel*>(QStringLiteral("shownCount"));
        QVERIFY2(message->toolTip().contains(QStringLiteral("INBOUND")), qPrintable(message->toolTip()));
        QVERIFY(count->isVisible()); // beside each other
        bar.setText(QStringLiteral("direction = INBOUND"));
        bar.setShown(QStringLiteral("900 of 989"), {});
        QVERIFY(message->toolTip().isEmpty());
    }

    void filtersAreRemembered() {
        FilterMemory memory;
        for (int i = 0; i < 40; ++i) {
            memory.use(QStringLiteral("filter %1").arg(i));
        }
        memory.use(QStringLiteral(" filter 38 "));
        memory.use(QStringLiteral("  "));
        QCOMPARE(memory.recent.size(), 15);
        QCOMPARE(memory.recent.mid(0, 3),
                 (QStringList{QStringLiteral("filter 38"), QStringLiteral("filter 39"), QStringLiteral("filter 37")}));
        memory.save(QStringLiteral("type:acd"));
        memory.save(QStringLiteral("match:near"));
        memory.forget(QStringLiteral("type:acd"));
        QCOMPARE(memory.saved, QStringList{QStringLiteral("match:near")});
        QCOMPARE(FilterMemory::fromBytes(memory.toBytes()), memory);
        QCOMPARE(FilterMemory::fromBytes("nonsense"), FilterMemory());
    }

    void aFilterIsSavedAndTakenAgain() {
        Theme theme;
        FilterBar bar(theme);
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        auto* edit = bar.findChild<FilterEdit*>();
        edit->setFocus();
        QSignalSpy changed(&bar, &FilterBar::changed);
        QSignalSpy remembered(&bar, &FilterBar::memoryChanged);
        QTest::keyClicks(edit, QStringLiteral("match:near"));
        QTRY_COMPARE(bar.text(), std::string("match:near"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(remembered.count(), 1);
        auto* menu = bar.findChild<QMenu*>(QStringLiteral("filterMenu"));
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction*>(QStringLiteral("saveFilter"))->trigger();
        QCOMPARE(remembered.count(), 2);
        QCOMPARE(remembered.last().at(0).value<FilterMemory>().saved, QStringList{QStringLiteral("match:near")});
        bar.reset();
        QCOMPARE(bar.text(), std::string());
        Q_EMIT menu->aboutToShow();
        const QList<QAction*> actions = menu->actions();
        const auto saved = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->toolTip() == QStringLiteral("match:near");
        });
        QVERIFY(saved != actions.end());
        changed.clear();
        (*saved)->trigger();
        QCOMPARE(bar.text(), std::string("match:near"));
        QCOMPARE(changed.count(), 1);
        // While a text is wrong, the last right one counts.
        edit->setFocus();
        edit->end(false);
        QTest::keyClicks(edit, QStringLiteral(" )"));
        QTRY_VERIFY(!bar.pending());
        QCOMPARE(bar.text(), std::string("match:near"));
        bar.addTerm(QStringLiteral("to = 12"));
        QCOMPARE(bar.text(), std::string("match:near to = 12"));
        bar.setText(QStringLiteral("a or b"));
        bar.addTerm(QStringLiteral("c"));
        QCOMPARE(bar.text(), std::string("(a or b) c"));
    }

    void endsWhileItHasTheFocus() {
        Theme theme;
        auto bar = std::make_unique<FilterBar>(theme);
        bar->show();
        QVERIFY(QTest::qWaitForWindowActive(bar.get()));
        bar->setFocus();
        QTest::keyClicks(bar->focusProxy(), QStringLiteral("voice"));
        QSignalSpy remembered(bar.get(), &FilterBar::memoryChanged);
        bar.reset();
        QCOMPARE(remembered.count(), 0);
    }

    void everyExampleIsAFilter() {
        for (const QString& example : FilterHelp::examples()) {
            QCOMPARE(checkFilter(example, nullptr).state, FilterState::Valid);
        }
        Theme theme;
        FilterBar bar(theme);
        bar.show();
        bar.showHelp();
        auto* list = bar.findChild<QTreeWidget*>(QStringLiteral("filterExamples"));
        QTRY_VERIFY(list && list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(bar.text()), FilterHelp::examples().at(1));
        QTRY_VERIFY(!bar.findChild<FilterHelp*>());
    }

    void states_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterState>("state");
        QTest::addColumn<QString>("underlined");
        const auto row = [](const char* text, FilterState state, const char* underlined = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << state << QString::fromUtf8(underlined);
        };
        row("", FilterState::Empty);
        row("   ", FilterState::Empty);
        row("voice", FilterState::Valid);
        row("mediaType = VOICE", FilterState::Valid);
        row("eventBody.mediaType exists", FilterState::Valid);
        row("type:acd match:near", FilterState::Valid);
        row("mediaType =", FilterState::Incomplete, "=");
        row("mediaType !", FilterState::Incomplete, "!");
        row("\"two wor", FilterState::Incomplete, "\"two wor");
        row("(a or (b", FilterState::Incomplete, "(");
        row("match:ne", FilterState::Incomplete, "match:ne");
        row("match:unkn", FilterState::Incomplete, "match:unkn");
        row("voice and", FilterState::Incomplete);
        row("= VOICE", FilterState::Error, "=");
        row("voice and or chat", FilterState::Error, "or");
        row("voice )", FilterState::Error, ")");
        row("match:sometimes", FilterState::Error, "match:sometimes");
        row("\xC3\xA4\xF0\x9F\x98\x80 )", FilterState::Error, ")");
        row("mediaTyp = VOICE", FilterState::Warning, "mediaTyp = VOICE");
        row("not (voice or Type = VOICE)", FilterState::Warning, "Type = VOICE");
    }

    void states() {
        QFETCH(QString, text);
        QFETCH(FilterState, state);
        QFETCH(QString, underlined);
        pattern::Vocabulary vocabulary;
        vocabulary.events = 1;
        vocabulary.paths = {{"detail.eventBody.mediaType", 1, {}}};
        const FilterCheck check = checkFilter(text, &vocabulary);
        QCOMPARE(check.state, state);
        QCOMPARE(text.mid(check.begin, check.end - check.begin), underlined);
        QCOMPARE(check.message.isEmpty(), state == FilterState::Empty || state == FilterState::Valid);
    }

    /// Nobody proposes it, but a filter by it finds its events.
    void aConcealedPathIsKnown() {
        pattern::Vocabulary vocabulary;
        vocabulary.events = 1;
        vocabulary.concealed = {{"detail.eventBody.attributes.+4930765432", 1, {}}};
        QCOMPARE(checkFilter(QStringLiteral("attributes.+4930765432 = x3"), &vocabulary).state, FilterState::Valid);
        QCOMPARE(checkFilter(QStringLiteral("attributes.+4930765433 = x3"), &vocabulary).state, FilterState::Warning);
    }

    void withoutEventsNoPathIsUnknown() {
        QCOMPARE(checkFilter(QStringLiteral("any = 1"), nullptr).state, FilterState::Valid);
        const pattern::Vocabulary none;
        QCOMPARE(checkFilter(QStringLiteral("any = 1"), &none).state, FilterState::Valid);
    }

    void theUnderlineIsSeenAndChangesNoText() {
        Theme theme;
        FilterEdit edit(theme);
        edit.resize(300, edit.sizeHint().height());
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("one )"));
        edit.setCheck({FilterState::Valid, {}, 0, 0});
        edit.clearFocus(); // no blinking cursor in the pictures
        const QImage plain = edit.grab().toImage();
        QSignalSpy changes(&edit, &QLineEdit::textChanged);
        FilterCheck check = checkFilter(edit.text(), nullptr);
        const qsizetype begin = check.begin;
        check.begin = check.end = 0;
        edit.setCheck(check);
        const QImage iconOnly = edit.grab().toImage();
        check.begin = begin;
        check.end = begin + 1;
        edit.setCheck(check);
        const QImage wavy = edit.grab().toImage();
        QVERIFY(iconOnly != plain);
        QVERIFY(wavy != iconOnly);
        QCOMPARE(edit.text(), QStringLiteral("one )"));
        QCOMPARE(changes.count(), 0);
        QVERIFY(edit.accessibleDescription().contains(QStringLiteral("bracket")));
        QTest::keyClicks(&edit, QStringLiteral("x"));
        QCOMPARE(edit.text(), QStringLiteral("one )x"));
    }

    void escapeClearsThenLeaves() {
        Theme theme;
        FilterEdit edit(theme);
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QSignalSpy leave(&edit, &FilterEdit::leaveWanted);
        QTest::keyClicks(&edit, QStringLiteral("voice"));
        QTest::keyClick(&edit, Qt::Key_Escape);
        QVERIFY(edit.text().isEmpty());
        QCOMPARE(leave.count(), 0);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(leave.count(), 1);
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
