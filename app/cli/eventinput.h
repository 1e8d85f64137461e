// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/load.h"

#include <functional>
#include <string>
#include <string_view>

namespace rw::cli {

/// How a text of events is to be read.
enum class EventForm : uint8_t {
    NeedMore, ///< the beginning does not tell yet
    Lines,    ///< NDJSON of events as they are: may be streamed
    Other,    ///< an array, pretty texts, bare details, logs: store::loadEvents knows
};
/// `start` is the beginning of the text; `all`: it is the whole of it.
[[nodiscard]] EventForm sniffForm(std::string_view start, bool all);

} // namespace rw::cli
