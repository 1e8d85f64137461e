// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/eventview.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::match {

enum class LeafState : uint8_t {
    Pass,
    Fail,
    NotEvaluated, ///< overridden, or in an $or branch that was not needed
    CannotJudge,  ///< the source of this event cannot supply the field, or its value was made up
};

/// Why a leaf fails. The typed form of its sentence.
enum class Reason : uint8_t {
    None,       ///< it does not fail
    Absent,     ///< no value at the path
    NotALeaf,   ///< an object or an empty array stands there
    WrongType,  ///< text "300" against number 300, and the like
    WrongCase,  ///< equal but for upper and lower case
    OutOfRange, ///< numeric
    NotInSet,   ///< none of the listed values
    Excluded,   ///< anything-but names it
    PrefixMismatch,
    SuffixMismatch,
    WildcardMismatch,
    OutsideCidr,
    NotAnAddress,
    PresentButMustNot, ///< exists:false
    ArrayElementSplit, ///< each leaf passes alone, but not within one array element
    NumberSpelling,    ///< number beyond exact comparison: only the identical spelling matches
    NeverApplies,      ///< the operator cannot accept any value of this type
    Unavailable,       ///< CannotJudge
};

/// A value of the event that a leaf looked at.
struct FoundValue {
    ByteRange at;         ///< in the event's text
    std::string jsonPath; ///< $.detail.eventBody.mediaType
    json::Kind kind = json::Kind::Missing;
    std::string text; ///< as JSON text (raw)
    bool accepted = false;
    int matcher = -1; ///< index of the matcher that accepted it, -1 none
};

struct LeafResult {
    uint32_t leaf = 0; ///< index into Pattern::leaves
    LeafState state = LeafState::NotEvaluated;
    Reason reason = Reason::None;
    std::string path;
    ByteRange ruleAt;               ///< key and list in the rule's text
    std::vector<FoundValue> found;  ///< at most 100
    int matcher = -1;               ///< alternative of the value list that decided a pass
    std::vector<ArrayStep> element; ///< the array elements that satisfied it, where arrays are involved
    uint32_t firstDifference = 0; ///< byte position in the decoded value of the first differing byte (affix, wildcard)
    ByteRange payloadAt; ///< what to highlight in the event: the deciding value, or the nearest enclosing object; may
                         ///< be empty
    std::string nearestPath;  ///< did-you-mean, from the event itself or the vocabulary; else empty
    std::string exampleField; ///< NotALeaf: a path below that has a value; may be empty
    std::string sentence;     ///< in the user's language, complete, with final stop
};

enum class Outcome : uint8_t { Match, NoMatch, CannotJudge, Unreadable };

struct Explanation {
    bool matched = false; ///< always equal to match::matches()
    Outcome outcome = Outcome::NoMatch;
    std::vector<LeafResult> leaves; ///< one per Pattern leaf, same order
    int alternative = -1; ///< the $or combination that matched or came closest (index into Pattern::alternatives)
    uint32_t failing = 0; ///< failing leaves of that combination
    std::string sentence; ///< for the whole event
    std::optional<EventError> error; ///< Unreadable
};

struct ExplainContext {
    const pattern::Vocabulary* vocabulary = nullptr;            ///< for did-you-mean with counts; may be null
    const std::vector<std::string>* unavailablePaths = nullptr; ///< of this event's source; may be null
    /// Fields of this event that the program made up; may be null. Leaves on them decide nothing.
    const std::vector<std::string>* madeUpPaths = nullptr;
    /// False: only verdicts, reasons and values; `sentence`, `nearestPath` and `exampleField` stay empty. For many
    /// events at once.
    bool sentences = true;
};

/// Explains one event. Built on the reference matcher, so verdict and explanation cannot differ. Pure, any thread.
[[nodiscard]] Explanation explain(const pattern::Pattern& pattern, std::string_view event,
                                  const ExplainContext& context = {});

/// Words for `explain --format json`, never translated: "pass", "fail", "not evaluated", "cannot be judged";
/// "wrong-case" …
[[nodiscard]] std::string_view stateWord(LeafState state);
[[nodiscard]] std::string_view reasonId(Reason reason);

} // namespace rw::match
