// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

/// How tags look: a dot in a colour of its own beside the word. GUI thread.
namespace rw::ui {

class Theme;

/// Always the same for a name; at least 3:1 on the base colour of the light or the dark palette.
[[nodiscard]] QColor tagColor(const QString& name, bool dark);
/// A dot for each name, side by side in their order; null without names.
[[nodiscard]] QPixmap tagDots(const QStringList& names, const Theme& theme);
[[nodiscard]] QIcon tagIcon(const QString& name, const Theme& theme);

} // namespace rw::ui
