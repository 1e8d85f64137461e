// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleevents.h"
#include "ui/models/eventtablemodel.h"
#include "ui/models/taglook.h"
#include "ui/models/typesmodel.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <set>

using namespace rw;
using namespace rw::ui;
using store::Verdict;

class TestEventModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_store = std::make_unique<store::EventStore>();
        m_verdicts.clear();
        m_theme = std::make_unique<Theme>();
        m_model = std::make_unique<EventTableModel>(*m_theme, [this](store::EventId id) {
            return id.value < m_verdicts.size() ? m_verdicts[id.value] : Verdict::Unknown;
        });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_theme.reset();
    }

    void showsWhatAnEventSays() {
        add({test::sampleEvent("a", "acd.end", 5, "CHAT", "conv-1")});
        m_verdicts = {Verdict::Match};
        m_model->setRows(m_store->snapshot(), {0});
        const auto cell = [this](EventColumn column, int role = Qt::DisplayRole) {
            return m_model->index(0, static_cast<int>(column)).data(role);
        };
        QCOMPARE(cell(EventColumn::Verdict).toString(), QStringLiteral("Match"));
        QVERIFY(!cell(EventColumn::Verdict, Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(cell(EventColumn::Verdict, Qt::ForegroundRole).value<QColor>(), m_theme->color(ColorRole::Pass));
        QCOMPARE(cell(EventColumn::Type).toString(), QStringLiteral("acd.end"));
        QCOMPARE(cell(EventColumn::Type, Qt::ToolTipRole).toString(),
                 QStringLiteral("v2.detail.events.conversation.{id}.acd.end"));
        QCOMPARE(cell(EventColumn::Conversation).toString(), QStringLiteral("conv-1"));
        QCOMPARE(cell(EventColumn::Media).toString(), QStringLiteral("CHAT"));
        QCOMPARE(cell(EventColumn::Queue).toString(), QStringLiteral("q-a"));
        m_model->setNameOf(
            [](const QString& id) { return id == QLatin1String("q-a") ? QStringLiteral("Support") : QString(); });
        QCOMPARE(cell(EventColumn::Queue).toString(), QStringLiteral("Support"));
        QCOMPARE(cell(EventColumn::Queue, Qt::ToolTipRole).toString(), QStringLiteral("Support\nq-a"));
        QCOMPARE(cell(EventColumn::From).toString(), QStringLiteral("Test"));
        QVERIFY(cell(EventColumn::Time, Qt::ToolTipRole).toString().contains(QStringLiteral("2026-02-03T00:00:05")));
    }

    void aToolTipShowsHtmlAsItIsWritten() {
        add({test::sampleEvent("a", "<i>end</i>", 5, "CHAT", "<b>conv</b>")});
        m_verdicts = {Verdict::Match};
        m_model->setRows(m_store->snapshot(), {0});
        QTextDocument tip;
        tip.setHtml(m_model->index(0, static_cast<int>(EventColumn::Type)).data(Qt::ToolTipRole).toString());
        QVERIFY2(tip.toPlainText().contains(QStringLiteral("<i>end</i>")), qPrintable(tip.toPlainText()));
        // Long ones end between letters, whatever those are made of.
        const QString face = QStringLiteral("\U0001F469\u200D\U0001F4BB");
        QCOMPARE(plainToolTip(face.repeated(3), 7), QString(face + u'…'));
        QCOMPARE(plainToolTip(face, 5), face);
        QCOMPARE(plainToolTip(QStringLiteral("a < b & c")), QStringLiteral("a < b & c"));
    }

    void numbersAndNamesThatTellOfPeopleAreHidden() {
        add({"{\"detail\":{\"eventBody\":{\"attributes\":{\"customerNumber\":471103,\"list\":[471104,true],"
             "\"+4930765432\":\"x3\",\"vip\":true}}}}"});
        const std::string attributes = "detail.eventBody.attributes.";
        m_model->setColumns({{EventColumn::Path, attributes + "customerNumber"},
                             {EventColumn::Path, attributes + "list"},
                             {EventColumn::Path, attributes + "+4930765432"},
                             {EventColumn::Path, attributes + "vip"}});
        m_model->setRows(m_store->snapshot(), {0});
        const auto cell = [this](int column, int role = Qt::DisplayRole) {
            return m_model->index(0, column).data(role).toString();
        };
        const auto head = [this](int column, int role = Qt::DisplayRole) {
            return m_model->headerData(column, Qt::Horizontal, role).toString();
        };
        QCOMPARE(cell(0), QStringLiteral("471103"));
        QCOMPARE(head(2), QStringLiteral("+4930765432"));
        QSignalSpy heads(m_model.get(), &QAbstractItemModel::headerDataChanged);
        const session::PersonalMask::Veil veil("salt");
        m_model->setVeil(veil);
        QCOMPARE(cell(0).toStdString(), veil.json(attributes + "customerNumber", "471103")); // as the payload tree
        QVERIFY(cell(0) != QStringLiteral("471103") && !cell(0, Qt::ToolTipRole).contains(QStringLiteral("471103")));
        QVERIFY2(!cell(1).contains(QStringLiteral("471104")) && cell(1).contains(QStringLiteral("true")),
                 qPrintable(cell(1)));
        QCOMPARE(cell(3), QStringLiteral("true"));
        QCOMPARE(heads.size(), 1);
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
            QVERIFY2(!head(2, role).contains(QStringLiteral("4930765432")), qPrintable(head(2, role)));
            QVERIFY(head(3, role).endsWith(QStringLiteral("vip")));
        }
    }

    void aTagMayBeCalledLikeAPlaceholder() {
        const QString size = QString::number(QFontMetrics(QApplication::font()).height() * 2 / 3);
        const auto middle = [this](const QString& tag) {
            const QImage image = tagDots({tag}, *m_theme).toImage();
            return image.pixelColor(image.width() / 2, image.height() / 2).rgb();
        };
        for (const QString& tag : {QStringLiteral("%2"), size, QStringLiteral("%1"), QStringLiteral("%3")}) {
            QCOMPARE(middle(tag), tagColor(tag, m_theme->isDark()).rgb());
        }
    }

    void everyVerdictHasItsOwnWordAndIcon() {
        add({test::sampleEvent("a", "acd.end", 5)});
        m_model->setRows(m_store->snapshot(), {0});
        QSet<QString> words;
        for (const Verdict verdict :
             {Verdict::Unknown, Verdict::Match, Verdict::NoMatch, Verdict::CannotJudge, Verdict::Unreadable}) {
            m_verdicts = {verdict};
            words.insert(m_model->index(0, 0).data().toString());
            QVERIFY(!m_model->index(0, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        }
        QCOMPARE(words.size(), 5);
    }

    void newRowsAreInsertedExactly() {
        add({test::sampleEvent("a", "acd.end", 10), test::sampleEvent("b", "acd.end", 20)});
        m_model->setRows(m_store->snapshot(), {1, 0});
        QItemSelectionModel selection(m_model.get());
        selection.setCurrentIndex(m_model->index(1, 0), QItemSelectionModel::SelectCurrent);

        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        add({test::sampleEvent("c", "acd.end", 30), test::sampleEvent("d", "acd.end", 15),
             test::sampleEvent("e", "acd.end", 40)});
        m_model->setRows(m_store->snapshot(), {4, 2, 1, 3, 0});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(inserted.at(0).at(1).toInt(), 0);
        QCOMPARE(inserted.at(0).at(2).toInt(), 1);
        QCOMPARE(inserted.at(1).at(1).toInt(), 3);
        QCOMPARE(inserted.at(1).at(2).toInt(), 3);
        QCOMPARE(m_model->rows(), (std::vector<uint32_t>{4, 2, 1, 3, 0}));
        QCOMPARE(selection.currentIndex().row(), 4); // still the same event
        QCOMPARE(*m_model->eventAt(selection.currentIndex().row()), 0U);
    }

    void anotherOrderIsAReset() {
        add({test::sampleEvent("a", "acd.end", 10), test::sampleEvent("b", "acd.end", 20)});
        m_model->setRows(m_store->snapshot(), {1, 0});
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setRows(m_store->snapshot(), {0, 1});
        QCOMPARE(reset.count(), 1);
        m_model->setRows(m_store->snapshot(), {1});
        QCOMPARE(reset.count(), 2);
        QCOMPARE(m_model->rowOf(1), 0);
        QCOMPARE(m_model->rowOf(0), -1);
        QVERIFY(!m_model->eventAt(1));
        QVERIFY(!m_model->eventAt(-1));
    }

    void verdictsChangeOnlyTheirRows() {
        std::vector<std::string> texts;
        for (int i = 0; i < 10; ++i) {
            texts.push_back(test::sampleEvent(std::to_string(i), "acd.end", i));
        }
        add(texts);
        m_model->setRows(m_store->snapshot(), {9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->noteVerdicts(2, 4); // events 2 and 3 stand in rows 7 and 6
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 6);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 7);
        m_model->noteVerdicts(0, 10);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.at(1).at(1).toModelIndex().row(), 9);
        m_model->noteVerdicts(20, 30);
        QCOMPARE(changed.count(), 2);
    }

    void sortingIsAWishOnly() {
        QSignalSpy wish(m_model.get(), &EventTableModel::sortRequested);
        m_model->sort(static_cast<int>(EventColumn::Media), Qt::AscendingOrder);
        QCOMPARE(wish.count(), 1);
        QCOMPARE(wish.at(0).at(0).value<TableColumn>().kind, EventColumn::Media);
        QCOMPARE(wish.at(0).at(1).toBool(), true);
        m_model->sort(99, Qt::AscendingOrder);
        QCOMPARE(wish.count(), 1);
    }

    void rowsMoveOnInManyPieces() {
        std::vector<std::string> texts;
        for (int i = 0; i < 300; ++i) {
            texts.push_back(test::sampleEvent(std::to_string(i), "acd.end", i));
        }
        add(texts);
        std::vector<uint32_t> rows;
        for (uint32_t event = 0; event < 300; event += 3) {
            rows.push_back(event);
        }
        m_model->setRows(m_store->snapshot(), rows);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        // While some are inserted and some are not, every row has its event.
        connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, [this] {
            std::set<uint32_t> seen;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                QVERIFY(m_model->eventAt(row));
                seen.insert(*m_model->eventAt(row));
            }
            QCOMPARE(seen.size(), static_cast<size_t>(m_model->rowCount()));
        });
        rows.clear();
        for (uint32_t event = 0; event < 300; ++event) {
            rows.push_back(event);
        }
        m_model->setRows(m_store->snapshot(), rows);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 100);
        QCOMPARE(m_model->rows(), rows);
        QCOMPARE(m_model->rowOf(299), 299);
    }

    void aChangeOfOtherRowsIsNotBelieved() {
        add({test::sampleEvent("a", "acd.end", 10), test::sampleEvent("b", "acd.end", 20)});
        m_model->setRows(m_store->snapshot(), {0});
        const auto stranger = std::make_shared<const RowSet>(std::vector<uint32_t>{1}, 2);
        auto rows = std::make_shared<const RowSet>(std::vector<uint32_t>{1, 0}, 2);
        const RowChange change = changeOf(stranger, *rows);
        QVERIFY(change.insertions);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setRows(m_store->snapshot(), rows, change);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(m_model->rows(), (std::vector<uint32_t>{1, 0}));
    }

    void columnsShowTheValuesAtAnyPath() {
        add({R"({"id":"1","detail":{"n":12,"many":["a","b"],"list":[{"x":"p"},{"x":"q"}],"yes":true,"none":null}})",
             R"({"id":"2"})"});
        m_model->setRows(m_store->snapshot(), {0, 1});
        std::vector<TableColumn> columns{{EventColumn::Verdict}};
        for (const char* path : {"detail.n", "detail.many", "detail.list.x", "detail.yes", "detail.none", "nowhere"}) {
            columns.push_back({EventColumn::Path, path});
        }
        m_model->setColumns(columns);
        QCOMPARE(m_model->columnCount(), 7);
        QStringList cells;
        for (int section = 1; section < 7; ++section) {
            cells << m_model->index(0, section).data().toString();
            QCOMPARE(m_model->index(1, section).data().toString(), QString());
        }
        QCOMPARE(cells, (QStringList{QStringLiteral("12"), QStringLiteral("a, b"), QStringLiteral("p, q"),
                                     QStringLiteral("true"), QStringLiteral("null"), QString()}));
        QCOMPARE(m_model->headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("x"));
        QCOMPARE(m_model->headerData(3, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("detail.list.x"));
        QCOMPARE(m_model->sectionOf({EventColumn::Path, "detail.yes"}), 4);
        QCOMPARE(m_model->sectionOf({EventColumn::Time}), -1);
        QCOMPARE(m_model->valueAt(0, "id"), std::string("\"1\""));
        QCOMPARE(m_model->valueAt(0, "detail.many"), std::string("\"b\""));
        QCOMPARE(m_model->valueAt(1, "detail.n"), std::string());
    }

    void whatColumnsDoNotHoldIsAskedFor() {
        add({R"({"id":"cut","detail-type":"v2.detail.events.conversation.{id}.acd.end","detail":)"});
        m_model->setRows(m_store->snapshot(), {0});
        QSignalSpy wanted(m_model.get(), &EventTableModel::summariesWanted);
        const auto type = m_model->index(0, static_cast<int>(EventColumn::Type));
        QCOMPARE(type.data().toString(), QStringLiteral("(no detail-type)"));
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<std::vector<uint32_t>>(), std::vector<uint32_t>{0});
        m_model->setSummaries({{0, m_store->snapshot().summary({0})}});
        QCOMPARE(type.data().toString(), QStringLiteral("acd.end"));
    }

    void sayHowManyLeavesFail() {
        add({test::sampleEvent("a", "acd.end", 5), test::sampleEvent("b", "acd.end", 5)});
        m_verdicts = {Verdict::NoMatch, Verdict::Match};
        m_model->setFailingOf([](store::EventId id) {
            return id.value == 0 ? EventTableModel::Failing{4, 1, QStringLiteral("detail.eventBody.mediaType")}
                                 : EventTableModel::Failing{};
        });
        m_model->setRows(m_store->snapshot(), {0, 1});
        const int section = static_cast<int>(EventColumn::Failing);
        QCOMPARE(m_model->index(0, section).data().toString(), QStringLiteral("fails 1 of 4"));
        QVERIFY(m_model->index(0, section)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("detail.eventBody.mediaType")));
        QCOMPARE(m_model->index(1, section).data().toString(), QStringLiteral("none"));
        m_model->setFailingOf([](store::EventId) { return EventTableModel::Failing{3, 0, {}, 1}; });
        QCOMPARE(m_model->index(0, section).data().toString(), QStringLiteral("1 of 3 unknown"));
        QCOMPARE(m_model->index(0, section).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("1 of 3 cannot be judged"));
    }

    void timesOfOtherYearsHaveTheYear() {
        const int year = QDate::currentDate().year();
        const auto event = [](int of) {
            return QStringLiteral(R"({"id":"%1","time":"%1-06-15T10:00:00Z"})").arg(of).toStdString();
        };
        add({event(year), event(year - 1)});
        m_model->setRows(m_store->snapshot(), {0, 1});
        const int section = static_cast<int>(EventColumn::Time);
        QVERIFY(m_model->index(0, section).data().toString().startsWith(QStringLiteral("06-15")));
        QVERIFY(m_model->index(1, section).data().toString().startsWith(QStringLiteral("%1-06-15").arg(year - 1)));
    }

    void columnsAreRemembered() {
        ColumnChoice choice{
            {{EventColumn::Verdict}, {EventColumn::Path, "detail.\"odd\".\xc3\xa4"}, {EventColumn::From}}, {0, 120, 0}};
        QCOMPARE(*columnsFromBytes(columnsToBytes(choice)), choice);
        QVERIFY(!columnsFromBytes("nonsense"));
        QVERIFY(!columnsFromBytes("[]"));
        const auto repaired = columnsFromBytes(R"([{"is":"later"},{"is":"time"},{"is":"time"},7])");
        QVERIFY(repaired);
        QCOMPARE(repaired->columns, (std::vector<TableColumn>{{EventColumn::Verdict}, {EventColumn::Time}}));
    }

    void leafOfAValue() {
        const auto compact = [](const std::string& text) {
            return QString::fromStdString(text).remove(QLatin1Char(' ')).remove(QLatin1Char('\n'));
        };
        QCOMPARE(compact(patternLeaf("detail.eventBody.mediaType", "\"VOICE\"")),
                 QStringLiteral(R"({"detail":{"eventBody":{"mediaType":["VOICE"]}}})"));
        QCOMPARE(compact(patternLeaf("source", "7")), QStringLiteral(R"({"source":[7]})"));
    }

    void typesWithCounts() {
        TypesModel types;
        QAbstractItemModelTester tester(&types, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(types.rowCount(), 1); // all event types, none loaded
        types.setTypes({count("v2.detail.events.conversation.{id}.acd.end", 1200, 0)});
        QSignalSpy inserted(&types, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&types, &QAbstractItemModel::modelReset);
        types.setTypes({count("", 1, 0), count("v2.detail.events.conversation.{id}.acd.end", 1300, 37),
                        count("v2.users.{id}.presence", 4, 0)});
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(reset.count(), 0);
        const auto text = [&types](int row, int column) { return types.index(row, column).data().toString(); };
        QCOMPARE(text(0, TypesModel::Events), QLocale().toString(1305));
        QCOMPARE(text(0, TypesModel::Matched), QStringLiteral("37"));
        QCOMPARE(text(1, TypesModel::Name), QStringLiteral("(no detail-type)"));
        QCOMPARE(text(2, TypesModel::Name), QStringLiteral("acd.end"));
        QCOMPARE(text(2, TypesModel::Events), QLocale().toString(1300));
        QCOMPARE(text(2, TypesModel::Matched), QStringLiteral("37"));
        QCOMPARE(types.rowOf(QStringLiteral("v2.users.{id}.presence")), 3);
        QVERIFY(!types.typeAt(0));
        QCOMPARE(*types.typeAt(3), QStringLiteral("v2.users.{id}.presence"));
        QVERIFY(!types.typeAt(4));
        types.setTypes({});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(types.rowCount(), 1);
    }

private:
    void add(const std::vector<std::string>& texts) { m_store->append(test::newEvents(texts)); }
    static session::TypeCount count(const char* type, uint32_t events, uint32_t matched) {
        return {QString::fromLatin1(type), events, matched};
    }

    std::unique_ptr<store::EventStore> m_store;
    std::vector<Verdict> m_verdicts;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestEventModels)
#include "tst_eventmodels.moc"
