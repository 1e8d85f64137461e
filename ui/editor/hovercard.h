// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/hover.h"

#include <QString>

namespace rw::ui {

/// A hover card as rich text for a tool tip; operators with their page of resources/help/operators.md. GUI thread.
[[nodiscard]] QString hoverCard(const pattern::Hover& hover);
/// The page of an operator ("prefix", "$or") as rich text; empty for an unknown one.
[[nodiscard]] QString operatorHelp(const QString& name);

} // namespace rw::ui
