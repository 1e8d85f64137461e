// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "engine/store/find.h"
#include "engine/store/judgement.h"
#include "support/randompattern.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <numeric>

using namespace rw;
using namespace rw::store;

namespace {

std::shared_ptr<const match::CompiledPattern> compiled(std::string_view text) {
    const auto parsed = pattern::parsePattern(text);
    return parsed.valid() ? match::CompiledPattern::compile(parsed.pattern) : nullptr;
}

Judgement judged(const std::shared_ptr<const match::CompiledPattern>& rule, const StoreSnapshot& events,
                 LeafCache& cache) {
    Judgement judgement(rule);
    for (const SegmentAt& at : events.segments()) {
        judgement.put(judgeStored(rule->pattern(), at, cache));
    }
    return judgement;
}

std::string numbered(uint32_t n) {
    return R"({"id":")" + std::to_string(n) + R"(","detail-type":"t)" + std::to_string(n % 3) +
           R"(","time":"2026-02-03T14:0)" + std::to_string(n % 10) + R"(:00Z","n":)" + std::to_string(n * 7 % 10) +
           R"(,"k":")" + std::to_string(n * 37 % 100) + R"("})";
}

FilterNode filterOf(std::string_view text) {
    return parseFilter(text).value();
}

} // namespace

class TestJudgement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The columns say of every event what the streaming matcher says of its text, whatever the segments are like.
    void agreesWithTheTexts() {
        auto blind = std::make_shared<Origin>();
        blind->unavailablePaths = {"a", "b.x"};
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"a", "c"};
        auto both = std::make_shared<Origin>();
        both->unavailablePaths = {"b", "d"};
        both->madeUpPaths = {"a"};
        size_t matches = 0;
        size_t doubts = 0;
        size_t doubtsOfBoth = 0;
        for (uint64_t seed = 100; seed < 108; ++seed) {
            test::RandomTexts random(seed);
            EventStore store;
            for (size_t added = 0; added < 150;) {
                std::vector<NewEvent> batch;
                for (size_t i = 0, n = 1 + random.pick(40); i < n; ++i) {
                    batch.push_back({random.pick(10) == 0 ? random.brokenEvent() : random.event(),
                                     random.pick(3) == 0   ? blind
                                     : random.pick(3) == 0 ? wrapped
                                     : random.pick(3) == 0 ? both
                                                           : nullptr});
                }
                added += batch.size();
                store.append(std::move(batch));
            }
            const StoreSnapshot events = store.snapshot();
            LeafCache cache(6);
            for (int i = 0; i < 40; ++i) {
                const std::string text = random.pattern();
                const auto rule = compiled(text);
                if (!rule || rule->pattern().combinations > pattern::kMaxAlternatives) {
                    continue;
                }
                const std::vector<Verdict> wanted = judge(*rule, events, 0, events.size());
                const Judgement found = judged(rule, events, cache);
                for (uint32_t id = 0; id < events.size(); ++id) {
                    matches += wanted[id] == Verdict::Match ? 1 : 0;
                    doubts += wanted[id] == Verdict::CannotJudge ? 1 : 0;
                    QVERIFY2(found.verdict({id}) == wanted[id], (text + "\n" + events.text({id})).c_str());
                    const Origin& origin = events.origin({id});
                    match::ExplainContext context;
                    context.unavailablePaths = &origin.unavailablePaths;
                    context.madeUpPaths = &origin.madeUpPaths;
                    const auto told = match::explain(rule->pattern(), events.text({id}), context);
                    if (!told.matched && told.outcome != match::Outcome::Unreadable) {
                        const bool open = told.outcome == match::Outcome::CannotJudge;
                        QVERIFY2((wanted[id] == Verdict::CannotJudge) == open,
                                 (text + "\n" + events.text({id})).c_str());
                        doubtsOfBoth += open && &origin == both.get() ? 1 : 0;
                    }
                }
                QVERIFY(found.flat(events.size()) == wanted);
            }
        }
        QVERIFY(matches > 100);
        QVERIFY(doubts > 20);
        QVERIFY2(doubtsOfBoth > 20, qPrintable(QString::number(doubtsOfBoth)));
    }

    void agreesWithTheConformanceCorpora() {
        const QDir corpora(QStringLiteral(RW_TEST_DATA) + QStringLiteral("/conformance"));
        uint32_t cases = 0;
        for (const QString& name : corpora.entryList({QStringLiteral("*.jsonl")}, QDir::Files)) {
            QFile file(corpora.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            EventStore store;
            std::vector<std::pair<std::string, std::string>> pairs;
            std::vector<NewEvent> batch;
            while (!file.atEnd()) {
                const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
                // Texts where the corpus keeps the spelling, objects elsewhere.
                const auto text = [&line](const QString& key) {
                    const QJsonValue value = line.value(key);
                    return value.isString()
                               ? value.toString().toStdString()
                               : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
                };
                if (line.contains(QStringLiteral("pattern")) && line.contains(QStringLiteral("event"))) {
                    pairs.emplace_back(text(QStringLiteral("pattern")), text(QStringLiteral("event")));
                    batch.push_back({pairs.back().second, nullptr});
                }
            }
            store.append(std::move(batch));
            const StoreSnapshot events = store.snapshot();
            LeafCache cache;
            for (const auto& [pattern, event] : pairs) {
                const auto rule = compiled(pattern);
                if (!rule) {
                    continue;
                }
                ++cases;
                // Every rule over every event of its file.
                const std::vector<Verdict> wanted = judge(*rule, events, 0, events.size());
                const Judgement found = judged(rule, events, cache);
                for (uint32_t id = 0; id < events.size(); ++id) {
                    QVERIFY2(found.verdict({id}) == wanted[id],
                             (name.toStdString() + "\n" + pattern + "\n" + events.text({id})).c_str());
                }
            }
        }
        QVERIFY2(cases > 300, qPrintable(QString::number(cases)));
    }

    void manySmallAppendsLeaveFewSegments() {
        EventStore store;
        for (uint32_t n = 0; n < 2'000; ++n) {
            QCOMPARE(store.append({{numbered(n), nullptr}}).first, n);
        }
        const StoreSnapshot events = store.snapshot();
        QCOMPARE(events.size(), 2'000U);
        QVERIFY(events.segments().size() < 40);
        for (uint32_t n = 0; n < 2'000; n += 7) {
            QCOMPARE(events.text({n}), numbered(n));
            QCOMPARE(events.summary({n}).id, std::to_string(n));
        }
        QCOMPARE(store.append({{numbered(3), nullptr}, {numbered(1'999), nullptr}}).duplicates, 2U);
    }

    void summariesEqualThoseOfTheTexts() {
        EventStore store;
        std::vector<NewEvent> batch;
        for (const char* text :
             {R"({"id":"1","detail-type":"a","source":"s","time":"2026-02-03T14:06:10Z","detail":{"eventBody":{)"
              R"("eventTime":1770127570400,"conversationId":"c","mediaType":"VOICE","direction":"IN","queueId":"q"}}})",
              R"({"id":5,"time":"2026-02-03T14:06:10Z","detail":{"eventBody":{"eventTime":"2026-02-03T14:06:11Z"}}})",
              R"({"time":"yesterday"})", R"({"id":"cut","source":"b","detail":)", R"({"id":"\u00e4"})", "5"}) {
            batch.push_back({text, nullptr});
        }
        store.append(batch);
        for (uint32_t id = 0; id < batch.size(); ++id) {
            const EventSummary found = store.snapshot().summary({id});
            const EventSummary wanted = summarize(batch[id].json);
            QCOMPARE(found.id, wanted.id);
            QCOMPARE(found.detailType, wanted.detailType);
            QCOMPARE(found.source, wanted.source);
            QCOMPARE(found.time, wanted.time);
            QCOMPARE(found.timeMs, wanted.timeMs);
            QCOMPARE(found.conversationId, wanted.conversationId);
            QCOMPARE(found.mediaType, wanted.mediaType);
            QCOMPARE(found.direction, wanted.direction);
            QCOMPARE(found.queueId, wanted.queueId);
            QCOMPARE(store.snapshot().segments()[0].segment->timesMs()[id], wanted.timeMs);
        }
    }

    /// What the program wrote into an envelope decides neither way, as the explanation says.
    void madeUpValuesDecideNothing() {
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"id", "source", "account", "region", "time"};
        const std::string event =
            R"({"id":"1","source":"aws.partner/genesys.com/cloud/00000000-0000-0000-0000-000000000000/unknown",)"
            R"("account":"123456789012","detail":{"m":"VOICE"}})";
        EventStore store;
        store.append({{event, wrapped}, {event + " ", nullptr}});
        const std::string org = R"("source":["aws.partner/genesys.com/cloud/1d1f6a52-3b7e-4c19-8a2d-5e6f70819243/x"])";
        const std::string invented =
            R"("source":["aws.partner/genesys.com/cloud/00000000-0000-0000-0000-000000000000/unknown"])";
        const std::pair<std::string, Verdict> rules[] = {
            {"{" + org + "}", Verdict::CannotJudge},
            {"{" + invented + "}", Verdict::CannotJudge},
            {"{" + org + R"(,"detail":{"m":["VOICE"]}})", Verdict::CannotJudge},
            {"{" + invented + R"(,"detail":{"m":["CHAT"]}})", Verdict::NoMatch},
            {R"({"account":["123456789012"]})", Verdict::CannotJudge},
            {R"({"account":[{"exists":true}]})", Verdict::Match},
            {R"({"account":[{"exists":false}]})", Verdict::NoMatch},
            {R"({"source":["aws.ec2"]})", Verdict::NoMatch},
            {R"({"source":[{"anything-but":["aws.ec2"]}]})", Verdict::Match},
            {R"({"source":[{"prefix":"aws.partner/genesys.com"}]})", Verdict::Match},
            {R"({"source":[{"prefix":"aws.partner/genesys.com/cloud/0000"}]})", Verdict::CannotJudge},
            {R"({"source":[{"wildcard":"aws.partner/genesys.com/*"}]})", Verdict::Match},
            {R"({"source":[{"wildcard":"aws.partner/genesys.com/*/unknown"}]})", Verdict::CannotJudge},
            // A source that cannot fulfil the leaf is a miss, in whatever way the leaf is written.
            {R"({"source":[{"exactly":"aws.ec2"}]})", Verdict::NoMatch},
            {R"({"source":[{"equals-ignore-case":"aws.ec2"}]})", Verdict::NoMatch},
            {R"({"source":[{"equals-ignore-case":"AWS.partner/genesys.com/cloud/x"}]})", Verdict::CannotJudge},
            {R"({"source":[{"equals-ignore-case":"AWS.partner/genesys.com"}]})", Verdict::NoMatch},
            {R"({"source":[{"wildcard":"aws.ec2*"}]})", Verdict::NoMatch},
            {R"({"source":[{"wildcard":"aws.partner"}]})", Verdict::NoMatch},
            {R"({"source":[{"wildcard":"*"}]})", Verdict::Match},
            {R"({"source":[{"wildcard":"*/unknown"}]})", Verdict::CannotJudge},
            {R"({"source":[{"prefix":{"equals-ignore-case":"foo"}}]})", Verdict::NoMatch},
            {R"({"source":[{"prefix":{"equals-ignore-case":"AWS.Partner/"}}]})", Verdict::Match},
            {R"({"source":[{"prefix":{"equals-ignore-case":"AWS.Partner/genesys.com/cloud/"}}]})", Verdict::Match},
            {R"({"source":[{"prefix":{"equals-ignore-case":"AWS.Partner/genesys.com/cloud/0"}}]})",
             Verdict::CannotJudge},
            {"{\"source\":[{\"prefix\":{\"equals-ignore-case\":\"AWS.Partner/genesys.com/cloud/\\\"\"}}]}",
             Verdict::CannotJudge},
            {R"({"source":[{"suffix":"unknown"}]})", Verdict::CannotJudge},
            {R"({"source":[{"cidr":"10.0.0.0/8"}]})", Verdict::NoMatch},
            {R"({"source":[{"anything-but":{"prefix":"aws.ec2"}}]})", Verdict::Match},
            {R"({"source":[{"anything-but":{"prefix":"aws."}}]})", Verdict::NoMatch},
            {R"({"source":[{"anything-but":{"wildcard":["aws.ec2*","*unknown"]}}]})", Verdict::CannotJudge},
            {R"({"source":[{"anything-but":{"equals-ignore-case":"AWS.ec2"}}]})", Verdict::Match},
            {R"({"source":["aws.ec2",{"anything-but":{"prefix":[]}}]})", Verdict::NoMatch},
            {R"({"account":[{"anything-but":[123456789012]}]})", Verdict::Match},
            {R"({"account":[{"anything-but":["123456789012"]}]})", Verdict::CannotJudge},
            {R"({"$or":[{)" + invented + R"(},{"detail":{"m":["VOICE"]}}]})", Verdict::Match},
            {R"({"$or":[{"detail":{"m":["CHAT"]}},{)" + org + "}]}", Verdict::CannotJudge},
        };
        LeafCache cache;
        for (const auto& [text, wanted] : rules) {
            const auto rule = compiled(text);
            QVERIFY2(rule, text.c_str());
            const Judgement found = judged(rule, store.snapshot(), cache);
            QVERIFY2(found.verdict({0}) == wanted, text.c_str());
            QVERIFY2(judge(*rule, store.snapshot(), 0, 1).front() == wanted, text.c_str());
            match::ExplainContext context;
            context.madeUpPaths = &wrapped->madeUpPaths;
            const match::Explanation explanation = match::explain(rule->pattern(), event, context);
            QVERIFY2((explanation.outcome == match::Outcome::CannotJudge) == (wanted == Verdict::CannotJudge),
                     text.c_str());
            QVERIFY2((explanation.outcome == match::Outcome::Match) == (wanted == Verdict::Match), text.c_str());
            QVERIFY2(found.verdict({1}) ==
                         (match::explain(rule->pattern(), event).matched ? Verdict::Match : Verdict::NoMatch),
                     text.c_str());
        }
        match::ExplainContext context;
        context.madeUpPaths = &wrapped->madeUpPaths;
        const match::Explanation explanation = match::explain(compiled(rules[1].first)->pattern(), event, context);
        QCOMPARE(explanation.sentence, std::string("This event cannot decide the rule: `source` was made up here; "
                                                   "what was loaded does not tell it."));
    }

    /// Where origins alternate, nothing is judged more often than where each has its rows side by side.
    void alternatingOriginsCostNoMore() {
        auto blind = std::make_shared<Origin>();
        blind->unavailablePaths = {"q"};
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"region"};
        auto alike = std::make_shared<Origin>(*wrapped);
        alike->source = "another file";
        const std::shared_ptr<const Origin> origins[] = {nullptr, blind, wrapped, alike};
        // Two leaves on one array: every row needs the exact matcher.
        const auto rule = compiled(R"({"region":["r"],"p":{"a":["1"],"b":["2"]},"$or":[{"q":["x"]},{"m":["1"]}]})");
        QVERIFY(rule);
        std::vector<uint32_t> exact;
        std::vector<size_t> verdicts[2];
        for (const bool alternating : {false, true}) {
            EventStore store;
            std::vector<NewEvent> batch;
            for (uint32_t i = 0; i < 400; ++i) {
                const uint32_t which = alternating ? i % 4 : i / 100;
                const uint32_t nth = alternating ? i / 4 : i % 100;
                const std::string shape = nth % 2 == 0 ? R"([{"a":"1","b":"2"},{"a":"3","b":"4"}])"
                                                       : R"([{"a":"1","b":"4"},{"a":"3","b":"2"}])";
                batch.push_back({R"({"region":"r","n":)" + std::to_string(i) + R"(,"m":")" + std::to_string(nth % 3) +
                                     R"(","p":)" + shape + "}",
                                 origins[which]});
            }
            store.append(std::move(batch));
            const StoreSnapshot events = store.snapshot();
            QCOMPARE(events.segments().size(), size_t{1});
            QCOMPARE(events.segments()[0].segment->origins().size(), alternating ? size_t{400} : size_t{4});
            LeafCache cache;
            const Judgement found = judged(rule, events, cache);
            QVERIFY(found.flat(events.size()) == judge(*rule, events, 0, events.size()));
            exact.push_back(found.segments()[0]->verdict.exactRows);
            for (const Verdict verdict : {Verdict::Match, Verdict::NoMatch, Verdict::CannotJudge}) {
                const auto flat = found.flat(events.size());
                verdicts[alternating ? 1 : 0].push_back(
                    static_cast<size_t>(std::count(flat.begin(), flat.end(), verdict)));
            }
        }
        QVERIFY2(exact[0] > 400, qPrintable(QString::number(exact[0])));
        QCOMPARE(exact[1], exact[0]);
        QCOMPARE(verdicts[1], verdicts[0]);
        QVERIFY(std::count(verdicts[0].begin(), verdicts[0].end(), size_t{0}) == 0);
    }

    /// What the program made up neither passes nor fails: in the order, among the near ones and in the rates.
    void theOrderLeavesMadeUpValuesAside() {
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"region"};
        EventStore store;
        std::vector<NewEvent> batch;
        for (uint32_t i = 0; i < 12; ++i) {
            const bool whole = i % 2 == 0;
            batch.push_back({R"({"region":")" + std::string(whole && i % 4 == 0 ? "eu" : "us") + R"(","t":")" +
                                 (i % 3 == 0 ? "yes" : "no") + R"(","n":)" + std::to_string(i) + "}",
                             whole ? nullptr : wrapped});
        }
        store.append(std::move(batch));
        const StoreSnapshot events = store.snapshot();
        for (const char* text : {R"({"region":["eu"],"t":["yes"]})", R"({"region":["us"],"t":["yes"]})"}) {
            LeafCache cache;
            const Judgement found = judged(compiled(text), events, cache);
            const FlatVerdicts flat = flatten(found, events.size(), true);
            for (uint32_t id = 0; id < events.size(); ++id) {
                if (found.verdict({id}) == Verdict::NoMatch) {
                    QVERIFY2(flat.failing[id] == found.miss({id}).failing, (text + events.text({id})).c_str());
                    QCOMPARE(flat.near[id], found.miss({id}).failing == 1);
                }
            }
            const auto order = findEvents(events, flat, filterOf("match:no"), {OrderBy::Failing, {}, true});
            QVERIFY(order.size() >= 6);
            QVERIFY(std::is_sorted(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
                return found.miss({a}).failing < found.miss({b}).failing;
            }));
            const SegmentVerdict& verdict = found.segments()[0]->verdict;
            QCOMPARE(verdict.passing(0).count(), size_t{3}); // of the whole ones
            QCOMPARE(verdict.failing(0).count(), size_t{3});
            QCOMPARE(verdict.passing(1).count() + verdict.failing(1).count(), size_t{12});
            QCOMPARE(found.funnel()[0], uint64_t{3});
        }
    }

    void changesMissesAndNearRows() {
        EventStore store;
        store.append({{R"({"a":"1","b":"1"})", {}}, {R"({"a":"1","b":"2"})", {}}, {R"({"a":"2","b":"2"})", {}}});
        LeafCache cache;
        const Judgement before = judged(compiled(R"({"a":["1"],"b":["1"]})"), store.snapshot(), cache);
        const Judgement after = judged(compiled(R"({"a":["1"],"b":["2"]})"), store.snapshot(), cache);
        const Change change = changeBetween(before, after);
        QCOMPARE(change.gained, std::vector<uint32_t>{1});
        QCOMPARE(change.lost, std::vector<uint32_t>{0});
        QCOMPARE(before.miss({0}), (Miss{0, -1, 0}));
        QCOMPARE(before.miss({1}), (Miss{1, 1, 2}));
        QCOMPARE(before.miss({2}), (Miss{2, 0, 2}));
        QCOMPARE(before.funnel(), (std::vector<uint64_t>{2, 1, 1}));
        const FlatVerdicts flat = flatten(before, 3);
        QCOMPARE(findEvents(store.snapshot(), flat, filterOf("match:near"), {}), std::vector<uint32_t>{1});
        QCOMPARE(findEvents(store.snapshot(), flat, filterOf("match:no"), {}), (std::vector<uint32_t>{1, 2}));
        QCOMPARE(findEvents(store.snapshot(), {}, filterOf("match:unknown"), {}), (std::vector<uint32_t>{0, 1, 2}));
    }

    /// The table counts as the sentence does: also values that pass alone, but not in one array element.
    void missesCountAsTheExplanation() {
        auto blind = std::make_shared<Origin>();
        blind->unavailablePaths = {"q"};
        auto wrapped = std::make_shared<Origin>();
        wrapped->madeUpPaths = {"source"};
        const std::string split = R"({"p":[{"a":"1","b":"2"},{"a":"3","b":"4"}],"m":"VOICE","source":"s"})";
        EventStore store;
        store.append(
            {{split, nullptr}, {split + " ", blind}, {split + "  ", wrapped}, {R"({"p":[{"a":"1","b":"4"}]})", {}}});
        const auto misses = [&](std::string_view text) {
            LeafCache cache;
            const auto rule = compiled(text);
            const Judgement found = judged(rule, store.snapshot(), cache);
            const FlatVerdicts flat = flatten(found, store.snapshot().size(), true);
            std::vector<Miss> all;
            for (uint32_t id = 0; id < store.snapshot().size(); ++id) {
                const Miss miss = found.miss({id});
                const Origin& origin = store.snapshot().origin({id});
                match::ExplainContext context;
                context.unavailablePaths = &origin.unavailablePaths;
                context.madeUpPaths = &origin.madeUpPaths;
                const auto explanation = match::explain(rule->pattern(), store.snapshot().text({id}), context);
                const auto count = [&](match::LeafState state) {
                    return static_cast<uint32_t>(
                        std::count_if(explanation.leaves.begin(), explanation.leaves.end(),
                                      [&](const match::LeafResult& leaf) { return leaf.state == state; }));
                };
                if (!explanation.matched) {
                    [&] { QCOMPARE(miss.failing, count(match::LeafState::Fail)); }();
                    [&] { QCOMPARE(miss.open, count(match::LeafState::CannotJudge)); }();
                }
                if (origin.madeUpPaths.empty()) { // the order counts open ones among the failing
                    [&] { QCOMPARE(uint32_t{flat.failing[id]}, miss.failing + miss.open); }();
                }
                all.push_back(miss);
            }
            return all;
        };
        QCOMPARE(misses(R"({"p":{"a":["1"],"b":["4"]},"m":["CHAT"]})"),
                 (std::vector<Miss>{{2, 1, 3, 0}, {2, 1, 3, 0}, {2, 1, 3, 0}, {1, 2, 3, 0}}));
        QCOMPARE(misses(R"({"p":{"a":["1"],"b":["2"]},"m":["VOICE"],"q":["x"]})"),
                 (std::vector<Miss>{{1, 3, 4, 0}, {0, -1, 4, 1}, {1, 3, 4, 0}, {3, 1, 4, 0}}));
        QCOMPARE(misses(R"({"source":["aws.partner/genesys.com/cloud/o/x"],"m":["CHAT"]})")[2], (Miss{1, 1, 2, 1}));
    }

    void nearestFirst() {
        auto blind = std::make_shared<Origin>();
        blind->unavailablePaths = {"b"};
        EventStore store;
        store.append({{R"({"a":"2","b":"2"})", {}},
                      {R"({"a":"1","b":"1"})", {}},
                      {R"({"a":)", {}},
                      {R"({"a":"1","b":"2"})", {}},
                      {R"({"a":"3"})", {}},
                      {R"({"a":"1"})", blind}});
        LeafCache cache;
        const Judgement judgement = judged(compiled(R"({"a":["1"],"b":["1"]})"), store.snapshot(), cache);
        store.append({{R"({"a":"1","b":"1","late":true})", {}}}); // not judged
        const FlatVerdicts flat = flatten(judgement, 7, true);
        QCOMPARE(flat.failing.size(), size_t{7});
        QCOMPARE(findEvents(store.snapshot(), flat, filterOf(""), {OrderBy::Failing, {}, true}),
                 (std::vector<uint32_t>{3, 0, 4, 5, 1, 2, 6}));
        QCOMPARE(findEvents(store.snapshot(), flat, filterOf(""), {OrderBy::Failing, {}, false}),
                 (std::vector<uint32_t>{6, 2, 1, 5, 4, 0, 3}));
        QVERIFY(flatten(judgement, 7).failing.empty());
    }

    /// Large enough for the sort by digits, in several segments.
    void sortsLikeComparing() {
        EventStore store;
        std::vector<uint32_t> wanted(3'000);
        for (uint32_t n = 0; n < 3'000; n += 300) {
            std::vector<NewEvent> batch;
            for (uint32_t i = n; i < n + 300; ++i) {
                wanted[i] = i;
                batch.push_back({numbered(i), nullptr});
            }
            store.append(std::move(batch));
        }
        const StoreSnapshot events = store.snapshot();
        const auto found = [&](FindOrder order) {
            return findEvents(events, {}, FilterNode{FilterNode::Kind::And, {}, {}, {}, false, {}, {}, {}}, order);
        };
        const auto sorted = [&](auto key) {
            auto ids = wanted;
            std::stable_sort(ids.begin(), ids.end(), [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
            return ids;
        };
        QVERIFY(found({OrderBy::Path, "n", true}) == sorted([](uint32_t n) { return n * 7 % 10; }));
        QVERIFY(found({OrderBy::Path, "k", true}) == sorted([](uint32_t n) { return std::to_string(n * 37 % 100); }));
        QVERIFY(found({OrderBy::Path, "id", true}) == sorted([](uint32_t n) { return std::to_string(n); }));
        QVERIFY(found({OrderBy::Time, {}, true}) == sorted([](uint32_t n) { return n % 10; }));
        auto reversed = found({OrderBy::Path, "n", false});
        std::reverse(reversed.begin(), reversed.end());
        QVERIFY(reversed == found({OrderBy::Path, "n", true}));
        QVERIFY(found({OrderBy::Path, "nowhere", true}) == wanted);
    }

    void histogramCountsByTimeTypeAndVerdict() {
        EventStore store;
        std::vector<NewEvent> batch;
        std::vector<uint32_t> ids;
        for (uint32_t n = 0; n < 30; ++n) {
            batch.push_back({numbered(n), nullptr});
            ids.push_back(n);
        }
        batch.push_back({R"({"id":"no time"})", nullptr});
        ids.push_back(30);
        store.append(std::move(batch));
        FlatVerdicts verdicts;
        verdicts.byEvent.assign(31, Verdict::NoMatch);
        verdicts.byEvent[0] = Verdict::Match;
        const TimeHistogram found = timeHistogram(store.snapshot(), verdicts, ids, 10);
        QCOMPARE(found.bucketMs, int64_t{60'000});
        QCOMPARE(found.byVerdict.size(), size_t{10});
        QCOMPARE(found.byVerdict[0][static_cast<size_t>(Verdict::Match)], 1U);
        QCOMPARE(found.byVerdict[0][static_cast<size_t>(Verdict::NoMatch)], 2U);
        QCOMPARE(found.types, (std::vector<std::string>{"t0", "t1", "t2"}));
        QCOMPARE(found.byType[0][0], 1U);
        QCOMPARE(found.untimed, 1U);
        QCOMPARE(timeHistogram(store.snapshot(), verdicts, ids, 1).byVerdict.size(), size_t{1});
        // A part of it, beyond whose buckets nothing is counted; the whole is still told.
        const TimeWindow window{found.firstMs + 60'000, found.firstMs + 3 * 60'000};
        const TimeHistogram part = timeHistogram(store.snapshot(), verdicts, ids, 10, {}, window);
        QCOMPARE(part.firstMs, window.fromMs);
        QCOMPARE(part.bucketMs, int64_t{30'000});
        QCOMPARE(part.byVerdict.size(), size_t{4});
        uint32_t counted = 0;
        for (const auto& counts : part.byVerdict) {
            counted += counts[static_cast<size_t>(Verdict::NoMatch)];
        }
        QCOMPARE(counted, 6U);
        QCOMPARE(part.untimed, 1U);
        QCOMPARE(part.wholeFromMs, found.wholeFromMs);
        QVERIFY(part.wholeFromMs >= found.firstMs && part.wholeToMs > window.toMs);
        const TimeWindow later{found.firstMs + 1'000'000'000, found.firstMs + 1'000'060'000};
        QCOMPARE(timeHistogram(store.snapshot(), verdicts, ids, 10, {}, later).byVerdict.size(), size_t{6});
    }

    void oneEventOfLastYearDoesNotSqueezeThoseOfToday() {
        EventStore store;
        std::vector<NewEvent> batch;
        std::vector<uint32_t> ids;
        const auto event = [&](std::string_view time) {
            ids.push_back(static_cast<uint32_t>(ids.size()));
            batch.push_back(
                {R"({"id":")" + std::to_string(ids.size()) + R"(","time":")" + std::string(time) + R"("})", nullptr});
        };
        for (int minute = 10; minute < 50; ++minute) {
            event("2026-11-20T10:" + std::to_string(minute) + ":00Z");
        }
        event("2025-11-20T10:00:00Z");
        event("2026-11-20T23:00:00Z");
        store.append(std::move(batch));
        const auto counted = [](const TimeHistogram& found) {
            uint32_t count = 0;
            for (const auto& counts : found.byVerdict) {
                count += std::accumulate(counts.begin(), counts.end(), 0U);
            }
            return count;
        };
        const TimeHistogram most = timeHistogram(store.snapshot(), {}, ids, 96);
        QCOMPARE(most.bucketMs, int64_t{30'000});
        QCOMPARE(counted(most), 40U);
        QCOMPARE(most.earlier, 1U);
        QCOMPARE(most.later, 1U);
        const TimeWindow all{most.wholeFromMs, most.wholeToMs};
        const TimeHistogram whole = timeHistogram(store.snapshot(), {}, ids, 96, {}, all);
        QCOMPARE(counted(whole), 42U);
        QCOMPARE(whole.earlier + whole.later, 0U);
        // Three of 44 are no longer few.
        batch.clear();
        event("2025-12-20T10:00:00Z");
        event("2025-12-21T10:00:00Z");
        store.append(std::move(batch));
        QCOMPARE(counted(timeHistogram(store.snapshot(), {}, ids, 96)), 44U);
    }

    void vocabularyCountsValues() {
        EventStore store;
        store.append({{R"({"a":"x","n":5})", {}}, {R"({"a":"x","b":[true,"y"]})", {}}});
        store.append({{R"({"a":"z"})", {}}, {"broken", {}}});
        const pattern::Vocabulary words = vocabularyOf(store.snapshot());
        QCOMPARE(words.events, 3U);
        const pattern::ObservedPath* a = words.find("a");
        QVERIFY(a != nullptr);
        QCOMPARE(a->events, 3U);
        QCOMPARE(a->values.size(), size_t{2});
        QCOMPARE(a->values[0].json, std::string("\"x\""));
        QCOMPARE(a->values[0].count, 2U);
        QVERIFY(words.find("b") != nullptr);
        QCOMPARE(words.find("b")->values.size(), size_t{2});
        // What only the exact matcher can judge is an event, too; a path occurs in no more events than there are.
        store.append({{R"({"":1,"a":"x"})", {}}, {R"({"a":"x","c":{"":2}})", {}}, {"{", {}}});
        const pattern::Vocabulary more = vocabularyOf(store.snapshot());
        QCOMPARE(more.events, 5U);
        QCOMPARE(more.find("a")->events, 5U);
    }
};

QTEST_APPLESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
