// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// The event patterns of the rules in CDK code, TypeScript or JavaScript: what stands behind each `eventPattern:`, as
/// formatted JSON, in order. Literals only: where the first one calls a function or names a variable, there are none;
/// others of that kind are left out. The richer construct's detailType becomes detail-type, as CDK writes it. Pure, any
/// thread.
[[nodiscard]] std::vector<std::string> patternsInCdk(std::string_view utf8);

} // namespace rw::pattern
