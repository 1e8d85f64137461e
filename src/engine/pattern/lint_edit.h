// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint_context.h"

#include <optional>
#include <string>
#include <vector>

/// Edits that move conditions about in a rule text and keep its layout. All of them need a well-formed text.
namespace rw::pattern::linting {

struct Move {
    const Condition* condition = nullptr;
    std::vector<std::string> target; ///< names from the top of the rule
};

/// Moves conditions of one anchor (the rule, or one $or alternative) to other paths: into the objects that are there
/// already, else into new ones; objects that become empty vanish. Nothing where a target is taken, lies outside the
/// anchor, or needs a name that is reserved inside $or.
[[nodiscard]] std::optional<std::vector<TextEdit>> moveEdits(const Context& context, const std::vector<Move>& moves);

/// Removes a condition, with the objects that become empty. Nothing if it is the only one of its anchor.
[[nodiscard]] std::optional<std::vector<TextEdit>> removeEdits(const Context& context, const Condition& condition);
/// Adds a condition that is not there yet, from the top of the rule. Nothing where the path is taken.
[[nodiscard]] std::optional<TextEdit> plantEdit(const Context& context, const std::vector<std::string>& target,
                                                const std::string& value);

/// Removes one member and the comma that goes with it, or the value of a list. Nothing if it is the only one.
[[nodiscard]] std::optional<TextEdit> removeMember(const json::Node& object, const json::Member& member);
[[nodiscard]] std::optional<TextEdit> removeItem(const json::Node& list, const json::Node& item);
/// Adds a value behind all others of a list, as these stand: on the same line, or each on its own.
[[nodiscard]] TextEdit appendItem(std::string_view text, const json::Node& list, const std::string& value);
/// Adds a member in front of all others.
[[nodiscard]] TextEdit prependMember(std::string_view text, const json::Node& object, const std::string& name,
                                     const std::string& value);

} // namespace rw::pattern::linting
