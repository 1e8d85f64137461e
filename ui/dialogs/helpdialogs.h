// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// The pages of the Help menu, each in a window of its own that holds nobody up. A page that is open already is brought
/// to the front. GUI thread.
namespace rw::ui {

void showGettingStarted(QWidget* parent);
/// Made from the action table.
void showShortcuts(QWidget* parent);
void showAbout(QWidget* parent);

} // namespace rw::ui
