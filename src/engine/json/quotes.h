// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rw::json {

/// What Python or JavaScript prints of an object, as JSON as far as that goes: single quotes become double ones;
/// Python's True, False and None their JSON words. Whether it is JSON then is for the reader to say. Pure, any thread.
[[nodiscard]] std::string withDoubleQuotes(std::string_view text);

} // namespace rw::json
