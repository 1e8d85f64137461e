// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"

#include <string>
#include <string_view>
#include <vector>

namespace rw::ui {

[[nodiscard]] bool hasSafeFix(const std::vector<pattern::Diagnostic>& diagnostics);

/// The text with all safe fixes applied, round by round, because one cure can uncover the next problem. Returns the
/// text unchanged where there is nothing to do. Pure.
[[nodiscard]] std::string withSafeFixes(std::string_view utf8, const pattern::Vocabulary* vocabulary);

} // namespace rw::ui
