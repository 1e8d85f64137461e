// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// The pages of the Help menu, each in a window of its own that holds nobody up. A page that is open already is brought
/// to the front. GUI thread.
namespace rw::ui {

/// A page of resources/help ("getting-started", "operators", "diagnostics"), at a heading that begins with `heading`.
void showHelp(QWidget* parent, const QString& page, const QString& heading = {});
/// Made from the action table.
void showShortcuts(QWidget* parent);

} // namespace rw::ui
