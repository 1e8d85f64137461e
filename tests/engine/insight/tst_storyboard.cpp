// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/storyboard.h"

#include <QTest>

using namespace rw;

namespace {

std::string eventText(const char* topic, int second, const char* conversation, const char* participant,
                      const char* more = "") {
    return std::string("{\"detail-type\":\"v2.detail.events.conversation.{id}.") + topic +
           "\",\"time\":\"2026-02-03T10:00:00Z\",\"detail\":{\"eventBody\":{\"eventTime\":" +
           std::to_string(1'770'112'800'000 + second * 1000) + ",\"conversationId\":\"" + conversation + '"' +
           (*participant != '\0' ? std::string(",\"participantId\":\"") + participant + '"' : std::string()) + more +
           "}}}";
}

std::vector<std::string> lanes(const insight::Story& story) {
    std::vector<std::string> names;
    for (const insight::StoryLane& lane : story.lanes) {
        names.push_back(lane.participantId + ":" + lane.purpose + ":" + lane.detail);
    }
    return names;
}

} // namespace

class TestStoryboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eventsStandInTheLanesOfTheirParticipantsInTheOrderOfTime() {
        store::EventStore store;
        store.append({{eventText("acd.end", 9, "c1", "p2", ",\"queueId\":\"q1\""), nullptr},
                      {eventText("flow.start", 1, "c1", "p3", ",\"flowId\":\"f1\""), nullptr},
                      {eventText("customer.start", 0, "c2", "p9"), nullptr}});
        store.append({{eventText("attributes", 3, "c1", "p1"), nullptr},
                      {eventText("customer.start", 0, "c1", "p1"), nullptr},
                      {eventText("acd.start", 5, "c1", "p2", ",\"queueId\":\"q1\""), nullptr},
                      {eventText("acw", 12, "c1", "p4", ",\"userId\":\"u1\""), nullptr},
                      {eventText("contact", 13, "c1", ""), nullptr}});
        const insight::Story story = insight::storyOf(store.snapshot(), "c1");
        QCOMPARE(story.conversation, std::string("c1"));
        QCOMPARE(lanes(story),
                 (std::vector<std::string>{"p1:customer:", "p3:flow:f1", "p2:acd:q1", "p4:user:u1", "::"}));
        std::vector<uint32_t> ids;
        std::vector<size_t> at;
        for (const insight::StoryEvent& event : story.events) {
            ids.push_back(event.event);
            at.push_back(event.lane);
        }
        QCOMPARE(ids, (std::vector<uint32_t>{4, 1, 3, 5, 0, 6, 7}));
        QCOMPARE(at, (std::vector<size_t>{0, 1, 0, 2, 2, 3, 4}));
        QCOMPARE(insight::conversationOf(store.snapshot(), {2}), std::string("c2"));
    }

    void noConversationIsNoStory() {
        store::EventStore store;
        store.append({{"{\"detail-type\":\"t\",\"detail\":{\"n\":1}}", nullptr}, {"not json", nullptr}});
        QVERIFY(insight::conversationOf(store.snapshot(), {0}).empty());
        QVERIFY(insight::conversationOf(store.snapshot(), {1}).empty());
        QVERIFY(insight::conversationOf(store.snapshot(), {7}).empty());
        QVERIFY(insight::storyOf(store.snapshot(), "").events.empty());
        QVERIFY(insight::storyOf(store.snapshot(), "c1").events.empty());
    }

    void equalTimesKeepTheOrderOfArrivalAndUnknownOnesComeFirst() {
        store::EventStore store;
        store.append({{eventText("user.start", 2, "c1", "p1"), nullptr},
                      {eventText("acd.end", 2, "c1", "p2"), nullptr},
                      {"{\"detail\":{\"eventBody\":{\"conversationId\":\"c1\"}}}", nullptr}});
        const insight::Story story = insight::storyOf(store.snapshot(), "c1");
        QCOMPARE(story.events.size(), size_t{3});
        QCOMPARE(story.events[0].event, 2U);
        QCOMPARE(story.events[0].timeMs, int64_t{0});
        QCOMPARE(story.events[1].event, 0U);
        QCOMPARE(story.events[2].event, 1U);
    }
};

QTEST_APPLESS_MAIN(TestStoryboard)
#include "tst_storyboard.moc"
