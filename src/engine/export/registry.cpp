// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/forms.h"

#include <algorithm>
#include <array>

namespace rw::exporting {

namespace {

constexpr std::array kExporters = {
    Exporter{
        "console", "Event pattern for the AWS console", "json",
        "EventBridge → Rules → Create rule, on the partner event bus → Event pattern → Custom pattern (JSON editor)",
        renderConsole},
};

} // namespace

std::span<const Exporter> exporters() {
    return kExporters;
}

const Exporter* findExporter(std::string_view id) {
    const auto found =
        std::find_if(kExporters.begin(), kExporters.end(), [&](const Exporter& exporter) { return exporter.id == id; });
    return found != kExporters.end() ? &*found : nullptr;
}

std::string exportObstacle(const pattern::ParseResult& parsed) {
    if (!parsed.valid()) {
        if (parsed.diagnostics.empty()) {
            return "The rule is not valid.";
        }
        const pattern::Diagnostic& first = parsed.diagnostics.front();
        return "The rule is not valid: " + std::string(pattern::diagnosticInfo(first.id).title) + ". " +
               pattern::explanationText(first);
    }
    const auto quota =
        std::find_if(parsed.diagnostics.begin(), parsed.diagnostics.end(), [](const pattern::Diagnostic& diagnostic) {
            return diagnostic.severity == pattern::Severity::Quota;
        });
    if (quota != parsed.diagnostics.end()) {
        return "The rule is valid, but AWS will not take it: " + std::string(pattern::diagnosticInfo(quota->id).title) +
               ". " + pattern::explanationText(*quota);
    }
    return {};
}

} // namespace rw::exporting
