// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rw::ui {

/// To assistive technology this widget is a chart with a name and a description, not just some widget. Called by its
/// constructor. GUI thread.
void announceAsChart(QWidget& widget);

} // namespace rw::ui
