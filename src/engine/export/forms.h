// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/exporter.h"

/// The export forms, one file each. Not for other rooms: they go through the registry.
namespace rw::exporting {

using Rendered = Expected<std::string, Error>;

[[nodiscard]] Rendered renderConsole(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderSampleEvent(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderPutRule(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderPutTargets(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderCloudFormationJson(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderCloudFormationYaml(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderSam(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderTerraform(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderCdk(const pattern::Pattern& pattern, const Options& options);
[[nodiscard]] Rendered renderScript(const pattern::Pattern& pattern, const Options& options);

} // namespace rw::exporting
