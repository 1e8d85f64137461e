// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"

#include <functional>
#include <string>
#include <string_view>

/// Explanations for a screen that others see.
namespace rw::match {

/// What stands in the place of a value: JSON text at a path, the same text where nothing is hidden.
using Stand = std::function<std::string(std::string_view path, std::string_view json)>;

/// The explanation with what `stand` says in the place of the values that were found. A leaf of which a value is hidden
/// says why it holds or fails in a sentence that quotes neither the value nor a part of it; all other sentences,
/// states, reasons and ranges stay those of the real event. Values in sentences about absent paths come from the
/// vocabulary: explain() gets one without those that are to be hidden. Pure, any thread.
[[nodiscard]] Explanation withHiddenValues(Explanation explanation, const Stand& stand);

} // namespace rw::match
