// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/base/expected.h"
#include "engine/store/bits.h"
#include "engine/store/filtertime.h"
#include "engine/store/segment.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The filter language of the event browser.
///
///     filter := and-terms joined by `or`;  terms joined by `and` or just a space;  `not` before a term;  ( … )
///     term   := text | "quoted text"                     some value of the event contains it, upper and lower case
///     alike
///             | path = value | path != value             some value there is / values are there, none of them is
///             | path ~ text                              some value there contains it, upper and lower case alike
///             | path < value  (also <=, >, >=)           numbers by value, texts (ISO times) by their characters
///             | time < when  (also <=, >, >=)             the event's time as the table shows it, with a clock time of
///             any
///                                                        day, a day (its midnight), or both; see FilterTime
///             | path exists                              there is a value
///             | type:acd                                 the detail-type contains it
///             | match:yes|no|near|unknown                by the verdict of the open rule; near: one leaf away
///             | conversation:ID                          detail.eventBody.conversationId is it, or contains it
///             | tag:NAME                                 an event with this tag, upper and lower case alike; tag:* any
///     path   := names joined with '.'; a path without its beginning stands for every path that ends so (mediaType)
///
/// Words `and`, `or`, `not`, `exists` are read in any case; quote them to search for them.
namespace rw::store {

enum class FilterOp : uint8_t {
    Text,
    Equals,
    Differs,
    Contains,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Exists,
    Match,
    Tag
};
enum class FilterMatch : uint8_t { Yes, No, Near, Unknown };

struct FilterNode {
    enum class Kind : uint8_t { Term, And, Or, Not } kind = Kind::Term;
    std::vector<FilterNode> children; ///< And, Or, Not
    FilterOp op = FilterOp::Text;     ///< Term
    std::string path;                 ///< Term with a path
    bool wholePath = false;           ///< the path is complete: no other path that ends so is meant
    std::string value;
    FilterMatch match = FilterMatch::Yes;
    ByteRange at;
    std::optional<FilterTime> time = {}; ///< Less … GreaterEqual of the event's time
};

struct FilterError {
    std::string message; ///< what is wrong and what would be right, without a final stop
    ByteRange at;        ///< what to underline
};

/// An empty text is a filter that lets everything pass (And without children). Total, any thread.
[[nodiscard]] Expected<FilterNode, FilterError> parseFilter(std::string_view text);

/// Some term is about the verdict of the open rule (match:).
[[nodiscard]] bool asksForVerdicts(const FilterNode& filter);

/// What `match:`, `tag:` and `time` need to know; empty Bits mean unknown.
struct FilterVerdicts {
    Bits matched, judged, near;
    std::map<std::string, Bits> tagged = {};       ///< rows by the name in the filter; none: no row
    const std::vector<int64_t>* timesMs = nullptr; ///< StoredSegment::timesMs(); null: no row has a time
};

/// The rows of a segment that pass, answered from its columns. `text` serves the rows that columns do not hold
/// (Segment::odd): there only Text terms look, into the raw text. Pure, any thread; the result is meaningless once
/// `stop` was requested.
[[nodiscard]] Bits filterRows(const FilterNode& filter, const Segment& segment, const FilterVerdicts& verdicts,
                              const std::function<std::string(uint32_t row)>& text, const std::stop_token& stop = {});

} // namespace rw::store
