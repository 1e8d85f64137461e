// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace rw::fuzz {

/// Ends the run with a report of the input; also in builds where assert() is silent.
inline void check(bool holds) {
    if (!holds) {
        std::abort();
    }
}

inline std::string_view text(const uint8_t* data, size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace rw::fuzz
