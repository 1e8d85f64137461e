// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/pattern/diagnostic.h"
#include "engine/pattern/pattern.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Inside of attachFixes. Not for other rooms.
namespace rw::pattern::fixing {

/// Where a node stands.
struct Place {
    const json::Node* node = nullptr;
    const json::Node* parent = nullptr;   ///< the list or object around it
    const json::Member* member = nullptr; ///< that holds it, where the parent is an object
};

/// Finds nodes by their range and goes up from there. The tree must outlive it.
class TreeIndex {
public:
    explicit TreeIndex(const json::Node& root);
    /// The node with exactly this range; an empty place if there is none.
    [[nodiscard]] Place at(ByteRange range) const;
    /// The member whose name has exactly this range, as the place of its value.
    [[nodiscard]] Place named(ByteRange nameRange) const;
    [[nodiscard]] Place above(const Place& place) const;

private:
    std::unordered_map<uint64_t, Place> m_byRange;
    std::unordered_map<uint64_t, Place> m_byName;
    std::unordered_map<const json::Node*, Place> m_byNode;
};

struct Scene {
    std::string_view text;
    const json::Tree& tree;
    const TreeIndex& index;

    [[nodiscard]] std::string slice(const json::Node& node) const { return std::string(node.at.in(text)); }
};

// fixes_syntax.cpp
void fixSyntax(std::string_view text, const json::Tree& tree, Diagnostic& diagnostic);
// fixes_shape.cpp
void fixShape(const Scene& scene, Diagnostic& diagnostic);
// fixes_operator.cpp
void fixOperator(const Scene& scene, Diagnostic& diagnostic);
// fixes_numeric.cpp: numeric, exists and cidr
void fixNumeric(const Scene& scene, Diagnostic& diagnostic);
void fixExists(const Scene& scene, Diagnostic& diagnostic);
void fixCidr(const Scene& scene, Diagnostic& diagnostic);

/// Drops fixes whose outcome a broken text makes doubtful: edits that do not begin and end between tokens, and edits
/// that break more.
void keepCertain(std::string_view text, const json::Tree& tree, std::vector<FixIt>& fixes);
void offer(Diagnostic& diagnostic, std::string title, std::vector<TextEdit> edits, bool safe);
void offer(Diagnostic& diagnostic, std::string title, ByteRange at, std::string text, bool safe);
/// Text of a decoded string that is a comparable JSON number.
[[nodiscard]] bool isNumberText(const std::string& text);
/// The matcher object around an argument: {"op": argument} in a list. Empty if it is not one.
[[nodiscard]] Place matcherAround(const Scene& scene, Place place);

} // namespace rw::pattern::fixing
