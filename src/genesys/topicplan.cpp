// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/topicplan.h"

#include "genesys/catalogue.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace rw::genesys {

namespace {

constexpr std::array<const char*, kKinds> kEndings = {
    "customer.start", "outbound",        "flow.start",    "flow.outcome", "flow.end",     "acd.start", "user.start",
    "acd.end",        "voicemail.start", "voicemail.end", "user.end",     "customer.end", "acw",       "attributes",
};

struct FieldRule {
    const char* field;
    Fill fill;
    const char* from; ///< the record's own word, where it differs from the field's
};

// facts: genesys §6.2, second table.
constexpr auto kFieldTable = std::to_array<FieldRule>({
    {"eventTime", Fill::EventTime, ""},
    {"conversationId", Fill::ConversationId, ""},
    {"participantId", Fill::ParticipantId, ""},
    {"sessionId", Fill::SessionText, "sessionId"},
    {"mediaType", Fill::SessionEnum, "mediaType"},
    {"direction", Fill::SessionEnum, "direction"},
    {"messageType", Fill::SessionEnum, "messageType"},
    {"provider", Fill::SessionText, "provider"},
    {"ani", Fill::SessionText, "ani"},
    {"dnis", Fill::SessionText, "dnis"},
    {"addressTo", Fill::SessionText, "addressTo"},
    {"addressFrom", Fill::SessionText, "addressFrom"},
    {"callbackUserName", Fill::SessionText, "callbackUserName"},
    {"callbackNumbers", Fill::SessionTexts, "callbackNumbers"},
    {"callbackScheduledTime", Fill::SessionTime, "callbackScheduledTime"},
    {"subject", Fill::Subject, ""},
    {"disconnectType", Fill::DisconnectType, ""},
    {"divisionId", Fill::DivisionId, ""},
    {"externalContactId", Fill::ParticipantText, "externalContactId"},
    {"externalOrganizationId", Fill::ParticipantText, "externalOrganizationId"},
    {"conversationExternalContactIds", Fill::ExternalContactIds, ""},
    {"conversationExternalOrganizationIds", Fill::ExternalOrganizationIds, ""},
    {"queueId", Fill::QueueId, ""},
    {"userId", Fill::ParticipantText, "userId"},
    {"interactingDurationMs", Fill::DurationOf, "interact"},
    {"heldDurationMs", Fill::DurationOf, "hold"},
    {"alertingDurationMs", Fill::DurationOf, "alert"},
    {"contactingDurationMs", Fill::DurationOf, "contacting"},
    {"dialingDurationMs", Fill::DurationOf, "dialing"},
    {"callbackDurationMs", Fill::DurationOf, "callback"},
    {"connectedDurationMs", Fill::ConnectedDuration, ""},
    {"acdOutcome", Fill::AcdOutcome, ""},
    {"answeredUserId", Fill::AnsweredUserId, ""},
    {"requestedRoutings", Fill::RequestedRoutings, ""},
    {"usedRouting", Fill::UsedRouting, ""},
    {"requestedRoutingSkillIds", Fill::SegmentTextUnion, "requestedRoutingSkillIds"},
    {"requestedRoutingUserIds", Fill::SegmentTextUnion, "requestedRoutingUserIds"},
    {"requestedLanguageId", Fill::SegmentTextFirst, "requestedLanguageId"},
    {"flowType", Fill::FlowType, ""},
    {"flowId", Fill::FlowText, "flowId"},
    {"flowVersion", Fill::FlowText, "flowVersion"},
    {"exitReason", Fill::FlowEnum, "exitReason"},
    {"transferType", Fill::FlowEnum, "transferType"},
    {"flowOutcomeId", Fill::OutcomeText, "flowOutcomeId"},
    {"flowOutcomeStartTime", Fill::OutcomeTime, "flowOutcomeStartTimestamp"},
    {"flowOutcomeEndTime", Fill::OutcomeTime, "flowOutcomeEndTimestamp"},
    {"flowOutcomeValue", Fill::OutcomeEnum, "flowOutcomeValue"},
    {"outboundCampaignId", Fill::SessionText, "outboundCampaignId"},
    {"outboundContactListId", Fill::SessionText, "outboundContactListId"},
    {"outboundContactId", Fill::SessionText, "outboundContactId"},
    {"wrapupCode", Fill::WrapupText, "wrapUpCode"},
    {"wrapupNotes", Fill::WrapupText, "wrapUpNote"},
    {"wrapupDurationMs", Fill::WrapupDuration, ""},
    {"voicemailDurationMs", Fill::VoicemailDuration, ""},
    {"attributes", Fill::Attributes, ""},
});

/// Fields that are filled by a guess (facts: genesys §6.2), by ending; "" stands for every topic.
constexpr auto kApproximated = std::to_array<std::pair<const char*, const char*>>({
    {"", "conversationExternalContactIds"},
    {"", "conversationExternalOrganizationIds"},
    {"flow.start", "eventTime"},
    {"flow.outcome", "eventTime"},
    {"flow.end", "connectedDurationMs"},
    {"acd.end", "acdOutcome"},
    {"acd.end", "answeredUserId"},
    {"acd.end", "flowType"},
    {"acw", "wrapupDurationMs"},
    {"attributes", "eventTime"},
    {"attributes", "attributes"},
});
/// Parts of the envelope that Analytics does not tell; the context's placeholders stand there.
constexpr auto kApproximatedEnvelope = std::to_array<const char*>(
    {"id", "source", "account", "region", "detail.metadata.CorrelationId", "detail.timestamp"});

std::string bodyPath(const QString& field) {
    // A pattern steps through arrays without naming them.
    return "detail.eventBody." + QString(field).remove(QLatin1StringView("[]")).toStdString();
}

TopicPlan makePlan(Kind kind) {
    TopicPlan plan;
    const QString ending = endingOf(kind);
    plan.detailType = topicPrefix() + QStringLiteral("{id}.") + ending;
    const EventTopic* topic = eventTopic(plan.detailType);
    if (topic == nullptr) {
        return plan;
    }
    std::vector<FieldPlan> last;
    for (const EventField& field : topic->fields) {
        const auto rule = std::find_if(kFieldTable.begin(), kFieldTable.end(), [&field](const FieldRule& r) {
            return field.name == QLatin1StringView(r.field);
        });
        if (rule == kFieldTable.end()) {
            plan.unavailable.push_back(bodyPath(field.name));
            continue;
        }
        plan.hasDivision = plan.hasDivision || rule->fill == Fill::DivisionId;
        FieldPlan entry{field.name.toStdString(), rule->fill, QString::fromLatin1(rule->from), field.values};
        const bool atEnd = rule->fill == Fill::ExternalContactIds || rule->fill == Fill::ExternalOrganizationIds;
        (atEnd ? last : plan.fields).push_back(std::move(entry));
    }
    std::move(last.begin(), last.end(), std::back_inserter(plan.fields));
    for (const char* path : kApproximatedEnvelope) {
        plan.approximated.emplace_back(path);
    }
    for (const auto& [where, field] : kApproximated) {
        const QLatin1StringView only(where);
        if ((only.isEmpty() || only == ending) && topic->field(QLatin1StringView(field).toString()) != nullptr) {
            plan.approximated.push_back(bodyPath(QString::fromLatin1(field)));
        }
    }
    return plan;
}

} // namespace

const TopicPlan& planOf(Kind kind) {
    static const std::array<TopicPlan, kKinds> plans = [] {
        std::array<TopicPlan, kKinds> all;
        for (size_t i = 0; i < all.size(); ++i) {
            all.at(i) = makePlan(static_cast<Kind>(i));
        }
        return all;
    }();
    return plans.at(static_cast<size_t>(kind));
}

const QString& topicPrefix() {
    static const QString prefix = QStringLiteral("v2.detail.events.conversation.");
    return prefix;
}

QString endingOf(Kind kind) {
    return QString::fromLatin1(kEndings.at(static_cast<size_t>(kind)));
}

} // namespace rw::genesys
