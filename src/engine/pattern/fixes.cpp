// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/fixes.h"

namespace rw::pattern {

void attachFixes(std::string_view /*text*/, const json::Tree& /*tree*/, std::vector<Diagnostic>& /*diagnostics*/) {}

} // namespace rw::pattern
