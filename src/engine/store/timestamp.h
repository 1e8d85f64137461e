// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rw::store {

/// Unix milliseconds of an ISO 8601 date and time: "2026-02-03T14:10:00Z", with a fraction, with "+01:00", with a space
/// instead of the T; without a zone it is UTC. Nothing where the text is anything else. Pure, any thread.
[[nodiscard]] std::optional<int64_t> timestampMs(std::string_view iso);

/// "2026-02-03T14:10:00Z": the envelope's form, whole seconds.
[[nodiscard]] std::string isoSeconds(int64_t unixMs);

} // namespace rw::store
