// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/segment.h"

#include <string>

namespace rw::store {

/// A value of a column as JSON text; empty for what is no scalar. Pure, any thread.
[[nodiscard]] std::string jsonOf(const Value& value);

} // namespace rw::store
