// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint.h"

#include "engine/pattern/catalogue.h"
#include "engine/pattern/fixes_tree.h"
#include "engine/pattern/lint_context.h"

#include <algorithm>

namespace rw::pattern {

namespace {

using namespace linting;

/// All lints there are. The order matters where a later one keeps silent about what an earlier one has said.
constexpr void (*kLints[])(Context&) = {
    lintSource,         lintDetailType,
    lintPaths,          lintValues,
    lintNull,           lintTypes,
    lintAnythingBut,    lintStars,
    lintWildcards,      lintExactly,
    lintRepeatedValues, lintNumbers,
    lintExists,         lintArns,
    lintOnlyExclusions, lintEnvelope,
    lintEnvelopeNames,  lintSize,
    lintDuplicates,     lintDottedNames,
    lintEmptyNames,     lintFamilies,
    lintOperatorNames,  lintTrailingText,
    lintNewBus,         lintDroppedAlternative,
    lintOrderSlips,     lintMixedSpelling,
    lintEmptyExclusion, lintJavaNumbers,
    lintCidrNumbers,    lintObservedPaths,
    lintObservedValues, lintTemplateExpressions,
};

/// Far beyond any quota: such a text is not a rule that somebody edits.
constexpr size_t kMostBytes = size_t{64} * 1024;
constexpr size_t kMostFixesInBrokenText = 20; ///< each is tried on the whole text

/// The session copies the built-in catalogue into its vocabulary; the original has an index.
bool hasBuiltinCatalogue(const Vocabulary& vocabulary) {
    const Vocabulary& builtin = builtinCatalogue();
    return vocabulary.topics == builtin.topics &&
           std::equal(vocabulary.fields.begin(), vocabulary.fields.end(), builtin.fields.begin(), builtin.fields.end(),
                      [](const Vocabulary::Field& a, const Vocabulary::Field& b) {
                          return a.topic == b.topic && a.path == b.path && a.type == b.type && a.values == b.values;
                      });
}

} // namespace

const ObservedPath* Vocabulary::find(std::string_view path) const {
    for (const std::vector<ObservedPath>* rows : {&paths, &concealed}) {
        const auto at =
            std::lower_bound(rows->begin(), rows->end(), path,
                             [](const ObservedPath& row, std::string_view wanted) { return row.path < wanted; });
        if (at != rows->end() && at->path == path) {
            return &*at;
        }
    }
    return nullptr;
}

std::vector<Diagnostic> lint(std::string_view utf8, const ParseResult& parsed, const Vocabulary* vocabulary,
                             Profile profile, const std::vector<uint32_t>& literals) {
    if (utf8.size() > kMostBytes) {
        Context context(utf8, parsed, nullptr, builtinCatalogue(), profile);
        lintTrailingText(context); // the service ignores it silently, and one does not see it at the end of so much
        return std::move(context.out);
    }
    const bool hasCatalogue = vocabulary != nullptr && !vocabulary->topics.empty() && !vocabulary->fields.empty() &&
                              !hasBuiltinCatalogue(*vocabulary);
    Context context(utf8, parsed, vocabulary != nullptr && vocabulary->events > 0 ? vocabulary : nullptr,
                    hasCatalogue ? *vocabulary : builtinCatalogue(), profile);
    context.literals = literals;
    survey(context);
    for (const auto lint : kLints) {
        lint(context);
    }
    std::vector<Diagnostic> out = std::move(context.out);
    const auto known = [&](const Diagnostic& diagnostic) {
        return std::any_of(parsed.diagnostics.begin(), parsed.diagnostics.end(), [&](const Diagnostic& other) {
            return other.id == diagnostic.id && other.at == diagnostic.at;
        });
    };
    out.erase(std::remove_if(out.begin(), out.end(), known), out.end());
    if (!parsed.tree.errors.empty()) {
        size_t tried = 0;
        for (Diagnostic& diagnostic : out) {
            if (!diagnostic.fixes.empty() && ++tried > kMostFixesInBrokenText) {
                diagnostic.fixes.clear();
            }
            fixing::keepCertain(utf8, parsed.tree, diagnostic.fixes);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.at.begin < b.at.begin;
    });
    return out;
}

} // namespace rw::pattern
