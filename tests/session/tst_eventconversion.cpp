// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/store/judgement.h"
#include "session/eventconversion.h"

#include <QTest>
#include <algorithm>

using namespace rw;
using namespace rw::session;

namespace {

const std::string kTutorialEvent =
    R"({"version":"0","id":"e1","detail-type":"Conversation Event","source":"genesys.cloud","account":"123456789012",)"
    R"("time":"2026-02-03T10:00:00Z","region":"us-east-1","resources":[],"detail":{"eventtype":"conversation:queued",)"
    R"("conversationId":"5b2c9e10-7a41-4d3f-9c68-1f0a2b3c4d5e","data":{"conversation":{"mediaType":"voice"},)"
    R"("queue":{"id":"q1"}}}})";
const std::string kOrganisation = "aws.partner/genesys.com/cloud/1d1f6a52-3b7e-4c19-8a2d-5e6f70819243/bus";
const std::string kRealEvent = "{\"source\":" + json::quoted(kOrganisation) + ",\"detail\":{}}";

EventConversion converted(const store::EventStore& events) {
    return convertEvents(events.snapshot(), genesys::dialect(genesys::DialectId::Tutorial000),
                         genesys::dialect(genesys::DialectId::Real), {}, Copies::Keep, {});
}

store::Verdict verdictOf(const std::string& rule, const store::NewEvent& event) {
    const auto parsed = pattern::parsePattern(rule);
    if (!parsed.valid()) {
        return store::Verdict::Unknown;
    }
    store::EventStore events;
    events.append({event});
    store::LeafCache cache;
    return store::judgeStored(*parsed.pattern, events.snapshot().segments().front(), cache)->of(0);
}

/// A rule on the source and on one field of the event's body.
std::string ruleOn(const std::string& source, const std::string& field, const std::string& test) {
    return "{\"source\":[" + source + "],\"detail\":{\"eventBody\":{\"" + field + "\":[" + test + "]}}}";
}
std::string ofSource(const std::string& source) {
    return ruleOn(source, "conversationId", R"({"exists":true})");
}

} // namespace

class TestEventConversion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Where no real event tells the organisation, no rule is judged by the placeholder.
    void thePlaceholderDecidesNothing() {
        store::EventStore events;
        events.append({{kTutorialEvent, nullptr}});
        const EventConversion result = converted(events);
        QCOMPARE(result.copies.size(), size_t{1});
        const store::NewEvent& copy = result.copies.front();
        const std::string placeholder = store::summarize(copy.json).source;
        QVERIFY(placeholder.find("00000000-0000") != std::string::npos);
        QCOMPARE(copy.origin->madeUpPaths, std::vector<std::string>{"source"});
        QCOMPARE(std::count(copy.origin->approximatedPaths.begin(), copy.origin->approximatedPaths.end(), "source"),
                 std::ptrdiff_t{0});
        QVERIFY(verdictOf(ofSource(json::quoted(kOrganisation)), copy) == store::Verdict::CannotJudge);
        QVERIFY(verdictOf(ofSource(json::quoted(placeholder)), copy) == store::Verdict::CannotJudge);
        // What every source of Genesys Cloud has, it has, too.
        QVERIFY(verdictOf(ofSource(R"({"prefix":"aws.partner/genesys.com/"})"), copy) == store::Verdict::Match);
        QVERIFY(verdictOf(ofSource(json::quoted("aws.ec2")), copy) == store::Verdict::NoMatch);
        // Nor does a field that the tutorial lacks turn into a refusal beside it.
        QVERIFY(!copy.origin->unavailablePaths.empty());
        const std::string path = copy.origin->unavailablePaths.front();
        const std::string prefix = "detail.eventBody.";
        QVERIFY(path.starts_with(prefix) && path.find('.', prefix.size()) == std::string::npos);
        QVERIFY(verdictOf(ruleOn(json::quoted(kOrganisation), path.substr(prefix.size()), json::quoted("x")), copy) ==
                store::Verdict::CannotJudge);

        // Nor is it taken for the organisation's own, once the copies are loaded.
        events.append({copy});
        QVERIFY(!converted(events).envelope);
    }

    void aRealEventTellsTheOrganisation() {
        store::EventStore events;
        events.append({{kTutorialEvent, nullptr}, {kRealEvent, nullptr}});
        const EventConversion result = converted(events);
        QCOMPARE(result.copies.size(), size_t{1});
        const store::NewEvent& copy = result.copies.front();
        QVERIFY(copy.origin->madeUpPaths.empty());
        QVERIFY(verdictOf(ofSource(json::quoted(kOrganisation)), copy) == store::Verdict::Match);
    }
};

QTEST_GUILESS_MAIN(TestEventConversion)
#include "tst_eventconversion.moc"
