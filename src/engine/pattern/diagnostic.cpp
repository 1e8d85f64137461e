// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/diagnostic.h"

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

std::string explanationText(const Diagnostic& diagnostic) {
    const std::string_view pattern = diagnosticInfo(diagnostic.id).explanation;
    std::string out;
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
            const auto index = static_cast<size_t>(pattern[i + 1] - '1');
            if (index < diagnostic.args.size()) {
                out += diagnostic.args[index];
            }
            ++i;
            continue;
        }
        out += pattern[i];
    }
    return out;
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
