// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/pattern/pattern.h"

#include <span>
#include <string>
#include <string_view>

/// Export forms. Each lives in one file and stands in the array of registry.cpp; a form is added there and nowhere
/// else.
namespace rw::exporting {

struct Exporter {
    std::string_view id;            ///< for --as
    std::string_view title;         ///< "Event pattern for the AWS console"
    std::string_view fileExtension; ///< without dot
    std::string_view help;          ///< where to paste it
    Expected<std::string, Error> (*render)(const pattern::Pattern& pattern);
};
[[nodiscard]] std::span<const Exporter> exporters();
[[nodiscard]] const Exporter* findExporter(std::string_view id);

/// The first reason why this text may not be exported, in plain words; empty when it may.
[[nodiscard]] std::string exportObstacle(const pattern::ParseResult& parsed);

} // namespace rw::exporting
