// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/diagnostic.h"

#include "engine/base/words.h"

#include <array>

namespace rw::pattern {

namespace {

constexpr std::array kInfos = std::to_array<DiagnosticInfo>({
#define RW_DIAGNOSTIC(id, severity, code, title, explanation) {code, title, explanation, Severity::severity},
#include "engine/pattern/diagnostics.def"
#undef RW_DIAGNOSTIC
});

} // namespace

const DiagnosticInfo& diagnosticInfo(DiagId id) {
    return kInfos[static_cast<size_t>(id)];
}

std::string titleText(DiagId id) {
    return Words::tr(diagnosticInfo(id).title);
}

std::string explanationText(const Diagnostic& diagnostic) {
    std::vector<std::string> args = diagnostic.args;
    args.resize(9); // a missing argument leaves nothing behind, not its placeholder
    return fill(Words::tr(diagnosticInfo(diagnostic.id).explanation), args);
}

std::string applied(std::string_view text, const std::vector<TextEdit>& edits) {
    std::string out;
    size_t from = 0;
    for (const TextEdit& edit : edits) {
        if (edit.at.begin < from || edit.at.end > text.size() || edit.at.end < edit.at.begin) {
            continue; // not disjoint, not ascending or outside: nothing sensible can be done
        }
        out.append(text.substr(from, edit.at.begin - from));
        out += edit.text;
        from = edit.at.end;
    }
    out.append(text.substr(from));
    return out;
}

} // namespace rw::pattern
