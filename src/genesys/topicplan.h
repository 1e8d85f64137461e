// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// How each topic that can be made from Analytics is written: which fields, from what, in which order. Read once from
/// the catalogue and the rules of facts: genesys §6.2. Immutable, any thread.
namespace rw::genesys {

/// In the order of a conversation's life, which decides between events of the same millisecond.
enum class Kind : uint8_t {
    CustomerStart,
    Outbound,
    FlowStart,
    FlowOutcome,
    FlowEnd,
    AcdStart,
    UserStart,
    AcdEnd,
    VoicemailStart,
    VoicemailEnd,
    UserEnd,
    CustomerEnd,
    Acw,
    Attributes,
};
constexpr size_t kKinds = 14;

/// What an Analytics record can tell. A field of the catalogue without a row in the table of topicplan.cpp cannot be
/// told.
enum class Fill : uint8_t {
    EventTime,
    ConversationId,
    ParticipantId,
    SessionText,  ///< the session's member of the same name
    SessionEnum,  ///< the same, in the enum's spelling
    SessionTexts, ///< a list of texts
    SessionTime,  ///< ISO text as milliseconds
    ParticipantText,
    DisconnectType,
    Subject,
    DivisionId,
    ExternalContactIds,
    ExternalOrganizationIds,
    QueueId,
    DurationOf, ///< sum of the segments of one type
    ConnectedDuration,
    AcdOutcome,
    AnsweredUserId,
    RequestedRoutings,
    UsedRouting,
    SegmentTextUnion,
    SegmentTextFirst,
    FlowType,
    FlowText,
    FlowEnum,
    WrapupText,
    WrapupDuration,
    VoicemailDuration,
    OutcomeText,
    OutcomeEnum,
    OutcomeTime,
    Attributes,
};

struct FieldPlan {
    std::string name;
    Fill fill;
    QString from;
    QStringList values; ///< the enum
};

/// How one topic's body is written: fields of the catalogue in the order that real events show.
struct TopicPlan {
    QString detailType;
    std::vector<FieldPlan> fields;
    std::vector<std::string> approximated;
    std::vector<std::string> unavailable;
    bool hasDivision = false;
};

[[nodiscard]] const TopicPlan& planOf(Kind kind);

/// "customer.start".
[[nodiscard]] QString endingOf(Kind kind);
/// What stands before the conversation's id.
[[nodiscard]] const QString& topicPrefix();

} // namespace rw::genesys
