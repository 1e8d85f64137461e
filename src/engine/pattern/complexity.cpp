// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/complexity.h"

#include "engine/base/utf8.h"
#include "engine/pattern/address.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
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
using Wildcards = std::set<Wildcard>;

uint32_t complexityOf(const Wildcards& wildcards) {
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

std::vector<std::string> distinct(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

std::optional<Wildcard> wildcardOf(const Matcher& matcher) {
    if (matcher.op == OpId::Wildcard) {
        return Wildcard{false, {matcher.text}};
    }
    if (matcher.op == OpId::AnythingBut && matcher.butTest == TextTest::Wildcard && !matcher.butTexts.empty()) {
        return Wildcard{true, distinct(matcher.butTexts)};
    }
    return std::nullopt;
}

/// The service walks a rule field by field, in the order of paths, and lets alternatives share what they have in
/// common up to there. Wildcards count together where alternatives share their way; a field behind one that is only
/// required to be absent is not looked at by its measure. This graph has one state per such way.
class FieldGraph {
public:
    explicit FieldGraph(const Pattern& pattern) : m_pattern(pattern) {
        m_states.emplace_back();
        m_identities.resize(pattern.leaves.size());
        for (size_t i = 0; i < pattern.leaves.size(); ++i) {
            for (const Matcher& matcher : pattern.leaves[i].matchers) {
                addIdentities(matcher, m_identities[i]);
            }
        }
    }

    /// False when the rule is too entangled for reasonable time.
    bool build() {
        return std::all_of(m_pattern.alternatives.begin(), m_pattern.alternatives.end(),
                           [&](const Alternative& alternative) { return add(0, alternative, 0); });
    }

    [[nodiscard]] uint32_t worst() const {
        std::map<Wildcards, uint32_t> known;
        std::vector<bool> seen(m_states.size());
        std::vector<uint32_t> open = {0};
        seen[0] = true;
        uint32_t result = 0;
        while (!open.empty()) {
            const uint32_t state = open.back();
            open.pop_back();
            for (const auto& [path, field] : m_states[state].fields) {
                if (!field.wildcards.empty()) {
                    const auto [entry, isNew] = known.try_emplace(field.wildcards, 0);
                    if (isNew) {
                        entry->second = complexityOf(field.wildcards);
                    }
                    result = std::max(result, entry->second);
                }
                for (const auto& [identity, next] : field.values) {
                    if (!seen[next]) {
                        seen[next] = true;
                        open.push_back(next);
                    }
                }
            }
        }
        return result;
    }

private:
    static constexpr size_t kMaxSteps = 200'000;

    struct Identity {
        std::string key;
        bool absent = false;
        std::optional<Wildcard> wildcard;
    };
    struct FieldNode {
        std::map<std::string, uint32_t> values;
        std::optional<uint32_t> absent;
        Wildcards wildcards;
    };
    struct State {
        std::map<std::string, FieldNode> fields;
    };

    static std::string numberKey(const Number& number) {
        std::array<char, 40> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number.value, std::chars_format::hex);
        return number.comparable ? std::string(text.data(), end.ptr) : number.spelling;
    }

    /// What makes two matchers the same for the service. A bare number is two: by value and by text.
    static void addIdentities(const Matcher& matcher, std::vector<Identity>& out) {
        std::string key(operatorName(matcher.op));
        key += ' ';
        const auto bound = [](const std::optional<NumericBound>& b) {
            return b ? numberKey(b->number) + (b->inclusive ? "=" : "") : std::string();
        };
        switch (matcher.op) {
        case OpId::Equals:
            if (matcher.literal == json::Kind::Number) {
                if (matcher.number.comparable) {
                    out.push_back({"number " + numberKey(matcher.number), false, std::nullopt});
                }
                key = "literal " + matcher.number.spelling;
            } else if (matcher.literal == json::Kind::String) {
                key = "text " + matcher.text;
                if (const auto address = parseAddress(matcher.text)) {
                    key = "address " + std::string(address->begin(), address->end());
                }
            } else {
                key = "literal " + std::to_string(static_cast<int>(matcher.literal));
            }
            break;
        case OpId::Exactly:
            key = "text " + matcher.text;
            break;
        case OpId::Numeric:
            if (matcher.lower && matcher.upper && matcher.lower->number.value == matcher.upper->number.value) {
                key = "number " + numberKey(matcher.lower->number);
            } else {
                key += bound(matcher.lower) + ' ' + bound(matcher.upper);
            }
            break;
        case OpId::AnythingBut:
            key += std::to_string(static_cast<int>(matcher.butTest));
            for (const std::string& text : distinct(matcher.butTexts)) {
                key += std::to_string(text.size()) + ' ' + text;
            }
            for (const Number& number : matcher.butNumbers) {
                key += '#' + numberKey(number);
            }
            break;
        case OpId::Exists:
            out.push_back({key, !matcher.exists, std::nullopt});
            return;
        default:
            key += (matcher.ignoreCase ? "i " : "") + matcher.text;
            break;
        }
        out.push_back({std::move(key), false, wildcardOf(matcher)});
    }

    bool add(uint32_t state, const Alternative& alternative, size_t index) {
        if (index == alternative.leaves.size()) {
            return true;
        }
        const uint32_t leaf = alternative.leaves[index];
        std::vector<uint32_t> next;
        {
            std::optional<uint32_t> last;
            const std::string& path = m_pattern.leaves[leaf].path;
            m_states[state].fields.try_emplace(path);
            for (const Identity& identity : m_identities[leaf]) {
                if (++m_steps > kMaxSteps) {
                    return false;
                }
                const auto fresh = static_cast<uint32_t>(m_states.size());
                FieldNode& field = m_states[state].fields[path];
                const uint32_t candidate = last.value_or(fresh);
                if (identity.absent) {
                    if (!field.absent) {
                        field.absent = candidate;
                    }
                    last = field.absent;
                } else {
                    last = field.values.try_emplace(identity.key, candidate).first->second;
                    if (identity.wildcard) {
                        field.wildcards.insert(*identity.wildcard);
                    }
                }
                if (*last == fresh) {
                    m_states.emplace_back();
                }
                next.push_back(*last);
            }
        }
        std::sort(next.begin(), next.end());
        next.erase(std::unique(next.begin(), next.end()), next.end());
        return std::all_of(next.begin(), next.end(), [&](uint32_t s) { return add(s, alternative, index + 1); });
    }

    const Pattern& m_pattern;
    std::vector<std::vector<Identity>> m_identities; ///< per leaf
    std::vector<State> m_states;
    size_t m_steps = 0;
};

/// All wildcards of a path together: never less than the exact measure.
uint32_t complexityPerPath(const Pattern& pattern) {
    std::map<std::string, Wildcards> fields;
    for (const Leaf& leaf : pattern.leaves) {
        for (const Matcher& matcher : leaf.matchers) {
            if (const std::optional<Wildcard> wildcard = wildcardOf(matcher); wildcard && !leaf.overridden) {
                fields[leaf.path].insert(*wildcard);
            }
        }
    }
    uint32_t worst = 0;
    for (const auto& [path, wildcards] : fields) {
        worst = std::max(worst, complexityOf(wildcards));
    }
    return worst;
}

} // namespace

uint32_t wildcardComplexity(const Pattern& pattern) {
    const bool any = std::any_of(pattern.leaves.begin(), pattern.leaves.end(), [](const Leaf& leaf) {
        return std::any_of(leaf.matchers.begin(), leaf.matchers.end(),
                           [](const Matcher& matcher) { return wildcardOf(matcher).has_value(); });
    });
    if (!any) {
        return 0;
    }
    FieldGraph graph(pattern);
    if (!pattern.alternatives.empty() && graph.build()) {
        return graph.worst();
    }
    return complexityPerPath(pattern);
}

} // namespace rw::pattern
