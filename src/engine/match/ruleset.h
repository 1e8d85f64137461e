// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/accept.h"
#include "engine/match/solver.h"
#include "engine/pattern/pattern.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rw::match {

/// The names that lead to the fields some rule mentions. A node stands for the part of a path before a dot; since
/// names are joined without escaping (facts: pattern language §2), a child may span several steps ("a.b" under the
/// root leads where "a" and then "b" lead).
struct NameTree {
    struct Child {
        std::string name;
        int node = 0;
    };
    struct Node {
        std::vector<Child> children; ///< sorted by length, then bytes
        int path = -1;               ///< the path that ends here
    };
    std::vector<Node> nodes{1};
    std::vector<std::string> paths;

    /// The node under `node` that `name` leads to, -1 if no rule cares.
    [[nodiscard]] int child(int node, std::string_view name) const;
};

/// One value that an event has at a path of the name tree.
struct EventValue {
    json::Kind kind = json::Kind::Missing;
    std::string_view text; ///< strings decoded, numbers as spelt
    uint32_t trail = 0;    ///< first step in EventValues::steps
    uint32_t trailSize = 0;
    uint32_t next = UINT32_MAX; ///< the next value of the same path
};

/// The values of one event by path. Cleared and used again for the next event.
class EventValues {
public:
    explicit EventValues(size_t paths) : m_lists(paths) {}
    void clear();
    void add(int path, json::Kind kind, std::string_view text, const std::vector<ArrayStep>& trail);
    void add(int path, json::Kind kind, std::string_view text);
    /// Index of the first value, UINT32_MAX if there is none.
    [[nodiscard]] uint32_t first(int path) const;
    [[nodiscard]] const EventValue& value(uint32_t index) const { return m_values[index]; }
    [[nodiscard]] const ArrayStep* steps(const EventValue& value) const { return m_steps.data() + value.trail; }
    [[nodiscard]] bool hasTrails(int path) const;

private:
    struct List {
        uint32_t epoch = 0;
        uint32_t first = UINT32_MAX;
        uint32_t last = UINT32_MAX;
        bool trails = false;
    };
    std::vector<List> m_lists;
    std::vector<EventValue> m_values;
    std::vector<ArrayStep> m_steps;
    uint32_t m_epoch = 1;
};

/// Many rules made ready to be judged together. Immutable, shared between threads. Holds its patterns.
class RuleSet {
public:
    explicit RuleSet(std::vector<std::shared_ptr<const pattern::Pattern>> rules);

    struct FieldCondition {
        int path = 0;
        FieldTest test;
    };
    struct Alternative {
        uint32_t rule = 0;
        std::vector<uint32_t> conditions; ///< in the service's order of evaluation
    };
    /// Alternatives that can hold only if a path has one of some texts, by path and text.
    using TextIndex = std::unordered_map<std::string_view, std::vector<uint32_t>>;
    /// Alternatives that share a condition, for those that no text leads to.
    struct Group {
        uint32_t condition = 0;
        std::vector<uint32_t> alternatives;
    };

    [[nodiscard]] const NameTree& names() const { return m_names; }
    [[nodiscard]] const std::vector<FieldCondition>& conditions() const { return m_conditions; }
    [[nodiscard]] const std::vector<Alternative>& alternatives() const { return m_alternatives; }
    [[nodiscard]] const std::vector<std::pair<int, TextIndex>>& byText() const { return m_byText; }
    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }
    /// Rules whose paths have empty steps or very many: the reference matcher judges them.
    [[nodiscard]] const std::vector<uint32_t>& oddRules() const { return m_oddRules; }
    [[nodiscard]] const pattern::Pattern& rule(uint32_t index) const { return *m_rules[index]; }
    [[nodiscard]] size_t ruleCount() const { return m_rules.size(); }

private:
    void addRule(uint32_t rule);
    int addPath(const std::string& path);
    uint32_t addCondition(const pattern::Pattern& rule, const pattern::Leaf& leaf);
    void index();

    std::vector<std::shared_ptr<const pattern::Pattern>> m_rules;
    NameTree m_names;
    std::vector<FieldCondition> m_conditions;
    std::vector<Alternative> m_alternatives;
    std::vector<std::pair<int, TextIndex>> m_byText;
    std::vector<Group> m_groups;
    std::vector<uint32_t> m_oddRules;
    std::unordered_map<std::string, int> m_pathNumbers;
    std::unordered_map<std::string, uint32_t> m_conditionNumbers;
};

/// Judges the values of one event after the other. One per thread.
class RuleJudge {
public:
    explicit RuleJudge(const RuleSet& rules);
    /// Appends the rules (odd ones aside) that match, ascending.
    void judge(const EventValues& values, std::vector<uint32_t>& matched);

private:
    enum class Answer : uint8_t { No, Yes, PerElement /**< depends on the array elements chosen */ };
    [[nodiscard]] Answer ask(uint32_t condition, const EventValues& values);
    [[nodiscard]] Answer evaluate(const RuleSet::FieldCondition& condition, const EventValues& values) const;
    void consider(uint32_t alternative, const EventValues& values, std::vector<uint32_t>& matched);
    [[nodiscard]] bool solveAlternative(const RuleSet::Alternative& alternative, const EventValues& values) const;

    struct Known {
        uint32_t epoch = 0;
        Answer answer = Answer::No;
    };
    const RuleSet& m_rules;
    std::vector<Known> m_known;
    std::vector<uint32_t> m_matchedAt; ///< per rule: the epoch in which it last matched
    uint32_t m_epoch = 0;
};

} // namespace rw::match
