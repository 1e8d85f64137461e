// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The words of an explanation: complete sentences in the user's language (Words), paths and wildcards in back quotes,
/// values as JSON.
namespace rw::match {

/// "text that starts with \"ab\"", "a number above 0 and at most 5": what a matcher wants, as a noun.
[[nodiscard]] std::string wanted(const pattern::Matcher& matcher);
/// All of a value list, joined with "or"; long lists are cut.
[[nodiscard]] std::string wanted(const pattern::Leaf& leaf);
/// JSON text for a sentence: at most about 80 characters.
[[nodiscard]] std::string shown(std::string_view json);
[[nodiscard]] std::string code(std::string_view text);

/// What stands at a path that is no leaf.
enum class Stands : uint8_t { Object, EmptyObject, ArrayOfObjects, EmptyArray };

/// What a sentence about one leaf needs beyond its LeafResult.
struct LeafStory {
    const pattern::Leaf* leaf = nullptr;
    const ExplainContext* context = nullptr;
    Stands standsThere = Stands::Object; ///< NotALeaf
    std::string_view otherPath;          ///< ArrayElementSplit: a condition that was met in another element
    std::string_view otherPlace;         ///< … and the JSON path of its value
    const FoundValue* value = nullptr;   ///< the value that decides or comes closest
    int matcher = -1;                    ///< the matcher that decides or comes closest
    bool absentInContext = false;        ///< exists:false holds only within the chosen array elements
};
[[nodiscard]] std::string passSentence(const LeafResult& result, const LeafStory& story);
[[nodiscard]] std::string failSentence(const LeafResult& result, const LeafStory& story);

/// A remark on how addresses are compared, with a leading space; empty where nothing is odd (facts §9).
[[nodiscard]] std::string addressRemark(const pattern::Matcher& matcher, const FoundValue& value);

} // namespace rw::match
