// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rw::pattern {

/// The wildcards of one field as the service's automaton holds them. Texts share states up to their first star; behind
/// it they go on sharing only where the next character has no upper and lower case, so that even the same wildcard,
/// added by another alternative of $or, may add states. Answers how many (wildcard, prefix) pairs one input can match
/// at once (§6).
class WildcardTree {
public:
    /// Adds one text of the matcher `wildcard` (one that lists several texts adds each under its own number) and
    /// returns where the rule goes on behind it: `next`, or where it already went.
    uint32_t add(uint32_t wildcard, std::string_view text, uint32_t next);
    /// At most `ceiling`. Ends early, with what was found, where the number of reachable sets explodes.
    [[nodiscard]] uint32_t largestMatch(uint32_t ceiling) const;
    [[nodiscard]] size_t size() const { return m_nodes.size(); }

private:
    struct End {
        int symbol = 0;
        uint32_t wildcard = 0;
        uint32_t next = 0;
    };
    struct Node {
        std::vector<uint32_t> wildcards; ///< those that go through here, each once
        bool star = false;
        bool behindStar = false;
        std::vector<std::pair<int, uint32_t>> children;
        std::vector<End> ends;
    };
    using NodeSet = std::vector<uint32_t>;

    [[nodiscard]] std::optional<uint32_t> shared(uint32_t at, int symbol) const;
    uint32_t grow(uint32_t at, int symbol);
    struct Scratch {
        std::vector<int> bytes;
        NodeSet next;
        std::vector<std::pair<uint32_t, uint32_t>> matches;
    };
    void collectBytes(const NodeSet& nodes, std::vector<int>& out) const;
    /// Puts the nodes behind `byte` into `scratch.next`; returns how many pairs they and the ends reached make.
    uint32_t step(const NodeSet& nodes, int byte, Scratch& scratch) const;

    std::vector<Node> m_nodes{1};
};

} // namespace rw::pattern
