// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// The event patterns of the rules in CDK code, TypeScript or JavaScript: what stands behind each `eventPattern:`, as
/// formatted JSON, in order, wherever it stands but in a comment, a string or an archive (it has a pattern, but is no
/// rule of the bus). Literals and CDK's Match functions only (all but allOf): where the first one calls another
/// function or names a variable, there are none; others of that kind are left out. The richer construct's detailType
/// becomes detail-type, as CDK writes it. Any text may be given; time grows with its length. Pure, any thread.
[[nodiscard]] std::vector<std::string> patternsInCdk(std::string_view utf8);

} // namespace rw::pattern
