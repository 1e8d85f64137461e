// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/diagnostic.h"

#include <QString>
#include <string_view>
#include <vector>

namespace rw::ui {

/// The edits that turn `from` into `to`, ascending and disjoint, as small as is cheap to find: where the two differ in
/// white space between JSON tokens only (Format, Minify) one edit per differing gap, so caret, folds and squiggles
/// stay; else one edit between the common beginning and the common end. Never cuts a UTF-8 character. Any thread.
[[nodiscard]] std::vector<pattern::TextEdit> minimalEdits(std::string_view from, std::string_view to);

/// What a fix does, on one line: "old → new" with a little context, white space collapsed, each side at most `limit`
/// characters. Empty for a fix without edits.
[[nodiscard]] QString fixPreview(std::string_view text, const pattern::FixIt& fix, int limit = 60);

} // namespace rw::ui
