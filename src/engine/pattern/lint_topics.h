// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint_context.h"

#include <string>
#include <string_view>
#include <vector>

/// What a rule's detail-type and paths mean in the field's terms (facts: genesys §4, §6.1).
namespace rw::pattern::linting {

enum class TopicMatch : uint8_t {
    Real,       ///< in the catalogue
    ConcreteId, ///< a topic with an id in place of {id}
    Mapped,     ///< a tutorial's or misspelt name with a clear counterpart
    Family,     ///< stands for all conversation detail events
    Unknown,    ///< Genesys-like, but nothing near
    Foreign,    ///< no claim to be a Genesys topic
};
struct TopicReading {
    TopicMatch match = TopicMatch::Foreign;
    std::vector<std::string> topics; ///< best first; for Unknown the nearest, if any
    std::string concreteId;
};
/// `wantsQueue`: the rule tests the queue, which customer.* events lack.
[[nodiscard]] TopicReading readTopic(const Vocabulary& catalogue, std::string_view detailType, bool wantsQueue);

/// Beginning of all conversation detail topics.
inline constexpr std::string_view kDetailTopics = "v2.detail.events.conversation.{id}.";
inline constexpr std::string_view kPartnerSource = "aws.partner/genesys.com/";

/// The path under which Genesys events have what `names` seems to mean; empty when `names` is right, or not understood.
[[nodiscard]] std::string genesysPath(const Context& context, const std::vector<std::string>& names);
/// The name at the top of an event that `name` is a slip for ("detailType" → "detail-type"); empty if it is none.
[[nodiscard]] std::string_view envelopeNameFor(std::string_view name);
/// A field of the rule's topics: exactly this path, or a free map above it.
[[nodiscard]] const Vocabulary::Field* fieldAt(const FieldNames& fields, std::string_view path);
/// Fills what the context knows about topics, fields and effective paths.
void surveyTopics(Context& context);

} // namespace rw::pattern::linting
