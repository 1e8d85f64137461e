// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/json/json.h"
#include "engine/pattern/diagnostic.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An event pattern as a value: what the service's compiler makes of a rule text. The language is specified in
/// tests/data/conformance and README ("Pattern language"); section numbers in comments mean that specification.
namespace rw::pattern {

/// Which test a matcher makes. Names, help and snippets stand in operators.def.
enum class OpId : uint8_t {
    Equals, ///< a bare string, number, true, false or null
#define RW_OPERATOR(id, name, snippet, doc) id,
#include "engine/pattern/operators.def"
#undef RW_OPERATOR
};

/// How a string argument is compared. Used by Prefix, Suffix (with ignoreCase) and inside AnythingBut.
enum class TextTest : uint8_t { Equals, Prefix, Suffix, EqualsIgnoreCase, Wildcard };

/// A JSON number as the language sees it (§4): comparable numbers have a canonical decimal; others match only as text.
struct Number {
    std::string spelling;
    bool comparable = false;
    double value = 0; ///< nearest binary64, meaningful when comparable
};
[[nodiscard]] Number readNumber(std::string_view spelling);

struct NumericBound {
    Number number;
    bool inclusive = false;
};

/// One element of a value list. Only the fields of its operator are set.
struct Matcher {
    OpId op = OpId::Equals;
    ByteRange at; ///< the whole element, e.g. {"prefix":"x"}

    json::Kind literal = json::Kind::Missing; ///< Equals: String, Number, True, False, Null
    std::string text;        ///< Equals/String, Exactly, Prefix, Suffix, EqualsIgnoreCase, Wildcard, Cidr
    Number number;           ///< Equals/Number
    bool ignoreCase = false; ///< Prefix, Suffix with equals-ignore-case
    bool exists = false;     ///< Exists: the wanted answer

    std::optional<NumericBound> lower, upper; ///< Numeric; "=" sets both to the same inclusive bound

    TextTest butTest = TextTest::Equals; ///< AnythingBut: how `butTexts` are compared
    std::vector<std::string> butTexts;   ///< AnythingBut with strings (may be empty: Q5)
    std::vector<Number> butNumbers;      ///< AnythingBut with numbers
    std::vector<ByteRange> butAt;        ///< ranges of the excluded values, same order
};

/// A leaf of the rule: one field condition, that is a path with its list of matchers.
struct Leaf {
    std::string path;               ///< names joined with '.', not escaped (§2)
    std::vector<std::string> names; ///< as written, from the top
    std::vector<Matcher> matchers;  ///< any of them
    ByteRange keyAt;                ///< the last name, with quotes
    ByteRange listAt;               ///< the list, with brackets
    std::vector<uint32_t> branch; ///< choices that lead here: per enclosing $or (outermost first) orId and alternative
    bool overridden = false;      ///< a later list for the same path wins in every alternative (§2)
};

/// One $or group in document order.
struct OrGroup {
    ByteRange keyAt;
    ByteRange listAt;
    std::vector<ByteRange> alternatives;
};

/// One conjunction of leaves (indices into Pattern::leaves), after $or expansion and overriding, sorted by path in
/// UTF-16 order: the order in which conditions are evaluated (§10).
struct Alternative {
    std::vector<uint32_t> leaves;
    std::vector<uint32_t> choices; ///< the alternative taken per OrGroup, UINT32_MAX where the group is not on the way
};

/// Immutable once parsed; shared between threads by shared_ptr<const Pattern>.
struct Pattern {
    std::string source;       ///< the text it was parsed from
    std::vector<Leaf> leaves; ///< in document order, overridden ones included
    std::vector<OrGroup> orGroups;
    std::vector<Alternative> alternatives;
    uint64_t combinations = 1;       ///< number of $or combinations (saturating), also where not all are expanded
    uint32_t wildcardComplexity = 0; ///< §6; 0 without wildcards, at most kComplexityCeiling
    uint32_t characters = 0;         ///< UTF-16 length of the text as written
    uint32_t minifiedCharacters = 0; ///< of the text as it would be exported
};

/// How the service's messages about patterns begin; the reason follows.
inline constexpr std::string_view kServicePrefix = "Event pattern is not valid. Reason: ";

/// Quotas of the service (facts: pattern-language §6, §14; aws §1.1).
inline constexpr uint64_t kMaxCombinations = 1'000;
inline constexpr uint32_t kMaxWildcardComplexity = 10;
/// The measure is not counted any further: "this much or more".
inline constexpr uint32_t kComplexityCeiling = 12;
inline constexpr uint32_t kMaxCharacters = 4'096;
inline constexpr uint32_t kDefaultMaxCharacters = 2'048;

/// Alternatives that Rulewright expands at most; a pattern with more is valid but reported as not judged.
inline constexpr uint64_t kMaxAlternatives = 20'000;

struct ParseResult {
    std::shared_ptr<const Pattern> pattern; ///< null unless valid
    std::vector<Diagnostic> diagnostics; ///< all problems, errors first in reading order, then quotas, warnings, hints
    std::string serviceMessage;          ///< "Event pattern is not valid. Reason: …" with location; empty when valid
    std::string
        quotaMessage; ///< what the service answers to a valid pattern beyond its quotas, where recorded; or empty
    json::Tree tree;  ///< also for broken texts
    [[nodiscard]] bool valid() const { return pattern != nullptr; }
    /// Valid and within the service's quotas (wildcard complexity, $or combinations, 4,096 characters).
    [[nodiscard]] bool deployable() const;
};

/// Total: any bytes in, always a result out. Reports errors and quotas; warnings and hints are lint()'s (lint.h). Pure,
/// any thread; under a millisecond for 4,000 characters.
[[nodiscard]] ParseResult parsePattern(std::string_view utf8);

} // namespace rw::pattern
