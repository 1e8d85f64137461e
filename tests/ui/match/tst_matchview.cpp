// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/pattern.h"
#include "ui/editor/jsonscintilla.h"
#include "ui/match/matchview.h"
#include "ui/match/statelook.h"
#include "ui/scrollpane.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace rw;
using namespace rw::ui;

namespace {

const QByteArray kEvent(R"({"source":"aws.partner/x","detail":{"eventBody":{"mediaType":"VOICE","queueId":"Q"}}})");
const char* const kRule =
    R"({"source":[{"prefix":"aws"}],"detail":{"eventBody":{"mediaType":["voice"]},"queueId":["Q"]}})";

std::shared_ptr<const match::Explanation> explain(const QByteArray& event, const char* rule) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    return std::make_shared<const match::Explanation>(match::explain(*parsed.pattern, event.toStdString()));
}

} // namespace

class TestMatchView : public QObject {
    Q_OBJECT
    Theme* m_theme = nullptr;
    MatchView* m_view = nullptr;

    template <class W>
    [[nodiscard]] W* child(const char* name) const {
        return m_view->findChild<W*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTreeView& tree() const { return *child<QTreeView>("payloadTree"); }
    [[nodiscard]] QTableView& table() const { return *child<QTableView>("leafResults"); }
    [[nodiscard]] QTabWidget& tabs() const { return *child<QTabWidget>("matchTabs"); }
    void show(const QByteArray& event, std::shared_ptr<const match::Explanation> explanation,
              const store::Origin& origin = {}, const QString& hint = {}) {
        m_view->showEvent(event, store::EventSummary(), origin, std::move(explanation), hint);
    }
    /// Which parts of the view have these words.
    [[nodiscard]] QStringList shownWith(const char* words) const {
        QStringList parts;
        const auto look = [&](const QString& part, const QString& text) {
            if (text.contains(QLatin1String(words))) {
                parts << part;
            }
        };
        const auto* headline = child<QLabel>("matchHeadline");
        look(u"headline"_qs, headline->text() + headline->toolTip() + headline->accessibleDescription());
        std::vector<QModelIndex> cells;
        const auto gather = [&cells](const QAbstractItemModel& model, const QModelIndex& parent,
                                     const auto& self) -> void {
            for (int row = 0; row < model.rowCount(parent); ++row) {
                for (int column = 0; column < model.columnCount(parent); ++column) {
                    cells.push_back(model.index(row, column, parent));
                }
                self(model, model.index(row, 0, parent), self);
            }
        };
        gather(*tree().model(), {}, gather);
        gather(*table().model(), {}, gather);
        for (const QModelIndex& cell : cells) {
            // The rule's own text stays: it is in the editor beside it.
            const bool rule = cell.model() == table().model() && cell.data().toString().contains(u"301234568"_qs);
            look(cell.model() == table().model() ? u"leaves"_qs : u"tree"_qs,
                 rule ? QString() : cell.data().toString() + cell.data(Qt::ToolTipRole).toString());
        }
        look(u"text"_qs, child<JsonScintilla>("payloadText")->text());
        return parts;
    }
    [[nodiscard]] QString currentName() const { return tree().currentIndex().siblingAtColumn(0).data().toString(); }

private Q_SLOTS:
    void init() {
        m_theme = new Theme;
        m_view = new MatchView(*m_theme);
        m_view->resize(700, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view));
    }
    void cleanup() {
        delete m_view;
        delete m_theme;
    }

    void emptyStates() {
        m_view->clear(u"Pick one"_qs);
        QVERIFY(child<QLabel>("matchHint")->isVisible());
        QCOMPARE(child<QLabel>("matchHint")->text(), u"Pick one"_qs);
        show(kEvent, nullptr, {}, u"The rule is not valid."_qs);
        QVERIFY(!child<QLabel>("matchHint")->isVisible());
        QVERIFY(child<QLabel>("matchHeadline")->text().contains(u"The rule is not valid."_qs));
        QVERIFY(tree().model()->rowCount() > 0);
        tabs().setCurrentIndex(2);
        QVERIFY(child<QLabel>("leafHint")->isVisible());
        m_view->clear(u"Gone"_qs);
        QVERIFY(child<QLabel>("matchHint")->isVisible());
    }

    void aLowPaneDoesNotScroll() {
        const int line = m_view->fontMetrics().height();
        ScrollPane pane(m_view); // as in the window
        pane.resize(600, 11 * line);
        pane.show();
        m_view->clear(u"Pick one"_qs);
        QTRY_COMPARE(pane.verticalScrollBar()->maximum(), 0);
        show(kEvent, explain(kEvent, kRule), {}, u"Of the last valid text"_qs);
        for (int page = 0; page < tabs().count(); ++page) { // verdict, a note, tabs, three lines of the page
            tabs().setCurrentIndex(page);
            QTRY_COMPARE(pane.verticalScrollBar()->maximum(), 0);
        }
        pane.resize(600, 5 * line); // where there is no room at all
        m_view->clear(u"Pick one"_qs);
        QTRY_COMPARE(pane.verticalScrollBar()->maximum(), 0);
        pane.takeWidget();
        m_view->setParent(nullptr);
    }

    void headline() {
        show(kEvent, explain(kEvent, kRule));
        QVERIFY(child<QLabel>("matchHeadline")->text().contains(u"No match"_qs));
        QVERIFY(!child<QLabel>("matchNote")->isVisible());
        show(kEvent, explain(kEvent, R"({"source":["aws.partner/x"]})"), {}, u"of the last valid text"_qs);
        QVERIFY(child<QLabel>("matchHeadline")->text().contains(u">Match</b>"_qs));
        QVERIFY(child<QLabel>("matchNote")->isVisible());
        QCOMPARE(child<QLabel>("matchNote")->text(), u"of the last valid text"_qs);
    }

    /// Whether a change of the rule excludes the event is not told by one value of an array.
    void whatARuleMayTestComesWithItsEvent() {
        const QByteArray event(R"({"tags":["a","b"]})");
        show(event, explain(event, R"({"tags":["a"]})"));
        QByteArrayList heard;
        connect(m_view, &MatchView::ruleMenuWanted, this,
                [&](QMenu* menu, const QString& path, const QByteArray& json, const QByteArray& whole) {
                    heard << path.toUtf8() << json << whole;
                    QMetaObject::invokeMethod(menu, &QWidget::close, Qt::QueuedConnection);
                });
        const auto ask = [&heard](QAbstractItemView& view, const QModelIndex& row) {
            heard.clear();
            const QPoint at = view.visualRect(row).center();
            QContextMenuEvent asked(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at), Qt::NoModifier);
            QApplication::sendEvent(view.viewport(), &asked);
            return heard;
        };
        tree().expandAll();
        const QModelIndex tags = tree().model()->index(0, 0);
        QCOMPARE(ask(tree(), tree().model()->index(0, 0, tags)), (QByteArrayList{"tags", "\"a\"", event}));
        tabs().setCurrentIndex(2);
        QCOMPARE(ask(table(), table().model()->index(0, 0)).value(2), event);
    }

    void theVerdictIsNeverCutThroughItsLetters() {
        std::string longValue(400, 'x');
        for (size_t i = 8; i < longValue.size(); i += 9) {
            longValue[i] = ' ';
        }
        const QByteArray event = "{\"source\":\"" + QByteArray::fromStdString(longValue) + "\"}";
        store::Origin origin;
        origin.source = "Northwind Assist (demo)";
        origin.synthetic = true;
        origin.approximatedPaths.assign(9, "detail.a");
        origin.unavailablePaths.assign(3, "detail.b");
        show(event, explain(event, "{\"source\":[\"Another value that is long enough for one more line of words\"]}"),
             origin);
        for (const QSize size : {QSize(500, 230), QSize(320, 260), QSize(700, 480), QSize(400, 200)}) {
            m_view->resize(size);
            const auto* label = child<QLabel>("matchHeadline");
            const auto fits = [label] { return label->height() >= label->heightForWidth(label->width()); };
            QTRY_VERIFY_WITH_TIMEOUT(fits(), 60'000);
            if (label->text().endsWith(u'…')) {
                QVERIFY(!label->toolTip().isEmpty());
            }
            const auto* from = child<QLabel>("matchProvenance");
            QVERIFY(!from->wordWrap());
            QVERIFY(from->height() < 2 * from->fontMetrics().lineSpacing());
        }
    }

    void aVeilLeavesNothingOfBefore() {
        const QByteArray event("{\"detail\":{\"eventBody\":{\"ani\":\"+49301234567\"}}}");
        const char* const rule = "{\"detail\":{\"eventBody\":{\"ani\":[\"+49301234568\"]}}}";
        for (const int page : {0, 1, 2}) {
            tabs().setCurrentIndex(page);
            m_view->setVeil({});
            m_view->setRuleText(rule);
            show(event, explain(event, rule));
            QVERIFY(!shownWith("301234567").isEmpty());
            m_view->setVeil(session::PersonalMask::Veil("salt")); // what is hidden instead comes later
            QVERIFY2(shownWith("301234567").isEmpty(), qPrintable(shownWith("301234567").join(u' ')));
            QVERIFY(!child<QLabel>("matchHint")->isVisible()); // it is still about that event
        }
    }

    void theTextEmphasizesTheNearestPathThoughItsNameIsHidden() {
        const QByteArray event("{\"detail\":{\"eventBody\":{\"attributes\":{\"+493012345678\":\"the value\"}}}}");
        const char* const rule = "{\"detail\":{\"eventBody\":{\"attributes\":{\"+493012345670\":[\"x\"]}}}}";
        const session::PersonalMask::Veil veil("salt");
        m_view->setVeil(veil);
        show(event, veil.explanation(explain(event, rule)));
        tabs().setCurrentIndex(1);
        m_view->selectLeaf(0);
        auto* text = child<JsonScintilla>("payloadText");
        const qsizetype value =
            text->bytes().indexOf(veil.json("detail.eventBody.attributes.x", "\"the value\"").c_str());
        QVERIFY2(value > 0, text->bytes().constData());
        QVERIFY(text->SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT,
                                    static_cast<unsigned long>(Indicator::Emphasis), static_cast<long>(value)) != 0);
    }

    void copiedPathsHideWhatTheTreeHides() {
        const QByteArray event("{\"detail\":{\"eventBody\":{\"attributes\":{\"+493012345678\":\"x\"}}}}");
        m_view->setVeil(session::PersonalMask::Veil("salt"));
        show(event, nullptr);
        const QAbstractItemModel& model = *tree().model();
        const QModelIndex attributes = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
        const QModelIndex row = model.index(0, 0, attributes);
        QCOMPARE(attributes.data().toString(), u"attributes"_qs);
        QSignalSpy menus(m_view, &MatchView::menuWanted);
        tree().expandAll();
        tree().setCurrentIndex(row);
        Q_EMIT tree().customContextMenuRequested(tree().visualRect(row).center());
        QMenu* menu = m_view->findChild<QMenu*>(u"payloadMenu"_qs);
        QVERIFY(menu != nullptr);
        QVERIFY(menus.at(0).at(2).toByteArray().isEmpty()); // no filter by it
        for (QAction* action : menu->actions()) {
            if (action->text() == u"Copy &path"_qs) {
                action->trigger();
            }
            QVERIFY(action->text() != u"Copy as pattern &leaf"_qs || !action->isEnabled());
        }
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"detail.eventBody.attributes."_qs) && !copied.contains(u"493012345678"_qs),
                 qPrintable(copied));
        menu->close();
    }

    void provenance() {
        store::Origin origin;
        origin.source = "Demo organisation";
        origin.synthetic = true;
        origin.approximatedPaths = {"detail.a", "detail.b", "detail.c"};
        origin.unavailablePaths = {"detail.d"};
        origin.madeUpPaths = {"source"};
        show(kEvent, nullptr, origin);
        const auto* label = child<QLabel>("matchProvenance");
        QVERIFY(label->isVisible());
        QVERIFY(label->text().contains(u"Synthetic"_qs));
        QVERIFY(label->text().contains(u"3 field"_qs));
        QVERIFY(label->accessibleDescription().contains(u"of the envelope made up"_qs));
        QVERIFY(label->toolTip().contains(u"detail.b"_qs));
        QVERIFY(label->toolTip().contains(u"detail.d"_qs));
        show(kEvent, nullptr, {});
        QVERIFY(!label->isVisible());
    }

    void provenanceOfWhatWasPasted() {
        store::Origin origin;
        origin.source = "Pasted";
        show(kEvent, nullptr, origin);
        const auto* label = child<QLabel>("matchProvenance");
        QCOMPARE(label->accessibleDescription(), u"From the clipboard"_qs);
        origin.source = "bare.json";
        origin.madeUpPaths = {"id", "source"};
        show(kEvent, nullptr, origin);
        QVERIFY2(label->accessibleDescription().startsWith(u"From bare.json; 2 field"_qs),
                 qPrintable(label->accessibleDescription()));
        QVERIFY(label->toolTip().contains(u"source"_qs));
        QVERIFY(!label->toolTip().contains(u"was not sent like this"_qs));
    }

    void marksAreInSight() {
        show(kEvent, explain(kEvent, kRule));
        const QAbstractItemModel& model = *tree().model();
        const QModelIndex detail = model.index(1, 0);
        QVERIFY(tree().isExpanded(detail));
        QVERIFY(tree().isExpanded(model.index(0, 0, detail)));
    }

    void foldsStayWhileTyping() {
        show(kEvent, explain(kEvent, kRule));
        const QModelIndex body = tree().model()->index(0, 0, tree().model()->index(1, 0));
        tree().collapse(body);
        show(kEvent, explain(kEvent, R"({"detail":{"eventBody":{"mediaType":["VOICE"]}}})"));
        QVERIFY(!tree().isExpanded(tree().model()->index(0, 0, tree().model()->index(1, 0))));
    }

    void oneSelection() {
        show(kEvent, explain(kEvent, kRule));
        QSignalSpy selected(m_view, &MatchView::leafSelected);
        QSignalSpy activated(m_view, &MatchView::leafActivated);
        m_view->selectLeaf(1);
        QCOMPARE(currentName(), u"mediaType"_qs);
        QCOMPARE(table().currentIndex().row(), 1);
        QCOMPARE(selected.count(), 0); // it came from outside

        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_Home);
        QCOMPARE(currentName(), u"source"_qs);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.last().at(0).toInt(), 0);
        QCOMPARE(table().currentIndex().row(), 0);
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.last().at(0).toInt(), 0);

        tabs().setCurrentIndex(2);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Down);
        QCOMPARE(selected.last().at(0).toInt(), 2);
        QCOMPARE(currentName(), u"queueId"_qs); // the row of the missing path
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(activated.last().at(0).toInt(), 2);

        m_view->selectLeaf(-1);
        QVERIFY(table().selectionModel()->selectedRows().isEmpty());
        m_view->selectLeaf(77);
    }

    void sortedTable() {
        show(kEvent, explain(kEvent, kRule));
        tabs().setCurrentIndex(2);
        table().sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(table().model()->index(2, 0).data().toString(), u"Pass"_qs);
        QSignalSpy activated(m_view, &MatchView::leafActivated);
        table().setCurrentIndex(table().model()->index(2, 0));
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(activated.last().at(0).toInt(), 0); // the leaf, not the row
    }

    void expectedColumn() {
        show(kEvent, explain(kEvent, kRule));
        QVERIFY(table().isColumnHidden(2));
        m_view->setRuleText(kRule);
        QVERIFY(!table().isColumnHidden(2));
        QCOMPARE(table().model()->index(1, 2).data().toString(), u"[\"voice\"]"_qs);
    }

    void columnsShareTheRoomUntilTheUserMovesThem() {
        show(kEvent, explain(kEvent, kRule));
        for (QAbstractItemView* list :
             {static_cast<QAbstractItemView*>(&tree()), static_cast<QAbstractItemView*>(&table())}) {
            tabs().setCurrentIndex(list == &tree() ? 0 : 2);
            QHeaderView* header = list == &tree() ? tree().header() : table().horizontalHeader();
            const int value = list == &tree() ? 1 : 3;
            const int verdict = list == &tree() ? 2 : 0;
            const int last = header->count() - 1;
            m_view->resize(700, 320);
            QTRY_COMPARE(header->width(), list->viewport()->width());
            const int narrow = header->sectionSize(value);
            const int state = header->sectionSize(verdict);
            QVERIFY(state > list->fontMetrics().horizontalAdvance(stateText(match::LeafState::CannotJudge)));
            m_view->resize(1500, 320);
            QTRY_VERIFY(header->sectionSize(value) > narrow + 40);
            QCOMPARE(header->sectionSize(verdict), state); // its words need no more
            QVERIFY(header->sectionSize(last) > 300);
            m_view->setRuleText(kRule); // one column more in the table
            QTRY_VERIFY(header->length() <= header->width());
            header->resizeSection(value, 123);
            m_view->resize(1200, 320);
            QTRY_COMPARE(header->width(), list->viewport()->width());
            QCOMPARE(header->sectionSize(value), 123);
        }
    }

    void copying() {
        show(kEvent, explain(kEvent, kRule));
        m_view->selectLeaf(1);
        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"\"VOICE\""_qs);
        tabs().setCurrentIndex(2);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"detail.eventBody.mediaType"_qs));
    }

    void payloadText() {
        show(kEvent, explain(kEvent, kRule));
        tabs().setCurrentIndex(1);
        auto* text = child<JsonScintilla>("payloadText");
        QCOMPARE(text->bytes(), QByteArray::fromStdString(json::pretty(kEvent.toStdString())));
        const auto has = [text](Indicator indicator, const char* what) {
            return text->SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator),
                                       static_cast<long>(text->bytes().indexOf(what))) != 0;
        };
        QVERIFY(has(Indicator::LeafPass, "\"aws"));
        QVERIFY(has(Indicator::LeafFail, "\"VOICE"));
        QVERIFY(!has(Indicator::LeafFail, "\"Q\""));
        m_view->selectLeaf(1);
        QVERIFY(has(Indicator::Emphasis, "\"VOICE"));
        m_view->selectLeaf(2); // its path is missing, a near one exists
        QVERIFY(has(Indicator::Emphasis, "\"Q\""));
        QVERIFY(!has(Indicator::Emphasis, "\"VOICE"));
        auto far = std::make_shared<match::Explanation>(*explain(kEvent, kRule));
        far->leaves[2].nearestPath.clear();
        show(kEvent, far); // none is near: the first line of the object that lacks it
        QVERIFY(has(Indicator::Emphasis, "{\n    \"eventBody"));
        QVERIFY(!has(Indicator::Emphasis, "\"eventBody"));
        QSignalSpy selected(m_view, &MatchView::leafSelected);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
        const auto at = static_cast<uint32_t>(text->bytes().indexOf("aws.partner"));
        text->selectRange({at, at});
        QCOMPARE(selected.last().at(0).toInt(), 0);
        QCOMPARE(m_view->input(), static_cast<QWidget*>(text));
    }

    void bigPayloadArrivesLater() {
        QByteArray big = R"({"source":"aws.partner/x","detail":{"items":[)";
        while (big.size() < (1 << 20)) {
            big += R"({"id":"0123456789","name":"a name that goes on","n":12345.60},)";
        }
        big.back() = ']';
        big += R"(,"mediaType":"VOICE"}})";
        show(big, nullptr, {}, u"Wait"_qs);
        const auto explanation = explain(big, R"({"detail":{"mediaType":["voice"]}})");
        show(big, explanation); // before the tree is there
        QTRY_VERIFY(tree().model()->rowCount() == 2);
        m_view->selectLeaf(0);
        QCOMPARE(currentName(), u"mediaType"_qs);
        // An event chosen meanwhile wins.
        show(big + ' ', explanation);
        show(kEvent, explain(kEvent, kRule));
        QTest::qWait(50);
        QCOMPARE(tree().model()->index(1, 0).data().toString(), u"detail"_qs);
        QCOMPARE(tree().model()->rowCount(tree().model()->index(1, 0)), 2);
    }

    void destroyedWhileReading() {
        show("{\"a\":[" + QByteArray(1 << 20, ' ') + "1]}", nullptr);
        delete m_view;
        m_view = nullptr;
        QTest::qWait(20);
    }

    void themes() {
        show(kEvent, explain(kEvent, kRule));
        m_theme->apply(Theme::Choice::Dark);
        QVERIFY(child<QLabel>("matchHeadline")->text().contains(Theme::color(ColorRole::Fail, true).name()));
        m_theme->apply(Theme::Choice::System);
    }

    void named() {
        for (const QWidget* widget : {static_cast<QWidget*>(&tree()), static_cast<QWidget*>(&table())}) {
            QVERIFY(!widget->accessibleName().isEmpty());
        }
        QVERIFY(m_view->minimumSizeHint().height() < 260); // it lives in a dock
    }
};

QTEST_MAIN(TestMatchView)
#include "tst_matchview.moc"
