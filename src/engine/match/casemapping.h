// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rw::match {

/// Lower and upper case of one UTF-16 code unit as UTF-8, full mappings, no locale: what Java's
/// String.valueOf(c).toLowerCase(Locale.ROOT) gives. A surrogate becomes "?", since it is never seen with its partner
/// (facts: pattern language §6). Pure.
[[nodiscard]] std::string lowerCase(char16_t unit);
[[nodiscard]] std::string upperCase(char16_t unit);

} // namespace rw::match
