// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rw::ui {

/// Gives the application the style of this name, unless it has it already. Fusion gets a frame round check boxes and
/// radio buttons that can be seen with every palette (≥ 3:1): its own takes the outline from the window's colour, and
/// in a dark one it vanishes. What is chosen in a list without the keyboard is paler there than in the one that has it.
/// An unknown name changes nothing. GUI thread.
void applyStyleWithFrames(const QString& name);

/// The name of the application's style, also where it is one with frames.
[[nodiscard]] QString applicationStyleName();

} // namespace rw::ui
