// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"
#include "engine/base/words.h"
#include "engine/json/servicelocation.h"
#include "engine/pattern/compiler.h"
#include "engine/pattern/complexity.h"
#include "engine/pattern/fixes.h"
#include "engine/pattern/pattern.h"

#include <algorithm>
#include <limits>

namespace rw::pattern {

namespace {

DiagId diagnosticFor(json::SyntaxCode code) {
    using json::SyntaxCode;
    switch (code) {
    case SyntaxCode::UnexpectedCharacter:
        return DiagId::UnexpectedCharacter;
    case SyntaxCode::ExpectedName:
        return DiagId::ExpectedName;
    case SyntaxCode::ExpectedColon:
        return DiagId::ExpectedColon;
    case SyntaxCode::ExpectedCommaOrEnd:
        return DiagId::ExpectedComma;
    case SyntaxCode::ExpectedValue:
        return DiagId::ExpectedValue;
    case SyntaxCode::UnrecognizedToken:
        return DiagId::UnrecognizedToken;
    case SyntaxCode::BadEscape:
        return DiagId::BadEscape;
    case SyntaxCode::ControlCharacterInString:
        return DiagId::ControlCharacter;
    case SyntaxCode::UnterminatedString:
        return DiagId::UnterminatedString;
    case SyntaxCode::UnexpectedEnd:
        return DiagId::UnexpectedEnd;
    case SyntaxCode::MismatchedBracket:
        return DiagId::MismatchedBracket;
    case SyntaxCode::BadNumber:
        return DiagId::BadNumber;
    case SyntaxCode::SingleQuotes:
        return DiagId::SingleQuotes;
    case SyntaxCode::Comment:
        return DiagId::Comment;
    case SyntaxCode::TrailingComma:
        return DiagId::TrailingComma;
    case SyntaxCode::ByteOrderMark:
        return DiagId::ByteOrderMark;
    case SyntaxCode::InvalidUtf8:
        return DiagId::InvalidUtf8;
    case SyntaxCode::TooDeep:
        return DiagId::TooDeep;
    case SyntaxCode::NumberTooLong:
        return DiagId::NumberTooLong;
    case SyntaxCode::NameTooLong:
        return DiagId::NameTooLong;
    }
    return DiagId::UnexpectedCharacter;
}

bool isLimit(json::SyntaxCode code) {
    return code == json::SyntaxCode::TooDeep || code == json::SyntaxCode::NumberTooLong ||
           code == json::SyntaxCode::NameTooLong;
}

void reportSyntax(std::string_view text, const json::Tree& tree, const std::vector<ByteRange>& wrapped,
                  Problems& problems) {
    for (const json::SyntaxError& error : tree.errors) {
        // Inside a list of anything-but the service catches the reader's error and adds the place once more; its
        // limits carry no place of their own.
        const bool again = std::any_of(wrapped.begin(), wrapped.end(), [&](ByteRange list) {
            return error.barrier >= list.begin && error.barrier <= list.end;
        });
        const auto locations = static_cast<uint8_t>((isLimit(error.code) ? 0 : 1) + (again ? 1 : 0));
        const std::string shown = json::printable(error.at.in(text).substr(0, 60));
        problems.syntax(error, diagnosticFor(error.code), locations, {shown});
    }
}

/// What only shows when the service builds the rule from a compiled pattern.
void checkBuilding(const Pattern& pattern, size_t tooManyPaths, Problems& problems) {
    if (tooManyPaths > 0) {
        const ByteRange all = {0, static_cast<uint32_t>(pattern.source.size())};
        problems.whileBuilding(DiagId::TooManyFields, all, "Size of rule 'r' exceeds max value of 256",
                               {Words::number(tooManyPaths)});
    }
    constexpr double kLargest = std::numeric_limits<double>::max();
    for (const Leaf& leaf : pattern.leaves) {
        if (leaf.overridden) {
            continue;
        }
        for (const Matcher& matcher : leaf.matchers) {
            const bool oneSided = matcher.lower.has_value() != matcher.upper.has_value();
            if (matcher.op == OpId::Numeric && oneSided) {
                const Number& bound = matcher.lower ? matcher.lower->number : matcher.upper->number;
                if (bound.value == (matcher.lower ? kLargest : -kLargest)) {
                    problems.whileBuilding(DiagId::NumericBeyond, matcher.at, "Index 10 out of bounds for length 10",
                                           {bound.spelling});
                }
            }
        }
        const Matcher* first = leaf.matchers.empty() ? nullptr : &leaf.matchers.front();
        if (first != nullptr && first->op == OpId::AnythingBut && first->butTexts.empty() &&
            first->butNumbers.empty()) {
            problems.whileBuilding(
                DiagId::AnythingButNothing, first->at,
                "Cannot invoke \"software.amazon.event.ruler.NameState.getTerminalSubRuleIdsForPattern(software.amazon."
                "event.ruler.Patterns)\" because \"nameState\" is null");
        }
    }
}

Diagnostic quota(DiagId id, ByteRange at, std::vector<std::string> args) {
    Diagnostic out;
    out.id = id;
    out.severity = diagnosticInfo(id).severity;
    out.at = at;
    out.args = std::move(args);
    out.serviceLocations = 0;
    return out;
}

std::string countText(uint64_t count) {
    return count == std::numeric_limits<uint64_t>::max() ? Words::tr("more than 10^19", "a number of combinations")
                                                         : Words::number(count);
}

std::string complexityText(uint32_t complexity) {
    const std::string number = Words::number(complexity);
    return complexity >= kComplexityCeiling ? fill(Words::tr("%1 or more", "a measure"), {number}) : number;
}

void checkQuotas(const Pattern& pattern, bool judged, ParseResult& result) {
    const ByteRange all = {0, static_cast<uint32_t>(result.tree.end)};
    const ByteRange orAt = pattern.orGroups.empty() ? all : pattern.orGroups.front().keyAt;
    if (pattern.combinations > kMaxCombinations) {
        result.diagnostics.push_back(quota(DiagId::TooManyCombinations, orAt, {countText(pattern.combinations)}));
    }
    if (!judged) {
        result.diagnostics.push_back(
            quota(DiagId::NotJudged, orAt, {countText(pattern.combinations), Words::number(kMaxAlternatives)}));
    }
    if (pattern.wildcardComplexity > kMaxWildcardComplexity) {
        ByteRange at = all;
        for (const Leaf& leaf : pattern.leaves) {
            const auto wild = std::find_if(leaf.matchers.begin(), leaf.matchers.end(), [](const Matcher& m) {
                return m.op == OpId::Wildcard || (m.op == OpId::AnythingBut && m.butTest == TextTest::Wildcard);
            });
            if (wild != leaf.matchers.end() && !leaf.overridden && at == all) {
                Pattern alone;
                alone.leaves.push_back(leaf);
                alone.alternatives.push_back({{0}, {}});
                if (wildcardComplexity(alone) > kMaxWildcardComplexity) {
                    at = leaf.listAt;
                }
            }
        }
        Diagnostic complex = quota(DiagId::TooComplex, at, {complexityText(pattern.wildcardComplexity)});
        complex.serviceReason =
            "Rule is too complex - try using fewer wildcard characters or fewer repeating character "
            "sequences after a wildcard character";
        result.quotaMessage = std::string(kServicePrefix) + complex.serviceReason;
        result.diagnostics.push_back(std::move(complex));
    }
    if (pattern.minifiedCharacters > kMaxCharacters) {
        result.diagnostics.push_back(quota(DiagId::TooLong, all, {Words::number(pattern.minifiedCharacters)}));
    } else if (pattern.minifiedCharacters > kDefaultMaxCharacters) {
        result.diagnostics.push_back(
            quota(DiagId::LongerThanDefault, all, {Words::number(pattern.minifiedCharacters)}));
    }
}

std::string serviceMessageOf(std::string_view text, const Diagnostic& first) {
    std::string message = std::string(kServicePrefix) + json::printable(first.serviceReason);
    if (first.serviceLocations > 0) {
        const json::ServiceLocation location(text);
        message += "\n at " + location.at(first.serviceConsumed);
        if (first.serviceLocations > 1) {
            // Where the reader names the bad character, it has consumed it; that never starts a new line for it.
            message += "\n at " +
                       location.at(first.serviceConsumed, first.serviceConsumedOuter > first.serviceConsumed ? 1 : 0);
        }
    }
    return message;
}

} // namespace

bool ParseResult::deployable() const {
    return valid() && std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
               return d.severity == Severity::Quota || d.severity == Severity::Error;
           });
}

ParseResult parsePattern(std::string_view utf8) {
    utf8 = utf8.substr(0, std::numeric_limits<uint32_t>::max() - 1);
    ParseResult result;
    result.tree = json::read(utf8);
    Problems problems;
    auto pattern = std::make_shared<Pattern>();
    pattern->source = utf8;
    Compiler compiler(utf8, problems);
    compiler.compile(result.tree.root, *pattern);
    reportSyntax(utf8, result.tree, compiler.wrappedLists(), problems);

    bool judged = false;
    if (problems.empty()) {
        const size_t tooMany = expandAlternatives(result.tree.root, *pattern, !compiler.overflowed());
        judged = !pattern->alternatives.empty();
        checkBuilding(*pattern, tooMany, problems);
    }
    result.diagnostics = problems.sorted();
    if (result.diagnostics.empty()) {
        pattern->characters = static_cast<uint32_t>(utf8::utf16Length(utf8));
        pattern->minifiedCharacters = static_cast<uint32_t>(utf8::utf16Length(json::minified(utf8)));
        pattern->wildcardComplexity = wildcardComplexity(*pattern);
        checkQuotas(*pattern, judged, result);
        result.pattern = std::move(pattern);
    } else {
        result.serviceMessage = serviceMessageOf(utf8, result.diagnostics.front());
    }
    attachFixes(utf8, result.tree, result.diagnostics);
    return result;
}

} // namespace rw::pattern
