// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

enum class Severity : uint8_t {
    Error,   ///< the service's compiler refuses the pattern
    Quota,   ///< valid, but not deployable: a quota of the service refuses it
    Warning, ///< accepted, and very likely not what was meant
    Hint,
};

/// Stable numbers of all problems; the list, wording and documentation stand in diagnostics.def.
enum class DiagId : uint16_t {
#define RW_DIAGNOSTIC(id, severity, code, title, explanation) id,
#include "engine/pattern/diagnostics.def"
#undef RW_DIAGNOSTIC
};

struct TextEdit {
    ByteRange at; ///< replaced by `text`
    std::string text;
};

/// A cure that was checked: applying all `edits` (disjoint, in ascending order) removes the problem it is offered for.
struct FixIt {
    std::string title; ///< imperative, e.g. "Wrap the value in an array"
    std::vector<TextEdit> edits;
    bool safe = false; ///< belongs in "Fix all": cannot change a meaning that was already right
};

/// One problem of a rule text. Wording comes from the table and `args` (`titleText`, `explanationText`), in the user's
/// language; `serviceReason` is the service's own text, which is never translated. Value type, any thread.
struct Diagnostic {
    DiagId id{};
    Severity severity = Severity::Error;
    ByteRange at;                  ///< what to underline; never empty unless the text is
    std::vector<std::string> args; ///< for %1, %2 … of the explanation
    std::vector<FixIt> fixes;
    std::string serviceReason;         ///< Error: AWS's reason without location, else empty
    uint32_t serviceConsumed = 0;      ///< Error: byte offset that AWS's line and column name
    uint8_t serviceLocations = 1;      ///< how often AWS repeats the location suffix: 0, 1 or 2
    uint32_t serviceConsumedOuter = 0; ///< where the reader stood: the place in the second suffix, where there are 2
};

/// The table, in English: people get `titleText` and `explanationText`.
struct DiagnosticInfo {
    std::string_view code;   ///< stable and documented, e.g. "RW102"
    const char* title;       ///< a few words for a list
    const char* explanation; ///< with %1 … for args
    Severity severity;
};
[[nodiscard]] const DiagnosticInfo& diagnosticInfo(DiagId id);
/// The title in the user's language.
[[nodiscard]] std::string titleText(DiagId id);
/// The explanation in the user's language, with its arguments filled in.
[[nodiscard]] std::string explanationText(const Diagnostic& diagnostic);
/// Applies edits to a text (disjoint, ascending).
[[nodiscard]] std::string applied(std::string_view text, const std::vector<TextEdit>& edits);

} // namespace rw::pattern
