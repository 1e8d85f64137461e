// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rw::pattern {

/// The order in which the service, written in Java, walks a HashSet of these texts, each put in quotes: indices of the
/// distinct ones. It decides which of several bad wildcards in a list is reported, and how their automata grow.
[[nodiscard]] std::vector<size_t> javaSetOrder(const std::vector<std::string>& texts);

} // namespace rw::pattern
