// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/unwrap.h"

#include <QByteArrayList>
#include <QString>

namespace rw::ui {

using PasteStep = pattern::Wrapping;
using SmartPaste = pattern::UnwrappedRule;

/// What a paste inserts; the command line tool unwraps rules in the same way.
[[nodiscard]] inline SmartPaste smartPaste(std::string_view utf8) {
    return pattern::unwrapRule(utf8);
}

/// One line for a banner: what was recognised, and that Ctrl+Z takes it back. Empty when nothing changed.
[[nodiscard]] QString pasteNotice(const SmartPaste& paste);
/// The same of a file that was opened: it stays as it is.
[[nodiscard]] QString openNotice(const QString& fileName, const SmartPaste& rule);

/// The texts of the other rules that stood beside the one that was taken.
[[nodiscard]] QByteArrayList furtherRules(const SmartPaste& rule);

} // namespace rw::ui
