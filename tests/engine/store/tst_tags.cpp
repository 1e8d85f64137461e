// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/facets.h"
#include "engine/store/find.h"
#include "engine/store/tags.h"

#include <QTest>

using namespace rw::store;

namespace {

std::string eventText(int n, const char* media, const char* more = "") {
    return "{\"n\":" + std::to_string(n) + ",\"detail\":{\"media\":\"" + media + "\"" + more + "}}";
}

std::vector<uint32_t> found(const StoreSnapshot& events, const FlatVerdicts& verdicts, const char* filter,
                            const FindOrder& order = {}) {
    const auto parsed = parseFilter(filter);
    return parsed ? findEvents(events, verdicts, *parsed, order) : std::vector<uint32_t>{999};
}

} // namespace

/// Tags and counted values over several segments.
class TestTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void taggedEventsAreFoundAndOrdered() {
        EventStore store;
        store.append({{eventText(0, "VOICE"), nullptr}, {eventText(1, "CHAT"), nullptr}});
        store.append({{eventText(2, "CHAT"), nullptr}, {"no json", nullptr}});
        const StoreSnapshot events = store.snapshot();
        auto tags = std::make_shared<TagIndex>();
        tags->names = {"todo", "Bug"};
        tags->byPrint[textPrint(eventText(1, "CHAT"))] = {0, 1};
        tags->byPrint[textPrint("no json")] = {0};
        tags->byPrint[textPrint("not loaded")] = {1};
        FlatVerdicts verdicts;
        QVERIFY(found(events, verdicts, "tag:todo").empty()); // nothing known of tags
        verdicts.tags = tags;
        using Ids = std::vector<uint32_t>;
        QCOMPARE(found(events, verdicts, "tag:todo"), (Ids{1, 3}));
        QCOMPARE(found(events, verdicts, "tag:bug"), (Ids{1})); // upper and lower case alike
        QCOMPARE(found(events, verdicts, "tag:*"), (Ids{1, 3}));
        QCOMPARE(found(events, verdicts, "not tag:* and media = CHAT"), (Ids{2}));
        QCOMPARE(found(events, verdicts, "tag:other"), Ids{});
        QCOMPARE(tags->textOf(textPrint(eventText(1, "CHAT"))), std::string("Bug, todo"));
        // "" before "Bug, todo" before "todo"
        QCOMPARE(found(events, verdicts, "", {OrderBy::Tags, {}, true}), (Ids{0, 2, 1, 3}));
        QCOMPARE(found(events, verdicts, "", {OrderBy::Tags, {}, false}), (Ids{3, 1, 2, 0}));
    }

    void valuesAreCountedByEvents() {
        EventStore store;
        store.append({{eventText(0, "VOICE", ",\"list\":[\"a\",\"a\",\"b\"]"), nullptr},
                      {eventText(1, "CHAT", ",\"list\":[\"b\"]"), nullptr},
                      {eventText(2, "CHAT", ",\"list\":[{\"x\":1},{\"x\":1}]"), nullptr}});
        store.append({{eventText(3, "VOICE"), nullptr}, {"{\"n\":4}", nullptr}, {"no json", nullptr}});
        const std::vector<Verdict> verdicts{Verdict::Match, Verdict::NoMatch, Verdict::Match, Verdict::Match};
        const auto facets = facetsOf(store.snapshot(), {5, 4, 3, 2, 1, 0}, verdicts,
                                     {"detail.media", "detail.list", "detail.list.x", "nowhere"}, 10);
        QCOMPARE(facets.size(), size_t{4});
        QCOMPARE(facets[0].values, (std::vector<FacetValue>{{"\"CHAT\"", 2, 1}, {"\"VOICE\"", 2, 2}}));
        QCOMPARE(facets[0].absent, 2U);
        QCOMPARE(facets[0].absentMatched, 0U);
        QCOMPARE(facets[1].values, (std::vector<FacetValue>{{"\"b\"", 2, 1}, {"\"a\"", 1, 1}}));
        QCOMPARE(facets[1].absent, 4U);
        QCOMPARE(facets[2].values, (std::vector<FacetValue>{{"1", 1, 1}}));
        QVERIFY(facets[3].values.empty());
        QCOMPARE(facets[3].absent, 6U);
        QCOMPARE(facets[3].absentMatched, 3U);
        // Only what is shown counts, and only the most frequent values are told.
        const auto few = facetsOf(store.snapshot(), {0, 1, 2, 99}, verdicts, {"detail.media"}, 1);
        QCOMPARE(few[0].values, (std::vector<FacetValue>{{"\"CHAT\"", 2, 1}}));
        QCOMPARE(few[0].distinct, 2U);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(facetsOf(store.snapshot(), {0}, verdicts, {"n"}, 1, stop.get_token()).empty());
    }
};

QTEST_APPLESS_MAIN(TestTags)
#include "tst_tags.moc"
