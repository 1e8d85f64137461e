// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rw::ui {

/// What a tool tip shows as just these characters: Qt takes a text that looks like HTML for HTML, and values of events
/// and rules may look like anything. At most `most` UTF-16 units, cut between letters and with an ellipsis. Any thread.
[[nodiscard]] QString plainToolTip(const QString& text, qsizetype most = 4'000);

} // namespace rw::ui
