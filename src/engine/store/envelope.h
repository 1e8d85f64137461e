// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rw::store {

/// "v2.detail.events.conversation.5b2c….acd.end" → "v2.detail.events.conversation.{id}.acd.end": the detail-type of a
/// topic (facts: genesys §4.1). Segments that are ids become the literal {id}. Pure, any thread.
[[nodiscard]] std::string detailTypeOf(std::string_view topicName);

/// A UUID that follows from the text alone: the same text always becomes the same event. Pure, any thread.
[[nodiscard]] std::string madeUpId(std::string_view text);

/// What a bare detail tells about the event around it; texts as decoded, empty where unknown.
struct DetailFacts {
    std::string_view topicName;
    std::string_view organizationId;
    int64_t timeMs = 0; ///< 0: unknown
};

/// The EventBridge event that carries `detail` (its text is kept as it is). Id, account, region and the suffix of the
/// source are not known and made up; the id follows from the text, so that the same detail always becomes the same
/// event. Without a time it has none.
[[nodiscard]] std::string wrapDetail(std::string_view detail, const DetailFacts& facts);

} // namespace rw::store
