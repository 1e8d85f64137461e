// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/diagnosisfindings.h"

#include "engine/base/linemap.h"
#include "engine/insight/insight.h"
#include "engine/json/json.h"
#include "engine/match/compiled.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "genesys/catalogue.h"
#include "genesys/synthesizer.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <string_view>

namespace rw::genesys {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys::Diagnosis)
};

struct Link {
    const char* id;
    const char* title;
};
constexpr std::array<Link, 12> kLinks = {{
    {"dns-tls", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Connection (address, DNS, TLS)")},
    {"sign-in", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Sign-in")},
    {"rights", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Rights")},
    {"region", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Region and organisation")},
    {"clock", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Clock")},
    {"data", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Data in the window")},
    {"types", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Event types seen")},
    {"integration", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "EventBridge integration")},
    {"topic-filters", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Topic filters")},
    {"source", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Envelope source")},
    {"rule", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Rule")},
    {"nearest-miss", QT_TRANSLATE_NOOP("rw::genesys::Diagnosis", "Match or nearest miss")},
}};

constexpr size_t kMostNearMisses = 2000; // nearMisses() reads exactly, that is slowly
constexpr size_t kMostExplained = 64;
constexpr size_t kMostOthers = 200;

Finding finding(const char* id) {
    Finding result;
    result.id = QString::fromLatin1(id);
    result.title = linkTitle(result.id);
    return result;
}

/// At most so many, so that an evidence stays a sentence.
QString listed(const QStringList& names, qsizetype most = 6) {
    return names.size() <= most
               ? names.join(u", "_s)
               : Words::tr("%1 and %2 more").arg(names.mid(0, most).join(u", "_s)).arg(names.size() - most);
}

QString quoted(const QString& text) {
    return QString(u'"' + text + u'"');
}

/// The values that the rule wants at `path`, as they are written.
QString wantedAt(const pattern::Pattern& rule, std::string_view path) {
    QStringList lists;
    for (const pattern::Leaf& leaf : rule.leaves) {
        if (leaf.path == path && !leaf.overridden) {
            lists << QString::fromStdString(json::minified(std::string(leaf.listAt.in(rule.source))));
        }
    }
    return lists.join(u", "_s);
}

/// `event` with the envelope's members as AWS delivers them.
std::string delivered(const std::string& event, const DeliveredEnvelope& envelope) {
    const json::Tree tree = json::read(event);
    std::vector<pattern::TextEdit> edits;
    for (const auto& [name, value] : {std::pair("source", &envelope.source), std::pair("account", &envelope.account),
                                      std::pair("region", &envelope.region)}) {
        const json::Node* node = tree.root.find(name);
        if (node != nullptr && !value->isEmpty()) {
            edits.push_back({node->at, json::quoted(value->toStdString())});
        }
    }
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.at.begin < b.at.begin; });
    return pattern::applied(event, edits);
}

} // namespace

QString verdictWord(LinkVerdict verdict) {
    switch (verdict) {
    case LinkVerdict::Ok:
        return u"ok"_s;
    case LinkVerdict::Warn:
        return u"warn"_s;
    case LinkVerdict::Fail:
        return u"fail"_s;
    case LinkVerdict::Skipped:
        break;
    }
    return u"skipped"_s;
}

QStringList linkIds() {
    QStringList ids;
    for (const Link& link : kLinks) {
        ids << QString::fromLatin1(link.id);
    }
    return ids;
}

QString linkTitle(const QString& id) {
    const auto found =
        std::find_if(kLinks.begin(), kLinks.end(), [&](const Link& link) { return id == QLatin1StringView(link.id); });
    return found == kLinks.end() ? id : Words::tr(found->title);
}

bool acceptsAt(const pattern::Pattern& rule, std::string_view path, std::string_view text) {
    match::EventLeaf value;
    value.path = path;
    value.kind = json::Kind::String;
    value.text = text;
    std::vector<int8_t> accepted(rule.leaves.size(), -1); // -1: about something else
    for (size_t i = 0; i < rule.leaves.size(); ++i) {
        const pattern::Leaf& leaf = rule.leaves[i];
        if (leaf.path == path) {
            accepted[i] = std::any_of(leaf.matchers.begin(), leaf.matchers.end(),
                                      [&](const pattern::Matcher& matcher) { return match::accepts(matcher, value); })
                              ? 1
                              : 0;
        }
    }
    return std::any_of(rule.alternatives.begin(), rule.alternatives.end(), [&](const pattern::Alternative& way) {
        return std::all_of(way.leaves.begin(), way.leaves.end(), [&](uint32_t leaf) { return accepted[leaf] != 0; });
    });
}

QStringList acceptedTopics(const pattern::Pattern& rule, const QStringList& more) {
    QStringList all = more;
    for (const EventTopic& topic : eventTopics()) {
        all << topic.detailType;
    }
    all.removeDuplicates();
    all.erase(
        std::remove_if(all.begin(), all.end(),
                       [&](const QString& topic) { return !acceptsAt(rule, "detail-type", topic.toStdString()); }),
        all.end());
    return all;
}

Finding typesFinding(const pattern::Pattern* rule, const QMap<QString, int>& seen) {
    Finding result = finding("types");
    QStringList counted;
    QStringList wanted;
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        counted << u"%1 (%2)"_s.arg(it.key(), QString::number(it.value()));
        if (rule != nullptr && acceptsAt(*rule, "detail-type", it.key().toStdString())) {
            wanted << it.key();
        }
    }
    result.evidence = seen.isEmpty() ? Words::tr("No events") : listed(counted, 16);
    if (seen.isEmpty()) {
        result.verdict = LinkVerdict::Skipped;
        result.meaning = Words::tr("There are no events whose types could be looked at");
        return result;
    }
    result.verdict = LinkVerdict::Ok;
    if (rule == nullptr) {
        result.meaning = Words::tr("These event types happen in the organisation");
        return result;
    }
    if (!wanted.isEmpty()) {
        result.meaning = Words::tr("The rule's detail-type occurs: %1").arg(listed(wanted));
        return result;
    }
    const QStringList accepted = acceptedTopics(*rule, {});
    const QStringList derivable = Synthesizer::detailTypes();
    const bool visible =
        std::any_of(accepted.begin(), accepted.end(), [&](const QString& t) { return derivable.contains(t); });
    if (accepted.isEmpty()) {
        result.verdict = LinkVerdict::Fail;
        result.meaning = Words::tr("Genesys Cloud has no event type that the rule's detail-type %1 lets pass")
                             .arg(wantedAt(*rule, "detail-type"));
        result.remedy = Words::tr("Use a detail-type of the topic catalogue, with the literal {id}, such as "
                                  "v2.detail.events.conversation.{id}.acd.end");
    } else if (visible) {
        result.verdict = LinkVerdict::Fail;
        result.meaning = Words::tr("None of them is what the rule waits for: %1").arg(listed(accepted));
        result.remedy = Words::tr("Choose a longer window, cause such an event, or change the rule's detail-type");
    } else {
        result.verdict = LinkVerdict::Warn;
        result.meaning =
            Words::tr("Analytics cannot show events of %1: whether they happen stays open").arg(listed(accepted));
        result.remedy = Words::tr("Watch the organisation live, or capture delivered events on the bus");
    }
    return result;
}

Finding topicsFinding(const pattern::Pattern& rule, const QStringList& eventFilter) {
    Finding result = finding("topic-filters");
    const QStringList accepted = acceptedTopics(rule, eventFilter);
    QStringList passing;
    QStringList missing;
    for (const QString& topic : accepted) {
        (eventFilter.contains(topic) ? passing : missing) << topic;
    }
    result.evidence = eventFilter.isEmpty()
                          ? Words::tr("The integration sends no topics")
                          : Words::tr("The integration sends %Ln topics: %1", "", static_cast<int>(eventFilter.size()))
                                .arg(listed(eventFilter, 20));
    const bool open = wantedAt(rule, "detail-type").isEmpty();
    if (passing.isEmpty()) {
        result.verdict = LinkVerdict::Fail;
        result.meaning =
            accepted.isEmpty()
                ? Words::tr("No topic of Genesys Cloud passes the rule's detail-type %1")
                      .arg(wantedAt(rule, "detail-type"))
                : Words::tr("The rule waits for %1, which is never sent to EventBridge").arg(listed(accepted));
        result.remedy = accepted.isEmpty()
                            ? Words::tr("Mend the detail-type: it is the topic with the literal {id}")
                            : Words::tr("Add the topic in Admin > Integrations > Amazon EventBridge Source > "
                                        "Configuration > Event filters");
    } else if (!missing.isEmpty() && !open) {
        result.verdict = LinkVerdict::Warn;
        result.meaning = Words::tr("%1 reaches the bus; %2, which the rule would take as well, does not")
                             .arg(listed(passing), listed(missing));
        result.remedy = Words::tr("Add the missing topics to the integration's event filters if they are wanted");
    } else {
        result.verdict = LinkVerdict::Ok;
        result.meaning =
            open ? Words::tr("The rule takes every detail-type") : Words::tr("All that the rule waits for is sent");
    }
    return result;
}

Finding sourceFinding(const pattern::Pattern& rule, const DeliveredEnvelope& envelope) {
    Finding result = finding("source");
    result.evidence = Words::tr("Events arrive with source %1, account %2, region %3")
                          .arg(quoted(envelope.source), quoted(envelope.account), quoted(envelope.region));
    QStringList wrong;
    for (const auto& [path, value] : {std::pair("source", &envelope.source), std::pair("account", &envelope.account),
                                      std::pair("region", &envelope.region)}) {
        if (!value->isEmpty() && !acceptsAt(rule, path, value->toStdString())) {
            wrong << u"%1 %2"_s.arg(QLatin1StringView(path), wantedAt(rule, path));
        }
    }
    if (!wrong.isEmpty()) {
        result.verdict = LinkVerdict::Fail;
        result.meaning =
            Words::tr("The rule wants %1: no event of this organisation can match").arg(wrong.join(u", "_s));
        result.remedy = Words::tr("Use the source as it stands above, or {\"prefix\": \"aws.partner/genesys.com/\"}; "
                                  "the rule must stand on the bus of the same name");
        return result;
    }
    if (wantedAt(rule, "source").isEmpty()) {
        result.verdict = LinkVerdict::Warn;
        result.meaning = Words::tr("The rule has no condition on source: on a shared bus it sees other events, too");
        result.remedy = Words::tr("Add \"source\": [{\"prefix\": \"aws.partner/genesys.com/\"}]");
    } else {
        result.verdict = LinkVerdict::Ok;
        result.meaning = Words::tr("The rule lets this source pass");
    }
    return result;
}

Finding ruleFinding(const QByteArray& text, const pattern::ParseResult& parsed, const pattern::Vocabulary* catalogue) {
    Finding result = finding("rule");
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    const LineMap lines(view);
    std::vector<pattern::Diagnostic> problems = parsed.diagnostics;
    for (pattern::Diagnostic& lint : pattern::lint(view, parsed, catalogue)) {
        problems.push_back(std::move(lint));
    }
    // The gravest, and of those the first one that was found.
    std::stable_sort(problems.begin(), problems.end(),
                     [](const auto& a, const auto& b) { return a.severity < b.severity; });
    const auto worst = problems.begin();
    const bool any = worst != problems.end() && worst->severity != pattern::Severity::Hint;
    QString first;
    if (any) {
        const LineColumn at = lines.at(worst->at.begin);
        const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(worst->id);
        first = u"%1:%2 %3: %4"_s.arg(at.line).arg(at.column).arg(
            QString::fromUtf8(info.code.data(), static_cast<qsizetype>(info.code.size())),
            QString::fromStdString(pattern::explanationText(*worst)));
        if (!worst->fixes.empty()) {
            result.remedy = QString::fromStdString(worst->fixes.front().title);
        }
    }
    if (!parsed.valid()) {
        result.verdict = LinkVerdict::Fail;
        result.evidence = first.isEmpty() ? QString::fromStdString(parsed.serviceMessage) : first;
        result.meaning = Words::tr("AWS refuses this rule: %1").arg(QString::fromStdString(parsed.serviceMessage));
    } else if (!parsed.deployable()) {
        result.verdict = LinkVerdict::Fail;
        result.evidence = first;
        result.meaning = Words::tr("The rule is valid, but beyond a quota of AWS");
    } else if (!first.isEmpty()) {
        result.verdict = LinkVerdict::Warn;
        result.evidence = first;
        result.meaning = Words::tr("The rule is valid, but very likely not what was meant");
    } else {
        result.verdict = LinkVerdict::Ok;
        result.evidence = Words::tr("%Ln field conditions", "", static_cast<int>(parsed.pattern->leaves.size()));
        result.meaning = Words::tr("AWS accepts the rule");
        return result;
    }
    if (result.remedy.isEmpty()) {
        result.remedy = Words::tr("Open the rule in the editor: the problems are underlined there");
    }
    return result;
}

Finding matchFinding(std::shared_ptr<const pattern::Pattern> rule, const std::vector<store::NewEvent>& events,
                     const DeliveredEnvelope* envelope, const std::stop_token& stop) {
    Finding result = finding("nearest-miss");
    const auto compiled = match::CompiledPattern::compile(rule);
    match::EventJudge judge;
    std::vector<std::string> texts;
    texts.reserve(events.size());
    size_t matched = 0;
    std::string firstMatch;
    for (const store::NewEvent& event : events) {
        if (stop.stop_requested()) {
            return result;
        }
        texts.push_back(envelope != nullptr ? delivered(event.json, *envelope) : event.json);
        const auto verdict = judge.matches(*compiled, texts.back());
        if (verdict && *verdict) {
            firstMatch = matched++ == 0 ? texts.back() : firstMatch;
        }
    }
    if (matched > 0) {
        const store::EventSummary summary = store::summarize(firstMatch);
        result.verdict = LinkVerdict::Ok;
        result.evidence =
            Words::tr("%1 of %Ln events match, such as %2 of conversation %3 at %4", nullptr,
                      static_cast<int>(events.size()))
                .arg(QLocale().toString(matched))
                .arg(QString::fromStdString(summary.detailType), QString::fromStdString(summary.conversationId),
                     QString::fromStdString(summary.time));
        result.meaning = Words::tr("The rule fires on what happens in this organisation. If the target stays silent, "
                                   "look at the bus, the rule's state and the target on the side of AWS");
        return result;
    }
    // The events of the rule's own types are the ones that were meant.
    std::vector<std::string_view> candidates;
    std::vector<size_t> index;
    for (const bool ofType : {true, false}) {
        for (size_t i = 0; i < texts.size() && candidates.size() < kMostNearMisses; ++i) {
            if (acceptsAt(*rule, "detail-type", store::summarize(texts[i]).detailType) == ofType) {
                candidates.push_back(texts[i]);
                index.push_back(i);
            }
        }
    }
    const std::vector<insight::NearMiss> misses = insight::nearMisses(*rule, candidates, stop);
    uint32_t fewest = UINT32_MAX;
    for (const insight::NearMiss& miss : misses) {
        fewest = miss.readable ? std::min(fewest, miss.failing) : fewest;
    }
    const auto explained = [&](size_t i) {
        const store::Origin* origin = events[index[i]].origin.get();
        match::ExplainContext context;
        context.unavailablePaths = origin != nullptr ? &origin->unavailablePaths : nullptr;
        context.madeUpPaths = origin != nullptr ? &origin->madeUpPaths : nullptr;
        return match::explain(*rule, candidates[i], context);
    };
    // Among equally many failing leaves, those that fail by a hair.
    size_t best = candidates.size();
    match::Explanation explanation;
    ptrdiff_t bestHairs = -1;
    for (size_t i = 0, tried = 0; i < misses.size() && tried < kMostExplained; ++i) {
        if (misses[i].readable && misses[i].failing == fewest && !stop.stop_requested()) {
            ++tried;
            match::Explanation candidate = explained(i);
            const ptrdiff_t hairs =
                std::count_if(candidate.leaves.begin(), candidate.leaves.end(), [](const match::LeafResult& leaf) {
                    return leaf.reason == match::Reason::WrongCase || leaf.reason == match::Reason::WrongType ||
                           leaf.reason == match::Reason::NumberSpelling;
                });
            if (hairs > bestHairs) {
                bestHairs = hairs;
                best = i;
                explanation = std::move(candidate);
            }
        }
    }
    if (stop.stop_requested() || best >= candidates.size()) {
        result.meaning = Words::tr("There are no events to compare the rule with");
        return result;
    }
    QStringList reasons;
    for (const match::LeafResult& leaf : explanation.leaves) {
        if (leaf.state == match::LeafState::Fail || leaf.state == match::LeafState::CannotJudge) {
            reasons << QString::fromStdString(leaf.sentence);
        }
    }
    const store::EventSummary summary = store::summarize(candidates[best]);
    result.evidence =
        Words::tr("None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at "
                  "%Ln conditions: %5",
                  "", static_cast<int>(std::max<uint32_t>(fewest, 1)))
            .arg(QLocale().toString(events.size()))
            .arg(QString::fromStdString(summary.detailType), QString::fromStdString(summary.conversationId),
                 QString::fromStdString(summary.time), reasons.mid(0, 4).join(u' '));
    if (explanation.outcome == match::Outcome::CannotJudge) {
        result.verdict = LinkVerdict::Warn;
        result.meaning = Words::tr("The rule asks for a field that Analytics cannot tell: whether it fires stays open");
        result.remedy = Words::tr("Watch the organisation live, or capture delivered events on the bus");
        return result;
    }
    result.verdict = LinkVerdict::Fail;
    result.meaning = Words::tr("Events happen, but the rule lets none of them pass");
    const std::vector<std::string_view> others(
        candidates.begin(), candidates.begin() + static_cast<ptrdiff_t>(std::min(candidates.size(), kMostOthers)));
    const std::vector<insight::Repair> repairs = insight::repairs(*rule, candidates[best], others, 1, stop);
    result.remedy = repairs.empty()
                        ? Words::tr("Compare the rule with this event in the workbench")
                        : Words::tr("So that it matches: %1").arg(QString::fromStdString(repairs.front().title));
    return result;
}

} // namespace rw::genesys
