// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rw::session {
class Session;
}

/// Writes to the log how the start went on: when the window had its first paint, and when the first verdicts stood.
/// Off unless QT_LOGGING_RULES has "rulewright.startup.debug=true"; with QT_MESSAGE_PATTERN="%{time boot} %{message}"
/// the lines can be held against the moment at which the program was started (tests/bench/startup does). Both objects
/// must live until the event loop ends; GUI thread.
void logStartup(QWidget& window, rw::session::Session& session);
