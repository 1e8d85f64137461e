// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Inside of the lints: one walk over the rule text, shared by all of them. Repairs (insight/) stand on it too; not for
/// other rooms.
namespace rw::pattern::linting {

/// One object on the way from the top of the rule to a list.
struct Holder {
    const json::Node* object = nullptr;
    const json::Member* member = nullptr; ///< that holds the object; nullptr for the top and for $or alternatives
    size_t depth = 0;                     ///< number of names of the path above the object
};

/// A list of the rule (or the scalar that stands where one should be), read from the tree: it is there in broken texts
/// as well.
struct Condition {
    std::vector<std::string> names; ///< as the language splits the path: at every dot (facts: pattern language §2)
    std::string path;
    std::string effective; ///< the path that Genesys events have instead, where that is known; else `path`
    const json::Member* member = nullptr;
    std::vector<Holder> holders; ///< from the top; the last one has `member`
    size_t anchor = 0;           ///< index of the innermost holder that the condition must not leave ($or alternative)
    std::vector<const json::Node*> values;

    [[nodiscard]] bool isList() const { return member->value.kind == json::Kind::Array; }
    [[nodiscard]] bool insideOr() const { return anchor != 0; }
};

/// Fields of the catalogue by their names; views into the vocabulary.
struct FieldNames {
    std::unordered_map<std::string_view, const Vocabulary::Field*> byPath; ///< the whole path
    std::unordered_map<std::string_view, const Vocabulary::Field*> byName; ///< behind "detail.eventBody."
    std::unordered_map<std::string, const Vocabulary::Field*> byFolded;    ///< the same in folded()
};

/// Everything that a lint may look at, and the list it adds to.
struct Context {
    Context(std::string_view utf8, const ParseResult& result, const Vocabulary* events,
            const Vocabulary& topicCatalogue, Profile wanted)
        : text(utf8), parsed(result), observed(events), catalogue(topicCatalogue), profile(wanted) {}

    std::string_view text;
    const ParseResult& parsed;
    const Vocabulary* observed = nullptr; ///< only set when it knows loaded events
    const Vocabulary& catalogue;
    Profile profile = Profile::Classic;
    std::vector<uint32_t> literals; ///< as lint()'s

    std::vector<Condition> conditions;
    bool wellFormed = false;     ///< no JSON errors: members can be moved
    bool genesys = false;        ///< the rule means Genesys events
    bool genesysCertain = false; ///< … by its source or detail-type, not only by the names of its fields
    bool topicsKnown = false;    ///< `topics` are all that the rule can mean
    std::vector<std::string> topics;
    std::vector<const Vocabulary::Field*> fields;    ///< of `topics`, or of all topics
    std::shared_ptr<const FieldNames> fieldNames;    ///< of `fields`
    std::shared_ptr<const FieldNames> allFieldNames; ///< of the whole catalogue
    bool fieldsKnown = false;                        ///< the catalogue has the body of every topic of `topics`

    std::vector<Diagnostic> out;

    Diagnostic& report(DiagId id, ByteRange at, std::vector<std::string> args = {});
    /// Loaded events have this path (with this JSON value).
    [[nodiscard]] bool seen(std::string_view path) const;
    [[nodiscard]] bool seen(std::string_view path, std::string_view json) const;
};

/// Fills the conditions and what is known about the rule.
void survey(Context& context);
/// Calls `visit` for every object of the rule that holds names, $or alternatives included, with its member (nullptr for
/// the top and alternatives) and the index of its anchor's depth.
void eachObject(const json::Node& root, const std::function<void(const json::Node& object, bool insideOr)>& visit);

/// {"op": argument} with exactly one key.
[[nodiscard]] const json::Member* operatorOf(const json::Node& value);
/// `value` is {"op": …}.
[[nodiscard]] bool isOperator(const json::Node& value, std::string_view op);
[[nodiscard]] std::vector<std::string> splitPath(std::string_view path);
[[nodiscard]] std::string joinPath(const std::vector<std::string>& names, size_t from = 0);
[[nodiscard]] std::string lowered(std::string_view text); ///< ASCII only
[[nodiscard]] bool startsWith(std::string_view text, std::string_view prefix);
[[nodiscard]] bool endsWith(std::string_view text, std::string_view suffix);

/// A fix of one replacement.
[[nodiscard]] FixIt replacing(std::string title, ByteRange at, std::string text, bool safe);

// lint_genesys.cpp
void lintSource(Context& context);
void lintDetailType(Context& context);
// lint_fields.cpp
void lintPaths(Context& context);
void lintValues(Context& context);
void lintNull(Context& context);
void lintTypes(Context& context);
// lint_shape.cpp
void lintAnythingBut(Context& context);
void lintStars(Context& context);
void lintWildcards(Context& context);
void lintExactly(Context& context);
void lintRepeatedValues(Context& context);
void lintNumbers(Context& context);
void lintExists(Context& context);
void lintArns(Context& context);
void lintTemplateExpressions(Context& context);
// lint_rule.cpp
void lintOnlyExclusions(Context& context);
void lintEnvelope(Context& context);
void lintEnvelopeNames(Context& context);
void lintSize(Context& context);
void lintDuplicates(Context& context);
void lintDottedNames(Context& context);
void lintEmptyNames(Context& context);
void lintFamilies(Context& context);
void lintOperatorNames(Context& context);
void lintTrailingText(Context& context);
void lintNewBus(Context& context);
// lint_slips.cpp
void lintDroppedAlternative(Context& context);
void lintOrderSlips(Context& context);
void lintMixedSpelling(Context& context);
void lintEmptyExclusion(Context& context);
void lintJavaNumbers(Context& context);
void lintCidrNumbers(Context& context);
// lint_vocabulary.cpp
void lintObservedPaths(Context& context);
void lintObservedValues(Context& context);

} // namespace rw::pattern::linting
