// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace rw::ui {

/// What the id of a queue, user or wrap-up code is called; empty: unknown. Called in the GUI thread for every value
/// that is painted, so it only looks up.
using NameOf = std::function<QString(const QString& id)>;

} // namespace rw::ui
