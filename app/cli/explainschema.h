// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rw::cli {

/// The JSON Schema of `explain --format json`; the document of that form. A test keeps the two together.
extern const std::string_view kExplainSchema;

} // namespace rw::cli
