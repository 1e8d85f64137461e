// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/pattern/diagnostic.h"
#include "engine/pattern/lint.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// Adds FixIts to the error diagnostics whose cure is clear. Called by parsePattern, so that every caller gets them;
/// `tree` must have been read from `text`. Pure, any thread.
void attachFixes(std::string_view text, const json::Tree& tree, std::vector<Diagnostic>& diagnostics);

/// The edits of "Fix all": the first safe fix of every diagnostic that has one, as far as they do not touch each other.
/// Disjoint and ascending, so that they can be applied as one step. What had to wait is there again after the next
/// parse.
[[nodiscard]] std::vector<TextEdit> fixAll(std::string_view text, const std::vector<Diagnostic>& diagnostics);

/// "Fix all" until nothing safe is left, at most `rounds` times: parse, lint, fix, and again. `vocabulary` may be null.
[[nodiscard]] std::string applyAllFixes(std::string_view text, const Vocabulary* vocabulary = nullptr,
                                        Profile profile = Profile::Classic, size_t rounds = 10);

} // namespace rw::pattern
