// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rw::store {

/// Bytes as one compressed piece (zstd, fastest level, with a checksum): for what the workspace file keeps beside the
/// payload blocks. Pure, any thread. Empty only when memory is lacking.
[[nodiscard]] std::string packBytes(std::string_view bytes);
/// Nothing when the piece is damaged or would unpack to more than `limit` bytes.
[[nodiscard]] std::optional<std::string> unpackBytes(std::string_view packed, size_t limit = size_t{2} << 30);

} // namespace rw::store
