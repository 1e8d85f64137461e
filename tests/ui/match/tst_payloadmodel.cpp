// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/pattern.h"
#include "ui/language.h"
#include "ui/match/leafmodel.h"
#include "ui/match/payloadmodel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rw;
using namespace rw::ui;

namespace {

const QByteArray
    kEvent(R"({"source":"aws.partner/genesys.com","detail":{"eventBody":{"queueId":"Q-1","mediaType":"VOICE",)"
           R"("n":[1,2,300.0],"a.b":{"c":null}},"topicName":"t"}})");

std::shared_ptr<const match::Explanation> explain(const QByteArray& event, const char* rule) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    if (!parsed.valid()) {
        return nullptr;
    }
    return std::make_shared<const match::Explanation>(match::explain(*parsed.pattern, event.toStdString()));
}

/// The tree as text: indented names with their verdicts, the way a person reads it.
void dump(const QAbstractItemModel& model, const QModelIndex& parent, int depth, QStringList& lines) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex name = model.index(row, PayloadModel::NameColumn, parent);
        const QString value = name.siblingAtColumn(PayloadModel::ValueColumn).data().toString();
        const QString verdict = name.siblingAtColumn(PayloadModel::VerdictColumn).data().toString();
        lines.append(QString(depth, u' ') + name.data().toString() + u" = "_qs + value +
                     (verdict.isEmpty() ? QString() : u" <"_qs + verdict + u'>'));
        dump(model, name, depth + 1, lines);
    }
}

QStringList dumped(const QAbstractItemModel& model) {
    QStringList lines;
    dump(model, {}, 0, lines);
    return lines;
}

QModelIndex rowAt(const QAbstractItemModel& model, const QStringList& names) {
    QModelIndex at;
    for (const QString& name : names) {
        QModelIndex next;
        for (int row = 0; row < model.rowCount(at); ++row) {
            if (model.index(row, 0, at).data().toString() == name) {
                next = model.index(row, 0, at);
            }
        }
        at = next;
        if (!at.isValid()) {
            return at;
        }
    }
    return at;
}

} // namespace

class TestPayloadModel : public QObject {
    Q_OBJECT
    const Language m_english{QStringLiteral("en")}; // one field, two fields
    Theme m_theme;
private Q_SLOTS:
    void plainPayload() {
        PayloadModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setDocument(readPayload(kEvent));
        const QStringList expected{u"source = \"aws.partner/genesys.com\""_qs,
                                   u"detail = 2 fields"_qs,
                                   u" eventBody = 4 fields"_qs,
                                   u"  queueId = \"Q-1\""_qs,
                                   u"  mediaType = \"VOICE\""_qs,
                                   u"  n = 3 values"_qs,
                                   u"   [0] = 1"_qs,
                                   u"   [1] = 2"_qs,
                                   u"   [2] = 300.0"_qs,
                                   u"  a.b = 1 field"_qs,
                                   u"   c = null"_qs,
                                   u" topicName = \"t\""_qs};
        QCOMPARE(dumped(model), expected);
        const QModelIndex third = rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"n"_qs, u"[2]"_qs});
        QCOMPARE(model.pathOf(third), u"detail.eventBody.n"_qs);
        QCOMPARE(model.valueOf(third), QByteArray("300.0"));
        QCOMPARE(model.leafAt(third), -1);
        model.setNameOf([](const QString& id) { return id == u"Q-1" ? u"Support"_qs : QString(); });
        const QModelIndex queue = rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"queueId"_qs});
        QCOMPARE(queue.siblingAtColumn(PayloadModel::ValueColumn).data().toString(), u"\"Q-1\"  (Support)"_qs);
        QCOMPARE(model.valueOf(queue), QByteArray("\"Q-1\"")); // what is copied stays the value
        model.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void verdicts() {
        PayloadModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(readPayload(kEvent));
        const auto explanation =
            explain(kEvent, R"({"source":[{"prefix":"aws.partner"}],"detail":{"queueId":["Q-1"],)"
                            R"("eventBody":{"mediaType":["voice"],"n":[300],"gone":[{"exists":false}]}}})");
        QVERIFY(explanation);
        model.setExplanation(explanation);
        const QStringList lines = dumped(model);
        QVERIFY2(lines.contains(u"source = \"aws.partner/genesys.com\" <Pass>"_qs), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"  mediaType = \"VOICE\" <Fail>"_qs), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u" queueId = not in this event <Fail>"_qs), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"  gone = not in this event <Pass>"_qs), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"   [2] = 300.0 <Pass>"_qs), qPrintable(lines.join(u'\n')));

        const QModelIndex missing = rowAt(model, {u"detail"_qs, u"queueId"_qs});
        QVERIFY(model.isMissing(missing));
        QCOMPARE(model.pathOf(missing), u"detail.queueId"_qs);
        QCOMPARE(model.leafAt(missing), 1);
        QCOMPARE(model.rowsOfLeaf(1).front(), missing);
        QVERIFY(!missing.siblingAtColumn(PayloadModel::ReasonColumn).data().toString().isEmpty());
        QVERIFY(missing.siblingAtColumn(PayloadModel::VerdictColumn).data(Qt::DecorationRole).canConvert<QIcon>());
        QCOMPARE(model.rowsOfLeaf(99).size(), size_t(0));
    }

    void anotherExplanationTouchesOnlyItsRows() {
        PayloadModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(readPayload(kEvent));
        model.setExplanation(explain(kEvent, R"({"detail":{"x":["1"],"y":["1"]}})"));
        const QPersistentModelIndex body = rowAt(model, {u"detail"_qs, u"eventBody"_qs});
        QVERIFY(rowAt(model, {u"detail"_qs, u"x"_qs}).isValid());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        model.setExplanation(explain(kEvent, R"({"detail":{"x":["2"],"y":["1"]}})"));
        QCOMPARE(removed.count() + inserted.count(), 0); // the same paths are missing

        model.setExplanation(explain(kEvent, R"({"detail":{"z":["2"],"eventBody":{"queueId":["q-1"]}}})"));
        QVERIFY(!rowAt(model, {u"detail"_qs, u"x"_qs}).isValid());
        QVERIFY(rowAt(model, {u"detail"_qs, u"z"_qs}).isValid());
        QCOMPARE(rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"queueId"_qs})
                     .siblingAtColumn(PayloadModel::VerdictColumn)
                     .data()
                     .toString(),
                 u"Fail"_qs);

        model.setExplanation(nullptr);
        QVERIFY(!dumped(model).join(u' ').contains(u'<'));
        QCOMPARE(reset.count(), 0);
        QVERIFY(body.isValid()); // folds and selection of a view would have stayed
    }

    void nearestPath() {
        PayloadModel model(m_theme);
        model.setDocument(readPayload(kEvent));
        auto explanation = std::make_shared<match::Explanation>();
        match::LeafResult leaf;
        leaf.state = match::LeafState::Fail;
        leaf.reason = match::Reason::Absent;
        leaf.path = "detail.queueId";
        leaf.nearestPath = "detail.eventBody.queueId";
        leaf.sentence = "detail.queueId occurs in 0 of 7 events; detail.eventBody.queueId in 5.";
        explanation->leaves = {leaf};
        model.setExplanation(explanation);
        const QModelIndex near = rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"queueId"_qs});
        QCOMPARE(near.siblingAtColumn(PayloadModel::VerdictColumn).data().toString(), u"Nearest path"_qs);
        QVERIFY(near.siblingAtColumn(PayloadModel::ReasonColumn).data().toString().contains(u"0 of 7 events"_qs));
        QCOMPARE(model.leafAt(near), 0);
        // The missing row itself comes first, the hint after it.
        const auto rows = model.rowsOfLeaf(0);
        QCOMPARE(rows.size(), size_t(2));
        QVERIFY(model.isMissing(rows[0]));
    }

    void namesThatTellOfPeopleAreHidden() {
        const QByteArray event(R"({"detail":{"eventBody":{"attributes":{"+4930765432":"x3",)"
                               R"("max.muster@firma.example":{"deep":1},"loyalty":"gold"}}}})");
        const session::PersonalMask::Veil veil("salt");
        PayloadModel model(m_theme);
        model.setVeil(veil);
        const auto document = readPayload(event, veil);
        model.setDocument(document);
        const QString all = dumped(model).join(u'\n');
        QVERIFY2(!all.contains(u"4930765432"_qs) && !all.contains(u"muster"_qs), qPrintable(all));
        QVERIFY(all.contains(u"loyalty"_qs) && all.contains(u"deep"_qs));
        const QModelIndex attributes = rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"attributes"_qs});
        QCOMPARE(model.rowCount(attributes), 3);
        for (int row = 0; row < 2; ++row) { // the same words as in the text beside it
            const QModelIndex index = model.index(row, 0, attributes);
            QVERIFY(document->pretty.find(index.data().toString().toStdString()) != std::string::npos);
            const QString tip = index.data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains(u"4930765432"_qs) && !tip.contains(u"muster"_qs), qPrintable(tip));
        }
        // Rules and columns are made of the real names; what is copied or filtered by would show them.
        const QModelIndex number = model.index(0, 0, attributes);
        QCOMPARE(model.pathOf(number), u"detail.eventBody.attributes.+4930765432"_qs);
        QVERIFY(model.isHidden(number));
        QVERIFY(model.isHidden(model.index(0, 0, model.index(1, 0, attributes))));
        QVERIFY(!model.isHidden(attributes));
    }

    void hiddenNumbersAreKnownAsHidden() {
        const QByteArray event(R"({"detail":{"eventBody":{"attributes":{"customerNumber":471103,"vip":true},"n":5}}})");
        PayloadModel model(m_theme);
        model.setDocument(readPayload(event));
        const auto row = [&model](const QStringList& names) {
            return rowAt(model, QStringList{u"detail"_qs, u"eventBody"_qs} + names);
        };
        QVERIFY(!model.isHidden(row({u"attributes"_qs, u"customerNumber"_qs})));
        model.setVeil(session::PersonalMask::Veil("salt"));
        QVERIFY(model.valueOf(row({u"attributes"_qs, u"customerNumber"_qs})) != "471103");
        QVERIFY(model.isHidden(row({u"attributes"_qs, u"customerNumber"_qs})));
        QVERIFY(!model.isHidden(row({u"attributes"_qs, u"vip"_qs})));
        QVERIFY(!model.isHidden(row({u"n"_qs})));
    }

    void theNearestPathIsMarkedThoughItsNameIsHidden() {
        const QByteArray event(R"({"detail":{"eventBody":{"attributes":{"vip":true,"+493012345678":true}}}})");
        const session::PersonalMask::Veil veil("salt");
        PayloadModel model(m_theme);
        for (const bool hides : {false, true}) {
            model.setVeil(hides ? veil : session::PersonalMask::Veil());
            model.setDocument(readPayload(event, hides ? veil : session::PersonalMask::Veil()));
            const auto real = explain(event, R"({"detail":{"eventBody":{"attributes":{"+493012345670":[true]}}}})");
            model.setExplanation(hides ? veil.explanation(real) : real);
            const QModelIndex attributes = rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"attributes"_qs});
            const QModelIndex near = model.index(1, PayloadModel::VerdictColumn, attributes);
            QCOMPARE(near.data().toString(), u"Nearest path"_qs);
            QCOMPARE(model.rowsOfLeaf(0).size(), size_t(2));
        }
    }

    void dottedNamesAndArrays() {
        PayloadModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(readPayload(kEvent));
        auto explanation = std::make_shared<match::Explanation>();
        for (const char* path : {"detail.eventBody.a.b.d", "detail.eventBody.n.id", "detail.topicName.deeper"}) {
            match::LeafResult leaf;
            leaf.state = match::LeafState::Fail;
            leaf.path = path;
            explanation->leaves.push_back(leaf);
        }
        model.setExplanation(explanation);
        QVERIFY(rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"a.b"_qs, u"d"_qs}).isValid());
        QVERIFY(rowAt(model, {u"detail"_qs, u"eventBody"_qs, u"n"_qs, u"id"_qs}).isValid());
        // A scalar cannot hold a row: it carries the verdict itself.
        QCOMPARE(model.leafAt(rowAt(model, {u"detail"_qs, u"topicName"_qs})), 2);
    }

    void odd_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("scalar") << QByteArray("42");
        QTest::newRow("array") << QByteArray("[1,{\"a\":2}]");
        QTest::newRow("broken") << QByteArray("{\"a\": [1, {\"b\": ");
        QTest::newRow("NUL") << QByteArray("{\"a\0b\": 1}", 10);
        QTest::newRow("duplicates") << QByteArray("{\"a\":1,\"a\":{\"b\":2}}");
        QTest::newRow("deep") << QByteArray(900, '[') + QByteArray(900, ']');
        QTest::newRow("behind") << QByteArray("{\"a\":1} trailing");
    }
    void odd() {
        QFETCH(QByteArray, json);
        PayloadModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(readPayload(json));
        model.setExplanation(explain(json, R"({"a":["x"],"b":{"c":[1]}})"));
        dumped(model);
        model.setExplanation(nullptr);
    }

    void prettyRanges() {
        const auto document = readPayload(kEvent);
        const auto at = static_cast<uint32_t>(kEvent.indexOf("\"VOICE\""));
        const ByteRange pretty = document->inPretty({at, at + 7});
        QCOMPARE(std::string(pretty.in(document->pretty)), std::string("\"VOICE\""));
        QVERIFY(document->inPretty({at + 1, at + 3}).empty());
        QVERIFY(document->find({at, at + 7}) != nullptr);
        QVERIFY(document->find({at, at + 6}) == nullptr);
    }

    void longLinesHaveNoText() {
        const QByteArray json = "{\"a\":\"" + QByteArray(300 * 1024, 'x') + "\"}";
        const auto document = readPayload(json);
        QVERIFY(document->pretty.empty());
        PayloadModel model(m_theme);
        model.setDocument(document);
        QVERIFY(model.index(0, PayloadModel::ValueColumn).data().toString().size() < 400);
        QCOMPARE(model.valueOf(model.index(0, 0)).size(), qsizetype(300 * 1024 + 2)); // copied whole
    }

    void leafTable() {
        LeafModel model(m_theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const char* rule = R"({"source":[{"prefix":"aws"}],"detail":{"queueId":["Q-1"]}})";
        model.setRuleText(rule);
        model.setExplanation(explain(kEvent, rule));
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, LeafModel::StateColumn), u"Pass"_qs);
        QCOMPARE(cell(0, LeafModel::PathColumn), u"source"_qs);
        QCOMPARE(cell(0, LeafModel::ExpectedColumn), u"[{\"prefix\":\"aws\"}]"_qs);
        QCOMPARE(cell(0, LeafModel::FoundColumn), u"\"aws.partner/genesys.com\""_qs);
        QCOMPARE(cell(1, LeafModel::StateColumn), u"Fail"_qs);
        QCOMPARE(cell(1, LeafModel::FoundColumn), u"nothing"_qs);
        QVERIFY(cell(1, LeafModel::SentenceColumn).endsWith(u'.'));
        QCOMPARE(model.lineOf(1).count(u'\t'), int(LeafModel::ColumnCount) - 1);
        QVERIFY(model.index(1, LeafModel::StateColumn).data(LeafModel::SortRole).toInt() <
                model.index(0, LeafModel::StateColumn).data(LeafModel::SortRole).toInt());
        // Re-judging the same leaves keeps the rows.
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setExplanation(explain(kEvent, R"({"source":["x"],"detail":{"queueId":["Q-2"]}})"));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(cell(0, LeafModel::StateColumn), u"Fail"_qs);
        model.setExplanation(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestPayloadModel)
#include "tst_payloadmodel.moc"
