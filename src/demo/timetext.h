// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace rw::demo {

/// Writes Unix milliseconds as "2026-02-03T14:05:00.120Z" (24 bytes) and as "2026-02-03T14:05:00Z" (20 bytes, cut, not
/// rounded). Years 1970 to 9999. Return the position behind the text.
char* writeIsoMs(char* out, int64_t ms);
char* writeIsoSeconds(char* out, int64_t ms);

} // namespace rw::demo
