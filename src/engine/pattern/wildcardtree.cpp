// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/wildcardtree.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <unordered_set>

namespace rw::pattern {

namespace {

constexpr size_t kMaxSets = 4'000;     ///< sets looked at per field
constexpr size_t kMaxWork = 2'000'000; ///< nodes visited per field
constexpr int kStar = 256;

/// The quoted text of a wildcard as symbols: bytes, and kStar.
std::vector<int> symbolsOf(std::string_view wildcard) {
    std::vector<int> out = {'"'};
    size_t i = 0;
    while (i < wildcard.size()) {
        const auto byte = static_cast<unsigned char>(wildcard[i]);
        if (byte == '*') {
            out.push_back(kStar);
            ++i;
        } else if (byte == '\\' && i + 1 < wildcard.size()) {
            out.push_back(static_cast<unsigned char>(wildcard[i + 1]));
            i += 2;
        } else if (byte >= 0x80) {
            const size_t begin = i;
            const char32_t c = utf8::next(wildcard, i);
            if (c >= 0xd800 && c < 0xe000) {
                out.push_back('?');
            } else {
                for (size_t k = begin; k < i; ++k) {
                    out.push_back(static_cast<unsigned char>(wildcard[k]));
                }
            }
        } else {
            out.push_back(byte);
            ++i;
        }
    }
    out.push_back('"');
    return out;
}

struct NodeSetHash {
    size_t operator()(const std::vector<uint32_t>& nodes) const {
        size_t hash = nodes.size();
        for (const uint32_t node : nodes) {
            hash = (hash ^ node) * 0x9e3779b97f4a7c15ULL;
        }
        return hash;
    }
};

} // namespace

uint32_t WildcardTree::add(uint32_t wildcard, std::string_view text, uint32_t next) {
    const std::vector<int> symbols = symbolsOf(text);
    uint32_t at = 0;
    bool sharing = true;
    for (size_t i = 0; i + 1 < symbols.size(); ++i) {
        const std::optional<uint32_t> known = sharing ? shared(at, symbols[i]) : std::nullopt;
        sharing = known.has_value();
        at = known ? *known : grow(at, symbols[i]);
        std::vector<uint32_t>& through = m_nodes[at].wildcards;
        if (std::find(through.rbegin(), through.rend(), wildcard) == through.rend()) {
            through.push_back(wildcard);
        }
    }
    for (const End& end : m_nodes[at].ends) {
        if (end.wildcard == wildcard && end.symbol == symbols.back()) {
            return end.next;
        }
    }
    m_nodes[at].ends.push_back({symbols.back(), wildcard, next});
    return next;
}

std::optional<uint32_t> WildcardTree::shared(uint32_t at, int symbol) const {
    bool hasStar = false;
    std::optional<uint32_t> found;
    for (const auto& [key, node] : m_nodes[at].children) {
        hasStar = hasStar || key == kStar;
        if (key == symbol && (!found || !m_nodes[node].behindStar)) {
            found = node;
        }
    }
    if (!found || symbol == kStar || !m_nodes[*found].behindStar) {
        return found;
    }
    const bool cased = (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z');
    return hasStar || cased ? std::nullopt : found;
}

uint32_t WildcardTree::grow(uint32_t at, int symbol) {
    const auto node = static_cast<uint32_t>(m_nodes.size());
    m_nodes.emplace_back();
    m_nodes.back().star = symbol == kStar;
    m_nodes.back().behindStar = symbol == kStar || m_nodes[at].behindStar;
    m_nodes[at].children.emplace_back(symbol, node);
    return node;
}

uint32_t WildcardTree::largestMatch(uint32_t ceiling) const {
    std::unordered_set<NodeSet, NodeSetHash> seen; // its elements stay where they are
    std::vector<const NodeSet*> queue = {&*seen.insert({0}).first};
    Scratch scratch;
    uint32_t best = 0;
    size_t work = 0;
    for (size_t i = 0; i < queue.size() && seen.size() < kMaxSets && work < kMaxWork; ++i) {
        const NodeSet& current = *queue[i];
        collectBytes(current, scratch.bytes);
        for (const int byte : scratch.bytes) {
            best = std::max(best, step(current, byte, scratch));
            work += current.size() + scratch.next.size();
            if (best >= ceiling) {
                return ceiling;
            }
            if (!scratch.next.empty() && seen.find(scratch.next) == seen.end()) {
                queue.push_back(&*seen.insert(scratch.next).first);
            }
        }
    }
    return best;
}

/// Bytes that lead somewhere; any other byte leaves only a part of what these leave.
void WildcardTree::collectBytes(const NodeSet& nodes, std::vector<int>& out) const {
    out.clear();
    for (const uint32_t node : nodes) {
        for (const auto& [symbol, target] : m_nodes[node].children) {
            if (symbol != kStar) {
                out.push_back(symbol);
            }
        }
        for (const End& end : m_nodes[node].ends) {
            out.push_back(end.symbol);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

uint32_t WildcardTree::step(const NodeSet& nodes, int byte, Scratch& scratch) const {
    NodeSet& out = scratch.next;
    auto& matches = scratch.matches;
    out.clear();
    matches.clear();
    const auto enter = [&](uint32_t node) {
        out.push_back(node);
        for (const auto& [symbol, target] : m_nodes[node].children) {
            if (symbol == kStar) {
                out.push_back(target); // a star matches nothing, too
            }
        }
    };
    for (const uint32_t node : nodes) {
        if (m_nodes[node].star) {
            out.push_back(node);
        }
        for (const auto& [symbol, target] : m_nodes[node].children) {
            if (symbol == byte) {
                enter(target);
            }
        }
        for (const End& end : m_nodes[node].ends) {
            if (end.symbol == byte) {
                matches.emplace_back(end.wildcard, end.next);
            }
        }
    }
    const auto distinct = [](auto& values) {
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
    };
    distinct(out);
    distinct(matches);
    size_t pairs = matches.size();
    for (const uint32_t node : out) {
        pairs += m_nodes[node].wildcards.size();
    }
    return static_cast<uint32_t>(pairs);
}

} // namespace rw::pattern
