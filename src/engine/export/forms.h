// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/exporter.h"

/// The export forms, one file each. Not for other rooms: they go through the registry.
namespace rw::exporting {

[[nodiscard]] Expected<std::string, Error> renderConsole(const pattern::Pattern& pattern);

} // namespace rw::exporting
