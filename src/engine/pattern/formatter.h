// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Rearranging a rule's text without changing its meaning. Texts that are not JSON come back unchanged; what follows
/// the closing brace (the service ignores it) is dropped. Duplicates, escapes and number spellings are kept. Pure.
namespace rw::pattern {

/// Lists that fit into `width` stay on one line.
[[nodiscard]] std::string formatted(std::string_view text, int indent = 2, int width = 80);
[[nodiscard]] std::string minified(std::string_view text);
/// Members in the order of their names (UTF-16 units), formatted. Objects that hold one name twice, or `$or`, keep
/// their order: there the order has a meaning (§2, §11).
[[nodiscard]] std::string sortedByKey(std::string_view text, int indent = 2, int width = 80);

} // namespace rw::pattern
