// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/complexity.h"

#include "engine/pattern/address.h"
#include "engine/pattern/javaset.h"
#include "engine/pattern/operators.h"
#include "engine/pattern/wildcardtree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rw::pattern {

namespace {

using Wildcard = std::vector<std::string>; ///< the texts of one matcher in the order in which the service adds them

std::vector<std::string> distinct(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

std::optional<Wildcard> wildcardOf(const Matcher& matcher) {
    if (matcher.op == OpId::Wildcard) {
        return Wildcard{matcher.text};
    }
    if (matcher.op != OpId::AnythingBut || matcher.butTest != TextTest::Wildcard || matcher.butTexts.empty()) {
        return std::nullopt;
    }
    Wildcard texts;
    for (const size_t index : javaSetOrder(matcher.butTexts)) {
        texts.push_back(matcher.butTexts[index]);
    }
    return texts;
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
            m_paths.push_back(intern("path " + pattern.leaves[i].path));
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
        std::vector<bool> seen(m_states.size());
        std::vector<uint32_t> open = {0};
        seen[0] = true;
        uint32_t result = 0;
        while (!open.empty() && result < kComplexityCeiling) {
            const uint32_t state = open.back();
            open.pop_back();
            for (const auto& [path, field] : m_states[state].fields) {
                if (field.wild) {
                    result = std::max(result, field.tree.largestMatch(kComplexityCeiling));
                }
                for (const uint32_t next : field.next) {
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
        uint32_t key = 0; ///< same number, same matcher
        bool absent = false;
        std::optional<Wildcard> wildcard;
    };
    struct FieldNode {
        std::map<uint32_t, uint32_t> values;
        std::optional<uint32_t> absent;
        bool wild = false;
        WildcardTree tree;
        std::set<uint32_t> next; ///< behind values; what is behind an absent field does not count
    };
    struct State {
        std::map<uint32_t, FieldNode> fields; ///< by number of the path
    };

    static std::string numberKey(const Number& number) {
        std::array<char, 40> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number.value, std::chars_format::hex);
        return number.comparable ? std::string(text.data(), end.ptr) : number.spelling;
    }

    uint32_t intern(std::string text) {
        return m_numbers.try_emplace(std::move(text), static_cast<uint32_t>(m_numbers.size())).first->second;
    }

    /// What makes two matchers the same for the service. A bare number is two: by value and by text.
    void addIdentities(const Matcher& matcher, std::vector<Identity>& out) {
        std::string key(operatorName(matcher.op));
        key += ' ';
        const auto bound = [](const std::optional<NumericBound>& b) {
            return b ? numberKey(b->number) + (b->inclusive ? "=" : "") : std::string();
        };
        switch (matcher.op) {
        case OpId::Equals:
            if (matcher.literal == json::Kind::Number) {
                if (matcher.number.comparable) {
                    out.push_back({intern("number " + numberKey(matcher.number)), false, std::nullopt});
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
            out.push_back({intern(std::move(key)), !matcher.exists, std::nullopt});
            return;
        default:
            key += (matcher.ignoreCase ? "i " : "") + matcher.text;
            break;
        }
        out.push_back({intern(std::move(key)), false, wildcardOf(matcher)});
    }

    /// Where the rule goes on behind a matcher: where it already went, if the field knows that matcher.
    uint32_t addValue(FieldNode& field, const Identity& identity, uint32_t candidate) {
        uint32_t next = candidate;
        if (!identity.wildcard) {
            next = field.values.try_emplace(identity.key, candidate).first->second;
            field.next.insert(next);
            return next;
        }
        field.wild = true;
        const size_t before = field.tree.size();
        for (const std::string& text : *identity.wildcard) {
            next = field.tree.add(identity.key, text, next);
            field.next.insert(next);
        }
        m_steps += field.tree.size() - before;
        return next;
    }

    bool add(uint32_t state, const Alternative& alternative, size_t index) {
        if (index == alternative.leaves.size()) {
            return true;
        }
        const uint32_t leaf = alternative.leaves[index];
        std::vector<uint32_t> next;
        {
            std::optional<uint32_t> last;
            const uint32_t path = m_paths[leaf];
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
                    last = addValue(field, identity, candidate);
                }
                if (candidate == fresh) {
                    m_states.emplace_back(); // perhaps nobody goes there
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
    std::vector<uint32_t> m_paths;                   ///< per leaf
    std::unordered_map<std::string, uint32_t> m_numbers;
    std::vector<State> m_states;
    size_t m_steps = 0;
};

/// All wildcards of a path together: for rules that are not expanded.
uint32_t complexityPerPath(const Pattern& pattern) {
    std::map<std::string, WildcardTree> fields;
    uint32_t id = 0;
    for (const Leaf& leaf : pattern.leaves) {
        for (const Matcher& matcher : leaf.matchers) {
            if (const std::optional<Wildcard> wildcard = wildcardOf(matcher); wildcard && !leaf.overridden) {
                ++id;
                for (const std::string& text : *wildcard) {
                    fields[leaf.path].add(id, text, 0);
                }
            }
        }
    }
    uint32_t worst = 0;
    for (const auto& [path, tree] : fields) {
        if (worst < kComplexityCeiling) {
            worst = std::max(worst, tree.largestMatch(kComplexityCeiling));
        }
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
    const bool whole = !pattern.alternatives.empty() && graph.build();
    const uint32_t worst = graph.worst();
    return whole ? worst : std::max(worst, complexityPerPath(pattern));
}

} // namespace rw::pattern
