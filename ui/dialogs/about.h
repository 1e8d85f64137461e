// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// What this program is, its version, the libraries that it stands on and the licences of all. Holds nobody up; one
/// that is open already is brought to the front. GUI thread.
void showAbout(Theme& theme, QWidget* parent);

/// One line for a report of a bug: versions of Rulewright, Qt and the system.
[[nodiscard]] QString versionLine();

} // namespace rw::ui
