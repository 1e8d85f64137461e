// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/hidden.h"

#include "engine/base/words.h"
#include "engine/match/sentences.h"

#include <algorithm>

namespace rw::match {

namespace {

/// Why the rule accepts a value or not, without a word of it. Complete sentences, since other languages order them
/// differently.
std::string sentenceOf(LeafState state, Reason reason, json::Kind kind) {
    if (state == LeafState::Pass) {
        return Words::tr("%1 is hidden (%2 stands for it); the rule accepts it.");
    }
    switch (reason) {
    case Reason::WrongCase:
        return Words::tr("%1 is hidden (%2 stands for it); only upper and lower case differ from what the rule wants.");
    case Reason::WrongType:
        if (kind == json::Kind::Number) {
            return Words::tr(
                "%1 is hidden (%2 stands for it); it is a number, and text and numbers never match each other.");
        }
        return Words::tr("%1 is hidden (%2 stands for it); it is text, and text and numbers never match each other.");
    case Reason::Excluded:
        return Words::tr("%1 is hidden (%2 stands for it); the rule excludes it.");
    case Reason::PrefixMismatch:
        return Words::tr("%1 is hidden (%2 stands for it); it does not start as the rule wants.");
    case Reason::SuffixMismatch:
        return Words::tr("%1 is hidden (%2 stands for it); it does not end as the rule wants.");
    case Reason::WildcardMismatch:
        return Words::tr("%1 is hidden (%2 stands for it); it does not fit what the rule wants.");
    case Reason::OutsideCidr:
        return Words::tr("%1 is hidden (%2 stands for it); it lies outside the range that the rule wants.");
    case Reason::NotAnAddress:
        return Words::tr("%1 is hidden (%2 stands for it); it is no IP address.");
    case Reason::PresentButMustNot:
        return Words::tr("%1 is hidden (%2 stands for it); the rule wants no value there.");
    case Reason::ArrayElementSplit:
        return Words::tr("%1 is hidden (%2 stands for it); it would do, but not in the same array element as the other "
                         "conditions.");
    case Reason::NeverApplies:
        return Words::tr("%1 is hidden (%2 stands for it); a value of its type can never be what the rule wants.");
    default:
        return Words::tr("%1 is hidden (%2 stands for it); the rule wants something else.");
    }
}

/// The value that the leaf's sentence is about; null where it is about none, or about one beyond those that are listed.
const FoundValue* decisive(const LeafResult& leaf) {
    const auto found = std::find_if(leaf.found.begin(), leaf.found.end(),
                                    [&](const FoundValue& value) { return value.at == leaf.payloadAt; });
    return found != leaf.found.end() ? &*found : nullptr;
}

bool speaksOfAValue(const LeafResult& leaf) {
    constexpr size_t kAll = 100; // of LeafResult::found: more are not listed
    if (leaf.found.empty() || (leaf.state != LeafState::Pass && leaf.state != LeafState::Fail)) {
        return false;
    }
    // exists:false may hold beside values in other array elements, and then speaks of none.
    return leaf.state == LeafState::Fail || decisive(leaf) != nullptr || leaf.found.size() >= kAll;
}

} // namespace

Explanation withHiddenValues(Explanation explanation, const Stand& stand) {
    for (LeafResult& leaf : explanation.leaves) {
        const bool speaks = speaksOfAValue(leaf);
        bool hidden = false;
        for (FoundValue& found : leaf.found) {
            std::string shown = stand(leaf.path, found.text);
            hidden = hidden || shown != found.text;
            found.text = std::move(shown);
        }
        const FoundValue* value = decisive(leaf);
        if (!speaks || leaf.sentence.empty() || (!hidden && value != nullptr)) {
            continue;
        }
        // One beyond the list is not known here: it is hidden whatever it is.
        const std::string sentence =
            value != nullptr
                ? fill(sentenceOf(leaf.state, leaf.reason, value->kind), {code(leaf.path), shown(value->text)})
                : fill(Words::tr("%1 has very many values; the one that decides is hidden."), {code(leaf.path)});
        // The sentence for the whole event quotes that of a leaf as it is.
        const size_t quoted = explanation.sentence.find(leaf.sentence);
        if (quoted != std::string::npos) {
            explanation.sentence.replace(quoted, leaf.sentence.size(), sentence);
        }
        leaf.sentence = sentence;
    }
    return explanation;
}

} // namespace rw::match
