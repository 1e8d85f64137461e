// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <variant>

namespace rw::cli {

struct Call {
    const Command* command = nullptr;
    Arguments arguments;
};

/// The call, or the exit code when help, version or a complaint was printed instead.
[[nodiscard]] std::variant<Call, int> parse(int argc, const char* const* argv);

} // namespace rw::cli
