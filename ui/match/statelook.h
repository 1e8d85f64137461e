// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "ui/theme.h"

#include <QString>

/// How a leaf's state looks: icon, word and colour, the same in the tree, the table and the header.
namespace rw::ui {

[[nodiscard]] QString stateIcon(match::LeafState state);
[[nodiscard]] QString stateText(match::LeafState state);
[[nodiscard]] ColorRole stateColor(match::LeafState state);
[[nodiscard]] QString outcomeIcon(match::Outcome outcome);
[[nodiscard]] QString outcomeText(match::Outcome outcome);
[[nodiscard]] ColorRole outcomeColor(match::Outcome outcome);
/// The order in which several states of one row are summed up: the highest is shown.
[[nodiscard]] int stateWeight(match::LeafState state);

} // namespace rw::ui
