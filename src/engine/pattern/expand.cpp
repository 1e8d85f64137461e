// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"
#include "engine/pattern/compiler.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace rw::pattern {

namespace {

constexpr uint64_t kSaturated = std::numeric_limits<uint64_t>::max();
/// Entries of `choices` over all alternatives that are worth their memory.
constexpr uint64_t kMaxChoices = 16'000'000;

uint64_t plus(uint64_t a, uint64_t b) {
    return a > kSaturated - b ? kSaturated : a + b;
}
uint64_t times(uint64_t a, uint64_t b) {
    return a != 0 && b > kSaturated / a ? kSaturated : a * b;
}

uint64_t countCombinations(const json::Node& object) {
    uint64_t product = 1;
    for (const json::Member& member : object.members) {
        if (member.name == "$or" && member.value.kind == json::Kind::Array) {
            uint64_t sum = 0;
            for (const json::Node& item : member.value.items) {
                sum = plus(sum, countCombinations(item));
            }
            product = times(product, sum);
        } else if (member.name != "$or" && member.value.kind == json::Kind::Object) {
            product = times(product, countCombinations(member.value));
        }
    }
    return product;
}

/// Repeats the walk that numbered leaves and groups, this time over lists of alternatives.
class Expander {
public:
    explicit Expander(Pattern& pattern) : m_pattern(pattern) {
        // Ranks in evaluation order; equal paths share one.
        std::vector<uint32_t> order(pattern.leaves.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto& leaves = pattern.leaves;
        std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
            return leaves[a].path != leaves[b].path && utf8::lessUtf16(leaves[a].path, leaves[b].path);
        });
        m_rank.resize(leaves.size());
        for (size_t i = 0; i < order.size(); ++i) {
            const bool same = i > 0 && leaves[order[i]].path == leaves[order[i - 1]].path;
            m_rank[order[i]] = same ? m_rank[order[i - 1]] : static_cast<uint32_t>(i);
        }
    }

    size_t expand(const json::Node& root) {
        std::vector<Alternative> alternatives(1);
        alternatives.front().choices.assign(m_pattern.orGroups.size(), UINT32_MAX);
        walk(root, alternatives);
        m_pattern.alternatives = std::move(alternatives);
        return m_tooMany;
    }

private:
    void walk(const json::Node& object, std::vector<Alternative>& alternatives) {
        for (const json::Member& member : object.members) {
            if (m_tooMany > 0) {
                return;
            }
            if (member.name == "$or") {
                fork(member.value, alternatives);
            } else if (member.value.kind == json::Kind::Object) {
                walk(member.value, alternatives);
            } else if (member.value.kind == json::Kind::Array) {
                const uint32_t leaf = m_nextLeaf++;
                for (Alternative& alternative : alternatives) {
                    put(alternative, leaf);
                }
            }
        }
    }

    void fork(const json::Node& list, std::vector<Alternative>& alternatives) {
        const uint32_t group = m_nextGroup++;
        const std::vector<Alternative> before = std::move(alternatives);
        alternatives.clear();
        uint32_t choice = 0;
        for (const json::Node& item : list.items) {
            std::vector<Alternative> branch = before;
            for (Alternative& alternative : branch) {
                alternative.choices[group] = choice;
            }
            ++choice;
            walk(item, branch);
            std::move(branch.begin(), branch.end(), std::back_inserter(alternatives));
        }
    }

    void put(Alternative& alternative, uint32_t leaf) {
        std::vector<uint32_t>& leaves = alternative.leaves;
        const auto at = std::lower_bound(leaves.begin(), leaves.end(), leaf,
                                         [&](uint32_t a, uint32_t b) { return m_rank[a] < m_rank[b]; });
        if (at != leaves.end() && m_rank[*at] == m_rank[leaf]) {
            *at = leaf; // the last list of a path wins
            return;
        }
        leaves.insert(at, leaf);
        if (leaves.size() > kMaxPaths) {
            m_tooMany = std::max(m_tooMany, leaves.size());
        }
    }

    Pattern& m_pattern;
    std::vector<uint32_t> m_rank;
    uint32_t m_nextLeaf = 0;
    uint32_t m_nextGroup = 0;
    size_t m_tooMany = 0;
};

} // namespace

size_t expandAlternatives(const json::Node& root, Pattern& pattern, bool expand) {
    pattern.combinations = countCombinations(root);
    if (!expand || pattern.combinations > kMaxAlternatives ||
        times(pattern.combinations, pattern.orGroups.size()) > kMaxChoices) {
        return 0;
    }
    const size_t tooMany = Expander(pattern).expand(root);
    if (tooMany > 0) {
        pattern.alternatives.clear();
        return tooMany;
    }
    for (Leaf& leaf : pattern.leaves) {
        leaf.overridden = true;
    }
    for (const Alternative& alternative : pattern.alternatives) {
        for (const uint32_t leaf : alternative.leaves) {
            pattern.leaves[leaf].overridden = false;
        }
    }
    return 0;
}

} // namespace rw::pattern
