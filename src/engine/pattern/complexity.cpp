// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/complexity.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace rw::pattern {

namespace {

constexpr size_t kMaxSets = 20'000;     ///< state sets looked at per field
constexpr size_t kMaxWork = 20'000'000; ///< states visited per field
constexpr int kStar = 256;

/// The quoted text of a wildcard as symbols: bytes, and kStar.
std::vector<int> symbolsOf(const std::string& wildcard) {
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

/// All wildcards of one field as a tree of prefixes; each node counts the wildcards that go through it.
class PrefixTree {
public:
    PrefixTree() { m_nodes.emplace_back(); }

    void add(const std::vector<std::vector<int>>& texts) {
        std::set<uint32_t> touched; // several texts of one matcher are one wildcard
        for (const std::vector<int>& text : texts) {
            uint32_t at = 0;
            for (const int symbol : text) {
                at = child(at, symbol);
                touched.insert(at);
            }
        }
        for (const uint32_t node : touched) {
            ++m_nodes[node].weight;
        }
    }

    [[nodiscard]] uint32_t largestMatch() const {
        std::set<std::vector<uint32_t>> seen;
        std::vector<std::vector<uint32_t>> queue = {{0}};
        uint32_t best = 0;
        size_t work = 0;
        for (size_t i = 0; i < queue.size() && seen.size() < kMaxSets && work < kMaxWork; ++i) {
            const std::vector<uint32_t> current = std::move(queue[i]);
            for (const int byte : bytesOf(current)) {
                std::vector<uint32_t> next = step(current, byte);
                work += next.size();
                uint32_t weight = 0;
                for (const uint32_t node : next) {
                    weight += m_nodes[node].weight;
                }
                best = std::max(best, weight);
                if (best >= kComplexityCeiling) {
                    return kComplexityCeiling;
                }
                if (seen.insert(next).second) {
                    queue.push_back(std::move(next));
                }
            }
        }
        return best;
    }

private:
    struct Node {
        uint32_t weight = 0;
        bool star = false;
        std::vector<std::pair<int, uint32_t>> children;
    };

    uint32_t child(uint32_t at, int symbol) {
        for (const auto& [key, node] : m_nodes[at].children) {
            if (key == symbol) {
                return node;
            }
        }
        const auto node = static_cast<uint32_t>(m_nodes.size());
        m_nodes.emplace_back();
        m_nodes.back().star = symbol == kStar;
        m_nodes[at].children.emplace_back(symbol, node);
        return node;
    }

    /// Bytes that lead somewhere; any other byte leaves only a part of what these leave.
    [[nodiscard]] std::vector<int> bytesOf(const std::vector<uint32_t>& nodes) const {
        std::array<bool, 256> present{};
        for (const uint32_t node : nodes) {
            for (const auto& [symbol, target] : m_nodes[node].children) {
                if (symbol != kStar) {
                    present[static_cast<size_t>(symbol)] = true;
                }
            }
        }
        std::vector<int> out;
        for (int byte = 0; byte < 256; ++byte) {
            if (present[static_cast<size_t>(byte)]) {
                out.push_back(byte);
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<uint32_t> step(const std::vector<uint32_t>& nodes, int byte) const {
        std::vector<uint32_t> out;
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
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    std::vector<Node> m_nodes;
};

using Wildcard = std::pair<bool, std::vector<std::string>>; ///< inside anything-but?, its distinct texts

uint32_t complexityOf(const std::set<Wildcard>& wildcards) {
    PrefixTree tree;
    for (const auto& [negated, texts] : wildcards) {
        std::vector<std::vector<int>> symbols;
        symbols.reserve(texts.size());
        for (const std::string& text : texts) {
            symbols.push_back(symbolsOf(text));
        }
        tree.add(symbols);
    }
    return tree.largestMatch();
}

} // namespace

uint32_t wildcardComplexity(const Pattern& pattern) {
    std::map<std::string, std::set<Wildcard>> fields;
    for (const Leaf& leaf : pattern.leaves) {
        if (leaf.overridden) {
            continue;
        }
        for (const Matcher& matcher : leaf.matchers) {
            if (matcher.op == OpId::Wildcard) {
                fields[leaf.path].insert({false, {matcher.text}});
            } else if (matcher.op == OpId::AnythingBut && matcher.butTest == TextTest::Wildcard &&
                       !matcher.butTexts.empty()) {
                std::vector<std::string> texts = matcher.butTexts;
                std::sort(texts.begin(), texts.end());
                texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
                fields[leaf.path].insert({true, std::move(texts)});
            }
        }
    }
    uint32_t worst = 0;
    for (const auto& [path, wildcards] : fields) {
        worst = std::max(worst, complexityOf(wildcards));
    }
    return worst;
}

} // namespace rw::pattern
