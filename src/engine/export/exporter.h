// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/export/options.h"
#include "engine/pattern/pattern.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Export forms. Each lives in one file and stands in the array of registry.cpp; a form is added there and nowhere
/// else. What is said to people is in their language, what is exported is in English. Pure functions, any thread; the
/// same input gives the same bytes.
namespace rw::exporting {

/// What the text of a form is, for highlighting and file filters.
enum class Syntax : uint8_t { Json, Yaml, Hcl, TypeScript, Shell };

struct Exporter {
    std::string_view id;            ///< for --as
    const char* title;              ///< "Event pattern for the AWS console"; people get titleText
    std::string_view fileExtension; ///< without dot
    std::string_view fileName;      ///< proposal, with extension
    const char* help;               ///< where to paste it; people get helpText
    Syntax syntax;
    unsigned uses; ///< sum of Uses: which options the form carries; the others are neither asked for nor checked
    Expected<std::string, Error> (*render)(const pattern::Pattern& pattern, const Options& options);
};
[[nodiscard]] std::span<const Exporter> exporters();
[[nodiscard]] const Exporter* findExporter(std::string_view id);
[[nodiscard]] std::string titleText(const Exporter& exporter); ///< in the user's language
[[nodiscard]] std::string helpText(const Exporter& exporter);  ///< likewise

/// Checks the options that the form uses, then renders; the first problem is the error.
[[nodiscard]] Expected<std::string, Error> render(const Exporter& exporter, const pattern::Pattern& pattern,
                                                  const Options& options);

/// The first reason why this text may not be exported, in plain words; empty when it may.
[[nodiscard]] std::string exportObstacle(const pattern::ParseResult& parsed);

/// What will surprise although the service takes it (a partner's events and the default bus, policies that are
/// replaced); whole sentences.
[[nodiscard]] std::vector<std::string> exportAdvice(const Exporter& exporter, const pattern::Pattern& pattern,
                                                    const Options& options);

/// The partner event bus that a rule's `source` names: its name is the source's (facts: aws §1.6). Empty unless the
/// rule lists exactly one partner source.
[[nodiscard]] std::string partnerBus(const pattern::Pattern& pattern);

/// Whether the rule wants a partner's events and nothing else: they never arrive on the default bus.
[[nodiscard]] bool wantsPartnerEvents(const pattern::Pattern& pattern);
/// Whether the partner event bus `name` (or ARN) can carry events that the rule's `source` admits.
[[nodiscard]] bool carriesItsEvents(std::string_view name, const pattern::Pattern& pattern);

/// The bus is missing, although no other than the partner's will do; nothing where the form has no bus. Asked where
/// one chooses the bus oneself: an empty one is the default bus in checkOptions.
[[nodiscard]] std::optional<OptionProblem> missingBus(const Exporter& exporter, const pattern::Pattern& pattern,
                                                      const Options& options);
/// Why the rule never fires on the bus of the options, one sentence; empty where it may. The first of exportAdvice.
[[nodiscard]] std::string busWarning(const Exporter& exporter, const pattern::Pattern& pattern, const Options& options);

} // namespace rw::exporting
